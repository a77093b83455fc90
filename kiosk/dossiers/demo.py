"""Demonstration dossiers: every state there is, true on the day they are made.

An office that tries the kiosk has no data yet, and nobody may borrow real people's dossiers for
it. These are invented from end to end (the agency ``H26.99.01`` does not exist) and marked as
samples. Their dates are counted from today, so a dossier that says "quá hẹn" is overdue.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.demo_cases import CASES, Case, Moment
from kiosk.dossiers.model import Dossier, DossierEvent, office_day

AGENCY = "H26.99.01"
"""The agency part of every demonstration code. No office has it."""


def demo_dossiers(now: dt.datetime) -> tuple[Dossier, ...]:
    """The demonstration dossiers as they stand at ``now``, the most telling ones first.

    The order is always the same, and so are the serials at the end of the codes (0001, 0002 …);
    the date inside a code moves with ``now``. All days are Mondays to Fridays; public holidays
    are not looked at.
    """
    return tuple(_dossier(case, serial, now) for serial, case in enumerate(CASES, start=1))


def _dossier(case: Case, serial: int, now: dt.datetime) -> Dossier:
    received_at = _moment(case.received, now)
    return Dossier(
        code=f"{AGENCY}-{received_at:%y%m%d}-{serial:04}",
        procedure_code=case.procedure.code,
        procedure_name=case.procedure.name,
        status=case.status,
        channel=case.channel,
        received_at=received_at,
        due_at=_moment(case.due, now) if case.due else None,
        due_is_estimate=case.due_is_estimate,
        finished_at=_moment(case.finished, now) if case.finished else None,
        returned_at=_moment(case.returned, now) if case.returned else None,
        needs=case.needs,
        needs_by=None if case.needs_by is None else _working_day(office_day(now), case.needs_by),
        collect_at=case.procedure.counter,
        events=tuple(_events(case, now)),
        updated_at=now,
        sample=True,
    )


def _events(case: Case, now: dt.datetime) -> Iterator[DossierEvent]:
    for step in case.steps:
        at = _moment(step.when, now) if step.when else None
        done = at is not None and at <= now
        yield DossierEvent(at=at, title=step.title, who=step.who, done=done)


def _moment(moment: Moment, now: dt.datetime) -> dt.datetime:
    days, clock = moment
    time = dt.time.fromisoformat(clock)
    return dt.datetime.combine(_working_day(office_day(now), days), time, VIETNAM_TIME)


def _working_day(today: dt.date, days: int) -> dt.date:
    """The day ``days`` working days (Monday to Friday) from today.

    On a Saturday or Sunday it is counted from the Friday before: "+1" is always still to come
    and "-1" always past.
    """
    friday_at_most = today - dt.timedelta(days=max(0, today.weekday() - 4))
    weeks, weekday = divmod(friday_at_most.weekday() + days, 5)
    monday = friday_at_most - dt.timedelta(days=friday_at_most.weekday())
    return monday + dt.timedelta(weeks=weeks, days=weekday)
