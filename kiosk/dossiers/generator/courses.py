"""How one invented dossier went: on which working days it moved, so that it ends as planned.

Days are places in the list of working days, so that "five working days later" is plus five. What
is asked of a course is only how it stands at the end of the period; when it began, how long it
took and whether it had to wait for papers is drawn.
"""

from __future__ import annotations

from enum import Enum, auto
from random import Random
from typing import NamedTuple

_WAITS = 0.06
"""How many of the longer ones had to wait for papers once, and in hand are waiting now."""


class Outcome(Enum):
    """How a dossier stands when the period ends."""

    EARLY = auto()
    ON_TIME = auto()
    LATE = auto()
    NOT_DUE = auto()
    OVERDUE = auto()
    REFUSED = auto()
    STOPPED = auto()


class Span(NamedTuple):
    """The period by its first and last working day; ``due``: what is due then is not overdue."""

    first: int
    last: int
    due: int


class Course(NamedTuple):
    """``asked`` to ``handed_in`` it waited for papers. ``None``: that never happened."""

    received: int
    due: int
    asked: int | None = None
    handed_in: int | None = None
    done: int | None = None
    """Solved, refused or stopped."""


def course(outcome: Outcome, days: int, span: Span, draw: Random, *, carried: bool) -> Course:
    """A course for a procedure of ``days`` working days, begun before the period or in it."""
    if outcome is Outcome.NOT_DUE:
        return _in_hand(days, span, draw)
    if outcome is Outcome.OVERDUE:
        late = draw.randint(1, 9)
        received = max(span.first, span.last - days - late)
        return Course(received, received + days)
    if outcome is Outcome.REFUSED:
        received = draw.randint(span.first, span.last - 1)
        return Course(received, received + days, done=received + draw.randint(0, 1))
    wait = draw.randint(1, 3) if days >= 3 and draw.random() < _WAITS else 0
    lasts = _lasts(outcome, days, wait, draw, at_least=1 if carried else 0)
    if carried:
        received = span.first - draw.randint(1, lasts)
    else:
        received = draw.randint(span.first, span.last - lasts)
    asked, handed_in = (received + 1, received + 1 + wait) if wait else (None, None)
    return Course(received, received + days + wait, asked, handed_in, received + lasts)


def _lasts(outcome: Outcome, days: int, wait: int, draw: Random, at_least: int) -> int:
    promised = days + wait
    if outcome is Outcome.ON_TIME:
        return promised
    if outcome is Outcome.LATE:
        return promised + min(1 + int(draw.expovariate(0.5)), 10)
    return draw.randint(max(at_least, wait + 1 if wait else 0), promised - 1)


def _in_hand(days: int, span: Span, draw: Random) -> Course:
    if draw.random() >= 2 * _WAITS:
        received = draw.randint(max(span.first, span.due - days), span.last)
        return Course(received, received + days)
    received = max(span.first, span.last - draw.randint(2, days + 15))
    asked = draw.randint(received + 1, min(received + days - 1, span.last))
    return Course(received, received + days, asked)
