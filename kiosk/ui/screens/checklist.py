"""My list: what this person brings, and nothing of what others bring."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from PySide6.QtWidgets import QWidget

from kiosk.catalogue import checklist as lists
from kiosk.catalogue import wording
from kiosk.catalogue.checklist import Checklist, ListedPaper
from kiosk.printing.blocks import Document
from kiosk.printing.documents import checklist_document
from kiosk.printing.documents.expected import expected_text
from kiosk.printing.documents.pocket import pocket_text
from kiosk.printing.documents.posting import address as portal_address
from kiosk.printing.outlets import Kind
from kiosk.ui.paper.take_home import codes
from kiosk.ui.routes import ChecklistRoute, QuestionRoute
from kiosk.ui.screens.base import PrintRequest, TileGrid
from kiosk.ui.screens.forms import blank_forms
from kiosk.ui.screens.printing import PrintingScreen
from kiosk.ui.screens.procedure import by_channel, fees, line_cards, times
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, answer_card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.words import paper as paper_words
from kiosk.words import screens as words

_A_CARD = 6
_FIRST_GLANCE = 2
"""A heading and the first card of papers are painted with the page, the rest right after."""


class ChecklistScreen(PrintingScreen):
    """Shows the list for one set of answers."""

    def fill(self, route: ChecklistRoute) -> None:
        """Raises ``KioskError``."""
        theme = self.theme
        procedure = self.services.catalogue.procedure(route.code)
        made = lists.make(procedure, dict(route.answers))
        parts: list[QWidget] = [
            Label(theme, words.MY_LIST(), Role.TITLE),
            words_of(theme, procedure.plain_name, Role.LEAD),
        ]
        if official := wording.official_name(procedure.name, procedure.plain_name):
            said = words.OFFICIAL_NAME(name=official)
            parts.append(words_of(theme, said, Role.SMALL, "soft_ink"))
        if made.answers:
            said = words.YOUR_ANSWERS(answers="; ".join(option for _, option in made.answers))
            card = Card(theme, "tint")
            card.add(icon_row(theme, "circle-check", Label(theme, said, Role.SMALL)))
            parts.append(card)
        papers = self._papers(made)
        parts += islice(papers, _FIRST_GLANCE)
        request = self._request(made)
        actions: list[Button] = [self.print_button(request, words.PRINT_LIST())]
        if made.answers:
            again = Button(theme, words.CHANGE_ANSWERS(), Look.QUIET, "rotate-ccw")
            again.clicked.connect(lambda: self.go.emit(QuestionRoute(route.code)))
            actions.append(again)
        self.refill(
            actions,
            *parts,
            later=chain(papers, self._rest(made, request)),
        )

    def _rest(self, made: Checklist, request: PrintRequest) -> Iterator[QWidget]:
        """Forms, time, fee, place, notes, and the way onto a phone."""
        theme, procedure = self.theme, made.procedure
        yield from blank_forms(self, made.forms, request.address)
        where = [
            f"{method.channel_text}: {method.where}" for method in made.methods if method.where
        ]
        counter = self.services.catalogue.counter(procedure.field_id)
        counter_name = counter.name if counter else words.ASK_FOR_COUNTER()
        yield TileGrid(
            theme,
            [
                answer_card(theme, "clock", words.HOW_LONG(), *times(made), *self._ready(made)),
                answer_card(theme, "banknote", words.HOW_MUCH(), *fees(made)),
                answer_card(theme, "map-pin", words.WHERE(), *where, counter_name),
            ],
            columns=3 if not theme.glass.portrait else 1,
        )
        if made.notes:
            yield Label(theme, words.NOTES(), Role.HEADING)
            yield from line_cards(theme, "info", made.notes)
        yield self._phone(request)
        yield Label(theme, wording.source(procedure.provenance), Role.SMALL, "soft_ink")

    def _papers(self, made: Checklist) -> Iterator[QWidget]:
        """The kinds of papers that there are, each under its heading, some papers a card."""
        theme = self.theme
        if not made.submit and not made.present:
            yield Label(theme, words.NO_PAPERS(), Role.STRONG)
        for heading, icon, papers in (
            (words.TO_SUBMIT(), "square", made.submit),
            (words.TO_PRESENT(), "eye", made.present),
            (words.EXEMPT(), "ban", made.exempt),
        ):
            if papers:
                yield Label(theme, heading, Role.HEADING)
            for start in range(0, len(papers), _A_CARD):
                card = Card(theme, gap_mm=4)
                card.add(*(self._paper(item, icon) for item in papers[start : start + _A_CARD]))
                yield card

    def _paper(self, item: ListedPaper, icon: str) -> QWidget:
        theme, paper = self.theme, item.paper
        labels: list[QWidget] = [words_of(theme, paper.name, Role.STRONG)]
        if paper.originals or paper.copies:
            labels.append(Label(theme, wording.quantity(paper), Role.STRONG, "action"))
        if form := wording.form(paper):
            labels.append(Label(theme, form, Role.SMALL_STRONG))
        if paper.plain:
            labels.append(words_of(theme, paper.plain, Role.SMALL, "soft_ink"))
        if item.only_if:
            labels.append(Label(theme, item.only_if, Role.SMALL_STRONG, "warn"))
        return icon_row(theme, icon, *labels)

    def _ready(self, made: Checklist) -> list[str]:
        """When it would be ready if it were handed in today, where anybody can say."""
        now, calendar = self.services.clock.now(), self.services.calendar
        said = {
            i: expected_text(made.procedure, method, now, calendar)
            for i, method in enumerate(made.methods)
        }
        return by_channel(made.methods, said)

    def _phone(self, request: PrintRequest) -> Card:
        theme = self.theme
        card = Card(theme)
        card.add(
            Label(theme, paper_words.TAKE_HOME(), Role.HEADING),
            Label(theme, paper_words.HOW_TO_SCAN()),
            codes(theme, request.address, request.pocket),
        )
        return card

    def _request(self, made: Checklist) -> PrintRequest:
        services, catalogue = self.services, self.services.catalogue

        def document() -> Document:
            office, now = catalogue.edition.office, services.clock.now()
            return checklist_document(
                made, office, catalogue.imprint_text(), now, services.calendar
            )

        address = portal_address(made.procedure)
        pocket = pocket_text(made, catalogue.office)
        return PrintRequest(Kind.CHECKLIST, document, address=address, pocket=pocket)
