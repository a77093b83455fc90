"""The register gives back what was put in, and says so when it cannot."""

from __future__ import annotations

import dataclasses
import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.model import Dossier, Status
from kiosk.dossiers.register import (
    Register,
    RegisterDamaged,
    RegisterMissing,
    RegisterNotWritten,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hồ sơ 1%" / "register.sqlite"


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_every_dossier_comes_back_exactly_as_it_went_in(path: Path, now: dt.datetime) -> None:
    Register.create(path).add(demo_dossiers(now))
    register = Register.open(path)
    assert [register.find(dossier.code) for dossier in demo_dossiers(now)] == list(
        demo_dossiers(now)
    )
    assert register.codes() == sorted(dossier.code for dossier in demo_dossiers(now))
    assert register.count() == len(demo_dossiers(now))


def test_an_unknown_code_finds_nothing(path: Path, dossier: Dossier) -> None:
    register = Register.create(path)
    register.add([dossier])
    assert register.find("H26.99.01-261123-0002") is None
    assert register.find("h26.99.01-261123-0001' OR '1'='1") is None


def test_newer_word_about_a_dossier_replaces_the_older(path: Path, dossier: Dossier) -> None:
    register = Register.create(path)
    register.add([dossier])
    newer = dataclasses.replace(dossier, status=Status.FINISHED, events=dossier.events[:1])
    register.add([dossier, newer])
    assert register.find(dossier.code) == newer
    assert register.count() == 1


def test_when_one_dossier_is_not_taken_none_is_and_the_old_ones_stay(
    path: Path, dossier: Dossier
) -> None:
    register = Register.create(path)
    register.add([dossier])
    change(
        path,
        "CREATE TRIGGER full BEFORE INSERT ON dossier WHEN NEW.code LIKE '%0003' "
        "BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    )
    finished = dataclasses.replace(dossier, status=Status.FINISHED)
    refused = dataclasses.replace(dossier, code="H26.99.01-261123-0003")
    with pytest.raises(RegisterNotWritten, match="dữ liệu cũ vẫn còn nguyên"):
        register.add([finished, refused])
    assert register.find(dossier.code) == dossier
    assert register.codes() == [dossier.code]


def test_times_are_kept_with_the_zone_of_viet_nam(path: Path, dossier: Dossier) -> None:
    received_at = dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC)
    Register.create(path).add([dataclasses.replace(dossier, received_at=received_at)])
    with closing(sqlite3.connect(path)) as connection:
        kept = connection.execute("SELECT received_at FROM dossier").fetchone()
    assert kept == ("2026-11-23T06:30:00+07:00",)
    found = Register.open(path).find(dossier.code)
    assert found is not None
    assert found.received_at == received_at
    assert found.received_at.utcoffset() == VIETNAM_TIME.utcoffset(None)


def test_there_is_no_place_for_anything_personal(path: Path) -> None:
    Register.create(path)
    with closing(sqlite3.connect(path)) as connection:
        tables = ("dossier", "dossier_event")
        columns = {
            row[1] for table in tables for row in connection.execute(f"PRAGMA table_info({table})")
        }
    about_the_dossier = {"code", "status", "channel", "sample", "procedure_code", "procedure_name"}
    about_time = {"received_at", "due_at", "due_is_estimate", "finished_at", "returned_at"}
    for_the_citizen = {"needs", "needs_by", "collect_at", "updated_at"}
    about_a_step = {"position", "at", "title", "who", "done"}
    assert columns == about_the_dossier | about_time | for_the_citizen | about_a_step


def test_without_a_register_people_are_sent_to_the_counter(path: Path) -> None:
    with pytest.raises(RegisterMissing, match=r"hỏi cán bộ tại quầy.*register"):
        Register.open(path)
    assert not path.parent.exists()  # looking makes nothing


def test_a_register_that_vanishes_is_noticed_at_the_next_look(path: Path, dossier: Dossier) -> None:
    register = Register.create(path)
    path.unlink()
    with pytest.raises(RegisterMissing):
        register.find(dossier.code)
    with pytest.raises(RegisterMissing):
        register.add([dossier])
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"not a database" * 500])
def test_a_file_that_is_no_register_is_called_damaged(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(RegisterDamaged, match=r"hỏi cán bộ tại quầy.*không đọc được"):
        Register.open(path)


def test_a_folder_in_the_place_of_the_register_is_called_damaged(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(RegisterDamaged):
        Register.open(path)


def test_a_register_of_another_version_is_not_read_on_trust(path: Path) -> None:
    Register.create(path)
    change(path, "UPDATE meta SET value = '99'")
    with pytest.raises(RegisterDamaged):
        Register.open(path)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE dossier SET status = 11",
        "UPDATE dossier SET channel = 'fax'",
        "UPDATE dossier SET due_at = 'hôm nay'",
        "UPDATE dossier SET due_at = '2026-11-25T10:00:00'",
        "UPDATE dossier SET due_at = x'00'",
        "UPDATE dossier SET needs_by = '25/11/2026'",
        "DROP TABLE dossier_event",
    ],
)
def test_a_damaged_entry_is_reported_and_not_shown(
    path: Path, dossier: Dossier, damage: str
) -> None:
    register = Register.create(path)
    register.add([dossier])
    change(path, damage)
    with pytest.raises(RegisterDamaged):
        register.find(dossier.code)


def test_a_register_cut_short_is_called_damaged(path: Path, now: dt.datetime) -> None:
    register = Register.create(path)
    register.add(demo_dossiers(now))
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(RegisterDamaged):
        register.find(demo_dossiers(now)[0].code)


def test_a_new_register_never_replaces_one_that_is_there(path: Path, dossier: Dossier) -> None:
    Register.create(path).add([dossier])
    with pytest.raises(FileExistsError):
        Register.create(path)
    assert Register.open(path).codes() == [dossier.code]


def test_a_disk_that_refuses_a_new_register_is_reported(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(RegisterNotWritten, match="ổ đĩa"):
        Register.create(tmp_path / "taken" / "register.sqlite")


def test_nothing_but_the_register_is_left_in_its_folder(path: Path, dossier: Dossier) -> None:
    Register.create(path).add([dossier])
    assert [file.name for file in path.parent.iterdir()] == ["register.sqlite"]


def test_adding_nothing_changes_nothing(path: Path) -> None:
    register = Register.create(path)
    register.add([])
    assert register.count() == 0
