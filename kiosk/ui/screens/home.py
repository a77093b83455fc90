"""The first screen: one question, and five ways to answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui.routes import (
    AllRoute,
    BoardRoute,
    FieldsRoute,
    LifeEventRoute,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.screens.base import ActionBar, Screen, TileGrid
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.scroll import TouchScroll
from kiosk.ui.widgets.themed import Column
from kiosk.words import board_screen as board_words
from kiosk.words import screens as words

if TYPE_CHECKING:
    from kiosk.catalogue.today import CatalogueOfToday

_WHEN_QUIET_MS = 2_000
"""The index of the search is made once the page stands and the first touch had its turn."""


class HomeScreen(Screen):
    """What is fixed is painted at once; the life events come when the catalogue is open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shown: object = None
        ways = Column(theme, gap_mm=3.5)
        ways.add(
            self._way(
                words.SEARCH_HERE(), "search", words.SEARCH_EXAMPLE(), SearchRoute(), Look.HERO
            ),
            self._way(
                words.WHERE_IS_MY_DOSSIER(),
                "scan-barcode",
                words.SCAN_HINT(),
                TypeCodeRoute(),
                Look.SECOND,
            ),
        )
        lists = TileGrid(
            theme,
            [
                self._way(words.BY_FIELD(), "layout-grid", "", FieldsRoute()),
                self._way(words.A_TO_Z(), "arrow-down-a-z", "", AllRoute()),
                self._way(board_words.TITLE(), "chart-column", "", BoardRoute()),
            ],
            columns=3 if theme.glass.portrait else 1,
        )
        ways.add(lists)
        ways.rows.addStretch(1)
        self._events = Column(theme, gap_mm=3.5)
        self._events.add(Label(theme, words.LIFE_EVENTS(), Role.HEADING))
        self._events.rows.addStretch(1)
        page = QWidget()
        self._grid = QGridLayout(page)
        self._said = Label(theme, "", Role.LEAD, "warn")
        self._said.hide()
        head = Column(theme, gap_mm=4)
        head.add(self._said, Label(theme, words.WHAT_DO_YOU_NEED(), Role.TITLE))
        self._grid.addWidget(head, 0, 0, 1, 2)
        if theme.glass.portrait:
            self._grid.addWidget(ways, 1, 0, 1, 2)
            self._grid.addWidget(self._events, 2, 0, 1, 2)
        else:
            self._grid.addWidget(ways, 1, 0)
            self._grid.addWidget(self._events, 1, 1)
            self._grid.setColumnStretch(0, 2)
            self._grid.setColumnStretch(1, 3)
        self._grid.setRowStretch(3, 1)
        self._scroll = TouchScroll(theme, page)
        self.add(self._scroll, 1)
        self.add(ActionBar(theme, self._scroll.more))
        self._space(theme)

    def _way(
        self, said: str, icon: str, detail: str, route: object, look: Look = Look.TILE
    ) -> Button:
        button = Button(self.theme, said, look, icon, detail)
        button.clicked.connect(lambda: self.go.emit(route))
        return button

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._space(theme)

    def _space(self, theme: Theme) -> None:
        margin = theme.px(6)
        self._grid.setContentsMargins(margin, margin, margin, margin)
        self._grid.setSpacing(theme.px(5))

    def fill(self, catalogue: CatalogueOfToday) -> None:
        """Show the life events that have procedures today; nothing to do if they are shown.

        The search is made ready meanwhile: by what comes next somebody may type.
        """
        # Of a bound method that is no slot of Qt's, PySide would keep something for ever.
        QTimer.singleShot(_WHEN_QUIET_MS, lambda: catalogue.prepare_search())
        shown = ([] if catalogue.problem else catalogue.life_events(), catalogue.problem)
        if shown == self._shown:
            return
        self._shown = shown
        tiles = [
            self._way(event.name, event.icon, "", LifeEventRoute(event.id)) for event in shown[0]
        ]
        self._events.clear()
        if tiles:
            columns = 2 if self.theme.glass.portrait else 3
            self._events.add(
                Label(self.theme, words.LIFE_EVENTS(), Role.HEADING),
                TileGrid(self.theme, tiles, columns),
            )
        elif catalogue.problem is not None:
            self._events.add(
                Label(self.theme, str(catalogue.problem), Role.STRONG, "bad"),
                Label(self.theme, words.ASK_STAFF()),
            )
        self._events.rows.addStretch(1)

    def say(self, sentence: str) -> None:
        """A sentence above everything else, until the next visit ends."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def forget(self) -> None:
        self.say("")
        self._scroll.to_top()
