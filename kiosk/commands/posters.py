"""``kiosk poster``: lists of a field for notice boards, and booklets."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk import app, text
from kiosk.commands.common import Commands, add_document, write_document
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.model import Field
    from kiosk.catalogue.today import CatalogueOfToday


def add(commands: Commands) -> None:
    poster = commands.add("poster", _poster, helps.POSTER())
    poster.add_argument("--field", metavar=typed.FIELD(), help=helps.POSTER_FIELD(full="--full"))
    add_document(poster)
    poster.add_argument(
        "--size", choices=["A4", "A3"], default="A4", help=helps.POSTER_SIZE(usual="A4")
    )
    poster.add_argument("--full", action="store_true", help=helps.POSTER_FULL())


def _fields(catalogue: CatalogueOfToday, said: str | None) -> list[Field]:
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
