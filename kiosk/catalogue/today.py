"""The catalogue as people meet it: the edition in force on the day they ask.

What is missing or damaged is kept as the problem it is, with its sentence, so that the kiosk starts
all the same and can say what it lacks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from kiosk.catalogue import listing
from kiosk.catalogue.edition import Edition, EditionMissing, Entry
from kiosk.catalogue.editions import EditionPassedOver, Editions, Standing
from kiosk.catalogue.found import Found, Suggestion
from kiosk.catalogue.lookup import Lookup
from kiosk.catalogue.model import Counter, Field, LifeEvent, Office, Procedure
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.system.log import Event, record
from kiosk.words import catalogue as words


class CatalogueOfToday:
    """The edition in force as it stands on the day it is asked, or the reason why there is none.

    A new day is noticed by itself; a new edition when ``refresh`` is called, between two visits.
    """

    def __init__(
        self,
        editions: Editions,
        clock: Clock,
        popularity: Callable[[], Mapping[str, float]] = dict,
    ) -> None:
        self._editions = editions
        self._popularity = popularity
        self._edition: Edition | None = None
        self.problem: KioskError | None = None
        self._clock = clock
        self._entries: tuple[Entry, ...] = ()
        self._lookup = Lookup()
        self._by_field: dict[str, list[Entry]] = {}
        self._needed: dict[str, int] | None = None
        self._day: dt.date | None = None
        self._clock_day: dt.date | None = None
        self._stamp: object = None
        self.refresh()

    def refresh(self) -> bool:
        """Look for another edition or day; whether there is one. Costs two looks into folders."""
        clock_day, stamp = self._clock.now().date(), self._editions.stamp()
        if (clock_day, stamp) == (self._clock_day, self._stamp):
            return False
        # Not the clock's: that may have lost its battery, and procedures come and go by the day.
        today = self._editions.shown_at().date()
        before = (self._day, self.imprint_text(), str(self.problem))
        self._take(self._editions.standing())
        self._day, self._clock_day, self._stamp = today, clock_day, stamp
        if self._edition is not None:
            self._sort_in(self._edition, today)
        return before != (self._day, self.imprint_text(), str(self.problem))

    def _sort_in(self, edition: Edition, day: dt.date) -> None:
        # Made whole first: this may run beside the thread that shows them.
        in_force = edition.entries(day)
        entries = listing.a_to_z(in_force)
        lookup = Lookup(in_force, lambda: edition.vocabulary, self._popularity, day)
        by_field: dict[str, list[Entry]] = {}
        for entry in entries:
            by_field.setdefault(entry.field_id, []).append(entry)
        self._entries, self._by_field, self._lookup = entries, by_field, lookup
        self._needed = None

    def _take(self, standing: Standing) -> None:
        """Show what is in force; what is open already is shown on if nothing else can be."""
        if isinstance(standing.problem, EditionPassedOver):
            record(Event.EDITION_PASSED_OVER)
        try:
            opened = self._opened(standing)
        except KioskError as problem:
            record(Event.CATALOGUE_PROBLEM, kind=type(problem).__name__)
            if self._edition is None:
                self.problem = problem
            return
        if opened is not self._edition:
            # The old one is closed when the last print that began with it lets go of it.
            first, self._edition, self.problem = self._edition is None, opened, None
            if not first:
                record(Event.CATALOGUE_CHANGED, number=opened.imprint.number)

    def _opened(self, standing: Standing) -> Edition:
        if standing.in_force is None:
            raise standing.problem or EditionMissing()
        if self._edition and self._edition.imprint == standing.in_force.imprint:
            return self._edition
        return self._editions.open(standing.in_force)

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
        if self._clock.now().date() != self._clock_day:
            self.refresh()
        # Only to say the problem where there is none.
        _ = self.edition
        return self._entries

    def fields(self) -> list[tuple[Field, int]]:
        """The fields that have procedures today, with how many."""
        self.all()
        known = self._known_fields()
        return [(f, len(self._by_field[f.id])) for f in known if f.id in self._by_field]

    def life_events(self) -> list[LifeEvent]:
        """The life events that have procedures today."""
        used = {event for entry in self.all() for event in entry.life_events}
        known = self._edition.life_events if self._edition else ()
        return [event for event in known if event.id in used]

    def in_field(self, field_id: str) -> tuple[str, list[Entry]]:
        """The field's name and its procedures."""
        self.all()
        return self.field_name(field_id), self._by_field.get(field_id, [])

    def in_life_event(self, event_id: str) -> tuple[str, list[Entry]]:
        """The life event's name and its procedures, what most people need first."""
        entries, needed = self.all(), self._needed
        if needed is None:
            # Only now: no start should wait for the vocabulary to be read.
            vocabulary = self.edition.vocabulary or ()
            needed = self._needed = listing.most_needed(entries, vocabulary)
        known = self._edition.life_events if self._edition else ()
        name = next((event.name for event in known if event.id == event_id), "")
        return name, listing.for_event(entries, event_id, needed)

    def find(self, typed: str) -> Found:
        """Search. May take long: to be called beside the GUI thread."""
        self.all()
        return self._lookup.find(typed)

    def suggestions(self, *, wait: bool = False) -> tuple[Suggestion, ...]:
        """What to offer before anything is typed, best first.

        At once, as they were made last; ``wait`` until they are made, beside the GUI thread.
        """
        self.all()
        return self._lookup.suggestions(wait=wait)

    def prepare_search(self) -> None:
        """Make the search beside this thread, before somebody types."""
        self._lookup.prepare()

    def procedure(self, code: str) -> Procedure:
        """Raises ``KioskError`` where there is no catalogue or no such procedure today."""
        found = self.edition.procedure(code)
        if found is None or all(entry.code != code for entry in self.all()):
            raise KioskError(words.NO_SUCH_PROCEDURE, code=code)
        return found

    def form_pdf(self, file: str) -> bytes:
        """The PDF of a blank form. Any thread may ask. Raises ``KioskError``."""
        return self.edition.form_pdf(file)

    def is_sensitive(self, code: str) -> bool:
        """Whether the very name of a procedure tells a family secret. Any thread may ask."""
        if self._edition is None or not code:
            return False
        try:
            found = self._edition.procedure(code)
        except KioskError:
            # Where nobody can tell, it is kept as a secret.
            return True
        return found is not None and found.sensitive

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
