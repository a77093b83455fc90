"""The workbook is pleasant to edit: headers stay in sight, choices can be picked, notes explain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue import workbook
from kiosk.catalogue.model import (
    Audience,
    Catalogue,
    Channel,
    FeeState,
    Level,
    PaperUse,
    TimeUnit,
)
from kiosk.catalogue.vocabulary import Saying, SayingKind
from kiosk.catalogue.workbook import labels
from kiosk.catalogue.workbook.sheets import SHEETS

from .workbooks import TODAY, Desk, opened

NAMES = [sheet.name.source for sheet in SHEETS]


@pytest.fixture(scope="module")
def desk(sample: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("looks") / "danh-muc.xlsx"
    words = (Saying(said=("sổ đỏ", "sổ hồng"), means=("giấy chứng nhận",)),)
    workbook.write(replace(sample, vocabulary=words), path, today=TODAY)
    with opened(path) as desk:
        yield desk


def test_the_guide_comes_first_and_every_sheet_has_its_line_in_it(desk: Desk) -> None:
    assert desk.book.sheetnames == ["Hướng dẫn", *NAMES]
    guide = [str(cell.value) for row in desk.sheet("Hướng dẫn").iter_rows() for cell in row]
    assert set(NAMES) <= set(guide)
    assert any("22/11/2026" in said for said in guide)
    assert "Trang «Từ ngữ»" in guide


def test_a_catalogue_that_says_nothing_of_words_has_no_sheet_for_them(
    sample: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(replace(sample, vocabulary=None), path, today=TODAY)
    with opened(path) as desk:
        assert desk.book.sheetnames == ["Hướng dẫn", *NAMES[:-1]]
        guide = [str(cell.value) for row in desk.sheet("Hướng dẫn").iter_rows() for cell in row]
    assert not any("Từ ngữ" in said for said in guide)


@pytest.mark.parametrize("name", NAMES)
def test_headers_stay_in_sight_are_explained_and_can_filter(desk: Desk, name: str) -> None:
    sheet: Any = desk.sheet(name)
    assert sheet.freeze_panes in ("B2", "C2")
    assert sheet.auto_filter.ref.startswith("A1:")
    for header in sheet[1]:
        assert header.value
        assert header.comment is not None, header.value
        assert len(header.comment.text) > 10
        assert sheet.column_dimensions[header.column_letter].width > 5


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name.source)
def test_what_must_be_filled_wears_a_star(desk: Desk, sheet: Any) -> None:
    stars = [str(cell.value) for cell in desk.sheet(sheet.name.source)[1]]
    required = [column.header.source for column in sheet.columns if column.required]
    assert [said.removesuffix(" *") for said in stars if said.endswith(" *")] == required
    assert required


def _choices(desk: Desk, sheet: str, header: str) -> str:
    """The source of the list that opens in the column."""
    column = desk.column(sheet, header)
    page: Any = desk.sheet(sheet)
    for rule in page.data_validations.dataValidation:
        if any(area.min_col <= column <= area.max_col for area in rule.sqref.ranges):
            assert rule.type == "list"
            return str(rule.formula1)
    return ""


@pytest.mark.parametrize(
    ("sheet", "header", "listed"),
    [
        ("Giấy tờ", "Phải làm gì", "phải nộp,phải xuất trình,không phải nộp"),
        ("Cách nộp và lệ phí", "Cách nộp", "Trực tiếp,Trực tuyến,Bưu chính"),
        ("Cách nộp và lệ phí", "Có thu tiền không", "có thu,không thu,chưa rõ"),
        ("Thủ tục", "Phi địa giới", "có,không"),
        ("Sự kiện", "Dành cho", "người dân,doanh nghiệp"),
        ("Từ ngữ", "Loại", "Cách nói,Nhóm từ,Bỏ qua,Hay hỏi,Theo mùa"),
    ],
)
def test_choices_are_picked_from_a_list(desk: Desk, sheet: str, header: str, listed: str) -> None:
    assert _choices(desk, sheet, header) == f'"{listed}"'


@pytest.mark.parametrize(
    ("sheet", "header", "source"),
    [
        ("Giấy tờ", "Mã thủ tục", "'Thủ tục'!$A$2"),
        ("Thủ tục", "Lĩnh vực", "'Lĩnh vực'!$A$2"),
        ("Thủ tục", "Sự kiện trong đời", "'Sự kiện'!$A$2"),
        ("Quầy và cán bộ", "Các lĩnh vực", "'Lĩnh vực'!$A$2"),
    ],
)
def test_what_stands_on_another_sheet_is_picked_from_there(
    desk: Desk, sheet: str, header: str, source: str
) -> None:
    assert _choices(desk, sheet, header).startswith(source)


def test_every_choice_of_the_model_has_a_label_of_its_own() -> None:
    for known, choices in (
        (labels.CHANNELS, Channel),
        (labels.LEVELS, Level),
        (labels.USES, PaperUse),
        (labels.UNITS, TimeUnit),
        (labels.FEE_STATES, FeeState),
        (labels.AUDIENCES, Audience),
        (labels.SAYING_KINDS, SayingKind),
    ):
        assert {known.mean(known.say(choice)) for choice in choices} == set(choices)
        assert len(known.all) == len(choices)


def test_rows_are_tall_enough_for_what_is_in_them(desk: Desk) -> None:
    sheet: Any = desk.sheet("Thủ tục")
    width = sheet.column_dimensions["B"].width
    for row in range(2, 20):
        lines = len(sheet.cell(row, 2).value) / width
        assert sheet.row_dimensions[row].height is None or sheet.row_dimensions[row].height <= 180
        if lines > 1:
            assert sheet.row_dimensions[row].height >= 30


def test_the_page_for_staff_names_every_sheet_and_every_column() -> None:
    page = Path(__file__).parents[2] / "docs" / "workbook.md"
    said = page.read_text("utf-8")
    for sheet in SHEETS:
        part = " ".join(said.split(f"\n### {sheet.name.source}\n")[1].split("\n### ")[0].split())
        for column in sheet.columns:
            assert f"**{column.header.source}**" in part, (sheet.name.source, column.header.source)
