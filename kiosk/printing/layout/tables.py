"""Tables on paper: words left, figures right, heads on every page, a row never torn.

Where a sheet is too narrow for the columns, every row becomes a short list of what it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing import blocks
from kiosk.printing.layout.bodies import Text
from kiosk.printing.layout.looks import Look
from kiosk.printing.layout.pen import Pen

_PADDING = 2.0
_SIDE_PADDING = 3.0
_EDGE = 0.6
_NARROWEST = 30.0
"""A column that has less cannot hold a heading of a few letters."""


@dataclass(slots=True)
class _Row:
    """Cells and how many columns each takes."""

    cells: tuple[Text, ...]
    spans: tuple[int, ...]
    tinted: bool = False

    def widths(self, columns: Sequence[float]) -> list[float]:
        edges = [0, *accumulate(self.spans)]
        return [sum(columns[start:end]) for start, end in pairwise(edges)]

    def height(self, columns: Sequence[float]) -> float:
        heights = (
            cell.height(width - 2 * _SIDE_PADDING)
            for cell, width in zip(self.cells, self.widths(columns), strict=True)
        )
        return max(heights) + 2 * _PADDING


@dataclass(slots=True)
class Grid:
    """A table. ``heads`` are repeated when it is cut between its rows."""

    shares: tuple[float, ...]
    heads: tuple[_Row, ...]
    rows: tuple[_Row, ...]

    def _columns(self, width: float) -> list[float]:
        whole = sum(self.shares)
        return [width * share / whole for share in self.shares]

    def highest_row(self, width: float) -> float:
        columns = self._columns(width)
        return max(row.height(columns) for row in (*self.heads, *self.rows))

    def height(self, width: float) -> float:
        columns = self._columns(width)
        return sum(row.height(columns) for row in (*self.heads, *self.rows))

    def cut(self, width: float, room: float) -> tuple[Grid, Grid] | None:
        columns = self._columns(width)
        room -= sum(row.height(columns) for row in self.heads)
        fitting = 0
        for row in self.rows:
            room -= row.height(columns)
            if room < 0:
                break
            fitting += 1
        if fitting == 0:
            return None
        above, below = self.rows[:fitting], self.rows[fitting:]
        return replace(self, rows=above), replace(self, rows=below)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        columns = self._columns(width)
        with pen.tags.element("Table"):
            for row in (*self.heads, *self.rows):
                height = row.height(columns)
                with pen.tags.element("TR"):
                    _draw_row(pen, row, columns, x, top, height)
                top -= height


def _draw_row(
    pen: Pen, row: _Row, columns: Sequence[float], x: float, top: float, height: float
) -> None:
    widths = row.widths(columns)
    colours = pen.look.colours

    def frame(canvas: Canvas) -> None:
        if row.tinted and colours.tint:
            canvas.setFillColor(colours.tint)
            canvas.rect(0, -height, sum(widths), height, stroke=0, fill=1)
        canvas.setStrokeColor(colours.rule)
        canvas.setLineWidth(_EDGE)
        for left, right in pairwise([0, *accumulate(widths)]):
            canvas.rect(left, -height, right - left, height)

    pen.decorate(frame, x, top)
    for cell, width in zip(row.cells, widths, strict=True):
        inner = width - 2 * _SIDE_PADDING
        slack = height - cell.height(inner)
        cell.draw(pen, x + _SIDE_PADDING, top - slack / 2, inner)
        x += width


def grid(block: blocks.Table, look: Look) -> Grid | None:
    """The table as wide as the text.

    ``None`` where its columns would be too narrow to read, or a row too high to stay whole.
    """
    styles = look.styles
    if min(block.widths[1:], default=1) / sum(block.widths) * look.text_width < _NARROWEST:
        return None
    one_each = (1,) * len(block.heads)
    heads = [_Row(_cells(block.heads, styles.head, "TH"), one_each, tinted=True)]
    if block.groups:
        said = [name for name, _columns in block.groups]
        spans = tuple(columns for _name, columns in block.groups)
        heads.insert(0, _Row(_cells(said, styles.head, "TH"), spans, tinted=True))
    rows: list[_Row] = []
    for place, said in enumerate(block.rows):
        strong = place in block.strong
        words, figures = (
            (styles.cell_strong, styles.figure_strong) if strong else (styles.cell, styles.figure)
        )
        cells = (*_cells(said[: block.texts], words), *_cells(said[block.texts :], figures))
        rows.append(_Row(cells, one_each, tinted=strong))
    made = Grid(block.widths, tuple(heads), tuple(rows))
    return made if made.highest_row(look.text_width) < look.height / 3 else None


def _cells(said: Sequence[str], style: ParagraphStyle, role: str = "TD") -> tuple[Text, ...]:
    return tuple(Text(one, style, role) for one in said)


def as_facts(block: blocks.Table) -> list[tuple[str, blocks.Facts]]:
    """Every row of a table by what its words say, with its figures below, each after its head."""
    groups = [name for name, columns in block.groups for _column in range(columns)]
    groups = groups or [""] * len(block.heads)
    heads = [
        " – ".join(filter(None, (group, head)))
        for group, head in zip(groups, block.heads, strict=True)
    ][block.texts :]
    listed: list[tuple[str, blocks.Facts]] = []
    for row in block.rows:
        figures = zip(heads, row[block.texts :], strict=True)
        facts = tuple((head, figure) for head, figure in figures if figure)
        listed.append((" ".join(filter(None, row[: block.texts])), blocks.Facts(facts)))
    return listed
