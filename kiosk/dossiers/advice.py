"""What a citizen does now about a dossier: bring, pay, collect, come back, ask, or simply wait.

Who does what it says needs to ask nobody: which papers or how much, by when, where, with what. What
the office has not told is not made up; then the counter is to be asked.
"""

from __future__ import annotations

import datetime as dt

from kiosk.catalogue.model import Channel, Office
from kiosk.catalogue.wording import money
from kiosk.dossiers.model import Delivery, Dossier, Status, Timeliness, office_day
from kiosk.dossiers.row import unit_of
from kiosk.dossiers.wording import (
    day_text,
    expected_at,
    format_date,
    inside,
    is_estimate,
    is_past,
    said_timeliness,
    time_text,
)
from kiosk.words import Sentence
from kiosk.words import dossiers as words

_WILL_COME = {
    Delivery.POST: words.WILL_BE_POSTED,
    Delivery.HOME: words.WILL_BE_BROUGHT,
    Delivery.ONLINE: words.WILL_BE_ONLINE,
}
_HAS_COME = {
    Delivery.POST: words.IS_POSTED,
    Delivery.HOME: words.IS_BROUGHT,
    Delivery.ONLINE: words.LOOK_ONLINE,
}
_UNDER_WAY = (Status.RECEIVED, Status.IN_PROGRESS)
_NO_RESULT = (Status.REGISTERED, Status.REFUSED, Status.WITHDRAWN, Status.STOPPED)
_PAUSED = (Status.PAPERS_NEEDED, Status.PAYMENT_NEEDED)
_IS_DONE = (Status.FINISHED, Status.RETURNED)


def what_to_do(dossier: Dossier, now: dt.datetime, counter: str = "") -> str:
    """What the citizen does next, in a few short sentences.

    ``counter`` is the name of the counter to ask and to bring things to (``counter_to_ask``), or
    empty where nobody knows it.
    """
    asked = counter or words.THE_COUNTER()
    match dossier.status:
        case Status.REGISTERED:
            return words.WAIT_FOR_ACCEPTANCE()
        case Status.RECEIVED | Status.IN_PROGRESS:
            return _wait_or_come(dossier, now, asked)
        case Status.PAPERS_NEEDED:
            return f"{_bring(dossier, asked)} {_by_when(dossier, now, asked)}"
        case Status.PAYMENT_NEEDED:
            return f"{_pay(dossier, asked)} {_by_when(dossier, now, asked)}"
        case Status.REFUSED:
            return words.ASK_WHY_REFUSED(counter=asked)
        case Status.WITHDRAWN:
            return words.NOTHING_AFTER_WITHDRAWAL(counter=asked)
        case Status.STOPPED:
            return words.ASK_WHY_STOPPED(counter=asked)
        case Status.FINISHED:
            return _with_apology(_collect(dossier, asked), dossier, now)
        case Status.RETURNED:
            return _with_apology(words.NOTHING_TO_DO(counter=asked), dossier, now)
        case Status.OTHER:
            known = inside(dossier.status_words)
            ask = words.ASK_WHAT_IT_MEANS if known else words.ASK_WHERE_IT_IS
            return ask(counter=asked)


def counter_to_ask(dossier: Dossier, office: Office | None, field_id: str, unit: str = "") -> str:
    """The counter of ``office`` that serves the field of the dossier's procedure; else empty.

    Empty too where several serve it, for nobody knows which of them has the dossier, and where the
    dossier is of another office than that of the code ``unit``.
    """
    if office is None or _is_elsewhere(dossier, unit):
        return ""
    serving = [counter.name for counter in office.counters if field_id in counter.fields]
    return serving[0] if len(serving) == 1 else ""


def about_date(dossier: Dossier, now: dt.datetime) -> str:
    """What has to be known about the date itself: computed, extended, new, or about to move.

    Empty where it is a plain promise, or where there is no date.
    """
    if expected_at(dossier) is None or dossier.status not in (*_UNDER_WAY, *_PAUSED):
        return ""
    if dossier.status in _PAUSED:
        return words.DATE_MAY_MOVE()
    if dossier.new_date is not None:
        old = dossier.promised_at
        if old is None or is_estimate(dossier):
            return words.DATE_IS_NEW()
        return words.DATE_IS_NEW_AFTER(day=day_text(office_day(old), now))
    if dossier.extended_to is not None:
        old = dossier.due_at
        if old is None or dossier.due_is_estimate:
            return words.DATE_WAS_EXTENDED()
        return words.DATE_WAS_EXTENDED_FROM(day=day_text(office_day(old), now))
    return words.DATE_IS_ESTIMATE() if dossier.due_is_estimate else ""


def day_of_result(dossier: Dossier) -> tuple[str, str] | None:
    """What the day is ("Hẹn trả kết quả") and the day itself, in full, for a line of its own.

    ``None`` where nothing will be handed out any more, or has not been accepted: a day would only
    mislead. Of a result that is there it is the day it was promised for, if somebody promised one.
    """
    if dossier.status in _NO_RESULT:
        return None
    expected, ours = expected_at(dossier), dossier.new_date is None and is_estimate(dossier)
    if dossier.status in _IS_DONE:
        expected, ours = dossier.promised_at, is_estimate(dossier)
        if expected is None or ours:
            return None
    said = _what_the_day_is(dossier, ours=ours)
    if expected is None:
        return said(), words.NO_DAY_YET()
    date = format_date(office_day(expected))
    if dossier.due_by_minute and expected != dossier.new_date:
        date = words.DAY_BY_TIME(time=time_text(expected), date=date)
    if ours:
        date = words.DAY_EXPECTED(date=date)
    return said(), date[:1].upper() + date[1:]


def _what_the_day_is(dossier: Dossier, *, ours: bool) -> Sentence:
    """``ours``: computed, so nobody has promised it."""
    if dossier.status in _IS_DONE:
        return words.RESULT_WAS_DUE
    if ours and dossier.due_at is not None:
        return words.RESULT_EXPECTED
    if dossier.status in _PAUSED:
        return words.RESULT_DUE_BEFORE_PAUSE
    return words.RESULT_DUE if dossier.new_date is None else words.RESULT_DUE_AGAIN


def collecting_hours(dossier: Dossier, office: Office | None, unit: str = "") -> str:
    """When the counter is open at which the result is handed out, as ``office`` says; else empty.

    ``unit`` is the code of that office: the dossier may be of another one, whose counters happen to
    have the same names. Empty too where nobody has to come to a counter.
    """
    comes = dossier.status is Status.FINISHED or dossier.status in _UNDER_WAY
    by_counter = dossier.delivery in (None, Delivery.COUNTER)
    if office is None or _is_elsewhere(dossier, unit) or not (comes and by_counter):
        return ""
    counter = next((one for one in office.counters if one.name == dossier.collect_at), None)
    if dossier.collect_at and counter is None:
        return ""
    return (counter.hours if counter else "") or office.hours


def _is_elsewhere(dossier: Dossier, unit: str) -> bool:
    """Whether it is of another office than that of the code ``unit``, where that is known."""
    return bool(unit) and (dossier.unit or unit_of(dossier.code)) != unit


def _wait_or_come(dossier: Dossier, now: dt.datetime, counter: str) -> str:
    if is_past(dossier, now):
        if is_estimate(dossier) and dossier.new_date is None:
            return words.ASK_WHEN(counter=counter)
        return words.SORRY(then=words.ASK_FOR_NEW_DATE(counter=counter))
    if said_timeliness(dossier, now) is Timeliness.OVERDUE and not is_estimate(dossier):
        return words.SORRY(then=_come(dossier, now, counter))
    return _come(dossier, now, counter)


def _come(dossier: Dossier, now: dt.datetime, counter: str) -> str:
    expected = expected_at(dossier)
    if dossier.delivery is not None and dossier.delivery in _WILL_COME:
        return words.NOTHING_YET(then=_WILL_COME[dossier.delivery]())
    if expected is None:
        return words.NOTHING_YET(then=words.ASK_FOR_DATE(counter=counter))
    place, day = _place(dossier), day_text(office_day(expected), now)
    if is_estimate(dossier) and dossier.new_date is None:
        said = words.ASK_BEFORE_COMING(day=day[:1].upper() + day[1:], counter=counter)
        return words.NOTHING_YET(then=said)
    by_minute = dossier.due_by_minute and dossier.new_date is None
    if office_day(expected) == office_day(now) and not by_minute:
        return words.COME_TODAY(place=place)
    if by_minute:
        said = words.COME_AFTER(place=place, time=time_text(expected), day=day)
    else:
        said = words.COME_ON(place=place, day=day)
    return words.NOTHING_YET(then=said)


def _bring(dossier: Dossier, counter: str) -> str:
    needs = inside(dossier.needs)
    if not needs:
        return words.ASK_WHAT_TO_BRING(counter=counter)
    if dossier.channel is Channel.IN_PERSON:
        return words.BRING_TO_COUNTER(counter=counter, needs=needs)
    return words.BRING(needs=needs)


def _pay(dossier: Dossier, counter: str) -> str:
    needs = inside(dossier.needs)
    if dossier.amount is None:
        if not needs:
            said = words.ASK_WHAT_TO_PAY(counter=counter)
        else:
            said = words.PAY_UNKNOWN_AMOUNT(needs=needs)
    else:
        amount = money(dossier.amount, "VND")
        said = words.PAY_FOR(amount=amount, needs=needs) if needs else words.PAY(amount=amount)
    if how := inside(dossier.pay_how):
        return f"{said} {words.PAY_HOW(how=how)}"
    known = needs or dossier.amount is not None
    return f"{said} {words.ASK_HOW_TO_PAY(counter=counter)}" if known else said


def _by_when(dossier: Dossier, now: dt.datetime, counter: str) -> str:
    if dossier.needs_by is None:
        return words.ASK_BY_WHEN(counter=counter)
    day = day_text(dossier.needs_by, now)
    if dossier.needs_by < office_day(now):
        return words.TOO_LATE_ASK(day=day, counter=counter)
    return words.LAST_DAY(day=day)


def _collect(dossier: Dossier, counter: str) -> str:
    if dossier.delivery is not None and dossier.delivery in _HAS_COME:
        # A sentence takes the blanks it has and leaves the others.
        return _HAS_COME[dossier.delivery](counter=counter)
    return words.COLLECT(place=_place(dossier))


def _place(dossier: Dossier) -> str:
    return inside(dossier.collect_at) or words.ANY_COUNTER()


def _with_apology(advice: str, dossier: Dossier, now: dt.datetime) -> str:
    late = said_timeliness(dossier, now) is Timeliness.LATE
    return words.SORRY(then=advice) if late else advice
