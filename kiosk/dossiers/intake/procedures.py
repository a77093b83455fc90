"""The procedure of a dossier: its code, its name for people, its field, whether it is a secret."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.dossiers.intake.coding import procedure_code
from kiosk.dossiers.intake.headers import Header
from kiosk.dossiers.intake.known import Known
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.texts import Texts
from kiosk.dossiers.intake.troubles import Report, Trouble
from kiosk.text import clean

_MOST_KEPT = 50_000


class Procedure(NamedTuple):
    code: str
    name: str
    field: str
    sensitive: bool


class Procedures:
    """Reads the procedures of one file; remembers those that came without trouble."""

    def __init__(self, known: Known, texts: Texts, header: Header, report: Report) -> None:
        self._known, self._texts = known, texts
        self._header, self._report = header, report
        self._found: dict[tuple[str, str, str], Procedure] = {}

    def find(self, number: int, code: str, name: str, field: str) -> Procedure:
        """The procedure of three cells.

        The official name goes before the exported one, into which clerks write the names of people;
        an official name without a code gets its code.
        """
        cells = (code, name, field)
        found = self._found.get(cells)
        if found is None:
            before = self._report.counts.total()
            found = self._find(number, *cells)
            if self._report.counts.total() == before and len(self._found) < _MOST_KEPT:
                self._found[cells] = found
        return found

    def _find(self, number: int, code_cell: str, name_cell: str, field_cell: str) -> Procedure:
        code = procedure_code(code_cell)
        if code is None:
            name = self._header.name(Meaning.PROCEDURE_CODE)
            self._report.note(Trouble.PROCEDURE_CODE_UNREADABLE, number, name)
            code = ""
        if not code and name_cell:
            code = self._known.codes(clean(name_cell)) or ""
        name = self._known.names(code) if code else None
        if name is None:
            name = self._texts.read(number, Meaning.PROCEDURE_NAME, name_cell)
        field = self._texts.read(number, Meaning.FIELD, field_cell)
        if not field and code:
            field = self._known.fields(code) or ""
        return Procedure(code, name, field, bool(code) and self._known.sensitive(code))
