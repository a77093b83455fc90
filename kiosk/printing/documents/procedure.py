"""A procedure in full, as it is posted: what nobody needs at a glance, and somebody needs once.

It holds everybody's papers with the condition of each, because a sheet cannot ask questions. The
booklet for notice boards is made of the same chapters.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import count

from kiosk.catalogue import wording
from kiosk.catalogue.checklist import only_if
from kiosk.catalogue.model import (
    Channel,
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
    CheckItem,
    CodesRow,
    Document,
    Facts,
    Heading,
    Paragraph,
)
from kiosk.printing.documents.office import footer, issuer
from kiosk.printing.documents.posting import phone_code, place, with_condition
from kiosk.printing.documents.ways import Way, fee_rows, time_row, ways_blocks
from kiosk.words import Sentence
from kiosk.words import catalogue as catalogue_words
from kiosk.words import paper as paper_words
from kiosk.words import poster as words
from kiosk.words import printing as printing_words
from kiosk.words import screens as glass_words

_USES: tuple[tuple[PaperUse, Sentence], ...] = (
    (PaperUse.SUBMIT, glass_words.TO_SUBMIT),
    (PaperUse.PRESENT, glass_words.TO_PRESENT),
    (PaperUse.EXEMPT, glass_words.EXEMPT),
)


def procedure_document(
    procedure: Procedure, field_name: str, office: Office, edition_text: str, today: dt.date
) -> Document:
    """One procedure in full. ``field_name`` ("" where unknown) and ``edition_text`` are printed."""
    official = official_line(procedure)
    blocks = [Paragraph(official)] if official else []
    return Document(
        issuer=issuer(office),
        title=procedure.plain_name,
        subtitle=words.IN_FULL(),
        blocks=(*blocks, *procedure_blocks(procedure, field_name, office)),
        footer_lines=footer(office, words.PRINTED(date=format_date(today)), edition_text),
    )


def official_line(procedure: Procedure) -> str:
    """The official name where it is not the one that stands above it, else ""."""
    official = wording.official_name(procedure.name, procedure.plain_name)
    return glass_words.OFFICIAL_NAME(name=official) if official else ""


def procedure_blocks(procedure: Procedure, field_name: str, office: Office) -> list[Block]:
    """Everything about a procedure below its names."""
    blocks: list[Block] = []
    if procedure.summary:
        blocks.append(Paragraph(procedure.summary))
    blocks.append(Facts(tuple(_facts(procedure, field_name))))
    blocks += _papers(procedure)
    blocks += _forms(procedure)
    blocks += _how(procedure, office)
    blocks += _remarks(glass_words.CONDITIONS(), procedure, procedure.conditions)
    blocks += _remarks(glass_words.NOTES(), procedure, procedure.notes)
    if procedure.steps:
        blocks.append(Heading(glass_words.STEPS()))
        blocks += [Bullet(_step(procedure, n, s)) for n, s in enumerate(procedure.steps, start=1)]
    if procedure.results:
        blocks.append(Heading(glass_words.RESULTS()))
        for result in procedure.results:
            coded = words.IN_BRACKETS(said=result.name, more=result.code)
            blocks.append(Bullet(coded if result.code else result.name))
    if procedure.legal_bases:
        blocks.append(Heading(glass_words.LEGAL_BASES()))
        for basis in procedure.legal_bases:
            said = wording.law(basis)
            coded = words.IN_BRACKETS(said=said, more=basis.agency)
            blocks.append(Bullet(coded if basis.agency else said))
    leads_to, caption = phone_code(procedure)
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
        if papers:
            blocks.append(Heading(heading()))
            blocks += [_paper(procedure, paper, next(numbers)) for paper in papers]
    if not any(paper.use is not PaperUse.EXEMPT for paper in procedure.papers):
        blocks[:0] = [Heading(glass_words.TO_SUBMIT()), Paragraph(glass_words.NO_PAPERS())]
    return blocks


def _paper(procedure: Procedure, paper: Paper, number: int) -> CheckItem:
    form = wording.form(paper)
    return CheckItem(
        None,
        words.NUMBERED(number=number, name=paper.name),
        " ".join(filter(None, (paper.plain, f"{form}." if form else ""))),
        "" if paper.use is PaperUse.EXEMPT else wording.quantity(paper),
        only_if(procedure, paper.when),
    )


def _forms(procedure: Procedure) -> list[Block]:
    said = [Bullet(with_condition(f.name, procedure, f.when)) for f in procedure.forms]
    return [Heading(paper_words.FORMS()), *said] if said else []


def _remarks(heading: str, procedure: Procedure, notes: Sequence[Note]) -> list[Block]:
    if not notes:
        return []
    said = [Bullet(with_condition(note.text, procedure, note.when)) for note in notes]
    return [Heading(heading), *said]


def _how(procedure: Procedure, office: Office) -> list[Block]:
    if not procedure.methods:
        return [Heading(printing_words.HOW()), Paragraph(printing_words.HOW_UNKNOWN())]
    at_counter = any(method.channel is Channel.IN_PERSON for method in procedure.methods)
    where = place(office, procedure.field_id) if at_counter else ()
    return ways_blocks([_way(procedure, method) for method in procedure.methods], where)


def _way(procedure: Procedure, method: Method) -> Way:
    limits = (method.committed_time, method.statutory_time)
    notes = dict.fromkeys(limit.note for limit in limits if limit and limit.note)
    fees = [with_condition(wording.fee(fee), procedure, fee.when) for fee in method.fees]
    rows = (
        time_row(wording.handling_time(method), *notes),
        (printing_words.NOTE(), method.note),
        *fee_rows(fees or [catalogue_words.FEE_UNKNOWN()]),
    )
    channels = (wording.channel(method.channel),)
    return Way(channels, only_if(procedure, method.when), rows, method.where)


def _step(procedure: Procedure, number: int, step: Step) -> str:
    what = words.STEP_BY(who=step.who, what=step.what) if step.who else step.what
    if step.time or step.committed_time:
        what = words.IN_BRACKETS(said=what, more=wording.handling_time(step))
    return with_condition(words.STEP(number=number, what=what), procedure, step.when)


def _source(provenance: Provenance) -> list[str]:
    """Where the facts come from, and who has checked them as far as that is known."""
    lines = [wording.source(provenance)]
    name, day = provenance.checked_by, provenance.checked_on
    if name and day:
        lines.append(words.CHECKED(name=name, date=f"{day:%d/%m/%Y}"))
    elif name:
        lines.append(words.CHECKED_BY(name=name))
    elif day:
        lines.append(words.CHECKED_ON(date=f"{day:%d/%m/%Y}"))
    return lines
