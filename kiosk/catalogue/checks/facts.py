"""What one procedure says of itself: its code, names, dates, papers and times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.model import PaperUse, Procedure, TimeLimit, TimeUnit
from kiosk.catalogue.review import read_on
from kiosk.catalogue.written import PathInFile
from kiosk.words import findings as words

CODE = re.compile(r"[0-9]\.[0-9]{6,7}(?:\.[0-9A-Z]{2,3}){0,4}")
LONGEST_NAME = 300

_READ_ON = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_TITLE_OF_DECISION = re.compile(
    r"(?:Quyết định|Công văn|Thông báo|Kế hoạch|Tờ trình)\s+(?:số\s+)?\d+\s*/|V/v\b", re.IGNORECASE
)


def identity(procedure: Procedure) -> Iterator[Problem]:
    """Code and names."""
    if not CODE.fullmatch(procedure.code):
        yield ("code",), ERROR, words.CODE_WRONG(), words.CODE_EXAMPLE()
    for key in ("name", "plain_name"):
        if not getattr(procedure, key):
            yield (key,), ERROR, words.NAME_MISSING(), words.WRITE_NAME()
    if len(procedure.name) > LONGEST_NAME:
        what = words.NAME_LONG(count=LONGEST_NAME)
        yield ("name",), WARNING, what, words.CHECK_PASTED()
    if _TITLE_OF_DECISION.match(procedure.name):
        yield ("name",), WARNING, words.NAME_OF_DECISION(), words.CHECK_PASTED()


def dates(procedure: Procedure) -> Iterator[Problem]:
    """Dates that are none, and dates that cannot both be right."""
    source = procedure.provenance
    read = read_on(source)
    if read is None or not _READ_ON.fullmatch(source.read_on):
        yield ("provenance", "read_on"), ERROR, words.READ_ON_WRONG(), words.WRITE_READ_ON()
    start, end = procedure.valid_from, procedure.valid_to
    if start and end and end < start:
        yield ("valid_to",), ERROR, words.ENDS_TOO_EARLY(), words.MEND_DATE()
    # What was issued after the source was last looked at cannot have been read there.
    last = max(filter(None, (read, source.checked_on)), default=None)
    issued: list[tuple[PathInFile, dt.date | None]] = []
    if procedure.decision:
        issued.append((("decision", "date"), procedure.decision.date))
    for i, basis in enumerate(procedure.legal_bases):
        issued.append((("legal_bases", i, "date"), basis.date))
        year = _YEAR.search(basis.number)
        if basis.date and year and int(year[1]) != basis.date.year:
            what = words.YEAR_OF_NUMBER(number=basis.number, date=f"{basis.date:%d/%m/%Y}")
            yield ("legal_bases", i, "date"), WARNING, what, words.MEND_DATE_OR_NUMBER()
    for path, day in issued:
        if day and last and day > last:
            yield path, WARNING, words.ISSUED_AFTER_READING(), words.MEND_DATE()


def contents(procedure: Procedure) -> Iterator[Problem]:
    """Papers, times, and texts without which an entry says nothing."""
    for i, paper in enumerate(procedure.papers):
        at = ("papers", i)
        for name, count in (("originals", paper.originals), ("copies", paper.copies)):
            if count < 0:
                yield (*at, name), ERROR, words.COUNT_NEGATIVE(), words.COUNT_FROM_ZERO()
        if paper.use is not PaperUse.EXEMPT and not paper.originals and not paper.copies:
            yield (*at, "originals"), ERROR, words.COUNT_MISSING(), words.COUNT_OR_MAKE_NOTE()
    # Of a code that is none, the ways of handing in stand under the right one.
    if not procedure.methods and CODE.fullmatch(procedure.code):
        yield ("methods",), WARNING, words.METHODS_MISSING(), words.ADD_METHOD()
    for i, method in enumerate(procedure.methods):
        yield from _times(("methods", i), "statutory_time", method)
    for i, step in enumerate(procedure.steps):
        yield from _times(("steps", i), "time", step)
    yield from _empty(procedure)


def _times(at: PathInFile, by_law: str, timed: object) -> Iterator[Problem]:
    statutory: TimeLimit | None = getattr(timed, by_law)
    committed: TimeLimit | None = getattr(timed, "committed_time")  # noqa: B009 (of two classes)
    for name, limit in ((by_law, statutory), ("committed_time", committed)):
        if limit is None:
            continue
        if (limit.amount is None) != (limit.unit is TimeUnit.SAME_DAY):
            yield (*at, name), ERROR, words.TIME_UNCLEAR(), words.MEND_TIME()
        elif limit.amount is not None and limit.amount <= 0:
            yield (*at, name), ERROR, words.TIME_NOT_POSITIVE(), words.MEND_NUMBER()
    if committed and statutory and committed.unit is statutory.unit:
        longer = (committed.amount or 0) > (statutory.amount or 0)
        if longer and statutory.amount is not None:
            what = words.PROMISE_LONGER_THAN_LAW()
            yield (*at, "committed_time"), WARNING, what, words.MEND_NUMBER()


_NEEDED = {
    "papers": "name",
    "notes": "text",
    "conditions": "text",
    "steps": "what",
    "results": "name",
    "legal_bases": "number",
}


def _empty(procedure: Procedure) -> Iterator[Problem]:
    for name, key in _NEEDED.items():
        for i, item in enumerate(getattr(procedure, name)):
            if not getattr(item, key):
                severity = ERROR if name == "papers" else WARNING
                yield (name, i, key), severity, words.TEXT_MISSING(), words.FILL_OR_DELETE_ROW()
    for i, question in enumerate(procedure.questions):
        if not question.text:
            path = ("questions", i, "text")
            yield path, ERROR, words.TEXT_MISSING(), words.FILL_OR_DELETE_ROW()
        for j, option in enumerate(question.options):
            if not option.text:
                path = ("questions", i, "options", j, "text")
                yield path, ERROR, words.TEXT_MISSING(), words.FILL_OR_DELETE_ROW()
