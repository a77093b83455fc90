"""Linear and QR codes side by side, in rows as low as they can be.

Codes that follow one another share rows where they fit, with their words below or beside them,
whatever takes less of the sheet. A roll is too narrow for Code 128 (a code of 25 characters takes
all of its 72 mm), so there everything is a QR code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass

from reportlab.lib.units import mm

from kiosk.printing.blocks import CodesRow, QrRow
from kiosk.printing.layout.bodies import Beside, Body, Text, Uncut
from kiosk.printing.layout.cells import Above, Bars, Cell, Drawn, Left, Words
from kiosk.printing.layout.looks import Look
from kiosk.printing.layout.pen import Pen
from kiosk.printing.layout.squares import QrSquares

ROWS_APART = 7.0
_APART = 5 * mm
_WIDEST_APART = 12 * mm
_MOST_IN_A_ROW = 3


class _Row(Uncut):
    """Codes side by side: spread over the whole width, or one after the other if ``packed``. One
    alone has all of it."""

    def __init__(self, cells: Sequence[Cell], width: float, *, packed: bool) -> None:
        self._cells = cells
        self._apart = 0.0
        if len(cells) == 1:
            self._widths = [width]
            return
        wanted = [cell.natural - cell.least for cell in cells]
        free = width - _least(cells)
        given = min(1, free / (sum(wanted) or 1))
        self._widths = [cell.least + want * given for cell, want in zip(cells, wanted, strict=True)]
        apart = (width - sum(self._widths)) / (len(cells) - 1)
        self._apart = min(apart, _WIDEST_APART) if packed else apart

    def height(self, width: float) -> float:
        return max(c.height(own) for c, own in zip(self._cells, self._widths, strict=True))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for cell, own in zip(self._cells, self._widths, strict=True):
            cell.draw(pen, x, top, own)
            x += own + self._apart


def _least(cells: Sequence[Cell]) -> float:
    return sum(cell.least for cell in cells) + _APART * (len(cells) - 1)


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


@dataclass(frozen=True, slots=True)
class _Code:
    """``beside`` is ``None`` for bars: they are wide, and their words fit below."""

    above: Cell
    beside: Cell | None = None
    spare: bool = False

    @classmethod
    def of(cls, drawn: Drawn, words: tuple[str, str], look: Look, *, spare: bool = False) -> _Code:
        """``words`` are the caption and the letters."""
        beside = None if isinstance(drawn, Bars) else Left(drawn, *words, look)
        return cls(Above(drawn, *words, look), beside, spare)


class Rows:
    """Codes that follow one another; those of ``spare`` blocks may be left out. ``remark`` follows
    them in the last row, or below."""

    def __init__(
        self, blocks: Iterable[CodesRow | QrRow], look: Look, remark: Text | None = None
    ) -> None:
        found = _linear_and_square(blocks, look) if look.bars else _squares(blocks, look)
        self._codes = list(found)
        if remark:
            self._codes.append(_Code(Words(remark, look.qr)))
        self._width = look.text_width
        self.spare = any(code.spare for code in self._codes)

    def all(self) -> list[Body]:
        """In as few rows as they fit into."""
        return _rows(self._codes, self._width)

    def without_spare(self) -> list[Body]:
        """The same without what may be left out."""
        return _rows([code for code in self._codes if not code.spare], self._width)


def _rows(codes: Sequence[_Code], width: float) -> list[Body]:
    """As many codes in each row as fit."""
    rows: list[Body] = []
    while codes:
        some = range(min(_MOST_IN_A_ROW, len(codes)), 0, -1)
        tried = ((count, _lowest_row(codes[:count], width)) for count in some)
        count, row = next((count, row) for count, row in tried if row)
        rows.append(row)
        codes = codes[count:]
    return rows


def _lowest_row(those: Sequence[_Code], width: float) -> _Row | None:
    """``None`` where so many codes are too wide for one row; a single one never is."""
    above = [code.above for code in those]
    beside = [code.beside or code.above for code in those]
    rows: list[_Row] = []
    if len(those) == 1 or _least(above) <= width:
        rows.append(_Row(above, width, packed=False))
    if _least(beside) <= width:
        rows.append(_Row(beside, width, packed=True))
    if len(rows) < 2:
        return rows[0] if rows else None
    return min(rows, key=lambda row: row.height(width))


def _linear_and_square(blocks: Iterable[CodesRow | QrRow], look: Look) -> Iterator[_Code]:
    for block in blocks:
        if isinstance(block, CodesRow):
            square = _square(block.qr, look)
            # The bars start level with the first dark square of the code beside them.
            linear = Bars(block.linear, look.bars, square.quiet)
            fits = linear.width <= look.text_width
            drawn = linear if fits else _square(block.linear, look)
            yield _Code.of(drawn, (block.linear_caption, block.linear), look)
            yield _Code.of(square, (block.qr_caption, ""), look)
        else:
            for value, caption in block.codes:
                yield _Code.of(_square(value, look), (caption, ""), look, spare=block.spare)


def _squares(blocks: Iterable[CodesRow | QrRow], look: Look) -> Iterator[_Code]:
    """Where nothing but QR codes can be printed, what both codes say alike stands there once."""
    for block in blocks:
        if isinstance(block, CodesRow):
            if block.qr != block.linear:
                yield _Code.of(_square(block.qr, look), (block.qr_caption, ""), look)
            words = block.linear_caption, block.linear
            yield _Code.of(_square(block.linear, look), words, look)
        else:
            for value, caption in block.codes:
                yield _Code.of(_square(value, look), (caption, ""), look, spare=block.spare)


def _square(value: str, look: Look) -> QrSquares:
    return QrSquares(value, look.qr, look.text_width, look.snap)
