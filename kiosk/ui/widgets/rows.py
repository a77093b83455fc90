"""A long list of procedures: model and view, rows painted by a delegate and kept as pictures.

Every row has the same height, so that 6,000 of them cost no more than the seven on the glass.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kiosk.ui import icons
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.scroll import scroll_by_finger

_Index = QModelIndex | QPersistentModelIndex
_KEPT_PICTURES = 20
"""Two screens full. On a wide glass a row takes almost a megabyte."""


@dataclass(frozen=True, slots=True)
class RowText:
    """What one row says: the strong line, the quiet line, the facts, and its key."""

    key: str
    title: str
    subtitle: str
    facts: str = ""


class RowModel(QAbstractListModel):
    """The rows of one list."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[RowText] = ()

    def show_rows(self, rows: Sequence[RowText]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: int) -> RowText:
        return self._rows[index]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (row.title, row.subtitle, row.facts)))
        return None


class _RowPainter(QStyledItemDelegate):
    """Paints rows; keeps the last pictures until the theme changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._pictures: OrderedDict[tuple[RowText, int, bool, bool], QPixmap] = OrderedDict()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        # On a wide glass a title fits its line; rows stay low and more of them are seen.
        self._title_lines = 2 if theme.glass.portrait else 1
        self._fonts = [theme.font(role) for role in (Role.STRONG, Role.SMALL, Role.SMALL)]
        self._metrics = [QFontMetrics(font) for font in self._fonts]
        self._pictures.clear()
        strong, small = self._metrics[0].lineSpacing(), self._metrics[1].lineSpacing()
        self.row_height = max(self._title_lines * strong + 2 * small + theme.px(5), theme.px(22))

    def forget(self) -> None:
        """Drop the pictures of rows that were shown."""
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, RowModel)
        row = model.row(index.row())
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        view = option.widget  # pyright: ignore[reportAttributeAccessIssue]
        pressed = isinstance(view, TouchList) and view.pressed_row == index.row()
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
        picture.fill(theme.colour("tint" if pressed else "surface"))
        painter = QPainter(picture)
        pad, chevron = theme.px(4), theme.px(6)
        text_width = size.width() - 2 * pad - chevron - theme.px(2)
        top = theme.px(2.5)
        # A name that stands alone may use the line that its plain words left.
        titles = self._title_lines + (not row.subtitle)
        lines = [(row.title, 0, titles, "ink"), (row.subtitle, 1, 1, "soft_ink")]
        lines.append((row.facts, 2, 1, "soft_ink"))
        height = sum(
            min(limit, self._lines(said, i, text_width)) * self._metrics[i].lineSpacing()
            for said, i, limit, _ in lines
            if said
        )
        top = max(top, (size.height() - height) // 2)
        for said, i, limit, token in lines:
            if not said:
                continue
            metrics = self._metrics[i]
            used = min(limit, self._lines(said, i, text_width))
            box = QRect(pad, top, text_width, used * metrics.lineSpacing())
            painter.setFont(self._fonts[i])
            painter.setPen(theme.colour(token))
            shown = said
            if used == limit and self._lines(said, i, text_width) > limit:
                room = text_width * limit - (metrics.averageCharWidth() * 6 if limit > 1 else 0)
                shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, int(Qt.TextFlag.TextWordWrap), shown)
            top = box.bottom() + 1
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

    def _lines(self, said: str, font: int, width: int) -> int:
        metrics = self._metrics[font]
        box = metrics.boundingRect(QRect(0, 0, width, 100_000), int(Qt.TextFlag.TextWordWrap), said)
        return max(1, round(box.height() / metrics.lineSpacing()))


class TouchList(QListView):
    """The list people scroll with a finger and touch once. ``chosen`` gives the row's key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = RowModel()
        self.setModel(self.rows)
        self._painter = _RowPainter(theme)
        self.setItemDelegate(self._painter)
        self.pressed_row = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll_by_finger(self)
        self.pressed.connect(self._show_pressed)
        self.clicked.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self._release)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._painter.set_theme(theme)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("surface"))
        palette.setColor(QPalette.ColorRole.Window, theme.colour("surface"))
        self.setPalette(palette)
        self.doItemsLayout()
        self.viewport().update()

    def show_rows(self, rows: Sequence[RowText]) -> None:
        """Show other rows, from the top."""
        self.pressed_row = -1
        if not rows:
            self._painter.forget()
        self.rows.show_rows(rows)
        self.scrollToTop()

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the scanner, not to the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _show_pressed(self, index: QModelIndex) -> None:
        self.pressed_row = index.row()
        self.viewport().update()

    def _release(self) -> None:
        if self.pressed_row >= 0:
            self.pressed_row = -1
            self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        self._release()
        if index.isValid():
            self.chosen.emit(self.rows.row(index.row()).key)
