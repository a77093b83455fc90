"""A folder that is looked into: exports are taken once they are whole, and moved aside."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.dossiers.intake.taking import Intake
from kiosk.dossiers.intake.watch import WatchedFolder
from kiosk.dossiers.register import RegisterMissing
from kiosk.errors import KioskError
from kiosk.system.log import Event

from .office import HEADER, ROW, Office, code, csv_text

TABLE = csv_text([HEADER, ROW])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "xuất"
    made.mkdir()
    return made


@pytest.fixture
def watched(office: Office, folder: Path) -> WatchedFolder:
    return WatchedFolder(folder, office.take)


def tree(folder: Path) -> list[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(str(path) for path in found)


def test_a_file_is_taken_once_it_has_stopped_growing(
    office: Office, folder: Path, watched: WatchedFolder
) -> None:
    path = folder / "xuat.csv"
    path.write_bytes(TABLE[:100].encode())
    assert watched.look() == []
    path.write_bytes(TABLE.encode())
    assert watched.look() == [], "it has grown since"
    (seen,) = watched.look()
    assert seen.intake is not None
    assert seen.intake.new == 1
    assert tree(folder) == ["da-nhap/xuat.csv", "da-nhap/xuat.csv.bao-cao.txt"]
    assert (folder / "da-nhap" / "xuat.csv").read_bytes().decode() == TABLE
    report = (folder / "da-nhap" / "xuat.csv.bao-cao.txt").read_text("utf-8-sig")
    assert "1 hồ sơ mới" in report
    assert watched.look() == []


def test_what_is_no_export_goes_to_the_bad_ones_with_the_reason(
    folder: Path, watched: WatchedFolder, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    (folder / "thư.csv").write_text("Kính gửi,\nxin chào\n")
    watched.look()
    (seen,) = watched.look()
    assert seen.problem is not None
    assert tree(folder) == ["loi/thư.csv", "loi/thư.csv.bao-cao.txt"]
    assert "tiêu đề" in (folder / "loi" / "thư.csv.bao-cao.txt").read_text("utf-8-sig")


def test_other_files_are_left_alone(folder: Path, watched: WatchedFolder) -> None:
    names = ["ảnh.png", "~$xuat.xlsx", ".~lock.xuat.csv#", ".ẩn.csv", "xuat.csv.part"]
    for name in names:
        (folder / name).write_bytes(TABLE.encode())
    (folder / "thư mục.csv").mkdir()
    watched.look()
    assert watched.look() == []
    assert sorted(tree(folder)) == sorted(names)


def test_nothing_that_was_moved_earlier_is_replaced(folder: Path, watched: WatchedFolder) -> None:
    for serial in (1, 2, 3):
        (folder / "xuat.csv").write_bytes(csv_text([HEADER, (code(serial), *ROW[1:])]).encode())
        watched.look()
        watched.look()
    kept = sorted((folder / "da-nhap").glob("*.csv"))
    assert [path.name for path in kept] == ["xuat (2).csv", "xuat (3).csv", "xuat.csv"]
    assert {path.read_bytes().decode() for path in kept} == {
        csv_text([HEADER, (code(serial), *ROW[1:])]) for serial in (1, 2, 3)
    }


HOSTILE = [
    b"a\nb.csv",
    b"--help.csv",
    b"$(reboot).csv",
    b"a..csv.csv",
    b"\xff\xfe.csv",
    b"CON.csv",
    "Ố ".encode() * 30 + b".csv",
    b"x" * 240 + b".csv",
    b"xuat.CSV",
    b" .csv",
]


@pytest.mark.skipif(os.name != "posix", reason="Windows takes no such names")
def test_hostile_names_do_no_harm(office: Office, folder: Path, watched: WatchedFolder) -> None:
    for i, name in enumerate(HOSTILE):
        text = csv_text([HEADER, (code(i + 1), *ROW[1:])])
        (folder / os.fsdecode(name)).write_bytes(text.encode())
    watched.look()
    seen = watched.look()
    assert [one.problem for one in seen] == [None] * len(HOSTILE)
    assert office.register.count() == len(HOSTILE)
    assert [path.name for path in folder.iterdir()] == ["da-nhap"]
    assert len(tree(folder)) == 2 * len(HOSTILE)


def test_a_folder_that_is_away_is_said_and_tried_again(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "mạng"
    watched = WatchedFolder(folder, office.take)
    with pytest.raises(KioskError, match="Không mở được thư mục"):
        watched.look()
    folder.mkdir()
    (folder / "xuat.csv").write_bytes(TABLE.encode())
    watched.look()
    assert len(watched.look()) == 1


def test_a_register_that_is_away_leaves_the_file_where_it_is(folder: Path, office: Office) -> None:
    away = True

    def take(path: Path) -> Intake:
        if away:
            raise RegisterMissing(path)
        return office.take(path)

    watched = WatchedFolder(folder, take)
    (folder / "xuat.csv").write_bytes(TABLE.encode())
    watched.look()
    for _ in range(2):
        (seen,) = watched.look()
        assert isinstance(seen.problem, RegisterMissing)
        assert tree(folder) == ["xuat.csv"]
    away = False
    (seen,) = watched.look()
    assert seen.intake is not None


def test_what_cannot_be_moved_is_said_once_and_not_taken_every_few_seconds(
    office: Office, folder: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "xuat.csv").write_bytes(TABLE.encode())
    watched.look()

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", refused)
    (seen,) = watched.look()
    assert seen.intake is not None
    assert "Không chuyển được" in str(seen.problem)
    assert watched.look() == []
    monkeypatch.undo()
    again = WatchedFolder(folder, office.take)
    again.look()
    (seen,) = again.look()
    assert seen.intake is not None
    assert seen.intake.same == 1, "taking twice is harmless"
    assert tree(folder) == ["da-nhap/xuat.csv", "da-nhap/xuat.csv.bao-cao.txt"]
