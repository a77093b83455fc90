"""Which keys were pressed to make these Vietnamese letters?

A scanner is a keyboard. With Telex or VNI switched on, the "W" of a code reaches us as "Ư" and
its "A1" as "Á". So every Vietnamese letter is taken apart into the keys that make it, in both
methods, and the caller decides what to do when there is more than one way.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass

_TELEX_TONES = {"\u0301": "S", "\u0300": "F", "\u0309": "R", "\u0303": "X", "\u0323": "J"}
_VNI_TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}


@dataclass(frozen=True, slots=True)
class _Method:
    """An input method: its key for each tone, and the ways to make each special letter.

    The first key of a way stands for the letter; the others may follow at once or later in the
    word ("DAD" and "DDA" both make "ĐA").
    """

    tones: dict[str, str]
    letters: dict[str, tuple[str, ...]]


_TELEX = _Method(
    _TELEX_TONES,
    {
        "Ă": ("AW",),
        "Â": ("AA",),
        "Đ": ("DD",),
        "Ê": ("EE",),
        "Ô": ("OO",),
        "Ơ": ("OW",),
        "Ư": ("UW", "W"),
    },
)
_VNI = _Method(
    _VNI_TONES,
    {
        "Ă": ("A8",),
        "Â": ("A6",),
        "Đ": ("D9",),
        "Ê": ("E6",),
        "Ô": ("O6",),
        "Ơ": ("O7",),
        "Ư": ("U7",),
    },
)
_VOWELS = "AĂÂEÊIOÔƠUƯY"
_TAKEN_BACK = re.compile("U.W")
"""Telex shows "WAW" as "UAW": the second W takes the first one's horn away, and is a letter."""

VIETNAMESE = "ĂÂĐÊÔƠƯ" + "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TELEX_TONES
)
"""The capital letters that an input method makes, as single NFC characters."""


def spellings(word: str, length: int) -> set[str]:
    """All runs of ``length`` keys that show as ``word`` (NFC capitals) in Telex or in VNI.

    A word without Vietnamese letters is spelled as it stands, or not at all if its length differs;
    only "U?W" may have been "W?W".
    """
    return {
        keys
        for method in (_TELEX, _VNI)
        for ways in itertools.product(*_ways_of_word(word, method))
        if sum(map(len, ways)) == length
        for keys in _orders(ways)
    }


def _ways_of_word(word: str, method: _Method) -> list[list[str]]:
    """The keys for each letter, its own key first."""
    letters = [_taken_apart(letter, method) for letter in word]
    ways = [[way + tone for way in method.letters.get(bare, (bare,))] for bare, tone in letters]
    for place, ((bare, tone), (following, _)) in enumerate(itertools.pairwise(letters)):
        if bare + following == "ƯƠ":
            # One key puts both horns: "UOW" and "UO7" make "ƯƠ".
            ways[place].append("U" + tone)
    if method is _TELEX and _TAKEN_BACK.fullmatch(word):
        ways[0].append("W")
    return ways


def _taken_apart(letter: str, method: _Method) -> tuple[str, str]:
    """The letter without its tone, and the key of the tone or nothing."""
    tone = ""
    bare = ""
    for mark in unicodedata.normalize("NFD", letter):
        if mark in method.tones:
            tone = method.tones[mark]
        else:
            bare += mark
    return unicodedata.normalize("NFC", bare), tone


def _orders(ways: tuple[str, ...]) -> set[str]:
    """Every order of the keys in which letters keep their order and marks follow their letter."""
    keys = [(place, rank) for place, way in enumerate(ways) for rank in range(len(way))]
    return {
        "".join(ways[place][rank] for place, rank in order)
        for order in itertools.permutations(keys)
        if [key for key in order if key[1] == 0] == [key for key in keys if key[1] == 0]
        and all(order.index((place, 0)) <= order.index((place, rank)) for place, rank in keys)
    }
