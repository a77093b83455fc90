"""The register: all dossiers by their code, in a file of this machine or on a shared server.

A kiosk is switched off at the plug. So a new register appears under its name only when it is
complete, and what is added or taken in goes in as one transaction: all of it, or nothing.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import weakref
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import SQLAlchemyError

from kiosk.dossiers import schema
from kiosk.dossiers.engines import WRITING, Where, engine_of, give_back, where_of
from kiosk.dossiers.making import make_file, make_tables
from kiosk.dossiers.migrating import bring_up, revision_of
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.row import Row, from_row, to_row
from kiosk.dossiers.sealing import SpoiltRow
from kiosk.dossiers.storing import row_of, store
from kiosk.dossiers.taking import Taken, recount, replace, take
from kiosk.dossiers.troubles import (
    RegisterDamaged,
    RegisterLocked,
    RegisterMissing,
    RegisterNotOpened,
    RegisterNotWritten,
    RegisterTooNew,
    RegisterUnreachable,
    trouble,
)
from kiosk.errors import KioskError

__all__ = [
    "Register",
    "RegisterDamaged",
    "RegisterLocked",
    "RegisterMissing",
    "RegisterNotOpened",
    "RegisterNotWritten",
    "RegisterTooNew",
    "RegisterUnreachable",
    "Taken",
]


def _nobody(_place: int) -> None:
    """Contested rows are only counted."""


class Register:
    """An existing register; any thread may call.

    Whatever goes wrong is one of the classes above: ``RegisterMissing``, ``RegisterDamaged``,
    ``RegisterNotOpened``, ``RegisterLocked``, ``RegisterUnreachable``; writing can also raise
    ``RegisterNotWritten``, opening ``RegisterTooNew``. A file that was exchanged underneath, by a
    repair or a copy, is the one that is read next.
    """

    def __init__(self, where: Path | str) -> None:
        self._where: Where = where_of(where)
        try:
            self._engine = engine_of(self._where)
        except SQLAlchemyError as problem:
            raise trouble(problem, self._where, writing=False) from problem
        weakref.finalize(self, self._engine.dispose)

    @classmethod
    def open(cls, where: Path | str) -> Register:
        """The register in a file, or at the URL of a PostgreSQL database.

        One that an older version made is brought up to date first; of a file a copy stays beside
        it. Opening never makes a new one.
        """
        register = cls(where)
        try:
            with register._troubles(writing=False):
                register._connected().close()
                found = revision_of(register._engine, register._where)
            if found != schema.HEAD:
                register._bring_up(found)
        except KioskError:
            # Whoever replaces the file next must not find it held.
            register.close()
            raise
        return register

    @classmethod
    def create(cls, where: Path | str) -> Register:
        """A new, empty register, there complete or not at all.

        Raises ``RegisterNotWritten`` if the disk or the server refuses, and ``FileExistsError``
        rather than replace a register: that would be a bug of the caller.
        """
        register = cls(where)
        place = register._where
        if isinstance(place, Path) and place.exists():
            raise FileExistsError(place)
        try:
            with register._troubles(writing=True):
                if isinstance(place, Path):
                    make_file(place)
                else:
                    make_tables(register._engine)
        except FileExistsError:
            raise
        except (OSError, sqlite3.Error) as problem:
            raise RegisterNotWritten(place) from problem
        return register

    def find(self, code: str) -> Dossier | None:
        """The dossier of ``code`` (in normal form, see ``read_code``), or ``None``."""
        with self._troubles(writing=False), self._there():
            row = row_of(self._engine, code)
        if row is None:
            return None
        try:
            return from_row(row)
        # A value that is no time or no status is damage just as a broken page is.
        except (ValueError, TypeError, AttributeError) as problem:
            raise RegisterDamaged(self._where) from problem

    def codes(self, most: int | None = None) -> list[str]:
        """The first ``most`` codes, or all of them, in order."""
        with self.reading() as connection:
            wanted = select(schema.dossier.c.code).order_by(schema.dossier.c.code).limit(most)
            return list(connection.execute(wanted).scalars())

    def count(self) -> int:
        """How many dossiers there are."""
        with self.reading() as connection:
            return connection.execute(select(func.count()).select_from(schema.dossier)).scalar_one()

    def latest(self) -> dt.datetime | None:
        """When the newest of what is known here was so; ``None`` where there is nothing."""
        with self.reading() as connection:
            newest = connection.execute(select(func.max(schema.dossier.c.updated_at))).scalar_one()
        try:
            return None if newest is None else dt.datetime.fromisoformat(newest)
        except (ValueError, TypeError) as problem:
            raise RegisterDamaged(self._where) from problem

    def add(self, dossiers: Iterable[Dossier]) -> None:
        """Add all of ``dossiers`` or none. One that is known already is replaced, steps and all."""
        rows = [to_row(dossier) for dossier in dossiers]
        if rows:
            with self._writing() as connection:
                replace(store(connection), rows)

    def take(self, rows: Iterable[Row], contested: Callable[[int], None] = _nobody) -> Taken:
        """Take in what an export says, all of it or nothing; see ``taking`` for what counts.

        ``rows`` may be made while they are read. What they raise comes through, and nothing is
        taken. ``contested`` is told the place, from 0, of each row that is contested. Where any
        row that is stored is real, all samples leave.
        """
        with self._writing() as connection:
            return take(store(connection), rows, contested)

    def recount(self) -> None:
        """Make the tally anew from all dossiers."""
        with self._writing() as connection:
            recount(connection)

    def close(self) -> None:
        """Let go of the file or the server. It may be used again all the same."""
        self._engine.dispose()

    @contextlib.contextmanager
    def reading(self) -> Generator[Connection]:
        """A connection to read with: all of one moment, also while another process imports."""
        with self._troubles(writing=False), self._connected() as connection:
            yield connection

    @contextlib.contextmanager
    def _writing(self) -> Generator[Connection]:
        with (
            self._troubles(writing=True),
            self._connected().execution_options(**WRITING) as connection,
        ):
            with connection.begin():
                yield connection
            give_back(connection)

    def _bring_up(self, found: str) -> None:
        try:
            with self._troubles(writing=True):
                bring_up(self._engine, self._where, found)
        except OSError as problem:
            raise RegisterNotWritten(self._where) from problem
        # What an old dossier holds is no time or no number.
        except (ValueError, TypeError) as problem:
            raise RegisterDamaged(self._where) from problem

    def _connected(self) -> Connection:
        with self._there():
            return self._engine.connect()

    @contextlib.contextmanager
    def _there(self) -> Generator[None]:
        try:
            yield
        except FileNotFoundError as problem:
            raise RegisterMissing(self._where) from problem
        except OSError as problem:
            raise RegisterDamaged(self._where) from problem

    @contextlib.contextmanager
    def _troubles(self, *, writing: bool) -> Generator[None]:
        try:
            yield
        except SQLAlchemyError as problem:
            raise trouble(problem, self._where, writing=writing) from problem
        except SpoiltRow as problem:
            raise RegisterDamaged(self._where) from problem
