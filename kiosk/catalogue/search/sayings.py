"""The vocabulary made ready for the search: each phrase a row of words, groups and gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from sys import intern

from kiosk import text
from kiosk.catalogue.search.document import line
from kiosk.catalogue.search.phrases import (
    Element,
    Gap,
    Group,
    Groups,
    Meaning,
    Phrases,
    Row,
    Sense,
    Word,
    edge,
)
from kiosk.catalogue.search.syllables import kept_fold, words
from kiosk.catalogue.vocabulary import Saying, SayingKind, Vocabulary

_PIECE = re.compile(r"<([^<>]*)>|(…|\.\.\.)|([^\W_]+)")


def _folded(said: str) -> list[str]:
    """The words of a text without their marks."""
    return [kept_fold(word) for word in words(text.clean(said))]


def _name(said: str) -> str:
    """The name of a group, however it is written."""
    return " ".join(_folded(said))


class Sayings:
    """The vocabulary of one edition."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        reader = _Reader()
        groups: dict[str, list[Row]] = {}
        for saying in vocabulary:
            if saying.kind is SayingKind.GROUP:
                plain = [row for row in reader.rows(saying) if _is_plain(row)]
                groups.setdefault(_name(saying.name), []).extend(plain)
        seams = _Seams(groups)
        for rows in groups.values():
            seams.note(rows)

        def phrases(kind: SayingKind) -> Iterator[tuple[Row, Sense]]:
            for saying in vocabulary:
                if saying.kind is kind:
                    sense = _sense(saying)
                    for row in seams.note(reader.rows(saying)):
                        yield row, sense

        self.ignored = Phrases(phrases(SayingKind.IGNORED), groups)
        self.meaning = Phrases(phrases(SayingKind.MEANS), groups)
        self.written = tuple(element for element in seams.seen if isinstance(element, Word))
        """Every word, each once."""
        self._place, self._after = seams.closed()

    def has_pair(self, first: str, second: str) -> bool:
        """Whether two folded words stand side by side in some phrase."""
        place = self._place.get(second)
        return place is not None and bool(self._after.get(first, 0) >> place & 1)


class _Reader:
    """Makes rows of phrases. The same word stands in many: one object serves them all."""

    def __init__(self) -> None:
        self._known: dict[str, Element] = {}

    def rows(self, saying: Saying) -> Iterator[Row]:
        return (row for said in saying.said if (row := self._row(said)))

    def _row(self, said: str) -> Row:
        found = [self._element(*piece) for piece in _PIECE.findall(text.clean(said).lower())]
        while found and isinstance(found[-1], Gap):
            found.pop()
        while found and isinstance(found[0], Gap):
            found.pop(0)
        return tuple(found)

    def _element(self, group: str, gap: str, word: str) -> Element:
        written = f"<{group}>" if group else gap or word
        known = self._known.get(written)
        if known is None:
            known = Group(_name(group)) if group else Gap() if gap else _word(word)
            self._known[written] = known
        return known


class _Seams:
    """Which elements stand side by side in phrases, and so which words."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._seams: set[tuple[Element, Element]] = set()
        self.seen: dict[Element, None] = {}

    def note(self, rows: Iterable[Row]) -> list[Row]:
        noted = list(rows)
        for row in noted:
            self.seen.update(dict.fromkeys(row))
            self._seams.update(pairwise(row))
        return noted

    def closed(self) -> tuple[dict[str, int], dict[str, int]]:
        """A place for each word that follows another; and for each word the set of the places of
        those that follow it, as one number (``tally.py``)."""
        places: dict[str, int] = {}
        after: dict[str, int] = {}
        for before, behind in self._seams:
            following = 0
            for word in edge(behind, 0, self._groups):
                following |= 1 << places.setdefault(word, len(places))
            for word in edge(before, -1, self._groups):
                after[word] = after.get(word, 0) | following
        return places, after


def _word(said: str) -> Word:
    return Word(intern(said), kept_fold(said))


def _is_plain(row: Row) -> bool:
    return all(isinstance(element, Word) for element in row)


def _sense(saying: Saying) -> Sense:
    means = tuple(
        Meaning(_parts(meant.split("+")), tuple(dict.fromkeys(said)), meant, place)
        for place, meant in enumerate(saying.means)
        if (said := _folded(meant))
    )
    return Sense(means, _parts(saying.never))


def _parts(written: Iterable[str]) -> tuple[str, ...]:
    said = (words(text.clean(part)) for part in written)
    return tuple(line(part) for part in said if part)
