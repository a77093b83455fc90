"""A page that has just come takes no touch yet: such a touch was meant for the page before."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

SETTLE_MS = 250

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOUCHES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}


class Settling(QObject):
    """Swallows touches and Enter too soon after a page change; ``touched`` tells of each."""

    touched = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since_change = QElapsedTimer()

    def start(self) -> None:
        """The page has changed."""
        self._since_change.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            meant = event.type() == QEvent.Type.KeyPress and event.key() in ENTER
        else:
            meant = event.type() in _TOUCHES
        if not meant:
            return False
        self.touched.emit()
        return self._since_change.isValid() and self._since_change.elapsed() < SETTLE_MS
