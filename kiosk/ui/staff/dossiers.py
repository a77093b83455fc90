"""The dossiers of this machine: what is wrong first, then how many, how fresh, how safe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.dossiers.report import number
from kiosk.services import Services
from kiosk.staff.register_state import Holds, RegisterState, dismiss_notice, register_state
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.dossiers_base import DossierPage, shortened
from kiosk.ui.staff.dossiers_routes import BackupRoute, CheckRoute, ChooseExportRoute
from kiosk.ui.staff.routes import DossierDataRoute
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, answer_card
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_dossiers as words

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode


class DossierDataScreen(DossierPage[DossierDataRoute]):
    """Looks anew each time it is shown: files are taken in from elsewhere too."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        mode.outcome_left.connect(self._outcome_left)

    def fill(self, route: DossierDataRoute) -> None:
        self.begin()
        self._look()

    def _look(self) -> None:
        services = self.services
        home, server = services.home, services.settings.dossiers.server

        def look() -> RegisterState:
            return register_state(home, lambda: services.dossiers.register, server)

        said = words.LOOKING_AT_REGISTER()
        self.work_on(said, look, self._show, again=self._look, reads=True)

    def _outcome_left(self) -> None:
        if self.isVisible():
            self.fill(DossierDataRoute())

    def _show(self, state: RegisterState) -> None:
        theme = self.theme
        portrait = theme.glass.portrait
        facts = TileGrid(theme, list(self._facts(state)), columns=1 if portrait else 2)
        ways = TileGrid(theme, list(self._ways()), columns=2 if portrait else 3)
        self.refill(
            (),
            Label(theme, words.TITLE(), Role.TITLE),
            *self.outcomes(),
            *self._problems(state),
            facts,
            Label(theme, words.WHAT_TO_DO(), Role.HEADING),
            ways,
        )

    def _problems(self, state: RegisterState) -> Iterator[QWidget]:
        if state.notice:
            yield self._notice(state.notice)
        if state.problem:
            yield self._problem(state.problem)
        if state.server is False:
            yield self._problem(words.SERVER_SILENT())
        if state.holds is None:
            return
        if state.holds.latest and state.is_stale(self.services.clock.now(), self.services.calendar):
            yield self._problem(words.STALE(time=says.moment(state.holds.latest)))
        if state.backup_at is None:
            yield self._problem(words.NO_BACKUP())

    def _problem(self, sentence: str) -> Card:
        return self.fact_card("circle-alert", shortened(sentence), token="warn_tint")

    def _notice(self, said: str) -> Card:
        card = self._problem(said)
        card.add(self.action(words.HAVE_READ(), "check", self._have_read))
        return card

    def _have_read(self) -> None:
        home = self.services.home

        def read(_: None) -> None:
            self._look()

        dismiss = self.logged("register-notice-read", lambda: dismiss_notice(home))
        self.work_on(words.LOOKING_AT_REGISTER(), dismiss, read, again=self._look)

    def _facts(self, state: RegisterState) -> Iterator[QWidget]:
        if state.holds is not None:
            yield from self._held(state.holds)
        last = state.last
        if last is None:
            counts = [words.NO_INTAKE()]
        else:
            said = words.LAST_COUNTS(
                new=number(last.new),
                changed=number(last.changed),
                left_out=number(last.left_out),
            )
            counts = [says.moment(last.at), said]
        yield answer_card(self.theme, "file-up", words.LAST_INTAKE(), *counts)
        if state.backup_at is not None:
            when = says.moment(state.backup_at)
            yield answer_card(self.theme, "shield-check", words.LAST_BACKUP(), when)
        if state.server:
            yield answer_card(self.theme, "plug-zap", words.SERVER(), words.SERVER_FINE())

    def _held(self, holds: Holds) -> Iterator[QWidget]:
        counted = [words.COUNT(count=number(holds.dossiers))] if holds.dossiers else []
        if holds.samples:
            counted.append(words.SAMPLES(count=number(holds.samples)))
        said = counted or [words.EMPTY()]
        yield answer_card(self.theme, "folder-open", words.IN_REGISTER(), *said)
        if holds.latest is not None:
            yield answer_card(self.theme, "clock", words.NEWEST(), says.moment(holds.latest))

    def _ways(self) -> Iterator[Button]:
        for said, icon, route, how in (
            (words.BRING_IN(), "file-up", ChooseExportRoute(), words.BRING_IN_HOW()),
            (words.BACKUP(), "shield-check", BackupRoute(), words.BACKUP_HOW()),
            (words.CHECK(), "stethoscope", CheckRoute(), words.CHECK_HOW()),
        ):
            yield self.way(said, icon, route, Look.TILE, how)
