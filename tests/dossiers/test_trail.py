"""The trail keeps every state that was ever told, and telling it again changes nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.dossiers.trail import ending, merge, of_facts


def at(day: int, hour: int = 8) -> str:
    return f"2026-10-{day:02}T{hour:02}:00:00+07:00"


def trail(*changes: tuple[int, int]) -> str:
    """Of days and states."""
    return " ".join(f"{at(day)}={status}" for day, status in changes)


@pytest.mark.parametrize(
    ("status", "finished", "returned", "told"),
    [
        (1, None, None, [(5, 1)]),
        (2, None, None, [(5, 2)]),
        (3, None, None, [(5, 1), (20, 3)]),
        (3, 6, None, [(5, 1), (6, 3)]),
        (4, None, None, [(5, 2), (20, 4)]),
        (4, 9, 10, [(5, 2), (20, 4)]),  # a date that its state does not bear out
        (5, None, None, [(5, 2), (20, 5)]),
        (7, None, None, [(5, 2), (20, 7)]),
        (8, 7, None, [(5, 2), (7, 8)]),
        (9, 9, None, [(5, 2), (9, 9)]),
        (9, None, None, [(5, 2), (20, 9)]),
        (10, 9, 11, [(5, 2), (9, 9), (11, 10)]),
        (10, 9, None, [(5, 2), (9, 9), (20, 10)]),
        (10, None, 11, [(5, 2), (11, 10)]),
        (10, None, None, [(5, 2), (20, 10)]),
        (0, None, None, [(5, 2), (20, 0)]),
    ],
)
def test_the_dates_of_a_dossier_tell_its_trail(
    status: int, finished: int | None, returned: int | None, told: list[tuple[int, int]]
) -> None:
    finished_at, returned_at = (None if day is None else at(day) for day in (finished, returned))
    assert of_facts(status, at(5), finished_at, returned_at, at(20)) == trail(*told)


def test_a_bare_date_does_not_put_the_end_before_the_beginning() -> None:
    midnight = "2026-10-05T00:00:00+07:00"
    received = at(5)
    told = of_facts(10, received, midnight, midnight, midnight)
    assert told == f"{received}=2 {received}=9 {received}=10"


@pytest.mark.parametrize(
    ("old", "new", "both"),
    [
        ([(5, 2)], [(5, 2), (7, 4)], [(5, 2), (7, 4)]),
        # What was told in between is kept.
        ([(5, 2), (7, 5)], [(5, 2), (9, 4)], [(5, 2), (7, 5), (9, 4)]),
        # The same state told again a day later is no change.
        ([(5, 2), (7, 4)], [(5, 2), (8, 4)], [(5, 2), (7, 4)]),
        # Finished, taken up again, finished again.
        ([(5, 2), (7, 9)], [(5, 2), (8, 4)], [(5, 2), (7, 9), (8, 4)]),
        ([(5, 2), (7, 9), (8, 4)], [(5, 2), (9, 9)], [(5, 2), (7, 9), (8, 4), (9, 9)]),
        # Learned later: it was sent before it was received.
        ([(5, 2)], [(4, 1), (5, 2)], [(4, 1), (5, 2)]),
        ([(5, 2), (7, 4)], [(5, 2), (6, 4)], [(5, 2), (6, 4)]),
        # Two things of one moment.
        ([(5, 2), (7, 9)], [(5, 2), (7, 10)], [(5, 2), (7, 9), (7, 10)]),
        ([(5, 4)], [(7, 4), (7, 5)], [(5, 4), (7, 5)]),
    ],
)
def test_two_trails_become_one(
    old: list[tuple[int, int]], new: list[tuple[int, int]], both: list[tuple[int, int]]
) -> None:
    assert merge(trail(*old), trail(*new)) == trail(*both)


def test_a_trail_is_led_to_where_the_dossier_stands() -> None:
    assert ending(trail((5, 2), (7, 9)), 4, at(8)) == trail((5, 2), (7, 9), (8, 4))
    assert ending(trail((5, 2), (7, 9)), 4, at(6)) == trail((5, 2), (7, 9), (7, 4))
    assert ending(trail((5, 2), (7, 4)), 4, at(8)) == trail((5, 2), (7, 4))
    assert ending("", 1, at(8)) == trail((8, 1))


@st.composite
def trails(draw: st.DrawFn) -> str:
    """Any trail in good order; of one moment each state is told once."""
    changes = draw(
        st.lists(st.tuples(st.integers(1, 6), st.integers(0, 4)), max_size=7, unique=True)
    )
    changes.sort(key=lambda change: change[0])
    told = [c for i, c in enumerate(changes) if i == 0 or changes[i - 1][1] != c[1]]
    return trail(*told)


many = settings(max_examples=200)


@many
@given(trails(), trails())
def test_merging_keeps_order_and_tells_no_state_twice_in_a_row(old: str, new: str) -> None:
    both = merge(old, new).split()
    assert both == sorted(both, key=lambda said: said[:25])
    assert all(one[26:] != next_one[26:] for one, next_one in pairwise(both))


@many
@given(trails(), trails())
def test_merging_the_same_again_changes_nothing(old: str, new: str) -> None:
    both = merge(old, new)
    assert merge(both, new) == both
    assert merge(both, both) == both
    assert merge(old, "") == old
    assert merge("", new) == new


@many
@given(trails(), trails())
def test_no_state_that_was_told_is_lost(old: str, new: str) -> None:
    both = merge(old, new).split()
    for said in [*old.split(), *new.split()]:
        until = [known for known in both if known[:25] <= said[:25]]
        assert said[26:] in {known[26:] for known in until}
    for said in old.split():
        # An old change is there, or what stands before it says the same.
        before = [known for known in both if known[:25] < said[:25]]
        assert said in both or before[-1][26:] == said[26:]


@many
@given(trails(), trails())
def test_a_merged_trail_says_no_moment_that_nobody_told(old: str, new: str) -> None:
    assert set(merge(old, new).split()) <= {*old.split(), *new.split()}
