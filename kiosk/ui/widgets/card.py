"""A panel with rounded corners on the ground, painted once, holding a column of things."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.ui.widgets.picture import Badge, Icon
from kiosk.ui.widgets.themed import Column

_SHORT = 120
"""A fact of more characters is a paragraph, and large type would make a page of it."""


class Card(Column):
    """A surface in a colour token, with a thin edge."""

    def __init__(
        self, theme: Theme, token: str = "surface", margins_mm: float = 5, gap_mm: float = 2.5
    ) -> None:
        self._token = token
        super().__init__(theme, margins_mm, gap_mm)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        super().set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(1, self._theme.px(0.3))
        painter.setPen(QPen(self._theme.colour("line"), width))
        painter.setBrush(self._theme.colour(self._token))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, self._theme.radius, self._theme.radius)


class Row(QWidget):
    """Things beside each other, top aligned unless said otherwise."""

    def __init__(
        self,
        theme: Theme,
        *widgets: QWidget,
        gap_mm: float = 3.5,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
        stretch: tuple[int, ...] = (),
    ) -> None:
        super().__init__()
        self._gap_mm = gap_mm
        self.cells = QHBoxLayout(self)
        self.cells.setContentsMargins(0, 0, 0, 0)
        for i, widget in enumerate(widgets):
            self.cells.addWidget(widget, stretch[i] if i < len(stretch) else 0, align)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.cells.setSpacing(theme.px(self._gap_mm))


def icon_row(
    theme: Theme,
    icon: str,
    *labels: QWidget,
    token: str = "action",
    size_mm: float = 8,
) -> Row:
    """An icon, and words beside it."""
    words = Column(theme, gap_mm=0.8)
    words.add(*labels)
    return Row(theme, Icon(theme, icon, token, size_mm), words, stretch=(0, 1))


def numbered_row(theme: Theme, number: int, *labels: QWidget) -> Row:
    """A number, and words beside it."""
    words = Column(theme, gap_mm=0.8)
    words.add(*labels)
    return Row(theme, Badge(theme, str(number)), words, stretch=(0, 1))


def answer_card(theme: Theme, icon: str, title: str, *lines: str) -> Card:
    """A fact in large type: what it is about small, the fact itself strong."""
    card = Card(theme)
    labels: list[QWidget] = [Label(theme, title, Role.SMALL, "soft_ink")]
    for i, line in enumerate(lines):
        short = i == 0 and len(line) <= _SHORT
        labels.append(words_of(theme, line, Role.LEAD if short else Role.SMALL))
    card.add(icon_row(theme, icon, *labels))
    return card
