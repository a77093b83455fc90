"""Taking a signed file as an edition of this machine: is it new here, and is it whole?"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kiosk.catalogue import edition, validity
from kiosk.catalogue.edition import EditionDamaged, EditionMissing
from kiosk.catalogue.editions import Editions
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.package import Header, PackageRefused, Vouched, unpack, vouch
from kiosk.catalogue.record import Record
from kiosk.clock import VIETNAM_TIME, Clock
from kiosk.errors import KioskError
from kiosk.system.log import Event
from kiosk.system.log import record as log
from kiosk.words import editions as words

_CLOCKS_DIFFER = dt.timedelta(days=1)
_LARGEST_STEP = 1_000
_DATE = "%d/%m/%Y"


class Expired(PackageRefused):
    """It lay about for too long: somebody may be keeping the newer ones away."""


class FromTheFuture(PackageRefused):
    """Published at a time this machine's clock has not reached: one of two clocks is wrong."""


class Older(PackageRefused):
    """Older than what this machine has seen."""


class TooFarAhead(PackageRefused):
    """Its number leaves so many out that nothing published later would ever be newer."""


class AlreadyHere(PackageRefused):
    """This machine has had it; taking it again would undo a roll-back behind people's backs."""


class ContentDamaged(PackageRefused):
    """What was signed is no content that this program reads."""


class Installer:
    """Turns signed files into editions.

    ``late`` is for machines that publish: one that is set up anew begins with the last file there
    is, however old. A kiosk refuses what has expired.
    """

    def __init__(
        self, editions: Editions, ring: KeyRing, clock: Clock, *, late: bool = False
    ) -> None:
        self._editions = editions
        self._ring = ring
        self._clock = clock
        self._late = late

    def look(self, path: Path) -> Record:
        """The record a file would get; its content is not read.

        Raises ``KioskError`` and ``OSError``.
        """
        vouched = vouch(path, self._ring)
        known = self._known(vouched.header, path)
        return known or self._record(vouched, None)

    def install(self, package: Path, restores: int | None = None) -> Record:
        """Take a file that lies in ``incoming``. Only within ``turn``.

        Raises ``KioskError`` and ``OSError``; nothing has changed then.
        """
        vouched = vouch(package, self._ring)
        known = self._known(vouched.header, package)
        content = self._editions.incoming / "content.sqlite"
        unpack(package, vouched, content)
        _demand_readable(content, package)
        if known is not None:
            self._editions.restore(known, content)
            return known
        record, keys = self._record(vouched, restores), vouched.header.trusted
        # A kill in between leaves a key too many, never one too few.
        self._ring.add(keys)
        self._editions.add(record, content)
        if keys:
            try:
                self._ring.keep_only(keys)
            except KioskError:
                log(Event.KEYS_PROBLEM, number=record.number)
        return record

    def _known(self, header: Header, path: Path) -> Record | None:
        """The record this file is of, where its content is lost; raises where it is not new."""
        records = self._editions.history()
        # What a trusted key vouched for last has passed, whatever this clock says. Other records
        # only say what this clock said once, and it may have been ahead.
        vouched = [r.published_at for r in records if r.signed_by and r.restores is None]
        now = max([self._editions.moment(), *vouched[:1]]).astimezone(VIETNAM_TIME)
        if header.expires < now.date() and not self._late:
            raise Expired(words.PACKAGE_EXPIRED, file=path.name, date=f"{header.expires:{_DATE}}")
        if header.published_at - now > _CLOCKS_DIFFER:
            raise FromTheFuture(
                words.PACKAGE_FROM_THE_FUTURE,
                file=path.name,
                date=f"{header.published_at.astimezone(VIETNAM_TIME):{_DATE}}",
                today=f"{now:{_DATE}}",
            )
        last = max((record.serial for record in records), default=0)
        if last and header.serial > last + _LARGEST_STEP:
            raise TooFarAhead(
                words.PACKAGE_TOO_FAR_AHEAD, file=path.name, serial=header.serial, known=last
            )
        if header.serial > last:
            return None
        same = [r for r in records if (r.serial, r.body) == (header.serial, header.sha256)]
        if header.serial < last or not same:
            raise Older(words.PACKAGE_OLDER, file=path.name, serial=header.serial, known=last)
        day = self._editions.shown_at().date()
        used = {*validity.seen(records, day), *validity.waiting(records, day)}
        lost = [r for r in same if r in used and not self._editions.is_sound(r)]
        if not lost:
            raise AlreadyHere(words.PACKAGE_ALREADY_HERE, file=path.name, serial=header.serial)
        return lost[0]

    def _record(self, vouched: Vouched, restores: int | None) -> Record:
        header = vouched.header
        return Record(
            number=self._editions.next_number(header.serial),
            serial=header.serial,
            published_at=header.published_at,
            effective=header.effective,
            by=header.by,
            note=header.note,
            sources=header.sources,
            restores=restores,
            expires=header.expires,
            body=header.sha256,
            signed_by=vouched.signed_by,
            added_at=self._arrival(header),
        )

    def _arrival(self, header: Header) -> dt.datetime:
        """When an edition comes that is added now; what is shown goes by it from then on.

        The clock's moment where it has reached all the edition says. Otherwise the clock stands
        back, or the edition waits: then not before anything known, lest nothing be in force.
        """
        now = self._clock.now().astimezone(VIETNAM_TIME)
        if now >= header.published_at and now.date() >= header.effective:
            return now
        return max(self._editions.shown_at(), header.published_at.astimezone(VIETNAM_TIME))


def _demand_readable(content: Path, package: Path) -> None:
    try:
        edition.read(content)
    except (EditionDamaged, EditionMissing) as error:
        raise ContentDamaged(words.PACKAGE_CONTENT_DAMAGED, file=package.name) from error
