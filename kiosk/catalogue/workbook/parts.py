"""What was written in a workbook, as the common checks see it, and the cell of each value.

A path of the model ("the fee of the second way of handing in") is followed to the row in which
that record stands, and from there by the columns of its sheet to the cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.catalogue.workbook.columns import Column, Sheet
from kiosk.catalogue.written import PathInFile, Place, Written


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a file: what it is called there, and in which column each header stands."""

    sheet: Sheet
    name: str
    letters: Mapping[Column, str]

    def place(self, row: int, column: Column | None) -> Place:
        if column is None:
            return Place(sheet=self.name, row=row)
        header = column.header.source
        return Place(sheet=self.name, row=row, column=self.letters.get(column, ""), field=header)

    def column_of(self, path: PathInFile, *, inner: bool) -> Column | None:
        """The column that holds a value of a record, or what comes nearest to it."""
        here = [c for c in self.sheet.valued if c.inner is inner]
        for length in range(len(path), 0, -1):
            for column in here:
                if column.path[:length] == path[:length]:
                    return column
        return next((c for c in here if c.required), here[0] if here else None)


class Part(Written):
    """The rows of a workbook that make up one thing: a procedure, the office, the lists."""

    __slots__ = ("_rows",)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: dict[PathInFile, tuple[Table, int, bool]] = {}

    def stands_in(self, path: PathInFile, table: Table, row: int, *, inner: bool = False) -> None:
        """Remember in which row the record at ``path`` stands."""
        self._rows[path] = (table, row, inner)

    def place_of(self, path: PathInFile) -> Place:
        for length in range(len(path), -1, -1):
            if path[:length] in self._rows:
                table, row, inner = self._rows[path[:length]]
                return table.place(row, table.column_of(path[length:], inner=inner))
        return Place()
