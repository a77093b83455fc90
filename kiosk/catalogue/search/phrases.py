"""Phrases of the vocabulary by what they need, so that only those are tried that may stand there.

There are some twenty thousand, and of most of them nobody ever thinks. So they are kept as rows of
numbers, some thirty bytes each instead of five hundred, and a ``Phrase`` is made of such a row
where it may stand in what was typed.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from sys import intern
from typing import NamedTuple

from kiosk.catalogue.search.typed import Typed


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    said: str
    folded: str


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """Other words may stand here."""


Element = Word | Group | Gap
Row = tuple[Element, ...]
Groups = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One ``means``: its parts as lines, its folded words once, how it is written, its place."""

    parts: tuple[str, ...]
    words: tuple[str, ...]
    text: str
    place: int


@dataclass(frozen=True, slots=True)
class Sense:
    """What all phrases of a saying mean, and what they do not."""

    means: tuple[Meaning, ...] = ()
    never: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """One way of saying something."""

    elements: Row
    sense: Sense

    @property
    def length(self) -> int:
        """How many words and groups it has."""
        return sum(not isinstance(element, Gap) for element in self.elements)


def key(element: Word | Group) -> str:
    """Under which a word or a group is looked up: the folded word, or ``<name>``."""
    return element.folded if isinstance(element, Word) else intern(f"<{element.name}>")


def edge(element: Element, at: int, groups: Groups) -> set[str]:
    """The words that may stand first (0) or last (-1) in a place of a phrase."""
    if isinstance(element, Word):
        return {element.folded}
    if isinstance(element, Gap):
        return set()
    edges = (row[at] for row in groups.get(element.name, ()))
    return {end.folded for end in edges if isinstance(end, Word)}


class Phrases:
    """A phrase lies under the rarest of its words, or of its groups where it has no word."""

    def __init__(self, phrases: Iterable[tuple[Row, Sense]], groups: Groups) -> None:
        """Equal elements of the ``phrases`` are one object, and so are equal senses."""
        elements: dict[Element, int] = {}
        senses: dict[int, int] = {}
        kept: list[Sense] = []
        rows, ends, sense_of = array("I"), array("I", [0]), array("I")
        for row, sense in phrases:
            rows.extend(elements.setdefault(element, len(elements)) for element in row)
            ends.append(len(rows))
            if id(sense) not in senses:
                senses[id(sense)] = len(kept)
                kept.append(sense)
            sense_of.append(senses[id(sense)])
        self._elements = tuple(elements)
        self._senses = tuple(kept)
        self._gaps = [n for element, n in elements.items() if isinstance(element, Gap)]
        keys = ["" if isinstance(element, Gap) else key(element) for element in elements]
        self._numbers_of: dict[str, tuple[int, ...]] = {}
        for number, one in enumerate(keys):
            if one:
                self._numbers_of[one] = (*self._numbers_of.get(one, ()), number)
        self._put_in_order(rows, ends, sense_of, keys)
        self._take_groups(groups)

    def _put_in_order(
        self, rows: array[int], ends: array[int], sense_of: array[int], keys: Sequence[str]
    ) -> None:
        """Phrases that lie under the same need lie side by side."""
        spans = [rows[start:end] for start, end in pairwise(ends)]
        often = Counter(one for span in spans for one in {keys[number] for number in span})
        rank = [(one[:1] == "<", often[one], one) for one in keys]

        def rarest(span: array[int]) -> list[int]:
            once = {keys[number]: number for number in span if keys[number]}
            return sorted(once.values(), key=rank.__getitem__)

        needs = [rarest(span)[:2] for span in spans]
        order = sorted(range(len(spans)), key=lambda old: rank[needs[old][0]])
        self._rows, self._ends = array("I"), array("I", [0])
        self._by_need: dict[str, tuple[int, int]] = {}
        for at, old in enumerate(order):
            self._rows += spans[old]
            self._ends.append(len(self._rows))
            under = keys[needs[old][0]]
            self._by_need[under] = (self._by_need.get(under, (at, at))[0], at + 1)
        self._next = array("I", (needs[old][-1] for old in order))
        self._sense_of = array("I", (sense_of[old] for old in order))
        self._by_first: dict[str, array[int]] = {}
        place = {old: at for at, old in enumerate(order)}
        for old, span in enumerate(spans):
            first = self._elements[span[0]]
            if isinstance(first, Word):
                self._by_first.setdefault(first.folded, array("I")).append(place[old])

    def _take_groups(self, groups: Groups) -> None:
        self._in_groups: dict[str, list[tuple[str, Row]]] = {}
        for name, rows in groups.items():
            for row in rows if f"<{name}>" in self._numbers_of else ():
                for first in edge(row[0], 0, groups):
                    self._in_groups.setdefault(first, []).append((name, row))
        in_groups = (element for rows in groups.values() for row in rows for element in row)
        words = (e for e in (*self._elements, *in_groups) if isinstance(e, Word))
        self._words = sorted({word.folded for word in words})

    def words_of(self, typed: Typed) -> set[str]:
        """The words of phrases that a typed word may be."""
        found = {*typed.same, *typed.slips}
        if typed.begun:
            start = bisect_left(self._words, typed.folded)
            end = bisect_left(self._words, typed.folded + "\uffff", lo=start)
            found.update(self._words[start:end])
        return found

    def possible(self, there: set[str]) -> Iterator[Phrase]:
        """The phrases of which everything is there: folded words, and groups as ``<name>``.

        Always in the same order: what ties later must not change with the next start.
        """
        known = set(self._gaps).union(*filter(None, map(self._numbers_of.get, there)))
        for need in sorted(there):
            if need not in self._by_need:
                continue
            first, end = self._by_need[need]
            # Most fail by their next rarest word already; the rest is looked at whole.
            likely = map(known.__contains__, self._next[first:end])
            for at in compress(range(first, end), likely):
                if known.issuperset(self._rows[self._ends[at] : self._ends[at + 1]]):
                    yield self._phrase(at)

    def _phrase(self, at: int) -> Phrase:
        row = self._rows[self._ends[at] : self._ends[at + 1]]
        elements = tuple(map(self._elements.__getitem__, row))
        return Phrase(elements, self._senses[self._sense_of[at]])

    def beginning_with(self, word: str, longer: int) -> Iterator[Phrase]:
        """The phrases whose first word this is, and that have more elements than ``longer``."""
        for at in self._by_first.get(word, ()):
            if self._ends[at + 1] - self._ends[at] > longer:
                yield self._phrase(at)

    def in_groups(self, word: str) -> Sequence[tuple[str, Row]]:
        """The phrases of groups that begin with a word."""
        return self._in_groups.get(word, ())
