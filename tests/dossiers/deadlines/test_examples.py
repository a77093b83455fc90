"""Worked examples: each names its rule, and its date was counted by hand on a calendar.

In 2026 these weekdays are off: 1/1, 16–20/2 (Tết), 27/4 (for Sunday 26/4), 30/4, 1/5, 31/8 (for
Saturday 22/8, which is worked), 1/9, 2/9, 24/11. In 2027: 1/1, 4/2–10/2 (Tết), ….
2 November 2026 is a Monday.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import pytest

from kiosk.catalogue.model import TimeUnit
from kiosk.dossiers.deadlines import Period, WorkCalendar, due, public_days
from kiosk.settings import AfterPause

from .moments import at, span

WD, DAY, MONTH = TimeUnit.WORKING_DAY, TimeUnit.DAY, TimeUnit.MONTH
HOUR, WH, SAME = TimeUnit.HOUR, TimeUnit.WORKING_HOUR, TimeUnit.SAME_DAY
ANEW = AfterPause.STARTS_ANEW
CALENDAR = WorkCalendar(public_days())


class Example(NamedTuple):
    rule: str
    received: str
    amount: int | None
    unit: TimeUnit
    expected: str
    also: dict[str, Any] = {}  # noqa: RUF012 (never changed)


def _paused(*said: str, anew: bool = False) -> dict[str, Any]:
    given: dict[str, Any] = {"pauses": [span(one) for one in said]}
    return given | {"after_pause": ANEW} if anew else given


EXAMPLES = [
    # Working days
    Example("the first day does not count", "02/11/2026 09:00", 1, WD, "03/11/2026"),
    Example("every worked day after it counts", "02/11/2026 09:00", 3, WD, "05/11/2026"),
    Example("a weekend does not count", "05/11/2026 09:00", 3, WD, "10/11/2026"),
    Example("from a Friday afternoon to Monday", "06/11/2026 16:00", 1, WD, "09/11/2026"),
    Example("online on a Saturday night", "07/11/2026 22:00", 1, WD, "09/11/2026"),
    Example("online on a Sunday, a minute to midnight", "08/11/2026 23:59", 2, WD, "10/11/2026"),
    Example("after hours is still the first day", "03/11/2026 20:15", 1, WD, "04/11/2026"),
    Example("before hours is already the first day", "03/11/2026 05:00", 1, WD, "04/11/2026"),
    Example("Ngày Văn hóa Việt Nam is off", "23/11/2026 09:00", 1, WD, "25/11/2026"),
    Example("online on a holiday", "24/11/2026 10:00", 1, WD, "25/11/2026"),
    Example("a holiday and a weekend between", "20/11/2026 09:00", 5, WD, "30/11/2026"),
    Example("Tết 2026 is a week", "13/02/2026 09:00", 1, WD, "23/02/2026"),
    Example("into Tết 2026 and out of it", "12/02/2026 09:00", 3, WD, "24/02/2026"),
    Example("Tết 2027 is from Thursday to Wednesday", "03/02/2027 09:00", 1, WD, "11/02/2027"),
    Example("into Tết 2027 and out of it", "02/02/2027 09:00", 5, WD, "16/02/2027"),
    Example("30/4 and 1/5", "29/04/2026 09:00", 1, WD, "04/05/2026"),
    Example("Giỗ Tổ on a Sunday: Monday is off", "24/04/2026 09:00", 2, WD, "29/04/2026"),
    Example("Giỗ Tổ, 30/4 and 1/5 in a row", "24/04/2026 09:00", 5, WD, "06/05/2026"),
    Example("2/9 with the day before and the swap", "28/08/2026 09:00", 1, WD, "03/09/2026"),
    Example("a Saturday worked for a Monday counts", "21/08/2026 09:00", 1, WD, "22/08/2026"),
    Example("and is one of three", "20/08/2026 09:00", 3, WD, "24/08/2026"),
    Example("any other Saturday does not", "14/08/2026 09:00", 1, WD, "17/08/2026"),
    Example("New Year's Day", "31/12/2026 09:00", 1, WD, "04/01/2027"),
    Example("New Year's Day on a Saturday", "31/12/2027 09:00", 1, WD, "04/01/2028"),
    Example("a swap across two years, day off", "28/12/2018 09:00", 2, WD, "03/01/2019"),
    Example("a swap across two years, day worked", "04/01/2019 09:00", 1, WD, "05/01/2019"),
    Example("six weeks", "02/11/2026 09:00", 30, WD, "15/12/2026"),
    # Days
    Example("days: the first does not count", "02/11/2026 09:00", 3, DAY, "05/11/2026"),
    Example("days: weekends count on the way", "05/11/2026 09:00", 5, DAY, "10/11/2026"),
    Example("days: an end on Saturday gives way", "04/11/2026 09:00", 3, DAY, "09/11/2026"),
    Example("days: an end on Sunday gives way", "04/11/2026 09:00", 4, DAY, "09/11/2026"),
    Example("days: an end on a holiday gives way", "20/11/2026 09:00", 4, DAY, "25/11/2026"),
    Example("days: an end in Tết 2026", "10/02/2026 09:00", 7, DAY, "23/02/2026"),
    Example("days: an end in Tết 2027", "28/01/2027 09:00", 10, DAY, "11/02/2027"),
    Example("days: a worked Saturday is an end", "19/08/2026 09:00", 3, DAY, "22/08/2026"),
    Example("days: a Monday swapped away is none", "24/08/2026 09:00", 7, DAY, "03/09/2026"),
    Example("days: an end on 30/4", "27/04/2026 09:00", 3, DAY, "04/05/2026"),
    Example("days: half a month", "02/11/2026 09:00", 15, DAY, "17/11/2026"),
    # Months
    Example("months: the day of the same number", "30/11/2026 09:00", 12, MONTH, "30/11/2027"),
    Example("months: it gives way on a Sunday", "15/10/2026 09:00", 1, MONTH, "16/11/2026"),
    Example("months: no 31st, and a Saturday", "31/01/2026 09:00", 1, MONTH, "02/03/2026"),
    Example("months: no 31st", "31/08/2026 09:00", 1, MONTH, "30/09/2026"),
    Example("months: a leap year", "31/12/2027 09:00", 2, MONTH, "29/02/2028"),
    Example("months: an end on a holiday", "24/10/2026 09:00", 1, MONTH, "25/11/2026"),
    Example("months: an end in Tết", "05/11/2026 09:00", 3, MONTH, "11/02/2027"),
    # Hours
    Example("hours run from the moment", "03/11/2026 09:10", 4, HOUR, "03/11/2026 13:10"),
    Example("hours run over night", "03/11/2026 16:00", 24, HOUR, "04/11/2026 16:00"),
    Example("hours may end at night", "03/11/2026 15:00", 8, HOUR, "03/11/2026 23:00"),
    Example("hours: no end on a Saturday", "06/11/2026 10:00", 24, HOUR, "09/11/2026 17:30"),
    Example("hours: no earlier with more hours", "06/11/2026 10:00", 70, HOUR, "09/11/2026 17:30"),
    Example("hours run through a weekend", "06/11/2026 10:00", 96, HOUR, "10/11/2026 10:00"),
    Example("hours: no end on a holiday", "23/11/2026 09:00", 24, HOUR, "25/11/2026 17:30"),
    Example("hours from a Sunday evening", "08/11/2026 20:00", 12, HOUR, "09/11/2026 17:30"),
    Example("hours on a Monday morning", "09/11/2026 08:00", 2, HOUR, "09/11/2026 10:00"),
    # Working hours
    Example("working hours in the morning", "03/11/2026 08:00", 2, WH, "03/11/2026 10:00"),
    Example("working hours stand still at noon", "03/11/2026 10:30", 2, WH, "03/11/2026 14:30"),
    Example("working hours: until noon", "03/11/2026 09:30", 2, WH, "03/11/2026 11:30"),
    Example("working hours stand still at night", "03/11/2026 16:30", 2, WH, "04/11/2026 08:30"),
    Example("working hours: eight are a day", "03/11/2026 07:30", 8, WH, "03/11/2026 17:30"),
    Example("working hours: eight from nine", "03/11/2026 09:00", 8, WH, "04/11/2026 09:00"),
    Example("working hours over a weekend", "06/11/2026 16:00", 4, WH, "09/11/2026 10:00"),
    Example("working hours from the night", "03/11/2026 22:00", 1, WH, "04/11/2026 08:30"),
    Example("working hours from lunch", "03/11/2026 12:15", 1, WH, "03/11/2026 14:30"),
    Example("working hours from a Saturday", "07/11/2026 09:00", 8, WH, "09/11/2026 17:30"),
    Example("working hours over a holiday", "23/11/2026 17:00", 1, WH, "25/11/2026 08:00"),
    Example("working hours on a worked Saturday", "21/08/2026 17:00", 1, WH, "22/08/2026 08:00"),
    # The same day
    Example("same day: in the morning", "03/11/2026 08:30", None, SAME, "03/11/2026"),
    Example("same day: at 15:00 sharp", "03/11/2026 15:00", None, SAME, "03/11/2026"),
    Example("same day: after 15:00 the next", "03/11/2026 15:01", None, SAME, "04/11/2026"),
    Example("same day: Friday after 15:00", "06/11/2026 15:30", None, SAME, "09/11/2026"),
    Example("same day: on a Saturday", "07/11/2026 09:00", None, SAME, "09/11/2026"),
    Example("same day: late before a holiday", "23/11/2026 16:00", None, SAME, "25/11/2026"),
    Example(
        "same day: an office with another limit",
        "03/11/2026 13:45",
        None,
        SAME,
        "04/11/2026",
        {"same_day_until": dt.time(11)},
    ),
]

PAUSED = [
    Example(
        "pause: working days between do not count",
        "02/11/2026 09:00",
        5,
        WD,
        "11/11/2026",
        _paused("04/11/2026 10:00 – 06/11/2026 09:00"),
    ),
    Example(
        "pause over a weekend: Monday, when all came in, does not count",
        "02/11/2026 09:00",
        5,
        WD,
        "10/11/2026",
        _paused("06/11/2026 15:00 – 09/11/2026 08:00"),
    ),
    Example(
        "pause that ends on a Sunday",
        "02/11/2026 09:00",
        5,
        WD,
        "11/11/2026",
        _paused("04/11/2026 10:00 – 08/11/2026 10:00"),
    ),
    Example(
        "paused twice",
        "02/11/2026 09:00",
        5,
        WD,
        "12/11/2026",
        _paused("03/11/2026 09:00 – 04/11/2026 09:00", "05/11/2026 09:00 – 09/11/2026 09:00"),
    ),
    Example(
        "pauses that overlap count once",
        "02/11/2026 09:00",
        5,
        WD,
        "11/11/2026",
        _paused("04/11/2026 15:00 – 06/11/2026 09:00", "04/11/2026 10:00 – 05/11/2026 09:00"),
    ),
    Example(
        "asked and answered within the day",
        "02/11/2026 09:00",
        5,
        WD,
        "09/11/2026",
        _paused("04/11/2026 09:00 – 04/11/2026 15:00"),
    ),
    Example(
        "still paused: nobody knows by how much",
        "02/11/2026 09:00",
        5,
        WD,
        "09/11/2026",
        _paused("04/11/2026 10:00 – "),
    ),
    Example(
        "pause that began on the last day",
        "02/11/2026 09:00",
        3,
        WD,
        "10/11/2026",
        _paused("05/11/2026 10:00 – 10/11/2026 14:00"),
    ),
    Example(
        "pause that began on the last day and ended at night",
        "02/11/2026 09:00",
        3,
        WD,
        "11/11/2026",
        _paused("05/11/2026 10:00 – 10/11/2026 20:00"),
    ),
    Example(
        "pause after it was over changes nothing",
        "02/11/2026 09:00",
        3,
        WD,
        "05/11/2026",
        _paused("06/11/2026 10:00 – 10/11/2026 14:00"),
    ),
    Example(
        "pause of days",
        "02/11/2026 09:00",
        10,
        DAY,
        "19/11/2026",
        _paused("04/11/2026 10:00 – 11/11/2026 09:00"),
    ),
    Example(
        "pause of a month: 26 days were left",
        "15/10/2026 09:00",
        1,
        MONTH,
        "25/11/2026",
        _paused("20/10/2026 10:00 – 30/10/2026 09:00"),
    ),
    Example(
        "pause of a month: what is left is never more than a whole one",
        "15/01/2026 09:00",
        1,
        MONTH,
        "10/03/2026",
        _paused("16/01/2026 10:00 – 10/02/2026 09:00"),
    ),
    Example(
        "pause of hours",
        "03/11/2026 08:00",
        24,
        HOUR,
        "04/11/2026 14:00",
        _paused("03/11/2026 10:00 – 03/11/2026 16:00"),
    ),
    Example(
        "pause of working hours",
        "03/11/2026 08:00",
        8,
        WH,
        "05/11/2026 08:00",
        _paused("03/11/2026 10:00 – 04/11/2026 10:00"),
    ),
    Example(
        "pause of the same day",
        "03/11/2026 09:00",
        None,
        SAME,
        "04/11/2026",
        _paused("03/11/2026 10:00 – 04/11/2026 16:00"),
    ),
    Example(
        "starts anew: the whole period again",
        "02/11/2026 09:00",
        5,
        WD,
        "13/11/2026",
        _paused("04/11/2026 10:00 – 06/11/2026 09:00", anew=True),
    ),
    Example(
        "starts anew twice",
        "02/11/2026 09:00",
        5,
        WD,
        "16/11/2026",
        _paused(
            "03/11/2026 09:00 – 04/11/2026 09:00",
            "05/11/2026 09:00 – 09/11/2026 09:00",
            anew=True,
        ),
    ),
    Example(
        "starts anew: after 15:00 it is the next day",
        "03/11/2026 09:00",
        None,
        SAME,
        "05/11/2026",
        _paused("03/11/2026 10:00 – 04/11/2026 16:00", anew=True),
    ),
    Example(
        "starts anew: all the working hours",
        "03/11/2026 08:00",
        8,
        WH,
        "05/11/2026 10:00",
        _paused("03/11/2026 10:00 – 04/11/2026 10:00", anew=True),
    ),
    # Lawful extension
    Example(
        "extension: counted on from the last day",
        "02/11/2026 09:00",
        5,
        WD,
        "12/11/2026",
        {"extension": Period(3, WD)},
    ),
    Example(
        "extension in days gives way too",
        "04/11/2026 09:00",
        3,
        DAY,
        "16/11/2026",
        {"extension": Period(5, DAY)},
    ),
    Example(
        "extension after a pause",
        "02/11/2026 09:00",
        5,
        WD,
        "16/11/2026",
        {"extension": Period(3, WD), **_paused("04/11/2026 10:00 – 06/11/2026 09:00")},
    ),
    Example(
        "extension with a pause in it",
        "02/11/2026 09:00",
        5,
        WD,
        "16/11/2026",
        {"extension": Period(3, WD), **_paused("10/11/2026 09:00 – 12/11/2026 09:00")},
    ),
]
ALL = EXAMPLES + PAUSED


@pytest.mark.parametrize("example", ALL, ids=[example.rule for example in ALL])
def test_it_is_due(example: Example) -> None:
    period = Period(example.amount, example.unit)
    assert due(at(example.received), period, CALENDAR, **example.also) == at(example.expected)


def test_there_are_enough_examples_and_each_names_its_own_rule() -> None:
    assert len({example.rule for example in ALL}) == len(ALL) >= 60


def test_a_moment_of_another_zone_is_the_day_it_is_in_vietnam() -> None:
    """Monday evening in London is Tuesday in Việt Nam."""
    received = dt.datetime(2026, 11, 2, 20, tzinfo=dt.UTC)
    assert due(received, Period(1, WD), CALENDAR) == at("04/11/2026")


def test_a_moment_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="zone"):
        due(dt.datetime(2026, 11, 2, 9), Period(1, WD), CALENDAR)


def test_a_pause_that_ends_before_it_begins_is_a_bug() -> None:
    backwards = [span("05/11/2026 10:00 – 04/11/2026 10:00")]
    with pytest.raises(ValueError, match="pause"):
        due(at("02/11/2026 09:00"), Period(5, WD), CALENDAR, backwards)


def test_nothing_is_lengthened_by_the_same_day() -> None:
    with pytest.raises(ValueError, match="same day"):
        due(at("02/11/2026 09:00"), Period(5, WD), CALENDAR, extension=Period(None, SAME))


@pytest.mark.parametrize(
    ("amount", "unit"),
    [(None, WD), (0, DAY), (-3, HOUR), (10_000, MONTH), (1, SAME)],
)
def test_what_is_no_period_is_a_bug(amount: int | None, unit: TimeUnit) -> None:
    with pytest.raises(ValueError, match="no period"):
        Period(amount, unit)
