"""The report on paper: lying A4, the published figures, heads on every page, nothing cut."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME, SystemClock
from kiosk.dossiers.generator.making import make, plan_of
from kiosk.dossiers.register import Register
from kiosk.dossiers.report import Report, report
from kiosk.printing.documents import report_document
from kiosk.printing.pdf import pdf_bytes

from .reading import Paper

MADE_AT = dt.datetime(2026, 11, 25, 9, 5, tzinfo=VIETNAM_TIME)
OFFICE = "Trung tâm Phục vụ hành chính công – Xã Mẫu"


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Report:
    plan = plan_of("phong-dien-2023-district")
    path = tmp_path_factory.mktemp("district") / "register.sqlite"
    make(plan, path, SystemClock())
    return report(Register.open(path), plan.first, plan.last, "", OFFICE, MADE_AT)


def printed(made: Report) -> Paper:
    return Paper(pdf_bytes(report_document(made)))


def test_the_published_figures_stand_on_one_page(district: Report) -> None:
    page = printed(district).pages[0]
    for said in (
        "Phải giải quyết 6.945",
        "– Tiếp nhận trong kỳ 6.945",
        "+ Trực tuyến 2.442",
        "+ Trực tiếp, bưu chính 4.503",
        "Đã giải quyết 6.245",
        "– Trước hạn và đúng hạn 5.933 95 %",
        "– Trễ hạn 312 5 %",
        "Đang giải quyết 700",
        "– Còn hạn 679",
        "– Quá hạn 21",
        "Không đủ điều kiện 974",
    ):
        assert said in page, said


def test_the_fields_stand_below_their_heads_with_their_sum(district: Report) -> None:
    paper = printed(district)
    assert len(paper.pages) == 2
    assert "Tổng cộng 6.945 2.442 4.503 0 6.245 4.870 1.063 312 700 679 21 974" in paper.pages[1]
    for field, _ in district.fields:
        assert field in paper.pages[1]


def test_it_says_that_it_is_a_sample_whose_and_when(district: Report) -> None:
    paper = printed(district)
    assert "Số liệu mẫu, không phải của cơ quan nào." in paper.pages[0]
    assert OFFICE in paper.pages[0]
    assert all("Từ 01/01/2023 đến 30/06/2023" in page for page in paper.pages)
    assert "Lập lúc 09:05, 25/11/2026" in paper.text
    real = printed(replace(district, sample=False))
    assert "mẫu, không phải" not in real.text


def test_the_sheet_lies_and_its_margins_are_blank(district: Report) -> None:
    pdf = pdf_bytes(report_document(district))
    assert b"841.8898 595.2756" in pdf, "wider than high"
    assert Paper(pdf).margins_are_blank()
    assert min(run.size for run in Paper(pdf).runs()) >= 9.99


def test_many_fields_go_on_over_pages_that_all_have_the_heads(district: Report) -> None:
    whole = district.whole
    long_name = "Phòng, chống thiên tai, thủy lợi và phát triển nông thôn miền núi"
    many = tuple((f"{long_name} {number}", whole) for number in range(45))
    paper = printed(replace(district, fields=many))
    tables = [page for page in paper.pages if long_name in page]
    assert len(tables) > 2
    assert all("Tổng số" in page and "Tiếp nhận" in page for page in tables)
    for number in range(45):
        assert f"miền núi {number} " in paper.text


def test_columns_that_are_seldom_filled_come_when_they_are_needed(district: Report) -> None:
    assert "Không rõ hạn" not in printed(district).text
    whole = district.whole
    odd = replace(whole, withdrawn=7, solved=replace(whole.solved, undated=5))
    paper = printed(replace(district, whole=odd, fields=(("", odd),)))
    assert "Không rõ hạn" in paper.pages[1]
    assert "Rút hồ sơ" in paper.text
    assert "Chưa ghi lĩnh vực" in paper.text


def test_where_there_is_nothing_there_is_the_form_alone(tmp_path: Path) -> None:
    register = Register.create(tmp_path / "register.sqlite")
    made = report(register, dt.date(2026, 1, 1), dt.date(2026, 3, 31), "", "", MADE_AT)
    paper = printed(made)
    assert len(paper.pages) == 1
    assert "Đã giải quyết 0" in paper.text
    assert "Theo lĩnh vực" not in paper.text
