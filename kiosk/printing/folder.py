"""A folder instead of a printer: where nothing is set up, for demonstrations and for trying out.

Prints lie there as 0001.pdf, 0002.pdf …, and a name says nothing about what is in the file. But
a slip holds the code of a dossier, so only the newest are kept.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import threading
import time
from contextlib import suppress
from pathlib import Path

from kiosk import storage
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.printers import JobStage, JobState, PrinterState, Printout, Ticket
from kiosk.words import printers as words

KEPT = 200
"""So many prints stay in the folder; older ones are removed."""

_LEAST_FREE = 5_000_000  # bytes: the longest print, and something for the log
_NUMBERED = re.compile(r"([0-9]+)\.pdf")
_FULL = {errno.ENOSPC, errno.EDQUOT}
_SURELY_LEFT_SECONDS = 3600
"""What is written beside a print for so long, nobody is writing any more."""

_one_at_a_time = threading.Lock()
"""Of all slots: two of them may print into the same folder."""


class FolderPrinter:
    """Each print is one file, whole or still empty while it is written; copies make no second one.

    Any threads and processes may print at once, as a kiosk does and a command beside it.
    """

    taken = words.TAKEN_BY_FOLDER

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> PrinterState:
        there = next(p for p in (self._folder, *self._folder.parents) if os.path.lexists(p))
        if not (storage.is_folder(there) and os.access(there, os.W_OK | os.X_OK)):
            return PrinterState(Condition.UNWRITABLE)
        try:
            full = shutil.disk_usage(there).free < _LEAST_FREE
        except OSError:
            return PrinterState(Condition.UNWRITABLE)
        return PrinterState(Condition.DISK_FULL if full else None)

    def send(self, printout: Printout) -> Ticket:
        target: Path | None = None
        with _one_at_a_time:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                there = self._numbered()
                target = self._claim(max(there, default=0) + 1)
                storage.write(target, printout.pdf)
                for old in sorted(there, reverse=True)[KEPT - 1 :]:
                    _remove(there[old])
            except OSError as error:
                if target is not None:
                    _remove(target)
                full = error.errno in _FULL
                raise PrinterProblem(
                    Condition.DISK_FULL if full else Condition.UNWRITABLE
                ) from error
        return Ticket(target.name)

    def look(self, ticket: Ticket) -> JobState:
        return JobState(JobStage.DONE)

    def tidy(self) -> None:
        """Remove what a kill in the middle of a print left beside the prints.

        Not at once: a command of another process may be writing it.
        """
        left = time.time() - _SURELY_LEFT_SECONDS
        with suppress(OSError):
            claimed = (path for path in self._numbered().values() if path.stat().st_size == 0)
            for unfinished in [*self._folder.glob(".[0-9]*.pdf.*"), *claimed]:
                if unfinished.stat().st_mtime < left:
                    _remove(unfinished)

    def clear(self, ticket: Ticket, met: Condition | None = None) -> None:
        """Nothing to do: what was printed is for staff to take."""

    def resume(self) -> bool:
        return True

    def _claim(self, number: int) -> Path:
        """The first name from that number on that nobody has; it is ours from now on."""
        while True:
            target = self._folder / f"{number:04}.pdf"
            try:
                target.touch(0o644, exist_ok=False)
            except FileExistsError:
                number += 1
            else:
                return target

    def _numbered(self) -> dict[int, Path]:
        return {
            int(match[1]): path
            for path in self._folder.iterdir()
            if (match := _NUMBERED.fullmatch(path.name))
        }


def _remove(path: Path) -> None:
    """Where the disk refuses even this, it lies there for staff to remove."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
