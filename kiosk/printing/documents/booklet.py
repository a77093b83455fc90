"""The booklet for notice boards and village culture houses: every procedure as posted, in full.

Each procedure begins on a new page, so that the sheets of one that changed can be exchanged. It
holds everybody's papers with the condition of each, because nobody can be asked questions by a
book.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import count

from kiosk.catalogue import wording
from kiosk.catalogue.model import (
    PORTAL,
    Channel,
    Field,
    Method,
    Note,
    Office,
    Paper,
    PaperUse,
    Procedure,
    Provenance,
    Step,
)
from kiosk.dossiers.wording import format_date
from kiosk.printing.blocks import (
    Block,
    Bullet,
    Chapter,
    CheckItem,
    CodesRow,
    Contents,
    Document,
    Facts,
    Heading,
    PageSize,
    Paragraph,
)
from kiosk.printing.documents.office import footer, issuer
from kiosk.printing.documents.posting import (
    address,
    counters,
    in_order,
    only_if,
    with_condition,
)
from kiosk.words import Sentence
from kiosk.words import catalogue as catalogue_words
from kiosk.words import poster as words
from kiosk.words import printing as printing_words

_USES: tuple[tuple[PaperUse, Sentence], ...] = (
    (PaperUse.SUBMIT, words.PAPERS),
    (PaperUse.PRESENT, words.PAPERS_TO_PRESENT),
    (PaperUse.EXEMPT, words.PAPERS_EXEMPT),
)


def booklet_document(
    fields: Sequence[Field],
    procedures: Iterable[Procedure],
    office: Office,
    imprint_text: str,
    today: dt.date,
    size: PageSize = PageSize.A4,
) -> Document:
    """Everything about these procedures, field by field in the order of ``fields``, with a table
    of contents; what belongs to none of them comes last. The caller gives what is in force."""
    listed = in_order(procedures)
    names = {field.id: field.name for field in fields}
    parts = [
        (field.name, [procedure for procedure in listed if procedure.field_id == field.id])
        for field in fields
    ]
    others = [procedure for procedure in listed if procedure.field_id not in names]
    parts = [(name, those) for name, those in (*parts, (words.OTHER_FIELD(), others)) if those]
    blocks: list[Block] = [Paragraph(imprint_text)]
    if parts:
        groups = [
            (words.FIELD_COUNT(field=name, count=len(those)), tuple(p.plain_name for p in those))
            for name, those in parts
        ]
        blocks += [Heading(words.CONTENTS()), Contents(tuple(groups))]
    else:
        blocks.append(Paragraph(words.NOTHING_POSTED()))
    for name, those in parts:
        for procedure in those:
            blocks += _chapter(procedure, name, office)
    single = parts[0][0] if len(fields) == 1 and parts else ""
    return Document(
        issuer=issuer(office),
        title=words.POSTER_TITLE(field=single) if single else words.BOOKLET_TITLE(),
        subtitle=words.COUNT(count=len(listed)),
        blocks=tuple(blocks),
        footer_lines=footer(office, words.PRINTED(date=format_date(today)), imprint_text),
        size=size,
    )


def _chapter(procedure: Procedure, field_name: str, office: Office) -> list[Block]:
    blocks: list[Block] = [
        Chapter(procedure.plain_name, printing_words.OFFICIAL_NAME(name=procedure.name))
    ]
    if procedure.summary:
        blocks.append(Paragraph(procedure.summary))
    blocks.append(Facts(tuple(_facts(procedure, field_name))))
    blocks += _papers(procedure)
    blocks += _remarks(words.CONDITIONS(), procedure, procedure.conditions)
    blocks += _remarks(words.NOTES(), procedure, procedure.notes)
    for method in procedure.methods:
        blocks += _method(procedure, method, office)
    if procedure.steps:
        blocks.append(Heading(words.STEPS()))
        blocks += [Bullet(_step(procedure, n, s)) for n, s in enumerate(procedure.steps, start=1)]
    if procedure.results:
        blocks.append(Heading(words.RESULTS()))
        for result in procedure.results:
            coded = words.IN_BRACKETS(said=result.name, more=result.code)
            blocks.append(Bullet(coded if result.code else result.name))
    if procedure.legal_bases:
        blocks.append(Heading(words.LEGAL_BASES()))
        for basis in procedure.legal_bases:
            said = wording.law(basis)
            coded = words.IN_BRACKETS(said=said, more=basis.agency)
            blocks.append(Bullet(coded if basis.agency else said))
    leads_to = address(procedure)
    portal = leads_to == PORTAL
    caption = printing_words.QR_PORTAL() if portal else printing_words.QR_PROCEDURE()
    blocks.append(CodesRow(procedure.code, printing_words.PROCEDURE_CODE(), leads_to, caption))
    blocks += [Paragraph(said, small=True) for said in _source(procedure.provenance)]
    return blocks


def _facts(procedure: Procedure, field_name: str) -> list[tuple[str, str]]:
    agencies, decision = procedure.agencies, procedure.decision
    rows = [
        (words.CODE_LABEL(), procedure.code),
        (words.FIELD_LABEL(), field_name),
        (words.SUBJECTS(), "; ".join(procedure.subjects)),
        (words.LEVELS(), ", ".join(map(wording.level, procedure.levels))),
        (words.EXECUTING(), "; ".join(agencies.executing)),
        (words.DECIDING(), agencies.deciding),
        (words.AUTHORISED(), agencies.authorised),
        (words.COORDINATING(), "; ".join(agencies.coordinating)),
        (words.ANYWHERE(), words.ANYWHERE_YES() if procedure.non_territorial else ""),
    ]
    if decision:
        number = decision.number
        if decision.date:
            number = words.DECISION_OF(number=number, date=f"{decision.date:%d/%m/%Y}")
        said = words.IN_BRACKETS(said=number, more=decision.agency) if decision.agency else number
        rows.append((words.DECISION(), said))
    for label, day in (
        (words.VALID_FROM(), procedure.valid_from),
        (words.VALID_TO(), procedure.valid_to),
    ):
        if day:
            rows.append((label, f"{day:%d/%m/%Y}"))
    return [(label, value) for label, value in rows if value]


def _papers(procedure: Procedure) -> list[Block]:
    blocks: list[Block] = []
    numbers = count(1)
    for use, heading in _USES:
        papers = [paper for paper in procedure.papers if paper.use is use]
        if papers or use is PaperUse.SUBMIT:
            blocks.append(Heading(heading()))
        if not papers and use is PaperUse.SUBMIT:
            blocks.append(Paragraph(words.NO_PAPERS()))
        blocks += [_paper(procedure, paper, next(numbers)) for paper in papers]
    return blocks


def _paper(procedure: Procedure, paper: Paper, number: int) -> CheckItem:
    form = words.FORM(form=paper.form.rstrip(" .")) if paper.form else ""
    return CheckItem(
        None,
        words.NUMBERED(number=number, name=paper.name),
        " ".join(filter(None, (paper.plain, form))),
        "" if paper.use is PaperUse.EXEMPT else wording.quantity(paper),
        only_if(procedure, paper.when),
    )


def _remarks(heading: str, procedure: Procedure, notes: Sequence[Note]) -> list[Block]:
    if not notes:
        return []
    said = [Bullet(with_condition(note.text, procedure, note.when)) for note in notes]
    return [Heading(heading), *said]


def _method(procedure: Procedure, method: Method, office: Office) -> list[Block]:
    blocks: list[Block] = [Heading(words.METHOD(channel=wording.channel(method.channel)))]
    condition = only_if(procedure, method.when)
    if condition:
        blocks.append(Paragraph(condition))
    limits = (method.committed_time, method.statutory_time)
    notes = dict.fromkeys(limit.note for limit in limits if limit and limit.note)
    fees = [with_condition(wording.fee(fee), procedure, fee.when) for fee in method.fees]
    rows = [(words.TIME_LABEL(), ". ".join((wording.handling_time(method), *notes)))]
    rows += [(words.FEE_LABEL(), fee) for fee in fees or (catalogue_words.FEE_UNKNOWN(),)]
    rows += [(words.WHERE_LABEL(), method.where), (words.NOTE_LABEL(), method.note)]
    if method.channel is Channel.IN_PERSON:
        rows += [(words.COUNTER_LABEL(), said) for said in counters(office, procedure.field_id)]
    blocks.append(Facts(tuple((label, value) for label, value in rows if value)))
    return blocks


def _step(procedure: Procedure, number: int, step: Step) -> str:
    what = words.STEP_BY(who=step.who, what=step.what) if step.who else step.what
    if step.time or step.committed_time:
        what = words.IN_BRACKETS(said=what, more=wording.handling_time(step))
    return with_condition(words.STEP(number=number, what=what), procedure, step.when)


def _source(provenance: Provenance) -> list[str]:
    lines = [wording.source(provenance)]
    name, day = provenance.checked_by, provenance.checked_on
    if name and day:
        lines.append(words.CHECKED(name=name, date=f"{day:%d/%m/%Y}"))
    elif name:
        lines.append(words.CHECKED_BY(name=name))
    elif day:
        lines.append(words.CHECKED_ON(date=f"{day:%d/%m/%Y}"))
    return lines
