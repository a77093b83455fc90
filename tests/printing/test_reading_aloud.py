"""Programs that read paper aloud are told what is a heading, a list, a picture, and what is not."""

from __future__ import annotations

import unicodedata

import pytest

from kiosk.printing.blocks import Heading, PageSize, Paragraph, QrRow, Table
from kiosk.printing.pdf import pdf_bytes

from . import pages
from .reading import Paper


@pytest.mark.parametrize("size", PageSize)
def test_the_pages_are_marked_as_tagged(size: PageSize) -> None:
    pdf = pdf_bytes(pages.checklist(size=size))
    assert b"/Marked true" in pdf
    assert Paper(pdf).roles()[0] == "Document"


def test_headings_lists_and_codes_are_told_apart() -> None:
    roles = Paper(pdf_bytes(pages.checklist(2))).roles()
    assert roles[1:4] == ["P", "H1", "P"]  # the office, the title, the name
    assert roles.count("H2") == 5
    assert roles.count("LI") == 2 + 1 + 4 + 1
    assert roles.count("Lbl") == 4
    figures = [role for role in roles if role.startswith("Figure")]
    assert figures == [
        "Figure: Mã thủ tục, để cán bộ quét",
        "Figure: Quét để đọc trên mạng",
        "Figure: Quét để mang danh sách này đi, không cần mạng",
    ]


def test_what_is_read_instead_of_a_code_is_clean_and_composed() -> None:
    caption = unicodedata.normalize("NFD", "Quét\u202e để  mở")
    codes = pages.document(QrRow(((pages.ADDRESS, caption),)))
    assert Paper(pdf_bytes(codes)).roles()[-1:] == ["Caption"]
    assert "Figure: Quét để mở" in Paper(pdf_bytes(codes)).roles()


def test_papers_in_a_row_are_one_list() -> None:
    assert Paper(pdf_bytes(pages.document(*pages.papers(3)))).roles().count("L") == 1


def test_a_table_is_read_by_rows_and_heads() -> None:
    table = Table(("Lĩnh vực", "Nhận"), (("Hộ tịch", "12"), ("Đất đai", "")), (3, 1))
    roles = Paper(pdf_bytes(pages.document(Heading("Sổ"), table))).roles()
    assert [roles.count(role) for role in ("Table", "TR", "TH", "TD")] == [1, 3, 2, 4]


def test_footer_and_running_title_are_not_read_on_every_page() -> None:
    paper = Paper(pdf_bytes(pages.document(*[Paragraph("dòng")] * 100)))
    assert len(paper.pages) > 1
    # The office, the title and the lines; every page repeats the root.
    assert [role for role in paper.roles() if role != "Document"] == ["P", "H1", *["P"] * 100]
