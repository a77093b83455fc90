"""What time it is, behind a small protocol, so that tests and the tour can stand still."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

# A fixed offset: Việt Nam has no summer time, and Windows ships no time zone data.
VIETNAM_TIME = dt.timezone(dt.timedelta(hours=7))
"""The zone in which offices write times and compare dates."""


class Clock(Protocol):
    """Tells the time in Việt Nam."""

    def now(self) -> dt.datetime: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(VIETNAM_TIME)


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """Always the same moment."""

    moment: dt.datetime

    def now(self) -> dt.datetime:
        return self.moment
