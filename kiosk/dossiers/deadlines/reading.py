"""The calendar of this machine: the public days off, the office's own table, its hours.

The public days come from the package ``holidays``, but not at run time: with its two hundred and
fifty countries it takes 18 MB and a tenth of a second of every kiosk that shows one date. They
were written from it into ``assets/public-days.csv`` (``scripts/public-days``), and a test
compares the two day by day.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kiosk import storage
from kiosk.dossiers.deadlines import days_table
from kiosk.dossiers.deadlines.calendar import Day, WorkCalendar
from kiosk.dossiers.deadlines.hours import (
    STANDARD_HOURS,
    HoursUnreadable,
    OfficeHours,
    read_hours,
)
from kiosk.findings import Finding, Severity
from kiosk.resources import asset
from kiosk.words import deadlines as words

_SETTING = "[dossiers] hours"
_SETTINGS_FILE = "kiosk.toml"
_EIGHT_HOURS = 8 * 60

ANNOUNCED_UNTIL = 2026
"""The last year whose public days hold what the State decided for that year alone.

Those of later years follow from the law; which days around Tết and which swaps will be chosen is
only announced some months before. Raise it when ``assets/public-days.csv`` holds the next year's.
"""


@cache
def public_days() -> tuple[Day, ...]:
    """The days off, and the days worked in their place, of the whole country."""
    file = asset("public-days.csv")
    days, findings = days_table.read(file.read_bytes(), file.name, by_office=False)
    if findings:
        raise ValueError(f"{file.name}: {findings[0]}")
    return tuple(days)


def read_calendar(days_file: Path, hours: str) -> tuple[WorkCalendar, list[Finding]]:
    """The calendar, and what is wrong with the office's table and hours; it always serves.

    Without the table only the public days hold, and that is no finding. Hours that cannot be
    understood are an error, and the standard hours serve.
    """
    own, findings = _own_days(days_file)
    open_hours = STANDARD_HOURS
    try:
        open_hours = read_hours(hours)
        findings += _remarks(open_hours)
    except HoursUnreadable as problem:
        remedy = words.HOURS_INSTEAD(hours=STANDARD_HOURS)
        findings.append(_hours_finding(Severity.ERROR, str(problem), remedy))
    return WorkCalendar(public_days(), own, open_hours), findings


def announced(calendar: WorkCalendar, year: int) -> bool:
    """Whether a year's days are more than what follows from the law alone.

    A year of which the office's table says something counts as looked after.
    """
    return year <= ANNOUNCED_UNTIL or calendar.is_looked_after(year)


def _own_days(file: Path) -> tuple[list[Day], list[Finding]]:
    try:
        if not storage.is_file(file) and not file.exists():
            return [], []
        with file.open("rb") as opened:
            content = opened.read(days_table.LARGEST + 1)
    except OSError:
        what, remedy = words.TABLE_UNREADABLE(), words.CHECK_FILE()
        return [], [Finding(severity=Severity.ERROR, file=file.name, what=what, remedy=remedy)]
    return days_table.read(content, file.name, by_office=True)


def _remarks(hours: OfficeHours) -> list[Finding]:
    if hours.minutes == _EIGHT_HOURS:
        return []
    whole, rest = divmod(hours.minutes, 60)
    what = words.HOURS_NOT_EIGHT(hours=whole, minutes=rest)
    return [_hours_finding(Severity.WARNING, what, words.HOURS_MEANT())]


def _hours_finding(severity: Severity, what: str, remedy: str) -> Finding:
    return Finding(severity=severity, file=_SETTINGS_FILE, field=_SETTING, what=what, remedy=remedy)
