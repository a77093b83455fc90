"""For which procedures a typed word speaks, and how surely, in eighths of what it says.

A word that stands in a name beside the word it was typed beside speaks in full. A word alone may
stand there by chance, the more so as official names are long: it speaks less, and still less
where its marks are others, where it stands only beside the names, or where it was guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.catalogue.search.documents import Documents
from kiosk.catalogue.search.lexicon import Lexicon
from kiosk.catalogue.search.typed import Typed

Levels = list[tuple[int, int]]
"""Eighths, and the set of procedures for which they hold. The highest that holds counts."""

FULL = 8
TOGETHER_BY_SLIP = _TOGETHER_BESIDE = 6
_AS_TYPED, _BEGUN, _OTHER_MARKS, _BESIDE, _SLIP, _INITIALS = 8, 7, 6, 5, 5, 6
ALONE = 5
_MOST_BEGINNINGS, _MOST_GUESSES = 20, 24


class Evidence:
    """The words of one edition, asked again and again while somebody types."""

    def __init__(self, documents: Documents, lexicon: Lexicon) -> None:
        self._documents = documents
        self._lexicon = lexicon
        self._beginnings: dict[str, tuple[int, int]] = {}

    def of(self, typed: list[Typed]) -> list[Levels]:
        """The levels of each word."""
        found = [self._alone(word) for word in typed]
        if len(typed) > 1:
            found = [[(_lowered(eighths), at) for eighths, at in levels] for levels in found]
        for i in range(len(typed) - 1):
            for level in self._together(typed[i], typed[i + 1]):
                found[i].append(level)
                found[i + 1].append(level)
        return found

    def _alone(self, word: Typed) -> Levels:
        found: Levels = []
        for known in word.same:
            for written, places in self._documents.named(known).items():
                found.append((_AS_TYPED if word.said_so(written) else _OTHER_MARKS, places))
            found += [(_BESIDE, places) for places in self._documents.beside(known).values()]
        if word.begun:
            named, beside = self._beginning(word.folded)
            so_marked = self._begun_so(word, named)
            found.append((_BEGUN if word.same else _AS_TYPED, so_marked))
            found.append((_OTHER_MARKS - 1 if word.same else _OTHER_MARKS, named))
            found.append((_BESIDE - 1 if word.same else _BESIDE, beside))
        for known in word.slips:
            found += [(_SLIP, places) for places in self._documents.named(known).values()]
            found += [(_SLIP - 1, places) for places in self._documents.beside(known).values()]
        if word.initials:
            found.append((_INITIALS, self._documents.with_initials(word.folded)))
        return found

    def _beginning(self, typed: str) -> tuple[int, int]:
        known = self._beginnings.get(typed)
        if known is None:
            named = beside = 0
            for word in self._lexicon.beginning(typed):
                named |= union(self._documents.named(word).values())
                beside |= union(self._documents.beside(word).values())
            known = (named, beside)
            if named or beside:
                # Of what nobody knows there is no end.
                self._beginnings[typed] = known
        return known

    def _begun_so(self, word: Typed, named: int) -> int:
        """Those that have a word with the marks typed so far."""
        if word.said == word.folded:
            return named
        return union(
            places
            for known in self._lexicon.beginning(word.folded)
            for written, places in self._documents.named(known).items()
            if word.said_so(written)
        )

    def _together(self, first: Typed, second: Typed) -> Iterator[tuple[int, int]]:
        """Where two words stand side by side that were typed side by side."""
        sure = [(a, b) for a in first.same for b in self._after(a, second)]
        guessed = [
            (a, b)
            for a in (*first.same, *sorted(first.slips)[:_MOST_GUESSES])
            for b in (*second.same, *sorted(second.slips)[:_MOST_GUESSES])
            if (a in first.slips or b in second.slips) and self._lexicon.pair(a, b)
        ]
        places = union(self._documents.side_by_side(a, b) for a, b in sure)
        if places:
            yield FULL, places & self._marked_so(first) & self._marked_so(second)
            yield TOGETHER_BY_SLIP, places
        places = union(self._documents.side_by_side_beside(a, b) for a, b in sure)
        if places:
            yield _TOGETHER_BESIDE, places
        places = union(self._documents.side_by_side(a, b) for a, b in guessed)
        if places:
            yield TOGETHER_BY_SLIP, places

    def _marked_so(self, word: Typed) -> int:
        """The procedures that have the word with the marks it was typed with."""
        if word.said == word.folded:
            return self._documents.everything
        known_words = self._lexicon.beginning(word.folded) if word.begun else word.same
        return union(
            places
            for known in known_words
            for index in (self._documents.named(known), self._documents.beside(known))
            for written, places in index.items()
            if word.said_so(written)
        )

    def _after(self, first: str, second: Typed) -> list[str]:
        known = set(second.same)
        if second.begun:
            known.update(self._lexicon.beginning(second.folded))
        return sorted(w for w in known if self._lexicon.pair(first, w))[:_MOST_BEGINNINGS]


def _lowered(eighths: int) -> int:
    """What is left of a level for a word that stands alone, of several."""
    return max(1, eighths * ALONE // FULL)


def union(sets: Iterable[int]) -> int:
    """All procedures of some sets."""
    found = 0
    for places in sets:
        found |= places
    return found
