"""The register: the dossiers of this office in one SQLite file, looked up by their code.

A kiosk is switched off at the plug. So a new register appears under its name only when it is
complete, and what is added goes in as one transaction: all of it, or nothing.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Generator, Iterable
from dataclasses import fields
from pathlib import Path

from sqlalchemy import (
    Connection,
    Engine,
    bindparam,
    create_engine,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from kiosk import storage
from kiosk.dossiers import schema
from kiosk.dossiers.model import Dossier, DossierEvent
from kiosk.errors import KioskError
from kiosk.words import dossiers as words

_PLAIN = [field.name for field in fields(Dossier) if field.name != "events"]
_PLAIN_EVENT = [field.name for field in fields(DossierEvent)]


class RegisterMissing(KioskError):
    """There is no register file: nothing has been imported on this machine yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(words.REGISTER_MISSING, file=path.name)


class RegisterDamaged(KioskError):
    """The register file cannot be read, or is not one this version understands."""

    def __init__(self, path: Path) -> None:
        super().__init__(words.REGISTER_DAMAGED, file=path.name)


class RegisterNotWritten(KioskError):
    """The disk did not take the data. What was in the register before is still there."""

    def __init__(self, path: Path) -> None:
        super().__init__(words.REGISTER_NOT_WRITTEN, file=path.name)


class Register:
    """An existing register file; any thread may call.

    Every call opens the file anew, so one that was exchanged underneath, by a repair or a copy,
    is simply the one that is read next.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = _engine(path)

    @classmethod
    def open(cls, path: Path) -> Register:
        """The register at ``path``. Raises ``RegisterMissing`` or ``RegisterDamaged``."""
        register = cls(path)
        with register._reading() as connection:
            wanted = select(schema.meta.c.value).where(schema.meta.c.key == "schema_version")
            version = connection.execute(wanted).scalar_one_or_none()
        if version != schema.SCHEMA_VERSION:
            raise RegisterDamaged(path)
        return register

    @classmethod
    def create(cls, path: Path) -> Register:
        """A new, empty register at ``path``, there complete or not at all.

        Raises ``RegisterNotWritten`` if the disk refuses, and ``FileExistsError`` rather than
        replace a register: that would be a bug of the caller.
        """
        if path.exists():
            raise FileExistsError(path)
        try:
            # Left by a power cut. SQLite would play an old journal into the new file.
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
            storage.replace(path, _make)
        except (OSError, SQLAlchemyError) as problem:
            raise RegisterNotWritten(path) from problem
        return cls(path)

    def find(self, code: str) -> Dossier | None:
        """The dossier of ``code`` (in normal form, see ``read_code``), or ``None``.

        Raises ``RegisterMissing`` or ``RegisterDamaged``.
        """
        with self._reading() as connection:
            wanted = select(schema.dossier).where(schema.dossier.c.code == code)
            row = connection.execute(wanted).mappings().one_or_none()
            if row is None:
                return None
            columns = [schema.dossier_event.c[name] for name in _PLAIN_EVENT]
            steps = (
                select(*columns)
                .where(schema.dossier_event.c.code == code)
                .order_by(schema.dossier_event.c.position)
            )
            events = tuple(DossierEvent(**step) for step in connection.execute(steps).mappings())
            return Dossier(**row, events=events)

    def codes(self) -> list[str]:
        """All codes, in order. Raises ``RegisterMissing`` or ``RegisterDamaged``."""
        with self._reading() as connection:
            wanted = select(schema.dossier.c.code).order_by(schema.dossier.c.code)
            return list(connection.execute(wanted).scalars())

    def count(self) -> int:
        """How many dossiers there are. Raises ``RegisterMissing`` or ``RegisterDamaged``."""
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(schema.dossier)).scalar_one()

    def latest(self) -> dt.datetime | None:
        """When the newest of what is known here was so; ``None`` where there is nothing.

        Raises ``RegisterMissing`` or ``RegisterDamaged``.
        """
        with self._reading() as connection:
            newest = select(func.max(schema.dossier.c.updated_at))
            return connection.execute(newest).scalar_one()

    def add(self, dossiers: Iterable[Dossier]) -> None:
        """Add all of ``dossiers`` or none. One that is known already is replaced, steps and all.

        Raises ``RegisterMissing``, or ``RegisterNotWritten`` (disk full, file locked or damaged).
        """
        newest = {dossier.code: dossier for dossier in dossiers}
        if not newest:
            return
        if not self._path.exists():
            raise RegisterMissing(self._path)
        try:
            with self._engine.begin() as connection:
                _replace(connection, newest)
        except SQLAlchemyError as problem:
            raise RegisterNotWritten(self._path) from problem

    @contextlib.contextmanager
    def _reading(self) -> Generator[Connection]:
        try:
            there = self._path.exists()
        except OSError as problem:
            raise RegisterDamaged(self._path) from problem
        if not there:
            raise RegisterMissing(self._path)
        try:
            with self._engine.connect() as connection:
                # All that is read here is of one moment, also while another process imports.
                connection.exec_driver_sql("BEGIN")
                yield connection
        # A value that is no time or no status is damage just as a broken page is.
        except (SQLAlchemyError, ValueError, TypeError) as problem:
            raise RegisterDamaged(self._path) from problem


def _engine(path: Path) -> Engine:
    # "rw" never creates a file, and unlike "ro" it can undo what a power cut left half done.
    address = path.absolute().as_uri() + "?mode=rw"
    return create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=NullPool
    )


def _make(path: Path) -> None:
    with _engine(path).begin() as connection:
        schema.metadata.create_all(connection)
        version = {"key": "schema_version", "value": schema.SCHEMA_VERSION}
        connection.execute(insert(schema.meta).values(version))


def _replace(connection: Connection, newest: dict[str, Dossier]) -> None:
    known = [{"known": code} for code in newest]
    for table in (schema.dossier_event, schema.dossier):
        connection.execute(delete(table).where(table.c.code == bindparam("known")), known)
    rows = [{name: getattr(d, name) for name in _PLAIN} for d in newest.values()]
    connection.execute(insert(schema.dossier), rows)
    steps = [
        {"code": d.code, "position": position}
        | {name: getattr(event, name) for name in _PLAIN_EVENT}
        for d in newest.values()
        for position, event in enumerate(d.events)
    ]
    if steps:
        connection.execute(insert(schema.dossier_event), steps)
