"""Files that are there whole or not at all.

A new file is made beside the old one, synced to the disk and renamed over it, and the folder is
synced too. Whatever moment the power goes, the old content or the new is found, never a half.
"""

from __future__ import annotations

import os
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_MODE = 0o644
"""Who builds and who shows need not be the same user."""

_PRIVATE_MODE = 0o600
"""Keys and PINs are for the user the kiosk runs as."""

_LEFT_BEHIND_SECONDS = 3600


def _sync(path: Path, access: int) -> None:
    descriptor = os.open(path, access)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, fill: Callable[[Path], object], *, private: bool = False) -> None:
    """Put what ``fill`` writes to the path it is given in the place of ``path``.

    A ``private`` file is never readable for other users, not even while it is written.
    Raises ``OSError`` where the disk refuses; the old file then stands untouched, unless only
    the folder could not be synced: then the new one is there, whole.
    """
    if path.exists() and not is_file(path) and not is_folder(path):
        # A device or a pipe would be gone, and a plain file lie in its place.
        raise FileExistsError(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear_left_behind(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    side = Path(name)
    try:
        fill(side)
        # Windows syncs only what is open for writing.
        _sync(side, os.O_RDWR)
        side.chmod(_PRIVATE_MODE if private else _mode(path))
        side.replace(path)
        if os.name == "posix":
            _sync(path.parent, os.O_RDONLY)
    finally:
        side.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return _MODE


def _clear_left_behind(path: Path) -> None:
    """Remove what a kill in the middle of an earlier replacement left beside the file."""
    for side in path.parent.glob(f".{path.name}.*"):
        with suppress(FileNotFoundError):  # another process has just ended what it wrote
            if side.stat().st_mtime < time.time() - _LEFT_BEHIND_SECONDS:
                side.unlink(missing_ok=True)


def write(path: Path, content: bytes, *, private: bool = False) -> None:
    """Replace the content of a file, as ``replace`` does. Raises ``OSError``."""

    def fill(side: Path) -> None:
        side.write_bytes(content)

    replace(path, fill, private=private)


def move(made: Path, path: Path) -> None:
    """Put a file that was made on the same disk in the place of ``path``. Raises ``OSError``."""

    def fill(side: Path) -> None:
        made.replace(side)

    replace(path, fill)


def is_file(path: Path) -> bool:
    """Whether an ordinary file is there: no folder, no pipe, no device that never ends.

    Unlike ``Path.is_file`` it also answers for names that no disk takes.
    """
    return _is(path, stat.S_ISREG)


def is_folder(path: Path) -> bool:
    """Whether a folder is there."""
    return _is(path, stat.S_ISDIR)


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    try:
        return kind(path.stat().st_mode)
    except (OSError, ValueError):
        return False
