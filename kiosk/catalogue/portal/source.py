"""The portal's files as a stream of records: .json, .jsonl, and both packed with gzip.

A file comes from a stick or a mail and may be anything: a bomb, a half, a picture. So it is read
in pieces with an upper limit for a line and for the whole, and what cannot be a file of records
is refused with one sentence before anything is taken from it.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO

import msgspec

from kiosk.errors import KioskError
from kiosk.words import portal as words

_MAX_LINE = 4_000_000
"""Bytes of one record. The longest seen in 2,642 real ones is about 200,000."""

_MAX_WHOLE = 400_000_000
"""Bytes of one .jsonl unpacked: about fifty times all that the portal holds of one ministry."""

_MAX_JSON = 60_000_000
"""Bytes of one .json, which has to be in memory at once."""

_MOST_LINES = 200_000
"""Lines of one file, empty ones too, or records of one list: twenty times what the portal has."""

_MOST_COMMAS = 2_000_000
"""Of one .json. A real one of 60 MB has less than half of that; each value of a list costs one."""

_GZIP = b"\x1f\x8b"
_BOM = b"\xef\xbb\xbf"


class PortalUnreadable(KioskError):
    """The file is missing, or no file of procedures at all."""


class Flaw(Enum):
    """Why a piece of a file holds no record."""

    TOO_LONG = "too long"
    CUT_SHORT = "cut short"


@dataclass(frozen=True, slots=True)
class Piece:
    """One record as bytes, and the line it begins on (from 1)."""

    line: int
    raw: bytes
    flaw: Flaw | None = None


def pieces(path: Path) -> Iterator[Piece]:
    """The records of a file, one after the other. Raises ``PortalUnreadable``."""
    try:
        # A pipe or a device may never end.
        if not path.is_file():
            raise PortalUnreadable(words.MISSING, file=path.name)
        with path.open("rb") as file:
            packed = file.read(2) == _GZIP
            file.seek(0)
            stream = gzip.GzipFile(fileobj=file) if packed else file
            with io.BufferedReader(stream, 1 << 16) as content:  # pyright: ignore[reportArgumentType]
                if ".jsonl" in path.name.lower():
                    yield from _lines(content, path)
                else:
                    yield from _whole(content, path)
    except (gzip.BadGzipFile, zlib.error) as error:
        raise unreadable(path) from error
    except OSError as error:
        raise PortalUnreadable(words.MISSING, file=path.name) from error


def unreadable(path: Path) -> PortalUnreadable:
    """The refusal of a file that holds no records of the portal."""
    return PortalUnreadable(words.UNREADABLE, file=path.name, kinds=".json, .jsonl, .jsonl.gz")


def _lines(content: IO[bytes], path: Path) -> Iterator[Piece]:
    read, number = 0, 0
    while True:
        number += 1
        _limit(number, _MOST_LINES, path)
        try:
            line = content.readline(_MAX_LINE)
            too_long = len(line) == _MAX_LINE and not line.endswith(b"\n")
            while too_long and line and not line.endswith(b"\n"):
                read += len(line)
                _limit(read, _MAX_WHOLE, path)
                line = content.readline(_MAX_LINE)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            if number == 1:
                raise unreadable(path) from error
            yield Piece(number, b"", Flaw.CUT_SHORT)
            return
        if too_long:
            yield Piece(number, b"", Flaw.TOO_LONG)
            continue
        if not line:
            return
        read += len(line)
        _limit(read, _MAX_WHOLE, path)
        raw = line.removeprefix(_BOM).strip() if number == 1 else line.strip()
        if raw:
            yield Piece(number, raw)


def _limit(read: int, limit: int, path: Path) -> None:
    if read > limit:
        raise PortalUnreadable(words.TOO_LARGE, file=path.name)


def _whole(content: IO[bytes], path: Path) -> Iterator[Piece]:
    try:
        raw = content.read(_MAX_JSON + 1)
    except (EOFError, zlib.error) as error:
        raise unreadable(path) from error
    _limit(len(raw), _MAX_JSON, path)
    _limit(raw.count(b","), _MOST_COMMAS, path)
    raw = raw.removeprefix(_BOM)
    try:
        records = _records(raw)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise unreadable(path) from error
    _limit(len(records), _MOST_LINES, path)
    line, position = 1, 0
    for record in map(bytes, records):
        start = raw.find(record, position)
        line += raw.count(b"\n", position, start)
        position = start
        yield Piece(line, record)


def _records(raw: bytes) -> list[msgspec.Raw]:
    """One procedure, a list of them, or an object with a list of them inside."""
    with suppress(msgspec.ValidationError):
        return msgspec.json.decode(raw, type=list[msgspec.Raw])
    parts = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
    if "code" in parts:
        return [msgspec.Raw(raw)]
    for part in parts.values():
        with suppress(msgspec.ValidationError):
            return msgspec.json.decode(part, type=list[msgspec.Raw])
    for part in parts.values():
        with suppress(msgspec.ValidationError):
            return _records(bytes(part))
    return []
