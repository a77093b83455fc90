"""Connections to a register: a SQLite file of this machine, or a PostgreSQL server by URL.

A file is kept in WAL, so that people can look up dossiers while an export is read in, and is
synced before anything counts as done. Connections are kept, which makes a look-up ten times as
fast; but a file can be exchanged underneath by a repair, so each one knows which file it opened.

WAL needs room for an index beside the file, also to read. On a disk that is full or locked a file
that nobody is writing is read as it lies there, and asked anew the next time.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from kiosk.dossiers.soundness import is_refusal

Where = Path | str
"""A file, or the URL of a database on a PostgreSQL server."""

WRITING = {"kiosk_writes": True}
"""Execution options of a connection that will write."""

_BUSY_SECONDS = 5
_CACHE, _WRITING_CACHE = -2_000, -32_000  # kB
_SERVER = {
    "connect_timeout": "5",
    # A server that was cut off says nothing more: whoever waits hears so from the own machine.
    "tcp_user_timeout": "10000",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "2",
    "application_name": "kiosk",
}
_SERVER_LIMITS = "-c statement_timeout=60s -c lock_timeout=5s"


def where_of(given: Path | str) -> Where:
    """A text that is no URL is a path."""
    return given if isinstance(given, Path) or "://" in given else Path(given)


def place_of(where: Where) -> str:
    """What to call it before people: the file's name, or server and database; never a password."""
    if isinstance(where, Path):
        return where.name
    try:
        url = _url(where)
    except ArgumentError:
        return "?"
    return f"{url.host or 'localhost'}/{url.database or ''}"


def engine_of(where: Where) -> Engine:
    """An engine; nothing is opened yet, and a file is never created.

    Raises ``sqlalchemy.exc.ArgumentError`` where the URL is none of PostgreSQL.
    """
    return _of_file(where) if isinstance(where, Path) else _of_server(where)


class _FileConnection(sqlite3.Connection):
    """Knows which file it opened, whatever lies under that name later.

    ``is_kept``: one that reads a file as it lies there notices no writer, so it serves only once.
    """

    opened: tuple[int, int]
    is_kept = True


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _of_file(path: Path) -> Engine:

    def connect() -> sqlite3.Connection:
        # Asked before it is opened: exchanged in between, it is noticed at the next use.
        opened = _identity(path)
        try:
            # It never creates a file, and unlike "ro" it can undo what a power cut left half done.
            connection = _open(path, "rw")
        except sqlite3.Error as problem:
            if not is_refusal(problem) or _is_half_done(path):
                raise
            connection = _open(path, "ro&immutable=1")
            connection.is_kept = False
        connection.opened = opened
        return connection

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, pool_size=2, hide_parameters=True
    )

    @event.listens_for(engine, "checkout")
    def _same_file(  # pyright: ignore[reportUnusedFunction]
        connection: Any, _entry: ConnectionPoolEntry, _proxy: Any
    ) -> None:
        if connection.opened != _identity(path):
            raise DisconnectionError

    @event.listens_for(engine, "checkin")
    def _serves_once(  # pyright: ignore[reportUnusedFunction]
        connection: Any, entry: ConnectionPoolEntry
    ) -> None:
        if connection is not None and not connection.is_kept:
            entry.invalidate()

    event.listen(engine, "begin", _begin)
    return engine


def _open(path: Path, mode: str) -> _FileConnection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,  # transactions begin where ``_begin`` says so
        check_same_thread=False,  # the pool gives it to one thread at a time
        factory=_FileConnection,
    )
    try:
        connection.execute("PRAGMA synchronous = FULL")
        # The first look into the file: now is known what the disk allows.
        connection.execute("PRAGMA schema_version").fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_half_done(path: Path) -> bool:
    """Whether a part of the register still stands in a journal beside it."""
    beside = (path.with_name(path.name + ending) for ending in ("-wal", "-journal"))
    return any(journal.exists() and journal.stat().st_size for journal in beside)


def _begin(connection: Connection) -> None:
    """All that is read is of one moment; a writer waits for its turn before it reads."""
    writes = bool(connection.get_execution_options().get("kiosk_writes"))
    if writes:
        connection.exec_driver_sql(f"PRAGMA cache_size = {_WRITING_CACHE}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def give_back(connection: Connection) -> None:
    """Once it has written: let go of the memory and of the disk beside the file that this took."""
    if connection.dialect.name == "sqlite":
        # What was written is safe already. Where somebody reads just now it stays a while.
        with contextlib.suppress(sqlite3.Error):
            driver = connection.connection.cursor()
            for statement in (f"cache_size = {_CACHE}", "wal_checkpoint(TRUNCATE)"):
                driver.execute(f"PRAGMA {statement}")
            driver.close()


def _of_server(address: str) -> Engine:
    url = _url(address)
    if url.get_backend_name() != "postgresql":
        raise ArgumentError("no PostgreSQL")
    return create_engine(
        _with_limits(url.set(drivername="postgresql+psycopg")),
        pool_size=2,
        pool_pre_ping=True,
        hide_parameters=True,
        isolation_level="REPEATABLE READ",
    )


def _url(address: str) -> URL:
    try:
        return make_url(address)
    except ValueError as problem:  # a port that is no number
        raise ArgumentError(str(problem)) from problem


def _with_limits(url: URL) -> URL:
    """What the URL itself says about time-outs stands."""
    given = {name: value for name, value in _SERVER.items() if name not in url.query}
    said = url.query.get("options", "")
    options = " ".join([_SERVER_LIMITS, *([said] if isinstance(said, str) else said)])
    return url.update_query_dict(given | {"options": options.strip()})
