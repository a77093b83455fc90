"""A line to write in, for staff: with the keys on the glass, or with a real keyboard.

Unlike the lines of citizens this one is Qt's own, because on a PC people write Vietnamese with an
input method, mend the middle of a word and paste. A page with it says so (``edits``), and nothing
is taken for a scan meanwhile.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from kiosk.text import clean
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.keyboard import MOST_LETTERS, Keyboard
from kiosk.ui.widgets.themed import Column


class _Line(QLineEdit):
    """Qt's line in our frame."""

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        super().__init__()
        self.setFrame(False)
        self.setMaxLength(most)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font(Role.LEAD))
        palette = self.palette()
        # Our frame is painted below the text.
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("action"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("on_action"))
        self.setPalette(palette)
        side = theme.px(4)
        self.setTextMargins(QMargins(side, 0, side, 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.font()).height() + self._theme.px(5)
        return QSize(self._theme.px(60), max(height, self._theme.px(16)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2, theme.px(0.6))
        painter.setPen(QPen(theme.colour("action"), width))
        painter.setBrush(theme.colour("surface"))
        frame = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.drawRoundedRect(frame, theme.radius, theme.radius)
        painter.end()
        super().paintEvent(event)


class TextEntry(Column):
    """The line and the keys below it. ``changed`` tells the text, ``entered`` that Enter was hit.

    ``name`` is what the line is for, ``most`` how many letters it takes.
    """

    changed = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, name: str, *, most: int = MOST_LETTERS) -> None:
        super().__init__(theme, gap_mm=4)
        self._line = _Line(theme, name, most)
        self._keyboard = Keyboard(theme, with_capitals=True, most=most)
        self._keyboard.changed.connect(self._from_keys)
        self._line.textChanged.connect(self._tell_cursor)
        self._line.cursorPositionChanged.connect(self._tell_cursor)
        self._line.selectionChanged.connect(self._tell_cursor)
        self._line.textChanged.connect(self.changed)
        self._line.returnPressed.connect(self.entered)
        self.add(self._line, self._keyboard)

    @property
    def text(self) -> str:
        """What was written, NFC and without hidden characters or blanks around it."""
        return clean(self._line.text())

    def start(self, text: str = "") -> None:
        """Write this first, and let a real keyboard go on from there."""
        self._keyboard.start_again()
        self._keyboard.set_text(text)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _from_keys(self, text: str) -> None:
        # Asked now: a new text takes the cursor to its end, and that is told to the keys.
        cursor = _units(self._keyboard.before)
        if text != self._line.text():
            self._line.setText(text)
        self._line.setCursorPosition(cursor)

    def _tell_cursor(self) -> None:
        """Let the keys act where the line would."""
        line = self._line
        begin = end = line.cursorPosition()
        if line.hasSelectedText():
            begin, end = line.selectionStart(), line.selectionEnd()
        text = line.text()
        before, upto = _first(text, begin), _first(text, end)
        self._keyboard.stand(before, upto[len(before) :], text[len(upto) :])


# Qt counts in units of UTF-16, so a picture that was pasted counts twice.


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first(text: str, units: int) -> str:
    whole = text.encode("utf-16-le", "surrogatepass")
    return whole[: 2 * units].decode("utf-16-le", "surrogatepass")
