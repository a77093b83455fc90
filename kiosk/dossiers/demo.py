"""Demonstration dossiers: every state there is, true on the day they are made.

An office that tries the kiosk has no data yet, and nobody may borrow real people's dossiers for
it. These are invented from end to end (the agency ``H26.99.01`` does not exist) and marked as
samples. Their dates are counted from today, so a dossier that says "quá hẹn" is overdue.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Protocol

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.demo_cases import CASES
from kiosk.dossiers.demo_parts import Case, Moment
from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.model import Change, Dossier, DossierEvent, Status, office_day
from kiosk.errors import KioskError
from kiosk.words import problems as words

AGENCY = "H26.99.01"
"""The agency part of every demonstration code. No office has it."""


_YEARS = range(dt.MINYEAR + 1, dt.MAXYEAR)


class ClockWrong(KioskError):
    """The machine's clock stands where it cannot be."""


class Days(Protocol):
    """Knows the working days of the office (``kiosk.dossiers.deadlines``)."""

    def is_working_day(self, day: dt.date) -> bool:
        """Raises ``KioskError`` where nobody knows the days off of that year."""
        ...


class Weekdays:
    """Every Monday to Friday, where nobody knows of holidays."""

    def is_working_day(self, day: dt.date) -> bool:
        return day.weekday() < 5


def demo_dossiers(now: dt.datetime, days: Days | None = None) -> tuple[Dossier, ...]:
    """The demonstration dossiers as they stand at ``now``, the most telling ones first.

    The order is always the same, and so are the serials at the end of the codes (0001, 0002 …);
    the date inside a code moves with ``now``. All dates are working days of ``days``, else Mondays
    to Fridays. Raises ``ClockWrong`` at the ends of time, where no days can be counted.
    """
    if now.year not in _YEARS:
        raise ClockWrong(words.CLOCK_WRONG, year=now.year)
    week = days or Weekdays()
    return tuple(_dossier(case, serial, now, week) for serial, case in enumerate(CASES, start=1))


def _dossier(case: Case, serial: int, now: dt.datetime, days: Days) -> Dossier:
    def at(moment: Moment | None) -> dt.datetime | None:
        return None if moment is None else _moment(moment, now, days)

    received_at = _moment(case.received, now, days)
    code = f"{AGENCY}-{received_at:%y%m%d}-{serial:04}"
    today = office_day(now)
    return Dossier(
        code=code,
        unit=AGENCY,
        procedure_code=case.procedure.code,
        procedure_name=case.procedure.name,
        field=case.procedure.field,
        status=case.status,
        status_words=case.status_words,
        channel=case.channel,
        received_at=received_at,
        due_at=at(case.due),
        due_is_estimate=case.due_is_estimate,
        due_by_minute=case.due_by_minute,
        extended_to=at(case.extended),
        new_date=at(case.new_date),
        finished_at=at(case.finished),
        returned_at=at(case.returned),
        needs=case.needs,
        needs_by=None if case.needs_by is None else _working_day(today, case.needs_by, days),
        amount=case.amount,
        pay_how=case.pay_how,
        collect_at=case.procedure.counter,
        delivery=case.delivery,
        handled_by=case.handled_by,
        digitised=case.digitised,
        trail=tuple(Change(_moment(m, now, days), status) for m, status in _trail(case)),
        events=tuple(_events(case, now, days)),
        sensitive=bool(case.lookup),
        lookup_hash=hash_of(code, case.lookup) if case.lookup else "",
        updated_at=now,
        sample=True,
    )


def _events(case: Case, now: dt.datetime, days: Days) -> Iterator[DossierEvent]:
    for step in case.steps:
        at = _moment(step.when, now, days) if step.when else None
        done = at is not None and at <= now
        yield DossierEvent(at=at, title=step.title, who=step.who, done=done, takes=step.takes)


def _trail(case: Case) -> tuple[tuple[Moment, Status], ...]:
    """The states it went through: as the table says, else as its dates and steps tell."""
    if case.trail:
        return case.trail
    begins_as = Status.RECEIVED
    if case.status in (Status.REGISTERED, Status.REFUSED):
        begins_as = Status.REGISTERED
    found = [(case.received, begins_as)]
    if case.finished and case.status is Status.RETURNED:
        found.append((case.finished, Status.FINISHED))
    if case.status is not begins_as:
        done = [step.when for step in case.steps if step.when and step.when[0] < 0]
        reached = case.returned or case.finished or (done[-1] if done else case.received)
        found.append((reached, case.status))
    return tuple(found)


def _moment(moment: Moment, now: dt.datetime, days: Days) -> dt.datetime:
    count, clock = moment
    time = dt.time.fromisoformat(clock)
    return dt.datetime.combine(_working_day(office_day(now), count, days), time, VIETNAM_TIME)


def _working_day(today: dt.date, count: int, days: Days) -> dt.date:
    """The day ``count`` working days from today.

    On a rest day it is counted from the working day before: "+1" is always still to come and "-1"
    always past.
    """
    day = today
    while not _is_worked(day, days):
        day -= dt.timedelta(days=1)
    onward = dt.timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += onward
        left -= _is_worked(day, days)
    return day


def _is_worked(day: dt.date, days: Days) -> bool:
    """A kiosk with a wrong clock is tried out too: of an unknown year, Mondays to Fridays."""
    try:
        return days.is_working_day(day)
    except KioskError:
        return Weekdays().is_working_day(day)
