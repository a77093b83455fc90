"""What the screens and commands work with: the catalogue of today, the dossiers, the printer.

Built once by ``app.py``. What is missing or damaged is kept as the problem it is, with its
sentence, so that the kiosk starts all the same and can say what it lacks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.catalogue.edition import Edition, Entry
from kiosk.catalogue.model import Counter, Field, LifeEvent, Office, Procedure
from kiosk.catalogue.search import Search
from kiosk.clock import Clock
from kiosk.dossiers.codes import read_code
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.register import Register
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.printing.printers import Printer
from kiosk.settings import Settings
from kiosk.words import catalogue as catalogue_words
from kiosk.words import problems as words


class Catalogue:
    """The edition as it stands on the day it is asked, or the reason why there is none."""

    def __init__(self, edition: Edition | KioskError, clock: Clock) -> None:
        self._edition = edition if isinstance(edition, Edition) else None
        self.problem = edition if isinstance(edition, KioskError) else None
        self._clock = clock
        self._entries: tuple[Entry, ...] = ()
        self._search = Search(())
        self._day = None

    @property
    def edition(self) -> Edition:
        """Raises the problem where there is no edition."""
        if self._edition is None:
            assert self.problem is not None
            raise self.problem
        return self._edition

    @property
    def office(self) -> Office | None:
        return self._edition.office if self._edition else None

    def all(self) -> tuple[Entry, ...]:
        """What is in force today, A to Z; what starts or ends today comes or goes by itself.

        Raises the problem where there is no edition.
        """
        edition, today = self.edition, self._clock.now().date()
        if today != self._day:
            self._entries = edition.entries(today)
            self._search = Search(self._entries)
            self._day = today
        return self._entries

    def fields(self) -> list[tuple[Field, int]]:
        """The fields that have procedures today, with how many."""
        counted = [(field, len(self.in_field(field.id)[1])) for field in self._known_fields()]
        return [(field, count) for field, count in counted if count]

    def life_events(self) -> list[LifeEvent]:
        """The life events that have procedures today."""
        used = {event for entry in self.all() for event in entry.life_events}
        known = self._edition.life_events if self._edition else ()
        return [event for event in known if event.id in used]

    def in_field(self, field_id: str) -> tuple[str, list[Entry]]:
        """The field's name and its procedures."""
        return self.field_name(field_id), [e for e in self.all() if e.field_id == field_id]

    def in_life_event(self, event_id: str) -> tuple[str, list[Entry]]:
        """The life event's name and its procedures."""
        known = self._edition.life_events if self._edition else ()
        name = next((event.name for event in known if event.id == event_id), "")
        return name, [entry for entry in self.all() if event_id in entry.life_events]

    def find(self, typed: str) -> list[Entry]:
        """Search, best first."""
        self.all()
        return self._search.find(typed)

    def procedure(self, code: str) -> Procedure:
        """Raises ``KioskError`` where there is no catalogue or no such procedure today."""
        found = self.edition.procedure(code)
        if found is None or all(entry.code != code for entry in self.all()):
            raise KioskError(catalogue_words.NO_SUCH_PROCEDURE, code=code)
        return found

    def counter(self, field_id: str) -> Counter | None:
        """The counter that serves a field, where the office says so."""
        counters = self.office.counters if self.office else ()
        return next((counter for counter in counters if field_id in counter.fields), None)

    def field_name(self, field_id: str) -> str:
        return next((f.name for f in self._known_fields() if f.id == field_id), "")

    def imprint_text(self) -> str:
        return str(self._edition.imprint) if self._edition else ""

    def _known_fields(self) -> tuple[Field, ...]:
        return self._edition.fields if self._edition else ()


class Dossiers:
    """The register. Where it is missing or damaged it is tried again at the next question."""

    def __init__(self, open_register: Callable[[], Register]) -> None:
        self._open = open_register
        self._register: Register | None = None

    @property
    def register(self) -> Register:
        """Raises ``KioskError`` where there is none."""
        if self._register is None:
            self._register = self._open()
        return self._register

    def find(self, typed: str) -> Dossier:
        """The dossier of a code as scanned or typed. Raises ``KioskError`` with what to do."""
        code = read_code(typed)
        dossier = self.register.find(code)
        if dossier is None:
            raise KioskError(words.DOSSIER_UNKNOWN, code=code)
        return dossier


@dataclass(frozen=True, slots=True)
class Services:
    """Everything outside the screens."""

    home: Home
    settings: Settings
    settings_problem: KioskError | None
    clock: Clock
    catalogue: Catalogue
    dossiers: Dossiers
    printer: Printer
