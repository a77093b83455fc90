"""Where pages end: nothing torn, no heading alone, no last page with next to nothing on it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.printing.blocks import (
    Block,
    Bullet,
    Callout,
    Chapter,
    CheckItem,
    CodesRow,
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

SHEETS = [size for size in PageSize if size is not PageSize.ROLL_80]


def paper(*blocks: Block, size: PageSize = PageSize.A4) -> Paper:
    return Paper(pdf_bytes(pages.document(*blocks, size=size)))


@pytest.mark.parametrize("size", SHEETS)
def test_ninety_four_papers_keep_name_quantity_and_condition_together(size: PageSize) -> None:
    pages_of_it = Paper(pdf_bytes(pages.checklist(94, size))).pages
    for item in pages.papers(94):
        [page] = [page for page in pages_of_it if f" {item.number}. {item.name}" in page]
        after = page.partition(f" {item.number}. {item.name}")[2]
        rest = re.split(r" \d+\. Giấy", after)[0]
        assert item.quantity_text in rest
        assert item.only_if in rest


def test_a_section_that_goes_on_says_its_heading_again() -> None:
    first, second, *_rest, last = Paper(pdf_bytes(pages.checklist(94))).pages
    assert "(tiếp)" not in first
    assert second.startswith("Phải nộp (tiếp)")
    assert "Mã để quét" in last
    assert "Mã để quét (tiếp)" not in last


def test_pages_after_the_first_say_whose_they_are() -> None:
    first, *others = Paper(pdf_bytes(pages.checklist(94))).pages
    assert len(others) > 3
    assert all("Danh sách của bạn · Làm giấy khai sinh cho con" in page for page in others)
    assert "Danh sách của bạn ·" not in first


def test_a_running_title_is_cut_at_a_word_where_it_is_too_long() -> None:
    named = pages.document(*pages.papers(60), title="Đăng ký " * 60)
    assert re.search(r"(Đăng ký )+(Đăng ký|Đăng)… Chân", Paper(pdf_bytes(named)).pages[1])


@pytest.mark.parametrize("lines_before", range(30, 39))
@pytest.mark.parametrize(
    "follows",
    [
        CheckItem(1, "Giấy chứng sinh", "Bệnh viện đưa."),
        Bullet("Giấy chứng sinh"),
        Callout("Giấy chứng sinh", strong=True),
        CodesRow("1.001193", "Giấy chứng sinh", "b", "c"),
        Table(("Giấy",), (("Giấy chứng sinh",),), (1,)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_heading_keeps_company_with_what_follows(lines_before: int, follows: Block) -> None:
    filler, rest = [Paragraph("dòng")] * lines_before, [Paragraph("sau")] * 30
    found = paper(*filler, Heading("Đầu mục"), follows, *rest).pages
    [page] = [page for page in found if "Đầu mục" in page]
    assert "Giấy chứng sinh" in page


@pytest.mark.parametrize("words", range(420, 700, 20))
def test_running_text_leaves_no_single_line_on_a_page(words: int) -> None:
    laid_out = Paper(pdf_bytes(pages.document(Paragraph(" ".join(["chữ"] * words)))))
    for page in laid_out.raw_pages:
        lines = [line for line in page.splitlines() if line.startswith("chữ chữ")]
        assert len(lines) != 1


@pytest.mark.parametrize("count", range(8, 22))
def test_no_last_page_carries_a_single_paper(count: int) -> None:
    plain = "Lấy tại quầy, điền bằng bút mực, rồi ký tên. " * 7
    items = [CheckItem(number, f"Giấy số {number}", plain) for number in range(1, count + 1)]
    *_others, last = paper(Heading("Nộp"), *items).pages
    assert last.count("Giấy số") > 1


def test_a_little_too_much_for_a_page_is_drawn_closer_together() -> None:
    counts = [len(paper(Heading("Nộp"), *pages.papers(n)).pages) for n in range(8, 24)]
    loose = [lay_out(pages.document(Heading("Nộp"), *pages.papers(n))).pages for n in range(8, 24)]
    assert counts == loose == sorted(counts)
    assert counts[0] == 1
    # The paper that no longer fits with all its space still finds a place.
    assert counts.count(1) >= 9


def test_every_chapter_of_a_book_is_drawn_closer_together_where_that_saves_a_page() -> None:
    alone = len(paper(Chapter("Chương"), Heading("Nộp"), *pages.papers(16)).pages)
    chapter = (Chapter("Chương"), Heading("Nộp"), *pages.papers(16))
    assert len(paper(*chapter * 3).pages) == 1 + 3 * (alone - 1)


def test_a_page_within_a_chapter_names_the_chapter_above() -> None:
    book = paper(Chapter("Một"), *pages.papers(30), Chapter("Hai"), *pages.papers(30)).pages
    running = [page.rpartition("Chân trang")[0].split()[-1] for page in book[1:]]
    assert running.count("Một") >= 1
    assert running.count("Hai") >= 1


def test_a_panel_longer_than_a_page_loses_no_word() -> None:
    said = " ".join(f"từ-{number}" for number in range(1500))
    found = paper(Heading("Chú ý"), Callout(said, strong=True))
    assert set(said.split()) <= set(found.text.split())
    assert found.margins_are_blank()


TEXTS = st.sampled_from(
    ["", "a", "Tên giấy tờ phải nộp", "chữ " * 70, "chữ " * 600, "x" * 400, "😀"]
)
CAPTIONS = st.sampled_from(["a", "Quét bằng điện thoại để đọc thủ tục này trên mạng"])


@st.composite
def any_block(draw: st.DrawFn) -> Block:
    one, two, caption = draw(TEXTS), draw(TEXTS), draw(CAPTIONS)
    blocks: tuple[Block, ...] = (
        Heading(one or "Mục"),
        Paragraph(one, small=len(two) > 4),
        Callout(one, strong=len(two) > 4),
        CheckItem(3, one, two, draw(st.sampled_from(["", "1 bản chính", two])), one),
        Bullet(one),
        Facts(((one, two), (two, one))),
        CodesRow("1.001193", caption, pages.ADDRESS, caption),
        QrRow(((pages.POCKET, caption), ("b", caption))),
        Table(("A", "B"), ((one, two),) * 3, (3, 1)),
        Chapter(one or "Chương", two),
    )
    return draw(st.sampled_from(blocks))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(any_block(), max_size=9), st.sampled_from(PageSize))
def test_whatever_is_said_is_printed_whole_and_inside_the_margins(
    blocks: list[Block], size: PageSize
) -> None:
    found = paper(*blocks, Paragraph("Hết"), size=size)
    edge = 3.5 if size is PageSize.ROLL_80 else 8.5
    assert found.margins_are_blank(pages.SIDES[size], edge)
    assert "Hết" in found.text
