"""The barcode scanner: a keyboard that types a code and Enter, whatever screen is open.

All letters from real keyboards are collected here before any widget sees them. Letters that end
in Enter (or Tab, as some scanners are set) are a scan; letters that end in a pause were typed by
a person and are handed on as typing. The keys of our own keyboard make no key events.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

PAUSE_MS = 250
"""Longest time between two letters of one scan; slow scanners take 100 ms."""

MOST_LETTERS = 600
"""More than any code with anything around it; the rest of a flood is dropped."""

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_END_LETTERS = ("\r", "\n", "\t")  # what Ctrl+M, Ctrl+J and a line feed key type
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Scanner(QObject):
    """Watches one window. ``scanned`` gives a whole scan, ``typed`` what a person typed.

    While ``paused``, keys go where they always go: to the line that somebody writes in.
    """

    scanned = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._letters = ""
        self.paused = False
        self._since_scan = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._give_typing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return not self.paused and event.type() == QEvent.Type.KeyPress and self._key(event)

    def _key(self, event: QEvent) -> bool:
        """Whether the key was for us."""
        assert isinstance(event, QKeyEvent)
        if event.key() in _ENDS or event.text() in _END_LETTERS:
            if not self._letters.strip():
                self.forget()
                # Some scanners end in two keys; the second must press no button.
                return self._since_scan.isValid() and self._since_scan.elapsed() < PAUSE_MS
            self._pause.stop()
            self._since_scan.start()
            self.scanned.emit(self._take())
            return True
        letters = event.text()
        # Ctrl makes control characters of letters; scanners send such as prefixes (STX, GS).
        chord = event.modifiers() & _CHORDS and letters.isprintable()
        if not letters or chord or event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            return False
        self._letters = (self._letters + letters)[:MOST_LETTERS]
        self._pause.start()
        return True

    def _take(self) -> str:
        letters, self._letters = self._letters, ""
        return letters

    def _give_typing(self) -> None:
        self.typed.emit(self._take())

    def forget(self) -> None:
        """Drop half a scan."""
        self._pause.stop()
        self._letters = ""
