"""The portal's procedures beside those that are posted.

What staff wrote is worth more than what the portal says: a posted procedure stays as it is unless
somebody asks for the portal's. Even then the words for people stay (plain name, summary, everyday
names, keywords, life events, field, related ones, dates), because the portal has none; official
facts, papers, steps, times, fees and law come from the portal, and with the papers their questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk import text
from kiosk.catalogue.form_files import FormSource
from kiosk.catalogue.model import (
    CHANNEL_QUESTION,
    BlankForm,
    Catalogue,
    Counter,
    Field,
    Method,
    Office,
    Procedure,
)
from kiosk.catalogue.portal.papers import Remark
from kiosk.catalogue.portal.reader import Imported, Origin
from kiosk.catalogue.reading import Listed, Parts, Reading, conclude
from kiosk.catalogue.written import Place, Written
from kiosk.findings import Finding, Severity
from kiosk.words import portal as words

_ICON = "folder"


def merge(
    base: Catalogue | None, imported: Imported, *, replace: bool = False, alone: bool = False
) -> Reading:
    """A draft of what is posted plus what was read; ``alone`` leaves out what is posted.

    Passes all checks of a catalogue; findings carry file, line and code of what was read, and come
    with those of the reading itself.
    """
    posted = {} if base is None or alone else {p.code: p for p in base.procedures}
    same_fields = _same_fields(base, imported)
    files: list[Written] = []
    procedures: list[tuple[Written, Procedure]] = []
    new: dict[str, tuple[Written, Procedure]] = {}
    for procedure in imported.procedures:
        file = _written(imported.origins[procedure.code], procedure.code)
        files.append(file)
        found = _in_field(procedure, same_fields)
        before = posted.get(procedure.code)
        if before is not None and not replace:
            file.note(Severity.WARNING, (), words.ALREADY_POSTED(), words.REPLACE_OR_MEND())
        else:
            new[procedure.code] = (file, _over(before, found, file) if before else found)
    for code, procedure in posted.items():
        file = Written(words.POSTED(), places={(): Place(field=code)})
        files.append(file)
        procedures.append(new.pop(code, (file, procedure)))
    procedures += new.values()
    fields = _fields(base, imported, procedures, alone=alone)
    office = _office(base, fields)
    office_file = Written(words.POSTED())
    files.append(office_file)
    events = base.life_events if base else ()
    if alone:
        used = {event for _, procedure in procedures for event in procedure.life_events}
        events = tuple(event for event in events if event.id in used)
    parts = Parts(
        files=files,
        office=(office_file, office),
        fields=Listed(office_file, [((), field) for field in fields]),
        life_events=Listed(office_file, [((), event) for event in events]),
        procedures=procedures,
        repealed=base.repealed if base else (),
        forms=FormSource(posted=base.form_files.get) if base else FormSource(),
    )
    reading = conclude(parts, ", ".join(dict.fromkeys(o.file for o in imported.origins.values())))
    findings = _each_once([*imported.findings, *reading.findings])
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Reading(None, findings)
    return Reading(_with_posted_words(reading.catalogue, base), findings)


def _with_posted_words(made: Catalogue | None, base: Catalogue | None) -> Catalogue | None:
    """The portal knows no words of people. Those posted were checked when they were written."""
    return made and replace(made, vocabulary=base.vocabulary if base else None)


def _written(origin: Origin, code: str) -> Written:
    return Written(origin.file, places={(): Place(line=origin.line, field=code)})


def _each_once(findings: Sequence[Finding]) -> list[Finding]:
    """The same remark on three papers of one procedure is one remark."""
    return list(dict.fromkeys(findings))


# Fields


def _same_fields(base: Catalogue | None, imported: Imported) -> dict[str, str]:
    """The posted field for each imported one of the same name."""
    if base is None:
        return {}
    by_name = {text.fold(field.name): field.id for field in base.fields}
    found = {own: by_name.get(text.fold(name)) for own, name in imported.field_names.items()}
    return {own: posted for own, posted in found.items() if posted}


def _in_field(procedure: Procedure, same: dict[str, str]) -> Procedure:
    return replace(procedure, field_id=same.get(procedure.field_id, procedure.field_id))


def _fields(
    base: Catalogue | None,
    imported: Imported,
    procedures: Sequence[tuple[Written, Procedure]],
    *,
    alone: bool,
) -> tuple[Field, ...]:
    used = {procedure.field_id for _, procedure in procedures}
    posted = base.fields if base else ()
    kept = tuple(field for field in posted if field.id in used or not alone)
    known = {field.id for field in kept}
    added = [
        Field(id=own, name=name or own, icon=_ICON)
        for own, name in imported.field_names.items()
        if own in used and own not in known
    ]
    return (*kept, *sorted(added, key=lambda field: text.sort_key(field.name)))


def _office(base: Catalogue | None, fields: Sequence[Field]) -> Office:
    if base is None:
        return Office(name=words.OFFICE(), notice=words.OFFICE_NOTICE())
    known = {field.id for field in fields}
    counters = [_serving(counter, known) for counter in base.office.counters]
    return replace(base.office, counters=tuple(c for c in counters if c.fields))


def _serving(counter: Counter, known: set[str]) -> Counter:
    return replace(counter, fields=tuple(field for field in counter.fields if field in known))


# One procedure over another


def _over(before: Procedure, found: Procedure, file: Written) -> Procedure:
    def remark(what: str, remedy: str) -> None:
        file.note(Severity.WARNING, (), what, remedy)

    if before.questions:
        remark(words.QUESTIONS_LOST(count=len(before.questions)), words.READ_THROUGH())
    else:
        remark(words.REPLACED(), words.READ_THROUGH())
    return replace(
        found,
        plain_name=before.plain_name,
        summary=before.summary,
        field_id=before.field_id,
        everyday_names=before.everyday_names,
        keywords=before.keywords,
        life_events=before.life_events,
        related=before.related,
        non_territorial=before.non_territorial,
        sensitive=before.sensitive,
        valid_from=before.valid_from,
        valid_to=before.valid_to,
        forms=tuple(_for_everybody(form) for form in before.forms),
        methods=_with_promises(before.methods, found.methods, remark),
    )


def _for_everybody(form: BlankForm) -> BlankForm:
    """Without conditions on the questions that go; the form itself is the office's own."""
    kept = {asked: options for asked, options in form.when.items() if asked == CHANNEL_QUESTION}
    return replace(form, when=kept)


def _with_promises(
    before: Sequence[Method], found: Sequence[Method], remark: Remark
) -> tuple[Method, ...]:
    """The office's own promises, where the time by law they shorten is still the same."""
    promised = {
        (method.channel, _term(method)): method.committed_time
        for method in before
        if method.committed_time
    }
    result = [
        replace(method, committed_time=promised.pop((method.channel, _term(method)), None))
        for method in found
    ]
    if promised:
        remark(words.PROMISE_LOST(), words.PROMISE_AGAIN())
    return tuple(result)


def _term(method: Method) -> tuple[str, int | None] | None:
    limit = method.statutory_time
    return (limit.unit, limit.amount) if limit else None
