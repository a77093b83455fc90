"""Numbers of documents of law (số hiệu văn bản), as people and sources write them.

"123/2015/nd-cp", "Nghị định 123 / 2015 / NĐ-CP" and "123/2015/NĐ-CP" are one document. The
portal cuts some numbers at their end ("123/2015/NĐ-C"); such a one is *possibly* the document
and is offered as that, never silently taken for it.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from kiosk import text

_NUMBER = re.compile(r"\d[\d.]*(?:/\d{4})?/[a-z0-9đ/&.-]*|\d[\d.]*/\d{4}")
_DASHES = re.compile(r"\s*[-–—−‐]\s*")
_SLASHES = re.compile(r"\s*[/\\]\s*")
_YEAR = re.compile(r"\d[\d.]*/\d{4}(?:/|$)")


class Match(Enum):
    """How sure it is that two numbers mean one document."""

    SAME = auto()
    POSSIBLE = auto()


def normal(number: str) -> str:
    """The number without marks, capitals, blanks, words before it and leading zeros.

    What holds no number of a document stays as it is written, folded.
    """
    folded = _SLASHES.sub("/", _DASHES.sub("-", text.fold(number)))
    found = _NUMBER.search(folded)
    return (found[0].rstrip(".-/") if found else folded).lstrip("0")


def match(one: str, other: str) -> Match | None:
    """Whether both mean one document. One may be cut at its end, but not before its year."""
    return match_normal(normal(one), normal(other))


def match_normal(one: str, other: str) -> Match | None:
    """``match`` for numbers that are normal already."""
    if not one or not other:
        return None
    if one == other:
        return Match.SAME
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter) and _YEAR.match(shorter):
        return Match.POSSIBLE
    return None
