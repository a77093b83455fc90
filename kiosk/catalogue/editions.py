"""The editions of this machine, as files that are added and never changed.

::

    catalogue/editions/000007.json    the record of edition 7 (``record.py``)
    catalogue/bodies/<sha256>.sqlite  a content (``edition.py``); a roll-back shares it
    catalogue/incoming/               what is being made or fetched; emptied before each change
    catalogue/outgoing/               signed files to carry to other machines (``desk.py``)

There is no list and no pointer that could disagree with the files: the content is put on the
disk first, then one rename of the record makes the edition exist. What is in force follows from
the records and the day. What is spoilt is passed over, and the edition before it serves.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage
from kiosk.catalogue import record as records
from kiosk.catalogue import validity
from kiosk.catalogue.edition import (
    Edition,
    EditionDamaged,
    EditionMissing,
    EditionUnwritable,
)
from kiosk.catalogue.record import Record, RecordDamaged
from kiosk.catalogue.turn import turn
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.words import editions as words

KEPT = 3
"""So many contents that were in force stay on the machine, the one in force among them."""

_RECORD = re.compile(r"([0-9]{6,9})\.json")
_BODY = re.compile(r"[0-9a-f]{64}")


class EditionPassedOver(KioskError):
    """A newer edition is spoilt on the disk, so an older one serves."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the editions stand on a day. ``problem`` is for staff: something was passed over."""

    in_force: Record | None
    waiting: tuple[Record, ...]
    problem: KioskError | None


class Editions:
    """What lies in the catalogue folder of one home."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.incoming = folder / "incoming"
        self._records = folder / "editions"
        self._bodies = folder / "bodies"
        self._clock = clock
        # A content is hashed once, until its file changes.
        self._verdicts: dict[tuple[str, int, int, int], bool] = {}
        self._unread = False

    # Reading

    def stamp(self) -> object:
        """Another value whenever an edition came or went; costs two looks into folders.

        Always another one while a content could not be read: the next try may succeed.
        """
        if self._unread:
            return object()
        return tuple((_names(place), _changed(place)) for place in (self._records, self._bodies))

    def history(self) -> tuple[Record, ...]:
        """Every readable record, newest first."""
        return self._read()[0]

    def moment(self) -> dt.datetime:
        """The moment of what is done now: the clock's, unless that has lost its battery."""
        return validity.present(self.history(), self._clock.now())

    def shown_at(self) -> dt.datetime:
        """The moment whose edition is shown: the clock's, unless that was set back."""
        return validity.moment(self.history(), self._clock.now())

    def standing(self) -> Standing:
        """What is in force now, what will be, and what is wrong."""
        self._unread = False
        known, spoilt = self._read()
        day = validity.moment(known, self._clock.now()).date()
        candidates = validity.seen(known, day)
        serving = next((record for record in candidates if self.is_sound(record)), None)
        waiting = validity.waiting(known, day)
        above = serving.number if serving else 0
        broken = [r.number for r in (*candidates, *waiting) if not self.is_sound(r)]
        newer = [number for number in (*spoilt, *broken) if number > above]
        problem: KioskError | None = None
        if serving is None:
            problem = EditionDamaged() if newer else EditionMissing()
        elif newer:
            problem = EditionPassedOver(words.PASSED_OVER, number=max(newer), serving=above)
        usable = tuple(record for record in waiting if self.is_sound(record))
        return Standing(serving, usable, problem)

    def open(self, record: Record) -> Edition:
        """Raises ``EditionMissing`` or ``EditionDamaged``; ``is_sound`` is asked before."""
        return Edition(self._body(record.body), record.imprint)

    def is_kept(self, record: Record) -> bool:
        """Whether its content is still on this machine."""
        return self._body(record.body).is_file()

    def is_sound(self, record: Record) -> bool:
        """Whether its content is here, and is byte for byte the one that was put in."""
        return self._verdict(record) is True

    def _verdict(self, record: Record) -> bool | None:
        """None where it could not be read this time, which says nothing against it."""
        path = self._body(record.body)
        try:
            state = path.stat()
            key = (record.body, state.st_ino, state.st_size, state.st_mtime_ns)
            if key not in self._verdicts:
                self._verdicts[key] = _digest(path) == record.body
        except FileNotFoundError:
            return False
        except OSError:
            self._unread = True
            return None
        return self._verdicts[key]

    # Changing

    @contextmanager
    def turn(self) -> Generator[None]:
        """Alone with the folder, and ``incoming`` empty. Raises ``KioskError``."""
        try:
            with turn(self.folder / "lock"):
                self._sweep()
                self.incoming.mkdir(parents=True, exist_ok=True)
                try:
                    yield
                finally:
                    shutil.rmtree(self.incoming, ignore_errors=True)
        except OSError as error:
            raise EditionUnwritable(self.folder) from error

    def _sweep(self) -> None:
        """Remove what a kill left behind; nobody else is writing now."""
        shutil.rmtree(self.incoming, ignore_errors=True)
        for half_written in self.folder.glob("*/.*"):
            with suppress(OSError):
                half_written.unlink()

    def next_number(self, serial: int = 0) -> int:
        """The number for the next edition: the publishing machine's own where it is free here."""
        named = map(_RECORD.fullmatch, _names(self._records))
        return max([0, serial - 1, *(int(found[1]) for found in named if found)]) + 1

    def add(self, record: Record, content: Path | None = None) -> None:
        """Make an edition exist. ``content`` is moved; without it the one kept here is used.

        Only within ``turn``. Raises ``EditionUnwritable``; nothing has changed then.
        """
        path = self._records / f"{record.number:06}.json"
        try:
            if content is not None and not self.is_sound(record):
                storage.move(content, self._body(record.body))
            try:
                storage.write(path, records.encode(record))
            except BaseException:
                # In place, but the folder could not be synced: better not at all than perhaps.
                path.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise EditionUnwritable(self.folder) from error
        self._clear()

    def take_out(self, record: Record) -> Path:
        """A copy of a content in ``incoming``, to be published again. Raises ``OSError``."""
        return shutil.copyfile(self._body(record.body), self.incoming / "copy.sqlite")

    def restore(self, record: Record, content: Path) -> None:
        """Put the content of a known edition back where it is lost or spoilt.

        Only within ``turn``. Raises ``EditionUnwritable``.
        """
        try:
            storage.move(content, self._body(record.body))
        except OSError as error:
            raise EditionUnwritable(self.folder) from error

    def _clear(self) -> None:
        """Remove contents nobody needs any more, and those of editions that never were."""
        known = self.history()
        day = validity.moment(known, self._clock.now()).date()
        seen = {r.body: self._verdict(r) for r in validity.seen(known, day)}
        sound = [body for body, verdict in seen.items() if verdict]
        unread = [body for body, verdict in seen.items() if verdict is None]
        waiting = [record.body for record in validity.waiting(known, day)]
        keep = {*sound[:KEPT], *unread, *waiting}
        for path in self._bodies.glob("*.sqlite"):
            if path.stem not in keep:
                # Windows keeps what somebody has open; it goes the next time.
                with suppress(OSError):
                    path.unlink()

    def _body(self, digest: str) -> Path:
        # What is no digest could name a file elsewhere.
        return self._bodies / f"{digest if _BODY.fullmatch(digest) else 'none'}.sqlite"

    def _read(self) -> tuple[tuple[Record, ...], tuple[int, ...]]:
        """The readable records, newest first, and the numbers of the spoilt ones."""
        known: list[Record] = []
        spoilt: list[int] = []
        for name in reversed(_names(self._records)):
            named = _RECORD.fullmatch(name)
            if named is None:
                continue
            try:
                record = records.decode((self._records / name).read_bytes())
                if record.number != int(named[1]):
                    raise RecordDamaged
                known.append(record)
            except (OSError, RecordDamaged):
                spoilt.append(int(named[1]))
        return tuple(sorted(known, key=lambda r: -r.number)), tuple(spoilt)


def _names(folder: Path) -> tuple[str, ...]:
    try:
        return tuple(sorted(path.name for path in folder.iterdir()))
    except OSError:
        return ()


def _changed(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
