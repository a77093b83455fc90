"""Filling a home before its first day: what was copied in counts, what is missing is put there.

The commands that post a folder or bring the demonstration dossiers back do it with the same steps.
Every start asks here whether there is anything to do, so what does it is loaded only then.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.clock import StoppedClock, SystemClock
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.resources import data_folder
from kiosk.settings import Role, Tracking
from kiosk.system.log import Event, log_to, record
from kiosk.words import editions as edition_words
from kiosk.words import problems

if TYPE_CHECKING:
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.findings import Finding


class CarriedRefused(KioskError):
    """The signed catalogue that was copied into the home cannot be taken."""


def prepare(home: Home) -> None:
    """Make a new home usable: log, settings, the sample catalogue, demonstration dossiers.

    Only a home where no kiosk has been at work is filled, and only what is not there: settings
    and keys may have been copied in, a first run cut short is taken up again, deleted settings
    bring no sample back. What is missing later has been lost, and is said instead of silently
    replaced. Raises ``KioskError`` where a new home cannot be filled; what could be written of it
    serves.
    """
    try:
        if not home.is_new:
            # What is there can be shown all the same; only those who mend it miss a log.
            with suppress(OSError):
                log_to(home.log_file)
            return
        is_lost = app.lost_its_settings(home)
        if not is_lost:
            # Before the first line of the log, which only a kiosk at work writes.
            home.begin()
        log_to(home.log_file)
        if not is_lost:
            _fill(home)
    except OSError as error:
        raise KioskError(problems.HOME_UNWRITABLE, folder=home.root) from error


def _fill(home: Home) -> None:
    """Put into a home that was begun what it has not yet, and settle it. Raises ``KioskError``."""
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.dossiers.demo import ClockWrong

    clock, ring = SystemClock(), app.key_ring(home)
    settings, _ = app.read_settings(home)
    desk = CatalogueDesk(app.open_editions(home, clock), ring, clock, settings.catalogue)
    only_takes = bool(ring.trusted()) and not ring.can_sign
    try:
        # The catalogue first: with nothing else a citizen is served already.
        if not desk.history() and not _take_carried(home, desk):
            build_catalogue(home, data_folder(), clock.now(), only_first=True)
        if not home.had_register:
            _first_register(home, settings.dossiers, clock.now())
        home.settle(Role.KIOSK if only_takes else Role.SINGLE)
    except KioskError as problem:
        record(Event.HOME_UNFILLED, kind=type(problem).__name__)
        if isinstance(problem, ClockWrong | CarriedRefused):
            raise
        raise KioskError(problems.HOME_UNFILLED, folder=home.root) from problem
    record(Event.FIRST_RUN)


def _take_carried(home: Home, desk: CatalogueDesk) -> bool:
    """Install the signed catalogue that lies in the home itself; whether there is one.

    Raises ``CarriedRefused``: the sample in its place would look like the office's own.
    """
    from kiosk.catalogue.edition import EditionUnwritable
    from kiosk.catalogue.package import SUFFIX

    if not any(home.root.glob(f"[!.]*{SUFFIX}")):
        return False
    try:
        desk.install(home.root)
    except EditionUnwritable:
        raise
    except KioskError as problem:
        raise CarriedRefused(edition_words.CARRIED_REFUSED, problem=problem) from problem
    return True


def _first_register(home: Home, tracking: Tracking, now: dt.datetime) -> None:
    if not tracking.server:
        seed_demonstration(home, now)
        return
    # The dossiers are on the server: this is only the copy, and no place for invented ones.
    with suppress(FileExistsError):
        # Somebody else, started beside us, was faster.
        app.make_register(home).close()


def build_catalogue(
    home: Home, folder: Path, now: dt.datetime, *, only_first: bool = False
) -> list[Finding]:
    """Post a folder on this machine as it stands; nothing changes where a finding is an error.

    ``only_first``: what the program brings along for a new home, whatever its role; and nothing
    changes where somebody else, started beside us, has posted something meanwhile. Raises
    ``KioskError``, else also where this machine only takes what is signed.
    """
    from kiosk.catalogue.folder import read
    from kiosk.catalogue.publishing import Particulars, post_unsigned

    settings, _ = app.read_settings(home)
    if settings.catalogue.role is Role.KIOSK and not only_first:
        raise KioskError(edition_words.MAY_NOT_PUBLISH)
    reading = read(folder)
    if reading.catalogue is not None:
        editions = app.open_editions(home, StoppedClock(now))
        moment = editions.moment()
        said = Particulars(effective=moment.date(), sources=(folder.resolve().name,))
        if post_unsigned(editions, reading.catalogue, said, moment, only_first=only_first):
            record(Event.CATALOGUE_BUILT, procedures=len(reading.catalogue.procedures))
    return reading.findings


def seed_demonstration(home: Home, now: dt.datetime) -> int:
    """Put the demonstration dossiers into a new register; the old one is set aside.

    Raises ``KioskError``.
    """
    from kiosk.dossiers.anew import make_anew
    from kiosk.dossiers.deadlines import read_calendar
    from kiosk.dossiers.demo import demo_dossiers

    calendar, _ = read_calendar(home.days_file, Tracking().hours)
    dossiers = demo_dossiers(now, calendar)
    make_anew(home.register_file, StoppedClock(now), lambda register: register.add(dossiers))
    return len(dossiers)
