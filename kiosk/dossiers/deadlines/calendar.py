"""Which days are worked: Monday to Friday, less the public days off, plus the days swapped in.

That an office opens its doors on Saturdays does not make Saturday a counted day; only a decision
does, which swaps it for a day off, and which stands in one of the two tables (``days_table.py``):
the public one that travels with the program, and the office's own, which wins.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines.hours import STANDARD_HOURS, OfficeHours
from kiosk.errors import KioskError
from kiosk.words import deadlines as words

_SATURDAY = 5
_ONE_DAY = dt.timedelta(days=1)


class DayKind(StrEnum):
    OFF = "off"  # nghỉ lễ, Tết, nghỉ bù
    WORKED = "worked"  # làm bù


@dataclass(frozen=True, slots=True)
class Day:
    """A day that is not like its weekday, and why. ``by_office``: its own table says so."""

    date: dt.date
    kind: DayKind
    note: str = ""
    by_office: bool = False


class YearUnknown(KioskError):
    """Nobody has said which days of this year are off; a date in it would be a guess."""


class WorkCalendar:
    """The working days and hours of one office.

    It knows the years that the public table has days of, first to last, and every single day of
    the office's table. Every question about another day raises ``YearUnknown``.
    """

    def __init__(
        self,
        public: Iterable[Day],
        office: Iterable[Day] = (),
        hours: OfficeHours = STANDARD_HOURS,
    ) -> None:
        self.hours = hours
        known = {day.date: day for day in public}
        self._years = range(min(known).year, max(known).year + 1)
        own = {day.date: day for day in office}
        self._days = known | own
        self._looked_after = {date.year for date in own}
        self._is_worked = {day.date: day.kind is DayKind.WORKED for day in self._days.values()}

    @property
    def years(self) -> range:
        """The years whose days off are known."""
        return self._years

    def days(self, year: int) -> tuple[Day, ...]:
        """The days of a year that are not like their weekday, in order."""
        return tuple(self._days[date] for date in sorted(self._days) if date.year == year)

    def is_looked_after(self, year: int) -> bool:
        """Whether the office's table says anything about this year."""
        return year in self._looked_after

    def is_working_day(self, day: dt.date) -> bool:
        """Whether the day counts. Raises ``YearUnknown``."""
        said = self._is_worked.get(day)
        if said is not None:
            return said
        if day.year not in self._years:
            raise YearUnknown(words.YEAR_UNKNOWN, year=day.year)
        return day.weekday() < _SATURDAY

    def working_days(self, after: dt.date, until: dt.date) -> int:
        """How many working days lie after one day and up to another, which counts too.

        0 where ``until`` is not later. Raises ``YearUnknown``.
        """
        found, day = 0, after
        while day < until:
            day += _ONE_DAY
            found += self.is_working_day(day)
        return found

    def working_day_from(self, day: dt.date) -> dt.date:
        """The day itself where it is worked, else the next one. Raises ``YearUnknown``."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def next_working_day(self, day: dt.date) -> dt.date:
        """The first working day after this day. Raises ``YearUnknown``."""
        return self.working_day_from(day + _ONE_DAY)

    def working_day_after(self, day: dt.date, count: int) -> dt.date:
        """The ``count``-th working day after this day. Raises ``YearUnknown``."""
        for _ in range(count):
            day = self.next_working_day(day)
        return day

    def closing(self, day: dt.date) -> dt.datetime:
        """When the office closes on a working day."""
        return dt.datetime.combine(day, self.hours.closes, VIETNAM_TIME)

    def open_after(self, start: dt.datetime, length: dt.timedelta) -> dt.datetime:
        """When the office has been open for ``length`` (more than 0) since ``start``.

        Raises ``YearUnknown``.
        """
        day = start.date()
        while True:
            for opens, closes in self._spans(day):
                begins = max(opens, start)
                if begins < closes:
                    if length <= closes - begins:
                        return begins + length
                    length -= closes - begins
            day += _ONE_DAY

    def open_between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
        """How long the office is open between two moments. Raises ``YearUnknown``."""
        found, day = dt.timedelta(), start.date()
        while day <= end.date():
            for opens, closes in self._spans(day):
                found += max(dt.timedelta(), min(closes, end) - max(opens, start))
            day += _ONE_DAY
        return found

    def _spans(self, day: dt.date) -> list[tuple[dt.datetime, dt.datetime]]:
        if not self.is_working_day(day):
            return []
        return [
            (dt.datetime.combine(day, a, VIETNAM_TIME), dt.datetime.combine(day, b, VIETNAM_TIME))
            for a, b in self.hours.spans
        ]
