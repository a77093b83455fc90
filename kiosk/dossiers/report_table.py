"""The report as a spreadsheet: figures that are numbers, ready to print on lying A4.

Names of fields come from the exports of other programs. They are written as texts, never as what a
spreadsheet would take for a formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kiosk.dossiers.report import COLUMNS, Report, lines
from kiosk.words import board as board_words
from kiosk.words import board_screen as words

_A4 = 9
_WORDS, _FIGURE, _ORDINAL, _FIELD, _COUNT = 46, 14, 6, 30, 9.5
"""Widths in characters."""
_HEAD_HEIGHT = 48
"""Of heads of three lines, in points: not every program makes rows as tall as their texts."""
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}
"""In inches."""
_HEADS = 5
"""Rows of titles above the tables, with an empty one."""
_COUNTS, _SHARES = "#,##0", "0.00%"


def workbook(made: Report) -> bytes:
    """The report as an XLSX file."""
    package = BytesIO()
    book = Workbook(package, {"in_memory": True})
    about = {"title": words.REPORT_TITLE(), "created": made.made_at.replace(tzinfo=None)}
    book.set_properties(about)  # pyright: ignore[reportUnknownMemberType]
    looks = _Looks(book)
    _write_form(_page(book, words.SUMMARY()), made, looks)
    _write_fields(_page(book, words.FIELDS()), made, looks)
    book.close()
    return package.getvalue()


class _Looks:
    """The formats of the book."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        edge = {"border": 1, "border_color": "#B9C6D2", "valign": "vcenter"}
        sum_row = {**edge, "bold": True, "bg_color": "#EAF1F7"}
        self.title = self._format({"bold": True, "font_size": 16, "font_color": "#0B3A5E"})
        self.line = self._format({})
        self.warning = self._format({"bold": True, "font_color": "#532F00"})
        self.head = self._format({**sum_row, "align": "center", "text_wrap": True})
        self.words = [self._format(sum_row)] + [
            self._format({**edge, "indent": indent, "text_wrap": True}) for indent in (1, 2)
        ]
        self.plain = self._format({**edge, "text_wrap": True})
        self.counts = self._format({**edge, "num_format": _COUNTS})
        self.sums = self._format({**sum_row, "num_format": _COUNTS})
        self.shares = self._format({**edge, "num_format": _SHARES})

    def _format(self, looks: dict[str, Any]) -> Format:
        with_font = {"font_name": "Calibri", "font_size": 11, **looks}
        return self._book.add_format(with_font)  # pyright: ignore[reportUnknownMemberType]


def _page(book: Workbook, name: str) -> Worksheet:
    page: Any = book.add_worksheet(name)  # pyright: ignore[reportUnknownMemberType]
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(**_MARGINS)
    page.set_footer("&R&P/&N")
    return page


def _write_titles(page: Worksheet, made: Report, looks: _Looks) -> None:
    page.write_string(0, 0, words.REPORT_TITLE(), looks.title)
    whose = " – ".join(filter(None, (made.office, made.whose)))
    page.write_string(1, 0, whose, looks.line)
    page.write_string(2, 0, made.period, looks.line)
    if made.sample:
        page.write_string(3, 0, words.SAMPLE(), looks.warning)


def _write_remarks(page: Worksheet, row: int, made: Report, looks: _Looks) -> None:
    for place, remark in enumerate(made.remarks, start=row + 1):
        page.write_string(place, 0, remark, looks.line)


def _write_form(page: Worksheet, made: Report, looks: _Looks) -> None:
    _write_titles(page, made, looks)
    page.set_column(0, 0, _WORDS)
    page.set_column(1, 2, _FIGURE)
    for column, said in enumerate((words.FIGURE(), words.COUNT(), words.SHARE())):
        page.write_string(_HEADS, column, said, looks.head)
    row = _HEADS
    for row, line in enumerate(lines(made.whole), start=_HEADS + 1):
        is_sum = line.level == 0
        page.write_string(row, 0, line.label, looks.words[line.level])
        page.write_number(row, 1, line.count, looks.sums if is_sum else looks.counts)
        if line.share is None:
            page.write_blank(row, 2, None, looks.sums if is_sum else looks.counts)
        else:
            page.write_number(row, 2, line.share / 100, looks.shares)
    _write_remarks(page, row + 1, made, looks)


def _write_fields(page: Worksheet, made: Report, looks: _Looks) -> None:
    _write_titles(page, made, looks)
    page.set_column(0, 0, _ORDINAL)
    page.set_column(1, 1, _FIELD)
    page.set_column(2, 1 + len(COLUMNS), _COUNT)
    page.merge_range(_HEADS, 0, _HEADS + 1, 0, words.ORDINAL(), looks.head)
    page.merge_range(_HEADS, 1, _HEADS + 1, 1, words.FIELD(), looks.head)
    start = 2
    for group, those in groupby(COLUMNS, lambda column: column.group):
        end = start + len(list(those)) - 1
        page.merge_range(_HEADS, start, _HEADS, end, group(), looks.head)
        start = end + 1
    for place, column in enumerate(COLUMNS, start=2):
        page.write_string(_HEADS + 1, place, column.head(), looks.head)
    page.set_row(_HEADS + 1, _HEAD_HEIGHT)
    page.repeat_rows(_HEADS, _HEADS + 1)
    page.freeze_panes(_HEADS + 2, 2)
    row = _HEADS + 2
    for place, (field, of_field) in enumerate(made.fields, start=1):
        page.write_number(row, 0, place, looks.plain)
        page.write_string(row, 1, field or board_words.NO_FIELD(), looks.plain)
        _write_counts(page, row, [c.count(of_field) for c in COLUMNS], looks.counts)
        row += 1
    page.write_blank(row, 0, None, looks.sums)
    page.write_string(row, 1, words.ALL_FIELDS(), looks.sums)
    _write_counts(page, row, [c.count(made.whole) for c in COLUMNS], looks.sums)
    _write_remarks(page, row + 1, made, looks)


def _write_counts(page: Worksheet, row: int, counts: Sequence[int], look: Format) -> None:
    for place, count in enumerate(counts, start=2):
        page.write_number(row, place, count, look)
