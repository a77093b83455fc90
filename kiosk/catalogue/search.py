"""Finding a procedure by what people type: a short, readable order of criteria.

Every word of the query must begin some word of the procedure (accents need not be typed).
Procedures that pass are put in order, bucket by bucket:

1. a code that was asked for;
2. words found in names come before words found only in keywords and fields;
3. the name with the fewest words that were not asked for: the common procedure comes before its
   rare relatives, whose names say more;
4. accents that were typed and stand in a name exactly so;
5. the shorter official name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk import text
from kiosk.catalogue import wording
from kiosk.catalogue.edition import Entry

_WORD = re.compile(r"[^\W_]+")
_NO_DIGITS = re.compile(r"\D+")
_THU_TUC = ["thu", "tuc"]  # does not count in names, nor in what is typed
MOST_RESULTS = 50


@dataclass(frozen=True, slots=True)
class _Document:
    """What one procedure is found by, folded once when the edition opens."""

    entry: Entry
    names: tuple[str, ...]
    name_words: frozenset[str]
    other_words: frozenset[str]
    accented: str
    digits: str


def _words(text_: str) -> list[str]:
    return _WORD.findall(text_)


def _document(entry: Entry) -> _Document:
    named = (
        text.without_leading_thu_tuc(entry.name),
        entry.plain_name,
        *entry.everyday_names,
    )
    folded = tuple(" ".join(_words(text.fold(name))) for name in named)
    other = (*entry.keywords, entry.field_name, *map(wording.level, entry.levels))
    return _Document(
        entry=entry,
        names=folded,
        name_words=frozenset(word for name in folded for word in name.split()),
        other_words=frozenset(word for item in other for word in _words(text.fold(item))),
        accented=" ".join(text.clean(name).lower() for name in named),
        digits=_NO_DIGITS.sub("", entry.code),
    )


def _begins_any(word: str, words: frozenset[str]) -> bool:
    return any(other.startswith(word) for other in words)


def _all_begin(words: list[str], name: list[str]) -> bool:
    return all(any(other.startswith(word) for other in name) for word in words)


def _rank(document: _Document, words: list[str], typed: str) -> tuple[int, ...] | None:
    """The place of a document in the order above, smaller is better; ``None``: it does not fit."""
    digits = "".join(words)
    if len(digits) >= 4 and digits.isdigit():
        return (0, len(document.digits)) if document.digits.startswith(digits) else None
    in_names = [_begins_any(word, document.name_words) for word in words]
    if not all(
        found or _begins_any(word, document.other_words)
        for word, found in zip(words, in_names, strict=True)
    ):
        return None
    unasked = min(
        (len(name) for name in map(str.split, document.names) if _all_begin(words, name)),
        default=len(document.names[0]),
    )
    exact_accents = typed in document.accented
    return (1, in_names.count(False), unasked, 0 if exact_accents else 1, len(document.names[0]))


class Search:
    """The search over one edition's entries."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._documents = [_document(entry) for entry in entries]

    def find(self, typed: str, limit: int = MOST_RESULTS) -> list[Entry]:
        """The procedures that fit, best first; nothing for an empty query."""
        words = _words(text.fold(typed[:200]))
        if len(words) > 2 and words[:2] == _THU_TUC:
            del words[:2]
        if not words:
            return []
        accented = text.without_leading_thu_tuc(typed).lower()
        ranked = [
            (rank, place, document.entry)
            for place, document in enumerate(self._documents)
            if (rank := _rank(document, words, accented)) is not None
        ]
        ranked.sort(key=lambda item: item[:2])
        return [entry for _, _, entry in ranked[:limit]]
