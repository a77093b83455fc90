"""The moments of an invented dossier: its days become clock times within office hours.

Online dossiers are sent at any hour, and received when somebody sits at the counter again. What
happens on one day happens in its order.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import NamedTuple

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.generator.courses import Course, Outcome
from kiosk.dossiers.model import Status
from kiosk.dossiers.row import moment_text

_MORNING = (7 * 60 + 30, 10 * 60 + 50)
_AFTERNOON = (13 * 60 + 30, 16 * 60 + 50)
_CLOSING = 17 * 60 + 30
_WAIT = 40
"""Minutes at most until somebody looks at what came in, or fetches what is done."""

_Change = tuple[str, Status]


class Story(NamedTuple):
    """The times of a dossier and its states, as ``Row`` stores them."""

    status: Status
    received_at: str
    due_at: str
    finished_at: str | None
    returned_at: str | None
    trail: str
    updated_at: str


class Moments:
    """Makes stories on the working ``days``; nothing happens after the one numbered ``last``."""

    def __init__(self, days: Sequence[dt.date], last: int, draw: Random) -> None:
        self._days = days
        self._names = [day.isoformat() for day in days]
        self._rest = [0, *((day - before).days - 1 for before, day in pairwise(days))]
        self._last = last
        self._draw = draw

    def story(self, outcome: Outcome, course: Course, *, online: bool) -> Story:
        """What happened when."""
        came = self._minute(_MORNING) if course.done == course.received else self._minute()
        if outcome is Outcome.REFUSED:
            changes = self._refused(course, came, online=online)
        else:
            changes = [*self._received(course, came, online=online), *self._waited(course)]
            changes += self._done(course, stopped=outcome is Outcome.STOPPED)
        times = {status: at for at, status in changes}
        status, ended = changes[-1][1], (Status.REFUSED, Status.STOPPED)
        return Story(
            status=status,
            received_at=times.get(Status.RECEIVED) or changes[0][0],
            due_at=self._at(course.due, _CLOSING),
            finished_at=times.get(status if status in ended else Status.FINISHED),
            returned_at=times.get(Status.RETURNED),
            trail=" ".join(f"{at}={int(status)}" for at, status in changes),
            updated_at=changes[-1][0],
        )

    def _refused(self, course: Course, came: int, *, online: bool) -> list[_Change]:
        assert course.done is not None
        sent = self._sent(course.received, came) if online else self._at(course.received, came)
        refused = self._at(course.done, self._minute(_AFTERNOON))
        return [(sent, Status.REGISTERED), (refused, Status.REFUSED)]

    def _received(self, course: Course, came: int, *, online: bool) -> list[_Change]:
        changes = [(self._at(course.received, came), Status.RECEIVED)]
        if online:
            changes.insert(0, (self._sent(course.received, came), Status.REGISTERED))
        if self._draw.random() < 0.7:
            looked_at = came + self._draw.randint(5, _WAIT)
            changes.append((self._at(course.received, looked_at), Status.IN_PROGRESS))
        return changes

    def _waited(self, course: Course) -> list[_Change]:
        if course.asked is None:
            return []
        papers = self._draw.random() < 0.7
        asked = Status.PAPERS_NEEDED if papers else Status.PAYMENT_NEEDED
        changes = [(self._at(course.asked, self._minute()), asked)]
        if course.handed_in is not None:
            handed_in = self._at(course.handed_in, self._minute(_MORNING))
            changes.append((handed_in, Status.IN_PROGRESS))
        return changes

    def _done(self, course: Course, *, stopped: bool) -> list[_Change]:
        if course.done is None:
            return []
        came_today = course.done in (course.received, course.handed_in)
        minute = self._minute(_AFTERNOON) if came_today else self._minute()
        changes = [(self._at(course.done, minute), Status.STOPPED if stopped else Status.FINISHED)]
        later = self._draw.choice((0, 0, 0, 1, 1, 2, 4))
        if not stopped and course.done + later <= self._last:
            fetched = self._minute() if later else minute + self._draw.randint(5, _WAIT)
            changes.append((self._at(course.done + later, fetched), Status.RETURNED))
        return changes

    def _sent(self, day: int, came: int) -> str:
        """When what was received at that minute had been sent: since the office closed last."""
        at = dt.datetime.combine(self._days[day], dt.time(came // 60, came % 60), VIETNAM_TIME)
        longest = self._rest[day] * 24 * 60 + came + 6 * 60
        return moment_text(at - dt.timedelta(minutes=self._draw.randint(3, longest)))

    def _minute(self, half: tuple[int, int] | None = None) -> int:
        return self._draw.randint(*(half or self._draw.choice((_MORNING, _AFTERNOON))))

    def _at(self, day: int, minute: int) -> str:
        return f"{self._names[day]}T{minute // 60:02}:{minute % 60:02}:00+07:00"
