"""A register of an older version is brought up whole, with a way back, or stays as it was."""

from __future__ import annotations

import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, inspect, text

from kiosk.catalogue.model import Channel
from kiosk.dossiers import schema
from kiosk.dossiers.engines import WRITING, engine_of, where_of
from kiosk.dossiers.making import make_tables
from kiosk.dossiers.migrating import move, way
from kiosk.dossiers.model import Dossier, DossierEvent, Status
from kiosk.dossiers.register import Register, RegisterDamaged, RegisterNotWritten
from kiosk.dossiers.row import to_row
from tests.dossiers.kills import Worker

# As version 0.1.0 wrote them, letter by letter.
OLD_TABLES = """
CREATE TABLE dossier (
    code TEXT NOT NULL, procedure_code TEXT NOT NULL, procedure_name TEXT NOT NULL,
    status INTEGER NOT NULL, channel TEXT NOT NULL, received_at TEXT NOT NULL, due_at TEXT,
    due_is_estimate BOOLEAN NOT NULL, finished_at TEXT, returned_at TEXT, needs TEXT NOT NULL,
    needs_by DATE, collect_at TEXT NOT NULL, updated_at TEXT NOT NULL, sample BOOLEAN NOT NULL,
    PRIMARY KEY (code)
) WITHOUT ROWID;
CREATE TABLE meta ("key" TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY ("key"));
CREATE TABLE dossier_event (
    code TEXT NOT NULL, position INTEGER NOT NULL, at TEXT, title TEXT NOT NULL,
    who TEXT NOT NULL, done BOOLEAN NOT NULL, PRIMARY KEY (code, position),
    FOREIGN KEY(code) REFERENCES dossier (code)
) WITHOUT ROWID;
INSERT INTO meta VALUES ('schema_version', '1');
"""
_PUT = """
INSERT INTO dossier VALUES (:code, '1.004194', 'Đăng ký tạm trú', :status, 'in_person',
    '2026-11-23T08:20:00.123456+07:00', '2026-11-27T16:30:00+07:00', :no, :finished, NULL,
    'Bản sao', :needs_by, 'Quầy 3', '2026-11-25T09:00:00+07:00', :yes)
"""
_PUT_STEP = """
INSERT INTO dossier_event VALUES (:code, :position, :at, :title, 'Bộ phận một cửa', :done)
"""


def put_old(connection: Connection, serials: int) -> None:
    """Dossiers as version 0.1.0 kept them."""
    for serial in range(1, serials + 1):
        done = serial % 2 == 0
        code = f"H26.99.01-261123-{serial:04}"
        facts = {"finished": "2026-11-25T08:00:00+07:00" if done else None, "needs_by": None}
        facts["needs_by"] = "2026-12-04" if serial == 1 else None
        connection.execute(
            text(_PUT),
            {"code": code, "status": 9 if done else 4, "yes": True, "no": False, **facts},
        )
        for position, (at, title) in enumerate(
            (("2026-11-23T08:20:00+07:00", "Tiếp nhận hồ sơ"), (None, 'Trả "kết quả"'))
        ):
            step = {"code": code, "position": position, "at": at, "title": title}
            connection.execute(text(_PUT_STEP), step | {"done": at is not None})


def old_register(path: Path, serials: int = 3) -> None:
    """The file of a kiosk of version 0.1.0."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD_TABLES)
    engine = engine_of(path)
    with writing(engine) as connection:
        put_old(connection, serials)
    engine.dispose()


@contextmanager
def writing(engine: Engine) -> Generator[Connection]:
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        yield connection


def layout(connection: Connection) -> dict[str, Any]:
    """Tables, columns, types and keys."""
    found = inspect(connection)
    return {
        name: (
            [
                (column["name"], str(column["type"]), column["nullable"])
                for column in found.get_columns(name)
            ],
            found.get_pk_constraint(name),
            found.get_indexes(name),
        )
        for name in sorted(found.get_table_names())
    }


def content(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    names = sorted(set(inspect(connection).get_table_names()) - {"alembic_version"})
    return {
        name: sorted(map(tuple, connection.execute(text(f"SELECT * FROM {name}"))), key=repr)
        for name in names
    }


@pytest.fixture
def engine(where: Path | str) -> Iterator[Engine]:
    """An empty database."""
    place = where_of(where)
    if isinstance(place, Path):
        place.parent.mkdir(parents=True)
        place.touch()
    made = engine_of(place)
    yield made
    made.dispose()


def tally(register: Register) -> list[tuple[Any, ...]]:
    with register.reading() as connection:
        return sorted(map(tuple, connection.execute(text("SELECT * FROM tally"))))


# The two ways to the same tables


def test_this_version_knows_the_newest_revision() -> None:
    with create_engine("sqlite://").connect() as connection:
        assert ScriptDirectory.from_config(way(connection)).get_heads() == [schema.HEAD]


def test_new_tables_are_laid_out_as_those_that_were_brought_up(
    engine: Engine, tmp_path: Path
) -> None:
    with writing(engine) as connection:
        command.upgrade(way(connection), "head")
        migrated = layout(connection)
        for table in reversed(schema.metadata.sorted_tables):
            connection.execute(text(f"DROP TABLE {table.name}"))
    make_tables(engine)
    with engine.connect() as connection:
        assert layout(connection) == migrated


def test_the_first_revision_is_what_version_0_1_0_made(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    old_register(path, 0)
    engine = engine_of(path)
    with engine.connect() as connection:
        old = layout(connection)
    engine.dispose()
    path.unlink()
    path.touch()
    with writing(engine) as connection:
        command.upgrade(way(connection), "0001")
        made = layout(connection)
    engine.dispose()
    made.pop("alembic_version")
    assert made == old


# With data


def test_a_register_of_version_0_1_0_is_opened_with_all_that_is_in_it(path: Path) -> None:
    old_register(path)
    register = Register.open(path)
    assert register.codes() == [f"H26.99.01-261123-000{serial}" for serial in (1, 2, 3)]
    found = register.find("H26.99.01-261123-0001")
    assert found is not None
    assert to_row(found)._asdict() | {"trail": "", "steps": ""} == {
        "code": "H26.99.01-261123-0001",
        "unit": "H26.99.01",
        "field": "",
        "procedure_code": "1.004194",
        "procedure_name": "Đăng ký tạm trú",
        "status": 4,
        "status_words": "",
        "channel": "in_person",
        "received_at": "2026-11-23T08:20:00+07:00",
        "due_at": "2026-11-27T16:30:00+07:00",
        "due_is_estimate": False,
        "due_by_minute": False,
        "extended_to": None,
        "new_date": None,
        "finished_at": None,
        "returned_at": None,
        "needs": "Bản sao",
        "needs_by": "2026-12-04",
        "amount": None,
        "pay_how": "",
        "collect_at": "Quầy 3",
        "delivery": "",
        "handled_by": "",
        "digitised": "",
        "steps": "",
        "trail": "",
        "sensitive": False,
        "lookup_hash": "",
        "updated_at": "2026-11-25T09:00:00+07:00",
        "sample": True,
    }
    who = "Bộ phận một cửa"
    assert found.events == (
        DossierEvent(at=found.received_at, title="Tiếp nhận hồ sơ", who=who),
        DossierEvent(at=None, title='Trả "kết quả"', who=who, done=False),
    )
    assert [change.status for change in found.trail] == [Status.RECEIVED, Status.IN_PROGRESS]
    finished = register.find("H26.99.01-261123-0002")
    assert finished is not None
    assert [change.status for change in finished.trail] == [Status.RECEIVED, Status.FINISHED]


def test_the_figures_of_an_old_register_are_counted_on_the_way(path: Path) -> None:
    old_register(path)
    register = Register.open(path)
    counted = tally(register)
    assert counted
    register.recount()
    assert tally(register) == counted


def test_the_old_file_stays_beside_the_new_one_and_that_happens_once(path: Path) -> None:
    old_register(path)
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    Register.open(path).close()
    copy = path.with_name("register-0001.sqlite")
    with closing(sqlite3.connect(copy)) as connection:
        assert list(connection.iterdump()) == before
    copy.unlink()
    register = Register.open(path)
    assert register.count() == 3
    register.close()
    assert [file.name for file in path.parent.iterdir()] == ["register.sqlite"]


def test_data_goes_up_and_comes_down_again_as_it_was(engine: Engine) -> None:
    with writing(engine) as connection:
        command.upgrade(way(connection), "0001")
        put_old(connection, 1_005)
        connection.execute(text("UPDATE dossier SET received_at = '2026-11-23T08:20:00+07:00'"))
        old = content(connection)
        move(connection, "0002")
        assert len(content(connection)["dossier"]) == 1_005
        move(connection, "0002")
        move(connection, "0001")
        assert content(connection) == old
        command.downgrade(way(connection), "base")
        assert content(connection) == {}


def test_what_the_old_version_must_not_show_does_not_come_down(
    where: Path | str, dossier: Dossier
) -> None:
    register = Register.create(where)
    rows = [
        to_row(dossier),
        to_row(dossier)._replace(code="H26.99.01-261123-0002", sensitive=True),
        to_row(dossier)._replace(code="H26.99.01-261123-0003", status=0, status_words="Chờ"),
        to_row(dossier)._replace(code="H26.99.01-261123-0004", channel="", needs_by="2026-12-04"),
    ]
    register.take(rows)
    with register._writing() as connection:  # pyright: ignore[reportPrivateUsage]
        move(connection, "0001")
        kept = content(connection)
    assert [row[0][-4:] for row in kept["dossier"]] == ["0001", "0004"]
    assert [row[4] for row in kept["dossier"]] == [Channel.IN_PERSON.value] * 2
    assert {row[0][-4:] for row in kept["dossier_event"]} == {"0001", "0004"}
    again = Register.open(where)
    assert again.codes() == ["H26.99.01-261123-0001", "H26.99.01-261123-0004"]


# When it goes wrong


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE meta SET value = '99'",
        "DELETE FROM meta",
        "UPDATE dossier SET status = 'bốn'",
        "DROP TABLE dossier_event",
    ],
)
def test_a_damaged_old_register_is_left_as_it_is(path: Path, damage: str) -> None:
    old_register(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(damage)
        before = list(connection.iterdump())
    with pytest.raises(RegisterDamaged):
        Register.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.iterdump()) == before


def test_a_disk_without_room_leaves_the_old_register_and_says_so(path: Path) -> None:
    old_register(path, 200)
    with closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
    size = path.stat().st_size
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in (size // 2, size + 8_192, size * 2):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limits[1]))
        try:
            with pytest.raises(RegisterNotWritten, match="ổ đĩa"):
                Register.open(path)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        with closing(sqlite3.connect(path)) as connection:
            assert list(connection.iterdump()) == before
    assert Register.open(path).count() == 200


def test_two_programs_that_open_an_old_register_at_once_bring_it_up_once(path: Path) -> None:
    old_register(path, 400)
    openers = [
        subprocess.Popen([sys.executable, "-c", _OPENER, str(path)], stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [opener.communicate()[0] for opener in openers] == [b"ready\n400\n"] * 2
    assert Register.open(path).count() == 400


_OPENER = """
import sys
from pathlib import Path
import alembic.command
from kiosk.dossiers.register import Register
print("ready", flush=True)
print(Register.open(Path(sys.argv[1])).count(), flush=True)
"""


_WORKER = """
from pathlib import Path
import alembic.command
from kiosk.dossiers.register import Register

def work(path):
    Register.open(Path(path)).close()
"""


@pytest.mark.slow
def test_a_kill_in_the_middle_leaves_the_old_register_or_the_new(path: Path) -> None:
    master = path.with_name("master.sqlite")
    old_register(master, 2_000)
    found_as = {"old": 0, "new": 0}
    with Worker(_WORKER, seed=11) as worker:
        shutil.copy(master, path)
        worker.finish(str(path))
        for _ in range(200):
            for file in path.parent.glob("*register*"):
                file.unlink()
            shutil.copy(master, path)
            worker.kill(str(path))
            with closing(sqlite3.connect(path)) as connection:
                tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                assert connection.execute("SELECT count(*) FROM dossier").fetchone() == (2_000,)
            is_new = "tally" in tables
            assert is_new is ("meta" not in tables)
            found_as["new" if is_new else "old"] += 1
            with closing(Register.open(path)) as register:
                assert register.count() == 2_000
                found = register.find("H26.99.01-261123-0001")
                assert found is not None
                assert len(found.events) == 2
                assert tally(register)
    assert min(found_as.values()) > 5, found_as
