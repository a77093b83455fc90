"""Which phrases of the vocabulary stand in what was typed.

A phrase may be met with slips, without its marks, and with its last word only begun; then it is
less sure. Its words stand in order; at a gap of the phrase up to three others may stand between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.catalogue.search.phrases import Element, Gap, Group, Phrase, Phrases, Row, Word, key
from kiosk.catalogue.search.typed import Likeness, Typed

_WIDEST_GAP = 3
_BETWEEN = "…"
_MOST_BEGUN = 12
_WORDS_FOR_A_SLIP = 5
_SHORT = 3
"""Letters of a word that is another word with other marks (bố, bò, bỏ): these must be right."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """A phrase in what was typed: at which words, how surely, and whether to its end.

    ``said`` is how people say it, with marks, and with "…" where other words were typed between.
    """

    phrase: Phrase
    places: frozenset[int]
    likeness: Likeness
    said: str = ""
    whole: bool = True

    def words(self) -> Iterator[tuple[int, str]]:
        """Which word of the phrase stands at which place, where all of them stand there."""
        said = (word for word in self.said.split() if word != _BETWEEN)
        return zip(sorted(self.places), said, strict=False)


class _Way(NamedTuple):
    """Where a row of elements ends, at which words it stood, how surely, with how many slips."""

    end: int
    places: tuple[int, ...] = ()
    likeness: Likeness = Likeness.SAME
    slips: int = 0
    said: tuple[str, ...] = ()

    def then(self, after: _Way) -> _Way:
        """This way and then another one."""
        likeness = max(self.likeness, after.likeness)
        places, said = self.places + after.places, self.said + after.said
        return _Way(after.end, places, likeness, self.slips + after.slips, said)

    @property
    def is_sure_enough(self) -> bool:
        """Two slips make any two short words into any two others."""
        return self.slips <= 1 + len(self.places) // _WORDS_FOR_A_SLIP


def spot(phrases: Phrases, typed: list[Typed]) -> list[Spotted]:
    """All phrases that stand there, wherever and however often."""
    return _Spotting(phrases, typed).all()


class _Spotting:
    """The search for phrases in one query."""

    def __init__(self, phrases: Phrases, typed: list[Typed]) -> None:
        self._phrases = phrases
        self._typed = typed
        self._strict = any(word.said != word.folded for word in typed)
        self._may_be = [phrases.words_of(word) for word in typed]
        self._at: dict[str, list[int]] = {}
        for at, words in enumerate(self._may_be):
            for word in words:
                self._at.setdefault(word, []).append(at)
        self._groups = [self._groups_at(start) for start in range(len(typed))]
        for at, groups in enumerate(self._groups):
            for name in groups:
                self._at.setdefault(f"<{name}>", []).append(at)

    def all(self) -> list[Spotted]:
        found: list[Spotted] = []
        for phrase in self._phrases.possible(set(self._at)):
            first = phrase.elements[0]
            assert not isinstance(first, Gap)
            for start in self._at[key(first)]:
                met = self._meet(phrase.elements, start)
                if met is not None and met.is_sure_enough:
                    said = _as_said(met)
                    found.append(Spotted(phrase, frozenset(met.places), met.likeness, said))
        return found + self._begun()

    def _begun(self) -> list[Spotted]:
        """The phrases of which all that was typed is the beginning, where they are few."""
        typed = self._typed
        if not typed or not typed[-1].begun or sum(len(word.folded) for word in typed) < _SHORT:
            return []
        everywhere = frozenset(range(len(typed)))
        longer = [
            phrase
            for first in sorted(self._may_be[0])
            for phrase in self._phrases.beginning_with(first, longer=len(typed))
        ]
        found = [phrase for phrase in longer if self._begins(phrase.elements)]
        if len(found) > _MOST_BEGUN:
            return []
        return [Spotted(phrase, everywhere, Likeness.BEGUN, whole=False) for phrase in found]

    def _begins(self, elements: Row) -> bool:
        return all(
            isinstance(element, Word) and self._likeness(element, at) < Likeness.SLIP
            for at, element in enumerate(elements[: len(self._typed)])
        )

    def _groups_at(self, start: int) -> dict[str, list[_Way]]:
        """The groups of which a word or a few stand here, the surest and longest first."""
        found: dict[str, list[_Way]] = {}
        for first in sorted(self._may_be[start]):
            for name, row in self._phrases.in_groups(first):
                met = self._meet_words(row, start)
                if met is not None:
                    found.setdefault(name, []).append(met)
        for ways in found.values():
            ways.sort(key=lambda way: (way.slips, way.likeness, -way.end))
        return found

    def _meet_words(self, row: Row, start: int) -> _Way | None:
        if start + len(row) > len(self._typed):
            return None
        way = _Way(start)
        for at, element in enumerate(row, start):
            assert isinstance(element, Word)
            likeness = self._likeness(element, at)
            guessed_of_a_word = likeness is Likeness.SLIP and self._typed[at].same
            if likeness is Likeness.NOT or guessed_of_a_word:
                # A group is wide enough without what a word of another meaning may be a slip of.
                return None
            way = way.then(_one_word(at, likeness, element))
        return way

    def _meet(self, elements: Row, start: int) -> _Way | None:
        """The surest way in which the row of elements stands here."""
        if not elements:
            return _Way(start)
        best: _Way | None = None
        for way in self._ways(elements[0], start):
            after = self._meet(elements[1:], way.end)
            if after is None:
                continue
            whole = way.then(after)
            if best is None or (whole.slips, whole.likeness) < (best.slips, best.likeness):
                best = whole
                if best.likeness is Likeness.SAME:
                    break
        return best

    def _ways(self, element: Element, start: int) -> Sequence[_Way]:
        if isinstance(element, Gap):
            return [_Way(start + gap) for gap in range(_WIDEST_GAP + 1)]
        if start >= len(self._typed):
            return ()
        if isinstance(element, Group):
            return self._groups[start].get(element.name, ())
        likeness = self._likeness(element, start)
        return () if likeness is Likeness.NOT else (_one_word(start, likeness, element),)

    def _likeness(self, word: Word, at: int) -> Likeness:
        there = self._typed[at]
        likeness = there.likeness(word.folded)
        if likeness is Likeness.SAME and self._strict and not _so_marked(there, word):
            # Marks that are missing may be forgotten; other marks make a short word another word.
            forgotten = there.said == there.folded
            return Likeness.SLIP if forgotten or len(word.folded) > _SHORT else Likeness.NOT
        return likeness


def _one_word(at: int, likeness: Likeness, word: Word) -> _Way:
    return _Way(at + 1, (at,), likeness, int(likeness is Likeness.SLIP), (word.said,))


def _as_said(way: _Way) -> str:
    said = [way.said[0]]
    for before, at, word in zip(way.places, way.places[1:], way.said[1:], strict=False):
        said += [word] if at == before + 1 else [_BETWEEN, word]
    return " ".join(said)


def _so_marked(typed: Typed, word: Word) -> bool:
    """In a query with marks, a short word without any has none."""
    if typed.said == typed.folded and len(word.folded) <= _SHORT:
        return word.said == word.folded
    return typed.said_so(word.said)
