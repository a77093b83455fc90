"""The demonstration shows every state there is, true today, and nobody's real dossier."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.codes import read_code
from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.model import Dossier, Status, Timeliness, office_day, timeliness

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
    assert len(demo) >= 14


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
