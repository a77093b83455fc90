"""What can go wrong between the kiosk and its register, and which of it an error means.

SQLite and PostgreSQL say it in numbers of their own; people get one sentence for each trouble.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    DisconnectionError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
)

from kiosk.dossiers.engines import Where, place_of
from kiosk.dossiers.soundness import is_refusal
from kiosk.errors import KioskError
from kiosk.words import dossiers as file_words
from kiosk.words import register as words


class RegisterMissing(KioskError):
    """There is no register: nothing has been imported on this machine, or on this server, yet."""

    def __init__(self, where: Where) -> None:
        if isinstance(where, Path):
            super().__init__(
                file_words.REGISTER_MISSING,
                file=where.name,
                import_command="kiosk dossiers import",
                restore_command="kiosk register restore",
            )
        else:
            super().__init__(words.SERVER_WITHOUT_REGISTER, place=place_of(where))


class RegisterDamaged(KioskError):
    """The register cannot be read, or is none."""

    def __init__(self, where: Where) -> None:
        if isinstance(where, Path):
            super().__init__(file_words.REGISTER_DAMAGED, file=where.name)
        else:
            super().__init__(words.SERVER_REGISTER_UNUSABLE, place=place_of(where))


class RegisterNotOpened(KioskError):
    """The disk is full, or gives no right: nothing can be read now, and nothing is damaged."""

    def __init__(self, where: Where) -> None:
        super().__init__(words.REGISTER_NOT_OPENED, place=place_of(where))


class RegisterNotWritten(KioskError):
    """The data was not taken (disk full, no right). What was in the register is still there."""

    def __init__(self, where: Where) -> None:
        if isinstance(where, Path):
            super().__init__(file_words.REGISTER_NOT_WRITTEN, file=where.name)
        else:
            super().__init__(words.SERVER_NOT_WRITTEN, place=place_of(where))


class RegisterLocked(KioskError):
    """Another program holds the register and did not let go in time; nothing was changed."""

    def __init__(self, where: Where) -> None:
        super().__init__(words.REGISTER_LOCKED, place=place_of(where))


class RegisterUnreachable(KioskError):
    """The server did not answer, or stopped answering; nothing was changed."""

    def __init__(self, where: Where) -> None:
        super().__init__(words.REGISTER_UNREACHABLE, place=place_of(where))


class RegisterTooNew(KioskError):
    """A newer version of the kiosk made this register; this one cannot know what it means."""

    def __init__(self, where: Where) -> None:
        super().__init__(words.REGISTER_TOO_NEW, place=place_of(where))


_FILE_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FILE_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LOCKED = ("55P03", "40001", "40P01")  # lock_not_available, serialization_failure, deadlock
_NO_TABLE = ("42P01", "3F000")  # undefined_table, invalid_schema_name
_NOT_THERE = ("08", "57", "28", "3D")  # connection, operator, log-in, no such database
"""Classes of PostgreSQL's SQLSTATE. A statement that took too long is of the class 57."""
_SILENT = (OperationalError, InterfaceError, ArgumentError, DisconnectionError)


def trouble(problem: SQLAlchemyError, where: Where, *, writing: bool) -> KioskError:
    """What people are told of ``problem``."""
    error = problem.orig if isinstance(problem, DBAPIError) else None
    if isinstance(where, Path):
        found = _of_file(error, writing=writing)
    else:
        found = _of_server(problem, error)
    return (found or (RegisterNotWritten if writing else RegisterDamaged))(where)


_Trouble = type[
    RegisterMissing
    | RegisterDamaged
    | RegisterNotOpened
    | RegisterNotWritten
    | RegisterLocked
    | RegisterUnreachable
]


def _of_file(error: BaseException | None, *, writing: bool) -> _Trouble | None:
    # The lowest byte is the error; the others say more of it.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _FILE_LOCKED:
        return RegisterLocked
    if code in _FILE_DAMAGED:
        return RegisterDamaged
    return RegisterNotOpened if is_refusal(error) and not writing else None


def _of_server(problem: SQLAlchemyError, error: BaseException | None) -> _Trouble | None:
    state = getattr(error, "sqlstate", None) or ""
    if state in _LOCKED:
        return RegisterLocked
    if state in _NO_TABLE:
        return RegisterMissing
    # Without a state no server has spoken: the line is dead, or the address is none.
    silent = isinstance(problem, _SILENT) or getattr(problem, "statement", "") is None
    return RegisterUnreachable if state.startswith(_NOT_THERE) or (silent and not state) else None
