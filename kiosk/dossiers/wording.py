"""What a citizen reads about a dossier: where it stands, in one sentence.

Screen, slip and answer all say it with these functions, so that they never disagree. Nothing is
claimed that is not known: a date we computed is never a promise, and a fact nobody recorded is
left out. ``advice`` says what to do now.
"""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Delivery, Dossier, Status, Timeliness, office_day, timeliness
from kiosk.errors import KioskError
from kiosk.words import Sentence
from kiosk.words import dossiers as words

_WEEKDAYS = (
    words.MONDAY,
    words.TUESDAY,
    words.WEDNESDAY,
    words.THURSDAY,
    words.FRIDAY,
    words.SATURDAY,
    words.SUNDAY,
)
_STATUS_TEXTS = {
    Status.OTHER: words.STATUS_OTHER,
    Status.REGISTERED: words.STATUS_REGISTERED,
    Status.RECEIVED: words.STATUS_RECEIVED,
    Status.REFUSED: words.STATUS_REFUSED,
    Status.IN_PROGRESS: words.STATUS_IN_PROGRESS,
    Status.PAPERS_NEEDED: words.STATUS_PAPERS_NEEDED,
    Status.PAYMENT_NEEDED: words.STATUS_PAYMENT_NEEDED,
    Status.WITHDRAWN: words.STATUS_WITHDRAWN,
    Status.STOPPED: words.STATUS_STOPPED,
    Status.FINISHED: words.STATUS_FINISHED,
    Status.RETURNED: words.STATUS_RETURNED,
}
_TIMELINESS_TEXTS = {
    Timeliness.EARLY: words.EARLY,
    Timeliness.ON_TIME: words.ON_TIME,
    Timeliness.LATE: words.LATE,
    Timeliness.NOT_DUE: words.NOT_DUE,
    Timeliness.OVERDUE: words.OVERDUE,
    Timeliness.PAUSED: words.PAUSED,
}
_FINISHED = {
    Timeliness.EARLY: words.IS_FINISHED_EARLY,
    Timeliness.ON_TIME: words.IS_FINISHED_ON_TIME,
    Timeliness.LATE: words.IS_FINISHED_LATE,
    Timeliness.NONE: words.IS_FINISHED_ON,
}
_WAS = {
    Timeliness.EARLY: words.IT_WAS_EARLY,
    Timeliness.ON_TIME: words.IT_WAS_ON_TIME,
    Timeliness.LATE: words.IT_WAS_LATE,
    Timeliness.NONE: words.STANDS_UNDATED,
}
_UNDER_WAY = (Status.RECEIVED, Status.IN_PROGRESS)
_COMES = {
    Delivery.COUNTER: words.LIES_READY,
    Delivery.POST: words.GOES_BY_POST,
    Delivery.HOME: words.GOES_HOME,
    Delivery.ONLINE: words.IS_ONLINE,
}


class WorkingDays(Protocol):
    """Counts the working days of the office (``kiosk.dossiers.deadlines``)."""

    def working_days(self, after: dt.date, until: dt.date) -> int:
        """Those after the one day, up to and with the other.

        Raises ``KioskError`` where nobody knows the days off of a year between them.
        """
        ...


def status_text(dossier: Dossier) -> str:
    """The state in two to five words ("Đang xử lý"); where it is none of the ten, the office's."""
    if dossier.status is Status.OTHER and dossier.status_words:
        return dossier.status_words
    return status_name(dossier.status)


def status_name(status: Status) -> str:
    """One of the ten states by our own words."""
    return _STATUS_TEXTS[status]()


def is_estimate(dossier: Dossier) -> bool:
    """Whether the date by which it is judged was computed by us, and is nobody's promise."""
    return dossier.due_is_estimate and dossier.extended_to is None


def said_timeliness(dossier: Dossier, now: dt.datetime) -> Timeliness:
    """How it stands against its date, as far as that may be said aloud.

    Nobody is early or late against a date of our own. And where only the day of the return is
    known, the result may have been ready before. A new date that has passed is a word broken, also
    where nobody knows what was promised first.
    """
    if dossier.status in _UNDER_WAY and dossier.new_date is not None and is_past(dossier, now):
        return Timeliness.OVERDUE
    state = timeliness(dossier, now)
    if is_estimate(dossier) and state not in (Timeliness.OVERDUE, Timeliness.PAUSED):
        return Timeliness.NONE
    if dossier.finished_at is None and state in (Timeliness.ON_TIME, Timeliness.LATE):
        return Timeliness.NONE
    return state


def timeliness_text(dossier: Dossier, now: dt.datetime) -> str:
    """A word or two for a badge ("Quá hẹn"). Empty where there is nothing to say."""
    state = said_timeliness(dossier, now)
    if state is Timeliness.OVERDUE and not _is_broken(dossier, now):
        return words.OVERDUE_ESTIMATE()
    return "" if state is Timeliness.NONE else _TIMELINESS_TEXTS[state]()


def format_date(day: dt.date) -> str:
    """A day in full: "thứ Tư, 25/11/2026". Give a moment's ``office_day``."""
    weekday = _WEEKDAYS[day.weekday()]()
    return words.DATE(weekday=weekday, day=day.day, month=day.month, year=day.year)


def day_text(day: dt.date, now: dt.datetime) -> str:
    """A day as people say it: "thứ Tư 25/11"; with its year only where it is not this year."""
    said = words.DAY if day.year == office_day(now).year else words.DAY_OF_YEAR
    weekday = _WEEKDAYS[day.weekday()]()
    # A sentence takes the blanks it has and leaves the others.
    return said(weekday=weekday, day=day.day, month=day.month, year=day.year)


def time_text(moment: dt.datetime) -> str:
    """ "10 giờ 30"."""
    at = moment.astimezone(VIETNAM_TIME)
    said = words.HOUR_AND_MINUTE if at.minute else words.HOUR
    return said(hour=at.hour, minute=at.minute)


def expected_at(dossier: Dossier) -> dt.datetime | None:
    """When the citizen may hope for the result: the new date, else what was promised."""
    return dossier.new_date or dossier.promised_at


def is_past(dossier: Dossier, now: dt.datetime) -> bool:
    """Whether a dossier under way has not come by ``expected_at``."""
    if dossier.new_date is not None:
        return office_day(now) > office_day(dossier.new_date)
    return timeliness(dossier, now) is Timeliness.OVERDUE


def _is_broken(dossier: Dossier, now: dt.datetime) -> bool:
    """Whether it was somebody's word that has passed, and not a date of our own."""
    return not is_estimate(dossier) or (dossier.new_date is not None and is_past(dossier, now))


def inside(said: str) -> str:
    """What the office wrote, where it stands inside a sentence of ours."""
    return said.rstrip(" .")


def since(dossier: Dossier) -> dt.datetime | None:
    """Since when it is in the state it is in, where that was told."""
    if dossier.finished_at is not None or not dossier.trail:
        return dossier.finished_at
    last = dossier.trail[-1]
    return last.at if last.status is dossier.status else None


def sentence(dossier: Dossier, now: dt.datetime, calendar: WorkingDays) -> str:
    """Where the dossier stands at ``now``, in one plain sentence."""
    match dossier.status:
        case Status.REGISTERED:
            return words.WAITS_FOR_ACCEPTANCE(day=_day(dossier.received_at, now))
        case Status.RECEIVED | Status.IN_PROGRESS:
            return _under_way(dossier, now, calendar)
        case Status.PAPERS_NEEDED:
            return _waits(words.WAITS_FOR_PAPERS(), dossier, now)
        case Status.PAYMENT_NEEDED:
            return _waits(words.WAITS_FOR_PAYMENT(), dossier, now)
        case Status.REFUSED:
            return _ended(words.IS_REFUSED_ON, words.IS_REFUSED, dossier, now)
        case Status.WITHDRAWN:
            return _ended(words.IS_WITHDRAWN_ON, words.IS_WITHDRAWN, dossier, now)
        case Status.STOPPED:
            return _ended(words.IS_STOPPED_ON, words.IS_STOPPED, dossier, now)
        case Status.FINISHED:
            how = _FINISHED[said_timeliness(dossier, now)]
            what = _ended(how, words.IS_FINISHED, dossier, now)
            return _COMES[dossier.delivery or Delivery.COUNTER](what=what)
        case Status.RETURNED:
            at = dossier.returned_at
            day = None if at is None else _day(at, now)
            what = words.IS_RETURNED() if day is None else words.IS_RETURNED_ON(day=day)
            return _WAS[said_timeliness(dossier, now)](what=what)
        case Status.OTHER:
            return _in_other_words(dossier, now)


def _day(moment: dt.datetime, now: dt.datetime) -> str:
    return day_text(office_day(moment), now)


def _when(
    moment: dt.datetime, now: dt.datetime, *, by_minute: bool, said: Sentence = words.BEFORE
) -> str:
    day = _day(moment, now)
    if office_day(moment) == office_day(now):
        day = words.TODAY(day=day)
    return said(time=time_text(moment), day=day) if by_minute else day


def _under_way(dossier: Dossier, now: dt.datetime, calendar: WorkingDays) -> str:
    expected = expected_at(dossier)
    if expected is None:
        return words.STANDS(what=_what(dossier), promise=words.NO_PROMISE())
    by_minute = dossier.due_by_minute and dossier.new_date is None
    if is_past(dossier, now):
        when = _when(expected, now, by_minute=by_minute, said=words.AT)
        return words.STANDS_UNDATED(what=_broken(dossier, now)(when=when))
    promise = _promise(dossier)(when=_when(expected, now, by_minute=by_minute))
    left = _working_days_left(now, expected, calendar)
    if left > 0:
        promise = words.DAYS_LEFT(promise=promise, count=left)
    return words.STANDS(what=_what_of_late(dossier, now) or _what(dossier), promise=promise)


def _broken(dossier: Dossier, now: dt.datetime) -> Sentence:
    """How to say that the day has passed; twice only where there were two promises."""
    if not _is_broken(dossier, now):
        return words.IS_PAST_ESTIMATE
    first_too = timeliness(dossier, now) is Timeliness.OVERDUE and not is_estimate(dossier)
    again = dossier.new_date is not None and first_too
    return words.IS_OVERDUE_AGAIN if again else words.IS_OVERDUE


def _working_days_left(now: dt.datetime, expected: dt.datetime, calendar: WorkingDays) -> int:
    """0 also where they cannot be counted: then the day alone is said."""
    try:
        return calendar.working_days(office_day(now), office_day(expected))
    except KioskError:
        return 0


def _what_of_late(dossier: Dossier, now: dt.datetime) -> str:
    """The broken promise, where a new date follows it; else empty."""
    if dossier.promised_at is None or timeliness(dossier, now) is not Timeliness.OVERDUE:
        return ""
    late = words.IS_PAST_ESTIMATE if is_estimate(dossier) else words.IS_OVERDUE
    by_minute = dossier.due_by_minute
    return late(when=_when(dossier.promised_at, now, by_minute=by_minute, said=words.AT))


def _what(dossier: Dossier) -> str:
    office, received = inside(dossier.handled_by), dossier.status is Status.RECEIVED
    if office:
        return (words.IS_RECEIVED_FOR if received else words.IS_IN_PROGRESS_AT)(office=office)
    return words.IS_RECEIVED() if received else words.IS_IN_PROGRESS()


def _promise(dossier: Dossier) -> Sentence:
    if dossier.new_date is not None:
        return words.PROMISE_NEW
    if dossier.extended_to is not None:
        return words.PROMISE_EXTENDED
    return words.ESTIMATE if dossier.due_is_estimate else words.PROMISE


def _waits(what: str, dossier: Dossier, now: dt.datetime) -> str:
    if dossier.needs_by is None:
        return words.STANDS_UNDATED(what=what)
    said = words.UNTIL_PASSED if dossier.needs_by < office_day(now) else words.UNTIL
    return said(what=what, day=day_text(dossier.needs_by, now))


def _ended(with_day: Sentence, without: Sentence, dossier: Dossier, now: dt.datetime) -> str:
    at = since(dossier)
    return without() if at is None else with_day(day=_day(at, now))


def _in_other_words(dossier: Dossier, now: dt.datetime) -> str:
    said = inside(dossier.status_words)
    what = words.IS_OTHER(state=said) if said else words.IS_UNSAID()
    expected = expected_at(dossier)
    if expected is None:
        return words.STANDS_UNDATED(what=what)
    when = _when(expected, now, by_minute=False)
    recorded = words.ESTIMATE if is_estimate(dossier) else words.PROMISE_RECORDED
    return words.STANDS(what=what, promise=recorded(when=when))
