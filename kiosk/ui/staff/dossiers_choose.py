"""Choosing the export to be taken in, from the sticks and, on a staff PC, one's own folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.staff.carried import Carried
from kiosk.staff.exports import EXPORT_KINDS, exports_in
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_choose import own_folders
from kiosk.ui.staff.dossiers_base import DossierList, in_lines
from kiosk.ui.staff.dossiers_routes import ChooseExportRoute, ColumnsRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.rows import RowText
from kiosk.words import staff_catalogue as file_words
from kiosk.words import staff_dossiers as words

_KINDS = ", ".join(EXPORT_KINDS)


class ChooseExportScreen(DossierList[ChooseExportRoute]):
    """The newest is the first."""

    def fill(self, route: ChooseExportRoute) -> None:
        self.begin()
        unsure = self.services.settings_problem
        if unsure is None:
            self._look()
        else:
            self.say_problem(words.NEEDS_SETTINGS(), *in_lines(unsure))

    def _look(self) -> None:
        sticks, own = self.sticks, own_folders() if self.on_pc else ()
        self.work_on(
            file_words.LOOKING(),
            lambda: exports_in((*sticks.folders(), *own)),
            self._show,
            again=self._look,
            reads=True,
        )

    def _show(self, found: Sequence[Carried]) -> None:
        again = self.action(file_words.LOOK_AGAIN(), "rotate-ccw", self._look)
        if not found:
            title = Label(self.theme, words.CHOOSE(), Role.TITLE)
            nothing = self.fact_card("usb", words.NO_EXPORTS(kinds=_KINDS))
            self.refill([again], title, nothing)
            return
        said = file_words.CHOOSE_FILE_KINDS(count=len(found), kinds=_KINDS)
        hint = Label(self.theme, said, Role.BODY, "soft_ink")
        self.show_rows(words.CHOOSE(), [hint], [_row(carried) for carried in found], [again])

    def choose(self, key: str) -> None:
        self.go.emit(ColumnsRoute(Path(key)))


def _row(carried: Carried) -> RowText:
    time = says.moment(carried.changed_at)
    facts = file_words.FILE_FACTS(size=says.size(carried.size), time=time)
    place = file_words.IN_PLACE(place=says.place(carried.path.parent))
    return RowText(str(carried.path), carried.path.name, facts, place)
