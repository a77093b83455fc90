"""What staff do with the dossiers of this machine: bring exports in, copy the register, check it.

One place for the screens to ask, so that they hold no rule about files, mapping or backups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.catalogue.model import Procedure
from kiosk.clock import Clock
from kiosk.dossiers import keeping
from kiosk.dossiers.deadlines.calendar import WorkCalendar
from kiosk.dossiers.intake import Intake, Known, catalogued, take_file
from kiosk.dossiers.intake.catalogued import Listed
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.notices import Healed
from kiosk.dossiers.proofreading import read_through
from kiosk.dossiers.register import Register
from kiosk.dossiers.soundness import Soundness, check
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.staff import columns
from kiosk.staff.columns import Column
from kiosk.staff.last_intake import keep_last_intake


class PostedProcedures(Protocol):
    """The catalogue, as far as it helps to understand an export."""

    def all(self) -> Iterable[Listed]: ...
    def procedure(self, code: str) -> Procedure: ...


@dataclass(frozen=True, slots=True)
class Brought:
    """An export that was taken, and why no backup was made of it, if so."""

    intake: Intake
    backup_problem: KioskError | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Whether the register is sound, how many dossiers it has, how many nobody could be shown."""

    soundness: Soundness
    dossiers: int = 0
    unreadable: int = 0


def known(catalogue: PostedProcedures, calendar: WorkCalendar) -> Known:
    """What the catalogue adds to an export: names, which of them are sensitive, usual periods."""
    try:
        listed = catalogue.all()
    except KioskError:
        # Dossiers come in all the same, under the names that the export has.
        listed = ()
    return catalogued(catalogue.procedure, calendar, listed)


class IntakeDesk:
    """Any thread may call. Everything raises ``KioskError`` with what to do.

    ``unsure`` is what is wrong with the settings: due dates would be reckoned with other hours than
    the office's, and stored, so nothing is taken in.
    """

    def __init__(
        self,
        home: Home,
        clock: Clock,
        register: Callable[[], Register],
        catalogue: PostedProcedures,
        calendar: WorkCalendar,
        *,
        unsure: KioskError | None = None,
    ) -> None:
        self._unsure = unsure
        self._home = home
        self._clock = clock
        self._register = register
        self._catalogue = catalogue
        self._calendar = calendar

    def columns(self, export: Path) -> tuple[Column, ...]:
        """How the columns of an export are understood."""
        return columns.columns_in(export, self._home.mapping_file)

    def remember(self, among: tuple[Column, ...], chosen: Column, meaning: Meaning) -> None:
        """From now on this column has that meaning, on this machine."""
        columns.remember(self._home.mapping_file, among, chosen, meaning)

    def take(
        self,
        export: Path,
        progress: Callable[[int], None] = lambda _: None,
        stopped: Callable[[], bool] = lambda: False,
        taken: Callable[[], None] = lambda: None,
    ) -> Brought:
        """Take an export in and make a backup; takes minutes for a million dossiers.

        ``progress`` and ``stopped`` as in ``take_file``. ``taken`` is called between the two: what
        comes then is not stopped any more.
        """
        if self._unsure is not None:
            raise self._unsure
        now = self._clock.now()
        intake = take_file(
            export,
            self._register(),
            self._home.mapping_file,
            now=now,
            known=known(self._catalogue, self._calendar),
            progress=progress,
            stopped=stopped,
        )
        keep_last_intake(self._home.register_file, intake, now)
        taken()
        return Brought(intake, self._backup_problem())

    def _backup_problem(self) -> KioskError | None:
        try:
            self.look_after()
        except KioskError as problem:
            return problem
        return None

    def look_after(self) -> Healed | None:
        """Check the register; put its last good backup into its place where it is damaged."""
        home = self._home
        return keeping.look_after(home.register_file, home.backup_folder, self._clock)

    def backup(self) -> Path:
        """One more checked copy on this machine, of which the newest few stay."""
        return keeping.backup(self._home.register_file, self._home.backup_folder, self._clock)

    def backup_onto(self, folder: Path) -> Path:
        """A checked copy on a stick or another disk, where all of them stay."""
        return keeping.backup(self._home.register_file, folder, self._clock, keep=None)

    def check(self) -> Checked:
        """Read every page and every dossier; takes half a minute for a million."""
        soundness = check(self._home.register_file)
        if soundness is not Soundness.SOUND:
            return Checked(soundness)
        dossiers, unreadable = read_through(self._register())
        return Checked(soundness, dossiers, unreadable)
