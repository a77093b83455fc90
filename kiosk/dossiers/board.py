"""The figures of the office for a period, as the one report form that every office files has them.

What a dossier is judged to be is said in ``tally.py``, always at the end of the period. Two sums
hold for every period, whatever happened to any dossier: received and carried over together are
what was *to handle*; and that is what was solved together with what is still in hand. What was
refused, stopped or withdrawn within the period is counted apart, and in neither.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk import text
from kiosk.dossiers import tallied
from kiosk.dossiers import tally_kinds as kinds
from kiosk.dossiers.register import Register
from kiosk.dossiers.tallied import Tallied
from kiosk.errors import KioskError
from kiosk.words import board as words

_MOST_NAMED = 20
"""Of the offices that there are, in a sentence."""


@dataclass(frozen=True, slots=True)
class Received:
    """What came in. ``carried_over`` was received before the period and still to be handled in
    it, or taken up again in it. A dossier of which nobody knows how it was handed in is not online.
    """

    total: int
    online: int
    in_person_or_post: int
    carried_over: int
    to_handle: int


@dataclass(frozen=True, slots=True)
class Solved:
    """What was finished in the period, and not taken up again in it.

    ``undated``: nothing was promised, or nobody knows when it was finished; part of ``total`` only.
    """

    total: int
    early: int
    on_time: int
    early_or_on_time: int
    late: int
    undated: int

    def per_cent(self, count: int) -> float | None:
        """How much ``count`` is of all that was solved, to two places; ``None`` of nothing."""
        return round(100 * count / self.total, 2) if self.total else None


@dataclass(frozen=True, slots=True)
class InHand:
    """What was still to be handled when the period ended. What waits for the citizen is not due."""

    total: int
    not_due: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Board:
    """The figures of one office, or of all of them, in one period."""

    received: Received
    solved: Solved
    in_hand: InHand
    not_eligible: int
    """Refused or stopped in the period (3 and 8)."""

    withdrawn: int
    """Withdrawn by the citizen in the period (7)."""


class PeriodTurnedRound(KioskError):
    """A period that ends before it begins."""

    def __init__(self, first: dt.date, last: dt.date) -> None:
        super().__init__(words.PERIOD_TURNED, first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")


class UnitUnknown(KioskError):
    """There is no dossier of an office of this code."""

    def __init__(self, unit: str, known: Iterable[str]) -> None:
        super().__init__(words.UNIT_UNKNOWN, unit=unit, known=", ".join(known))


def board(register: Register, first: dt.date, last: dt.date, unit: str = "") -> Board:
    """The figures of the days ``first`` to ``last``, both included; ``unit`` "" is all units.

    Raises ``PeriodTurnedRound``, ``UnitUnknown`` and what ``Register.reading`` raises.
    """
    fields = _by_field(register, first, last, unit)
    if unit and not fields:
        _need(register, unit)
    sums = tallied.nothing()
    for of_field in fields.values():
        for all_fields, more in zip(sums, of_field, strict=True):
            all_fields.update(more)
    return _board(sums)


def by_field(
    register: Register, first: dt.date, last: dt.date, unit: str = ""
) -> list[tuple[str, Board]]:
    """The same for every field with any figure in the period, A to Z; "" is no field, and last.

    The figures of all fields together are those of ``board``.
    """
    found = _by_field(register, first, last, unit)
    ordered = sorted(found, key=lambda field: (not field, text.sort_key(field)))
    boards = [(field, _board(found[field])) for field in ordered]
    return [(field, made) for field, made in boards if made != _board(tallied.nothing())]


def by_month(
    register: Register, first: dt.date, last: dt.date, unit: str = ""
) -> list[tuple[dt.date, Board]]:
    """The same for every month of the period, by its first day, each judged at its own end.

    A month that the period only touches is cut where the period begins or ends.
    """
    if last < first:
        raise PeriodTurnedRound(first, last)
    with register.reading() as connection:
        boards = {
            month: _board(sums) for month, sums in tallied.by_month(connection, first, last, unit)
        }
    for day in {first.replace(day=1), last.replace(day=1)}:
        end = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        begins, ends = max(day, first), min(end, last)
        if (begins, ends) != (day, end):
            boards[day] = board(register, begins, ends, unit)
    return list(boards.items())


def _need(register: Register, unit: str) -> None:
    """Raise ``UnitUnknown`` for an office nobody knows; looked for only where it has no figures."""
    with register.reading() as connection:
        known = tallied.units(connection)
    if unit not in known:
        raise UnitUnknown(unit, known[:_MOST_NAMED])


def _by_field(register: Register, first: dt.date, last: dt.date, unit: str) -> dict[str, Tallied]:
    if last < first:
        raise PeriodTurnedRound(first, last)
    with register.reading() as connection:
        return tallied.by_field(connection, first, last, unit)


def _board(sums: Tallied) -> Board:
    happened, both, ever = sums
    # What left within the period that it came in is taken out again, unless it went on.
    online, other = (
        happened[received] - both[not_eligible] - both[withdrawn] + both[resumed]
        for received, not_eligible, withdrawn, resumed in zip(
            kinds.RECEIVED, kinds.NOT_ELIGIBLE, kinds.WITHDRAWN, kinds.RESUMED, strict=True
        )
    )
    early, on_time, late, undated = (
        happened[kind] - both[kinds.REOPENED[kind]] for kind in kinds.SOLVED
    )
    solved = early + on_time + late + undated
    overdue = ever[kinds.OVERDUE_FROM] - ever[kinds.OVERDUE_UNTIL]
    to_handle = solved + sums.in_hand
    refused = happened[kinds.REFUSED] - both[kinds.REFUSED_BACK]
    stopped = _all(happened, kinds.NOT_ELIGIBLE) - both[kinds.NOT_ELIGIBLE_BACK]
    return Board(
        received=Received(online + other, online, other, to_handle - online - other, to_handle),
        solved=Solved(solved, early, on_time, early + on_time, late, undated),
        in_hand=InHand(sums.in_hand, sums.in_hand - overdue, overdue),
        not_eligible=refused + stopped,
        withdrawn=_all(happened, kinds.WITHDRAWN) - both[kinds.WITHDRAWN_BACK],
    )


def _all(sums: Counter[str], kinds: Iterable[str]) -> int:
    return sum(sums[kind] for kind in kinds)
