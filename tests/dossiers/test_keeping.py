"""The register is copied while it is used, and when it is damaged the last good copy serves."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME, StoppedClock
from kiosk.dossiers import keeping, notices
from kiosk.dossiers.keeping import BackupFailed, NotBroughtBack, backup, heal, look_after, restore
from kiosk.dossiers.model import Dossier, Status
from kiosk.dossiers.proofreading import read_through
from kiosk.dossiers.register import Register, RegisterDamaged, RegisterMissing
from kiosk.dossiers.soundness import Soundness, check, check_copy, quick_look
from kiosk.dossiers.storing import all_counts
from kiosk.system.log import Event

from . import mutations

MORNING = StoppedClock(dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME))
SLOW = pytest.mark.slow
EVENING = StoppedClock(dt.datetime(2026, 11, 25, 18, 30, tzinfo=VIETNAM_TIME))


@pytest.fixture
def dossier(dossier: Dossier) -> Dossier:
    return dataclasses.replace(dossier, unit="H26.99.01")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dossiers" / "register.sqlite"


@pytest.fixture
def folder(path: Path) -> Path:
    return path.parent / "backup"


@pytest.fixture
def register(path: Path, dossier: Dossier) -> Register:
    made = Register.create(path)
    made.add([dossier])
    return made


def another(dossier: Dossier, serial: int) -> Dossier:
    return dataclasses.replace(dossier, code=f"H26.99.01-261123-{serial:04}")


def spoil(path: Path) -> None:
    """As a disk that gives back nonsense."""
    size = path.stat().st_size
    path.write_bytes(b"\xa5" * size)


# Copies


def test_a_copy_is_a_whole_register_that_shows_what_was_there(
    register: Register, path: Path, folder: Path, dossier: Dossier
) -> None:
    made = backup(path, folder, MORNING)
    assert made.parent == folder
    copied = Register.open(Path(shutil.copy(made, folder / "looked-at.sqlite")))
    assert copied.find(dossier.code) == dossier
    assert made.stat().st_mode & 0o077 == 0, "it is nobody else's"


def test_a_copy_is_made_while_somebody_is_writing(
    register: Register, path: Path, folder: Path, dossier: Dossier
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE dossier SET status = 9")
        made = backup(path, folder, MORNING)
        writer.execute("COMMIT")
    with closing(sqlite3.connect(made)) as copied:
        assert copied.execute("SELECT status FROM dossier").fetchall() == [(4,)]


def test_only_the_newest_copies_are_kept(register: Register, path: Path, folder: Path) -> None:
    made = [backup(path, folder, MORNING, keep=2) for _ in range(4)]
    assert [one.path for one in keeping.backups(folder)] == [made[3], made[2]]


def test_a_clock_that_was_set_back_does_not_make_the_newest_copy_the_oldest(
    register: Register, path: Path, folder: Path
) -> None:
    backup(path, folder, MORNING, keep=1)
    long_ago = StoppedClock(dt.datetime(2000, 1, 1, tzinfo=VIETNAM_TIME))
    newest = backup(path, folder, long_ago, keep=1)
    assert [one.path for one in keeping.backups(folder)] == [newest]


def test_what_staff_put_into_the_folder_is_left_alone(
    register: Register, path: Path, folder: Path
) -> None:
    folder.mkdir()
    theirs = [folder / name for name in ("ghi chú.txt", "register.sqlite", "register-1.sqlite")]
    for file in theirs:
        file.write_text("của cán bộ", "utf-8")
    for _ in range(3):
        backup(path, folder, MORNING, keep=1)
    assert all(file.exists() for file in theirs)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [spoil, empty])
def test_a_damaged_register_never_pushes_out_a_good_copy(
    register: Register,
    path: Path,
    folder: Path,
    harm: Callable[[Path], None],
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.BACKUP_FAILED)
    good = backup(path, folder, MORNING, keep=1)
    register.close()
    harm(path)
    with pytest.raises(BackupFailed, match=r"có chỗ hỏng.*vẫn còn nguyên"):
        backup(path, folder, EVENING, keep=1)
    assert [file.name for file in folder.iterdir()] == [good.name]


def test_a_disk_that_refuses_a_copy_is_said(
    register: Register, path: Path, tmp_path: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.BACKUP_FAILED)
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder should be")
    with pytest.raises(BackupFailed, match="ổ đĩa còn chỗ"):
        backup(path, taken, MORNING)


def test_without_a_register_there_is_nothing_to_copy(path: Path, folder: Path) -> None:
    with pytest.raises(RegisterMissing):
        backup(path, folder, MORNING)
    assert not path.parent.exists()


# Looking


def test_a_sound_register_is_found_sound_in_use_and_after(register: Register, path: Path) -> None:
    assert quick_look(path) is check(path) is Soundness.SOUND
    register.close()
    assert quick_look(path) is check(path) is Soundness.SOUND
    assert [file.name for file in path.parent.iterdir()] == ["register.sqlite"]


def test_what_somebody_else_holds_is_not_called_damaged(register: Register, path: Path) -> None:
    register.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = DELETE")
        writer.execute("BEGIN EXCLUSIVE")
        assert quick_look(path) is Soundness.UNSURE


@pytest.mark.parametrize("content", [b"", b"not a database" * 500])
def test_what_is_no_register_is_damage(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert quick_look(path) is check(path) is Soundness.DAMAGED


@pytest.mark.parametrize("pages", [1, 10])
def test_a_register_cut_short_is_damage_at_the_first_look(
    register: Register, path: Path, dossier: Dossier, pages: int
) -> None:
    register.add(another(dossier, serial) for serial in range(2, 200))
    register.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) - 4096 * pages])
    assert quick_look(path) is Soundness.DAMAGED


@pytest.mark.parametrize("serial", [1, 199])
def test_nonsense_at_either_end_is_damage_at_the_first_look(
    register: Register, path: Path, dossier: Dossier, serial: int
) -> None:
    register.add(another(dossier, serial) for serial in range(2, 200))
    register.close()
    content = bytearray(path.read_bytes())
    page = content.index(another(dossier, serial).code.encode()) // 4096 * 4096
    content[page : page + 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    assert quick_look(path) is Soundness.DAMAGED


# Healing


def test_a_sound_register_is_left_as_it_is(register: Register, path: Path, folder: Path) -> None:
    backup(path, folder, MORNING)
    assert heal(path, folder, EVENING) is None
    assert notices.notice(path) is None


def test_a_damaged_register_is_set_aside_and_the_last_copy_serves(
    register: Register,
    path: Path,
    folder: Path,
    dossier: Dossier,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    backup(path, folder, MORNING)
    register.add([another(dossier, 2)])
    backup(path, folder, MORNING)
    register.close()
    spoil(path)
    damaged = path.read_bytes()
    healed = heal(path, folder, EVENING)
    assert healed is not None
    assert register.codes() == [dossier.code, another(dossier, 2).code]
    aside = path.with_name("register.damaged-20261125-183000.sqlite")
    assert aside.read_bytes() == damaged, "nothing is thrown away"
    assert heal(path, folder, EVENING) is None


def test_staff_are_told_until_they_have_read_it(
    register: Register, path: Path, folder: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    backup(path, folder, MORNING)
    register.close()
    spoil(path)
    healed = heal(path, folder, EVENING)
    told = notices.notice(path)
    assert told == healed
    said = str(told)
    assert "bản sao lưu lúc 09:00 25/11/2026" in said
    assert "nhập lại" in said
    assert "register.damaged-20261125-183000.sqlite" in said
    notices.dismiss(path)
    assert notices.notice(path) is None


def test_a_copy_that_was_spoilt_too_is_passed_over(
    register: Register,
    path: Path,
    folder: Path,
    dossier: Dossier,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    backup(path, folder, MORNING)
    register.add([another(dossier, 2)])
    spoil(backup(path, folder, EVENING))
    register.close()
    spoil(path)
    healed = heal(path, folder, EVENING)
    assert healed is not None
    assert healed.backup_at == MORNING.now()
    assert register.codes() == [dossier.code]


def test_without_a_good_copy_the_register_is_said_to_be_missing(
    register: Register, path: Path, folder: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    register.close()
    spoil(path)
    healed = heal(path, folder, EVENING)
    assert "chưa có bản sao lưu nào" in str(healed)
    with pytest.raises(RegisterMissing):
        Register.open(path)
    assert heal(path, folder, EVENING) is None


def test_a_machine_that_never_had_a_register_is_not_healed(path: Path, folder: Path) -> None:
    assert heal(path, folder, MORNING) is None
    assert not path.parent.exists()


def test_a_register_that_vanished_comes_back(
    register: Register,
    path: Path,
    folder: Path,
    dossier: Dossier,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    backup(path, folder, MORNING)
    register.close()
    path.unlink()
    healed = heal(path, folder, EVENING)
    assert healed is not None
    assert healed.damaged == ""
    assert register.find(dossier.code) == dossier


def test_a_journal_left_by_a_register_that_is_gone_is_not_played_into_the_copy(
    register: Register,
    path: Path,
    folder: Path,
    dossier: Dossier,
    expect_in_log: Callable[..., None],
) -> None:
    """SQLite would take it for its own: then dossiers of then and now are mixed."""
    expect_in_log(Event.REGISTER_SET_ASIDE)
    backup(path, folder, MORNING)
    journal = path.with_name(path.name + "-wal")
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("UPDATE dossier SET procedure_name = 'sai'")
        writer.commit()
        left = journal.read_bytes()
    assert left
    register.close()
    path.unlink()
    journal.write_bytes(left)
    heal(path, folder, EVENING)
    assert register.find(dossier.code) == dossier
    aside = path.with_name("register.damaged-20261125-183000.sqlite-wal")
    assert aside.read_bytes() == left


def test_a_register_that_is_damaged_again_and_again_does_not_fill_the_disk(
    register: Register, path: Path, folder: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    backup(path, folder, MORNING)
    for day in range(1, 6):
        register.close()
        spoil(path)
        heal(path, folder, StoppedClock(dt.datetime(2026, 12, day, tzinfo=VIETNAM_TIME)))
    aside = sorted(path.parent.glob("register.damaged-*"))
    assert [file.name[17:25] for file in aside] == ["20261204", "20261205"]


def test_a_notice_that_is_spoilt_is_none(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("register.notice.json").write_bytes(b"\xff{")
    assert notices.notice(path) is None


# The daily round


def test_the_daily_round_copies_what_has_changed_and_nothing_else(
    register: Register, path: Path, folder: Path, dossier: Dossier
) -> None:
    look_after(path, folder, MORNING)
    first = keeping.backups(folder)
    assert len(first) == 1
    assert look_after(path, folder, EVENING) is None
    register.close()
    Register.open(path).find(dossier.code)
    look_after(path, folder, EVENING)
    assert keeping.backups(folder) == first, "looking up is no change"
    register.add([another(dossier, 2)])
    look_after(path, folder, EVENING)
    assert len(keeping.backups(folder)) == 2


def test_the_daily_round_finds_what_the_quick_look_does_not(
    register: Register,
    path: Path,
    folder: Path,
    dossier: Dossier,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    register.add(another(dossier, serial) for serial in range(2, 400))
    look_after(path, folder, MORNING)
    register.close()
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    assert quick_look(path) is Soundness.SOUND
    assert look_after(path, folder, EVENING) is not None
    assert register.count() == 399


# A copy that somebody chooses


def test_a_chosen_copy_takes_the_place_and_the_register_is_kept(
    register: Register, path: Path, folder: Path, dossier: Dossier
) -> None:
    old = backup(path, folder, MORNING)
    register.add([another(dossier, 2)])
    before = restore(old, path, EVENING)
    assert before is not None
    assert register.codes() == [dossier.code]
    assert Register.open(before).codes() == [dossier.code, another(dossier, 2).code]


def test_a_file_that_is_no_sound_copy_changes_nothing(
    register: Register, path: Path, tmp_path: Path, dossier: Dossier
) -> None:
    wrong = tmp_path / "thư.sqlite"
    wrong.write_text("xin chào", "utf-8")
    with pytest.raises(NotBroughtBack, match=r"thư\.sqlite.*Không có gì thay đổi"):
        restore(wrong, path, MORNING)
    assert register.codes() == [dossier.code]
    assert [file.name for file in path.parent.glob("register.replaced*")] == []


# Power cuts, failing disks, broken files


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize(
    ("work", "fault"),
    [
        ("backup", "kill"),
        ("heal", "kill"),
        ("restore", "refuse"),
        pytest.param("backup", "refuse", marks=SLOW),
        pytest.param("heal", "refuse", marks=SLOW),
        pytest.param("restore", "kill", marks=SLOW),
        pytest.param("backup", "full", marks=SLOW),
        pytest.param("heal", "full", marks=SLOW),
        pytest.param("restore", "full", marks=SLOW),
    ],
)
def test_whenever_the_power_goes_or_the_disk_refuses_a_good_register_serves(
    work: str, fault: str, tmp_path: Path
) -> None:
    program = Path(__file__).with_name("keeping_faults.py")
    command = [sys.executable, program, tmp_path, work, fault]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1800, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["faults"] >= 5, "it was cut short at many moments"


def _survive(tmp_path: Path, times: int, seed: int) -> None:
    tally = mutations.run(tmp_path, times, seed)
    assert tally.wrong == []
    assert tally.healed > times // 10, "some were so broken that a copy had to serve"
    assert tally.answered > times, "and most went on answering"


@pytest.mark.parametrize("kind", ["flip", "letter"])
def test_one_wrong_byte_never_shows_another_dossier(
    tmp_path: Path, kind: str, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    told = mutations.run(tmp_path, 25, seed=3, kinds=(kind,))
    assert told.wrong == []
    assert told.healed > 10, "the byte was noticed"


def test_a_broken_register_gives_true_dossiers_or_a_sentence(
    tmp_path: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    _survive(tmp_path, 50, seed=1)


@pytest.mark.slow
def test_a_thousand_broken_registers_give_true_dossiers_or_a_sentence(
    tmp_path: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    _survive(tmp_path, 1000, seed=2)


def test_a_dossier_that_nobody_can_read_is_counted(
    register: Register, path: Path, dossier: Dossier
) -> None:
    register.add([another(dossier, 2), dataclasses.replace(dossier, status=Status.FINISHED)])
    assert read_through(register) == (2, 0)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE dossier SET due_at = 'hôm nay' WHERE code LIKE '%0002'")
        connection.commit()
    assert read_through(register) == (2, 1)


# What is written in the dossiers


def write(path: Path, statement: str) -> None:
    """Change what is stored as a disk would: unseen by whatever keeps seals and figures right."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_dossier_that_is_not_what_was_written_is_brought_back_from_a_copy(
    register: Register,
    path: Path,
    folder: Path,
    dossier: Dossier,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    register.add([another(dossier, 2)])
    look_after(path, folder, MORNING)
    write(path, "UPDATE dossier SET due_at = '2026-11-28T16:30:00+07:00' WHERE code LIKE '%0001'")
    with pytest.raises(RegisterDamaged):
        register.find(dossier.code)
    register.close()
    healed = look_after(path, folder, EVENING)
    assert healed is not None
    assert healed.damaged == "register.damaged-20261125-183000.sqlite"
    assert register.find(dossier.code) == dossier


def test_the_other_dossiers_are_still_shown_where_there_is_no_good_copy(
    register: Register, path: Path, folder: Path, dossier: Dossier
) -> None:
    register.add([another(dossier, 2)])
    write(path, "UPDATE dossier SET needs = 'Bản sao' WHERE code LIKE '%0001'")
    assert look_after(path, folder, MORNING) is None
    assert register.find(another(dossier, 2).code) == another(dossier, 2)
    with pytest.raises(RegisterDamaged):
        register.find(dossier.code)
    assert keeping.backups(folder) == [], "and it is not copied as if it were good"


def test_a_copy_with_a_spoilt_dossier_is_passed_over(
    register: Register,
    path: Path,
    folder: Path,
    dossier: Dossier,
    expect_in_log: Callable[..., None],
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE)
    good = backup(path, folder, MORNING)
    newer = backup(path, folder, EVENING)
    newer.write_bytes(newer.read_bytes().replace(b"1.004194", b"1.004195"))
    assert check(newer) is Soundness.SOUND, "as far as SQLite can tell"
    with pytest.raises(NotBroughtBack):
        restore(newer, path, EVENING)
    register.close()
    spoil(path)
    healed = heal(path, folder, EVENING)
    assert healed is not None
    assert healed.backup_at == MORNING.now()
    assert good.exists()
    assert register.find(dossier.code) == dossier


def test_what_is_spoilt_is_not_copied_in_the_place_of_a_good_copy(
    register: Register, path: Path, folder: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.BACKUP_FAILED)
    good = backup(path, folder, MORNING, keep=1)
    write(path, "UPDATE dossier SET collect_at = 'Quầy 4'")
    with pytest.raises(BackupFailed, match="có chỗ hỏng"):
        backup(path, folder, EVENING, keep=1)
    assert [one.path for one in keeping.backups(folder)] == [good]


def test_a_copy_of_a_register_of_version_0_1_0_is_sound(path: Path) -> None:
    from .test_migrations import old_register

    old_register(path)
    assert check_copy(path) is Soundness.SOUND


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE tally SET count = count + 1 WHERE kind = 'sample'",
        "UPDATE tally SET count = -9",
        "UPDATE tally SET count = 'chín'",
        "UPDATE tally SET field = 'Hộ tịch'",
        "DELETE FROM tally",
        "INSERT INTO tally VALUES ('late', '2026-11-25', 'H26.99.01', 'Cư trú', '', 1)",
    ],
)
def test_wrong_figures_are_counted_anew(
    register: Register, path: Path, folder: Path, dossier: Dossier, damage: str
) -> None:
    register.add([another(dossier, 2)])
    right = figures(register)
    write(path, damage)
    assert look_after(path, folder, MORNING) is None
    assert figures(register) == right
    write(path, damage)
    assert read_through(register) == (2, 0)
    assert figures(register) == right


def figures(register: Register) -> set[tuple[object, ...]]:
    with register.reading() as connection:
        return set(all_counts(connection))


def test_right_figures_are_left_alone(
    register: Register, path: Path, folder: Path, dossier: Dossier
) -> None:
    look_after(path, folder, MORNING)
    look_after(path, folder, EVENING)
    assert len(keeping.backups(folder)) == 1, "nothing was written"
