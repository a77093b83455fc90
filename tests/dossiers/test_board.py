"""The figures of the office come out of the dossiers, however they came about.

They are held against a second reckoning, which looks at every dossier as it stood at the end of the
period and asks the rule of the screen (``model.timeliness``) about it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue.model import Channel
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.board import (
    Board,
    InHand,
    PeriodTurnedRound,
    Received,
    Solved,
    UnitUnknown,
    board,
    by_field,
    by_month,
)
from kiosk.dossiers.model import Change, Dossier, Status, Timeliness, office_day, timeliness
from kiosk.dossiers.register import Register
from kiosk.dossiers.row import to_row
from tests.postgres import PostgresServer

DAY = dt.timedelta(days=1)
BEGIN = dt.date(2023, 1, 28)
DAYS = 40
CLOCKS = (dt.time(0, 0), dt.time(8, 20), dt.time(23, 59), dt.time(23, 59, 59))
NEVER_RECEIVED = {Status.REGISTERED, Status.REFUSED}
WENT = {
    Status.FINISHED: "solved",
    Status.RETURNED: "solved",
    Status.REFUSED: "not eligible",
    Status.STOPPED: "not eligible",
    Status.WITHDRAWN: "withdrawn",
}


def at(day: dt.date, clock: dt.time = dt.time(8, 20)) -> dt.datetime:
    return dt.datetime.combine(day, clock, VIETNAM_TIME)


def of(*changes: tuple[str, Status], **known: object) -> Dossier:
    """A dossier of 2023 from its changes, each like ("05-04", Status.RECEIVED) or with a clock."""
    trail = tuple(
        Change(dt.datetime.fromisoformat(f"2023-{said}{'' if 'T' in said else 'T09:00'}+07:00"), s)
        for said, s in changes
    )
    return from_trail(trail, **known)


def from_trail(trail: tuple[Change, ...], **known: object) -> Dossier:
    solved = since(trail) if trail[-1].status in (Status.FINISHED, Status.RETURNED) else None
    facts: dict[str, object] = {
        "code": "H26.99.01-230101-0001",
        "procedure_code": "",
        "procedure_name": "",
        "status": trail[-1].status,
        "channel": Channel.IN_PERSON,
        "received_at": trail[0].at,
        "finished_at": solved,
        "trail": trail,
        "updated_at": trail[-1].at,
    }
    return Dossier(**(facts | known))  # pyright: ignore[reportArgumentType]


def way(status: Status) -> str:
    return WENT.get(status, "in hand")


def since(trail: Iterable[Change]) -> dt.datetime:
    """From when on it went the way it went at last; a state nobody knows changes nothing."""
    known = [change for change in trail if change.status is not Status.OTHER]
    last = way(known[-1].status)
    return list(itertools.takewhile(lambda c: way(c.status) == last, reversed(known)))[-1].at


def taken_in(trail: Iterable[Change]) -> dt.date | None:
    """The day on which it was received; a refusal holds until it is plainly taken back."""
    refused = False
    for change in trail:
        holds = change.status is Status.OTHER or way(change.status) == "not eligible"
        if change.status in NEVER_RECEIVED:
            refused = change.status is Status.REFUSED
        elif not (refused and holds):
            return office_day(change.at)
    return None


# The second reckoning


def reckoned(dossiers: Iterable[Dossier], first: dt.date, last: dt.date) -> Board:
    end = at(last, dt.time(23, 59, 59))
    count = dict.fromkeys(
        [*("online", "other", "carried", "not due", "overdue", "not eligible", "withdrawn")], 0
    ) | dict.fromkeys(Timeliness, 0)
    for dossier in dossiers:
        seen = [change for change in dossier.trail if change.at <= end]
        taken = taken_in(seen)
        known = [change for change in seen if change.status is not Status.OTHER]
        went = way(known[-1].status) if known else "in hand"
        if not seen or (went == "in hand" and not taken):
            continue
        in_period = went != "in hand" and first <= office_day(since(seen)) <= last
        if went in ("not eligible", "withdrawn"):
            count[went] += in_period
            continue
        if went == "solved" and not in_period:
            continue
        assert taken is not None
        if taken < first:
            count["carried"] += 1
        else:
            count["online" if dossier.channel is Channel.ONLINE else "other"] += 1
        if went == "solved":
            then = dataclasses.replace(dossier, status=Status.FINISHED, finished_at=since(seen))
            count[timeliness(then, end)] += 1
        else:
            then = dataclasses.replace(dossier, status=seen[-1].status, finished_at=None)
            is_overdue = timeliness(then, end) is Timeliness.OVERDUE
            count["overdue" if is_overdue else "not due"] += 1
    early, on_time, late = (
        count[t] for t in (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE)
    )
    undated = count[Timeliness.NONE]
    total = count["online"] + count["other"]
    in_hand = count["not due"] + count["overdue"]
    return Board(
        Received(
            total, count["online"], count["other"], count["carried"], total + count["carried"]
        ),
        Solved(early + on_time + late + undated, early, on_time, early + on_time, late, undated),
        InHand(in_hand, count["not due"], count["overdue"]),
        count["not eligible"],
        count["withdrawn"],
    )


# Any dossiers, any period

days = st.integers(0, DAYS - 1).map(lambda n: BEGIN + n * DAY)
moments = st.builds(at, days, st.sampled_from(CLOCKS))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    when = sorted(draw(st.sets(moments, min_size=1, max_size=6)))
    trail = tuple(Change(moment, draw(st.sampled_from(Status))) for moment in when)
    if all(change.status is Status.OTHER for change in trail):
        trail = (Change(trail[0].at, Status.RECEIVED), *trail[1:])
    return from_trail(
        trail,
        unit=draw(st.sampled_from(["H26.99.01", "H26.99.02"])),
        field=draw(st.sampled_from(["Hộ tịch", "Đất đai", ""])),
        channel=draw(st.sampled_from([*Channel, None])),
        due_at=draw(st.none() | moments),
        due_by_minute=draw(st.booleans()),
        extended_to=draw(st.none() | st.none() | moments),
    )


@cache
def empty() -> bytes:
    """An empty register, made once: there are hundreds here."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.sqlite"
        Register.create(path).close()
        return path.read_bytes()


def register_of(path: Path, dossiers: Iterable[Dossier]) -> Register:
    path.write_bytes(empty())
    register = Register.open(path)
    rows = [
        to_row(dataclasses.replace(dossier, code=f"{dossier.unit or 'H26.99.01'}-230101-{n:04}"))
        for n, dossier in enumerate(dossiers)
    ]
    register.take(rows)
    return register


many = st.lists(dossiers(), max_size=12)
periods = st.tuples(days, days).map(lambda two: (min(two), max(two)))
PROPERTY = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


@PROPERTY
@given(many, periods)
def test_the_sums_are_those_of_the_dossiers_as_they_stood(
    tmp_path_factory: pytest.TempPathFactory,
    found: list[Dossier],
    period: tuple[dt.date, dt.date],
) -> None:
    register = register_of(tmp_path_factory.mktemp("board") / "register.sqlite", found)
    first, last = period
    made = board(register, first, last)
    assert made == reckoned(found, first, last)
    for unit in {dossier.unit for dossier in found}:
        of_unit = [dossier for dossier in found if dossier.unit == unit]
        assert board(register, first, last, unit) == reckoned(of_unit, first, last)
    for field, of_field in by_field(register, first, last):
        in_field = [dossier for dossier in found if dossier.field == field]
        assert of_field == reckoned(in_field, first, last)
    for month, of_month in by_month(register, first, last):
        begin, end = max(month, first), min(month.replace(month=month.month + 1) - DAY, last)
        assert of_month == reckoned(found, begin, end)


@PROPERTY
@given(many, periods, st.data())
def test_the_sums_hold_together(
    tmp_path_factory: pytest.TempPathFactory,
    found: list[Dossier],
    period: tuple[dt.date, dt.date],
    data: st.DataObject,
) -> None:
    register = register_of(tmp_path_factory.mktemp("board") / "register.sqlite", found)
    first, last = period
    made = board(register, first, last)
    assert made.received.total == made.received.online + made.received.in_person_or_post
    assert made.received.to_handle == made.received.total + made.received.carried_over
    assert made.received.to_handle == made.solved.total + made.in_hand.total
    assert made.in_hand.total == made.in_hand.not_due + made.in_hand.overdue
    assert min(figures(made)) >= 0
    assert added(of_field for _, of_field in by_field(register, first, last)) == figures(made)

    # A period in two halves: what the first one leaves in hand, the second one carries over.
    cut = data.draw(st.integers(0, (last - first).days).map(lambda n: first + n * DAY))
    before, after = board(register, first, cut), board(register, cut + DAY, last + DAY)
    left = after.not_eligible + after.withdrawn
    came_back = sum(len(dossier.trail) > 1 for dossier in found)
    carried_over, in_hand = after.received.carried_over, before.in_hand.total
    assert in_hand - left <= carried_over <= in_hand + came_back


def figures(made: Board) -> list[int]:
    parts = (made.received, made.solved, made.in_hand)
    counts = [count for part in parts for count in dataclasses.astuple(part)]
    return [*counts, made.not_eligible, made.withdrawn]


def added(boards: Iterable[Board]) -> list[int]:
    sums = [0] * len(figures(reckoned([], BEGIN, BEGIN)))
    for made in boards:
        sums = [one + other for one, other in zip(sums, figures(made), strict=True)]
    return sums


# One dossier at a time

JANUARY = (dt.date(2023, 1, 1), dt.date(2023, 1, 31))
FEBRUARY = (dt.date(2023, 2, 1), dt.date(2023, 2, 28))
BOTH = (JANUARY[0], FEBRUARY[1])


@pytest.fixture
def look(tmp_path: Path) -> Look:
    return Look(tmp_path)


class Look:
    """The board of one dossier, or of a few."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._registers = 0

    def __call__(self, period: tuple[dt.date, dt.date], *found: Dossier) -> Board:
        self._registers += 1
        register = register_of(self._folder / f"{self._registers}.sqlite", found)
        return board(register, *period)


def due(day: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2023-{day}T17:00+07:00")


R, P, D = Status.RECEIVED, Status.IN_PROGRESS, Status.FINISHED


def test_a_dossier_counts_in_the_month_it_came_and_in_the_month_it_was_solved(look: Look) -> None:
    dossier = of(("01-30", R), ("02-02", D), due_at=due("02-03"))
    january, february, both = (look(period, dossier) for period in (JANUARY, FEBRUARY, BOTH))
    assert (january.received.total, january.received.carried_over) == (1, 0)
    assert (january.solved.total, january.in_hand.not_due) == (0, 1)
    assert (february.received.total, february.received.carried_over) == (0, 1)
    assert (february.solved.early, february.in_hand.total) == (1, 0)
    assert (both.received.total, both.received.carried_over, both.solved.early) == (1, 0, 1)


def test_only_online_is_online(look: Look) -> None:
    channels = [*Channel, None]
    made = look(JANUARY, *(of(("01-30", R), channel=channel) for channel in channels))
    assert (made.received.total, made.received.online) == (4, 1)
    assert made.received.in_person_or_post == 3


@pytest.mark.parametrize(
    ("solved", "expected"),
    [
        ("01-09T23:59:59", "early"),
        ("01-10T00:00:00", "on_time"),
        ("01-10T23:59:59", "on_time"),
        ("01-11T00:00:00", "late"),
    ],
)
def test_a_day_ends_at_midnight(look: Look, solved: str, expected: str) -> None:
    made = look(JANUARY, of(("01-05", R), (solved, D), due_at=due("01-10"))).solved
    assert dataclasses.asdict(made)[expected] == made.total == 1


@pytest.mark.parametrize(
    ("solved", "expected"),
    [("01-10T16:59", "early"), ("01-10T17:00", "on_time"), ("01-10T17:01", "late")],
)
def test_a_promise_in_hours_is_held_by_the_minute(look: Look, solved: str, expected: str) -> None:
    promise = of(("01-10", R), (solved, D), due_at=due("01-10"), due_by_minute=True)
    made = look(JANUARY, promise).solved
    assert dataclasses.asdict(made)[expected] == made.total == 1


def test_at_midnight_the_next_period_has_begun(look: Look) -> None:
    dossier = of(("02-01T00:00:00", R))
    assert figures(look(JANUARY, dossier)) == figures(look(JANUARY))
    assert look(FEBRUARY, dossier).received.total == 1


def test_overdue_is_what_was_promised_before_the_period_ended(look: Look) -> None:
    on_the_last_day = of(("01-20", R), due_at=due("01-31"))
    the_day_before = of(("01-20", R), due_at=due("01-30"))
    by_the_hour = of(("01-20", R), due_at=due("01-31"), due_by_minute=True)
    never = of(("01-20", R))
    for dossier, overdue in (
        (on_the_last_day, 0),
        (the_day_before, 1),
        (by_the_hour, 1),
        (never, 0),
    ):
        made = look(JANUARY, dossier).in_hand
        assert (made.total, made.overdue) == (1, overdue)


def test_what_was_solved_late_was_overdue_until_then(look: Look) -> None:
    dossier = of(("01-20", R), ("02-03", D), due_at=due("01-27"))
    assert look(JANUARY, dossier).in_hand.overdue == 1
    assert look(FEBRUARY, dossier).solved.late == 1
    assert look(FEBRUARY, dossier).in_hand.overdue == 0


def test_an_extension_takes_the_place_of_the_promise(look: Look) -> None:
    dossier = of(("01-20", R), due_at=due("01-27"), extended_to=due("02-10"))
    assert look(JANUARY, dossier).in_hand.not_due == 1
    solved = of(("01-20", R), ("01-30", D), due_at=due("01-27"), extended_to=due("01-31"))
    assert look(JANUARY, solved).solved.early == 1


@pytest.mark.parametrize("waits", [Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED])
def test_what_waits_for_the_citizen_is_not_overdue(look: Look, waits: Status) -> None:
    waiting = of(("01-20", R), ("01-25", waits), due_at=due("01-27"))
    assert look(JANUARY, waiting).in_hand.not_due == 1
    assert look(FEBRUARY, waiting).in_hand.not_due == 1
    goes_on = of(("01-20", R), ("01-25", waits), ("02-02", P), due_at=due("01-27"))
    assert look(JANUARY, goes_on).in_hand.not_due == 1
    assert look(FEBRUARY, goes_on).in_hand.overdue == 1


def test_a_state_nobody_knows_is_in_hand_and_not_overdue(look: Look) -> None:
    dossier = of(
        ("01-20", R), ("01-21", Status.OTHER), status_words="Chờ ký số", due_at=due("01-22")
    )
    assert look(JANUARY, dossier).in_hand.not_due == 1


def test_registered_is_not_received(look: Look) -> None:
    sent = of(("01-30", Status.REGISTERED), channel=Channel.ONLINE)
    assert figures(look(JANUARY, sent)) == figures(look(JANUARY))
    taken = of(("01-30", Status.REGISTERED), ("02-01", R), channel=Channel.ONLINE)
    assert figures(look(JANUARY, taken)) == figures(look(JANUARY))
    assert look(FEBRUARY, taken).received.online == 1


def test_refused_is_not_eligible_and_was_never_received(look: Look) -> None:
    refused = of(("01-30", Status.REGISTERED), ("02-01", Status.REFUSED))
    assert look(JANUARY, refused).not_eligible == 0
    made = look(FEBRUARY, refused)
    assert (made.not_eligible, made.received.to_handle) == (1, 0)


@pytest.mark.parametrize(
    ("ended", "figure"), [(Status.STOPPED, "not_eligible"), (Status.WITHDRAWN, "withdrawn")]
)
def test_what_left_is_counted_apart_in_the_period_in_which_it_left(
    look: Look, ended: Status, figure: str
) -> None:
    dossier = of(("01-30", R), ("02-02", ended), due_at=due("02-10"))
    january, february, both = (look(period, dossier) for period in (JANUARY, FEBRUARY, BOTH))
    assert (january.received.total, january.in_hand.total) == (1, 1)
    assert (february.received.carried_over, february.in_hand.total) == (0, 0)
    assert both.received.total == both.received.to_handle == 0
    assert [getattr(made, figure) for made in (january, february, both)] == [0, 1, 1]


def test_what_was_taken_up_again_is_to_be_handled_again(look: Look) -> None:
    dossier = of(("01-10", R), ("01-12", D), ("02-03", P), ("02-06", D), due_at=due("01-20"))
    assert look(JANUARY, dossier).solved.early == 1
    february = look(FEBRUARY, dossier)
    assert (february.received.carried_over, february.solved.late) == (1, 1)
    both = look(BOTH, dossier)
    assert (both.solved.total, both.solved.late, both.received.to_handle) == (1, 1, 1)


@pytest.mark.parametrize("ended", [Status.STOPPED, Status.WITHDRAWN])
def test_what_left_and_goes_on_is_to_be_handled_again(look: Look, ended: Status) -> None:
    dossier = of(("01-10", R), ("01-12", ended), ("02-03", P), ("02-06", D), due_at=due("02-06"))
    january, february, both = (look(period, dossier) for period in (JANUARY, FEBRUARY, BOTH))
    assert (january.received.to_handle, january.not_eligible + january.withdrawn) == (0, 1)
    assert (february.received.carried_over, february.solved.on_time) == (1, 1)
    assert (both.received.total, both.not_eligible + both.withdrawn) == (1, 0)
    in_hand = look((FEBRUARY[0], dt.date(2023, 2, 4)), dossier)
    assert (in_hand.received.carried_over, in_hand.in_hand.not_due) == (1, 1)


def test_a_period_need_not_begin_or_end_with_a_month(look: Look) -> None:
    every_day = [of(((JANUARY[0] + n * DAY).isoformat()[5:], R)) for n in range(90)]
    for first, last in (("01-01", "03-31"), ("01-15", "03-15"), ("01-31", "02-01")):
        begin, end = (dt.date.fromisoformat(f"2023-{day}") for day in (first, last))
        made = look((begin, end), *every_day)
        assert made.received.total == (end - begin).days + 1
        assert made.in_hand.total == (end - JANUARY[0]).days + 1


def test_without_a_promise_nothing_is_late(look: Look) -> None:
    solved = look(JANUARY, of(("01-10", R), ("01-30", D))).solved
    assert (solved.total, solved.undated, solved.early_or_on_time, solved.late) == (1, 1, 0, 0)


def test_a_solution_of_which_only_the_return_is_known_counts_by_that(look: Look) -> None:
    dossier = of(
        *(("01-10", R), ("01-20", Status.RETURNED)),
        due_at=due("01-20"),
        finished_at=None,
        returned_at=due("01-20"),
    )
    assert look(JANUARY, dossier).solved.on_time == 1


def test_a_date_that_the_office_put_right_counts_and_not_the_one_before(look: Look) -> None:
    """The trail keeps every word there was; the citizen reads the last one, and so do figures."""
    dossier = of(
        *(("01-10", R), ("01-12", D), ("02-02", Status.RETURNED)),
        due_at=due("01-20"),
        finished_at=due("02-01"),
    )
    assert look(JANUARY, dossier).in_hand.overdue == 1
    assert look(FEBRUARY, dossier).solved.late == 1


def test_a_dossier_without_a_trail_is_counted_by_its_dates(look: Look) -> None:
    dossier = dataclasses.replace(
        of(("01-10", R), ("01-12", D), due_at=due("01-20")), trail=(), updated_at=due("02-10")
    )
    made = look(JANUARY, dossier)
    assert (made.received.total, made.solved.early) == (1, 1)


def test_a_dossier_that_moves_on_is_not_counted_twice(tmp_path: Path) -> None:
    register = Register.create(tmp_path / "register.sqlite")
    before = of(("01-10", R), due_at=due("01-20"))
    register.take([to_row(before)])
    assert board(register, *BOTH).in_hand.overdue == 1
    register.take([to_row(of(("01-10", R), ("01-25", D), due_at=due("01-20")))])
    made = board(register, *BOTH)
    assert (made.received.total, made.solved.late, made.in_hand.total) == (1, 1, 0)


# Fields, months, units


def test_fields_stand_in_the_order_of_the_alphabet_and_none_comes_last(tmp_path: Path) -> None:
    fields = ["", "Đất đai", "Hộ tịch", "Chứng thực", "Ấp"]
    register = register_of(
        tmp_path / "register.sqlite", [of(("01-10", R), field=field) for field in fields]
    )
    assert [field for field, _ in by_field(register, *JANUARY)] == [
        *("Ấp", "Chứng thực", "Đất đai", "Hộ tịch", "")
    ]


def test_a_field_without_figures_in_the_period_is_left_out(tmp_path: Path) -> None:
    solved = of(("01-10", R), ("01-11", D), field="Hộ tịch")
    register = register_of(tmp_path / "register.sqlite", [solved])
    assert by_field(register, *FEBRUARY) == []


def test_a_month_without_news_still_has_what_is_in_hand(tmp_path: Path) -> None:
    register = register_of(tmp_path / "register.sqlite", [of(("01-10", R), due_at=due("02-10"))])
    months = by_month(register, dt.date(2022, 12, 1), dt.date(2023, 4, 15))
    assert [month.isoformat()[:7] for month, _ in months] == [
        *("2022-12", "2023-01", "2023-02", "2023-03", "2023-04")
    ]
    assert [made.in_hand.total for _, made in months] == [0, 1, 1, 1, 1]
    assert [made.in_hand.overdue for _, made in months] == [0, 0, 1, 1, 1]


def test_a_period_that_ends_before_it_begins_is_refused_with_a_sentence(tmp_path: Path) -> None:
    register = Register.create(tmp_path / "register.sqlite")
    for ask in (board, by_field, by_month):
        with pytest.raises(PeriodTurnedRound, match="31/01/2023"):
            ask(register, JANUARY[1], JANUARY[0])


def test_an_unknown_unit_is_named_with_those_that_there_are(tmp_path: Path) -> None:
    register = register_of(tmp_path / "register.sqlite", [of(("01-10", R), unit="H26.99.07")])
    with pytest.raises(UnitUnknown, match=r"H26\.99\.07"):
        board(register, *JANUARY, "H26.99.08")
    assert board(register, *JANUARY, "H26.99.07").received.total == 1


def test_the_last_day_of_the_calendar_is_a_day_too(tmp_path: Path) -> None:
    """Software writes 31/12/9999 where there is no date."""
    never = dt.datetime(9999, 12, 31, 17, tzinfo=VIETNAM_TIME)
    register = register_of(tmp_path / "register.sqlite", [of(("01-10", R), due_at=never)])
    made = board(register, dt.date.min, dt.date.max - DAY)
    assert (made.received.total, made.in_hand.not_due) == (1, 1)
    assert board(register, dt.date.min, dt.date.max).received.total == 1
    assert len(by_month(register, dt.date(9999, 11, 2), dt.date.max)) == 2


def test_a_server_gives_the_same_figures_as_a_file(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    odd = [
        of(("01-20", R), ("02-03", D), due_at=due("01-27")),
        of(("01-10", R), ("01-12", D), ("02-03", P), due_at=due("01-20"), field="Hộ tịch"),
        of(("01-10", R), ("01-12", Status.STOPPED), ("01-14", P), unit="H26.99.07"),
        of(("01-30", Status.REGISTERED), ("02-01", Status.REFUSED), channel=Channel.ONLINE),
    ]
    file = register_of(tmp_path / "register.sqlite", odd)
    server = Register.create(postgres.new_database())
    server.take([to_row(found) for code in file.codes() if (found := file.find(code))])
    for period in (JANUARY, FEBRUARY, BOTH, (dt.date(2023, 1, 11), dt.date(2023, 2, 3))):
        for unit in ("", "H26.99.07"):
            for ask in (board, by_field, by_month):
                assert ask(server, *period, unit) == ask(file, *period, unit)
    with pytest.raises(UnitUnknown, match=r"H26\.99\.01, H26\.99\.07"):
        board(server, *JANUARY, "H26.99.08")
