"""Before publishing, a clerk reads what changes: everything that does, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.diff import compare
from kiosk.catalogue.model import (
    Agencies,
    Catalogue,
    Channel,
    Counter,
    Decision,
    Fee,
    FeeState,
    Field,
    LegalBasis,
    LifeEvent,
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
from kiosk.catalogue.vocabulary import Saying, SayingKind, Vocabulary

DAY = dt.date(2026, 7, 1)
THREE_DAYS = TimeLimit(unit=TimeUnit.WORKING_DAY, amount=3)
FULL = Procedure(
    code="9.000001",
    name="Thủ tục xin một tờ giấy",
    plain_name="Xin tờ giấy",
    summary="Dành cho người cần giấy.",
    decision=Decision(number="1/QĐ", date=DAY, agency="Bộ A"),
    field_id="giay",
    subjects=("Người dân",),
    agencies=Agencies(executing=("Xã",), deciding="Xã", authorised="Xã", coordinating=("Tỉnh",)),
    non_territorial=True,
    everyday_names=("tờ giấy",),
    keywords=("giấy",),
    life_events=("can-giay",),
    related=("9.000002",),
    valid_from=DAY,
    valid_to=dt.date(2027, 7, 1),
    questions=(
        Question(
            id="ai",
            text="Ai đi làm?",
            help="Người cầm giấy",
            options=(Option(id="toi", text="Tôi"), Option(id="thay", text="Người khác", help="?")),
        ),
    ),
    papers=(
        Paper(name="Tờ khai", plain="Tờ giấy xin", originals=1, form="Mẫu 1"),
        Paper(name="Giấy ủy quyền", copies=2, when={"ai": ("thay",)}),
        Paper(name="Giấy ra vào", use=PaperUse.EXEMPT),
    ),
    notes=(Note(text="Nhớ mang bút."),),
    methods=(
        Method(
            channel=Channel.IN_PERSON,
            where="Quầy 1",
            statutory_time=THREE_DAYS,
            committed_time=TimeLimit(unit=TimeUnit.WORKING_DAY, amount=2, note="Trừ lễ"),
            fees=(Fee(state=FeeState.FEE, label="Lệ phí", amount=20_000, per="bản"),),
            note="Buổi sáng",
        ),
        Method(channel=Channel.POSTAL, fees=(Fee(state=FeeState.UNKNOWN),)),
    ),
    steps=(
        Step(what="Nộp giấy tờ", who="Bạn"),
        Step(what="Xem giấy tờ", who="Cán bộ", time=THREE_DAYS, committed_time=THREE_DAYS),
        Step(what="Nhận kết quả", who="Bạn"),
    ),
    results=(Result(name="Tờ giấy", code="KQ.1"),),
    conditions=(Note(text="Từ đủ 18 tuổi", when={"ai": ("toi",)}),),
    legal_bases=(LegalBasis(number="1/2020/NĐ-CP", title="Về giấy", agency="A", date=DAY),),
    provenance=Provenance(
        source="Một nguồn bịa ra", read_on="2026-07", url="https://a.vn", checked_on=DAY
    ),
)
SECOND = replace(FULL, code="9.000002", plain_name="Trả tờ giấy")
POSTED = Catalogue(
    office=Office(
        name="Xã Mẫu",
        counters=(Counter(name="Quầy 1", fields=("giay",), officer="Lan", hours="Sáng"),),
    ),
    fields=(Field(id="giay", name="Giấy tờ"), Field(id="dat", name="Đất đai")),
    life_events=(LifeEvent(id="can-giay", name="Cần giấy"),),
    procedures=(FULL, SECOND),
    repealed=(RepealedDocument(number="2/2001/NĐ-CP", since=DAY),),
    vocabulary=(
        Saying(said=("mảnh giấy", "giấy má"), means=("tờ giấy", "xin + giấy"), never=("trả lại",)),
        Saying(kind=SayingKind.GROUP, name="người nhà", said=("bố", "mẹ")),
        Saying(
            kind=SayingKind.SEASON,
            name="Mùa giấy",
            said=("xin giấy",),
            begins="15/11",
            ends="28/02",
        ),
    ),
)


def _draft(**changes: Any) -> Catalogue:
    """The posted catalogue with its first procedure changed."""
    return replace(POSTED, procedures=(replace(FULL, **changes), SECOND))


def _said(**changes: Any) -> list[str]:
    diff = compare(POSTED, _draft(**changes))
    assert not diff.is_empty
    assert (diff.added, diff.repealed, diff.other) == ((), (), ())
    [changed] = diff.changed
    return [str(change) for change in changed.changes]


def _paper(place: int, **changes: Any) -> tuple[Paper, ...]:
    papers = list(FULL.papers)
    papers[place] = replace(papers[place], **changes)
    return tuple(papers)


# What it says


def test_nothing_changed() -> None:
    diff = compare(POSTED, replace(POSTED))
    assert diff.is_empty
    assert diff.lines() == []
    assert diff.summary() == "Không có gì thay đổi."


def test_the_first_catalogue_adds_everything() -> None:
    diff = compare(None, POSTED)
    assert diff.added == POSTED.procedures
    assert diff.summary().startswith("Thêm 2 thủ tục")
    assert any("Thêm lĩnh vực: Giấy tờ" in line for line in diff.lines())


def test_procedures_come_and_go() -> None:
    third = replace(FULL, code="9.000003", plain_name="Đổi tờ giấy")
    diff = compare(POSTED, replace(POSTED, procedures=(FULL, third)))
    assert diff.lines() == [
        "Thêm thủ tục 9.000003: Đổi tờ giấy",
        "Bỏ thủ tục 9.000002: Trả tờ giấy",
    ]
    assert diff.summary() == "Thêm 1 thủ tục, bỏ 1 thủ tục."


def test_a_new_code_is_another_procedure() -> None:
    diff = compare(POSTED, _draft(code="9.000009"))
    assert [p.code for p in (*diff.added, *diff.repealed)] == ["9.000009", "9.000001"]


def test_the_order_of_files_is_no_change() -> None:
    assert compare(POSTED, replace(POSTED, procedures=(SECOND, FULL))).is_empty


def test_a_number_of_copies() -> None:
    assert _said(papers=_paper(0, originals=2)) == ["Giấy tờ «Tờ khai», số bản chính: 1 → 2"]


def test_a_fee() -> None:
    method = FULL.methods[0]
    fee = replace(method.fees[0], amount=25_000)
    [said] = _said(methods=(replace(method, fees=(fee,)), FULL.methods[1]))
    assert said == (
        "Khoản thu «Lệ phí» (trong «Nộp trực tiếp tại quầy, Quầy 1»), số tiền: "
        "20.000 đồng một bản → 25.000 đồng một bản"
    )


def test_a_time() -> None:
    ten = TimeLimit(unit=TimeUnit.WORKING_DAY, amount=10)
    [said] = _said(methods=(replace(FULL.methods[0], statutory_time=ten), FULL.methods[1]))
    assert said.endswith("thời hạn theo luật: 3 ngày làm việc → 10 ngày làm việc")


def test_a_condition_is_said_in_the_words_of_its_question() -> None:
    [said] = _said(papers=_paper(0, when={"ai": ("toi",)}))
    assert said == "Giấy tờ «Tờ khai», khi nào: mọi trường hợp → «Ai đi làm?» là Tôi"


def test_a_date_that_comes_or_goes() -> None:
    assert _said(valid_to=None) == ["Bỏ ngày cuối còn hiệu lực: 01/07/2027"]
    diff = compare(_draft(valid_to=None), POSTED)
    assert [str(change) for change in diff.changed[0].changes] == [
        "Thêm ngày cuối còn hiệu lực: 01/07/2027"
    ]


def test_a_field_is_said_by_its_name() -> None:
    assert _said(field_id="dat") == ["Thuộc lĩnh vực: Giấy tờ → Đất đai"]


def test_a_related_procedure_is_said_by_its_name() -> None:
    assert _said(related=()) == ["Bỏ thủ tục liên quan: Trả tờ giấy (9.000002)"]


def test_yes_and_no_are_said() -> None:
    assert _said(non_territorial=False) == ["Nộp ở nơi nào cũng được: có → không"]


def test_a_condition_on_the_way_of_handing_in_is_said_in_words() -> None:
    [said] = _said(notes=(Note(text="Nhớ mang bút.", when={"channel": ("postal", "online")}),))
    assert said == (
        "Điều cần biết «Nhớ mang bút.», khi nào: mọi trường hợp → «Bạn muốn nộp hồ sơ bằng cách "
        "nào?» là Gửi qua bưu điện hoặc Nộp trên mạng"
    )


def test_a_paper_with_nothing_in_common_is_another_paper() -> None:
    said = _said(papers=_paper(1, name="Ảnh chân dung", when={}))
    assert said[0].startswith("Bỏ giấy tờ: Giấy ủy quyền")
    assert said[1].startswith("Thêm giấy tờ: Ảnh chân dung")


def test_a_long_name_is_shortened_between_words_in_headings() -> None:
    long = "Giấy tờ " + " ".join(f"loại {n}" for n in range(40))
    diff = compare(
        _draft(papers=_paper(0, name=long)), _draft(papers=_paper(0, name=long, copies=1))
    )
    [change] = diff.changed[0].changes
    assert change.what.endswith(" …», số bản sao")
    assert long.startswith(change.what.split("«")[1].split(" …")[0] + " ")
    assert len(change.what) < 110


def test_a_decision_that_comes_is_said_with_number_date_and_agency() -> None:
    diff = compare(_draft(decision=None), POSTED)
    assert [str(change) for change in diff.changed[0].changes] == [
        "Thêm số quyết định công bố: 1/QĐ",
        "Thêm ngày quyết định công bố: 01/07/2026",
        "Thêm nơi ra quyết định công bố: Bộ A",
    ]


def test_one_inserted_paper_is_one_change() -> None:
    new = Paper(name="Ảnh chân dung", originals=2)
    [said] = _said(papers=(new, *FULL.papers))
    assert said == "Thêm giấy tờ: Ảnh chân dung; cách dùng: phải nộp; số bản chính: 2"


def test_one_removed_paper_is_one_change() -> None:
    [said] = _said(papers=FULL.papers[1:])
    assert said.startswith("Bỏ giấy tờ: Tờ khai; lời dễ hiểu: Tờ giấy xin")


def test_a_paper_whose_name_is_mended_stays_the_same_paper() -> None:
    assert _said(papers=_paper(1, name="Giấy ủy quyền có chứng thực")) == [
        "Giấy tờ «Giấy ủy quyền có chứng thực», tên: Giấy ủy quyền → Giấy ủy quyền có chứng thực"
    ]


def test_another_order_is_said_as_such() -> None:
    first, second, third = FULL.papers
    assert _said(papers=(second, first, third)) == [
        "Thứ tự giấy tờ: Tờ khai; Giấy ủy quyền → Giấy ủy quyền; Tờ khai"
    ]


def test_the_order_of_papers_of_one_name_is_told_by_their_numbers() -> None:
    one, two = (Paper(name="Tờ khai", originals=n) for n in (1, 2))
    diff = compare(_draft(papers=(one, two)), _draft(papers=(two, one)))
    [change] = diff.changed[0].changes
    assert (change.old, change.new) == (
        "Tờ khai (số 1); Tờ khai (số 2)",
        "Tờ khai (số 2); Tờ khai (số 1)",
    )


def test_a_step_is_said_with_its_number() -> None:
    first, second, third = FULL.steps
    assert _said(steps=(first, replace(second, who="Công an"), third)) == [
        "Bước 2 «Xem giấy tờ», người làm: Cán bộ → Công an"
    ]


def test_of_a_long_text_only_the_part_that_differs_is_shown() -> None:
    long = " ".join(f"câu {n}" for n in range(4_000))
    old = _draft(steps=(Step(what=long),))
    new = _draft(steps=(Step(what=long.replace("câu 2000 ", "câu mới ")),))
    [change] = compare(old, new).changed[0].changes
    assert change.old == "… 1997 câu 1998 câu 1999 câu 2000 câu 2001 câu 2002 câu 2003 …"
    assert "câu 1999 câu mới câu 2001" in change.new
    assert len(change.what) < 120


def test_two_changes_far_apart_in_a_long_text_are_both_shown() -> None:
    long = " ".join(f"câu {n}" for n in range(4_000))
    new = long.replace("câu 20 ", "câu hai mươi ").replace("câu 3900 ", "câu cuối ")
    diff = compare(_draft(summary=long), _draft(summary=new))
    [change] = diff.changed[0].changes
    assert "câu hai mươi câu 21" in change.new
    assert "câu cuối câu 3901" in change.new
    assert len(change.new) < 300


LONG = [f"câu-{n}" for n in range(100)]


def _excerpts(new: list[str]) -> tuple[str, str]:
    diff = compare(_draft(summary=" ".join(LONG)), _draft(summary=" ".join(new)))
    [change] = diff.changed[0].changes
    return change.old, change.new


def test_a_change_at_the_beginning_of_a_long_text() -> None:
    old, new = _excerpts(["mới", *LONG[1:]])
    assert old == " ".join(LONG[:7]) + " …"
    assert new == " ".join(["mới", *LONG[1:7]]) + " …"


def test_a_change_at_the_end_of_a_long_text() -> None:
    old, new = _excerpts([*LONG[:-1], "mới"])
    assert old == "… " + " ".join(LONG[-7:])
    assert new == "… " + " ".join([*LONG[-7:-1], "mới"])


def test_words_that_come_or_go_at_the_end_of_a_long_text() -> None:
    old, new = _excerpts([*LONG, "thêm"])
    assert old == "… " + " ".join(LONG[-7:])
    assert new == "… " + " ".join([*LONG[-7:], "thêm"])
    assert _excerpts(LONG[:-1])[0].endswith(" câu-99")


def test_a_word_repeated_in_a_long_text() -> None:
    old, new = _excerpts([*LONG[:50], LONG[49], *LONG[50:]])
    assert "câu-49 câu-50" in old
    assert "câu-49 câu-49 câu-50" in new


def test_a_text_that_is_not_long_is_shown_whole() -> None:
    sentence = " ".join(["chữ"] * 39)  # 155 characters
    assert _said(summary=sentence) == [f"Tóm tắt: Dành cho người cần giấy. → {sentence}"]


@given(st.integers(0, 99), st.integers(0, 99), st.sampled_from(["mới", "câu-0", "câu-99"]))
def test_the_words_that_differ_are_always_in_the_excerpt(at: int, to: int, word: str) -> None:
    new = [*LONG[:at], word, *LONG[to:]]
    if new == LONG:
        return
    old_said, new_said = _excerpts(new)
    kept = set(new)
    assert all(gone in old_said.split() for gone in LONG if gone not in kept)
    assert word not in {"mới"} or word in new_said.split()
    assert old_said.startswith("…") is (old_said.lstrip("… ").split()[0] != "câu-0")


def test_what_stands_beside_the_procedures_is_said_too() -> None:
    office = replace(POSTED.office, counters=(replace(POSTED.office.counters[0], officer="Mai"),))
    repealed = (*POSTED.repealed, RepealedDocument(number="3/2003/NĐ-CP"))
    diff = compare(POSTED, replace(POSTED, office=office, repealed=repealed))
    assert diff.summary() == "2 thay đổi khác."
    assert [str(change) for change in diff.other] == [
        "Quầy «Quầy 1», cán bộ phụ trách: Lan → Mai",
        "Thêm văn bản hết hiệu lực: 3/2003/NĐ-CP",
    ]


# What people say


def _words(*vocabulary: Saying) -> list[str]:
    """What is said of a change of the vocabulary."""
    diff = compare(POSTED, replace(POSTED, vocabulary=vocabulary))
    assert (diff.added, diff.repealed, diff.changed) == ((), (), ())
    return [str(change) for change in diff.other]


def _posted_words() -> Vocabulary:
    assert POSTED.vocabulary is not None
    return POSTED.vocabulary


@pytest.mark.parametrize(
    ("saying", "said"),
    [
        (
            Saying(said=("sổ đỏ", "sổ hồng"), means=("giấy chứng nhận", "cấp + sổ")),
            "«sổ đỏ», «sổ hồng» nghĩa là «giấy chứng nhận» hoặc «cấp + sổ»",
        ),
        (
            Saying(said=("nhập khẩu",), means=("thường trú",), never=("hàng hóa",)),
            "«nhập khẩu» nghĩa là «thường trú», không phải là «hàng hóa»",
        ),
        (
            Saying(kind=SayingKind.GROUP, name="mất giấy", said=("mất", "rách")),
            "nhóm từ «mất giấy» gồm «mất», «rách»",
        ),
        (Saying(kind=SayingKind.IGNORED, said=("cho hỏi",)), "bỏ qua «cho hỏi» khi tìm"),
        (Saying(kind=SayingKind.COMMON, said=("khai sinh",)), "người dân hay hỏi «khai sinh»"),
        (
            Saying(
                kind=SayingKind.SEASON, name="Tết", said=("pháo",), begins="01/01", ends="15/02"
            ),
            "mùa «Tết», từ 01/01 đến 15/02: «pháo»",
        ),
    ],
)
def test_what_people_say_is_told_in_a_sentence(saying: Saying, said: str) -> None:
    posted = _posted_words()
    assert _words(*posted, saying) == [f"Thêm từ ngữ: {said}"]
    bare = replace(POSTED, vocabulary=(*posted, saying))
    assert [str(change) for change in compare(bare, POSTED).other] == [f"Bỏ từ ngữ: {said}"]


def test_a_phrase_that_comes_to_others_is_a_change_of_their_line() -> None:
    first, *others = _posted_words()
    assert _words(replace(first, said=(*first.said, "tờ giấy ấy")), *others) == [
        "Từ ngữ «mảnh giấy», người dân nói: «mảnh giấy», «giấy má» → "
        "«mảnh giấy», «giấy má», «tờ giấy ấy»"
    ]


def test_a_season_is_told_by_its_name() -> None:
    first, second, season = _posted_words()
    assert _words(first, second, replace(season, begins="01/12")) == [
        "Từ ngữ «Mùa giấy», ngày đầu: 15/11 → 01/12"
    ]


def test_hundreds_of_new_words_are_counted() -> None:
    many = tuple(Saying(said=(f"cách nói {n}",), means=("giấy",)) for n in range(300))
    said = _words(*_posted_words(), *many)
    assert said == ["Thêm từ ngữ: 300 mục, như «cách nói 0», «cách nói 1», «cách nói 2»"]
    with_many = replace(POSTED, vocabulary=(*_posted_words(), *many))
    gone = compare(with_many, POSTED)
    assert str(gone.other[0]).startswith("Bỏ từ ngữ: 300 mục")
    turned = replace(POSTED, vocabulary=(*_posted_words(), *reversed(many)))
    [order] = [str(change) for change in compare(with_many, turned).other]
    assert order.startswith("Thứ tự từ ngữ: cách nói 0; cách nói 1; cách nói 2; … → cách nói 299")
    assert len(order) < 200


def test_of_a_long_list_of_phrases_the_first_and_the_number_of_the_others_are_shown() -> None:
    ignored = Saying(kind=SayingKind.IGNORED, said=tuple(f"câu {n}" for n in range(80)))
    [said] = _words(*_posted_words(), ignored)
    assert said.endswith("«câu 11» và 68 cách nói khác khi tìm")


def test_to_want_no_words_is_another_thing_than_to_say_nothing() -> None:
    silent = replace(POSTED, vocabulary=None)
    assert [str(change) for change in compare(silent, replace(POSTED, vocabulary=())).other] == [
        "Từ ngữ: chưa ghi gì → không dùng từ ngữ nào"
    ]
    assert compare(None, silent).lines() == compare(None, replace(POSTED, vocabulary=())).lines()
    assert len(compare(POSTED, silent).other) == 3


def test_a_name_that_hides_another_id_is_told_by_its_id() -> None:
    fields = (*POSTED.fields, Field(id="giay-2", name="Giấy tờ"))
    old = replace(POSTED, fields=fields)
    [changed] = compare(old, replace(_draft(field_id="giay-2"), fields=fields)).changed
    assert [str(c) for c in changed.changes] == [
        "Thuộc lĩnh vực: Giấy tờ (giay) → Giấy tờ (giay-2)"
    ]


def test_lists_are_those_a_clerk_reads(sample: Catalogue) -> None:
    lines = compare(POSTED, _draft(valid_to=None)).lines()
    assert lines == [
        "Thay đổi thủ tục 9.000001: Xin tờ giấy",
        "  Bỏ ngày cuối còn hiệu lực: 01/07/2027",
    ]
    assert compare(sample, sample).is_empty


# Whatever changes is seen

Way = tuple[str | int, ...]


def _places(thing: object, way: Way = ()) -> Iterator[tuple[Way, Any]]:
    """Every value within a thing, and its type."""
    if isinstance(thing, tuple):
        for i, item in enumerate(thing):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            yield from _places(item, (*way, i))  # pyright: ignore[reportUnknownArgumentType]
    elif is_dataclass(thing):
        hints = get_type_hints(type(thing))
        for field in fields(thing):
            here = (*way, field.name)
            yield here, hints[field.name]
            yield from _places(getattr(thing, field.name), here)


def _with(thing: Any, way: Way, value: object) -> Any:
    if not way:
        return value
    first, *rest = way
    if isinstance(first, int):
        inner = _with(thing[first], tuple(rest), value)
        return (*thing[:first], inner, *thing[first + 1 :])
    return replace(thing, **{first: _with(getattr(thing, first), tuple(rest), value)})


def _at(thing: Any, way: Way) -> Any:
    for part in way:
        thing = thing[part] if isinstance(part, int) else getattr(thing, part)
    return thing


PLACES = [place for place in _places(POSTED) if place[0] != ("procedures",)]


def test_every_kind_of_value_is_tried() -> None:
    assert len(PLACES) > 200


@given(st.data())
def test_every_change_is_seen(data: st.DataObject) -> None:
    way, kind = data.draw(st.sampled_from(PLACES))
    old = _at(POSTED, way)
    value = data.draw(st.from_type(kind).filter(lambda value: value != old))
    diff = compare(POSTED, _with(POSTED, way, value))
    assert not diff.is_empty
    assert diff.summary() != "Không có gì thay đổi."
    for changed in diff.changed:
        assert all(str(change) for change in changed.changes)
        assert all(change.old != change.new for change in changed.changes)
        assert changed.changes
    assert all(change.old != change.new for change in diff.other)


TEXTS = [way for way, kind in PLACES if kind is str]


@pytest.mark.parametrize("way", TEXTS, ids=[str(way) for way in TEXTS])
def test_a_text_that_gains_a_word_is_seen(way: Way) -> None:
    changed = _with(POSTED, way, f"{_at(POSTED, way)} khác")
    assert not compare(POSTED, changed).is_empty
