"""Copies of the register, and whether it is sound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kiosk.dossiers.notices import Healed
from kiosk.dossiers.report import number
from kiosk.dossiers.soundness import Soundness
from kiosk.staff.intake_desk import Checked
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_choose import own_folders
from kiosk.ui.staff.catalogue_routes import Outcome
from kiosk.ui.staff.dossiers_base import DossierPage, shortened
from kiosk.ui.staff.dossiers_routes import BackupRoute, CheckRoute, ChooseExportRoute, KeptRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_catalogue as file_words
from kiosk.words import staff_dossiers as words


class BackupScreen(DossierPage[BackupRoute]):
    """Where to: on this machine, the sticks, and on a staff PC the person's own folders."""

    def fill(self, route: BackupRoute) -> None:
        self.begin()
        self._look()

    def _look(self) -> None:
        said, folders = file_words.LOOKING_ON_STICKS(), self.sticks.folders
        self.work_on(said, folders, self._show, again=self._look, reads=True)

    def _show(self, sticks: Sequence[Path]) -> None:
        desk = self.services.open_intake()
        here = self._place(words.BACKUP_HERE(), "shield-check", words.BACKUP_HERE_HOW())
        here.clicked.connect(lambda: self._copy(desk.backup, words.COPIED_HERE()))
        places = [here, *(self._away(folder, on_stick=True) for folder in sticks)]
        if self.on_pc:
            places += [self._away(folder, on_stick=False) for folder in own_folders()]
        parts: list[QWidget] = [Label(self.theme, words.BACKUP_WHERE(), Role.TITLE), *places]
        if len(places) == 1:
            parts.append(self.fact_card("usb", file_words.NO_STICK()))
        parts.append(Label(self.theme, words.BACKUP_CARE(), token="soft_ink"))
        self.refill([self.action(file_words.LOOK_AGAIN(), "rotate-ccw", self._look)], *parts)

    def _place(self, said: str, icon: str, how: str) -> Button:
        return Button(self.theme, said, Look.CHOICE, icon, how)

    def _away(self, folder: Path, *, on_stick: bool) -> Button:
        desk, name = self.services.open_intake(), says.place(folder)
        lines = [words.IN_PLACE(place=name)]
        if on_stick:
            lines.append(file_words.MAY_PULL())
        said = file_words.PLACE_STICK if on_stick else file_words.PLACE_FOLDER
        icon = "usb" if on_stick else "folder"
        place = self._place(said(name=name), icon, words.BACKUP_AWAY_HOW())
        place.clicked.connect(lambda: self._copy(lambda: desk.backup_onto(folder), *lines))
        return place

    def _copy(self, copy: Callable[[], Path], *lines: str) -> None:
        mode = self.mode

        def copied(_: Path) -> None:
            self.go.emit(KeptRoute(words.COPIED(), lines))

        def left(made: Path | None, problem: str) -> None:
            went_well = made is not None
            mode.leave_outcome(Outcome(words.COPIED() if went_well else problem, (), went_well))

        self.work_on(
            words.COPYING(),
            self.logged("register-backed-up", copy),
            copied,
            again=self._look,
            hint=file_words.DO_NOT_PULL(),
            left=left,
        )


class CheckScreen(DossierPage[CheckRoute]):
    """Begins at once: whoever comes here wants to know."""

    def fill(self, route: CheckRoute) -> None:
        self.begin()
        self._check()

    def _check(self) -> None:
        self.work_on(
            words.CHECKING(),
            self.services.open_intake().check,
            self._show,
            again=self._check,
            hint=words.CHECKING_HINT(),
            reads=True,
        )

    def _show(self, found: Checked) -> None:
        self.did("register-checked", found=found.soundness.value, unreadable=found.unreadable)
        icon, token = "circle-alert", "warn_tint"
        lines: list[str] = []
        actions: list[Button] = []
        bring_in = self.way(words.BRING_IN(), "file-up", ChooseExportRoute(), Look.PRIMARY)
        if found.soundness is Soundness.SOUND:
            count = number(found.dossiers)
            if found.unreadable:
                said = words.UNREADABLE(count=number(found.unreadable), all=count)
                actions.append(bring_in)
            else:
                icon, token, said = "circle-check", "good_tint", words.SOUND()
                lines.append(words.SOUND_COUNT(count=count))
        elif found.soundness is Soundness.MISSING:
            said = words.GONE()
            actions.append(bring_in)
        elif found.soundness is Soundness.DAMAGED:
            said = words.DAMAGED()
            mend = self.action(words.USE_BACKUP(), "shield-check", self._ask, Look.PRIMARY)
            actions.append(mend)
        else:
            said = words.UNSURE()
        actions += [self.way_home(), self.action(words.CHECK_AGAIN(), "rotate-ccw", self._check)]
        title = Label(self.theme, words.CHECK(), Role.TITLE)
        self.refill(actions, title, self.fact_card(icon, said, *lines, token=token))

    def _ask(self) -> None:
        self.confirm(
            words.USE_BACKUP_SURE(),
            words.USE_BACKUP_WHY(),
            words.USE_BACKUP(),
            self._mend,
            "shield-check",
        )

    def _mend(self) -> None:
        def mended(healed: Healed | None) -> None:
            if healed is None:
                # It is sound after all; say so from what it looks like now.
                self._check()
                return
            self.go.emit(KeptRoute(shortened(str(healed))))

        # Where this page is left meanwhile, the notice says what became of it.
        said, hint = words.MENDING(), file_words.DO_NOT_PULL()
        mend = self.logged("register-mended", self.services.open_intake().look_after)
        self.work_on(said, mend, mended, again=self._check, hint=hint)


class KeptScreen(DossierPage[KeptRoute]):
    """Says that something was done, and what follows from it."""

    def fill(self, route: KeptRoute) -> None:
        self.begin()
        done = self.fact_card("circle-check", route.sentence, *route.lines, token="good_tint")
        self.refill([self.way_home()], done)
