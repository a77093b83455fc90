"""What staff see and do about the printers: state, paper, a test page, a paused queue."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice, notice_of, remedy_of, sentence_of
from kiosk.printing.outlets import Outlet, Outlets
from kiosk.printing.paper_count import PaperCount
from kiosk.printing.pretended import PretendedPrinter
from kiosk.services import Services
from kiosk.settings import PrinterKind, Printing, ReceiptPrinting, Settings, TextSize
from kiosk.system.log import Event, log_to
from kiosk.ui.staff.routes import PrinterRoute, StaffHomeRoute
from kiosk.ui.theme import Contrast
from kiosk.ui.widgets.button import Button
from kiosk.words import printers as result_words
from kiosk.words import problems, screens
from kiosk.words import staff as staff_words
from kiosk.words import staff_catalogue as catalogue_words
from kiosk.words import staff_printers as words

from .conftest import Arrive, ExpectInLog
from .papers import printed_text
from .staff_member import LAN, TurnedClock, come_in, with_book
from .test_layout import look, settled_faults
from .visitor import LANDSCAPE, PORTRAIT, Visitor

pytestmark = pytest.mark.usefixtures("briskly")

SETTINGS = Settings(
    printing=Printing(kind=PrinterKind.SYSTEM, printer="Trang-Mau"),
    receipt=ReceiptPrinting(kind=PrinterKind.ESCPOS, printer="tcp://127.0.0.1:9100"),
)


class Stuck(PretendedPrinter):
    """Its queue does not go on, whatever is done."""

    def resume(self) -> bool:
        super().resume()
        self.condition = Condition.PAUSED
        return False


@dataclass(frozen=True, slots=True)
class Pair:
    """A kiosk with two printers, which only pretend."""

    page: PretendedPrinter
    receipt: PretendedPrinter
    services: Services

    @property
    def outlets(self) -> Outlets:
        return self.services.outlets


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def pair(services: Services, clock: TurnedClock, tmp_path: Path) -> Iterator[Pair]:
    page, receipt = PretendedPrinter(), PretendedPrinter()
    outlets = Outlets(
        Outlet("page", page, PageSize.A4, capacity=100, resumes=False),
        Outlet("receipt", receipt, PageSize.ROLL_80, capacity=50_000),
    )
    made = replace(
        with_book(services, tmp_path / "staff", clock),
        outlets=outlets,
        settings=SETTINGS,
        paper=PaperCount(tmp_path / "paper.json", clock),
    )
    yield Pair(page, receipt, made)
    for printer in (page, receipt):
        printer.answer()


@pytest.fixture
def lan(arrive: Arrive, pair: Pair) -> Visitor:
    visitor = arrive(services=pair.services)
    come_in(visitor)
    return visitor


def until(visitor: Visitor, said: str) -> None:
    visitor.wait_for(lambda: visitor.reads(said))
    visitor.settle()


def see_printers(visitor: Visitor) -> None:
    """The page about the printers, once they have answered."""
    visitor.go(PrinterRoute())
    until(visitor, words.ASK_AGAIN())


def touch(visitor: Visitor, said: str, which: int = 0) -> None:
    """Touch a button; the same words may stand on both cards."""
    buttons = [button for button in visitor.visible(Button) if button.text() == said]
    visitor.touch(buttons[which])


# How they stand


def test_each_printer_says_what_it_can_do(
    lan: Visitor, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    pair.page.condition = Condition.PAPER_OUT
    pair.receipt.notices = frozenset({Notice.PAPER_LOW})
    pair.receipt.ahead = 3
    see_printers(lan)
    for said in (
        words.PAGE_PRINTER(),
        sentence_of(Condition.PAPER_OUT)(),
        remedy_of(Condition.PAPER_OUT)(),
        "Trang-Mau",
        words.PAPER_A4(),
        words.RECEIPT_PRINTER(),
        words.READY(),
        notice_of(Notice.PAPER_LOW)(),
        words.WAITING(count=3),
        "tcp://127.0.0.1:9100",
        words.PAPER_ROLL(),
    ):
        assert lan.reads(said), said


def test_a_printer_is_asked_again_and_is_well(
    lan: Visitor, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    pair.page.condition = Condition.DOOR_OPEN
    see_printers(lan)
    assert lan.reads(sentence_of(Condition.DOOR_OPEN)())
    pair.page.condition = None
    lan.touch_button(words.ASK_AGAIN())
    lan.wait_for(lambda: not lan.reads(sentence_of(Condition.DOOR_OPEN)()))
    until(lan, words.READY())
    assert not lan.reads(remedy_of(Condition.DOOR_OPEN)())


def test_the_only_printer_is_simply_the_printer(arrive: Arrive, pair: Pair) -> None:
    outlets = Outlets(pair.outlets.page)
    visitor = arrive(services=replace(pair.services, outlets=outlets))
    come_in(visitor)
    see_printers(visitor)
    assert visitor.reads(words.READY())
    assert not visitor.reads(words.PAGE_PRINTER())


def test_a_kiosk_without_printers_asks_for_nothing(
    arrive: Arrive, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    from kiosk.printing.no_printer import NoPrinter

    outlets = Outlets(Outlet("page", NoPrinter(), PageSize.A4))
    settings = Settings(printing=Printing(kind=PrinterKind.NONE))
    visitor = arrive(services=replace(pair.services, outlets=outlets, settings=settings))
    come_in(visitor)
    see_printers(visitor)
    assert visitor.reads(words.NOT_USED())
    assert visitor.find_button(words.TEST_PAGE()) is None
    assert visitor.find_button(words.CHANGED()) is None


def test_a_printer_that_hangs_keeps_nobody_on_its_page(lan: Visitor, pair: Pair) -> None:
    pair.page.hang()
    lan.go(PrinterRoute())
    assert lan.reads(words.ASKING())
    lan.settle()
    lan.touch_button(screens.BACK())
    assert lan.route == StaffHomeRoute()
    assert threading.get_ident() not in pair.page.threads | pair.receipt.threads
    pair.page.answer()


# Paper


def test_staff_read_how_much_paper_is_left(lan: Visitor, pair: Pair, clock: TurnedClock) -> None:
    pair.services.paper.printed(pair.outlets.page, 37, 0)
    see_printers(lan)
    assert lan.reads(words.USED_SHEETS(count=37, time=f"{clock.now():%H:%M, %d/%m/%Y}"))
    assert lan.reads(words.SHEETS_LEFT(count=63))
    assert lan.reads(words.NOTHING_USED()), "nothing was printed on the roll yet"


def test_new_paper_is_counted_from_none_and_who_put_it_in(
    lan: Visitor, pair: Pair, clock: TurnedClock, tmp_path: Path
) -> None:
    log_to(tmp_path / "kiosk.log")
    pair.services.paper.printed(pair.outlets.page, 95, 0)
    pair.services.paper.printed(pair.outlets.all[1], 10, 175)
    see_printers(lan)
    assert lan.reads(words.SHEETS_LEFT(count=5))
    assert lan.reads(words.METRES_LEFT(count="48,0"))
    clock.turn(3600)
    touch(lan, words.CHANGED())
    assert lan.reads(words.CHANGED_WHY(printer=words.PAGE_PRINTER()))
    lan.settle()
    lan.touch_button(words.CHANGED_YES())
    until(lan, words.SHEETS_LEFT(count=100))
    assert lan.reads(words.METRES_LEFT(count="48,0")), "the roll is the one it was"
    assert f"paper-changed slot=page who={LAN}" in (tmp_path / "kiosk.log").read_text("utf-8")


def test_new_paper_that_cannot_be_noted_is_not_called_noted(
    arrive: Arrive, pair: Pair, tmp_path: Path, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PAPER_COUNT_LOST)
    log_to(tmp_path / "kiosk.log")
    home = Home(tmp_path)
    visitor = arrive(services=replace(pair.services, home=home))
    come_in(visitor)
    see_printers(visitor)
    home.paper_file.mkdir()
    touch(visitor, words.CHANGED())
    visitor.settle()
    visitor.touch_button(words.CHANGED_YES())
    until(visitor, problems.FILE_UNWRITABLE(file=home.paper_file))
    assert "paper-changed" not in (tmp_path / "kiosk.log").read_text("utf-8")
    home.paper_file.rmdir()
    visitor.touch_button(catalogue_words.TRY_AGAIN())
    until(visitor, words.SHEETS_LEFT(count=100))
    assert f"paper-changed slot=page who={LAN}" in (tmp_path / "kiosk.log").read_text("utf-8")


def test_changing_ones_mind_keeps_the_count(lan: Visitor, pair: Pair) -> None:
    pair.services.paper.printed(pair.outlets.page, 95, 0)
    see_printers(lan)
    touch(lan, words.CHANGED())
    lan.settle()
    lan.touch_button(staff_words.KEEP_AS_IT_IS())
    assert pair.services.paper.left(pair.outlets.page).used == 95


def test_a_count_that_cannot_be_true_sends_somebody_to_look(lan: Visitor, pair: Pair) -> None:
    pair.services.paper.printed(pair.outlets.page, 130, 0)
    see_printers(lan)
    assert lan.reads(words.SHOULD_BE_EMPTY())


def test_the_home_of_staff_warns_before_the_paper_ends(lan: Visitor, pair: Pair) -> None:
    assert not lan.reads(words.PUT_IN_PAPER())
    pair.services.paper.printed(pair.outlets.page, 85, 0)
    see_printers(lan)
    lan.touch_button(screens.BACK())
    until(lan, words.SOON_EMPTY(printer=words.PAGE_PRINTER()))
    assert lan.reads(words.SHEETS_LEFT(count=15))
    assert lan.reads(words.PUT_IN_PAPER())
    assert not lan.reads(words.SOON_EMPTY(printer=words.RECEIPT_PRINTER()))


def test_the_home_of_staff_warns_of_a_printer_that_cannot_print(
    lan: Visitor, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    pair.page.condition = Condition.JAM
    see_printers(lan)
    lan.wait_for(lambda: "page" in lan.window.talk.printers.states)
    lan.touch_button(screens.BACK())
    why = sentence_of(Condition.JAM)()
    until(lan, words.PRINTER_CANNOT(printer=words.PAGE_PRINTER(), why=why))
    assert lan.reads(remedy_of(Condition.JAM)())


def test_what_was_mended_a_moment_ago_is_tried(
    lan: Visitor, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    pair.page.condition = Condition.PAPER_OUT
    see_printers(lan)
    lan.wait_for(lambda: "page" in lan.window.talk.printers.states)
    pair.page.condition = None
    touch(lan, words.TEST_PAGE())
    until(lan, result_words.TAKEN_BY_PRINTER())


def test_the_home_of_staff_says_that_the_settings_are_not_used(arrive: Arrive, pair: Pair) -> None:
    problem = KioskError(staff_words.WORK_BUG)
    visitor = arrive(services=replace(pair.services, settings_problem=problem))
    come_in(visitor)
    assert visitor.reads(str(problem))


# A test page


def test_a_test_page_comes_out_of_the_slot_it_was_asked_for(
    lan: Visitor, pair: Pair, tmp_path: Path
) -> None:
    see_printers(lan)
    touch(lan, words.TEST_PAGE(), which=1)
    until(lan, result_words.TAKEN_BY_PRINTER())
    assert pair.page.printed == []
    (printed,) = pair.receipt.printed
    assert printed.size is PageSize.ROLL_80
    (tmp_path / "page.pdf").write_bytes(printed.pdf)
    text = printed_text(tmp_path / "page.pdf")
    for said in (staff_words.SAMPLE_TITLE(), LAN, words.PAPER_ROLL(), *"ẫặệỗợữỵđẪĐ"):
        assert said in text, said


def test_a_test_page_counts_as_paper(lan: Visitor, pair: Pair) -> None:
    see_printers(lan)
    touch(lan, words.TEST_PAGE())
    until(lan, result_words.TAKEN_BY_PRINTER())
    assert pair.services.paper.left(pair.outlets.page).used == 1


def test_the_count_on_the_page_is_that_of_after_the_test_page(
    lan: Visitor, pair: Pair, clock: TurnedClock
) -> None:
    see_printers(lan)
    assert lan.reads(words.NOTHING_USED())
    touch(lan, words.TEST_PAGE())
    until(lan, result_words.TAKEN_BY_PRINTER())
    until(lan, words.USED_SHEETS(count=1, time=f"{clock.now():%H:%M, %d/%m/%Y}"))
    assert lan.reads(result_words.TAKEN_BY_PRINTER()), "and what became of it stays to be read"
    lan.touch_button(screens.CLOSE())
    assert lan.route == PrinterRoute()


def test_a_printer_that_only_speaks_while_it_prints_sends_staff_to_the_test_page(
    lan: Visitor, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    pair.page.condition, pair.page.recalled = Condition.PAPER_OUT, True
    see_printers(lan)
    assert lan.reads(words.RECALLED())
    pair.page.condition, pair.page.recalled = None, False
    touch(lan, words.TEST_PAGE())
    until(lan, result_words.TAKEN_BY_PRINTER())
    until(lan, words.USED_SHEETS(count=1, time="")[:12])
    assert not lan.reads(words.RECALLED())


def test_a_test_page_that_is_refused_is_explained_as_to_staff(
    lan: Visitor, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED)
    see_printers(lan)
    pair.page.refuses = Condition.DISK_FULL
    touch(lan, words.TEST_PAGE())
    until(lan, sentence_of(Condition.DISK_FULL)())
    assert lan.reads(staff_words.STAFF_INSTEAD())


# A queue that stands still


def test_staff_let_a_paused_queue_go_on(
    lan: Visitor, pair: Pair, tmp_path: Path, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    log_to(tmp_path / "kiosk.log")
    see_printers(lan)
    assert lan.find_button(words.RESUME()) is None, "nothing is paused"
    pair.page.condition = Condition.PAUSED
    lan.touch_button(words.ASK_AGAIN())
    lan.wait_for_button(words.RESUME())
    lan.settle()
    lan.touch_button(words.RESUME())
    lan.wait_for(lambda: lan.find_button(words.ASK_AGAIN()) is not None)
    lan.settle()
    assert pair.page.condition is None
    assert not lan.reads(sentence_of(Condition.PAUSED)())
    assert f"printer-resumed slot=page who={LAN}" in (tmp_path / "kiosk.log").read_text("utf-8")


def test_a_queue_that_does_not_go_on_is_said(
    arrive: Arrive, pair: Pair, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    outlet = replace(pair.outlets.page, printer=Stuck(Condition.PAUSED))
    visitor = arrive(services=replace(pair.services, outlets=Outlets(outlet)))
    come_in(visitor)
    see_printers(visitor)
    visitor.touch_button(words.RESUME())
    until(visitor, words.NOT_RESUMED())


# On every glass


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("glass", [PORTRAIT, LANDSCAPE])
def test_the_page_fits_with_everything_on_it(
    arrive: Arrive,
    pair: Pair,
    glass: tuple[int, int],
    text_size: TextSize,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    pair.page.condition = Condition.PAUSED
    pair.receipt.notices = frozenset(Notice)
    pair.receipt.ahead = 12
    for outlet in pair.outlets.all:
        pair.services.paper.printed(outlet, 90, 500)
    visitor = arrive(glass, pair.services)
    come_in(visitor)
    for route in (PrinterRoute(), StaffHomeRoute()):
        visitor.window.go(route)
        look(visitor, text_size, Contrast.DAY)
        visitor.wait_for(lambda: not visitor.reads(words.ASKING()))
        assert settled_faults(visitor) == []
