"""Nobody there any more: first ask, then forget the visit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_ACTIVITY = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
}


class IdleWatch(QObject):
    """Counts the seconds since the last touch or key in the windows it filters.

    ``ask`` gives the seconds left, every second, from the moment the question is due;
    ``back`` says somebody touched the glass after all; ``gone`` that nobody did.
    """

    ask = Signal(int)
    back = Signal()
    gone = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._idle_seconds = 0
        self._warning_seconds = 0
        self._left = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._start_asking)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)

    def watch(self, idle_seconds: int, warning_seconds: int) -> None:
        """Begin to count anew, with these times."""
        self._idle_seconds, self._warning_seconds = idle_seconds, warning_seconds
        self._tick.stop()
        self._wait.start(idle_seconds * 1000)

    def rest(self) -> None:
        """Stop counting: on a fresh home screen there is nothing to forget."""
        self._wait.stop()
        self._tick.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self.touch()
        return False

    def touch(self) -> None:
        """Somebody is there."""
        if self._tick.isActive():
            self._tick.stop()
            self.back.emit()
            self._wait.start(self._idle_seconds * 1000)
        elif self._wait.isActive():
            self._wait.start()

    def _start_asking(self) -> None:
        self._left = self._warning_seconds
        self._tick.start()
        self.ask.emit(self._left)

    def _count_down(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.ask.emit(self._left)
            return
        self._tick.stop()
        self.gone.emit()
