"""A procedure in full, on its own sheet and as a chapter of the booklet: nothing is left out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.catalogue.model import (
    Agencies,
    BlankForm,
    Channel,
    Decision,
    Fee,
    FeeState,
    Field,
    LegalBasis,
    Level,
    Method,
    Note,
    Office,
    Procedure,
    Provenance,
    Result,
    Step,
    TimeLimit,
    TimeUnit,
)
from kiosk.catalogue.model import Paper as Bring
from kiosk.printing.blocks import Bullet, Document, Heading
from kiosk.printing.documents import booklet_document, procedure_document
from kiosk.printing.pdf import pdf_bytes

from .conftest import TODAY, URL
from .reading import Paper

EDITION = "Danh mục số 3, ngày 20/11/2026"

Make = Callable[[Procedure, Office], Document]


def in_full(procedure: Procedure, office: Office) -> Document:
    return procedure_document(procedure, "Hộ tịch", office, EDITION, TODAY)


def in_the_booklet(procedure: Procedure, office: Office) -> Document:
    field = Field(id="ho-tich", name="Hộ tịch")
    return booklet_document([field], [procedure], office, EDITION, TODAY)


both = pytest.mark.parametrize("make", [in_full, in_the_booklet])


def text_of(document: Document) -> str:
    return Paper(pdf_bytes(document)).text


@pytest.fixture
def full(procedure: Procedure) -> Procedure:
    return replace(
        procedure,
        summary="Dành cho cha mẹ.",
        decision=Decision(number="163/QĐ", date=dt.date(2026, 1, 5), agency="Bộ Tư pháp"),
        levels=(Level.COMMUNE, Level.PROVINCE),
        subjects=("Công dân Việt Nam",),
        agencies=Agencies(
            executing=("Ủy ban xã",),
            deciding="Chủ tịch xã",
            authorised="Phó chủ tịch",
            coordinating=("Công an xã",),
        ),
        non_territorial=True,
        valid_from=dt.date(2026, 7, 1),
        valid_to=dt.date(2027, 6, 30),
        conditions=(Note(text="Trẻ sinh ở Việt Nam", when={"ai": ("cha",)}),),
        steps=(
            Step(what="Nộp giấy", who="Bạn"),
            Step(
                what="Xem giấy",
                who="Cán bộ",
                time=TimeLimit(unit=TimeUnit.WORKING_DAY, amount=3),
                when={"ai": ("thay",)},
            ),
        ),
        results=(Result(name="Giấy khai sinh", code="KQ.1"),),
        legal_bases=(
            LegalBasis(
                number="60/2014/QH13",
                title="Luật Hộ tịch",
                agency="Quốc hội",
                date=dt.date(2014, 11, 20),
            ),
        ),
        provenance=Provenance(
            source="Cổng Dịch vụ công quốc gia",
            read_on="2026-07",
            url=URL,
            checked_by="Bà Lan",
            checked_on=dt.date(2026, 8, 1),
        ),
    )


SAID = (
    "Làm giấy khai sinh cho con",
    "Tên chính thức: Thủ tục đăng ký khai sinh",
    "Dành cho cha mẹ.",
    "Mã thủ tục 1.001193",
    "Lĩnh vực Hộ tịch",
    "Ai làm được Công dân Việt Nam",
    "Cấp thực hiện cấp xã, cấp tỉnh",
    "Cơ quan thực hiện Ủy ban xã",
    "Cơ quan quyết định Chủ tịch xã",
    "Cơ quan được ủy quyền Phó chủ tịch",
    "Cơ quan phối hợp Công an xã",
    "không phụ thuộc nơi bạn ở",
    "163/QĐ, 05/01/2026 (Bộ Tư pháp)",
    "Có hiệu lực từ 01/07/2026",
    "Có hiệu lực đến hết 30/06/2027",
    "1. Tờ khai theo mẫu 1 bản chính Lấy tại quầy. Mẫu số 1.",
    "2. Giấy chứng sinh 1 bản chính và 2 bản sao",
    "3. Văn bản ủy quyền 1 bản chính Chỉ khi: Đi thay",
    "4. Giấy tờ tùy thân",
    "Không phải nộp",
    "5. Giấy tờ cư trú Cán bộ tự tra.",
    "Trẻ sinh ở Việt Nam (Chỉ khi: Cha hoặc mẹ)",
    "hợp pháp hóa lãnh sự",
    "Cách nộp Nộp trực tiếp tại quầy",
    "Thời gian 3 ngày làm việc",
    "Lệ phí 8.000 đồng",
    "Quầy 1, giờ làm việc: 7:30 đến 16:30",
    "Bước 1. Bạn: Nộp giấy",
    "Bước 2. Cán bộ: Xem giấy (3 ngày làm việc) (Chỉ khi: Đi thay)",
    "Giấy khai sinh (KQ.1)",
    "60/2014/QH13 (20/11/2014). Luật Hộ tịch (Quốc hội)",
    "Nguồn: Cổng Dịch vụ công quốc gia",
    "Bà Lan soát lại ngày 01/08/2026.",
)


@both
def test_everything_about_it_is_there(full: Procedure, office: Office, make: Make) -> None:
    text = text_of(make(full, office))
    assert [said for said in SAID if said not in text] == []


@both
def test_a_condition_on_the_channel_is_said(
    procedure: Procedure, office: Office, make: Make
) -> None:
    posted = Method(channel=Channel.POSTAL, fees=(Fee(state=FeeState.FREE, when={"ai": ("cha",)}),))
    copy = Bring(name="Bản sao căn cước", copies=1, when={"channel": ("postal",)})
    two = replace(procedure, methods=(*procedure.methods, posted), papers=(copy,))
    text = text_of(make(two, office))
    assert "1 bản sao Chỉ khi: Gửi qua bưu điện" in text
    assert "Không thu tiền (Chỉ khi: Cha hoặc mẹ)" in text


@both
def test_what_it_does_not_have_is_left_out(
    procedure: Procedure, office: Office, make: Make
) -> None:
    text = text_of(make(replace(procedure, papers=(), notes=()), office))
    assert "Nguồn không nêu giấy tờ phải nộp. Bạn hãy hỏi cán bộ." in text
    for absent in (
        "Nên biết",
        "Điều kiện",
        "Các bước",
        "Bạn sẽ nhận được",
        "Xuất trình",
        "Biểu mẫu",
    ):
        assert absent not in text
    assert "Nguồn không nêu" not in text_of(make(procedure, office))


def test_what_nobody_has_to_hand_in_is_no_reason_to_call_the_list_complete(
    procedure: Procedure, office: Office
) -> None:
    exempt = tuple(paper for paper in procedure.papers if paper.name == "Giấy tờ cư trú")
    text = text_of(in_full(replace(procedure, papers=exempt), office))
    assert "Nguồn không nêu giấy tờ phải nộp" in text
    assert "1. Giấy tờ cư trú" in text


def test_ways_nobody_knows_send_people_to_staff(procedure: Procedure, office: Office) -> None:
    assert "chưa ghi thời gian" in text_of(in_full(replace(procedure, methods=()), office))


def test_its_blank_forms_are_named_with_their_condition(
    procedure: Procedure, office: Office
) -> None:
    form = BlankForm(name="Phiếu ghi sẵn", file="phieu.pdf", when={"ai": ("thay",)})
    blocks = in_full(replace(procedure, forms=(form,)), office).blocks
    place = blocks.index(Heading("Biểu mẫu để điền"))
    assert blocks[place + 1] == Bullet("Phiếu ghi sẵn (Chỉ khi: Đi thay)")


def test_the_sheet_bears_the_name_the_office_the_edition_and_the_day(
    procedure: Procedure, office: Office
) -> None:
    document = in_full(procedure, office)
    assert (document.title, document.subtitle) == (procedure.plain_name, "Toàn văn thủ tục")
    assert document.footer_lines == (
        "Dữ liệu mẫu.",
        "In thứ Tư, 25/11/2026 · Danh mục số 3, ngày 20/11/2026",
    )
    assert "Tên chính thức" not in text_of(
        in_full(replace(procedure, name=procedure.plain_name), office)
    )


@both
def test_the_code_says_where_it_leads(procedure: Procedure, office: Office, make: Make) -> None:
    lost = replace(procedure, provenance=replace(procedure.provenance, url=""))
    assert "đọc thủ tục này trên mạng" in text_of(make(procedure, office))
    assert "rồi tìm bằng mã thủ tục 1.001193" in text_of(make(lost, office))


def test_scanners_and_phones_read_it(procedure: Procedure, office: Office) -> None:
    found = Paper(pdf_bytes(in_full(procedure, office))).scans()
    assert found == [{("CODE128", "1.001193"), ("QRCODE", URL)}]


def test_the_longest_texts_of_the_portal_lose_no_word(procedure: Procedure, office: Office) -> None:
    said = {
        name: " ".join(f"{name}-{number}" for number in range(count))
        for name, count in (("tên", 150), ("giấy", 700), ("bước", 2_300), ("điều", 4_000))
    }
    long = replace(
        procedure,
        name=said["tên"],
        papers=tuple(
            Bring(name=said["giấy"] if n == 50 else f"p-{n}", copies=1) for n in range(94)
        ),
        steps=(Step(what=said["bước"]),),
        conditions=(Note(text=said["điều"]),),
    )
    paper = Paper(pdf_bytes(in_full(long, office)))
    there = set(re.findall(r"[^\W\d_]+-\d+", paper.text))
    for text in said.values():
        assert set(text.split()) - there == set()
    assert paper.margins_are_blank()
