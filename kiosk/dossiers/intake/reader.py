"""A row of an export becomes a row of the register, or a finding that says why not.

A million rows pass here, so a row costs a few look-ups: what was read once (a day, a time, a state,
the name of a procedure) is remembered. What blocks a row is what would make the answer at the glass
wrong: no code, no state, no day of receipt. Anything else that cannot be trusted is left empty, and
the row is taken.
"""

from __future__ import annotations

import datetime as dt
from itertools import islice
from operator import itemgetter

from kiosk.catalogue.model import Channel
from kiosk.dossiers.intake.coding import Codes, looks_like_number
from kiosk.dossiers.intake.headers import Header
from kiosk.dossiers.intake.known import Known
from kiosk.dossiers.intake.mapping import Mapping
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.procedures import Procedures
from kiosk.dossiers.intake.seldom import Seldom
from kiosk.dossiers.intake.tables import Cells
from kiosk.dossiers.intake.terms import Terms
from kiosk.dossiers.intake.texts import Texts
from kiosk.dossiers.intake.times import Times
from kiosk.dossiers.intake.troubles import Report, Trouble
from kiosk.dossiers.model import Status
from kiosk.dossiers.row import Row, moment_text, unit_of
from kiosk.dossiers.trail import of_facts

_OFTEN = (
    Meaning.CODE,
    Meaning.STATUS,
    Meaning.RECEIVED,
    Meaning.DUE,
    Meaning.FINISHED,
    Meaning.RETURNED,
    Meaning.UPDATED,
    Meaning.PROCEDURE_CODE,
    Meaning.PROCEDURE_NAME,
    Meaning.FIELD,
    Meaning.CHANNEL,
)
_SHORTEST_NUMBER = 6
"""Digits of a number that may once have been a code."""
_NO_PROMISE = (Status.REGISTERED, Status.REFUSED, Status.OTHER)
"""Not taken in, or nobody knows: there is no time from which a promise could run."""


class DossierReader:
    """Reads the rows of one file.

    ``written_at`` is when the file was written: the time of change for rows that tell none.
    """

    def __init__(
        self,
        header: Header,
        mapping: Mapping,
        known: Known,
        report: Report,
        *,
        now: dt.datetime,
        written_at: dt.datetime,
    ) -> None:
        self._header, self._known, self._report = header, known, report
        self.rows_seen = 0
        """Rows that seem to hold a dossier, taken or not."""
        self.terms = Terms(mapping, header, report)
        self._codes = Codes()
        self._times = Times(header, report, now, written_at)
        texts = Texts(header, report)
        self._procedures = Procedures(known, texts, header, report)
        self._seldom = Seldom(header, report, texts, self._times, self.terms)
        # A column that is not there is the empty cell that is put behind the last.
        self._pick = itemgetter(*(header.columns.get(meaning, -1) for meaning in _OFTEN))

    def read(self, number: int, cells: Cells) -> Row | None:
        """The dossier of a row; ``None`` where there is none, or where it was left out."""
        if len(cells) != self._header.width and not self._fit(number, cells):
            return None
        cells.append("")
        code_cell, status_cell, received_cell, *others = self._pick(cells)
        code = self._codes.read(code_cell)
        if code is None:
            self._without_code(number, code_cell, status_cell, received_cell)
            return None
        self.rows_seen += 1
        state = self.terms.status(number, status_cell)
        if state is None:
            return None
        due, finished, returned, updated, *procedure, channel_cell = others
        times = self._times
        received_at = times.received(number, received_cell, code)
        if received_at is None:
            return None
        due_at = times.planned(number, Meaning.DUE, due, received_at) if due else None
        finished_at = (
            times.done(number, Meaning.FINISHED, finished, received_at) if finished else None
        )
        returned_at = (
            times.returned(number, returned, received_at, finished_at) if returned else None
        )
        updated_at = times.updated(number, updated)
        procedure_code, name, field, sensitive = self._procedures.find(number, *procedure)
        channel = self.terms.channel(number, channel_cell)
        status, status_words = state
        is_estimate = by_minute = False
        # A date that is there and cannot be read stands on somebody's receipt: none is made up.
        if not due and status not in _NO_PROMISE and procedure_code:
            due_at, by_minute = self._estimated(procedure_code, channel, received_at)
            is_estimate = due_at is not None
        row = Row(
            code,
            unit_of(code),
            field,
            procedure_code,
            name,
            int(status),
            status_words,
            channel,
            received_at,
            due_at,
            is_estimate,
            by_minute,
            None,
            None,
            finished_at,
            returned_at,
            "",
            None,
            None,
            "",
            "",
            "",
            "",
            "",
            "",
            of_facts(int(status), received_at, finished_at, returned_at, updated_at),
            sensitive,
            "",
            updated_at,
            False,
        )
        return self._seldom.add(number, cells, row) if self._seldom else row

    def unreadable(self, number: int, trouble: Trouble) -> None:
        """Count a row that could not even be cut into cells."""
        self.rows_seen += 1
        self._report.leave_out(trouble, number)

    def _fit(self, number: int, cells: Cells) -> bool:
        """Make the row as wide as the header, where nothing is lost by it."""
        width = self._header.width
        if any(cell.strip() for cell in islice(cells, width, None)):
            self.unreadable(number, Trouble.ROW_TOO_WIDE)
            return False
        del cells[width:]
        cells.extend([""] * (width - len(cells)))
        return True

    def _without_code(self, number: int, code: str, status: str, received: str) -> None:
        """Titles, sums and the header of the next page are no dossiers; the rest is a finding."""
        name = self._header.name(Meaning.CODE)
        if not code.strip():
            if not (status.strip() and received.strip()):
                return
            trouble = Trouble.CODE_MISSING
        elif code.strip() == name or _is_sum(code, status, received):
            return
        else:
            as_number = looks_like_number(code)
            trouble = Trouble.CODE_AS_NUMBER if as_number else Trouble.CODE_UNREADABLE
        self.rows_seen += 1
        self._report.leave_out(trouble, number, name)

    def _estimated(self, code: str, channel: str, received_at: str) -> tuple[str | None, bool]:
        moment = dt.datetime.fromisoformat(received_at)
        found = self._known.estimate(code, Channel(channel) if channel else None, moment)
        return (None, False) if found is None else (moment_text(found.due_at), found.by_minute)


def _is_sum(code: str, status: str, received: str) -> bool:
    """A count below the last dossier: "Tổng cộng: 25"."""
    said = code.strip()
    return (
        said.isdecimal()
        and len(said) < _SHORTEST_NUMBER
        and not (status.strip() or received.strip())
    )
