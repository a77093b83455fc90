"""What was written in a workbook, as the common checks see it, and the cell of each value.

A path of the model ("the fee of the second way of handing in") is followed to the row in which
that record stands, and from there by the columns of its sheet to the cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.catalogue.workbook.columns import Column, Sheet
from kiosk.catalogue.written import PathInFile, Place, Written, field_name
from kiosk.findings import Severity


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


class Unread:
    """The cells of a workbook that have an error of their own.

    What stands in their place is not what was meant: a second remark on such a cell, or one of
    the checks on a row that has one, only follows from the first.
    """

    def __init__(self) -> None:
        self._columns: dict[tuple[str, int], set[str]] = {}

    def add(self, place: Place) -> None:
        if place.row and place.column:
            self._columns.setdefault((place.sheet, place.row), set()).add(place.column)

    def has_row(self, place: Place) -> bool:
        return (place.sheet, place.row) in self._columns

    def has_cell(self, place: Place) -> bool:
        return place.column in self._columns.get((place.sheet, place.row), ())


class Part(Written):
    """The rows of a workbook that make up one thing: a procedure, the office, the lists.

    ``unread`` is shared by all parts of a workbook.
    """

    __slots__ = ("_rows", "unread")

    def __init__(self, name: str, unread: Unread | None = None) -> None:
        super().__init__(name)
        self.unread = unread or Unread()
        self._rows: dict[PathInFile, tuple[Table, int, bool]] = {}

    def remark(
        self, severity: Severity, place: Place, what: str, remedy: str, field: str = ""
    ) -> None:
        super().remark(severity, place, what, remedy, field)
        if severity is Severity.ERROR:
            self.unread.add(place)

    def note(self, severity: Severity, path: PathInFile, what: str, remedy: str) -> None:
        place = self.place_of(path)
        if not self.unread.has_cell(place):
            # Not by ``remark``: the cell was read, and the rest of its row may be judged.
            super().remark(severity, place, what, remedy, place.field or field_name(path))

    def is_unread(self, path: PathInFile) -> bool:
        # The row of a procedure is no record of one thing: a bad date says nothing of its fees.
        whole = all(path[:length] not in self._rows for length in range(1, len(path) + 1))
        place = self.place_of(path)
        return self.unread.has_cell(place) or (not whole and self.unread.has_row(place))

    def stands_in(self, path: PathInFile, table: Table, row: int, *, inner: bool = False) -> None:
        """Remember in which row the record at ``path`` stands."""
        self._rows[path] = (table, row, inner)

    def place_of(self, path: PathInFile) -> Place:
        for length in range(len(path), -1, -1):
            if path[:length] in self._rows:
                table, row, inner = self._rows[path[:length]]
                return table.place(row, table.column_of(path[length:], inner=inner))
        return Place()
