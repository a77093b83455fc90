"""What can be wrong in a row of an export, and the report that counts and keeps it.

``ERROR`` means that the row was left out, so the dossier stays as the register knew it. ``WARNING``
means that the row was taken, without the one thing that could not be trusted. A million rows may
all have the same trouble: each kind is counted, and only the first ones are kept word by word.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum

from kiosk.findings import Finding, Severity
from kiosk.words import intake as words

MOST_FINDINGS = 1_000
_LONGEST_QUOTE = 60
_MOST_WORDS = 10_000


class Trouble(Enum):
    """How bad, what is wrong, and what the clerk does about it."""

    # The row is left out.
    ROW_UNREADABLE = (Severity.ERROR, words.ROW_UNREADABLE, words.LOOK_AT_QUOTES)
    ROW_TOO_LONG = (Severity.ERROR, words.ROW_TOO_LONG, words.EXPORT_AGAIN)
    ROW_SPOILT = (Severity.ERROR, words.ROW_SPOILT, words.EXPORT_AGAIN)
    ROW_CUT_SHORT = (Severity.ERROR, words.ROW_CUT_SHORT, words.EXPORT_AGAIN)
    ROW_TOO_WIDE = (Severity.ERROR, words.ROW_TOO_WIDE, words.LOOK_AT_QUOTES)
    CODE_MISSING = (Severity.ERROR, words.CODE_MISSING, words.WRITE_CODE)
    CODE_UNREADABLE = (Severity.ERROR, words.CODE_UNREADABLE, words.WRITE_CODE)
    CODE_AS_NUMBER = (Severity.ERROR, words.CODE_AS_NUMBER, words.FORMAT_AS_TEXT)
    STATUS_MISSING = (Severity.ERROR, words.STATUS_MISSING, words.WRITE_STATUS)
    STATUS_IS_DATE = (Severity.ERROR, words.STATUS_IS_DATE, words.LOOK_AT_QUOTES)
    STATUS_DAMAGED = (Severity.ERROR, words.TEXT_DAMAGED, words.EXPORT_AGAIN)
    RECEIVED_UNREADABLE = (Severity.ERROR, words.DATE_UNREADABLE, words.WRITE_DATE)
    RECEIVED_IN_FUTURE = (Severity.ERROR, words.IN_FUTURE, words.CHECK_DATE)
    CONTESTED = (Severity.ERROR, words.CONTESTED, words.CHECK_CONTESTED)
    # The row is taken, without that one thing.
    DATE_UNREADABLE = (Severity.WARNING, words.DATE_UNREADABLE, words.WRITE_DATE)
    DATE_IN_FUTURE = (Severity.WARNING, words.IN_FUTURE, words.CHECK_DATE)
    BEFORE_RECEIVED = (Severity.WARNING, words.BEFORE_RECEIVED, words.CHECK_DATE)
    RETURNED_BEFORE_FINISHED = (
        Severity.WARNING,
        words.RETURNED_BEFORE_FINISHED,
        words.CHECK_DATE,
    )
    UPDATED_UNSURE = (Severity.WARNING, words.UPDATED_UNSURE, words.CHECK_DATE)
    AMOUNT_UNREADABLE = (Severity.WARNING, words.AMOUNT_UNREADABLE, words.WRITE_AMOUNT)
    TEXT_PERSONAL = (Severity.WARNING, words.TEXT_PERSONAL, words.LEAVE_PEOPLE_OUT)
    TEXT_DAMAGED = (Severity.WARNING, words.TEXT_DAMAGED, words.EXPORT_AGAIN)
    PROCEDURE_CODE_UNREADABLE = (
        Severity.WARNING,
        words.PROCEDURE_CODE_UNREADABLE,
        words.WRITE_PROCEDURE_CODE,
    )
    STATUS_UNKNOWN = (Severity.WARNING, words.STATUS_UNKNOWN, words.MAP_STATUS)
    CHANNEL_UNKNOWN = (Severity.WARNING, words.CHANNEL_UNKNOWN, words.MAP_CHANNEL)
    DELIVERY_UNKNOWN = (Severity.WARNING, words.DELIVERY_UNKNOWN, words.CHECK_WORD)
    OWN_COLUMN_DAMAGED = (Severity.WARNING, words.OWN_COLUMN_DAMAGED, words.EXPORT_AGAIN)
    # The file as a whole.
    NO_TIME_OF_CHANGE = (Severity.WARNING, words.NO_TIME_OF_CHANGE, words.EXPORT_TIME_OF_CHANGE)
    NO_TIME_OF_RECEIPT = (Severity.WARNING, words.NO_TIME_OF_RECEIPT, words.EXPORT_RECEIVED)
    MONTH_FIRST = (Severity.WARNING, words.MONTH_FIRST, words.CHECK_MONTH_FIRST)
    COLUMN_TWICE = (Severity.WARNING, words.COLUMN_TWICE, words.SAY_IN_MAPPING)
    SHEET_UNREAD = (Severity.WARNING, words.SHEET_UNREAD, words.SHEETS_ALIKE)
    MAPPING_UNCLEAR = (Severity.WARNING, words.MAPPING_UNCLEAR, words.SAY_IN_MAPPING)


class Report:
    """What was found in one file. Findings name rows and columns, never a dossier or a person."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sheet = ""
        self.findings: list[Finding] = []
        self.counts: Counter[str] = Counter()
        self.refused = 0
        """Rows that were left out."""
        self._said: set[tuple[Trouble, str]] = set()

    def note(self, trouble: Trouble, row: int = 0, column: str = "", **blanks: object) -> None:
        """Count one, and keep it while there is room."""
        severity, what, remedy = trouble.value
        self.counts[trouble.name.lower()] += 1
        if len(self.findings) >= MOST_FINDINGS:
            return
        finding = Finding(
            severity=severity,
            file=self.file,
            sheet=self.sheet,
            row=row,
            field=column,
            what=what(**blanks),
            remedy=remedy(),
        )
        self.findings.append(finding)

    def leave_out(self, trouble: Trouble, row: int, column: str = "", **blanks: object) -> None:
        """The same, for a row that is not taken."""
        self.refused += 1
        self.note(trouble, row, column, **blanks)

    def note_word(self, trouble: Trouble, row: int, column: str, word: str) -> None:
        """A word that nobody knows, kept once however often it comes."""
        if (trouble, word) in self._said or len(self._said) >= _MOST_WORDS:
            self.counts[trouble.name.lower()] += 1
            return
        self._said.add((trouble, word))
        self.note(trouble, row, column, written=word)


def quoted(cell: str) -> str:
    """A cell as a finding may quote it."""
    return " ".join(cell.split())[:_LONGEST_QUOTE]
