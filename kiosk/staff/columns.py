"""The columns of an export as the machine understands them, and changing that by touch.

What staff choose goes into the mapping file, the one that a clerk may also edit as a table. Only
the lines of the columns that were changed become others: what else stands there is the office's.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage
from kiosk.dossiers.intake import FileRefused, columns_of, separated
from kiosk.dossiers.intake.encodings import encoding_of
from kiosk.dossiers.intake.mapping import write_mapping
from kiosk.dossiers.intake.meanings import Meaning, key
from kiosk.text import clean
from kiosk.words import intake as words

NOT_READ = (Meaning.PRIVATE, Meaning.IGNORED)
"""What any number of columns may be."""

NEEDED = (Meaning.CODE, Meaning.STATUS)
"""Without these nothing can be taken."""

_WRITTEN_BY_KIOSKS = (
    Meaning.STATUS_WORDS,
    Meaning.DUE_IS_ESTIMATE,
    Meaning.DUE_BY_MINUTE,
    Meaning.STEPS,
    Meaning.TRAIL,
    Meaning.SENSITIVE,
    Meaning.SAMPLE,
)
CHOICES = tuple(meaning for meaning in Meaning if meaning not in _WRITTEN_BY_KIOSKS)
"""What a column may be told to mean; the others are known by their names alone."""


@dataclass(frozen=True, slots=True)
class Column:
    """One named column; ``meaning`` is ``None`` where nobody knows."""

    name: str
    meaning: Meaning | None


def columns_in(path: Path, mapping: Path) -> tuple[Column, ...]:
    """The named columns of an export. Raises ``KioskError``."""
    return tuple(Column(name, meaning) for name, meaning in columns_of(path, mapping) if name)


def missing(columns: Sequence[Column]) -> tuple[Meaning, ...]:
    """What is needed and found in no column."""
    found = {column.meaning for column in columns}
    return tuple(meaning for meaning in NEEDED if meaning not in found)


def remember(mapping: Path, columns: Sequence[Column], chosen: Column, meaning: Meaning) -> None:
    """From now on ``chosen`` means this, and no other of the columns does.

    Raises ``FileRefused`` where the mapping file cannot be read whole or not be written; it is
    then as it was.
    """
    said = {chosen.name: meaning}
    if meaning not in NOT_READ:
        for column in columns:
            if column.meaning is meaning and key(column.name) != key(chosen.name):
                said[column.name] = Meaning.IGNORED
    if mapping.exists():
        _rewrite(mapping, said)
    else:
        pairs = ((column.name, said.get(column.name, column.meaning)) for column in columns)
        write_mapping(mapping, pairs)


def _rewrite(mapping: Path, said: Mapping[str, Meaning]) -> None:
    new = {key(name): [name, meaning.label] for name, meaning in said.items()}
    # Of several lines about one column the last would count, so none of the old ones stays.
    kept = [cells for cells in _lines(mapping) if not cells or key(clean(cells[0])) not in new]
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([*kept, *new.values()])
    try:
        storage.write(mapping, text.getvalue().encode("utf-8-sig"))
    except OSError as problem:
        raise FileRefused(words.MAPPING_UNWRITABLE, file=mapping) from problem


def _lines(mapping: Path) -> list[list[str]]:
    """Every line of the mapping file, by the delimiter that makes the most of it."""
    unreadable = FileRefused(words.MAPPING_UNREADABLE, file=mapping)
    try:
        tables = separated.tables(mapping, encoding_of(mapping))
        table = max(tables, key=lambda one: sum(len(row) > 1 for row in one.sample))
        lines: list[list[str]] = []
        for _, cells in table.rows(2):
            if not isinstance(cells, list):
                raise unreadable
            lines.append(cells)
    except OSError as problem:
        raise unreadable from problem
    return lines
