"""The periods that offices report by: a month, a quarter, half a year, a year.

A period that goes on, or of which nothing more is known, is judged at the last day of which one can
speak: what is not yet overdue there must not be called so because the year ends later.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import IntEnum

from kiosk.words import board_screen as words


class Span(IntEnum):
    """How long a period is, in months; it begins with a multiple of them."""

    MONTH = 1
    QUARTER = 3
    HALF = 6
    YEAR = 12


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """A stretch of whole months. ``number`` counts such stretches from the year 0 on."""

    span: Span
    number: int

    @classmethod
    def around(cls, span: Span, day: dt.date) -> ReportPeriod:
        """The period in which a day lies."""
        return cls(span, (day.year * 12 + day.month - 1) // span)

    @property
    def first(self) -> dt.date:
        year, month = divmod(self.number * self.span, 12)
        return dt.date(year, month + 1, 1)

    @property
    def last(self) -> dt.date:
        year, month = divmod(self.number * self.span + self.span - 1, 12)
        return _month_end(dt.date(year, month + 1, 1))

    def step(self, by: int) -> ReportPeriod:
        """The period so many later, or earlier where ``by`` is negative."""
        return ReportPeriod(self.span, self.number + by)

    @property
    def name(self) -> str:
        """As people say it: "Quý 3/2026"."""
        first = self.first
        match self.span:
            case Span.MONTH:
                return words.MONTH(number=first.month, year=first.year)
            case Span.QUARTER:
                return words.QUARTER(number=first.month // 3 + 1, year=first.year)
            case Span.HALF:
                half = words.FIRST_HALF if first.month == 1 else words.SECOND_HALF
                return half(year=first.year)
            case Span.YEAR:
                return words.YEAR(year=first.year)

    def judged_on(self, today: dt.date, news: dt.date | None) -> dt.date:
        """The day at whose end the period is judged. ``news`` is the day of the newest news of any
        dossier; the month in which it came is taken to be known as a whole.
        """
        day = min(self.last, today)
        if news is not None and _month_end(news) >= self.first:
            day = min(day, _month_end(news))
        return max(day, self.first)


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
