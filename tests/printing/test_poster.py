"""What hangs on the notice board: every procedure findable, nothing cut, every code scannable."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue.model import (
    PORTAL,
    Channel,
    Counter,
    Fee,
    FeeState,
    Field,
    Method,
    Note,
    Office,
    Paper,
    Procedure,
    Step,
    TimeLimit,
    TimeUnit,
)
from kiosk.printing.blocks import Chapter, Contents, Document, Listed, PageSize
from kiosk.printing.blocks import Paragraph as Text
from kiosk.printing.documents import booklet_document, poster_document
from kiosk.printing.pdf import pdf_bytes

from .conftest import TODAY, URL
from .reading import Paper as Sheet

_pdfium: Any = pypdfium2
FIELD = Field(id="ho-tich", name="Hộ tịch")
OTHER = Field(id="dat-dai", name="Đất đai")
EDITION = "Danh mục số 3, ngày 20/11/2026"
MM = 72 / 25.4


def _poster(office: Office, *listed: Procedure, size: PageSize = PageSize.A4) -> Sheet:
    return Sheet(pdf_bytes(poster_document(FIELD, listed, office, EDITION, TODAY, size)))


def _booklet(office: Office, *listed: Procedure, size: PageSize = PageSize.A4) -> Sheet:
    document = booklet_document((FIELD, OTHER), listed, office, EDITION, TODAY, size)
    return Sheet(pdf_bytes(document))


def _many(procedure: Procedure, count: int) -> list[Procedure]:
    return [
        replace(
            procedure,
            code=f"1.{number:06}",
            plain_name=f"Xin giấy số {number:03}",
            provenance=replace(procedure.provenance, url=f"{URL}{number:03}"),
        )
        for number in range(count)
    ]


def _with_fees(procedure: Procedure, *fees: Fee) -> Procedure:
    return replace(procedure, methods=(replace(procedure.methods[0], fees=fees),))


# The poster


def test_a_row_says_what_people_stop_to_read(procedure: Procedure, office: Office) -> None:
    text = _poster(office, procedure).text
    for said in (
        "Thủ tục lĩnh vực Hộ tịch",
        "1 thủ tục",
        "Nơi nộp: Quầy 1, giờ làm việc: 7:30 đến 16:30",
        "1. Làm giấy khai sinh cho con",
        "Thủ tục đăng ký khai sinh",
        "Mã: 1.001193",
        "Thời gian: 3 ngày làm việc",
        "Tiền phải nộp: 8.000 đồng",
        "Trang 1/1",
        "In thứ Tư, 25/11/2026 · Danh mục số 3, ngày 20/11/2026",
        "Dữ liệu mẫu.",
    ):
        assert said in text


def test_only_the_field_asked_for_is_on_its_poster(procedure: Procedure, office: Office) -> None:
    land = replace(procedure, code="1.009999", plain_name="Làm sổ đỏ", field_id="dat-dai")
    text = _poster(office, procedure, land).text
    assert "Làm sổ đỏ" not in text
    assert "1 thủ tục" in text


def test_rows_stand_in_the_order_of_the_alphabet(procedure: Procedure, office: Office) -> None:
    names = ["Ủy quyền", "Đăng ký kết hôn", "Chứng thực", "Dời mộ", "Ăn hỏi"]
    text = _poster(office, *(replace(procedure, plain_name=name) for name in names)).text
    ordered = ["1. Ăn hỏi", "2. Chứng thực", "3. Dời mộ", "4. Đăng ký kết hôn", "5. Ủy quyền"]
    places = [text.index(name) for name in ordered]
    assert places == sorted(places)


def test_the_officer_in_charge_stands_on_the_poster(procedure: Procedure, office: Office) -> None:
    counter = Counter(name="Quầy 2", fields=("ho-tich",), officer="Bà Lan")
    text = _poster(replace(office, counters=(counter,)), procedure).text
    assert "Quầy 2, cán bộ phụ trách: Bà Lan" in text


def test_a_field_without_procedures_says_so(office: Office) -> None:
    assert "Chưa có thủ tục nào được niêm yết." in _poster(office).text


def test_times_that_differ_by_channel_are_told_apart(procedure: Procedure, office: Office) -> None:
    online = Method(channel=Channel.ONLINE, statutory_time=TimeLimit(unit=TimeUnit.DAY, amount=2))
    text = _poster(office, replace(procedure, methods=(*procedure.methods, online))).text
    assert "Nộp trực tiếp tại quầy: 3 ngày làm việc; Nộp trên mạng: 2 ngày" in text


def test_many_different_times_send_people_to_the_code(procedure: Procedure, office: Office) -> None:
    methods = tuple(
        Method(channel=Channel.IN_PERSON, statutory_time=TimeLimit(unit=TimeUnit.DAY, amount=n))
        for n in range(1, 5)
    )
    three, four = (replace(procedure, methods=methods[:n]) for n in (3, 4))
    assert "Nộp trực tiếp tại quầy: 3 ngày" in _poster(office, three).text
    assert "Thời gian: tùy trường hợp, bạn quét mã" in _poster(office, four).text


def test_a_procedure_without_any_method_sends_people_to_ask(
    procedure: Procedure, office: Office
) -> None:
    said = _poster(office, replace(procedure, methods=())).text
    assert "Thời gian: chưa công bố, hỏi cán bộ" in said
    assert "Tiền phải nộp: chưa công bố, hỏi cán bộ" in said


@pytest.mark.parametrize(
    ("fees", "said"),
    [
        ((), "Tiền phải nộp: chưa công bố, hỏi cán bộ"),
        ((Fee(state=FeeState.FREE),), "Tiền phải nộp: không thu tiền"),
        (
            (
                Fee(state=FeeState.FEE, label="Phí", amount=2_000, per="trang"),
                Fee(state=FeeState.FEE, label="Phí", amount=1_000, per="trang"),
            ),
            "Tiền phải nộp: tùy trường hợp: 2.000 đồng một trang; 1.000 đồng một trang",
        ),
        (
            (
                Fee(state=FeeState.FREE, label="Lệ phí"),
                Fee(state=FeeState.FEE, label="Bản sao", amount=8_000),
            ),
            "Tiền phải nộp: Lệ phí (không thu tiền); Bản sao (8.000 đồng)",
        ),
        (
            tuple(Fee(state=FeeState.FEE, amount=amount) for amount in (1, 2, 3, 4)),
            "Tiền phải nộp: tùy trường hợp, bạn quét mã hoặc hỏi cán bộ",
        ),
    ],
)
def test_fees_in_one_line(
    procedure: Procedure, office: Office, fees: tuple[Fee, ...], said: str
) -> None:
    assert said in _poster(office, _with_fees(procedure, *fees)).text


@pytest.mark.parametrize("size", [PageSize.A4, PageSize.A3, PageSize.A4_LYING])
def test_every_row_has_a_code_that_a_phone_can_read(
    procedure: Procedure, office: Office, size: PageSize
) -> None:
    many = _many(procedure, 15)
    sheet = _poster(office, *many, size=size)
    found = {value for kind, value in sheet.scan(150, one_bit=False) if kind == "QRCODE"}
    assert found == {one.provenance.url for one in many}
    assert sheet.margins_are_blank()


def test_the_codes_stand_free(procedure: Procedure, office: Office) -> None:
    assert _poster(office, *_many(procedure, 2)).qr_codes_stand_free()


@pytest.mark.parametrize("url", ["", "https://example.org/" + "a" * 3_000])
def test_without_a_usable_address_the_code_opens_the_portal_and_says_so(
    procedure: Procedure, office: Office, url: str
) -> None:
    lost = replace(procedure, provenance=replace(procedure.provenance, url=url))
    sheet = _poster(office, lost)
    assert sheet.scan(150, one_bit=False) == {("QRCODE", PORTAL)}
    assert "bạn tìm tiếp bằng mã 1.001193" in sheet.text
    assert "1.001193" in _booklet(office, lost).text


def test_a_row_is_never_torn_apart(procedure: Procedure, office: Office) -> None:
    for page in _poster(office, *_many(procedure, 40)).pages:
        assert page.count("Xin giấy số") == page.count("Tiền phải nộp") == page.count("Mã: ")


def test_the_same_poster_always_gives_the_same_bytes(procedure: Procedure, office: Office) -> None:
    document = poster_document(FIELD, [procedure], office, EDITION, TODAY, PageSize.A3)
    assert pdf_bytes(document) == pdf_bytes(document)


# A3


def _page_sizes(document: Document) -> set[tuple[int, int]]:
    pdf = _pdfium.PdfDocument(pdf_bytes(document))
    return {(round(page.get_width() / MM), round(page.get_height() / MM)) for page in pdf}


def test_a3_is_the_same_page_drawn_larger(procedure: Procedure, office: Office) -> None:
    many = _many(procedure, 20)
    a4 = poster_document(FIELD, many, office, EDITION, TODAY)
    a3 = replace(a4, size=PageSize.A3)
    assert _page_sizes(a4) == {(210, 297)}
    assert _page_sizes(a3) == {(297, 420)}
    assert Sheet(pdf_bytes(a3)).pages == Sheet(pdf_bytes(a4)).pages
    assert min(run.size for run in Sheet(pdf_bytes(a3)).runs()) > 14


# The booklet


def test_the_contents_name_the_page_of_each_procedure(procedure: Procedure, office: Office) -> None:
    land = [replace(one, field_id="dat-dai") for one in _many(procedure, 60)[50:]]
    long = replace(procedure, steps=(Step(what="Nộp giấy tờ. " * 700),), plain_name="Xin giấy số 0")
    pages = _booklet(office, long, *_many(procedure, 50), *land).pages
    contents = " ".join(page for page in pages if "Mã thủ tục" not in page)
    assert "Hộ tịch (51 thủ tục)" in contents
    assert "Đất đai (10 thủ tục)" in contents
    named = dict(re.findall(r"(\d+) (Xin giấy số \d{3})", contents))
    assert len(named) == 60
    for page, name in named.items():
        assert pages[int(page) - 1].startswith(name)
    assert f"Trang 1/{len(pages)}" in pages[0]
    assert f"Trang {len(pages)}/{len(pages)}" in pages[-1]


def test_each_procedure_begins_on_a_new_page(procedure: Procedure, office: Office) -> None:
    for page in _booklet(office, *_many(procedure, 5)).pages:
        assert page.count("Tên chính thức") <= 1


def test_an_empty_booklet_says_so(office: Office) -> None:
    assert "Chưa có thủ tục nào được niêm yết." in _booklet(office).text


def test_a_procedure_of_no_listed_field_is_not_lost(procedure: Procedure, office: Office) -> None:
    text = _booklet(office, replace(procedure, field_id="la")).text
    assert "Lĩnh vực khác (1 thủ tục)" in text


def test_the_booklet_of_one_field_bears_its_name(procedure: Procedure, office: Office) -> None:
    document = booklet_document([FIELD], [procedure], office, EDITION, TODAY)
    assert document.title == "Thủ tục lĩnh vực Hộ tịch"


def _words(name: str, count: int) -> str:
    return " ".join(f"{name}-{number}" for number in range(count))


def test_the_longest_texts_of_the_portal_lose_no_word(procedure: Procedure, office: Office) -> None:
    texts = {
        "tên": _words("tên", 150),  # about 1,100 characters
        "giấy": _words("giấy", 700),  # 6,900
        "bước": _words("bước", 2_300),  # 22,900
        "điều": _words("điều", 4_000),  # 42,900
        "nơi": _words("nơi", 500),
        "phí": _words("phí", 500),
    }
    long = replace(
        procedure,
        name=texts["tên"],
        plain_name=texts["tên"],
        papers=tuple(
            Paper(name=texts["giấy"] if n == 50 else f"p-{n}", copies=1) for n in range(94)
        ),
        steps=(Step(what=texts["bước"]),),
        conditions=(Note(text=texts["điều"]),),
        methods=(
            Method(
                channel=Channel.IN_PERSON,
                where=texts["nơi"],
                fees=(Fee(state=FeeState.FEE, wording=texts["phí"]),),
            ),
        ),
    )
    sheet = _booklet(office, long)
    there = set(re.findall(r"[^\W\d_]+-\d+", sheet.text))
    for said in texts.values():
        assert set(said.split()) - there == set()
    assert sheet.margins_are_blank()
    assert set(texts["tên"].split()) <= set(_poster(office, long).text.split())


SHEETS = [size for size in PageSize if size is not PageSize.ROLL_80]
LENGTHS = st.sampled_from(["", "a", "Tên thủ tục", "từ " * 60, "từ " * 2_500, "x" * 3_000])


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LENGTHS, min_size=6, max_size=6), st.sampled_from(SHEETS), st.integers(0, 40))
def test_whatever_stands_in_a_book_it_can_be_printed(
    texts: list[str], size: PageSize, filler: int
) -> None:
    title, subtitle, name, official, fact, remark = texts
    document = Document(
        issuer="Cơ quan",
        title="Sách",
        subtitle="",
        blocks=(
            Contents(((subtitle, (title, name)),)),
            *(Text("dòng") for _ in range(filler)),
            Listed(name, official, (fact,), URL, remark),
            Chapter(title, subtitle),
            *(Text("dòng") for _ in range(filler)),
            Listed(name, "", (), URL),
            Chapter(name),
        ),
        footer_lines=("Chân trang",),
        size=size,
    )
    sheet = Sheet(pdf_bytes(document))
    assert sheet.text.count("x") >= sum(text.count("x") for text in texts)
    assert f"Trang {len(sheet.pages)}/{len(sheet.pages)}" in sheet.pages[-1]


def test_nothing_on_a_board_is_smaller_than_ten_points(
    procedure: Procedure, office: Office
) -> None:
    for sheet in (_poster(office, procedure), _booklet(office, procedure)):
        assert min(run.size for run in sheet.runs()) >= 9.99
        assert all(run.embedded for run in sheet.runs())
