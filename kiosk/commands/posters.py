"""``kiosk poster``: lists of a field for notice boards, and booklets."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app, text
from kiosk.commands.common import Commands, write_document
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.model import Field
    from kiosk.services import Catalogue


def add(commands: Commands) -> None:
    poster = commands.add("poster", _poster, "print the list of a field for a notice board")
    poster.add_argument("--field", metavar="F", help="its id or name; a booklet may have them all")
    poster.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    poster.add_argument("--size", choices=["A4", "A3"], default="A4")
    poster.add_argument("--full", action="store_true", help="every procedure as posted, a booklet")


def _fields(catalogue: Catalogue, said: str | None) -> list[Field]:
    """Those meant; all where none is named. Raises ``KioskError`` for an unknown one."""
    fields = [field for field, _ in catalogue.fields()]
    if said is None:
        return fields
    wanted = text.fold(said)
    found = [field for field in fields if wanted in (text.fold(field.id), text.fold(field.name))]
    if not found:
        raise KioskError(words.NO_SUCH_FIELD, field=said, known=_named(fields))
    return found


def _named(fields: list[Field]) -> str:
    """Both ways in which a field may be typed."""
    return ", ".join(f"{field.name} ({field.id})" for field in fields)


def _poster(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.printing.blocks import PageSize
    from kiosk.printing.documents import booklet_document, poster_document

    services = app.open_services(where)
    catalogue = services.catalogue
    fields = _fields(catalogue, parsed.field)
    if parsed.field is None and not parsed.full:
        raise KioskError(words.WHICH_FIELD, option="--field", known=_named(fields))
    procedures = [
        catalogue.procedure(entry.code)
        for field in fields
        for entry in catalogue.in_field(field.id)[1]
    ]
    office, imprint = catalogue.edition.office, catalogue.imprint_text()
    today, size = services.clock.now().date(), PageSize[parsed.size]
    if parsed.full:
        document = booklet_document(fields, procedures, office, imprint, today, size)
    else:
        document = poster_document(fields[0], procedures, office, imprint, today, size)
    return write_document(parsed, document)
