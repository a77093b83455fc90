"""Making a new, empty register: whole under its name, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect

from kiosk import storage
from kiosk.dossiers import schema
from kiosk.dossiers.engines import WRITING, engine_of

LEFT_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file while it is used: of an old file it would spoil a new one."""


def make_file(path: Path) -> None:
    """Raises ``OSError``, ``sqlite3.Error`` or ``SQLAlchemyError``; then nothing is there."""
    for ending in LEFT_BESIDE:
        # Left by a power cut.
        path.with_name(path.name + ending).unlink(missing_ok=True)
    storage.replace(path, _fill)


def _fill(side: Path) -> None:
    with closing(sqlite3.connect(side)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    engine = engine_of(side)
    try:
        make_tables(engine)
    finally:
        engine.dispose()


def make_tables(engine: Engine) -> None:
    """Make the tables in an empty database, in one transaction.

    Raises ``SQLAlchemyError``; ``FileExistsError`` where there are some already.
    """
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        _make(connection)


def _make(connection: Connection) -> None:
    if set(inspect(connection).get_table_names()) & schema.metadata.tables.keys():
        raise FileExistsError
    schema.metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(schema.version).values(version_num=schema.HEAD))
