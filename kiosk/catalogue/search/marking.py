"""Why a procedure was found, so that people can see it: words kept_marked, everyday names named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kiosk.catalogue.found import Ranges, Reason
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.query import Query, Told
from kiosk.catalogue.search.ranking import Ranked
from kiosk.catalogue.search.syllables import kept_fold, kept_marked
from kiosk.catalogue.search.typed import Likeness, Typed

_WORD = re.compile(r"[^\W_]+")
_LEAST_BEGUN = 2


def marks(query: Query, told: Sequence[Told], shown: str) -> Ranges:
    """The words of a text that were asked for, those that stand side by side as one range."""
    spans = [match.span() for match in _WORD.finditer(shown)]
    said = [shown[start:end].lower() for start, end in spans]
    asked = _together([_where(word, said) for word in query.words])
    best = max(told, key=_weight, default=None)
    if best is not None:
        asked.update(at for part in best.meaning.parts for at in _where_part(part.split(), said))
    found: list[tuple[int, int]] = []
    for at in sorted(asked):
        start, end = spans[at]
        if found and at - 1 in asked and not shown[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def reason(one: Ranked, query: Query, told: Sequence[Told]) -> Reason | None:
    """The everyday name by which it was found, where what it is called does not show it."""
    everyday = one.document.entry.everyday_names
    shown = {w for name in one.document.names if name.text not in everyday for w in name.said}
    hidden = [i for i, word in enumerate(query.words) if not _stands(word, shown)]
    if one.name.text in everyday and any(_stands(query.words[i], one.name.said) for i in hidden):
        return Reason(one.name.text)
    telling = [s for s in told if s.spotted.whole and s.spotted.places.intersection(hidden)]
    if not telling:
        return None
    best = max(telling, key=_weight)
    begun = query.words[max(best.spotted.places)]
    if best.spotted.likeness is Likeness.BEGUN and len(begun.folded) < _LEAST_BEGUN:
        return None
    return Reason(best.spotted.said, best.meaning.text.replace(" + ", " … "))


def _weight(told: Told) -> tuple[int, int]:
    return len(told.spotted.places), -told.meaning.place


def _where(word: Typed, said: Sequence[str]) -> set[int]:
    """Where a text has the word in the surest way in which it has it at all."""
    likely = [(_likeness(word, known), at) for at, known in enumerate(said)]
    surest = min(likely, default=(Likeness.NOT, 0))[0]
    return set() if surest is Likeness.NOT else {at for how, at in likely if how is surest}


def _together(places: Sequence[set[int]]) -> set[int]:
    """The places of all words; of a word that stands beside its neighbour anywhere, only those."""
    found: set[int] = set()
    for i, here in enumerate(places):
        before = places[i - 1] if i else set[int]()
        after = places[i + 1] if i + 1 < len(places) else set[int]()
        beside = {at for at in here if at - 1 in before or at + 1 in after}
        found |= beside or here
    return found


def _stands(word: Typed, said: Iterable[str]) -> bool:
    """Whether the word stands among others, with the marks that were typed."""
    return is_light(word.said) or any(_likeness(word, k) < Likeness.SLIP for k in said)


def _likeness(word: Typed, known: str) -> Likeness:
    likeness = word.likeness(kept_fold(known))
    if likeness < Likeness.SLIP and not word.said_so(known):
        return Likeness.NOT
    # A guess is shown only for what is no word itself, a beginning from two letters on.
    doubtful = (likeness is Likeness.SLIP and word.same) or (
        likeness is Likeness.BEGUN and len(word.folded) < _LEAST_BEGUN
    )
    return Likeness.NOT if doubtful or is_light(word.said) else likeness


def _where_part(part: Sequence[str], said: Sequence[str]) -> list[int]:
    """The places of all words of a part, wherever they stand side by side."""
    line = [kept_marked(word) for word in said]
    starts = range(len(line) - len(part) + 1)
    found = (start for start in starts if line[start : start + len(part)] == list(part))
    return [start + offset for start in found for offset in range(len(part))]
