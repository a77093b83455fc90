"""What to offer before anything is typed: opened most here, of this season, common everywhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import zip_longest

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import MOST_HITS, Suggestion, Why
from kiosk.catalogue.search.search import Search
from kiosk.catalogue.vocabulary import SayingKind, Vocabulary

_MOST_OPENED, _MOST_OF_SEASON = 3, 2
_HABIT = 3
"""Openings from which on a procedure counts as opened often."""


def suggestions(
    entries: Iterable[Entry],
    search: Search,
    vocabulary: Vocabulary,
    popular: Mapping[str, float],
    day: dt.date,
) -> tuple[Suggestion, ...]:
    """At most ``MOST_HITS`` procedures, each once, for the reason that comes first."""
    known = {entry.code: entry for entry in entries}
    habits = sorted(
        (code for code, opened in popular.items() if opened >= _HABIT and code in known),
        key=lambda code: (-popular[code], code),
    )
    found: dict[str, Suggestion] = {}
    for code in habits[:_MOST_OPENED]:
        found[code] = Suggestion(known[code], Why.MOST_OPENED)
    for season, entry in _of_season(search, vocabulary, day)[:_MOST_OF_SEASON]:
        found.setdefault(entry.code, Suggestion(entry, Why.SEASON, season))
    for entry in search.common:
        found.setdefault(entry.code, Suggestion(entry, Why.COMMON))
    return tuple(found.values())[:MOST_HITS]


def _of_season(search: Search, vocabulary: Vocabulary, day: dt.date) -> list[tuple[str, Entry]]:
    """What the seasons of a day bring: one of each in turn before the second of any."""
    seasons = (saying for saying in vocabulary if saying.kind is SayingKind.SEASON)
    running = [season for season in seasons if _runs(season.begins, season.ends, day)]
    brought = [[(season.name, e) for e in search.firsts(season.said)] for season in running]
    turns = zip_longest(*brought)
    return [one for turn in turns for one in turn if one is not None]


def _runs(begins: str, ends: str, day: dt.date) -> bool:
    """Whether a season of every year, its days as "dd/mm", runs on a day."""
    first, last = _month_and_day(begins), _month_and_day(ends)
    if first is None or last is None:
        return False
    today = (day.month, day.day)
    return first <= today <= last if first <= last else not last < today < first


def _month_and_day(said: str) -> tuple[int, int] | None:
    day, slash, month = said.partition("/")
    if not (slash and day.strip().isdecimal() and month.strip().isdecimal()):
        return None
    return int(month), int(day)
