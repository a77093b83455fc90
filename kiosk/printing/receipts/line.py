"""The way to a receipt printer: over the network, over USB, or a device file.

What every such way can do stands here, and the two that need nothing but the system;
``usb_line`` has the third. None of them ever waits longer than it is told to.
"""

from __future__ import annotations

import errno
import ipaddress
import os
import re
import select
import socket
import struct
import threading
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from typing import Protocol

from kiosk.printing.conditions import Condition, PrinterProblem

_PORT = 9100
"""Where printers on a network listen for raw data."""
_LAST_PORT = 65535
_NETWORK = re.compile(r"tcp://(\[[0-9a-fA-F:]+\]|[^\[\]:/\s]+)(?::(\d{1,5}))?/?")
_USB = re.compile(r"usb:([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")
_RECEIVE_BYTES = 256
_CONDITIONS = {
    errno.EACCES: Condition.REFUSING,
    errno.EPERM: Condition.REFUSING,
    errno.EBUSY: Condition.BUSY,
    errno.ENOSPC: Condition.DISK_FULL,
    errno.EISDIR: Condition.NO_PRINTER,
    errno.ENOTDIR: Condition.NO_PRINTER,
}


class Line(Protocol):
    """An open way to one printer. What breaks it is an ``OSError``."""

    answers: bool
    """Whether a printer can say anything on it."""

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over what it takes within the time; how many bytes that were."""
        ...

    def read(self, seconds: float) -> bytes:
        """What came in, as soon as anything comes; nothing after the time."""
        ...

    def close(self, *, drop: bool = False) -> None:
        """End it. ``drop``: what has not reached the printer is thrown away, not delivered."""
        ...


def connect(address: str, seconds: float) -> Line:
    """Open the way an address of the settings names. Raises ``PrinterProblem``.

    ``tcp://host:port`` (9100 where none is given), ``usb:VENDOR:PRODUCT`` in four hexadecimal
    figures each, or the whole path of a device file.
    """
    try:
        network = _NETWORK.fullmatch(address)
        if network and (port := int(network[2] or _PORT)) <= _LAST_PORT:
            return NetworkLine(network[1].strip("[]"), port, seconds)
        if usb := _USB.fullmatch(address):
            from kiosk.printing.receipts.usb_line import UsbLine

            return UsbLine(int(usb[1], 16), int(usb[2], 16))
        if address.startswith("/"):
            return DeviceLine(address)
    except OSError as error:
        raise PrinterProblem(condition_of(error)) from error
    raise PrinterProblem(Condition.NO_PRINTER)


def place_of(address: str) -> str:
    """An address in the one way in which all who mean the same place have it."""
    if network := _NETWORK.fullmatch(address):
        return f"tcp://{network[1].lower()}:{int(network[2] or _PORT)}"
    return address.lower() if _USB.fullmatch(address) else address


def condition_of(error: OSError) -> Condition:
    """What a broken or missing way says about the printer: mostly that it is switched off."""
    if isinstance(error, socket.gaierror):
        return Condition.NO_PRINTER  # there is no such name
    return _CONDITIONS.get(error.errno or 0, Condition.OFFLINE)


class NetworkLine:
    """A TCP connection. Raises ``OSError`` where none comes about within ``seconds``."""

    answers = True

    def __init__(self, host: str, port: int, seconds: float) -> None:
        end = monotonic() + seconds
        self._socket = _connected(_numbers(host, port, seconds), port, end)

    def write(self, data: bytes, seconds: float) -> int:
        end, taken = monotonic() + seconds, 0
        while taken < len(data) and (left := end - monotonic()) > 0:
            self._socket.settimeout(left)
            try:
                taken += self._socket.send(data[taken:])
            except TimeoutError:
                break
        return taken

    def read(self, seconds: float) -> bytes:
        self._socket.settimeout(max(seconds, 0.001))
        try:
            came = self._socket.recv(_RECEIVE_BYTES)
        except TimeoutError:
            return b""
        if not came:
            raise ConnectionResetError(errno.ECONNRESET, "closed by the printer")
        return came

    def close(self, *, drop: bool = False) -> None:
        if drop:
            # No lingering: what the system still holds for the printer goes with the connection.
            at_once = struct.pack("ii", 1, 0)
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        self._socket.close()


def _connected(addresses: Sequence[str], port: int, end: float) -> socket.socket:
    """The first address at which somebody answers; each gets its share of the time.

    A name may lead to several, and many a printer answers at its old kind of address only.
    """
    *others, last = addresses
    for left, address in zip(range(len(addresses), 1, -1), others, strict=True):
        with suppress(OSError):
            share = (end - monotonic()) / left
            return socket.create_connection((address, port), max(share, 0.1))
    return socket.create_connection((last, port), max(end - monotonic(), 0.1))


def _numbers(host: str, port: int, seconds: float) -> Sequence[str]:
    """The addresses of a host. Asking for a name knows no time limit, so a thread does it."""
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError:
        pass
    found: list[str] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            found.extend(
                str(entry[4][0])
                for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            )
        except OSError as error:
            failed.append(error)
        except UnicodeError:
            failed.append(socket.gaierror(socket.EAI_NONAME, "no name"))

    asking = threading.Thread(target=ask, name="printer-name", daemon=True)
    asking.start()
    asking.join(seconds)
    if found:
        return list(dict.fromkeys(found))
    raise failed[0] if failed else TimeoutError(errno.ETIMEDOUT, "no answer about the name")


class DeviceLine:
    """A device file such as ``/dev/usb/lp0``. It takes data and says nothing."""

    answers = False

    def __init__(self, path: str) -> None:
        # A plain file, for trying out, keeps what came before.
        flags = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_APPEND
        self._file = os.open(path, flags)
        self._ready = select.poll()
        self._ready.register(self._file, select.POLLOUT)

    def write(self, data: bytes, seconds: float) -> int:
        end, taken = monotonic() + seconds, 0
        while taken < len(data):
            try:
                taken += os.write(self._file, data[taken:])
            except BlockingIOError:
                left = end - monotonic()
                if left <= 0 or not self._ready.poll(left * 1000):
                    break
        return taken

    def read(self, seconds: float) -> bytes:
        return b""

    def close(self, *, drop: bool = False) -> None:
        os.close(self._file)
