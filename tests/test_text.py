"""Vietnamese text is tidy from the door on, is found without marks, and stands in its own order."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import text

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_ALPHABET = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
_VOWELS = list("aăâeêioôơuưy")
_LETTERS = sorted(
    {
        form
        for letter in _ALPHABET
        for tone in (_TONES if letter in _VOWELS else ("",))
        for form in (
            unicodedata.normalize("NFC", letter + tone),
            unicodedata.normalize("NFC", letter.upper() + tone),
        )
    }
)
HIDDEN = ("\u00ad", "\u200b", "\u200d", "\u200e", "\u200f", "\u202a", "\u2060", "\ufeff")

vietnamese = st.text(st.sampled_from([*_LETTERS, " ", "0", "9", "-", ",", "("]))
# Everything people can paste, with what breaks folding near each other often enough.
messy = st.text(st.sampled_from("aĐưê \n\u0302\u031b\u0301\u0323\u200b\ufeff"), max_size=6)
anything = st.one_of(messy, st.text())


# The door


def test_a_name_pasted_in_pieces_becomes_one_letter_a_character() -> None:
    assert text.clean("đa\u0306\u0301t đai") == "đắt đai"


@pytest.mark.parametrize("hidden", HIDDEN)
def test_hidden_characters_are_gone(hidden: str) -> None:
    assert text.clean(f"{hidden}khai{hidden} sinh{hidden}") == "khai sinh"


def test_a_hidden_character_between_letter_and_mark_does_not_keep_them_apart() -> None:
    assert text.clean("a\u200b\u0301") == "á"


def test_white_space_of_all_kinds_becomes_one_blank() -> None:
    assert text.clean("  Ủy ban\u00a0nhân\tdân\r\n\n xã ") == "Ủy ban nhân dân xã"


@settings(max_examples=1000)
@given(anything)
def test_clean_text_is_nfc_and_stays_as_it_is(raw: str) -> None:
    cleaned = text.clean(raw)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert text.clean(cleaned) == cleaned
    assert cleaned == cleaned.strip()
    assert not set(cleaned) & set(HIDDEN)
    assert not text.needs_repair(cleaned)


@given(vietnamese)
def test_both_ways_of_writing_a_letter_are_one_text(said: str) -> None:
    assert text.clean(unicodedata.normalize("NFD", said)) == text.clean(said)


def test_only_what_needs_repair_is_remarked_upon() -> None:
    assert text.needs_repair("khai\u200bsinh")
    assert text.needs_repair(unicodedata.normalize("NFD", "đất"))
    assert not text.needs_repair("  Đất   đai ")


# Without marks


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ĐẤT ĐAI", "dat dai"),
        ("Sổ đỏ", "so do"),
        ("Ủy quyền", "uy quyen"),
        ("Cưỡng chế", "cuong che"),
        ("Hộ kinh doanh 2026", "ho kinh doanh 2026"),
    ],
)
def test_folding_is_what_a_finger_types_without_accents(said: str, typed: str) -> None:
    assert text.fold(said) == typed
    assert text.fold(unicodedata.normalize("NFD", said)) == typed


@given(vietnamese)
def test_folded_vietnamese_is_plain_ascii(said: str) -> None:
    folded = text.fold(said)
    assert folded.isascii()
    assert folded == folded.lower()


def test_a_lost_mark_leaves_no_blank_behind() -> None:
    assert text.fold("sinh \u0301") == "sinh"


@settings(max_examples=1000)
@given(anything)
def test_folding_twice_changes_nothing(raw: str) -> None:
    folded = text.fold(raw)
    assert text.fold(folded) == folded


@settings(max_examples=1000)
@given(anything)
def test_folding_does_not_care_whether_the_text_was_clean(raw: str) -> None:
    assert text.fold(text.clean(raw)) == text.fold(raw)


# Order


def _sorted(names: list[str]) -> list[str]:
    return sorted(names, key=text.sort_key)


def test_letters_stand_in_the_order_of_the_alphabet() -> None:
    assert _sorted(sorted(_ALPHABET)) == _ALPHABET
    assert _sorted([letter + "n" for letter in reversed(_ALPHABET)]) == [
        letter + "n" for letter in _ALPHABET
    ]


@pytest.mark.parametrize("vowel", _VOWELS)
def test_tones_stand_in_the_order_of_dictionaries(vowel: str) -> None:
    syllables = [unicodedata.normalize("NFC", f"m{vowel}{tone}") for tone in _TONES]
    assert _sorted(sorted(syllables)) == syllables
    assert _sorted(syllables[::-1]) == syllables


def test_a_list_as_it_hangs_on_the_wall() -> None:
    wall = [
        "An toàn",
        "Ăn uống",
        "Ân giảm",
        "Bà con",
        "Bảo hiểm",
        "Cải chính hộ tịch",
        "Cấp bản sao",
        "Chấm dứt",
        "Chứng thực chữ ký",
        "Chứng thực hợp đồng",
        "Di chúc",
        "Dừng xử lý",
        "Đăng ký khai sinh",
        "Đăng ký khai tử",
        "Đất đai",
        "Em",
        "Êm",
        "Ghi vào sổ hộ tịch",
        "Hòa giải",
        "Hộ kinh doanh",
        "Hợp tác xã",
        "Ly hôn",
        "Nhận cha, mẹ, con",
        "Nhập khẩu",
        "Tạm trú",
        "Tạm vắng",
        "Ủy quyền",
        "Ưu đãi",
        "Xác nhận",
    ]
    assert _sorted(wall[::-1]) == wall
    assert _sorted(sorted(wall)) == wall


def test_a_short_name_stands_before_the_longer_one_that_begins_with_it() -> None:
    assert _sorted(["Đăng ký tạm trú", "Đăng ký", "Đăng"]) == ["Đăng", "Đăng ký", "Đăng ký tạm trú"]


def test_a_tone_decides_only_between_names_of_the_same_letters() -> None:
    assert _sorted(["má b", "ma c", "mà a"]) == ["mà a", "má b", "ma c"]


@given(st.lists(vietnamese, max_size=6))
def test_the_order_does_not_depend_on_how_letters_are_written(names: list[str]) -> None:
    pieces = [unicodedata.normalize("NFD", name.upper()) for name in names]
    assert [text.sort_key(piece) for piece in pieces] == [text.sort_key(name) for name in names]


@given(anything, anything)
def test_any_two_texts_can_be_put_in_order(one: str, other: str) -> None:
    assert text.sort_key(one) <= text.sort_key(other) or text.sort_key(other) < text.sort_key(one)


# A to Z


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"),
        ("THỦ TỤC   chứng thực", "Chứng thực"),
        (unicodedata.normalize("NFD", "Thủ tục đăng ký"), "Đăng ký"),
        ("Đăng ký khai sinh", "Đăng ký khai sinh"),
        ("Cấp Thủ tục", "Cấp Thủ tục"),
        ("Thủ tụcgì", "Thủ tụcgì"),
        ("", ""),
    ],
)
def test_a_leading_thu_tuc_does_not_count(name: str, shown: str) -> None:
    assert text.without_leading_thu_tuc(name) == shown


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("đăng ký", "Đ"),
        ("Đất", "Đ"),
        ("ủy quyền", "U"),
        ("ưu đãi", "Ư"),
        ("ấp", "Â"),
        ("«Hộ»", "H"),
        ("2 giấy", "#"),
        ("", "#"),
        ("…", "#"),
    ],
)
def test_a_name_stands_under_its_letter_without_the_tone(name: str, letter: str) -> None:
    assert text.initial(name) == letter


def test_every_letter_has_its_place_in_the_list() -> None:
    initials = [text.initial(letter) for letter in _ALPHABET]
    assert initials == [letter.upper() for letter in _ALPHABET]
    assert all(len(text.initial(a + b)) == 1 for a, b in itertools.product(_LETTERS, "a "))
