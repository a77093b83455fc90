"""The sheets of a workbook (XLSX) as tables of text.

Dates become ISO, whole numbers lose their ".0", and nothing else is touched: what a number means is
for the reader of values. A sheet is laid out in memory, so what is very large comes as CSV instead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TypeVar

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

from kiosk.dossiers.intake.refusals import FileRefused
from kiosk.dossiers.intake.tables import Cells, Rows, Table
from kiosk.spreadsheets.limits import Limits, Locked, Spoilt, TooLarge
from kiosk.spreadsheets.looking import look_through
from kiosk.spreadsheets.package import Package
from kiosk.spreadsheets.walking import Walk
from kiosk.words import intake as words

ZIP = b"PK\x03\x04"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_LARGEST = 100_000_000
_LIMITS = Limits(rows=300_000, cells=6_000_000, cells_together=9_000_000, bytes=1_500_000_000)
_SAMPLE_ROWS = 1_000
_MOST_SHEETS = 50
_LONGEST_CELL = 40_000
_HALF_A_SECOND = dt.timedelta(milliseconds=500)
Cell = str | int | float | bool | dt.date | dt.time | dt.timedelta

T = TypeVar("T")


def tables(path: Path) -> list[Table]:
    """The sheets. Raises ``FileRefused`` and ``OSError``."""
    with path.open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise FileRefused(words.WORKBOOK_TOO_LARGE, file=path.name, kind=".csv")
    try:
        looked_through = look_through(Package(content, _LIMITS), Walk)
    except TooLarge as problem:
        raise FileRefused(words.WORKBOOK_TOO_LARGE, file=path.name, kind=".csv") from problem
    except Locked as problem:
        raise FileRefused(words.PASSWORD, file=path.name) from problem
    except Spoilt as problem:
        raise FileRefused(words.DAMAGED, file=path.name) from problem
    book = _guarded(path, lambda: CalamineWorkbook.from_filelike(BytesIO(content)))
    names = [
        about.name
        for about in _guarded(path, lambda: book.sheets_metadata)
        if about.typ is SheetTypeEnum.WorkSheet
    ]
    if not looked_through.keys() >= set(names):
        # Both readers must mean the same sheets, else the limits were not looked at.
        raise FileRefused(words.DAMAGED, file=path.name)
    return [_Sheet(path, book, name) for name in names[:_MOST_SHEETS]]


def _guarded(path: Path, read: Callable[[], T]) -> T:
    """What a library written in Rust makes of bytes from outside; a panic there is no Exception."""
    try:
        return read()
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise FileRefused(words.DAMAGED, file=path.name) from error
        raise


class _Sheet:
    def __init__(self, path: Path, book: CalamineWorkbook, name: str) -> None:
        self.sheet = name
        self._path, self._book = path, book
        self._laid_out: CalamineSheet | None = None
        self.sample = [
            cells for _, cells in islice(self.rows(0), _SAMPLE_ROWS) if isinstance(cells, list)
        ]

    def rows(self, width: int) -> Rows:
        """All rows; the sheet is laid out as wide as its widest one, whatever ``width``."""
        if self._laid_out is None:
            self._laid_out = _guarded(self._path, lambda: self._book.get_sheet_by_name(self.sheet))
        sheet = self._laid_out
        start = _guarded(self._path, lambda: sheet.start)
        if start is None:
            return
        # The reader gives the empty rows above the first cell, and not the columns left of it.
        left = [""] * start[1]
        source = iter(_guarded(self._path, sheet.iter_rows))
        number = 0
        while True:
            found = _guarded(self._path, lambda: next(source, None))
            if found is None:
                return
            number += 1
            cells: Cells = [*left, *map(_text, found)]
            yield number, cells


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell.replace("\0", "\ufffd") if len(cell) <= _LONGEST_CELL else "\ufffd"
    if isinstance(cell, bool):
        return "1" if cell else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, dt.datetime):
        # A serial number of a spreadsheet hits a second only nearly.
        return (cell + _HALF_A_SECOND).isoformat(timespec="seconds")
    return str(cell)
