"""My list holds what this person needs and nothing else, and comes out on paper or on a phone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk.catalogue import checklist, wording
from kiosk.catalogue.checklist import Checklist
from kiosk.printing.printers import CupsPrinter, PrinterProblem
from kiosk.services import Services
from kiosk.system.log import Event
from kiosk.ui.panels import PrintPanel
from kiosk.ui.routes import (
    ChecklistRoute,
    FieldsRoute,
    HomeRoute,
    ProcedureRoute,
    QuestionRoute,
)
from kiosk.words import printing as paper_words
from kiosk.words import screens as words

from .conftest import Arrive, ExpectInLog
from .papers import HangingPrinter, codes_seen, printed_text
from .visitor import BIRTH, CODE, Visitor, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")


def all_answers(services: Services, code: str) -> list[dict[str, str]]:
    """Every way to answer the questions of a procedure."""
    asked = checklist.questions(services.catalogue.procedure(code))
    choices = [[(question.id, option.id) for option in question.options] for question in asked]
    return [dict(chosen) for chosen in itertools.product(*choices)]


def answer(visitor: Visitor, services: Services, answers: dict[str, str]) -> Checklist:
    """Touch these answers one question after the other, up to the list."""
    procedure = services.catalogue.procedure(BIRTH)
    while isinstance(visitor.route, QuestionRoute):
        given = dict(visitor.route.answers)
        asked = [q for q in checklist.questions(procedure, given) if q.id not in given]
        assert visitor.reads(asked[0].text)
        chosen = answers[asked[0].id]
        visitor.touch_button(next(o.text for o in asked[0].options if o.id == chosen))
    assert isinstance(visitor.route, ChecklistRoute)
    return checklist.make(procedure, dict(visitor.route.answers))


def names(made: Checklist) -> set[str]:
    return {item.paper.name for item in (*made.submit, *made.present, *made.exempt)}


def wait_for_list(visitor: Visitor) -> None:
    """Until also what lies below the first glance is there."""
    visitor.wait_for(lambda: visitor.reads(words.TAKE_HOME()))


def first_and_last(services: Services) -> list[dict[str, str]]:
    answers = all_answers(services, BIRTH)
    return [answers[0], answers[-1]]


@both_ways_up
def test_the_list_holds_the_papers_of_the_answers_and_no_others(
    visitor: Visitor, services: Services
) -> None:
    everything = {paper.name for paper in services.catalogue.procedure(BIRTH).papers}
    different: list[set[str]] = []
    for answers in first_and_last(services):
        visitor.go(ProcedureRoute(BIRTH))
        visitor.touch_button(words.MAKE_MY_LIST())
        made = answer(visitor, services, answers)
        wait_for_list(visitor)
        shown = {name for name in everything if name in visitor.texts()}
        assert shown == names(made)
        different.append(shown)
        for item in (*made.submit, *made.present):
            assert visitor.reads(wording.quantity(item.paper))
        for option in (option for _, option in made.answers):
            assert visitor.reads(option)
        visitor.go(HomeRoute())
    assert different[0] != different[1]


def test_answers_can_be_changed(visitor: Visitor, services: Services) -> None:
    first, last = first_and_last(services)
    visitor.go(QuestionRoute(BIRTH))
    answer(visitor, services, first)
    visitor.touch_button(words.CHANGE_ANSWERS())
    assert visitor.route == QuestionRoute(BIRTH)
    made = answer(visitor, services, last)
    wait_for_list(visitor)
    everything = {paper.name for paper in services.catalogue.procedure(BIRTH).papers}
    assert {name for name in everything if name in visitor.texts()} == names(made)


def test_time_and_fee_are_those_of_the_chosen_channel(visitor: Visitor, services: Services) -> None:
    for entry in services.catalogue.all():
        procedure = services.catalogue.procedure(entry.code)
        channels = {str(method.channel) for method in procedure.methods}
        if len(channels) < 2:
            continue
        for channel in sorted(channels):
            visitor.window.go(ChecklistRoute(entry.code, (("channel", channel),)))
            wait_for_list(visitor)
            made = checklist.make(procedure, {"channel": channel})
            assert made.methods
            assert {str(method.channel) for method in made.methods} == {channel}
            read = visitor.texts()
            for said in (said for m in made.methods for said in (m.time_text, *m.fee_texts)):
                assert any(said in text for text in read), (entry.code, channel)
            fast = {m.time_text for m in checklist.make(procedure).methods}
            for other in fast - {method.time_text for method in made.methods}:
                assert other not in read, (entry.code, channel)


def test_the_page_leads_a_phone_to_the_procedure(visitor: Visitor, services: Services) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    wait_for_list(visitor)
    found: set[str] = set()
    while not found and visitor.find_button(words.MORE_BELOW()) is not None:
        visitor.touch_button(words.MORE_BELOW())
        found = codes_seen(visitor.window)
    assert found == {services.catalogue.procedure(BIRTH).provenance.url}


@both_ways_up
def test_the_print_holds_the_papers_of_the_screen(
    visitor: Visitor, services: Services, prints: Path
) -> None:
    visitor.go(QuestionRoute(BIRTH))
    made = answer(visitor, services, first_and_last(services)[0])
    visitor.touch_button(words.PRINT_LIST())
    visitor.wait_for(lambda: visitor.reads(paper_words.TAKEN_BY_FOLDER()))
    assert [path.name for path in prints.iterdir()] == ["0001.pdf"]
    paper = printed_text(prints / "0001.pdf")
    everything = {paper.name for paper in services.catalogue.procedure(BIRTH).papers}
    printed = {name for name in everything if " ".join(name.split()) in paper}
    assert printed == names(made)
    visitor.settle()
    visitor.touch_button(words.CLOSE())
    assert isinstance(visitor.route, ChecklistRoute)


@both_ways_up
def test_without_a_printer_a_sentence_and_a_code_for_the_phone_take_its_place(
    arrive: Arrive, services: Services, size: tuple[int, int], expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    visitor = arrive(size, replace(services, printer=CupsPrinter("no-such-printer")))
    visitor.go(ChecklistRoute(BIRTH))
    visitor.touch_button(words.PRINT_LIST())
    visitor.wait_for(lambda: visitor.reads(paper_words.NO_PRINTER()))
    visitor.settle()
    assert codes_seen(visitor.panel(PrintPanel)) == {
        services.catalogue.procedure(BIRTH).provenance.url
    }
    visitor.touch_button(words.CLOSE())
    visitor.touch_button(words.BACK())
    assert visitor.route == HomeRoute()


@pytest.fixture
def printer() -> Iterator[HangingPrinter]:
    hanging = HangingPrinter()
    yield hanging
    hanging.let_go.set()


@pytest.fixture
def waiting(arrive: Arrive, services: Services, printer: HangingPrinter) -> Iterator[Visitor]:
    """Somebody who asked for paper from a printer that does not answer."""
    visitor = arrive(services=replace(services, printer=printer))
    visitor.go(FieldsRoute())
    visitor.go(ChecklistRoute(BIRTH))
    visitor.touch_button(words.PRINT_LIST())
    assert printer.asked.wait(10)
    assert visitor.reads(words.PRINTING())
    yield visitor
    printer.let_go.set()


def test_a_printer_that_hangs_holds_nobody_up(waiting: Visitor) -> None:
    waiting.touch_button(words.CLOSE())
    waiting.touch_button(words.BACK())
    assert waiting.route == FieldsRoute()
    waiting.touch_button("Hộ tịch")
    assert waiting.rows_shown()


def test_a_scan_is_answered_while_the_printer_hangs(
    waiting: Visitor, printer: HangingPrinter
) -> None:
    waiting.send_scan(CODE)
    assert waiting.reads(words.DOSSIER_CODE(code=CODE))
    assert printer.hangs, "the scan did not have to wait for the printer"


def test_the_printer_answers_at_last(waiting: Visitor, printer: HangingPrinter) -> None:
    waiting.touch_button(words.CLOSE())
    waiting.touch_button(words.PRINT_LIST())
    assert waiting.reads(words.PRINTING()), "it is still at it, and no second job was made"
    printer.let_go.set()
    waiting.wait_for(lambda: waiting.reads(printer.taken()))
    waiting.window.talk.wait()
    assert printer.printed == 1


def test_what_became_of_a_print_is_not_told_to_the_next_visitor(
    waiting: Visitor, printer: HangingPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    waiting.window.end_visit()
    printer.broken = PrinterProblem(paper_words.PRINTER_SILENT)
    printer.let_go.set()
    QTest.qWait(300)
    assert not waiting.panel(PrintPanel).isVisible()
    assert waiting.route == HomeRoute()


def test_the_next_visitor_is_told_that_the_printer_hangs(waiting: Visitor) -> None:
    waiting.window.end_visit()
    waiting.go(ChecklistRoute(BIRTH))
    waiting.touch_button(words.PRINT_LIST())
    assert waiting.reads(paper_words.PRINTER_SILENT())


def test_a_bug_while_printing_is_said_and_logged(
    waiting: Visitor, printer: HangingPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.BUG)
    printer.broken = RuntimeError("not a problem anybody can meet")
    printer.let_go.set()
    waiting.wait_for(lambda: waiting.reads(words.PRINT_BUG()))
    waiting.settle()
    waiting.touch_button(words.CLOSE())
    assert isinstance(waiting.route, ChecklistRoute)
