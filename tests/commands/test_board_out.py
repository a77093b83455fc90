"""The report of the office's figures as a file, from the command line."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from kiosk.home import Home

from .shell import Kiosk

PERIOD = ("--from", "2023-01-01", "--to", "2023-06-30")


@pytest.fixture
def village(kiosk: Kiosk, home: Home) -> Kiosk:
    """A kiosk of a commune with the 190 dossiers of half a year."""
    assert home.register_file.exists()
    assert kiosk("demo", "dien-huong-2023") == 0
    return kiosk


def test_the_report_is_written_as_a_spreadsheet(village: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "bao-cao.xlsx"
    out.write_bytes(b"of last month")
    assert village.json("board", *PERIOD, "--out", out) == {"file": str(out)}
    page = load_workbook(out)["Tổng hợp"]
    rows = page.iter_rows(min_row=7, max_row=17, max_col=2, values_only=True)
    figures = {str(label): count for label, count in rows}
    assert figures["Phải giải quyết"] == figures["Đã giải quyết"] == 190
    assert (figures["Trước hạn"], figures["Đúng hạn"]) == (161, 29)
    assert "Cơ quan mẫu" in str(page["A2"].value)


def test_the_report_is_written_to_be_printed(village: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "BAO-CAO.PDF"
    assert village("board", *PERIOD, "--unit", "H57.99.01", "--out", out) == 0
    assert str(out) in village.out
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_range()
    assert document[0].get_width() > document[0].get_height()
    document.close()
    assert "Đơn vị H57.99.01" in text
    assert "Trước hạn và đúng hạn 190 100 %" in " ".join(text.split())


def test_another_ending_is_refused_before_anything_is_counted(
    kiosk: Kiosk, home: Home, tmp_path: Path
) -> None:
    home.register_file.unlink()
    said = kiosk.problem("board", *PERIOD, "--out", tmp_path / "bao-cao.docx")
    assert ".xlsx, .pdf" in said
    assert "bao-cao.docx" in said


def test_a_folder_that_is_not_there_is_a_sentence(village: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "missing" / "bao-cao.xlsx"
    (tmp_path / "missing").write_text("a file where a folder should be")
    assert str(out) in village.problem("board", *PERIOD, "--out", out)


def test_a_turned_period_is_refused_and_nothing_written(village: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "bao-cao.xlsx"
    turned = ("--from", "2023-06-30", "--to", "2023-01-01")
    assert "30/06/2023" in village.problem("board", *turned, "--out", out)
    assert not out.exists()
