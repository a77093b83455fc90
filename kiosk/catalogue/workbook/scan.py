"""A look at a file before anything is made of it: is it a workbook, and one that fits in memory?

The reader of cells lays out a sheet from its first to its last cell, unpacks whatever a zip holds,
and does not tell a formula from its value. So the parts are unpacked here first, with limits that
do not trust what the zip says about itself, and the sheets are walked through once.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from io import BytesIO
from xml.parsers import expat

from kiosk.catalogue.workbook.unpacking import Refused, unpacked
from kiosk.words import workbook as words

KIND = ".xlsx"
MOST_ROWS = 100_000
_MOST_CELLS = 3_000_000
"""From the first to the last cell, empty ones too."""
_MOST_BYTES = 250_000_000
_MOST_PARTS = 5_000
_MOST_FLAWS_OF_A_COLUMN = 200
"""Counted by column: those of columns that nobody reads must not hide those of one that is read."""
_MOST_FLAWS = 50_000

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"

At = tuple[int, int]
"""Row and column, counting from 0."""


class Flaw(Enum):
    """What a cell holds that its value does not show."""

    FORMULA = "formula"
    ERROR_VALUE = "error"


@dataclass(slots=True)
class Extent:
    """How far the written cells of a sheet reach, and the flaws found on the way."""

    rows: int = 0
    columns: int = 0
    flaws: dict[At, Flaw] = field(default_factory=dict[At, Flaw])


def scan(content: bytes) -> dict[str, Extent]:
    """The sheets of a workbook by name. Raises ``Refused``."""
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        if locked:
            raise Refused(words.PASSWORD, kind=KIND)
        raise Refused(words.OTHER_FORMAT, other=".xls", kind=KIND)
    if not content.startswith(b"PK"):
        raise Refused(words.NO_WORKBOOK, kind=KIND)
    try:
        return _scan(content)
    # Whatever a spoilt zip or its parts make Python's readers trip over.
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        expat.ExpatError,
        NotImplementedError,
        ValueError,
        EOFError,
        OSError,
        IndexError,
        KeyError,
    ) as error:
        raise Refused(words.DAMAGED) from error


def _scan(content: bytes) -> dict[str, Extent]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {part.filename.lower(): part for part in archive.infolist()}
        if len(archive.infolist()) > _MOST_PARTS:
            raise Refused(words.TOO_LARGE)
    _refuse_others(parts, content)
    if sum(part.file_size for part in parts.values()) > _MOST_BYTES:
        raise Refused(words.TOO_LARGE)
    if len(parts) < len(archive.infolist()):
        raise Refused(words.DAMAGED)
    targets = _sheets(content, parts)
    walked: dict[str, Extent] = {}
    left = _MOST_BYTES
    by_part = {part: name for name, part in targets.items()}
    if len(by_part) < len(targets):
        raise Refused(words.DAMAGED)
    for path, part in parts.items():
        name = by_part.get(path)
        if name is None:
            left -= sum(len(chunk) for chunk in unpacked(content, part, left))
        else:
            walk = _Walk(name)
            left -= walk.through(unpacked(content, part, left))
            walked[name] = walk.extent
    return walked


def _refuse_others(parts: dict[str, zipfile.ZipInfo], content: bytes) -> None:
    if any(part.flag_bits & 1 for part in parts.values()):
        raise Refused(words.PASSWORD, kind=KIND)
    if any(path.endswith("vbaproject.bin") for path in parts):
        raise Refused(words.MACROS, kind=KIND)
    if "content.xml" in parts and "mimetype" in parts:
        raise Refused(words.OTHER_FORMAT, other=".ods", kind=KIND)
    if "xl/workbook.bin" in parts:
        raise Refused(words.OTHER_FORMAT, other=".xlsb", kind=KIND)
    types = parts.get("[content_types].xml")
    if _WORKBOOK not in parts or types is None:
        raise Refused(words.NO_WORKBOOK, kind=KIND)
    if b"macroEnabled" in b"".join(unpacked(content, types, 1_000_000)):
        raise Refused(words.MACROS, kind=KIND)


Attributes = dict[str, str]


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _parse(pieces: Iterator[bytes], begin: Callable[[str, Attributes], None]) -> int:
    """Walk through XML; returns its length in bytes."""
    # The reader of cells takes everything for UTF-8; both must see the same, and no other encoding
    # of XML does without zeros.
    parser = expat.ParserCreate("UTF-8")
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = _no_doctype
    size = 0
    for piece in pieces:
        size += len(piece)
        if b"\0" in piece:
            raise Refused(words.DAMAGED)
        parser.Parse(piece, False)
    parser.Parse(b"", True)
    return size


def _no_doctype(*_: object) -> None:
    raise Refused(words.DAMAGED)


def _sheets(content: bytes, parts: dict[str, zipfile.ZipInfo]) -> dict[str, str]:
    """The part of each sheet, by the sheet's name."""
    names: list[tuple[str, str]] = []
    targets: dict[str, str] = {}

    def sheet(name: str, attributes: Attributes) -> None:
        if _local(name) == "sheet":
            ids = [
                value for key, value in attributes.items() if key != "id" and _local(key) == "id"
            ]
            names.append((attributes["name"], (ids or [""])[0]))

    def relation(name: str, attributes: Attributes) -> None:
        if _local(name) == "Relationship":
            kind, target = attributes["Type"].rpartition("/")[2], attributes["Target"]
            if kind == "worksheet":
                within = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
                targets[attributes["Id"]] = within.removeprefix("xl/xl/").lower()

    _parse(unpacked(content, parts[_WORKBOOK], _MOST_BYTES), sheet)
    _parse(unpacked(content, parts[_RELATIONS], _MOST_BYTES), relation)
    found = {name: targets[id] for name, id in names if id in targets}
    if not all(target in parts for target in found.values()):
        raise Refused(words.DAMAGED)
    return found


class _Walk:
    """One walk through the cells of a sheet."""

    def __init__(self, name: str) -> None:
        self.extent = Extent()
        self._name = name
        self._row, self._column = -1, 0
        self._at: At | None = None
        self._flawed: Counter[int] = Counter()

    def through(self, pieces: Iterator[bytes]) -> int:
        return _parse(pieces, self._begin)

    def _begin(self, name: str, attributes: Attributes) -> None:
        tag = _local(name) if ":" in name else name
        if tag == "c":
            reference = attributes.get("r")
            self._at = _position(reference) if reference else (self._row, self._column)
            self._column = self._at[1] + 1
            if attributes.get("t") == "e":
                self._flaw(Flaw.ERROR_VALUE)
        elif tag == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column, self._at = 0, None
        elif self._at is not None and tag in ("v", "is", "f"):
            self._reach(*self._at)
            if tag == "f":
                self._flaw(Flaw.FORMULA)

    def _reach(self, row: int, column: int) -> None:
        extent = self.extent
        if row < extent.rows and column < extent.columns:
            return
        extent.rows = max(extent.rows, row + 1)
        extent.columns = max(extent.columns, column + 1)
        # One header and the rows below it.
        if extent.rows > MOST_ROWS + 1 or extent.rows * extent.columns > _MOST_CELLS:
            raise Refused(
                words.TOO_MANY_ROWS, sheet=self._name, row=extent.rows, column=extent.columns
            )

    def _flaw(self, flaw: Flaw) -> None:
        if self._at is None:
            return
        row, column = self._at
        flaws = self.extent.flaws
        if self._at not in flaws:
            self._flawed[column] += 1
        if self._at in flaws or self._flawed[column] <= _MOST_FLAWS_OF_A_COLUMN:
            flaws[self._at] = flaw
        if len(flaws) > _MOST_FLAWS:
            raise Refused(words.TOO_MANY_ROWS, sheet=self._name, row=row + 1, column=column + 1)


def _position(reference: str) -> At:
    """ "C4" as (3, 2)."""
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]) - 1, _column(letters)


@lru_cache(maxsize=1 << 10)
def _column(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    if not 0 < column <= 1 << 14:
        raise ValueError(letters[:20])
    return column - 1
