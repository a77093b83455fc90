"""What stands on the slip and the receipt, and that scanners can read it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kiosk.catalogue.model import Office, Step
from kiosk.dossiers.asking import Answer
from kiosk.dossiers.model import Delivery, Dossier, DossierEvent, Status
from kiosk.printing.blocks import Document
from kiosk.printing.documents import receipt_document, slip_document
from kiosk.printing.pdf import pdf_bytes

from .conftest import NOW, in_order
from .reading import Paper

LONGEST_CODE = "000.A0.01.H26.999.999.999.999-210212-9999999"


@pytest.mark.parametrize("code", ["H26.99.01-261120-0004", "G01.899.909-260916-890028"])
def test_scanners_read_slip_and_receipt(dossier: Dossier, office: Office, code: str) -> None:
    coded = replace(dossier, code=code)
    for document in (slip(coded, office), receipt_document(Answer(coded), office)):
        assert Paper(pdf_bytes(document)).scans() == [{("CODE128", code), ("QRCODE", code)}]


def test_the_longest_code_the_grammar_allows_still_fits(dossier: Dossier, office: Office) -> None:
    coded = replace(dossier, code=LONGEST_CODE)
    found = Paper(pdf_bytes(receipt_document(Answer(coded), office))).scans()
    assert found == [{("CODE128", LONGEST_CODE), ("QRCODE", LONGEST_CODE)}]


@pytest.mark.parametrize("code", ["H26.99.01-261120-0004", LONGEST_CODE])
def test_codes_stay_clear_of_the_words_and_of_the_edge(
    dossier: Dossier, office: Office, code: str
) -> None:
    paper = Paper(pdf_bytes(receipt_document(Answer(replace(dossier, code=code)), office)))
    assert paper.qr_codes_stand_free()
    assert paper.margins_are_blank()


class EveryDay:
    """An office that never rests."""

    def working_days(self, after: dt.date, until: dt.date) -> int:
        return max(0, (until - after).days)


def slip(dossier: Dossier, office: Office, *, steps: tuple[Step, ...] = ()) -> Document:
    return slip_document(Answer(dossier), NOW, office, EveryDay(), steps=steps)


def test_the_slip_says_where_the_dossier_stands_and_what_to_do(
    dossier: Dossier, office: Office
) -> None:
    paper = Paper(pdf_bytes(slip(dossier, office)))
    assert len(paper.pages) == 1
    assert in_order(
        paper.text,
        "Phiếu tình trạng hồ sơ",
        "Hồ sơ đang được xử lý, hẹn trả kết quả thứ Năm 26/11, còn 1 ngày làm việc.",
        "Bạn chưa phải làm gì.",
        "Giờ làm việc 7:30 đến 16:30.",
        "Đang xử lý – Còn hạn",
        "Hẹn trả kết quả Thứ Năm, 26/11/2026",
        "Số liệu lúc 07:05, thứ Tư, 25/11/2026",
        "Tiếp nhận hồ sơ · Cán bộ tiếp nhận Đã xong thứ Sáu 20/11",
        "Ký giấy · Lãnh đạo xã Sắp tới, hẹn thứ Năm 26/11",
        "Trả kết quả Sắp tới",
        "In lúc 10:05, thứ Tư, 25/11/2026",
    )


def test_the_receipt_promises_a_date(dossier: Dossier, office: Office) -> None:
    assert in_order(
        Paper(pdf_bytes(receipt_document(Answer(dossier), office))).text,
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        "H26.99.01-261120-0004",
        "Thủ tục đăng ký khai sinh",
        "Ngày nhận hồ sơ 08:30, thứ Sáu, 20/11/2026",
        "Hẹn trả kết quả: thứ Năm, 26/11/2026",
        "Nơi nhận kết quả Quầy 1",
        "Bạn hãy giữ giấy này",
    )


def test_a_computed_date_is_not_printed_as_a_promise(dossier: Dossier, office: Office) -> None:
    computed = replace(dossier, due_is_estimate=True)
    text = Paper(pdf_bytes(receipt_document(Answer(computed), office))).text
    assert "Dự kiến trả kết quả: thứ Năm, 26/11/2026. Đây chưa phải là ngày hẹn." in text
    assert "Hẹn trả kết quả:" not in text


def test_a_receipt_without_a_date_says_so(dossier: Dossier, office: Office) -> None:
    text = Paper(pdf_bytes(receipt_document(Answer(replace(dossier, due_at=None)), office))).text
    assert "Chưa có ngày hẹn. Bạn hãy hỏi quầy." in text


def test_a_secret_name_stays_off_the_paper(dossier: Dossier, office: Office) -> None:
    hidden = Answer(replace(dossier, procedure_name="", procedure_code=""), withheld=True)
    for document in (
        slip_document(hidden, NOW, office, EveryDay()),
        receipt_document(hidden, office),
    ):
        text = Paper(pdf_bytes(document)).text
        assert "Tên thủ tục được giữ kín" in text
        assert "khai sinh" not in text.lower()


def test_a_slip_from_the_copy_says_so_and_from_when_it_is(dossier: Dossier, office: Office) -> None:
    document = slip_document(Answer(dossier, from_copy=True), NOW, office, EveryDay())
    said = "Máy chủ chưa trả lời. Đây là số liệu của máy này lúc 07:05, thứ Tư, 25/11/2026."
    assert said in Paper(pdf_bytes(document)).text
    assert "Máy chủ" not in Paper(pdf_bytes(slip(dossier, office))).text


def test_the_slip_names_what_need_not_be_handed_in_again(dossier: Dossier, office: Office) -> None:
    kept = replace(dossier, digitised=("Giấy khai sinh", "Sổ đỏ"), handled_by="Công an xã Mẫu")
    assert in_order(
        Paper(pdf_bytes(slip(kept, office))).text,
        "Bạn không phải nộp lại",
        "Giấy khai sinh",
        "Sổ đỏ",
        "Nơi xử lý Công an xã Mẫu",
    )


@pytest.mark.parametrize("count", [0, 30])
def test_a_slip_of_any_length_keeps_its_order_and_its_margins(
    dossier: Dossier, office: Office, count: int
) -> None:
    events = tuple(
        DossierEvent(at=None, title=f"Bước số {i}", who="Cán bộ", done=False, takes="1 ngày")
        for i in range(count)
    )
    paper = Paper(pdf_bytes(slip(replace(dossier, events=events), office)))
    assert in_order(paper.text, "Hồ sơ đang được xử lý", "Hồ sơ đã đi đến đâu?")
    assert all(f"Bước số {i} " in paper.text for i in range(count))
    assert ("Cán bộ · Thời hạn 1 ngày" in paper.text) is bool(count)
    assert paper.margins_are_blank()
    assert paper.qr_codes_stand_free()


def test_the_procedures_steps_are_told_apart_from_those_of_this_dossier(
    dossier: Dossier, office: Office
) -> None:
    steps = (
        Step(what="Kiểm tra giấy tờ", who="Cán bộ tiếp nhận"),
        Step(what="Thẩm định " + "rất kỹ " * 200, who="Chuyên viên"),
    )
    text = Paper(pdf_bytes(slip(replace(dossier, events=()), office, steps=steps))).text
    assert in_order(
        text,
        "Hồ sơ đã đi đến đâu?",
        "Đang ở bước này",
        "Các bước của thủ tục này, theo danh mục",
        "Kiểm tra giấy tờ · Cán bộ tiếp nhận",
        "… · Chuyên viên",
    )


def test_the_receipt_keeps_the_promise_it_gave(dossier: Dossier, office: Office) -> None:
    later = replace(dossier, extended_to=NOW + dt.timedelta(days=9))
    assert pdf_bytes(receipt_document(Answer(later), office)) == pdf_bytes(
        receipt_document(Answer(dossier), office)
    )
    hourly = replace(dossier, due_by_minute=True, delivery=Delivery.POST)
    text = Paper(pdf_bytes(receipt_document(Answer(hourly), office))).text
    assert in_order(text, "17:00, thứ Năm, 26/11/2026", "Nhận qua bưu chính")


@pytest.mark.parametrize("status", [Status.REGISTERED, Status.REFUSED])
def test_nothing_is_called_received_before_it_was(
    dossier: Dossier, office: Office, status: Status
) -> None:
    text = Paper(pdf_bytes(slip(replace(dossier, status=status), office))).text
    assert "Ngày gửi" in text
    assert "Ngày nhận hồ sơ" not in text


def test_paper_from_invented_data_says_so_on_top_and_at_the_foot(
    dossier: Dossier, office: Office
) -> None:
    sample = replace(dossier, sample=True)
    for document in (slip(sample, office), receipt_document(Answer(sample), office)):
        for page in Paper(pdf_bytes(document)).pages:
            assert "BẢN MẪU, không có giá trị" in page
        assert "Hồ sơ này không có thật" in Paper(pdf_bytes(document)).pages[0]
    assert "BẢN MẪU" not in Paper(pdf_bytes(slip(dossier, office))).text
