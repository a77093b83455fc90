"""A bucket that leaks: how full it is says how much was asked for lately.

``kiosk.dossiers.pace`` fills two: a small one sees haste, a large one sees how much in all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

_SLOWER_SECONDS = (1, 2, 4, 8, 16, 20)
LONGEST_WAIT_SECONDS = _SLOWER_SECONDS[-1]


@dataclass(slots=True)
class Level:
    """How full one bucket is, in codes; ``is_slow``: the log knows that answers are slower."""

    codes: Annotated[float, Meta(ge=0)] = 0
    is_slow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """How many different codes are answered."""

    at_once: int
    """So many on top of ``per_hour`` without anybody noticing; then it gets slower."""

    at_most: int
    """So many on top of ``per_hour``, then none for a while."""

    per_hour: int
    """So many are forgotten every hour, evenly."""

    def leak(self, level: Level, hours: float) -> None:
        """Let time pass."""
        level.codes = min(max(level.codes - hours * self.per_hour, 0), self.at_most)

    def is_over(self, level: Level) -> bool:
        """Whether nothing is answered any more."""
        return level.codes > self.at_most

    def wait(self, level: Level) -> float:
        """Seconds until an answer, by how far the level is between both bounds."""
        share = (level.codes - self.at_once) / (self.at_most - self.at_once)
        if share <= 0:
            return 0.0
        return _SLOWER_SECONDS[min(int(share * len(_SLOWER_SECONDS)), len(_SLOWER_SECONDS) - 1)]

    def turns_slow(self, level: Level) -> bool:
        """Whether answers become slower just now; said once while it hovers at the bound."""
        was_slow = level.is_slow
        level.is_slow = level.codes > (self.at_once / 2 if was_slow else self.at_once)
        return level.is_slow and not was_slow
