"""What a citizen reads about a dossier: where it stands, and what to do now.

Screen, slip and answer all say it with these functions, so that they never disagree. A fact
nobody recorded is said to be missing; nothing is made up to fill a sentence.
"""

from __future__ import annotations

import datetime as dt

from kiosk.dossiers.model import Dossier, Status, Timeliness, office_day, timeliness
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
}


def status_text(status: Status) -> str:
    """The state in two to five words ("Đang xử lý")."""
    return _STATUS_TEXTS[status]()


def timeliness_text(state: Timeliness) -> str:
    """A word or two for a badge ("Quá hẹn"). Empty for ``NONE``: then there is no badge."""
    return "" if state is Timeliness.NONE else _TIMELINESS_TEXTS[state]()


def format_date(day: dt.date) -> str:
    """A day as people say it: "thứ Tư, 25/11/2026". Give a moment's ``office_day``."""
    weekday = _WEEKDAYS[day.weekday()]()
    return words.DATE(weekday=weekday, day=day.day, month=day.month, year=day.year)


def sentence(dossier: Dossier, now: dt.datetime) -> str:
    """Where the dossier stands at ``now``, in one plain line with weekday and date."""
    state = timeliness(dossier, now)
    match dossier.status:
        case Status.REGISTERED:
            return words.WAITS_FOR_ACCEPTANCE(date=_day(dossier.received_at))
        case Status.RECEIVED:
            return _under_way(words.IS_RECEIVED, dossier, now)
        case Status.IN_PROGRESS:
            return _under_way(words.IS_IN_PROGRESS, dossier, now)
        case Status.PAPERS_NEEDED:
            return f"{words.WAITS_FOR_PAPERS()} {_last_day(dossier, now)}"
        case Status.PAYMENT_NEEDED:
            return f"{words.WAITS_FOR_PAYMENT()} {_last_day(dossier, now)}"
        case Status.REFUSED:
            return _dated(words.IS_REFUSED_ON, words.IS_REFUSED, dossier.finished_at)
        case Status.WITHDRAWN:
            return _dated(words.IS_WITHDRAWN_ON, words.IS_WITHDRAWN, dossier.finished_at)
        case Status.STOPPED:
            return _dated(words.IS_STOPPED_ON, words.IS_STOPPED, dossier.finished_at)
        case Status.FINISHED:
            return _dated(_FINISHED[state], words.IS_FINISHED, dossier.finished_at)
        case Status.RETURNED:
            said = _dated(words.IS_RETURNED_ON, words.IS_RETURNED, dossier.returned_at)
            return f"{said} {_WAS[state]()}" if state in _WAS else said


def what_to_do(dossier: Dossier, now: dt.datetime) -> str:
    """What the citizen does next: bring, pay, collect, come back, ask, or simply wait."""
    state = timeliness(dossier, now)
    place = dossier.collect_at or words.ANY_COUNTER()
    match dossier.status:
        case Status.REGISTERED:
            return words.WAIT_FOR_ACCEPTANCE()
        case Status.RECEIVED | Status.IN_PROGRESS:
            if state is Timeliness.OVERDUE:
                return words.APOLOGY_NEW_DATE()
            return _come_back(dossier, now, place)
        case Status.PAPERS_NEEDED:
            return _hand_over(words.BRING, words.ASK_WHAT_TO_BRING, dossier, now)
        case Status.PAYMENT_NEEDED:
            return _hand_over(words.PAY, words.ASK_WHAT_TO_PAY, dossier, now)
        case Status.REFUSED:
            return words.ASK_WHY_REFUSED()
        case Status.WITHDRAWN:
            return words.NOTHING_AFTER_WITHDRAWAL()
        case Status.STOPPED:
            return words.ASK_WHY_STOPPED()
        case Status.FINISHED:
            return _with_apology(words.COLLECT(place=place), state)
        case Status.RETURNED:
            return _with_apology(words.NOTHING_TO_DO(), state)


def _day(moment: dt.datetime) -> str:
    return format_date(office_day(moment))


def _dated(with_date: Sentence, without: Sentence, moment: dt.datetime | None) -> str:
    return without() if moment is None else with_date(date=_day(moment))


def _under_way(what: Sentence, dossier: Dossier, now: dt.datetime) -> str:
    if dossier.due_at is None:
        return f"{what()} {words.DUE_UNKNOWN()}"
    due = _day(dossier.due_at)
    if timeliness(dossier, now) is Timeliness.OVERDUE:
        was_due = words.WAS_DUE_ESTIMATE if dossier.due_is_estimate else words.WAS_DUE
        return f"{words.IS_OVERDUE()} {was_due(date=due)}"
    if office_day(dossier.due_at) == office_day(now):
        due = words.TODAY(date=due)
    when = words.DUE_ESTIMATE if dossier.due_is_estimate else words.DUE
    return f"{what()} {when(date=due)}"


def _last_day(dossier: Dossier, now: dt.datetime) -> str:
    if dossier.needs_by is None:
        return words.LAST_DAY_UNKNOWN()
    passed = dossier.needs_by < office_day(now)
    said = words.LAST_DAY_PASSED if passed else words.LAST_DAY
    return said(date=format_date(dossier.needs_by))


def _come_back(dossier: Dossier, now: dt.datetime, place: str) -> str:
    if dossier.due_at is None:
        return words.ASK_FOR_DATE()
    if dossier.due_is_estimate:
        return words.ASK_BEFORE_COMING(date=_day(dossier.due_at))
    if office_day(dossier.due_at) == office_day(now):
        return words.COME_TODAY(place=place)
    return words.COME_BACK_ON(place=place, date=_day(dossier.due_at))


def _hand_over(give: Sentence, ask: Sentence, dossier: Dossier, now: dt.datetime) -> str:
    needs = dossier.needs.rstrip(" .")
    what = give(needs=needs) if needs else ask()
    if dossier.needs_by is None:
        return f"{what} {words.ASK_BY_WHEN()}"
    passed = dossier.needs_by < office_day(now)
    by = words.TOO_LATE_ASK if passed else words.LAST_DAY
    return f"{what} {by(date=format_date(dossier.needs_by))}"


def _with_apology(advice: str, state: Timeliness) -> str:
    return f"{words.APOLOGY()} {advice}" if state is Timeliness.LATE else advice
