"""Rows into and out of the tables by the thousand, the fast way of each kind of database.

An export of a province holds a million dossiers. SQLAlchemy's own way through dictionaries would
take most of the time, so whole tuples are handed to the driver; what is said is plain SQL.

Every row is stored with its seal. A file's rows are held against it whenever they are read; a
server has checksums of its own, and people who mend what it holds by hand.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, PoolProxiedConnection
from sqlalchemy.exc import DBAPIError

from kiosk.dossiers import tally_kinds as kinds
from kiosk.dossiers.row import Row
from kiosk.dossiers.sealing import SEALED, opened, seal
from kiosk.dossiers.tally_kinds import Count

_AT_ONCE = 1000

_PUT = f"INSERT INTO dossier ({SEALED}) {{}} ON CONFLICT (code) DO UPDATE SET " + (
    ", ".join(f"{name} = excluded.{name}" for name in (*Row._fields[1:], "seal"))
)
_KEY = ", ".join(Count._fields)
_COUNT = (
    f"INSERT INTO tally ({_KEY}, count) {{}} "
    f"ON CONFLICT ({_KEY}) DO UPDATE SET count = tally.count + excluded.count"
)


class Store(Protocol):
    """One writing transaction. Raises ``SQLAlchemyError`` and ``SpoiltRow``."""

    def begin(self) -> None:
        """Nobody else writes until the transaction ends."""
        ...

    def stored(self, codes: Collection[str]) -> dict[str, Row]:
        """What is known of these codes."""
        ...

    def put(self, new: Sequence[Row], changed: Sequence[Row]) -> None:
        """Store rows whose code is new, and rows in the place of older ones."""
        ...

    def count(self, changes: Mapping[Count, int]) -> None:
        """Add to the tally. What comes down to nothing is dropped."""
        ...

    def samples(self) -> Iterator[Row]:
        """All that are invented. Reads every dossier, but only where the tally counts any."""
        ...

    def remove_samples(self) -> None:
        """Remove them."""
        ...


def store(connection: Connection) -> Store:
    """The store of a connection that has begun its transaction."""
    return _Server(connection) if connection.dialect.name == "postgresql" else _File(connection)


def row_of(engine: Engine, code: str) -> Row | None:
    """The row of a code.

    Raises ``SQLAlchemyError``, ``SpoiltRow``, or ``OSError`` where there is no file.

    Somebody waits for it at the glass, so it goes straight to the driver: one statement needs no
    transaction, and SQLAlchemy's connection would take twice as long as all the rest.
    """
    is_file = engine.dialect.name == "sqlite"
    wanted = f"SELECT {SEALED} FROM dossier WHERE code = {'?' if is_file else '%s'}"
    driver: Any = engine.dialect.loaded_dbapi
    connection: PoolProxiedConnection | None = None
    try:
        connection = engine.raw_connection()
        cursor = connection.cursor()
        cursor.execute(wanted, (code,))
        found = cursor.fetchmany(1)
        cursor.close()
    except driver.Error as problem:
        if connection is not None:
            connection.invalidate()
        raise DBAPIError.instance("SELECT", None, problem, driver.Error) from problem
    finally:
        if connection is not None:
            connection.close()
    return next(map(opened if is_file else _opened, found), None)


def all_rows(connection: Connection) -> Iterator[Row]:
    """Every dossier; a few at a time, so that memory stays flat. Raises ``SpoiltRow``.

    After one that is spoilt the next can be asked for all the same.
    """
    return _stored(connection)


def all_counts(connection: Connection) -> Iterator[tuple[Count, Any]]:
    """Every row of the tally, as above; in a spoilt one a count may be anything."""
    wanted = f"SELECT {_KEY}, count FROM tally"
    found: Any = connection.exec_driver_sql(wanted, execution_options={"yield_per": _AT_ONCE})
    return ((Count._make(key), count) for *key, count in found)


def _stored(connection: Connection, which: str = "", *values: object) -> Iterator[Row]:
    # What is asked for by its codes is few already.
    options = {} if values else {"yield_per": _AT_ONCE}
    wanted = f"SELECT {SEALED} FROM dossier {which}"
    found: Any = connection.exec_driver_sql(wanted, values or None, execution_options=options)
    return map(opened if connection.dialect.name == "sqlite" else _opened, found)


def _opened(stored: Sequence[Any]) -> Row:
    return Row._make(stored[:-1])


def _sealed(rows: Iterable[Row]) -> Iterator[tuple[Any, ...]]:
    return ((*row, seal(row)) for row in rows)


def _blanks(number: int) -> str:
    return f"VALUES ({', '.join('?' * number)})"


def _in_order(changes: Mapping[Count, int]) -> list[tuple[Count, int]]:
    """In the order of the table's key, so that its pages are not fetched time and again."""

    def place(change: tuple[Count, int]) -> tuple[str, ...]:
        count = change[0]
        return count.kind, count.day, count.unit, count.field, count.since

    return sorted(((count, by) for count, by in changes.items() if by), key=place)


class _Both:
    """What is said alike."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def samples(self) -> Iterator[Row]:
        counted = f"SELECT 1 FROM tally WHERE kind = '{kinds.SAMPLE}' LIMIT 1"
        if self._connection.exec_driver_sql(counted).first() is not None:
            yield from _stored(self._connection, "WHERE sample")

    def remove_samples(self) -> None:
        self._connection.exec_driver_sql("DELETE FROM dossier WHERE sample")


class _File(_Both):
    def begin(self) -> None:
        """``BEGIN IMMEDIATE`` has seen to that (``engines``)."""

    def stored(self, codes: Collection[str]) -> dict[str, Row]:
        which = "WHERE code IN (SELECT value FROM json_each(?))"
        return {
            row.code: row for row in _stored(self._connection, which, json.dumps(sorted(codes)))
        }

    def put(self, new: Sequence[Row], changed: Sequence[Row]) -> None:
        blanks = _blanks(len(Row._fields) + 1)
        self._many(_PUT.format(blanks), list(_sealed([*new, *changed])))

    def count(self, changes: Mapping[Count, int]) -> None:
        ordered = _in_order(changes)
        counted = _COUNT.format(_blanks(len(Count._fields) + 1))
        self._many(counted, [(*count, by) for count, by in ordered])
        key = " AND ".join(f"{name} = ?" for name in Count._fields)
        less = [count for count, by in ordered if by < 0]
        self._many(f"DELETE FROM tally WHERE count = 0 AND {key}", less)

    def _many(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            self._connection.exec_driver_sql(statement, list(rows))


class _Server(_Both):
    """Rows go over in one stream (``COPY``); what may be there already waits beside the table."""

    def begin(self) -> None:
        # The first statement of the transaction: what is read after it is what others left.
        self._do("LOCK TABLE dossier IN SHARE ROW EXCLUSIVE MODE")

    def stored(self, codes: Collection[str]) -> dict[str, Row]:
        found = _stored(self._connection, "WHERE code = ANY(%s)", sorted(codes))
        return {row.code: row for row in found}

    def put(self, new: Sequence[Row], changed: Sequence[Row]) -> None:
        if new:
            self._copy("dossier", SEALED, _sealed(new))
        if changed:
            with self._beside("dossier", SEALED, _sealed(changed)) as beside:
                self._do(_PUT.format(f"SELECT {SEALED} FROM {beside}"))

    def count(self, changes: Mapping[Count, int]) -> None:
        columns = f"{_KEY}, count"
        rows = [(*count, by) for count, by in _in_order(changes)]
        with self._beside("tally", columns, rows) as beside:
            self._do(_COUNT.format(f"SELECT {columns} FROM {beside}"))
            self._do(
                f"DELETE FROM tally USING {beside} gone WHERE tally.count = 0 AND gone.count < 0"
                + "".join(f" AND tally.{name} = gone.{name}" for name in Count._fields)
            )

    @contextlib.contextmanager
    def _beside(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> Generator[str]:
        """A table like that one which only this transaction sees, and these rows in it."""
        beside = f"{table}_coming"
        self._do(f"CREATE TEMPORARY TABLE {beside} (LIKE {table}) ON COMMIT DROP")
        self._copy(beside, columns, rows)
        yield beside
        self._do(f"DROP TABLE {beside}")

    def _do(self, statement: str) -> None:
        self._connection.exec_driver_sql(statement)

    def _copy(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
        import psycopg

        driver: Any = self._connection.connection.driver_connection
        try:
            with driver.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        except psycopg.Error as problem:
            # As SQLAlchemy says it of its own statements.
            raise DBAPIError.instance("COPY", None, problem, psycopg.Error) from problem
