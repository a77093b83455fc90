"""A query understood: for each word, which procedures it speaks for, and how much it says."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.catalogue.search.evidence import ALONE, FULL, Levels
from kiosk.catalogue.search.phrases import Meaning
from kiosk.catalogue.search.spotting import Spotted
from kiosk.catalogue.search.tally import Tally
from kiosk.catalogue.search.typed import Typed


@dataclass(frozen=True, slots=True)
class Told:
    """A saying that was spotted, one of its meanings, and the procedures that have it."""

    spotted: Spotted
    meaning: Meaning
    holders: int


@dataclass(slots=True)
class Query:
    """``levels`` of each word say how surely it speaks for which procedures (``evidence.py``).

    ``never`` are the procedures that the vocabulary says are not meant. ``elsewhere`` are the
    sayings that surely stand there and mean what no procedure here is.
    """

    words: list[Typed]
    weights: list[int] = field(default_factory=list[int])
    levels: list[Levels] = field(default_factory=list[Levels])
    told: list[Told] = field(default_factory=list[Told])
    elsewhere: list[Spotted] = field(default_factory=list[Spotted])
    never: int = 0

    @property
    def total(self) -> int:
        """The sum of a procedure that has every word in its names as typed."""
        return FULL * sum(self.weights)

    def told_of(self, place: int) -> list[Told]:
        """The sayings that speak for one procedure."""
        return [told for told in self.told if told.holders >> place & 1]

    def met_together(self, place: int) -> bool:
        """Whether a procedure has two words side by side as they were typed."""
        return any(
            eighths == FULL and places >> place & 1
            for levels in self.levels
            for eighths, places in levels
        )

    def is_part(self, word: int) -> bool:
        """Whether a saying has a word, or it stands somewhere beside a neighbour it has here."""
        return any(eighths > ALONE and places for eighths, places in self.levels[word])

    def tally(self) -> Tally:
        """How much each procedure has of what was asked for."""
        sums = Tally()
        for weight, levels in zip(self.weights, self.levels, strict=True):
            counted = 0
            for eighths, places in sorted(levels, reverse=True):
                sums.add(weight * eighths, places & ~counted)
                counted |= places
        return sums
