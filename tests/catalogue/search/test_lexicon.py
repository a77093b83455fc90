"""The words that were probably meant: one slip away, of the same sound, or joined to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.search.lexicon import Lexicon
from kiosk.catalogue.search.syllables import sound

_WORD = st.text("abchinout", min_size=2, max_size=7)
_KNOWN = st.sets(_WORD, min_size=1, max_size=30)

_TOWN = "khai sinh tu ket hon dang ky kinh doanh ho tich cu tru thuong tam nghieng dat dai y o"
_TWO_LETTERS_OR_MORE = [word for word in _TOWN.split() if len(word) > 1]


def _lexicon(known: set[str], *lines: str) -> Lexicon:
    """Of words, and of lines whose words stand side by side."""

    def pair(first: str, second: str) -> bool:
        return any(f" {first} {second} " in f" {line} " for line in lines)

    return Lexicon({*known, *" ".join(lines).split()}, (), (pair,))


def _distance(one: str, other: str) -> int:
    """Damerau and Levenshtein's: letters more, less, other, or changed places with a neighbour."""
    row: list[list[int]] = [[max(i, j) for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i, a in enumerate(one, 1):
        for j, b in enumerate(other, 1):
            row[i][j] = min(row[i - 1][j] + 1, row[i][j - 1] + 1, row[i - 1][j - 1] + (a != b))
            if i > 1 and j > 1 and (a, b) == (other[j - 2], one[i - 2]):
                row[i][j] = min(row[i][j], row[i - 2][j - 2] + 1)
    return row[len(one)][len(other)]


# Slips


def _meant(typed: str, known: set[str]) -> set[str]:
    return {
        word
        for word in known
        if word != typed and (_distance(typed, word) == 1 or sound(typed) == sound(word))
    }


@given(_WORD, _KNOWN)
def test_one_slip_is_one_letter(typed: str, known: set[str]) -> None:
    assert _lexicon(known).alike(typed) == _meant(typed, known)


@given(_WORD, st.data())
def test_every_slip_of_a_word_leads_back_to_it(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abchinout"))
    slipped = data.draw(
        st.sampled_from(
            [
                word[:at] + letter + word[at:],
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )
    if slipped != word and len(slipped) > 1:
        assert word in _lexicon({word}).alike(slipped)


@pytest.mark.parametrize("typed", ["", "1", "ct01", "2024", "a", "?"])
def test_codes_and_single_letters_are_no_slips(typed: str) -> None:
    assert _lexicon({"ct07", "2025", "ab", "ct"}).alike(typed) == set()


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("lop", "nop"),
        ("xinh", "sinh"),
        ("chu", "tru"),
        ("gia", "da"),
        ("ra", "gia"),
        ("nge", "nghe"),
        ("chich", "trich"),
        ("xuat", "suat"),
        ("gay", "ray"),
    ],
)
def test_letters_that_a_region_does_not_tell_apart_are_one_slip(typed: str, known: str) -> None:
    assert known in _lexicon({known, "khac"}).alike(typed)
    assert typed in _lexicon({typed, "khac"}).alike(known)


def test_a_regional_letter_and_another_are_still_one_slip() -> None:
    """«chường» for «trường»: two letters by the keys, one sound to the ear."""
    assert "truong" in _lexicon({"truong"}).alike("chuong")
    assert "giao" in _lexicon({"giao"}).alike("rao")


# Words typed together


@given(st.lists(st.sampled_from(_TWO_LETTERS_OR_MORE), min_size=2, max_size=5), st.booleans())
def test_joined_words_come_apart_into_known_ones(said: list[str], last: bool) -> None:
    joined = "".join(said)
    parts = _lexicon({*said, *_TOWN.split()}, " ".join(said)).apart(joined, last=last)
    assert parts is not None
    assert "".join(parts) == joined
    assert len(parts) > 1
    assert set(parts[:-1]) <= set(_TOWN.split())
    assert last or parts[-1] in _TOWN.split()


@given(st.text("khaisntueoy", max_size=45), st.booleans())
def test_whatever_comes_apart_joins_again(typed: str, last: bool) -> None:
    lexicon = _lexicon(set(_TOWN.split()))
    parts = lexicon.apart(typed, last=last)
    if parts is not None:
        assert "".join(parts) == typed
        assert all(part in lexicon for part in parts[:-1])
        assert lexicon.beginning(parts[-1]) if last else parts[-1] in lexicon


def test_the_seam_lies_where_the_words_are_known_to_stand_side_by_side() -> None:
    words = {"ho", "kha", "khai", "isinh", "sinh", "hok", "hai"}
    assert _lexicon(words, "khai sinh").apart("khaisinh", last=False) == ["khai", "sinh"]
    assert _lexicon(words, "ho khai").apart("hokhai", last=False) == ["ho", "khai"]


def test_the_last_word_may_be_begun() -> None:
    lexicon = _lexicon({"khai"}, "khai sinh")
    assert lexicon.apart("khaisi", last=True) == ["khai", "si"]
    assert lexicon.apart("khaisi", last=False) is None


@pytest.mark.parametrize("typed", ["", "kh", "khai", "xyzzyxyzzy", "khaisinh" * 50])
def test_what_is_not_joined_does_not_come_apart(typed: str) -> None:
    assert _lexicon(set(), "khai sinh").apart(typed, last=True) is None


# What else is asked of it


def test_the_words_that_begin_so() -> None:
    lexicon = _lexicon({"khai", "khau", "kha", "kinh", "kh"})
    assert lexicon.beginning("kha") == ["kha", "khai", "khau"]
    assert lexicon.beginning("khac") == []


@pytest.mark.parametrize(("typed", "known"), [("ki", "ky"), ("ky", "ki"), ("li", "ly")])
def test_i_and_y_at_the_end_are_the_same_word(typed: str, known: str) -> None:
    assert _lexicon({known, "khac"}).spelt(typed) == [known]


@pytest.mark.parametrize(("typed", "known"), [("tai", "tay"), ("mai", "may"), ("thui", "thuy")])
def test_but_not_where_they_make_another_word(typed: str, known: str) -> None:
    assert _lexicon({known, "khac"}).spelt(typed) == []
