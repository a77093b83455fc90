"""Writing files out: the workbook of what is posted, and a signed edition for other machines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError
from kiosk.staff.carried import WORKBOOK, copy_into, free_path
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen
from kiosk.ui.staff.catalogue_choose import own_folders
from kiosk.ui.staff.catalogue_routes import CopyRoute, DoneRoute, ExportRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.catalogue.record import Record


def _signed_file(desk: CatalogueDesk, edition: Record) -> Path:
    """Not in the GUI thread: it may have to be made again. Raises ``KioskError``."""
    file = desk.signed_file(edition)
    if file is None:
        raise KioskError(words.NO_SIGNED_FILE, number=edition.number)
    return file


class PlaceScreen(CatalogueScreen[ExportRoute | CopyRoute]):
    """Where to: the sticks, and on a staff PC the person's own folders."""

    def fill(self, route: ExportRoute | CopyRoute) -> None:
        self.begin()
        self._route = route
        self._look()

    def _look(self) -> None:
        sticks, again = self.sticks, self._look
        self.work_on(words.LOOKING_ON_STICKS(), sticks.folders, self._show, again=again, reads=True)

    def _show(self, sticks: Sequence[Path]) -> None:
        exports = isinstance(self._route, ExportRoute)
        title = words.CHOOSE_PLACE_EXPORT() if exports else words.CHOOSE_PLACE_COPY()
        parts: list[QWidget] = [Label(self.theme, title, Role.TITLE)]
        parts += [
            self._place(folder, words.PLACE_STICK(name=says.place(folder)), "usb")
            for folder in sticks
        ]
        if self.on_pc:
            parts += [
                self._place(folder, words.PLACE_FOLDER(name=says.place(folder)), "folder")
                for folder in own_folders()
            ]
        if len(parts) == 1:
            parts.append(self.fact_card("usb", words.NO_STICK()))
        self.refill([self.action(words.LOOK_AGAIN(), "rotate-ccw", self._look)], *parts)

    def _place(self, folder: Path, said: str, icon: str) -> Button:
        return self.action(said, icon, lambda: self._write(folder, icon == "usb"), Look.CHOICE)

    def _write(self, folder: Path, on_stick: bool) -> None:
        def written(made: tuple[Path, Path | None]) -> None:
            file, forms = made
            self.did("exported" if isinstance(self._route, ExportRoute) else "package-copied")
            sentence = words.WRITTEN(file=file.name)
            lines = [words.IN_PLACE(place=says.place(file.parent)) + "."]
            if forms is not None:
                lines.append(words.FORMS_BESIDE(folder=forms.name))
            if on_stick:
                lines.append(words.MAY_PULL())
            if isinstance(self._route, ExportRoute) and self.desk.may_publish:
                lines.append(words.EDIT_IT())
            self.go.emit(DoneRoute(sentence, tuple(lines)))

        self.work_on(
            words.WRITING(),
            self._job(folder),
            written,
            again=self._look,
            hint=words.DO_NOT_PULL(),
        )

    def _job(self, folder: Path) -> Callable[[], tuple[Path, Path | None]]:
        """What writes: the file it has written, and the folder of forms beside that, if any."""
        route, desk = self._route, self.desk
        if isinstance(route, CopyRoute):
            return lambda: (copy_into(_signed_file(desk, route.edition), folder), None)

        def export() -> tuple[Path, Path | None]:
            from kiosk.catalogue.workbook import FormsInTheWay

            current = desk.in_force()
            name = f"danh-muc-{current.number if current else 0}"
            file = free_path(folder, name, WORKBOOK)
            try:
                return file, desk.export(file)
            except FormsInTheWay:
                # Somebody's own forms lie there: a folder of its own harms none of them.
                file = free_path(folder, name, "") / f"{name}{WORKBOOK}"
                return file, desk.export(file)

        return export
