"""Python's collector of what nobody holds any more, in the GUI thread alone.

By itself it runs in whatever thread happens to make the next object. In one that searches or reads
an export it would end widgets, and Qt objects may only be ended in the GUI thread: the process
would crash, once in many days and never in the workshop.

What was collected, and what pages and prints freed, goes back to the machine at the same time.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from kiosk.system.heap import give_back

_EVERY_MS = 5_000
_FULL_EVERY = 120
"""So many short collections for a whole one: every ten minutes."""


class Collecting(QObject):
    """Collects as long as its parent lives; the collector does nothing by itself any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._count = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def settle(self) -> None:
        """What there is now stays: catalogue, search and pages are not looked through any more."""
        gc.collect()
        gc.freeze()
        give_back()

    def collect(self) -> None:
        """What was made lately; from time to time everything since ``settle``."""
        self._count += 1
        gc.collect(2 if self._count % _FULL_EVERY == 0 else 1)
        give_back()
