"""The counts as a table that staff open in a spreadsheet: UTF-8 with its mark, cells made harmless.

A spreadsheet takes what begins like a formula for one. These words were typed by anybody who
passed by, so such a cell begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage
from kiosk.catalogue.asked import Asked, Missed
from kiosk.catalogue.edition import Entry
from kiosk.errors import KioskError
from kiosk.staff.carried import free_path
from kiosk.words import staff as words
from kiosk.words import staff_catalogue as file_words

_TABLE = ".csv"
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Opening:
    """A procedure and how often it was opened; ``name`` is its code where it is posted no more."""

    code: str
    name: str
    times: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that was counted, most first."""

    missed: tuple[Missed, ...]
    missed_once: int
    opened: tuple[Opening, ...]


def report(asked: Asked, entries: Iterable[Entry]) -> Report:
    """What was counted, with the names of what is posted."""
    names = {entry.code: entry.plain_name for entry in entries}
    openings = (
        Opening(code, names.get(code, code), times) for code, times in asked.times_opened().items()
    )
    return Report(asked.wanted(), asked.asked_once(), tuple(openings))


def write(made: Report, path: Path) -> None:
    """Raises ``OSError``."""
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows([_harmless(cell) for cell in row] for row in _rows(made))
    storage.write(path, lines.getvalue().encode("utf-8-sig"))


def write_into(made: Report, folder: Path, name: str) -> Path:
    """Write it to a stick, never over another file; the new one. Raises ``KioskError``."""
    try:
        if not storage.is_folder(folder):
            # Pulled out meanwhile; a folder of that name would be made on our own disk.
            raise FileNotFoundError(folder)
        file = free_path(folder, name, _TABLE)
        write(made, file)
    except OSError as error:
        raise KioskError(file_words.STICK_REFUSES, place=folder) from error
    return file


def _rows(made: Report) -> Iterator[tuple[object, ...]]:
    yield words.ASKED_KIND(), words.ASKED_WHAT(), words.ASKED_CODES(), words.ASKED_TIMES()
    for missed in made.missed:
        yield words.ASKED_MISSED(), missed.words, "", missed.visits
    if made.missed_once:
        yield words.ASKED_MISSED(), words.ASKED_ONLY_ONCE(), "", made.missed_once
    for opened in made.opened:
        # Said with a word, or the spreadsheet would make a number of it: 1.00119 for 1.001190.
        yield words.ASKED_OPENED(), opened.name, words.ASKED_CODE(code=opened.code), opened.times


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
