"""Opening a file as a workbook, whatever it really is.

What comes back are sheets of cells, or the one sentence that says why not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

from kiosk.catalogue.workbook.scan import KIND, Extent, Refused, scan
from kiosk.catalogue.workbook.tables import Cells, Grid
from kiosk.catalogue.workbook.unreadable import WorkbookUnreadable
from kiosk.catalogue.workbook.values import Cell, is_blank
from kiosk.spreadsheets.walking import At
from kiosk.words import workbook as words

_LARGEST_FILE = 60_000_000
_MARK_OF_OPEN = "~$"
"""How the name of what Excel leaves beside a workbook begins while that is open."""

T = TypeVar("T")


def open_file(path: Path) -> Iterator[Grid]:
    """The sheets of a workbook. Raises ``WorkbookUnreadable``, also later, while they are read."""
    content = _content(path)
    try:
        extents = scan(content)
    except Refused as refused:
        raise WorkbookUnreadable(refused.sentence, file=path.name, **refused.blanks) from refused
    book = _guarded(path, partial(CalamineWorkbook.from_filelike, BytesIO(content)))
    # From here on the library has its own copy.
    del content
    for about in _guarded(path, lambda: book.sheets_metadata):
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        extent = extents.get(about.name)
        if extent is None:
            # Both readers must mean the same sheets, else the limits were not looked at.
            raise WorkbookUnreadable(words.DAMAGED, file=path.name)
        yield _grid(path, book, about.name, extent)


def _content(path: Path) -> bytes:
    name = path.name
    if name.startswith(_MARK_OF_OPEN):
        raise WorkbookUnreadable(words.MARK_OF_OPEN, file=name, mark=_MARK_OF_OPEN)
    try:
        if path.is_dir():
            raise WorkbookUnreadable(words.IS_FOLDER, file=name, kind=KIND)
        # A pipe or a device may never end.
        if not path.is_file():
            raise WorkbookUnreadable(words.NO_FILE, file=name)
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise WorkbookUnreadable(words.NO_FILE, file=name) from error
    except PermissionError as error:
        raise WorkbookUnreadable(words.NOT_ALLOWED, file=name) from error
    except OSError as error:
        raise WorkbookUnreadable(words.FILE_GONE, file=name) from error
    if len(content) > _LARGEST_FILE:
        raise WorkbookUnreadable(words.TOO_LARGE, file=name)
    return content


def _guarded(path: Path, read: Callable[[], T]) -> T:
    """What a library written in Rust makes of bytes from outside; a panic there is no Exception."""
    try:
        return read()
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise WorkbookUnreadable(words.DAMAGED, file=path.name) from error
        raise


def _grid(path: Path, book: CalamineWorkbook, name: str, extent: Extent) -> Grid:
    if not extent.rows:
        return Grid(name, (), is_empty=True)
    sheet = _guarded(path, partial(book.get_sheet_by_name, name))
    return Grid(name, _rows(path, sheet), flaws=extent.flaws)


def _rows(path: Path, sheet: CalamineSheet) -> Iterator[Cells]:
    start, merged_ranges = _guarded(path, lambda: (sheet.start, sheet.merged_cell_ranges))
    if start is None:
        return
    left: list[Cell] = [""] * start[1]
    rows = iter(sheet.iter_rows())
    merged = _Merged(merged_ranges or ())
    i = 0
    while True:
        cells = _guarded(path, partial(next, rows, None))
        if cells is None:
            return
        row = left + list(cells)
        merged.fill(i, row)
        yield row
        i += 1


class _Merged:
    """Cells merged over several rows: their value counts for each row that has others."""

    def __init__(self, ranges: Iterable[tuple[At, At]]) -> None:
        self._coming = [(a, b) for a, b in sorted(ranges) if b[0] > a[0]]
        self._coming.reverse()
        self._open: dict[int, tuple[int, Cell]] = {}

    def fill(self, i: int, row: list[Cell]) -> None:
        if all(map(is_blank, row)):
            return
        for column, (last, cell) in list(self._open.items()):
            if i > last:
                del self._open[column]
            elif column < len(row) and is_blank(row[column]):
                row[column] = cell
        while self._coming and self._coming[-1][0][0] <= i:
            (first, column), (last, _) = self._coming.pop()
            if first == i and column < len(row):
                self._open[column] = (last, row[column])
