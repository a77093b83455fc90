"""Syllables as people type them: without marks, as keys of Telex and VNI, by ear."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import text
from kiosk.catalogue.search import syllables
from kiosk.catalogue.search.syllables import agree, composed, from_telex, from_vni, sound
from kiosk.composing import Tone, put_tone

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x"
_RIMES = """
a ac ai am an ang anh ao ap at au ay ăn ăc ăng âm ân âu ây ât e em en eo ê êm ên ênh êu i in inh
iêm iên iêng iêt iêu o oa oai oan oang oe oi ong oăn ô ôc ôi ông ơ ơi ơn ơp u ua ui ung uy uyên uyêt
uâ uê uôc uôi uôn uông ư ưa ưi ưng ưt ưu ươc ươi ươn ương ươt y yên yêu
"""

_TONES = [tone.value for tone in Tone]
_SHAPES = ["\u0302", "\u0306", "\u031b", "-"]
_TELEX = dict(zip([*_SHAPES, *_TONES], ["", *"wwdfsrxj"], strict=True))
_VNI = dict(zip([*_SHAPES, *_TONES], "687921345", strict=True))


def _syllable(onset: str, rime: str, tone: Tone | None) -> str:
    return put_tone(onset + rime, tone) if tone else onset + rime


_SYLLABLE = st.builds(
    _syllable,
    st.sampled_from(["", *_ONSETS.split()]),
    st.sampled_from(_RIMES.split()),
    st.none() | st.sampled_from(list(Tone)),
).filter(lambda syllable: "quo\u031b" not in unicodedata.normalize("NFD", syllable))


def _keys(syllable: str, method: dict[str, str], habit: str) -> str:
    """The keys of a syllable: its shapes, then its tone.

    ``each``: every shape right after its letter; ``short``: one key for both letters of "ươ";
    ``late``: as that, and all shapes after the last letter.
    """
    letters = shapes = tones = ""
    for letter in syllable:
        base, *found = unicodedata.normalize("NFD", letter.replace("đ", "d-"))
        shape = "".join(method[mark] or base for mark in found if mark not in _TONES)
        tones += "".join(method[mark] for mark in found if mark in _TONES)
        letters += base
        if habit == "late":
            shapes += shape
        else:
            letters += shape
    if habit != "each":
        letters = letters.replace("uwow", "uow").replace("u7o7", "uo7")
        shapes = shapes.replace("ww", "w").replace("77", "7")
    return letters + shapes + tones


# Keys that no input method composed


@pytest.mark.parametrize("habit", ["each", "short"])
@given(syllable=_SYLLABLE)
def test_telex_keys_compose_to_the_syllable(syllable: str, habit: str) -> None:
    keys = _keys(syllable, _TELEX, habit)
    assert (from_telex(keys) or keys) == syllable


@pytest.mark.parametrize("habit", ["each", "short"])
@given(syllable=_SYLLABLE)
def test_vni_keys_compose_to_the_syllable(syllable: str, habit: str) -> None:
    keys = _keys(syllable, _VNI, habit)
    assert (from_vni(keys) or keys) == syllable


@given(_SYLLABLE.filter(lambda syllable: not text.fold(syllable).endswith(("ua", "uu"))))
def test_all_marks_may_be_typed_at_the_end(syllable: str) -> None:
    for method in (_TELEX, _VNI):
        keys = _keys(syllable, method, "late")
        assert (composed(keys) or keys) == syllable


@given(_SYLLABLE)
def test_a_tone_may_be_typed_right_after_its_vowel(syllable: str) -> None:
    for method in (_TELEX, _VNI):
        keys = "".join(_keys(letter, method, "each") for letter in syllable)
        assert (composed(keys) or keys) == syllable


@pytest.mark.parametrize(
    ("keys", "whole"),
    [
        ("ddawng", "đăng"),
        ("dawngd", "đăng"),
        ("kys", "ký"),
        ("hoaf", "hòa"),
        ("tuwr", "tử"),
        ("tws", "tứ"),
        ("d9ang", "đang"),
        ("ky1", "ký"),
        ("ddaats", "đất"),
        ("ket61", "kết"),
        ("hoonz", "hôn"),
    ],
)
def test_keys_people_type(keys: str, whole: str | None) -> None:
    assert composed(keys) == whole


@pytest.mark.parametrize("typed", ["khai", "sinh", "xanh", "tra", "rung", "", "2024", "7", "zz"])
def test_what_has_no_such_keys_composes_to_nothing(typed: str) -> None:
    assert composed(typed) is None


@given(st.text("adeouwfsrxjz1234567890dđăếkh", max_size=20) | st.text(max_size=10))
def test_any_keys_are_borne(keys: str) -> None:
    whole = composed(keys)
    assert whole is None or unicodedata.is_normalized("NFC", whole) or not keys.isascii()


# Marks


@given(
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạốồổỗộứừửữựỵỹĐÊ", max_size=8) | st.text(max_size=6)
)
def test_a_word_folds_as_any_text_does(typed: str) -> None:
    for word in syllables.words(text.clean(typed)):
        assert syllables.fold(word) == text.fold(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("thuỷ", "thủy"), ("hoá", "hóa"), ("khoẻ", "khỏe"), ("tuý", "túy")],
)
def test_the_old_and_the_new_place_of_a_tone_agree(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(("one", "other"), [("tử", "tữ"), ("sửa", "sữa"), ("nghĩ", "nghỉ")])
def test_hook_and_tilde_agree(one: str, other: str) -> None:
    assert agree(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("tử", "tự"), ("bố", "bò"), ("đất", "dắt"), ("hôn", "hơn"), ("con", "còn")]
)
def test_other_marks_do_not(one: str, other: str) -> None:
    assert not agree(one, other)


# By ear


@pytest.mark.parametrize(
    "alike",
    [
        ("la", "na"),
        ("sao", "xao"),
        ("cha", "tra"),
        ("da", "gia", "ra"),
        ("ky", "ki"),
        ("quy", "qui"),
        ("nghe", "nge"),
        ("ghe", "ge"),
        ("ke", "ce"),
        ("dung", "giung", "rung"),
    ],
)
def test_what_a_region_does_not_tell_apart_sounds_alike(alike: tuple[str, ...]) -> None:
    assert len({sound(word) for word in alike}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("nha", "la"), ("nga", "la"), ("tha", "ta"), ("pha", "pa"), ("ba", "va"), ("an", "al")],
)
def test_other_letters_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)
