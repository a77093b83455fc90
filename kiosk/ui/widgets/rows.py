"""A long list of procedures, touched by a finger or walked through by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from kiosk.ui.theme import Theme
from kiosk.ui.widgets.row_model import RowModel
from kiosk.ui.widgets.row_model import RowText as RowText
from kiosk.ui.widgets.row_painter import RowPainter
from kiosk.ui.widgets.scroll import scroll_by_finger


def _always() -> bool:
    return True


class TouchList(QListView):
    """The list people scroll with a finger and touch once. ``chosen`` gives the row's key.

    ``whole`` makes it as high as its rows: it lies in a page, which scrolls it. ``reasons`` keeps
    a line for why a row is here. ``meant`` says whether a touch that came now was meant for it.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        whole: bool = False,
        reasons: bool = False,
        meant: Callable[[], bool] = _always,
    ) -> None:
        super().__init__()
        self.rows = RowModel()
        self.setModel(self.rows)
        self._painter = RowPainter(theme, reasons=reasons)
        self.setItemDelegate(self._painter)
        self._whole = whole
        self._meant = meant
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        else:
            scroll_by_finger(self)
        self.pressed.connect(self._show_pressed)
        self.clicked.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self._release)
        self.set_theme(theme)

    @property
    def pressed_row(self) -> int:
        """The row that is shown as touched, or -1."""
        return self._painter.pressed_row

    def set_theme(self, theme: Theme) -> None:
        self._painter.set_theme(theme)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("surface"))
        palette.setColor(QPalette.ColorRole.Window, theme.colour("surface"))
        self.setPalette(palette)
        self._fit_rows()
        self.doItemsLayout()
        self.viewport().update()

    def show_rows(self, rows: Sequence[RowText]) -> bool:
        """Show other rows, from the top; ``False`` where the same ones only say something else."""
        keys = [self.rows.row(i).key for i in range(self.rows.rowCount())] if self._whole else []
        if keys and keys == [row.key for row in rows]:
            self.rows.say_anew(rows)
            return False
        self._painter.pressed_row = -1
        if not rows:
            self._painter.forget()
        self.rows.show_rows(rows)
        self._fit_rows()
        self.scrollToTop()
        # Now, and not in a frame of their own after the next one.
        self.executeDelayedItemsLayout()
        return True

    def _fit_rows(self) -> None:
        if self._whole:
            self.setFixedHeight(self.rows.rowCount() * self._painter.row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.exposed = event.rect()
        super().paintEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the scanner, not to the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        # A page that is drawn by a finger takes the touch away from its rows.
        self._release()

    def _show_pressed(self, index: QModelIndex) -> None:
        if self._meant():
            self._painter.pressed_row = index.row()
            self.viewport().update()

    def _release(self) -> None:
        if self.pressed_row >= 0:
            self._painter.pressed_row = -1
            self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        self._release()
        if index.isValid() and self._meant():
            self.chosen.emit(self.rows.row(index.row()).key)
