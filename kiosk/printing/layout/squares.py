"""The bars and squares of codes as vectors: sharp on any printer, quiet zones included."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kiosk.printing import barcodes

_LONG = 300
"""From so many bytes on a code takes the largest squares for its room: error correction L."""


def _runs(row: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """Where dark squares begin and how many follow each other."""
    column = 0
    for dark, run in groupby(row):
        width = len(list(run))
        if dark:
            yield column, width
        column += width


def fill(
    canvas: Canvas,
    left: float,
    top: float,
    module: float,
    dark: Iterable[tuple[float, float, float, float]],
) -> None:
    """Black rectangles, one shape, measured in modules: hundreds of whole numbers to write."""
    canvas.saveState()
    canvas.setFillColor(black)
    canvas.translate(left, top)
    canvas.scale(module, module)
    shape = PDFPathObject([f"{x:g} {y:g} {width:g} {height:g} re" for x, y, width, height in dark])
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
        self.squares = barcodes.qr(value, correction)
        side = self.squares.modules + 2 * barcodes.QR_QUIET_MODULES
        self.module = max(barcodes.QR_MODULE_MIN_MM * mm, width / side)
        if snap:
            self.module = math.ceil(round(self.module / snap, 6)) * snap
        if side * self.module > most:
            self.module = most / side
            if snap:
                self.module = max(1, math.floor(self.module / snap)) * snap
        self.width = side * self.module
        self.quiet = barcodes.QR_QUIET_MODULES * self.module

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        left, top = self._snapped(canvas, left, top)
        rows = enumerate(self.squares.rows)
        dark = [(x, -y - 1, width, 1) for y, row in rows for x, width in _runs(row)]
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
