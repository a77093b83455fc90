"""The drawn shapes that reportlab does not have: a row with a mark beside it, and the two codes.

Everything stays vector, so that it is sharp on any printer, and text stays text, in the order in
which people read it. Measures are in points; the origin is the lower left corner.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from kiosk.printing import barcodes
from kiosk.printing.typography import ACCENT, CAPTION, CODE, INK, markup

_CODE128_HEIGHT = 16 * mm
_QR_WIDTH = 30 * mm
_CAPTION_WIDTH = 60 * mm
_GAP = 3.0
_LABEL_GAP = 10.0

Draw = Callable[[Canvas, float], None]
"""Draws a mark; it is given the top edge as y, and x starts at 0."""


def tick_box(canvas: Canvas, top: float) -> None:
    """An empty box, large enough for a pen in an old hand (5 mm)."""
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.1)
    canvas.roundRect(0.6, top - 5 * mm - 1, 5 * mm, 5 * mm, 2)


def dash(canvas: Canvas, top: float) -> None:
    """Instead of a box, where there is nothing to tick off."""
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(1.6)
    canvas.line(2, top - 9, 11, top - 9)


def done_dot(canvas: Canvas, top: float) -> None:
    """A filled dot with a tick: this step is behind us."""
    canvas.setFillColor(ACCENT)
    canvas.circle(8, top - 9, 6.5, stroke=0, fill=1)
    canvas.setStrokeColorRGB(1, 1, 1)
    canvas.setLineWidth(1.5)
    canvas.line(5, top - 9, 7.2, top - 11.4)
    canvas.line(7.2, top - 11.4, 11.2, top - 6.4)


def coming_dot(canvas: Canvas, top: float) -> None:
    """A hollow dot: this step is still to come."""
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(1.3)
    canvas.circle(8, top - 9, 5.8, stroke=1, fill=0)


def _cut(
    parts: Sequence[Paragraph], width: float, room: float
) -> tuple[list[Paragraph], list[Paragraph]]:
    """What fits into the room, cut between lines, and what is left over."""
    fitting: list[Paragraph] = []
    waiting = list(parts)
    while waiting and waiting[0].wrap(width, room)[1] <= room:
        room -= waiting[0].height
        fitting.append(waiting.pop(0))
    if waiting:
        pieces = [piece for piece in waiting[0].split(width, room) if isinstance(piece, Paragraph)]
        if pieces:
            fitting.append(pieces[0])
            waiting[:1] = pieces[1:]
    return fitting, waiting


class Beside(Flowable):
    """Paragraphs with a mark or a label in the column left of them.

    It moves to the next page as a whole. Only what is taller than ``page_height`` is split
    between its lines, and the mark stays with the first part. ``mark_height`` is the room that a
    tall mark (a QR code) needs.
    """

    def __init__(
        self,
        left: Draw | Paragraph | None,
        right: Sequence[Paragraph],
        left_width: float,
        page_height: float,
        space_after: float = 8,
        mark_height: float = 0,
    ) -> None:
        super().__init__()
        self.left = left
        self.mark_height = mark_height
        self.right = list(right)
        self.left_width = left_width
        self.page_height = page_height
        self.spaceAfter = space_after
        self.keepWithNext = False

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (reportlab's name)
        text_height = sum(part.wrap(aW - self.left_width, aH)[1] for part in self.right)
        label_height = self.mark_height
        if isinstance(self.left, Paragraph):
            label_height = self.left.wrap(self.left_width - _LABEL_GAP, aH)[1]
        self.width, self.height = aW, max(text_height, label_height)
        return self.width, self.height

    def split(self, aW: float, aH: float, /) -> list[Flowable]:  # noqa: N803 (reportlab's name)
        if self.wrap(aW, aH)[1] <= self.page_height or aH < self.mark_height:
            return []
        left, left_rest = self.left, None
        if isinstance(left, Paragraph):
            labels, more_labels = _cut([left], self.left_width - _LABEL_GAP, aH)
            left, left_rest = next(iter(labels), None), next(iter(more_labels), None)
        right, right_rest = _cut(self.right, aW - self.left_width, aH)
        if not right and not isinstance(left, Paragraph):
            return []
        first = Beside(left, right, self.left_width, self.page_height, 0, self.mark_height)
        rest = Beside(left_rest, right_rest, self.left_width, self.page_height, self.spaceAfter)
        return [first, rest]

    def draw(self) -> None:
        if isinstance(self.left, Paragraph):
            self.left.drawOn(self.canv, 0, self.height - self.left.height)
        elif self.left is not None:
            self.canv.saveState()
            self.left(self.canv, self.height)
            self.canv.restoreState()
        y = self.height
        for part in self.right:
            y -= part.height
            part.drawOn(self.canv, self.left_width, y)


class QrSquares:
    """A QR code with its quiet zone; as wide as asked for, or wider where its squares need it."""

    def __init__(self, value: str, width: float) -> None:
        self.squares = barcodes.qr(value)
        side = self.squares.modules + 2 * barcodes.QR_QUIET_MODULES
        self.module = max(barcodes.QR_MODULE_MIN_MM * mm, width / side)
        self.width = side * self.module
        self.quiet = barcodes.QR_QUIET_MODULES * self.module

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColor(black)
        for number, row in enumerate(self.squares.rows):
            y = top - self.quiet - (number + 1) * self.module
            column = 0
            for dark, run in groupby(row):
                width = len(list(run))
                if dark:
                    x = left + self.quiet + column * self.module
                    canvas.rect(x, y, width * self.module, self.module, stroke=0, fill=1)
                column += width


class Codes(Flowable):
    """A Code 128 with its letters below, and a QR code beside it.

    The quiet zones are part of their sizes: nothing else can come too near. Side by side they fit
    on A4 for every dossier code the grammar allows and for any address next to a procedure code.
    """

    def __init__(self, linear: str, linear_caption: str, qr: str, qr_caption: str) -> None:
        super().__init__()
        self.bars = barcodes.code128(linear)
        self.qr = QrSquares(qr, _QR_WIDTH)
        quiet = 2 * barcodes.CODE128_QUIET_MODULES
        self.bars_width = (self.bars.modules + quiet) * barcodes.CODE128_MODULE_MM * mm
        # The bars start level with the first dark square.
        self.drop = self.qr.quiet
        self.left_text = [
            Paragraph(markup(linear), CODE),
            Paragraph(markup(linear_caption), CAPTION),
        ]
        self.right_text = [Paragraph(markup(qr_caption), CAPTION)]
        self.left_width = max(self.bars_width, _CAPTION_WIDTH)
        self.spaceBefore, self.spaceAfter = 10, 10

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (reportlab's name)
        self.right_width = max(self.qr.width, min(_CAPTION_WIDTH, aW - self.left_width))
        below_bars = sum(part.wrap(self.left_width, aH)[1] for part in self.left_text)
        below_qr = sum(part.wrap(self.right_width, aH)[1] for part in self.right_text)
        self.left_height = self.drop + _CODE128_HEIGHT + _GAP + below_bars
        self.right_height = self.qr.width + _GAP + below_qr
        self.width, self.height = aW, max(self.left_height, self.right_height)
        return self.width, self.height

    def draw(self) -> None:
        top = self.height
        right = max(self.left_width, self.width - self.right_width - 10 * mm)
        self._draw_bars((self.left_width - self.bars_width) / 2, top - self.drop)
        self._write(self.left_text, 0, top - self.drop - _CODE128_HEIGHT - _GAP)
        self.qr.draw(self.canv, right + (self.right_width - self.qr.width) / 2, top)
        self._write(self.right_text, right, top - self.qr.width - _GAP)

    def _write(self, parts: Sequence[Paragraph], x: float, top: float) -> None:
        for part in parts:
            top -= part.height
            part.drawOn(self.canv, x, top)

    def _draw_bars(self, left: float, top: float) -> None:
        module = barcodes.CODE128_MODULE_MM * mm
        start = left + barcodes.CODE128_QUIET_MODULES * module
        self.canv.setFillColor(black)
        for position, width in self.bars.bars:
            x = start + position * module
            self.canv.rect(
                x, top - _CODE128_HEIGHT, width * module, _CODE128_HEIGHT, stroke=0, fill=1
            )


class ChapterMark(Flowable):
    """Takes no room; tells on which page a chapter begins, and makes it a place to jump to."""

    def __init__(self, key: str, title: str, found: Callable[[str, int], None]) -> None:
        super().__init__()
        self.key, self.title, self.found = key, title, found
        self.width = self.height = 0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (reportlab's name)
        return 0, 0

    def draw(self) -> None:
        canvas: Any = self.canv  # reportlab gives these two no types
        canvas.bookmarkPage(self.key)
        canvas.addOutlineEntry(self.title, self.key)
        self.found(self.key, self.canv.getPageNumber())
