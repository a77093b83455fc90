"""Writing the dossiers of an office into a table: a kiosk's own copy, for when the server is away.

It has our own headers and states, so any kiosk reads it without a mapping. Only what the public
screen may show is in it: no look-up codes, and of a dossier whose procedure's name tells a secret
neither that name nor anything that would tell as much.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, or_, select

from kiosk import storage
from kiosk.catalogue.model import Channel
from kiosk.dossiers import schema
from kiosk.dossiers.intake import vocabulary
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.model import Delivery, Status
from kiosk.dossiers.row import Row
from kiosk.errors import KioskError
from kiosk.words import intake as words

_AT_ONCE = 1_000
_SECRET: dict[str, Any] = {
    "procedure_code": "",
    "procedure_name": "",
    "field": "",
    "status_words": "",
    "needs": "",
    "amount": None,
    "pay_how": "",
    "handled_by": "",
    "digitised": "",
    "steps": "",
}


class Readable(Protocol):
    """The register, as far as it is read here."""

    def reading(self) -> AbstractContextManager[Connection]: ...


def _flag(value: bool) -> str:
    return words.YES.source if value else ""


def _channel(row: Row) -> str:
    return vocabulary.CHANNEL_WORD[Channel(row.channel)] if row.channel else ""


def _delivery(row: Row) -> str:
    return vocabulary.DELIVERY_WORD[Delivery(row.delivery)] if row.delivery else ""


def _papers(row: Row) -> str:
    found: list[Any] = json.loads(row.digitised) if row.digitised else []
    return "; ".join(map(str, found))


COLUMNS: dict[Meaning, Callable[[Row], object]] = {
    Meaning.CODE: lambda row: row.code,
    Meaning.UNIT: lambda row: row.unit,
    Meaning.FIELD: lambda row: row.field,
    Meaning.PROCEDURE_CODE: lambda row: row.procedure_code,
    Meaning.PROCEDURE_NAME: lambda row: row.procedure_name,
    Meaning.STATUS: lambda row: vocabulary.STATUS_WORD[Status(row.status)],
    Meaning.STATUS_WORDS: lambda row: row.status_words,
    Meaning.CHANNEL: _channel,
    Meaning.RECEIVED: lambda row: row.received_at,
    Meaning.DUE: lambda row: row.due_at,
    Meaning.DUE_IS_ESTIMATE: lambda row: _flag(row.due_is_estimate),
    Meaning.DUE_BY_MINUTE: lambda row: _flag(row.due_by_minute),
    Meaning.EXTENDED: lambda row: row.extended_to,
    Meaning.NEW_DATE: lambda row: row.new_date,
    Meaning.FINISHED: lambda row: row.finished_at,
    Meaning.RETURNED: lambda row: row.returned_at,
    Meaning.UPDATED: lambda row: row.updated_at,
    Meaning.NEEDS: lambda row: row.needs,
    Meaning.NEEDS_BY: lambda row: row.needs_by,
    Meaning.AMOUNT: lambda row: row.amount,
    Meaning.PAY_HOW: lambda row: row.pay_how,
    Meaning.COLLECT_AT: lambda row: row.collect_at,
    Meaning.DELIVERY: _delivery,
    Meaning.HANDLED_BY: lambda row: row.handled_by,
    Meaning.DIGITISED: _papers,
    Meaning.STEPS: lambda row: row.steps,
    Meaning.TRAIL: lambda row: row.trail,
    Meaning.SENSITIVE: lambda row: _flag(row.sensitive),
    Meaning.SAMPLE: lambda row: _flag(row.sample),
}
"""What is written, in order, and from where."""


def export(
    register: Readable, unit: str, path: Path, is_sensitive: Callable[[str], bool] = lambda _: False
) -> int:
    """Write the dossiers of a unit and the offices below it; how many there are.

    The file is there whole or not at all. ``is_sensitive`` is asked beside what the register says.
    Raises ``KioskError``.
    """
    written = 0

    def fill(side: Path) -> None:
        nonlocal written
        # A semicolon, because programs for tables set to Vietnamese expect it.
        with side.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file, delimiter=";")
            table.writerow([meaning.label for meaning in COLUMNS])
            for row in _rows(register, unit):
                secret = row.sensitive or is_sensitive(row.procedure_code)
                shown = row._replace(**_SECRET, sensitive=True) if secret else row
                table.writerow([read(shown) for read in COLUMNS.values()])
                written += 1

    try:
        storage.replace(path, fill)
    except OSError as problem:
        raise KioskError(words.EXPORT_UNWRITABLE, file=path) from problem
    return written


def _rows(register: Readable, unit: str) -> Iterator[Row]:
    table = schema.dossier
    code, columns = table.c.code, [table.c[name] for name in Row._fields]
    # From "H26.99." to "H26.99/": the slash follows the dot.
    below = (table.c.unit > f"{unit}.") & (table.c.unit < f"{unit}/")
    here = or_(table.c.unit == unit, below)
    with register.reading() as connection:
        after = ""
        while True:
            wanted = select(*columns).where(here, code > after).order_by(code).limit(_AT_ONCE)
            found = [Row(*row) for row in connection.execute(wanted)]
            yield from found
            if len(found) < _AT_ONCE:
                return
            after = found[-1].code


def holds_real_dossiers(register: Readable) -> bool:
    """Whether the register holds anything but samples. Raises ``KioskError``."""
    with register.reading() as connection:
        real = select(schema.dossier.c.code).where(~schema.dossier.c.sample).limit(1)
        return connection.execute(real).first() is not None
