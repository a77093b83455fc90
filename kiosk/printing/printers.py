"""Printers, behind one small Protocol: a CUPS queue for real paper, a folder for offices without.

Asking a printer never takes longer than a few seconds, because somebody is standing in front of
the screen. Everything that can go wrong is said in one sentence that sends the citizen on: to
the QR code or to the counter. What CUPS tells here is only whether the queue exists and runs; a
queue that runs may still be out of paper.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Protocol

from kiosk.errors import KioskError
from kiosk.words import Sentence
from kiosk.words import printing as words

_TIMEOUT_SECONDS = 5.0
_DEFAULT_QUEUE = re.compile(r"system default destination: (\S+)")
_NUMBERED = re.compile(r"(\d+)\.pdf")


class PrinterProblem(KioskError):
    """A document could not be printed."""


@dataclass(frozen=True, slots=True)
class PrinterState:
    """Whether printing can be offered. ``reason`` says why not; ``None`` means ready."""

    reason: Sentence | None = None

    @property
    def ready(self) -> bool:
        return self.reason is None


class Printer(Protocol):
    """Something that takes PDF files. ``taken`` is what people read when it took one."""

    taken: Sentence

    def state(self) -> PrinterState:
        """What is known now. Blocks a few seconds at most and never raises for a bad printer."""
        ...

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Hand over one document. Raises ``PrinterProblem``.

        ``title`` stands in the printer's queue and log for anybody to read, so it is a neutral
        word ("phiếu"), never a dossier code or anything about a person.
        """
        ...


class CupsPrinter:
    """A queue of CUPS, through its commands ``lpstat`` and ``lp``.

    ``queue`` is its name; ``None`` means the default queue of the machine. ``timeout`` is in
    seconds and holds for each command. The file goes through a pipe: no copy of ours stays.
    """

    taken = words.TAKEN_BY_PRINTER

    def __init__(self, queue: str | None = None, timeout: float = _TIMEOUT_SECONDS) -> None:
        self._queue = queue
        self._timeout = timeout

    def state(self) -> PrinterState:
        try:
            return PrinterState(self._obstacle(self._find_queue()))
        except PrinterProblem as problem:
            return PrinterState(problem.sentence)

    def print_pdf(self, pdf: bytes, title: str) -> None:
        queue = self._find_queue()
        if obstacle := self._obstacle(queue):
            raise PrinterProblem(obstacle)
        accepted, _ = self._run(["lp", "-d", queue, "-t", title, "-o", "media=A4", "-"], pdf)
        if not accepted:
            raise PrinterProblem(words.PRINTER_REFUSED)

    def _find_queue(self) -> str:
        """The queue to use. Raises ``PrinterProblem`` where there is none."""
        if self._queue is not None:
            return self._queue
        _, said = self._run(["lpstat", "-d"])
        default = _DEFAULT_QUEUE.search(said)
        if default is None:
            raise PrinterProblem(words.NO_PRINTER)
        return default[1]

    def _obstacle(self, queue: str) -> Sentence | None:
        """What keeps the queue from printing, as far as CUPS says."""
        known, said = self._run(["lpstat", "-p", queue, "-a", queue])
        if not known:
            return words.NO_PRINTER
        stopped = f"printer {queue} disabled" in said or f"{queue} not accepting" in said
        return words.PRINTER_PAUSED if stopped else None

    def _run(self, command: list[str], stdin: bytes = b"") -> tuple[bool, str]:
        """Whether a command succeeded, and what it said in English.

        Raises ``PrinterProblem`` where the command is missing or does not end in time. It runs in
        its own session, so that whatever it started is ended with it.
        """
        if which(command[0]) is None:
            raise PrinterProblem(words.NO_PRINTER)
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},
            start_new_session=True,
        )
        with process:
            try:
                said, _ = process.communicate(stdin, self._timeout)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                raise PrinterProblem(words.PRINTER_SILENT) from None
        return process.returncode == 0, said.decode("utf-8", "replace")


class FolderPrinter:
    """Writes each document into a folder as 0001.pdf, 0002.pdf …, for demonstrations and tests.

    A file appears whole or not at all, and its name says nothing about what is in it.
    """

    taken = words.TAKEN_BY_FOLDER

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> PrinterState:
        there = self._folder if self._folder.exists() else self._folder.parent
        writable = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
        return PrinterState(None if writable else words.FOLDER_UNWRITABLE)

    def print_pdf(self, pdf: bytes, title: str) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            used = [int(m[1]) for p in self._folder.iterdir() if (m := _NUMBERED.fullmatch(p.name))]
            target = self._folder / f"{max(used, default=0) + 1:04}.pdf"
            part = target.with_suffix(".part")
            part.write_bytes(pdf)
            part.replace(target)
        except OSError as error:
            raise PrinterProblem(words.FOLDER_UNWRITABLE) from error
