"""How long the tests on real printers wait: as long as it takes, and not because a clock says so.

What a machine under load takes for a filter or an answer is nobody's business here. So patience is
long, and where its end is what a test is about, the test says when it comes.
"""

from __future__ import annotations

import time

import pytest

from kiosk.printing.following import Patience

SECONDS = 120
"""For what comes for certain, however slow the machine."""

PATIENCE = Patience(held_up_seconds=SECONDS, silent_seconds=SECONDS, between_seconds=0.1)
_SECONDS_A_LOOK = 50


class Waiting:
    """Somebody who waits for a print: ``clock`` and ``pause`` are for ``follow``."""

    def __init__(self) -> None:
        self._passed = 0.0
        self._in_haste = False

    def loses_patience(self) -> None:
        """From now on a look counts as most of a minute: after three, patience is at its end."""
        self._in_haste = True

    def clock(self) -> float:
        return time.monotonic() + self._passed

    def pause(self, seconds: float) -> None:
        time.sleep(seconds)
        if self._in_haste:
            self._passed += _SECONDS_A_LOOK


def wait_for_cups(patch: pytest.MonkeyPatch) -> None:
    """Have the kiosk wait for CUPS, and for printers that answer at all."""
    patch.setattr("kiosk.printing.cups.printer._PATIENCE_SECONDS", SECONDS)
    patch.setattr("kiosk.printing.cups.queue._DEVICE_SECONDS", SECONDS)


def give_up_printers(patch: pytest.MonkeyPatch) -> None:
    """Have it wait only a second: for printers that hang, and answer in no time at all."""
    patch.setattr("kiosk.printing.cups.queue._DEVICE_SECONDS", 1)
