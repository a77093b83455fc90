"""Dates and times as exports write them, read into the register's own text form.

Day first, as Việt Nam writes: 25/11/2026, 25-11-2026 16:30, 25.11.26, 16:30 25/11/2026,
25/11/2026 4:30:00 CH, thứ Tư ngày 25 tháng 11 năm 2026; ISO with or without a zone; the months of
databases (25-NOV-26); bare figures (20261125); the serial numbers of spreadsheets (46351.6875).
A machine set to American English writes the month first; that is told from many cells, never from
one. What is no date is refused, never bent into one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.row import moment_text
from kiosk.text import clean

_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_SERIALS_FROM = dt.datetime(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 36526.0, 73051.0
_DAY_SECONDS = 86400
_MOST_KEPT = 200_000
_MOST_WHOLE = 20_000
_LONGEST = 60

_PARTS = re.compile(r"([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2}|[0-9])(?![0-9])")
_SPOKEN = re.compile(
    r"([0-9]{1,2})[ -]?(?:tháng|thg)[ .]?([0-9]{1,2})(?:,? năm |[ ,-]+)([0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    rf"([0-9]{{1,2}})[ -]({'|'.join(_MONTHS)})[a-z]{{0,6}}[ ,-]+([0-9]{{4}}|[0-9]{{2}})(?![0-9])",
    re.IGNORECASE,
)
# The middle of one is never that of the other: no month is the twentieth.
_YEAR_FIRST = re.compile(r"(?<![0-9])(20[0-9]{2})(0[1-9]|1[0-2])([0-9]{2})(?![0-9])")
_YEAR_LAST = re.compile(r"(?<![0-9])([0-9]{2})(0[1-9]|1[0-2])(20[0-9]{2})(?![0-9])")
# "04.30.00" may be a time behind a day with a named month, so that is looked for first.
_FORMS = (_SPOKEN, _NAMED, _PARTS, _YEAR_FIRST, _YEAR_LAST)
_CLOCK = re.compile(
    r"([0-9]{1,2})(?:[:.]|\s?h\s?|\s?giờ\s?)([0-9]{1,2})?(?: phút)?"
    r"(?:[:.]([0-9]{2})(?:[.,][0-9]{1,9})?)?(?:\s?(am|pm|sa|ch|sáng|chiều|tối))?"
    r"\s?(z|(?:gmt|utc)?\+[0-9]{1,2}(?::?[0-9]{2})?)?",
    re.IGNORECASE,
)
_MORNING = ("am", "sa", "sáng")
_SERIAL = re.compile(r"[0-9]{5}(?:[.,][0-9]{1,12})?")
_AROUND = " ,;-–.()'’"
_SAYS_NOTHING = re.compile(
    r"(?<!\w)(?:thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật|t[2-7]|cn|lúc|hồi|vào|ngày)"
    r"(?!\w)[,:]?",
    re.IGNORECASE,
)
_SLASH = re.compile(r" ?/ ?")
_NO_DATE = re.compile(
    r"[-–—_.…/ ]+|#?n/?a!?|null|none|nan|nat|(?:chưa|không) có|(?:0?1[/.-]0?1[/.-]|30[/.-]12[/.-])"
    r"(?:0001|1[89][0-9]{2}).*|(?:0000-00-00|0001-01-01|1900-01-0[01]|1899-12-30).*",
    re.IGNORECASE,
)
"""How people and databases say that there is none; the last are the first days they can count."""


class NoMoment(ValueError):
    """It is no date, or not one of this century."""


class Moments:
    """Reads cells of one export. Days and times of day are remembered: they come again."""

    def __init__(self, *, month_first: bool = False) -> None:
        self.month_first = month_first
        self.days: dict[str, str] = {}
        """What the first ten characters of a cell mean: "25/11/2026" → "2026-11-25"."""
        self.clocks: dict[str, str] = {"": "T00:00:00+07:00"}
        """What the rest means: " 16:30" → "T16:30:00+07:00"."""
        self._whole: dict[str, str] = {}
        """What cells mean that are not a day and then a time."""

    def read(self, cell: str) -> str:
        """The moment as ``moment_text`` writes it; "" where nothing is written.

        A day without a time is its first second. Raises ``NoMoment``.
        """
        try:
            return self.days[cell[:10]] + self.clocks[cell[10:]]
        except KeyError:
            found = self._whole.get(cell)
            return self._read(cell) if found is None else found

    def _read(self, cell: str) -> str:
        if len(cell) > _LONGEST:
            raise NoMoment
        said = clean(cell)
        if not said:
            return ""
        if _SERIAL.fullmatch(said):
            return _of_serial(float(said.replace(",", ".")))
        if _NO_DATE.fullmatch(said):
            return self._keep_whole(cell, "")
        said = _SLASH.sub("/", clean(_SAYS_NOTHING.sub(" ", said))).strip(_AROUND)
        found = next(filter(None, (form.search(said) for form in _FORMS)), None)
        if found is None:
            raise NoMoment
        before = said[: found.start()].strip(_AROUND)
        # ISO puts a T between day and time.
        behind = said[found.end() :].removeprefix("T").strip(_AROUND)
        if before and behind:
            raise NoMoment
        day = self._day(found)
        moment = _moment(day, before or behind)
        if found.start() == 0 and found.end() == 10 and cell.startswith(said):
            self._keep(cell, day, moment)
            return moment
        return self._keep_whole(cell, moment)

    def _day(self, found: re.Match[str]) -> dt.date:
        if found.re is not _PARTS:
            first, month, last = found.groups()
            if found.re is _YEAR_FIRST:
                return _date(first, month, last)
            if found.re is _NAMED:
                month = str(_MONTHS.index(month.lower()) + 1)
            return _date(last if len(last) == 4 else f"20{last}", month, first)
        first, middle, last = found[1], found[3], found[4]
        if len(first) == 4:
            return _date(first, middle, last)
        if len(last) not in (2, 4):
            raise NoMoment
        year = last if len(last) == 4 else f"20{last}"
        return _date(year, first, middle) if self.month_first else _date(year, middle, first)

    def _keep(self, cell: str, day: dt.date, moment: str) -> None:
        if moment[:10] != day.isoformat():
            # A zone moved it into another day, so the two parts do not stand for themselves.
            return
        if len(self.days) < _MOST_KEPT and len(self.clocks) < _MOST_KEPT:
            self.days[cell[:10]] = moment[:10]
            self.clocks[cell[10:]] = moment[10:]

    def _keep_whole(self, cell: str, moment: str) -> str:
        if len(self._whole) < _MOST_WHOLE:
            self._whole[cell] = moment
        return moment


def _date(year: str, month: str, day: str) -> dt.date:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        raise NoMoment from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise NoMoment
    return found


def _moment(day: dt.date, clock: str) -> str:
    if not clock:
        return f"{day.isoformat()}T00:00:00+07:00"
    found = _CLOCK.fullmatch(clock)
    if found is None or (found[2] is None and ":" in clock):
        raise NoMoment
    hour, half = int(found[1]), (found[4] or "").lower()
    second = int(found[3] or 0)
    if half in _MORNING:
        if hour > 12:
            raise NoMoment
        hour %= 12
    elif half:
        if not 1 <= hour <= 23:
            raise NoMoment
        hour += 12 * (hour < 12)
    elif (hour, int(found[2] or 0), second) == (24, 0, 0):
        # The end of this day, which a due date must not leave.
        return f"{day.isoformat()}T23:59:59+07:00"
    try:
        time = dt.time(hour, int(found[2] or 0), second, tzinfo=_zone(found[5]))
        return moment_text(dt.datetime.combine(day, time))
    except (ValueError, OverflowError):
        raise NoMoment from None


def _zone(said: str | None) -> dt.timezone:
    if said is None:
        return VIETNAM_TIME
    if said in "zZ":
        return dt.UTC
    hours, _, minutes = said.partition("+")[2].partition(":")
    if len(hours) == 4:
        hours, minutes = hours[:2], hours[2:]
    return dt.timezone(dt.timedelta(hours=int(hours), minutes=int(minutes or 0)))


def _of_serial(serial: float) -> str:
    if not _FIRST_SERIAL <= serial < _LAST_SERIAL:
        raise NoMoment
    seconds = round(serial * _DAY_SECONDS)
    moment = _SERIALS_FROM + dt.timedelta(seconds=seconds)
    return moment_text(moment.replace(tzinfo=VIETNAM_TIME))


def month_comes_first(cells: Iterable[str]) -> bool:
    """Whether these cells write the month before the day: some cannot be read otherwise."""
    month_first = day_first = False
    for cell in cells:
        found = _PARTS.search(cell[:_LONGEST])
        if found and len(found[1]) <= 2:
            first, second = int(found[1]), int(found[3])
            month_first |= first <= 12 < second <= 31
            day_first |= second <= 12 < first <= 31
    return month_first and not day_first
