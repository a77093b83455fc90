"""Letters that cannot be put on paper: emoji, Arabic, signs of rare symbol fonts.

On paper a frame with its number stands in the place of such a letter, so that nobody reads on as
if nothing were missing. Staff are told where it stands, because a citizen cannot mend it. Which
letters there are is read from ``assets/fonts/letters.txt``, which ``scripts/letters`` writes from
the typefaces: the catalogue knows nothing of printing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from kiosk.catalogue.checks.problem import WARNING, Problem
from kiosk.catalogue.checks.spoilt import LOST_LETTER
from kiosk.catalogue.checks.texts import read_by_people
from kiosk.catalogue.model import Procedure
from kiosk.catalogue.written import PathInFile
from kiosk.resources import asset
from kiosk.words import findings as words

_MOST_NAMED = 3
"""Whoever mends a text sees the other letters then."""


def letters(procedure: Procedure) -> Iterator[Problem]:
    """One remark for each printed text that holds letters paper cannot show."""
    for path, said in _printed(procedure):
        if named := not_on_paper(said):
            yield path, WARNING, words.NOT_ON_PAPER(letters=named), words.TYPE_LETTERS_AGAIN()


def not_on_paper(said: str) -> str:
    """The letters of a text that paper cannot show, in words; "" where it can show all of them.

    A letter that was lost on the way here is another matter, and is none of them.
    """
    found = dict.fromkeys(_missing().findall(said))
    found.pop(LOST_LETTER, None)
    return ", ".join(_name(letter) for letter in list(found)[:_MOST_NAMED])


def _name(letter: str) -> str:
    number = f"U+{ord(letter):04X}"
    # What cannot be seen on the screen either has only its number.
    unseen = unicodedata.category(letter)[0] in "CMZ"
    return number if unseen else words.LETTER_NAMED(letter=letter, number=number)


@cache
def _missing() -> re.Pattern[str]:
    """A letter outside the ranges of the file, which stand in hexadecimal, first to last."""
    pairs = (line.split("-") for line in asset("fonts/letters.txt").read_text("ascii").split())
    spans = "".join(rf"\U{int(first, 16):08x}-\U{int(last, 16):08x}" for first, last in pairs)
    return re.compile(f"[^{spans}]")


def _printed(procedure: Procedure) -> Iterator[tuple[PathInFile, str]]:
    """Every text that stands on a paper."""
    yield from read_by_people(procedure)
    for i, said in enumerate(procedure.everyday_names):
        yield ("everyday_names", i), said
    if procedure.decision:
        yield ("decision", "number"), procedure.decision.number
        yield ("decision", "agency"), procedure.decision.agency
    for i, basis in enumerate(procedure.legal_bases):
        yield ("legal_bases", i, "number"), basis.number
        yield ("legal_bases", i, "title"), basis.title
        yield ("legal_bases", i, "agency"), basis.agency
    yield ("provenance", "source"), procedure.provenance.source
    yield ("provenance", "checked_by"), procedure.provenance.checked_by
