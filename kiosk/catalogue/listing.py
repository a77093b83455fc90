"""The order in which procedures stand in lists: by the name people see, what most need first.

By the name in plain words, because that is what a row shows large. What most people come for is
known from the vocabulary ("hay hỏi"); counts of visits are not used, so that a list stands tomorrow
as it stood today.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kiosk import text
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.vocabulary import SayingKind, Vocabulary


def listed_name(entry: Entry) -> str:
    """The name by which a procedure is looked for in a list."""
    return text.without_leading_thu_tuc(entry.plain_name)


def a_to_z(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """In Vietnamese order of the names that are shown."""
    return tuple(sorted(entries, key=lambda entry: text.sort_key(listed_name(entry))))


def most_needed(entries: Iterable[Entry], vocabulary: Vocabulary) -> dict[str, int]:
    """Codes of what most people come for, each with its place, the most wanted at 0.

    Of the procedures whose official name has the words of a phrase, the one with the shortest
    name is meant: the others are its special cases.
    """
    names = [(text.fold(entry.name), entry.code) for entry in entries]
    places: dict[str, int] = {}
    common = (saying for saying in vocabulary if saying.kind is SayingKind.COMMON)
    for phrase in (text.fold(phrase) for saying in common for phrase in saying.said):
        meant = [(len(name), code) for name, code in names if phrase in name]
        if meant:
            places.setdefault(min(meant)[1], len(places))
    return places


def for_event(entries: Sequence[Entry], event_id: str, needed: Mapping[str, int]) -> list[Entry]:
    """Those of a life event, the ``entries`` being in order.

    First what most people need and belongs to this event before others, then what most people
    need in other events too, then the rest as they come.
    """

    def place(entry: Entry) -> tuple[bool, bool, int]:
        if entry.code not in needed:
            return True, False, 0
        return False, entry.life_events[0] != event_id, needed[entry.code]

    return sorted((entry for entry in entries if event_id in entry.life_events), key=place)
