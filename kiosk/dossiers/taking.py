"""Taking in what an export says: what is newer counts, and what is known already changes nothing.

An office exports the same dossiers every day, files arrive late or twice, and two of them can
disagree. So every row is held against what is stored, by code and by the time of its change, and
whatever order the files come in, no older word ever replaces a newer one. With the first real
dossiers the samples leave: they would stand among an office's own figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, delete

from kiosk.dossiers import schema
from kiosk.dossiers.model import Status
from kiosk.dossiers.row import Row
from kiosk.dossiers.sealing import SpoiltRow
from kiosk.dossiers.storing import Store, all_rows, store
from kiosk.dossiers.tally import Count, counts
from kiosk.dossiers.trail import ending, merge, of_facts

_AT_ONCE = 1000
_MOST_COUNTS = 50_000
_PROMISE = ("due_at", "due_is_estimate", "due_by_minute")
_STATE = ("status", "status_words")


class Taken(NamedTuple):
    """How many rows were what. ``older``: a newer word is stored. ``contested``: they disagree.

    ``samples``: how many invented dossiers have left.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    older: int = 0
    contested: int = 0
    samples: int = 0


def take(into: Store, rows: Iterable[Row], contested: Callable[[int], None]) -> Taken:
    """Take ``rows`` into a store whose transaction has begun.

    ``contested`` is told the place (from 0) of each row that says otherwise than another one of
    the same dossier and the same moment. The one that came first stays.
    """
    told = Counted(into)
    done = {"new": 0, "changed": 0, "same": 0, "older": 0, "contested": 0}
    into.begin()
    place, is_real = 0, False
    for chunk in _chunks(rows):
        known = into.stored({row.code for row in chunk})
        news: dict[str, Row] = {}
        for row in chunk:
            stored = news.get(row.code) or known.get(row.code)
            verdict, kept = _judge(stored, row)
            done[verdict] += 1
            if kept is not None:
                news[row.code] = kept
                told.exchange(stored, kept)
                is_real = is_real or not kept.sample
            elif verdict == "contested":
                contested(place)
            place += 1
        _put(into, news, known)
    told.write()
    return Taken(**done, samples=_remove_samples(into, told) if is_real else 0)


def replace(into: Store, rows: Iterable[Row]) -> None:
    """Store ``rows`` whatever is known already; of several of one code the last counts."""
    told = Counted(into)
    into.begin()
    for chunk in _chunks(rows):
        known = into.stored({row.code for row in chunk})
        news = {row.code: row for row in chunk}
        for code, row in news.items():
            told.exchange(known.get(code), row)
        _put(into, news, known)
    told.write()


def recount(connection: Connection) -> None:
    """Make the tally anew from all dossiers, in the transaction of the connection."""
    into = store(connection)
    into.begin()
    connection.execute(delete(schema.tally))
    told = Counted(into)
    for row in all_rows(connection):
        told.exchange(None, row)
    told.write()


class Counted:
    """Changes of the tally, summed up: a million dossiers come down to a few thousand counts."""

    def __init__(self, into: Store) -> None:
        self._into = into
        self._changes: dict[Count, int] = {}

    def exchange(self, old: Row | None, new: Row | None) -> None:
        """``new`` counts from now on, and ``old`` no more."""
        changes = self._changes
        if old is not None:
            # First, for a spoilt trail has gone into that of the new one.
            for count in _counted(old):
                changes[count] = changes.get(count, 0) - 1
        if new is not None:
            for count in counts(new):
                changes[count] = changes.get(count, 0) + 1
        if len(changes) > _MOST_COUNTS:
            self.write()

    def write(self) -> None:
        """Bring the changes into the tally."""
        self._into.count(self._changes)
        self._changes = {}


def _remove_samples(into: Store, told: Counted) -> int:
    left = 0
    for row in into.samples():
        told.exchange(row, None)
        left += 1
    if left:
        into.remove_samples()
        told.write()
    return left


def _counted(stored: Row) -> Iterable[Count]:
    try:
        return counts(stored)
    except (ValueError, TypeError, AttributeError, IndexError) as problem:
        raise SpoiltRow from problem


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while chunk := list(islice(left, _AT_ONCE)):
        yield chunk


def _put(into: Store, news: dict[str, Row], known: dict[str, Row]) -> None:
    new: Sequence[Row] = [row for code, row in news.items() if code not in known]
    into.put(new, [row for code, row in news.items() if code in known])


def _judge(stored: Row | None, row: Row) -> tuple[str, Row | None]:
    """What a row is, and what to store in its place; ``None`` where nothing changes."""
    if not row.trail:
        row = row._replace(trail=_trail(row))
    if stored is None:
        return "new", row
    if row.updated_at < stored.updated_at:
        trail = _trail_of_both(row, stored)
        return "older", None if trail == stored.trail else stored._replace(trail=trail)
    if not row.lookup_hash:
        row = row._replace(lookup_hash=stored.lookup_hash)
    if row.updated_at > stored.updated_at:
        return "changed", _after(stored, row)
    if row._replace(trail=stored.trail) == stored:
        return "same", None
    if _completes(stored, row):
        return "changed", _after(stored, row)
    return "contested", None


def _after(stored: Row, row: Row) -> Row:
    return row._replace(trail=_trail_of_both(stored, row))


def _trail_of_both(older: Row, newer: Row) -> str:
    """What an older word tells of the way stays known, whichever of the two came in first."""
    trail = merge(older.trail or _trail(older), newer.trail or _trail(newer))
    return ending(trail, newer.status, newer.updated_at)


def _trail(row: Row) -> str:
    return of_facts(row.status, row.received_at, row.finished_at, row.returned_at, row.updated_at)


def _completes(stored: Row, row: Row) -> bool:
    """Whether ``row`` only adds what was not known, of the same moment.

    So it is after a clerk has told the kiosk what one more column means, or one more word for a
    state, and brings in the same file again.
    """
    open_to = {name for name, value in zip(Row._fields, stored, strict=True) if value in ("", None)}
    if stored.due_is_estimate:
        open_to.update(_PROMISE)
    if stored.status == Status.OTHER:
        open_to.update(_STATE)
    return all(
        old == new or name in open_to or name == "trail"
        for name, old, new in zip(Row._fields, stored, row, strict=True)
    )
