"""The register gives back what was put in, and says so when it cannot: in a file, on a server."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import engines, schema
from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.engines import engine_of, where_of
from kiosk.dossiers.model import Delivery, Dossier, Status
from kiosk.dossiers.register import (
    Register,
    RegisterDamaged,
    RegisterLocked,
    RegisterMissing,
    RegisterNotWritten,
    RegisterTooNew,
    RegisterUnreachable,
)
from kiosk.dossiers.row import Row, to_row
from tests.postgres import PostgresServer, running


def change(where: Path | str, *statements: str) -> None:
    """Do something to the tables behind the kiosk's back."""
    engine = engine_of(where_of(where))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def soundness(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone()[0]


# What goes in comes out


def test_every_dossier_comes_back_exactly_as_it_went_in(
    where: Path | str, now: dt.datetime
) -> None:
    Register.create(where).add(demo_dossiers(now))
    register = Register.open(where)
    assert [register.find(dossier.code) for dossier in demo_dossiers(now)] == list(
        demo_dossiers(now)
    )
    assert register.codes() == sorted(dossier.code for dossier in demo_dossiers(now))
    assert register.count() == len(demo_dossiers(now))
    assert register.latest() == max(dossier.updated_at for dossier in demo_dossiers(now))


def test_all_that_can_be_known_of_a_dossier_comes_back(
    where: Path | str, dossier: Dossier, now: dt.datetime
) -> None:
    known = dataclasses.replace(
        dossier,
        status=Status.OTHER,
        status_words="Chờ ký duyệt",
        channel=None,
        due_by_minute=True,
        due_is_estimate=True,
        extended_to=now,
        new_date=now,
        finished_at=now,
        returned_at=now,
        needs="Bản sao giấy khai sinh",
        needs_by=dt.date(2026, 12, 4),
        amount=4_000_000_000,
        pay_how="tại Quầy 4",
        delivery=Delivery.POST,
        handled_by="Cơ quan được bịa ra",
        digitised=("Giấy khai sinh", 'Tờ khai "mẫu 01"'),
        sensitive=True,
        lookup_hash="0" * 64,
    )
    Register.create(where).add([known])
    assert Register.open(where).find(dossier.code) == known


def test_an_unknown_code_finds_nothing(where: Path | str, dossier: Dossier) -> None:
    register = Register.create(where)
    assert register.latest() is None
    register.add([dossier])
    assert register.find("H26.99.01-261123-0002") is None
    assert register.find("h26.99.01-261123-0001' OR '1'='1") is None


def test_what_is_added_replaces_what_was_there(where: Path | str, dossier: Dossier) -> None:
    register = Register.create(where)
    register.add([dossier])
    newer = dataclasses.replace(dossier, status=Status.FINISHED, events=dossier.events[:1])
    register.add([dossier, newer])
    assert register.find(dossier.code) == newer
    assert register.count() == 1


def test_adding_nothing_changes_nothing(where: Path | str) -> None:
    register = Register.create(where)
    register.add([])
    assert register.count() == 0


def test_when_one_dossier_is_not_taken_none_is_and_the_old_ones_stay(
    where: Path | str, dossier: Dossier
) -> None:
    register = Register.create(where)
    register.add([dossier])
    change(where, "CREATE UNIQUE INDEX one_each ON dossier (field)")
    finished = dataclasses.replace(dossier, status=Status.FINISHED)
    refused = dataclasses.replace(dossier, code="H26.99.01-261123-0003")
    with pytest.raises(RegisterNotWritten, match="dữ liệu cũ vẫn còn nguyên"):
        register.add([finished, refused])
    assert register.find(dossier.code) == dossier
    assert register.codes() == [dossier.code]


def test_times_are_kept_with_the_zone_of_viet_nam(where: Path | str, dossier: Dossier) -> None:
    received_at = dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC)
    register = Register.create(where)
    register.add([dataclasses.replace(dossier, received_at=received_at)])
    with register.reading() as connection:
        kept = connection.execute(text("SELECT received_at FROM dossier")).scalar_one()
    assert kept == "2026-11-23T06:30:00+07:00"
    found = Register.open(where).find(dossier.code)
    assert found is not None
    assert found.received_at == received_at
    assert found.received_at.utcoffset() == VIETNAM_TIME.utcoffset(None)


def test_codes_stand_in_the_same_order_wherever_they_are_kept(
    where: Path | str, dossier: Dossier
) -> None:
    codes = ["000.A0.01.H26-210212-9090", "G01.899.909-260916-890028", "H26.99-261123-0001"]
    codes += ["H26.99.01-261123-0001", "H26-261123-0001", "H26.100-261123-0001"]
    register = Register.create(where)
    register.add(dataclasses.replace(dossier, code=code) for code in codes)
    assert register.codes() == sorted(codes)


def test_there_is_no_place_for_anything_personal() -> None:
    about_the_dossier = {"code", "unit", "field", "procedure_code", "procedure_name", "channel"}
    about_its_state = {"status", "status_words", "trail", "steps", "updated_at", "sample"}
    about_time = {"received_at", "due_at", "due_is_estimate", "due_by_minute", "extended_to"}
    about_its_end = {"new_date", "finished_at", "returned_at", "collect_at", "delivery"}
    for_the_citizen = {"needs", "needs_by", "amount", "pay_how", "handled_by", "digitised"}
    for_privacy = {"sensitive", "lookup_hash"}
    checksum = {"seal"}
    assert set(schema.dossier.columns.keys()) == (
        about_the_dossier | about_its_state | about_time | about_its_end
    ) | (for_the_citizen | for_privacy | checksum)
    assert tuple(schema.dossier.columns.keys()) == (*Row._fields, "seal")
    counted = {"unit", "field", "kind", "day", "since", "count"}
    assert set(schema.tally.columns.keys()) == counted


def test_many_can_ask_at_once_while_an_export_is_taken_in(
    where: Path | str, now: dt.datetime, dossier: Dossier
) -> None:
    register = Register.create(where)
    register.add(demo_dossiers(now))
    known = {one.code: one for one in demo_dossiers(now)}
    wrong: list[str] = []

    def ask() -> None:
        for code, expected in known.items():
            if register.find(code) != expected:
                wrong.append(code)

    askers = [threading.Thread(target=ask) for _ in range(6)]

    def slowly() -> list[Dossier]:
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
        return [dossier]

    register.add(one for one in slowly())
    assert wrong == []
    assert register.find(dossier.code) == dossier


# No register


def test_without_a_register_people_are_sent_to_the_counter(where: Path | str) -> None:
    with pytest.raises(RegisterMissing, match="hỏi cán bộ tại quầy"):
        Register.open(where)
    if isinstance(where, Path):
        assert not where.parent.exists()  # looking makes nothing


def test_a_new_register_never_replaces_one_that_is_there(
    where: Path | str, dossier: Dossier
) -> None:
    Register.create(where).add([dossier])
    with pytest.raises(FileExistsError):
        Register.create(where)
    assert Register.open(where).codes() == [dossier.code]


def test_a_register_that_vanishes_is_noticed_at_the_next_look(path: Path, dossier: Dossier) -> None:
    register = Register.create(path)
    register.add([dossier])
    path.unlink()
    with pytest.raises(RegisterMissing):
        register.find(dossier.code)
    with pytest.raises(RegisterMissing):
        register.add([dossier])
    assert not path.exists()


def test_a_register_that_was_exchanged_is_the_one_that_is_read(
    path: Path, dossier: Dossier
) -> None:
    register = Register.create(path)
    register.add([dossier])
    other = path.with_name("other.sqlite")
    finished = dataclasses.replace(dossier, status=Status.FINISHED)
    with closing(Register.create(other)) as made:
        made.add([finished])
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    other.replace(path)
    assert register.find(dossier.code) == finished
    register.add([dossier])
    assert register.find(dossier.code) == dossier
    register.close()
    assert soundness(path) == "ok"


def test_nothing_but_the_register_is_left_in_its_folder(path: Path, dossier: Dossier) -> None:
    Register.create(path).add([dossier])
    assert [file.name for file in path.parent.iterdir()] == ["register.sqlite"]


def test_what_an_old_register_left_beside_it_is_not_played_into_a_new_one(
    path: Path, dossier: Dossier
) -> None:
    with closing(Register.create(path)) as register:
        register.add([dossier])
    beside = path.with_name("register.sqlite-wal")
    kept = path.with_name("kept")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE dossier SET needs = 'Bản sao'")
        connection.commit()
        shutil.copy(beside, kept)
    path.unlink()
    kept.rename(beside)  # as after a power cut
    Register.create(path)
    assert Register.open(path).codes() == []


# A register that cannot be used


def test_a_register_of_a_newer_version_is_not_read_on_trust(where: Path | str) -> None:
    Register.create(where).close()
    change(where, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(RegisterTooNew, match="cập nhật"):
        Register.open(where)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM alembic_version",
        "UPDATE alembic_version SET version_num = 'khác'",
        "UPDATE alembic_version SET version_num = '0000'",
    ],
)
def test_a_register_of_no_known_version_is_called_damaged(path: Path, damage: str) -> None:
    Register.create(path).close()
    change(path, damage)
    with pytest.raises(RegisterDamaged):
        Register.open(path)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE dossier SET status = 11",
        "UPDATE dossier SET channel = 'fax'",
        "UPDATE dossier SET delivery = 'drone'",
        "UPDATE dossier SET due_at = 'hôm nay'",
        "UPDATE dossier SET due_at = '2026-11-25T10:00:00'",
        "UPDATE dossier SET needs_by = '25/11/2026'",
        "UPDATE dossier SET steps = '[[1]]'",
        "UPDATE dossier SET steps = '{'",
        "UPDATE dossier SET digitised = '7'",
        "UPDATE dossier SET trail = 'hôm qua'",
        "UPDATE dossier SET updated_at = ''",
    ],
)
def test_a_damaged_entry_is_reported_and_not_shown(
    where: Path | str, dossier: Dossier, damage: str
) -> None:
    register = Register.create(where)
    register.add([dossier])
    change(where, damage)
    with pytest.raises(RegisterDamaged):
        register.find(dossier.code)


@pytest.mark.parametrize("damage", ["due_at = x'00'", "needs = x'C3'", "trail = x''"])
def test_what_is_no_text_is_not_shown_as_one(path: Path, dossier: Dossier, damage: str) -> None:
    register = Register.create(path)
    register.add([dossier])
    change(path, f"UPDATE dossier SET {damage}")
    with pytest.raises(RegisterDamaged):
        register.find(dossier.code)


@pytest.mark.parametrize(
    "change_to",
    [
        "due_at = '2026-11-28T16:30:00+07:00'",
        "due_at = NULL",
        "finished_at = ''",
        "status = 9",
        "procedure_name = 'Đăng ký tạm trứ'",
        "due_by_minute = 1",
        "sample = 'có'",
        "sensitive = NULL",
        "amount = 0",
        "code = 'H26.99.01-261123-0009'",
        "needs = collect_at, collect_at = needs",
        "seal = seal + 1",
        "seal = NULL",
    ],
)
def test_of_a_dossier_that_is_not_what_was_written_nothing_is_shown(
    path: Path, dossier: Dossier, change_to: str
) -> None:
    register = Register.create(path)
    register.add([dossier])
    change(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '')",  # a disk knows no rules
    )
    change(path, f"UPDATE dossier SET {change_to}")
    (code,) = register.codes()
    with pytest.raises(RegisterDamaged):
        register.find(code)
    with pytest.raises(RegisterDamaged):
        register.take([to_row(dossier)._replace(code=code)])


def test_what_is_mended_by_hand_on_a_server_stands(
    postgres: PostgresServer, dossier: Dossier
) -> None:
    """A server has checksums of its own, and somebody who looks after it."""
    register = Register.create(postgres.new_database())
    register.add([dossier])
    with register._writing() as connection:  # pyright: ignore[reportPrivateUsage]
        connection.execute(text("UPDATE dossier SET collect_at = 'Quầy 4'"))
    assert register.find(dossier.code) == dataclasses.replace(dossier, collect_at="Quầy 4")


def test_the_first_codes_can_be_had_without_all_others(where: Path | str, now: dt.datetime) -> None:
    register = Register.create(where)
    register.add(demo_dossiers(now))
    assert register.codes(3) == register.codes()[:3]


def test_the_newest_news_is_found_without_reading_every_dossier(
    path: Path, now: dt.datetime
) -> None:
    register = Register.create(path)
    register.add(demo_dossiers(now))
    with register.reading() as connection:
        plan = connection.execute(text("EXPLAIN QUERY PLAN SELECT max(updated_at) FROM dossier"))
        assert "INDEX dossier_updated_at" in str(plan.all())


def test_a_register_that_could_not_be_opened_is_not_held(path: Path) -> None:
    Register.create(path).close()
    change(path, "DELETE FROM alembic_version")
    with pytest.raises(RegisterDamaged) as kept:
        Register.open(path)
    held = [file.name for file in path.parent.iterdir()]
    assert held == ["register.sqlite"], "no journal beside it: nobody has it open"
    del kept  # until here, as by whoever tells people of it


def test_a_register_whose_tables_are_gone_is_reported(where: Path | str, dossier: Dossier) -> None:
    register = Register.create(where)
    change(where, "DROP TABLE dossier")
    with pytest.raises((RegisterDamaged, RegisterMissing), match="hỏi cán bộ tại quầy"):
        register.find(dossier.code)


@pytest.mark.parametrize("content", [b"", b"not a database" * 500])
def test_a_file_that_is_no_register_is_called_damaged(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(RegisterDamaged, match=r"hỏi cán bộ tại quầy.*không đọc được"):
        Register.open(path)
    assert path.read_bytes() == content


def test_a_folder_in_the_place_of_the_register_is_called_damaged(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(RegisterDamaged):
        Register.open(path)


def test_a_register_cut_short_is_called_damaged(path: Path, now: dt.datetime) -> None:
    with closing(Register.create(path)) as register:
        register.add(demo_dossiers(now))
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(RegisterDamaged):
        register.find(demo_dossiers(now)[0].code)


# Others at the same register


def test_a_register_that_another_program_holds_is_called_busy(
    path: Path, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "_BUSY_SECONDS", 0.05)
    register = Register.create(path)
    register.add([dossier])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RegisterLocked, match="chờ một phút"):
            register.add([dossier])
        assert register.find(dossier.code) == dossier  # reading goes on
        other.execute("ROLLBACK")
    register.add([dossier])


def test_a_table_that_another_program_holds_is_called_busy(
    postgres: PostgresServer, dossier: Dossier
) -> None:
    address = f"{postgres.new_database()}?options=-c%20lock_timeout%3D50ms"
    register = Register.create(address)
    other = engine_of(address)
    with other.begin() as connection:
        connection.execute(text("LOCK TABLE dossier IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(RegisterLocked):
            register.add([dossier])
        with pytest.raises(RegisterLocked):
            register.find(dossier.code)
    other.dispose()
    register.add([dossier])
    assert register.find(dossier.code) == dossier


# The disk, the rights, the line


def test_a_disk_that_refuses_a_new_register_is_reported(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(RegisterNotWritten, match="ổ đĩa"):
        Register.create(tmp_path / "taken" / "register.sqlite")


def test_an_account_without_the_right_to_write_is_told_so(
    postgres: PostgresServer, dossier: Dossier
) -> None:
    address = postgres.new_database()
    Register.create(address).add([dossier])
    change(
        address,
        "CREATE ROLE reader LOGIN",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader",
    )
    reader = Register.open(address.replace("kiosk@", "reader@"))
    assert reader.find(dossier.code) == dossier
    with pytest.raises(RegisterNotWritten, match="quyền ghi"):
        reader.add([dossier])


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://kiosk@127.0.0.1:1/kiosk",
        "postgresql://kiosk:mật-khẩu@khong-co.invalid/kiosk?connect_timeout=1",
        "mysql://kiosk:mật-khẩu@127.0.0.1/kiosk",
        "postgresql://:::",
        "postgresql://kiosk@127.0.0.1:1/kiosk?nothing=that",
        "://",
    ],
)
def test_a_server_that_is_not_there_is_reported_without_its_password(address: str) -> None:
    with pytest.raises(RegisterUnreachable, match="không nối được") as problem:
        Register.open(address)
    assert "mật-khẩu" not in str(problem.value)


def test_an_unknown_database_is_as_good_as_no_server(postgres: PostgresServer) -> None:
    with pytest.raises(RegisterUnreachable, match="nowhere"):
        Register.open(postgres.url("nowhere"))


def _ends_its_own_connection(register: Register) -> None:
    with register.reading() as connection:
        connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(5)"))


def _takes_too_long(register: Register) -> None:
    with register.reading() as connection:
        connection.execute(text("SET LOCAL statement_timeout = 20"))
        connection.execute(text("SELECT pg_sleep(5)"))


@pytest.mark.parametrize("what", [_ends_its_own_connection, _takes_too_long])
def test_a_server_that_vanishes_in_the_middle_is_reported_and_asked_again_later(
    postgres: PostgresServer, dossier: Dossier, what: Callable[[Register], None]
) -> None:
    register = Register.create(postgres.new_database())
    register.add([dossier])
    with pytest.raises(RegisterUnreachable):
        what(register)
    assert register.find(dossier.code) == dossier


def test_a_server_that_was_started_anew_answers_as_before(
    dossier: Dossier, now: dt.datetime
) -> None:
    with running() as server:
        register = Register.create(server.new_database())
        register.add([dossier])
        server.stop()
        with pytest.raises(RegisterUnreachable):
            register.find(dossier.code)
        with pytest.raises(RegisterUnreachable):
            register.add([dossier])
        server.start()
        assert register.find(dossier.code) == dossier
