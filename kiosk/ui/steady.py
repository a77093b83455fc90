"""What has just changed under a finger takes no touch: such a touch was meant for what was there.

A press is judged by when the finger came down on the glass. The lists that are moved by a finger
hold a press back for a while, and a list alone would take an early press for a late one.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QWindow

CHANGED_MS = 300
"""As long as people need to see that something else stands there now."""

_DOWN = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}
_UP = {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


class Steady(QObject):
    """Watches one window. ``change`` says that something else stands there now.

    While ``held``, nothing that is touched counts.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.held = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._changed_at = -CHANGED_MS
        self._down_at: int | None = None
        self._watched: QWindow | None = None

    def watch(self, window: QWindow) -> None:
        """See its touches before anything else does."""
        if window is not self._watched:
            window.installEventFilter(self)
            self._watched = window

    def change(self) -> None:
        self._changed_at = self._clock.elapsed()

    def accepts(self) -> bool:
        """Whether what is touched now, or by the finger that is still down, was meant."""
        touched_at = self._clock.elapsed() if self._down_at is None else self._down_at
        return not self.held and touched_at - self._changed_at >= CHANGED_MS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DOWN:
            self._down_at = self._clock.elapsed()
        elif kind in _UP:
            # What the finger did is told while this event is on its way.
            QTimer.singleShot(0, self._lift)
        return False

    def _lift(self) -> None:
        self._down_at = None
