"""What people read on the glass while a real CUPS prints on a real IPP printer, or cannot."""

from __future__ import annotations

import itertools
import subprocess
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer

from kiosk.printing.conditions import Condition
from kiosk.printing.cups.printer import CupsPrinter
from kiosk.printing.following import Patience, follow
from kiosk.services import Services
from kiosk.system.log import Event
from kiosk.ui.paper import desk
from kiosk.ui.paper.watch import PrinterWatch
from kiosk.ui.routes import ChecklistRoute
from kiosk.words import paper
from kiosk.words import screens as words
from tests.printing.cups_house import CupsHouse, cups_house
from tests.printing.ipp_device import IppDevice

from .conftest import Arrive, ExpectInLog
from .papers import codes_seen, with_printer
from .visitor import BIRTH, Visitor

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("briskly")]

# Only where the end of patience is what a test is about does it come soon.
PATIENCE = Patience(held_up_seconds=60, silent_seconds=60, between_seconds=0.1)
HASTY = Patience(held_up_seconds=3, silent_seconds=5, between_seconds=0.1)
PRINTED = "Đã in xong. Mời bạn lấy giấy ở khe bên dưới."
INSTEAD = "Bạn hãy quét mã dưới đây bằng điện thoại, hoặc hỏi cán bộ tại quầy."
_LONG_MS = 60_000
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
def reader(
    arrive: Arrive,
    services: Services,
    house: CupsHouse,
    queue: str,
    device: IppDevice,
    monkeypatch: pytest.MonkeyPatch,
) -> Visitor:
    """Somebody at their list, in a lobby whose printer is that device."""
    monkeypatch.setattr(desk, "follow", partial(follow, patience=PATIENCE))
    printer = CupsPrinter(queue, server=house.server)
    visitor = arrive(services=with_printer(services, printer))
    visitor.go(ChecklistRoute(BIRTH))
    known(visitor, None)
    return visitor


@pytest.fixture
def hasty(reader: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the way of a print does not get long to be put right."""
    assert reader
    monkeypatch.setattr(desk, "follow", partial(follow, patience=HASTY))


def known(visitor: Visitor, condition: Condition | None) -> None:
    """Until the kiosk knows that of its printer; it asks by itself, here only sooner."""
    assert visitor.window.talk
    watch = visitor.window.findChildren(PrinterWatch)[0]

    def knows() -> bool:
        watch.ask()
        state = watch.states.get("page")
        return state is not None and state.condition is condition

    wait_long(visitor, knows)


def asks_no_more(visitor: Visitor) -> None:
    """What becomes of the printer now, the kiosk hears from its next print."""
    watch = visitor.window.findChildren(PrinterWatch)[0]
    watch.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)[0].stop()
    watch.wait()
    visitor.let_run(50)


def wait_long(visitor: Visitor, condition: object) -> None:
    assert callable(condition)
    for _ in range(_LONG_MS // 50):
        if condition():
            return
        visitor.let_run(50)
    raise AssertionError(f"the visitor read only {visitor.texts()}")


def reads_at_last(visitor: Visitor, said: str) -> None:
    wait_long(visitor, lambda: visitor.reads(said))


def text_received(device: IppDevice) -> str:
    done = subprocess.run(
        ["pdftotext", "-", "-"], input=device.received()[-1], capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def nothing_is_left(house: CupsHouse, device: IppDevice, came_out: int) -> None:
    house.wait(lambda: house.spooled() == [], "CUPS keeps the print")
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
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, PRINTED)
    nothing_is_left(house, device, came_out=1)


@pytest.mark.usefixtures("hasty")
def test_paper_that_ends_in_the_middle(
    reader: Visitor, house: CupsHouse, device: IppDevice, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED, Event.PRINTER_CANNOT)
    device.slow(3)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, "Đang in")
    device.trays(sheets=0)
    reads_at_last(reader, f"Máy in đã hết giấy. {paper.HELD_UP()}")
    assert codes_seen(reader.window)
    reads_at_last(reader, f"Máy in đã hết giấy. {INSTEAD}")
    known(reader, Condition.PAPER_OUT)
    device.trays(sheets=100)
    nothing_is_left(house, device, came_out=0)


def test_paper_that_is_put_in_while_somebody_waits(
    reader: Visitor, house: CupsHouse, device: IppDevice
) -> None:
    device.slow(3)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, "Đang in")
    device.trays(sheets=0)
    reads_at_last(reader, f"Máy in đã hết giấy. {paper.HELD_UP()}")
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
    reader.settle()
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


@pytest.mark.usefixtures("hasty")
def test_a_printer_that_vanishes_in_the_middle(
    reader: Visitor, house: CupsHouse, device: IppDevice, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINT_FAILED, Event.PRINTER_CANNOT)
    device.slow(3)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, "Đang in")
    device.vanish()
    reads_at_last(reader, f"Máy in đang tắt hoặc bị rút dây. {INSTEAD}")
    known(reader, Condition.OFFLINE)
    device.start()
    nothing_is_left(house, device, came_out=0)


def test_a_slow_printer_is_waited_for(reader: Visitor, house: CupsHouse, device: IppDevice) -> None:
    device.slow(3)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, "Đang in")
    reads_at_last(reader, PRINTED)
    nothing_is_left(house, device, came_out=1)


def test_a_visit_that_ends_takes_back_what_waits(
    reader: Visitor, house: CupsHouse, device: IppDevice, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    device.slow(3)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, "Đang in")
    device.trays(sheets=0)
    reads_at_last(reader, f"Máy in đã hết giấy. {paper.HELD_UP()}")
    reader.window.end_visit()
    reader.window.talk.wait()
    known(reader, Condition.PAPER_OUT)
    device.trays(sheets=100)
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
    reader: Visitor, house: CupsHouse, device: IppDevice
) -> None:
    device.slow(3)
    reader.have_begun(words.PRINT_LIST())
    reads_at_last(reader, "Đang in")
    device.freeze()
    try:
        reader.window.close()
        assert house.spooled() == []
    finally:
        device.thaw()
