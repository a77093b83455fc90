"""Tables on paper: words left, figures right, heads on every page, a row never torn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Paragraph, Table

from kiosk.printing import blocks
from kiosk.printing.typography import (
    CELL,
    CELL_STRONG,
    FIGURE,
    FIGURE_STRONG,
    HEAD,
    RULE,
    TINT,
    markup,
)

_PADDING = 2
_SIDE_PADDING = 3
_EDGE = 0.6


def table(block: blocks.Table, width: float) -> Flowable:
    """The table, ``width`` points wide."""
    whole = sum(block.widths)
    head_rows = 2 if block.groups else 1
    heads = [[Paragraph(markup(said), HEAD) for said in block.heads]]
    if block.groups:
        heads.insert(0, [])
    style: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), _EDGE, RULE),
        ("BACKGROUND", (0, 0), (-1, head_rows - 1), TINT),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), _PADDING),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _PADDING),
        ("LEFTPADDING", (0, 0), (-1, -1), _SIDE_PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE_PADDING),
    ]
    for said, columns in block.groups:
        start = len(heads[0])
        heads[0] += [Paragraph(markup(said), HEAD), *([Paragraph("", HEAD)] * (columns - 1))]
        style.append(("SPAN", (start, 0), (start + columns - 1, 0)))
    style += [
        ("BACKGROUND", (0, row + head_rows), (-1, row + head_rows), TINT) for row in block.strong
    ]
    rows = [
        _cells(row, block.texts, strong=place in block.strong)
        for place, row in enumerate(block.rows)
    ]
    return Table(
        [*heads, *rows],
        colWidths=[width * part / whole for part in block.widths],
        repeatRows=head_rows,
        style=style,
        spaceBefore=4,
        spaceAfter=10,
    )


def _cells(row: Sequence[str], texts: int, *, strong: bool) -> list[Paragraph]:
    words, figures = (CELL_STRONG, FIGURE_STRONG) if strong else (CELL, FIGURE)
    return [
        Paragraph(markup(said), words if column < texts else figures)
        for column, said in enumerate(row)
    ]
