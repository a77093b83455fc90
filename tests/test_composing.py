"""A tone key puts its mark on the right vowel of the last syllable, as schools teach."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.composing import Tone, put_tone
from kiosk.resources import data_folder

GRAVE, ACUTE, HOOK, TILDE, DOT = Tone.GRAVE, Tone.ACUTE, Tone.HOOK, Tone.TILDE, Tone.DOT

_BARE = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
tones = st.sampled_from(list(Tone))
toneless = st.text(st.sampled_from(_BARE + _BARE.upper()), max_size=8)
# What may stand before the last syllable.
before = st.text(st.sampled_from("aáđêệơ rượu  -/12."), max_size=12).map(lambda said: said + " ")


@pytest.mark.parametrize(
    ("typed", "tone", "wanted"),
    [
        # One vowel
        ("ba", GRAVE, "bà"),
        ("chi", DOT, "chị"),
        ("đôc", DOT, "độc"),
        ("so", HOOK, "sỏ"),
        ("Đăng", ACUTE, "Đắng"),
        ("ly", DOT, "lỵ"),
        ("y", ACUTE, "ý"),
        # Two, open: the first
        ("hoa", GRAVE, "hòa"),
        ("khoe", HOOK, "khỏe"),
        ("thuy", ACUTE, "thúy"),
        ("uy", HOOK, "ủy"),
        ("mua", GRAVE, "mùa"),
        ("nghia", TILDE, "nghĩa"),
        ("mai", ACUTE, "mái"),
        ("tau", GRAVE, "tàu"),
        # Two, closed: the second
        ("toan", ACUTE, "toán"),
        ("huynh", GRAVE, "huỳnh"),
        ("hoet", ACUTE, "hoét"),
        ("xoong", HOOK, "xoỏng"),
        # A vowel with its own mark carries it; of "ươ" the second
        ("thuê", ACUTE, "thuế"),
        ("tiên", GRAVE, "tiền"),
        ("tuôi", HOOK, "tuổi"),
        ("cưa", HOOK, "cửa"),
        ("đươc", DOT, "được"),
        ("ngươi", GRAVE, "người"),
        ("rươu", DOT, "rượu"),
        ("khuyên", ACUTE, "khuyến"),
        ("tuyêt", DOT, "tuyệt"),
        ("yêu", ACUTE, "yếu"),
        ("thuơ", HOOK, "thuở"),
        # Three: the one in the middle
        ("ngoai", GRAVE, "ngoài"),
        ("xoay", ACUTE, "xoáy"),
        ("khuyu", HOOK, "khuỷu"),
        ("ngoeo", ACUTE, "ngoéo"),
        # "qu" and "gi" are consonants before a vowel
        ("qua", HOOK, "quả"),
        ("quy", ACUTE, "quý"),
        ("quôc", ACUTE, "quốc"),
        ("quet", ACUTE, "quét"),
        ("Quyên", GRAVE, "Quyền"),
        ("gia", GRAVE, "già"),
        ("giơ", GRAVE, "giờ"),
        ("giưa", TILDE, "giữa"),
        ("giêng", ACUTE, "giếng"),
        ("gi", GRAVE, "gì"),
        ("gin", TILDE, "gĩn"),
        ("GIÂY", ACUTE, "GIẤY"),
    ],
)
def test_the_mark_stands_where_schools_put_it(typed: str, tone: Tone, wanted: str) -> None:
    assert put_tone(typed, tone) == wanted


def test_only_the_last_syllable_changes() -> None:
    assert put_tone("giấy khai sinh hô", DOT) == "giấy khai sinh hộ"


def test_another_tone_takes_the_place_of_the_first() -> None:
    assert put_tone("hòa", ACUTE) == "hóa"
    assert put_tone("Nguyền", TILDE) == "Nguyễn"


def test_the_same_tone_again_takes_it_away() -> None:
    assert put_tone("hòa", GRAVE) == "hoa"
    assert put_tone("hoà", GRAVE) == "hoa"


@pytest.mark.parametrize("typed", ["", " ", "khai ", "123", "h26.", "xyz ", "bcd", "ng", "đ"])
def test_without_a_vowel_to_carry_it_nothing_happens(typed: str) -> None:
    assert put_tone(typed, ACUTE) == typed


def _split(syllable: str) -> tuple[str, list[Tone]]:
    """A syllable without its tones, and these."""
    marks = {tone.value: tone for tone in Tone}
    pieces = unicodedata.normalize("NFD", syllable)
    bare = "".join(piece for piece in pieces if piece not in marks)
    return unicodedata.normalize("NFC", bare), [marks[p] for p in pieces if p in marks]


# Official names may use the other spelling schools teach (hoá, thuý, khoẻ).
_TWO_SPELLINGS = re.compile(r"(?<!q)(oa|oe|uy)$", re.IGNORECASE)


def test_every_syllable_of_the_catalogue_can_be_typed() -> None:
    said = "\n".join(path.read_text("utf-8") for path in data_folder().rglob("*.yaml"))
    syllables = {word for word in re.findall(r"[^\W\d_]+", said) if not word.isascii()}
    toned = {word: _split(word) for word in syllables if len(_split(word)[1]) == 1}
    assert len(toned) > 500
    wrong = {
        word: put_tone(bare, tone)
        for word, (bare, [tone]) in toned.items()
        if put_tone(bare, tone) != word and not _TWO_SPELLINGS.search(bare)
    }
    assert wrong == {}


@given(before, toneless, tones)
def test_the_same_tone_twice_is_as_if_nothing_had_been_touched(
    first: str, syllable: str, tone: Tone
) -> None:
    typed = first + syllable
    assert put_tone(put_tone(typed, tone), tone) == typed


@given(before, toneless, tones, tones)
def test_what_stands_before_is_never_changed(
    first: str, syllable: str, tone: Tone, other: Tone
) -> None:
    once = put_tone(first + syllable, tone)
    twice = put_tone(once, other)
    assert once.startswith(first)
    assert twice.startswith(first)
    assert _split(twice)[0] == _split(first + syllable)[0]


@given(before, toneless, tones)
def test_the_result_is_nfc_and_has_one_tone_at_most(first: str, syllable: str, tone: Tone) -> None:
    typed = unicodedata.normalize("NFC", first + syllable)
    changed = put_tone(typed, tone)
    assert unicodedata.is_normalized("NFC", changed)
    assert len(changed) == len(typed)
    assert len(_split(changed[len(first) :])[1]) <= 1


@given(st.text(), tones)
def test_nothing_that_is_typed_upsets_the_key(typed: str, tone: Tone) -> None:
    line = unicodedata.normalize("NFC", typed)
    assert _split(put_tone(line, tone))[0] == _split(line)[0]


def test_a_line_that_has_ended_is_left_alone() -> None:
    assert put_tone("ba\n", ACUTE) == "ba\n"
