"""The vocabulary made ready for the search: each phrase a row of words, groups and gaps."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from sys import intern

from kiosk import text
from kiosk.catalogue.search.document import line
from kiosk.catalogue.search.syllables import kept_fold, words
from kiosk.catalogue.search.typed import Typed
from kiosk.catalogue.vocabulary import Saying, SayingKind, Vocabulary

_PIECE = re.compile(r"<([^<>]*)>|(…|\.\.\.)|([^\W_]+)")


@dataclass(frozen=True, slots=True)
class Word:
    said: str
    folded: str


@dataclass(frozen=True, slots=True)
class Group:
    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Other words may stand here."""


Element = Word | Group | Gap
Row = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One ``means``: its parts as lines, its folded words, how it is written, and its place."""

    parts: tuple[str, ...]
    words: frozenset[str]
    text: str
    place: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of saying something. ``needs`` are its folded words and its groups as ``<name>``."""

    elements: tuple[Element, ...]
    means: tuple[Meaning, ...]
    never: tuple[str, ...]
    needs: tuple[str, ...]


def folded_words(said: str) -> str:
    """A text as folded words with single blanks."""
    return " ".join(kept_fold(word) for word in words(text.clean(said)))


def _elements(said: str) -> tuple[Element, ...]:
    found: list[Element] = []
    for group, gap, word in _PIECE.findall(text.clean(said).lower()):
        found.append(Group(folded_words(group)) if group else Gap() if gap else _word(word))
    while found and isinstance(found[-1], Gap):
        found.pop()
    while found and isinstance(found[0], Gap):
        found.pop(0)
    return tuple(found)


@lru_cache(maxsize=8192)
def _word(said: str) -> Word:
    """The same word stands in many phrases: one object serves them all."""
    return Word(said, kept_fold(said))


def _phrases(saying: Saying) -> list[Phrase]:
    means = tuple(
        Meaning(_parts(meant.split("+")), frozenset(folded_words(meant).split()), meant, place)
        for place, meant in enumerate(saying.means)
        if folded_words(meant)
    )
    never = _parts(saying.never)
    rows = (row for said in saying.said if (row := _elements(said)))
    return [Phrase(row, means, never, _needs(row)) for row in rows]


def _parts(written: Iterable[str]) -> tuple[str, ...]:
    said = (words(text.clean(part)) for part in written)
    return tuple(line(part) for part in said if part)


def _needs(row: Row) -> tuple[str, ...]:
    keys = (key(element) for element in row if not isinstance(element, Gap))
    return tuple(dict.fromkeys(keys))


def key(element: Word | Group) -> str:
    """Under which a word or a group is looked up."""
    return element.folded if isinstance(element, Word) else intern(f"<{element.name}>")


class Sayings:
    """The vocabulary of one edition."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        groups: dict[str, list[Row]] = {}
        for saying in vocabulary:
            if saying.kind is SayingKind.GROUP:
                rows = (row for said in saying.said if (row := _elements(said)))
                plain = [row for row in rows if all(isinstance(e, Word) for e in row)]
                groups.setdefault(folded_words(saying.name), []).extend(plain)
        made = {
            kind: [p for s in vocabulary if s.kind is kind for p in _phrases(s)]
            for kind in (SayingKind.IGNORED, SayingKind.MEANS)
        }
        self.ignored = Phrases(made[SayingKind.IGNORED], groups)
        self.meaning = Phrases(made[SayingKind.MEANS], groups)
        rows = [phrase.elements for phrases in made.values() for phrase in phrases]
        rows += [row for group in groups.values() for row in group]
        self.written = {(e.folded, e.said) for row in rows for e in row if isinstance(e, Word)}
        self.words = {folded for folded, _ in self.written}
        seams = {seam for row in rows for seam in pairwise(row)}
        self._pairs = {
            (last, first)
            for before, after in seams
            for last in _edge(before, -1, groups)
            for first in _edge(after, 0, groups)
        }

    def has_pair(self, first: str, second: str) -> bool:
        """Whether two folded words stand side by side in some phrase."""
        return (first, second) in self._pairs


def _edge(element: Element, at: int, groups: Mapping[str, list[Row]]) -> set[str]:
    """The words that may stand first (0) or last (-1) in a place of a phrase."""
    if isinstance(element, Word):
        return {element.folded}
    if isinstance(element, Gap):
        return set()
    edges = (row[at] for row in groups.get(element.name, ()))
    return {edge.folded for edge in edges if isinstance(edge, Word)}


class Phrases:
    """Phrases by what they need, so that of thousands only those are tried that may stand there.

    A phrase lies under the rarest of its words, or of its groups where it has no word.
    """

    def __init__(self, phrases: Sequence[Phrase], groups: Mapping[str, list[Row]]) -> None:
        often = Counter(need for phrase in phrases for need in phrase.needs)
        self._by_need: dict[str, list[Phrase]] = {}
        self._by_first: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            rarest = min(phrase.needs, key=lambda need: (need[0] == "<", often[need], need))
            self._by_need.setdefault(rarest, []).append(phrase)
            first = phrase.elements[0]
            if isinstance(first, Word):
                self._by_first.setdefault(first.folded, []).append(phrase)
        self._in_groups: dict[str, list[tuple[str, Row]]] = {}
        for name, rows in groups.items():
            for row in rows if f"<{name}>" in often else ():
                for first in _edge(row[0], 0, groups):
                    self._in_groups.setdefault(first, []).append((name, row))
        of_groups = (e.folded for rows in groups.values() for r in rows for e in _words(r))
        self._words = sorted({*(need for need in often if need[0] != "<"), *of_groups})

    def words_of(self, typed: Typed) -> set[str]:
        """The words of phrases that a typed word may be."""
        found = {*typed.same, *typed.slips}
        if typed.begun:
            start = bisect_left(self._words, typed.folded)
            end = bisect_left(self._words, typed.folded + "\uffff", lo=start)
            found.update(self._words[start:end])
        return found

    def possible(self, there: set[str]) -> Iterator[Phrase]:
        """The phrases of which everything is there: folded words, and groups as ``<name>``."""
        for need in there:
            for phrase in self._by_need.get(need, ()):
                if there.issuperset(phrase.needs):
                    yield phrase

    def beginning_with(self, word: str) -> Sequence[Phrase]:
        """The phrases whose first word this is."""
        return self._by_first.get(word, ())

    def in_groups(self, word: str) -> Sequence[tuple[str, Row]]:
        """The phrases of groups that begin with a word."""
        return self._in_groups.get(word, ())


def _words(row: Row) -> list[Word]:
    return [element for element in row if isinstance(element, Word)]
