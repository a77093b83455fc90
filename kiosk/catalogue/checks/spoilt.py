"""What went wrong on the way here: spoilt letters, code of web pages, slips in figures and dates.

A text that was saved in the wrong way or copied from a page looks right to whoever pastes it into
a cell, and wrong to everybody who reads it on the screen.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.checks.texts import read_by_people
from kiosk.catalogue.model import Procedure
from kiosk.catalogue.review import read_on
from kiosk.catalogue.written import PathInFile
from kiosk.words import findings as words

LOST_LETTER = "\N{REPLACEMENT CHARACTER}"
_MOST_SHEETS = 50
_FIRST_YEAR = 1945
_YEARS_AHEAD = 30

# Only what web pages really hold: "<18 tuổi" and "R&D;" are no code.
_CODE_OF_PAGES = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|script|span|strong|style|sub|sup|table|tbody"
    r"|td|th|tr|u|ul)(?:\s[^<>]*)?/?>"
    r"|&(?:amp|apos|copy|gt|hellip|[lr][ds]quo|lt|mdash|nbsp|ndash|quot"
    r"|[a-z](?:acute|circ|grave|tilde)|#\d{2,6}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)


def spoilt(procedure: Procedure) -> Iterator[Problem]:
    """Spoilt texts, counts of papers nobody brings, dates nobody meant."""
    for path, said in _texts(procedure):
        if LOST_LETTER in said:
            yield path, ERROR, words.LETTERS_LOST(), words.TYPE_TEXT_AGAIN()
        if "<" in said or "&" in said:
            found = _CODE_OF_PAGES.search(said)
            if found:
                what = words.CODE_OF_PAGES(code=found[0][:20])
                yield path, WARNING, what, words.DELETE_CODE_OF_PAGES()
    for i, paper in enumerate(procedure.papers):
        for name, count in (("originals", paper.originals), ("copies", paper.copies)):
            if count > _MOST_SHEETS:
                what = words.COUNT_HUGE(count=count)
                yield ("papers", i, name), WARNING, what, words.MEND_NUMBER()
    yield from _dates(procedure)


def _texts(procedure: Procedure) -> Iterator[tuple[PathInFile, str]]:
    """All that is shown, with the names and titles in which old terms are no mistake."""
    yield from read_by_people(procedure)
    for i, said in enumerate(procedure.everyday_names):
        yield ("everyday_names", i), said
    for i, basis in enumerate(procedure.legal_bases):
        yield ("legal_bases", i, "number"), basis.number
        yield ("legal_bases", i, "title"), basis.title
        yield ("legal_bases", i, "agency"), basis.agency
    yield ("provenance", "source"), procedure.provenance.source


def _dates(procedure: Procedure) -> Iterator[Problem]:
    read = read_on(procedure.provenance)
    decided = procedure.decision.date if procedure.decision else None
    dates: list[tuple[PathInFile, dt.date | None]] = [
        (("valid_from",), procedure.valid_from),
        (("valid_to",), procedure.valid_to),
        (("decision", "date"), decided),
    ]
    for path, day in dates:
        if day and (day.year < _FIRST_YEAR or _is_far(day, read, path)):
            what = words.DATE_UNLIKELY(date=f"{day:%d/%m/}{day.year}")
            yield path, WARNING, what, words.MEND_DATE()


def _is_far(day: dt.date, read: dt.date | None, path: PathInFile) -> bool:
    # A decision from after the reading is remarked on as such already.
    if read is None or path[0] == "decision":
        return False
    return (day.year - _YEARS_AHEAD, day.month, day.day) > (read.year, read.month, read.day)
