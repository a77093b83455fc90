"""What people look for, as counts without people: procedures opened, and searches in vain.

Counting never keeps anybody waiting. It happens in memory; the file is written beside the thread
that shows the screens, at the end of a visit and at most once a minute. What the disk refuses is
tried again later.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.catalogue.asked_counts import Counts, InVain, Opened, is_code
from kiosk.catalogue.asked_file import AskedFile
from kiosk.catalogue.asked_words import Visit, mark
from kiosk.catalogue.turn import AnotherAtWork
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.system.log import Event, record, record_bug
from kiosk.words import staff as words

PAUSE_SECONDS = 60.0
_MOST_UNWRITTEN = 5000


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that were searched for in vain, and in how many visits."""

    words: str
    visits: int


class Asked:
    """The counts of this kiosk. May be used from any thread."""

    def __init__(self, path: Path, clock: Clock, *, pause_seconds: float = PAUSE_SECONDS) -> None:
        self._path = path
        self._file = AskedFile(path)
        self._clock = clock
        self._pause = pause_seconds
        self._lock = threading.RLock()
        self._counts: Counts | None = None
        self._popularity: tuple[str, Mapping[str, float]] | None = None
        self._unwritten: list[Opened | InVain] = []
        self._visit = Visit()
        self._next_write = time.monotonic()
        self._writer: threading.Thread | None = None
        self._refused = False

    # Counting

    def opened(self, code: str) -> None:
        """A procedure was opened from the search."""
        if is_code(code):
            with self._lock:
                self._count(Opened(self._month(), code))

    def missed(self, typed: str) -> None:
        """Somebody stopped typing this, and nothing fitted."""
        with self._lock:
            self._visit.missed(typed)

    def flush(self) -> None:
        """A visit has ended: count what it missed, and write what there is if it is time."""
        with self._lock:
            visit, self._visit = self._visit, Visit()
            for said in visit.words():
                self._count(self._in_vain(said))
            now = time.monotonic()
            if not self._unwritten or self._writer is not None or now < self._next_write:
                return
            self._next_write = now + self._pause
            writer = threading.Thread(target=self._write, name="asked")
            try:
                writer.start()
            except RuntimeError as error:
                # The machine has no thread left, or Python is about to end.
                self._say_refused(error)
            else:
                self._writer = writer

    def wait(self) -> None:
        """Until what is being written has been written."""
        writer = self._writer
        if writer is not None:
            writer.join()

    # What was counted

    def popularity(self) -> Mapping[str, float]:
        """How often each procedure was opened lately, by code.

        A month counts half as much as the one after it, so that old habits fade.
        """
        month = self._clock_month()
        with self._lock:
            if self._popularity is None or self._popularity[0] != month:
                self._popularity = month, self._known().popularity(month)
            return self._popularity[1]

    def times_opened(self) -> Mapping[str, int]:
        """How often each procedure was opened in the months that are kept, most first."""
        with self._lock:
            return dict(self._known().times_opened().most_common())

    def wanted(self) -> tuple[Missed, ...]:
        """What people look for and do not find, most wanted first.

        Only what at least two visits asked for; the words of a single one are not kept.
        """
        with self._lock:
            known = list(self._known().wanted.values())
        known.sort(key=lambda each: each.month, reverse=True)
        known.sort(key=lambda each: each.visits, reverse=True)
        return tuple(Missed(each.words, each.visits) for each in known)

    def asked_once(self) -> int:
        """How many searches in vain only one visit has made."""
        with self._lock:
            return len(self._known().once)

    def erase(self) -> None:
        """Forget every count. Raises ``KioskError``; then nothing is forgotten."""
        while True:
            self.wait()
            with self._lock:
                if self._writer is not None:
                    continue
                try:
                    self._file.erase()
                except (OSError, AnotherAtWork) as error:
                    raise KioskError(words.ASKED_NOT_ERASED, folder=self._path.parent) from error
                self._counts, self._popularity = Counts(), None
                self._visit, self._unwritten = Visit(), []
                return

    # Parts of these

    def _clock_month(self) -> str:
        return f"{self._clock.now():%Y-%m}"

    def _month(self) -> str:
        return self._known().latest(self._clock_month())

    def _known(self) -> Counts:
        if self._counts is None:
            try:
                self._counts = self._file.read()
            except OSError as error:
                self._say_refused(error)
                self._counts = Counts()
        return self._counts

    def _in_vain(self, said: str) -> InVain:
        sign = mark(said, self._file.key())
        again = self._known().knows(sign, said)
        return InVain(self._month(), sign, said if again else "")

    def _count(self, event: Opened | InVain) -> None:
        self._known().take(event)
        self._popularity = None
        self._unwritten.append(event)
        del self._unwritten[:-_MOST_UNWRITTEN]

    def _write(self) -> None:
        with self._lock:
            events, self._unwritten = self._unwritten, []
            month = self._month()
        counts: Counts | None = None
        try:
            counts = self._file.add(events, month)
        except (OSError, AnotherAtWork) as error:
            with self._lock:
                self._unwritten = [*events, *self._unwritten][-_MOST_UNWRITTEN:]
                self._say_refused(error)
        except Exception as bug:
            # A thread has no other place where it could surface.
            record_bug(bug)
        with self._lock:
            if counts is not None:
                for event in self._unwritten:
                    counts.take(event)
                self._counts, self._popularity, self._refused = counts, None, False
            self._writer = None

    def _say_refused(self, error: Exception) -> None:
        """Once, until the disk takes something again."""
        if not self._refused:
            self._refused = True
            record(Event.ASKED_UNWRITTEN, kind=type(error).__name__)
