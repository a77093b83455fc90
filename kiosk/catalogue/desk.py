"""The desk where the posted catalogue is changed: what commands and staff screens do with it.

Plain and synchronous; whoever has a screen to keep alive calls it from a thread. A problem is a
``KioskError`` with its sentence, and then nothing has changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import storage, text
from kiosk.catalogue import copying, drafts, validity
from kiosk.catalogue.drafts import Draft
from kiosk.catalogue.edition import EditionMissing
from kiosk.catalogue.editions import Editions
from kiosk.catalogue.installing import Installer
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.package import LATEST, SUFFIX
from kiosk.catalogue.publishing import Particulars, Publisher, write_content
from kiosk.catalogue.record import Record
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.findings import errors
from kiosk.settings import Posting, Role
from kiosk.system.log import Event
from kiosk.system.log import record as log
from kiosk.words import commands as command_words
from kiosk.words import editions as words

_OWN_KEY = "kiosk"
_LONGEST_NAME, _LONGEST_NOTE = 100, 500
_MOST_OFFERS = 50
_DATE = "%d/%m/%Y"


@dataclass(frozen=True, slots=True)
class Published:
    """A new edition, its signed file where there is one, and the waiting editions it makes void."""

    record: Record
    package: Path | None
    superseded: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A signed file that lies somewhere: the edition it would be here, or why it is not taken."""

    path: Path
    record: Record | None
    problem: KioskError | None


class CatalogueDesk:
    """Reads drafts, publishes, installs and goes back, on one machine."""

    def __init__(self, editions: Editions, ring: KeyRing, clock: Clock, posting: Posting) -> None:
        self._editions = editions
        self._ring = ring
        self._clock = clock
        self._role = posting.role
        late = self._role is not Role.KIOSK
        self._installer = Installer(editions, ring, clock, late=late)
        self._publisher = Publisher(editions, ring, clock, self._installer, posting.expires_days)
        self.may_publish = self._role is not Role.KIOSK

    # How things stand

    def in_force(self) -> Record | None:
        return self._editions.standing().in_force

    def waiting(self) -> tuple[Record, ...]:
        """Those that will take effect by themselves, the next one first."""
        return self._editions.standing().waiting

    def history(self) -> tuple[Record, ...]:
        """Newest first."""
        return self._editions.history()

    def is_kept(self, record: Record) -> bool:
        """Whether its content is still here."""
        return self._editions.is_kept(record)

    def problem(self) -> KioskError | None:
        """What staff should know: an edition is spoilt and was passed over."""
        return self._editions.standing().problem

    def posted(self) -> Catalogue | None:
        """The whole content in force, with what has ended and what has not begun."""
        record = self.in_force()
        if record is None:
            return None
        opened = self._editions.open(record)
        try:
            return opened.catalogue()
        finally:
            opened.close()

    # Drafts

    def open_draft(self, paths: Sequence[Path]) -> Draft:
        """Read and check a workbook, a folder, files of the portal, or a signed edition."""
        return drafts.read(paths, self.posted, self._ring)

    def draft_from(self, catalogue: Catalogue, source: str) -> Draft:
        """A draft made on a screen; ``source`` says where in the history."""
        return drafts.of(catalogue, self.posted(), (source,))

    # Changing what is posted

    def publish(
        self, draft: Draft, *, effective: dt.date | None = None, by: str = "", note: str = ""
    ) -> Published:
        """Make an edition of a draft, in force from ``effective`` (today) on."""
        self._demand_publisher()
        if draft.catalogue is None or errors(draft.findings):
            raise KioskError(words.DRAFT_HAS_ERRORS)
        today = self._editions.moment().date()
        first = effective or today
        if first < today:
            raise KioskError(
                words.EFFECTIVE_PAST, date=f"{first:{_DATE}}", today=f"{today:{_DATE}}"
            )
        self._demand_key()
        said = Particulars(effective=first, by=_short(by), note=_note(note), sources=draft.sources)
        with self._editions.turn():
            waiting = self.waiting()
            content = write_content(draft.catalogue, self._editions)
            record, package = self._publisher.publish(content, said)
        log(Event.EDITION_PUBLISHED, number=record.number, effective=record.effective)
        return Published(record, package, _made_void(waiting, record))

    def install(self, source: str | Path) -> Record:
        """Take a signed edition: a file, the newest in a folder, or what an address gives."""
        try:
            with self._editions.turn():
                record = self._installer.install(self._bring(source))
        except KioskError as refusal:
            log(Event.EDITION_REFUSED, kind=type(refusal).__name__)
            raise
        log(Event.EDITION_INSTALLED, number=record.number, serial=record.serial)
        return record

    def offered(self, folder: Path) -> tuple[Offer, ...]:
        """The signed files in a folder or on a stick, the newest edition first."""
        # The newest lies there twice: under its number, and under a name that never changes.
        offers = {o.record.serial if o.record else o.path: o for o in self._offers(folder)}
        newest = sorted(offers.values(), key=lambda o: -(o.record.serial if o.record else 0))
        return tuple(newest)

    def roll_back(self, number: int | None = None, *, by: str = "", note: str = "") -> Published:
        """Put a kept edition in force again, now, under a new number.

        Without a number, the one before the one in force. Where this machine publishes for
        others, it is published again, so that they follow.
        """
        with self._editions.turn():
            old, waiting = self._earlier(number), self.waiting()
            said = Particulars(
                effective=self._editions.moment().date(),
                by=_short(by),
                note=_note(note),
                sources=old.sources,
                restores=old.number,
            )
            if self.may_publish and self._ring.can_sign:
                content = self._editions.take_out(old)
                record, package = self._publisher.publish(content, said)
            else:
                record, package = self._again(old, said), None
        log(Event.EDITION_ROLLED_BACK, number=record.number, restores=old.number)
        return Published(record, package, _made_void(waiting, record))

    def retire_key(self, id: str) -> None:
        """Sign no more with a key. Raises ``KioskError``, also where kiosks know no other yet.

        A kiosk learns a new key from an edition that an old one signed too.
        """
        signing = {key.id for key in self._ring.known() if key.signs}
        newest = next((record for record in self.history() if record.signed_by), None)
        carried = set(newest.signed_by.split(", ")) if newest else set[str]()
        if id in signing and len(signing) > 1 and not (signing - {id}) & carried:
            raise KioskError(command_words.KEY_NOT_CARRIED, key=id)
        self._ring.retire(id)

    def signed_file(self, record: Record) -> Path | None:
        """The signed file of an edition published here, to be carried to other machines.

        Nothing for an edition from elsewhere, or one whose content is not kept any more.
        """
        with self._editions.turn():
            return self._publisher.signed_file(record)

    def export(self, path: Path) -> Path | None:
        """Write what is posted into a workbook; the folder beside it with its forms, if any.

        Raises ``EditionMissing``, and ``KioskError`` where other forms lie there already.
        """
        from kiosk.catalogue import workbook

        posted = self.posted()
        if posted is None:
            raise EditionMissing
        workbook.write(posted, path, today=self._clock.now().date())
        return path.parent / workbook.FORMS_FOLDER if posted.form_files else None

    # Parts of these

    def _demand_publisher(self) -> None:
        if not self.may_publish:
            raise KioskError(words.MAY_NOT_PUBLISH)

    def _demand_key(self) -> None:
        if self._ring.can_sign:
            return
        if self._role is Role.STAFF:
            raise KioskError(words.NO_SIGNING_KEY, command="kiosk keys create")
        self._ring.create(_OWN_KEY)

    def _bring(self, source: str | Path) -> Path:
        """The file on our own disk, under its own name."""
        place = self._editions.incoming / "brought"
        place.mkdir()
        if "://" in str(source):
            from kiosk.catalogue import fetching

            part = place / "part"
            return part.rename(place / fetching.fetch(str(source), part))
        path = Path(source)
        with suppress(RuntimeError):
            # A home of somebody unknown is a name like any other.
            path = path.expanduser()
        if storage.is_folder(path):
            path = self._best(path)
        copying.copy(path, place / path.name)
        return place / path.name

    def _best(self, folder: Path) -> Path:
        """The newest acceptable file; else the reason why what should be the newest is not."""
        offers = self.offered(folder)
        if not offers:
            raise KioskError(words.PACKAGE_NONE_HERE, suffix=SUFFIX, folder=folder)
        for offer in offers:
            if offer.record is not None:
                return offer.path
        newest = max(offers, key=lambda offer: _claim(offer.path.name))
        assert newest.problem is not None
        raise newest.problem

    def _offers(self, folder: Path) -> Iterator[Offer]:
        try:
            found = sorted(folder.iterdir())
        except OSError as error:
            raise copying.SourceUnreadable(folder) from error
        # What begins with a dot is a shadow that some systems leave beside a file they copied.
        names = (path for path in found if not path.name.startswith("."))
        paths = [path for path in names if path.name.lower().endswith(SUFFIX)]
        for path in paths[-_MOST_OFFERS:]:
            try:
                yield Offer(path, self._installer.look(path), None)
            except KioskError as problem:
                yield Offer(path, None, problem)
            except OSError:
                yield Offer(path, None, copying.SourceUnreadable(path))

    def _earlier(self, number: int | None) -> Record:
        """The edition to go back to. Raises ``KioskError`` where that cannot be."""
        known = self._editions.history()
        seen = validity.seen(known, self._editions.moment().date())
        current = self.in_force()
        if number is None:
            for record in seen:
                earlier = current is None or record.number < current.number
                other = current is None or record.body != current.body
                if earlier and other and self._editions.is_sound(record):
                    return record
            raise KioskError(words.NOTHING_BEFORE)
        wanted = next((record for record in known if record.number == number), None)
        if wanted is None:
            raise KioskError(words.NO_SUCH_EDITION, number=number)
        if wanted == current:
            raise KioskError(words.EDITION_IN_FORCE, number=number)
        if wanted not in seen:
            raise KioskError(words.EDITION_NOT_SEEN, number=number)
        if not self._editions.is_sound(wanted):
            raise KioskError(words.EDITION_NOT_KEPT, number=number)
        return wanted

    def _again(self, old: Record, said: Particulars) -> Record:
        """A roll-back on this machine alone: the same content and serial under a new number."""
        now = self._editions.moment()
        record = Record(
            number=self._editions.next_number(),
            serial=old.serial,
            published_at=now,
            effective=said.effective,
            by=said.by,
            note=said.note,
            sources=said.sources,
            restores=said.restores,
            expires=None,
            body=old.body,
            signed_by=old.signed_by,
            added_at=now,
        )
        self._editions.add(record)
        return record


def _made_void(waiting: Sequence[Record], record: Record) -> tuple[Record, ...]:
    """Those that will never be used, because a later number holds from their first day on."""
    return tuple(other for other in waiting if other.effective >= record.effective)


def _claim(name: str) -> tuple[bool, bool, str]:
    """Names by how new they claim to be; those of our own come after others."""
    return name == LATEST, name.startswith("danh-muc-"), name


def _short(name: str) -> str:
    return text.clean(name)[:_LONGEST_NAME]


def _note(note: str) -> str:
    return text.clean(note)[:_LONGEST_NOTE]
