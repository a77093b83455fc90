"""A receipt printer on USB, as the library for USB sees it; the cable alone is not real."""

from __future__ import annotations

import errno
import time
from collections.abc import Iterator
from typing import Any

import pytest
import usb.backend
import usb.core

from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.printers import JobStage, PrinterState
from kiosk.printing.raster import dots
from kiosk.printing.receipts import stream as escpos_stream
from kiosk.printing.receipts.printer import EscposPrinter
from tests.printing.patience import SECONDS
from tests.printing.test_escpos import SLIP, stays

# They carry no types.
_backend: Any = usb.backend
_core: Any = usb.core
PRINTER = "usb:04b8:0e15"
OUT, IN = 0x02, 0x81


class Shape:
    """A descriptor: a name for each of its fields."""

    def __init__(self, **fields: object) -> None:
        self.extra_descriptors: list[int] = []
        self.bLength, self.bDescriptorType = 9, 4
        self.__dict__.update(fields)


class Cable(_backend.IBackend):
    """A bus with one device: a scanner's interface first, the printer's second."""

    def __init__(self) -> None:
        self.plugged_in = True
        self.paper_out = self.silent = False
        self.received = b""
        self.answers = b""
        self.done: list[str] = []

    # What is on the bus

    def enumerate_devices(self) -> Iterator[int]:
        yield from [1] if self.plugged_in else []

    def get_device_descriptor(self, dev: int) -> Shape:
        return Shape(
            idVendor=0x04B8, idProduct=0x0E15, bNumConfigurations=1, bus=1, address=5,
            port_number=1, port_numbers=(1,), speed=2, bcdUSB=0x200, bDeviceClass=0,
            bDeviceSubClass=0, bDeviceProtocol=0, bMaxPacketSize0=64, bcdDevice=1,
            iManufacturer=0, iProduct=0, iSerialNumber=0,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: int, config: int) -> Shape:
        if config:
            raise IndexError
        return Shape(
            bNumInterfaces=2, bConfigurationValue=1, iConfiguration=0, wTotalLength=50,
            bmAttributes=0xC0, bMaxPower=50,
        )  # fmt: skip

    def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> Shape:
        if intf > 1 or alt:
            raise IndexError
        return Shape(
            bInterfaceNumber=intf, bAlternateSetting=0, bNumEndpoints=2 * intf,
            bInterfaceClass=(3, 7)[intf], bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> Shape:
        return Shape(
            bEndpointAddress=(IN, OUT)[ep], bmAttributes=2, wMaxPacketSize=64, bInterval=0,
            bRefresh=0, bSynchAddress=0,
        )  # fmt: skip

    # What is done with it

    def open_device(self, dev: int) -> int:
        return dev

    def close_device(self, dev_handle: int) -> None:
        self.done.append("close")

    def get_configuration(self, dev_handle: int) -> int:
        return 1

    def set_configuration(self, dev_handle: int, config_value: int) -> None:
        self.done.append("configure")

    def is_kernel_driver_active(self, dev_handle: int, intf: int) -> bool:
        return "detach 1" not in self.done

    def detach_kernel_driver(self, dev_handle: int, intf: int) -> None:
        self.done.append(f"detach {intf}")

    def claim_interface(self, dev_handle: int, intf: int) -> None:
        self.done.append(f"claim {intf}")

    def release_interface(self, dev_handle: int, intf: int) -> None:
        self.done.append(f"release {intf}")

    def reset_device(self, dev_handle: int) -> None:
        self.done.append("reset")

    def bulk_write(self, dev_handle: int, ep: int, intf: int, data: Any, timeout: int) -> int:
        assert (ep, intf) == (OUT, 1)
        if not self.plugged_in:
            raise _core.USBError("No such device", -4, errno.ENODEV)
        if self.silent:
            time.sleep(timeout / 1000)
            raise _core.USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        sent = bytes(data)
        if sent.startswith(b"\x10\x04"):
            stopped = {1: 0x08, 2: 0x20, 3: 0, 4: 0x60}[sent[2]] if self.paper_out else 0
            self.answers += bytes([0x12 | stopped])
        elif self.paper_out:
            raise _core.USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        else:
            self.received += sent
            self.answers += b"\0" * sent.count(escpos_stream.ACKNOWLEDGE)
        return len(sent)

    def bulk_read(self, dev_handle: int, ep: int, intf: int, buff: Any, timeout: int) -> int:
        assert (ep, intf) == (IN, 1)
        if not self.answers:
            time.sleep(timeout / 1000)
            raise _core.USBTimeoutError("Operation timed out", -7, errno.ETIMEDOUT)
        said, self.answers = self.answers[:1], self.answers[1:]
        buff[0] = said[0]
        return 1


@pytest.fixture
def cable(monkeypatch: pytest.MonkeyPatch) -> Cable:
    cable = Cable()
    monkeypatch.setattr("usb.backend.libusb1.get_backend", lambda: cable)
    return cable


@pytest.fixture
def printer(cable: Cable) -> EscposPrinter:
    return EscposPrinter(PRINTER, timeout=SECONDS)


def test_a_slip_goes_over_the_cable(cable: Cable, printer: EscposPrinter) -> None:
    assert printer.state() == PrinterState()
    ticket = printer.send(SLIP)
    stays(printer, ticket, JobStage.DONE)
    printer.clear(ticket)
    bands = b"".join(
        band + escpos_stream.ACKNOWLEDGE for band in escpos_stream.bands(dots(SLIP.pdf, 0, 576))
    )
    assert bands in cable.received
    assert cable.received.endswith(escpos_stream.CUT + escpos_stream.ACKNOWLEDGE)


def test_looking_at_the_printer_changes_nothing(cable: Cable, printer: EscposPrinter) -> None:
    """A reset would throw away what another look has just sent."""
    printer.state()
    printer.state()
    assert not {"reset", "configure"} & set(cable.done)
    assert cable.done.count("claim 1") == cable.done.count("release 1") == 2
    assert cable.received == b""


def test_paper_that_is_missing_is_said(cable: Cable, printer: EscposPrinter) -> None:
    cable.paper_out = True
    assert printer.state() == PrinterState(Condition.PAPER_OUT)
    with pytest.raises(PrinterProblem):
        printer.send(SLIP)
    assert cable.received == b""


def test_a_printer_that_takes_and_says_nothing_is_silent(cable: Cable) -> None:
    cable.silent = True
    assert EscposPrinter(PRINTER, timeout=0.4).state() == PrinterState(Condition.SILENT)


def test_a_printer_that_is_not_plugged_in_is_offline(cable: Cable, printer: EscposPrinter) -> None:
    cable.plugged_in = False
    assert printer.state() == PrinterState(Condition.OFFLINE)


def test_another_device_is_not_the_printer(cable: Cable) -> None:
    assert EscposPrinter("usb:04b8:0e16").state() == PrinterState(Condition.OFFLINE)


def test_a_machine_that_knows_no_usb_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("libusb1", "libusb0", "openusb"):
        monkeypatch.setattr(f"usb.backend.{name}.get_backend", lambda: None)
    assert EscposPrinter(PRINTER).state() == PrinterState(Condition.NO_SERVICE)
