"""From the touch to the paper: it is seen before it is printed, and what becomes of it is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from kiosk.catalogue import checklist
from kiosk.clock import StoppedClock
from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, PrinterProblem, sentence_of
from kiosk.printing.outlets import Outlet, Outlets
from kiosk.printing.paper_count import PaperCount
from kiosk.printing.pretended import PretendedPrinter
from kiosk.printing.printers import Printout
from kiosk.services import Services
from kiosk.system.log import Event
from kiosk.ui.panels import IdlePanel
from kiosk.ui.paper import desk
from kiosk.ui.paper.desk import Prepared, PrintDesk
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.paper.preview import PreviewPanel
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.routes import ChecklistRoute, DossierRoute, FieldsRoute, HomeRoute, ProcedureRoute
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.widgets.page_picture import PagePicture
from kiosk.words import paper, printers
from kiosk.words import screens as words

from .conftest import Arrive, ExpectInLog
from .papers import codes_seen, page_pictures, picture_of, printed_text, text_of, with_printer
from .visitor import BIRTH, CODE, MOMENT, Visitor, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")


@pytest.fixture
def printer() -> Iterator[PretendedPrinter]:
    pretended = PretendedPrinter()
    yield pretended
    pretended.answer()


@pytest.fixture
def reader(
    arrive: Arrive, services: Services, printer: PretendedPrinter, size: tuple[int, int]
) -> Visitor:
    """Somebody at their list, in front of a kiosk with that printer."""
    visitor = arrive(size, with_printer(services, printer))
    visitor.go(FieldsRoute())
    visitor.go(ChecklistRoute(BIRTH))
    return visitor


def pages_sent(visitor: Visitor) -> int:
    """Of what is being looked at or printed."""
    prepared = visitor.window.talk._prepared  # pyright: ignore[reportPrivateUsage]
    assert prepared is not None
    assert prepared.printout.pages > 1, "these tests need a print of some pages"
    return prepared.printout.pages


def page_seen(visitor: Visitor, page: int) -> str:
    """What is read to somebody who does not see its picture, once that is there."""
    return paper.PAGE_PICTURE(page=page, pages=pages_sent(visitor))


def sheet(visitor: Visitor, number: int) -> str:
    return paper.PRINTING_SHEET(sheet=number, sheets=pages_sent(visitor))


def wait_until_reads(visitor: Visitor, said: str) -> None:
    visitor.wait_for(lambda: visitor.reads(said))


# What is seen before it is printed


@both_ways_up
def test_the_print_holds_the_papers_of_the_screen(
    visitor: Visitor, services: Services, prints: Path
) -> None:
    visitor.go(ChecklistRoute(BIRTH, (("channel", "online"),)))
    visitor.have_printed(words.PRINT_LIST())
    assert visitor.reads(printers.TAKEN_BY_FOLDER())
    assert [path.name for path in prints.iterdir()] == ["0001.pdf"]
    printed = printed_text(prints / "0001.pdf")
    procedure = services.catalogue.procedure(BIRTH)
    made = checklist.make(procedure, {"channel": "online"})
    mine = {item.paper.name for item in (*made.submit, *made.present, *made.exempt)}
    everything = {item.name for item in procedure.papers}
    assert {name for name in everything if " ".join(name.split()) in printed} == mine
    visitor.touch_button(words.CLOSE())
    assert isinstance(visitor.route, ChecklistRoute)


@both_ways_up
def test_what_is_seen_is_what_is_printed(reader: Visitor, printer: PretendedPrinter) -> None:
    reader.open_preview(words.PRINT_LIST())
    seen_sheet = reader.visible(PagePicture)[0]
    wait_until_reads(reader, page_seen(reader, 1))
    seen, wide = picture_of(seen_sheet), seen_sheet.dots_wide
    reader.touch_button(paper.PRINT_NOW())
    reader.wait_for(lambda: bool(printer.printed))
    drawn = page_pictures(printer.printed[0].pdf, wide)[0]
    edge = (seen.width - drawn.width) // 2
    inside = seen.crop((edge, edge, edge + drawn.width, edge + drawn.height))
    assert inside.tobytes() == drawn.tobytes()


def test_the_preview_is_there_before_its_pages_are(
    reader: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = threading.Event()
    prepare = desk._prepare  # pyright: ignore[reportPrivateUsage]

    def slowly(request: PrintRequest, outlet: Outlet) -> Prepared:
        let_go.wait(20)
        return prepare(request, outlet)

    monkeypatch.setattr(desk, "_prepare", slowly)
    reader.touch_button(words.PRINT_LIST())
    assert reader.panel(PreviewPanel).isVisible()
    assert not reader.button(paper.PRINT_NOW()).isEnabled()
    let_go.set()
    reader.wait_for(reader.button(paper.PRINT_NOW()).isEnabled)


def test_every_page_can_be_turned_to(reader: Visitor) -> None:
    reader.open_preview(words.PRINT_LIST())
    pages = pages_sent(reader)
    assert not reader.button(paper.PAGE_BEFORE()).isEnabled()
    seen: set[bytes] = set()
    for page in range(1, pages + 1):
        wait_until_reads(reader, page_seen(reader, page))
        assert reader.reads(paper.PAGE_OF(page=page, pages=pages))
        seen.add(picture_of(reader.visible(PagePicture)[0]).tobytes())
        if page < pages:
            reader.touch_button(paper.PAGE_AFTER())
    assert len(seen) == pages, "each page is another picture"
    assert not reader.button(paper.PAGE_AFTER()).isEnabled()
    reader.touch_button(paper.PAGE_BEFORE())
    wait_until_reads(reader, page_seen(reader, pages - 1))
    assert picture_of(reader.visible(PagePicture)[0]).tobytes() in seen


def test_closing_the_preview_prints_nothing(reader: Visitor, printer: PretendedPrinter) -> None:
    reader.open_preview(words.PRINT_LIST())
    reader.touch_button(words.CLOSE())
    assert not reader.panel(PreviewPanel).isVisible()
    assert isinstance(reader.route, ChecklistRoute)
    reader.touch_button(words.BACK())
    assert reader.route == FieldsRoute()
    assert printer.sent == []


def test_as_many_copies_as_the_office_allows(
    arrive: Arrive, services: Services, printer: PretendedPrinter
) -> None:
    visitor = arrive(services=with_printer(services, printer, copies=3))
    visitor.go(ChecklistRoute(BIRTH))
    visitor.open_preview(words.PRINT_LIST())
    assert not visitor.button(paper.FEWER()).isEnabled()
    for copies in (2, 3):
        visitor.touch_button(paper.MORE())
        assert visitor.reads(paper.COPIES(copies=copies))
    assert not visitor.button(paper.MORE()).isEnabled()
    visitor.touch_button(paper.FEWER())
    visitor.touch_button(paper.PRINT_NOW())
    wait_until_reads(visitor, printers.TAKEN_BY_PRINTER())
    assert [printout.copies for printout in printer.printed] == [2]


def test_where_one_copy_is_allowed_nobody_is_asked_how_many(
    arrive: Arrive, services: Services, printer: PretendedPrinter
) -> None:
    visitor = arrive(services=with_printer(services, printer, copies=1))
    visitor.go(ChecklistRoute(BIRTH))
    visitor.open_preview(words.PRINT_LIST())
    assert visitor.find_button(paper.MORE()) is None


@pytest.mark.parametrize(
    ("paper_size", "said"),
    [
        (PageSize.A4, paper.ON_A4),
        (PageSize.A5, paper.ON_A5),
        (PageSize.ROLL_80, paper.ON_ROLL),
    ],
)
@both_ways_up
def test_the_paper_is_named_and_is_what_comes_out(
    arrive: Arrive,
    services: Services,
    printer: PretendedPrinter,
    size: tuple[int, int],
    paper_size: PageSize,
    said: object,
) -> None:
    visitor = arrive(size, with_printer(services, printer, paper_size))
    visitor.go(DossierRoute(CODE))
    visitor.open_preview(words.PRINT_SLIP())
    assert callable(said)
    assert visitor.reads(str(said()))
    visitor.touch_button(paper.PRINT_NOW())
    wait_until_reads(visitor, printers.TAKEN_BY_PRINTER())
    assert printer.printed[0].size is paper_size
    assert CODE in text_of(printer.printed[0].pdf)


def test_keys_alone_print(reader: Visitor, printer: PretendedPrinter) -> None:
    reader.button(words.PRINT_LIST()).setFocus(Qt.FocusReason.TabFocusReason)
    reader.key(Qt.Key.Key_Return)
    reader.see_preview()
    reader.key(Qt.Key.Key_PageDown)
    assert reader.reads(paper.PAGE_OF(page=2, pages=pages_sent(reader)))
    reader.key(Qt.Key.Key_Right)
    assert not reader.button(paper.PRINT_NOW()).hasFocus(), "arrows go round the buttons"
    reader.key(Qt.Key.Key_Left)
    reader.key(Qt.Key.Key_Return)
    wait_until_reads(reader, printers.TAKEN_BY_PRINTER())
    reader.settle()
    reader.key(Qt.Key.Key_Return)
    assert not reader.panel(PrintPanel).isVisible()
    assert len(printer.printed) == 1


def test_the_whole_procedure_is_printed_too(
    arrive: Arrive, services: Services, printer: PretendedPrinter
) -> None:
    visitor = arrive(services=with_printer(services, printer))
    visitor.go(ProcedureRoute(BIRTH))
    visitor.touch_further_down(paper.PRINT_PROCEDURE())
    visitor.see_preview()
    visitor.touch_button(paper.PRINT_NOW())
    wait_until_reads(visitor, printers.TAKEN_BY_PRINTER())
    printed = text_of(printer.printed[0].pdf)
    procedure = services.catalogue.procedure(BIRTH)
    assert all(basis.number in printed for basis in procedure.legal_bases)


def test_a_document_that_is_too_long_is_refused_with_a_sentence_and_a_code(
    arrive: Arrive, services: Services, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    visitor = arrive(services=with_printer(services, printer, pages=1))
    visitor.go(ChecklistRoute(BIRTH))
    visitor.touch_button(words.PRINT_LIST())
    visitor.wait_for(visitor.panel(PrintPanel).isVisible)
    assert visitor.reads(paper.SCAN_INSTEAD())
    address = services.catalogue.procedure(BIRTH).provenance.url
    assert codes_seen(visitor.panel(PrintPanel)) == {address}
    assert printer.sent == []


# Two touches


def test_two_touches_make_one_print(reader: Visitor, printer: PretendedPrinter) -> None:
    printer.by_hand = True
    reader.open_preview(words.PRINT_LIST())
    spot = reader.place(reader.button(paper.PRINT_NOW()))
    for _ in range(2):
        reader.finger_down(spot)
        reader.finger_up(spot)
    reader.settle()
    reader.touch_button(words.CLOSE())
    reader.touch_button(words.PRINT_LIST())
    assert reader.panel(PrintPanel).isVisible(), "it is still at it"
    assert not reader.panel(PreviewPanel).isVisible()
    reader.wait_for(lambda: len(printer.sent) == 1)
    printer.let_out(pages_sent(reader))
    wait_until_reads(reader, printers.TAKEN_BY_PRINTER())
    reader.window.talk.wait()
    assert len(printer.sent) == 1


# While it is printed


def test_whoever_asks_the_desk_makes_one_print_of_a_visit(
    services: Services, printer: PretendedPrinter, qtbot: QtBot
) -> None:
    """Also where a panel should forget to close its button."""
    printer.by_hand = True
    house = with_printer(services, printer)
    parent = QObject()
    one = PrintDesk(house, parent)
    printout = Printout(b"%PDF", "Phiếu", PageSize.A4, pages=1)
    prepared = Prepared(house.outlets.page, printout)
    assert one.print_out(prepared)
    assert not one.print_out(prepared)
    qtbot.wait_until(lambda: len(printer.sent) == 1)
    printer.let_out()
    qtbot.wait_until(lambda: not one.is_printing)
    one.close()
    assert len(printer.sent) == 1


def test_people_watch_their_paper_come(reader: Visitor, printer: PretendedPrinter) -> None:
    printer.by_hand, printer.ahead = True, 2
    reader.have_begun(words.PRINT_LIST())
    wait_until_reads(reader, paper.WAITING_BEHIND(count=2))
    printer.ahead = 0
    wait_until_reads(reader, sheet(reader, 1))
    printer.let_out()
    wait_until_reads(reader, sheet(reader, 2))
    printer.condition = Condition.JAM
    wait_until_reads(reader, f"{printers.JAM()} {paper.HELD_UP()}")
    assert codes_seen(reader.panel(PrintPanel)), "nobody has to wait for it"
    printer.condition = None
    wait_until_reads(reader, sheet(reader, 2))
    printer.let_out(pages_sent(reader) - 1)
    wait_until_reads(reader, printers.TAKEN_BY_PRINTER())
    assert not codes_seen(reader.panel(PrintPanel))


def test_whoever_watches_their_paper_come_is_there_though_they_touch_nothing(
    reader: Visitor, printer: PretendedPrinter
) -> None:
    """A long print may take longer than the kiosk waits for a touch."""
    talk, seen = reader.window.talk, list[None]()
    talk.coming_out.connect(lambda: seen.append(None))
    timer = talk.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    printer.by_hand = True
    reader.have_begun(words.PRINT_LIST())
    wait_until_reads(reader, sheet(reader, 1))
    reader.wait_for(lambda: len(seen) == 1)
    reader.window.idle.watch(0, 600)
    reader.let_pass(1)
    assert reader.panel(IdlePanel).isVisible()
    timer.timeout.emit()
    assert len(seen) == 2
    assert not reader.panel(IdlePanel).isVisible(), "nobody asks whether they are still there"
    reader.window.idle.watch(600, 600)
    printer.condition = Condition.PAPER_OUT
    wait_until_reads(reader, paper.HELD_UP())
    assert not timer.isActive(), "nothing comes any more"
    printer.condition = None
    wait_until_reads(reader, sheet(reader, 1))
    reader.settle()
    before = len(seen)
    reader.touch_button(words.CLOSE())
    timer.timeout.emit()
    assert len(seen) == before, "and somebody who closed it may have gone"
    printer.let_out(pages_sent(reader))
    reader.wait_for(lambda: bool(printer.printed))


def test_a_picture_that_fails_after_the_touch_is_not_taken_for_the_print(
    reader: Visitor, printer: PretendedPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    touched = threading.Event()

    def fails_late(*_: object) -> None:
        touched.wait(20)
        raise PrinterProblem(Condition.FAILED)

    printer.by_hand = True
    reader.open_preview(words.PRINT_LIST())
    monkeypatch.setattr(desk, "_draw", fails_late)
    reader.touch_button(paper.PAGE_AFTER())
    reader.touch_button(paper.PRINT_NOW())
    wait_until_reads(reader, sheet(reader, 1))
    touched.set()
    reader.let_run(200)
    assert reader.reads(sheet(reader, 1))
    printer.let_out(pages_sent(reader))
    wait_until_reads(reader, printers.TAKEN_BY_PRINTER())


@pytest.mark.parametrize("condition", [Condition.WRONG_PAPER, Condition.DISK_FULL])
def test_what_the_printer_refuses_is_said_with_what_can_be_done(
    reader: Visitor,
    services: Services,
    printer: PretendedPrinter,
    condition: Condition,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    printer.refuses = condition
    reader.have_printed(words.PRINT_LIST())
    assert reader.reads(f"{sentence_of(condition)()} {paper.SCAN_INSTEAD()}")
    address = services.catalogue.procedure(BIRTH).provenance.url
    assert codes_seen(reader.panel(PrintPanel)) == {address}
    reader.touch_button(words.CLOSE())
    assert isinstance(reader.route, ChecklistRoute)


def test_a_print_that_is_lost_is_not_called_printed(
    reader: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    printer.by_hand = True
    reader.have_begun(words.PRINT_LIST())
    reader.wait_for(lambda: bool(printer.sent))
    printer.lose()
    wait_until_reads(reader, printers.FAILED())


def test_what_ends_after_the_panel_was_closed_is_told_all_the_same(
    reader: Visitor, printer: PretendedPrinter
) -> None:
    printer.by_hand = True
    reader.have_begun(words.PRINT_LIST())
    reader.wait_for(lambda: bool(printer.sent))
    reader.settle()
    reader.touch_button(words.CLOSE())
    reader.touch_button(words.BACK())
    printer.let_out()
    reader.let_run(700)
    assert not reader.panel(PrintPanel).isVisible(), "a page more is no reason to come up"
    printer.let_out(pages_sent(reader) - 1)
    wait_until_reads(reader, printers.TAKEN_BY_PRINTER())
    assert reader.route == FieldsRoute()


def test_a_bug_while_printing_is_said_and_logged(
    reader: Visitor,
    printer: PretendedPrinter,
    monkeypatch: pytest.MonkeyPatch,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.BUG, Event.PRINT_FAILED)

    def broken(_: object) -> None:
        raise RuntimeError("not a problem anybody can meet")

    monkeypatch.setattr(printer, "send", broken)
    reader.have_printed(words.PRINT_LIST())
    assert reader.reads(paper.FAILED())
    reader.touch_button(words.CLOSE())
    monkeypatch.undo()
    reader.have_printed(words.PRINT_LIST())
    assert reader.reads(printers.TAKEN_BY_PRINTER()), "and the next print is none the worse"


def test_what_came_out_is_counted(
    arrive: Arrive, services: Services, printer: PretendedPrinter, tmp_path: Path
) -> None:
    count = PaperCount(tmp_path / "paper.json", StoppedClock(MOMENT))
    counted = replace(with_printer(services, printer), paper=count)
    visitor = arrive(services=counted)
    visitor.go(ChecklistRoute(BIRTH))
    visitor.open_preview(words.PRINT_LIST())
    visitor.touch_button(paper.MORE())
    visitor.touch_button(paper.PRINT_NOW())
    wait_until_reads(visitor, printers.TAKEN_BY_PRINTER())
    assert count.left(counted.outlets.page).used == 2 * printer.printed[0].pages


def test_where_the_receipt_printer_fails_the_slip_comes_from_the_other(
    arrive: Arrive, services: Services, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    pages, receipts = PretendedPrinter(), PretendedPrinter(Condition.PAPER_OUT)
    page = Outlet("page", pages, PageSize.A4)
    receipt = Outlet("receipt", receipts, PageSize.ROLL_80)
    visitor = arrive(services=replace(services, outlets=Outlets(page, receipt)))
    visitor.go(DossierRoute(CODE))
    visitor.window.talk.wait()
    visitor.settle()
    visitor.have_printed(words.PRINT_SLIP())
    assert [printout.size for printout in pages.printed] == [PageSize.A4]
    assert receipts.sent == []


# A printer that answers nobody


@pytest.fixture
def waiting(reader: Visitor, printer: PretendedPrinter) -> Visitor:
    """Somebody who asked for paper from a printer that has stopped to answer."""
    reader.open_preview(words.PRINT_LIST())
    printer.hang()
    reader.touch_button(paper.PRINT_NOW())
    assert reader.reads(paper.SENDING())
    return reader


def test_the_gui_thread_never_asks_a_printer(
    reader: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    """So a printer that hangs for a minute hangs for nobody in front of the glass."""
    expect_in_log(Event.PRINT_FAILED)
    reader.have_printed(words.PRINT_LIST())
    reader.touch_button(words.CLOSE())
    printer.refuses = Condition.REFUSING
    reader.have_printed(words.PRINT_LIST())
    reader.touch_button(words.CLOSE())
    reader.window.end_visit()
    reader.window.talk.wait()
    assert printer.threads
    assert threading.get_ident() not in printer.threads


def test_a_printer_that_hangs_holds_nobody_up(waiting: Visitor) -> None:
    waiting.touch_button(words.CLOSE())
    waiting.touch_button(words.BACK())
    assert waiting.route == FieldsRoute()
    waiting.touch_button("Hộ tịch")
    assert waiting.rows_shown()


def test_a_scan_is_answered_while_the_printer_hangs(
    waiting: Visitor, printer: PretendedPrinter
) -> None:
    waiting.send_scan(CODE)
    assert waiting.reads(words.DOSSIER_CODE(code=CODE))
    assert printer.sent == [], "the scan did not have to wait for the printer"


def test_the_next_visitor_waits_for_their_turn_and_is_told_so(
    waiting: Visitor, printer: PretendedPrinter
) -> None:
    waiting.window.end_visit()
    waiting.go(ChecklistRoute(BIRTH))
    waiting.have_begun(words.PRINT_LIST())
    wait_until_reads(waiting, paper.WAITING_BEHIND(count=1))
    printer.answer()
    wait_until_reads(waiting, printers.TAKEN_BY_PRINTER())
    assert len(printer.printed) == 1, "what the first one wanted did not come out for the second"


def test_the_third_visitor_is_answered_though_both_printers_hang(
    arrive: Arrive,
    services: Services,
    printer: PretendedPrinter,
    monkeypatch: pytest.MonkeyPatch,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    page = Outlet("page", printer, PageSize.A4)
    receipt = Outlet("receipt", printer, PageSize.ROLL_80)
    visitor = arrive(services=replace(services, outlets=Outlets(page, receipt)))
    for route, button in (
        (DossierRoute(CODE), words.PRINT_SLIP()),
        (ChecklistRoute(BIRTH), words.PRINT_LIST()),
    ):
        visitor.go(route)
        visitor.open_preview(button)
        printer.hang()
        visitor.touch_button(paper.PRINT_NOW())
        visitor.window.end_visit()
    monkeypatch.setattr(desk, "TURN_SECONDS", 0.1)
    visitor.go(ChecklistRoute(BIRTH))
    visitor.have_begun(words.PRINT_LIST())
    wait_until_reads(visitor, f"{printers.BUSY()} {paper.SCAN_INSTEAD()}")


def test_the_next_visitor_does_not_wait_for_ever(
    waiting: Visitor, monkeypatch: pytest.MonkeyPatch, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    monkeypatch.setattr(desk, "TURN_SECONDS", 0.1)
    waiting.window.end_visit()
    waiting.go(ChecklistRoute(BIRTH))
    waiting.have_begun(words.PRINT_LIST())
    wait_until_reads(waiting, f"{printers.BUSY()} {paper.SCAN_INSTEAD()}")


# The end of the visit, at every stage


def condition_known(visitor: Visitor) -> Condition | None:
    """What the kiosk knows of its printer."""
    return visitor.window.findChildren(PrinterWatch)[0].states["page"].condition


def nothing_is_left(visitor: Visitor) -> bool:
    kept = {paper.PRINTING(), paper.SENDING(), paper.HELD_UP(), paper.PREVIEW()}
    return (
        visitor.route == HomeRoute()
        and not visitor.panel(PrintPanel).isVisible()
        and not visitor.panel(PreviewPanel).isVisible()
        and not any(said in text for said in kept for text in visitor.kept_texts())
        and not visitor.window.findChildren(PagePicture)
    )


def test_a_visit_that_ends_at_the_preview_leaves_nothing(
    reader: Visitor, printer: PretendedPrinter
) -> None:
    reader.open_preview(words.PRINT_LIST())
    reader.window.end_visit()
    reader.settle()
    assert nothing_is_left(reader)
    assert printer.sent == []


def test_a_visit_that_ends_while_it_is_prepared_leaves_nothing(
    reader: Visitor, printer: PretendedPrinter
) -> None:
    reader.tap(reader.button(words.PRINT_LIST()))
    reader.window.end_visit()
    reader.window.talk.wait()
    reader.settle()
    assert nothing_is_left(reader)
    assert printer.sent == []


@pytest.mark.parametrize("condition", [None, Condition.PAPER_OUT])
def test_a_print_that_waits_is_taken_back_at_the_end_of_the_visit(
    reader: Visitor,
    printer: PretendedPrinter,
    condition: Condition | None,
    expect_in_log: ExpectInLog,
) -> None:
    if condition is not None:
        expect_in_log(Event.PRINTER_CANNOT)
    printer.by_hand, printer.ahead = True, 1
    reader.have_begun(words.PRINT_LIST())
    wait_until_reads(reader, paper.WAITING_BEHIND(count=1))
    printer.condition = condition
    if condition is not None:
        wait_until_reads(reader, sentence_of(condition)())
    reader.window.end_visit()
    reader.window.talk.wait()
    reader.settle()
    assert nothing_is_left(reader)
    assert len(printer.cleared) == 1
    assert printer.printed == []
    reader.wait_for(lambda: condition_known(reader) is condition)


def test_a_page_that_is_coming_out_may_come_out(reader: Visitor, printer: PretendedPrinter) -> None:
    printer.by_hand = True
    reader.have_begun(words.PRINT_LIST())
    wait_until_reads(reader, sheet(reader, 1))
    pages = pages_sent(reader)
    reader.window.end_visit()
    printer.let_out(pages)
    reader.window.talk.wait()
    reader.settle()
    assert nothing_is_left(reader)
    assert len(printer.printed) == 1


def test_a_print_that_fails_after_the_visit_is_told_to_nobody(
    reader: Visitor, printer: PretendedPrinter, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    printer.by_hand = True
    reader.have_begun(words.PRINT_LIST())
    wait_until_reads(reader, sheet(reader, 1))
    reader.window.end_visit()
    printer.condition = Condition.JAM
    reader.window.talk.wait()
    reader.wait_for(lambda: condition_known(reader) is Condition.JAM)
    reader.settle()
    assert nothing_is_left(reader)
    assert printer.cleared


def test_after_the_end_no_paper_of_the_visit_is_kept(
    reader: Visitor, printer: PretendedPrinter
) -> None:
    reader.have_printed(words.PRINT_LIST())
    reader.window.end_visit()
    reader.settle()
    assert nothing_is_left(reader)


def test_a_kiosk_that_is_closed_asks_its_printer_nothing_any_more(
    reader: Visitor, printer: PretendedPrinter
) -> None:
    """A thread that still asked would wait for Qt, and Qt for the thread."""
    printer.by_hand, printer.ahead = True, 1
    reader.have_begun(words.PRINT_LIST())
    wait_until_reads(reader, paper.WAITING_BEHIND(count=1))
    reader.window.close()
    printer.threads.clear()
    reader.let_run(300)
    assert printer.threads == set()
    assert printer.cleared, "and nothing of it comes out later"
