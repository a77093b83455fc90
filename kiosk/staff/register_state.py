"""How the dossiers of this machine stand, for staff: how many, how fresh, how safe."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import keeping, notices, tallied
from kiosk.dossiers.codes import EXAMPLE
from kiosk.dossiers.deadlines.calendar import WorkCalendar
from kiosk.dossiers.register import Register
from kiosk.dossiers.sources import ServerAway
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.staff.last_intake import LastIntake, last_intake
from kiosk.words import staff_dossiers as words

_STALE_DAYS = 2
"""Working days without any news: an office that exports daily has missed one by then."""
_LONGEST_REST_DAYS = 14


class Holds(NamedTuple):
    """What is in a register: dossiers, how many of them are invented, when the newest was so."""

    dossiers: int
    samples: int
    latest: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterState:
    """``holds`` is ``None`` where the register cannot be read, and ``problem`` says why.

    ``notice`` is what must be read about a register that was damaged, else "". ``server``:
    whether the shared register answers; ``None`` where none is set.
    """

    holds: Holds | None
    problem: str
    notice: str
    last: LastIntake | None
    backup_at: dt.datetime | None
    server: bool | None

    def is_stale(self, now: dt.datetime, calendar: WorkCalendar) -> bool:
        """Whether working days have passed without any news."""
        if self.holds is None or self.holds.latest is None:
            return False
        since, today = (then.astimezone(VIETNAM_TIME).date() for then in (self.holds.latest, now))
        try:
            return calendar.working_days(since, today) >= _STALE_DAYS
        except KioskError:
            # Nobody knows the holidays of that year; no rest lasts so long.
            return (today - since).days > _LONGEST_REST_DAYS


def register_state(home: Home, register: Callable[[], Register], server: str) -> RegisterState:
    """Ask everything; with a server that is away it takes two seconds."""
    holds, problem = None, ""
    try:
        holds = _holds(register())
    except KioskError as why:
        problem = str(why)
    healed = notices.notice(home.register_file)
    return RegisterState(
        holds=holds,
        problem=problem,
        notice=str(healed) if healed else "",
        last=last_intake(home.register_file),
        backup_at=_backup_at(home),
        server=_answers(server) if server else None,
    )


def dismiss_notice(home: Home) -> None:
    """Somebody has read it. Raises ``KioskError`` where it cannot be taken away."""
    try:
        notices.dismiss(home.register_file)
    except OSError as problem:
        raise KioskError(words.NOTICE_STAYS) from problem


def _holds(register: Register) -> Holds:
    with register.reading() as connection:
        samples = tallied.samples(connection)
    return Holds(register.count(), samples, register.latest())


def _backup_at(home: Home) -> dt.datetime | None:
    try:
        known = keeping.backups(home.backup_folder)
    except OSError:
        return None
    return known[0].made_at if known else None


def _answers(server: str) -> bool:
    from kiosk.dossiers.server import ServerSource

    try:
        with closing(ServerSource(server)) as source:
            source.find(EXAMPLE, "")
    except ServerAway:
        return False
    return True
