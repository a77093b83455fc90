"""How long the door stays shut after wrong PINs: three are free, then 10 s, 20 s … 10 minutes.

Counted before a PIN is tried and kept in a file, so that neither pulling the plug nor starting
anew gives another try. Setting the clock back begins the wait anew instead of ending it.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage
from kiosk.clock import VIETNAM_TIME, Clock

FREE = 3
FIRST_SECONDS, LONGEST_SECONDS = 10, 600


@dataclass(frozen=True, slots=True)
class _Failures:
    count: int
    last: dt.datetime


def delay(failures: int) -> int:
    """Seconds to wait after so many wrong PINs in a row."""
    if failures < FREE:
        return 0
    # Beyond that many doublings the number would only grow in memory.
    return min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** min(failures - FREE, 10))


class Attempts:
    """The wrong PINs in a row on this machine, whoever typed them."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._unwritten: _Failures | None = None

    def seconds_left(self) -> int:
        """How long nobody may try; 0 where somebody may."""
        failures = self._read()
        if failures is None:
            return 0
        now = self._clock.now()
        if now < failures.last:
            failures = _Failures(failures.count, now)
            self._write(failures)
        ends = failures.last + dt.timedelta(seconds=delay(failures.count))
        return max(0, math.ceil((ends - now).total_seconds()))

    def count(self) -> None:
        """One more; to be called before the PIN is tried."""
        failures = self._read()
        self._write(_Failures(failures.count + 1 if failures else 1, self._clock.now()))

    def forget(self) -> None:
        """The PIN was right."""
        self._unwritten = None
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            # What can be neither written nor removed goes on being counted in memory.
            self._unwritten = _Failures(0, self._clock.now())

    def _read(self) -> _Failures | None:
        if self._unwritten is not None:
            return self._unwritten
        try:
            said = json.loads(self._path.read_bytes())
            last = dt.datetime.fromisoformat(said["last"])
            # Somebody may have written a moment without a zone.
            return _Failures(max(0, int(said["count"])), last.astimezone(VIETNAM_TIME))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            # Whoever spoilt the file gains nothing by it.
            failures = _Failures(FREE, self._clock.now())
            self._write(failures)
            return failures

    def _write(self, failures: _Failures) -> None:
        said = {"count": failures.count, "last": failures.last.isoformat()}
        try:
            storage.write(self._path, json.dumps(said).encode(), private=True)
            self._unwritten = None
        except OSError:
            # A full disk keeps no staff out: they may be the ones who came to make room.
            self._unwritten = failures
