"""The time of the glass, in milliseconds: it passes where a test lets it, and nowhere else.

After a page change, a touch or a key the glass takes no further touch for a moment; letters that
end in a pause are typing; nobody there for a while ends the visit. All of that is counted here by
a clock that only the visitor moves on: a test says exactly how long something took, a busy machine
cannot add to it, and nobody waits for it. That Qt's own clocks stand in these places is seen where
the whole program runs (``test_xvfb.py``, ``test_scanner_real.py``).
"""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from shiboken6 import isValid

from kiosk.ui import idle, knock, scanner, settling, steady
from kiosk.ui.widgets import button

_STOPWATCHES = (settling, steady, button, scanner)
_ALARMS = (scanner, knock, idle)

_TURNS = 3
"""What is posted may post something in its turn: a page is laid out, then its widgets are."""


class GlassTime:
    """Begins at nought; ``pass_by`` and ``stall`` move it on."""

    def __init__(self) -> None:
        self.now = 0
        self._alarms: list[Alarm] = []

    def use(self, patch: pytest.MonkeyPatch) -> None:
        """Everything that is made from here on counts by this time."""
        for module in _STOPWATCHES:
            patch.setattr(module, "QElapsedTimer", partial(Stopwatch, self))
        for module in _ALARMS:
            patch.setattr(module, "QTimer", partial(Alarm, self))

    def add(self, alarm: Alarm) -> None:
        self._alarms.append(alarm)

    def pass_by(self, milliseconds: int) -> None:
        """So much later; all that was due meanwhile has happened, each at its time."""
        end = self.now + milliseconds
        do_what_waits()
        while (alarm := self._next(end)) is not None:
            self.now = max(self.now, alarm.due)
            alarm.ring()
            do_what_waits()
        self.now = end

    def stall(self, milliseconds: int) -> None:
        """The program is busy for so long: it notices nothing of what becomes due meanwhile."""
        self.now += milliseconds

    def _next(self, end: int) -> Alarm | None:
        self._alarms = [alarm for alarm in self._alarms if isValid(alarm)]
        due = [alarm for alarm in self._alarms if alarm.isActive() and alarm.due <= end]
        return min(due, key=lambda alarm: alarm.due, default=None)


class Stopwatch:
    """As ``QElapsedTimer``."""

    def __init__(self, time: GlassTime) -> None:
        self._time = time
        self._since: int | None = None

    def start(self) -> None:
        self._since = self._time.now

    def invalidate(self) -> None:
        self._since = None

    def isValid(self) -> bool:
        return self._since is not None

    def elapsed(self) -> int:
        assert self._since is not None, "it was never started"
        return self._time.now - self._since


class Alarm(QObject):
    """As ``QTimer``."""

    timeout = Signal()

    def __init__(self, time: GlassTime, parent: QObject) -> None:
        super().__init__(parent)
        self.due = 0
        self._time = time
        self._active = self._once = False
        self._interval = 0
        time.add(self)

    def setSingleShot(self, once: bool) -> None:
        self._once = once

    def setInterval(self, milliseconds: int) -> None:
        self._interval = milliseconds

    def start(self, milliseconds: int | None = None) -> None:
        if milliseconds is not None:
            self._interval = milliseconds
        self._active = True
        self.due = self._time.now + self._interval

    def stop(self) -> None:
        self._active = False

    def isActive(self) -> bool:
        return self._active

    def ring(self) -> None:
        """Its time has come."""
        self._active = not self._once
        self.due = self._time.now + self._interval
        self.timeout.emit()


def do_what_waits() -> None:
    """Let Qt do all it has put off, and nothing that is not due."""
    for _ in range(_TURNS):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
