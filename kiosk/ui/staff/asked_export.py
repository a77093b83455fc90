"""Carrying the counts away as a table, onto a stick or into a folder of a staff PC."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.staff import asked_table
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.asked import AskedBase
from kiosk.ui.staff.catalogue_choose import own_folders
from kiosk.ui.staff.routes import AskedDoneRoute, AskedExportRoute, AskedRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.words import staff as words
from kiosk.words import staff_catalogue as file_words

_NAME = "so-dem"


class AskedExportScreen(AskedBase[AskedExportRoute]):
    """Where to: the sticks, and on a staff PC the person's own folders."""

    def fill(self, route: AskedExportRoute) -> None:
        self.begin()
        self._look()

    def _look(self) -> None:
        said, folders = file_words.LOOKING_ON_STICKS(), self.sticks.folders
        self.work_on(said, folders, self._show, again=self._look, reads=True)

    def _show(self, sticks: Sequence[Path]) -> None:
        places = [
            self._place(folder, file_words.PLACE_STICK(name=says.place(folder)), "usb")
            for folder in sticks
        ]
        if self.on_pc:
            places += [
                self._place(folder, file_words.PLACE_FOLDER(name=says.place(folder)), "folder")
                for folder in own_folders()
            ]
        parts: list[QWidget] = [Label(self.theme, words.ASKED_PLACE(), Role.TITLE), *places]
        if not places:
            parts.append(self.fact_card("usb", file_words.NO_STICK()))
        again = self.action(file_words.LOOK_AGAIN(), "rotate-ccw", self._look)
        self.refill([again], *parts)

    def _place(self, folder: Path, said: str, icon: str) -> Button:
        return self.action(said, icon, lambda: self._write(folder, icon == "usb"), Look.CHOICE)

    def _write(self, folder: Path, on_stick: bool) -> None:
        made, today = self.report(), self.services.clock.now().date()

        def write() -> Path:
            return asked_table.write_into(made, folder, f"{_NAME}-{today}")

        def written(file: Path) -> None:
            self.did("asked-exported")
            lines = [file_words.IN_PLACE(place=says.place(folder)) + "."]
            if on_stick:
                lines.append(file_words.MAY_PULL())
            self.go.emit(AskedDoneRoute(file_words.WRITTEN(file=file.name), tuple(lines)))

        said, hint = file_words.WRITING(), file_words.DO_NOT_PULL()
        self.work_on(said, write, written, again=self._look, hint=hint)


class AskedDoneScreen(AskedBase[AskedDoneRoute]):
    """Says that something was done, and what follows from it."""

    def fill(self, route: AskedDoneRoute) -> None:
        self.begin()
        home = self.way(words.ASKED_BACK(), "search", AskedRoute(), Look.PRIMARY)
        done = self.fact_card("circle-check", route.sentence, *route.lines, token="good_tint")
        self.refill([home], done)
