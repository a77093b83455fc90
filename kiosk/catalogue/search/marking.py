"""Why a procedure was found, so that people can see it: words kept_marked, everyday names named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kiosk.catalogue.found import Ranges, Reason
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.query import Query, Told
from kiosk.catalogue.search.ranking import Ranked
from kiosk.catalogue.search.syllables import agree, kept_fold, kept_marked
from kiosk.catalogue.search.typed import Likeness, Typed

_WORD = re.compile(r"[^\W_]+")
_LEAST_BEGUN = 2


def marks(query: Query, told: Sequence[Told], shown: str) -> Ranges:
    """The words of a text that were asked for, those that stand side by side as one range."""
    spans = [match.span() for match in _WORD.finditer(shown)]
    said = [shown[start:end].lower() for start, end in spans]
    asked = _carrying(query, said)
    best = max((one for one in told if one.spotted.whole), key=_weight, default=None)
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


def reason(one: Ranked, query: Query, naming: Sequence[Told]) -> Reason | None:
    """The everyday name by which it was found, where what it is called does not show it.

    ``naming`` are the sayings that speak for this procedure and for no field but its own: what
    stands in many fields ("cấp lại") is no name of one thing.
    """
    everyday = one.document.entry.everyday_names
    shown = {w for name in one.document.names if name.text not in everyday for w in name.said}
    hidden = [i for i, word in enumerate(query.words) if not _stands(word, shown)]
    if one.name.text in everyday and any(_stands(query.words[i], one.name.said) for i in hidden):
        return Reason(one.name.text)
    telling = [s for s in naming if s.spotted.places.intersection(hidden) and _is_name(s, query)]
    if not telling:
        return None
    best = max(telling, key=_weight)
    begun = query.words[max(best.spotted.places)]
    if best.spotted.likeness is Likeness.BEGUN and len(begun.folded) < _LEAST_BEGUN:
        return None
    return Reason(best.spotted.said, best.meaning.text)


def _is_name(told: Told, query: Query) -> bool:
    """Whether its first meaning is one piece of a name, and all it stands for was so understood.

    Where another phrase shares only some of its words ("mất sổ", "sổ đỏ"), neither is the thing.
    """
    places = told.spotted.places
    others = (*(other.spotted for other in query.told), *query.elsewhere)
    crossed = any(
        other.whole and other.places & places and not other.places <= places for other in others
    )
    meaning = told.meaning
    first = meaning.place == 0 and len(meaning.parts) == 1
    return first and told.spotted.whole and told.spotted.likeness < Likeness.SLIP and not crossed


def _weight(told: Told) -> tuple[int, int]:
    return len(told.spotted.places), -told.meaning.place


def _where(word: Typed, said: Sequence[str]) -> set[int]:
    """Where a text has the word in the surest way in which it has it at all."""
    likely = [(_likeness(word, known), at) for at, known in enumerate(said)]
    surest = min(likely, default=(Likeness.NOT, 0))[0]
    return set() if surest is Likeness.NOT else {at for how, at in likely if how is surest}


def _carrying(query: Query, said: Sequence[str]) -> set[int]:
    """The places of the words that carry the match: those that stand beside their neighbours.

    A syllable of a word of several ("hợp" of "hợp đồng") is another word where it stands alone, so
    it counts there only if others of the query stand together. What a saying was spotted by must
    have its marks too: of "sang ten so do" the "sổ", not the "số".
    """
    places = [_where(word, said) for word in query.words]
    meant = {at: word for told in query.told for at, word in told.spotted.words()}
    found: set[int] = set()
    alone: set[int] = set()
    for i, here in enumerate(places):
        before = places[i - 1] if i else set[int]()
        after = places[i + 1] if i + 1 < len(places) else set[int]()
        beside = {at for at in here if at - 1 in before or at + 1 in after}
        found |= beside
        if not beside:
            (alone if query.is_part(i) else found).update(_as_meant(here, meant.get(i), said))
    return found | alone if any(at + 1 in found for at in found) else found


def _as_meant(places: set[int], meant: str | None, said: Sequence[str]) -> set[int]:
    return places if meant is None else {at for at in places if agree(meant, said[at])}


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
