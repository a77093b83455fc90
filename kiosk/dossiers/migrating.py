"""Bringing a register that an older version made up to date: all of it at once, or not at all.

Every start asks one cheap question: of which revision are these tables? alembic, which knows the
way from one revision to the next (``migrations/versions``), is loaded only where the answer is old.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from kiosk import storage
from kiosk.dossiers import schema
from kiosk.dossiers.engines import WRITING, Where
from kiosk.dossiers.taking import recount
from kiosk.dossiers.troubles import RegisterDamaged, RegisterMissing, RegisterTooNew

if TYPE_CHECKING:
    from alembic.config import Config

FIRST = "0001"
"""The layout of version 0.1.0, which did not know alembic."""

_BEFORE_ALEMBIC = "SELECT value FROM meta WHERE key = 'schema_version'"


def bring_up(engine: Engine, where: Where, found: str) -> None:
    """Make the tables of revision ``found`` into those of ``schema``.

    Of a file a copy is laid beside it first. Raises ``SQLAlchemyError``, ``OSError``, or, where
    the old data is damaged, ``ValueError`` or ``TypeError``; then all is as before.
    """
    if isinstance(where, Path):
        _copy_beside(where, found)
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            # The first statement, so that what another program has just migrated is seen.
            connection.exec_driver_sql("LOCK TABLE dossier IN ACCESS EXCLUSIVE MODE")
        move(connection, schema.HEAD)
        recount(connection)


def revision_of(engine: Engine, where: Where) -> str:
    """The revision of a register: ``schema.HEAD``, or an older one that can be brought up.

    Raises ``RegisterMissing`` where a server has no such tables, ``RegisterDamaged`` where they are
    none of ours, ``RegisterTooNew``, or ``SQLAlchemyError``.
    """
    try:
        with engine.connect() as connection:
            found = connection.execute(select(schema.version.c.version_num)).scalar_one_or_none()
    except SQLAlchemyError:
        found = _before_alembic(engine)
    if found is None and not isinstance(where, Path):
        raise RegisterMissing(where)
    if found is None or not found.isdecimal() or found < FIRST:
        raise RegisterDamaged(where)
    if found > schema.HEAD:
        raise RegisterTooNew(where)
    return found


def _before_alembic(engine: Engine) -> str | None:
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if {"meta", "dossier", "dossier_event"} - tables:
            return None
        version = connection.exec_driver_sql(_BEFORE_ALEMBIC).scalar_one_or_none()
        return FIRST if version == "1" else None


def move(connection: Connection, revision: str) -> None:
    """Bring the tables of a connection to another revision, up or down, in its transaction.

    Does nothing where they are of that revision already.
    """
    from alembic import command
    from alembic.runtime.migration import MigrationContext

    config = way(connection)
    here = MigrationContext.configure(connection).get_current_revision()
    if here is None:
        command.stamp(config, FIRST)
    (command.downgrade if here and here > revision else command.upgrade)(config, revision)


def way(connection: Connection) -> Config:
    """What alembic needs to know: where the revisions are, and what they work on."""
    from alembic.config import Config

    folder = Path(__file__).with_name("migrations")
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _copy_beside(path: Path, revision: str) -> None:
    """``register-0001.sqlite`` beside ``register.sqlite``: the way back, should one be needed."""
    address = path.absolute().as_uri() + "?mode=rw"

    def fill(side: Path) -> None:
        with closing(sqlite3.connect(side)) as copy:
            source.backup(copy)

    try:
        with closing(sqlite3.connect(address, uri=True)) as source:
            storage.replace(path.with_name(f"{path.stem}-{revision}{path.suffix}"), fill)
            # Version 0.1.0 did not ask for it. It stays so in the file.
            source.execute("PRAGMA journal_mode = WAL")
    except sqlite3.Error as problem:
        # As SQLAlchemy says it of its own statements.
        raise DBAPIError.instance("backup", None, problem, sqlite3.Error) from problem
