"""What one dossier adds to the figures of the office (``board.py``), so that none is ever scanned.

A report asks for a period that nobody knows beforehand, and what it says of a dossier depends on
how the dossier stood at the period's end. But that only ever turns on days on which something
changed. So every dossier is taken apart, as it comes in, into counts of what happened on which
day; the figures of any period are sums over them. Each count is kept by the day and, under a kind
of its own, by the month: a long period is summed by whole months, and only its ends by days.

How a dossier is judged, always at the last second of a day:

* **Received** from its first state other than 1 (sent, nobody has accepted it) and 3 (refused).
* **Solved** from 9 or 10 on. It is early, on time or late as ``model.timeliness`` says, by the
  moment that the citizen is told; with no such moment or no promise it is *undated*.
* **Not eligible** in 3 and 8, **withdrawn** in 7: it has left, and is not to be handled.
* **In hand** in all other states after it was received; **overdue** only in 2 and 4, once the
  promise has passed. 5 and 6 stop the clock.
* A state that is none of the ten changes nothing but that nobody calls it overdue.

A dossier may come back: a solved one is taken up again, one that had left goes on. A period in
which both happened then sees neither (``tally_kinds.py``).

The table ``tally`` is read by kind and by stretches of days: its key begins with these two.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kiosk.catalogue.model import Channel
from kiosk.dossiers import tally_kinds as kinds
from kiosk.dossiers.model import Status
from kiosk.dossiers.row import Row
from kiosk.dossiers.tally_kinds import Count
from kiosk.dossiers.tally_walk import walked

__all__ = ["Count", "counts"]

_DONE = frozenset({Status.FINISHED, Status.RETURNED})
_DAY = 10
_TIME = 25
"""The length of a moment in a trail; "=" and the state follow."""
_CHANGE = _TIME + 3
"""The length of a change to a state of one figure, with the blank after it."""


def counts(row: Row) -> list[Count]:
    """What the dossier of ``row`` adds, each count standing for +1; in no particular order.

    It is read from the trail, and where there is none from the row's own times. The present state
    and the moment of the solution are always the row's: those are what the citizen is told.
    """
    made = _straight(row) or walked(row)
    if row.sample:
        made.append(Count(row.unit, row.field, kinds.SAMPLE, "", ""))
    return made


def _straight(row: Row) -> list[Count]:
    """The same as ``walked`` in a quarter of the time, for nearly all dossiers: received once,
    solved once, not late. Nothing for the others.
    """
    trail, solved_at, promised = row.trail, row.finished_at, row.extended_to or row.due_at
    if not solved_at or not promised or row.status not in _DONE or row.due_by_minute:
        return []
    solved, due = solved_at[:_DAY], promised[:_DAY]
    states, rest = trail[_TIME + 1 :: _CHANGE], len(trail) % _CHANGE
    if solved > due or trail[:_TIME] > solved_at or not _goes_straight(states, rest):
        return []
    unit, field, received = row.unit, row.field, trail[:_DAY]
    entered = kinds.RECEIVED_ONLINE if row.channel == Channel.ONLINE else kinds.RECEIVED_OTHER
    left = kinds.EARLY if solved < due else kinds.ON_TIME
    return [
        Count(unit, field, entered, received, ""),
        Count(unit, field, kinds.MONTHLY[entered], received[:7], ""),
        Count(unit, field, left, solved, ""),
        Count(unit, field, kinds.MONTHLY[left], solved[:7], ""),
    ]


@lru_cache(maxsize=1024)
def _goes_straight(states: str, rest: int) -> bool:
    """Whether a trail has states 2, 4, 5 and 6 only, then perhaps 9, then perhaps 10.

    ``states`` is every 28th character. A 10 at the end shows as 1, and its second figure stands
    where a blank would: there is no ``rest``. Any other 10 puts a "=" among the states.
    """
    wanted = {0: r"[2456]+9?1", _CHANGE - 1: r"[2456]+9?"}.get(rest)
    return wanted is not None and re.fullmatch(wanted, states) is not None
