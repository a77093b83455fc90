"""A query as fingers get it wrong: without accents, with one slip, as keys nothing composed.

Made by rule, always the same for the same query, so that the figures can be compared.
"""

from __future__ import annotations

import random
import re
import unicodedata
import zlib
from dataclasses import dataclass

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_INDENTS = (0.0, 0.25, 0.75)
"""How far each row of keys begins to the right, in keys."""

_REACH = 1.26
"""So far from the middle of a key, in keys, lies what a finger hits beside it."""

_WORD = re.compile(r"\w+")
_SYLLABLE = re.compile(r"[^\W\d_]+")


def _neighbours() -> dict[str, str]:
    places = {
        letter: (indent + column, row)
        for row, (letters, indent) in enumerate(zip(_ROWS, _INDENTS, strict=True))
        for column, letter in enumerate(letters)
    }
    return {
        one: "".join(
            other
            for other, (x, y) in places.items()
            if other != one and (x - own_x) ** 2 + (y - own_y) ** 2 < _REACH**2
        )
        for one, (own_x, own_y) in places.items()
    }


NEIGHBOURS = _neighbours()


def unaccented(query: str) -> str:
    """Without any mark, đ as d; capitals stay."""
    parts = unicodedata.normalize("NFD", query)
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare.replace("đ", "d").replace("Đ", "D")


# Slips


def one_slip(query: str, seed: int = 0) -> str:
    """One key wrong in one syllable; unchanged where there is no letter to slip on.

    What holds a digit stays: a code that is wrong is another code.
    """
    query = unicodedata.normalize("NFC", query)
    chance = random.Random(f"{seed} {query}")
    words = [word for word in _WORD.finditer(query) if _SYLLABLE.fullmatch(word.group())]
    if not words:
        return query
    long_enough = [word for word in words if len(word.group()) > 1]
    word = chance.choice(long_enough or words)
    return query[: word.start()] + _slipped(word.group(), chance) + query[word.end() :]


def _slipped(syllable: str, chance: random.Random) -> str:
    place = chance.randrange(len(syllable))
    letter, before, after = syllable[place], syllable[:place], syllable[place + 1 :]
    bare = unaccented(letter)
    ways = [before + letter + bare + after]
    beside = NEIGHBOURS.get(bare.lower())
    if beside:
        other = chance.choice(beside)
        ways.append(before + (other.upper() if letter.isupper() else other) + after)
    if len(syllable) > 1:
        ways.append(before + after)
    if after and unaccented(after[0]).lower() != bare.lower():
        ways.append(before + after[0] + letter + after[1:])
    return chance.choice(ways)


# Keys that no input method composed

_HORN, _STROKE = "\u031b", "-"


@dataclass(frozen=True, slots=True)
class _Method:
    """The keys of an input method: for shapes after their letter, for tones after the syllable.

    An empty key is the letter once more ("aa"). ``alone`` is the one key that makes a whole "ư".
    """

    tones: dict[str, str]
    shapes: dict[str, str]
    alone: str = ""

    def keys(self, query: str) -> str:
        """The keys of a whole query."""
        query = unicodedata.normalize("NFC", query)
        return _SYLLABLE.sub(lambda found: self._syllable(found.group()), query)

    def _syllable(self, syllable: str) -> str:
        # People differ in what they leave out; a syllable is always typed in the same way.
        habit = zlib.crc32(syllable.lower().encode())
        letters = [self._split(letter) for letter in syllable]
        keys = ""
        for place, (base, shape, _) in enumerate(letters):
            horned = base in "uU" and shape == _HORN
            both = horned and place + 1 < len(letters) and letters[place + 1][1] == _HORN
            if both and habit % 3:
                keys += base  # "uow" for "uwow"
            elif horned and not both and self.alone and not habit % 4:
                keys += _cased(self.alone, base)
            else:
                keys += base + _cased(self.shapes[shape] or base if shape else "", base)
        return keys + "".join(_cased(self.tones[tone], base) for base, _, tone in letters if tone)

    def _split(self, letter: str) -> tuple[str, str, str]:
        """A letter without marks, the mark of its shape, and that of its tone."""
        base, *marks = unicodedata.normalize("NFD", letter)
        if base in "đĐ":
            return unaccented(base), _STROKE, ""
        shape = "".join(mark for mark in marks if mark in self.shapes)
        return base, shape, "".join(mark for mark in marks if mark in self.tones)


def _cased(key: str, letter: str) -> str:
    return key.upper() if letter.isupper() else key


# Huyền, sắc, hỏi, ngã, nặng.
_TONES = "\u0300\u0301\u0309\u0303\u0323"
# Â ê ô, ă, ơ ư, đ.
_SHAPES = ("\u0302", "\u0306", _HORN, _STROKE)

_TELEX = _Method(
    dict(zip(_TONES, "fsrxj", strict=True)),
    dict(zip(_SHAPES, ("", "w", "w", "d"), strict=True)),
    alone="w",
)
_VNI = _Method(dict(zip(_TONES, "21345", strict=True)), dict(zip(_SHAPES, "6879", strict=True)))


def telex(query: str) -> str:
    """The keys of Telex ("ddawng kys khai sinh")."""
    return _TELEX.keys(query)


def vni(query: str) -> str:
    """The keys of VNI ("d9a8ng ky1 khai sinh")."""
    return _VNI.keys(query)
