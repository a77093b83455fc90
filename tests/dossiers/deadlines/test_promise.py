"""What the posted catalogue promises, for a dossier without a due date."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.catalogue.model import (
    Channel,
    Method,
    Procedure,
    Provenance,
    TimeLimit,
    TimeUnit,
)
from kiosk.dossiers.deadlines import Pause, Promise, WorkCalendar, pauses, promised, public_days
from kiosk.dossiers.model import Change, Status
from kiosk.settings import AfterPause

from .moments import at

CALENDAR = WorkCalendar(public_days())
RECEIVED = at("02/11/2026 09:00")


def _limit(amount: int | None, unit: TimeUnit = TimeUnit.WORKING_DAY) -> TimeLimit:
    return TimeLimit(unit=unit, amount=amount)


def _method(
    time: TimeLimit | None, channel: Channel = Channel.IN_PERSON, office: TimeLimit | None = None
) -> Method:
    return Method(channel=channel, statutory_time=time, committed_time=office)


def _procedure(*methods: Method) -> Procedure:
    return Procedure(
        code="9.999001",
        name="Thủ tục mẫu",
        plain_name="Thủ tục mẫu",
        field_id="mau",
        methods=methods,
        provenance=Provenance(source="mẫu", read_on="2026-07"),
    )


def _promised(*methods: Method, channel: Channel | None = Channel.IN_PERSON) -> Promise | None:
    return promised(_procedure(*methods), channel, RECEIVED, CALENDAR)


def test_it_is_the_time_by_law() -> None:
    assert _promised(_method(_limit(5))) == (at("09/11/2026"), False)


def test_the_offices_own_promise_goes_first() -> None:
    assert _promised(_method(_limit(5), office=_limit(3))) == (at("05/11/2026"), False)


def test_hours_are_held_by_the_minute() -> None:
    working_hours = _limit(4, TimeUnit.WORKING_HOUR)
    assert _promised(_method(working_hours)) == (at("02/11/2026 15:00"), True)
    assert _promised(_method(_limit(None, TimeUnit.SAME_DAY))) == (at("02/11/2026"), False)


def test_the_channel_decides_where_it_is_known() -> None:
    methods = _method(_limit(5)), _method(_limit(2), Channel.ONLINE)
    assert _promised(*methods, channel=Channel.ONLINE) == (at("04/11/2026"), False)
    assert _promised(*methods, channel=None) == (at("09/11/2026"), False)
    assert _promised(*methods, channel=Channel.POSTAL) is None


def test_of_several_times_the_longest_is_taken() -> None:
    cases = _method(_limit(3)), _method(_limit(10, TimeUnit.DAY)), _method(_limit(5))
    assert _promised(*cases) == (at("12/11/2026"), False)
    at_one_end = _method(_limit(8, TimeUnit.WORKING_HOUR)), _method(_limit(1))
    assert _promised(*at_one_end) == (at("03/11/2026"), False)


def test_of_two_with_one_end_it_is_judged_by_the_day() -> None:
    received = at("02/11/2026")  # at closing time: eight working hours are the next day
    both = _procedure(_method(_limit(8, TimeUnit.WORKING_HOUR)), _method(_limit(1)))
    assert promised(both, None, received, CALENDAR) == (at("03/11/2026"), False)


def test_where_the_source_does_not_say_nothing_is_promised() -> None:
    assert _promised() is None
    assert _promised(_method(None)) is None
    assert _promised(_method(_limit(5)), _method(None)) is None
    assert _promised(_method(_limit(None))) is None
    assert _promised(_method(_limit(100_000))) is None


@pytest.mark.parametrize("year", [1, 2013, 2050, 2051, 9999])
def test_years_out_of_reach_promise_nothing(year: int) -> None:
    received = RECEIVED.replace(year=year, month=12, day=31)
    for unit in (TimeUnit.DAY, TimeUnit.MONTH, TimeUnit.HOUR, TimeUnit.WORKING_DAY):
        procedure = _procedure(_method(_limit(9999, unit)))
        assert promised(procedure, None, received, CALENDAR) is None


def test_pauses_move_it() -> None:
    trail = (
        Change(RECEIVED, Status.RECEIVED),
        Change(at("04/11/2026 10:00"), Status.PAPERS_NEEDED),
        Change(at("06/11/2026 09:00"), Status.IN_PROGRESS),
    )
    procedure = _procedure(_method(_limit(5)))

    def due_at(mode: AfterPause) -> dt.datetime | None:
        found = promised(
            procedure, None, RECEIVED, CALENDAR, pauses=pauses(trail), after_pause=mode
        )
        return found.due_at if found else None

    assert due_at(AfterPause.GOES_ON) == at("11/11/2026")
    assert due_at(AfterPause.STARTS_ANEW) == at("13/11/2026")


def test_a_trail_says_when_the_clock_stood() -> None:
    times = [at(f"{date:02}/11/2026 09:00") for date in range(2, 9)]
    statuses = (
        Status.RECEIVED,
        Status.PAPERS_NEEDED,
        Status.PAYMENT_NEEDED,
        Status.IN_PROGRESS,
        Status.PAYMENT_NEEDED,
        Status.FINISHED,
        Status.PAPERS_NEEDED,
    )
    trail = [Change(moment, status) for moment, status in zip(times, statuses, strict=True)]
    assert pauses(trail[::-1]) == (
        Pause(times[1], times[3]),
        Pause(times[4], times[5]),
        Pause(times[6], None),
    )
    assert pauses(()) == ()
