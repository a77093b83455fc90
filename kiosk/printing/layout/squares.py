"""The bars and squares of codes as vectors: sharp on any printer, quiet zones included."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kiosk.printing import barcodes

_WEIGHED = 60
"""Codes of so few characters get the best of the eight patterns."""
_DARK = re.compile(rb"\x01+")
_LONG = 300
"""From so many bytes on a code takes the largest squares for its room: error correction L."""
_FINE_MM = 0.42
"""The squares of such a code on a sheet: people hold a phone near to what is full of dots."""


def fill(
    canvas: Canvas,
    left: float,
    top: float,
    module: float,
    dark: Iterable[tuple[int, int, int, int]],
) -> None:
    """Black rectangles, one shape, as (x, y, width, height) in modules right and down from there.

    There are thousands in a code that holds a list, so their numbers are whole and short.
    """
    canvas.saveState()
    canvas.setFillColor(black)
    canvas.translate(left, top)
    canvas.scale(module, -module)
    shape = PDFPathObject([f"{x} {y} {width} {height} re" for x, y, width, height in dark])
    drawing: Any = canvas  # reportlab gives this one no types
    drawing.drawPath(shape, stroke=0, fill=1)
    canvas.restoreState()


class QrSquares:
    """A QR code with its quiet zone; as wide as asked for, or wider where its squares need it.

    It is never wider than ``most``; ``snap`` is the grid on which its squares lie, 0 for none.
    """

    def __init__(self, value: str, width: float, most: float, snap: float = 0) -> None:
        self.value = value
        self.snap = snap
        long = len(value.encode()) > _LONG
        correction = barcodes.Correction.LOW if long else barcodes.Correction.MEDIUM
        # Trying all eight patterns for the best costs as much as the rest of the page together.
        pattern = None if len(value) <= _WEIGHED else 0
        self.squares = barcodes.qr(value, correction, pattern)
        side = self.squares.modules + 2 * barcodes.QR_QUIET_MODULES
        least = _FINE_MM if long else barcodes.QR_MODULE_MIN_MM
        self.module = max(least * mm, width / side)
        if snap:
            self.module = math.ceil(round(self.module / snap, 6)) * snap
        if side * self.module > most:
            self.module = most / side
            if snap:
                self.module = max(1, math.floor(self.module / snap)) * snap
        self.width = self.height = side * self.module
        self.quiet = barcodes.QR_QUIET_MODULES * self.module

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        left, top = self._snapped(canvas, left, top)
        rows = enumerate(map(bytes, self.squares.rows))
        runs = ((y, run) for y, row in rows for run in _DARK.finditer(row))
        dark = [(run.start(), y, len(run[0]), 1) for y, run in runs]
        fill(canvas, left + self.quiet, top - self.quiet, self.module, dark)

    def _snapped(self, canvas: Canvas, left: float, top: float) -> tuple[float, float]:
        """The same place on the dots of a receipt printer, counted from the corner of the page."""
        if not self.snap:
            return left, top
        x, y = canvas.absolutePosition(left, top)
        return (
            left + round(x / self.snap) * self.snap - x,
            top + round(y / self.snap) * self.snap - y,
        )
