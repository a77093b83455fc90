"""The only wiring: home and settings, then services, then a window or a command."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import storage
from kiosk.clock import Clock, StoppedClock, SystemClock
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.resources import data_folder
from kiosk.settings import Posting, PrinterKind, Printing, Role, Settings, load
from kiosk.system.log import Event, log_to, record

if TYPE_CHECKING:
    # Commands and the first screen do not wait for what they do not use.
    from kiosk.catalogue.editions import Editions
    from kiosk.catalogue.findings import Finding
    from kiosk.catalogue.keys import KeyRing
    from kiosk.dossiers.register import Register
    from kiosk.printing.printers import Printer
    from kiosk.services import Services


def prepare(home: Home) -> None:
    """Make a new home usable: log, settings, the sample catalogue, demonstration dossiers.

    Only a home that has never been settled is filled, and only what is not there: a first run
    cut short is taken up again, deleted settings bring no sample back. What is missing later has
    been lost, and is said instead of silently replaced. Raises ``KioskError`` where nothing can
    be written.
    """
    try:
        log_to(home.log_file)
    except OSError as error:
        from kiosk.words import problems as words

        raise KioskError(words.HOME_UNWRITABLE, folder=home.root) from error
    if not home.is_new or lost_its_settings(home):
        return
    clock = SystemClock()
    if not open_editions(home, clock).history():
        build_catalogue(home, data_folder(), clock.now(), only_first=True)
    if not home.register_file.exists():
        seed_demonstration(home, clock.now())
    home.settle()
    record(Event.FIRST_RUN)


def build_catalogue(
    home: Home, folder: Path, now: dt.datetime, *, only_first: bool = False
) -> list[Finding]:
    """Post a folder on this machine as it stands; nothing changes where a finding is an error.

    ``only_first``: nor where somebody else, started beside us, has posted something meanwhile.
    Raises ``KioskError``, also where this machine only takes what is signed.
    """
    from kiosk.catalogue.folder import read
    from kiosk.catalogue.publishing import Particulars, post_unsigned
    from kiosk.words import editions as words

    settings, _ = read_settings(home)
    if settings.catalogue.role is Role.KIOSK:
        raise KioskError(words.MAY_NOT_PUBLISH)
    reading = read(folder)
    if reading.catalogue is not None:
        editions = open_editions(home, StoppedClock(now))
        moment = editions.moment()
        said = Particulars(effective=moment.date(), sources=(folder.resolve().name,))
        if post_unsigned(editions, reading.catalogue, said, moment, only_first=only_first):
            record(Event.CATALOGUE_BUILT, procedures=len(reading.catalogue.procedures))
    return reading.findings


def seed_demonstration(home: Home, now: dt.datetime) -> int:
    """Put the demonstration dossiers into a new register in the place of the old one.

    Raises ``RegisterNotWritten``.
    """
    from kiosk.dossiers.demo import demo_dossiers
    from kiosk.dossiers.register import Register, RegisterNotWritten

    path, dossiers = home.register_file, demo_dossiers(now)

    def fill(side: Path) -> None:
        side.unlink()
        Register.create(side).add(dossiers)

    try:
        # SQLite would play the old register's journal into the new one.
        path.with_name(path.name + "-journal").unlink(missing_ok=True)
        storage.replace(path, fill)
    except OSError as error:
        raise RegisterNotWritten(path) from error
    return len(dossiers)


def read_settings(home: Home) -> tuple[Settings, KioskError | None]:
    """The settings, or the built-in ones and the reason why.

    Where they are lost or cannot be read, nobody publishes: a kiosk must not turn into a staff
    machine because its settings are spoilt.
    """
    from kiosk.words import editions as edition_words

    try:
        if lost_its_settings(home):
            raise KioskError(edition_words.SETTINGS_LOST, file=home.settings_file)
        return load(home.settings_file), None
    except KioskError as problem:
        record(Event.SETTINGS_PROBLEM)
        return Settings(catalogue=Posting(role=Role.KIOSK)), problem


def lost_its_settings(home: Home) -> bool:
    """Whether a kiosk has been at work here, and its settings file is gone.

    What only takes what is signed trusts a key, or has such an edition, and has no key to sign.
    """
    ring = key_ring(home)
    if not home.is_new or ring.can_sign:
        return False
    return bool(ring.trusted()) or any(
        known.signed_by for known in open_editions(home, SystemClock()).history()
    )


def open_editions(home: Home, clock: Clock) -> Editions:
    """The editions of this home; that of version 0.1.0 is taken over on the way."""
    from kiosk.catalogue.editions import Editions

    editions = Editions(home.catalogue_folder, clock)
    old = home.catalogue_folder / "edition.sqlite"
    if old.exists():
        from kiosk.catalogue.publishing import take_over

        try:
            take_over(editions, old)
        except KioskError as problem:
            record(Event.CATALOGUE_PROBLEM, kind=type(problem).__name__)
    return editions


def key_ring(home: Home) -> KeyRing:
    """The keys of this home."""
    from kiosk.catalogue.keys import KeyRing

    return KeyRing(home.keys_folder)


def open_register(home: Home) -> Register:
    """The register. Raises ``KioskError``."""
    from kiosk.dossiers.register import Register

    try:
        return Register.open(home.register_file)
    except KioskError as problem:
        record(Event.REGISTER_PROBLEM, kind=type(problem).__name__)
        raise


def choose_printer(home: Home, printing: Printing) -> Printer:
    """The printer the settings ask for."""
    from kiosk.printing.printers import CupsPrinter, FolderPrinter

    if printing.kind is PrinterKind.FOLDER:
        return FolderPrinter(home.prints_folder)
    return CupsPrinter(printing.printer or None)


def open_services(home: Home, clock: Clock | None = None) -> Services:
    """Everything outside the screens, for this home."""
    from kiosk.catalogue.asked import Asked
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.services import Catalogue, Dossiers, Services
    from kiosk.staff.book import StaffBook
    from kiosk.staff.sticks import MountedSticks

    settings, problem = read_settings(home)
    watch = clock or SystemClock()
    editions = open_editions(home, watch)
    asked = Asked(home.asked_file, watch)
    return Services(
        home=home,
        settings=settings,
        settings_problem=problem,
        clock=watch,
        catalogue=Catalogue(editions, watch, asked.popularity),
        desk=CatalogueDesk(editions, key_ring(home), watch, settings.catalogue),
        dossiers=Dossiers(lambda: open_register(home)),
        asked=asked,
        printer=choose_printer(home, settings.printing),
        staff=StaffBook(home.staff_file, watch),
        sticks=MountedSticks(),
    )
