"""A page of dots as the bytes a receipt printer understands (ESC/POS), in small pieces.

Letters are sent as dots, because printers know no Vietnamese and print "?". A piece is a band of a
few millimetres: little enough for the smallest buffer, so that a printer that stops has hardly
anything in it that could come out later.

Of python-escpos only the commands are used. Its printers load a table of all models (0.2 s), leave
a folder in the temp folder each time, and turn on Python's logging; its pictures hold each dot in
ten bytes, which five metres of roll have not got.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from escpos.constants import DC4, DLE, ENQ, EOT, GS, HW_INIT

if TYPE_CHECKING:
    from PIL.Image import Image

BAND_ROWS = 24
"""3 mm; 1.7 kB of a head with 576 dots. Old printers buffer 4 kB."""

ACKNOWLEDGE = GS + b"r\x01"
"""Answered with one byte when everything before it is done."""

CLEAR = DLE + DC4 + b"\x08\x01\x03\x14\x01\x06\x02\x08"
"""In real time: forget whatever is in the buffers. Answered with ``CLEARED``, where it is known."""

CLEARED = b"\x37\x25\x00"

CUT = GS + b"VB\x00"
"""Feed until what is printed is past the knife, and cut."""

START_ANEW = HW_INIT

_SPEAK_WHEN_ASKED = GS + b"a\x00"
_RASTER = GS + b"v0\x00"
_IN_REAL_TIME = {DLE + EOT: DLE + b"\x0c", DLE + ENQ: DLE + b"\x0d", DLE + DC4: DLE + b"\x1c"}


def opening(dots_wide: int) -> bytes:
    """Before a print. A piece that was torn off earlier is filled up with white first; without
    one, these bytes mean nothing."""
    return bytes(dots_wide // 8 * BAND_ROWS) + START_ANEW + _SPEAK_WHEN_ASKED


def bands(picture: Image) -> Iterator[bytes]:
    """A picture (mode "1") as commands, each printing ``BAND_ROWS`` rows or the last few."""
    from PIL import ImageChops

    rows = ImageChops.invert(picture).tobytes()
    across = (picture.width + 7) // 8
    for first in range(0, picture.height, BAND_ROWS):
        band = rows[first * across : (first + BAND_ROWS) * across]
        size = across.to_bytes(2, "little") + (len(band) // across).to_bytes(2, "little")
        yield _RASTER + size + without_commands(band)


def without_commands(band: bytes) -> bytes:
    """Dots in which no printer can find a command.

    Printers look for commands of real time everywhere, also among dots: such a pair of bytes could
    clear the buffer, open a drawer, or give an answer nobody asked for. One more black dot beside
    a black one makes it harmless.
    """
    for pair, harmless in _IN_REAL_TIME.items():
        band = band.replace(pair, harmless)
    return band
