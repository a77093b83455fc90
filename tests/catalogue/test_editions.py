"""The editions of one machine: added whole, never changed, and never all lost at once."""

from __future__ import annotations

import dataclasses
import datetime as dt
import gc
import os
import random
import resource
import shutil
import sqlite3
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import msgspec
import pytest

from kiosk.catalogue import edition, sayings, turn
from kiosk.catalogue.edition import EditionDamaged, EditionMissing, EditionUnwritable
from kiosk.catalogue.editions import EditionPassedOver
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.turn import AnotherAtWork
from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.system.log import Event

from .conftest import BUILT_AT, ExpectInLog, Watch
from .machines import Machine, saying

TODAY = BUILT_AT.date()


def _in(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


@pytest.fixture
def machine(tmp_path: Path, watch: Watch, small: Catalogue) -> Machine:
    """An office with one machine that has published twice."""
    made = Machine(tmp_path / "home", watch)
    made.publish(saying(small, "một"))
    made.publish(saying(small, "hai"))
    return made


# On the screens, by themselves


def test_a_new_edition_is_shown_at_the_next_look(machine: Machine, small: Catalogue) -> None:
    screens = machine.screens()
    assert not screens.refresh()
    machine.restarted().publish(saying(small, "ba"))
    office = screens.office
    assert office is not None
    assert office.notice == "hai", "nothing changes under a visitor's hands"
    assert screens.refresh()
    assert screens.edition.office.notice == "ba"
    assert screens.imprint_text() == "Danh mục số 3, từ ngày 25/11/2026"
    assert not screens.refresh()


def test_a_waiting_edition_takes_effect_at_midnight_without_a_restart(
    machine: Machine, small: Catalogue, watch: Watch
) -> None:
    screens = machine.screens()
    only = dataclasses.replace(saying(small, "ba"), procedures=small.procedures[:1])
    machine.publish(only, effective=dt.date(2026, 12, 1))
    screens.refresh()
    assert len(screens.all()) == 2
    watch.moment = dt.datetime(2026, 11, 30, 23, 59, 59, tzinfo=VIETNAM_TIME)
    assert len(screens.all()) == 2
    assert [record.number for record in machine.desk.waiting()] == [3]
    watch.moment = dt.datetime(2026, 12, 1, tzinfo=VIETNAM_TIME)
    assert len(screens.all()) == 1
    assert screens.edition.office.notice == "ba"
    assert machine.desk.waiting() == ()
    assert machine.shown() == "ba"


def test_a_print_under_way_finishes_with_the_edition_it_began_with(
    machine: Machine, small: Catalogue
) -> None:
    screens = machine.screens()
    printing = screens.edition
    for notice in ("ba", "bốn", "năm", "sáu"):
        machine.publish(saying(small, notice))
    assert screens.refresh()
    assert not machine.body_of(2).exists(), "its file is gone from the folder"
    assert printing.procedure("9.000001") == small.procedures[0]
    del printing
    gc.collect()


def test_what_is_shown_stays_when_everything_on_the_disk_is_lost(
    machine: Machine, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    screens = machine.screens()
    shutil.rmtree(machine.home.catalogue_folder)
    screens.refresh()
    assert screens.problem is None
    assert len(screens.all()) == 2
    assert screens.procedure("9.000001").plain_name == "Xin tờ giấy"


# Spoilt on the disk


Spoil = Callable[[Path], object]
SPOILT: dict[str, Spoil] = {
    "lost": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "rubbish": lambda path: path.write_bytes(b"rubbish" * 100),
    "half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "one bit": lambda path: path.write_bytes(
        path.read_bytes()[:-40] + b"\x01" + path.read_bytes()[-39:]
    ),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_spoilt_content_lets_the_one_before_serve_and_tells_staff(
    machine: Machine, kind: str, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.EDITION_PASSED_OVER)
    SPOILT[kind](machine.body_of(2))
    again = machine.restarted()
    assert again.shown() == "một"
    problem = again.desk.problem()
    assert isinstance(problem, EditionPassedOver)
    assert "Ấn bản 2 bị hỏng" in str(problem)
    assert "đang dùng ấn bản 1" in str(problem)
    assert again.screens().edition.office.notice == "một"


@pytest.mark.parametrize("kind", [kind for kind in SPOILT if kind != "lost"])
def test_a_spoilt_record_lets_the_one_before_serve_and_keeps_its_number_taken(
    machine: Machine, kind: str, small: Catalogue
) -> None:
    SPOILT[kind](machine.record_of(2))
    again = machine.restarted()
    assert again.shown() == "một"
    assert isinstance(again.desk.problem(), EditionPassedOver)
    assert again.publish(saying(small, "ba")).record.number == 3
    assert again.shown() == "ba"
    assert again.desk.problem() is None


def test_a_record_under_another_name_is_not_believed(machine: Machine) -> None:
    shutil.copy(machine.record_of(1), machine.record_of(9))
    assert machine.shown() == "hai"
    assert "Ấn bản 9" in str(machine.desk.problem())


def test_a_spoilt_waiting_edition_is_said_before_its_day(
    machine: Machine, small: Catalogue
) -> None:
    machine.publish(saying(small, "ba"), effective=_in(5))
    machine.body_of(3).write_bytes(b"rubbish")
    again = machine.restarted()
    assert again.shown() == "hai"
    assert "Ấn bản 3 bị hỏng" in str(again.desk.problem())
    assert again.desk.waiting() == ()


def test_without_any_sound_edition_it_is_said(machine: Machine, expect_in_log: ExpectInLog) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    for number in (1, 2):
        machine.body_of(number).write_bytes(b"rubbish")
    screens = machine.restarted().screens()
    assert isinstance(screens.problem, EditionDamaged)
    assert "kiosk catalogue build" in str(screens.problem)
    with pytest.raises(EditionDamaged):
        screens.all()


def test_what_is_mended_is_shown_again(
    machine: Machine, small: Catalogue, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    shutil.rmtree(machine.home.catalogue_folder)
    screens = machine.restarted().screens()
    assert isinstance(screens.problem, EditionMissing)
    machine.restarted().publish(saying(small, "mới"))
    assert screens.refresh()
    assert screens.problem is None
    assert len(screens.all()) == 2


def test_installing_the_same_file_again_mends_a_spoilt_content(machine: Machine) -> None:
    machine.body_of(2).write_bytes(b"rubbish")
    again = machine.restarted()
    record = again.desk.install(again.outgoing)
    assert record.number == 2
    assert again.shown() == "hai"
    assert again.desk.problem() is None
    assert len(again.desk.history()) == 2


@pytest.mark.parametrize("seed", range(3))
def test_whatever_byte_is_spoilt_a_sound_edition_serves(machine: Machine, seed: int) -> None:
    """Records and contents alike; the one that is spoilt is never shown."""
    chance = random.Random(seed)
    newest = [machine.record_of(2), machine.body_of(2)]
    healthy = {path: path.read_bytes() for path in newest}
    for _ in range(100):
        path = chance.choice(newest)
        spoilt = bytearray(healthy[path])
        for _ in range(chance.choice([1, 1, 3])):
            spoilt[chance.randrange(len(spoilt))] ^= chance.randrange(1, 256)
        path.write_bytes(spoilt)
        again = machine.restarted()
        expected = "hai" if bytes(spoilt) == healthy[path] else "một"
        if path == newest[0] and bytes(spoilt[:-1]) == healthy[path][:-1]:
            expected = again.shown()  # the last line break alone matters to nobody
        assert again.shown() == expected
        path.write_bytes(healthy[path])


# What is kept


def test_the_last_three_contents_that_were_in_force_are_kept(
    machine: Machine, small: Catalogue
) -> None:
    for notice in ("ba", "bốn", "năm"):
        machine.publish(saying(small, notice))
    kept = [record.number for record in machine.desk.history() if machine.desk.is_kept(record)]
    assert kept == [5, 4, 3]
    assert len(machine.desk.history()) == 5, "of the rest it is known that they were"


def test_a_waiting_edition_is_kept_until_it_is_made_void(
    machine: Machine, small: Catalogue
) -> None:
    machine.publish(saying(small, "chờ"), effective=_in(30))
    for notice in ("ba", "bốn", "năm"):
        machine.publish(saying(small, notice), effective=_in(0))
    assert not machine.body_of(3).exists()
    machine.publish(saying(small, "chờ nữa"), effective=_in(30))
    kept = [record.number for record in machine.desk.history() if machine.desk.is_kept(record)]
    assert kept == [7, 6, 5, 4]


def test_what_was_in_force_is_not_pushed_out_by_spoilt_ones(
    machine: Machine, small: Catalogue
) -> None:
    machine.publish(saying(small, "ba"))
    machine.body_of(3).write_bytes(b"rubbish")
    machine = machine.restarted()
    machine.publish(saying(small, "bốn"))
    kept = [record.number for record in machine.desk.history() if machine.desk.is_kept(record)]
    assert kept == [4, 2, 1]


def test_orphans_of_a_kill_are_cleared_at_the_next_change(
    machine: Machine, small: Catalogue
) -> None:
    bodies = machine.home.catalogue_folder / "bodies"
    orphans = [
        bodies / ("0" * 64 + ".sqlite"),
        bodies / ".abc.sqlite.xyz",
        machine.record_of(3).with_name(".000003.json.abc"),
        machine.home.catalogue_folder / "incoming" / "packed",
    ]
    for orphan in orphans:
        orphan.parent.mkdir(exist_ok=True)
        orphan.write_bytes(b"half")
    assert machine.shown() == "hai"
    machine.publish(saying(small, "ba"))
    assert [orphan for orphan in orphans if orphan.exists()] == []
    assert not (machine.home.catalogue_folder / "incoming").exists()


# The clock


def test_a_clock_without_battery_shows_what_was_shown_last(
    machine: Machine, watch: Watch, small: Catalogue
) -> None:
    machine.publish(saying(small, "chờ"), effective=_in(30))
    watch.moment = dt.datetime(2010, 1, 1, tzinfo=VIETNAM_TIME)
    again = machine.restarted()
    assert again.shown() == "hai"
    assert [record.number for record in again.desk.waiting()] == [3]
    assert again.screens().edition.office.notice == "hai"
    assert again.publish(saying(small, "bốn")).record.effective == TODAY
    for now in (again, again.restarted()):
        assert now.shown() == "bốn"
        assert now.screens().edition.office.notice == "bốn"
        assert now.desk.problem() is None
    assert again.restarted().desk.roll_back().record.effective == TODAY
    assert again.restarted().shown() == "hai"


def test_a_clock_that_was_a_year_ahead_once_makes_nothing_wait_for_that_year(
    machine: Machine, watch: Watch, small: Catalogue
) -> None:
    watch.moment = BUILT_AT + dt.timedelta(days=365)
    machine.publish(saying(small, "ba"))
    watch.moment = BUILT_AT + dt.timedelta(days=1)
    again = machine.restarted()
    assert again.shown() == "ba", "it does not vanish because the clock is put right"
    done = again.publish(saying(small, "bốn")).record
    assert (done.effective, done.published_at) == (_in(1), watch.moment)
    assert again.restarted().shown() == "bốn"
    assert again.restarted().desk.waiting() == ()
    again.publish(saying(small, "năm"), effective=_in(2))
    assert again.restarted().shown() == "bốn"
    watch.moment += dt.timedelta(days=1)
    assert again.restarted().shown() == "năm"


def test_going_back_after_a_clock_was_a_year_ahead_holds_at_once(
    machine: Machine, watch: Watch, small: Catalogue
) -> None:
    watch.moment = BUILT_AT + dt.timedelta(days=365)
    machine.publish(saying(small, "ba"))
    watch.moment = BUILT_AT + dt.timedelta(days=1)
    assert machine.restarted().desk.roll_back().record.effective == _in(1)
    assert machine.restarted().shown() == "hai"


def test_a_clock_without_battery_shows_the_procedures_of_the_day_of_the_newest_edition(
    machine: Machine, watch: Watch, small: Catalogue
) -> None:
    one, two = small.procedures
    begun = dataclasses.replace(one, valid_from=_in(-100))
    ended = dataclasses.replace(two, valid_to=_in(-1))
    machine.publish(dataclasses.replace(small, procedures=(begun, ended)))
    watch.moment = dt.datetime(2010, 1, 1, tzinfo=VIETNAM_TIME)
    screens = machine.restarted().screens()
    assert [entry.code for entry in screens.all()] == [one.code]
    watch.moment = BUILT_AT
    assert [entry.code for entry in screens.all()] == [one.code]


# A disk that does not answer once


@contextmanager
def _unreadable(body: Path) -> Generator[None]:
    honest = Path.open

    def refuse(self: Path, mode: str = "r") -> IO[Any]:
        if self == body:
            raise OSError(24, "Too many open files")
        return honest(self, mode)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        yield


def test_an_edition_that_could_not_be_read_once_is_shown_at_the_next_look(
    machine: Machine, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.EDITION_PASSED_OVER)
    again = machine.restarted()
    with _unreadable(machine.body_of(2)):
        screens = again.screens()
        assert screens.edition.office.notice == "một"
    assert screens.refresh()
    assert screens.edition.office.notice == "hai"
    assert again.desk.problem() is None


def test_an_edition_that_cannot_be_read_is_not_thrown_away(
    machine: Machine, small: Catalogue
) -> None:
    again = machine.restarted()
    with _unreadable(machine.body_of(2)):
        again.publish(saying(small, "ba"), effective=_in(5))
    assert again.shown() == "hai"
    assert again.desk.problem() is None


# One at a time


def test_no_number_is_given_twice(machine: Machine, small: Catalogue) -> None:
    def publish(turn: int) -> int:
        return machine.restarted().publish(saying(small, f"lần {turn}")).record.number

    with ThreadPoolExecutor(4) as people:
        numbers = sorted(people.map(publish, range(8)))
    assert numbers == list(range(3, 11))
    newest, *_ = machine.desk.history()
    assert (newest.number, machine.shown()) == (10, newest.note)


def test_who_has_waited_long_enough_is_told_that_somebody_else_is_at_work(
    machine: Machine, small: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with machine.editions.turn():
            began.set()
            let_go.wait(30)

    holder = threading.Thread(target=hold)
    holder.start()
    began.wait(30)
    with pytest.raises(AnotherAtWork), turn.turn(machine.home.catalogue_folder / "lock", 0.1):
        raise AssertionError("two at once")
    let_go.set()
    holder.join()
    assert machine.publish(saying(small, "ba")).record.number == 3


# A disk that refuses


def _state(machine: Machine) -> tuple[str, int, KioskError | None]:
    again = machine.restarted()
    return again.shown(), len(again.desk.history()), again.desk.problem()


def _refusing(monkeypatch: pytest.MonkeyPatch, nth: int) -> list[str]:
    """The nth time something is asked of the disk, it refuses."""
    calls: list[str] = []

    def spoil(name: str, honest: Callable[..., object]) -> Callable[..., object]:
        def ask(*given: object, **named: object) -> object:
            calls.append(name)
            if len(calls) == nth:
                raise OSError(5, "Input/output error")
            return honest(*given, **named)

        return ask

    for name in ("fsync", "replace", "open", "mkdir"):
        monkeypatch.setattr(os, name, spoil(name, getattr(os, name)))
    return calls


ACTIONS: dict[str, Callable[[Machine, Catalogue], object]] = {
    "publish": lambda machine, small: machine.publish(saying(small, "mới")),
    "roll back": lambda machine, _: machine.desk.roll_back(),
}
AFTER = {"publish": "mới", "roll back": "một"}


@pytest.mark.parametrize("action", ACTIONS)
def test_whichever_call_the_disk_refuses_it_is_the_old_or_the_new(
    tmp_path: Path, watch: Watch, small: Catalogue, action: str, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PACKAGE_PROBLEM)
    start = Machine(tmp_path / "start", watch)
    start.publish(saying(small, "một"))
    start.publish(saying(small, "hai"))
    refusals = 0
    for nth in range(1, 200):
        home = Path(shutil.copytree(start.root, tmp_path / f"home-{nth}"))
        machine = Machine(home, watch)
        with pytest.MonkeyPatch.context() as patch:
            calls = _refusing(patch, nth)
            try:
                ACTIONS[action](machine, small)
                done = True
            except EditionUnwritable:
                done = False
        refusals += not done
        shown, count, problem = _state(machine)
        assert (shown, count) == ((AFTER[action], 3) if done else ("hai", 2)), (nth, calls[-1])
        assert problem is None
        ACTIONS[action](machine.restarted(), small)
        assert machine.restarted().shown() == AFTER[action] or done
        shutil.rmtree(home)
        if len(calls) < nth:
            break
    else:
        raise AssertionError("the disk was asked more often than this test thought")
    assert refusals >= 5


@contextmanager
def _disk_with_room_for(size: int) -> Generator[None]:
    """No file may grow larger: what a full disk does to every writer, SQLite too."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 100, 1000, 2000, 5000, 10_000, 20_000])
def test_a_full_disk_gets_a_sentence_and_keeps_the_old(
    machine: Machine, small: Catalogue, room: int
) -> None:
    before = machine.everything()
    with pytest.raises(EditionUnwritable) as said, _disk_with_room_for(room):
        machine.publish(saying(small, "mới"))
    assert "còn chỗ" in str(said.value)
    assert machine.everything() == before


def test_a_folder_nobody_may_write_gets_a_sentence(watch: Watch, small: Catalogue) -> None:
    machine = Machine(Path("/proc/kiosk"), watch)
    assert machine.shown() == ""
    with pytest.raises(KioskError) as said:
        machine.publish(saying(small, "mới"))
    assert "quyền ghi" in str(said.value)


# Homes of version 0.1.0


def _first_version(catalogue: Catalogue, path: Path, number: int) -> None:
    """The one edition file of old, as it was written then."""
    edition.write(catalogue, path)
    connection = sqlite3.connect(path)
    imprint = msgspec.json.encode({"number": number, "built_at": BUILT_AT})
    connection.execute("UPDATE meta SET value = CAST('1' AS BLOB) WHERE key = 'schema'")
    connection.execute("DELETE FROM meta WHERE key = 'repealed'")
    connection.execute("INSERT INTO meta VALUES ('imprint', ?)", [imprint])
    connection.commit()
    connection.close()


def test_the_catalogue_of_the_first_version_is_taken_over(
    tmp_path: Path, watch: Watch, small: Catalogue
) -> None:
    old = tmp_path / "catalogue" / "edition.sqlite"
    _first_version(saying(small, "cũ"), old, 7)
    machine = Machine(tmp_path, watch)
    taken = dataclasses.replace(saying(small, "cũ"), vocabulary=sayings.shipped())
    assert machine.desk.posted() == taken, "that version knew no words"
    (record,) = machine.desk.history()
    assert (record.number, record.effective, record.published_at) == (7, TODAY, BUILT_AT)
    assert not old.exists()
    assert Machine(tmp_path, watch).shown() == "cũ"
    assert machine.publish(saying(small, "mới")).record.number == 8


def test_a_power_cut_after_taking_over_leaves_one_edition(
    tmp_path: Path, watch: Watch, small: Catalogue
) -> None:
    old = tmp_path / "catalogue" / "edition.sqlite"
    _first_version(small, old, 7)
    kept = old.read_bytes()
    Machine(tmp_path, watch)
    old.write_bytes(kept)
    machine = Machine(tmp_path, watch)
    assert [record.number for record in machine.desk.history()] == [7]
    assert not old.exists()


def test_a_spoilt_file_of_the_first_version_is_left_where_it_is(
    tmp_path: Path, watch: Watch, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    old = tmp_path / "catalogue" / "edition.sqlite"
    old.parent.mkdir()
    old.write_bytes(b"rubbish")
    assert Machine(tmp_path, watch).desk.in_force() is None
    assert old.read_bytes() == b"rubbish"
