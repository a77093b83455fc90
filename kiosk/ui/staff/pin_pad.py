"""Ten large keys for a PIN, and a line that shows how many digits were typed, never which."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.staff.pins import MOST_DIGITS
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens
from kiosk.words import staff as words

_KEY_HEIGHT_MM = 20.0


class _Dots(QWidget):
    """A dot for each digit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(words.PIN_DIGITS(count=count))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(2, theme.px(0.6))
        painter.setPen(QPen(theme.colour("action"), width))
        painter.setBrush(theme.colour("surface"))
        frame = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.drawRoundedRect(frame, theme.radius, theme.radius)
        painter.setBrush(theme.colour("action"))
        step, radius = theme.px(9), theme.px(2.2)
        middle = QPointF(frame.center())
        left = middle.x() - step * (self._count - 1) / 2
        for i in range(self._count):
            painter.drawEllipse(QPointF(left + i * step, middle.y()), radius, radius)


class PinPad(Column):
    """The line and the keys. ``changed`` tells how many digits there are, ``entered`` that Enter
    was hit on a real keyboard."""

    changed = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, gap_mm=5)
        self.pin = ""
        self._dots = _Dots(theme)
        keys = QWidget()
        self._grid = QGridLayout(keys)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for i, digit in enumerate("123456789"):
            self._grid.addWidget(self._digit(digit), i // 3, i % 3)
        clear = self._key(screens.CLEAR())
        clear.clicked.connect(self.clear_pin)
        delete = self._key("", screens.KEY_DELETE(), "delete")
        delete.clicked.connect(self.erase)
        for column, key in enumerate((clear, self._digit("0"), delete)):
            self._grid.addWidget(key, 3, column)
        self.add(self._dots, keys)
        self.set_theme(theme)

    def _key(self, label: str, name: str = "", icon: str = "") -> Button:
        key = Button(self._theme, label, Look.KEY, icon)
        key.setAccessibleName(name or label)
        return key

    def _digit(self, digit: str) -> Button:
        key = self._key(digit)
        key.clicked.connect(lambda: self.type(digit))
        return key

    def type(self, letters: str) -> None:
        """As if these keys were touched; what is no digit is not typed."""
        digits = "".join(letter for letter in letters if letter in "0123456789")
        self._set((self.pin + digits)[:MOST_DIGITS])

    def erase(self) -> None:
        self._set(self.pin[:-1])

    def clear_pin(self) -> None:
        self._set("")

    def listen(self) -> None:
        """Take the keys of a real keyboard too."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.erase()
        elif event.text():
            self.type(event.text())
        else:
            super().keyPressEvent(event)

    def _set(self, pin: str) -> None:
        if self.isEnabled():
            self.pin = pin
            self._dots.show_count(len(pin))
            self.changed.emit(len(pin))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)
        if hasattr(self, "_grid"):
            self._grid.setSpacing(theme.gap)
            for row in range(4):
                self._grid.setRowMinimumHeight(row, theme.px(_KEY_HEIGHT_MM))
