"""How well what was found fits what was asked for, so that nothing near is shown as the thing.

Sums say which procedure comes first, not whether it is the one: a long query shares words with
many, and the catalogue of one office lacks most of what people may want. So the first one fits
only where it has most of what was asked for, little of it is missing in a name that is about it
(``bearing.py``), and the vocabulary does not know the errand as one that nothing here does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

from kiosk.catalogue.found import Fit
from kiosk.catalogue.search.bearing import (
    asked_weight,
    is_about,
    missing,
    side_by_side_in_titles,
)
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.query import Query, Told
from kiosk.catalogue.search.ranking import Ranked
from kiosk.catalogue.search.spotting import Spotted
from kiosk.catalogue.search.typed import Likeness

_FITS, _NEAR = 0.6, 0.45
"""Parts of what was asked for that the first one must have to fit, or to be near."""

_MISSING = 0.35
"""The part of what was asked for that may be missing in the name of one that fits."""

_MOST = 0.5
"""From this part of a query on, what nothing here does is the errand and not its circumstances."""

_TYPED = 0.8
"""The part of a phrase that must stand there to count as said."""

_WORTH = 0.55
"""The part of what the first one has that those below it have at least."""

_LITTLE_MORE, _MUCH_MORE = 0.2, 0.5
"""How much more may be missing in their names: what else was met decides between the two."""

_CLEARLY = 1.25
"""How much more than any other field the nearest one must have to be sure."""


def fit(query: Query, ranked: Sequence[Ranked], is_first_here: Callable[[Told], bool]) -> Fit:
    """How well the first one fits. Of a long sentence one phrase that is met is near enough.

    ``is_first_here`` says of a saying whether anything here is what it means first: its later
    meanings are then as good, otherwise they are only relatives of what is not done here.
    """
    if not ranked:
        return Fit.NOTHING
    first = ranked[0]
    begun = query.told_of(first.place)
    if not begun and all(is_light(word.said) and not word.begun for word in query.words):
        return Fit.NOTHING
    told = [told for told in begun if _is_typed(told.spotted)]
    if is_elsewhere(query, ranked):
        # Single words of an errand that is done elsewhere, or its verb alone, lead nowhere near it.
        return Fit.NEAR if _touches(first, query, told) else Fit.NOTHING
    share = first.sum_ / query.total
    surely = [one for one in told if is_first_here(one)]
    if (
        share >= _FITS
        and not _is_relative(query, told, surely)
        and is_about(first, query, surely, _MISSING)
    ):
        return Fit.FITS
    near = share >= _NEAR or begun or query.met_together(first.place)
    return Fit.NEAR if near else Fit.NOTHING


def worth(query: Query, ranked: Sequence[Ranked]) -> Iterator[Ranked]:
    """The first one, and those that are related enough to stand below it."""
    if not ranked:
        return
    first = ranked[0]
    field = first.document.entry.field_id if is_elsewhere(query, ranked) else None
    least = missing(first, query, query.told_of(first.place))
    for one in ranked:
        if one.sum_ < _WORTH * first.sum_ or field not in (None, one.document.entry.field_id):
            continue
        # What was begun may still become the phrase.
        told = query.told_of(one.place)
        more = missing(one, query, told) - least
        most = _MUCH_MORE if told or query.met_together(one.place) else _LITTLE_MORE
        if more < most or one.sum_ >= first.sum_:
            yield one


def sure_field(query: Query, near: Sequence[Ranked]) -> str | None:
    """The field in which to go on looking, where one is clearly nearer than all others."""
    first = near[0]
    field = first.document.entry.field_id
    others = [one.sum_ for one in near if one.document.entry.field_id != field]
    is_sure = first.sum_ >= _CLEARLY * max(others, default=0)
    return field if is_sure and not _done_elsewhere(query, near[:1]) else None


def _is_relative(query: Query, told: Sequence[Told], surely: Sequence[Told]) -> bool:
    """Whether the errand is what some phrase means first, which nothing here is."""
    known = (one.spotted for one in told if one not in surely)
    places = frozenset[int]().union(*(one.places for one in known if one.whole))
    places -= frozenset[int]().union(*(one.spotted.places for one in surely))
    return _most(query, places)


def is_elsewhere(query: Query, ranked: Sequence[Ranked]) -> bool:
    """Whether the errand is known as one that nothing here does."""
    if not query.elsewhere or (ranked and ranked[0].called):
        return False
    return _most(query, _done_elsewhere(query, ranked[:1]))


def _most(query: Query, places: Set[int]) -> bool:
    """Whether some words are the errand, and not its circumstances."""
    weights = [asked_weight(query, i) for i in range(len(query.words))]
    return sum(weights[i] for i in places) >= _MOST * sum(weights)


def _done_elsewhere(query: Query, first: Sequence[Ranked]) -> frozenset[int]:
    """The words that are known to mean what nothing here does, unless more words lead to one."""
    told = (told for one in first for told in query.told_of(one.place))
    here = [one.spotted.places for one in told if one.spotted.whole]
    phrases = (
        spotted.places
        for spotted in query.elsewhere
        if not any(spotted.places <= places for places in here)
    )
    return frozenset[int]().union(*phrases)


def _touches(one: Ranked, query: Query, told: Sequence[Told]) -> bool:
    """Whether it has most of the very thing that is done elsewhere, or something beside that."""
    thing = _done_elsewhere(query, [one])
    sure = [each.spotted.places for each in told if each.spotted.likeness < Likeness.SLIP]
    if any(not places <= thing for places in sure):
        return True
    met = side_by_side_in_titles(one, query, thing).union(*sure)
    return 2 * sum(query.weights[i] for i in met) > sum(query.weights[i] for i in thing)


def _is_typed(spotted: Spotted) -> bool:
    """Whether nearly all of a phrase was typed; what begins like many says nothing yet."""
    return spotted.whole or len(spotted.places) >= _TYPED * spotted.phrase.length
