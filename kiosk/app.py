"""The only wiring: a home and its settings, and the services that are made of them."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.settings import (
    PaperSize,
    PrinterKind,
    Printing,
    Settings,
    SettingsDamaged,
    Tracking,
    load,
    only_defaults,
)
from kiosk.system.log import Event, record

if TYPE_CHECKING:
    # Commands and the first screen do not wait for what they do not use.
    from kiosk.catalogue.editions import Editions
    from kiosk.catalogue.keys import KeyRing
    from kiosk.catalogue.today import CatalogueOfToday
    from kiosk.dossiers.asking import Dossiers
    from kiosk.dossiers.deadlines import WorkCalendar
    from kiosk.dossiers.model import Dossier
    from kiosk.dossiers.notices import Healed
    from kiosk.dossiers.register import Register
    from kiosk.printing.blocks import PageSize
    from kiosk.printing.outlets import Outlets
    from kiosk.printing.printers import Printer
    from kiosk.services import Services
    from kiosk.staff.intake_desk import IntakeDesk


def read_settings(home: Home) -> tuple[Settings, KioskError | None]:
    """The settings, all of them that are right, and what is wrong with the others.

    Where they are lost or cannot be read, nobody publishes: a kiosk must not turn into a staff
    machine because its settings are spoilt.
    """
    from kiosk.words import editions as edition_words

    if lost_its_settings(home):
        record(Event.SETTINGS_PROBLEM, wrong="lost")
        problem = KioskError(edition_words.SETTINGS_LOST, file=home.settings_file)
        return only_defaults(), problem
    try:
        return load(home.settings_file), None
    except SettingsDamaged as damaged:
        record(Event.SETTINGS_PROBLEM, wrong=damaged.wrong)
        return damaged.kept, damaged


def lost_its_settings(home: Home) -> bool:
    """Whether a kiosk has been at work here, and its settings file is gone.

    What only takes what is signed trusts a key, or has such an edition, and has no key to sign.
    """
    ring = key_ring(home)
    if home.settings_file.exists() or home.is_begun or not home.has_worked or ring.can_sign:
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
    from kiosk.dossiers.keeping import heal
    from kiosk.dossiers.register import Register

    try:
        heal(home.register_file, home.backup_folder, SystemClock())
        return Register.open(home.register_file)
    except KioskError as problem:
        record(Event.REGISTER_PROBLEM, kind=type(problem).__name__)
        raise


def register_to_fill(home: Home) -> Register:
    """The register, made anew where it is gone and no backup could take its place.

    Raises ``KioskError``.
    """
    from kiosk.dossiers.register import RegisterMissing

    try:
        return open_register(home)
    except RegisterMissing:
        with suppress(FileExistsError):  # another process was quicker
            return make_register(home)
        return open_register(home)


def make_register(home: Home) -> Register:
    """A new, empty register. Raises ``KioskError``, and ``FileExistsError`` where there is one."""
    from kiosk.dossiers.register import Register

    return Register.create(home.register_file)


def look_after_register(home: Home, clock: Clock) -> Healed | None:
    """Check the whole register; mend it, or back it up if it has changed. Takes long.

    What was mended, if anything. Raises ``KioskError``.
    """
    from kiosk.dossiers import keeping

    return keeping.look_after(home.register_file, home.backup_folder, clock)


def open_shared_register(where: str) -> Register:
    """A register at the URL of a database, or in another file than this kiosk's own.

    Raises ``KioskError``.
    """
    from kiosk.dossiers.register import Register

    return Register.open(where if "://" in where else Path(where))


def open_dossiers(
    home: Home,
    tracking: Tracking,
    clock: Clock,
    catalogue: CatalogueOfToday,
    calendar: WorkCalendar,
) -> Dossiers:
    """The dossiers as people at the glass may ask for them."""
    from kiosk.dossiers.advice import counter_to_ask
    from kiosk.dossiers.asking import Dossiers, Source
    from kiosk.dossiers.deadlines import pauses, promised
    from kiosk.dossiers.pace import Pace, policy_of
    from kiosk.dossiers.sources import Local, WithCopy

    def source() -> Source:
        local = Local(lambda: dossiers.register, lambda: look_after_register(home, clock))
        if not tracking.server:
            return local
        from kiosk.dossiers.server import ServerSource

        return WithCopy(ServerSource(tracking.server), local, clock)

    def estimate(dossier: Dossier) -> dt.datetime | None:
        try:
            procedure = catalogue.procedure(dossier.procedure_code)
        except KioskError:
            return None
        promise = promised(
            procedure,
            dossier.channel,
            dossier.received_at,
            calendar,
            pauses=pauses(dossier.trail),
            after_pause=tracking.after_pause,
        )
        return promise and promise.due_at

    def counter(dossier: Dossier) -> str:
        try:
            field_id = catalogue.procedure(dossier.procedure_code).field_id
        except KioskError:
            return ""
        return counter_to_ask(dossier, catalogue.office, field_id, tracking.unit)

    pace = Pace(home.pace_file, clock, policy_of(tracking.privacy))
    dossiers = Dossiers(
        lambda: open_register(home), source, pace, catalogue.is_sensitive, estimate, counter
    )
    return dossiers


def open_printer(home: Home, printing: Printing, size: PageSize) -> Printer:
    """The printer of one slot. What is wrong with its name or address shows when it is asked."""
    from kiosk.printing.cups.printer import CupsPrinter
    from kiosk.printing.folder import FolderPrinter
    from kiosk.printing.no_printer import NoPrinter
    from kiosk.printing.receipts.printer import EscposPrinter

    match printing.kind:
        case PrinterKind.SYSTEM:
            return CupsPrinter(printing.printer or None, size=size)
        case PrinterKind.ESCPOS:
            return EscposPrinter(printing.printer)
        case PrinterKind.FOLDER:
            return FolderPrinter(home.prints_folder)
        case PrinterKind.NONE:
            return NoPrinter()


def open_outlets(home: Home, settings: Settings) -> Outlets:
    """The slots where paper comes out, as the settings say."""
    from kiosk.printing.blocks import PageSize
    from kiosk.printing.outlets import Outlet, Outlets

    sheets = {PaperSize.A4: PageSize.A4, PaperSize.A5: PageSize.A5}

    def outlet(name: str, printing: Printing) -> Outlet:
        # A receipt printer has nothing but rolls, whatever was left standing for its paper.
        rolls = printing.kind is PrinterKind.ESCPOS or printing.paper is PaperSize.ROLL
        metres = 1000 if rolls else 1
        size = PageSize.ROLL_80 if rolls else sheets[printing.paper]
        return Outlet(
            name,
            open_printer(home, printing, size),
            size,
            copies=printing.copies,
            pages=printing.pages,
            capacity=printing.capacity * metres,
            resumes=printing.resume,
        )

    receipt = settings.receipt
    second = outlet("receipt", receipt) if receipt.kind is not PrinterKind.NONE else None
    return Outlets(outlet("page", settings.printing), second, receipt.checklists)


def open_services(home: Home, clock: Clock | None = None) -> Services:
    """Everything outside the screens, for this home."""
    from kiosk.catalogue.asked import Asked
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.catalogue.today import CatalogueOfToday
    from kiosk.dossiers.deadlines import read_calendar
    from kiosk.printing.paper_count import PaperCount
    from kiosk.services import Services
    from kiosk.staff.book import StaffBook
    from kiosk.staff.sticks import MountedSticks

    settings, problem = read_settings(home)
    watch = clock or SystemClock()
    editions = open_editions(home, watch)
    asked = Asked(home.asked_file, watch)
    catalogue = CatalogueOfToday(editions, watch, asked.popularity)
    calendar, _ = read_calendar(home.days_file, settings.dossiers.hours)

    def open_intake() -> IntakeDesk:
        from kiosk.staff.intake_desk import IntakeDesk

        return IntakeDesk(
            home, watch, lambda: register_to_fill(home), catalogue, calendar, unsure=problem
        )

    return Services(
        home=home,
        settings=settings,
        settings_problem=problem,
        clock=watch,
        catalogue=catalogue,
        desk=CatalogueDesk(editions, key_ring(home), watch, settings.catalogue),
        dossiers=open_dossiers(home, settings.dossiers, watch, catalogue, calendar),
        open_intake=open_intake,
        calendar=calendar,
        asked=asked,
        outlets=open_outlets(home, settings),
        paper=PaperCount(home.paper_file, watch),
        staff=StaffBook(home.staff_file, watch),
        sticks=MountedSticks(),
    )
