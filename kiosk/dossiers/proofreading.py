"""Reading every dossier once: the pages of a register can be whole, and what they say wrong.

Each dossier is held against its seal. The figures of the office have none, but they are nothing
else than what all dossiers add up to: where they differ, they are counted anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from kiosk.dossiers.register import Register
from kiosk.dossiers.row import Row, from_row
from kiosk.dossiers.sealing import SpoiltRow
from kiosk.dossiers.soundness import Soundness
from kiosk.dossiers.storing import all_counts, all_rows
from kiosk.dossiers.tally import counts
from kiosk.dossiers.troubles import RegisterDamaged
from kiosk.errors import KioskError


class Readable(NamedTuple):
    """How many dossiers there are, and how many of them nobody could be shown."""

    dossiers: int
    unreadable: int


def read_through(register: Register) -> Readable:
    """Read all dossiers as they are shown, and mend the figures; raises ``KioskError``.

    Takes half a minute for a million.
    """
    return _read(register, from_row)


def proofread(path: Path) -> Soundness:
    """Whether every dossier of a file is as it was written; mends the figures.

    Takes a quarter of a minute for a million.
    """
    try:
        with closing(Register.open(path)) as register:
            found = _read(register, _as_it_is)
    except RegisterDamaged:
        return Soundness.SPOILT
    except KioskError:
        return Soundness.UNSURE
    return Soundness.SPOILT if found.unreadable else Soundness.SOUND


def _as_it_is(_row: Row) -> None:
    """Its seal is all that is asked for."""


def _read(register: Register, read: Callable[[Row], object]) -> Readable:
    dossiers = unreadable = total = 0
    with register.reading() as connection:
        for row in _each(connection):
            dossiers += 1
            try:
                if row is None:
                    raise SpoiltRow
                read(row)
                total += sum(map(hash, counts(row)))
            except (SpoiltRow, ValueError, TypeError, AttributeError, IndexError):
                unreadable += 1
        is_right = total == _total_kept(connection)
    if not unreadable and not is_right:
        register.recount()
    return Readable(dossiers, unreadable)


def _each(connection: Connection) -> Iterator[Row | None]:
    """Every dossier; ``None`` for one that does not fit its seal."""
    rows = all_rows(connection)
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except SpoiltRow:
            yield None


def _total_kept(connection: Connection) -> int:
    """A number that two tallies have in common only if they are the same, whatever their size."""
    return sum(
        hash(key) * count if isinstance(count, int) else 1 for key, count in all_counts(connection)
    )
