"""What holds for every receipt, every period and every pause."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalogue.model import TimeUnit
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines import Period, WorkCalendar, due, public_days, read_hours
from kiosk.settings import AfterPause

CALENDARS = [
    WorkCalendar(public_days()),
    WorkCalendar(public_days(), hours=read_hours("07:00-11:30 13:00-16:30")),
]
Pauses = list[tuple[dt.datetime, dt.datetime | None]]

_FIRST = dt.datetime(2026, 1, 1, tzinfo=VIETNAM_TIME)
_MINUTES = 900 * 24 * 60

calendars = st.sampled_from(CALENDARS)
moments = st.integers(0, _MINUTES).map(lambda minutes: _FIRST + dt.timedelta(minutes=minutes))
periods = st.one_of(
    st.builds(
        Period,
        st.integers(1, 90),
        st.sampled_from([TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.WORKING_HOUR]),
    ),
    st.builds(Period, st.integers(1, 12), st.just(TimeUnit.MONTH)),
    st.just(Period(None, TimeUnit.SAME_DAY)),
)
lengthened = st.one_of(st.none(), periods.filter(lambda one: one.amount is not None))
modes = st.sampled_from(AfterPause)
few = settings(max_examples=150)


@st.composite
def receipts(draw: st.DrawFn) -> tuple[dt.datetime, Pauses]:
    """A receipt, and pauses most of which begin soon after it."""
    received = draw(moments)
    found: Pauses = []
    for _ in range(draw(st.integers(0, 3))):
        begin = received + dt.timedelta(minutes=draw(st.integers(-2000, 40_000)))
        length = draw(st.one_of(st.none(), st.integers(0, 30_000)))
        found.append((begin, None if length is None else begin + dt.timedelta(minutes=length)))
    return received, found


@few
@given(receipts(), periods, modes, lengthened, calendars)
def test_it_never_ends_on_a_rest_day(
    receipt: tuple[dt.datetime, Pauses],
    period: Period,
    mode: AfterPause,
    extension: Period | None,
    calendar: WorkCalendar,
) -> None:
    received, pauses = receipt
    end = due(received, period, calendar, pauses, mode, extension)
    assert calendar.is_working_day(end.date())
    assert end > received or period.unit is TimeUnit.SAME_DAY
    assert end.date() >= received.date()


@settings(max_examples=400)
@given(receipts(), st.data(), periods, modes, calendars)
def test_a_pause_more_never_makes_it_earlier(
    receipt: tuple[dt.datetime, Pauses],
    data: st.DataObject,
    period: Period,
    mode: AfterPause,
    calendar: WorkCalendar,
) -> None:
    received, pauses = receipt
    begin = received + dt.timedelta(minutes=data.draw(st.integers(-2000, 40_000)))
    more: Pauses = [(begin, begin + dt.timedelta(minutes=data.draw(st.integers(0, 30_000))))]
    plain = due(received, period, calendar, pauses, mode)
    assert due(received, period, calendar, pauses + more, mode) >= plain


@settings(max_examples=400)
@given(receipts(), periods, st.integers(1, 40), modes, calendars)
def test_a_longer_period_never_ends_earlier(
    receipt: tuple[dt.datetime, Pauses],
    period: Period,
    longer: int,
    mode: AfterPause,
    calendar: WorkCalendar,
) -> None:
    received, pauses = receipt
    if period.amount is None:
        return
    more = Period(period.amount + longer, period.unit)
    end = due(received, period, calendar, pauses, mode)
    assert due(received, more, calendar, pauses, mode) >= end


@few
@given(receipts(), periods, periods, modes, calendars)
def test_an_extension_never_makes_it_earlier(
    receipt: tuple[dt.datetime, Pauses],
    period: Period,
    extension: Period,
    mode: AfterPause,
    calendar: WorkCalendar,
) -> None:
    received, pauses = receipt
    if extension.amount is None:
        return
    end = due(received, period, calendar, pauses, mode)
    assert due(received, period, calendar, pauses, mode, extension) >= end


@settings(max_examples=400)
@given(receipts(), periods, calendars)
def test_going_on_is_never_later_than_starting_anew(
    receipt: tuple[dt.datetime, Pauses], period: Period, calendar: WorkCalendar
) -> None:
    received, pauses = receipt
    goes_on = due(received, period, calendar, pauses, AfterPause.GOES_ON)
    assert goes_on <= due(received, period, calendar, pauses, AfterPause.STARTS_ANEW)


@few
@given(moments, st.integers(1, 90), calendars)
def test_as_many_working_days_lie_before_the_end_as_were_given(
    received: dt.datetime, amount: int, calendar: WorkCalendar
) -> None:
    end = due(received, Period(amount, TimeUnit.WORKING_DAY), calendar)
    assert calendar.working_days(received.date(), end.date()) == amount


@few
@given(moments, st.integers(1, 200), calendars)
def test_as_much_open_time_lies_before_the_end_as_was_given(
    received: dt.datetime, amount: int, calendar: WorkCalendar
) -> None:
    end = due(received, Period(amount, TimeUnit.WORKING_HOUR), calendar)
    assert calendar.open_between(received, end) == dt.timedelta(hours=amount)


@few
@given(moments, st.integers(1, 12), calendars)
def test_eight_working_hours_from_opening_are_a_working_day(
    received: dt.datetime, amount: int, calendar: WorkCalendar
) -> None:
    """Where the office works eight hours a day, both ways of counting agree."""
    before = calendar.closing(calendar.working_day_from(received.date()))
    by_days = due(before, Period(amount, TimeUnit.WORKING_DAY), calendar)
    assert due(before, Period(8 * amount, TimeUnit.WORKING_HOUR), calendar) == by_days


@pytest.mark.parametrize("unit", [TimeUnit.DAY, TimeUnit.WORKING_DAY, TimeUnit.MONTH])
def test_what_is_counted_in_days_ends_when_the_office_closes(unit: TimeUnit) -> None:
    end = due(dt.datetime(2026, 11, 2, 9, tzinfo=VIETNAM_TIME), Period(1, unit), CALENDARS[1])
    assert end.time() == dt.time(16, 30)
