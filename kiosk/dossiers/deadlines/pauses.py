"""When the clock stood still because the citizen had something to do (statuses 5 and 6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from kiosk.dossiers.model import Change, Status

_WAITING = (Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED)


class Pause(NamedTuple):
    """From the request until all was handed in; ``end`` is ``None`` while it lasts."""

    start: dt.datetime
    end: dt.datetime | None


def pauses(trail: Iterable[Change]) -> tuple[Pause, ...]:
    """The pauses of a trail. Papers first and then money, without a step between, is one pause."""
    found: list[Pause] = []
    since: dt.datetime | None = None
    for change in sorted(trail, key=lambda change: change.at):
        if change.status in _WAITING:
            since = since or change.at
        elif since is not None:
            found.append(Pause(since, change.at))
            since = None
    return (*found, Pause(since, None)) if since else tuple(found)


def over(
    paused: Iterable[tuple[dt.datetime, dt.datetime | None]], since: dt.datetime
) -> list[tuple[dt.datetime, dt.datetime]]:
    """The pauses that are over, in order, those that overlap as one, none before ``since``.

    Raises ``ValueError`` for a pause that ends before it begins.
    """
    found: list[tuple[dt.datetime, dt.datetime]] = []
    ended = [(start, end) for start, end in paused if end is not None]
    for start, end in sorted(ended):
        if end < start:
            raise ValueError("a pause ends before it begins")
        begin = max(start, since)
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif begin < end:
            found.append((begin, end))
    return found
