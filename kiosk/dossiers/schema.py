"""The tables of the register. A column bears the name of the dossier's field it keeps.

No column can hold a name, an ID number or an address: what is not stored cannot leak.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Boolean, Column, Date, Dialect, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator

from kiosk.catalogue.model import Channel
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Status

SCHEMA_VERSION = "1"


class _Moment(TypeDecorator[dt.datetime]):
    """A moment as ISO 8601 text with +07:00: it sorts, and people can read it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(VIETNAM_TIME).isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:
        return None if value is None else dt.datetime.fromisoformat(value)


class _StatusNumber(TypeDecorator[Status]):
    """The portal's number of a status."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Status | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Status:
        return Status(value)


class _ChannelName(TypeDecorator[Channel]):
    """A channel by its value ("in_person")."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> Channel:
        return Channel(value)


metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
dossier = Table(
    "dossier",
    metadata,
    Column("code", Text, primary_key=True),
    Column("procedure_code", Text, nullable=False),
    Column("procedure_name", Text, nullable=False),
    Column("status", _StatusNumber, nullable=False),
    Column("channel", _ChannelName, nullable=False),
    Column("received_at", _Moment, nullable=False),
    Column("due_at", _Moment),
    Column("due_is_estimate", Boolean, nullable=False),
    Column("finished_at", _Moment),
    Column("returned_at", _Moment),
    Column("needs", Text, nullable=False),
    Column("needs_by", Date),
    Column("collect_at", Text, nullable=False),
    Column("updated_at", _Moment, nullable=False),
    Column("sample", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
dossier_event = Table(
    "dossier_event",
    metadata,
    Column("code", Text, ForeignKey("dossier.code"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("at", _Moment),
    Column("title", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("done", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
