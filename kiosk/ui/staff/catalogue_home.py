"""Danh mục: what citizens see now, what comes next, and what staff can do about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError
from kiosk.services import Services
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen
from kiosk.ui.staff.catalogue_routes import (
    CatalogueHomeRoute,
    ChooseFileRoute,
    CopyRoute,
    DoneRoute,
    ExportRoute,
    HistoryRoute,
    OfferedRoute,
    ReviewRoute,
)
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.ui.staff.mode import StaffMode


class CatalogueHomeScreen(CatalogueScreen[CatalogueHomeRoute]):
    """Reads the records anew each time it is shown: another process may have published."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        mode.outcome_left.connect(self._outcome_left)

    def fill(self, route: CatalogueHomeRoute) -> None:
        self.begin()
        theme = self.theme
        columns = 2 if theme.glass.portrait else 3
        self.refill(
            (),
            Label(theme, words.TITLE(), Role.TITLE),
            *self.outcomes(),
            TileGrid(theme, list(self._state()), columns=1 if theme.glass.portrait else 2),
            Label(theme, words.WHAT_TO_DO(), Role.HEADING),
            *self._why_not(),
            TileGrid(theme, list(self._ways()), columns),
        )

    def _outcome_left(self) -> None:
        if self.isVisible():
            self.fill(CatalogueHomeRoute())

    def _state(self) -> Iterator[QWidget]:
        problem = self.desk.problem()
        if problem is not None:
            yield self.fact_card("circle-alert", str(problem), token="warn_tint")
        current = self.desk.in_force()
        if current is None:
            yield self.fact_card("circle-alert", words.NONE_IN_FORCE(), token="warn_tint")
        else:
            title = words.IN_FORCE(number=current.number)
            facts = says.facts(current, words.STATE_IN_FORCE)
            yield self.fact_card("circle-check", title, *facts, self._count(), token="good_tint")
        for record in self.desk.waiting():
            title = words.WAITING(number=record.number)
            facts = says.facts(record, words.STATE_WAITING)
            yield self.fact_card("hourglass", title, *facts)

    def _count(self) -> str:
        try:
            return words.POSTED_COUNT(count=len(self.services.catalogue.all()))
        except KioskError:
            # What is wrong with it is said above, as the desk's problem.
            return ""

    def _why_not(self) -> Iterator[QWidget]:
        if not self.desk.may_publish:
            yield self.fact_card("info", words.ONLY_TAKES(), token="tint")

    def _ways(self) -> Iterator[Button]:
        if self.desk.may_publish:
            yield self.way(
                words.PUT_NEW(), "file-up", ChooseFileRoute(), Look.TILE, words.PUT_NEW_HOW()
            )
        for said, icon, route, how in (
            (words.TAKE_FROM_STICK(), "usb", OfferedRoute(), words.TAKE_FROM_STICK_HOW()),
            (words.HISTORY(), "history", HistoryRoute(), words.HISTORY_HOW()),
            (words.REVIEW(), "scale", ReviewRoute(), words.REVIEW_HOW()),
            (words.EXPORT(), "file-spreadsheet", ExportRoute(), words.EXPORT_HOW()),
        ):
            yield self.way(said, icon, route, Look.TILE, how)


class DoneScreen(CatalogueScreen[DoneRoute]):
    """Says that something was done, and what follows from it."""

    def fill(self, route: DoneRoute) -> None:
        self.begin()
        carried = route.edition is not None and self.can_be_carried(route.edition)
        # On a PC of the staff nobody has the edition yet: carrying it out is what comes next.
        carry_first = carried and self.for_others
        home_look = Look.QUIET if carry_first else Look.PRIMARY
        actions = [self.way(words.TO_CATALOGUE(), "book-open", CatalogueHomeRoute(), home_look)]
        parts = [self.fact_card("circle-check", route.sentence, *route.lines, token="good_tint")]
        if route.edition is not None and carried:
            copy_look = Look.PRIMARY if carry_first else Look.QUIET
            copy = self.way(words.COPY_TO_STICK(), "usb", CopyRoute(route.edition), copy_look)
            actions.insert(0 if carry_first else 1, copy)
            parts.append(self.fact_card("info", words.FOR_OTHER_MACHINES()))
        self.refill(actions, *parts)
