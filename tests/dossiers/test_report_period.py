"""Periods of a report: which days are in them, what they are called, when they are judged."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.dossiers.report_period import ReportPeriod, Span

NOVEMBER = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("span", "first", "last", "name"),
    [
        (Span.MONTH, "2026-11-01", "2026-11-30", "Tháng 11/2026"),
        (Span.QUARTER, "2026-10-01", "2026-12-31", "Quý 4/2026"),
        (Span.HALF, "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026"),
        (Span.YEAR, "2026-01-01", "2026-12-31", "Năm 2026"),
    ],
)
def test_a_day_in_november_lies_in_these(span: Span, first: str, last: str, name: str) -> None:
    period = ReportPeriod.around(span, NOVEMBER)
    assert (period.first.isoformat(), period.last.isoformat(), period.name) == (first, last, name)


def test_the_period_before_the_first_of_a_year_is_the_last_of_the_year_before() -> None:
    for span, name in ((Span.MONTH, "Tháng 12/2023"), (Span.QUARTER, "Quý 4/2023")):
        assert ReportPeriod.around(span, dt.date(2024, 1, 31)).step(-1).name == name
    assert ReportPeriod.around(Span.HALF, NOVEMBER).step(-1).name == "6 tháng đầu năm 2026"
    assert ReportPeriod.around(Span.MONTH, dt.date(2024, 2, 1)).last == dt.date(2024, 2, 29)


@settings(max_examples=100)
@given(st.sampled_from(Span), st.dates(dt.date(2, 1, 1), dt.date(9998, 12, 31)))
def test_periods_follow_each_other_without_a_gap(span: Span, day: dt.date) -> None:
    period = ReportPeriod.around(span, day)
    assert period.first <= day <= period.last
    assert period.step(1).first - period.last == dt.timedelta(days=1)
    assert period.step(1).step(-1) == period


YEAR = ReportPeriod.around(Span.YEAR, NOVEMBER)


@pytest.mark.parametrize(
    ("today", "news", "judged"),
    [
        ("2026-11-22", "2026-11-22", "2026-11-22"),
        # On a Sunday in the new month, of what Saturday's export said.
        ("2026-11-01", "2026-10-31", "2026-10-31"),
        # Nothing came for months: of those nothing is said.
        ("2026-11-22", "2026-06-12", "2026-06-30"),
        ("2027-02-01", "2026-12-30", "2026-12-31"),
        ("2026-11-22", None, "2026-11-22"),
        # The clock lost its battery.
        ("2020-01-01", "2026-06-12", "2026-01-01"),
        # Only of the year before is anything known.
        ("2026-11-22", "2025-12-30", "2026-11-22"),
    ],
)
def test_no_day_is_judged_of_which_nothing_is_known(
    today: str, news: str | None, judged: str
) -> None:
    known = dt.date.fromisoformat(news) if news else None
    assert YEAR.judged_on(dt.date.fromisoformat(today), known).isoformat() == judged
