"""The report as a spreadsheet: the published figures stand in it, as numbers, ready to print."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.clock import VIETNAM_TIME, SystemClock
from kiosk.dossiers import report_table
from kiosk.dossiers.board import board
from kiosk.dossiers.generator.making import make, plan_of
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.register import Register
from kiosk.dossiers.report import Report, report

MADE_AT = dt.datetime(2026, 11, 25, 9, 5, tzinfo=VIETNAM_TIME)
OFFICE = "Trung tâm Phục vụ hành chính công – Xã Mẫu"


def report_on(name: str, folder: Path) -> Report:
    """The report of a published period, from dossiers made for it."""
    plan, path = plan_of(name), folder / "register.sqlite"
    make(plan, path, SystemClock())
    return report(Register.open(path), plan.first, plan.last, "", OFFICE, MADE_AT)


def opened(made: Report) -> Workbook:
    return load_workbook(BytesIO(report_table.workbook(made)))


def sheet(book: Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def form(book: Workbook) -> dict[str, object]:
    """The figures of the whole office by what they are called."""
    rows = sheet(book, "Tổng hợp").iter_rows(min_row=7, max_col=2, values_only=True)
    return {str(label): count for label, count in rows if isinstance(count, int)}


DISTRICT = {
    "Phải giải quyết": 6945,
    "Tiếp nhận trong kỳ": 6945,
    "Trực tuyến": 2442,
    "Trực tiếp, bưu chính": 4503,
    "Kỳ trước chuyển sang": 0,
    "Đã giải quyết": 6245,
    "Trước hạn và đúng hạn": 5933,
    "Trễ hạn": 312,
    "Đang giải quyết": 700,
    "Còn hạn": 679,
    "Quá hạn": 21,
    "Không đủ điều kiện": 974,
}
COMMUNES = {
    "Tiếp nhận trong kỳ": 6249,
    "Trực tuyến": 1303,
    "Trực tiếp, bưu chính": 4946,
    "Đã giải quyết": 6144,
    "Trước hạn và đúng hạn": 6119,
    "Trễ hạn": 25,
    "Đang giải quyết": 105,
    "Còn hạn": 102,
    "Quá hạn": 3,
    "Không đủ điều kiện": 116,
}
VILLAGE = {"Phải giải quyết": 190, "Đã giải quyết": 190, "Trước hạn": 161, "Đúng hạn": 29}
CITY = {
    "Phải giải quyết": 69_049,
    "Tiếp nhận trong kỳ": 68_440,
    "Kỳ trước chuyển sang": 609,
    "Trước hạn và đúng hạn": 63_222,
    "Trễ hạn": 2550,
    "Đang giải quyết": 3277,
}


@pytest.mark.parametrize(
    ("name", "published", "share"),
    [
        ("phong-dien-2023-district", DISTRICT, 0.95),
        ("phong-dien-2023-communes", COMMUNES, 0.9959),
        ("dien-huong-2023", VILLAGE, 1),
        pytest.param("hue-2018", CITY, 0.9612, marks=pytest.mark.slow),
    ],
)
def test_the_published_figures_come_out(
    tmp_path: Path, name: str, published: dict[str, int], share: float
) -> None:
    book = opened(report_on(name, tmp_path))
    found = form(book)
    assert {label: found[label] for label in published} == published
    rows = sheet(book, "Tổng hợp").iter_rows(min_row=7, max_col=3, values_only=True)
    shares = {label: part for label, _, part in rows}
    assert shares["Trước hạn và đúng hạn"] == pytest.approx(share, abs=0.00005)


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report_on("dien-huong-2023", tmp_path_factory.mktemp("village"))


def test_the_fields_add_up_to_the_last_row(village: Report) -> None:
    page = sheet(opened(village), "Theo lĩnh vực")
    rows = list(page.iter_rows(min_row=8, max_row=8 + len(village.fields), values_only=True))
    *fields, total = rows
    assert [row[1] for row in fields] == [field for field, _ in village.fields]
    assert total[1] == "Tổng cộng"
    for column in range(2, len(total)):
        counts = [row[column] for row in fields]
        assert all(isinstance(count, int) for count in counts), "numbers, not texts"
        assert sum(count for count in counts if isinstance(count, int)) == total[column]
    assert total[2] == 190


def test_it_says_whose_it_is_of_when_and_from_what(village: Report) -> None:
    for page in opened(village):
        said = [cell.value for column in page.iter_cols(max_col=1) for cell in column]
        assert said[0] == "Tình hình, kết quả giải quyết hồ sơ"
        assert said[1] == f"{OFFICE} – Tất cả đơn vị trong sổ hồ sơ"
        assert said[2] == "Từ 01/01/2023 đến 30/06/2023"
        assert "Số liệu mẫu, không phải của cơ quan nào." in said
        assert "Lập lúc 09:05, 25/11/2026" in said
        assert any(str(each).startswith("Nguồn là sổ hồ sơ của máy này, số liệu") for each in said)


def test_it_is_set_up_for_lying_a4(village: Report) -> None:
    for page in opened(village):
        assert page.page_setup.orientation == "landscape"
        assert page.page_setup.paperSize == 9
        properties = page.sheet_properties.pageSetUpPr
        assert properties is not None
        assert properties.fitToPage
    assert sheet(opened(village), "Theo lĩnh vực").print_title_rows == "$6:$7"


def test_a_field_that_looks_like_a_formula_stays_a_text(tmp_path: Path, dossier: Dossier) -> None:
    register = Register.create(tmp_path / "register.sqlite")
    register.add([replace(dossier, field='=HYPERLINK("x")', sample=False)])
    first, last = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
    made = report(register, first, last, "H26.99.01", "", MADE_AT)
    page = sheet(opened(made), "Theo lĩnh vực")
    cell = page.cell(8, 2)
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")
    assert page["A2"].value == "Đơn vị H26.99.01"
    assert made.whole == board(register, first, last)


def test_where_there_is_nothing_the_form_is_all_noughts(tmp_path: Path) -> None:
    register = Register.create(tmp_path / "register.sqlite")
    made = report(register, dt.date(2026, 1, 1), dt.date(2026, 3, 31), "", OFFICE, MADE_AT)
    book = opened(made)
    assert set(form(book).values()) == {0}
    assert sheet(book, "Theo lĩnh vực").cell(8, 2).value == "Tổng cộng"
    assert "Nguồn là sổ hồ sơ của máy này, chưa có hồ sơ nào" in made.remarks
