"""What every screen has: the theme, the routes it emits, and for most the services it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.ui.theme import CAPITAL_MM, Theme
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.scroll import TouchScroll
from kiosk.ui.widgets.themed import Column, paint_ground

if TYPE_CHECKING:
    # The first screen is painted before the database libraries are loaded.
    from kiosk.printing.blocks import Document
    from kiosk.printing.outlets import Kind
    from kiosk.services import Services

_AFTER_PAINT_MS = 30
_BETWEEN_MS = 4
_AT_A_TIME_MS = 6
"""What is added to a page at one time leaves most of a frame to fingers and paint."""


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """Something to print: a document to be laid out (``make``) or a finished form (``form``).

    Both are called beside the GUI thread, and may raise ``KioskError``. ``address`` and ``pocket``
    are what the QR codes say that are offered in its place: a page in the network, and the text
    itself for a phone without one. ``outlet`` names the slot where it must be this one.
    """

    kind: Kind
    make: Callable[[], Document] | None = None
    form: Callable[[], bytes] | None = None
    address: str = ""
    pocket: str = ""
    outlet: str = ""


class Screen(QWidget):
    """One page.

    ``go`` asks for another page (a route), ``finish`` ends the visit, ``print_out`` asks for
    paper (a ``PrintRequest``).
    """

    go = Signal(object)
    finish = Signal()
    print_out = Signal(object)

    edits = False
    """Whether real keys write into a line of this page; nothing is scanned meanwhile."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._paint()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self._rows.addWidget(widget, stretch)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._paint()

    def _paint(self) -> None:
        paint_ground(self, self.theme, "ground")

    def forget(self) -> None:
        """Drop everything that belongs to a visit."""

    @property
    def place(self) -> int:
        """How far down the page was read, in pixels."""
        return 0

    def return_to(self, place: int) -> None:
        """Stand where the page was left."""

    # A real keyboard; most screens have no use for it.

    def takes(self, letters: str) -> bool:
        """Whether letters that ended in Enter, and are no code, may be meant as typing here."""
        return False

    def take_typing(self, letters: str) -> None:
        """Letters."""

    def erase(self) -> None:
        """The last letter."""

    def enter(self) -> None:
        """Enter, with no button in focus."""


class ServedScreen(Screen):
    """A screen that shows what the services know."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(theme)
        self.services = services


class PageScreen(ServedScreen):
    """A screen that is one scrolling column, refilled on every visit, with actions below it."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__(services, theme)
        self.page = Column(theme, margins_mm=6, gap_mm=4)
        self.scroller_area = TouchScroll(theme, self.page)
        self.add(self.scroller_area, 1)
        self._coming: Iterator[QWidget] | None = None
        self._return_to = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._add_later)
        self._actions = ActionBar(theme, self.scroller_area.more)
        self.add(self._actions)

    def refill(
        self,
        actions: Sequence[Button],
        *widgets: QWidget,
        later: Iterable[QWidget] = (),
    ) -> None:
        """Show other things, from the top.

        ``later`` makes what lies below the first glance, one thing after the other; it is asked
        once that is painted, and then a little at a time, so that a page of ninety papers answers
        a touch as fast as a short one.
        """
        self.page.clear()
        self._coming = iter(later)
        self._return_to = 0
        self.page.add(*widgets)
        self._soon.start(_AFTER_PAINT_MS)
        self._actions.show_buttons(actions)
        self.scroller_area.to_top()

    def _add_later(self) -> None:
        since = QElapsedTimer()
        since.start()
        for widget in self._coming or ():
            self.page.add(widget)
            if since.elapsed() >= _AT_A_TIME_MS:
                self._soon.start(_BETWEEN_MS)
                return
        self.page.rows.addStretch(1)
        self._coming = None
        # The page has its full length only after it has been laid out anew.
        QTimer.singleShot(0, self._return)

    @property
    def place(self) -> int:
        return self.scroller_area.verticalScrollBar().value()

    def return_to(self, place: int) -> None:
        self._return_to = place
        if self._coming is None:
            QTimer.singleShot(0, self._return)

    def _return(self) -> None:
        if self._return_to:
            self.scroller_area.verticalScrollBar().setValue(self._return_to)
            self._return_to = 0

    def forget(self) -> None:
        self._soon.stop()
        self._coming = None
        self.page.clear()
        self._actions.show_buttons(())


class ActionBar(QWidget):
    """What can be done next, side by side where there is room; first, the way further down."""

    def __init__(self, theme: Theme, more: Button) -> None:
        super().__init__()
        self._theme = theme
        self._more = more
        self._buttons: list[Button] = []
        self._side_by_side: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.addWidget(more, 0, 0)
        self.set_theme(theme)

    def show_buttons(self, buttons: Sequence[Button]) -> None:
        """Other actions."""
        for old in self._buttons:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._buttons = list(buttons)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        paint_ground(self, theme, "ground")
        side = theme.px(4)
        self._grid.setContentsMargins(side, theme.px(2), side, theme.px(2))
        self._grid.setSpacing(theme.gap)
        self._side_by_side = None
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # A button may say more than it did.
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        width = sum(button.sizeHint().width() for button in (*self._buttons, self._more))
        side_by_side = width < self._theme.glass.width * 0.85
        if side_by_side is self._side_by_side:
            return
        self._side_by_side = side_by_side
        for i, button in enumerate(self._buttons):
            self._grid.removeWidget(button)
            row, column = (0, i + 1) if side_by_side else (i + 1, 0)
            self._grid.addWidget(button, row, column)


class TileGrid(QWidget):
    """Equal things in columns; fewer columns where the words are large."""

    def __init__(self, theme: Theme, tiles: Sequence[QWidget], columns: int) -> None:
        super().__init__()
        self._tiles = list(tiles)
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._grid.setSpacing(theme.gap)
        columns = columns_for(theme, self._columns)
        for i, tile in enumerate(self._tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, i // columns, i % columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def columns_for(theme: Theme, wanted: int) -> int:
    """How many columns fit at this text size: a tile needs some eleven capitals' heights' width."""
    needed = theme.px(CAPITAL_MM[theme.text_size] * 15)
    return max(1, min(wanted, theme.glass.width // needed))
