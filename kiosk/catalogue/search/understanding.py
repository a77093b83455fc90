"""From typed letters to a query: words, what they say, and what sayings make of them."""

from __future__ import annotations

from kiosk.catalogue.search.documents import Documents, rarity
from kiosk.catalogue.search.evidence import FULL, TOGETHER_BY_SLIP, Evidence, Levels, union
from kiosk.catalogue.search.lexicon import Lexicon
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.query import Query, Told
from kiosk.catalogue.search.sayings import Sayings
from kiosk.catalogue.search.spotting import Spotted, spot
from kiosk.catalogue.search.syllables import fold
from kiosk.catalogue.search.typed import Likeness, Typed, read

_ONE_FOR_ONE = 5
"""Eighths of a word for which another single word stands ("tía" for "cha")."""

_TOLD, _UNKNOWN, _LIGHT = 7, 3, 1
"""Weights: at least of a word that a saying explains; of one nobody knows; of one that every
sentence has."""


_SURE = {Likeness.SAME: FULL, Likeness.BEGUN: FULL - 1, Likeness.SLIP: TOGETHER_BY_SLIP}


class Understanding:
    """What turns typed letters into a query, for one edition."""

    def __init__(self, documents: Documents, sayings: Sayings, lexicon: Lexicon) -> None:
        self._documents = documents
        self._sayings = sayings
        self._lexicon = lexicon
        self._evidence = Evidence(documents, lexicon)

    def understand(self, said: str) -> Query:
        """The query of what was typed; without words where there are none to look for."""
        typed = self._asked(_without_thu_tuc(read(said, self._lexicon)))
        query = Query(typed)
        spotted = spot(self._sayings.meaning, typed)
        query.told, query.never = self._told(spotted, typed)
        query.elsewhere = [phrase for phrase in spotted if self._is_elsewhere(phrase)]
        for place, levels in enumerate(self._evidence.of(typed)):
            told = [one for one in query.told if place in one.spotted.places]
            query.weights.append(self._weight(typed[place], levels, told))
            query.levels.append(levels + [(_eighths(one, len(typed)), one.holders) for one in told])
        return query

    def _asked(self, typed: list[Typed]) -> list[Typed]:
        """Without the phrases that only say that something is asked, unless that is all."""
        dropped: set[int] = set()
        for phrase in spot(self._sayings.ignored, typed):
            sure = phrase.likeness is Likeness.SAME
            if sure or (phrase.likeness is Likeness.BEGUN and len(phrase.places) > 1):
                dropped |= phrase.places
        return [word for place, word in enumerate(typed) if place not in dropped] or typed

    def _told(self, spotted: list[Spotted], typed: list[Typed]) -> tuple[list[Told], int]:
        """The meanings that some procedure has, of the longest phrases; and what is not meant."""
        found = [
            Told(phrase, meaning, holders)
            for phrase in spotted
            for meaning in phrase.phrase.sense.means
            if (holders := self._documents.holding(meaning.parts))
        ]
        kept = [t for t in found if not any(_outdoes(o.spotted, t.spotted) for o in found)]
        never = 0
        asked = {word for one in typed for word in one.same}
        for phrase in {id(told.spotted): told.spotted for told in kept}.values():
            if phrase.likeness is not Likeness.SAME:
                # What is guessed or half typed hides nothing.
                continue
            # What another phrase of the query means is meant.
            others = union(t.holders for t in kept if not t.spotted.places & phrase.places)
            for part in phrase.phrase.sense.never:
                if not asked.issuperset(map(fold, part.split())):
                    never |= self._documents.named_with(part) & ~others
        return kept, never

    def _is_elsewhere(self, phrase: Spotted) -> bool:
        """Whether it surely stands there, and nothing here is what it means."""
        meant = phrase.phrase.sense.means
        return phrase.likeness is Likeness.SAME and not any(
            self._documents.holding(meaning.parts) for meaning in meant
        )

    def _weight(self, word: Typed, levels: Levels, told: list[Told]) -> int:
        if is_light(word.said) and not word.begun:
            return _LIGHT if not told else _LIGHT + 1
        if any(_is_telling(one) for one in told):
            return _TOLD
        surest = max((eighths for eighths, places in levels if places), default=0)
        having = union(places for eighths, places in levels if eighths >= surest - 1)
        if not having:
            return _TOLD if told else _UNKNOWN
        return rarity(len(self._documents.all) + 1, having)


def _without_thu_tuc(typed: list[Typed]) -> list[Typed]:
    """Without "thủ tục" at the beginning, which counts in no name either."""
    leading = [word.folded for word in typed[:2]] == ["thu", "tuc"]
    return typed[2:] if leading and len(typed) > 2 else typed


def _is_telling(told: Told) -> bool:
    """Whether several words stand for one thing, or one word for several."""
    return len(told.spotted.places) > 1 or len(told.meaning.words) > 1


def _eighths(told: Told, words: int) -> int:
    """How surely a saying speaks: less for each ``means`` that is not the first."""
    if not _is_telling(told) and len(told.spotted.places) < words:
        return _ONE_FOR_ONE
    sure = _SURE[told.spotted.likeness] - (not told.spotted.whole)
    return max(_ONE_FOR_ONE, sure - told.meaning.place)


def _outdoes(one: Spotted, other: Spotted) -> bool:
    """Whether a phrase stands at all words of another and more, at least as surely."""
    return other.places < one.places and one.likeness <= other.likeness
