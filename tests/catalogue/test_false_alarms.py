"""One mistake is one remark: nobody is sent to places where nothing is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.catalogue import folder
from kiosk.findings import Finding, Severity

from .forms import PDF, SHEET
from .workbooks import Desk

PROCEDURES, QUESTIONS, PAPERS = "Thủ tục", "Câu hỏi", "Giấy tờ"
METHODS, FORMS, NAMES = "Cách nộp và lệ phí", "Biểu mẫu", "Tên thường gọi"
FIRST, SECOND = 2, 3
"""The rows of the two procedures."""


def _only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, "\n".join(map(str, findings))
    assert findings[0].severity is Severity.ERROR
    return findings[0]


def _cell(finding: Finding) -> tuple[str, int, str]:
    return finding.sheet, finding.row, finding.field


def _row_of(desk: Desk, sheet: str, header: str, value: object) -> int:
    rows = range(2, desk.sheet(sheet).max_row + 1)
    return next(row for row in rows if desk.get(sheet, header, row) == value)


@pytest.mark.parametrize("header", ["Tên thủ tục", "Tên dễ hiểu", "Lĩnh vực", "Nguồn"])
def test_whoever_points_to_a_procedure_that_cannot_be_read_is_right(
    desk: Desk, header: str
) -> None:
    desk.put(PROCEDURES, "Thủ tục liên quan", FIRST, "9.000002")
    assert desk.read().findings == []
    desk.put(PROCEDURES, header, SECOND, None)
    assert _cell(_only(desk.read().findings)) == (PROCEDURES, SECOND, header)


def test_whoever_points_to_a_procedure_that_is_not_there_is_told_all_the_same(desk: Desk) -> None:
    desk.put(PROCEDURES, "Thủ tục liên quan", FIRST, "9.000002; 9.000009")
    desk.put(PROCEDURES, "Tên thủ tục", SECOND, None)
    said = [finding for finding in desk.read().findings if "liên quan" in finding.what]
    assert ["9.000009" in finding.what for finding in said] == [True]


@pytest.mark.parametrize("code", [None, "9.0000", "=1+1"])
def test_rows_of_a_procedure_that_lost_its_code_are_named_once(
    desk: Desk, code: str | None
) -> None:
    desk.put(PROCEDURES, "Thủ tục liên quan", SECOND, "9.000001")
    desk.put(PROCEDURES, "Mã thủ tục", FIRST, code)
    findings = desk.read().findings
    assert [_cell(finding)[0] for finding in findings] == [PROCEDURES, QUESTIONS]
    assert "9.000001" in findings[1].what


def test_rows_of_a_code_nobody_knows_are_named_on_each_sheet(desk: Desk) -> None:
    for sheet in (QUESTIONS, PAPERS):
        desk.put(sheet, "Mã thủ tục", 2, "9.000009")
    said = [finding for finding in desk.read().findings if "9.000009" in finding.what]
    assert [finding.sheet for finding in said] == [QUESTIONS, PAPERS]


@pytest.mark.parametrize("spoilt", [PROCEDURES, FORMS])
def test_a_form_of_what_cannot_be_read_is_a_form_in_use(desk: Desk, spoilt: str) -> None:
    (desk.path.parent / "bieu-mau").mkdir()
    (desk.path.parent / "bieu-mau" / SHEET).write_bytes(PDF)
    row = desk.add(FORMS, Mã_thủ_tục="9.000001", Tên_biểu_mẫu="Tờ khai mẫu", Tệp_PDF=SHEET)
    assert desk.read().findings == []
    if spoilt == PROCEDURES:
        desk.put(PROCEDURES, "Tên thủ tục", FIRST, None)
    else:
        desk.put(FORMS, "Mã thủ tục", row, "9.000009")
    assert _only(desk.read().findings).sheet == spoilt


def test_a_promise_is_not_held_against_a_time_that_cannot_be_read(desk: Desk) -> None:
    desk.put(METHODS, "Thời hạn cam kết", 2, 2)
    desk.put(METHODS, "Đơn vị (cam kết)", 2, "ngày làm việc")
    assert desk.read().findings == []
    desk.put(METHODS, "Thời hạn theo luật", 2, "3 ngày?")
    assert _cell(_only(desk.read().findings)) == (METHODS, 2, "Thời hạn theo luật")


def test_a_fee_that_cannot_be_read_is_not_called_too_small(desk: Desk) -> None:
    row = _row_of(desk, METHODS, "Số tiền", 20000)
    desk.put(METHODS, "Số tiền", row, "hai mươi nghìn")
    assert _cell(_only(desk.read().findings)) == (METHODS, row, "Số tiền")


def test_other_rows_of_the_same_procedure_are_judged_all_the_same(desk: Desk) -> None:
    desk.put(METHODS, "Thời hạn theo luật", 2, "3 ngày?")
    desk.put(PAPERS, "Bản chính", 2, None)
    assert [finding.sheet for finding in desk.read().findings] == [PAPERS, METHODS]


@pytest.mark.parametrize(
    ("sheet", "header"),
    [
        (PROCEDURES, "Tên thủ tục"),
        (PAPERS, "Tên giấy tờ"),
        (PAPERS, "Mã thủ tục"),
        (METHODS, "Số tiền"),
        (METHODS, "Thời hạn theo luật"),
    ],
)
def test_a_formula_is_one_remark(desk: Desk, sheet: str, header: str) -> None:
    desk.put(sheet, header, 2, "=1+1")
    assert _cell(_only(desk.read().findings)) == (sheet, 2, header)


@pytest.mark.parametrize(("header", "row"), [("Câu hỏi", 2), ("Lựa chọn", 3)])
def test_a_question_without_words_is_remarked_on_and_not_all_that_depends_on_it(
    desk: Desk, header: str, row: int
) -> None:
    for each in range(2, 4) if header == "Câu hỏi" else [row]:
        desk.put(QUESTIONS, header, each, None)
    assert _only(desk.read().findings).sheet == QUESTIONS


def test_an_option_that_belongs_to_nobody_is_not_missed_everywhere(desk: Desk) -> None:
    desk.put(QUESTIONS, "Mã thủ tục", 3, None)
    findings = desk.read().findings
    assert PAPERS not in {finding.sheet for finding in findings}, "\n".join(map(str, findings))


def test_a_field_without_a_name_is_one_remark(desk: Desk) -> None:
    desk.add("Quầy và cán bộ", Tên_quầy="Quầy 1", Các_lĩnh_vực="Giấy tờ")
    assert desk.read().findings == []
    desk.put("Lĩnh vực", "Tên lĩnh vực", 2, None)
    assert {_cell(finding)[0] for finding in desk.read().findings} == {"Lĩnh vực"}


# The same for a folder of files


def test_a_promise_for_a_file_that_cannot_be_read_stands(posted: Path) -> None:
    said = '- {code: "9.000002", time: {unit: working_day, amount: 2}}\n'
    (posted / "commitments.yaml").write_text(said, "utf-8")
    second = posted / "procedures" / "giay" / "two.yaml"
    second.write_text(second.read_text("utf-8").replace("plain_name:", "plain:"), "utf-8")
    assert {finding.file for finding in folder.read(posted).findings} == {
        "procedures/giay/two.yaml"
    }


def test_a_file_that_is_no_yaml_still_has_the_code_of_its_name(posted: Path) -> None:
    place = posted / "procedures" / "giay"
    (place / "two.yaml").rename(place / "9.000002.yaml")
    first = place / "one.yaml"
    first.write_text(f"{first.read_text('utf-8')}related: [9.000002]\n", "utf-8")
    assert folder.read(posted).findings == []
    (place / "9.000002.yaml").write_text("code: [9.000002\n", "utf-8")
    assert {finding.file for finding in folder.read(posted).findings} == {
        "procedures/giay/9.000002.yaml"
    }


def test_a_field_of_a_file_without_a_name_is_one_remark(posted: Path) -> None:
    (posted / "fields.yaml").write_text("- {id: giay}\n", "utf-8")
    assert _only(folder.read(posted).findings).file == "fields.yaml"
