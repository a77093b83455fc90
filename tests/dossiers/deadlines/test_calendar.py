"""Which days and hours are worked."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from holidays.countries.vietnam import Vietnam

from kiosk.dossiers.deadlines import (
    STANDARD_HOURS,
    Day,
    DayKind,
    HoursUnreadable,
    WorkCalendar,
    YearUnknown,
    public_days,
    read_hours,
)

from .moments import at, day

PUBLIC = WorkCalendar(public_days())
REFERENCE = Path(__file__).parents[4] / "shared/data/reference/vn_holidays_2024_2028.csv"


@pytest.mark.parametrize(
    ("date", "worked"),
    [
        ("02/11/2026", True),  # thứ Hai
        ("07/11/2026", False),  # thứ Bảy
        ("08/11/2026", False),  # Chủ nhật
        ("24/11/2026", False),  # Ngày Văn hóa Việt Nam
        ("24/11/2025", True),  # chưa có ngày đó
        ("22/08/2026", True),  # làm bù
        ("31/08/2026", False),  # nghỉ vì đã làm bù
        ("17/02/2026", False),  # mùng một Tết
        ("27/04/2026", False),  # nghỉ bù Giỗ Tổ
    ],
)
def test_a_day_is_worked_or_off(date: str, worked: bool) -> None:
    assert PUBLIC.is_working_day(day(date)) is worked


def test_working_days_are_counted_after_one_day_up_to_another() -> None:
    assert PUBLIC.working_days(day("20/11/2026"), day("25/11/2026")) == 2
    assert PUBLIC.working_days(day("21/08/2026"), day("22/08/2026")) == 1
    assert PUBLIC.working_days(day("06/11/2026"), day("08/11/2026")) == 0
    assert PUBLIC.working_days(day("09/11/2026"), day("09/11/2026")) == 0
    assert PUBLIC.working_days(day("09/11/2026"), day("01/11/2026")) == 0


def test_the_next_working_day_is_never_the_day_itself() -> None:
    assert PUBLIC.next_working_day(day("03/11/2026")) == day("04/11/2026")
    assert PUBLIC.next_working_day(day("13/02/2026")) == day("23/02/2026")
    assert PUBLIC.working_day_from(day("03/11/2026")) == day("03/11/2026")
    assert PUBLIC.working_day_from(day("07/11/2026")) == day("09/11/2026")


def test_a_year_nobody_knows_is_said_and_not_guessed() -> None:
    assert list(PUBLIC.years) == list(range(2014, 2051))
    for far in (day("04/01/2051"), day("31/12/2013"), dt.date.max, dt.date.min):
        with pytest.raises(YearUnknown, match=str(far.year)):
            PUBLIC.is_working_day(far)
    with pytest.raises(YearUnknown, match="2051"):
        PUBLIC.next_working_day(day("31/12/2050"))


def test_the_office_wins_over_the_country() -> None:
    own = [
        Day(day("24/11/2026"), DayKind.WORKED, "trực", by_office=True),
        Day(day("25/11/2026"), DayKind.OFF, "bão", by_office=True),
        Day(day("28/11/2026"), DayKind.WORKED, "làm bù", by_office=True),
        Day(day("03/01/2060"), DayKind.WORKED, by_office=True),
    ]
    ours = WorkCalendar(public_days(), own)
    assert ours.is_working_day(day("24/11/2026"))
    assert not ours.is_working_day(day("25/11/2026"))
    assert ours.is_working_day(day("28/11/2026"))
    assert ours.is_working_day(day("03/01/2060"))
    assert ours.working_days(day("23/11/2026"), day("30/11/2026")) == 5
    kinds = [(one.note, one.by_office) for one in ours.days(2026)][-3:]
    assert kinds == [("trực", True), ("bão", True), ("làm bù", True)]
    assert ours.is_looked_after(2026)
    assert not ours.is_looked_after(2027)


# The public table


def test_the_public_table_is_what_the_library_says() -> None:
    """Another version of it, or another table: sh scripts/public-days, and read the difference."""
    known = Vietnam(years=PUBLIC.years, language="vi")
    off = {one.date: one.note for one in public_days() if one.kind is DayKind.OFF}
    assert off == dict(known.items())
    worked = {one.date for one in public_days() if one.kind is DayKind.WORKED}
    assert worked == {date for date in known.weekend_workdays if date.year in PUBLIC.years}


def test_every_day_worked_at_a_weekend_stands_for_a_day_off() -> None:
    off = {f"{one.date:%d/%m/%Y}" for one in public_days() if one.kind is DayKind.OFF}
    worked = [one for one in public_days() if one.kind is DayKind.WORKED]
    assert day("22/08/2026") in {one.date for one in worked}
    for one in worked:
        assert one.date.weekday() >= 5
        assert one.note.split()[-1] in off


def test_the_public_table_agrees_with_a_list_made_elsewhere() -> None:
    if not REFERENCE.exists():
        pytest.skip(f"the list {REFERENCE.name} is not on this machine")
    with REFERENCE.open(encoding="utf-8") as file:
        listed = {dt.date.fromisoformat(row["date"]) for row in csv.DictReader(file)}
    ours = {one.date for one in public_days() if one.kind is DayKind.OFF}
    assert listed == {date for date in ours if 2024 <= date.year <= 2028}


# Hours


@pytest.mark.parametrize(
    "said",
    [
        "07:30-11:30 13:30-17:30",
        "7h30-11h30, 13h30-17h30",
        "7:30 – 11:30; 13:30 – 17:30",
        " 07.30-11.30  13.30-17.30 ",
    ],
)
def test_hours_are_read_as_people_write_them(said: str) -> None:
    assert read_hours(said) == STANDARD_HOURS


def test_hours_say_how_long_a_day_is() -> None:
    hours = read_hours("7h-11h30 13h-16h30")
    assert str(hours) == "07:00-11:30 13:00-16:30"
    assert hours.minutes == 480
    assert (hours.opens, hours.closes) == (dt.time(7), dt.time(16, 30))
    assert read_hours("08:00-12:00 12:00-15:30").minutes == 450


@pytest.mark.parametrize(
    "said",
    [
        "",
        "sáng chiều",
        "07:30",
        "07:30-",
        "17:30-07:30",
        "07:30-07:30",
        "13:30-17:30 07:30-11:30",
        "07:30-12:30 12:00-17:30",
        "07:30-11:30 và 13:30-17:30",
        "07:30-24:30",
        "07:75-11:30",
        "-07:30-11:30",
        "100:30-11:30",
    ],
)
def test_nonsense_is_no_office_hours(said: str) -> None:
    with pytest.raises(HoursUnreadable) as problem:
        read_hours(said)
    assert "07:30-11:30 13:30-17:30" in str(problem.value)


def test_the_office_is_open_between_two_moments() -> None:
    opened = PUBLIC.open_between(at("03/11/2026 11:00"), at("04/11/2026 08:00"))
    assert opened == dt.timedelta(hours=5)
    assert PUBLIC.open_between(at("07/11/2026 08:00"), at("08/11/2026 17:00")) == dt.timedelta()
    assert PUBLIC.open_between(at("03/11/2026 11:40"), at("03/11/2026 13:00")) == dt.timedelta()
