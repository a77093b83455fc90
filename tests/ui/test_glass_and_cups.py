"""What people read on the glass while a real CUPS prints on a real IPP printer, or cannot."""

from __future__ import annotations

import itertools
import subprocess
import time
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer

from kiosk.printing.conditions import Condition
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.following import follow
from kiosk.services import Services
from kiosk.system.log import Event
from kiosk.ui.paper import desk, watch
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.routes import ChecklistRoute
from kiosk.ui.steady import CHANGED_MS
from kiosk.words import paper
from kiosk.words import screens as words
from tests.printing.cups_house import CupsHouse, cups_house
from tests.printing.ipp_device import IppDevice
from tests.printing.patience import (
    PATIENCE,
    SECONDS,
    Waiting,
    give_up_printers,
    wait_for_cups,
)

from .conftest import Arrive, ExpectInLog
from .papers import codes_seen, with_printer
from .visitor import BIRTH, Visitor

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("briskly")]

PRINTED = "Đã in xong. Mời bạn lấy giấy ở khe bên dưới."
INSTEAD = "Bạn hãy quét mã dưới đây bằng điện thoại, hoặc hỏi cán bộ tại quầy."
_names = itertools.count(1)


@pytest.fixture(scope="module")
def house() -> Iterator[CupsHouse]:
    with cups_house() as running:
        yield running


@pytest.fixture
def queue() -> str:
    return f"sanh-{next(_names)}"


@pytest.fixture
def device(house: CupsHouse, queue: str) -> IppDevice:
    return house.printer(queue)


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> Waiting:
    """For paper, and as long as it takes, until the test says otherwise."""
    wait_for_cups(monkeypatch)
    somebody = Waiting()
    followed = partial(follow, patience=PATIENCE, clock=somebody.clock, pause=somebody.pause)
    monkeypatch.setattr(desk, "follow", followed)
    return somebody


@pytest.fixture
def _asks_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """No question comes by the clock, and none is overdue: the tests say when the kiosk asks."""
    for every in ("NEAR_MS", "FAR_MS", "SILENT_AFTER_MS"):
        monkeypatch.setattr(watch, every, 1000 * SECONDS)


@pytest.fixture
def reader(
    arrive: Arrive,
    services: Services,
    house: CupsHouse,
    queue: str,
    device: IppDevice,
    waiting: Waiting,
    _asks_when_told: None,
) -> Visitor:
    """Somebody at their list, in a lobby whose printer is that device."""
    assert waiting
    printer = CupsPrinter(queue, server=house.server, timeout=SECONDS)
    visitor = arrive(services=with_printer(services, printer))
    visitor.go(ChecklistRoute(BIRTH))
    known(visitor, None)
    return visitor


def known(visitor: Visitor, condition: Condition | None) -> None:
    """Until the kiosk knows that of its printer; it asks by itself, here only sooner."""
    assert visitor.window.talk
    printers = visitor.window.findChildren(PrinterWatch)[0]

    def knows() -> bool:
        printers.ask()
        state = printers.states.get("page")
        return state is not None and state.condition is condition

    wait_long(visitor, knows)


def asks_no_more(visitor: Visitor) -> None:
    """What becomes of the printer now, the kiosk hears from its next print."""
    printers = visitor.window.findChildren(PrinterWatch)[0]
    printers.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)[0].stop()
    printers.wait()
    visitor.let_run(50)


def wait_long(visitor: Visitor, condition: object) -> None:
    assert callable(condition)
    until = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < until, f"the visitor read only {visitor.texts()}"
        visitor.let_run(50)


def reads_at_last(visitor: Visitor, said: str) -> None:
    wait_long(visitor, lambda: visitor.reads(said))


def is_printing(visitor: Visitor, house: CupsHouse, device: IppDevice) -> None:
    """Until the printer has it, and whoever stands there reads that."""
    house.wait(lambda: not device.idle(), "the print did not reach the printer")
    reads_at_last(visitor, "Đang in")


def text_received(device: IppDevice) -> str:
    done = subprocess.run(
        ["pdftotext", "-", "-"], input=device.received()[-1], capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def nothing_is_left(house: CupsHouse, device: IppDevice, came_out: int) -> None:
    house.wait(lambda: house.spooled() == [], "CUPS keeps the print")
    house.wait(house.at_rest, "CUPS still works on a print")
    house.wait(device.idle, "the printer has still something to print")
    assert len(device.received()) == came_out


def test_a_printer_that_is_well(reader: Visitor, house: CupsHouse, device: IppDevice) -> None:
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, PRINTED)
    assert "Giấy chứng sinh" in text_received(device)
    nothing_is_left(house, device, came_out=1)


def test_little_paper_is_no_matter_for_people(
    reader: Visitor, house: CupsHouse, device: IppDevice
) -> None:
    device.trays(sheets=5)
    known(reader, None)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, PRINTED)
    nothing_is_left(house, device, came_out=1)


def test_an_empty_tray_is_said_before_the_touch_and_the_button_comes_back(
    reader: Visitor, house: CupsHouse, device: IppDevice, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    device.trays(sheets=0)
    known(reader, Condition.PAPER_OUT)
    reader.wait_for_button(f"Máy in đã hết giấy. {paper.BY_PHONE()}")
    device.trays(sheets=100)
    known(reader, None)
    reader.wait_for_button(words.PRINT_LIST())
    reader.let_pass(CHANGED_MS)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, PRINTED)
    nothing_is_left(house, device, came_out=1)


def test_paper_that_ends_in_the_middle(
    reader: Visitor,
    house: CupsHouse,
    device: IppDevice,
    waiting: Waiting,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINT_FAILED, Event.PRINTER_CANNOT)
    device.holds()
    reader.have_begun(words.PRINT_LIST())
    is_printing(reader, house, device)
    device.trays(sheets=0)
    reads_at_last(reader, f"Máy in đã hết giấy. {paper.HELD_UP()}")
    assert codes_seen(reader.window)
    waiting.loses_patience()
    reads_at_last(reader, f"Máy in đã hết giấy. {INSTEAD}")
    known(reader, Condition.PAPER_OUT)
    device.trays(sheets=100)
    house.wait(device.idle, "the printer has still something to print")
    device.holds(False)
    nothing_is_left(house, device, came_out=0)


def test_paper_that_is_put_in_while_somebody_waits(
    reader: Visitor, house: CupsHouse, device: IppDevice
) -> None:
    device.holds()
    reader.have_begun(words.PRINT_LIST())
    is_printing(reader, house, device)
    device.trays(sheets=0)
    reads_at_last(reader, f"Máy in đã hết giấy. {paper.HELD_UP()}")
    device.holds(False)
    device.trays(sheets=100)
    reads_at_last(reader, PRINTED)
    nothing_is_left(house, device, came_out=1)


def test_a_queue_that_somebody_stopped_waits_for_them_and_people_are_told(
    reader: Visitor, house: CupsHouse, queue: str, device: IppDevice, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    house.command("cupsdisable", queue)
    known(reader, Condition.PAUSED)
    reader.wait_for_button("Máy in đang tạm dừng.")
    house.command("cupsenable", queue)
    known(reader, None)
    reader.wait_for_button(words.PRINT_LIST())
    reader.let_pass(CHANGED_MS)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, PRINTED)
    nothing_is_left(house, device, came_out=1)


def test_a_queue_that_takes_nothing(
    reader: Visitor, house: CupsHouse, queue: str, device: IppDevice, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED, Event.PRINTER_CANNOT)
    reader.open_preview(words.PRINT_LIST())
    asks_no_more(reader)
    house.command("cupsreject", queue)
    reader.touch_button(paper.PRINT_NOW())
    reads_at_last(reader, f"Máy in không nhận bản in. {INSTEAD}")
    reader.settle()
    reader.touch_button(words.CLOSE())
    known(reader, Condition.REFUSING)
    reads_at_last(reader, "Máy in không nhận bản in.")
    house.command("cupsaccept", queue)
    known(reader, None)
    reader.wait_for_button(words.PRINT_LIST())
    nothing_is_left(house, device, came_out=0)


def test_a_printer_that_vanishes_in_the_middle(
    reader: Visitor,
    house: CupsHouse,
    device: IppDevice,
    waiting: Waiting,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINT_FAILED, Event.PRINTER_CANNOT)
    device.holds()
    reader.have_begun(words.PRINT_LIST())
    is_printing(reader, house, device)
    device.vanish()
    waiting.loses_patience()
    reads_at_last(reader, f"Máy in đang tắt hoặc bị rút dây. {INSTEAD}")
    known(reader, Condition.OFFLINE)
    device.holds(False)
    device.start()
    nothing_is_left(house, device, came_out=0)


def test_a_slow_printer_is_waited_for(reader: Visitor, house: CupsHouse, device: IppDevice) -> None:
    device.holds()
    reader.have_begun(words.PRINT_LIST())
    is_printing(reader, house, device)
    device.holds(False)
    reads_at_last(reader, PRINTED)
    nothing_is_left(house, device, came_out=1)


def test_a_visit_that_ends_takes_back_what_waits(
    reader: Visitor, house: CupsHouse, device: IppDevice, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    device.holds()
    reader.have_begun(words.PRINT_LIST())
    is_printing(reader, house, device)
    device.trays(sheets=0)
    reads_at_last(reader, f"Máy in đã hết giấy. {paper.HELD_UP()}")
    reader.window.end_visit()
    reader.window.talk.wait()
    known(reader, Condition.PAPER_OUT)
    device.trays(sheets=100)
    house.wait(device.idle, "the printer has still something to print")
    device.holds(False)
    nothing_is_left(house, device, came_out=0)
    known(reader, None)


def test_without_cups_the_button_says_it(
    reader: Visitor, house: CupsHouse, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    house.stop_cups()
    try:
        known(reader, Condition.NO_SERVICE)
        reader.wait_for_button("Phần mềm in của máy này không chạy.")
    finally:
        house.start_cups()
    known(reader, None)
    reader.wait_for_button(words.PRINT_LIST())


def test_a_kiosk_that_is_closed_while_its_printer_hangs_leaves_nothing_in_cups(
    reader: Visitor, house: CupsHouse, device: IppDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    device.holds()
    reader.have_begun(words.PRINT_LIST())
    is_printing(reader, house, device)
    give_up_printers(monkeypatch)
    device.freeze()
    try:
        reader.window.close()
        assert house.spooled() == []
    finally:
        device.thaw()
