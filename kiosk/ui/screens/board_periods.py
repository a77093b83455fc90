"""The periods that are offered by touch: those around today, or around the newest that is known."""

from __future__ import annotations

import datetime as dt

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.report_period import ReportPeriod, Span
from kiosk.words import board_screen as words

_OFFERED = (
    (Span.MONTH, 0, words.THIS_MONTH),
    (Span.MONTH, -1, words.LAST_MONTH),
    (Span.QUARTER, 0, words.THIS_QUARTER),
    (Span.HALF, 0, words.THIS_HALF),
    (Span.YEAR, 0, words.THIS_YEAR),
)


def choices(today: dt.date, news_at: dt.datetime | None) -> list[tuple[ReportPeriod, str]]:
    """Periods, each with what people call it today, or "" where it is another one."""
    day = today
    if news_at is not None:
        day = min(today, news_at.astimezone(VIETNAM_TIME).date())
    found: list[tuple[ReportPeriod, str]] = []
    for span, by, said in _OFFERED:
        period = ReportPeriod.around(span, day).step(by)
        is_so = period == ReportPeriod.around(span, today).step(by)
        found.append((period, said() if is_so else ""))
    return found
