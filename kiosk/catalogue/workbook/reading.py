"""Reading a workbook that staff have edited: a checked catalogue, or findings by sheet and cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kiosk.catalogue.form_files import FormSource
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.reading import Parts, Reading, conclude
from kiosk.catalogue.workbook import tables
from kiosk.catalogue.workbook.assembling import assemble
from kiosk.catalogue.workbook.columns import Sheet
from kiosk.catalogue.workbook.forms import FORMS_FOLDER
from kiosk.catalogue.workbook.kept import keep_forms
from kiosk.catalogue.workbook.opening import open_file
from kiosk.catalogue.workbook.parts import Part
from kiosk.catalogue.workbook.sheets import FORMS, SHEETS
from kiosk.catalogue.written import Place, file_name
from kiosk.findings import Finding, Severity
from kiosk.words import workbook as words
from kiosk.words import workbook_columns

_GUIDE = tables.header_key(workbook_columns.GUIDE.source)
_PLACES = {tables.header_key(sheet.name.source): i for i, sheet in enumerate(SHEETS)}


def nothing() -> Catalogue | None:
    """What is posted where nothing is."""
    return None


def read(path: Path, posted: Callable[[], Catalogue | None] = nothing) -> Reading:
    """Read and check a workbook; the catalogue is ``None`` if any finding is an error.

    What is ``posted`` is asked for blank forms that the workbook says nothing about, and for files
    that do not lie beside it. Raises ``WorkbookUnreadable`` for what is no workbook at all.
    """
    general = Part(file_name(path))

    def posted_form(file: str) -> bytes | None:
        before = posted()
        return before.form_files.get(file) if before else None

    made = parts(path, general, posted)
    if made is not None:
        made = replace(made, forms=FormSource(path.parent / FORMS_FOLDER, posted_form))
    reading = conclude(made, general.name) if made else Reading(None, general.findings)
    return Reading(reading.catalogue, sorted(reading.findings, key=_in_reading_order))


def parts(
    path: Path, general: Part, posted: Callable[[], Catalogue | None] = nothing
) -> Parts | None:
    """The parts as far as they took shape; remarks on the sheets themselves go to ``general``.

    ``None`` where sheets or columns are missing: everything else would be remarked on too.
    """
    found = _tables(path, general)
    for sheet in SHEETS:
        if sheet not in found and not sheet.optional:
            place = Place(sheet=sheet.name.source)
            what, remedy = words.SHEET_MISSING(), words.TAKE_SHEET_FROM_EXPORT()
            general.remark(Severity.ERROR, place, what, remedy)
    whole = {sheet: content for sheet, content in found.items() if content is not None}
    wanted = {sheet for sheet in SHEETS if sheet in found or not sheet.optional}
    if whole.keys() != wanted:
        return None
    made = assemble(general.name, general, whole)
    return made if FORMS in found else keep_forms(made, posted(), general)


def _tables(path: Path, general: Part) -> dict[Sheet, tables.Content | None]:
    """Each sheet that is there; ``None`` for one without its columns."""
    found: dict[Sheet, tables.Content | None] = {}
    for grid in open_file(path):
        key = tables.header_key(grid.name)
        place = Place(sheet=grid.name)
        if key not in _PLACES:
            if key != _GUIDE and not grid.is_empty:
                what, remedy = words.SHEET_UNKNOWN(), words.CHECK_SHEET_NAME()
                general.remark(Severity.WARNING, place, what, remedy)
            continue
        sheet = SHEETS[_PLACES[key]]
        if sheet in found:
            what, remedy = words.SHEET_TWICE(), words.KEEP_ONE_SHEET()
            general.remark(Severity.ERROR, place, what, remedy)
        else:
            found[sheet] = tables.read(sheet, grid, general)
    return found


def _in_reading_order(finding: Finding) -> tuple[int, int, int, str]:
    """The order in which somebody goes through the workbook; the file as a whole comes first."""
    place = _PLACES.get(tables.header_key(finding.sheet), -1)
    return place, finding.row, len(finding.column), finding.column
