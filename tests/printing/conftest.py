"""A procedure, an office and a dossier to print, from no real office and about nobody."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kiosk.catalogue import checklist
from kiosk.catalogue.model import (
    Channel,
    Counter,
    Fee,
    FeeState,
    Method,
    Note,
    Office,
    Option,
    Paper,
    PaperUse,
    Procedure,
    Provenance,
    Question,
    TimeLimit,
    TimeUnit,
)
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines import WorkCalendar, public_days
from kiosk.dossiers.model import Dossier, DossierEvent, Status
from kiosk.printing.blocks import Document
from kiosk.printing.documents import checklist_document

URL = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"
TODAY = dt.date(2026, 11, 25)
NOW = dt.datetime(2026, 11, 25, 10, 5, tzinfo=VIETNAM_TIME)
CALENDAR = WorkCalendar(public_days())


def in_order(text: str, *parts: str) -> bool:
    place = 0
    for part in parts:
        place = text.find(part, place)
        if place < 0:
            return False
    return True


def printed_checklist(
    procedure: Procedure, office: Office, answers: dict[str, str] | None = None
) -> Document:
    listed = checklist.make(procedure, answers)
    return checklist_document(listed, office, "Danh mục số 3, ngày 20/11/2026", NOW, CALENDAR)


@pytest.fixture
def office() -> Office:
    return Office(
        name="Trung tâm Phục vụ hành chính công",
        unit="Xã Mẫu",
        notice="Dữ liệu mẫu.",
        counters=(Counter(name="Quầy 1", fields=("ho-tich",), hours="7:30 đến 16:30"),),
    )


@pytest.fixture
def procedure() -> Procedure:
    return Procedure(
        code="1.001193",
        name="Thủ tục đăng ký khai sinh",
        plain_name="Làm giấy khai sinh cho con",
        field_id="ho-tich",
        questions=(
            Question(
                id="ai",
                text="Ai đi làm thủ tục?",
                options=(Option(id="cha", text="Cha hoặc mẹ"), Option(id="thay", text="Đi thay")),
            ),
        ),
        papers=(
            Paper(name="Tờ khai theo mẫu", plain="Lấy tại quầy.", originals=1, form="Mẫu số 1"),
            Paper(name="Giấy chứng sinh", originals=1, copies=2),
            Paper(name="Văn bản ủy quyền", originals=1, when={"ai": ("thay",)}),
            Paper(name="Giấy tờ tùy thân", use=PaperUse.PRESENT, originals=1),
            Paper(name="Giấy tờ cư trú", plain="Cán bộ tự tra.", use=PaperUse.EXEMPT),
        ),
        notes=(Note(text="Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự."),),
        methods=(
            Method(
                channel=Channel.IN_PERSON,
                where="Trung tâm Phục vụ hành chính công",
                statutory_time=TimeLimit(unit=TimeUnit.WORKING_DAY, amount=3),
                fees=(Fee(state=FeeState.FEE, label="Lệ phí", amount=8000),),
            ),
        ),
        provenance=Provenance(source="Cổng Dịch vụ công quốc gia", read_on="2026-07", url=URL),
    )


@pytest.fixture
def long_named(procedure: Procedure) -> Procedure:
    """A paper name as long as the longest in the portal's records."""
    name = " ".join(f"điều-khoản-{number}" for number in range(475))
    return replace(procedure, papers=(Paper(name=name, originals=1),))


@pytest.fixture
def dossier() -> Dossier:
    received = dt.datetime(2026, 11, 20, 8, 30, tzinfo=VIETNAM_TIME)
    due = dt.datetime(2026, 11, 26, 17, 0, tzinfo=VIETNAM_TIME)
    return Dossier(
        code="H26.99.01-261120-0004",
        procedure_code="1.001193",
        procedure_name="Thủ tục đăng ký khai sinh",
        status=Status.IN_PROGRESS,
        channel=Channel.IN_PERSON,
        received_at=received,
        due_at=due,
        updated_at=NOW - dt.timedelta(hours=3),
        collect_at="Quầy 1",
        events=(
            DossierEvent(at=received, title="Tiếp nhận hồ sơ", who="Cán bộ tiếp nhận"),
            DossierEvent(at=due, title="Ký giấy", who="Lãnh đạo xã", done=False),
            DossierEvent(at=None, title="Trả kết quả", done=False),
        ),
    )
