"""Making an edition: the content, its signed file, and the edition of this machine itself.

The machine that publishes installs its own signed file as any kiosk would, so what it hands out
has been taken once already. Only then does the file get its name in ``outgoing``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk import storage
from kiosk.catalogue import edition, package, sayings, validity
from kiosk.catalogue.edition import Edition, EditionDamaged, Imprint
from kiosk.catalogue.editions import Editions
from kiosk.catalogue.installing import Installer
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.package import LATEST, SUFFIX, Header
from kiosk.catalogue.record import Record
from kiosk.catalogue.vocabulary import Vocabulary
from kiosk.clock import VIETNAM_TIME, Clock
from kiosk.errors import KioskError
from kiosk.system.log import Event
from kiosk.system.log import record as log

KEPT = 3
"""So many signed files stay in ``outgoing``, beside the newest under its own name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What people say about an edition."""

    effective: dt.date
    by: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()
    restores: int | None = None


def write_content(catalogue: Catalogue, editions: Editions) -> Path:
    """The content of a new edition in ``incoming``; only within ``turn``.

    A catalogue that says nothing about words gets those in force here, or those of the program.
    Raises ``EditionUnwritable``.
    """
    content = editions.incoming / "made.sqlite"
    if catalogue.vocabulary is None:
        catalogue = sayings.with_words(catalogue, _words_in_force(editions))
    edition.write(catalogue, content)
    return content


def _words_in_force(editions: Editions) -> Vocabulary | None:
    record = editions.standing().in_force
    if record is None:
        return None
    try:
        opened = editions.open(record)
    except KioskError:
        return None
    try:
        return opened.vocabulary
    finally:
        opened.close()


def post_unsigned(
    editions: Editions,
    catalogue: Catalogue,
    said: Particulars,
    now: dt.datetime,
    *,
    only_first: bool = False,
) -> Record | None:
    """Put a catalogue in force on this machine alone, unsigned. Raises ``KioskError``.

    Nothing is done where it should be the first edition here, and there is one already.
    """
    with editions.turn():
        if only_first and editions.history():
            return None
        content = write_content(catalogue, editions)
        number = editions.next_number()
        record = _unsigned(number, _digest(content), said, now)
        editions.add(record, content)
        return record


def take_over(editions: Editions, old: Path) -> None:
    """Make the one edition file of version 0.1.0 the first edition of a home that has none.

    Cut short, it is taken up again the next time. Raises ``KioskError``.
    """
    with editions.turn():
        if not editions.history():
            opened = Edition(old, Imprint(0, dt.date.min))
            try:
                catalogue, first = opened.catalogue(), opened.first_imprint
            finally:
                opened.close()
            if first is None:
                raise EditionDamaged
            content = write_content(catalogue, editions)
            said = Particulars(effective=first.built_at.astimezone(VIETNAM_TIME).date())
            record = _unsigned(first.number, _digest(content), said, first.built_at)
            editions.add(record, content)
        old.unlink()


def _unsigned(number: int, body: str, said: Particulars, now: dt.datetime) -> Record:
    return Record(
        number=number,
        serial=0,
        published_at=now,
        effective=said.effective,
        by=said.by,
        note=said.note,
        sources=said.sources,
        restores=None,
        expires=None,
        body=body,
        signed_by="",
        added_at=now,
    )


class Publisher:
    """Signs contents and hands them out."""

    def __init__(
        self, editions: Editions, ring: KeyRing, clock: Clock, installer: Installer, valid_days: int
    ) -> None:
        self._editions = editions
        self._ring = ring
        self._clock = clock
        self._installer = installer
        self._valid = dt.timedelta(days=valid_days)
        self._outgoing = editions.folder / "outgoing"

    def publish(self, content: Path, said: Particulars) -> tuple[Record, Path | None]:
        """The new edition and its signed file; none where that could not be put into its place.

        ``content`` lies in ``incoming``; only within ``turn``. Raises ``KioskError``, ``OSError``.
        """
        last = max((record.serial for record in self._editions.history()), default=0)
        serial = self._editions.next_number(last + 1)
        moment = validity.present(self._editions.history(), self._clock.now())
        unsigned = _unsigned(serial, _digest(content), said, moment)
        # Counted from the latest day anybody may have seen, so that it is not born too old.
        today = self._editions.shown_at().date()
        expires = today + min(self._valid, dt.date.max - today)
        made = self._make(replace(unsigned, serial=serial, expires=expires), content)
        record = self._installer.install(made[0], said.restores)
        try:
            return record, self._hand_out(*made)
        except OSError:
            log(Event.PACKAGE_PROBLEM, number=record.number)
            return record, None

    def signed_file(self, record: Record) -> Path | None:
        """The file of an edition published here; made again where it is lost.

        Nothing where its content is not kept, or it was not signed here. Only within ``turn``.
        Raises ``KioskError`` and ``OSError``.
        """
        path = self._outgoing / _name(record)
        if path.exists():
            return path
        ours = {key.id for key in self._ring.known() if key.signs}
        if not ours & set(record.signed_by.split(", ")) or not self._editions.is_sound(record):
            return None
        made, latest = self._make(record, self._editions.take_out(record))
        newest = max(known.serial for known in self._editions.history())
        return self._hand_out(made, latest if record.serial == newest else None)

    def _make(self, record: Record, content: Path) -> tuple[Path, Path]:
        """The signed file in ``incoming``, twice: under its number, and as the newest."""
        incoming = self._editions.incoming
        header = Header(
            serial=record.serial,
            published_at=record.published_at,
            effective=record.effective,
            expires=record.expires or record.effective,
            by=record.by,
            note=record.note,
            sources=record.sources,
            sha256=record.body,
            size=content.stat().st_size,
            packed=package.compress(content, incoming / "packed"),
            keys=package.keys_in_header(self._ring.trusted()),
        )
        made = incoming / _name(record)
        package.write(header, incoming / "packed", made, self._ring)
        # Before the edition exists: afterwards only names change, which a full disk does not mind.
        return made, shutil.copyfile(made, incoming / LATEST)

    def _hand_out(self, made: Path, latest: Path | None) -> Path:
        storage.move(made, self._outgoing / made.name)
        if latest is not None:
            storage.move(latest, self._outgoing / LATEST)
        self._clear()
        return self._outgoing / made.name

    def _clear(self) -> None:
        numbered = sorted(self._outgoing.glob(f"danh-muc-[0-9]*{SUFFIX}"))
        for path in numbered[:-KEPT]:
            path.unlink()


def _name(record: Record) -> str:
    return f"danh-muc-{record.serial:04}{SUFFIX}"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
