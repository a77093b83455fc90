"""What people say, tied to official words: met in a query, begun, with slips, or not meant."""

from __future__ import annotations

import pytest

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import Fit, Found
from kiosk.catalogue.search import Search
from kiosk.catalogue.vocabulary import Saying, SayingKind, Vocabulary

from .small import codes, entry, group, ignored, means, search

LAND = entry("1", "Cấp giấy chứng nhận quyền sử dụng đất")
QUARREL = entry("2", "Hòa giải tranh chấp đất đai")
DEATH = entry("3", "Đăng ký khai tử")
BIRTH = entry("4", "Đăng ký khai sinh")
RESIDENCE = entry("5", "Đăng ký thường trú")
RECALL = entry("6", "Thu hồi giấy chứng nhận quyền sử dụng đất")
ALL = (LAND, QUARREL, DEATH, BIRTH, RESIDENCE, RECALL)

WORDS: Vocabulary = (
    means("sổ đỏ, bìa đỏ", LAND.name[4:], never=("thu hồi",)),
    means("<người nhà> … mất", "khai tử"),
    means("mất dạy", "tranh chấp"),
    group("người nhà", "bố", "mẹ", "bà nội", "ông <vắng>"),
    means("nhập khẩu cho <con nhỏ>", "thường trú"),
    group("con nhỏ", "con", "em bé"),
    means("con mới sinh", "khai sinh"),
    means("hàng xóm … lấn đất", "hòa giải + tranh chấp"),
    means("lạ lẫm <nhóm không có>", "khai sinh"),
    ignored("cho hỏi", "ở đâu", "cần giấy tờ gì", "bao nhiêu tiền"),
)


@pytest.fixture(scope="module")
def said() -> Search:
    return search(*ALL, vocabulary=WORDS)


def _first(found: Found) -> str:
    return found.hits[0].entry.code if found.hits else ""


# Met


@pytest.mark.parametrize("typed", ["sổ đỏ", "so do", "SỔ ĐỎ", "bìa đỏ", "bia do ", "làm sổ đỏ"])
def test_what_people_say_leads_to_the_official_words(said: Search, typed: str) -> None:
    found = said.find(typed)
    assert _first(found) == LAND.code
    assert found.fit is Fit.FITS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bố mất", DEATH),
        ("me mat", DEATH),
        ("bà nội mất ", DEATH),
        ("nhập khẩu cho con", RESIDENCE),
        ("nhap khau cho em be ", RESIDENCE),
    ],
)
def test_every_word_of_a_group_stands_for_the_group(said: Search, typed: str, meant: Entry) -> None:
    assert _first(said.find(typed)) == meant.code


def test_a_word_outside_the_group_does_not(said: Search) -> None:
    assert DEATH.code not in codes(said.find("chó mất "))
    assert RESIDENCE.code not in codes(said.find("nhập khẩu cho xe "))


@pytest.mark.parametrize("between", ["", "em ", "của em "])
def test_a_few_other_words_may_stand_in_a_gap(said: Search, between: str) -> None:
    assert _first(said.find(f"mẹ {between}mất ")) == DEATH.code
    assert _first(said.find(f"hàng xóm {between}lấn đất ")) == QUARREL.code


def test_a_whole_sentence_may_not_stand_in_a_gap(said: Search) -> None:
    assert DEATH.code not in codes(said.find("mẹ phễu quýt voan khuya vượn yếm mất "))


def test_other_words_may_not_stand_where_there_is_no_gap(said: Search) -> None:
    assert LAND.code not in codes(said.find("sổ màu đỏ "))


def test_the_words_of_a_phrase_stand_in_its_order(said: Search) -> None:
    assert DEATH.code not in codes(said.find("mất bố "))


# Marks


def test_a_short_word_with_other_marks_is_another_word_once_marks_are_typed(said: Search) -> None:
    assert _first(said.find("con mới sinh ")) == BIRTH.code
    assert _first(said.find("con moi sinh ")) == BIRTH.code
    assert LAND.code not in codes(said.find("số đo "))
    assert DEATH.code not in codes(said.find("bò mất "))


def test_the_old_place_of_a_tone_is_no_other_mark() -> None:
    found = search(*ALL, vocabulary=(means("hòa nhau", "tranh chấp"),))
    assert _first(found.find("hoà nhau ")) == QUARREL.code


# Slips and beginnings


@pytest.mark.parametrize("typed", ["hàng xón lấn đất ", "hang xon lan dat ", "hàng xóm lấm đất "])
def test_a_phrase_is_met_with_a_slip(said: Search, typed: str) -> None:
    assert _first(said.find(typed)) == QUARREL.code


@pytest.mark.parametrize("typed", ["con mới", "con moi s", "con mới sin", "nhập khẩu c"])
def test_a_phrase_is_met_while_it_is_being_typed(said: Search, typed: str) -> None:
    assert _first(said.find(typed)) in {BIRTH.code, RESIDENCE.code}


def test_one_letter_begins_no_phrase(said: Search) -> None:
    assert BIRTH.code not in codes(said.find("m"))


# What is meant


def test_the_first_meaning_comes_first() -> None:
    for first, last in (("khai tử", "thường trú"), ("thường trú", "khai tử")):
        words = (means("om sòm", first, "khai sinh", last),)
        found = search(*ALL, vocabulary=words).find("om sòm ").hits
        assert first in found[0].entry.name
        assert {first, last} <= {hit.entry.name[8:].strip() for hit in found}


def test_all_parts_of_a_meaning_must_stand_there() -> None:
    words = (means("om sòm", "tranh chấp + đất đai"),)
    other = entry("7", "Báo tranh chấp tàu thuyền")
    assert codes(search(*ALL, other, vocabulary=words).find("om sòm ")) == [QUARREL.code]


def test_the_words_of_one_part_stand_side_by_side() -> None:
    scattered = entry("7", "Xin quyền sử dụng và dụng đất")
    words = (means("om sòm", "sử dụng đất"),)
    assert codes(search(*ALL, vocabulary=words).find("om sòm "))[0] == LAND.code
    assert codes(search(scattered, vocabulary=words).find("om sòm ")) == []


def test_the_official_words_are_meant_with_their_marks() -> None:
    words = (means("om sòm", "khai tự"),)
    assert codes(search(*ALL, vocabulary=words).find("om sòm ")) == []


def test_a_meaning_that_no_procedure_has_gives_way_to_the_next() -> None:
    words = (means("giấy má", "giấy phép bay", LAND.name),)
    assert _first(search(*ALL, vocabulary=words).find("giấy má ")) == LAND.code


def test_the_longest_phrase_counts() -> None:
    words = (
        means("giấy má nhà", "khai tử"),
        means("giấy má nhà cửa", "quyền sử dụng đất"),
    )
    found = codes(search(*ALL, vocabulary=words).find("giấy má nhà cửa "))
    assert found[0] == LAND.code
    assert DEATH.code not in found


# What is not meant


def test_what_is_not_meant_is_not_there(said: Search) -> None:
    for typed in ("sổ đỏ", "so do ", "cho hỏi sổ đỏ ở đâu"):
        assert RECALL.code not in codes(said.find(typed)), typed


@pytest.mark.parametrize("typed", ["thu hồi sổ đỏ", "so do thu hoi ", "sổ đỏ bị thu hồi"])
def test_unless_it_was_typed_too(said: Search, typed: str) -> None:
    assert _first(said.find(typed)) == RECALL.code


def test_what_another_phrase_of_the_query_means_is_meant() -> None:
    words = (
        means("sổ đỏ", "giấy chứng nhận", never=("thu hồi",)),
        means("bị lấy lại", "thu hồi giấy chứng nhận"),
    )
    assert _first(search(*ALL, vocabulary=words).find("bị lấy lại sổ đỏ ")) == RECALL.code


def test_a_guess_puts_nothing_aside() -> None:
    words = (means("giấy hường", "giấy chứng nhận", never=("thu hồi",)),)
    land = search(LAND, RECALL, vocabulary=words)
    assert RECALL.code not in codes(land.find("giấy hường "))
    assert RECALL.code in codes(land.find("giấy hườngg "))


def test_what_a_name_says_in_brackets_is_not_what_it_is() -> None:
    words = (means("sổ đỏ", "giấy chứng nhận", never=("thu hồi",)),)
    except_for = entry("7", "Cấp giấy chứng nhận (trừ trường hợp thu hồi)")
    assert codes(search(except_for, RECALL, vocabulary=words).find("sổ đỏ ")) == ["7"]


# Phrases of a question


@pytest.mark.parametrize(
    "typed",
    ["cho hỏi sổ đỏ ở đâu", "cho hoi so do can giay to gi", "sổ đỏ bao nhiêu tiền ", "sổ đỏ ở đ"],
)
def test_phrases_of_a_question_change_nothing(said: Search, typed: str) -> None:
    found, plain = said.find(typed), said.find("sổ đỏ ")
    assert codes(found) == codes(plain)
    assert found.fit is Fit.FITS


def test_a_question_about_nothing_finds_nothing(said: Search) -> None:
    assert said.find("cho hỏi ở đâu bao nhiêu tiền ") == Found()


# Vocabularies with faults


def test_a_group_that_does_not_exist_harms_nothing(said: Search) -> None:
    assert said.find("lạ lẫm ").hits == ()
    assert said.find("ông mất ").hits == ()


@pytest.mark.parametrize(
    "saying",
    [
        means("…", "khai sinh"),
        means("", ""),
        means("… sổ đỏ …", " + "),
        means("sổ đỏ"),
        means("< người nhà", "khai sinh + "),
        Saying(kind=SayingKind.GROUP, said=()),
        group("con nhỏ", "<con nhỏ>", "…", ""),
        ignored("", "…", "?!"),
    ],
)
def test_lines_that_say_nothing_harm_nothing(saying: Saying) -> None:
    found = search(*ALL, vocabulary=(saying, *WORDS, saying))
    assert _first(found.find("sổ đỏ ")) == LAND.code
    assert _first(found.find("nhập khẩu cho con ")) == RESIDENCE.code


def test_a_gap_at_the_end_of_a_phrase_needs_no_words() -> None:
    found = search(*ALL, vocabulary=(means("… om sòm …", "tranh chấp"),))
    assert _first(found.find("om sòm ")) == QUARREL.code


def test_without_a_vocabulary_official_words_are_found_all_the_same() -> None:
    found = search(*ALL)
    assert _first(found.find("đăng ký khai tử")) == DEATH.code
    assert found.find("sổ đỏ ").hits == ()
