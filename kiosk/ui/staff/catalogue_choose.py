"""Choosing what a draft is read from, and reading it.

There is no file dialog of the system on a kiosk: it would be a way out of the kiosk, and its
targets are made for mice.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from kiosk.staff.carried import DRAFT_KINDS, Carried, drafts_in
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import ListScreen
from kiosk.ui.staff.catalogue_routes import ChooseFileRoute, FindingsRoute, OpenedDraft
from kiosk.ui.theme import Role
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.rows import RowText
from kiosk.words import staff_catalogue as words

_KINDS = ", ".join(DRAFT_KINDS)
_OWN_PLACES = (
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
)


def own_folders() -> tuple[Path, ...]:
    """Where a person keeps files on their PC, as far as it is there."""
    named = (QStandardPaths.writableLocation(place) for place in _OWN_PLACES)
    folders = dict.fromkeys(Path(name) for name in named if name)
    return tuple(folder for folder in folders if folder.is_dir())


class ChooseFileScreen(ListScreen[ChooseFileRoute]):
    """The files on the sticks, and on a staff PC also those of the person."""

    def fill(self, route: ChooseFileRoute) -> None:
        self.begin()
        self._look()

    def _look(self) -> None:
        sticks, own = self.sticks, own_folders() if self.on_pc else ()
        self.work_on(
            words.LOOKING(),
            lambda: drafts_in((*sticks.folders(), *own)),
            self._show,
            again=self._look,
            reads=True,
        )

    def _show(self, found: Sequence[Carried]) -> None:
        again = self.action(words.LOOK_AGAIN(), "rotate-ccw", self._look)
        if not found:
            title = Label(self.theme, words.CHOOSE_FILE(), Role.TITLE)
            nothing = self.fact_card("usb", words.NO_FILES(kinds=_KINDS))
            self.refill([again], title, nothing)
            return
        said = words.CHOOSE_FILE_KINDS(count=len(found), kinds=_KINDS)
        rows = [self._row(carried) for carried in found]
        hint = Label(self.theme, said, Role.BODY, "soft_ink")
        self.show_rows(words.CHOOSE_FILE(), [hint], rows, [again])

    def _row(self, carried: Carried) -> RowText:
        time = says.moment(carried.changed_at)
        if carried.is_folder:
            facts = words.FOLDER_FACTS(time=time)
        else:
            facts = words.FILE_FACTS(size=says.size(carried.size), time=time)
        place = words.IN_PLACE(place=says.place(carried.path.parent))
        return RowText(str(carried.path), carried.path.name, facts, place)

    def choose(self, key: str) -> None:
        path, desk = Path(key), self.desk

        def read() -> OpenedDraft:
            newest = self.newest()
            return OpenedDraft(desk.open_draft([path]), newest)

        self.work_on(
            words.READING(file=path.name),
            read,
            self._opened,
            again=self._look,
            hint=words.MAY_LEAVE(),
            kept=words.NOTHING_CHANGED(),
            reads=True,
        )

    def _opened(self, opened: OpenedDraft) -> None:
        self.did("draft-read", findings=len(opened.draft.findings))
        self.go.emit(FindingsRoute(opened))
