"""Adding up weights for thousands of procedures at once.

A set of procedures is one whole number whose bits are their places, so uniting two sets is one
operation of the processor's width times a hundred. A tally keeps a sum for every procedure in the
same way: one such number for each binary digit of the sums. Adding a weight to all procedures of
a set then takes a few operations however many they are, in plain Python.
"""

from __future__ import annotations

from collections.abc import Iterator


def members(places: int) -> Iterator[int]:
    """The places in a set, lowest first."""
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest


def first(places: int, most: int) -> int:
    """The set of the ``most`` lowest places in a set."""
    kept = 0
    for _ in range(most):
        lowest = places & -places
        if not lowest:
            break
        kept |= lowest
        places ^= lowest
    return kept


class Tally:
    """A sum for every place, zero at first."""

    def __init__(self) -> None:
        self._digits: list[int] = []

    def add(self, weight: int, places: int) -> None:
        """Add a weight to the sums of a set of places."""
        digit = 0
        while weight:
            if weight & 1:
                self._carry(digit, places)
            weight >>= 1
            digit += 1

    def _carry(self, digit: int, places: int) -> None:
        while places:
            while digit >= len(self._digits):
                self._digits.append(0)
            before = self._digits[digit]
            self._digits[digit] = before ^ places
            places &= before
            digit += 1

    def sum_of(self, place: int) -> int:
        """The sum of one place."""
        return sum((having >> place & 1) << digit for digit, having in enumerate(self._digits))

    def highest(self, among: int) -> int:
        """The highest sum of a set of places; 0 for none."""
        sum_ = 0
        for digit in range(len(self._digits) - 1, -1, -1):
            having = self._digits[digit] & among
            if having:
                among = having
                sum_ |= 1 << digit
        return sum_

    def at_least(self, least: int, among: int) -> int:
        """The places of a set whose sum is ``least`` or more."""
        if least >> len(self._digits):
            return 0
        more, equal = 0, among
        for digit in range(len(self._digits) - 1, -1, -1):
            having = self._digits[digit]
            if least >> digit & 1:
                equal &= having
            else:
                more |= equal & having
                equal &= ~having
        return more | equal
