"""A dossier as it is stored: one flat row of texts and whole numbers.

Intake, generators and the register hand each other rows, a million at a time; a ``Dossier`` is
made of a row where somebody looks at it. Times are ISO 8601 with +07:00 and seconds, always of
one length, so texts sort and compare as the times do. Empty is "", unknown is ``None``.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, NamedTuple, cast, get_type_hints

from kiosk.catalogue.model import Channel
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Change, Delivery, Dossier, DossierEvent, Status


class Row(NamedTuple):
    """The columns of the table ``dossier``, in order. See ``Dossier`` for what they mean.

    ``digitised`` is a JSON list of texts and ``steps`` one of [at, title, who, done, takes], with
    ``null`` for a time that nobody knows; each is "" where there is none. ``trail`` is
    "2026-10-08T08:20:00+07:00=2 …", oldest first.
    """

    code: str
    unit: str
    field: str
    procedure_code: str
    procedure_name: str
    status: int
    status_words: str
    channel: str
    received_at: str
    due_at: str | None
    due_is_estimate: bool
    due_by_minute: bool
    extended_to: str | None
    new_date: str | None
    finished_at: str | None
    returned_at: str | None
    needs: str
    needs_by: str | None
    amount: int | None
    pay_how: str
    collect_at: str
    delivery: str
    handled_by: str
    digitised: str
    steps: str
    trail: str
    sensitive: bool
    lookup_hash: str
    updated_at: str
    sample: bool


_TEXTS = tuple(place for place, kind in enumerate(get_type_hints(Row).values()) if kind is str)


def unit_of(code: str) -> str:
    """The office in a code in normal form: "H26.99.01" of "H26.99.01-261123-0001"."""
    return code.partition("-")[0]


def moment_text(moment: dt.datetime) -> str:
    """A moment as it is stored: "2026-10-08T08:20:00+07:00". Parts of a second are dropped."""
    return moment.astimezone(VIETNAM_TIME).isoformat(timespec="seconds")


def to_row(dossier: Dossier) -> Row:
    """The row of a dossier."""
    return Row(
        code=dossier.code,
        unit=dossier.unit or unit_of(dossier.code),
        field=dossier.field,
        procedure_code=dossier.procedure_code,
        procedure_name=dossier.procedure_name,
        status=int(dossier.status),
        status_words=dossier.status_words,
        channel=dossier.channel.value if dossier.channel else "",
        received_at=moment_text(dossier.received_at),
        due_at=_text(dossier.due_at),
        due_is_estimate=dossier.due_is_estimate,
        due_by_minute=dossier.due_by_minute,
        extended_to=_text(dossier.extended_to),
        new_date=_text(dossier.new_date),
        finished_at=_text(dossier.finished_at),
        returned_at=_text(dossier.returned_at),
        needs=dossier.needs,
        needs_by=None if dossier.needs_by is None else dossier.needs_by.isoformat(),
        amount=dossier.amount,
        pay_how=dossier.pay_how,
        collect_at=dossier.collect_at,
        delivery=dossier.delivery.value if dossier.delivery else "",
        handled_by=dossier.handled_by,
        digitised=_json(list(dossier.digitised)),
        steps=_json([[_text(e.at), e.title, e.who, e.done, e.takes] for e in dossier.events]),
        trail=" ".join(f"{moment_text(c.at)}={int(c.status)}" for c in dossier.trail),
        sensitive=dossier.sensitive,
        lookup_hash=dossier.lookup_hash,
        updated_at=moment_text(dossier.updated_at),
        sample=dossier.sample,
    )


def from_row(row: Row) -> Dossier:
    """The dossier of a row. Raises ``ValueError`` or ``TypeError`` where the row is damaged."""
    if any(not isinstance(row[place], str) for place in _TEXTS):
        raise TypeError("a text that is none")
    received_at, updated_at = _moment(row.received_at), _moment(row.updated_at)
    if received_at is None or updated_at is None:
        raise ValueError("a dossier without its times")
    return Dossier(
        code=row.code,
        unit=row.unit,
        field=row.field,
        procedure_code=row.procedure_code,
        procedure_name=row.procedure_name,
        status=Status(row.status),
        status_words=row.status_words,
        channel=Channel(row.channel) if row.channel else None,
        received_at=received_at,
        due_at=_moment(row.due_at),
        due_is_estimate=bool(row.due_is_estimate),
        due_by_minute=bool(row.due_by_minute),
        extended_to=_moment(row.extended_to),
        new_date=_moment(row.new_date),
        finished_at=_moment(row.finished_at),
        returned_at=_moment(row.returned_at),
        needs=row.needs,
        needs_by=None if row.needs_by is None else dt.date.fromisoformat(row.needs_by),
        amount=row.amount,
        pay_how=row.pay_how,
        collect_at=row.collect_at,
        delivery=Delivery(row.delivery) if row.delivery else None,
        handled_by=row.handled_by,
        digitised=tuple(str(name) for name in _list(row.digitised)),
        trail=tuple(_change(said) for said in row.trail.split()),
        events=tuple(_step(step) for step in _list(row.steps)),
        sensitive=bool(row.sensitive),
        lookup_hash=row.lookup_hash,
        updated_at=updated_at,
        sample=bool(row.sample),
    )


def _text(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment_text(moment)


def _moment(said: str | None) -> dt.datetime | None:
    return None if said is None else dt.datetime.fromisoformat(said)


def _json(items: list[Any]) -> str:
    return json.dumps(items, ensure_ascii=False, separators=(",", ":")) if items else ""


def _list(said: str) -> list[Any]:
    found: Any = json.loads(said) if said else []
    if not isinstance(found, list):
        raise TypeError("no list")
    return cast("list[Any]", found)


def _change(said: str) -> Change:
    at, _, status = said.rpartition("=")
    return Change(dt.datetime.fromisoformat(at), Status(int(status)))


def _step(said: Any) -> DossierEvent:
    at, title, who, done, takes = said
    return DossierEvent(at=_moment(at), title=title, who=who, done=bool(done), takes=takes)
