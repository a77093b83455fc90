"""The barcode scanner: a keyboard that types a code and Enter, whatever screen is open.

All letters from real keyboards are collected here before any widget sees them. Letters that end
in Enter (or Tab, as some scanners are set) are a scan; letters that end in a pause were typed by
a person and are handed on as typing. The keys of our own keyboard make no key events.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.dossiers.codes import read_code
from kiosk.errors import KioskError

PAUSE_MS = 250
"""Longest time between two letters of one scan; slow scanners take 100 ms."""

MOST_LETTERS = 600
"""More than any code with anything around it; the rest of a flood is dropped."""

_LATE_MS = 100
"""A pause that is noticed so much later was none: the program was busy, and keys may wait."""

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
        self._given = ""
        """What was handed on as typing since the last end."""

        self.paused = False
        self._since_scan = QElapsedTimer()
        self._since_letter = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._paused_for_long)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return not self.paused and event.type() == QEvent.Type.KeyPress and self._key(event)

    def _key(self, event: QEvent) -> bool:
        """Whether the key was for us."""
        assert isinstance(event, QKeyEvent)
        if event.key() in _ENDS or event.text() in _END_LETTERS:
            return self._end()
        if event.key() == Qt.Key.Key_Backspace:
            return self._erase()
        letters = event.text()
        # Ctrl makes control characters of letters; scanners send such as prefixes (STX, GS).
        chord = event.modifiers() & _CHORDS and letters.isprintable()
        if not letters or chord or event.key() == Qt.Key.Key_Escape:
            return False
        self._letters = (self._letters + letters)[:MOST_LETTERS]
        self._wait_for_more()
        return True

    def _end(self) -> bool:
        if not self._letters.strip():
            self.forget()
            # Some scanners end in two keys; the second must press no button.
            return self._since_scan.isValid() and self._since_scan.elapsed() < PAUSE_MS
        scan = self._letters
        if self._given.endswith(".") and _is_code(scan):
            # A shorter code may stand at the end of a longer one, after a dot. Whether this was
            # typed slowly or cut in two, or is a scan of its own, nobody knows: both are said.
            scan = f"{self._given}{scan}|{scan}"
        self.forget()
        self._since_scan.start()
        self.scanned.emit(scan)
        return True

    def _erase(self) -> bool:
        """Input methods on Windows take a letter back to put another in its place."""
        if not self._letters:
            self._given = self._given[:-1]
            return False
        self._letters = self._letters[:-1]
        self._wait_for_more()
        return True

    def _wait_for_more(self) -> None:
        self._since_letter.start()
        self._pause.start()

    def _paused_for_long(self) -> None:
        late = self._since_letter.isValid() and self._since_letter.elapsed() > PAUSE_MS + _LATE_MS
        self._since_letter.invalidate()
        if late:
            # Once more: a page was made meanwhile, and the rest of a scan waits behind it.
            self._pause.start()
            return
        letters, self._letters = self._letters, ""
        self._given = (self._given + letters)[-MOST_LETTERS:]
        if letters:
            self.typed.emit(letters)

    def forget(self) -> None:
        """Drop half a scan."""
        self._pause.stop()
        self._letters = self._given = ""


def _is_code(letters: str) -> bool:
    try:
        read_code(letters)
    except KioskError:
        return False
    return True
