"""The times of a dossier in an export, and whether they can be true.

The day of receipt blocks a row where it is unreadable or still to come. Other times that cannot be
true are left out: an empty date is better than a wrong one. Days are compared, not hours, because a
date without a time is midnight.
"""

from __future__ import annotations

import datetime as dt

from kiosk.dossiers.intake.coding import day_of
from kiosk.dossiers.intake.headers import Header
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.moments import Moments, NoMoment
from kiosk.dossiers.intake.troubles import Report, Trouble, quoted
from kiosk.dossiers.row import moment_text

_SLACK = dt.timedelta(days=1)
"""A clock may be off by hours; a day is a mistake."""


class Times:
    """Reads the times of one file.

    ``written_at`` is when the file was written: the time of change for rows that tell none.
    """

    def __init__(
        self, header: Header, report: Report, now: dt.datetime, written_at: dt.datetime
    ) -> None:
        self._header, self._report = header, report
        self._moments = Moments(month_first=header.month_first)
        self._written_at = moment_text(min(written_at, now))
        self._latest = moment_text(now + _SLACK)
        self._tells_received = Meaning.RECEIVED in header.columns
        self._tells_updated = Meaning.UPDATED in header.columns

    def received(self, number: int, cell: str, code: str) -> str | None:
        """When it was received, else the day in its code; ``None``: the row is left out."""
        name = self._header.name(Meaning.RECEIVED)
        try:
            moment = self._moments.read(cell)
        except NoMoment:
            trouble = Trouble.RECEIVED_UNREADABLE
            self._report.leave_out(trouble, number, name, written=quoted(cell))
            return None
        if not moment:
            moment = f"{day_of(code)}T00:00:00+07:00"
            if self._tells_received:
                self._report.note(Trouble.NO_TIME_OF_RECEIPT, number, name)
        if moment > self._latest:
            self._report.leave_out(Trouble.RECEIVED_IN_FUTURE, number, name, date=_shown(moment))
            return None
        return moment

    def planned(self, number: int, meaning: Meaning, cell: str, received: str) -> str | None:
        """A time to come, not before the day of receipt; ``None`` where there is none."""
        try:
            moment = self._moments.read(cell)
        except NoMoment:
            name = self._header.name(meaning)
            self._report.note(Trouble.DATE_UNREADABLE, number, name, written=quoted(cell))
            return None
        if moment and moment[:10] < received[:10]:
            self._note(Trouble.BEFORE_RECEIVED, number, meaning, moment)
            return None
        return moment or None

    def done(self, number: int, meaning: Meaning, cell: str, received: str) -> str | None:
        """A time that has been, not before the day of receipt; ``None`` where there is none."""
        moment = self.planned(number, meaning, cell, received)
        if moment and moment > self._latest:
            self._note(Trouble.DATE_IN_FUTURE, number, meaning, moment)
            return None
        return moment

    def returned(self, number: int, cell: str, received: str, finished: str | None) -> str | None:
        """When the result was handed over, not before it was there."""
        moment = self.done(number, Meaning.RETURNED, cell, received)
        if moment and finished and moment[:10] < finished[:10]:
            self._note(Trouble.RETURNED_BEFORE_FINISHED, number, Meaning.RETURNED, moment)
            return None
        return moment

    def updated(self, number: int, cell: str) -> str:
        """When it was so, by the one-stop software, or by the file."""
        if not self._tells_updated:
            return self._written_at
        try:
            moment = self._moments.read(cell)
        except NoMoment:
            moment = ""
        if not moment or moment > self._latest:
            # A time far ahead would keep every later export from being taken.
            self._report.note(Trouble.UPDATED_UNSURE, number, self._header.name(Meaning.UPDATED))
            return self._written_at
        return moment

    def _note(self, trouble: Trouble, number: int, meaning: Meaning, moment: str) -> None:
        self._report.note(trouble, number, self._header.name(meaning), date=_shown(moment))


def _shown(moment: str) -> str:
    return f"{moment[8:10]}/{moment[5:7]}/{moment[:4]}"
