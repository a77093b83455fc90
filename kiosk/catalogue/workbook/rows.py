"""Rows become records: plain data by column, remarks with their cell, ids where none is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kiosk.catalogue.workbook.columns import Column
from kiosk.catalogue.workbook.parts import Part, Table
from kiosk.catalogue.workbook.tables import Row
from kiosk.catalogue.workbook.values import LISTS, Known, Remark, value
from kiosk.catalogue.written import Data
from kiosk.findings import Severity
from kiosk.text import fold

_MOST_ALIKE = 200
"""Remarks on one column of one kind; who sees so many mends the column, not the cells."""


class Reader:
    """Reads the records of one file, and keeps count of what it remarks on."""

    def __init__(self) -> None:
        self._often: Counter[tuple[str, Column, Severity]] = Counter()

    def remark(self, part: Part, table: Table, row: Row, column: Column) -> Remark:
        """How to remark on a cell."""

        def remark(severity: Severity, what: str, remedy: str) -> None:
            kind = (table.name, column, severity)
            self._often[kind] += 1
            place = table.place(row.number_of(column), column)
            if self._often[kind] <= _MOST_ALIKE:
                part.remark(severity, place, what, remedy, place.field)
            elif severity is Severity.ERROR:
                part.unread.add(place)

        return remark

    def record(
        self, part: Part, table: Table, row: Row, known: Known, *, inner: bool = False
    ) -> dict[str, Data]:
        """The values of a row as the tree of texts that they are in the model."""
        data: dict[str, Data] = {}
        for column in table.sheet.valued:
            if column.inner is not inner:
                continue
            cell = row.cells.get(column)
            if cell is None:
                if column.kind in LISTS:
                    _put(data, column.path, [])
            else:
                found = value(column, cell, known, self.remark(part, table, row, column))
                if found is not None:
                    _put(data, column.path, found)
        return data

    def item(self, part: Part, table: Table, row: Row, known: Known) -> Data:
        """The value of a row that is one text and no record."""
        (column,) = table.sheet.valued
        said = value(
            column, row.cells.get(column, ""), known, self.remark(part, table, row, column)
        )
        return said or ""


def _put(data: dict[str, Data], path: tuple[str, ...], found: Data) -> None:
    for key in path[:-1]:
        inside = data.setdefault(key, {})
        assert isinstance(inside, dict)
        data = inside
    data[path[-1]] = found


def make_ids(records: Iterable[dict[str, Data]], key: str) -> None:
    """Give each record without an id one made of its text, unlike all others."""
    listed = list(records)
    taken = {str(record["id"]) for record in listed if "id" in record}
    for record in listed:
        if "id" not in record:
            stem = "-".join(re.findall(r"[a-z0-9]+", fold(str(record.get(key, "")))))
            stem = stem[:40].rstrip("-") or "muc"
            id, count = stem, 1
            while id in taken:
                count += 1
                id = f"{stem}-{count}"
            taken.add(id)
            record["id"] = id
