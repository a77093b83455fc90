"""How each unit of time counts: one small class a unit.

Where days are counted, the day on which the dossier came in does not count, and neither does the
day on which what was missing came in; the day on which it was asked for does. A pause that begins
when nothing is left (on the last day) gives time until the end of the day on which it ends.
"""

from __future__ import annotations

import calendar as months
import datetime as dt
from dataclasses import dataclass

from kiosk.dossiers.deadlines.calendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class _ByDay:
    """What all units that end with a day have in common."""

    calendar: WorkCalendar

    def lawful(self, end: dt.datetime, since: dt.datetime) -> dt.datetime:
        """A last day that is a rest day gives way to the next working day."""
        return self.calendar.closing(self.calendar.working_day_from(end.date()))

    def _closing_after(self, moment: dt.datetime) -> dt.datetime:
        """The end of the first working day that is not over yet."""
        day = self.calendar.working_day_from(moment.date())
        closing = self.calendar.closing(day)
        if closing < moment:
            return self.calendar.closing(self.calendar.next_working_day(day))
        return closing


@dataclass(frozen=True, slots=True)
class WorkingDays(_ByDay):
    """Ngày làm việc: the ``amount``-th working day after the day of receipt."""

    amount: int

    def bare_end(self, start: dt.datetime) -> dt.datetime:
        return self._after(start.date(), self.amount)

    def moved(self, end: dt.datetime, start: dt.datetime, stop: dt.datetime) -> dt.datetime:
        left = self.calendar.working_days(start.date(), end.date())
        return self._after(stop.date(), left) if left else self._closing_after(stop)

    def _after(self, day: dt.date, count: int) -> dt.datetime:
        return self.calendar.closing(self.calendar.working_day_after(day, count))


@dataclass(frozen=True, slots=True)
class Days(_ByDay):
    """Ngày: every day counts, but the last one is a working day."""

    amount: int

    def bare_end(self, start: dt.datetime) -> dt.datetime:
        return self.calendar.closing(start.date() + dt.timedelta(days=self.amount))

    def moved(self, end: dt.datetime, start: dt.datetime, stop: dt.datetime) -> dt.datetime:
        left = end.date() - start.date()
        if left <= dt.timedelta():
            return self._closing_after(stop)
        return self.calendar.closing(stop.date() + left)


@dataclass(frozen=True, slots=True)
class Months(_ByDay):
    """Tháng: the day of the same number, or the last day of a month that has none."""

    amount: int

    def bare_end(self, start: dt.datetime) -> dt.datetime:
        whole = start.year * 12 + start.month - 1 + self.amount
        year, month = whole // 12, whole % 12 + 1
        last = months.monthrange(year, month)[1]
        return self.calendar.closing(dt.date(year, month, min(start.day, last)))

    def moved(self, end: dt.datetime, start: dt.datetime, stop: dt.datetime) -> dt.datetime:
        left = end.date() - start.date()
        if left <= dt.timedelta():
            return self._closing_after(stop)
        # What is left of a long month may be more days than a whole short one has.
        return min(self.calendar.closing(stop.date() + left), self.bare_end(stop))


@dataclass(frozen=True, slots=True)
class SameDay(_ByDay):
    """Trong ngày: today, or the next working day where it came in later than ``until``."""

    until: dt.time

    def bare_end(self, start: dt.datetime) -> dt.datetime:
        day = start.date()
        minute = start.time().replace(second=0, microsecond=0)
        if self.calendar.is_working_day(day) and minute <= self.until:
            return self.calendar.closing(day)
        return self.calendar.closing(self.calendar.next_working_day(day))

    def moved(self, end: dt.datetime, start: dt.datetime, stop: dt.datetime) -> dt.datetime:
        return max(end, self._closing_after(stop))


@dataclass(frozen=True, slots=True)
class Hours(_ByDay):
    """Giờ: they run from the moment, through nights and rest days."""

    amount: int

    def bare_end(self, start: dt.datetime) -> dt.datetime:
        return start + dt.timedelta(hours=self.amount)

    def moved(self, end: dt.datetime, start: dt.datetime, stop: dt.datetime) -> dt.datetime:
        return stop + max(end - start, dt.timedelta())

    def lawful(self, end: dt.datetime, since: dt.datetime) -> dt.datetime:
        """Past rest days it runs to the end of the first working day, at the earliest.

        That is the law for an end on a rest day. An end on that working day itself follows it, or
        seventy hours from a Friday would be over before twenty-four are.
        """
        last = end.date()
        if not self.calendar.is_working_day(last):
            return _ByDay.lawful(self, end, since)
        before = last - dt.timedelta(days=1)
        if before >= since.date() and not self.calendar.is_working_day(before):
            return max(end, self.calendar.closing(last))
        return end


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Giờ làm việc: they run while the office is open."""

    calendar: WorkCalendar
    amount: int

    def bare_end(self, start: dt.datetime) -> dt.datetime:
        return self.calendar.open_after(start, dt.timedelta(hours=self.amount))

    def moved(self, end: dt.datetime, start: dt.datetime, stop: dt.datetime) -> dt.datetime:
        return self.calendar.open_after(stop, self.calendar.open_between(start, end))

    def lawful(self, end: dt.datetime, since: dt.datetime) -> dt.datetime:
        return end
