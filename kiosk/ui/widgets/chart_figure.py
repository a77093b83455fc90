"""A great number, to be read from three metres: as large as its room lets it be, and no larger."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme import Role, Theme

_TIMES_TITLE = 2.8
"""At normal text size digits of 20 mm; signs read from 3 m need some 15."""


class GreatNumber(QWidget):
    """One number in one line. ``named`` is what it counts, for those who have it read to them."""

    def __init__(self, theme: Theme, said: str, named: str, token: str = "ink") -> None:
        super().__init__()
        self._said = said
        self._token = token
        self.setAccessibleName(f"{named}: {said}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        font = theme.font(Role.TITLE)
        font.setPixelSize(round(font.pixelSize() * _TIMES_TITLE))
        self._wanted = font
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        """Smaller where a long number would be cut."""
        font = QFont(self._wanted)
        width = QFontMetrics(font).horizontalAdvance(self._said)
        if width > self.width() > 1:
            font.setPixelSize(max(1, font.pixelSize() * self.width() // width))
        self.setFont(font)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        # Digits have neither marks above nor tails below.
        metrics = QFontMetrics(self._wanted)
        return QSize(metrics.horizontalAdvance(self._said), round(metrics.capHeight() * 1.3))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(self._token))
        metrics = QFontMetrics(self.font())
        # Centred by the height of the digits, not by that of the line.
        base = (self.height() + metrics.capHeight()) // 2
        line = QRect(0, base - metrics.ascent(), self.width(), metrics.height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), self._said)
