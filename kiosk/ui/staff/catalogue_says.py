"""How editions, files and moments are said on the catalogue's staff screens, in a few words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.catalogue import validity
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.wording import format_date
from kiosk.words import Sentence
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.catalogue.record import Record

_KB = 1024

_STARTS = {words.STATE_WAITING: words.FROM_DAY, words.STATE_NEVER_USED: words.PLANNED}


def moment(then: dt.datetime) -> str:
    """ "09:05, 23/11/2026", in the office's own time."""
    return f"{then.astimezone(VIETNAM_TIME):%H:%M, %d/%m/%Y}"


def size(count: int) -> str:
    """A count of bytes as people see it in their folders: "45 KB", "1,2 MB"."""
    if count < _KB * _KB:
        return f"{max(1, round(count / _KB))} KB"
    return f"{count / _KB / _KB:.1f} MB".replace(".", ",")


def place(folder: Path) -> str:
    """A folder by its name; a drive of Windows has only a letter."""
    return folder.name or str(folder)


def publisher(record: Record) -> str:
    """Who published an edition, and when."""
    time = moment(record.published_at)
    if not record.by:
        return words.PUBLISHED_AT(time=time)
    return words.PUBLISHED_BY(by=record.by, time=time)


def note(record: Record) -> str:
    """The note, or nothing."""
    return words.NOTE(note=record.note) if record.note else ""


def origin(record: Record) -> str:
    """What an edition was made from, or nothing."""
    if record.restores is not None:
        return words.RESTORES(number=record.restores)
    return words.FROM_FILES(files=", ".join(record.sources)) if record.sources else ""


def start(record: Record, state: Sentence) -> str:
    """From when it is used, or should have been."""
    return _STARTS.get(state, words.SINCE)(date=format_date(record.effective))


def facts(record: Record, state: Sentence) -> tuple[str, ...]:
    """Everything known of an edition, a line each; some may be empty."""
    return (start(record, state), publisher(record), note(record), origin(record))


def superseded(records: Sequence[Record]) -> tuple[str, ...]:
    """Those that waited and do so no more, a line each."""
    return tuple(words.NO_LONGER_WAITING(number=record.number) for record in records)


def states(desk: CatalogueDesk, now: dt.datetime) -> dict[int, Sentence]:
    """Where every edition stands today, by its number."""
    records = desk.history()
    day = validity.moment(records, now).date()
    seen = {record.number for record in validity.seen(records, day)}
    current, waiting = desk.in_force(), {record.number for record in desk.waiting()}

    def state(record: Record) -> Sentence:
        if current is not None and record.number == current.number:
            return words.STATE_IN_FORCE
        if record.number in waiting:
            return words.STATE_WAITING
        if record.number not in seen:
            return words.STATE_NEVER_USED
        return words.STATE_KEPT if desk.is_kept(record) else words.STATE_GONE

    return {record.number: state(record) for record in records}
