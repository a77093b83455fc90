"""While nothing can be printed the button says so before it is touched, and leads to a phone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer

from kiosk.catalogue.model import BlankForm
from kiosk.errors import KioskError
from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice, sentence_of
from kiosk.printing.outlets import Kind, Outlet, Outlets
from kiosk.printing.pretended import PretendedPrinter
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.system.log import Event
from kiosk.ui.paper.button import PrintButton
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.paper.preview import PreviewPanel
from kiosk.ui.paper.recovery import Recovery
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.routes import (
    ChecklistRoute,
    DossierRoute,
    FieldsRoute,
    HomeRoute,
    ProcedureRoute,
    Route,
)
from kiosk.ui.steady import CHANGED_MS
from kiosk.ui.theme import Contrast
from kiosk.words import catalogue as catalogue_words
from kiosk.words import paper, printers
from kiosk.words import screens as words
from tests.printing import broken_forms
from tests.printing.reading import Paper

from .conftest import Arrive, ExpectInLog
from .papers import codes_seen, with_printer
from .test_layout import look, panel_faults, too_close
from .visitor import BIRTH, CODE, Visitor, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")


@pytest.fixture
def printer() -> Iterator[PretendedPrinter]:
    pretended = PretendedPrinter()
    yield pretended
    pretended.answer()


@pytest.fixture
def somebody(
    arrive: Arrive, services: Services, printer: PretendedPrinter, size: tuple[int, int]
) -> Visitor:
    return arrive(size, with_printer(services, printer))


def watch_of(visitor: Visitor) -> PrinterWatch:
    """What the kiosk knows of its printers."""
    assert visitor.window.talk
    return visitor.window.findChildren(PrinterWatch)[0]


def look_again(visitor: Visitor) -> None:
    """The moment has come to ask the printers."""
    watch_of(visitor).ask()
    visitor.let_run(50)


def end_patience(visitor: Visitor) -> None:
    """Whoever was asked and has not answered by now is silent."""
    for timer in watch_of(visitor).findChildren(QTimer):
        if timer.isSingleShot() and timer.isActive():
            timer.setInterval(0)


def the_printer_is(
    visitor: Visitor, printer: PretendedPrinter, condition: Condition | None
) -> None:
    printer.condition = condition
    look_again(visitor)
    visitor.wait_for(lambda: watch_of(visitor).states["page"].condition is condition)
    visitor.let_pass(CHANGED_MS)
    visitor.settle()


def touch_in_sight(visitor: Visitor, said: str) -> None:
    """The same words may stand on a button further down."""
    buttons = [b for b in visitor.visible(PrintButton) if b.text() == said]
    visitor.touch(next(b for b in buttons if b.visibleRegion().contains(b.rect().center())))


# What it says


@both_ways_up
def test_the_button_says_that_there_is_no_paper_before_it_is_touched(
    somebody: Visitor, services: Services, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    printer.condition = Condition.PAPER_OUT
    somebody.go(ChecklistRoute(BIRTH))
    somebody.wait_for_button(f"{printers.PAPER_OUT()} {paper.BY_PHONE()}")
    assert somebody.find_button(words.PRINT_LIST()) is None
    touch_in_sight(somebody, printers.PAPER_OUT())
    assert somebody.reads(f"{printers.PAPER_OUT()} {paper.SCAN_INSTEAD()}")
    address = services.catalogue.procedure(BIRTH).provenance.url
    assert codes_seen(somebody.panel(PrintPanel)) == {address}
    assert printer.sent == []


def test_where_there_is_no_code_it_leads_to_people(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    printer.condition = Condition.JAM
    somebody.go(DossierRoute(CODE))
    somebody.wait_for_button(f"{printers.JAM()} {paper.OTHER_WAY()}")
    somebody.touch_button(printers.JAM())
    assert somebody.reads(f"{printers.JAM()} {paper.NOTE_INSTEAD()}")


def test_it_comes_back_by_itself(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    printer.condition = Condition.DOOR_OPEN
    somebody.go(ChecklistRoute(BIRTH))
    somebody.wait_for_button(printers.DOOR_OPEN())
    printer.condition = Condition.PAPER_OUT
    look_again(somebody)
    somebody.wait_for_button(printers.PAPER_OUT())
    printer.condition = None
    look_again(somebody)
    somebody.wait_for_button(words.PRINT_LIST())
    somebody.have_printed(words.PRINT_LIST())
    assert len(printer.printed) == 1


def test_a_finger_on_its_way_to_the_other_words_is_not_taken(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    somebody.go(ChecklistRoute(BIRTH))
    spot = somebody.place(somebody.button(words.PRINT_LIST()))
    somebody.finger_down(spot)
    the_printer_is(somebody, printer, Condition.PAPER_OUT)
    somebody.finger_up(spot)
    somebody.let_run(100)
    assert not somebody.panel(PrintPanel).isVisible()
    assert not somebody.panel(PreviewPanel).isVisible()


def test_little_paper_and_other_prints_change_nothing_for_people(
    somebody: Visitor, printer: PretendedPrinter
) -> None:
    printer.notices, printer.ahead = frozenset({Notice.PAPER_LOW}), 3
    somebody.go(ChecklistRoute(BIRTH))
    the_printer_is(somebody, printer, None)
    assert somebody.find_button(words.PRINT_LIST()) is not None


def test_a_print_that_fails_makes_the_button_say_so(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED, Event.PRINTER_CANNOT)
    somebody.go(ChecklistRoute(BIRTH))
    somebody.settle()
    printer.condition = Condition.INK_OUT
    somebody.have_printed(words.PRINT_LIST())
    somebody.touch_button(words.CLOSE())
    somebody.wait_for_button(printers.INK_OUT())


# While the preview is read


@both_ways_up
@pytest.mark.parametrize("text_size", TextSize)
def test_the_preview_says_that_the_paper_ran_out_and_when_there_is_some_again(
    somebody: Visitor,
    services: Services,
    printer: PretendedPrinter,
    text_size: TextSize,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    somebody.go(ChecklistRoute(BIRTH))
    look(somebody, text_size, Contrast.NIGHT)
    somebody.settle()
    somebody.open_preview(words.PRINT_LIST())
    preview = somebody.panel(PreviewPanel)
    the_printer_is(somebody, printer, Condition.PAPER_OUT)
    assert somebody.find_button(paper.PRINT_NOW()) is None
    assert [*panel_faults(somebody, preview), *too_close(somebody, preview)] == []
    the_printer_is(somebody, printer, None)
    assert somebody.button(paper.PRINT_NOW()).isEnabled()
    the_printer_is(somebody, printer, Condition.PAPER_OUT)
    button = preview.findChildren(PrintButton)[0]
    assert button.accessibleName() == f"{printers.PAPER_OUT()} {paper.BY_PHONE()}"
    somebody.touch(button)
    assert not preview.isVisible()
    assert somebody.reads(f"{printers.PAPER_OUT()} {paper.SCAN_INSTEAD()}")
    address = services.catalogue.procedure(BIRTH).provenance.url
    assert codes_seen(somebody.panel(PrintPanel)) == {address}
    assert printer.sent == []
    printer.condition = None
    until_it_reads(somebody, paper.CAN_PRINT_AGAIN())


def test_where_the_other_slot_can_print_it_is_seen_on_its_paper(
    arrive: Arrive, services: Services, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    roll = PretendedPrinter()
    outlets = Outlets(
        Outlet("page", printer, PageSize.A4), Outlet("receipt", roll, PageSize.ROLL_80)
    )
    visitor = arrive(services=replace(services, outlets=outlets))
    visitor.go(DossierRoute(CODE))
    visitor.open_preview(words.PRINT_SLIP())
    assert visitor.reads(paper.ON_ROLL())
    roll.condition = Condition.PAPER_OUT
    look_again(visitor)
    visitor.wait_for_button(printers.PAPER_OUT())
    visitor.settle()
    visitor.touch(visitor.panel(PreviewPanel).findChildren(PrintButton)[0])
    visitor.see_preview()
    assert visitor.reads(paper.ON_A4())
    assert printer.sent == roll.sent == []


# When printers are asked


def test_printers_are_asked_often_only_while_somebody_could_print(somebody: Visitor) -> None:
    watch = watch_of(somebody)
    for route, near in (
        (ChecklistRoute(BIRTH), True),
        (FieldsRoute(), False),
        (DossierRoute(CODE), True),
        (ProcedureRoute(BIRTH), True),
    ):
        somebody.go(route)
        somebody.let_run(100)
        assert watch.attended is near, route
    somebody.window.end_visit()
    somebody.settle()
    assert not watch.attended


def test_a_page_that_is_left_in_every_way_is_left(somebody: Visitor) -> None:
    watch = watch_of(somebody)
    routes: list[Route] = [ChecklistRoute(BIRTH), ProcedureRoute(BIRTH), DossierRoute(CODE)]
    for route in routes * 2:
        somebody.go(route)
    somebody.touch_button(words.BACK())
    somebody.send_scan(CODE)
    somebody.settle()
    assert watch.attended
    somebody.touch_button(words.DONE())
    assert not watch.attended


def test_while_a_printer_thinks_the_last_answer_holds_and_then_it_is_silent(
    somebody: Visitor,
    printer: PretendedPrinter,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    somebody.go(ChecklistRoute(BIRTH))
    the_printer_is(somebody, printer, None)
    printer.hang()
    printer.threads.clear()
    look_again(somebody)
    somebody.wait_for(lambda: len(printer.threads) == 1)
    assert somebody.find_button(words.PRINT_LIST()) is not None
    end_patience(somebody)
    somebody.wait_for_button(printers.SILENT())
    for _ in range(20):
        look_again(somebody)
    assert len(printer.threads) == 1, "nobody else is sent to wait for it"
    printer.answer()
    somebody.wait_for_button(words.PRINT_LIST())


def test_the_gui_thread_never_asks(somebody: Visitor, printer: PretendedPrinter) -> None:
    somebody.go(ChecklistRoute(BIRTH))
    the_printer_is(somebody, printer, None)
    assert printer.threads
    assert threading.get_ident() not in printer.threads


def test_the_log_tells_of_a_change_once(
    somebody: Visitor,
    printer: PretendedPrinter,
    caplog: pytest.LogCaptureFixture,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    caplog.set_level("INFO", "kiosk")
    somebody.go(ChecklistRoute(BIRTH))
    for condition in (None, Condition.JAM, Condition.JAM, Condition.JAM, None, None):
        the_printer_is(somebody, printer, condition)
    said = [line for line in caplog.messages if line.startswith("printer-")]
    assert said == ["printer-cannot slot=page condition=jam", "printer-can slot=page"]


# Blank forms


@pytest.fixture
def with_a_form(
    arrive: Arrive, services: Services, printer: PretendedPrinter, monkeypatch: pytest.MonkeyPatch
) -> dict[str, bytes]:
    """A procedure with one blank form, whose file a test may choose."""
    files = {"to-khai.pdf": broken_forms.sound(2)}
    known = services.catalogue.procedure

    def procedure(code: str) -> object:
        form = BlankForm(name="Tờ khai mẫu", file="to-khai.pdf", url="https://example.com/to-khai")
        return replace(known(code), forms=(form,))

    def form_pdf(file: str) -> bytes:
        if file not in files:
            raise KioskError(catalogue_words.NO_SUCH_PROCEDURE, code=file)
        return files[file]

    monkeypatch.setattr(services.catalogue, "procedure", procedure)
    monkeypatch.setattr(services.catalogue, "form_pdf", form_pdf)
    return files


@pytest.mark.parametrize("route", [ChecklistRoute(BIRTH), ProcedureRoute(BIRTH)])
def test_a_blank_form_is_seen_printed_and_taken_onto_a_phone(
    with_a_form: dict[str, bytes], somebody: Visitor, printer: PretendedPrinter, route: Route
) -> None:
    somebody.go(route)
    somebody.wait_for(lambda: somebody.reads(paper.FORMS()))
    assert somebody.reads("Tờ khai mẫu")
    somebody.touch_further_down(paper.SEE_FORM())
    somebody.see_preview()
    assert somebody.reads(paper.PAGE_OF(page=1, pages=2))
    somebody.touch_button(paper.PRINT_NOW())
    somebody.wait_for(lambda: somebody.reads(printers.TAKEN_BY_PRINTER()))
    printed = [Paper(printout.pdf).pages for printout in printer.printed]
    assert printed == [["Form, page 1", "Form, page 2"]]
    somebody.settle()
    somebody.touch_button(words.CLOSE())
    assert "https://example.com/to-khai" in codes_seen(somebody.window)


@pytest.mark.parametrize(
    "pdf",
    [
        broken_forms.with_password(),
        broken_forms.scrambled(),
        broken_forms.cut_short(),
        broken_forms.sound(500),
        b"",
    ],
    ids=["locked", "scrambled", "cut short", "500 pages", "empty"],
)
def test_a_form_that_cannot_be_printed_is_a_sentence_and_a_code(
    with_a_form: dict[str, bytes],
    somebody: Visitor,
    printer: PretendedPrinter,
    pdf: bytes,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    with_a_form["to-khai.pdf"] = pdf
    somebody.go(ProcedureRoute(BIRTH))
    somebody.touch_further_down(paper.SEE_FORM())
    somebody.wait_for(somebody.panel(PrintPanel).isVisible)
    assert somebody.reads(paper.SCAN_INSTEAD())
    assert codes_seen(somebody.panel(PrintPanel)) == {"https://example.com/to-khai"}
    assert printer.sent == []


def test_a_form_that_is_missing_in_the_catalogue_is_a_sentence_too(
    with_a_form: dict[str, bytes], somebody: Visitor, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    with_a_form.clear()
    somebody.go(ProcedureRoute(BIRTH))
    somebody.touch_further_down(paper.SEE_FORM())
    somebody.wait_for(somebody.panel(PrintPanel).isVisible)
    assert somebody.reads(paper.SCAN_INSTEAD())


@pytest.mark.usefixtures("with_a_form")
def test_a_kiosk_with_a_roll_alone_says_that_it_has_no_paper_for_forms(
    arrive: Arrive, services: Services, printer: PretendedPrinter
) -> None:
    visitor = arrive(services=with_printer(services, printer, PageSize.ROLL_80))
    visitor.go(ProcedureRoute(BIRTH))
    visitor.wait_for_button(f"{printers.WRONG_PAPER()} {paper.BY_PHONE()}")
    assert watch_of(visitor).condition_for(Kind.CHECKLIST) is None
    visitor.touch_further_down(printers.WRONG_PAPER())
    assert visitor.reads(f"{printers.WRONG_PAPER()} {paper.SCAN_INSTEAD()}")


# While somebody reads that nothing can be printed


def until_it_reads(visitor: Visitor, said: str) -> None:
    """The printer is asked again and again, as it is while the panel is there."""

    def reads() -> bool:
        watch_of(visitor).ask()
        return visitor.reads(said)

    visitor.wait_for(reads)
    visitor.settle()


def reading_that_it_cannot(
    somebody: Visitor, printer: PretendedPrinter, condition: Condition
) -> None:
    printer.condition = condition
    somebody.go(ChecklistRoute(BIRTH))
    somebody.wait_for_button(sentence_of(condition)())
    touch_in_sight(somebody, sentence_of(condition)())
    assert somebody.reads(f"{sentence_of(condition)()} {paper.SCAN_INSTEAD()}")


@both_ways_up
def test_whoever_reads_that_there_is_no_paper_hears_that_there_is_again(
    somebody: Visitor, services: Services, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    reading_that_it_cannot(somebody, printer, Condition.PAPER_OUT)
    printer.condition = None
    until_it_reads(somebody, paper.CAN_PRINT_AGAIN())
    panel = somebody.panel(PrintPanel)
    assert codes_seen(panel) == {services.catalogue.procedure(BIRTH).provenance.url}
    assert printer.sent == [], "nothing is printed by itself"
    somebody.touch_button(paper.PRINT_AGAIN())
    assert not panel.isVisible()
    somebody.see_preview()
    somebody.touch_button(paper.PRINT_NOW())
    somebody.wait_for(lambda: somebody.reads(printers.TAKEN_BY_PRINTER()))
    assert len(printer.printed) == 1


def test_while_it_is_read_the_printer_is_asked_by_itself(
    somebody: Visitor,
    printer: PretendedPrinter,
    monkeypatch: pytest.MonkeyPatch,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    reading_that_it_cannot(somebody, printer, Condition.JAM)
    timer = somebody.panel(PrintPanel).findChildren(Recovery)[0].findChildren(QTimer)[0]
    assert timer.isActive()
    printer.condition = None
    timer.timeout.emit()
    somebody.wait_for(lambda: somebody.reads(paper.CAN_PRINT_AGAIN()))
    somebody.settle()
    somebody.touch_button(words.CLOSE())
    assert not timer.isActive()


def test_the_sentence_follows_what_is_wrong_now(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    reading_that_it_cannot(somebody, printer, Condition.PAPER_OUT)
    printer.condition = Condition.DOOR_OPEN
    until_it_reads(somebody, f"{printers.DOOR_OPEN()} {paper.SCAN_INSTEAD()}")
    printer.condition = None
    until_it_reads(somebody, paper.CAN_PRINT_AGAIN())
    printer.condition = Condition.PAPER_OUT
    until_it_reads(somebody, f"{printers.PAPER_OUT()} {paper.SCAN_INSTEAD()}")
    assert somebody.find_button(paper.PRINT_AGAIN()) is None
    assert printer.sent == []


def test_a_panel_that_was_closed_does_not_come_up_again(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    reading_that_it_cannot(somebody, printer, Condition.PAPER_OUT)
    somebody.settle()
    somebody.touch_button(words.CLOSE())
    the_printer_is(somebody, printer, None)
    assert not somebody.panel(PrintPanel).isVisible()


def test_a_print_that_ended_without_paper_can_be_had_when_there_is_some(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED, Event.PRINTER_CANNOT)
    somebody.go(ChecklistRoute(BIRTH))
    the_printer_is(somebody, printer, None)
    printer.condition = Condition.OFFLINE
    somebody.have_printed(words.PRINT_LIST())
    assert somebody.reads(f"{printers.OFFLINE()} {paper.SCAN_INSTEAD()}")
    the_printer_is(somebody, printer, Condition.OFFLINE)
    printer.condition = None
    until_it_reads(somebody, paper.CAN_PRINT_AGAIN())


def test_one_print_that_was_refused_is_no_printer_that_recovers(
    somebody: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    """The printer says all the time that it is well: it would be offered again and again."""
    expect_in_log(Event.PRINT_FAILED)
    somebody.go(ChecklistRoute(BIRTH))
    the_printer_is(somebody, printer, None)
    printer.refuses = Condition.DISK_FULL
    somebody.have_printed(words.PRINT_LIST())
    for _ in range(3):
        look_again(somebody)
    assert somebody.reads(f"{printers.DISK_FULL()} {paper.SCAN_INSTEAD()}")


@both_ways_up
def test_the_panel_that_offers_paper_again_fits_the_glass(somebody: Visitor) -> None:
    panel = somebody.panel(PrintPanel)
    for text_size in TextSize:
        panel.hide()
        look(somebody, text_size, Contrast.NIGHT)
        panel.show_recovered("https://example.com/thu-tuc", "Danh sách giấy tờ. " * 25)
        somebody.let_run(50)
        assert [*panel_faults(somebody, panel), *too_close(somebody, panel)] == [], text_size
        assert len(codes_seen(panel)) == 2, text_size


def test_a_kiosk_that_starts_takes_back_what_it_left_in_its_printer(
    somebody: Visitor, printer: PretendedPrinter
) -> None:
    somebody.wait_for(lambda: printer.tidied > 0)
    assert isinstance(somebody.route, HomeRoute), "before anybody has touched anything"
