"""Receipt printers: what was drawn comes out dot by dot, and what goes wrong is told in time."""

from __future__ import annotations

import errno
import math
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from pyzbar import pyzbar

from kiosk.printing import pdf
from kiosk.printing.blocks import CodesRow, Document, PageSize, Paragraph
from kiosk.printing.conditions import Condition, Notice, PrinterProblem
from kiosk.printing.following import Patience, Progress, Stage, follow
from kiosk.printing.outlets import Outlet
from kiosk.printing.printers import JobStage, JobState, PrinterState, Printout, Ticket
from kiosk.printing.raster import dots
from kiosk.printing.receipts import stream as escpos_stream
from kiosk.printing.receipts.line import condition_of, connect, place_of
from kiosk.printing.receipts.printer import EscposPrinter
from tests.printing import broken_forms
from tests.printing.patience import PATIENCE, SECONDS, Waiting
from tests.printing.receipt_printer import ReceiptPrinter

# It carries no types.
_zbar: Any = pyzbar
CODE = "H26.99.01-261120-0004"
SOON = 0.8
"""Seconds for what never answers; whatever does is waited for longer."""


def slip(lines: int = 12, copies: int = 1) -> Printout:
    document = Document(
        issuer="Trung tâm Phục vụ hành chính công",
        title="Phiếu tình trạng hồ sơ",
        subtitle="Thủ tục đăng ký khai sinh",
        blocks=(
            *(Paragraph(f"{line}. Ặ Ẫ Ễ Ữ ỵ ễ ứ ậ ặ ẵ ỗ") for line in range(lines)),
            CodesRow(CODE, "Mã hồ sơ", CODE, "Mã QR"),
        ),
        size=PageSize.ROLL_80,
    )
    laid = pdf.lay_out(document)
    return Printout(laid.pdf, "Phiếu", PageSize.ROLL_80, laid.pages, laid.height_mm, copies)


SLIP = slip()
PICTURE = dots(SLIP.pdf, 0, 576)
PARTS = 2 + math.ceil(PICTURE.height / escpos_stream.BAND_ROWS)
"""Its opening, its bands and the cut."""
DONE = JobState(JobStage.DONE, sheets=1, parts=PARTS)


@pytest.fixture
def device() -> Iterator[ReceiptPrinter]:
    with ReceiptPrinter() as printer:
        yield printer


@pytest.fixture
def printer(device: ReceiptPrinter) -> EscposPrinter:
    return EscposPrinter(device.address, timeout=SECONDS)


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that can answer and acknowledge does, however late on a machine under load."""
    monkeypatch.setattr("kiosk.printing.receipts.conversation._MORE_SECONDS", SECONDS)
    monkeypatch.setattr("kiosk.printing.receipts.job._MUTE_SECONDS", SECONDS)


@pytest.fixture(autouse=True)
def _nobody_is_left_behind() -> Iterator[None]:
    """A thread that feeds a printer ends with its print."""
    yield
    until(lambda: [t for t in threading.enumerate() if t.name == "receipt-printer"] == [])


def until(fits: Callable[[], object]) -> None:
    """Wait for something that another thread is about to do."""
    end = time.monotonic() + SECONDS
    while not fits():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.005)


def stays(printer: EscposPrinter, ticket: Ticket, stage: JobStage) -> JobState:
    """The state of a print as soon as it is at that stage."""
    seen = printer.look(ticket)

    def fits() -> bool:
        nonlocal seen
        seen = printer.look(ticket)
        return seen.stage is stage

    until(fits)
    return seen


def print_whole(printer: EscposPrinter, printout: Printout = SLIP) -> None:
    ticket = printer.send(printout)
    stays(printer, ticket, JobStage.DONE)
    printer.clear(ticket)


def same(printed: Image.Image, wanted: Image.Image) -> bool:
    return printed.size == wanted.size and printed.tobytes() == wanted.tobytes()


# What comes out


def test_what_was_drawn_comes_out_dot_by_dot(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    print_whole(printer)
    assert [same(printed, PICTURE) for printed in device.slips] == [True]
    assert (device.rows_out, device.strange) == (0, [])


def test_a_scanner_reads_the_code_on_the_receipt(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    print_whole(printer)
    found = {code.data.decode() for code in _zbar.decode(device.slips[0].convert("L"))}
    assert found == {CODE}


def test_each_copy_is_cut_and_counted(device: ReceiptPrinter, printer: EscposPrinter) -> None:
    told = threading.Event()
    device.before_cut = told.wait
    ticket = printer.send(slip(2, copies=3))
    device.before_cut = lambda: until(lambda: printer.look(ticket).sheets == len(device.slips))
    told.set()
    assert stays(printer, ticket, JobStage.DONE).sheets == 3
    assert len(device.slips) == 3
    printer.clear(ticket)


def test_several_pages_hang_together(device: ReceiptPrinter, printer: EscposPrinter) -> None:
    pages = broken_forms.sound(2, (80, 50))
    print_whole(printer, Printout(pages, "Phiếu", PageSize.ROLL_80, 2))
    [printed] = device.slips
    assert printed.size == (576, 800)
    assert same(printed.crop((0, 400, 576, 800)), dots(pages, 1, 576))


def test_each_page_of_a_long_roll_is_counted(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    pages = Printout(broken_forms.sound(2, (80, 20)), "Phiếu", PageSize.ROLL_80, 2, copies=2)
    ticket = printer.send(pages)
    assert stays(printer, ticket, JobStage.DONE).sheets == 4
    assert len(device.slips) == 2
    printer.clear(ticket)


@settings(max_examples=30)
@given(st.data())
def test_no_picture_can_give_the_printer_an_order(data: st.DataObject) -> None:
    """Real printers obey certain bytes wherever they stand, also among dots."""
    orders = st.sampled_from([b"\x10\x04\x01", b"\x10\x05\x02", b"\x10\x14\x01\x00\x05", b"\x10"])
    pieces = data.draw(st.lists(st.one_of(st.binary(max_size=40), orders), max_size=60))
    rows = b"".join(pieces).ljust(72, b"\0")
    rows = rows[: len(rows) // 72 * 72]
    picture = ImageChops.invert(Image.frombytes("1", (576, len(rows) // 72), rows).convert("L"))
    wanted = picture.convert("1")
    with ReceiptPrinter() as device, _Open(device.address) as line:
        picture_sent = escpos_stream.opening(576) + b"".join(escpos_stream.bands(wanted))
        line.write(picture_sent + escpos_stream.CUT, SECONDS)
        until(lambda: device.slips)
        assert "real time!" not in device.obeyed
        assert device.strange == []
        printed = device.slips[0]
    assert printed.size == wanted.size
    added = ImageChops.subtract(wanted.convert("L"), printed.convert("L"))
    lost = ImageChops.subtract(printed.convert("L"), wanted.convert("L"))
    assert lost.getbbox() is None
    pairs = sum(rows.count(b"\x10" + order) for order in (b"\x04", b"\x05", b"\x14"))
    assert added.histogram()[255] == pairs


class _Open:
    def __init__(self, address: str) -> None:
        self._line = connect(address, SECONDS)

    def __enter__(self) -> Any:
        return self._line

    def __exit__(self, *_: object) -> None:
        self._line.close()


# How it is


@pytest.mark.parametrize(
    ("happens", "condition"),
    [
        ({"cover_open": True}, Condition.DOOR_OPEN),
        ({"paper_rows": 0}, Condition.PAPER_OUT),
        ({"paper_rows": 0, "cover_open": True}, Condition.DOOR_OPEN),
        ({"error": 0x08}, Condition.JAM),
        ({"error": 0x20}, Condition.BROKEN),
        ({"error": 0x40}, Condition.PAUSED),
        ({"silent": True}, Condition.SILENT),
    ],
)
def test_a_printer_that_cannot_print_says_why_and_gets_nothing(
    device: ReceiptPrinter, printer: EscposPrinter, happens: dict[str, Any], condition: Condition
) -> None:
    assert printer.state() == PrinterState()
    for name, value in happens.items():
        setattr(device, name, value)
    asks = EscposPrinter(device.address, timeout=SOON) if device.silent else printer
    assert asks.state() == PrinterState(condition)
    with pytest.raises(PrinterProblem) as refused:
        asks.send(SLIP)
    assert refused.value.condition is condition
    for name in happens:
        setattr(device, name, None if name == "paper_rows" else 0)
    assert printer.state() == PrinterState()
    assert device.obeyed == []


@pytest.mark.parametrize("byte", [0x16, 0x1E, 0x32, 0x7E])
def test_one_answer_to_every_question_says_nothing(
    device: ReceiptPrinter, printer: EscposPrinter, byte: int
) -> None:
    """In answer to one question it would be an open cover, to another a broken knife."""
    device.babbles = byte
    assert printer.state() == PrinterState(Condition.SILENT)
    device.babbles = 0x12
    assert printer.state() == PrinterState()


@pytest.mark.parametrize(
    "said", [b"\x16" * 64, b"\x12" * 64, bytes(range(256)), b"\xff" * 4096, bytes(64)]
)
def test_what_talks_without_end_is_no_printer_and_is_not_listened_to(said: bytes) -> None:
    with _Endless(said) as address:
        printer = EscposPrinter(address, timeout=SECONDS)
        told: list[PrinterState] = []
        asking = threading.Thread(target=lambda: told.append(printer.state()), daemon=True)
        asking.start()
        asking.join(SECONDS / 2)
        assert told == [PrinterState(Condition.SILENT)]
        with pytest.raises(PrinterProblem) as refused:
            printer.send(SLIP)
        assert refused.value.condition is Condition.SILENT


class _Endless:
    """Something on the network that sends the same for ever, and never reads."""

    def __init__(self, said: bytes) -> None:
        self._said = said * 64  # at once, so that it never seems to have ended
        self._server = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._listen, daemon=True)]

    def __enter__(self) -> str:
        self._threads[0].start()
        return f"tcp://127.0.0.1:{self._server.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        for thread in self._threads:
            thread.join(SECONDS)
            assert not thread.is_alive()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                peer, _ = self._server.accept()
                self._threads.append(threading.Thread(target=self._talk, args=[peer], daemon=True))
                self._threads[-1].start()

    def _talk(self, peer: socket.socket) -> None:
        with peer, suppress(OSError):
            while True:
                peer.sendall(self._said)


@pytest.fixture
def _waits_in_vain(device: ReceiptPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    """No time passes for who asks, but where the printer has heard a question it does not know."""

    def clock() -> float:
        return 0.6 * sum(device.asked[question] for question in device.unanswered)

    monkeypatch.setattr("kiosk.printing.receipts.conversation._MORE_SECONDS", 0.5)
    monkeypatch.setattr("kiosk.printing.receipts.conversation.monotonic", clock)


@pytest.mark.usefixtures("_waits_in_vain")
def test_a_question_that_a_printer_does_not_know_is_asked_once(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    """Each time costs half a second, and a slip has dozens of pieces."""
    device.unanswered = {2, 3}
    assert printer.state() == PrinterState()
    print_whole(printer)
    assert same(device.slips[0], PICTURE)
    assert (device.asked[2], device.asked[3]) == (1, 1)
    assert device.asked[4] > 2


@pytest.mark.usefixtures("_waits_in_vain")
def test_a_question_that_was_answered_before_is_asked_again(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    assert printer.state() == PrinterState()
    device.unanswered = {4}
    assert printer.state() == PrinterState()
    device.unanswered.clear()
    device.near_end = True
    assert printer.state() == PrinterState(notices=frozenset({Notice.PAPER_LOW}))


@pytest.mark.usefixtures("_waits_in_vain")
def test_another_printer_at_the_same_address_is_asked_everything_in_time(
    device: ReceiptPrinter, printer: EscposPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.printing.receipts.habits._KEPT_SECONDS", 0)
    device.unanswered = {2}
    assert printer.state() == PrinterState()
    device.unanswered.clear()
    device.cover_open = True
    assert printer.state() == PrinterState(Condition.DOOR_OPEN)


class _Asleep:
    """A printer that wakes up after so many seconds, on a line that alone makes time pass."""

    answers = True

    def __init__(self, seconds: float) -> None:
        self._wakes_at = seconds
        self._unanswered = 0
        self.now = 0.0

    def write(self, data: bytes, seconds: float) -> int:
        del seconds
        self._unanswered += 1
        return len(data)

    def read(self, seconds: float) -> bytes:
        if self._unanswered and self.now >= self._wakes_at:
            self._unanswered -= 1
            return b"\x12"
        self.now += max(seconds, 0.001)
        return b""

    def close(self, *, drop: bool = False) -> None:
        del drop


@pytest.mark.parametrize(("wakes_after", "condition"), [(3, None), (60, Condition.SILENT)])
def test_a_printer_that_sleeps_has_three_seconds_to_wake_up(
    wakes_after: float, condition: Condition | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = _Asleep(wakes_after)

    def reached(address: str, seconds: float) -> _Asleep:
        del address, seconds
        return line

    monkeypatch.setattr("kiosk.printing.receipts.printer.connect", reached)
    monkeypatch.setattr("kiosk.printing.receipts.conversation.monotonic", lambda: line.now)
    assert EscposPrinter("tcp://may-in").state() == PrinterState(condition)
    assert line.now < 6


def test_paper_that_nears_its_end_is_told_and_printed_on(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.near_end = True
    assert printer.state() == PrinterState(notices=frozenset({Notice.PAPER_LOW}))
    print_whole(printer)
    assert len(device.slips) == 1


def test_a_printer_that_is_switched_off_is_offline(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.switch_off()
    assert printer.state() == PrinterState(Condition.OFFLINE)


def test_sheets_do_not_come_out_of_a_roll(device: ReceiptPrinter, printer: EscposPrinter) -> None:
    with pytest.raises(PrinterProblem) as refused:
        printer.send(Printout(SLIP.pdf, "Phiếu", PageSize.A4, 1))
    assert refused.value.condition is Condition.WRONG_PAPER
    assert device.obeyed == []


def test_a_printer_prints_one_thing_at_a_time(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.paper_rows = 100
    ticket = printer.send(SLIP)
    assert printer.state().ahead == 1
    with pytest.raises(PrinterProblem) as refused:
        printer.send(SLIP)
    assert refused.value.condition is Condition.BUSY
    printer.clear(ticket)
    assert printer.look(ticket).stage is JobStage.LOST


def test_two_slots_may_have_the_same_printer(device: ReceiptPrinter) -> None:
    """It talks to one at a time: the other would take it for silent while it prints."""
    page = EscposPrinter(device.address, timeout=SECONDS)
    receipt = EscposPrinter(device.address.upper().replace("TCP", "tcp") + "/", timeout=SECONDS)
    goes_on = threading.Event()
    device.at_row[1] = goes_on.wait
    ticket = page.send(SLIP)
    until(lambda: device.rows_out)
    assert receipt.state() == PrinterState(ahead=1)
    with pytest.raises(PrinterProblem) as refused:
        receipt.send(SLIP)
    assert refused.value.condition is Condition.BUSY
    assert receipt.look(ticket).stage is JobStage.LOST
    goes_on.set()
    assert stays(page, ticket, JobStage.DONE) == DONE
    page.clear(ticket)
    print_whole(receipt)
    assert [same(printed, PICTURE) for printed in device.slips] == [True, True]


@pytest.mark.parametrize(
    ("one", "other", "same_place"),
    [
        ("tcp://may-in", "tcp://MAY-IN:9100/", True),
        ("tcp://[::1]:9100", "tcp://[::1]", True),
        ("usb:04b8:0E15", "usb:04B8:0e15", True),
        ("tcp://may-in", "tcp://may-in:9101", False),
        ("usb:04b8:0e15", "usb:04b8:0e16", False),
        ("/dev/usb/lp0", "/dev/usb/LP0", False),
        ("", "tcp://", False),
    ],
)
def test_an_address_has_one_place_however_it_is_written(
    one: str, other: str, same_place: bool
) -> None:
    assert (place_of(one) == place_of(other)) is same_place


# In the middle


def test_missing_paper_that_a_printer_reports_unasked_is_no_acknowledgement(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.reports = True
    device.paper_rows = 300
    told = followed(printer)
    assert told[-1] == Progress(Stage.FAILED, Condition.PAPER_OUT)


def test_a_printer_that_reports_unasked_prints_like_any_other(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.reports = True
    print_whole(printer, slip(1))
    assert same(device.slips[0], dots(slip(1).pdf, 0, 576))


def test_a_printer_that_acknowledges_too_soon_is_asked_before_it_is_believed(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.hasty = device.prints_first = True
    device.paper_rows = PICTURE.height - 20
    ticket = printer.send(SLIP)
    assert stays(printer, ticket, JobStage.STOPPED).condition is Condition.PAPER_OUT
    device.put_in_paper()
    assert stays(printer, ticket, JobStage.DONE) == DONE
    printer.clear(ticket)


@pytest.mark.slow
def test_a_printer_that_has_no_answer_while_it_prints_is_not_called_silent(
    device: ReceiptPrinter,
) -> None:
    printer = EscposPrinter(device.address, timeout=4)
    device.seconds_a_row = 0.03
    ticket = printer.send(SLIP)
    device.unanswered = {1, 2, 3, 4}
    seen: set[JobStage] = set()
    until(lambda: seen.add(printer.look(ticket).stage) or device.rows_out > 150)
    assert seen == {JobStage.PRINTING}
    printer.clear(ticket)


def test_paper_that_ends_is_told_and_the_slip_goes_on_with_new_paper(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.paper_rows = 300
    ticket = printer.send(SLIP)
    assert stays(printer, ticket, JobStage.STOPPED).condition is Condition.PAPER_OUT
    assert printer.state() == PrinterState(Condition.PAPER_OUT, ahead=1)
    device.put_in_paper()
    assert stays(printer, ticket, JobStage.DONE) == DONE
    assert same(device.slips[0], PICTURE)
    printer.clear(ticket)


def test_a_cover_that_is_opened_is_told_and_the_slip_goes_on_when_it_is_closed(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.at_row[100] = lambda: setattr(device, "cover_open", True)
    ticket = printer.send(SLIP)
    assert stays(printer, ticket, JobStage.STOPPED).condition is Condition.DOOR_OPEN
    device.cover_open = False
    assert stays(printer, ticket, JobStage.DONE) == DONE
    assert same(device.slips[0], PICTURE)
    printer.clear(ticket)


def test_a_slip_that_was_taken_back_does_not_come_out_later(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.paper_rows = 300
    ticket = printer.send(SLIP)
    stays(printer, ticket, JobStage.STOPPED)
    printer.clear(ticket)
    device.put_in_paper()
    # What hung out is cut off, so that the next person gets a slip of their own.
    until(lambda: device.slips)
    assert device.slips[0].height == 300
    print_whole(printer)
    assert same(device.slips[1], PICTURE)


@pytest.mark.slow
def test_of_a_printer_that_forgets_nothing_hardly_more_comes_out(device: ReceiptPrinter) -> None:
    printer = EscposPrinter(device.address)
    device.cannot_clear = True
    device.paper_rows = 300
    ticket = printer.send(SLIP)
    stays(printer, ticket, JobStage.STOPPED)
    printer.clear(ticket)
    device.put_in_paper()
    print_whole(printer)
    until(lambda: len(device.slips) == 2)
    assert device.slips[0].height <= 300 + 2 * escpos_stream.BAND_ROWS
    assert same(device.slips[1], PICTURE)


def test_a_piece_that_was_torn_off_does_not_swallow_the_next_slip(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    """The machine was switched off in the middle of a row of dots."""
    with _Open(device.address) as line:
        line.write(next(escpos_stream.bands(PICTURE))[:1000], SECONDS)
        until(lambda: device.rows_out > 5)
    print_whole(printer)
    assert device.strange == []
    [printed] = device.slips
    below = printed.crop((0, printed.height - PICTURE.height, 576, printed.height))
    assert same(below, PICTURE)
    assert printed.height <= PICTURE.height + escpos_stream.BAND_ROWS


@pytest.mark.slow
def test_a_printer_that_falls_silent_is_told_of_and_let_go(device: ReceiptPrinter) -> None:
    printer = EscposPrinter(device.address)
    device.at_row[50] = lambda: setattr(device, "silent", True)
    ticket = printer.send(slip(60))
    assert stays(printer, ticket, JobStage.STOPPED).condition is Condition.SILENT
    printer.clear(ticket)
    assert printer.state() == PrinterState(Condition.SILENT)


def test_a_printer_that_vanishes_loses_the_slip(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.at_row[50] = device.switch_off
    ticket = printer.send(slip(60))
    assert stays(printer, ticket, JobStage.LOST).condition is Condition.OFFLINE
    printer.clear(ticket)


@pytest.fixture
def _mute(device: ReceiptPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that never acknowledges, and who prints on it waits less long for that."""
    device.mute = True
    monkeypatch.setattr("kiosk.printing.receipts.job._MUTE_SECONDS", 1)


@pytest.mark.slow
@pytest.mark.usefixtures("_mute")
def test_a_printer_that_acknowledges_nothing_prints_all_the_same(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    print_whole(printer)
    until(lambda: device.slips)
    assert same(device.slips[0], PICTURE)


@pytest.mark.slow
@pytest.mark.usefixtures("_mute")
def test_paper_that_ends_is_noticed_without_acknowledgements_too(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.prints_first = True
    device.paper_rows = PICTURE.height - 20
    ticket = printer.send(SLIP)
    assert stays(printer, ticket, JobStage.STOPPED).condition is Condition.PAPER_OUT
    device.put_in_paper()
    assert stays(printer, ticket, JobStage.DONE) == DONE
    printer.clear(ticket)


# From the touch to the end


def followed(printer: EscposPrinter) -> list[Progress]:
    """All that is told; whoever waits does not wait long once it is held up."""
    outlet = Outlet("receipt", printer, PageSize.ROLL_80)
    told: list[Progress] = []
    waiting = Waiting()

    def tell(progress: Progress) -> None:
        told.append(progress)
        if progress.stage is Stage.HELD_UP:
            waiting.loses_patience()

    end = follow(
        outlet,
        SLIP,
        tell,
        threading.Event(),
        PATIENCE,
        clock=waiting.clock,
        pause=waiting.pause,
    )
    assert end == told[-1]
    return told


def test_a_print_is_followed_to_its_end(device: ReceiptPrinter, printer: EscposPrinter) -> None:
    told = followed(printer)
    assert told[-1] == Progress(Stage.PRINTED, sheet=1)
    assert same(device.slips[0], PICTURE)


def test_a_long_roll_out_of_a_slow_printer_is_not_given_up(device: ReceiptPrinter) -> None:
    """It is one sheet and takes minutes; as long as the printer takes more of it, it goes on."""
    slow = _Slow(device.address)
    outlet = Outlet("receipt", slow, PageSize.ROLL_80)
    end = follow(
        outlet,
        slip(40),
        lambda _: None,
        threading.Event(),
        Patience(silent_seconds=60),
        clock=lambda: slow.now,
        pause=slow.pause,
    )
    assert end == Progress(Stage.PRINTED, sheet=1)
    assert slow.now > 3 * 60, "longer than nothing may move"


class _Slow(EscposPrinter):
    """It takes almost a minute for each part, and no other time passes."""

    def __init__(self, address: str) -> None:
        super().__init__(address, timeout=SECONDS)
        self.now = 0.0
        self._tickets: list[Ticket] = []
        self._parts = 0

    def send(self, printout: Printout) -> Ticket:
        self._tickets.append(super().send(printout))
        return self._tickets[-1]

    def pause(self, seconds: float) -> None:
        del seconds
        until(self._goes_on)
        self.now += 50

    def _goes_on(self) -> bool:
        before, seen = self._parts, self.look(self._tickets[-1])
        self._parts = seen.parts
        return seen.parts > before or seen.stage is JobStage.DONE


def test_a_print_that_paper_is_missing_for_ends_with_that_sentence(
    device: ReceiptPrinter, printer: EscposPrinter
) -> None:
    device.paper_rows = 300
    told = followed(printer)
    assert Progress(Stage.HELD_UP, Condition.PAPER_OUT) in told
    assert told[-1] == Progress(Stage.FAILED, Condition.PAPER_OUT)
    device.put_in_paper()
    until(lambda: device.slips)
    assert device.slips[0].height == 300


# Addresses


@given(st.text().filter(lambda text: not text.startswith(("/", "tcp:", "usb:"))))
def test_any_address_can_be_written_into_the_settings(address: str) -> None:
    assert EscposPrinter(address).state() == PrinterState(Condition.NO_PRINTER)


@pytest.mark.parametrize(
    ("address", "condition"),
    [
        ("tcp://", Condition.NO_PRINTER),
        ("tcp://127.0.0.1:0", Condition.OFFLINE),
        ("tcp://127.0.0.1:99999", Condition.NO_PRINTER),
        ("tcp://127.0.0.1:x", Condition.NO_PRINTER),
        ("usb:04b8", Condition.NO_PRINTER),
        ("usb:xxxx:yyyy", Condition.NO_PRINTER),
        ("/nowhere/lp0", Condition.OFFLINE),
        ("/", Condition.NO_PRINTER),
    ],
)
def test_a_wrong_address_is_said_when_the_printer_is_asked(
    address: str, condition: Condition
) -> None:
    printer = EscposPrinter(address, timeout=SECONDS)
    assert printer.state() == PrinterState(condition)
    with pytest.raises(PrinterProblem) as refused:
        printer.send(SLIP)
    assert refused.value.condition is condition
    assert not printer.resume()


def test_a_host_may_have_a_name(device: ReceiptPrinter) -> None:
    printer = EscposPrinter(f"tcp://localhost:{device.port}", timeout=SECONDS)
    assert printer.state() == PrinterState()


def test_of_a_host_with_several_addresses_the_one_that_answers_is_taken(
    device: ReceiptPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = socket.getaddrinfo

    def known(host: str, *more: Any, **named: Any) -> list[Any]:
        if host != "may-in.example":
            return honest(host, *more, **named)
        return [(0, 0, 0, "", (number, 0)) for number in ("127.0.0.99", "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", known)
    printer = EscposPrinter(f"tcp://may-in.example:{device.port}", timeout=SECONDS)
    assert printer.state() == PrinterState()
    device.switch_off()
    assert printer.state() == PrinterState(Condition.OFFLINE)


def test_a_name_nobody_knows_is_no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    printer = EscposPrinter("tcp://may-in.example", timeout=SECONDS)
    assert printer.state() == PrinterState(Condition.NO_PRINTER)


def test_a_name_that_is_looked_up_for_ever_is_waited_for_only_so_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    let_go = threading.Event()

    def slow(*_: object, **__: object) -> list[Any]:
        let_go.wait(SECONDS)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    printer = EscposPrinter("tcp://may-in.example", timeout=0.2)
    assert printer.state() == PrinterState(Condition.OFFLINE)
    let_go.set()


def test_what_a_printer_never_read_does_not_reach_it_later() -> None:
    """Else the system would deliver it for minutes, perhaps into the next person's slip."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = connect(f"tcp://127.0.0.1:{server.getsockname()[1]}", SECONDS)
        peer, _ = server.accept()
        with peer:
            given = line.write(bytes(20_000_000), 0.2)
            line.close(drop=True)
            peer.settimeout(SECONDS)
            came = 0
            with suppress(ConnectionResetError):
                while more := peer.recv(1_000_000):
                    came += len(more)
    assert 0 < came < given


# A device file


def test_a_device_file_gets_what_a_printer_on_the_network_gets(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    path.touch()
    printer = EscposPrinter(str(path), timeout=SECONDS)
    assert printer.state() == PrinterState()
    print_whole(printer)
    sent = path.read_bytes()
    bands = b"".join(escpos_stream.bands(PICTURE))
    assert sent == escpos_stream.opening(576) + bands + escpos_stream.CUT


def test_a_device_that_takes_nothing_is_silent_and_let_go(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        printer = EscposPrinter(str(path), timeout=SOON)
        ticket = printer.send(slip(60))
        assert stays(printer, ticket, JobStage.STOPPED).condition is Condition.SILENT
        printer.clear(ticket)
        assert printer.look(ticket).stage is JobStage.LOST
    finally:
        os.close(reader)


def test_a_device_that_is_unplugged_loses_the_slip(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    printer = EscposPrinter(str(path), timeout=SOON)
    ticket = printer.send(slip(60))
    stays(printer, ticket, JobStage.STOPPED)
    os.close(reader)
    assert stays(printer, ticket, JobStage.LOST).condition is Condition.OFFLINE
    printer.clear(ticket)
    assert printer.state() == PrinterState(Condition.OFFLINE)


@pytest.mark.parametrize(
    ("number", "condition"),
    [
        (errno.EACCES, Condition.REFUSING),
        (errno.EBUSY, Condition.BUSY),
        (errno.ENOSPC, Condition.DISK_FULL),
        (errno.ENODEV, Condition.OFFLINE),
        (errno.EHOSTUNREACH, Condition.OFFLINE),
        (errno.ECONNREFUSED, Condition.OFFLINE),
    ],
)
def test_what_the_system_says_has_its_sentence(number: int, condition: Condition) -> None:
    assert condition_of(OSError(number, "")) is condition
