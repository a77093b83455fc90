"""Which item of the new list is which item of the old one.

Papers and steps have no identity of their own, so they are recognised: first what is exactly
the same, then what has the same name, then what reads most alike. One inserted paper is then
one addition, not a change of every paper below it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kiosk import text

T = TypeVar("T")

ALIKE = 0.5
"""From this share of common words on, two items are taken for one that was changed."""
_MOST_COMPARED = 40_000
"""Pairs of items looked at for likeness; with more, the lists are no list of papers any more."""


@dataclass(frozen=True, slots=True)
class Paired(Generic[T]):
    """``both`` are (old position, new position), ordered by the new; the rest has no partner."""

    both: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]

    @property
    def in_order(self) -> bool:
        """Whether what stayed still stands in the same order."""
        old = [i for i, _ in self.both]
        return old == sorted(old)


class _Pairs(Generic[T]):
    def __init__(self, old: Sequence[T], new: Sequence[T]) -> None:
        self.old, self.new = old, new
        self.old_left = list(range(len(old)))
        self.new_left = list(range(len(new)))
        self.both: list[tuple[int, int]] = []

    def by(self, key: Callable[[T], Hashable]) -> None:
        """Pair what has the same key, first with first."""
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for i in reversed(self.old_left):
            waiting[key(self.old[i])].append(i)
        for j in self.new_left:
            candidates = waiting[key(self.new[j])]
            if candidates:
                self.both.append((candidates.pop(), j))
        self._settle()

    def by_likeness(self, reads: Callable[[T], str]) -> None:
        """Pair what reads most alike, the best pairs first."""
        before = {i: Counter(text.fold(reads(self.old[i])).split()) for i in self.old_left}
        after = {j: Counter(text.fold(reads(self.new[j])).split()) for j in self.new_left}
        likeness = sorted(
            (-_likeness(b, a), abs(i - j), i, j)
            for i, b in before.items()
            for j, a in after.items()
        )
        for negative, _, i, j in likeness:
            if -negative < ALIKE:
                break
            if i in before and j in after:
                del before[i], after[j]
                self.both.append((i, j))
        self._settle()

    def _settle(self) -> None:
        olds, news = {i for i, _ in self.both}, {j for _, j in self.both}
        self.old_left = [i for i in self.old_left if i not in olds]
        self.new_left = [j for j in self.new_left if j not in news]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def pair(
    old: Sequence[T],
    new: Sequence[T],
    keys: Sequence[Callable[[T], Hashable]],
    reads: Callable[[T], str] | None,
) -> Paired[T]:
    """Recognise items by each key in turn, then by how they read (``None``: not at all)."""
    pairs = _Pairs(old, new)
    for key in keys:
        pairs.by(key)
    if reads is not None and 0 < len(pairs.old_left) * len(pairs.new_left) <= _MOST_COMPARED:
        pairs.by_likeness(reads)
    both = tuple(sorted(pairs.both, key=lambda places: places[1]))
    return Paired(both, tuple(pairs.old_left), tuple(pairs.new_left))
