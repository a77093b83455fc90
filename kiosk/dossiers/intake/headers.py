"""Finding the header of a table among the title rows above it, and what its columns mean.

Reports begin with the name of the office, a title, the period. The header is the row, or the two
rows under each other where headers are grouped, in which most columns are recognised. Where there
is none, a row of a dossier must not pass for one: what stands in a header is shown to staff, on
a screen in the lobby, and kept in the mapping file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from kiosk.dossiers.intake.discretion import looks_personal
from kiosk.dossiers.intake.mapping import Mapping
from kiosk.dossiers.intake.meanings import DATES, Meaning
from kiosk.dossiers.intake.moments import month_comes_first
from kiosk.dossiers.intake.tables import Cells, Table
from kiosk.text import clean

NEEDED = (Meaning.CODE, Meaning.STATUS)
"""Without these a dossier cannot be told."""
_WITHIN = 30
_MOST_COLUMNS = 1_000
_NUMBERS_OF_COLUMNS = re.compile(r"\(?[0-9]{1,2}\)?|[A-Z]")
_SOMETHING_OF_A_DOSSIER = re.compile(
    r"-[0-9]{6}-[0-9]{4}"  # its code
    r"|^[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{2,4}(?![0-9])"  # a day
    r"|(?<![0-9])(?:0[0-9]{9}|[0-9]{12})(?![0-9])|\w@\w"  # a phone, an ID number, an address
)
_SURE = 2
"""So many columns recognised are no accident."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header ends, and which column means what.

    ``twice`` are columns that lost against a better one of the same meaning, with the winner.
    ``further`` are sheets that go on with the same columns ("Tháng 2" behind "Tháng 1"), and
    ``unread`` the names of those that hold dossiers in other columns.
    """

    table: Table
    last_row: int
    names: tuple[str, ...]
    meanings: tuple[Meaning | None, ...]
    columns: dict[Meaning, int]
    twice: tuple[tuple[str, Meaning, str], ...] = ()
    month_first: bool = False
    recognised: float = field(default=0, compare=False)
    further: tuple[Header, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.names)

    @property
    def holds_dossiers(self) -> bool:
        """Whether dossiers can be read from it."""
        return all(meaning in self.columns for meaning in NEEDED)

    def name(self, meaning: Meaning) -> str:
        """The header of the column of that meaning, as the file has it; "" without one."""
        return self.names[self.columns[meaning]] if meaning in self.columns else ""


def find_header(tables: Sequence[Table], mapping: Mapping) -> Header | None:
    """The best header of all tables; ``None`` where no column is recognised anywhere."""
    found = [header for table in tables if (header := _best(table, mapping)) is not None]
    if not found:
        return None
    best = max(found, key=_recognised)
    others = [one for one in found if one.table.sheet != best.table.sheet and one.holds_dossiers]
    return replace(
        _with_dates(best),
        further=tuple(_with_dates(one) for one in others if one.names == best.names),
        unread=tuple(one.table.sheet for one in others if one.names != best.names),
    )


def holds_dossiers_only(tables: Sequence[Table]) -> bool:
    """Whether the first rows are dossiers already, with no names of columns above them."""
    rows = [row for table in tables for row in table.sample[:1]]
    return any(_SOMETHING_OF_A_DOSSIER.search(clean(cell)) for row in rows for cell in row)


def _best(table: Table, mapping: Mapping) -> Header | None:
    best = max(_candidates(table, mapping), key=_recognised, default=None)
    return best if best is not None and best.recognised else None


def _recognised(header: Header) -> float:
    return header.recognised


def _candidates(table: Table, mapping: Mapping) -> Iterator[Header]:
    rows = [row[:_MOST_COLUMNS] for row in table.sample[: _WITHIN + 1]]
    headers = [_header(table, i, row, mapping) for i, row in enumerate(rows, start=1)]
    yield from (header for header in headers[:_WITHIN] if not _is_dossier(header))
    for (upper, lower), pair in zip(pairwise(headers), pairwise(rows), strict=True):
        is_header = upper.recognised or lower.recognised
        if is_header and any(pair[1]) and not _is_dossier(upper) and not _is_dossier(lower):
            yield _header(table, lower.last_row, _joined(*pair, mapping), mapping)


def _is_dossier(row: Header) -> bool:
    """Whether what was read as names of columns is rather a dossier, or tells of a person."""
    # "Lý do" may look like a name, and a header may hold an example: "Mã hồ sơ (VD: …)". So a row
    # with columns that we know is taken at its word.
    return len(row.columns) < _SURE and any(
        _SOMETHING_OF_A_DOSSIER.search(name) or looks_personal(name) for name in row.names
    )


def _joined(row: Cells, below: Cells, mapping: Mapping) -> Cells:
    """Two rows as one: what stands below is more exact than the group above it.

    "Mã" below "Thủ tục" is "Mã thủ tục", and "Tiếp nhận" below "Ngày" is "Ngày tiếp nhận". A group
    is written above its first column only.
    """
    names: Cells = []
    group = ""
    for upper, lower in zip_longest(map(clean, row), map(clean, below), fillvalue=""):
        group = upper or group
        names.append(_named(lower, group, mapping) if lower else upper)
    return names


def _named(lower: str, group: str, mapping: Mapping) -> str:
    """The first way to say both that is understood, else what stands below."""
    if not group or not any(map(str.isalpha, lower)):
        return lower
    ways = (lower, f"{group} {lower}", f"{lower} {group}")
    return next((name for name in ways if mapping.meaning(name)), lower)


def _header(table: Table, last_row: int, row: Cells, mapping: Mapping) -> Header:
    names = [clean(cell) for cell in row]
    while names and not names[-1]:
        names.pop()
    found = [mapping.meaning(name) if name else None for name in names]
    best: dict[Meaning, tuple[int, int]] = {}
    for i, one in enumerate(found):
        if one is not None and one[0] not in (Meaning.PRIVATE, Meaning.IGNORED):
            best[one[0]] = min(best.get(one[0], (one[1], i)), (one[1], i))
    columns = {meaning: i for meaning, (_, i) in best.items()}
    meanings: list[Meaning | None] = []
    twice: list[tuple[str, Meaning, str]] = []
    for i, one in enumerate(found):
        meaning = None if one is None else one[0]
        if meaning is not None and columns.get(meaning, i) != i:
            twice.append((names[i], meaning, names[columns[meaning]]))
            meaning = Meaning.IGNORED
        meanings.append(meaning)
    others = sum(meaning is Meaning.PRIVATE for meaning in meanings)
    has_code = (Meaning.CODE in columns) + (Meaning.STATUS in columns)
    recognised = len(columns) + has_code + others / 2
    return Header(
        table, last_row, tuple(names), tuple(meanings), columns, tuple(twice), recognised=recognised
    )


def _with_dates(header: Header) -> Header:
    """The header, with what a look at the first rows tells: numbers of columns, months first."""
    rows = header.table.sample[header.last_row :]
    last_row = header.last_row
    first = [cell.strip() for cell in rows[0] if cell.strip()] if rows else []
    if first and all(map(_NUMBERS_OF_COLUMNS.fullmatch, first)):
        last_row += 1
    at = [header.columns[meaning] for meaning in DATES if meaning in header.columns]
    cells = (row[i] for row in rows for i in at if i < len(row))
    return replace(header, last_row=last_row, month_first=month_comes_first(cells))
