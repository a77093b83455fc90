"""The official list of procedures that the national portal exports (xlsx), beside ours.

A list says which procedures there are, of one ministry at a time, and nothing of their content.
So only fields that the list speaks of can be compared: a procedure of health is not "gone" because
the list of justice does not name it. Copies that provinces make under codes of their own
("1.001193.H13") count as the national procedure.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk import text
from kiosk.catalogue.checks import CODE
from kiosk.catalogue.model import Catalogue, Procedure
from kiosk.catalogue.portal import national
from kiosk.catalogue.workbook.opening import open_file
from kiosk.catalogue.workbook.scan import KIND
from kiosk.catalogue.workbook.tables import Cells
from kiosk.errors import KioskError
from kiosk.words import portal as words

_CODE, _NAME = "Mã số", "Tên"
_ISSUER, _EXECUTING, _FIELD = "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"
_HEADER_WITHIN = 10

_COMMUNE = re.compile(r"\b(?:cap xa|ubnd xa|uy ban nhan dan xa|phuong|cong an xa)\b")
_PUNCTUATION = re.compile(r"[^\w]+")


class ListUnreadable(KioskError):
    """The workbook is no list of procedures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedProcedure:
    """One row of the list. ``executing`` is one agency each; unknown cells are empty."""

    code: str
    name: str
    issuer: str = ""
    executing: tuple[str, ...] = ()
    field: str = ""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A procedure whose official name is another now."""

    code: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between the catalogue and the list."""

    missing: tuple[ListedProcedure, ...]
    gone: tuple[Procedure, ...]
    renamed: tuple[Renamed, ...]


def read(path: Path) -> tuple[ListedProcedure, ...]:
    """The rows of a list. Raises ``WorkbookUnreadable`` or ``ListUnreadable``."""
    rows = _rows(path)
    for row in islice(rows, _HEADER_WITHIN):
        heads = [text.fold(str(cell)) for cell in row]
        if text.fold(_CODE) in heads and text.fold(_NAME) in heads:
            return tuple(_listed(heads, rows))
    raise ListUnreadable(words.LIST_WITHOUT_COLUMNS, file=path.name, code=_CODE, name=_NAME)


def _rows(path: Path) -> Iterator[Cells]:
    """The rows of the first sheet, opened as carefully as a workbook of ours."""
    sheet = next(open_file(path), None)
    if sheet is None:
        raise ListUnreadable(words.LIST_UNREADABLE, file=path.name, kind=KIND)
    return iter(sheet.rows)


def _listed(heads: Sequence[str], rows: Iterable[Cells]) -> list[ListedProcedure]:
    def cell(row: Cells, head: str) -> str:
        folded = text.fold(head)
        return str(row[heads.index(folded)]).strip() if folded in heads else ""

    found: dict[str, ListedProcedure] = {}
    for row in rows:
        code = text.clean(cell(row, _CODE)).upper()
        name = text.clean(cell(row, _NAME))
        if CODE.fullmatch(code) and name:
            agencies = map(text.clean, cell(row, _EXECUTING).splitlines())
            found.setdefault(
                code,
                ListedProcedure(
                    code=code,
                    name=name,
                    issuer=text.clean(cell(row, _ISSUER)),
                    executing=tuple(filter(None, agencies)),
                    field=text.clean(cell(row, _FIELD)),
                ),
            )
    return list(found.values())


def compare(catalogue: Catalogue, listed: Sequence[ListedProcedure], today: dt.date) -> Comparison:
    """What differs, as of today: what has ended here already is neither here nor "gone".

    ``missing`` are the rows that a commune executes, since a list names those of the ministry and
    the province too; a row without an agency counts where its field is one we post. ``gone`` is
    only what stands in a field that the list speaks of.
    """
    posted = {
        national(procedure.code): procedure
        for procedure in catalogue.procedures
        if procedure.valid_to is None or today <= procedure.valid_to
    }
    on_list = {national(row.code): row for row in listed}
    served = {text.fold(row.field) for code, row in on_list.items() if code in posted}
    missing = [
        row
        for code, row in on_list.items()
        if code not in posted
        and (_of_commune(row) if row.executing else text.fold(row.field) in served)
    ]
    spoken_of = _fields_spoken_of(catalogue, posted, on_list)
    gone = [
        procedure
        for code, procedure in posted.items()
        if code not in on_list and procedure.field_id in spoken_of
    ]
    renamed = [
        Renamed(procedure.code, procedure.name, on_list[code].name)
        for code, procedure in posted.items()
        if code in on_list and _spelling(procedure.name) != _spelling(on_list[code].name)
    ]
    return Comparison(tuple(missing), tuple(gone), tuple(renamed))


def _of_commune(row: ListedProcedure) -> bool:
    return any(_COMMUNE.search(text.fold(name)) for name in row.executing)


def _fields_spoken_of(
    catalogue: Catalogue, posted: dict[str, Procedure], on_list: dict[str, ListedProcedure]
) -> set[str]:
    """Our fields that the list has too: by name, or because most of a field's codes are on it.

    Our fields are named for people and rarely as the portal's; their procedures tell.
    """
    names = {text.fold(row.field) for row in on_list.values()}
    spoken_of = {field.id for field in catalogue.fields if text.fold(field.name) in names}
    for field in catalogue.fields:
        codes = [code for code, p in posted.items() if p.field_id == field.id]
        if codes and sum(code in on_list for code in codes) * 2 > len(codes):
            spoken_of.add(field.id)
    return spoken_of


def _spelling(name: str) -> str:
    """What makes a name another one: not case, blanks, punctuation or a leading "Thủ tục"."""
    return _PUNCTUATION.sub(" ", text.without_leading_thu_tuc(name).lower()).strip()
