"""A roll of 80 mm: one page as long as what stands on it, black on white, codes that scan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.printing.blocks import (
    CodesRow,
    Document,
    Facts,
    Heading,
    PageSize,
    Paragraph,
    QrRow,
    Table,
)
from kiosk.printing.pdf import lay_out, pdf_bytes

from . import pages
from .reading import Paper

ROLL = PageSize.ROLL_80
DOCUMENTS = [pages.slip(ROLL), pages.checklist(size=ROLL), pages.strange_letters(ROLL)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.title)
def test_it_is_one_page_as_long_as_the_paper_it_takes(document: Document) -> None:
    laid_out = lay_out(document)
    [(width, height)] = Paper(laid_out.pdf).sizes_mm
    assert laid_out.pages == 1
    assert width == 80
    assert abs(laid_out.height_mm - height) < 1


def test_more_papers_take_more_of_the_roll_and_stay_one_piece() -> None:
    few, many = (lay_out(pages.checklist(count, ROLL)) for count in (4, 94))
    assert many.pages == few.pages == 1
    assert many.height_mm > 5 * few.height_mm
    assert "94. Giấy tờ loại 94" in Paper(many.pdf).text


def test_a_document_on_sheets_takes_nothing_of_a_roll() -> None:
    assert lay_out(pages.slip()).height_mm == 0


def test_what_no_page_of_a_pdf_can_hold_goes_on_on_a_second_one() -> None:
    laid_out = lay_out(pages.document(*pages.papers(700), size=ROLL))
    paper = Paper(laid_out.pdf)
    lengths = [height for _width, height in paper.sizes_mm]
    assert len(lengths) == laid_out.pages > 1
    assert max(lengths) <= 5081
    assert abs(laid_out.height_mm - sum(lengths)) < 3
    assert "700. Giấy tờ loại 700" in paper.pages[-1]
    assert paper.margins_are_blank(side_mm=3.9, edge_mm=3.5)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.title)
def test_a_thermal_head_finds_black_only(document: Document) -> None:
    paper = Paper(pdf_bytes(document))
    assert paper.inks() <= {(0, 0, 0), (255, 255, 255)}
    assert min(run.size for run in paper.runs()) >= 10


def test_a_page_of_a_sheet_has_more_than_black() -> None:
    assert len(Paper(pdf_bytes(pages.slip())).inks()) > 2


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.title)
def test_it_keeps_to_the_seventy_two_millimetres_that_are_printed(document: Document) -> None:
    assert Paper(pdf_bytes(document)).margins_are_blank(side_mm=3.9, edge_mm=3.5)


def test_the_footer_stands_once_at_the_end_and_no_page_is_numbered() -> None:
    text = Paper(pdf_bytes(pages.checklist(94, ROLL))).text
    assert text.count("Danh mục số 3") == 1
    assert text.endswith("Dữ liệu mẫu. In thứ Tư, 25/11/2026 · Danh mục số 3")
    assert "Trang 1" not in text


def test_the_code_of_a_dossier_is_a_qr_code_with_its_letters_below() -> None:
    paper = Paper(pdf_bytes(pages.slip(ROLL)))
    assert paper.scans() == [{("QRCODE", pages.CODE)}]
    assert paper.qr_codes_stand_free()
    assert f"Mã hồ sơ, để quét tại máy tra cứu {pages.CODE}" in paper.text


def test_a_checklist_carries_its_address_its_code_and_itself() -> None:
    found = Paper(pdf_bytes(pages.checklist(size=ROLL))).scans()
    assert found == [{("QRCODE", said) for said in (pages.ADDRESS, "1.001193", pages.POCKET)}]


@pytest.mark.parametrize("length", [20, 300, 900, 2000])
def test_a_code_of_any_length_stays_on_the_roll(length: int) -> None:
    said = ("https://dichvucong.gov.vn/" + "a1-" * 700)[:length]
    blocks = (CodesRow("1.001193", "quét", said, "mở"), QrRow(((said, "a"), ("b", "c"))))
    paper = Paper(pdf_bytes(pages.document(*blocks, size=ROLL)))
    assert paper.margins_are_blank(side_mm=3.9, edge_mm=3.5)
    assert ("QRCODE", said) in paper.scan(300, one_bit=True)


def test_a_label_stands_above_a_value_that_one_line_cannot_hold_with_it() -> None:
    counter = "Quầy 1, giờ làm việc: 7:30 đến 16:30"
    facts = Facts((("Nơi nhận kết quả", counter), ("Thời gian", "3 ngày")))
    lines = Paper(pdf_bytes(pages.document(facts, size=ROLL))).raw_pages[0].splitlines()
    assert lines[lines.index("Nơi nhận kết quả") + 1] == counter
    assert "Thời gian 3 ngày" in lines


def test_a_table_too_wide_for_the_roll_is_told_row_by_row() -> None:
    table = Table(
        heads=("Lĩnh vực", "Nhận", "Trả"),
        rows=(("Hộ tịch", "12", "9"), ("Đất đai", "7", "")),
        widths=(6, 1, 1),
        groups=(("", 1), ("Trong kỳ", 2)),
    )
    text = Paper(pdf_bytes(pages.document(Heading("Sổ"), table, size=ROLL))).text
    assert "Hộ tịch Trong kỳ – Nhận 12 Trong kỳ – Trả 9 Đất đai Trong kỳ – Nhận 7" in text
    wide = Paper(pdf_bytes(pages.document(table, size=PageSize.A4))).text
    assert "Hộ tịch 12 9 Đất đai 7" in wide


def test_the_length_follows_the_text() -> None:
    short = pages.document(Paragraph("một dòng"), size=ROLL)
    longer = replace(short, blocks=short.blocks * 2)
    grown = lay_out(longer).height_mm - lay_out(short).height_mm
    assert 4 < grown < 8
