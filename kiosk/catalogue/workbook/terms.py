"""Several texts in one cell, and texts that stand for something with an id.

Texts are separated by ";" (in conditions also by "=" and "|"). A text that holds such a sign is
put in quotes, with quotes inside doubled, as tables do everywhere. What has an id is named by its
text, for that is what people read; where the text would be taken for something else, "#" and the
id stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.text import clean, fold

LIST_SIGNS = ";\n"
CONDITION_SIGNS = ";\n=|"
_ID_SIGN = "#"
_BLANKS = "[^\\S\n]*"  # a line break separates


@dataclass(frozen=True, slots=True)
class Term:
    """One text of a cell, and the sign behind it ("" at the end)."""

    text: str
    is_id: bool
    sign: str


def _pattern(signs: str, ids: bool) -> re.Pattern[str]:
    some = re.escape(signs)
    hash_sign = f"({_ID_SIGN}?)" if ids else "()"
    quoted = f'"([^"]*(?:""[^"]*)*)"(?={_BLANKS}(?:[{some}]|\\Z))'
    return re.compile(f"{_BLANKS}{hash_sign}(?:{quoted}|([^{some}]*)){_BLANKS}([{some}]?)")


_TEXTS = _pattern(LIST_SIGNS, ids=False)
_NAMES = _pattern(LIST_SIGNS, ids=True)
_CONDITIONS = _pattern(CONDITION_SIGNS, ids=True)
_PATTERNS = {
    (LIST_SIGNS, False): _TEXTS,
    (LIST_SIGNS, True): _NAMES,
    (CONDITION_SIGNS, True): _CONDITIONS,
}


def split(cell: str, signs: str = LIST_SIGNS, *, ids: bool = False) -> list[Term]:
    """The terms of a cell, empty ones too; ``ids``: a leading "#" marks an id."""
    terms: list[Term] = []
    at, pattern = 0, _PATTERNS[signs, ids]
    while True:
        found = pattern.match(cell, at)
        assert found is not None  # every part of the pattern may be empty
        mark, quoted, bare, sign = found.groups()
        text = bare if quoted is None else quoted.replace('""', '"')
        terms.append(Term(clean(text), bool(mark), sign))
        if not sign:
            return terms
        at = found.end()


def texts(cell: str) -> list[str]:
    """The texts of a list, without empty ones."""
    return [term.text for term in split(cell) if term.text]


def quote(text: str, signs: str, *, ids: bool = False) -> str:
    """A text as it stands in a cell, in quotes where it needs them."""
    risky = text.startswith('"') or (ids and text.startswith(_ID_SIGN))
    if risky or not text or any(sign in text for sign in signs):
        return '"' + text.replace('"', '""') + '"'
    return text


def join(texts: Iterable[str]) -> str:
    return "; ".join(quote(text, LIST_SIGNS) for text in texts)


class Names:
    """What may be named in a cell: ids, each with the text by which people know it."""

    def __init__(self, named: Sequence[tuple[str, str]]) -> None:
        self._texts = dict(reversed(named))
        self._exactly = _unambiguous(named)
        self._folded: dict[str, str] | None = None
        self._named = named

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text for _, text in self._named if text))

    @property
    def has_gap(self) -> bool:
        """Whether one of them lost its text: a name nobody knows may then be that one's."""
        return any(not text for _, text in self._named)

    @property
    def first(self) -> str:
        """An id, or "" if there is none."""
        return self._named[0][0] if self._named else ""

    def find(self, term: Term) -> str | None:
        """The id that is meant, or ``None``. An id written with "#" is taken as it stands."""
        if term.is_id:
            return term.text
        exactly = self._exactly.get(term.text)
        if exactly is not None:
            return exactly
        if self._folded is None:
            self._folded = _unambiguous([(id, _loosely(text)) for id, text in self._named])
        loosely = self._folded.get(_loosely(term.text))
        if loosely is not None:
            return loosely
        return term.text if term.text in self._texts else None

    def say(self, id: str, signs: str) -> str:
        """How the id is written in a cell."""
        text = self._texts.get(id, "")
        if text and self.find(Term(text, False, "")) == id:
            return quote(text, signs, ids=True)
        return _ID_SIGN + quote(id, signs)


def _loosely(text: str) -> str:
    return fold(text).rstrip("?.: ")


def _unambiguous(named: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Text -> id, without texts that several ids share."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for id, text in named:
        if found.setdefault(text, id) != id:
            shared.add(text)
    return {text: id for text, id in found.items() if text not in shared} if shared else found
