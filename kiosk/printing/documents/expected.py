"""The day on which something handed in now would be ready: the question everybody asks first.

It is an estimate and says so. Where it depends on the minute (times in hours), on days off that
nobody knows yet, or on a time the source does not give, nothing is said rather than guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kiosk.catalogue import wording
from kiosk.catalogue.checklist import ListedMethod
from kiosk.catalogue.model import Procedure
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines import WorkCalendar, YearUnknown, promised
from kiosk.dossiers.wording import format_date
from kiosk.words import printing as words


def expected_text(
    procedure: Procedure,
    listed: ListedMethod,
    now: dt.datetime,
    calendar: WorkCalendar,
    *,
    labelled: bool = False,
) -> str:
    """ "Nếu nộp hôm nay: dự kiến có kết quả thứ Năm, 03/12/2026", or "" where nobody can say.

    ``labelled``: the words beside it say that it is the day of the result, so it does not.
    ``listed`` is one way of handing in of ``procedure``; only its own time counts. On a rest day,
    and after the office has closed, it is reckoned from the next working day.
    """
    # One way of handing in may stand there several times, with times that differ.
    same = tuple(
        method
        for method in procedure.methods
        if method.channel is listed.channel and wording.handling_time(method) == listed.time_text
    )
    try:
        start = _handed_in(now.astimezone(VIETNAM_TIME), calendar)
    except YearUnknown:
        return ""
    promise = promised(replace(procedure, methods=same), listed.channel, start, calendar)
    if promise is None or promise.by_minute:
        return ""
    ready = format_date(promise.due_at.date())
    today, later = (
        (words.DAY_TODAY, words.DAY_LATER) if labelled else (words.READY_TODAY, words.READY_LATER)
    )
    if start.date() == now.astimezone(VIETNAM_TIME).date():
        return today(date=ready)
    return later(day=format_date(start.date()), date=ready)


def _handed_in(now: dt.datetime, calendar: WorkCalendar) -> dt.datetime:
    """Now, or the opening of the next working day where nobody receives anything any more."""
    day = now.date()
    if calendar.is_working_day(day) and now < calendar.closing(day):
        return now
    return dt.datetime.combine(calendar.next_working_day(day), calendar.hours.opens, VIETNAM_TIME)
