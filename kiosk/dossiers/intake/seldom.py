"""The columns that few exports have: what to bring and pay, extensions, look-up codes, our own.

They are read only where the file has them, so the others cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from kiosk.dossiers.intake import own_columns
from kiosk.dossiers.intake.amounts import NoAmount, amount
from kiosk.dossiers.intake.headers import Header
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.tables import Cells
from kiosk.dossiers.intake.terms import Terms
from kiosk.dossiers.intake.texts import Texts
from kiosk.dossiers.intake.times import Times
from kiosk.dossiers.intake.troubles import Report, Trouble, quoted
from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.row import Row

_UNIT = re.compile(
    r"(?:[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.)?[GHK][0-9]{2}(?:\.[0-9]{2,3}){0,4}"
)


class Seldom:
    """Adds to a row what such columns say. Each of its readers takes a cell that is not blank."""

    def __init__(
        self, header: Header, report: Report, texts: Texts, times: Times, terms: Terms
    ) -> None:
        self._header, self._report = header, report
        self._texts, self._times, self._terms = texts, times, terms
        readers: dict[Meaning, tuple[str, Callable[[int, Meaning, str, Row], Any]]] = {
            Meaning.UNIT: ("unit", self._unit),
            Meaning.EXTENDED: ("extended_to", self._planned),
            Meaning.NEW_DATE: ("new_date", self._planned),
            Meaning.NEEDS: ("needs", self._text),
            Meaning.NEEDS_BY: ("needs_by", self._day),
            Meaning.AMOUNT: ("amount", self._amount),
            Meaning.PAY_HOW: ("pay_how", self._text),
            Meaning.COLLECT_AT: ("collect_at", self._text),
            Meaning.DELIVERY: ("delivery", self._delivery),
            Meaning.HANDLED_BY: ("handled_by", self._text),
            Meaning.DIGITISED: ("digitised", self._papers),
            Meaning.LOOKUP: ("lookup_hash", self._lookup),
            Meaning.DUE_IS_ESTIMATE: ("due_is_estimate", self._flag),
            Meaning.DUE_BY_MINUTE: ("due_by_minute", self._flag),
            Meaning.STEPS: ("steps", self._own),
            Meaning.TRAIL: ("trail", self._own),
            Meaning.SENSITIVE: ("sensitive", self._flag),
            Meaning.SAMPLE: ("sample", self._flag),
        }
        self._readers = [
            (header.columns[meaning], meaning, *reader)
            for meaning, reader in readers.items()
            if meaning in header.columns
        ]
        self._words_at = header.columns.get(Meaning.STATUS_WORDS)

    def __bool__(self) -> bool:
        """Whether the file has any."""
        return bool(self._readers) or self._words_at is not None

    def add(self, number: int, cells: Cells, row: Row) -> Row:
        """The row with what those columns say."""
        changes: dict[str, Any] = {}
        for i, meaning, name, read in self._readers:
            cell = cells[i].strip()
            if cell and (said := read(number, meaning, cell, row)) is not None:
                changes[name] = said
        if self._words_at is not None:
            changes["status_words"] = self._text(
                number, Meaning.STATUS_WORDS, cells[self._words_at], row
            )
        return row._replace(**changes)

    def _text(self, number: int, meaning: Meaning, cell: str, row: Row) -> str:
        return self._texts.read(number, meaning, cell)

    def _planned(self, number: int, meaning: Meaning, cell: str, row: Row) -> str | None:
        return self._times.planned(number, meaning, cell, row.received_at)

    def _day(self, number: int, meaning: Meaning, cell: str, row: Row) -> str | None:
        moment = self._times.planned(number, meaning, cell, row.received_at)
        return moment and moment[:10]

    def _unit(self, number: int, meaning: Meaning, cell: str, row: Row) -> str | None:
        # Most offices write their name there; the code of the dossier knows it better.
        return cell if _UNIT.fullmatch(cell) else None

    def _amount(self, number: int, meaning: Meaning, cell: str, row: Row) -> int | None:
        try:
            return amount(cell)
        except NoAmount:
            name = self._header.name(meaning)
            self._report.note(Trouble.AMOUNT_UNREADABLE, number, name, written=quoted(cell))
            return None

    def _delivery(self, number: int, meaning: Meaning, cell: str, row: Row) -> str:
        return self._terms.delivery(number, cell)

    def _papers(self, number: int, meaning: Meaning, cell: str, row: Row) -> str:
        return own_columns.papers(self._texts.read(number, meaning, cell))

    def _lookup(self, number: int, meaning: Meaning, cell: str, row: Row) -> str:
        return hash_of(row.code, cell)

    def _flag(self, number: int, meaning: Meaning, cell: str, row: Row) -> bool | None:
        # Never takes a flag away: the catalogue may know of a secret that the file does not.
        return own_columns.flag(cell) or None

    def _own(self, number: int, meaning: Meaning, cell: str, row: Row) -> str | None:
        try:
            return own_columns.steps(cell) if meaning is Meaning.STEPS else own_columns.trail(cell)
        except own_columns.Damaged:
            self._report.note(Trouble.OWN_COLUMN_DAMAGED, number, self._header.name(meaning))
            return None
