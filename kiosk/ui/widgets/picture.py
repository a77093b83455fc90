"""Icons and numbers beside words, painted from the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.settings import TextSize
from kiosk.ui import icons
from kiosk.ui.theme import CAPITAL_MM, Role, Theme

_NORMAL_CAPITAL_MM = CAPITAL_MM[TextSize.NORMAL]


class Icon(QWidget):
    """A Lucide icon in a colour token, some millimetres wide. Decorative: words stand beside it."""

    def __init__(self, theme: Theme, name: str, token: str = "action", size_mm: float = 8) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._size_mm = size_mm
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        # As large as the words beside it.
        size = round(theme.px(self._size_mm) * CAPITAL_MM[theme.text_size] / _NORMAL_CAPITAL_MM)
        self.setFixedSize(size, size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = getattr(self._theme.colours, self._token)
        painter.drawPixmap(0, 0, icons.pixmap(self._name, self.width(), colour))


class Badge(QWidget):
    """A number in a disc."""

    def __init__(self, theme: Theme, said: str) -> None:
        super().__init__()
        self._said = said
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.font(Role.SMALL_STRONG))
        side = max(theme.px(8), round(QFontMetrics(self.font()).height() * 1.15))
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("action"))
        painter.drawEllipse(self.rect())
        painter.setPen(self._theme.colour("on_action"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._said)
