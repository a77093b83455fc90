"""How a row looks: its lines, the words that were asked for, and the way on at its end.

Every row has the same height, so that 6,000 of them cost no more than the seven on the glass.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kiosk.settings import TextSize
from kiosk.ui import icons
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.marked_text import MarkedText
from kiosk.ui.widgets.row_model import Index, RowModel, RowText

if TYPE_CHECKING:
    from kiosk.catalogue.found import Ranges

_KEPT = 64
"""A few screens full."""

_Lines = list[tuple[MarkedText, str]]


class RowPainter(QStyledItemDelegate):
    """Paints rows; keeps the lines of the last ones, laid out, until the theme changes.

    Pictures of whole rows would be painted a little faster while a finger scrolls, but each takes
    most of a megabyte on a wide glass, and making a screen full of them takes half a frame.

    ``reasons`` keeps a line for why a row is here; ``pressed_row`` is shown as touched. ``exposed``
    is the part of the list that is painted now: lines outside of it are passed over.
    """

    def __init__(self, theme: Theme, *, reasons: bool) -> None:
        super().__init__()
        self._reasons = reasons
        self.pressed_row = -1
        self.exposed = QRect()
        self._kept: OrderedDict[tuple[RowText, int], _Lines] = OrderedDict()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        # On a wide glass a title fits its line; rows stay low and more of them are seen. So they
        # do where a keyboard takes half of the glass, while the words are small enough.
        small_words = theme.text_size in (TextSize.SMALL, TextSize.NORMAL)
        one_line = small_words if self._reasons else not theme.glass.portrait
        self._title_lines = 1 if one_line else 2
        roles = (Role.STRONG, Role.SMALL, Role.SMALL, Role.SMALL)
        self._fonts = [theme.font(role) for role in roles]
        self._kept.clear()
        strong, small = (QFontMetrics(font).lineSpacing() for font in self._fonts[:2])
        lines = self._title_lines * strong + (2 + self._reasons) * small
        self.row_height = max(lines + theme.px(5), theme.px(22))

    def forget(self) -> None:
        """Drop the words of rows that were shown."""
        self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, RowModel)
        row = model.row(index.row())
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        pressed = self.pressed_row == index.row()
        ground, marker = ("tint", "surface") if pressed else ("surface", "tint")
        theme = self._theme
        painter.fillRect(rect, theme.colour(ground))
        pad, chevron = theme.px(4), theme.px(6)
        lines = self._lines(row, rect.width() - 2 * pad - chevron - theme.px(2))
        height = sum(said.height for said, _ in lines)
        top = max(theme.px(2.5), (rect.height() - height) // 2)
        top += rect.top()
        for said, token in lines:
            if top <= self.exposed.bottom() and top + said.height > self.exposed.top():
                colours = (theme.colour(name) for name in (token, marker, "action"))
                said.draw(painter, QPoint(rect.left() + pad, top), *colours)
            top += said.height
        self._paint_frame(painter, rect, bool(state & QStyle.StateFlag.State_HasFocus))

    def _paint_frame(self, painter: QPainter, rect: QRect, focused: bool) -> None:
        """The way on, the line below, and where somebody is who uses keys."""
        theme = self._theme
        pad, chevron = theme.px(4), theme.px(6)
        mark = icons.pixmap("chevron-right", chevron, theme.colours.action)
        at = QPoint(rect.width() - pad - chevron, (rect.height() - chevron) // 2)
        painter.drawPixmap(rect.topLeft() + at, mark)
        line = max(1, theme.px(0.3))
        below = QRect(rect.left(), rect.bottom() + 1 - line, rect.width(), line)
        painter.fillRect(below, theme.colour("line"))
        if focused:
            painter.setPen(QPen(theme.colour("focus"), theme.px(0.8)))
            painter.drawRect(rect.adjusted(2, 2, -3, -3))

    def _lines(self, row: RowText, width: int) -> _Lines:
        """The lines of a row, laid out when it comes into sight."""
        lines = self._kept.get((row, width))
        if lines is None:
            lines = self._kept[row, width] = self._lay_out(row, width)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end((row, width))
        return lines

    def _lay_out(self, row: RowText, width: int) -> _Lines:
        """The lines of a row with the colour of each."""
        # The name may use the lines that the others left.
        titles = self._title_lines + (not row.subtitle) + (self._reasons and not row.reason)
        parts: tuple[tuple[str, int, str, Ranges], ...] = (
            (row.title, titles, "ink", row.title_marks),
            (row.reason, 1, "tint_ink", ()),
            (row.subtitle, 1, "soft_ink", row.subtitle_marks),
            (row.facts, 1, "soft_ink", ()),
        )
        return [
            (MarkedText(said, font, width, most, marks), token)
            for (said, most, token, marks), font in zip(parts, self._fonts, strict=True)
            if said
        ]
