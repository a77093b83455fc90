"""Exports are found on a stick by their names, the newest first."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.staff.exports import exports_in


def put(path: Path, age_hours: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"a;b")
    then = 1_795_000_000 - age_hours * 3600
    os.utime(path, (then, then))
    return path


def names(*folders: Path) -> list[str]:
    return [carried.path.name for carried in exports_in(folders)]


def test_the_newest_export_is_the_first(tmp_path: Path) -> None:
    put(tmp_path / "thang-10.csv", age_hours=700)
    put(tmp_path / "mot-cua" / "thang-11.XLSX")
    assert names(tmp_path) == ["thang-11.XLSX", "thang-10.csv"]


def test_an_old_workbook_is_listed_so_that_one_learns_to_save_it_anew(tmp_path: Path) -> None:
    put(tmp_path / "xuat.xls")
    assert names(tmp_path) == ["xuat.xls"]


@pytest.mark.parametrize("name", ["~$xuat.xlsx", ".xuat.csv", "anh.jpg", "a/b/xuat.csv", "csv"])
def test_what_is_no_export_or_too_deep_is_left_out(tmp_path: Path, name: str) -> None:
    put(tmp_path / name)
    assert names(tmp_path) == []


def test_a_folder_with_the_name_of_a_table_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "xuat.csv").mkdir()
    assert names(tmp_path) == []


def test_a_file_on_two_ways_is_listed_once(tmp_path: Path) -> None:
    put(tmp_path / "mot-cua" / "xuat.csv")
    assert names(tmp_path, tmp_path / "mot-cua") == ["xuat.csv"]


def test_a_stick_that_was_pulled_out_has_nothing(tmp_path: Path) -> None:
    assert names(tmp_path / "gone") == []
