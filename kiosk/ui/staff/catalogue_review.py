"""Which procedures staff should look at again, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.catalogue import review, wording
from kiosk.catalogue.model import Procedure
from kiosk.catalogue.review import Concern
from kiosk.dossiers.wording import format_date
from kiosk.printing.blocks import CheckItem, Document
from kiosk.printing.outlets import Kind
from kiosk.services import Services
from kiosk.ui.screens.base import PrintRequest, TileGrid
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen, ListScreen
from kiosk.ui.staff.catalogue_routes import (
    ConcernRoute,
    ConcernsRoute,
    LawRoute,
    ReviewKind,
    ReviewRoute,
)
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.ui.widgets.rows import RowText
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.ui.staff.mode import StaffMode

_Asked = tuple[ConcernsRoute, int, dt.date]
"""What was looked for, in which edition, on which day."""

MONTHS = (6, 12, 24)
DAYS = (30, 90)


class ReviewScreen(CatalogueScreen[ReviewRoute]):
    """What one may look for."""

    def fill(self, route: ReviewRoute) -> None:
        self.begin()
        theme = self.theme
        by_law = self.way(words.BY_LAW(), "scale", LawRoute(), Look.TILE, words.BY_LAW_HOW())
        on_repealed = self.way(
            words.ON_REPEALED(),
            "ban",
            ConcernsRoute(ReviewKind.REPEALED),
            Look.TILE,
            words.ON_REPEALED_HOW(),
        )
        months = [
            self._tile(words.NOT_REVIEWED_MONTHS(months=count), ReviewKind.NOT_REVIEWED, count)
            for count in MONTHS
        ]
        days = [
            self._tile(words.EXPIRING_DAYS(days=count), ReviewKind.EXPIRING, count)
            for count in DAYS
        ]
        self.refill(
            (),
            Label(theme, words.REVIEW_TITLE(), Role.TITLE),
            TileGrid(theme, [by_law, on_repealed], columns=2),
            Label(theme, words.NOT_REVIEWED(), Role.HEADING),
            TileGrid(theme, months, columns=3),
            Label(theme, words.EXPIRING(), Role.HEADING),
            TileGrid(theme, days, columns=3),
        )

    def _tile(self, said: str, kind: ReviewKind, count: int) -> Button:
        icon = "hourglass" if kind is ReviewKind.EXPIRING else "clock"
        return self.way(said, icon, ConcernsRoute(kind, str(count)), Look.TILE)


def _title(route: ConcernsRoute) -> str:
    match route.kind:
        case ReviewKind.LAW:
            return words.RESTING_ON(number=route.asked)
        case ReviewKind.REPEALED:
            return words.ON_REPEALED()
        case ReviewKind.NOT_REVIEWED:
            return words.NOT_REVIEWED_TITLE(months=route.asked)
        case ReviewKind.EXPIRING:
            return words.EXPIRING_TITLE(days=route.asked)


class ConcernsScreen(ListScreen[ConcernsRoute]):
    """The procedures to look at, each with its reason."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        self._found: Sequence[Concern] = ()
        self._found_for: _Asked | None = None

    def fill(self, route: ConcernsRoute) -> None:
        """What was found is kept: whoever comes back from one of the list goes on in the list."""
        self.begin()
        self._route = route
        desk, current = self.desk, self.desk.in_force()
        today = self.services.clock.now().date()
        asked = (route, current.number if current else 0, today)
        if asked == self._found_for:
            self._show(self._found)
            return

        def show(found: Sequence[Concern]) -> None:
            self._found, self._found_for = found, asked
            self._show(found)

        self.work_on(
            words.OPENING_POSTED(),
            lambda: self._find(route, desk),
            show,
            again=lambda: self.fill(route),
            hint=words.MAY_LEAVE(),
            reads=True,
        )

    def _find(self, route: ConcernsRoute, desk: CatalogueDesk) -> tuple[Concern, ...]:
        """Not in the GUI thread."""
        posted, today = desk.posted(), self.services.clock.now().date()
        if posted is None:
            return ()
        match route.kind:
            case ReviewKind.LAW:
                return review.resting_on(posted.procedures, route.asked)
            case ReviewKind.REPEALED:
                return review.on_repealed(posted.procedures, posted.repealed, today)
            case ReviewKind.NOT_REVIEWED:
                return review.not_reviewed(posted.procedures, int(route.asked), today)
            case ReviewKind.EXPIRING:
                return review.expiring(posted.procedures, int(route.asked), today)

    def _show(self, found: Sequence[Concern]) -> None:
        title = _title(self._route)
        if not found:
            nothing = words.LAW_NONE if self._route.kind is ReviewKind.LAW else words.FOUND_NONE
            head = Label(self.theme, title, Role.TITLE)
            self.refill((), head, self.fact_card("circle-check", nothing()))
            return
        count = Label(self.theme, words.FOUND_COUNT(count=len(found)), Role.LEAD)
        rows = [
            RowText(str(i), concern.procedure.plain_name, concern.why, concern.procedure.code)
            for i, concern in enumerate(found)
        ]
        prints = self.action(words.PRINT_LIST(), "printer", self._print)
        self.show_rows(title, [count], rows, [prints])

    def choose(self, key: str) -> None:
        self.go.emit(ConcernRoute(self._found[int(key)]))

    def _print(self) -> None:
        found, title, now = self._found, _title(self._route), self.services.clock.now()
        office = self.services.catalogue.office
        issuer = office.name if office else ""

        def document() -> Document:
            return concerns_document(found, title, issuer, words.PRINTED_AT(time=says.moment(now)))

        self.did("review-printed")
        self.print_out.emit(PrintRequest(Kind.STAFF, document))


def concerns_document(found: Sequence[Concern], title: str, issuer: str, printed: str) -> Document:
    """The list on paper, to be ticked off."""
    items = (
        CheckItem(i, concern.procedure.plain_name, concern.why, concern.procedure.code)
        for i, concern in enumerate(found, start=1)
    )
    return Document(
        issuer=issuer,
        title=title,
        subtitle=words.FOUND_COUNT(count=len(found)),
        blocks=tuple(items),
        footer_lines=(printed,),
    )


class ConcernScreen(CatalogueScreen[ConcernRoute]):
    """One procedure: why it is on the list, what it rests on, who checked it."""

    def fill(self, route: ConcernRoute) -> None:
        self.begin()
        procedure, theme = route.concern.procedure, self.theme
        head = words_of(theme, procedure.plain_name, Role.TITLE)
        why = self.fact_card("info", words.WHY_HERE(), route.concern.why, token="tint")
        self.refill((), head, why, later=self._facts(procedure))

    def _facts(self, procedure: Procedure) -> Iterator[QWidget]:
        source = procedure.provenance
        lines = [words.CODE(code=procedure.code), procedure.name, wording.source(source)]
        if source.checked_on:
            date = format_date(source.checked_on)
            lines.append(words.LAST_CHECK(by=source.checked_by, date=date))
        yield from self.line_cards(lines)
        if procedure.legal_bases:
            yield Label(self.theme, words.LAWS(), Role.HEADING)
            yield from self.line_cards(map(wording.law, procedure.legal_bases))
