"""The panel that shows exactly what will be printed, and prints it at one touch.

It opens at once with an empty sheet; the pages come from beside the GUI thread, one at a time.
While somebody reads, the paper may run out: the button that prints says so then, and what can be
done instead.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.printing.blocks import PageSize
from kiosk.printing.outlets import Outlet
from kiosk.printing.printers import Printout
from kiosk.ui.paper.button import PrintButton
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.button_row import ButtonRow
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.page_picture import PagePicture
from kiosk.ui.widgets.panel import CARD_MARGIN_MM, Panel
from kiosk.ui.widgets.scroll import TouchScroll
from kiosk.ui.widgets.themed import Column
from kiosk.words import paper as words
from kiosk.words import screens as screen_words

_SHEETS = {
    PageSize.A4: (210, 297, words.ON_A4),
    PageSize.A5: (148, 210, words.ON_A5),
    PageSize.ROLL_80: (80, 120, words.ON_ROLL),
}
_ROLL_SCALE = 1.5
"""A roll is so narrow that there is room to show its small print larger."""
_BESIDE_MM = 175
"""What stands beside the sheet on a lying glass."""
_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PreviewPanel(Panel):
    """``page_wanted``: a page (from 0) and how many pixels wide; ``accepted``: so many copies, or
    what the button says instead. ``changed``: it says something else than a moment ago.
    """

    page_wanted = Signal(int, int)
    accepted = Signal(int)
    changed = Signal()

    _view: _View | None = None

    def show_waiting(self, outlet: Outlet, request: PrintRequest, printers: PrinterWatch) -> None:
        """At once, before there is anything to see of what will come out of that slot."""
        self.card.clear()
        self._view = view = _View(self._theme, outlet, request, printers)
        view.close_button.clicked.connect(self.forget)
        view.print_button.wanted.connect(self._accept)
        view.print_button.changed.connect(self._say_otherwise)
        view.turned.connect(self._want_page)
        self.card.add(view)
        self.open()

    def show_printout(self, printout: Printout) -> None:
        """It is ready to be printed; its first page is asked for."""
        if self._view is not None:
            self._view.make_ready(printout)
            self._place()
            self._want_page()
            self.focus_last()

    def show_page(self, page: int, image: QImage) -> None:
        """The picture of a page; of one that has been turned over meanwhile, nothing."""
        if self._view is not None and page == self._view.page:
            self._view.show_image(image)

    def forget(self) -> None:
        """Away, with everything that was seen on it."""
        self.hide()
        self._view = None
        self.card.clear()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._want_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is not None and self._view is not None:
            self._view.turn(step)
        else:
            super().keyPressEvent(event)

    def _want_page(self) -> None:
        if self._view is not None and self._view.is_ready:
            self.page_wanted.emit(self._view.page, self._view.picture.dots_wide)

    def _accept(self) -> None:
        if self._view is not None:
            self.accepted.emit(self._view.copies)

    def _say_otherwise(self) -> None:
        self._place()
        self.changed.emit()

    def _card_box(self) -> QRect:
        """As much of the glass as there is: it is a page of paper that is to be read."""
        edge = self._theme.px(6)
        return self.rect().adjusted(edge, edge, -edge, -edge)

    def _place(self) -> None:
        super()._place()
        if self._view is not None:
            margins = 2 * self._theme.px(CARD_MARGIN_MM)
            self._view.fit(self.card.size().shrunkBy(QMargins(0, 0, margins, margins)))


class _View(QWidget):
    """One document on the panel."""

    turned = Signal()

    def __init__(
        self, theme: Theme, outlet: Outlet, request: PrintRequest, printers: PrinterWatch
    ) -> None:
        super().__init__()
        self._theme = theme
        self._limit = outlet.copies
        self._scale = _ROLL_SCALE if outlet.rolls else 0
        across, down, self._on = _SHEETS.get(outlet.size, _SHEETS[PageSize.A4])
        self.page, self._pages, self.copies = 0, 0, 1
        self.picture = PagePicture(theme, across, down, words.PREPARING())
        sheet = Column(theme, gap_mm=0)
        sheet.rows.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignCenter)
        self.area = TouchScroll(theme, sheet)
        self._about = Label(theme, self._on(), token="soft_ink")
        self._before = Button(theme, words.PAGE_BEFORE(), icon="chevron-left")
        self._after = Button(theme, words.PAGE_AFTER(), icon="chevron-right")
        self._fewer = Button(theme, words.FEWER(), icon="minus")
        self._count = Label(theme, "", Role.LEAD)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more = Button(theme, words.MORE(), icon="plus")
        self.close_button = Button(theme, screen_words.CLOSE(), icon="x")
        here = replace(request, outlet=outlet.name)
        self.print_button = PrintButton(theme, printers, here, words.PRINT_NOW())
        self._pager = ButtonRow(theme, self._before, self._after)
        self._copier = ButtonRow(theme, self._fewer, self._count, self._more)
        self._actions = ButtonRow(theme, self.close_button, self.print_button)
        self._before.clicked.connect(lambda: self.turn(-1))
        self._after.clicked.connect(lambda: self.turn(1))
        self._fewer.clicked.connect(lambda: self._choose(self.copies - 1))
        self._more.clicked.connect(lambda: self._choose(self.copies + 1))
        self._lay_out(theme)
        self.print_button.setEnabled(False)
        self._pager.hide()
        self._copier.hide()
        self._choose(1)

    def _lay_out(self, theme: Theme) -> None:
        head = Column(theme, gap_mm=1)
        head.add(Label(theme, words.PREVIEW(), Role.HEADING), self._about)
        controls = (self.area.more, self._pager, self._copier, self._actions)
        rows: QBoxLayout
        if theme.glass.portrait:
            rows = below = QVBoxLayout(self)
            rows.addWidget(head)
            rows.addWidget(self.area, 1)
        else:
            rows = QHBoxLayout(self)
            rows.addWidget(self.area, 1)
            self._beside = QWidget()
            self._beside.setFixedWidth(theme.px(_BESIDE_MM))
            below = QVBoxLayout(self._beside)
            below.setContentsMargins(0, 0, 0, 0)
            below.addWidget(head)
            below.addStretch(1)
            rows.addWidget(self._beside)
        for widget in controls:
            below.addWidget(widget)
        below.setSpacing(theme.gap)
        rows.setSpacing(theme.gap)
        rows.setContentsMargins(0, 0, 0, 0)

    @property
    def is_ready(self) -> bool:
        return self._pages > 0

    def make_ready(self, printout: Printout) -> None:
        self._pages = printout.pages
        self._pager.setVisible(printout.pages > 1)
        self._copier.setVisible(self._limit > 1)
        self.print_button.setEnabled(True)
        self._say_page()

    def fit(self, inside: QSize) -> None:
        """Stand in so much room."""
        portrait = self._theme.glass.portrait
        room = inside.width() if portrait else self._theme.px(_BESIDE_MM)
        for row in (self._pager, self._copier, self._actions):
            row.arrange(room)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.picture.fit(self.area.viewport().size(), self._scale)

    def turn(self, step: int) -> None:
        """To another page, where there is one."""
        page = self.page + step
        if 0 <= page < self._pages:
            self.page = page
            self._say_page()
            self.area.to_top()
            self.turned.emit()

    def show_image(self, image: QImage) -> None:
        name = words.PAGE_PICTURE(page=self.page + 1, pages=self._pages)
        self.picture.show_image(image, name)

    def _say_page(self) -> None:
        paper, of = self._on(), words.PAGE_OF(page=self.page + 1, pages=self._pages)
        self._about.setText(f"{paper}. {of}." if self._pages > 1 else paper)
        self._before.setEnabled(self.page > 0)
        self._after.setEnabled(self.page + 1 < self._pages)

    def _choose(self, copies: int) -> None:
        self.copies = max(1, min(copies, self._limit))
        self._count.setText(words.COPIES(copies=self.copies))
        self._fewer.setEnabled(self.copies > 1)
        self._more.setEnabled(self.copies < self._limit)
