"""One procedure: the four answers first, then how it goes, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtWidgets import QWidget

from kiosk.catalogue import checklist as lists
from kiosk.catalogue import wording
from kiosk.catalogue.checklist import Checklist, ListedMethod
from kiosk.catalogue.model import Procedure, Step
from kiosk.printing.blocks import Document
from kiosk.printing.documents import procedure_document
from kiosk.printing.documents.posting import address as portal_address
from kiosk.printing.outlets import Kind
from kiosk.ui.routes import ChecklistRoute, ProcedureRoute, QuestionRoute
from kiosk.ui.screens.base import PrintRequest, TileGrid
from kiosk.ui.screens.forms import blank_forms
from kiosk.ui.screens.printing import PrintingScreen
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, answer_card, icon_row, numbered_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.words import catalogue as catalogue_words
from kiosk.words import paper as paper_words
from kiosk.words import screens as words

_GLANCE = 8
"""So many papers are named on the page that answers first; the list has them all."""
_A_CARD = 8
_LONG_NAME = 160


class ProcedureScreen(PrintingScreen):
    """Shows a procedure before any question has been answered."""

    def fill(self, code: str) -> None:
        """Raises ``KioskError`` where there is no such procedure."""
        procedure = self.services.catalogue.procedure(code)
        everybody = lists.make(procedure)
        questions = lists.questions(procedure)
        start = Button(self.theme, words.MAKE_MY_LIST(), Look.PRIMARY, "list-checks")
        route = QuestionRoute(code) if questions else ChecklistRoute(code)
        start.clicked.connect(lambda: self.go.emit(route))
        self.refill(
            [start],
            *self._head(procedure),
            self._answers(procedure, everybody, len(questions)),
            later=self._below(procedure, everybody),
        )

    def _below(self, procedure: Procedure, everybody: Checklist) -> Iterator[QWidget]:
        request = self._request(procedure)
        yield self.print_button(request, paper_words.PRINT_PROCEDURE(), Look.QUIET)
        yield from blank_forms(self, everybody.forms, request.address)
        yield from self._how(procedure)
        yield from self._related(procedure)
        yield from self._official(procedure)

    def _request(self, procedure: Procedure) -> PrintRequest:
        catalogue, clock = self.services.catalogue, self.services.clock
        field = catalogue.field_name(procedure.field_id)

        def document() -> Document:
            office, today = catalogue.edition.office, clock.now().date()
            return procedure_document(procedure, field, office, catalogue.imprint_text(), today)

        address = portal_address(procedure)
        return PrintRequest(Kind.PROCEDURE, document, address=address)

    def _head(self, procedure: Procedure) -> list[QWidget]:
        theme = self.theme
        field = self.services.catalogue.field_name(procedure.field_id)
        labels: list[QWidget] = [title(theme, procedure.plain_name)]
        if official := wording.official_name(procedure.name, procedure.plain_name):
            said = words.OFFICIAL_NAME(name=official)
            labels.append(words_of(theme, said, Role.SMALL, "soft_ink"))
        if procedure.summary:
            labels.append(words_of(theme, procedure.summary))
        code = words.CODE_AND_FIELD(code=procedure.code, field=field)
        labels.append(Label(theme, code, Role.SMALL, "soft_ink"))
        return labels

    def _answers(self, procedure: Procedure, everybody: Checklist, questions: int) -> QWidget:
        theme = self.theme
        bring = self._bring(everybody, questions)
        time = answer_card(theme, "clock", words.HOW_LONG(), *times(everybody))
        fee = answer_card(theme, "banknote", words.HOW_MUCH(), *fees(everybody))
        where = answer_card(theme, "map-pin", words.WHERE(), *self._where(procedure))
        return TileGrid(theme, [bring, time, fee, where], columns=2)

    def _bring(self, everybody: Checklist, questions: int) -> Card:
        always = [item for item in everybody.submit + everybody.present if not item.only_if]
        depends = len(everybody.submit + everybody.present) > len(always)
        theme = self.theme
        labels: list[QWidget] = [Label(theme, words.WHAT_TO_BRING(), Role.SMALL, "soft_ink")]
        for item in always[:_GLANCE]:
            said = f"{item.paper.name} ({wording.quantity(item.paper)})"
            labels.append(words_of(theme, said, Role.STRONG))
        if len(always) > _GLANCE:
            labels.append(Label(theme, words.MORE_PAPERS(count=len(always) - _GLANCE)))
        if depends:
            said = words.PAPERS_DEPEND if always else words.PAPERS_ALL_DEPEND
            labels.append(Label(theme, said(count=questions)))
        elif not always:
            labels.append(Label(theme, words.NO_PAPERS(), Role.STRONG))
        card = Card(theme)
        card.add(icon_row(theme, "files", *labels))
        return card

    def _where(self, procedure: Procedure) -> list[str]:
        office = self.services.catalogue.office
        counter = self.services.catalogue.counter(procedure.field_id)
        channels = dict.fromkeys(wording.channel(method.channel) for method in procedure.methods)
        if counter is None or office is None:
            first = words.ASK_FOR_COUNTER()
        else:
            first = words.COUNTER(counter=counter.name, office=office.name)
        lines = [first]
        if counter is not None and counter.officer:
            lines.append(words.OFFICER(officer=counter.officer))
        lines += list(channels)
        if procedure.non_territorial:
            lines.append(words.ANYWHERE())
        return lines

    def _how(self, procedure: Procedure) -> Iterator[QWidget]:
        theme = self.theme
        if procedure.steps:
            yield Label(theme, words.STEPS(), Role.HEADING)
            rows = (self._step(i, step) for i, step in enumerate(procedure.steps, start=1))
            yield from _cards(theme, rows, 4)
        conditions = [note.text for note in procedure.conditions]
        notes = [note.text for note in procedure.notes if not note.when]
        results = [result.name for result in procedure.results]
        for heading, icon, lines in (
            (words.CONDITIONS(), "circle-alert", conditions),
            (words.RESULTS(), "file-check", results),
            (words.NOTES(), "info", notes),
        ):
            if lines:
                yield Label(theme, heading, Role.HEADING)
                yield from line_cards(theme, icon, lines)

    def _step(self, number: int, step: Step) -> QWidget:
        theme = self.theme
        labels: list[QWidget] = [Label(theme, step.who, Role.STRONG)] if step.who else []
        labels.append(words_of(theme, step.what))
        if step.time or step.committed_time:
            labels.append(Label(theme, wording.handling_time(step), Role.SMALL, "soft_ink"))
        return numbered_row(theme, number, *labels)

    def _related(self, procedure: Procedure) -> list[QWidget]:
        """Other procedures that people with this one often need, as far as they are posted."""
        tiles: list[Button] = []
        for entry in self.services.catalogue.all():
            if entry.code in procedure.related:
                tile = Button(self.theme, entry.plain_name, Look.TILE, "file-text")
                tile.clicked.connect(lambda _=False, c=entry.code: self.go.emit(ProcedureRoute(c)))
                tiles.append(tile)
        if not tiles:
            return []
        heading = Label(self.theme, words.RELATED(), Role.HEADING)
        return [heading, TileGrid(self.theme, tiles, columns=2)]

    def _official(self, procedure: Procedure) -> Iterator[QWidget]:
        theme = self.theme
        laws = [wording.law(basis) for basis in procedure.legal_bases]
        if laws:
            yield Label(theme, words.LEGAL_BASES(), Role.HEADING)
            yield from small_cards(theme, laws)
        agencies = procedure.agencies
        lines = [
            words.AGENCIES(names=", ".join(agencies.executing)) if agencies.executing else "",
            words.DECIDING(names=agencies.deciding) if agencies.deciding else "",
            words.SUBJECTS(names=", ".join(procedure.subjects)) if procedure.subjects else "",
            catalogue_words.DECISION(number=procedure.decision.number)
            if procedure.decision
            else "",
            wording.source(procedure.provenance),
            self.services.catalogue.imprint_text(),
            self.services.catalogue.office.notice if self.services.catalogue.office else "",
        ]
        yield Label(theme, words.OFFICIAL(), Role.HEADING)
        yield from small_cards(theme, list(filter(None, lines)))


def title(theme: Theme, name: str) -> QWidget:
    """The plain name on top of a page; a name as long as a paragraph in the type of one."""
    return words_of(theme, name, Role.TITLE if len(name) <= _LONG_NAME else Role.STRONG)


def _cards(theme: Theme, lines: Iterable[QWidget], gap_mm: float) -> Iterator[Card]:
    """Some lines a card: a page grows card by card, and none holds a frame up."""
    coming = iter(lines)
    while some := list(islice(coming, _A_CARD)):
        card = Card(theme, gap_mm=gap_mm)
        card.add(*some)
        yield card


def small_cards(theme: Theme, lines: Iterable[str]) -> Iterator[Card]:
    """Lines in small type."""
    return _cards(theme, (words_of(theme, line, Role.SMALL) for line in lines), 1.5)


def line_cards(theme: Theme, icon: str, lines: Iterable[str]) -> Iterator[Card]:
    """One line of text after the other, each with its icon."""
    rows = (icon_row(theme, icon, words_of(theme, line), size_mm=6) for line in lines)
    return _cards(theme, rows, 3)


def by_channel(methods: tuple[ListedMethod, ...], said: dict[int, str]) -> list[str]:
    """One line if all say the same, else one line a channel; none for those that say nothing."""
    different = list(dict.fromkeys(said.values()))
    if len(different) == 1:
        return [line for line in different if line]
    lines = [
        words.BY_CHANNEL(channel=method.channel_text, said=said[i])
        + (f" ({method.only_if})" if method.only_if else "")
        for i, method in enumerate(methods)
        if said[i]
    ]
    return [words.DEPENDS_ON_CASE(), *dict.fromkeys(lines)]


def times(checklist: Checklist) -> list[str]:
    """How long, in as few lines as tell the truth, and what the number cannot say."""
    said = {i: method.time_text for i, method in enumerate(checklist.methods)}
    notes = [note for method in checklist.methods for note in (method.time_note, method.note)]
    return [*by_channel(checklist.methods, said), *dict.fromkeys(filter(None, notes))]


def fees(checklist: Checklist) -> list[str]:
    """How much, likewise."""
    said = {i: "\n".join(method.fee_texts) for i, method in enumerate(checklist.methods)}
    return by_channel(checklist.methods, said)
