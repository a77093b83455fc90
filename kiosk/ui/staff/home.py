"""The first page of staff mode: what can be done here, in the words of the office."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.system import slots_said
from kiosk.ui.routes import Route
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.staff.board_routes import BoardExportRoute
from kiosk.ui.staff.catalogue_routes import CatalogueHomeRoute
from kiosk.ui.staff.dossiers_base import in_lines
from kiosk.ui.staff.routes import (
    AskedRoute,
    DiagnosticsRoute,
    DossierDataRoute,
    OfficeRoute,
    PrinterRoute,
    StaffHomeRoute,
)
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import board_screen as board_words
from kiosk.words import staff as words


class StaffHomeScreen(StaffScreen[StaffHomeRoute]):
    """What needs somebody, then tiles; the way out to the desktop is the last."""

    def fill(self, route: StaffHomeRoute) -> None:
        ways: tuple[tuple[str, str, str, Route], ...] = (
            (words.CATALOGUE_TILE(), words.CATALOGUE_DETAIL(), "book-open", CatalogueHomeRoute()),
            (words.DOSSIERS_TILE(), words.DOSSIERS_DETAIL(), "folder-open", DossierDataRoute()),
            (
                board_words.EXPORT_TILE(),
                board_words.EXPORT_DETAIL(),
                "chart-column",
                BoardExportRoute(),
            ),
            (words.ASKED_TILE(), words.ASKED_DETAIL(), "search", AskedRoute()),
            (words.OFFICE_TILE(), words.OFFICE_DETAIL(), "landmark", OfficeRoute()),
            (words.PRINTER_TILE(), words.PRINTER_DETAIL(), "printer", PrinterRoute()),
            (words.TEST_TILE(), words.TEST_DETAIL(), "stethoscope", DiagnosticsRoute()),
        )
        tiles: list[Button] = []
        for said, detail, icon, there in ways:
            tile = Button(self.theme, said, Look.TILE, icon, detail)
            tile.clicked.connect(lambda _=False, r=there: self.go.emit(r))
            tiles.append(tile)
        if not self.on_pc:
            # On a PC the window has a cross of its own.
            tile = Button(self.theme, words.EXIT_TILE(), Look.TILE, "log-out", words.EXIT_DETAIL())
            tile.clicked.connect(self._ask_to_exit)
            tiles.append(tile)
        self.refill(
            (),
            *self._warnings(),
            Label(self.theme, words.STAFF_HOME_TITLE(), Role.TITLE),
            TileGrid(self.theme, tiles, columns=2),
        )

    def _warnings(self) -> Iterator[Card]:
        """Only what is known already: nothing is asked here, so the page is there at once."""
        problem = self.services.settings_problem
        if problem is not None:
            yield self._warning(*in_lines(problem))
        for said in slots_said.warnings(self.services, self.mode.printers.states):
            yield self._warning(*said)

    def _warning(self, said: str, *more: str) -> Card:
        theme = self.theme
        lines = [Label(theme, said, Role.STRONG), *(Label(theme, line) for line in more)]
        card = Card(theme, "warn_tint")
        card.add(icon_row(theme, "circle-alert", *lines, token="warn"))
        return card

    def _ask_to_exit(self) -> None:
        self.confirm(words.EXIT_TITLE(), words.EXIT_WHY(), words.EXIT_YES(), self._exit, "log-out")

    def _exit(self) -> None:
        self.did("exit")
        self.mode.exit.emit()
