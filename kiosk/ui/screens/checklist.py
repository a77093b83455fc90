"""My list: what this person brings, and nothing of what others bring."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.catalogue import checklist as lists
from kiosk.catalogue import wording
from kiosk.catalogue.checklist import Checklist, ListedPaper
from kiosk.catalogue.model import PORTAL
from kiosk.printing.blocks import Document
from kiosk.printing.documents import checklist_document
from kiosk.ui.routes import ChecklistRoute, QuestionRoute
from kiosk.ui.screens.base import PageScreen, PrintRequest, TileGrid
from kiosk.ui.screens.procedure import fees, line_card, times
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, Row, answer_card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.themed import Column
from kiosk.words import screens as words

_FIRST_GLANCE = 1
"""So many sections of papers are painted with the page, the rest right after."""


class ChecklistScreen(PageScreen):
    """Shows the list for one set of answers."""

    def fill(self, route: ChecklistRoute) -> None:
        """Raises ``KioskError``."""
        theme = self.theme
        procedure = self.services.catalogue.procedure(route.code)
        made = lists.make(procedure, dict(route.answers))
        parts: list[QWidget] = [
            Label(theme, words.MY_LIST(), Role.TITLE),
            Label(theme, procedure.plain_name, Role.LEAD),
            Label(theme, words.OFFICIAL_NAME(name=procedure.name), Role.SMALL, "soft_ink"),
        ]
        if made.answers:
            said = words.YOUR_ANSWERS(answers="; ".join(option for _, option in made.answers))
            card = Card(theme, "tint")
            card.add(icon_row(theme, "circle-check", Label(theme, said, Role.SMALL)))
            parts.append(card)
        sections = self._sections(made)
        parts += [part for section in sections[:_FIRST_GLANCE] for part in section()]
        address = procedure.provenance.url or PORTAL
        actions = [self._print_button(made, address)]
        if made.answers:
            again = Button(theme, words.CHANGE_ANSWERS(), Look.QUIET, "rotate-ccw")
            again.clicked.connect(lambda: self.go.emit(QuestionRoute(route.code)))
            actions.append(again)
        self.refill(
            actions,
            *parts,
            later=lambda: [
                *(part for section in sections[_FIRST_GLANCE:] for part in section()),
                *self._rest(made, address),
            ],
        )

    def _rest(self, made: Checklist, address: str) -> list[QWidget]:
        """Time, fee, place, notes, and the way onto a phone."""
        theme, procedure = self.theme, made.procedure
        parts: list[QWidget] = []
        where = [
            f"{method.channel_text}: {method.where}" for method in made.methods if method.where
        ]
        counter = self.services.catalogue.counter(procedure.field_id)
        parts.append(
            TileGrid(
                theme,
                [
                    answer_card(theme, "clock", words.HOW_LONG(), *times(made)),
                    answer_card(theme, "banknote", words.HOW_MUCH(), *fees(made)),
                    answer_card(
                        theme,
                        "map-pin",
                        words.WHERE(),
                        *where,
                        counter.name if counter else words.ASK_FOR_COUNTER(),
                    ),
                ],
                columns=3 if not theme.glass.portrait else 1,
            )
        )
        if made.notes:
            parts.append(Label(theme, words.NOTES(), Role.HEADING))
            parts.append(line_card(self, "info", list(made.notes)))
        parts.append(self._phone(address))
        parts.append(Label(theme, wording.source(procedure.provenance), Role.SMALL, "soft_ink"))
        return parts

    def _sections(self, made: Checklist) -> list[Callable[[], list[QWidget]]]:
        """One maker for each kind of papers that there is."""
        kinds = (
            (words.TO_SUBMIT(), "square", made.submit),
            (words.TO_PRESENT(), "eye", made.present),
            (words.EXEMPT(), "ban", made.exempt),
        )
        sections = [partial(self._section, *kind) for kind in kinds if kind[2]]
        if made.submit or made.present:
            return [*sections]
        return [lambda: [Label(self.theme, words.NO_PAPERS(), Role.STRONG)], *sections]

    def _section(self, title: str, icon: str, papers: tuple[ListedPaper, ...]) -> list[QWidget]:
        card = Card(self.theme, gap_mm=4)
        for item in papers:
            card.add(self._paper(item, icon))
        return [Label(self.theme, title, Role.HEADING), card]

    def _paper(self, item: ListedPaper, icon: str) -> QWidget:
        theme, paper = self.theme, item.paper
        labels = [Label(theme, paper.name, Role.STRONG)]
        if paper.originals or paper.copies:
            labels.append(Label(theme, wording.quantity(paper), Role.STRONG, "action"))
        if paper.form:
            labels.append(Label(theme, words.ONE_FORM(form=paper.form), Role.SMALL_STRONG))
        if paper.plain:
            labels.append(Label(theme, paper.plain, Role.SMALL, "soft_ink"))
        if item.only_if:
            labels.append(Label(theme, item.only_if, Role.SMALL_STRONG, "warn"))
        return icon_row(theme, icon, *labels)

    def _phone(self, address: str) -> Card:
        theme = self.theme
        hints = Column(theme, gap_mm=2)
        hints.add(
            Label(theme, words.TAKE_HOME(), Role.HEADING), Label(theme, words.QR_HINT(), Role.BODY)
        )
        card = Card(theme)
        card.add(Row(theme, QrCode(theme, address, words.QR_NAME()), hints, stretch=(0, 1)))
        return card

    def _print_button(self, made: Checklist, address: str) -> Button:
        button = Button(self.theme, words.PRINT_LIST(), Look.PRIMARY, "printer")
        catalogue, clock = self.services.catalogue, self.services.clock

        def document() -> Document:
            office = catalogue.edition.office
            return checklist_document(made, office, catalogue.imprint_text(), clock.now().date())

        button.clicked.connect(lambda: self.print_out.emit(PrintRequest(document, address)))
        return button
