"""Where the counts lie: a small file of this home, and beside it the key of its marks.

The file is read, added to and written in one turn, so that two windows on one home count
together and what staff erased in one is not written again by the other.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from kiosk import storage
from kiosk.catalogue.asked_counts import (
    LARGEST_FILE,
    Counts,
    CountsDamaged,
    InVain,
    Opened,
    decode,
)
from kiosk.catalogue.turn import turn
from kiosk.system.log import Event, record

KEY_BYTES = 32
_PATIENCE_SECONDS = 5.0


class AskedFile:
    """All of it may raise ``OSError``; ``add`` and ``erase`` also ``AnotherAtWork``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._key_path = path.with_suffix(".key")
        self._key = b""

    def read(self) -> Counts:
        """What is counted; a spoilt file is set aside, and counting begins anew."""
        try:
            if not storage.is_file(self._path) and self._path.exists():
                raise CountsDamaged
            with self._path.open("rb") as file:
                counts = decode(file.read(LARGEST_FILE + 1))
        except FileNotFoundError:
            return Counts()
        except CountsDamaged:
            self._path.replace(self._path.with_name(f"{self._path.name}.damaged"))
            record(Event.ASKED_DAMAGED)
            return Counts()
        if self._stored_key() is None:
            # Nothing is ever like a mark of a lost key.
            counts.once.clear()
        return counts

    def key(self) -> bytes:
        """What marks are made with; on the disk only once there is something to keep."""
        if not self._key:
            try:
                self._key = self._stored_key() or secrets.token_bytes(KEY_BYTES)
            except OSError:
                self._key = secrets.token_bytes(KEY_BYTES)
        return self._key

    def _stored_key(self) -> bytes | None:
        if not storage.is_file(self._key_path):
            return None
        with self._key_path.open("rb") as file:
            key = file.read(KEY_BYTES + 1)
        return key if len(key) == KEY_BYTES else None

    def add(self, events: Iterable[Opened | InVain], month: str) -> Counts:
        """Add to what is on the disk; all that is counted then."""
        with self._turn():
            counts = self.read()
            for event in events:
                counts.take(event)
            counts.tidy(month)
            if self._stored_key() is None:
                storage.write(self._key_path, self.key(), private=True)
            storage.write(self._path, counts.encode(), private=True)
        return counts

    def erase(self) -> None:
        """Leave nothing: no counts, none that were set aside or half written, no key."""
        if not self._path.parent.exists():
            return
        with self._turn():
            for path in (*self._path.parent.glob(f"*{self._path.name}*"), self._key_path):
                path.unlink(missing_ok=True)
            self._key = b""

    def _turn(self) -> AbstractContextManager[None]:
        return turn(self._path.with_suffix(".lock"), _PATIENCE_SECONDS)
