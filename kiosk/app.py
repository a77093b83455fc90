"""The only wiring: home and settings, then services, then a window or a command."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import storage
from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.resources import data_folder
from kiosk.settings import PrinterKind, Printing, Settings, load
from kiosk.system.log import Event, log_to, record

if TYPE_CHECKING:
    # Commands and the first screen do not wait for what they do not use.
    from kiosk.catalogue.edition import Edition
    from kiosk.catalogue.findings import Finding
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
    if not home.is_new:
        return
    clock = SystemClock()
    if not home.edition_file.exists():
        build_catalogue(home, data_folder(), clock.now())
    if not home.register_file.exists():
        seed_demonstration(home, clock.now())
    home.settle()
    record(Event.FIRST_RUN)


def build_catalogue(home: Home, folder: Path, now: dt.datetime) -> list[Finding]:
    """Build the edition from a folder; nothing changes where a finding is an error."""
    from kiosk.catalogue import edition
    from kiosk.catalogue.folder import read

    reading = read(folder)
    if reading.catalogue is not None:
        number = edition.number_after(home.edition_file)
        edition.write(reading.catalogue, home.edition_file, now, number)
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
    """The settings, or the built-in ones and the reason why."""
    try:
        return load(home.settings_file), None
    except KioskError as problem:
        record(Event.SETTINGS_PROBLEM)
        return Settings(), problem


def open_edition(home: Home) -> Edition | KioskError:
    """The edition, or the problem it has."""
    from kiosk.catalogue.edition import Edition

    try:
        return Edition(home.edition_file)
    except KioskError as problem:
        record(Event.CATALOGUE_PROBLEM, kind=type(problem).__name__)
        return problem


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
    from kiosk.services import Catalogue, Dossiers, Services

    settings, problem = read_settings(home)
    watch = clock or SystemClock()
    return Services(
        home=home,
        settings=settings,
        settings_problem=problem,
        clock=watch,
        catalogue=Catalogue(open_edition(home), watch),
        dossiers=Dossiers(lambda: open_register(home)),
        printer=choose_printer(home, settings.printing),
    )
