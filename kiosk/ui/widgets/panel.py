"""A panel over the darkened screen: one message, at most two things to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Theme
from kiosk.ui.widgets.card import Card


class Panel(QWidget):
    """Covers its parent; the card in it stands low enough to be reached from a wheelchair."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = Card(theme, margins_mm=8, gap_mm=5)
        self.card.setParent(self)
        self.set_theme(theme)
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._place()
        self.update()

    def open(self) -> None:
        """Show it over everything else."""
        self.show()
        self.raise_()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        theme = self._theme
        self.card.rows.activate()
        width = min(theme.px(190), self.width() - 2 * theme.px(8))
        height = min(max(self.card.heightForWidth(width), theme.px(60)), self.height())
        middle = (self.height() - height) // 2
        top = max(middle, min(theme.glass.reach_top, self.height() - height))
        self.card.setGeometry((self.width() - width) // 2, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("shade"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Touches beside the card end here and reach nothing below."""
