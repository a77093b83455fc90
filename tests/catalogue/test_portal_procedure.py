"""Times, fees, steps, agencies and law of a record: what is known, and never a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.model import Channel, FeeState, LegalBasis, Level, TimeLimit, TimeUnit
from kiosk.catalogue.portal import laws, passages
from kiosk.findings import errors
from kiosk.text import clean
from tests.catalogue.portal_records import method, one, record, said

# Times


@pytest.mark.parametrize(
    ("amount", "unit", "words", "limit"),
    [
        (3.0, "WORKING_DAY", "", TimeLimit(unit=TimeUnit.WORKING_DAY, amount=3)),
        (20.0, "DAY", "", TimeLimit(unit=TimeUnit.DAY, amount=20)),
        (1.0, "HOUR", "", TimeLimit(unit=TimeUnit.HOUR, amount=1)),
        (4.0, "HOUR", "04 giờ làm việc", TimeLimit(unit=TimeUnit.WORKING_HOUR, amount=4)),
        (1.0, "OTHER", "Giải quyết ngay trong ngày.", TimeLimit(unit=TimeUnit.SAME_DAY)),
        (1.0, "OTHER", "", None),
        (None, None, "", None),
    ],
)
def test_a_time_is_what_the_portal_says_or_unknown(
    tmp_path: Path, amount: float | None, unit: str | None, words: str, limit: TimeLimit | None
) -> None:
    procedure, findings = one(tmp_path, executionMethods=[method("DIRECT", amount, unit, words)])
    assert procedure.methods[0].statutory_time == limit
    assert findings == []


def test_a_number_of_nothing_known_is_left_out_and_said(tmp_path: Path) -> None:
    procedure, findings = one(tmp_path, executionMethods=[method("DIRECT", 7.0, "OTHER")])
    assert procedure.methods[0].statutory_time is None
    assert "thời hạn 7" in said(findings)


def test_a_unit_that_the_words_contradict_is_said(tmp_path: Path) -> None:
    row = method(amount=20.0, unit="DAY", said="Không quá 20 ngày làm việc.")
    procedure, findings = one(tmp_path, executionMethods=[row])
    assert procedure.methods[0].statutory_time == TimeLimit(unit=TimeUnit.DAY, amount=20)
    assert "tính ngày kiểu khác" in said(findings)


# Fees


@pytest.mark.parametrize(
    ("value", "words", "state", "amount"),
    [
        (None, "", None, None),
        (0, "", FeeState.FREE, None),
        (0, "(Không)", FeeState.FREE, None),
        (0, "(Không thu lệ phí.)", FeeState.FREE, None),
        (0, "(Không quy định.)", FeeState.UNKNOWN, None),
        (0, "(Theo quyết định của từng tỉnh)", FeeState.UNKNOWN, None),
        (0, "(Lệ phí do Hội đồng nhân dân tỉnh quyết định)", FeeState.FEE, None),
        (0, "(Miễn lệ phí đối với người nghèo; mức thu 8.000 đồng)", FeeState.FEE, None),
        (20000.0, "", FeeState.FEE, 20000),
        (20.0, "", FeeState.FEE, None),
        (900000.0, "(900 đồng một lần)", FeeState.FEE, None),
        (5000000.0, "(Từ tháng 7 là 2.500.000 đồng)", FeeState.FEE, 5000000),
    ],
)
def test_an_empty_fee_is_not_a_free_one_and_a_doubtful_one_is_no_amount(
    tmp_path: Path, value: float | None, words: str, state: FeeState | None, amount: int | None
) -> None:
    procedure, _ = one(tmp_path, executionMethods=[method(said=words, fee=value)])
    fees = procedure.methods[0].fees
    assert [(fee.state, fee.amount) for fee in fees] == ([] if state is None else [(state, amount)])
    if state is FeeState.FEE:
        assert fees[0].amount or fees[0].wording


@pytest.mark.parametrize(
    ("method_said", "remark"),
    [
        (method(fee=20.0), "20 đồng"),
        (method(fee=0, said="(Lệ phí 10.000 đồng)"), "ghi 0 đồng"),
        (method(fee=20000.0) | {"ambiguous": True}, "20.000 đồng"),
    ],
)
def test_a_doubtful_fee_is_said(
    tmp_path: Path, method_said: dict[str, object], remark: str
) -> None:
    _, findings = one(tmp_path, executionMethods=[method_said])
    assert remark in said(findings)


def test_a_fee_keeps_its_currency_and_what_it_is_for(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path, executionMethods=[method(said="(/bản)Nộp tại quầy.", fee=10.0, currency="USD")]
    )
    (fee,) = procedure.methods[0].fees
    assert (fee.amount, fee.currency, fee.per, fee.wording) == (10, "USD", "bản", "")
    assert procedure.methods[0].note == "Nộp tại quầy."


def test_ways_that_differ_only_in_the_fee_are_one_way(tmp_path: Path) -> None:
    rows = [
        method(said="(Thẻ 2 năm: 145 USD)", fee=145.0, currency="USD"),
        method(said="(Thẻ 5 năm: 155 USD)", fee=155.0, currency="USD"),
        method("POSTAL", said="(Thẻ 5 năm: 155 USD)", fee=155.0, currency="USD"),
    ]
    procedure, _ = one(tmp_path, executionMethods=rows)
    assert [(m.channel, len(m.fees)) for m in procedure.methods] == [
        (Channel.IN_PERSON, 2),
        (Channel.POSTAL, 1),
    ]


def test_two_times_of_one_way_without_a_word_are_said(tmp_path: Path) -> None:
    procedure, findings = one(tmp_path, executionMethods=[method(amount=2.0), method(amount=7.0)])
    assert len(procedure.methods) == 2
    assert "nhiều thời hạn" in said(findings)


def test_a_procedure_without_a_way_of_handing_in_gets_none(tmp_path: Path) -> None:
    procedure, _ = one(tmp_path, executionMethods=[])
    assert procedure.methods == ()


# Everything else


def test_names_cut_at_their_commas_are_joined(tmp_path: Path) -> None:
    procedure, _ = one(
        tmp_path,
        subjectTypes=["Tổ chức (không bao gồm doanh nghiệp", "HTX)", "Cán bộ", "công chức"],
        executingAgencies=["Thuế tỉnh", "thành phố", "Thuế cơ sở", "Ủy ban nhân dân cấp xã"],
    )
    assert procedure.subjects == ("Tổ chức (không bao gồm doanh nghiệp, HTX)", "Cán bộ, công chức")
    assert procedure.agencies.executing[0] == "Thuế tỉnh, thành phố"


def test_official_facts_are_taken_over_and_nothing_is_added(tmp_path: Path) -> None:
    procedure, findings = one(tmp_path, isProvince=True, requirementsAndConditions="Không có.")
    assert procedure.name == "Thủ tục xin tờ giấy số 1"
    assert procedure.plain_name == "Xin tờ giấy số 1"
    assert procedure.levels == (Level.COMMUNE, Level.PROVINCE)
    assert procedure.field_id == "giay-to"
    assert procedure.conditions == ()
    assert procedure.everyday_names == procedure.life_events == ()
    assert "bo.jsonl" in procedure.provenance.source
    assert procedure.provenance.read_on == "2026-07"
    assert procedure.provenance.checked_by == ""
    assert findings == []


def test_the_title_of_a_decision_is_no_name(tmp_path: Path) -> None:
    _, findings = one(tmp_path, name="Công bố Danh mục và Quy trình nội bộ thủ tục hành chính")
    assert "tên một văn bản" in said(findings)


def test_everything_may_be_missing_but_code_and_name(tmp_path: Path) -> None:
    empty = {key: None for key in record() if key not in ("code", "name")}
    procedure, findings = one(tmp_path, **empty)
    assert procedure.papers == procedure.methods == procedure.steps == ()
    assert procedure.levels == (Level.OTHER,)
    assert {finding.field for finding in findings} == {"9.000001"}
    assert errors(findings) == []


# Steps


def test_steps_are_cut_where_they_are_numbered() -> None:
    found = passages.steps("Bước 1: Nộp giấy.\n- Tại quầy.\n- Bước 2: Nếu sai, làm lại bước 1.")
    assert [step.what for step in found] == [
        "Nộp giấy. - Tại quầy.",
        "Nếu sai, làm lại bước 1.",
    ]


def test_steps_numbered_in_one_line_are_cut_too() -> None:
    found = passages.steps("+ Bước 1: Nộp giấy. + Bước 2: Nhận giấy.")
    assert [step.what for step in found] == ["Nộp giấy.", "Nhận giấy."]


def test_a_long_step_is_divided_at_its_lines_and_keeps_its_number() -> None:
    lines = "\n".join(f"- Việc {n} " + "dài " * 60 for n in range(5))
    found = passages.steps(f"Bước 1: Chuẩn bị.\n{lines}\nBước 2: Xong.")
    assert len(found) == 7
    assert found[0].what == "Bước 1: Chuẩn bị."
    assert found[-1].what == "Bước 2: Xong."


def test_a_plain_text_is_one_step() -> None:
    assert [step.what for step in passages.steps("Đến quầy.\nNộp giấy.")] == ["Đến quầy. Nộp giấy."]


@given(st.text(alphabet="abướcBƯỚC 123:.-+)\n", max_size=200))
def test_no_word_of_the_steps_is_lost(description: str) -> None:
    whole = " ".join(step.what for step in passages.steps(description))
    letters = [c for c in clean(description) if c.isalpha()]
    kept = [c for c in whole if c.isalpha()]
    # Labels "Bước 2:" may go, since the screen numbers steps.
    gone = "".join(letters).lower().count("bước") * 4
    assert len(letters) - gone <= len(kept) <= len(letters)


# Law


@pytest.mark.parametrize(
    ("pairs", "bases"),
    [
        (
            [("Nghị định số", "123/2015/NĐ-C"), ("P ngày 15/11 về hộ tịch", "123/2015/NĐ-CP")],
            [("123/2015/NĐ-CP", "Nghị định số 123/2015/NĐ-CP ngày 15/11 về hộ tịch")],
        ),
        (
            [("Nghị định hộ tịch", "18/2026/NĐ-C"), ("P Nghị định về dữ liệu", "87/2020/NĐ-CP")],
            [("18/2026/NĐ-CP", "Nghị định hộ tịch"), ("87/2020/NĐ-CP", "Nghị định về dữ liệu")],
        ),
        ([("Luật 60/2014/QH", "1360/2014/QH13")], [("60/2014/QH13", "Luật 60/2014/QH13")]),
        ([("Luật Cư trú 20", "2068/2020/QH14")], [("68/2020/QH14", "Luật Cư trú 2020")]),
        (
            [("Nghị định A", "58/2026/NĐ-CPQU"), ("Y ĐỊNH B", "75/2024/TT-BCA")],
            [("58/2026/NĐ-CP", "Nghị định A"), ("75/2024/TT-BCA", "QUY ĐỊNH B")],
        ),
        (
            [("Quyết định ABTC", "09/2023/QĐ-T"), ("TgLuật B", "49/2019/QH14")],
            [("09/2023/QĐ-TTg", "Quyết định ABTC"), ("49/2019/QH14", "Luật B")],
        ),
        (
            [("Luật Dầu khí12/2022/QH", "15193/2025/NĐ-CP")],
            [("12/2022/QH15", "Luật Dầu khí"), ("193/2025/NĐ-CP", "")],
        ),
        ([("Luật A", "1/2020/QH14"), ("Luật A", "1/2020/QH14")], [("1/2020/QH14", "Luật A")]),
        ([("Cơ quan thực hiện Sở X", "")], []),
    ],
)
def test_numbers_of_law_that_were_cut_are_joined(
    pairs: list[tuple[str, str]], bases: list[tuple[str, str]]
) -> None:
    found = laws.mend(pairs)
    assert found.bases == [LegalBasis(number=number, title=title) for number, title in bases]
    assert found.doubtful == []


def test_a_number_nobody_can_complete_is_said(tmp_path: Path) -> None:
    bases = [
        {"name": "Thông tư", "code": "85/2024/TT-B"},
        {"name": "Luật A", "code": "1/2020/QH14"},
    ]
    procedure, findings = one(tmp_path, legalBases=bases)
    assert [basis.number for basis in procedure.legal_bases] == ["85/2024/TT-B", "1/2020/QH14"]
    assert "«85/2024/TT-B»" in said(findings)


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=20)), max_size=6))
def test_no_list_of_laws_breaks_the_mending(pairs: list[tuple[str, str]]) -> None:
    numbers = [basis.number for basis in laws.mend(pairs).bases]
    assert len(numbers) == len(set(numbers))
