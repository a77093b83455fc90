"""An office pays for every sheet: what fits on one without harm takes no second."""

from __future__ import annotations

from bisect import bisect
from dataclasses import replace

import pytest

from kiosk.catalogue import checklist, folder
from kiosk.catalogue.model import Catalogue
from kiosk.printing.blocks import (
    Block,
    CheckItem,
    CodesRow,
    Document,
    Facts,
    Heading,
    PageSize,
    Paragraph,
    QrRow,
    TimelineItem,
)
from kiosk.printing.documents import checklist_document
from kiosk.printing.pdf import lay_out, pdf_bytes
from kiosk.resources import data_folder

from . import pages
from .conftest import CALENDAR, NOW
from .reading import Paper

SHEETS = [PageSize.A4, PageSize.A5]
CODES = CodesRow("1.001193", "Mã thủ tục, để cán bộ quét", pages.ADDRESS, "Quét để đọc trên mạng")
SOURCE = Paragraph("Nguồn: Cổng mẫu, đọc tháng 7/2026.", small=True)
POCKET = QrRow(((pages.POCKET, "Quét để mang danh sách này đi"),), spare=True)


def with_codes(lines: int, *codes: Block, size: PageSize = PageSize.A4) -> Document:
    return pages.document(*[Paragraph("dòng")] * lines, *codes, size=size)


def longest_on_one_page(size: PageSize, *codes: Block) -> int:
    def too_long(lines: int) -> bool:
        return lay_out(with_codes(lines, *codes, size=size)).pages > 1

    return bisect(range(60), False, key=too_long) - 1


@pytest.mark.parametrize("size", SHEETS)
def test_a_spare_code_is_printed_unless_it_costs_a_sheet(size: PageSize) -> None:
    most = longest_on_one_page(size, CODES)
    assert longest_on_one_page(size, CODES, POCKET) == most
    full = Paper(pdf_bytes(with_codes(most, CODES, POCKET, size=size)))
    roomy = Paper(pdf_bytes(with_codes(most // 2, CODES, POCKET, size=size)))
    longer = Paper(pdf_bytes(with_codes(most + 10, CODES, POCKET, size=size)))
    assert "mang danh sách này đi" not in full.text
    assert ("QRCODE", pages.ADDRESS) in full.scan(203, one_bit=True)
    for paper in (roomy, longer):
        assert ("QRCODE", pages.POCKET) in paper.scan(203, one_bit=True)
    assert len(longer.pages) == 2


def test_a_code_that_is_not_spare_is_never_left_out() -> None:
    kept = replace(POCKET, spare=False)
    most = longest_on_one_page(PageSize.A4, CODES)
    assert longest_on_one_page(PageSize.A4, CODES, kept) < most
    assert "mang danh sách này đi" in Paper(pdf_bytes(with_codes(most, CODES, kept))).text


def test_a_roll_has_room_for_what_is_spare() -> None:
    document = with_codes(200, CODES, POCKET, size=PageSize.ROLL_80)
    assert ("QRCODE", pages.POCKET) in Paper(pdf_bytes(document)).scan(203, one_bit=True)


@pytest.mark.parametrize("size", SHEETS)
def test_what_is_a_little_too_long_is_drawn_closer_and_still_large_enough(size: PageSize) -> None:
    most = longest_on_one_page(size)
    usual, closest = (Paper(pdf_bytes(with_codes(n, size=size))) for n in (5, most))
    assert len(closest.pages) == 1
    assert max(run.size for run in closest.runs()) < max(run.size for run in usual.runs())
    assert min(run.size for run in closest.runs()) >= 9.99
    assert closest.margins_are_blank(pages.SIDES[size], 8.5)


@pytest.mark.parametrize("size", SHEETS)
def test_what_would_need_a_second_sheet_anyway_keeps_its_large_type(size: PageSize) -> None:
    short, long = (Paper(pdf_bytes(with_codes(n, size=size))) for n in (5, 70))
    assert len(long.pages) > 1
    assert {run.size for run in short.runs()} <= {run.size for run in long.runs()}


@pytest.mark.parametrize("size", SHEETS)
def test_the_codes_of_a_checklist_stand_in_one_row(size: PageSize) -> None:
    heights = Paper(pdf_bytes(with_codes(1, CODES, POCKET, size=size))).code_heights()
    assert len(heights) == 3
    assert max(top for top, _bottom in heights) < min(bottom for _top, bottom in heights)


@pytest.mark.parametrize("size", SHEETS)
def test_a_source_beside_the_codes_costs_no_line(size: PageSize) -> None:
    most = longest_on_one_page(size, CODES)
    [page] = Paper(pdf_bytes(with_codes(most, CODES, SOURCE, size=size))).pages
    assert SOURCE.text in " ".join(page.split())


@pytest.mark.parametrize("size", SHEETS)
def test_a_long_remark_after_the_codes_is_printed_whole(size: PageSize) -> None:
    remark = Paragraph(" ".join(f"từ-{number}" for number in range(900)), small=True)
    for lines in (1, longest_on_one_page(size, CODES)):
        paper = Paper(pdf_bytes(with_codes(lines, CODES, remark, size=size)))
        assert set(remark.text.split()) <= set(paper.text.split())


def test_a_condition_shares_a_line_with_what_the_paper_is_only_to_save_a_sheet() -> None:
    def printed(count: int) -> Paper:
        item = CheckItem(1, "Giấy", "Lấy tại quầy.", "1", "Chỉ khi: a")
        return Paper(pdf_bytes(pages.document(*[item] * count)))

    one_line = "Lấy tại quầy. Chỉ khi: a"
    short, tight = printed(4), printed(18)
    assert one_line not in short.raw_pages[0].splitlines()
    assert tight.raw_pages[0].splitlines().count(one_line) == 18
    assert len(tight.pages) == 1


def test_a_condition_is_apart_where_a_line_does_not_hold_both() -> None:
    plain = "Bệnh viện hoặc trạm y tế đưa giấy này khi mẹ sinh bé, hãy giữ cho cẩn thận."
    item = CheckItem(1, "Giấy", plain, "1", "Chỉ khi: bạn gửi qua bưu điện")
    [page] = Paper(pdf_bytes(pages.document(*[item] * 15))).raw_pages
    assert page.splitlines().count(item.only_if) == 15


@pytest.mark.parametrize("size", PageSize)
def test_a_label_is_said_once_for_facts_that_follow_one_another(size: PageSize) -> None:
    fees = Facts((("Lệ phí", "5.000 đồng"), ("Lệ phí", "8.000 đồng"), ("Phí", "Không thu")))
    text = Paper(pdf_bytes(pages.document(fees, size=size))).text
    assert text.count("Lệ phí") == (2 if size is PageSize.ROLL_80 else 1)
    assert "5.000 đồng" in text
    assert "8.000 đồng" in text


def test_short_labels_leave_the_line_to_their_values() -> None:
    value = "Chứng thực, từ trang thứ 3: 1.000 đồng một trang. Không quá 200.000 đồng."
    lines = Paper(pdf_bytes(pages.document(Facts((("Phí", value),))))).raw_pages[0].splitlines()
    assert f"Phí {value}" in lines


@pytest.mark.parametrize("size", PageSize)
def test_no_short_word_stands_alone_on_the_last_line(size: PageSize) -> None:
    counts = range(14, 60)
    said = [Paragraph(" ".join(["chữ"] * count)) for count in counts]
    paper = Paper(pdf_bytes(pages.document(*said, size=size)))
    assert all("chữ" not in page.splitlines() for page in paper.raw_pages)
    assert paper.text.split().count("chữ") == sum(counts)


def test_a_quantity_is_read_before_what_the_paper_is() -> None:
    item = CheckItem(1, "Giấy chứng sinh", "Bệnh viện đưa khi sinh.", "1 bản chính", "Chỉ khi: a")
    text = Paper(pdf_bytes(pages.document(item))).text
    assert "1. Giấy chứng sinh 1 bản chính Bệnh viện đưa khi sinh. Chỉ khi: a" in text


def test_words_below_a_quantity_have_the_whole_width() -> None:
    plain = "Giấy bệnh viện hoặc trạm y tế đưa khi mẹ sinh bé, giữ cẩn thận vì khó xin lại."
    lines = Paper(pdf_bytes(pages.document(CheckItem(1, "Giấy", plain, "1 bản chính")))).raw_pages
    assert plain in lines[0].splitlines()


def test_a_long_question_stands_on_one_line_with_its_short_answer() -> None:
    question = "Người kết hôn có đang sống ở vùng biên giới không?"
    paper = Paper(pdf_bytes(pages.document(Facts(((question, "Không"), ("Ai đi?", "Tôi"))))))
    assert f"{question} Không" in paper.raw_pages[0].splitlines()


def test_a_step_names_who_does_it_and_has_its_day_in_a_column() -> None:
    step = TimelineItem("Đã xong thứ Sáu 20/11", "Tiếp nhận hồ sơ", "Bộ phận một cửa", done=True)
    lines = Paper(pdf_bytes(pages.document(Heading("Đi"), step))).raw_pages[0].splitlines()
    assert "Tiếp nhận hồ sơ · Bộ phận một cửa Đã xong thứ Sáu 20/11" in lines


@pytest.fixture(scope="module")
def sample() -> Catalogue:
    catalogue = folder.read(data_folder()).catalogue
    assert catalogue is not None
    return catalogue


def checklists(catalogue: Catalogue) -> list[Document]:
    """Of the whole sample, every first option chosen."""
    made: list[Document] = []
    for procedure in catalogue.procedures:
        answers = {question.id: question.options[0].id for question in procedure.questions}
        listed = checklist.make(procedure, answers)
        made.append(checklist_document(listed, catalogue.office, "Bản số 3", NOW, CALENDAR))
    return made


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "most_sheets"), [(PageSize.A4, 176), (PageSize.A5, 264), (PageSize.ROLL_80, 157)]
)
def test_every_checklist_of_the_sample_says_everything_on_few_sheets(
    sample: Catalogue, size: PageSize, most_sheets: int
) -> None:
    side, edge = pages.SIDES[size], 3.5 if size is PageSize.ROLL_80 else 8.5
    sheets, faults = 0, list[str]()
    for document in checklists(sample):
        paper = Paper(pdf_bytes(replace(document, size=size)))
        count = len(paper.pages)
        sheets += count
        facts = [block for block in document.blocks if isinstance(block, Facts)]
        said = [part for block in facts for row in block.rows for part in row]
        said += [block.name for block in document.blocks if isinstance(block, CheckItem)]
        said += [document.subtitle, "Nguồn: ", "Bản số 3"]
        if size is not PageSize.ROLL_80:
            said += [f"Trang {number}/{count}" for number in range(1, count + 1)]
        seen = "".join(paper.text.split())
        missing = [part for part in said if "".join(part.split()) not in seen]
        if missing or not paper.margins_are_blank(side, edge):
            faults.append(f"{document.subtitle}: {missing}")
    assert faults == []
    assert sheets <= most_sheets
