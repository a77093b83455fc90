"""Rows that share a record: the options of a question, the fees of a way of handing in.

Rows with the same number or id belong together wherever they stand. Without one, a row that says
nothing of its own about the shared record, or nothing else, continues the row above.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.catalogue.workbook.columns import Column, Kind
from kiosk.catalogue.workbook.parts import Part, Table
from kiosk.catalogue.workbook.rows import Reader
from kiosk.catalogue.workbook.tables import Row
from kiosk.catalogue.workbook.values import Cell
from kiosk.findings import Severity
from kiosk.text import clean
from kiosk.words import workbook as words


@dataclass(slots=True)
class Head(Row):
    """A shared record, gathered from the rows that say something about it."""

    said_in: dict[Column, int] = field(default_factory=dict[Column, int])

    def number_of(self, column: Column) -> int:
        return self.said_in.get(column, self.number)


@dataclass(slots=True)
class Group:
    """The shared record, and the rows of the inner records."""

    head: Head
    rows: list[Row] = field(default_factory=list[Row])


def _same(one: Cell, other: Cell) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return clean(one) == clean(other)
    return one == other


def grouped(rows: Iterable[Row], table: Table, part: Part, reader: Reader) -> list[Group]:
    """The groups among the rows of one procedure, in the order of their first rows."""
    key = table.sheet.only(Kind.NUMBER) or table.sheet.only(Kind.ID)
    assert key is not None
    heads = [c for c in table.sheet.valued if not c.inner and c is not key]
    inners = [c for c in table.sheet.valued if c.inner]
    groups: list[Group] = []
    keyed: dict[Cell, Group] = {}
    for row in rows:
        mark = row.cells.get(key)
        mark = clean(mark) if isinstance(mark, str) else mark
        said = {column: row.cells[column] for column in heads if column in row.cells}
        last = groups[-1] if groups else None
        if mark is not None:
            group = keyed.get(mark)
        else:
            group = last if last and _agrees(last, said) else None
        if group is None:
            group = Group(Head(row.number, {}))
            groups.append(group)
            if mark is not None:
                keyed[mark] = group
                group.head.cells[key] = mark
        for column, cell in said.items():
            if column not in group.head.cells:
                group.head.cells[column] = cell
                group.head.said_in[column] = row.number
            elif not _same(group.head.cells[column], cell):
                first = group.head.said_in[column]
                what, remedy = words.SAID_OTHERWISE(row=first), words.SAY_ONCE(row=first)
                reader.remark(part, table, row, column)(Severity.ERROR, what, remedy)
        if any(column in row.cells for column in inners):
            group.rows.append(row)
    for group in groups:
        group.head.number = min(group.head.said_in.values(), default=group.head.number)
    return groups


def _agrees(group: Group, said: dict[Column, Cell]) -> bool:
    return all(
        column in group.head.cells and _same(group.head.cells[column], cell)
        for column, cell in said.items()
    )
