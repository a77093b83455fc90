"""The mapping file: which column of an export means what, for a clerk to read and correct.

It is a table with two columns that any program for tables opens::

    Cột trong tệp            ; Ý nghĩa
    Số biên nhận             ; Mã hồ sơ
    Họ tên người nộp         ; Riêng tư, không đọc
    Trạng thái: Chờ ra thông báo ; Đang xử lý

Below the columns stand words of the office for states and channels. What stands here goes before
what the machine would guess; what stands nowhere is guessed. The machine writes the file once and
then changes only the line of a column whose meaning staff choose on the screen.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk import storage
from kiosk.catalogue.model import Channel
from kiosk.dossiers.intake import separated, vocabulary
from kiosk.dossiers.intake.encodings import encoding_of
from kiosk.dossiers.intake.headings import key, without_brackets
from kiosk.dossiers.intake.meanings import Meaning, guess, labelled
from kiosk.dossiers.intake.refusals import FileRefused
from kiosk.dossiers.model import Status
from kiosk.text import clean
from kiosk.words import intake as words

_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Mapping:
    """What columns and words mean here. Empty: everything is guessed.

    All keys are those of ``headings.key``. ``unclear`` are lines that say nothing we know.
    """

    columns: dict[str, Meaning] = field(default_factory=dict[str, Meaning])
    statuses: dict[str, Status] = field(default_factory=dict[str, Status])
    channels: dict[str, Channel] = field(default_factory=dict[str, Channel])
    unclear: tuple[str, ...] = ()
    name: str = ""
    """The name of the file, for messages."""

    def meaning(self, header: str) -> tuple[Meaning, int] | None:
        """What a column means, and how sure that is (less is surer, below 0 the office says so)."""
        said = self.columns.get(key(header)) or self.columns.get(key(without_brackets(header)))
        return (said, -1) if said is not None else guess(header)


def read_mapping(path: Path) -> Mapping:
    """The mapping file; an empty mapping where there is none yet.

    Raises ``FileRefused`` where there is one that cannot be read: what a clerk has corrected must
    not be guessed over.
    """
    if not path.exists():
        return Mapping(name=path.name)
    try:
        if not storage.is_file(path) or path.stat().st_size > _LARGEST:
            raise FileRefused(words.MAPPING_UNREADABLE, file=path)
        found = separated.tables(path, encoding_of(path))
    except OSError as problem:
        raise FileRefused(words.MAPPING_UNREADABLE, file=path) from problem
    pairs = max((_pairs(table.sample) for table in found), key=len)
    if not pairs:
        raise FileRefused(words.MAPPING_UNREADABLE, file=path)
    return _understood(pairs, path.name)


def _pairs(rows: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    cells = [[clean(cell) for cell in row[:2]] for row in rows]
    return [(row[0], row[1]) for row in cells if len(row) == 2 and row[0]]


def _understood(pairs: Iterable[tuple[str, str]], name: str) -> Mapping:
    mapping, unclear = Mapping(name=name), list[str]()
    for column, meant in pairs:
        if not meant or key(column) == key(words.MAPPED_COLUMN.source):
            continue
        if not _is_word(mapping, column, meant):
            meaning = labelled(meant)
            if meaning is None:
                unclear.append(f"{column}: {meant}")
            else:
                mapping.columns[key(column)] = meaning
    return Mapping(mapping.columns, mapping.statuses, mapping.channels, tuple(unclear), name)


def _is_word(mapping: Mapping, column: str, meant: str) -> bool:
    """Take in a line about a word of the office: "Trạng thái: Chờ ra thông báo"."""
    about, colon, word = column.partition(":")
    meaning = labelled(about) if colon and word.strip() else None
    if meaning is Meaning.STATUS:
        status = _status(meant)
        if status is not None:
            mapping.statuses[key(word)] = status
            return True
    elif meaning is Meaning.CHANNEL and key(meant) in vocabulary.CHANNELS:
        mapping.channels[key(word)] = vocabulary.CHANNELS[key(meant)]
        return True
    return False


def _status(meant: str) -> Status | None:
    """By the portal's number or by any word that we know."""
    if meant.isascii() and meant.isdecimal() and len(meant) <= 2 and 1 <= int(meant) <= 10:
        return Status(int(meant))
    return vocabulary.STATUSES.get(key(meant))


def write_mapping(
    path: Path, columns: Iterable[tuple[str, Meaning | None]], statuses: Iterable[str] = ()
) -> None:
    """Write the first mapping file: how the columns were understood, and words still unknown.

    Raises ``FileRefused`` where the disk refuses.
    """
    lines = [(words.MAPPED_COLUMN.source, words.MAPPED_MEANING.source)]
    lines += [(header, "" if meaning is None else meaning.label) for header, meaning in columns]
    status = Meaning.STATUS.label
    lines += [(words.MAPPED_WORD.source.format(column=status, word=w), "") for w in statuses]
    text = io.StringIO()
    # A semicolon, because programs for tables set to Vietnamese expect it; the mark says UTF-8.
    csv.writer(text, delimiter=";").writerows(lines)
    try:
        storage.write(path, text.getvalue().encode("utf-8-sig"))
    except OSError as problem:
        raise FileRefused(words.MAPPING_UNWRITABLE, file=path) from problem
