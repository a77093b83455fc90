"""How a row looks: its lines, the words that were asked for, and the way on at its end.

Every row has the same height, so that 6,000 of them cost no more than the seven on the glass.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kiosk.settings import TextSize
from kiosk.ui import icons
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.marked_text import MarkedText
from kiosk.ui.widgets.row_model import Index, RowModel, RowText

if TYPE_CHECKING:
    from kiosk.catalogue.found import Ranges

_KEPT_PICTURES = 20
"""Two screens full. On a wide glass a row takes almost a megabyte."""


class RowPainter(QStyledItemDelegate):
    """Paints rows; keeps the last pictures until the theme changes.

    ``reasons`` keeps a line for why a row is here; ``pressed_row`` is shown as touched.
    """

    def __init__(self, theme: Theme, *, reasons: bool) -> None:
        super().__init__()
        self._reasons = reasons
        self.pressed_row = -1
        self._pictures: OrderedDict[tuple[RowText, int, bool, bool], QPixmap] = OrderedDict()
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
        self._pictures.clear()
        strong, small = (QFontMetrics(font).lineSpacing() for font in self._fonts[:2])
        lines = self._title_lines * strong + (2 + self._reasons) * small
        self.row_height = max(lines + theme.px(5), theme.px(22))

    def forget(self) -> None:
        """Drop the pictures of rows that were shown."""
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, RowModel)
        row = model.row(index.row())
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        pressed = self.pressed_row == index.row()
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        key = (row, rect.width(), pressed, focused)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._picture(row, rect.size(), pressed, focused, painter)
            self._pictures[key] = picture
            if len(self._pictures) > _KEPT_PICTURES:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(key)
        painter.drawPixmap(rect.topLeft(), picture)

    def _picture(
        self, row: RowText, size: QSize, pressed: bool, focused: bool, screen: QPainter
    ) -> QPixmap:
        theme = self._theme
        ratio = screen.device().devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        ground, marker = ("tint", "surface") if pressed else ("surface", "tint")
        picture.fill(theme.colour(ground))
        painter = QPainter(picture)
        pad, chevron = theme.px(4), theme.px(6)
        texts = self._texts(row, size.width() - 2 * pad - chevron - theme.px(2))
        height = sum(said.height for said, _ in texts)
        top = max(theme.px(2.5), (size.height() - height) // 2)
        for said, token in texts:
            colours = (theme.colour(name) for name in (token, marker, "action"))
            said.draw(painter, QPoint(pad, top), *colours)
            top += said.height
        mark = icons.pixmap("chevron-right", chevron, theme.colours.action)
        painter.drawPixmap(
            QPoint(size.width() - pad - chevron, (size.height() - chevron) // 2), mark
        )
        painter.setPen(QPen(theme.colour("line"), max(1, theme.px(0.3))))
        painter.drawLine(0, size.height() - 1, size.width(), size.height() - 1)
        if focused:
            pen = QPen(theme.colour("focus"), theme.px(0.8))
            painter.setPen(pen)
            painter.drawRect(QRect(QPoint(0, 0), size).adjusted(2, 2, -3, -3))
        painter.end()
        return picture

    def _texts(self, row: RowText, width: int) -> list[tuple[MarkedText, str]]:
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
