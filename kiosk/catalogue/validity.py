"""Which edition holds on which day: plain rules over the records, newest first.

A later number always takes the place of an earlier one, from its own first day on. So an edition
that is waiting is never used when a later one takes effect before or with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kiosk.catalogue.record import Record
from kiosk.clock import VIETNAM_TIME

PROGRAM_MADE = dt.datetime(2026, 7, 1, tzinfo=VIETNAM_TIME)
"""No clock that stands before this program was made is right: it has lost its battery."""


def moment(records: Sequence[Record], now: dt.datetime) -> dt.datetime:
    """The moment to go by, in Vietnamese time.

    A clock that stands before the moment the newest edition came has been set back, or has lost
    its battery: then it is taken to be that moment, and nobody sees last year's catalogue.
    """
    latest = max((record.added_at for record in records[:1]), default=now)
    return max(now, latest).astimezone(VIETNAM_TIME)


def present(records: Sequence[Record], now: dt.datetime) -> dt.datetime:
    """The moment of what is done now, in Vietnamese time: the clock's, unless that is impossible.

    Once set a year ahead and then put right, a clock must not make all that is done later wait.
    """
    return now.astimezone(VIETNAM_TIME) if now >= PROGRAM_MADE else moment(records, now)


def seen(records: Sequence[Record], day: dt.date) -> tuple[Record, ...]:
    """Those that people have seen on the screens, newest first; the first is in force."""
    found: list[Record] = []
    replaced_at: dt.datetime | None = None
    for record in records:
        begins = _midnight(record.effective)
        # What held when it came was seen, whatever clocks said later. What waited may have been
        # replaced before its day.
        waited = record.added_at < begins
        in_time = not found or replaced_at is None or begins < replaced_at
        if record.effective <= day and (in_time or not waited):
            found.append(record)
        start = max(record.added_at, begins)
        replaced_at = start if replaced_at is None else min(replaced_at, start)
    return tuple(found)


def waiting(records: Sequence[Record], day: dt.date) -> tuple[Record, ...]:
    """Those that will take effect by themselves, the next one first."""
    found: list[Record] = []
    for record in records:
        if record.effective <= day:
            break
        if not found or record.effective < found[-1].effective:
            found.append(record)
    return tuple(reversed(found))


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), VIETNAM_TIME)
