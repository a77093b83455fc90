"""A sheet as it lies in the file becomes rows with headers.

Columns are found by their headers, in any order; merged cells count for every row they cover;
rows that only continue a long text are joined to the row they continue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from kiosk.catalogue.workbook.columns import JOINED, OPTIONAL, Column, Kind, Sheet
from kiosk.catalogue.workbook.parts import Part, Table
from kiosk.catalogue.workbook.scan import Flaw
from kiosk.catalogue.workbook.values import Cell, is_blank
from kiosk.catalogue.written import Place
from kiosk.findings import Severity
from kiosk.spreadsheets.walking import At
from kiosk.text import fold
from kiosk.words import workbook as words

ERROR, WARNING = Severity.ERROR, Severity.WARNING
_HEADER_WITHIN = 20
"""Rows at the top among which the headers are looked for: people put titles above them."""

_LONGEST = 1_000_000
"""Characters of one text; the longest in force has 44,590."""

Cells = Sequence[Cell]


@dataclass(slots=True)
class Grid:
    """The cells of one sheet of a file, row by row from the first; they can be read once."""

    name: str
    rows: Iterable[Cells]
    is_empty: bool = False
    flaws: Mapping[At, Flaw] = field(default_factory=dict[At, Flaw])


@dataclass(slots=True)
class Row:
    """The written cells of one row, by column. Rows count from 1."""

    number: int
    cells: dict[Column, Cell]

    def number_of(self, column: Column) -> int:
        """The row in which a cell stands."""
        return self.number


Content = tuple[Table, list[Row]]


def letters(column: int) -> str:
    """The letters of a column, counting from 0: A, B, … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def header_key(cell: Cell) -> str:
    """A header without case, accents, stars and extra blanks."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(str(cell)))) if isinstance(cell, str) else ""


def read(sheet: Sheet, grid: Grid, remarks: Part) -> Content | None:
    """The rows of a sheet, or ``None`` where a column is missing; says so in ``remarks``."""
    lines = iter(grid.rows)
    top = list(islice(lines, _HEADER_WITHIN))
    wanted = {header_key(column.header.source): column for column in sheet.columns}
    matches = [len({header_key(cell) for cell in row} & wanted.keys()) for row in top]
    at = matches.index(max(matches)) if any(matches) else -1
    found = _columns(grid, top[at], at, wanted, remarks) if at >= 0 else {}
    table = Table(sheet, grid.name, {column: letters(i) for i, column in found.items()})
    if not found:
        place = table.place(1, None)
        remarks.remark(ERROR, place, words.HEADERS_MISSING(), words.PUT_HEADERS_BACK())
        return None
    needed = [column for column in sheet.columns if column.kind not in OPTIONAL]
    for column in needed:
        if column not in table.letters:
            remarks.remark(
                ERROR,
                Place(sheet=grid.name, row=at + 1),
                words.COLUMN_MISSING(),
                words.PUT_COLUMN_BACK(),
                column.header.source,
            )
    if not all(column in table.letters for column in needed):
        return None
    below = enumerate(chain(top[at + 1 :], lines), at + 1)
    rows = (_row(grid, i, cells, found) for i, cells in below)
    written = [row for row in rows if row.cells]
    _remark_on_flaws(table, grid, found, at, remarks)
    return table, _joined(table, written, remarks)


def _columns(
    grid: Grid, headers: Cells, at: int, wanted: Mapping[str, Column], remarks: Part
) -> dict[int, Column]:
    """Which column stands where; headers that nobody knows or that come twice are remarked on."""
    found: dict[int, Column] = {}
    for i, cell in enumerate(headers):
        if is_blank(cell):
            continue
        column = wanted.get(header_key(cell))
        place = Place(sheet=grid.name, row=at + 1, column=letters(i))
        header = str(cell)[:60]
        if column is None:
            what, remedy = words.COLUMN_UNKNOWN(), words.CHECK_HEADER()
            remarks.remark(WARNING, place, what, remedy, header)
        elif column in found.values():
            what, remedy = words.HEADER_TWICE(), words.KEEP_ONE_COLUMN()
            remarks.remark(ERROR, place, what, remedy, header)
        else:
            found[i] = column
    return found


def _row(grid: Grid, i: int, cells: Cells, found: Mapping[int, Column]) -> Row:
    written = {c: cells[j] for j, c in found.items() if j < len(cells) and not is_blank(cells[j])}
    return Row(i + 1, written)


def _remark_on_flaws(
    table: Table, grid: Grid, found: Mapping[int, Column], at: int, remarks: Part
) -> None:
    for (i, j), flaw in grid.flaws.items():
        column = found.get(j)
        if column is None or column.kind is Kind.SHOWN or i < at:
            continue
        is_formula = flaw is Flaw.FORMULA
        what = words.FORMULA() if is_formula else words.ERROR_VALUE()
        remedy = words.PASTE_VALUE() if is_formula else words.TYPE_VALUE()
        place = table.place(i + 1, column)
        remarks.remark(ERROR, place, what, remedy, place.field)


def _joined(table: Table, rows: Iterable[Row], remarks: Part) -> list[Row]:
    """The rows, with those that continue another one joined to it."""
    marker = table.sheet.only(Kind.CONTINUES)
    assert marker is not None
    assert marker.labels is not None
    joined: list[Row] = []
    for row in rows:
        mark = row.cells.pop(marker, None)
        if mark is None:
            joined.append(row)
            continue
        between = marker.labels.mean(str(mark))
        if between is None:
            what = words.LABEL_UNKNOWN(written=str(mark)[:60])
            remedy = words.CHOOSE_ONE(allowed=", ".join(marker.labels.all))
            place = table.place(row.number, marker)
            remarks.remark(ERROR, place, what, remedy, place.field)
        elif not joined or not _same_owner(table, joined[-1], row):
            place = table.place(row.number, marker)
            what, remedy = words.NOTHING_TO_CONTINUE(), words.MEND_CONTINUATION()
            remarks.remark(ERROR, place, what, remedy, place.field)
        else:
            _join(table, joined[-1], row, between, remarks)
    return joined


def _same_owner(table: Table, before: Row, row: Row) -> bool:
    owner = table.sheet.only(Kind.OWNER) or table.sheet.only(Kind.CODE)
    if owner is None or owner not in row.cells:
        return True
    return before.cells.get(owner) == row.cells[owner]


def _join(table: Table, before: Row, row: Row, between: str, remarks: Part) -> None:
    for column, cell in row.cells.items():
        if column.kind in {Kind.OWNER, Kind.CODE, Kind.SHOWN}:
            continue
        there = before.cells.get(column, "")
        joins = column.kind in JOINED and isinstance(cell, str)
        if joins and isinstance(there, str) and len(there) < _LONGEST:
            before.cells[column] = f"{there}{between}{cell}"
        else:
            place = table.place(row.number, column)
            what, remedy = words.CONTINUES_NO_TEXT(), words.CLEAR_CELL_OR_CONTINUATION()
            remarks.remark(ERROR, place, what, remedy, place.field)
