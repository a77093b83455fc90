"""Files that are there whole or not at all.

A new file is made beside the old one, synced to the disk and renamed over it, and the folder is
synced too. Whatever moment the power goes, the old content or the new is found, never a half.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, fill: Callable[[Path], None]) -> None:
    """Put what ``fill`` writes to the path it is given in the place of ``path``.

    Raises ``OSError`` where the disk refuses; the old file then stands untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    side = Path(name)
    try:
        fill(side)
        _sync(side)
        side.replace(path)
        if os.name == "posix":
            _sync(path.parent)
    finally:
        side.unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """Replace the content of a file. Raises ``OSError``."""

    def fill(side: Path) -> None:
        side.write_bytes(content)

    replace(path, fill)
