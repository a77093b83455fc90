"""Carrying the report of the office's figures away: which period, which kind of file, where to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.report import Report, report
from kiosk.dossiers.report_period import ReportPeriod, Span
from kiosk.printing.documents.office import issuer
from kiosk.staff import report_file
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.board_routes import (
    BoardDoneRoute,
    BoardExportRoute,
    BoardKindRoute,
    BoardPlaceRoute,
)
from kiosk.ui.staff.catalogue_base import CatalogueScreen, R
from kiosk.ui.staff.catalogue_choose import own_folders
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.words import board_screen as words
from kiosk.words import staff_catalogue as file_words

_NAME = "bao-cao"


class BoardExportBase(CatalogueScreen[R]):
    """A page about the report: what goes wrong on it leads back to its beginning."""

    def way_home(self) -> Button:
        return self.way(words.BACK_TO_PERIODS(), "chart-column", BoardExportRoute())

    def title(self, said: str) -> QWidget:
        return Label(self.theme, said, Role.TITLE)

    @property
    def today(self) -> dt.date:
        return self.services.clock.now().astimezone(VIETNAM_TIME).date()

    def news(self) -> dt.date | None:
        """The day of the newest that is known. Raises ``KioskError``."""
        latest = self.services.dossiers.register.latest()
        return None if latest is None else latest.astimezone(VIETNAM_TIME).date()


class BoardExportScreen(BoardExportBase[BoardExportRoute]):
    """The periods that offices report by, this one and the one before."""

    def fill(self, route: BoardExportRoute) -> None:
        self.begin()
        self._look()

    def _look(self) -> None:
        said = words.EXPORT_COUNTING()
        self.work_on(said, self.news, self._show, again=self._look, reads=True)

    def _show(self, news: dt.date | None) -> None:
        day = self.today if news is None else min(self.today, news)
        around = (ReportPeriod.around(span, day) for span in Span)
        tiles = [
            self.way(period.name, "calendar", BoardKindRoute(period), Look.TILE)
            for here in around
            for period in (here, here.step(-1))
        ]
        grid = TileGrid(self.theme, tiles, columns=2)
        self.refill((), self.title(words.EXPORT_PERIOD()), grid)


class BoardKindScreen(BoardExportBase[BoardKindRoute]):
    """A spreadsheet to go on with, or a sheet to print."""

    def fill(self, route: BoardKindRoute) -> None:
        self.begin()
        kinds = (
            (report_file.TABLE, "file-spreadsheet", words.AS_TABLE, words.AS_TABLE_HOW),
            (report_file.PAPER, "file-text", words.AS_PAPER, words.AS_PAPER_HOW),
        )
        tiles = [
            self.way(said(), icon, BoardPlaceRoute(route.period, kind), Look.TILE, how(ending=kind))
            for kind, icon, said, how in kinds
        ]
        period = Label(self.theme, route.period.name, token="soft_ink")
        grid = TileGrid(self.theme, tiles, columns=2)
        self.refill((), self.title(words.EXPORT_KIND()), period, grid)


class BoardPlaceScreen(BoardExportBase[BoardPlaceRoute]):
    """The sticks, and on a staff PC the person's own folders."""

    def fill(self, route: BoardPlaceRoute) -> None:
        self.begin()
        self._look(route)

    def _look(self, route: BoardPlaceRoute) -> None:
        def again() -> None:
            self._look(route)

        def show(sticks: Sequence[Path]) -> None:
            self._show(route, sticks)

        said, folders = file_words.LOOKING_ON_STICKS(), self.sticks.folders
        self.work_on(said, folders, show, again=again, reads=True)

    def _show(self, route: BoardPlaceRoute, sticks: Sequence[Path]) -> None:
        places = [self._place(route, folder, on_stick=True) for folder in sticks]
        if self.on_pc:
            places += [self._place(route, folder, on_stick=False) for folder in own_folders()]
        parts: list[QWidget] = [self.title(words.EXPORT_PLACE()), *places]
        if not places:
            parts.append(self.fact_card("usb", file_words.NO_STICK()))
        again = self.action(file_words.LOOK_AGAIN(), "rotate-ccw", lambda: self._look(route))
        self.refill([again], *parts)

    def _place(self, route: BoardPlaceRoute, folder: Path, *, on_stick: bool) -> Button:
        said = file_words.PLACE_STICK if on_stick else file_words.PLACE_FOLDER
        icon, name = "usb" if on_stick else "folder", says.place(folder)
        return self.action(
            said(name=name), icon, lambda: self._write(route, folder, on_stick), Look.CHOICE
        )

    def _write(self, route: BoardPlaceRoute, folder: Path, on_stick: bool) -> None:
        def write() -> Path:
            made = self._report(route.period)
            name = f"{_NAME}-{made.first}-{made.last}"
            return report_file.write_into(made, folder, name, route.ending)

        def written(file: Path) -> None:
            self.did("report-exported")
            lines = [file_words.IN_PLACE(place=says.place(folder)) + "."]
            if on_stick:
                lines.append(file_words.MAY_PULL())
            self.go.emit(BoardDoneRoute(file_words.WRITTEN(file=file.name), tuple(lines)))

        def again() -> None:
            self._look(route)

        hint = file_words.DO_NOT_PULL()
        self.work_on(words.EXPORT_COUNTING(), write, written, again=again, hint=hint)

    def _report(self, period: ReportPeriod) -> Report:
        """Runs beside the GUI thread."""
        services = self.services
        office = services.catalogue.office
        return report(
            services.dossiers.register,
            period.first,
            period.judged_on(self.today, self.news()),
            services.settings.dossiers.unit,
            issuer(office) if office else "",
            services.clock.now(),
        )


class BoardDoneScreen(BoardExportBase[BoardDoneRoute]):
    """Says where it is now."""

    def fill(self, route: BoardDoneRoute) -> None:
        self.begin()
        done = self.fact_card("circle-check", route.sentence, *route.lines, token="good_tint")
        self.refill([self.way_home()], done)


BOARD_SCREENS: dict[type[object], type[StaffScreen[Any]]] = {
    BoardExportRoute: BoardExportScreen,
    BoardKindRoute: BoardKindScreen,
    BoardPlaceRoute: BoardPlaceScreen,
    BoardDoneRoute: BoardDoneScreen,
}
