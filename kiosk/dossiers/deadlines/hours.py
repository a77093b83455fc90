"""The office hours of a working day, as the setting ``dossiers.hours`` writes them.

They say when a period in working hours runs, and at which hour of its last day a period in days
is over.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise

from kiosk.errors import KioskError
from kiosk.words import deadlines as words

_TIME = r"(\d{1,2})(?:[:.](\d{2})|[hHgG](\d{2})?)"
_SPAN = re.compile(rf"{_TIME}\s*[-–]\s*{_TIME}")
_BETWEEN = re.compile(r"[\s,;]*")


class HoursUnreadable(KioskError):
    """The setting does not say when the office is open."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """From when to when the office works on a working day, in order, without overlap."""

    spans: tuple[tuple[dt.time, dt.time], ...]

    @property
    def opens(self) -> dt.time:
        return self.spans[0][0]

    @property
    def closes(self) -> dt.time:
        return self.spans[-1][1]

    @property
    def minutes(self) -> int:
        """How long the office works on a working day."""
        return sum(_minute(end) - _minute(start) for start, end in self.spans)

    def __str__(self) -> str:
        """As the setting is written: "07:30-11:30 13:30-17:30"."""
        return " ".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in self.spans)


STANDARD_HOURS = OfficeHours(
    ((dt.time(7, 30), dt.time(11, 30)), (dt.time(13, 30), dt.time(17, 30)))
)
"""What the setting says where nobody has changed it."""


def read_hours(said: str) -> OfficeHours:
    """The hours of a text like "07:30-11:30 13:30-17:30" or "7h30–11h30, 13h–16h30".

    Raises ``HoursUnreadable`` for anything else: nonsense, hours that end before they begin,
    that overlap or stand in the wrong order.
    """
    try:
        spans = tuple(
            (_time(found.group(1, 2, 3)), _time(found.group(4, 5, 6)))
            for found in _SPAN.finditer(said)
        )
    except ValueError:
        spans = ()
    in_order = all(start < end for start, end in spans) and all(
        before[1] <= after[0] for before, after in pairwise(spans)
    )
    if not spans or not in_order or not _BETWEEN.fullmatch(_SPAN.sub("", said)):
        raise HoursUnreadable(words.HOURS_UNREADABLE, said=said, example=STANDARD_HOURS)
    return OfficeHours(spans)


def _time(parts: tuple[str | None, ...]) -> dt.time:
    hour, minute, after_h = parts
    return dt.time(int(hour or 0), int(minute or after_h or 0))


def _minute(moment: dt.time) -> int:
    return moment.hour * 60 + moment.minute
