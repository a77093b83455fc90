"""Opening an export, whatever it really is: a text table, a workbook, or neither.

The first bytes decide, not the ending of the name: some software calls a web page ".xls".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage
from kiosk.dossiers.intake import separated, workbooks
from kiosk.dossiers.intake.encodings import encoding_of
from kiosk.dossiers.intake.headers import NEEDED, Header, find_header, holds_dossiers_only
from kiosk.dossiers.intake.mapping import Mapping
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.refusals import FileNotReady, FileRefused
from kiosk.dossiers.intake.tables import Table
from kiosk.words import intake as words

KINDS = ".csv, .xlsx"
_HEAD = 4096
_MOST_OLE = 100_000_000
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype|html|table|\?xml|head|meta)", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0e-\x19\x1b-\x1f]")


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what one sees that a file has changed, and when it was written last."""

    size: int
    modified_ns: int

    @property
    def modified(self) -> float:
        """Seconds since 1970."""
        return self.modified_ns / 1e9


def stamp_of(path: Path) -> Stamp:
    """Raises ``FileRefused`` where there is no such file, ``FileNotReady`` where it is away."""
    try:
        about = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as problem:
        raise FileRefused(words.NO_FILE, file=path.name) from problem
    except PermissionError as problem:
        raise FileNotReady(words.NOT_ALLOWED, file=path.name) from problem
    except OSError as problem:
        raise FileNotReady(words.FILE_GONE, file=path.name) from problem
    if not storage.is_file(path):
        raise FileRefused(words.NO_FILE, file=path.name)
    return Stamp(about.st_size, about.st_mtime_ns)


def open_export(path: Path, mapping: Mapping) -> Header:
    """The header of the file, from which its rows are read.

    Raises ``FileRefused`` where it is no table with a code and a state, ``FileNotReady`` where it
    cannot be read now.
    """
    header = look_into(path, mapping)
    for meaning in NEEDED:
        if meaning not in header.columns:
            raise FileRefused(
                words.NO_HEADER,
                column=meaning.label,
                file=path.name,
                mapping=mapping.name,
            )
    return header


def look_into(path: Path, mapping: Mapping) -> Header:
    """The header, also where columns that are needed are not found. Raises as ``open_export``."""
    stamp_of(path)
    try:
        tables = _tables(path)
        header = find_header(tables, mapping)
    except PermissionError as problem:
        raise FileNotReady(words.NOT_ALLOWED, file=path.name) from problem
    except OSError as problem:
        raise FileNotReady(words.FILE_GONE, file=path.name) from problem
    if header is None and holds_dossiers_only(tables):
        raise FileRefused(words.NO_NAMES_OF_COLUMNS, file=path.name)
    if header is None:
        raise FileRefused(
            words.NO_HEADER, column=Meaning.CODE.label, file=path.name, mapping=mapping.name
        )
    return header


def _tables(path: Path) -> list[Table]:
    with path.open("rb") as file:
        head = file.read(_HEAD)
        is_ole = head.startswith(workbooks.OLE)
        whole = head + file.read(_MOST_OLE) if is_ole else b""
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise FileRefused(words.FILE_EMPTY, file=path.name)
    if head.startswith(workbooks.ZIP):
        return workbooks.tables(path)
    if is_ole:
        if "EncryptedPackage".encode("utf-16-le") in whole:
            raise FileRefused(words.PASSWORD, file=path.name)
        raise FileRefused(words.OTHER_FORMAT, file=path.name, kinds=KINDS)
    if _WEB_PAGE.match(head):
        raise FileRefused(words.OTHER_FORMAT, file=path.name, kinds=KINDS)
    encoding = encoding_of(path)
    text = head.decode(encoding, "replace")
    if len(_CONTROLS.findall(text)) > len(text) * 0.02:
        raise FileRefused(words.NO_TABLE, file=path.name, kinds=KINDS)
    return separated.tables(path, encoding)
