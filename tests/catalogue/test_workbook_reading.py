"""Staff edit a workbook in their own way: what can be understood is, what cannot is said where."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from kiosk.catalogue.model import Catalogue, Channel, FeeState, Paper, PaperUse
from kiosk.catalogue.workbook.sheets import SHEETS
from kiosk.findings import Finding, Severity, errors

from .workbooks import Desk

PAPERS, METHODS, QUESTIONS = "Giấy tờ", "Cách nộp và lệ phí", "Câu hỏi"


def _only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, "\n".join(map(str, findings))
    return findings[0]


def _place(finding: Finding) -> tuple[str, int, str, str]:
    return finding.sheet, finding.row, finding.column, finding.field


def _papers(catalogue: Catalogue | None) -> tuple[Paper, ...]:
    assert catalogue is not None
    return catalogue.procedures[0].papers


# Somebody works with it


def test_an_edited_cell_changes_only_what_it_says(desk: Desk, small: Catalogue) -> None:
    desk.put(PAPERS, "Tên giấy tờ", 2, "Tờ khai mới")
    papers = small.procedures[0].papers
    first = replace(
        small.procedures[0], papers=(replace(papers[0], name="Tờ khai mới"), *papers[1:])
    )
    reading = desk.read()
    assert reading.findings == []
    assert reading.catalogue == replace(small, procedures=(first, small.procedures[1]))


def test_a_new_row_is_a_new_paper(desk: Desk) -> None:
    desk.add(PAPERS, Mã_thủ_tục="9.000001", Tên_giấy_tờ="Ảnh 4 x 6", Bản_chính=2)
    assert _papers(desk.read().catalogue)[-1] == Paper(name="Ảnh 4 x 6", originals=2)


def test_a_condition_is_written_in_the_words_of_the_question(desk: Desk) -> None:
    desk.add(
        PAPERS,
        Mã_thủ_tục="9.000001",
        Tên_giấy_tờ="Thẻ căn cước",
        Phải_làm_gì="phải xuất trình",
        Bản_chính=1,
        Chỉ_khi="ai đi làm = nguoi khac di thay | Tôi tự đi ;\nCách nộp = qua bưu điện",
    )
    paper = _papers(desk.read().catalogue)[-1]
    assert paper.use is PaperUse.PRESENT
    assert paper.when == {"ai": ("thay", "toi"), "channel": ("postal",)}


def test_a_new_question_gets_ids_of_its_own(desk: Desk) -> None:
    code = {"Mã_thủ_tục": "9.000002"}
    desk.add(QUESTIONS, **code, Câu_hỏi="Bạn cần mấy tờ?", Lựa_chọn="Một tờ")
    desk.add(QUESTIONS, **code, Lựa_chọn="Một tờ!")
    desk.add(QUESTIONS, **code, Câu_hỏi="Bạn cần mấy tờ?", Lựa_chọn="Nhiều tờ")
    desk.add(PAPERS, **code, Tên_giấy_tờ="Đơn", Bản_chính=1, Chỉ_khi="Bạn cần mấy tờ? = Nhiều tờ")
    catalogue = desk.read().catalogue
    assert catalogue is not None
    (question,) = catalogue.procedures[1].questions
    assert question.id == "ban-can-may-to"
    assert [option.id for option in question.options] == ["mot-to", "mot-to-2", "nhieu-to"]
    assert catalogue.procedures[1].papers[0].when == {"ban-can-may-to": ("nhieu-to",)}


def test_a_second_fee_needs_only_the_columns_of_the_fee(desk: Desk) -> None:
    desk.add(
        METHODS, Mã_thủ_tục="9.000001", Cách_thứ=1, Có_thu_tiền_không="miễn phí", Diễn_giải="Sau"
    )
    desk.add(METHODS, Mã_thủ_tục="9.000001", Cách_nộp="Trực tuyến", Có_thu_tiền_không="chưa rõ")
    desk.add(METHODS, Mã_thủ_tục="9.000001", Có_thu_tiền_không="có thu", Số_tiền="20.000 đ")
    catalogue = desk.read().catalogue
    assert catalogue is not None
    methods = catalogue.procedures[0].methods
    assert [method.channel for method in methods] == [
        Channel.IN_PERSON,
        Channel.POSTAL,
        Channel.ONLINE,
    ]
    assert [fee.state for fee in methods[0].fees] == [FeeState.FEE, FeeState.FREE]
    assert [fee.amount for fee in methods[2].fees] == [None, 20_000]


def test_rows_sorted_in_another_order_still_belong_together(desk: Desk, small: Catalogue) -> None:
    sheet = desk.sheet(QUESTIONS)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    rows[1], rows[2] = rows[2], rows[1]
    for i, row in enumerate(rows, start=2):
        for j, value in enumerate(row, start=1):
            cell: Any = sheet.cell(i, j)
            cell.value = value
    assert desk.read().catalogue == small


def test_columns_and_sheets_may_stand_in_any_order(desk: Desk, small: Catalogue) -> None:
    sheet = desk.sheet(PAPERS)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for i, row in enumerate(rows, start=1):
        for j, value in enumerate(reversed(row), start=1):
            cell: Any = sheet.cell(i, j)
            cell.value = value
    desk.book.move_sheet(PAPERS, -3)
    assert desk.read().catalogue == small


def test_headers_and_sheet_names_are_known_without_accents_and_case(
    desk: Desk, small: Catalogue
) -> None:
    desk.put(PAPERS, "Tên giấy tờ", 1, "  TEN GIAY  TO")
    desk.sheet(PAPERS).title = "giay to"
    assert desk.read().catalogue == small


def test_a_title_above_the_headers_and_blank_rows_do_no_harm(desk: Desk, small: Catalogue) -> None:
    sheet = desk.sheet(PAPERS)
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Danh mục giấy tờ của xã"
    sheet.insert_rows(5, 3)
    assert desk.read().catalogue == small


def test_merged_cells_count_for_every_row_they_cover(desk: Desk, small: Catalogue) -> None:
    desk.put(PAPERS, "Mã thủ tục", 3, None)
    desk.put(PAPERS, "Mã thủ tục", 4, None)
    desk.sheet(PAPERS).merge_cells("A2:A4")
    assert desk.read().catalogue == small


def test_a_column_of_somebodys_own_is_left_out_and_said(desk: Desk, small: Catalogue) -> None:
    sheet = desk.sheet(PAPERS)
    sheet.cell(1, sheet.max_column + 1, "Người nhập")
    sheet.cell(2, sheet.max_column, "Lan")
    reading = desk.read()
    assert reading.catalogue == small
    finding = _only(reading.findings)
    assert finding.severity is Severity.WARNING
    assert _place(finding)[0::3] == (PAPERS, "Người nhập")


def test_a_sheet_of_somebodys_own_is_left_out_and_said(desk: Desk, small: Catalogue) -> None:
    desk.book.create_sheet("Nháp")["A1"] = "tính thử"
    desk.book.create_sheet("Trống")
    reading = desk.read()
    assert reading.catalogue == small
    assert _only(reading.findings).sheet == "Nháp"


# What a program for tables makes of what people type


@pytest.mark.parametrize("written", [9.000001, "9.000001", " 9.000001 "])
def test_a_code_typed_as_a_number_is_the_same_code(
    desk: Desk, small: Catalogue, written: object
) -> None:
    desk.put(PAPERS, "Mã thủ tục", 2, written)
    assert desk.read().catalogue == small


def test_a_code_whose_zeros_are_lost_is_mended_and_said(desk: Desk) -> None:
    desk.put("Thủ tục", "Mã thủ tục", 3, 1.0133)
    desk.put(METHODS, "Mã thủ tục", 4, 1.0133)
    reading = desk.read()
    assert reading.catalogue is not None
    assert reading.catalogue.procedures[1].code == "1.013300"
    finding = next(f for f in reading.findings if f.column == "A")
    assert "1.013300" in finding.what
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "written", ["01/07/2026", "1/7/2026", "1-7-2026", "2026-07-01", dt.datetime(2026, 7, 1, 8)]
)
def test_a_day_may_be_written_in_many_ways(desk: Desk, written: object) -> None:
    desk.put("Thủ tục", "Hiệu lực từ ngày", 2, written)
    catalogue = desk.read().catalogue
    assert catalogue is not None
    assert catalogue.procedures[0].valid_from == dt.date(2026, 7, 1)


@pytest.mark.parametrize("written", ["31/02/2026", "tháng bảy", 2026, 46204, True])
def test_what_is_no_day_is_said_and_never_guessed(desk: Desk, written: object) -> None:
    desk.put("Thủ tục", "Hiệu lực từ ngày", 2, written)
    reading = desk.read()
    assert reading.catalogue is None
    place = _place(_only(reading.findings))
    assert place == ("Thủ tục", 2, "H", "Hiệu lực từ ngày")


@pytest.mark.parametrize(
    ("written", "amount"),
    [("20.000 đ", 20_000), ("20,000", 20_000), ("1 250 000 VNĐ", 1_250_000), ("8000đồng", 8_000)],
)
def test_money_written_by_hand_is_never_a_thousandth(desk: Desk, written: str, amount: int) -> None:
    desk.put(METHODS, "Số tiền", 2, written)
    catalogue = desk.read().catalogue
    assert catalogue is not None
    assert catalogue.procedures[0].methods[0].fees[0].amount == amount


@pytest.mark.parametrize("written", ["20.0", "hai mươi nghìn", "20.00.000", 20.5, "20$", "1.2.3"])
def test_money_that_may_mean_two_things_is_refused(desk: Desk, written: object) -> None:
    desk.put(METHODS, "Số tiền", 2, written)
    reading = desk.read()
    assert reading.catalogue is None
    finding = _only(errors(reading.findings))
    assert (finding.sheet, finding.row, finding.field) == (METHODS, 2, "Số tiền")


@pytest.mark.parametrize(("written", "meant"), [("x", True), ("Có", True), ("khong", False)])
def test_yes_and_no_in_the_words_of_people(desk: Desk, written: str, meant: bool) -> None:
    desk.put("Thủ tục", "Phi địa giới", 2, written)
    catalogue = desk.read().catalogue
    assert catalogue is not None
    assert catalogue.procedures[0].non_territorial is meant


def test_text_typed_with_a_bad_keyboard_is_repaired_and_said(desk: Desk) -> None:
    desk.put(PAPERS, "Tên giấy tờ", 2, "To\u031b\u0300 khai\u200b")
    reading = desk.read()
    assert _papers(reading.catalogue)[0].name == "Tờ khai"
    finding = _only(reading.findings)
    assert (finding.severity, *_place(finding)) == (
        Severity.WARNING,
        PAPERS,
        2,
        "C",
        "Tên giấy tờ",
    )


def test_a_number_where_words_belong_is_read_and_said(desk: Desk) -> None:
    desk.put("Cơ quan", "Điện thoại", 2, 2343822822)
    reading = desk.read()
    assert reading.catalogue is not None
    assert reading.catalogue.office.phone == "2343822822"
    assert _only(reading.findings).field == "Điện thoại"


# What must be mended


@pytest.mark.parametrize(
    ("sheet", "header", "value"),
    [
        (PAPERS, "Phải làm gì", "mang theo"),
        (PAPERS, "Bản chính", "một"),
        (PAPERS, "Bản chính", 1.5),
        (PAPERS, "Tên giấy tờ", None),
        (PAPERS, "Chỉ khi", "khi nào cần"),
        (PAPERS, "Chỉ khi", "Ai đi làm? = Hàng xóm"),
        (PAPERS, "Chỉ khi", "Mấy giờ? = Sáng"),
        (PAPERS, "Chỉ khi", "#khong-co = #gi-ca"),
        (PAPERS, "Mã thủ tục", "9.999999"),
        (PAPERS, "Mã thủ tục", None),
        (METHODS, "Cách nộp", "bồ câu"),
        (METHODS, "Cách nộp", None),
        (METHODS, "Đơn vị (theo luật)", None),
        (METHODS, "Có thu tiền không", None),
        (QUESTIONS, "Lựa chọn", None),
        ("Thủ tục", "Lĩnh vực", "Hàng không"),
        ("Thủ tục", "Sự kiện trong đời", "Cần giấy; Đi chơi"),
        ("Thủ tục", "Cấp giải quyết", "cấp huyện"),
        ("Thủ tục", "Tên dễ hiểu", None),
        ("Thủ tục", "Ngày đọc nguồn", "hôm qua"),
        ("Ghi chú và điều kiện", "Loại", "lời khuyên"),
        ("Ghi chú và điều kiện", "Loại", None),
        ("Ghi chú và điều kiện", "Tiếp dòng trên", "tiếp"),
        ("Ghi chú và điều kiện", "Tiếp dòng trên", "nối"),
    ],
)
def test_a_mistake_is_said_once_with_its_cell(
    desk: Desk, sheet: str, header: str, value: object
) -> None:
    desk.put(sheet, header, 2, value)
    reading = desk.read()
    assert reading.catalogue is None
    finding = _only(errors(reading.findings))
    assert (finding.sheet, finding.row, finding.field) == (sheet, 2, header)
    assert finding.column
    assert finding.remedy


def test_a_counter_of_a_field_that_is_not_there_is_said(desk: Desk) -> None:
    row = desk.add("Quầy và cán bộ", Tên_quầy="Quầy 1", Các_lĩnh_vực="Giấy tờ; Hàng không")
    reading = desk.read()
    finding = _only(reading.findings)
    assert (finding.sheet, finding.row, finding.field) == ("Quầy và cán bộ", row, "Các lĩnh vực")
    assert "Hàng không" in finding.what


def test_rows_of_a_procedure_that_is_gone_are_said_once_a_sheet(desk: Desk) -> None:
    desk.sheet("Thủ tục").delete_rows(2)
    reading = desk.read()
    assert reading.catalogue is None
    gone = [finding for finding in reading.findings if "9.000001" in finding.what]
    assert [finding.sheet for finding in gone] == [
        QUESTIONS,
        PAPERS,
        METHODS,
        "Ghi chú và điều kiện",
    ]


def test_a_code_that_comes_twice_is_said_with_the_first_row(desk: Desk) -> None:
    desk.put("Thủ tục", "Mã thủ tục", 3, "9.000001")
    findings = desk.read().findings
    twice = next(f for f in findings if f.sheet == "Thủ tục")
    assert (twice.row, twice.column) == (3, "A")
    assert "dòng 2" in twice.what


def test_one_question_said_in_two_ways_is_said(desk: Desk) -> None:
    desk.put(QUESTIONS, "Câu hỏi", 3, "Ai cùng đi?")
    finding = _only(desk.read().findings)
    assert (finding.row, finding.field) == (3, "Câu hỏi")


@pytest.mark.parametrize("sheet", [s.name.source for s in SHEETS if not s.optional])
def test_a_missing_sheet_is_said_and_nothing_else(desk: Desk, sheet: str) -> None:
    del desk.book[sheet]
    reading = desk.read()
    assert reading.catalogue is None
    assert _only(reading.findings).sheet == sheet


@pytest.mark.parametrize("sheet", [sheet.name.source for sheet in SHEETS])
def test_a_missing_column_is_said_and_nothing_else(desk: Desk, sheet: str) -> None:
    header = str(desk.sheet(sheet).cell(1, 1).value).removesuffix(" *")
    desk.sheet(sheet).delete_cols(1)
    finding = _only(desk.read().findings)
    assert (finding.sheet, finding.row, finding.field) == (sheet, 1, header)


def test_a_sheet_that_is_there_twice_is_said(desk: Desk) -> None:
    desk.book.create_sheet("giay to")["A1"] = "Mã thủ tục"
    finding = _only(desk.read().findings)
    assert (finding.sheet, finding.severity) == ("giay to", Severity.ERROR)


def test_a_header_that_comes_twice_is_said(desk: Desk) -> None:
    sheet = desk.sheet(PAPERS)
    sheet.cell(1, sheet.max_column + 1, "Tên giấy tờ")
    finding = _only(desk.read().findings)
    assert (finding.sheet, finding.row, finding.severity) == (PAPERS, 1, Severity.ERROR)


def test_a_sheet_without_headers_is_said(desk: Desk) -> None:
    desk.sheet(PAPERS).delete_rows(1)
    finding = _only(desk.read().findings)
    assert finding.sheet == PAPERS
    assert "tiêu đề" in finding.what


def test_a_formula_is_said_with_its_cell(desk: Desk) -> None:
    desk.put(PAPERS, "Bản chính", 2, "=1+1")
    finding = next(f for f in desk.read().findings if "công thức" in f.what)
    assert (*_place(finding), finding.severity) == (PAPERS, 2, "F", "Bản chính", Severity.ERROR)


def test_a_formula_in_a_column_nobody_reads_does_no_harm(desk: Desk, small: Catalogue) -> None:
    desk.put(PAPERS, "Tên (chỉ để xem)", 2, "=VLOOKUP(A2,'Thủ tục'!A:C,3,0)")
    reading = desk.read()
    assert (reading.catalogue, reading.findings) == (small, [])


def test_formulas_in_a_column_nobody_reads_do_not_hide_one_in_a_column_that_is_read(
    desk: Desk,
) -> None:
    last = 1_200
    for row in range(2, last):
        desk.put(PAPERS, "Tên (chỉ để xem)", row, "=A1")
    desk.put(PAPERS, "Bản chính", last, "=1+1")
    finding = next(f for f in desk.read().findings if "công thức" in f.what)
    assert (*_place(finding), finding.severity) == (PAPERS, last, "F", "Bản chính", Severity.ERROR)


def test_a_text_goes_on_only_in_a_row_of_the_same_procedure(desk: Desk) -> None:
    notes = "Ghi chú và điều kiện"
    row = desk.add(notes, Mã_thủ_tục="9.000001", Nội_dung="và thẻ.", Tiếp_dòng_trên="Tiếp")
    catalogue = desk.read().catalogue
    assert catalogue is not None
    assert [note.text for note in catalogue.procedures[0].notes] == ["Nhớ mang bút. và thẻ."]
    desk.put(notes, "Mã thủ tục", row, "9.000002")
    finding = _only(desk.read().findings)
    assert (finding.sheet, finding.row, finding.field) == (notes, row, "Tiếp dòng trên")


def test_two_offices_are_one_too_many(desk: Desk) -> None:
    desk.add("Cơ quan", Tên_cơ_quan="Xã bên cạnh")
    assert _only(desk.read().findings).sheet == "Cơ quan"


def test_an_empty_catalogue_says_what_is_missing(desk: Desk) -> None:
    for sheet in SHEETS:
        desk.sheet(sheet.name.source).delete_rows(2, 100)
    findings = desk.read().findings
    assert {finding.sheet for finding in findings} == {"Thủ tục", "Cơ quan"}


def test_the_common_checks_name_cells_too(desk: Desk) -> None:
    desk.put(PAPERS, "Bản chính", 2, 0)
    finding = _only(desk.read().findings)
    assert (finding.sheet, finding.row) == (PAPERS, 2)
    assert finding.field in {"Tên giấy tờ", "Bản chính"}


def test_findings_come_in_the_order_in_which_one_goes_through_the_workbook(desk: Desk) -> None:
    desk.put(METHODS, "Có thu tiền không", 3, "đôi khi")
    desk.put(PAPERS, "Phải làm gì", 4, "mang theo")
    desk.put(PAPERS, "Phải làm gì", 2, "mang theo")
    desk.put("Thủ tục", "Lĩnh vực", 3, "Hàng không")
    places = [(finding.sheet, finding.row) for finding in desk.read().findings]
    assert places == [("Thủ tục", 3), (PAPERS, 2), (PAPERS, 4), (METHODS, 3)]


def test_a_thousand_mistakes_of_one_kind_do_not_bury_the_others(desk: Desk) -> None:
    for _ in range(1_000):
        desk.add(PAPERS, Mã_thủ_tục="9.000001", Tên_giấy_tờ="Đơn", Bản_chính="một")
    findings = desk.read().findings
    assert 100 < len(findings) < 300
