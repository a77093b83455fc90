"""What a tired clerk overlooks: facts that contradict each other, and things long abolished."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue import checks
from kiosk.catalogue.checks.money import sums
from kiosk.catalogue.folder import read
from kiosk.catalogue.model import (
    Agencies,
    Channel,
    Counter,
    Decision,
    Fee,
    FeeState,
    LegalBasis,
    Method,
    Note,
    Office,
    Option,
    Paper,
    PaperUse,
    Procedure,
    Provenance,
    Question,
    RepealedDocument,
    Result,
    Step,
    TimeLimit,
    TimeUnit,
)
from kiosk.catalogue.written import Place, Written
from kiosk.findings import Finding, Severity

METHOD = Method(channel=Channel.IN_PERSON)
SOUND = Procedure(
    code="9.000001",
    name="Thủ tục xin một tờ giấy",
    plain_name="Xin tờ giấy",
    field_id="giay",
    methods=(METHOD,),
    provenance=Provenance(source="Một nguồn bịa ra", read_on="2026-07"),
)
FIELDS, EVENTS = {"giay"}, {"can-giay"}


def _check(*procedures: Procedure, repealed: tuple[RepealedDocument, ...] = ()) -> list[Finding]:
    written = [(Written(procedure.code), procedure) for procedure in procedures]
    checks.check(written, FIELDS, EVENTS, repealed)
    return [finding for file, _ in written for finding in file.findings]


def _of(**changes: Any) -> list[Finding]:
    return _check(replace(SOUND, **changes))


def _only(**changes: Any) -> Finding:
    [found] = _of(**changes)
    assert found.remedy
    return found


def _warned(finding: Finding, field: str, said: str) -> None:
    assert (finding.severity, finding.field) == (Severity.WARNING, field)
    assert said in finding.what


def _refused(finding: Finding, field: str, said: str) -> None:
    assert (finding.severity, finding.field) == (Severity.ERROR, field)
    assert said in finding.what


def _fee(**said: Any) -> list[Finding]:
    fee = replace(Fee(state=FeeState.FEE), **said)
    return _of(methods=(replace(METHOD, fees=(fee,)),))


def test_a_sound_procedure_has_nothing_to_find() -> None:
    assert _check(SOUND) == []


# Names and links


@pytest.mark.parametrize("key", ["name", "plain_name"])
def test_a_name_is_needed(key: str) -> None:
    _refused(_only(**{key: ""}), key, "chưa ghi tên")


def test_a_name_may_have_three_hundred_characters_and_no_more() -> None:
    assert _of(name="a" * 300) == []
    _warned(_only(name="a" * 301), "name", "dài hơn 300")


@pytest.mark.parametrize(
    "name", ["Quyết định số 12/QĐ-UBND về việc công bố", "QUYẾT ĐỊNH 5 / QĐ", "V/v cấp giấy"]
)
def test_the_title_of_a_decision_is_no_name(name: str) -> None:
    _warned(_only(name=name), "name", "quyết định")


def test_a_procedure_may_be_about_a_decision() -> None:
    assert _of(name="Quyết định hỗ trợ người cao tuổi") == []


def test_two_procedures_of_one_name_are_pointed_out_on_both() -> None:
    other = replace(SOUND, code="9.000002", name="Xin một tờ giấy", plain_name="Xin giấy khác")
    for finding, code in zip(_check(SOUND, other), ("9.000002", "9.000001"), strict=True):
        _warned(finding, "name", f"của thủ tục {code}")


def test_two_procedures_of_one_plain_name_are_pointed_out_too() -> None:
    other = replace(SOUND, code="9.000002", name="Thủ tục xin một tờ giấy khác hẳn")
    found = _check(SOUND, other)
    assert [finding.field for finding in found] == ["plain_name", "plain_name"]


def test_of_many_procedures_of_one_name_only_some_codes_are_listed() -> None:
    many = [replace(SOUND, code=f"9.00000{n}") for n in range(9)]
    assert _check(*many)[0].what.count("9.0") == 5
    assert "…" in _check(*many)[0].what


def test_a_code_twice_names_sheet_and_row_of_the_first() -> None:
    first = Written("danh-muc.xlsx", places={("code",): Place(sheet="Thủ tục", row=7)})
    second = Written("danh-muc.xlsx", places={("code",): Place(sheet="Thủ tục", row=9)})
    other = replace(SOUND, name="Thủ tục trả giấy", plain_name="Trả giấy")
    checks.check([(first, SOUND), (second, other)], FIELDS, EVENTS)
    assert first.findings == []
    [found] = second.findings
    assert found.row == 9
    assert "danh-muc.xlsx, trang «Thủ tục», dòng 7" in found.what


def test_a_related_procedure_that_is_not_posted() -> None:
    _warned(_only(related=("9.000009",)), "related[1]", "9.000009 không có")


def test_a_procedure_is_not_related_to_itself() -> None:
    _warned(_only(related=("9.000001",)), "related[1]", "chính thủ tục này")


def test_an_everyday_name_of_very_many_procedures_is_pointed_out_once() -> None:
    many = [
        replace(
            SOUND, code=f"9.0000{n}", name=f"A{n}", plain_name=f"B{n}", everyday_names=("giấy",)
        )
        for n in range(10, 21)
    ]
    [found] = _check(*many)
    _warned(found, "everyday_names[1]", "của 11 thủ tục")
    assert _check(*many[:10]) == []


# Fees


@pytest.mark.parametrize(
    ("amount", "wording"),
    [
        (2_000, "20.000 đồng"),
        (20, "20.000 đồng/tờ khai"),
        (20_000_000, "20.000 đồng/lần"),
        (20_000, "Lệ phí: 25.000đ"),
        (25_000, "20 nghìn đồng"),
        (500_000, "1,5 triệu đồng"),
        (20_000_000, "Trường hợp khác: tối đa 20.000 đồng"),
        (20, "không quá 20 triệu đồng"),
        (20_000, "Miễn phí."),
        (20_000, "Không thu lệ phí"),
    ],
)
def test_an_amount_that_contradicts_its_wording(amount: int, wording: str) -> None:
    found = _fee(amount=amount, wording=wording)
    assert [finding.field for finding in found] == ["methods[1].fees[1].wording"]
    assert found[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("amount", "wording"),
    [
        (20_000, "20.000 đồng"),
        (20_000, "20,000 VNĐ một bản"),
        (20_000, "20000 đ"),
        (1_500_000, "1,5 triệu đồng"),
        (50_000, "50 nghìn đồng/lần"),
        (
            2_000,
            "Từ trang thứ ba 1.000 đồng một trang, tối đa 200.000 đồng một bản",
        ),
        (20_000, "Theo Thông tư 85/2019/TT-BTC"),
        (20_000, "Miễn phí cho người có công"),
        (20_000, "Không thu lệ phí đối với hộ nghèo"),
        (20_000, "Nộp trên mạng giảm còn 10.000 đồng"),
        (20_000, "Tính cho 5 bản, mỗi bản 4 trang"),
    ],
)
def test_a_wording_that_agrees_or_says_something_else_is_left_alone(
    amount: int, wording: str
) -> None:
    assert _fee(amount=amount, wording=wording) == []


def test_free_with_a_sum_in_its_wording() -> None:
    [found] = _fee(state=FeeState.FREE, wording="Lệ phí cấp mới 40.000đồng/lần")
    _warned(found, "methods[1].fees[1].wording", "nêu 40.000 đồng")
    assert _fee(state=FeeState.FREE, wording="0 đồng, theo Nghị quyết 12/2020") == []


def test_free_is_nothing_at_all_even_where_it_is_written_as_zero() -> None:
    assert _fee(state=FeeState.FREE, amount=0) == []
    [found] = _fee(amount=-1)
    _refused(found, "methods[1].fees[1]", "số tiền âm")


def test_a_fee_that_lost_its_zeros() -> None:
    [found] = _fee(amount=20)
    _warned(found, "methods[1].fees[1]", "thiếu ba số 0")
    assert _fee(amount=20, currency="USD") == []


def test_a_fee_needs_a_currency() -> None:
    [found] = _fee(amount=20_000, currency="")
    _refused(found, "methods[1].fees[1]", "chưa ghi loại tiền")


@pytest.mark.parametrize(
    ("said", "amounts"),
    [
        ("20.000 đồng", [20_000]),
        ("từ 8.000đ đến 12 nghìn", [8_000, 12_000]),
        ("2 triệu", [2_000_000]),
        ("10 USD", []),
        ("3 ngày, 2 bản", []),
        ("Nghị định 123/2015/NĐ-CP", []),
        ("1.000.000 VND", [1_000_000]),
        ("", []),
    ],
)
def test_sums_are_read_from_words(said: str, amounts: list[int]) -> None:
    assert sums(said) == amounts


@given(st.text())
def test_any_wording_may_stand_beside_a_fee(wording: str) -> None:
    _fee(amount=20_000, wording=wording)


@given(st.integers(min_value=1_000, max_value=999_999_999))
def test_the_usual_way_of_writing_an_amount_never_contradicts_it(amount: int) -> None:
    written = f"{amount:,}".replace(",", ".")
    assert _fee(amount=amount, wording=f"{written} đồng") == []


# Papers, times, dates


def test_what_the_office_has_already_needs_no_quantity() -> None:
    assert _of(papers=(Paper(name="Giấy", use=PaperUse.EXEMPT),)) == []
    _refused(_only(papers=(Paper(name="Giấy"),)), "papers[1].originals", "không có số bản")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"papers": (Paper(name="", originals=1),)}, "papers[1].name"),
        ({"notes": (Note(text=""),)}, "notes[1].text"),
        ({"steps": (Step(what=""),)}, "steps[1].what"),
        ({"results": (Result(name=""),)}, "results[1].name"),
        ({"legal_bases": (LegalBasis(number=""),)}, "legal_bases[1].number"),
    ],
)
def test_an_entry_that_says_nothing(changes: dict[str, Any], field: str) -> None:
    said = _refused if field.startswith("papers") else _warned
    said(_only(**changes), field, "chưa ghi nội dung")


def test_a_question_and_its_options_need_words() -> None:
    depending = (Note(text="Nhớ", when={"q": ("a",)}),)
    silent = replace(_question("q"), text="")
    _refused(_only(questions=(silent,), notes=depending), "questions[1].text", "chưa ghi")
    options = (Option(id="a", text=""), Option(id="b", text="Không"))
    unsaid = replace(_question("q"), options=options)
    found = _only(questions=(unsaid,), notes=depending)
    _refused(found, "questions[1].options[1].text", "chưa ghi")


def test_a_promise_is_not_longer_than_the_law() -> None:
    three, five = (TimeLimit(unit=TimeUnit.WORKING_DAY, amount=n) for n in (3, 5))
    slow = replace(METHOD, statutory_time=three, committed_time=five)
    _warned(_only(methods=(slow,)), "methods[1].committed_time", "dài hơn")
    quick = replace(METHOD, statutory_time=five, committed_time=three)
    assert _of(methods=(quick,)) == []
    step = Step(what="Xem", time=three, committed_time=five)
    _warned(_only(steps=(step,)), "steps[1].committed_time", "dài hơn")


def test_the_time_of_a_step_is_checked_like_that_of_a_method() -> None:
    step = Step(what="Xem", time=TimeLimit(unit=TimeUnit.DAY))
    _refused(_only(steps=(step,)), "steps[1].time", "thiếu hoặc thừa số")


def test_a_source_cannot_know_a_later_document() -> None:
    later = dt.date(2026, 8, 1)
    found = _only(decision=Decision(number="1/QĐ", date=later))
    _warned(found, "decision.date", "sau ngày đọc nguồn")
    basis = LegalBasis(number="1/2026/NĐ-CP", date=later)
    _warned(_only(legal_bases=(basis,)), "legal_bases[1].date", "sau ngày đọc nguồn")
    checked = replace(SOUND.provenance, checked_on=dt.date(2026, 8, 2))
    assert _of(legal_bases=(basis,), provenance=checked) == []


def test_the_year_in_a_number_is_the_year_of_its_date() -> None:
    wrong = LegalBasis(number="1/2015/NĐ-CP", date=dt.date(2016, 1, 2))
    _warned(_only(legal_bases=(wrong,)), "legal_bases[1].date", "không khớp")
    yearless = LegalBasis(number="490/QĐ-BHXH", date=dt.date(2023, 3, 28))
    assert _of(legal_bases=(yearless,)) == []


# Questions


def _question(name: str, **more: Any) -> Question:
    options = (Option(id="a", text="Có"), Option(id="b", text="Không"))
    return Question(id=name, text="Sao?", options=options, **more)


def test_a_question_that_changes_nothing() -> None:
    _warned(_only(questions=(_question("q"),)), "questions[1]", "không có gì phụ thuộc")


def test_more_than_five_options_are_hard_to_choose_from_and_block_nothing() -> None:
    options = tuple(Option(id=f"o{n}", text=f"Loại {n}") for n in range(6))
    paper = Paper(name="Đơn", originals=1, when={"q": ("o1",)})
    question = Question(id="q", text="Loại nào?", options=options)
    found = _only(questions=(question,), papers=(paper,))
    _warned(found, "questions[1].options", "6 lựa chọn")
    fewer = replace(question, options=options[:5])
    assert _of(questions=(fewer,), papers=(paper,)) == []


def test_a_source_that_names_no_way_of_handing_in_blocks_nothing() -> None:
    _warned(_only(methods=()), "methods", "chưa có cách nộp")


def test_a_fee_or_a_way_of_handing_in_may_be_what_depends_on_a_question() -> None:
    fee = Fee(state=FeeState.FREE, when={"q": ("a",)})
    assert _of(questions=(_question("q"),), methods=(replace(METHOD, fees=(fee,)),)) == []
    assert _of(questions=(_question("q"),), methods=(METHOD, replace(METHOD, when=fee.when))) == []


def test_a_question_depends_on_earlier_ones_only() -> None:
    asked = (_question("q", when={"r": ("a",)}), _question("r"))
    notes = (Note(text="Nhớ", when={"q": ("a",)}),)
    found = _only(questions=asked, notes=notes)
    _refused(found, "questions[1].when.r", "hỏi sau")
    assert _of(questions=asked[::-1], notes=notes) == []
    itself = (_question("q", when={"q": ("a",)}),)
    _refused(_only(questions=itself), "questions[1].when.q", "chính câu này")


def test_a_paper_for_a_way_that_is_not_offered_is_seen_by_nobody() -> None:
    paper = Paper(name="Phong bì", originals=1, when={"channel": ("postal",)})
    _warned(_only(papers=(paper,)), "papers[1].when.channel", "không ai thấy")
    assert _of(papers=(paper,), methods=(METHOD, Method(channel=Channel.POSTAL))) == []


# Law


def test_a_legal_basis_that_staff_marked_as_repealed() -> None:
    resting = replace(SOUND, legal_bases=(LegalBasis(number="123/2015/nđ-cp"),))
    marked = RepealedDocument(
        number="123/2015/NĐ-CP", since=dt.date(2026, 7, 1), replaced_by="9/2026/NĐ-CP"
    )
    [found] = _check(resting, repealed=(marked,))
    _warned(found, "legal_bases[1]", "từ ngày 01/07/2026. Văn bản thay thế: 9/2026/NĐ-CP")
    assert _check(resting, repealed=(replace(marked, number="124/2015/NĐ-CP"),)) == []


def test_the_list_of_repealed_documents_lies_beside_the_procedures(posted: Path) -> None:
    one = posted / "procedures/giay/one.yaml"
    one.write_text(one.read_text("utf-8") + "legal_bases:\n  - number: 1/2015/NĐ-CP\n", "utf-8")
    (posted / "repealed.yaml").write_text("- number: 1/2015/NĐ-CP\n", "utf-8")
    reading = read(posted)
    assert reading.catalogue is not None
    [found] = reading.findings
    assert (found.severity, found.field) == (Severity.WARNING, "legal_bases[1]")


def test_a_repealed_document_is_listed_once(posted: Path) -> None:
    (posted / "repealed.yaml").write_text("- number: 1/2015\n- number: 1/2015\n", "utf-8")
    [found] = read(posted).findings
    assert "trùng" in found.what


# What was abolished

ABOLISHED = [
    "Ủy ban nhân dân cấp huyện",
    "UBND huyện",
    "Công an quận, huyện nơi ở",
    "Ủy ban nhân dân xã, phường, thị trấn",
    "Tòa án nhân dân cấp huyện",
    "quận/huyện",
    "công an huyện Mẫu",
    "Bản sao sổ hộ khẩu",
    "SỔ TẠM TRÚ",
    "Chứng minh nhân dân hoặc thẻ căn cước",
    "Bản sao CMND",
    "chứng minh thư nhân dân",
]
STILL_THERE = [
    "Số 5, phố Huyện Trân, phường Một",
    "Quận 1, Thành phố Hồ Chí Minh",
    "Không phải nộp sổ hộ khẩu",
    "Bạn không cần mang chứng minh nhân dân nữa",
    "Giấy chứng nhận do Ủy ban nhân dân cấp huyện cấp trước ngày 01/07/2025",
    "Xác nhận số Chứng minh nhân dân",
    "Giấy tạm trú",
    "Chứng minh nhân thân",
    "Chứng minh thư ngoại giao",
    "Sổ bảo hiểm xã hội",
    "huyền thoại, cấp xã, quân nhân",
]


@pytest.mark.parametrize("said", ABOLISHED)
def test_what_was_abolished_is_pointed_out(said: str) -> None:
    _warned(_only(notes=(Note(text=said),)), "notes[1].text", "nay đã bãi bỏ")


@pytest.mark.parametrize("said", STILL_THERE)
def test_what_only_looks_like_it_is_left_alone(said: str) -> None:
    assert _of(notes=(Note(text=said),)) == []


def test_an_excuse_counts_for_its_own_sentence_only() -> None:
    said = "Không phải nộp giấy khai sinh. Mang theo sổ hộ khẩu."
    _warned(_only(notes=(Note(text=said),)), "notes[1].text", "sổ hộ khẩu")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "Làm sổ hộ khẩu"}, "name"),
        ({"plain_name": "Làm sổ hộ khẩu"}, "plain_name"),
        ({"summary": "Ai có sổ hộ khẩu"}, "summary"),
        ({"agencies": Agencies(executing=("UBND huyện",))}, "agencies.executing[1]"),
        ({"agencies": Agencies(deciding="UBND huyện")}, "agencies.deciding"),
        ({"papers": (Paper(name="Sổ hộ khẩu", originals=1),)}, "papers[1].name"),
        ({"papers": (Paper(name="A", plain="sổ hộ khẩu", copies=1),)}, "papers[1].plain"),
        ({"conditions": (Note(text="Có sổ hộ khẩu"),)}, "conditions[1].text"),
        ({"steps": (Step(what="Xem", who="Công an huyện"),)}, "steps[1].who"),
        ({"results": (Result(name="Sổ hộ khẩu"),)}, "results[1].name"),
        ({"methods": (replace(METHOD, where="UBND huyện"),)}, "methods[1].where"),
    ],
)
def test_whatever_people_read_is_looked_through(changes: dict[str, Any], field: str) -> None:
    _warned(_only(**changes), field, "đã bãi bỏ")


# What went wrong on the way here


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "Xin t\ufffd giấy"}, "name"),
        ({"everyday_names": ("gi\ufffdy",)}, "everyday_names[1]"),
        ({"notes": (Note(text="Mang b\ufffdt"),)}, "notes[1].text"),
        ({"legal_bases": (LegalBasis(number="1/NĐ", title="Lu\ufffdt"),)}, "legal_bases[1].title"),
        (
            {"provenance": Provenance(source="Ngu\ufffdn", read_on="2026-07")},
            "provenance.source",
        ),
    ],
)
def test_letters_that_were_lost_block_wherever_they_are_read(
    changes: dict[str, Any], field: str
) -> None:
    _refused(_only(**changes), field, "chữ bị hỏng")


def test_letters_that_were_lost_in_the_words_of_the_office_block_too() -> None:
    file = Written("office")
    checks.check_office(file, Office(name="Xã M\ufffdu"), FIELDS)
    [found] = file.findings
    _refused(found, "name", "chữ bị hỏng")


def test_what_paper_cannot_show_of_a_counter_is_said() -> None:
    file = Written("office")
    counter = Counter(name="Quầy 1", fields=("giay",), officer="Bà Mẫu 😀")
    checks.check_office(file, Office(name="Xã Mẫu", counters=(counter,)), FIELDS)
    [found] = file.findings
    assert (found.severity, found.field) == (Severity.WARNING, "counters[1].officer")
    assert "không in ra giấy được" in found.what


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Nộp <b>tờ khai</b>", "<b>"),
        ("Nộp tờ khai<br/>rồi về", "<br/>"),
        ('<a href="x">mẫu</a>', '<a href="x">'),
        ("giấy &amp; bút", "&amp;"),
        ("giấy&nbsp;bút", "&nbsp;"),
        ("gi&#7845;y", "&#7845;"),
    ],
)
def test_code_copied_from_a_page_is_pointed_out(said: str, code: str) -> None:
    _warned(_only(notes=(Note(text=said),)), "notes[1].text", f"«{code}»")


@pytest.mark.parametrize(
    "said", ["Trẻ < 6 tuổi và người > 80 tuổi", "Phòng R&D; phòng A & B;", "<18", "<tên người nộp>"]
)
def test_signs_that_people_write_are_no_code(said: str) -> None:
    assert _of(notes=(Note(text=said),)) == []


def test_nobody_brings_more_than_fifty_copies() -> None:
    assert _of(papers=(Paper(name="Giấy", originals=50, copies=50),)) == []
    _warned(_only(papers=(Paper(name="Giấy", originals=51),)), "papers[1].originals", "51 bản")
    _warned(_only(papers=(Paper(name="Giấy", copies=200),)), "papers[1].copies", "200 bản")


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"valid_from": dt.date(202, 7, 1)}, "valid_from", "01/07/202 "),
        ({"valid_to": dt.date(2062, 7, 1)}, "valid_to", "01/07/2062"),
        (
            {"decision": Decision(number="1/QĐ", date=dt.date(1926, 1, 1))},
            "decision.date",
            "01/01/1926",
        ),
    ],
)
def test_a_date_that_nobody_meant_is_pointed_out(
    changes: dict[str, Any], field: str, said: str
) -> None:
    _warned(_only(**changes), field, said)


def test_old_and_distant_dates_that_may_be_meant_are_left_alone() -> None:
    assert _of(valid_from=dt.date(1945, 9, 2), valid_to=dt.date(2056, 7, 31)) == []


def test_people_may_still_search_by_the_old_words() -> None:
    assert _of(keywords=("chứng minh nhân dân",), everyday_names=("sổ hộ khẩu",)) == []


def test_a_text_not_in_nfc_is_mended_and_pointed_out(posted: Path) -> None:
    one = posted / "procedures/giay/one.yaml"
    content = one.read_text("utf-8").replace("Tờ khai", unicodedata.normalize("NFD", "Tờ khai"))
    one.write_text(content, "utf-8")
    reading = read(posted)
    assert reading.catalogue is not None
    assert reading.catalogue.procedures[0].papers[0].name == "Tờ khai"
    [found] = reading.findings
    assert "đã tự sửa" in found.what
    assert found.field == "papers[1].name"
