"""The search over one edition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import islice

from kiosk import text
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import MOST_HITS, Fit, Found, Hit
from kiosk.catalogue.search import fitting
from kiosk.catalogue.search.document import bare_code
from kiosk.catalogue.search.documents import Documents
from kiosk.catalogue.search.lexicon import Lexicon
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.marking import marks, reason
from kiosk.catalogue.search.query import Query, Told
from kiosk.catalogue.search.ranking import Known, Ranked, in_order, rank
from kiosk.catalogue.search.sayings import Sayings
from kiosk.catalogue.search.tally import Tally, first, members
from kiosk.catalogue.search.understanding import Understanding
from kiosk.catalogue.vocabulary import SayingKind, Vocabulary

_CODE = re.compile(r"[0-9][0-9.,\- ]{3,}(?:\.?h[0-9]{0,2})?", re.IGNORECASE)
_CODE_INSIDE = re.compile(r"(?<![0-9.])[0-9]\.?[0-9]{6}(?![0-9])")
"""The national part: offices write their own behind it (1.004194.000.00.00.H10)."""

_A_CODE = 5
_ENOUGH, _MOST_CANDIDATES, _MOST_OTHERS = 30, 80, 30
_CLOSE = (0.95, 0.85, 0.7, 0.55)
"""Candidates have at least this part of the highest sum; the next part only if they are few."""

_MOST_EVENTS = 3


class Search:
    """Made once for an edition and a day; answers from memory and may be asked by any thread."""

    def __init__(
        self,
        entries: Iterable[Entry],
        vocabulary: Vocabulary = (),
        popular: Mapping[str, float] | None = None,
    ) -> None:
        # First: what is only needed to make it leaves its room to the documents.
        sayings = Sayings(vocabulary)
        documents = self._documents = Documents(entries)
        lexicon = Lexicon(
            documents.words() | {word.folded for word in sayings.written},
            (*documents.written(), *((word.folded, word.said) for word in sayings.written)),
            (documents.has_pair, sayings.has_pair),
        )
        self._understanding = Understanding(documents, sayings, lexicon)
        self._popular = popular or {}
        self._know(())
        common = (saying for saying in vocabulary if saying.kind is SayingKind.COMMON)
        self.common = tuple(self.firsts([phrase for saying in common for phrase in saying.said]))
        """What most people come for, by the vocabulary; the most wanted first."""
        self._know(self.common)

    def _know(self, common: Iterable[Entry]) -> None:
        order = {entry.code: at for at, entry in enumerate(common)}
        documents = self._documents
        self._known = Known(order, self._popular, documents.weights, documents.says)
        self._common_places = documents.of_codes(order)

    @property
    def codes(self) -> frozenset[str]:
        """The codes of all procedures that can be found."""
        return frozenset(document.entry.code for document in self._documents.all)

    def find(self, typed: str, limit: int = MOST_HITS) -> Found:
        """The procedures that fit, best first; nothing for an empty query."""
        by_code = self._by_code(typed)
        if by_code is not None:
            fit = Fit.FITS if by_code else Fit.NOTHING
            return Found(tuple(Hit(entry) for entry in by_code[:limit]), fit)
        query = self._understanding.understand(typed)
        if not query.words or not query.total:
            return Found()
        ranked = self._ranked(query)
        fit = fitting.fit(query, ranked, self._is_first_here)
        elsewhere = fitting.is_elsewhere(query, ranked)
        if fit is Fit.NOTHING:
            return Found(elsewhere=elsewhere)
        near = list(islice(fitting.worth(query, ranked), limit))
        hits = tuple(self._hit(one, query) for one in near)
        if fit is Fit.FITS or all(is_light(word.said) for word in query.words):
            return Found(hits, fit)
        field = fitting.sure_field(query, near)
        events = dict.fromkeys(event for one in near for event in one.document.entry.life_events)
        fields = (field,) if field else ()
        return Found(hits, fit, fields, tuple(events)[:_MOST_EVENTS], elsewhere)

    def _is_first_here(self, told: Told) -> bool:
        first = told.spotted.phrase.sense.means[0]
        return told.meaning is first or bool(self._documents.holding(first.parts))

    def _ranked(self, query: Query) -> list[Ranked]:
        """The best candidates in order."""
        sums = query.tally()
        everything = self._documents.everything
        highest = sums.highest(everything)
        if not highest:
            return []
        # What is not meant is looked at only as far as it may be called exactly so.
        not_meant = first(sums.at_least(highest, query.never), _MOST_OTHERS)
        meant = self._candidates(sums, everything & ~query.never)
        ranked = in_order(
            rank(self._documents.all[place], place, sums.sum_of(place), query, self._known)
            for place in members(meant | not_meant)
        )
        kept = [one for one in ranked if not one.aside]
        return kept or ranked

    def _candidates(self, sums: Tally, among: int) -> int:
        highest = sums.highest(among)
        if not highest:
            return 0
        found = 0
        for part in _CLOSE:
            found = sums.at_least(max(1, int(highest * part)), among)
            if found.bit_count() >= _ENOUGH:
                break
        if found.bit_count() <= _MOST_CANDIDATES:
            return found
        best = sums.at_least(highest, among)
        common = found & self._common_places
        return first(best, _MOST_CANDIDATES) | first(found, _MOST_OTHERS) | common

    def _hit(self, one: Ranked, query: Query) -> Hit:
        told = query.told_of(one.place)
        field = self._documents.in_field(one.document.entry.field_id)
        why = reason(one, query, [t for t in told if not t.holders & ~field])
        return Hit(one.document.entry, why, partial(marks, query, told))

    def _by_code(self, typed: str) -> list[Entry] | None:
        """The procedures of a code, or ``None`` where none was typed: a year has four figures."""
        clean = text.clean(typed[:160])
        whole = bare_code(clean) if _CODE.fullmatch(clean) else ""
        is_code = len(whole) >= _A_CODE or (len(whole) > 1 and clean[1:2] == ".")
        found = self._documents.with_code(whole) if is_code else []
        inside = _CODE_INSIDE.search(clean)
        if not found and inside:
            found = self._documents.with_code(bare_code(inside.group()))
        return found if found or is_code else None

    def firsts(self, phrases: Iterable[str]) -> list[Entry]:
        """The first procedure of each phrase, where one has it in its name; each once."""
        found: dict[str, Entry] = {}
        for phrase in phrases:
            query = self._understanding.understand(phrase + " ")
            ranked = self._ranked(query) if query.words else []
            if ranked and ranked[0].whole:
                entry = ranked[0].document.entry
                found.setdefault(entry.code, entry)
        return list(found.values())
