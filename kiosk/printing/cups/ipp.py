"""IPP, the language of CUPS and of network printers, spoken by ``ipptool`` of CUPS.

``ipptool`` costs no import and no memory of ours, answers in a hundredth of a second, knows the
socket of CUPS (so one that sleeps is woken) and who we are to it, and is ended with one signal
where something hangs. What it is to ask stands in ``assets/ipp/``, a file for each operation.
"""

from __future__ import annotations

import contextlib
import os
import plistlib
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Any, cast
from xml.parsers.expat import ExpatError

from kiosk.resources import asset

_BETWEEN_SECONDS = 0.25


class NoIpptool(Exception):
    """The program is not installed."""


class NotReached(Exception):
    """Nobody listens at the address."""


class NoAnswer(Exception):
    """Somebody listens and did not answer in time or not in IPP, or could not be asked at all."""


class NotTaken(Exception):
    """The other side breaks the document off each time it is sent."""


class Attributes:
    """A group of attributes of an answer. What is missing or of another kind reads as nothing."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def number(self, name: str, default: int = 0) -> int:
        """An integer or enum; ``default`` where there is none."""
        value = self._values.get(name)
        return value if isinstance(value, int) else default

    def flag(self, name: str, default: bool) -> bool:
        value = self._values.get(name)
        return value if isinstance(value, bool) else default

    def text(self, name: str) -> str:
        return next(iter(self.texts(name)), "")

    def texts(self, name: str) -> list[str]:
        """All values, one or many, also of octet strings."""
        value = self._values.get(name)
        many = cast("list[object]", value) if isinstance(value, list) else [value]
        read = [v.decode("utf-8", "replace") if isinstance(v, bytes) else v for v in many]
        return [v for v in read if isinstance(v, str)]


@dataclass(frozen=True, slots=True)
class Answer:
    """``status`` is the IPP status keyword; ``groups`` are the printers or jobs it tells about."""

    status: str
    groups: Sequence[Attributes]

    @property
    def ok(self) -> bool:
        return self.status.startswith("successful-ok")

    @property
    def first(self) -> Attributes:
        return self.groups[0] if self.groups else Attributes({})


def ask(
    uri: str,
    operation: str,
    values: Mapping[str, str | int],
    *,
    seconds: float,
    document: bytes = b"",
) -> Answer:
    """Send one request: ``operation`` names its file, ``values`` fill it in.

    Takes ``seconds`` at most. Raises ``NoIpptool``, ``NotReached``, ``NoAnswer`` or ``NotTaken``; a
    refusal is an answer.
    """
    program = which("ipptool")
    if program is None:
        raise NoIpptool
    filled = [word for name, value in values.items() for word in ("-d", f"{name}={value}")]
    return _read(
        _run([program, "-X", *filled, uri, str(asset(f"ipp/{operation}.test"))], document, seconds)
    )


def _run(command: list[str], document: bytes, seconds: float) -> bytes:
    # Not through a pipe: ``ipptool`` begins anew where CUPS does not take all, and would then send
    # the rest as if it were the whole. In memory, so that no copy is written to a disk.
    try:
        with os.fdopen(os.memfd_create("print"), "r+b") as stdin:
            stdin.write(document)
            stdin.seek(0)
            # In a session of its own: there is no terminal on which a password could be asked for.
            process = subprocess.Popen(
                command,
                stdin=stdin,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
    except OSError as problem:
        raise NoAnswer from problem  # no room for one more process or file just now
    with process:
        until = time.monotonic() + seconds
        while True:
            left = max(0.0, until - time.monotonic())
            try:
                return process.communicate(timeout=min(left, _BETWEEN_SECONDS))[0]
            except subprocess.TimeoutExpired:
                problem = NotTaken if _goes_round(process.pid, len(document)) else NoAnswer
                if problem is NoAnswer and left > 0:
                    continue
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                raise problem from None


def _environment() -> dict[str, str]:
    """Ours, without the libraries that a packaged kiosk brings along: the program has its own."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    if hasattr(sys, "_MEIPASS"):
        environment["LD_LIBRARY_PATH"] = environment.get("LD_LIBRARY_PATH_ORIG", "")
    return environment


def _goes_round(process: int, size: int) -> bool:
    """Whether it sends its document again and again: broken off, it does so for ever."""
    try:
        read = int(Path(f"/proc/{process}/io").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return False
    return size > 0 and read > 3 * size + 1_000_000


def _read(report: bytes) -> Answer:
    """The answer in the property list that ``ipptool -X`` writes."""
    try:
        tests: list[dict[str, Any]] = plistlib.loads(report).get("Tests", [])
    except (plistlib.InvalidFileException, ExpatError, ValueError) as error:
        raise NoAnswer from error
    if not tests:
        raise NotReached
    groups: list[dict[str, object]] = tests[0].get("ResponseAttributes") or [{}]
    # The first group is about the answer itself.
    told = [Attributes(group) for group in groups[1:]]
    answer = Answer(str(tests[0].get("StatusCode", "")), told)
    # A time that ran out inside ``ipptool`` is called ok, and marked as a failure.
    if answer.ok and not tests[0].get("Successful"):
        raise NoAnswer
    return answer
