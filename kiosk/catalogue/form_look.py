"""Looking into PDF files that staff bring: what each holds, or why it is of no use.

The looking itself is done by a process of its own (``form_child.py``). Where that ends or is
too slow, the file it was at is the reason, and another process looks at the rest.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.catalogue import form_child
from kiosk.catalogue.form_child import LENGTH_BYTES, READY, SECONDS_EACH

FLAG = "look-into-forms"
"""The one argument by which the packaged program knows that it is to be ``form_child``."""

_START_SECONDS = 60
_MOST_REMEMBERED = 1_000
_HEAD = 1024
"""Bytes at the beginning in which every reader looks for the mark of a PDF."""
_PART = re.compile(rb"\d\s+\d+\s+obj\b")
"""How each part of a PDF begins."""


class Fault(Enum):
    """Why a file is of no use as a form."""

    NO_PDF = auto()
    LOCKED = auto()
    BROKEN = auto()
    OVERSIZE = auto()  # its pages are larger than A3
    WHITE = auto()  # nothing stands on the paper that comes out
    ELSEWHERE = auto()  # only the program of one company shows it (dynamic XFA, portfolios)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file holds. ``fonts``: those it needs and does not carry along, by name."""

    pages: int
    fonts: tuple[str, ...] = ()


_SAID = {
    form_child.LOCKED: Fault.LOCKED,
    form_child.BROKEN: Fault.BROKEN,
    form_child.OVERSIZE: Fault.OVERSIZE,
    form_child.WHITE: Fault.WHITE,
    form_child.ELSEWHERE: Fault.ELSEWHERE,
}

_known: dict[bytes, Seen | Fault] = {}
"""By SHA-256: staff bring the same files again and again until the last finding is mended."""
_knowing = threading.Lock()
"""For ``_known`` alone: nobody waits for what another thread is looking into."""


def look(files: Mapping[str, bytes]) -> dict[str, Seen | Fault]:
    """What each file holds, or its fault. Some tenths of a second, and longer."""
    digests = {name: hashlib.sha256(pdf).digest() for name, pdf in files.items()}
    with _knowing:
        found = {digest: _known[digest] for digest in digests.values() if digest in _known}
    found |= _look({one: files[name] for name, one in digests.items() if one not in found})
    with _knowing:
        if len(_known) > _MOST_REMEMBERED:
            _known.clear()
        _known.update(found)
    return {name: found[digest] for name, digest in digests.items()}


def _look(files: Mapping[bytes, bytes]) -> dict[bytes, Seen | Fault]:
    found: dict[bytes, Seen | Fault] = {}
    waiting: list[bytes] = []
    for digest, pdf in files.items():
        if b"%PDF-" not in pdf[:_HEAD]:
            found[digest] = Fault.NO_PDF
        elif not _is_whole(pdf):
            found[digest] = Fault.BROKEN
        else:
            waiting.append(digest)
    while waiting:
        said = _ask([files[digest] for digest in waiting])
        for digest, line in zip(waiting, said, strict=False):
            found[digest] = _SAID.get(line) or _seen(line)
        waiting = waiting[len(said) :]
        if waiting:
            found[waiting.pop(0)] = Fault.BROKEN
    return found


def _is_whole(pdf: bytes) -> bool:
    """Whether it was not cut short on its way; readers would make up a document of what is left.

    Behind the end there may be rubbish, as web servers put it there, but no part of a document.
    """
    _before, end, behind = pdf.rpartition(b"%%EOF")
    return end != b"" and not _PART.search(behind)


def _seen(line: str) -> Seen:
    pages, *fonts = line.split("\t")
    return Seen(int(pages), tuple(fonts))


def _ask(pdfs: Sequence[bytes]) -> list[str]:
    """What a new process says of these files; fewer lines where it did not live to say more."""
    sent = b"".join(len(pdf).to_bytes(LENGTH_BYTES, "big") + pdf for pdf in pdfs)
    limit = _START_SECONDS + SECONDS_EACH * len(pdfs)
    try:
        run = subprocess.run(_command(), input=sent, capture_output=True, timeout=limit)
        said, ended = run.stdout, str(run.returncode)
    except subprocess.TimeoutExpired as late:
        said, ended = late.stdout or b"", "too slow"
    lines = said.decode("ascii", "replace").split("\n")
    if lines[0] != READY:
        raise RuntimeError(f"forms cannot be looked into: {ended}")
    return lines[1:-1]


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-m", "kiosk.catalogue.form_child"]
