"""What is found on sticks and in folders, and how files are copied out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.staff.carried import MOST_FILES, copy_into, drafts_in, free_path


def file(path: Path, day: int = 1, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (day * 86_400, day * 86_400))
    return path


def names(*folders: Path) -> list[str]:
    return [carried.path.name for carried in drafts_in(folders)]


def test_workbooks_and_portal_files_are_found_here_and_one_folder_below(tmp_path: Path) -> None:
    file(tmp_path / "danh-muc.xlsx", 5)
    file(tmp_path / "DANH-MUC-CU.XLSX", 4)
    file(tmp_path / "cong" / "tthc.jsonl.gz", 3)
    file(tmp_path / "cong" / "tthc.json", 2)
    file(tmp_path / "cong" / "sau" / "sau-nua.xlsx", 6)
    file(tmp_path / "anh.jpg", 7)
    assert names(tmp_path) == ["danh-muc.xlsx", "DANH-MUC-CU.XLSX", "tthc.jsonl.gz", "tthc.json"]


def test_workbooks_of_other_kinds_are_found_too(tmp_path: Path) -> None:
    for day, kind in enumerate((".ods", ".xlsm", ".XLS"), 1):
        file(tmp_path / f"cu{kind}", day)
    assert names(tmp_path) == ["cu.XLS", "cu.xlsm", "cu.ods"]


def test_what_office_programs_leave_beside_open_files_is_not_listed(tmp_path: Path) -> None:
    file(tmp_path / "~$danh-muc.xlsx")
    file(tmp_path / ".~lock.danh-muc.xlsx")
    file(tmp_path / ".Trash-1000" / "cu.xlsx")
    file(tmp_path / "$RECYCLE.BIN" / "cu.xlsx")
    assert names(tmp_path) == []


def test_a_catalogue_as_a_folder_of_files_is_one_draft(tmp_path: Path) -> None:
    file(tmp_path / "danh-muc" / "office.yaml")
    found = drafts_in([tmp_path])
    assert [(carried.path.name, carried.is_folder) for carried in found] == [("danh-muc", True)]


def test_the_same_folder_named_twice_gives_its_files_once(tmp_path: Path) -> None:
    file(tmp_path / "a.xlsx")
    assert names(tmp_path, tmp_path) == ["a.xlsx"]


def test_a_stick_that_was_pulled_out_holds_nothing(tmp_path: Path) -> None:
    file(tmp_path / "pc" / "a.xlsx")
    assert names(tmp_path / "gone", tmp_path / "pc") == ["a.xlsx"]


def test_a_stick_full_of_files_gives_the_newest(tmp_path: Path) -> None:
    for day in range(MOST_FILES + 5):
        file(tmp_path / f"{day}.json", day)
    found = names(tmp_path)
    assert len(found) == MOST_FILES
    assert found[0] == f"{MOST_FILES + 4}.json"


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    assert free_path(tmp_path, "danh-muc-7", ".xlsx").name == "danh-muc-7.xlsx"
    file(tmp_path / "danh-muc-7.xlsx")
    file(tmp_path / "danh-muc-7-2.xlsx")
    assert free_path(tmp_path, "danh-muc-7", ".xlsx").name == "danh-muc-7-3.xlsx"


def test_a_signed_edition_is_copied_whole(tmp_path: Path) -> None:
    package = file(tmp_path / "danh-muc-0007.kmc", content=b"signed" * 1000)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert copy_into(package, stick).read_bytes() == package.read_bytes()
    assert [path.name for path in stick.iterdir()] == ["danh-muc-0007.kmc"]


def test_a_stick_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    package = file(tmp_path / "danh-muc-0007.kmc")
    no_folder = file(tmp_path / "stick")
    with pytest.raises(KioskError, match="Không ghi được vào"):
        copy_into(package, no_folder)
