"""A disk that is full or locked is said as that, by whomever it is noticed, and harms no register.

SQLite wants room for an index beside the file to read it. A link to nowhere in the place of that
keeps it from it just as a full disk does.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from kiosk import app, first_start
from kiosk.clock import Clock, SystemClock
from kiosk.dossiers import keeping, making, proofreading
from kiosk.dossiers.anew import make_anew
from kiosk.dossiers.deadlines import read_calendar
from kiosk.dossiers.demo import demo_dossiers
from kiosk.dossiers.keeping import heal, look_after
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.register import Register, RegisterNotOpened, RegisterNotWritten
from kiosk.dossiers.row import Row
from kiosk.dossiers.sources import Local
from kiosk.home import Home
from kiosk.settings import Tracking
from kiosk.system.log import Event


def _nothing(_: Register) -> None:
    """The new register stays empty."""


def test_the_first_page_of_a_register_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(making, "_fill", full)
    with pytest.raises(RegisterNotWritten):
        Register.create(tmp_path / "register.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_new_register_that_cannot_be_put_into_its_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "register.sqlite"
    Register.create(path).close()
    before = path.read_bytes()

    def full(_: object, __: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(RegisterNotWritten) as problem:
        make_anew(path, SystemClock(), _nothing)
    assert "register.sqlite" in str(problem.value)
    assert path.read_bytes() == before


# One that is there, and was closed in order


@pytest.fixture
def full(register_path: Path) -> Path:
    """A sound register that SQLite has no room to open as usual."""
    _leave_no_room(register_path)
    return register_path


def _leave_no_room(path: Path) -> None:
    path.with_name(path.name + "-shm").symlink_to(path.parent / "no" / "such" / "folder")


@pytest.fixture
def register_path(tmp_path: Path, one: Dossier) -> Path:
    path = tmp_path / "register.sqlite"
    with closing(Register.create(path)) as register:
        register.add([one])
    return path


@pytest.fixture
def one(clock: Clock) -> Dossier:
    calendar, _ = read_calendar(Path("none"), Tracking().hours)
    return demo_dossiers(clock.now().replace(microsecond=0), calendar)[0]


@pytest.fixture
def clock() -> Clock:
    return SystemClock()


def test_what_is_in_it_is_still_found(full: Path, one: Dossier) -> None:
    with closing(Register.open(full)) as register:
        for _ in range(3):
            assert register.find(one.code) == one
        assert register.codes() == [one.code]


def test_it_is_neither_set_aside_nor_replaced_by_an_older_copy(
    full: Path, tmp_path: Path, clock: Clock, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.BACKUP_FAILED)
    before, folder = full.read_bytes(), tmp_path / "backup"
    for care in (heal, look_after):
        assert care(full, folder, clock) is None
    with pytest.raises(keeping.BackupFailed):
        keeping.backup(full, folder, clock)
    assert full.read_bytes() == before
    assert not list(tmp_path.glob("register.*-*.sqlite"))


def test_a_disk_that_fills_up_while_dossiers_are_read_is_no_damage(
    register_path: Path,
    one: Dossier,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An older copy in the place of a sound register would cost the newest dossiers."""
    folder = tmp_path / "backup"
    assert look_after(register_path, folder, clock) is None
    with closing(Register.open(register_path)) as register:
        register.add([replace(one, lookup_hash="0" * 64)])
    before = register_path.read_bytes()

    def full(_: Connection) -> Iterator[Row]:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise OperationalError("SELECT", None, error)

    monkeypatch.setattr(proofreading, "all_rows", full)
    assert look_after(register_path, folder, clock) is None
    assert register_path.read_bytes() == before


def test_what_is_to_be_written_is_refused_until_there_is_room_again(
    full: Path, one: Dossier
) -> None:
    with closing(Register.open(full)) as register:
        with pytest.raises(RegisterNotWritten):
            register.add([one])
        full.with_name(full.name + "-shm").unlink()
        register.add([one])
        assert register.count() == 1


def test_where_a_part_still_stands_in_the_journal_the_disk_is_said_and_not_damage(
    register_path: Path, one: Dossier, tmp_path: Path
) -> None:
    """Killed in the middle of its work: the file alone would tell of yesterday."""
    left = tmp_path / "left"
    left.mkdir()
    with closing(Register.open(register_path)) as register:
        register.recount()
        with closing(sqlite3.connect(register_path)) as reader:
            reader.execute("BEGIN").execute("SELECT * FROM dossier").fetchall()
            register.add([one])
            for file in (register_path, register_path.with_name("register.sqlite-wal")):
                shutil.copy(file, left)
    path = left / "register.sqlite"
    _leave_no_room(path)
    mended: list[int] = []
    local = Local(lambda: Register.open(path), lambda: mended.append(1))
    with pytest.raises(RegisterNotOpened, match="ổ đĩa đầy"):
        local.find(one.code, "")
    assert mended == [], "nobody tries to mend what is not damaged"


def _may_mount(folder: Path) -> bool:
    tried = ["unshare", "-Urm", "mount", "-t", "tmpfs", "none", str(folder)]
    return (
        bool(shutil.which("unshare"))
        and not subprocess.run(tried, capture_output=True, check=False).returncode
    )


@pytest.mark.slow
@pytest.mark.parametrize("trouble", ["full", "no names left", "locked"])
def test_a_kiosk_on_a_real_disk_that_takes_nothing_more_still_finds_dossiers(
    tmp_path: Path, one: Dossier, trouble: str
) -> None:
    if not _may_mount(tmp_path):
        pytest.skip("this machine lets nobody mount a disk of their own")
    made, disk = tmp_path / "made", tmp_path / "disk"
    disk.mkdir()
    first_start.prepare(Home(made))
    code = app.open_services(Home(made)).dossiers.register.codes()[0]
    then = {
        "full": 'head -c 100m /dev/zero > "$0/filler" 2> /dev/null',
        "no names left": 'n=0; while touch "$0/$n" 2> /dev/null; do n=$((n + 1)); done',
        "locked": 'mount -o remount,ro "$0"',
    }[trouble]
    steps = [
        'mount -t tmpfs -o size=20m,nr_inodes=500 none "$0"',
        f'cp -r {made} "$0/home"',
        f"({then}; true)",
        '"$@" dossier ' + code,
        '"$@" register backup || true',
        '"$@" dossier ' + code,
        'ls "$0/home/dossiers"',
    ]
    kiosk = [sys.executable, "-m", "kiosk", "--home", str(disk / "home")]
    done = subprocess.run(
        ["unshare", "-Urm", "sh", "-c", " && ".join(steps), str(disk), *kiosk],
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert said[0] == said[2]
    assert "register.damaged" not in done.stdout
    assert "Traceback" not in done.stderr
