"""Copying a signed file onto our own disk, from a stick or a folder.

It is copied whole before anything in it is believed: a stick can be pulled out, and a file on it
changed, between looking and reading.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk import storage
from kiosk.catalogue.package import LARGEST_FILE, TooLong
from kiosk.errors import KioskError
from kiosk.words import editions as words

PIECE = 64 * 1024


class SourceUnreadable(KioskError):
    """The file cannot be read, or no longer."""

    def __init__(self, path: Path) -> None:
        super().__init__(words.PACKAGE_UNREADABLE, file=path.name)


def copy(source: Path, target: Path) -> None:
    """Copy a file here. Raises ``SourceUnreadable``, ``TooLong``, and ``OSError`` for our disk."""
    if not storage.is_file(source):
        raise SourceUnreadable(source)
    try:
        file = source.open("rb")
    except OSError as error:
        raise SourceUnreadable(source) from error

    def read() -> bytes:
        try:
            return file.read(PIECE)
        except OSError as error:
            raise SourceUnreadable(source) from error

    with file:
        pour(read, target, source)


def pour(read: Callable[[], bytes], target: Path, source: Path) -> None:
    """Write what ``read`` gives, until it gives nothing. Raises ``TooLong``, ``OSError``."""
    size = 0
    with target.open("wb") as out:
        while piece := read():
            size += len(piece)
            if size > LARGEST_FILE:
                raise TooLong(words.PACKAGE_TOO_LONG, file=source.name)
            out.write(piece)
