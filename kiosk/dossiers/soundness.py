"""Whether a register file is sound: judged by SQLite itself, and never on a mere suspicion.

A sound register that is set aside costs an office its newest dossiers, so "locked", "no right to
read" and "the folder is away" are not damage. Whether each dossier is still what was written
(``sealing.py``) is asked of a copy only; of the register in use ``proofreading.py`` asks it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path

from kiosk.dossiers.sealing import SEALED, SpoiltRow, opened

_PATIENCE_SECONDS = 1.0

# The pages contradict each other, are none, or the disk gives them back no more.
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_DAMAGE_IN_FULL = {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_CORRUPTFS}

# The disk is full, locked, or in the hands of others: nothing is said about the file.
_REFUSALS = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class Soundness(StrEnum):
    SOUND = "sound"
    MISSING = "missing"
    DAMAGED = "damaged"
    SPOILT = "spoilt"  # các trang còn nguyên, nhưng có hồ sơ không còn đúng như đã ghi
    UNSURE = "unsure"  # bị khóa, không có quyền đọc: lần sau xem lại


def quick_look(path: Path) -> Soundness:
    """A look of milliseconds at a register in use, however large: its ends and its size."""
    return _judge(path, "rw", _has_its_ends)


def check(path: Path) -> Soundness:
    """The same, every page of it. Takes seconds for a million dossiers; others go on meanwhile."""
    return _judge(path, "rw", _is_whole)


def check_copy(path: Path) -> Soundness:
    """As ``check``, and every dossier, of a copy that nobody uses: leaves nothing beside it."""
    return _judge(path, "ro&immutable=1", _is_as_written)


def _judge(path: Path, mode: str, is_sound: Callable[[sqlite3.Connection], bool]) -> Soundness:
    try:
        if not path.exists():
            return Soundness.MISSING
        with _opened(path, mode) as connection:
            return Soundness.SOUND if is_sound(connection) else Soundness.DAMAGED
    except sqlite3.Error as error:
        return Soundness.DAMAGED if is_damage(error) else Soundness.UNSURE
    except OSError:
        return Soundness.UNSURE


@contextmanager
def _opened(path: Path, mode: str) -> Generator[sqlite3.Connection]:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE_SECONDS)
    with closing(connection):
        # What the texts say is not asked here, and a broken one is no reason to stop.
        connection.text_factory = bytes
        connection.execute("PRAGMA cell_size_check = ON")
        yield connection


def is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite says that the file itself is broken."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in _DAMAGE or code in _DAMAGE_IN_FULL


def is_refusal(error: BaseException | None) -> bool:
    """Whether the disk or the system refuses what SQLite needs, and the file may be sound."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in _REFUSALS and code not in _DAMAGE_IN_FULL


def _has_its_ends(connection: sqlite3.Connection) -> bool:
    if not _is_register(connection):
        return False
    # SQLite itself compares the size of the file with what its header says.
    for order in ("ASC", "DESC"):
        connection.execute(f"SELECT * FROM dossier ORDER BY code {order} LIMIT 1").fetchall()
    return True


def _is_whole(connection: sqlite3.Connection) -> bool:
    found = connection.execute("PRAGMA integrity_check(1)").fetchall()
    return _is_register(connection) and found == [(b"ok",)]


def _is_as_written(connection: sqlite3.Connection) -> bool:
    if not _is_whole(connection):
        return False
    if (b"tally",) not in _tables(connection):
        return True  # made by version 0.1.0, which knew no seals
    connection.text_factory = str
    try:
        for stored in connection.execute(f"SELECT {SEALED} FROM dossier"):
            opened(stored)
    except SpoiltRow:
        return False
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) != sqlite3.SQLITE_ERROR:
            raise
        return False  # a text that is none, or a column that is not there
    return True


def _is_register(connection: sqlite3.Connection) -> bool:
    """An empty file is a sound database, and no register."""
    return (b"dossier",) in _tables(connection)


def _tables(connection: sqlite3.Connection) -> list[tuple[bytes]]:
    return connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
