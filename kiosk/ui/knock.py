"""The hidden way into staff mode: five touches on the emblem, then a second of rest.

Exactly five, none more than a second after the one before. A child that hammers on the emblem
touches it more often and gets nowhere; nobody comes upon it by chance, and nothing on the glass
speaks of it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

TOUCHES = 5
REST_MS = 1000


class Knock(QObject):
    """Counts touches on the emblem; ``knocked`` where they were the sign."""

    knocked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._count = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._judge)

    def touch(self) -> None:
        """The emblem was touched."""
        self._count += 1
        self._rest.start()

    def forget(self) -> None:
        """Something else was touched."""
        self._count = 0
        self._rest.stop()

    def _judge(self) -> None:
        meant = self._count == TOUCHES
        self._count = 0
        if meant:
            self.knocked.emit()
