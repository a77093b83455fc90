"""A receipt printer on loopback, as strict as real ones: it obeys bytes and remembers paper.

It has a small buffer and stops reading when that is full. Commands of real time are obeyed as soon
as they arrive, wherever they stand, also in the middle of a picture. Everything else waits until
there is paper and the cover is closed. What was printed is kept as pictures, one for each cut.
"""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import TracebackType

from PIL import Image

from .patience import SECONDS
from .ports import KeptPort

_BUFFER_BYTES = 4096
_ACKNOWLEDGE = b"\x1dr\x01"
_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_LONGEST_WAIT = 0.05


class _OffError(Exception):
    """It is switched off, or its buffers were cleared in the middle of a command."""


class ReceiptPrinter:
    """``paper_rows``: so many rows of dots until the paper ends; ``None``: enough.

    ``silent``: takes connections and never reads or answers. ``mute``: does not know ``GS r``.
    ``cannot_clear``: does not know ``DLE DC4``. ``error``: the byte about errors it gives.
    ``seconds_a_row``: how slow it is. ``unanswered``: questions in real time it does not know;
    ``babbles``: the one answer it has for all. ``hasty``: acknowledges what it has not printed yet.
    ``prints_first``: answers when it has printed of its small buffer what it can. ``reports``:
    tells how it is unasked, every few hundredths of a second.

    ``at_row``: what happens once, in the middle of printing, when so many rows hang out;
    ``before_cut``: what happens before each cut. The printing waits for it to end.

    ``obeyed``: the commands, in order; ``asked``: how often which question; ``strange``: what it
    did not understand.
    """

    def __init__(self) -> None:
        self.paper_rows: int | None = None
        self.cover_open = self.near_end = self.silent = self.mute = self.cannot_clear = False
        self.hasty = self.reports = self.prints_first = False
        self.error = self.babbles = 0
        self.seconds_a_row = 0.0
        self.unanswered: set[int] = set()
        self.asked: Counter[int] = Counter()
        self.at_row: dict[int, Callable[[], object]] = {}
        self.before_cut: Callable[[], object] = lambda: None
        self.slips: list[Image.Image] = []
        self.obeyed: list[str] = []
        self.strange: list[int] = []
        self._rows: list[bytes] = []
        self._unread = bytearray()
        self._buffer = bytearray()
        self._cleared = False
        self._still = True
        self._off = False
        self._peer: socket.socket | None = None
        self._changed = threading.Condition()
        # Its own also when it is switched off: nobody else answers there then.
        self._port = KeptPort()
        self._server = socket.create_server(("127.0.0.1", self._port.number))
        self._server.settimeout(_LONGEST_WAIT)
        self.port = self._port.number
        self._threads = [
            threading.Thread(target=self._listen, name="printer-ear", daemon=True),
            threading.Thread(target=self._work, name="printer-hand", daemon=True),
        ]

    def __enter__(self) -> ReceiptPrinter:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.switch_off()
        for thread in self._threads:
            thread.join(SECONDS)
            assert not thread.is_alive(), thread.name
        self._port.close()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    @property
    def rows_out(self) -> int:
        """Rows of dots that hang out and are not cut."""
        return len(self._rows)

    @property
    def hanging(self) -> Image.Image:
        """What hangs out and is not cut."""
        return _picture(self._rows)

    def put_in_paper(self) -> None:
        with self._changed:
            self.paper_rows = None
            self._changed.notify_all()

    def switch_off(self) -> None:
        """Without a word: what it was sent is lost, and nobody listens any more."""
        with self._changed:
            self._off = True
            self._buffer.clear()
            self._changed.notify_all()
        self._server.close()
        if self._peer is not None:
            with suppress(OSError):  # it may be closed already
                # Reset, as by a cable that is pulled out and a switch that notices.
                self._peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self._peer.close()

    # The ear: takes what comes, obeys in real time

    def _listen(self) -> None:
        while not self._off:
            try:
                self._peer, _ = self._server.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            try:
                self._attend(self._peer)
            except OSError:
                pass
            finally:
                self._peer.close()

    def _attend(self, peer: socket.socket) -> None:
        self._unread.clear()
        peer.settimeout(_LONGEST_WAIT)
        reported = 0.0
        while not self._off:
            if self.reports and time.monotonic() - reported > _LONGEST_WAIT:
                reported = time.monotonic()
                peer.sendall(self._report())
            if self.silent or len(self._buffer) >= _BUFFER_BYTES:
                time.sleep(0.002)
                if self.silent and _is_closed(peer):
                    return
                continue
            try:
                came = peer.recv(256)
            except TimeoutError:
                continue
            if not came:
                return
            self._unread += came
            self._sort(peer)

    def _sort(self, peer: socket.socket) -> None:
        """Obey what is of real time, and put the rest into the buffer."""
        while (at := self._unread.find(b"\x10")) >= 0:
            self._store(at)
            rest = bytes(self._unread)
            if rest[:2] == b"\x10\x04" and len(rest) > 2:
                self._answer(peer, rest[2])
                del self._unread[:3]
            elif rest[:10] == _CLEAR and not self.cannot_clear:
                self._clear(peer)
            elif rest[:2] == b"\x10\x14" and len(rest) > 2 and not _CLEAR.startswith(rest):
                self.obeyed.append("real time!")
                del self._unread[:3]
            elif len(rest) < 3 or (_CLEAR.startswith(rest) and len(rest) < len(_CLEAR)):
                return  # more must come before it is known
            else:
                self._store(1)
        self._store(len(self._unread))

    def _answer(self, peer: socket.socket, question: int) -> None:
        self.asked[question] += 1
        if self.prints_first:
            with self._changed:
                self._changed.wait_for(lambda: self._still or self._off)
        if question not in self.unanswered:
            peer.sendall(bytes([self.babbles]) if self.babbles else self._status(question))

    def _store(self, size: int) -> None:
        if self.hasty and self._peer is not None:
            known = self._buffer[-2:] + self._unread[:size]
            self._peer.sendall(bytes(known.count(_ACKNOWLEDGE)))
        with self._changed:
            self._buffer += self._unread[:size]
            self._still = False
            del self._unread[:size]
            self._changed.notify_all()

    def _clear(self, peer: socket.socket) -> None:
        with self._changed:
            self._unread.clear()
            self._buffer.clear()
            self._cleared = True
            self.obeyed.append("clear")
            self._changed.notify_all()
        peer.sendall(b"\x37\x25\x00")

    def _report(self) -> bytes:
        stopped = self.paper_rows == 0
        offline = 0x08 if stopped or self.cover_open else 0
        cover = 0x20 if self.cover_open else 0
        return bytes([0x10 | offline | cover, self.error, 0x0C if stopped else 0, 0x0F])

    def _status(self, question: int) -> bytes:
        stopped = self.paper_rows == 0
        bits = {
            1: 0x08 if stopped or self.cover_open or self.error else 0,
            2: (0x20 if stopped else 0)
            | (0x04 if self.cover_open else 0)
            | (0x40 if self.error else 0),
            3: self.error,
            4: (0x0C if self.near_end else 0) | (0x60 if stopped else 0),
        }
        return bytes([0x12 | bits[question]]) if question in bits else b""

    # The hand: does one command after the other

    def _work(self) -> None:
        while not self._off:
            try:
                for _ in self._commands():
                    pass
            except _OffError:
                with self._changed:
                    self._cleared = False

    def _commands(self) -> Iterator[None]:
        while True:
            byte = self._take(1)[0]
            if byte == 0:
                continue  # means nothing between commands
            head = bytes([byte]) + self._take(1)
            match head:
                case b"\x1b@":
                    self.obeyed.append("init")
                case b"\x1da":
                    self._take(1)
                case b"\x1dr":
                    self._take(1)
                    if not self.mute and not self.hasty and self._peer is not None:
                        with suppress(OSError):  # nobody may be there to hear it
                            self._peer.sendall(bytes([0x03 if self.near_end else 0]))
                case b"\x1dV":
                    self._take(2)
                    self.obeyed.append("cut")
                    self._cut()
                case b"\x1dv":
                    self._raster()
                case _:
                    self.strange += head
            yield

    def _raster(self) -> None:
        head = self._take(6)
        across, rows = struct.unpack("<HH", head[2:])
        self.obeyed.append(f"raster {across}x{rows}")
        for _ in range(rows):
            row = self._take(across)
            self._rows.append(row)
            if self.paper_rows is not None:
                self.paper_rows -= 1
            if self.seconds_a_row:
                time.sleep(self.seconds_a_row)
            if happens := self.at_row.pop(len(self._rows), None):
                happens()

    def _cut(self) -> None:
        self.before_cut()
        self.slips.append(_picture(self._rows))
        self._rows.clear()

    def _take(self, size: int) -> bytes:
        """The next bytes, as soon as they are there and it is able to print."""
        with self._changed:
            while True:
                if self._off or self._cleared:
                    raise _OffError
                able = self.paper_rows != 0 and not self.cover_open and not self.error
                if able and len(self._buffer) >= size:
                    taken = bytes(self._buffer[:size])
                    del self._buffer[:size]
                    self._still = False
                    return taken
                self._still = True
                self._changed.notify_all()
                self._changed.wait(_LONGEST_WAIT)


def _picture(rows: list[bytes]) -> Image.Image:
    """Rows of bits, 1 is black, as black and white dots."""
    if not rows:
        return Image.new("1", (0, 0))
    inverted = bytes(byte ^ 0xFF for byte in b"".join(rows))
    return Image.frombytes("1", (len(rows[0]) * 8, len(rows)), inverted)


def _is_closed(peer: socket.socket) -> bool:
    peer.setblocking(False)
    try:
        return peer.recv(1, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    finally:
        peer.settimeout(_LONGEST_WAIT)
