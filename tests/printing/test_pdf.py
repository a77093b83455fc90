"""Pages a citizen can read to the last word, and a printer can print anywhere."""

from __future__ import annotations

import errno
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ImageChops

from kiosk.catalogue.model import Office, Procedure
from kiosk.catalogue.model import Paper as ListedPaper
from kiosk.printing.blocks import (
    Callout,
    CheckItem,
    Document,
    Facts,
    Heading,
    PageSize,
    Paragraph,
)
from kiosk.printing.pdf import pdf_bytes, write_pdf

from . import pages
from .conftest import printed_checklist
from .reading import Paper


def document(*blocks: Paragraph | Heading | CheckItem | Facts | Callout) -> Document:
    return Document("Cơ quan", "Tiêu đề", "", blocks, ("Chân trang",))


def test_text_typed_with_loose_marks_comes_back_whole() -> None:
    spoken = "Phường Nguyễn Huệ, đường Lý Thường Kiệt: ầ ẫ ệ ỗ ợ ữ ỹ"
    loose = unicodedata.normalize("NFD", spoken)
    text = Paper(pdf_bytes(document(Paragraph(loose)))).raw_pages[0]
    assert spoken in text
    assert unicodedata.is_normalized("NFC", text)


MISSING = {
    "☐": "[U+2610 BALLOT BOX]",
    "👶🏽": "[U+1F476 BABY]",
    "✍️": "[U+270D WRITING HAND]",
    "👨‍👩‍👧": "[U+1F468 MAN và 2 chữ khác]",
    "مرحبا": "[U+0645 ARABIC LETTER MEEM và 4 chữ khác]",
    "שלום עולם": "[U+05E9 HEBREW LETTER SHIN và 7 chữ khác]",
    "漢字": "[U+6F22 CJK UNIFIED IDEOGRAPH] [U+5B57 CJK UNIFIED IDEOGRAPH]",
    "\ue123": "[U+E123]",
    "\ud83d": "[U+D83D]",
}


@pytest.mark.parametrize("size", PageSize)
@pytest.mark.parametrize("strange", MISSING, ids=lambda text: ascii(text))
def test_a_letter_the_typeface_lacks_stands_there_by_its_name(strange: str, size: PageSize) -> None:
    paper = Paper(pdf_bytes(pages.document(Paragraph(f"trước {strange} sau"), size=size)))
    assert f"trước {MISSING[strange]} sau" in paper.text


def test_the_name_of_a_missing_letter_stands_in_a_frame() -> None:
    framed, bare = (
        Paper(pdf_bytes(document(Paragraph(said)))).picture(0, 150)
        for said in ("漢", "[U+6F22 CJK UNIFIED IDEOGRAPH]")
    )
    lines = ImageChops.subtract(bare, framed)  # what is darker where the letter was missing
    left, top, right, bottom = lines.getbbox() or (0, 0, 0, 0)
    assert right - left > 300
    assert 15 < bottom - top < 40


def test_letters_written_from_the_right_leave_the_words_around_in_their_order() -> None:
    said = "Số 12 مرحبا 34, ngày 5/6"
    text = Paper(pdf_bytes(document(Paragraph(said)))).text
    assert re.search(r"Số 12 \[.*\] 34, ngày 5/6", text)


def test_a_title_with_strange_letters_is_still_a_title() -> None:
    title = Paper(pdf_bytes(pages.document(title="Giấy 😀 mới"))).metadata["Title"]
    assert title == "Giấy [U+1F600 GRINNING FACE] mới"


def test_words_that_belong_together_stay_on_one_line() -> None:
    said = [f"{'x ' * count}8.000\u00a0đồng" for count in range(70)]
    lines = "\n".join(Paper(pdf_bytes(document(*map(Paragraph, said)))).raw_pages).splitlines()
    assert sum(line.endswith("8.000 đồng") for line in lines) == 70


def test_bullets_of_words_symbol_fonts_stay_bullets() -> None:
    assert "• Giấy khai sinh" in Paper(pdf_bytes(document(Paragraph("\uf0b7 Giấy khai sinh")))).text


def test_signs_that_mean_something_to_the_machine_are_only_text() -> None:
    said = "Phí < 5 & > 3, <b>không đậm</b>, &amp;"
    assert said in Paper(pdf_bytes(document(Paragraph(said)))).text


def test_ninety_four_papers_are_all_there_in_order(procedure: Procedure, office: Office) -> None:
    names = [f"Giấy tờ loại {number:02}" for number in range(1, 95)]
    many = replace(procedure, papers=tuple(ListedPaper(name=n, originals=1) for n in names))
    text = Paper(pdf_bytes(printed_checklist(many, office))).text
    places = [text.index(f"{number}. {name} ") for number, name in enumerate(names, start=1)]
    assert places == sorted(places)


def test_a_paper_name_longer_than_a_page_loses_no_word(
    long_named: Procedure, office: Office
) -> None:
    paper = Paper(pdf_bytes(printed_checklist(long_named, office)))
    assert len(long_named.papers[0].name) > 6900
    missing = [word for word in long_named.papers[0].name.split() if word not in paper.text.split()]
    assert missing == []
    assert paper.margins_are_blank()


def test_a_word_without_spaces_stays_on_the_sheet() -> None:
    word = "x" * 2000
    paper = Paper(pdf_bytes(document(Heading(word), CheckItem(1, word), Facts(((word, word),)))))
    assert paper.margins_are_blank()
    # The heading is said again, shortened, on the pages on which its section goes on.
    assert paper.text.replace("x…", "").count("x") >= 4 * len(word)
    assert 0 < paper.text.count("(tiếp)") < len(paper.pages)


@pytest.mark.parametrize("lines_before", range(28, 39))
def test_no_heading_stands_alone_at_the_foot_of_a_page(lines_before: int) -> None:
    filler = [Paragraph("dòng") for _ in range(lines_before)]
    facts = Facts((("Thời gian", "3 ngày"), ("Nơi nộp", "xã"), ("Lệ phí", "8.000 đồng")))
    rest = [Paragraph("sau")] * 30
    paper = Paper(pdf_bytes(document(*filler, Heading("Đầu mục"), facts, *rest)))
    [page] = [page for page in paper.pages if "Đầu mục" in page]
    assert "3 ngày" in page
    assert "8.000 đồng" in page


@pytest.mark.parametrize("lines_before", range(28, 39))
def test_a_paper_stands_whole_on_one_page(lines_before: int) -> None:
    filler = [Paragraph("dòng") for _ in range(lines_before)]
    item = CheckItem(1, "Giấy chứng sinh", "Bệnh viện đưa.", "1 bản chính", "Chỉ khi: sinh ở viện")
    paper = Paper(pdf_bytes(document(*filler, item, *[Paragraph("sau")] * 30)))
    [page] = [page for page in paper.pages if "Giấy chứng sinh" in page]
    assert "Chỉ khi: sinh ở viện" in page


def test_every_page_says_which_it_is_and_carries_the_footer(
    long_named: Procedure, office: Office
) -> None:
    pages = Paper(pdf_bytes(printed_checklist(long_named, office))).pages
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in page
        assert "Dữ liệu mẫu." in page


def test_the_footer_is_read_after_the_page_it_belongs_to() -> None:
    page = Paper(pdf_bytes(document(Paragraph("Nội dung")))).pages[0]
    assert page.index("Cơ quan") < page.index("Tiêu đề") < page.index("Nội dung")
    assert page.index("Nội dung") < page.index("Chân trang")


def test_nothing_is_printed_smaller_than_ten_points(procedure: Procedure, office: Office) -> None:
    for size in PageSize:
        printed = replace(printed_checklist(procedure, office), size=size)
        assert min(run.size for run in Paper(pdf_bytes(printed)).runs()) >= 9.99


def test_the_typeface_travels_with_the_document(procedure: Procedure, office: Office) -> None:
    pdf = pdf_bytes(printed_checklist(procedure, office))
    assert all(run.embedded and "BeVietnamPro" in run.font for run in Paper(pdf).runs())
    assert b"Helvetica" not in pdf


def test_programs_that_read_aloud_learn_title_author_and_language() -> None:
    pdf = pdf_bytes(document(Paragraph("Nội dung")))
    assert Paper(pdf).metadata["Title"] == "Tiêu đề"
    assert Paper(pdf).metadata["Author"] == "Cơ quan"
    assert b"/Lang (vi)" in pdf


def test_the_same_document_gives_the_same_file(
    procedure: Procedure, office: Office, tmp_path: Path
) -> None:
    printed = printed_checklist(procedure, office)
    write_pdf(printed, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == pdf_bytes(printed)


def test_where_the_disk_is_full_the_older_file_stands(
    procedure: Procedure, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, data: bytes) -> int:
        self.open("wb").close()
        raise OSError(errno.ENOSPC, "No space left on device")

    older = tmp_path / "a.pdf"
    older.write_bytes(b"%PDF older")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        write_pdf(printed_checklist(procedure, office), older)
    monkeypatch.undo()
    assert older.read_bytes() == b"%PDF older"
    assert list(tmp_path.iterdir()) == [older]
