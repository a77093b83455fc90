"""A receipt printer on USB, spoken to without a driver (``libusb`` through ``pyusb``).

python-escpos has a class for it, which resets the printer whenever it is opened and knows its
endpoints only by guess. Here they are looked up, and opening changes nothing.
"""

from __future__ import annotations

import errno
from time import monotonic
from typing import Any

from kiosk.printing.conditions import Condition, PrinterProblem

_PRINTER_CLASS = 7
_RECEIVE_BYTES = 64
_CHUNK_BYTES = 4096


class UsbLine:
    """The printer interface of a device, claimed for this process.

    Raises ``OSError`` where the device is not there or not for us, ``PrinterProblem`` where the
    machine has no libusb.
    """

    answers = True

    def __init__(self, vendor: int, product: int) -> None:
        # Neither carries types.
        import usb.core
        import usb.util

        self._core: Any = usb.core
        self._util: Any = usb.util
        try:
            self._device: Any = self._core.find(idVendor=vendor, idProduct=product)
        except self._core.NoBackendError:
            raise PrinterProblem(Condition.NO_SERVICE) from None
        if self._device is None:
            raise OSError(errno.ENODEV, "not plugged in")
        try:
            self._claim()
        except BaseException:
            self.close()
            raise

    def _claim(self) -> None:
        interface = self._util.find_descriptor(
            self._device.get_active_configuration(), bInterfaceClass=_PRINTER_CLASS
        )
        if interface is None:
            raise OSError(errno.ENODEV, "no printer")
        number = interface.bInterfaceNumber
        # Linux gives printers to its own driver, which would keep this one out.
        if self._device.is_kernel_driver_active(number):
            self._device.detach_kernel_driver(number)
        self._util.claim_interface(self._device, number)
        self._out = self._endpoint(interface, self._util.ENDPOINT_OUT)
        self._in = self._endpoint(interface, self._util.ENDPOINT_IN)
        self.answers = self._in is not None
        if self._out is None:
            raise OSError(errno.ENODEV, "takes no data")

    def _endpoint(self, interface: Any, direction: int) -> Any:
        def fits(endpoint: Any) -> bool:
            is_bulk = (
                self._util.endpoint_type(endpoint.bmAttributes) == self._util.ENDPOINT_TYPE_BULK
            )
            return is_bulk and self._util.endpoint_direction(endpoint.bEndpointAddress) == direction

        return self._util.find_descriptor(interface, custom_match=fits)

    def write(self, data: bytes, seconds: float) -> int:
        end, taken = monotonic() + seconds, 0
        while taken < len(data) and (left := end - monotonic()) > 0:
            try:
                taken += self._out.write(data[taken : taken + _CHUNK_BYTES], _milliseconds(left))
            except self._core.USBTimeoutError:
                break
        return taken

    def read(self, seconds: float) -> bytes:
        if not self.answers:
            return b""
        end = monotonic() + seconds
        # A printer that has nothing to say may send empty packets.
        while True:
            left = end - monotonic()
            try:
                came = bytes(self._in.read(_RECEIVE_BYTES, _milliseconds(left)))
            except self._core.USBTimeoutError:
                return b""
            if came or left <= 0:
                return came

    def close(self, *, drop: bool = False) -> None:
        self._util.dispose_resources(self._device)


def _milliseconds(seconds: float) -> int:
    """0 would mean for ever."""
    return max(1, int(seconds * 1000))
