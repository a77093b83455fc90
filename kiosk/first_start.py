"""Filling a home before its first day: what was copied in counts, what is missing is put there.

Loaded once in the life of a home.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.catalogue.edition import EditionUnwritable
from kiosk.catalogue.package import SUFFIX
from kiosk.dossiers.demo import ClockWrong
from kiosk.errors import KioskError
from kiosk.system.log import Event, record
from kiosk.words import editions as edition_words
from kiosk.words import problems

if TYPE_CHECKING:
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.home import Home
    from kiosk.settings import Role


class CarriedRefused(KioskError):
    """The signed catalogue that was copied into the home cannot be taken."""


def fill(
    home: Home,
    desk: CatalogueDesk,
    post_sample: Callable[[], None],
    make_register: Callable[[], None],
    role: Role,
) -> None:
    """Put into a home that was begun what it has not yet, and settle it.

    The catalogue first: with nothing else a citizen is served already. ``role`` is for settings
    that are not there. Raises ``KioskError``.
    """
    try:
        if not desk.history() and not _take_carried(home, desk):
            post_sample()
        if not home.had_register:
            make_register()
        home.settle(role)
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
    if not any(home.root.glob(f"[!.]*{SUFFIX}")):
        return False
    try:
        desk.install(home.root)
    except EditionUnwritable:
        raise
    except KioskError as problem:
        raise CarriedRefused(edition_words.CARRIED_REFUSED, problem=problem) from problem
    return True
