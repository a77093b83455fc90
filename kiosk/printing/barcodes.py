"""Linear and QR codes as plain geometry, counted in modules, without drawing anything.

The PDF draws them as vectors and the screen as squares; both need the same bars. The sizes that
make a code readable stand here too, because a code that looks fine and cannot be scanned is
worth nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

CODE128_MODULE_MM = 0.25
"""Width of the thinnest bar. 0.25 mm is two whole dots of a 203 dpi printer."""

CODE128_QUIET_MODULES = 10
"""White modules on either side (ISO/IEC 15417)."""

QR_MODULE_MIN_MM = 0.5
"""Smaller squares are lost on a phone camera held by an unsteady hand."""

QR_QUIET_MODULES = 4
"""White modules all around (ISO/IEC 18004)."""


class Correction(StrEnum):
    """How much of a QR code may be lost: 7 % or 15 % (ISO/IEC 18004)."""

    LOW = "l"
    MEDIUM = "m"


@dataclass(frozen=True, slots=True)
class LinearCode:
    """Dark bars as (start, width) and the total length, in modules, without quiet zones."""

    bars: tuple[tuple[int, int], ...]
    modules: int


@dataclass(frozen=True, slots=True)
class SquareCode:
    """Rows from the top, ``True`` is dark, without quiet zones."""

    rows: tuple[tuple[bool, ...], ...]

    @property
    def modules(self) -> int:
        """Modules along one side."""
        return len(self.rows)


def code128(value: str) -> LinearCode:
    """The Code 128 bars of an ASCII text; other letters are a bug of the caller."""
    # It brings a library of pictures with it, 5 MB that a kiosk nobody prints at does without.
    from barcode.codex import Code128

    pattern: str = Code128(value).build()[0]
    bars: list[tuple[int, int]] = []
    position = 0
    for dark, run in groupby(pattern):
        width = len(list(run))
        if dark == "1":
            bars.append((position, width))
        position += width
    return LinearCode(tuple(bars), position)


def qr(
    value: str, correction: Correction = Correction.MEDIUM, mask: int | None = None
) -> SquareCode:
    """A QR code; ``MEDIUM`` survives a crease or a thumb, ``LOW`` has room for long texts.

    Where the code's size leaves room for it, more correction is built in than asked for. ``mask``
    is one of its eight patterns (0 to 7); ``None`` tries all for the best, four times the work.
    """
    import segno

    encoding = None if value.isascii() else "utf-8"
    code = segno.make_qr(value, error=correction.value, encoding=encoding, mask=mask)
    return SquareCode(tuple(tuple(map(bool, row)) for row in code.matrix))
