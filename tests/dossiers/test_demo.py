"""The demonstration shows every state there is, true today, and nobody's real dossier."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.codes import read_code
from kiosk.dossiers.demo import ClockWrong, demo_dossiers
from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.model import Delivery, Dossier, Status, Timeliness, office_day, timeliness
from kiosk.errors import KioskError
from kiosk.words import dossiers as words

# A fortnight around New Year: every weekday, both weekends, a change of year.
FORTNIGHT = [
    dt.datetime(2026, 12, 24, hour, tzinfo=VIETNAM_TIME) + dt.timedelta(days=day)
    for day in range(14)
    for hour in (0, 7, 23)
]


@pytest.fixture(params=FORTNIGHT, ids=lambda moment: f"{moment:%a %d %Hh}")
def moment(request: pytest.FixtureRequest) -> dt.datetime:
    return request.param


@pytest.fixture
def demo(moment: dt.datetime) -> tuple[Dossier, ...]:
    return demo_dossiers(moment)


def test_all_ten_states_and_every_timeliness_can_be_shown(
    demo: tuple[Dossier, ...], moment: dt.datetime
) -> None:
    assert {dossier.status for dossier in demo} == set(Status)
    assert {timeliness(dossier, moment) for dossier in demo} == set(Timeliness)
    assert {dossier.delivery for dossier in demo} == {None, *Delivery} - {Delivery.COUNTER}
    assert any(dossier.extended_to for dossier in demo)
    assert any(dossier.new_date for dossier in demo)
    assert any(dossier.handled_by for dossier in demo)
    assert any(dossier.digitised for dossier in demo)
    assert any(dossier.due_by_minute for dossier in demo)
    assert any(not dossier.events for dossier in demo), "software that tells no steps"
    assert len(demo) >= 24


def test_one_name_is_a_secret_and_opens_with_its_look_up_code(demo: tuple[Dossier, ...]) -> None:
    [secret] = [dossier for dossier in demo if dossier.sensitive]
    assert secret.lookup_hash == hash_of(secret.code, "MAU 2026")
    assert all(not dossier.lookup_hash for dossier in demo if not dossier.sensitive)


def test_the_figures_by_field_have_fields_to_show(demo: tuple[Dossier, ...]) -> None:
    assert all(dossier.field for dossier in demo)
    assert len({dossier.field for dossier in demo}) > 3


def test_every_code_is_invented_marked_and_readable(demo: tuple[Dossier, ...]) -> None:
    for serial, dossier in enumerate(demo, start=1):
        day = office_day(dossier.received_at)
        assert dossier.code == f"H26.99.01-{day:%y%m%d}-{serial:04}"
        assert read_code(dossier.code) == dossier.code
        assert dossier.sample


def test_the_office_works_from_monday_to_friday(demo: tuple[Dossier, ...]) -> None:
    for dossier in demo:
        days = [dossier.received_at, dossier.due_at, dossier.finished_at, dossier.returned_at]
        days += [event.at for event in dossier.events]
        assert all(office_day(day).weekday() < 5 for day in days if day)
        assert dossier.needs_by is None or dossier.needs_by.weekday() < 5


class Holiday:
    """Weekdays, but the 28th and 29th of December are free."""

    def is_working_day(self, day: dt.date) -> bool:
        return day.weekday() < 5 and (day.month, day.day) not in {(12, 28), (12, 29)}


def test_nothing_happens_on_a_holiday_that_the_calendar_knows(moment: dt.datetime) -> None:
    days = Holiday()
    for dossier in demo_dossiers(moment, days):
        known = [dossier.received_at, dossier.due_at, dossier.extended_to, dossier.new_date]
        known += [dossier.finished_at, dossier.returned_at]
        known += [event.at for event in dossier.events]
        assert all(days.is_working_day(office_day(at)) for at in known if at)
        assert dossier.needs_by is None or days.is_working_day(dossier.needs_by)


class Clueless:
    """Knows the days off of no year."""

    def is_working_day(self, day: dt.date) -> bool:
        raise KioskError(words.NO_DAY_YET)


def test_a_kiosk_whose_clock_is_wrong_can_be_tried_out_too() -> None:
    long_ago = dt.datetime(1970, 1, 1, tzinfo=VIETNAM_TIME)
    assert demo_dossiers(long_ago, Clueless()) == demo_dossiers(long_ago)


@pytest.mark.parametrize("year", [dt.MINYEAR, dt.MAXYEAR])
def test_a_clock_at_the_end_of_time_is_said(year: int) -> None:
    with pytest.raises(ClockWrong) as problem:
        demo_dossiers(dt.datetime(year, 6, 1, 12, tzinfo=VIETNAM_TIME))
    assert str(year) in str(problem.value)


def test_the_trail_leads_to_the_state_it_is_in(demo: tuple[Dossier, ...]) -> None:
    for dossier in demo:
        assert dossier.trail[0].at == dossier.received_at
        assert dossier.trail[-1].status is dossier.status
        times = [change.at for change in dossier.trail]
        assert times == sorted(times)


def test_what_is_done_lies_behind_us_and_what_is_planned_ahead(
    demo: tuple[Dossier, ...], moment: dt.datetime
) -> None:
    for dossier in demo:
        assert dossier.received_at < moment
        assert all(at <= moment for at in (dossier.finished_at, dossier.returned_at) if at)
        assert dossier.needs_by is None or dossier.needs_by > office_day(moment)
        for event in dossier.events:
            assert event.done == (event.at is not None and event.at <= moment)
        known = [event.at for event in dossier.events if event.at]
        assert all(earlier <= later for earlier, later in pairwise(known))
        done = [event.done for event in dossier.events]
        assert done == sorted(done, reverse=True)


def test_the_timeline_tells_the_same_story_as_the_dates(demo: tuple[Dossier, ...]) -> None:
    for dossier in demo:
        done = {event.at for event in dossier.events if event.done}
        if not dossier.events:
            continue
        assert dossier.received_at == dossier.events[0].at
        assert dossier.finished_at is None or dossier.finished_at in done
        assert dossier.returned_at is None or dossier.returned_at in done
        assert all(event.title and event.who for event in dossier.events)


def test_who_has_something_to_bring_or_pay_is_told_what_and_until_when(
    demo: tuple[Dossier, ...],
) -> None:
    for dossier in demo:
        paused = dossier.status in (Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED)
        assert bool(dossier.needs) is paused
        assert (dossier.needs_by is not None) is paused


def test_the_order_of_the_demonstration_is_always_the_same(demo: tuple[Dossier, ...]) -> None:
    told = [(dossier.procedure_code, dossier.status) for dossier in demo]
    friday = dt.datetime(2026, 11, 20, 9, tzinfo=VIETNAM_TIME)
    assert told == [(d.procedure_code, d.status) for d in demo_dossiers(friday)]
    assert [status for _, status in told[:3]] == [
        Status.IN_PROGRESS,
        Status.PAPERS_NEEDED,
        Status.FINISHED,
    ]
