"""Linear and QR codes on paper with their captions.

The quiet zones are part of every size here: nothing else can come too near. What fits stands side
by side, the rest below each other. A roll is too narrow for Code 128 (a code of 25 characters takes
all of its 72 mm), so there everything is a QR code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy

from reportlab.lib.units import mm

from kiosk.printing import barcodes
from kiosk.printing.blocks import CodesRow, QrRow
from kiosk.printing.layout.bodies import Beside, Body, Text, Uncut
from kiosk.printing.layout.looks import Look
from kiosk.printing.layout.pen import Pen
from kiosk.printing.layout.squares import QrSquares, fill

_BARS_HEIGHT = 15 * mm
_CAPTION_WIDTH = 58 * mm
_NARROWEST_CAPTION = 27 * mm
_GAP = 3.0
_APART = 8 * mm
_HANG = 2.5 * mm
"""So far a quiet zone may reach into the margin, and stay within the width of a thermal head."""


class _Cell(Uncut):
    """A code with its texts below, in a column at least ``least`` wide, best ``natural`` wide."""

    def __init__(self, texts: Sequence[Text], drawn: tuple[float, float]) -> None:
        self.texts = texts
        self.drawn_width, self.drawn_height = drawn
        self.least = max(self.drawn_width, _NARROWEST_CAPTION)
        longest = max(text.natural_width() for text in texts)
        self.natural = max(self.least, min(longest, _CAPTION_WIDTH))

    def height(self, width: float) -> float:
        return self.drawn_height + _GAP + sum(text.height(width) for text in self.texts)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        with pen.tags.content("Figure", self.texts[-1].said):
            self.draw_code(pen, x + (width - self.drawn_width) / 2, top)
        y = top - self.drawn_height - _GAP
        for text in self.texts:
            text.draw(pen, x, y, width)
            y -= text.height(width)

    def draw_code(self, pen: Pen, left: float, top: float) -> None:
        raise NotImplementedError


class _Qr(_Cell):
    """``letters``: what the code says, for the day nothing can read it; may be empty."""

    def __init__(self, value: str, caption: str, look: Look, letters: str = "") -> None:
        self.squares = QrSquares(value, look.qr, look.text_width, look.snap)
        texts = [Text(letters, look.styles.code, "Caption")] if letters else []
        texts.append(Text(caption, look.styles.caption, "Caption"))
        super().__init__(texts, (self.squares.width, self.squares.width))
        if letters:
            self.least = min(look.text_width, max(self.least, texts[0].natural_width()))
            self.natural = max(self.natural, self.least)

    def draw_code(self, pen: Pen, left: float, top: float) -> None:
        self.squares.draw(pen.canvas, left, top)


class _Bars(_Cell):
    """A Code 128 with its letters below, for the day the scanner is broken.

    The bars start level with the first dark square of a QR code beside them.
    """

    def __init__(self, value: str, caption: str, look: Look, drop: float) -> None:
        self.bars = barcodes.code128(value)
        self.drop = drop
        quiet = 2 * barcodes.CODE128_QUIET_MODULES
        width = (self.bars.modules + quiet) * barcodes.CODE128_MODULE_MM * mm
        texts = [
            Text(value, look.styles.code, "Caption"),
            Text(caption, look.styles.caption, "Caption"),
        ]
        super().__init__(texts, (width, drop + _BARS_HEIGHT))

    def draw_code(self, pen: Pen, left: float, top: float) -> None:
        module = barcodes.CODE128_MODULE_MM * mm
        start = left + barcodes.CODE128_QUIET_MODULES * module
        height = _BARS_HEIGHT / module
        bars = [(x, -height, width, height) for x, width in self.bars.bars]
        fill(pen.canvas, start, top - self.drop, module, bars)


class _InARow(Uncut):
    """Codes side by side, spread over the whole width."""

    def __init__(self, cells: Sequence[_Cell]) -> None:
        self.cells = cells

    def _widths(self, width: float) -> list[float]:
        wanted = [cell.natural - cell.least for cell in self.cells]
        given = min(1, (width - _least(self.cells)) / (sum(wanted) or 1))
        return [cell.least + want * given for cell, want in zip(self.cells, wanted, strict=True)]

    def height(self, width: float) -> float:
        widths = self._widths(width)
        return max(cell.height(own) for cell, own in zip(self.cells, widths, strict=True))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        widths = self._widths(width)
        apart = (width - sum(widths)) / max(1, len(widths) - 1)
        for cell, own in zip(self.cells, widths, strict=True):
            cell.draw(pen, x, top, own)
            x += own + apart


def _least(cells: Sequence[_Cell]) -> float:
    return sum(cell.least for cell in cells) + _APART * (len(cells) - 1)


class _QrLine(Uncut):
    """A QR code with its caption on the right and its letters below: the way of narrow sheets."""

    def __init__(self, value: str, caption: str, letters: str, look: Look) -> None:
        styles = look.styles
        self.squares = QrSquares(value, look.qr, look.text_width, look.snap)
        self.caption = Text(caption, styles.plain, "Caption")
        self.letters = Text(letters, styles.name, "Caption") if letters else None

    def fits(self, width: float) -> bool:
        return width - self.squares.width >= _NARROWEST_CAPTION

    def _code_height(self, width: float) -> float:
        return max(self.squares.width, self.caption.height(width - self.squares.width))

    def height(self, width: float) -> float:
        letters = self.letters.height(width) if self.letters else 0
        return self._code_height(width) + letters

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        side, height = self.squares.width, self._code_height(width)
        # White on white: the quiet zone stands in the margin, the squares begin with the text.
        hang = min(self.squares.quiet, _HANG)
        with pen.tags.content("Figure", self.caption.said):
            self.squares.draw(pen.canvas, x - hang, top - (height - side) / 2)
        beside = width - side
        slack = height - self.caption.height(beside)
        self.caption.draw(pen, x + side, top - slack / 2, beside)
        if self.letters:
            self.letters.draw(pen, x, top - height, width)


class QrBeside:
    """A QR code on the left, texts on the right: a thing in a list on a wall.

    It is cut only where its texts are longer than a page; the code stays with the first part.
    """

    def __init__(
        self, value: str, width: float, gap: float, texts: tuple[Text, ...], look: Look
    ) -> None:
        self.squares = QrSquares(value, width, look.text_width / 2, look.snap)
        # White on white: the quiet zone stands in the margin, the squares begin with the text.
        left = self.squares.width - self.squares.quiet + gap
        self.beside = Beside(None, left, texts, mark_height=self.squares.width)

    def height(self, width: float) -> float:
        return self.beside.height(width)

    def cut(self, width: float, room: float) -> tuple[Body, Body] | None:
        parts = self.beside.cut(width, room)
        if parts is None:
            return None
        first = copy(self)
        first.beside = parts[0]
        return first, parts[1]

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        with pen.tags.content("Figure", self.squares.value):
            self.squares.draw(pen.canvas, x - self.squares.quiet, top)
        self.beside.draw(pen, x, top, width)


def codes(blocks: Iterable[CodesRow | QrRow], look: Look) -> list[Body]:
    """Codes that follow one another, in as few rows as they fit into."""
    if not look.bars:
        return [_line(*code, look) for code in _scannable(blocks)]
    rows: list[list[_Cell]] = []
    for cell in _cells(blocks, look):
        if rows and _least([*rows[-1], cell]) <= look.text_width:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [_InARow(row) for row in rows]


def _cells(blocks: Iterable[CodesRow | QrRow], look: Look) -> Iterator[_Cell]:
    for block in blocks:
        if isinstance(block, CodesRow):
            qr = _Qr(block.qr, block.qr_caption, look)
            bars = _Bars(block.linear, block.linear_caption, look, qr.squares.quiet)
            if bars.least <= look.text_width:
                yield bars
            else:
                yield _Qr(block.linear, block.linear_caption, look, block.linear)
            yield qr
        else:
            for value, caption in block.codes:
                yield _Qr(value, caption, look)


def _scannable(blocks: Iterable[CodesRow | QrRow]) -> Iterator[tuple[str, str, str]]:
    """What each QR code says where nothing else can be printed, its caption, and its letters."""
    for block in blocks:
        if isinstance(block, CodesRow):
            if block.qr != block.linear:
                yield block.qr, block.qr_caption, ""
            yield block.linear, block.linear_caption, block.linear
        else:
            for value, caption in block.codes:
                yield value, caption, ""


def _line(value: str, caption: str, letters: str, look: Look) -> Body:
    line = _QrLine(value, caption, letters, look)
    return line if line.fits(look.text_width) else _Qr(value, caption, look, letters)
