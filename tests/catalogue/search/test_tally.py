"""Sums kept bit by bit are the sums one gets by adding."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.search import tally
from kiosk.catalogue.search.tally import Tally, members

_MOST_PLACES = 90
_SETS = st.frozensets(st.integers(0, _MOST_PLACES - 1))
_ADDED = st.lists(st.tuples(st.integers(0, 300), _SETS), max_size=8)
_PLACES = range(_MOST_PLACES)


def _bits(places: Iterable[int]) -> int:
    return sum(1 << place for place in set(places))


def _both(added: list[tuple[int, frozenset[int]]]) -> tuple[Tally, list[int]]:
    made, sums = Tally(), [0] * _MOST_PLACES
    for weight, places in added:
        made.add(weight, _bits(places))
        for place in places:
            sums[place] += weight
    return made, sums


@given(_ADDED)
def test_every_place_has_its_sum(added: list[tuple[int, frozenset[int]]]) -> None:
    made, sums = _both(added)
    assert [made.sum_of(place) for place in _PLACES] == sums


@given(_ADDED, _SETS)
def test_the_highest_sum_of_some_places(
    added: list[tuple[int, frozenset[int]]], among: frozenset[int]
) -> None:
    made, sums = _both(added)
    assert made.highest(_bits(among)) == max((sums[place] for place in among), default=0)


@given(_ADDED, _SETS, st.integers(0, 2500))
def test_the_places_that_have_at_least_so_much(
    added: list[tuple[int, frozenset[int]]], among: frozenset[int], least: int
) -> None:
    made, sums = _both(added)
    limits = {0, 1, least, *sums, *(sum_ + 1 for sum_ in sums)}
    for limit in limits:
        expected = _bits(place for place in among if sums[place] >= limit)
        assert made.at_least(limit, _bits(among)) == expected


def test_nothing_added_is_nothing() -> None:
    empty = Tally()
    assert empty.highest(_bits(_PLACES)) == 0
    assert empty.at_least(1, _bits(_PLACES)) == 0
    assert empty.sum_of(7) == 0


@given(_SETS)
def test_the_members_of_a_set_come_lowest_first(places: frozenset[int]) -> None:
    assert list(members(_bits(places))) == sorted(places)


@given(_SETS, st.integers(0, _MOST_PLACES))
def test_the_first_few_of_a_set(places: frozenset[int], count: int) -> None:
    assert list(members(tally.first(_bits(places), count))) == sorted(places)[:count]
