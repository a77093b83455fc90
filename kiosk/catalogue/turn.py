"""One at a time: two people, or a person and a task, never change the catalogue together.

The lock is the operating system's own on an open file, so a kill gives it back by itself.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.words import editions as words

PATIENCE_SECONDS = 60.0
_PAUSE_SECONDS = 0.05


class AnotherAtWork(KioskError):
    """Somebody else is changing the catalogue of this machine."""

    def __init__(self) -> None:
        super().__init__(words.ANOTHER_AT_WORK)


@contextmanager
def turn(path: Path, patience: float = PATIENCE_SECONDS) -> Generator[None]:
    """Hold the lock file. Raises ``AnotherAtWork`` after ``patience`` seconds, and ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        until = time.monotonic() + patience
        while not _take(file.fileno()):
            if time.monotonic() > until:
                raise AnotherAtWork
            time.sleep(_PAUSE_SECONDS)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
