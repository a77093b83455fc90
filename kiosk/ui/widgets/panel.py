"""A panel over the darkened screen: one message, and what can be done about it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Theme
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.card import Card

CARD_MARGIN_MM = 8


class Panel(QWidget):
    """Covers its parent, for fingers and for keys.

    The card in it stands low enough to be reached from a wheelchair.
    """

    widest_mm = 190.0

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = Card(theme, margins_mm=CARD_MARGIN_MM, gap_mm=5)
        self.card.setParent(self)
        self._focused_below: QWidget | None = None
        self.set_theme(theme)
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._place()
        self.update()

    def open(self) -> None:
        """Show it over everything else; Enter now means its last button."""
        focused = self._focused()
        if self.isHidden() and isinstance(focused, Button) and focused.ringed:
            self._focused_below = focused
        self.show()
        self.raise_()
        self._place()
        self.focus_last()

    def focus_last(self) -> None:
        """Enter now means the last button."""
        buttons = self._buttons()
        if buttons:
            buttons[-1].setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        below, self._focused_below = self._focused_below, None
        if below is not None and below.isVisible():
            below.setFocus(Qt.FocusReason.TabFocusReason)
        elif (focused := self._focused()) is not None:
            focused.clearFocus()

    def _focused(self) -> QWidget | None:
        # PySide's stubs do not know that there may be none.
        return cast("QWidget | None", self.window().focusWidget())

    def _buttons(self) -> list[Button]:
        buttons = self.findChildren(Button)
        return [b for b in buttons if b.isEnabled() and b.isVisibleTo(self)]

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays among the panel's own buttons."""
        buttons = self._buttons()
        if buttons:
            focused = [button.hasFocus() for button in buttons]
            here = focused.index(True) if any(focused) else 0
            there = (here + (1 if next else -1)) % len(buttons)
            buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        self.card.rows.activate()
        self.card.setGeometry(self._card_box())

    def _card_box(self) -> QRect:
        """Where the card stands: as high as its words, and not above what a hand reaches."""
        theme = self._theme
        width = min(theme.px(self.widest_mm), self.width() - 2 * theme.px(8))
        height = min(max(self.card.heightForWidth(width), theme.px(60)), self.height())
        middle = (self.height() - height) // 2
        top = max(middle, min(theme.glass.reach_top, self.height() - height))
        return QRect((self.width() - width) // 2, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("shade"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Touches beside the card end here and reach nothing below."""
