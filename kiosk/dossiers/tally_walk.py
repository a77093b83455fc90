"""The long way through one dossier: every change it went through, with all that can happen.

It may be refused and then received, wait twice, be solved and taken up again, leave and come back.
Most never do any of this, and ``tally.counts`` does not send them here.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from kiosk.catalogue.model import Channel
from kiosk.dossiers import tally_kinds as kinds
from kiosk.dossiers.model import Status
from kiosk.dossiers.row import Row
from kiosk.dossiers.tally_kinds import Count
from kiosk.dossiers.trail import of_facts

_IN_HAND = "in_hand"
_SOLVED = "solved"
_NOT_ELIGIBLE = "not_eligible"
_WITHDRAWN = "withdrawn"
_STATES: dict[int, str] = {
    Status.REFUSED: _NOT_ELIGIBLE,
    Status.WITHDRAWN: _WITHDRAWN,
    Status.STOPPED: _NOT_ELIGIBLE,
    Status.FINISHED: _SOLVED,
    Status.RETURNED: _SOLVED,
}
_RUNNING = frozenset({Status.RECEIVED, Status.IN_PROGRESS})
_DONE = frozenset({Status.FINISHED, Status.RETURNED})
_NOT_RECEIVED = frozenset({Status.REGISTERED, Status.REFUSED})

_DAY, _MINUTE = 10, 16
_TIME = 25
"""The length of a moment in a trail; "=" and the state follow."""


def walked(row: Row) -> list[Count]:
    """What the dossier adds, but for being a sample."""
    walk = _Walk(row)
    for at, status in _changes(row):
        walk.step(at, status)
    walk.end()
    return walk.made


def _changes(row: Row) -> list[tuple[str, int]]:
    """The trail, in agreement with what the row says of the present."""
    trail = row.trail or of_facts(
        row.status, row.received_at, row.finished_at, row.returned_at, row.updated_at
    )
    changes = [(said[:_TIME], int(said[_TIME + 1 :])) for said in trail.split()]
    if row.status in _DONE and (solved_at := row.finished_at or row.returned_at):
        while changes and (changes[-1][0] >= solved_at or changes[-1][1] in _DONE):
            changes.pop()
        changes.append((solved_at, Status.FINISHED))
    elif not changes or _state_of(changes[-1][1]) != _state_of(row.status):
        before = changes[-1][0] if changes else row.received_at
        changes.append((max(before, row.updated_at), row.status))
    return changes


def _state_of(status: int) -> tuple[str, bool]:
    return _STATES.get(status, _IN_HAND), status in _RUNNING


class _Walk:
    """Through the changes of one dossier, counting on the way."""

    __slots__ = ("_at", "_received", "_row", "_running", "_state", "made")

    def __init__(self, row: Row) -> None:
        self.made: list[Count] = []
        self._row = row
        self._state = ""
        self._at = ""  # since when it is in this state
        self._received = ""  # the day; "" as long as it is not
        self._running = ""  # since which day the clock runs; "" while it stands

    def step(self, at: str, status: int) -> None:
        day = at[:_DAY]
        self._clock(day, runs=status in _RUNNING)
        if status == Status.OTHER and self._state:
            return
        waits = status == Status.REGISTERED and not self._received
        state = "" if waits else _STATES.get(status, _IN_HAND)
        if state == self._state:
            return
        self._leave(day)
        if not self._received and status not in _NOT_RECEIVED:
            self._received = day
            self._add(self._by_channel("received"), day)
        self._state, self._at = state, at
        if state in (_NOT_ELIGIBLE, _WITHDRAWN):
            if self._received:
                self._add(self._by_channel(state), day, self._received)
            else:
                self._add(kinds.REFUSED, day)

    def end(self) -> None:
        """Count how it stands now."""
        row = self._row
        if self._state == _SOLVED:
            known = row.status not in _DONE or row.finished_at or row.returned_at
            self._add(self._judged() if known else kinds.UNDATED, self._at[:_DAY])
        self._clock("", runs=False)

    def _leave(self, day: str) -> None:
        since = self._at[:_DAY]
        if self._state == _SOLVED:
            kind = self._judged()
            self._add(kind, since)
            self._add(kinds.REOPENED[kind], day, since)
        elif self._state in (_NOT_ELIGIBLE, _WITHDRAWN):
            if self._received:
                self._add(self._by_channel("resumed"), day, self._received)
                self._add(f"{self._state}_back", day, since)
            else:
                self._add(kinds.REFUSED_BACK, day, since)

    def _judged(self) -> str:
        row = self._row
        promised = row.extended_to or row.due_at
        if promised is None:
            return kinds.UNDATED
        length = _MINUTE if row.due_by_minute else _DAY
        at, due = self._at[:length], promised[:length]
        return kinds.ON_TIME if at == due else kinds.EARLY if at < due else kinds.LATE

    def _clock(self, day: str, *, runs: bool) -> None:
        """The clock runs on, stops or starts on ``day``; "" is after the last change."""
        if runs:
            self._running = self._running or day
            return
        promised = self._row.extended_to or self._row.due_at
        if self._running and promised and not (day and day <= promised[:_DAY]):
            overdue = max(self._running, _overdue_on(promised, self._row.due_by_minute))
            if not day:
                self._add(kinds.OVERDUE_FROM, overdue)
            elif overdue < day:
                self._add(kinds.OVERDUE_FROM, overdue)
                self._add(kinds.OVERDUE_UNTIL, day)
        self._running = ""

    def _by_channel(self, kind: str) -> str:
        return f"{kind}_online" if self._row.channel == Channel.ONLINE else f"{kind}_other"

    def _add(self, kind: str, day: str, since: str = "") -> None:
        row = self._row
        self.made.append(Count(row.unit, row.field, kind, day, since))
        if monthly := kinds.MONTHLY.get(kind):
            self.made.append(Count(row.unit, row.field, monthly, day[:7], ""))


@lru_cache(maxsize=4096)
def _overdue_on(promised: str, by_minute: bool) -> str:
    """The first day at whose last second the promise has passed."""
    day = promised[:_DAY]
    if by_minute and promised[_DAY + 1 : _MINUTE] < "23:59":
        return day
    try:
        return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()
    except OverflowError:
        # The 31st of December 9999, as software writes "no date".
        return day
