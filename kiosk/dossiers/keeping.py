"""Keeping the register safe: checked copies of it, and what serves when it is damaged.

A copy gets its name only after SQLite has found it whole, so a damaged register never pushes a
good copy out. A damaged register is set aside, never deleted; its journal goes with it, because
SQLite would play it into whatever stands in its place. Whatever moment the power goes, the next
``heal`` goes on from there.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import re
import shutil
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage
from kiosk.clock import VIETNAM_TIME, Clock
from kiosk.dossiers.notices import Healed, notice, write_notice
from kiosk.dossiers.proofreading import proofread
from kiosk.dossiers.soundness import Soundness, check, check_copy, is_damage, quick_look
from kiosk.dossiers.troubles import RegisterMissing
from kiosk.errors import KioskError
from kiosk.system.log import Event, record
from kiosk.words import keeping as words

KEEP = 3
"""How many copies are kept."""

_KEEP_ASIDE = 2
_LEFT_BEHIND_SECONDS = 3600
_PATIENCE_MS = 5000
_JOURNALS = ("-wal", "-shm", "-journal")
_NAME = re.compile(r"register-(\d{6})-(\d{8}-\d{6})\.sqlite", re.ASCII)
_TIME = "%Y%m%d-%H%M%S"


class BackupFailed(KioskError):
    """No copy was made; what was there before is still there."""


class NotBroughtBack(KioskError):
    """A backup could not be put into the place of the register; no backup is lost by it."""


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One copy. Newer is greater, whatever the clock said when it was made."""

    number: int
    made_at: dt.datetime
    path: Path


def backups(folder: Path) -> list[Backup]:
    """The copies in a folder, newest first, by their names. Raises ``OSError``."""
    if not storage.is_folder(folder):
        return []
    return sorted(filter(None, map(_backup_of, folder.iterdir())), reverse=True)


def backup(path: Path, folder: Path, clock: Clock, keep: int | None = KEEP) -> Path:
    """Copy the register at ``path``, in use or not, into ``folder``; the copy's path.

    Only the newest ``keep`` copies stay; ``None`` keeps all. Raises ``RegisterMissing`` or
    ``BackupFailed``.
    """
    try:
        if not path.exists():
            raise RegisterMissing(path)
        made = _backup(path, folder, clock)
    except (OSError, sqlite3.Error) as error:
        record(Event.BACKUP_FAILED, kind=type(error).__name__)
        if isinstance(error, sqlite3.Error) and is_damage(error):
            raise BackupFailed(words.BACKUP_OF_DAMAGED) from error
        raise BackupFailed(words.BACKUP_NOT_WRITTEN, folder=folder) from error
    record(Event.REGISTER_BACKED_UP, size=made.stat().st_size)
    for old in backups(folder)[keep:] if keep else ():
        # One that cannot be removed now goes the next time.
        with contextlib.suppress(OSError):
            old.path.unlink()
    return made


def heal(path: Path, folder: Path, clock: Clock) -> Healed | None:
    """Put the last good backup into the place of a register that is damaged or gone.

    A quick look, for every start before the register is opened. ``None`` where there is nothing
    to do: the register is sound, or busy, or there never was one. Raises ``NotBroughtBack``.
    """
    return _mend(path, folder, clock, quick_look(path))


def look_after(path: Path, folder: Path, clock: Clock) -> Healed | None:
    """Check the whole register; heal it where it is damaged, else back it up if it has changed.

    Where dossiers are spoilt, but no good backup is there, it stays: the others can still be
    shown. Takes half a minute for a million dossiers: to be called beside the GUI, once a day and
    after an import. Raises ``BackupFailed`` or ``NotBroughtBack``.
    """
    soundness = check(path)
    if soundness is Soundness.SOUND:
        soundness = proofread(path)
    if soundness is Soundness.SOUND and _has_changed(path, folder):
        backup(path, folder, clock)
    return _mend(path, folder, clock, soundness)


def restore(chosen: Path, path: Path, clock: Clock) -> Path | None:
    """Put a chosen copy into the place of the register; where the old one lies now, if any.

    Raises ``NotBroughtBack``, also where the copy is not sound; nothing has changed then.
    """
    if check_copy(chosen) is not Soundness.SOUND:
        raise NotBroughtBack(words.NO_BACKUP, file=chosen)
    aside = _aside(path, "replaced", clock)
    try:
        before = path.exists()
        # What was there stays there until the copy lies ready beside it.
        _place(chosen, path, aside)
    except OSError as error:
        raise NotBroughtBack(words.NOT_REPLACED) from error
    return aside if before else None


def _backup_of(path: Path) -> Backup | None:
    named = _NAME.fullmatch(path.name)
    if named is None:
        return None
    try:
        made_at = dt.datetime.strptime(named[2], _TIME).replace(tzinfo=VIETNAM_TIME)
    except ValueError:
        return None
    return Backup(int(named[1]), made_at, path)


def _backup(path: Path, folder: Path, clock: Clock) -> Path:
    known = backups(folder)
    number = known[0].number + 1 if known else 1
    made = folder / f"register-{number:06}-{clock.now().astimezone(VIETNAM_TIME):{_TIME}}.sqlite"
    stamps: list[int] = []

    def fill(side: Path) -> None:
        stamps.append(_copy(path, side))
        if check_copy(side) is not Soundness.SOUND:
            record(Event.BACKUP_FAILED, kind=Soundness.DAMAGED)
            raise BackupFailed(words.BACKUP_OF_DAMAGED)

    _clear_left_behind(folder)
    storage.replace(made, fill, private=True)
    os.utime(made, ns=(stamps[0], stamps[0]))
    return made


def _copy(path: Path, side: Path) -> int:
    """Copy a register in use; from when it is (see ``_stamp``)."""
    address = f"{path.absolute().as_uri()}?mode=rw"
    with (
        contextlib.closing(sqlite3.connect(address, uri=True)) as source,
        contextlib.closing(sqlite3.connect(side)) as copy,
    ):
        # Else the end of this connection would carry the journal over, and look like a change.
        # Not waited for: who writes now makes a change anyway.
        source.execute("PRAGMA busy_timeout = 0").fetchall()
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        source.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}").fetchall()
        stamp = _stamp(path)
        # A half copy is thrown away, so it needs no journal and leaves none behind.
        copy.execute("PRAGMA journal_mode = OFF").fetchall()
        source.backup(copy)
    return stamp


def _stamp(path: Path) -> int:
    """When the register was last written, as a copy of it bears it: no clock is asked."""
    journal = path.with_name(path.name + "-wal")
    files = [path, journal] if journal.exists() and journal.stat().st_size else [path]
    return max(file.stat().st_mtime_ns for file in files)


def _has_changed(path: Path, folder: Path) -> bool:
    try:
        known = backups(folder)
        return not known or known[0].path.stat().st_mtime_ns != _stamp(path)
    except OSError:
        return True


def _clear_left_behind(folder: Path) -> None:
    """What kills in the middle of copying left; not what somebody may be writing now."""
    for side in folder.glob(".register-*"):
        if side.stat().st_mtime < time.time() - _LEFT_BEHIND_SECONDS:
            side.unlink(missing_ok=True)


def _mend(path: Path, folder: Path, clock: Clock, soundness: Soundness) -> Healed | None:
    if soundness in (Soundness.SOUND, Soundness.UNSURE):
        return None
    try:
        good = _last_good(folder)
        if good is None and soundness in (Soundness.MISSING, Soundness.SPOILT):
            return None
        aside = _aside(path, "damaged", clock)
        if soundness is Soundness.MISSING:
            aside = _begun(path) or aside
        healed = Healed(
            at=clock.now(),
            damaged="" if soundness is Soundness.MISSING and not aside.exists() else aside.name,
            backup_at=good.made_at if good else None,
        )
        # First: who finds the old dossiers must be able to find out why.
        write_notice(path, healed)
        if good is None:
            _move(path, aside)
        else:
            _place(good.path, path, aside)
    except OSError as error:
        record(Event.REGISTER_PROBLEM, kind=type(error).__name__)
        raise NotBroughtBack(words.NOT_BROUGHT_BACK) from error
    record(Event.REGISTER_SET_ASIDE, backup=good is not None)
    return healed


def _begun(path: Path) -> Path | None:
    """Where the register was set aside before a kill; ``None`` where it is gone by itself."""
    said = notice(path)
    known = _set_aside(path, "damaged")
    return next((file for file in known if said and file.name == said.damaged), None)


def _last_good(folder: Path) -> Backup | None:
    unsure = False
    for one in backups(folder):
        soundness = check_copy(one.path)
        if soundness is Soundness.SOUND:
            return one
        unsure = unsure or soundness is Soundness.UNSURE
    if unsure:
        # One that cannot be read now may be good: no reason yet to begin with nothing.
        raise _unreadable()
    return None


def _unreadable() -> OSError:
    return OSError(errno.EIO, os.strerror(errno.EIO))


def _aside(path: Path, why: str, clock: Clock) -> Path:
    moment = clock.now().astimezone(VIETNAM_TIME)
    return path.with_name(f"{path.stem}.{why}-{moment:{_TIME}}{path.suffix}")


def _set_aside(path: Path, why: str) -> list[Path]:
    return list(path.parent.glob(f"{path.stem}.{why}-*{path.suffix}"))


def _move(path: Path, aside: Path) -> None:
    """Set the register aside with its journals. A kill between them is made good by ``_place``."""
    for suffix in ("", *_JOURNALS):
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.replace(aside.with_name(aside.name + suffix))


def _place(copy: Path, path: Path, aside: Path) -> None:
    """Put a copy into the place of the register, which is set aside once the copy is ready."""

    def fill(side: Path) -> None:
        shutil.copyfile(copy, side)
        if check_copy(side) is not Soundness.SOUND:
            raise _unreadable()
        _move(path, aside)

    is_private = path.exists() and not path.stat().st_mode & 0o077
    try:
        storage.replace(path, fill, private=is_private)
    except OSError:
        if not path.exists():
            with contextlib.suppress(OSError):
                _move(aside, path)
        raise
    for why in ("damaged", "replaced"):
        for old in sorted(_set_aside(path, why))[:-_KEEP_ASIDE]:
            for suffix in ("", *_JOURNALS):
                with contextlib.suppress(OSError):
                    old.with_name(old.name + suffix).unlink(missing_ok=True)
