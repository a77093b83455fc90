"""The report of an office on lying A4, as it is filed: the form, then the same by field."""

from __future__ import annotations

from itertools import groupby

from kiosk.dossiers.board import Board
from kiosk.dossiers.report import COLUMNS, Column, Report, lines, number, per_cent
from kiosk.printing.blocks import Block, Callout, Document, Heading, PageSize, Paragraph, Table
from kiosk.words import board as board_words
from kiosk.words import board_screen as words

_SELDOM = (words.NO_DATE, words.TAKEN_BACK)
"""Columns that stand only where there is something in them."""
_MARKS = ("", "– ", "+ ")
"""Before what is part of a figure above it, and part of a part."""


def report_document(made: Report) -> Document:
    """The report as a document."""
    remarks = made.remarks
    blocks: list[Block] = []
    if made.sample:
        blocks.append(Callout(remarks[0]))
        remarks = remarks[1:]
    blocks.append(_form(made.whole))
    blocks += [Heading(words.FIELDS()), _by_field(made)] if made.fields else []
    blocks += [Paragraph(remark, small=True) for remark in remarks]
    subtitle = f"{made.whose} · {made.period}"
    return Document(
        issuer=made.office or made.whose,
        title=words.REPORT_TITLE(),
        subtitle=subtitle,
        blocks=tuple(blocks),
        footer_lines=(f"{words.REPORT_TITLE()} · {subtitle}",),
        size=PageSize.A4_LYING,
    )


def _form(whole: Board) -> Table:
    form = lines(whole)
    rows = [
        (
            _MARKS[line.level] + line.label,
            number(line.count),
            "" if line.share is None else per_cent(line.share),
        )
        for line in form
    ]
    return Table(
        heads=(words.FIGURE(), words.COUNT(), words.SHARE()),
        rows=tuple(rows),
        widths=(6, 2, 2),
        strong=frozenset(place for place, line in enumerate(form) if line.level == 0),
    )


def _by_field(made: Report) -> Table:
    columns = [c for c in COLUMNS if c.head not in _SELDOM or c.count(made.whole)]
    rows = [
        (str(place), field or board_words.NO_FIELD(), *_figures(columns, of_field))
        for place, (field, of_field) in enumerate(made.fields, start=1)
    ]
    rows.append(("", words.ALL_FIELDS(), *_figures(columns, made.whole)))
    groups = [(group(), len(list(those))) for group, those in groupby(columns, lambda c: c.group)]
    return Table(
        heads=("", words.FIELD(), *(column.head() for column in columns)),
        rows=tuple(rows),
        widths=(1, 6, *[2] * len(columns)),
        texts=2,
        groups=(("", 2), *groups),
        strong=frozenset({len(made.fields)}),
    )


def _figures(columns: list[Column], made: Board) -> list[str]:
    return [number(column.count(made)) for column in columns]
