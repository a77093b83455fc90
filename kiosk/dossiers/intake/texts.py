"""Free text of an export, tidied, cut to a length, and left out where it seems to name a person.

The same names and offices come a thousand times, so each text is judged once.
"""

from __future__ import annotations

from kiosk.dossiers.intake.discretion import looks_personal
from kiosk.dossiers.intake.headers import Header
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.troubles import Report, Trouble
from kiosk.text import clean

_LONGEST = {Meaning.PROCEDURE_NAME: 1_500, Meaning.NEEDS: 2_000, Meaning.DIGITISED: 2_000}
_LONGEST_OTHER = 200
_LONGEST_JUDGED = 10_000
_MOST_KEPT = 50_000
_LONGEST_KEPT = 300


def judge(cell: str) -> tuple[str, Trouble | None]:
    """The text as it may be stored ("" where it may not), and why not."""
    # Beyond that nothing is shown, so it need not be judged either.
    text = clean(cell[:_LONGEST_JUDGED])
    if "\ufffd" in text:
        return "", Trouble.TEXT_DAMAGED
    if looks_personal(text):
        return "", Trouble.TEXT_PERSONAL
    return text, None


class Texts:
    """Reads the texts of one file; remembers short ones."""

    def __init__(self, header: Header, report: Report) -> None:
        self._header, self._report = header, report
        self._judged: dict[str, tuple[str, Trouble | None]] = {}

    def read(self, number: int, meaning: Meaning, cell: str) -> str:
        """The text as it may be stored; "" and a finding where it may not."""
        if not cell:
            return ""
        found = self._judged.get(cell)
        if found is None:
            found = judge(cell)
            if len(cell) <= _LONGEST_KEPT and len(self._judged) < _MOST_KEPT:
                self._judged[cell] = found
        text, trouble = found
        if trouble is not None:
            self._report.note(trouble, number, self._header.name(meaning))
        longest = _LONGEST.get(meaning, _LONGEST_OTHER)
        return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
