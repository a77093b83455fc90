"""Work beside the GUI thread, its outcome told back in the GUI thread.

Reading a workbook or publishing takes seconds on a weak machine, and touches stay quick all the
while. What people can meet comes back as its sentence; a bug is logged and becomes a sentence
too, because a thread has no other place where it could surface.

One job is waited for at a time. What changes something is never overtaken; what only reads gives
way to the next job, because a stick that answers no more must not hold up everything else. What
only reads and is given up before its turn has come is not begun any more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from kiosk.errors import KioskError
from kiosk.system.log import record_bug
from kiosk.words import staff as words

T = TypeVar("T")


class _Told(QObject):
    """Carries the outcome back into the GUI thread."""

    ended = Signal(int, object)


class _Job(QRunnable):
    def __init__(
        self,
        number: int,
        job: Callable[[], Callable[[], None]],
        told: _Told,
        is_pointless: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._number = number
        self._job = job
        self._told = told
        self._is_pointless = is_pointless

    def run(self) -> None:
        tell = _nothing if self._is_pointless() else self._job()
        self._told.ended.emit(self._number, tell)


def _nothing() -> None:
    """What is told of a job that was not begun."""


_MOST_BESIDE = 3
"""Jobs that run at once, nearly all of them given up; more wait in line."""


class Work(QObject):
    """At most one job is waited for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._busy = False
        self._wanted = True
        self._reads = False
        self._number = 0
        self._told = _Told(self)
        self._told.ended.connect(self._end)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_MOST_BESIDE)

    @property
    def busy(self) -> bool:
        """Whether a job is under way that is not given up."""
        return self._busy

    def start(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[str], None],
        *,
        reads: bool = False,
    ) -> bool:
        """Begin a job; ``False``, and nothing begun, while one that changes things is under way.

        Afterwards, in the GUI thread, ``done`` gets what it gave, or ``failed`` the sentence
        about what went wrong. ``reads`` says that it changes nothing: where another job begins
        before it has ended, it is given up, and nothing is told of it.
        """
        if self._busy and not self._reads:
            return False
        self._busy = self._wanted = True
        self._reads = reads
        self._number += 1
        number = self._number
        self._pool.start(
            _Job(
                number,
                lambda: _outcome(job, done, failed),
                self._told,
                lambda: reads and not self._waits_for(number),
            )
        )
        return True

    def forget(self) -> None:
        """Nobody waits for the job under way any more: its outcome is not told.

        What only reads is not even begun, where its turn has not come yet.
        """
        self._wanted = False

    def wait(self) -> None:
        """Until every job has ended."""
        self._pool.waitForDone()

    def _waits_for(self, number: int) -> bool:
        return self._wanted and number == self._number

    def _end(self, number: int, tell: Callable[[], None]) -> None:
        if number != self._number:
            return
        self._busy = False
        if self._wanted:
            tell()


def _outcome(
    job: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]
) -> Callable[[], None]:
    """Do the job; gives what is then to be told."""
    try:
        given = job()
    except KioskError as problem:
        sentence = str(problem)
    except Exception as bug:
        record_bug(bug)
        sentence = words.WORK_BUG()
    else:
        return lambda: done(given)
    return lambda: failed(sentence)
