"""My list: only the papers, the time and the fee of the answers somebody gave."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue import folder, wording
from kiosk.catalogue.checklist import (
    Checklist,
    ListedPaper,
    UnknownAnswer,
    applies,
    make,
    only_if,
    questions,
)
from kiosk.catalogue.model import (
    CHANNEL_QUESTION,
    Catalogue,
    Channel,
    Option,
    Paper,
    Procedure,
    Provenance,
    Question,
    When,
)

BIRTH = "1.001193"
HERE = Provenance(source="Nguồn mẫu", read_on="2026-07")

Answers = dict[str, str]


@pytest.fixture(scope="session")
def birth(procedures: dict[str, Procedure]) -> Procedure:
    return procedures[BIRTH]


@pytest.fixture
def small(posted: Path) -> Procedure:
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    return next(p for p in catalogue.procedures if p.code == "9.000001")


def _listed(made: Checklist) -> list[ListedPaper]:
    return [*made.submit, *made.present, *made.exempt]


def _names(made: Checklist) -> list[str]:
    return [item.paper.name for item in _listed(made)]


def _has(made: Checklist, word: str) -> bool:
    return any(word.lower() in name.lower() for name in _names(made))


# Registering a birth, with its real branches


def test_with_a_certificate_of_birth_nobody_asks_for_witnesses(birth: Procedure) -> None:
    made = make(birth, {"tre": "co-giay"})
    assert _has(made, "Giấy chứng sinh")
    assert not _has(made, "người làm chứng")
    assert not _has(made, "bị bỏ rơi")
    assert not _has(made, "mang thai hộ")


PROOFS_OF_BIRTH = {
    "Giấy chứng sinh",
    "Văn bản của người làm chứng xác nhận về việc sinh",
    "Giấy cam đoan về việc sinh",
    "Biên bản về việc trẻ bị bỏ rơi",
}


def test_a_birth_is_proved_in_exactly_one_way(birth: Procedure) -> None:
    for answers in _all_answers(birth):
        proofs = PROOFS_OF_BIRTH & set(_names(make(birth, answers)))
        assert len(proofs) == 1, (answers, proofs)


def test_for_an_abandoned_child_there_is_a_record_and_no_certificate(birth: Procedure) -> None:
    made = make(birth, {"tre": "bo-roi"})
    assert _has(made, "Biên bản về việc trẻ bị bỏ rơi")
    assert "Giấy chứng sinh" not in _names(made)


def test_for_surrogacy_the_hospital_confirms(birth: Procedure) -> None:
    made = make(birth, {"tre": "mang-thai-ho"})
    assert _has(made, "mang thai hộ")
    assert not _has(made, "bị bỏ rơi")


def test_somebody_sent_in_your_place_brings_an_authorisation(birth: Procedure) -> None:
    assert _has(make(birth, {"nguoi-di": "uy-quyen"}), "ủy quyền")
    assert not _has(make(birth, {"nguoi-di": "cha-me"}), "ủy quyền")


def test_by_post_a_certified_copy_stands_in_for_the_card(birth: Procedure) -> None:
    by_post = make(birth, {CHANNEL_QUESTION: "postal"})
    in_person = make(birth, {CHANNEL_QUESTION: "in_person"})
    assert _has(by_post, "Bản sao có chứng thực")
    assert not by_post.present
    assert not _has(in_person, "Bản sao có chứng thực")
    assert [item.paper.name for item in in_person.present] == ["Giấy tờ tùy thân"]


def test_online_nobody_fills_in_the_paper_form(birth: Procedure) -> None:
    online = make(birth, {CHANNEL_QUESTION: "online"})
    assert _has(online, "điện tử tương tác")
    assert "Tờ khai đăng ký khai sinh theo mẫu" not in _names(online)


def test_a_birth_is_registered_the_same_day_and_the_fee_is_not_made_up(birth: Procedure) -> None:
    for channel in Channel:
        [method] = make(birth, {CHANNEL_QUESTION: str(channel)}).methods
        assert method.channel is channel
        assert method.time_text == "Trong ngày"
        assert "15 giờ" in method.time_note
        assert not any(letter.isdigit() for fee in method.fee_texts for letter in fee)


def test_what_the_office_looks_up_itself_need_not_be_brought(birth: Procedure) -> None:
    exempt = [item.paper.name for item in make(birth).exempt]
    assert exempt
    assert not set(exempt) & {item.paper.name for item in make(birth).submit}


# Unanswered, answered, ruled out


def test_what_nobody_has_answered_yet_says_when_it_applies(birth: Procedure) -> None:
    by_name = {item.paper.name: item.only_if for item in make(birth).submit}
    assert by_name["Biên bản về việc trẻ bị bỏ rơi"] == "Chỉ khi: Em bé bị bỏ rơi"
    assert by_name["Tờ khai đăng ký khai sinh theo mẫu"] == (
        "Chỉ khi: Nộp trực tiếp tại quầy hoặc Gửi qua bưu điện"
    )


def test_what_holds_for_most_people_names_those_it_does_not_hold_for(birth: Procedure) -> None:
    notes = {note.text: only_if(birth, note.when) for note in birth.notes}
    [sixty_days] = [said for text, said in notes.items() if "60 ngày" in text]
    assert sixty_days == "Mọi trường hợp, trừ: Em bé bị bỏ rơi"
    [relatives] = [said for text, said in notes.items() if text.startswith("Ông, bà")]
    assert relatives == "Chỉ khi: Ông, bà hoặc người thân khác của bé; trừ: Em bé bị bỏ rơi"


def _asked(asked_before: When) -> Procedure:
    """One question of four long options, asked only of some people."""
    yes, no = Option(id="x", text="Có"), Option(id="y", text="Không")
    first = Question(id="a", text="?", options=(yes, no))
    options = tuple(Option(id=f"o{n}", text=f"Người thuộc trường hợp số {n}") for n in range(1, 5))
    second = Question(id="b", text="?", options=options, when=asked_before)
    named = Procedure(code="1", name="N", plain_name="N", field_id="f", provenance=HERE)
    return replace(named, questions=(first, second))


def test_nobody_who_is_never_asked_is_told_that_it_concerns_them() -> None:
    most = {"b": ("o1", "o2", "o3")}
    assert only_if(_asked({}), most) == "Mọi trường hợp, trừ: Người thuộc trường hợp số 4"
    some = _asked({"a": ("x",)})
    assert only_if(some, most) == (
        "Chỉ khi: Người thuộc trường hợp số 1 hoặc Người thuộc trường hợp số 2"
        " hoặc Người thuộc trường hợp số 3"
    )
    assert only_if(some, most, {"a": "x"}) == only_if(_asked({}), most)
    assert only_if(some, {"a": ("x",), **most}) == ("Chỉ khi: Có; trừ: Người thuộc trường hợp số 4")


def test_options_that_hold_commas_do_not_run_into_one_another(birth: Procedure) -> None:
    assert only_if(birth, {"tre": ("lam-chung", "khong-giay")}) == (
        "Chỉ khi: “Không có Giấy chứng sinh, có người làm chứng”"
        " hoặc “Không có Giấy chứng sinh, cũng không có người làm chứng”"
    )


def test_once_answered_nothing_is_conditional_any_more(birth: Procedure) -> None:
    for answers in _all_answers(birth):
        assert [item.only_if for item in _listed(make(birth, answers)) if item.only_if] == []


def test_what_holds_for_every_answer_is_no_condition(birth: Procedure) -> None:
    asked = birth.questions[0]
    everybody = {asked.id: tuple(option.id for option in asked.options)}
    assert only_if(birth, everybody) == ""
    assert asked.options[0].text in only_if(birth, {asked.id: (asked.options[0].id,)})


def test_the_list_repeats_what_was_answered_in_the_words_of_the_question(small: Procedure) -> None:
    made = make(small, {"ai": "toi", CHANNEL_QUESTION: "postal"})
    assert made.answers == (
        ("Ai đi làm?", "Tôi tự đi"),
        ("Bạn muốn nộp hồ sơ bằng cách nào?", "Gửi qua bưu điện"),
    )


def test_the_channel_chosen_brings_its_papers_time_fee_and_place(small: Procedure) -> None:
    [in_person] = make(small, {CHANNEL_QUESTION: "in_person"}).methods
    assert (in_person.where, in_person.time_text) == ("Quầy 1", "3 ngày làm việc")
    assert in_person.fee_texts == ("Lệ phí: 20.000 đồng",)
    by_post = make(small, {CHANNEL_QUESTION: "postal"})
    assert [m.time_text for m in by_post.methods] == ["5 ngày làm việc"]
    assert by_post.methods[0].fee_texts == ("Chưa công bố, hỏi cán bộ",)
    assert "Bản sao thẻ căn cước" in _names(by_post)


def test_the_channel_is_asked_last_and_only_where_there_is_a_choice(
    small: Procedure, posted: Path
) -> None:
    assert [question.id for question in questions(small)][-1] == CHANNEL_QUESTION
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    other = next(p for p in catalogue.procedures if p.code == "9.000002")
    assert questions(other) == ()


def test_a_question_that_follows_from_an_answer_is_asked_only_then(small: Procedure) -> None:
    def asked(answers: dict[str, str]) -> list[str]:
        return [question.id for question in questions(small, answers)]

    assert asked({"ai": "toi"}) == ["ai", CHANNEL_QUESTION]
    assert asked({"ai": "thay"}) == ["ai", "thay-ai", CHANNEL_QUESTION]


def test_a_paper_behind_a_question_that_is_not_asked_is_gone(small: Procedure) -> None:
    assert not _has(make(small, {"ai": "toi"}), "ủy quyền")
    assert _has(make(small, {"ai": "thay", "thay-ai": "khac"}), "ủy quyền")
    assert not _has(make(small, {"ai": "thay", "thay-ai": "cha-me"}), "ủy quyền")


def test_an_answer_left_over_from_a_question_no_longer_asked_does_not_count(
    small: Procedure,
) -> None:
    made = make(small, {"ai": "toi", "thay-ai": "khac"})
    assert not _has(made, "ủy quyền")
    assert made.answers == (("Ai đi làm?", "Tôi tự đi"),)


def test_a_fee_of_another_case_is_not_asked_for(posted: Path) -> None:
    one = posted / "procedures" / "giay" / "one.yaml"
    fee = "- {state: fee, label: Lệ phí, amount: 20000}"
    other = "\n      - {state: free, when: {ai: [toi]}}"
    paid = fee.replace("}", ", when: {ai: [thay]}}")
    one.write_text(one.read_text("utf-8").replace(fee, paid + other), "utf-8")
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None

    def fees(answers: Answers) -> tuple[str, ...]:
        return make(catalogue.procedures[0], answers).methods[0].fee_texts

    assert fees({"ai": "toi", "channel": "in_person"}) == ("Không thu tiền",)
    assert fees({"ai": "thay", "channel": "in_person"}) == ("Lệ phí: 20.000 đồng",)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (
            {"gi": "toi"},
            "Thủ tục này không có câu hỏi «gi». Các câu hỏi: ai, thay-ai, channel.",
        ),
        ({"ai": "em"}, "Câu hỏi «ai» không có lựa chọn «em». Chọn một trong: toi, thay."),
        (
            {CHANNEL_QUESTION: "online"},
            "Câu hỏi «channel» không có lựa chọn «online». Chọn một trong: in_person, postal.",
        ),
    ],
)
def test_an_unknown_answer_gets_a_sentence_that_says_what_is_possible(
    small: Procedure, answers: dict[str, str], said: str
) -> None:
    with pytest.raises(UnknownAnswer) as problem:
        make(small, answers)
    assert str(problem.value) == said


# Every procedure of the sample, every way through its questions


def _all_answers(procedure: Procedure, given: dict[str, str] | None = None) -> Iterator[Answers]:
    """Every complete set of answers a person can give, question after question."""
    answered = given or {}
    for question in questions(procedure, answered):
        if question.id not in answered:
            for option in question.options:
                yield from _all_answers(procedure, {**answered, question.id: option.id})
            return
    yield answered


def _truly_applies(procedure: Procedure, when: When, answers: Answers) -> bool:
    """The rule in its plainest words, written without the code under test."""
    channels = {str(method.channel) for method in procedure.methods}
    known = dict(answers)
    if len(channels) == 1:
        known[CHANNEL_QUESTION] = next(iter(channels))
    return all(known.get(question) in options for question, options in when.items())


def test_every_list_holds_exactly_the_papers_whose_conditions_match(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        for answers in _all_answers(procedure):
            made = make(procedure, answers)
            wanted = [p for p in procedure.papers if _truly_applies(procedure, p.when, answers)]
            listed = [item.paper for item in _listed(made)]
            assert _sorted(listed) == _sorted(wanted), (procedure.code, answers)
            notes = [n.text for n in procedure.notes if _truly_applies(procedure, n.when, answers)]
            assert list(made.notes) == notes, (procedure.code, answers)


def _sorted(papers: list[Paper]) -> list[str]:
    return sorted(map(str, papers))


UNDECIDED = "chua-biet"


def test_every_list_has_exactly_one_way_of_handing_in(sample: Catalogue) -> None:
    """Whoever says they do not know yet is shown the ways of both cases."""
    several = [
        (procedure.code, answers, len(made.methods))
        for procedure in sample.procedures
        for answers in _all_answers(procedure)
        if UNDECIDED not in answers.values()
        if len((made := make(procedure, answers)).methods) != 1
    ]
    assert several == []


def test_the_way_of_handing_in_is_the_one_that_was_chosen(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        for answers in _all_answers(procedure):
            for method in make(procedure, answers).methods:
                chosen = answers.get(CHANNEL_QUESTION, str(method.channel))
                assert str(method.channel) == chosen, procedure.code
                assert method.fee_texts, procedure.code
                assert method.time_text, procedure.code


def test_a_complete_list_leaves_no_condition_open(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        for answers in _all_answers(procedure):
            made = make(procedure, answers)
            open_papers = [item.paper.name for item in _listed(made) if item.only_if]
            open_methods = [method.channel_text for method in made.methods if method.only_if]
            assert open_papers + open_methods == [], (procedure.code, answers)


def test_every_paper_is_needed_by_somebody(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        listed = {
            item.paper.name
            for answers in _all_answers(procedure)
            for item in _listed(make(procedure, answers))
        }
        assert {paper.name for paper in procedure.papers} == listed, procedure.code


def test_every_question_changes_the_list_of_somebody(sample: Catalogue) -> None:
    def content(procedure: Procedure, answers: Answers) -> tuple[object, ...]:
        made = make(procedure, answers)
        listed = tuple(str(item.paper) for item in _listed(made))
        return listed, made.notes, made.methods

    for procedure in sample.procedures:
        for question in procedure.questions:
            changes = any(
                content(procedure, one) != content(procedure, other)
                for one, other in itertools.combinations(_all_answers(procedure), 2)
                if one.get(question.id) != other.get(question.id)
            )
            assert changes, (procedure.code, question.id)


def test_before_any_answer_nothing_that_might_be_needed_is_left_out(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        made = make(procedure)
        assert {item.paper.name for item in _listed(made)} == {p.name for p in procedure.papers}
        assert len(made.methods) == len(procedure.methods)


def test_a_half_answered_list_shrinks_and_never_grows(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        for answers in _all_answers(procedure):
            given: Answers = {}
            before = set(_names(make(procedure)))
            for question, option in answers.items():
                given[question] = option
                after = set(_names(make(procedure, given)))
                assert after <= before, (procedure.code, given)
                before = after


def test_a_condition_holds_while_nothing_speaks_against_it() -> None:
    when = {"a": ("x", "y"), "b": ("z",)}
    assert applies(when, {})
    assert applies(when, {"a": "y"})
    assert not applies(when, {"a": "q"})
    assert not applies(when, {"a": "x", "b": "q"})


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("Mẫu số 01 của Phụ lục I", "Mẫu số 01 của Phụ lục I"),
        ("mẫu số 51a hoặc mẫu số 51b.", "Mẫu số 51a hoặc mẫu số 51b"),
        ("Biểu mẫu 2", "Biểu mẫu 2"),
        ("Phụ lục IV", "Mẫu: Phụ lục IV"),
        ("", ""),
    ],
)
def test_the_form_of_a_paper_is_called_a_form_once(form: str, said: str) -> None:
    assert wording.form(Paper(name="Tờ khai", form=form)) == said
