"""The rules of counting: when a period that began with the receipt is over.

Every unit is a small rule with three answers: where the period ends by bare counting, where that
end moves when the clock stood still, and until when the law then lets it run. ``due`` puts them
together. The sources are in ``docs/deadlines.md``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

from kiosk.catalogue.model import TimeUnit
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines.calendar import WorkCalendar
from kiosk.dossiers.deadlines.pauses import over
from kiosk.dossiers.deadlines.period import Period
from kiosk.dossiers.deadlines.units import Days, Hours, Months, SameDay, WorkingDays, WorkingHours
from kiosk.settings import AfterPause

SAME_DAY_UNTIL = dt.time(15)
"""What comes in later than this is done on the next working day (civil status)."""


class _Rule(Protocol):
    """How one unit counts. All moments are of Việt Nam's zone."""

    def bare_end(self, start: dt.datetime) -> dt.datetime:
        """Where it ends by counting alone."""
        ...

    def moved(self, end: dt.datetime, start: dt.datetime, stop: dt.datetime) -> dt.datetime:
        """The bare end, once the clock stood still from ``start`` to ``stop``."""
        ...

    def lawful(self, end: dt.datetime, since: dt.datetime) -> dt.datetime:
        """Until when it then runs: never a rest day."""
        ...


def due(
    received_at: dt.datetime,
    period: Period,
    calendar: WorkCalendar,
    pauses: Iterable[tuple[dt.datetime, dt.datetime | None]] = (),
    after_pause: AfterPause = AfterPause.GOES_ON,
    extension: Period | None = None,
    *,
    same_day_until: dt.time = SAME_DAY_UNTIL,
) -> dt.datetime:
    """The moment by which a dossier should be done, in Việt Nam's zone, always on a working day.

    Where days are counted it is the closing time of the last day.

    ``pauses`` are (from, to); one that still lasts (``None``) moves nothing, because nobody knows
    yet by how much. One that begins after the period was over changes nothing. ``extension`` is
    the lawful lengthening (gia hạn), counted on from where the period ended.

    Raises ``YearUnknown`` where the days off of a year are not known, ``ValueError`` for a time
    without a zone, a pause that ends before it begins, and an extension to the same day.
    """
    if received_at.tzinfo is None:
        raise ValueError("the receipt has no zone")
    if extension is not None and extension.unit is TimeUnit.SAME_DAY:
        raise ValueError("the same day lengthens nothing")
    start = received_at.astimezone(VIETNAM_TIME)
    calendar.is_working_day(start.date())  # before any reckoning: a year out of reach ends here
    stops = [
        (begin.astimezone(VIETNAM_TIME), end.astimezone(VIETNAM_TIME))
        for begin, end in over(pauses, start)
    ]
    anew = after_pause is AfterPause.STARTS_ANEW
    end = _run(_rule(period, calendar, same_day_until), start, stops, anew=anew)
    if extension is not None:
        later = [stop for stop in stops if stop[0] >= end]
        end = _run(_rule(extension, calendar, same_day_until), end, later, anew=anew)
    return end


def _run(
    rule: _Rule,
    start: dt.datetime,
    stops: list[tuple[dt.datetime, dt.datetime]],
    *,
    anew: bool,
) -> dt.datetime:
    end = rule.bare_end(start)
    until = rule.lawful(end, start)
    for begin, stop in stops:
        if begin >= until:
            break
        end = rule.bare_end(stop) if anew else rule.moved(end, begin, stop)
        until = max(until, rule.lawful(end, start))
    return until


def _rule(period: Period, calendar: WorkCalendar, same_day_until: dt.time) -> _Rule:
    amount = period.amount or 0
    match period.unit:
        case TimeUnit.WORKING_DAY:
            return WorkingDays(calendar, amount)
        case TimeUnit.DAY:
            return Days(calendar, amount)
        case TimeUnit.MONTH:
            return Months(calendar, amount)
        case TimeUnit.HOUR:
            return Hours(calendar, amount)
        case TimeUnit.WORKING_HOUR:
            return WorkingHours(calendar, amount)
        case TimeUnit.SAME_DAY:
            return SameDay(calendar, same_day_until)
