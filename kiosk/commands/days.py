"""``kiosk days``: the rest days and worked Saturdays this machine reckons due dates with."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.clock import SystemClock
from kiosk.commands.common import Commands, count, say
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import deadlines as words
from kiosk.words import dossiers as day_words
from kiosk.words import problems

if TYPE_CHECKING:
    from kiosk.dossiers.deadlines import Day

_WEEKDAYS = (
    day_words.MONDAY,
    day_words.TUESDAY,
    day_words.WEDNESDAY,
    day_words.THURSDAY,
    day_words.FRIDAY,
    day_words.SATURDAY,
    day_words.SUNDAY,
)


def add(commands: Commands) -> None:
    days = commands.add("days", _days, helps.DAYS())
    days.add_argument("--year", type=count, metavar=typed.YEAR(), help=helps.DAYS_YEAR())
    days.add_argument("--new-table", action="store_true", help=helps.DAYS_TABLE())


def _days(parsed: argparse.Namespace, where: Home) -> int:
    if parsed.new_table:
        return _new_table(parsed, where)
    from kiosk.dossiers.deadlines import DayKind, YearUnknown, read_calendar
    from kiosk.dossiers.deadlines.reading import announced

    settings, _ = app.read_settings(where)
    calendar, findings = read_calendar(where.days_file, settings.dossiers.hours)
    year: int = parsed.year or SystemClock().now().year
    if year not in calendar.years:
        raise YearUnknown(words.YEAR_UNKNOWN, year=year)
    marked = calendar.days(year)
    off = [day for day in marked if day.kind is DayKind.OFF]
    worked = [day for day in marked if day.kind is DayKind.WORKED]
    told = announced(calendar, year)
    answer = {
        "year": year,
        "hours": str(calendar.hours),
        "off": [_plain(day) for day in off],
        "worked": [_plain(day) for day in worked],
        "announced": told,
        "table": str(where.days_file) if where.days_file.exists() else None,
        "findings": findings,
    }
    at = words.TABLE_AT(file=where.days_file)
    lines = [
        words.OFF_IN(year=year),
        *_listed(off),
        words.WORKED_IN(year=year),
        *_listed(worked),
        words.HOURS(hours=calendar.hours),
        at if where.days_file.exists() else words.NO_TABLE(option="--new-table"),
        *([] if told else [words.NOT_ANNOUNCED(year=year)]),
        *map(str, findings),
    ]
    say(parsed, answer, *lines)
    return 0


def _listed(days: Iterable[Day]) -> Iterator[str]:
    none = True
    for day in days:
        none = False
        said = f"  {day.date:%d/%m/%Y}  {_WEEKDAYS[day.date.weekday()]()}  {day.note}".rstrip()
        yield f"{said} ({words.OFFICE_SAYS()})" if day.by_office else said
    if none:
        yield f"  {words.NO_SUCH_DAY()}"


def _plain(day: Day) -> dict[str, object]:
    return {"date": day.date.isoformat(), "note": day.note, "by_office": day.by_office}


def _new_table(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk import storage
    from kiosk.dossiers.deadlines.days_table import blank

    file = where.days_file
    if file.exists():
        raise KioskError(words.TABLE_THERE, file=file)
    try:
        storage.write(file, blank())
    except OSError as error:
        raise KioskError(problems.FILE_UNWRITABLE, file=file) from error
    say(parsed, {"table": str(file)}, words.TABLE_MADE(file=file))
    return 0
