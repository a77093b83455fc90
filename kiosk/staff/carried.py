"""What staff bring and take away in folders and on sticks: finding drafts, copying files out.

Nobody wants to walk through folders on a glass without a mouse, so everything that may be a draft
is found in one go: in the folder itself and one below, the newest first. A stick may be pulled out
or broken at any moment; what cannot be read is then simply not there.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from kiosk import storage
from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.words import staff_catalogue as words

WORKBOOK = ".xlsx"
DRAFT_KINDS = (WORKBOOK, ".json", ".jsonl", ".jsonl.gz")
"""Workbooks of ours, and records of the national portal."""

_TO_BE_SAVED_ANEW = (".xls", ".xlsm", ".ods")
"""Listed too: who looks for such a workbook learns by touching it how to save it."""

_FOLDER_SIGN = "office.yaml"
"""A folder with this in it is a catalogue as files."""

MOST_FILES = 300
_MOST_LOOKED_AT = 20_000
"""In one folder: a stick with somebody's photographs must not keep staff waiting."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A file that may be a draft, or a folder of YAML files (``is_folder``). Size in bytes."""

    path: Path
    size: int
    changed_at: dt.datetime
    is_folder: bool = False


def drafts_in(folders: Iterable[Path]) -> tuple[Carried, ...]:
    """What may be read as a draft in these folders and one below, the newest first."""
    return newest_in(folders, _draft)


def newest_in(
    folders: Iterable[Path], judge: Callable[[Path], Carried | None]
) -> tuple[Carried, ...]:
    """What ``judge`` takes in these folders and one below, the newest first."""
    found: dict[Path, Carried] = {}
    for folder in folders:
        for path in islice(_two_deep(folder), _MOST_LOOKED_AT):
            carried = judge(path)
            if carried is not None:
                found.setdefault(path, carried)
    newest_first = sorted(found.values(), key=lambda carried: carried.changed_at, reverse=True)
    return tuple(newest_first[:MOST_FILES])


def _two_deep(folder: Path) -> Iterator[Path]:
    yield folder
    for path in _children(folder):
        yield path
        if _is_folder(path):
            yield from _children(path)


def _children(folder: Path) -> list[Path]:
    """What is visible in a folder; Excel leaves ``~$…`` beside a workbook that is open."""
    try:
        return [path for path in sorted(folder.iterdir()) if path.name[0] not in ".~$"]
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir() and not path.is_symlink()
    except OSError:
        return False


def _draft(path: Path) -> Carried | None:
    try:
        if path.name.lower().endswith((*DRAFT_KINDS, *_TO_BE_SAVED_ANEW)) and path.is_file():
            facts = path.stat()
            return Carried(path, facts.st_size, _moment(facts.st_mtime))
        if (path / _FOLDER_SIGN).is_file():
            return Carried(path, 0, _moment(path.stat().st_mtime), is_folder=True)
    except (OSError, OverflowError, ValueError):
        # Gone with its stick, or a clock that never was.
        return None
    return None


def _moment(seconds: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, VIETNAM_TIME)


def free_path(folder: Path, name: str, ending: str) -> Path:
    """A file of this name that is not there yet: an edited workbook is never written over."""
    names = (f"{name}{f'-{number}' if number > 1 else ''}{ending}" for number in count(1))
    return next(path for path in (folder / name for name in names) if not path.exists())


def copy_into(file: Path, folder: Path) -> Path:
    """Copy a file into a folder, whole or not at all. Raises ``KioskError``."""
    target = folder / file.name
    try:
        storage.replace(target, lambda side: shutil.copyfile(file, side))
    except OSError as error:
        raise KioskError(words.STICK_REFUSES, place=folder) from error
    return target
