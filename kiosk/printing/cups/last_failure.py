"""What the last print met at a printer that is silent until something is printed.

Behind USB and plain sockets nobody can ask for paper, and no printer says beforehand that it wants
a password for each print. After a print has failed there, the next
person would be invited to wait for the same; so its reason is kept, until anything else happens
in the queue, and a few minutes at most, because nobody may tell us of new paper either.
"""

from __future__ import annotations

import time
from threading import Lock

from kiosk.printing.conditions import Condition

KEPT_SECONDS = 600.0

_OF_THE_PRINTER = {
    Condition.PAPER_OUT: Condition.PAPER_OUT,
    Condition.TRAY_OUT: Condition.TRAY_OUT,
    Condition.OUTPUT_FULL: Condition.OUTPUT_FULL,
    Condition.JAM: Condition.JAM,
    Condition.DOOR_OPEN: Condition.DOOR_OPEN,
    Condition.INK_OUT: Condition.INK_OUT,
    Condition.REFUSING: Condition.REFUSING,
    Condition.OFFLINE: Condition.OFFLINE,
    Condition.SILENT: Condition.SILENT,
    Condition.BROKEN: Condition.BROKEN,
    Condition.FAILED: Condition.BROKEN,
}
"""What a print may have met, and what it means for the next one; the rest is asked each time."""


class LastFailure:
    """Of one queue. Any thread may tell or ask."""

    def __init__(self) -> None:
        self._kept: tuple[Condition, float, int | None] | None = None
        self._one_at_a_time = Lock()

    def keep(self, met: Condition) -> None:
        """A print ended without paper, because of that."""
        if met in _OF_THE_PRINTER:
            with self._one_at_a_time:
                self._kept = _OF_THE_PRINTER[met], time.monotonic(), None

    def forget(self) -> None:
        """A print came out."""
        with self._one_at_a_time:
            self._kept = None

    def recall(self, changed: int) -> Condition | None:
        """What a print would meet now, as far as is known.

        ``changed`` is when anything changed in the queue last, which prints nothing now.
        """
        with self._one_at_a_time:
            if self._kept is None:
                return None
            condition, since, before = self._kept
            if before not in {None, changed} or time.monotonic() - since > KEPT_SECONDS:
                self._kept = None
                return None
            self._kept = condition, since, changed
            return condition
