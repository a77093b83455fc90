"""Codes of forms (mẫu CT01, NA17, TK01a) as papers name them, for people who look for one.

The official names of papers hold numbers of laws, annexes and standards too, and a few figures
that look like a code; those are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.catalogue.model import Paper

# Apart from its letters only a number with a leading zero belongs to them ("CT 01", "NA-02"):
# "TNHH 1 thành viên" is no form. What a year follows is a document of law.
_CODE = re.compile(
    r"(?<![\w/.-])([A-ZĐ]{2,4})(\d{1,3}|[ -]0\d{1,2})([A-Za-z]?)(?!\w|/\d{4}|\s+số\b)"
)
_NO_FORMS = {
    *("CP", "NĐ", "NQ", "QĐ", "QH", "TT", "TTLT", "HĐND", "UBND"),  # documents of law
    *("PL", "STT", "TH", "TTHC", "KQ"),  # annexes, rows, cases
    *("ISO", "TCVN", "QCVN", "VN"),
    *("CCCD", "CMND", "CMTND", "BHYT", "BHXH", "TNHH"),
}


def named_in(papers: Iterable[Paper]) -> tuple[str, ...]:
    """The codes in upper case and without blanks, each once, in the order of the papers."""
    texts = (said for paper in papers for said in (paper.name, paper.form, paper.plain))
    found = (match for said in texts for match in _CODE.finditer(said))
    codes = (
        f"{letters}{number.lstrip(' -')}{suffix.upper()}"
        for letters, number, suffix in (match.groups() for match in found)
        if letters not in _NO_FORMS
    )
    return tuple(dict.fromkeys(codes))
