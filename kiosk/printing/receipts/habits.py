"""What a receipt printer answers: makers leave out what they like, and say so nowhere."""

from __future__ import annotations

from time import monotonic

ACKNOWLEDGING = 0
"""A sign beside the questions, which count from 1: that it acknowledges what it has done."""

_KEPT_SECONDS = 600.0


class Habits:
    """What was waited for in vain is not waited for each time.

    It is forgotten after ten minutes: another printer may stand at the address by then.
    """

    def __init__(self) -> None:
        self._seen: dict[int, tuple[bool, float]] = {}

    def saw(self, sign: int, *, answered: bool) -> None:
        """A question, or ``ACKNOWLEDGING``, was answered or not. What was answered is known."""
        if answered or self._now(sign) is not True:
            self._seen[sign] = answered, monotonic() + _KEPT_SECONDS

    def lacks(self, sign: int) -> bool:
        """Whether it was waited for lately, and in vain."""
        return self._now(sign) is False

    def _now(self, sign: int) -> bool | None:
        answered, until = self._seen.get(sign, (None, 0.0))
        return answered if monotonic() < until else None
