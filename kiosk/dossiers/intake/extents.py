"""How far the cells of a workbook reach, found out before anything is laid out in memory.

The reader of cells lays out a sheet from its first to its last cell and unpacks whatever the zip
holds; a single cell at the far corner would take all memory there is. So each part is unpacked once
in pieces, checked against what the zip promised, and the positions of cells are looked at.
"""

from __future__ import annotations

import zipfile
import zlib
from xml.parsers import expat

MOST_ROWS = 300_000
_MOST_CELLS = 6_000_000
_MOST_COLUMNS = 16_384
_MOST_BYTES = 1_500_000_000
_MOST_PARTS = 5_000
_CHUNK = 1 << 16


class TooLarge(Exception):
    """More cells or bytes than are laid out."""


class Spoilt(Exception):
    """No workbook, or one that lies about itself."""


class Locked(Exception):
    """Its parts are encrypted."""


def look_through(archive: zipfile.ZipFile) -> None:
    """Walk through all parts. Raises ``TooLarge``, ``Spoilt`` or ``Locked``."""
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
        raise TooLarge
    if any(part.flag_bits & 1 for part in parts):
        raise Locked
    if "xl/workbook.xml" not in {part.filename.lower() for part in parts}:
        raise Spoilt
    try:
        for part in parts:
            _walk(archive, part)
    # Whatever a spoilt zip or its parts make Python's readers trip over.
    except (
        zipfile.BadZipFile,
        zlib.error,
        expat.ExpatError,
        NotImplementedError,
        ValueError,
        EOFError,
        OSError,
        KeyError,
    ) as error:
        raise Spoilt from error


def _walk(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    # Any part may be the one of a sheet, under whatever name.
    is_xml = part.filename.lower().endswith((".xml", ".rels"))
    sheet = _Sheet() if is_xml else None
    with archive.open(part) as file:
        while piece := file.read(_CHUNK):
            if sheet is not None:
                sheet.feed(piece)
    if sheet is not None:
        sheet.end()


class _Sheet:
    """One walk through XML that may be a sheet."""

    def __init__(self) -> None:
        # The reader of cells takes everything for UTF-8; both must see the same.
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.StartElementHandler = self._begin
        self._parser.StartDoctypeDeclHandler = _no_doctype
        self._rows = self._columns = 0
        self._row = self._column = 0

    def feed(self, piece: bytes) -> None:
        if b"\0" in piece:
            raise Spoilt
        self._parser.Parse(piece, False)

    def end(self) -> None:
        self._parser.Parse(b"", True)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2] if ":" in name else name
        if tag == "c":
            reference = attributes.get("r")
            if reference:
                letters = reference.rstrip("0123456789")
                self._row, self._column = int(reference[len(letters) :]), _column(letters)
            else:
                self._column += 1
            self._reach()
        elif tag == "row":
            self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
            self._column = 0

    def _reach(self) -> None:
        if self._row <= self._rows and self._column <= self._columns:
            return
        self._rows, self._columns = max(self._row, self._rows), max(self._column, self._columns)
        if self._rows > MOST_ROWS or self._columns > _MOST_COLUMNS:
            raise TooLarge
        if self._rows * self._columns > _MOST_CELLS:
            raise TooLarge


def _no_doctype(*_: object) -> None:
    raise Spoilt


def _column(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column
