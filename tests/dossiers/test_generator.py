"""The invented registers have the published figures, dossier by dossier, and could be true."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from kiosk.catalogue.folder import read
from kiosk.catalogue.model import Catalogue, TimeUnit
from kiosk.clock import StoppedClock
from kiosk.dossiers.board import Board, board, by_field, by_month
from kiosk.dossiers.codes import read_code
from kiosk.dossiers.deadlines import WorkCalendar, public_days
from kiosk.dossiers.generator.making import make, plan_of
from kiosk.dossiers.generator.plans import PLANS
from kiosk.dossiers.generator.procedures import ASKED
from kiosk.dossiers.generator.rows import rows
from kiosk.dossiers.model import Dossier, Status, Timeliness, office_day, timeliness
from kiosk.dossiers.register import Register
from kiosk.dossiers.row import Row, from_row
from kiosk.errors import KioskError
from kiosk.resources import data_folder

DISTRICT = "phong-dien-2023-district"
COMMUNES = "phong-dien-2023-communes"
VILLAGE = "dien-huong-2023"
CENTRE = "hue-2018"
HALF_2023 = (dt.date(2023, 1, 1), dt.date(2023, 6, 30))
YEAR_2018 = (dt.date(2018, 1, 1), dt.date(2018, 12, 31))


slow = pytest.mark.slow
EVERY = [DISTRICT, COMMUNES, VILLAGE, pytest.param(CENTRE, marks=slow)]


@cache
def made(name: str) -> list[Row]:
    return list(rows(PLANS[name]))


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Register]:
    folder = tmp_path_factory.mktemp("generated")

    @cache
    def filled(name: str) -> Register:
        found = Register.create(folder / f"{name}.sqlite")
        found.take(made(name))
        return found

    return filled


# The published figures, written down once more and by hand


def test_phong_dien_district(register: Callable[[str], Register]) -> None:
    made = board(register(DISTRICT), *HALF_2023)
    assert (made.received.total, made.received.online) == (6945, 2442)
    assert (made.received.in_person_or_post, made.received.carried_over) == (4503, 0)
    assert (made.solved.total, made.solved.early_or_on_time, made.solved.late) == (6245, 5933, 312)
    assert made.solved.per_cent(made.solved.early_or_on_time) == 95.0
    assert (made.in_hand.total, made.in_hand.not_due, made.in_hand.overdue) == (700, 679, 21)
    assert made.not_eligible == 974


def test_phong_dien_communes(register: Callable[[str], Register]) -> None:
    made = board(register(COMMUNES), *HALF_2023)
    assert (made.received.total, made.received.online) == (6249, 1303)
    assert (made.received.in_person_or_post, made.received.carried_over) == (4946, 0)
    assert (made.solved.total, made.solved.early_or_on_time, made.solved.late) == (6144, 6119, 25)
    assert made.solved.per_cent(made.solved.early_or_on_time) == 99.59
    assert (made.in_hand.total, made.in_hand.not_due, made.in_hand.overdue) == (105, 102, 3)
    assert made.not_eligible == 116


@pytest.mark.parametrize("last", [dt.date(2023, 6, 30), dt.date(2023, 12, 31)])
def test_dien_huong(register: Callable[[str], Register], last: dt.date) -> None:
    made = board(register(VILLAGE), dt.date(2023, 1, 1), last)
    assert (made.received.total, made.received.to_handle) == (190, 190)
    assert (made.solved.total, made.solved.early, made.solved.on_time) == (190, 161, 29)
    assert (made.solved.late, made.in_hand.total, made.in_hand.overdue) == (0, 0, 0)


@slow
def test_hue(register: Callable[[str], Register]) -> None:
    made = board(register(CENTRE), *YEAR_2018)
    assert (made.received.total, made.received.carried_over) == (68440, 609)
    assert made.received.to_handle == 69049
    assert (made.solved.early_or_on_time, made.solved.late) == (63222, 2550)
    assert made.in_hand.total == 3277
    before = board(register(CENTRE), dt.date(2017, 1, 1), dt.date(2017, 12, 31))
    assert before.in_hand.total == 609


@pytest.mark.parametrize("name", EVERY)
def test_fields_units_and_months_add_up(register: Callable[[str], Register], name: str) -> None:
    plan = PLANS[name]
    period = (register(name), plan.first, plan.last)
    whole = board(*period)
    fields = [made for _, made in by_field(*period)]
    units = [board(*period, unit) for unit in plan.units]
    for parts in (fields, units):
        for figure in (_to_handle, _solved, _overdue, _not_eligible):
            assert sum(figure(part) for part in parts) == figure(whole)
    months = [made for _, made in by_month(*period)]
    assert months[0].received.carried_over == whole.received.carried_over
    assert months[-1].in_hand == whole.in_hand
    assert sum(made.solved.late for made in months) == whole.solved.late
    assert all(made.received.total for made in months)


def _to_handle(made: Board) -> int:
    return made.received.to_handle


def _solved(made: Board) -> int:
    return made.solved.total


def _overdue(made: Board) -> int:
    return made.in_hand.overdue


def _not_eligible(made: Board) -> int:
    return made.not_eligible


@pytest.mark.parametrize("name", EVERY)
def test_the_screen_judges_each_dossier_as_the_board_does(name: str) -> None:
    plan = PLANS[name]
    end = dt.datetime.combine(plan.last, dt.time(23, 59, 59), dt.timezone(dt.timedelta(hours=7)))
    found = [timeliness(from_row(row), end) for row in made(name)]
    waiting = found.count(Timeliness.PAUSED)
    assert found.count(Timeliness.EARLY) == plan.early
    assert found.count(Timeliness.ON_TIME) == plan.on_time
    assert found.count(Timeliness.LATE) == plan.late
    assert found.count(Timeliness.NOT_DUE) + waiting == plan.not_due
    assert found.count(Timeliness.OVERDUE) == plan.overdue


# Each dossier could be true


@pytest.fixture(scope="module", params=["2023", pytest.param("2018", marks=slow)])
def generated(request: pytest.FixtureRequest) -> list[Row]:
    names = {"2023": (DISTRICT, COMMUNES, VILLAGE), "2018": (CENTRE,)}[request.param]
    return [row for name in names for row in made(name)]


@pytest.fixture(scope="module")
def dossiers(generated: list[Row]) -> list[Dossier]:
    return [from_row(row) for row in generated]


@pytest.mark.parametrize("name", EVERY)
def test_codes_are_codes_and_none_stands_twice(name: str) -> None:
    codes = [row.code for row in made(name)]
    assert len(set(codes)) == len(codes)
    for row in made(name)[::50]:
        assert read_code(row.code) == row.code
        assert row.code.startswith(f"{row.unit}-")


@pytest.mark.parametrize("name", EVERY)
def test_serials_of_a_day_follow_each_other(name: str) -> None:
    serials: dict[str, list[int]] = {}
    for row in made(name):
        day, _, serial = row.code.rpartition("-")
        serials.setdefault(day, []).append(int(serial))
    assert all(found == list(range(1, len(found) + 1)) for found in serials.values())


def test_all_are_marked_as_samples(generated: list[Row]) -> None:
    assert all(row.sample for row in generated)


def test_what_the_office_does_it_does_on_working_days_in_office_hours(
    dossiers: list[Dossier],
) -> None:
    calendar = WorkCalendar(public_days())
    for dossier in dossiers:
        for change in dossier.trail:
            if change.status is Status.REGISTERED:
                continue
            assert calendar.is_working_day(office_day(change.at)), dossier
            assert dt.time(7, 30) <= change.at.time() <= dt.time(17, 30), dossier


def test_online_people_come_at_any_hour(dossiers: list[Dossier]) -> None:
    sent = [d.trail[0].at.hour for d in dossiers if d.trail[0].status is Status.REGISTERED]
    assert {2, 12, 21, 23} <= set(sent)


def test_a_trail_goes_forward_and_ends_in_the_present(dossiers: list[Dossier]) -> None:
    for dossier in dossiers:
        assert all(one.at < other.at for one, other in itertools.pairwise(dossier.trail)), dossier
        assert dossier.trail[-1].status is dossier.status
        assert dossier.trail[-1].at == dossier.updated_at


def test_the_promise_is_the_procedure_s_time_in_working_days(dossiers: list[Dossier]) -> None:
    calendar = WorkCalendar(public_days())
    days = {asked.code: asked.days for asked in ASKED}
    for dossier in dossiers[::7]:
        waited = any(change.status in (5, 6) for change in dossier.trail)
        if dossier.status is Status.REFUSED or waited:
            continue
        assert dossier.due_at is not None
        received, due = office_day(dossier.received_at), office_day(dossier.due_at)
        assert calendar.working_days(received, due) == days[dossier.procedure_code], dossier


def test_every_state_that_a_period_can_end_in_is_there() -> None:
    found = {row.status for row in made(DISTRICT)}
    assert found == set(Status) - {Status.OTHER, Status.REGISTERED, Status.WITHDRAWN}


def test_the_same_register_comes_out_every_time() -> None:
    assert list(rows(PLANS[COMMUNES])) == made(COMMUNES)


# What people come for


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = read(data_folder()).catalogue
    assert found is not None
    return found


def test_procedures_are_those_of_the_catalogue(catalogue: Catalogue) -> None:
    fields = {field.id: field.name for field in catalogue.fields}
    posted = {procedure.code: procedure for procedure in catalogue.procedures}
    for asked in ASKED:
        procedure = posted[asked.code]
        assert (procedure.name, fields[procedure.field_id]) == (asked.name, asked.field)
        times = [method.statutory_time for method in procedure.methods]
        units = {(time.unit, time.amount or 0) for time in times if time}
        unit = TimeUnit.WORKING_DAY if asked.days else TimeUnit.SAME_DAY
        assert (unit, asked.days) in units
        assert not procedure.sensitive


# Into a register


def test_a_plan_takes_the_place_of_other_samples(tmp_path: Path, now: dt.datetime) -> None:
    path, clock = tmp_path / "register.sqlite", StoppedClock(now)
    assert make(plan_of(VILLAGE), path, clock) == 190
    assert make(plan_of(VILLAGE), path, clock) == 190
    register = Register.open(path)
    assert register.count() == 190
    assert board(register, *HALF_2023).solved.early == 161


def test_real_dossiers_are_never_replaced(
    tmp_path: Path, now: dt.datetime, dossier: Dossier
) -> None:
    path = tmp_path / "register.sqlite"
    make(plan_of(VILLAGE), path, StoppedClock(now))
    real = next(rows(plan_of(VILLAGE)))._replace(code="H26.99.07-230105-0001", sample=False)
    Register.open(path).take([real])
    with pytest.raises(KioskError, match="1 hồ sơ thật"):
        make(plan_of(VILLAGE), path, StoppedClock(now))
    assert Register.open(path).codes() == [real.code]


def test_an_unknown_plan_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(KioskError, match=r"hue-2019.*hue-2018"):
        plan_of("hue-2019")
