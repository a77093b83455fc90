"""The order of what was found: one criterion after the other, each only where those before tie.

 1. Not what the vocabulary says is not meant, unless it is called exactly so.
 2. Words: it has more of what was asked for, less what its name says beyond; rare words count
    more than common ones, a word in a name more than one beside it, a word as typed more than
    one that was guessed. So the common procedure comes before its rare relatives.
 3. Called so: what was asked for is exactly one of its names.
 4. Slips: fewer words had to be guessed.
 5. One name: the words stand in one of its names, not scattered over several.
 6. Side by side: words typed side by side stand so in that name.
 7. Marks: the marks that were typed stand there too.
 8. Common: what most people come for, by the vocabulary's list.
 9. Unasked: its name says less that was not asked for.
10. In communes: handled at the counter where kiosks stand.
11. Popular: opened more often here.
12. Short: fewer words, then the code, so that the order is always the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.catalogue.search.document import Document, Name
from kiosk.catalogue.search.query import Query
from kiosk.catalogue.search.typed import Likeness, Typed

_UNASKED, _MOST_UNASKED = 4, 60
_STEP = 12
"""What differs from the best by less is one bucket of criterion 2: some part of one word."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an edition and its kiosk know beside the names: how common a procedure is, how popular,
    how much a word of a name says, and all words of each name together."""

    common: Mapping[str, int]
    popular: Mapping[str, float]
    weights: Mapping[str, int]
    says: Sequence[Sequence[int]]


class _Fit(NamedTuple):
    """How one name fits: what it lacks, guesses, breaks and says too much."""

    score: int
    lacking: int
    slips: int
    broken: int
    marks: int
    unasked: int
    length: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """A procedure weighed, and its name that fits best.

    ``aside`` and ``value`` are criteria 1 and 2, ``rank`` the others, smaller is better.
    ``called``: that name is exactly what was asked for. ``whole``: it has all of that, with nothing
    guessed.
    """

    rank: tuple[float | str, ...]
    aside: int
    value: int
    sum_: int
    called: bool
    whole: bool
    place: int
    document: Document
    name: Name


def in_order(found: Iterable[Ranked]) -> list[Ranked]:
    """By criteria 1 and 2, and where these tie by the others."""
    ranked = list(found)
    best = max((one.value for one in ranked if not one.aside), default=0)
    return sorted(ranked, key=lambda one: (one.aside, (best - one.value) // _STEP, one.rank))


def rank(document: Document, place: int, sum_: int, query: Query, known: Known) -> Ranked:
    """One procedure weighed by the criteria; ``place`` is where its document lies."""
    said = _said(query, place)
    fit, which = min(
        (_fit(name, says, query, said, known), i)
        for i, (name, says) in enumerate(zip(document.names, known.says[place], strict=True))
    )
    code = document.entry.code
    called = fit.lacking == 0 and fit.unasked == 0
    return Ranked(
        (
            0 if called else 1,
            fit.slips,
            fit.lacking,
            fit.broken,
            fit.marks,
            known.common.get(code, len(known.common)),
            fit.unasked,
            0 if document.in_communes else 1,
            -known.popular.get(code, 0),
            fit.length,
            code,
        ),
        0 if called else query.never >> place & 1,
        sum_ - min(_MOST_UNASKED, _UNASKED * fit.unasked),
        sum_,
        called,
        fit.lacking == 0 and fit.slips == 0,
        place,
        document,
        document.names[which],
    )


def _said(query: Query, place: int) -> tuple[frozenset[int], frozenset[str]]:
    """The words of the query that a saying explains here, and the official words they mean."""
    told = query.told_of(place)
    places = frozenset(i for one in told for i in one.spotted.places)
    whole = (one for one in told if one.spotted.whole)
    return places, frozenset(word for one in whole for word in one.meaning.words)


def _fit(
    name: Name, says: int, query: Query, said: tuple[frozenset[int], frozenset[str]], known: Known
) -> _Fit:
    explained, meant = said
    lacking = slips = broken = marks = together = 0
    asked = set(meant)
    before = -1
    for i, word in enumerate(query.words):
        at, likeness = find(word, name, before + 1)
        if at < 0:
            if i not in explained:
                lacking += query.weights[i]
            before = -1
            continue
        found = name.words[at]
        asked.add(found)
        if likeness is Likeness.SLIP:
            slips += i not in explained
        else:
            marks += not word.said_so(name.said[at])
        if before >= 0 and at == before + 1:
            together += min(query.weights[i - 1], query.weights[i])
        elif before >= 0:
            broken += 1
        before = at
    unasked = says - sum(known.weights[word] for word in asked if word in name.core)
    score = 2 * lacking - together
    return _Fit(score, lacking, slips, broken, marks, unasked, len(name.words))


def find(word: Typed, name: Name, next_: int) -> tuple[int, Likeness]:
    """Where a name has the word, best where it goes on from the word before; -1 for nowhere."""
    if 0 < next_ < len(name.words):
        likeness = word.likeness(name.words[next_])
        if likeness < Likeness.SLIP:
            return next_, likeness
    for same in word.same:
        if same in name.first:
            return name.first[same], Likeness.SAME
    if word.begun:
        for at, known in enumerate(name.words):
            if known.startswith(word.folded):
                return at, Likeness.BEGUN
    if word.slips:
        slips = [name.first[slip] for slip in word.slips & name.first.keys()]
        if slips:
            return min(slips), Likeness.SLIP
    return -1, Likeness.NOT
