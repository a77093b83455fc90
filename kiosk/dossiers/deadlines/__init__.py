"""Until when a dossier should be done: working days, office hours, and the rules of counting.

What the receipt or the export says always wins. What is reckoned here stands in only where
nothing is given, and is shown as "dự kiến". The rules and their sources are in
``docs/deadlines.md``.
"""

from kiosk.dossiers.deadlines.calendar import Day, DayKind, WorkCalendar, YearUnknown
from kiosk.dossiers.deadlines.due import SAME_DAY_UNTIL, due
from kiosk.dossiers.deadlines.hours import STANDARD_HOURS, HoursUnreadable, OfficeHours, read_hours
from kiosk.dossiers.deadlines.pauses import Pause, pauses
from kiosk.dossiers.deadlines.period import Period
from kiosk.dossiers.deadlines.promise import Promise, promised
from kiosk.dossiers.deadlines.reading import public_days, read_calendar

__all__ = [
    "SAME_DAY_UNTIL",
    "STANDARD_HOURS",
    "Day",
    "DayKind",
    "HoursUnreadable",
    "OfficeHours",
    "Pause",
    "Period",
    "Promise",
    "WorkCalendar",
    "YearUnknown",
    "due",
    "pauses",
    "promised",
    "public_days",
    "read_calendar",
    "read_hours",
]
