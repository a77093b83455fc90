"""Exports come late, twice and in any order: the newest word stays, and the figures stay right."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
import resource
import sqlite3
import threading
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Change, Dossier, Status
from kiosk.dossiers.register import Register, RegisterDamaged, RegisterNotWritten, Taken
from kiosk.dossiers.row import Row, to_row
from kiosk.dossiers.trail import of_facts
from tests.dossiers.kills import Worker


def moment(day: int, hour: int = 9) -> str:
    return f"2026-11-{day:02}T{hour:02}:00:00+07:00"


def told(dossier: Dossier, status: Status, day: int, **facts: object) -> Row:
    """What an export says of a dossier on a day: without a trail, as one-stop software does."""
    row = to_row(dossier)._replace(status=int(status), updated_at=moment(day), **facts)
    dates = (row.finished_at, row.returned_at, row.updated_at)
    return row._replace(trail=of_facts(row.status, row.received_at, *dates))


def tally(register: Register) -> list[tuple[object, ...]]:
    with register.reading() as connection:
        found = connection.exec_driver_sql("SELECT kind, day, unit, field, since, count FROM tally")
        return sorted(tuple(row) for row in found)


def counted_anew(register: Register) -> list[tuple[object, ...]]:
    register.recount()
    return tally(register)


@pytest.fixture
def register(where: Path | str) -> Register:
    return Register.create(where)


# What counts


def test_a_new_dossier_is_taken_and_the_same_file_again_changes_nothing(
    register: Register, dossier: Dossier
) -> None:
    rows = [told(dossier, Status.IN_PROGRESS, 25)]
    assert register.take(rows) == Taken(new=1)
    before = (register.find(dossier.code), tally(register))
    assert register.take(rows) == Taken(same=1)
    assert (register.find(dossier.code), tally(register)) == before
    assert before[0] is not None
    assert before[0].code == dossier.code


def test_an_export_that_comes_late_still_tells_of_the_way(
    register: Register, dossier: Dossier
) -> None:
    """Whichever file comes first, the figures of past periods are the same."""
    paused = told(dossier, Status.PAPERS_NEEDED, 24)
    finished = told(dossier, Status.FINISHED, 26, finished_at=moment(26))
    register.take([paused])
    register.take([finished])
    in_order = register.find(dossier.code), tally(register)
    other = told(dataclasses.replace(dossier, code=f"{dossier.code}9"), Status.RECEIVED, 24)
    late = paused._replace(code=other.code)
    register.take([finished._replace(code=other.code)])
    assert register.take([late]) == Taken(older=1)
    assert in_order[0] is not None
    found = register.find(other.code)
    assert found is not None
    assert found.trail == in_order[0].trail
    assert found.status is Status.FINISHED
    assert register.take([late]) == Taken(older=1)
    assert register.find(other.code) == found


def test_newer_word_replaces_older_and_an_old_file_is_no_way_back(
    register: Register, dossier: Dossier
) -> None:
    older = told(dossier, Status.IN_PROGRESS, 25)
    newer = told(dossier, Status.FINISHED, 26, finished_at=moment(26))
    assert register.take([older]) == Taken(new=1)
    assert register.take([newer]) == Taken(changed=1)
    assert register.take([older]) == Taken(older=1)
    found = register.find(dossier.code)
    assert found is not None
    assert found.status is Status.FINISHED


def test_the_trail_remembers_every_state_that_was_told(
    register: Register, dossier: Dossier
) -> None:
    for status, day in (
        (Status.RECEIVED, 23),
        (Status.PAPERS_NEEDED, 24),
        (Status.IN_PROGRESS, 26),
    ):
        register.take([told(dossier, status, day)])
    register.take([told(dossier, Status.FINISHED, 27, finished_at=moment(27))])
    found = register.find(dossier.code)
    assert found is not None
    assert [(change.at.day, change.status) for change in found.trail] == [
        (23, Status.RECEIVED),
        (24, Status.PAPERS_NEEDED),
        (26, Status.IN_PROGRESS),
        (27, Status.FINISHED),
    ]


def test_the_trail_ends_where_the_dossier_stands(register: Register, dossier: Dossier) -> None:
    register.take([told(dossier, Status.FINISHED, 26, finished_at=moment(25))])
    taken_up_again = told(dossier, Status.RECEIVED, 27)
    register.take([taken_up_again])
    found = register.find(dossier.code)
    assert found is not None
    assert found.trail[-1] == Change(
        dt.datetime(2026, 11, 27, 9, tzinfo=VIETNAM_TIME), Status.RECEIVED
    )


def test_a_dossier_that_was_added_without_a_trail_gets_one(
    register: Register, dossier: Dossier
) -> None:
    register.add([dataclasses.replace(dossier, trail=())])
    register.take([told(dossier, Status.FINISHED, 27, finished_at=moment(26))])
    found = register.find(dossier.code)
    assert found is not None
    assert [change.status for change in found.trail] == [
        Status.RECEIVED,
        Status.IN_PROGRESS,
        Status.FINISHED,
    ]
    register.take([to_row(dossier)._replace(code="H26.99.01-261123-0002", trail="")])
    assert register.find("H26.99.01-261123-0002") is not None


def test_two_words_of_one_moment_are_contested_and_the_first_stays(
    register: Register, dossier: Dossier
) -> None:
    row = told(dossier, Status.IN_PROGRESS, 25)
    other = row._replace(due_at=moment(30))
    places: list[int] = []
    assert register.take([row, other, row, other], places.append) == Taken(
        new=1, same=1, contested=2
    )
    assert places == [1, 3]
    assert register.take([other], places.append) == Taken(contested=1)
    assert places == [1, 3, 0]
    found = register.find(dossier.code)
    assert found is not None
    assert to_row(found).due_at == row.due_at


def test_an_export_without_look_up_codes_does_not_take_them_away(
    register: Register, dossier: Dossier
) -> None:
    with_hash = told(dossier, Status.IN_PROGRESS, 25, lookup_hash="a" * 64)
    without = with_hash._replace(lookup_hash="")
    register.take([with_hash])
    assert register.take([without]) == Taken(same=1)
    assert register.take([without._replace(updated_at=moment(26))]) == Taken(changed=1)
    found = register.find(dossier.code)
    assert found is not None
    assert found.lookup_hash == "a" * 64
    newer = with_hash._replace(lookup_hash="b" * 64, updated_at=moment(27))
    register.take([newer])
    found = register.find(dossier.code)
    assert found is not None
    assert found.lookup_hash == "b" * 64


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"due_at": None}, {}),
        ({"procedure_name": ""}, {}),
        ({"due_at": moment(30), "due_is_estimate": True}, {"due_is_estimate": False}),
        ({"status": 0, "status_words": "Chờ ký duyệt"}, {"status_words": ""}),
    ],
    ids=["a date", "a name", "a promise for an estimate", "a state that now has a meaning"],
)
def test_the_same_file_with_one_more_column_understood_completes_what_is_known(
    register: Register, dossier: Dossier, before: dict[str, object], after: dict[str, object]
) -> None:
    whole = told(dossier, Status.IN_PROGRESS, 25)._replace(**after)
    poor = whole._replace(**before)
    register.take([poor._replace(trail="")])
    assert register.take([whole]) == Taken(changed=1)
    found = register.find(dossier.code)
    assert found is not None
    assert to_row(found)._replace(trail="") == whole._replace(trail="")
    # And the poorer word does not take it away again.
    assert register.take([poor._replace(trail="")]) == Taken(contested=1)


def test_several_words_about_one_dossier_in_one_file_come_to_the_newest(
    register: Register, dossier: Dossier
) -> None:
    rows = [told(dossier, Status.IN_PROGRESS, day) for day in (24, 26, 25)]
    assert register.take(rows) == Taken(new=1, changed=1, older=1)
    found = register.find(dossier.code)
    assert found is not None
    assert found.updated_at.day == 26


def test_more_rows_than_are_looked_at_together_are_all_taken(
    register: Register, dossier: Dossier
) -> None:
    row = told(dossier, Status.IN_PROGRESS, 25)
    rows = [row._replace(code=f"H26.99.01-261123-{serial:05}") for serial in range(2_345)]
    assert register.take(iter(rows)) == Taken(new=2_345)
    newer = [one._replace(updated_at=moment(26)) for one in rows[::2]]
    places: list[int] = []
    last = rows[-2]._replace(field="Khác")
    assert register.take([*rows, *newer, last], places.append) == Taken(
        same=2_345, changed=1_173, contested=1
    )
    assert places == [3_518]
    assert register.count() == 2_345
    assert tally(register) == counted_anew(register)


def test_two_exports_taken_in_at_once_come_one_after_the_other(
    register: Register, where: Path | str, dossier: Dossier
) -> None:
    row = told(dossier, Status.IN_PROGRESS, 25)
    older = [row._replace(code=f"H26.99.01-261124-{serial:05}") for serial in range(1_500)]
    newer = [one._replace(updated_at=moment(26), status=9) for one in older]
    other = Register.open(where)
    done: list[Taken] = []
    second = threading.Thread(target=lambda: done.append(other.take(newer)))

    def while_the_other_waits() -> Iterator[Row]:
        yield from older[:1_100]
        second.start()
        second.join(0.2)  # it cannot end before this one
        yield from older[1_100:]

    assert register.take(while_the_other_waits()) == Taken(new=1_500)
    second.join()
    assert done == [Taken(changed=1_500)]
    assert tally(register) == counted_anew(register)


# The samples


def samples(dossier: Dossier) -> list[Row]:
    return [
        told(dossier, Status.IN_PROGRESS, 25, code=f"H26.99.01-261124-{serial:04}", field="Mẫu")
        for serial in range(12)
    ]


def real(dossier: Dossier, serial: int = 1) -> Row:
    return told(dossier, Status.IN_PROGRESS, 25, sample=False)._replace(
        code=f"H26.99.02-261123-{serial:04}"
    )


def test_with_the_first_real_dossiers_the_samples_leave(
    register: Register, dossier: Dossier
) -> None:
    register.take(samples(dossier))
    assert register.take([real(dossier), real(dossier, 2)]) == Taken(new=2, samples=12)
    assert register.codes() == [real(dossier).code, real(dossier, 2).code]
    assert "Mẫu" not in str(tally(register))
    assert "sample" not in str(tally(register))
    assert tally(register) == counted_anew(register)
    assert register.take([real(dossier, 3)]) == Taken(new=1)


def test_samples_that_came_in_the_same_file_leave_too(register: Register, dossier: Dossier) -> None:
    assert register.take([*samples(dossier), real(dossier)]) == Taken(new=13, samples=12)
    assert register.codes() == [real(dossier).code]


def test_a_sample_that_becomes_a_real_dossier_stays(register: Register, dossier: Dossier) -> None:
    first, *others = samples(dossier)
    register.take([first, *others])
    known = first._replace(sample=False, updated_at=moment(27))
    assert register.take([known]) == Taken(changed=1, samples=len(others))
    assert register.codes() == [first.code]
    assert tally(register) == counted_anew(register)


def test_samples_stay_with_samples_and_where_nothing_real_is_stored(
    register: Register, dossier: Dossier
) -> None:
    one, *others = samples(dossier)
    register.take([one])
    assert register.take(others) == Taken(new=11)
    assert register.take([]) == Taken()
    older = one._replace(sample=False, updated_at=moment(20))
    assert register.take([older]) == Taken(older=1)
    assert register.count() == 12


def test_when_the_file_breaks_off_the_samples_stay(register: Register, dossier: Dossier) -> None:
    register.take(samples(dossier))
    before = tally(register)

    def torn() -> Iterator[Row]:
        yield real(dossier)
        raise Torn

    with pytest.raises(Torn):
        register.take(torn())
    assert register.codes() == [row.code for row in samples(dossier)]
    assert tally(register) == before


def test_more_samples_than_are_read_together_all_leave(
    register: Register, dossier: Dossier
) -> None:
    row = samples(dossier)[0]
    register.take(row._replace(code=f"H26.99.01-261124-{serial:05}") for serial in range(2_100))
    assert register.take([real(dossier)]) == Taken(new=1, samples=2_100)
    assert register.count() == 1


# All or nothing


class Torn(Exception):
    """The file ended in the middle."""


def test_when_the_file_breaks_off_nothing_of_it_is_taken(
    register: Register, dossier: Dossier
) -> None:
    register.add([dossier])
    before = tally(register)

    def torn() -> Iterator[Row]:
        row = told(dossier, Status.FINISHED, 27)
        yield row
        for serial in range(2_000):
            yield row._replace(code=f"H26.99.01-261123-{serial:05}")
        raise Torn

    with pytest.raises(Torn):
        register.take(torn())
    assert register.find(dossier.code) == dossier
    assert register.count() == 1
    assert tally(register) == before


@contextmanager
def largest_file(size: int) -> Generator[None]:
    """As on a full disk: no file can be written beyond this size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_whichever_write_the_disk_refuses_nothing_is_lost(path: Path, dossier: Dossier) -> None:
    row = told(dossier, Status.IN_PROGRESS, 25)
    rows = [row._replace(code=f"H26.99.01-261124-{serial:05}") for serial in range(300)]
    refused = taken = 0
    for size in range(8_192, 1_000_000, 16_384):
        with closing(Register.create(path)) as register:
            register.add([dossier])
            before = tally(register)
        with closing(Register.open(path)) as register:
            with largest_file(size):
                try:
                    register.take(rows)
                except RegisterNotWritten:
                    refused += 1
                else:
                    taken += 1
            assert register.find(dossier.code) == dossier
            assert register.count() in (1, 301)
            assert register.count() == 301 or tally(register) == before
        assert soundness(path) == "ok"
        path.unlink()
        if taken > 2:
            break
    assert refused > 5
    assert taken


def test_a_damaged_entry_is_no_ground_to_count_on(register: Register, dossier: Dossier) -> None:
    register.add([dossier])
    with register._writing() as connection:  # pyright: ignore[reportPrivateUsage]
        connection.exec_driver_sql("UPDATE dossier SET trail = 'hôm qua', due_at = '?'")
    with pytest.raises(RegisterDamaged):
        register.take([told(dossier, Status.FINISHED, 27)])


# The figures


@st.composite
def exports(draw: st.DrawFn) -> list[list[tuple[int, int, int, int | None]]]:
    """Files of (serial, state, day it was so, day of the promise)."""
    row = st.tuples(
        st.integers(1, 4),
        st.integers(0, 10),
        st.integers(1, 28),
        st.one_of(st.none(), st.integers(1, 28)),
    )
    return draw(st.lists(st.lists(row, max_size=6), min_size=1, max_size=5))


def emptied(path: Path) -> Register:
    """A register without dossiers; making a new one for each example would take too long."""
    if not path.exists():
        return Register.create(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DELETE FROM dossier; DELETE FROM tally")
    return Register.open(path)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=exports())
def test_the_figures_are_always_those_of_the_dossiers(
    tmp_path: Path, dossier: Dossier, files: list[list[tuple[int, int, int, int | None]]]
) -> None:
    with closing(emptied(tmp_path / "register.sqlite")) as register:
        for number, rows in enumerate(files):
            taken = [_row(dossier, *row) for row in rows]
            if number % 3 == 2:
                register.add([dossier])
            register.take(taken)
            assert tally(register) == counted_anew(register)


def _row(dossier: Dossier, serial: int, status: int, day: int, due: int | None) -> Row:
    done = moment(day) if status >= Status.FINISHED else None
    return told(
        dossier,
        Status(status),
        day,
        code=f"H26.99.01-261101-{serial:04}",
        received_at=moment(1),
        due_at=None if due is None else moment(due, 16),
        finished_at=done,
        returned_at=done if status == Status.RETURNED else None,
    )


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=exports(), seed=st.integers(0, 99))
def test_whatever_order_files_come_in_the_newest_word_stays(
    tmp_path: Path,
    dossier: Dossier,
    rows: list[list[tuple[int, int, int, int | None]]],
    seed: int,
) -> None:
    told_once = {(row[0], row[2]): row for file in rows for row in file}
    said = [_row(dossier, *row) for row in told_once.values()]
    newest: dict[str, Row] = {}
    for row in said:
        if row.code not in newest or newest[row.code].updated_at < row.updated_at:
            newest[row.code] = row
    random.Random(seed).shuffle(said)
    with closing(emptied(tmp_path / "register.sqlite")) as register:
        for row in said:
            register.take([row])
        found = [register.find(code) for code in register.codes()]
    kept = {to_row(one)._replace(trail="") for one in found if one is not None}
    assert kept == {row._replace(trail="") for row in newest.values()}


# The plug


_TAKER = """
from pathlib import Path
from kiosk.dossiers.register import Register
from kiosk.dossiers.storing import all_rows

def work(path, day):
    register = Register.open(Path(path))
    with register.reading() as connection:
        known = list(all_rows(connection))
    register.take(row._replace(updated_at=day, status=4, trail="") for row in known)
    register.close()
"""


@pytest.mark.slow
def test_a_kill_while_an_export_is_taken_in_leaves_all_of_it_or_nothing(
    path: Path, dossier: Dossier
) -> None:
    row = told(dossier, Status.IN_PROGRESS, 1)
    rows = [row._replace(code=f"H26.99.01-261124-{serial:05}") for serial in range(3_000)]
    with closing(Register.create(path)) as register:
        register.take(rows)
    killed = {"before": 0, "after": 0}
    with Worker(_TAKER, seed=7) as worker:
        worker.finish(str(path), moment(2))
        told_last = moment(2)
        for turn in range(200):
            day = f"2027-01-01T{turn // 60:02}:{turn % 60:02}:00+07:00"
            worker.kill(str(path), day)
            with closing(Register.open(path)) as register:
                assert register.count() == len(rows)
                with register.reading() as connection:
                    days = connection.exec_driver_sql("SELECT DISTINCT updated_at FROM dossier")
                    (found,) = days.scalars()
                assert found in (told_last, day)
                assert tally(register) == counted_anew(register)
            killed["after" if found == day else "before"] += 1
            told_last = found
            assert soundness(path) == "ok"
    assert min(killed.values()) > 5, killed


_FIRST_TAKER = """
from pathlib import Path
from kiosk.dossiers.register import Register
from kiosk.dossiers.storing import all_rows

def work(path):
    register = Register.open(Path(path))
    with register.reading() as connection:
        known = list(all_rows(connection))
    register.take(
        row._replace(code=row.code.replace("H26", "H27"), sample=False) for row in known
    )
    register.close()
"""


@pytest.mark.slow
def test_a_kill_while_the_samples_leave_keeps_them_or_the_real_dossiers(
    path: Path, dossier: Dossier
) -> None:
    row = told(dossier, Status.IN_PROGRESS, 1)
    rows = [row._replace(code=f"H26.99.01-261124-{serial:05}") for serial in range(2_000)]
    found_as = {"samples": 0, "real": 0}
    with Worker(_FIRST_TAKER, seed=5) as worker:
        for turn in range(60):
            path.unlink(missing_ok=True)
            with closing(Register.create(path)) as register:
                register.take(rows)
            if turn:
                worker.kill(str(path))
            else:
                worker.finish(str(path))
            with closing(Register.open(path)) as register:
                codes = register.codes()
                assert len(codes) == len(rows)
                assert len({code[:3] for code in codes}) == 1
                assert tally(register) == counted_anew(register)
            found_as["samples" if codes[0].startswith("H26") else "real"] += 1
    assert min(found_as.values()) > 3, found_as


def soundness(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone()[0]
