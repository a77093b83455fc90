"""All that the board on the glass shows of one period, asked in one go.

Several questions to the tally belong together, and a screen that stands for hours asks them again
every minute. What comes back is a value: where it is the same as before, nothing is drawn anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import tallied
from kiosk.dossiers.board import Board, board, by_field, by_month
from kiosk.dossiers.register import Register
from kiosk.dossiers.report_period import ReportPeriod, Span

_TREND = 12
"""Months of the trend."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a period up to ``last``, and of at most twelve months that end there.

    ``news_at`` is when the newest of what is known was so, ``None`` where nothing is known.
    ``earlier`` and ``later``: whether there is any dossier in the periods before, and any news in
    those after.
    """

    period: ReportPeriod
    last: dt.date
    whole: Board
    fields: tuple[tuple[str, Board], ...]
    months: tuple[tuple[dt.date, Board], ...]
    news_at: dt.datetime | None
    sample: bool
    earlier: bool
    later: bool

    @property
    def first(self) -> dt.date:
        return self.period.first

    @property
    def is_empty(self) -> bool:
        """Whether no dossier was there in the period in any way."""
        return not self.fields


def overview(
    register: Register, period: ReportPeriod | None, today: dt.date, unit: str = ""
) -> Overview:
    """The figures of a period; ``None`` is the year of the newest news, mostly this year so far.

    Takes as long as the register is large: for a thread of its own. Raises as ``board`` does.
    """
    news_at = register.latest()
    news = None if news_at is None else news_at.astimezone(VIETNAM_TIME).date()
    if period is None:
        period = ReportPeriod.around(Span.YEAR, today if news is None else min(today, news))
    first, last = period.first, period.judged_on(today, news)
    trend = ReportPeriod.around(Span.MONTH, last).step(1 - _TREND)
    with register.reading() as connection:
        sample = tallied.samples(connection) > 0
    before = first - dt.timedelta(days=1)
    return Overview(
        period=period,
        last=last,
        whole=board(register, first, last, unit),
        fields=tuple(by_field(register, first, last, unit)),
        months=tuple(_begun(by_month(register, trend.first, last, unit))),
        news_at=news_at,
        sample=sample,
        earlier=bool(by_field(register, dt.date.min, before, unit)),
        later=period.step(1).first <= min(today, news or today),
    )


def _begun(months: list[tuple[dt.date, Board]]) -> Iterator[tuple[dt.date, Board]]:
    """Without the months before the first that has any figure."""
    return dropwhile(lambda month: not _any(month[1]), months)


def _any(made: Board) -> bool:
    return bool(made.received.to_handle or made.not_eligible or made.withdrawn)
