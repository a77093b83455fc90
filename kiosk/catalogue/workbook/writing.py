"""Writing a catalogue as a workbook that staff can edit."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kiosk import storage
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.workbook import choices, forms, guide
from kiosk.catalogue.workbook.columns import Column, Sheet
from kiosk.catalogue.workbook.looks import LEFT_ALONE, Looks, rank
from kiosk.catalogue.workbook.taking_apart import Cells, Source, Written
from kiosk.errors import KioskError
from kiosk.words import Sentence, workbook_columns
from kiosk.words import workbook as words

_LINE_HEIGHT = 15.0
_HEADER_LINES = 2.4
_MOST_LINES = 12
"""Lines of a row before it is cut to this height; the text itself stays whole."""
_WIDER = 1.15
"""Lines break between words, not where they are full."""

_MEANT_OTHERWISE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f]")
"""What cannot stand in the XML of a workbook, or would be read as something else there."""
_NO_CHARACTERS = {0xFFFE: None, 0xFFFF: None}
"""These cannot be written in another way either, and mean nothing."""


class _ExactSheet(Worksheet):
    """A sheet whose texts come back as they were.

    XlsxWriter leaves "_x0041_" open where another one stands right before it, and takes a text
    between "<r>" and "</r>" for XML of its own.
    """

    @staticmethod
    def _escape_control_characters(data: object) -> str:
        text = str(data).translate(_NO_CHARACTERS)
        return _MEANT_OTHERWISE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)

    def _xml_rich_inline_string(self, string: str, attributes: Sequence[Any] = ()) -> None:
        self._xml_inline_string(string, False, attributes)  # pyright: ignore[reportUnknownMemberType]


def write(catalogue: Catalogue, path: Path, *, today: dt.date) -> None:
    """Write the workbook of a catalogue, and the files of its blank forms into a folder beside it.

    Raises ``KioskError``; an older workbook then stands. ``FormsInTheWay`` where other files of
    the same names lie there; then nothing has been written.
    """
    package = BytesIO()
    try:
        # Row by row through files of its own: a large catalogue is never whole in memory.
        with TemporaryDirectory() as folder, ExitStack() as open_files:
            book = Workbook(package, {"constant_memory": True, "tmpdir": folder})
            _write(book, catalogue, today, open_files)
            book.close()
        forms.write(catalogue.form_files, path.parent)
        storage.write(path, package.getvalue())
    except (OSError, XlsxWriterException) as error:
        raise KioskError(words.UNWRITABLE, file=path) from error


def _write(book: Workbook, catalogue: Catalogue, today: dt.date, open_files: ExitStack) -> None:
    def page(name: Sentence) -> Worksheet:
        made: Any = book.add_worksheet(name.source, _ExactSheet)  # pyright: ignore[reportUnknownMemberType]
        # XlsxWriter closes its own files only where all goes well.
        open_files.callback(made.row_data_fh.close)
        return made

    at = dt.datetime.combine(today, dt.time())
    about = {"title": words.TITLE.source, "created": at}
    book.set_properties(about)  # pyright: ignore[reportUnknownMemberType]
    looks = Looks(book)
    source = Source(catalogue)
    guide.write(page(workbook_columns.GUIDE), looks, catalogue, source.sheets, today)
    counts = choices.counts(catalogue)
    for sheet in source.sheets:
        made = page(sheet.name)
        _write_sheet(made, sheet, source, looks)
        choices.offer(made, sheet, counts)


def _write_sheet(page: Worksheet, sheet: Sheet, source: Source, looks: Looks) -> None:
    for i, column in enumerate(sheet.columns):
        page.set_column(i, i, column.width, looks.cell(column))
    page.freeze_panes(1, 2 if sheet.of_procedure else 1)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    # Codes are texts of digits and are meant to be.
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # pyright: ignore[reportUnknownMemberType]
    page.set_row(0, _LINE_HEIGHT * _HEADER_LINES)
    for i, column in enumerate(sheet.columns):
        page.write_string(0, i, header(column), looks.header(column))
        _explain(page, i, column)
    columns = {column: (i, looks.cell(column)) for i, column in enumerate(sheet.columns)}
    number = 0
    for number, cells in enumerate(source.rows(sheet), start=1):
        _write_row(page, number, cells, columns, looks.date)
    page.autofilter(0, 0, max(number, 1), len(sheet.columns) - 1)


def header(column: Column) -> str:
    """The header as it stands in the workbook; a star marks what must be filled."""
    said = column.header.source
    return f"{said} *" if column.required and rank(column) != LEFT_ALONE else said


def _explain(page: Worksheet, i: int, column: Column) -> None:
    note = column.note.source
    size = {"width": 260, "height": 24 + 18 * math.ceil(len(note) / 36)}
    page.write_comment(0, i, note, {"author": "", "font_size": 10, "color": "#FFF8E1", **size})


def _write_row(
    page: Worksheet,
    number: int,
    cells: Cells,
    columns: Mapping[Column, tuple[int, Format]],
    date: Format,
) -> None:
    # Not every program makes rows as tall as their texts when it opens a file.
    lines = max(_lines(column, cell) for column, cell in cells.items())
    if lines > 1:
        page.set_row(number, _LINE_HEIGHT * min(lines, _MOST_LINES))
    for column, cell in cells.items():
        i, look = columns[column]
        if isinstance(cell, str):
            page.write_string(number, i, cell, look)
        elif isinstance(cell, int):
            page.write_number(number, i, cell, look)
        else:
            page.write_datetime(number, i, dt.datetime.combine(cell, dt.time()), date)


def _lines(column: Column, cell: Written) -> int:
    return math.ceil(len(cell) * _WIDER / column.width) if isinstance(cell, str) else 1
