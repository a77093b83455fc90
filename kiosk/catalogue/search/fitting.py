"""How well what was found fits what was asked for, so that nothing near is shown as the thing.

Sums say which procedure comes first, not whether it is the one: a long query shares words with
many, and the catalogue of one office lacks most of what people may want. So the first one fits
only where it has most of what was asked for, little of it is missing in the name by which it was
found, and the vocabulary does not know the errand as one that nothing here does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from kiosk.catalogue.found import Fit
from kiosk.catalogue.search.document import Name, beside
from kiosk.catalogue.search.documents import RAREST
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.query import Query, Told
from kiosk.catalogue.search.ranking import Ranked, find
from kiosk.catalogue.search.spotting import Spotted

_FITS, _NEAR = 0.6, 0.45
"""Parts of what was asked for that the first one must have to fit, or to be near."""

_MISSING = 0.35
"""The part of what was asked for that may be missing in the name of one that fits."""

_ELSEWHERE = 0.5
"""From this part on, what nothing here does is the errand and not its circumstances."""

_WORTH = 0.55
"""The part of what the first one has that those below it have at least."""

_LITTLE_MORE, _MUCH_MORE = 0.2, 0.5
"""How much more may be missing in their names: what else was met decides between the two."""

_CLEARLY = 1.25
"""How much more than any other field the nearest one must have to be sure."""


def fit(query: Query, ranked: Sequence[Ranked]) -> Fit:
    """How well the first one fits. Of a long sentence one phrase that is met is near enough."""
    if not ranked:
        return Fit.NOTHING
    first = ranked[0]
    begun = query.told_of(first.place)
    if not begun and all(is_light(word.said) and not word.begun for word in query.words):
        return Fit.NOTHING
    share = first.sum_ / query.total
    elsewhere = _is_elsewhere(first, query)
    told = [told for told in begun if _is_typed(told.spotted)]
    if share >= _FITS and not elsewhere and _missing(first, query, told) <= _MISSING:
        return Fit.FITS
    # Single words of an errand that is done elsewhere lead nowhere near it.
    near = not elsewhere and (share >= _NEAR or begun)
    return Fit.NEAR if near or told or query.met_together(first.place) else Fit.NOTHING


def worth(query: Query, ranked: Sequence[Ranked]) -> Iterator[Ranked]:
    """The first one, and those that are related enough to stand below it."""
    if not ranked:
        return
    first = ranked[0]
    field = first.document.entry.field_id if _is_elsewhere(first, query) else None
    least = _missing(first, query, query.told_of(first.place))
    for one in ranked:
        if one.sum_ < _WORTH * first.sum_ or field not in (None, one.document.entry.field_id):
            continue
        # What was begun may still become the phrase.
        told = query.told_of(one.place)
        more = _missing(one, query, told) - least
        most = _MUCH_MORE if told or query.met_together(one.place) else _LITTLE_MORE
        if more < most or one.sum_ >= first.sum_:
            yield one


def sure_field(query: Query, near: Sequence[Ranked]) -> str | None:
    """The field in which to go on looking, where one is clearly nearer than all others."""
    first = near[0]
    field = first.document.entry.field_id
    others = [one.sum_ for one in near if one.document.entry.field_id != field]
    is_sure = first.sum_ >= _CLEARLY * max(others, default=0)
    return field if is_sure and not _done_elsewhere(first, query) else None


def _missing(one: Ranked, query: Query, told: Sequence[Told]) -> float:
    """The part of what was asked for that neither its name nor what was told has.

    Keywords, results, forms and the field are names too, where one of them has more.
    """
    explained = frozenset[int]().union(*(one.spotted.places for one in told))
    least = _missing_in(one.name, query, explained)
    if least > _MISSING:
        lines = map(Name.of, beside(one.document.entry))
        least = min([least, *(_missing_in(name, query, explained) for name in lines)])
    return least


def _missing_in(name: Name, query: Query, explained: Set[int]) -> float:
    missing = total = 0
    before = -1
    for i, word in enumerate(query.words):
        # What is nowhere in the catalogue is the rarest of all.
        known = any(places for _, places in query.levels[i])
        weight = query.weights[i] if known or is_light(word.said) else RAREST
        total += weight
        before, _ = find(word, name, before + 1)
        initials = word.initials and word.folded in name.initials
        if before < 0 and not initials and i not in explained:
            missing += weight
    return missing / total


def _is_typed(spotted: Spotted) -> bool:
    """Whether more than half of a phrase was typed; what begins like many says nothing yet."""
    return spotted.whole or 2 * len(spotted.places) > spotted.phrase.length


def _is_elsewhere(one: Ranked, query: Query) -> bool:
    """Whether the errand is known as one that nothing here does."""
    if one.called:
        return False
    places = _done_elsewhere(one, query)
    return sum(query.weights[i] for i in places) >= _ELSEWHERE * sum(query.weights)


def _done_elsewhere(one: Ranked, query: Query) -> frozenset[int]:
    """The words that are known to mean what nothing here does, unless more words lead here."""
    here = [told.spotted.places for told in query.told_of(one.place) if told.spotted.whole]
    phrases = (
        spotted.places
        for spotted in query.elsewhere
        if not any(spotted.places <= places for places in here)
    )
    return frozenset[int]().union(*phrases)
