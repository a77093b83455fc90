"""What must hold between the parts of a catalogue. Errors block the build, warnings do not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from kiosk.catalogue.findings import Severity
from kiosk.catalogue.model import (
    CHANNEL_QUESTION,
    Channel,
    Fee,
    FeeState,
    Field,
    LifeEvent,
    Office,
    PaperUse,
    Procedure,
    TimeLimit,
    TimeUnit,
    When,
)
from kiosk.catalogue.written import PathInFile, Written
from kiosk.words import findings as words

CODE = re.compile(r"[0-9]\.[0-9]{6,7}(?:\.[0-9A-Z]{2,3}){0,4}")
_READ_ON = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_ABOLISHED = re.compile(
    r"sổ hộ khẩu|chứng minh nhân dân|cấp huyện|ủy ban nhân dân (?:quận|huyện)|thị trấn",
    re.IGNORECASE,
)

Problem = tuple[PathInFile, Severity, str, str]
ERROR, WARNING = Severity.ERROR, Severity.WARNING


def check(
    procedures: Sequence[tuple[Written, Procedure]],
    fields: Sequence[Field],
    events: Sequence[LifeEvent],
) -> None:
    """Check everything; each remark goes to the findings of the file it stands in."""
    field_ids = {field.id for field in fields}
    event_ids = {event.id for event in events}
    seen: dict[str, str] = {}
    for file, procedure in procedures:
        problems = [*_own(procedure), *_links(procedure, field_ids, event_ids)]
        if procedure.code in seen:
            what = words.CODE_TWICE(code=procedure.code, file=seen[procedure.code])
            problems.append((("code",), ERROR, what, words.ONE_FILE_EACH()))
        seen.setdefault(procedure.code, file.name)
        for path, severity, what, remedy in problems:
            file.note(severity, path, what, remedy)


def check_office(file: Written, office: Office, fields: Sequence[Field]) -> None:
    """Check that the counters serve fields that there are."""
    known = {field.id for field in fields}
    for i, counter in enumerate(office.counters):
        for j, field in enumerate(counter.fields):
            if field not in known:
                path = ("counters", i, "fields", j)
                what = words.FIELD_UNKNOWN(field=field)
                remedy = words.USE_LISTED_ID(key="id", file="fields.yaml")
                file.note(ERROR, path, what, remedy)


def _links(procedure: Procedure, fields: set[str], events: set[str]) -> Iterator[Problem]:
    if procedure.field_id not in fields:
        what = words.FIELD_UNKNOWN(field=procedure.field_id)
        yield ("field_id",), ERROR, what, words.USE_LISTED_ID(key="id", file="fields.yaml")
    for i, event in enumerate(procedure.life_events):
        if event not in events:
            what = words.EVENT_UNKNOWN(event=event)
            remedy = words.USE_LISTED_ID(key="id", file="life_events.yaml")
            yield ("life_events", i), ERROR, what, remedy


def _is_day_or_month(said: str) -> bool:
    written = _READ_ON.fullmatch(said)
    try:
        return written is not None and bool(
            dt.date.fromisoformat(said + ("" if written[1] else "-01"))
        )
    except ValueError:
        return False


def _own(procedure: Procedure) -> Iterator[Problem]:
    if not CODE.fullmatch(procedure.code):
        yield ("code",), ERROR, words.CODE_WRONG(), words.CODE_EXAMPLE()
    if len(procedure.name) > 300:
        yield ("name",), WARNING, words.NAME_LONG(), words.CHECK_PASTED()
    if not _is_day_or_month(procedure.provenance.read_on):
        yield ("provenance", "read_on"), ERROR, words.READ_ON_WRONG(), words.WRITE_READ_ON()
    start, end = procedure.valid_from, procedure.valid_to
    if start and end and end < start:
        yield ("valid_to",), ERROR, words.ENDS_TOO_EARLY(), words.MEND_DATE()
    if not procedure.methods:
        yield ("methods",), ERROR, words.METHODS_MISSING(), words.ADD_METHOD()
    yield from _questions(procedure)
    yield from _papers(procedure)
    yield from _methods(procedure)


def _conditions(procedure: Procedure) -> Iterator[tuple[PathInFile, When]]:
    for i, question in enumerate(procedure.questions):
        yield ("questions", i, "when"), question.when
    for i, paper in enumerate(procedure.papers):
        yield ("papers", i, "when"), paper.when
    for name, notes in (("notes", procedure.notes), ("conditions", procedure.conditions)):
        for i, note in enumerate(notes):
            yield (name, i, "when"), note.when
    for i, step in enumerate(procedure.steps):
        yield ("steps", i, "when"), step.when
    for i, method in enumerate(procedure.methods):
        yield ("methods", i, "when"), method.when
        for j, fee in enumerate(method.fees):
            yield ("methods", i, "fees", j, "when"), fee.when


def _questions(procedure: Procedure) -> Iterator[Problem]:
    options = {CHANNEL_QUESTION: {str(channel) for channel in Channel}}
    for i, question in enumerate(procedure.questions):
        if question.id in options:
            what = words.QUESTION_ID_TWICE(key="id")
            yield ("questions", i, "id"), ERROR, what, words.USE_ANOTHER_ID(key="id")
        options[question.id] = {option.id for option in question.options}
        if len(options[question.id]) < len(question.options):
            what = words.OPTION_ID_TWICE(key="id")
            yield ("questions", i, "options"), ERROR, what, words.USE_ANOTHER_ID(key="id")
        if not 2 <= len(question.options) <= 5:
            path = ("questions", i, "options")
            yield path, ERROR, words.OPTIONS_TOO_FEW_OR_MANY(), words.REGROUP_OPTIONS()
    if len(procedure.questions) > 3:
        yield ("questions",), WARNING, words.QUESTIONS_TOO_MANY(), words.MERGE_QUESTIONS()
    used: set[str] = set()
    for path, when in _conditions(procedure):
        for question_id, wanted in when.items():
            used.add(question_id)
            at = (*path, question_id)
            if question_id not in options:
                what = words.QUESTION_UNKNOWN(question=question_id)
                yield at, ERROR, what, words.MEND_OR_ADD_QUESTION()
                continue
            if not wanted:
                yield at, ERROR, words.CONDITION_EMPTY(), words.FILL_OR_DROP_CONDITION()
            for option in wanted:
                if option not in options[question_id]:
                    what = words.OPTION_UNKNOWN(question=question_id, option=option)
                    known = ", ".join(sorted(options[question_id]))
                    yield at, ERROR, what, words.KNOWN_OPTIONS(known=known)
    for i, question in enumerate(procedure.questions):
        if question.id not in used:
            what = words.QUESTION_UNUSED(question=question.id)
            yield ("questions", i), WARNING, what, words.DROP_OR_USE_QUESTION()


def _papers(procedure: Procedure) -> Iterator[Problem]:
    for i, paper in enumerate(procedure.papers):
        if paper.originals < 0 or paper.copies < 0:
            yield ("papers", i), ERROR, words.COUNT_NEGATIVE(), words.COUNT_FROM_ZERO()
        if paper.use is not PaperUse.EXEMPT and not paper.originals and not paper.copies:
            remedy = words.COUNT_OR_MAKE_NOTE(originals="originals", copies="copies", notes="notes")
            yield ("papers", i), ERROR, words.COUNT_MISSING(), remedy
        if _ABOLISHED.search(paper.name):
            what = words.PAPER_ABOLISHED()
            yield ("papers", i, "name"), WARNING, what, words.ASK_WHETHER_USED()


def _methods(procedure: Procedure) -> Iterator[Problem]:
    for i, method in enumerate(procedure.methods):
        for name in ("statutory_time", "committed_time"):
            limit: TimeLimit | None = getattr(method, name)
            if limit and (limit.amount is None) != (limit.unit is TimeUnit.SAME_DAY):
                remedy = words.MEND_TIME(amount="amount", same_day=TimeUnit.SAME_DAY)
                yield ("methods", i, name), ERROR, words.TIME_UNCLEAR(), remedy
            elif limit and limit.amount is not None and limit.amount <= 0:
                yield ("methods", i, name), ERROR, words.TIME_NOT_POSITIVE(), words.MEND_NUMBER()
        for j, fee in enumerate(method.fees):
            for what, remedy in _fee(fee):
                yield ("methods", i, "fees", j), ERROR, what, remedy


def _fee(fee: Fee) -> Iterator[tuple[str, str]]:
    if fee.amount is not None and fee.amount < 0:
        yield words.FEE_NEGATIVE(), words.MEND_FEE()
    if fee.state is FeeState.FEE and not fee.amount and not fee.wording:
        remedy = words.ADD_AMOUNT_OR_WORDING(amount="amount", wording="wording")
        yield words.FEE_MISSING(), remedy
    if fee.state is not FeeState.FEE and fee.amount:
        yield words.FEE_CONTRADICTORY(), words.MEND_FEE_STATE(state="state", fee=FeeState.FEE)
