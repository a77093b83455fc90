"""The search of one edition on one day, made when it is first wanted.

Its index takes 0.2 s of a quick processor for the procedures that are shipped and near a second for
six thousand, which no start, page change or key should wait for. So it is made beside, and
everything here but ``prepare`` and plain ``suggestions`` is to be asked beside the screens.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Mapping

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import Found, Suggestion
from kiosk.catalogue.search import Search, suggestions
from kiosk.catalogue.vocabulary import SayingKind, Vocabulary
from kiosk.system.log import record_bug


class Lookup:
    """Answers to what is typed, and what to offer before.

    ``popularity`` gives another mapping whenever the counts have changed. Suggestions follow it at
    once; the order of what is found keeps the counts it began with, at most until the next day.
    ``vocabulary`` is read for the index and let go of: it takes as much memory as that. ``None``,
    of an edition older than vocabularies, stands for the program's own.
    """

    def __init__(
        self,
        entries: tuple[Entry, ...] = (),
        vocabulary: Callable[[], Vocabulary | None] = tuple,
        popularity: Callable[[], Mapping[str, float]] = dict,
        day: dt.date = dt.date.min,
    ) -> None:
        self._entries = entries
        self._vocabulary = vocabulary
        self._seasons: Vocabulary = ()
        self._popularity = popularity
        self._day = day
        self._one_maker = threading.Lock()
        self._search: Search | None = None
        self._offered: tuple[Suggestion, ...] = ()
        self._offered_by: Mapping[str, float] | None = None
        self._preparing = False
        self._failed = False

    def prepare(self) -> None:
        """Bring all of it up to date in a thread of its own; nobody waits for it."""
        if self._preparing or self._failed:
            return
        self._preparing = True
        try:
            threading.Thread(target=self._prepare, name="search index", daemon=True).start()
        except RuntimeError:
            # The machine has no thread left: whoever asks first makes it.
            self._preparing = False

    def find(self, typed: str) -> Found:
        """The procedures that fit, best first. May take long."""
        with self._one_maker:
            search = self._search or self._make(self._popularity())
        return search.find(typed)

    def suggestions(self, *, wait: bool = False) -> tuple[Suggestion, ...]:
        """What to offer before anything is typed, best first.

        As they were made last, nothing at first; ``wait`` makes them anew where the counts have
        changed since, which may take long.
        """
        if wait and not self._failed:
            popular = self._popularity()
            with self._one_maker:
                if popular is not self._offered_by:
                    search = self._search or self._make(popular)
                    self._offered = suggestions(
                        self._entries, search, self._seasons, popular, self._day
                    )
                    self._offered_by = popular
        return self._offered

    def _make(self, popular: Mapping[str, float]) -> Search:
        words = self._vocabulary()
        if words is None:
            # Only an old edition needs the reader of files, and takes the time for it.
            from kiosk.catalogue.sayings import shipped

            words = shipped() or ()
        made = Search(self._entries, words, popular)
        self._seasons = tuple(one for one in words if one.kind is SayingKind.SEASON)
        self._search = made
        return made

    def _prepare(self) -> None:
        try:
            self.suggestions(wait=True)
        except Exception as bug:
            # It would fail again at every visit. A search that is asked for says so itself.
            self._failed = True
            record_bug(bug)
        finally:
            self._preparing = False
