"""The checklist as a text in a code: the whole of it or nothing, and a phone can read it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue import checklist
from kiosk.catalogue.model import (
    Channel,
    Fee,
    FeeState,
    Method,
    Office,
    PaperUse,
    Procedure,
    TimeLimit,
    TimeUnit,
)
from kiosk.catalogue.model import Paper as Bring
from kiosk.printing.blocks import Document, PageSize, QrRow
from kiosk.printing.documents import pocket_text
from kiosk.printing.documents.pocket import MOST_BYTES
from kiosk.printing.pdf import pdf_bytes

from .reading import Paper


def pocket(procedure: Procedure, office: Office | None, **answers: str) -> str:
    return pocket_text(checklist.make(procedure, answers), office)


def test_it_says_what_to_bring_how_long_how_much_and_where(
    procedure: Procedure, office: Office
) -> None:
    assert pocket(procedure, office, ai="thay") == (
        "Làm giấy khai sinh cho con\n"
        "Mã thủ tục 1.001193\n"
        "Phải nộp\n"
        "1. Tờ khai theo mẫu: 1 bản chính\n"
        "2. Giấy chứng sinh: 1 bản chính và 2 bản sao\n"
        "3. Văn bản ủy quyền: 1 bản chính\n"
        "Xuất trình (cho xem rồi mang về)\n"
        "4. Giấy tờ tùy thân: 1 bản chính\n"
        "Thời gian: 3 ngày làm việc\n"
        "Lệ phí: 8.000 đồng\n"
        "Nơi đến: Quầy 1, Trung tâm Phục vụ hành chính công, giờ làm việc: 7:30 đến 16:30\n"
        "Nguồn: Cổng Dịch vụ công quốc gia, đọc tháng 7/2026"
    )


def test_an_open_question_stands_beside_its_paper(procedure: Procedure, office: Office) -> None:
    assert "3. Văn bản ủy quyền: 1 bản chính (Chỉ khi: Đi thay)\n" in pocket(procedure, office)


def test_ways_that_differ_are_told_apart(procedure: Procedure, office: Office) -> None:
    free = Fee(state=FeeState.FREE)
    online = replace(procedure.methods[0], channel=Channel.ONLINE, fees=(free,))
    sent = Method(channel=Channel.POSTAL, fees=(free,), when={"ai": ("thay",)})
    three = replace(procedure, methods=(*procedure.methods, online, sent))
    said = pocket(three, office)
    assert "Nộp trực tiếp tại quầy: Thời gian: 3 ngày làm việc; Lệ phí: 8.000 đồng\n" in said
    assert "Nộp trên mạng: Thời gian: 3 ngày làm việc; Lệ phí: Không thu tiền\n" in said
    assert "Gửi qua bưu điện (Chỉ khi: Đi thay): Thời gian: Chưa công bố" in said


def test_where_no_counter_is_known_it_names_the_place(procedure: Procedure, office: Office) -> None:
    said = pocket(procedure, replace(office, counters=()))
    assert "Nơi đến: Trung tâm Phục vụ hành chính công\nNơi đến: Chưa ghi quầy nào" in said


def test_time_and_fee_are_whole_and_named_once(procedure: Procedure, office: Office) -> None:
    [method] = procedure.methods
    limit = TimeLimit(unit=TimeUnit.SAME_DAY, note="Sau 15 giờ thì trả hôm sau.")
    fee = Fee(state=FeeState.FEE, label="Lệ phí đăng ký khai sinh", amount=8000)
    copy = Fee(state=FeeState.FEE, label="Phí cấp bản sao", amount=3000)
    dear = replace(method, statutory_time=limit, fees=(fee, copy))
    said = pocket(replace(procedure, methods=(dear,)), office)
    assert (
        "Thời gian: Trong ngày. Sau 15 giờ thì trả hôm sau.\n"
        "Lệ phí đăng ký khai sinh: 8.000 đồng\n"
        "Phí cấp bản sao: 3.000 đồng\n"
    ) in said


def test_without_an_office_there_is_no_counter(procedure: Procedure) -> None:
    assert "Nơi đến" not in pocket(procedure, None)


def test_a_list_without_papers_is_no_list(procedure: Procedure, office: Office) -> None:
    exempt = tuple(paper for paper in procedure.papers if paper.use is PaperUse.EXEMPT)
    assert pocket(replace(procedure, papers=exempt), office) == ""


def test_the_longest_paper_name_fits_into_no_code(long_named: Procedure, office: Office) -> None:
    assert pocket(long_named, office) == ""


def test_text_that_came_decomposed_is_composed(procedure: Procedure, office: Office) -> None:
    odd = Bring(name=unicodedata.normalize("NFD", "Giấy\u200b đề  nghị\ncấp lại"), originals=1)
    said = pocket(replace(procedure, papers=(odd,)), office)
    assert "1. Giấy đề nghị cấp lại: 1 bản chính\n" in said
    assert unicodedata.is_normalized("NFC", said)


papers = st.builds(
    Bring,
    name=st.integers(1, 120).map(lambda count: " ".join(["Giấy"] * count)),
    use=st.sampled_from([PaperUse.SUBMIT, PaperUse.PRESENT]),
    originals=st.integers(0, 3),
    copies=st.integers(1, 9),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(papers, max_size=30))
def test_it_is_all_of_the_papers_or_nothing(
    procedure: Procedure, office: Office, brought: list[Bring]
) -> None:
    said = pocket(replace(procedure, papers=tuple(brought)), office)
    assert len(said.encode()) <= MOST_BYTES
    lines = [line for line in said.split("\n") if line[:1].isdigit()]
    assert len(lines) == (len(brought) if said else 0)
    for paper in brought if said else ():
        assert any(f". {paper.name}: " in line for line in lines)


@pytest.mark.parametrize("size", [PageSize.A4, PageSize.A5, PageSize.ROLL_80])
def test_the_fullest_code_is_read_from_every_paper(size: PageSize) -> None:
    text = ("Giấy tờ phải nộp, 1 bản chính. " * 60).encode()[:MOST_BYTES].decode(errors="ignore")
    assert len(text.encode()) > MOST_BYTES - 4
    document = Document("Cơ quan", "Mã", "", (QrRow(((text, "Không cần mạng"),)),), size=size)
    assert Paper(pdf_bytes(document)).scans() == [{("QRCODE", text)}]
