"""The citizen's own list on paper: what to gather, tick off and bring, and where to bring it.

The papers come first, because they are what people came for; everything that only the office or
a doubting reader needs (codes, source, edition) comes last.
"""

from __future__ import annotations

import datetime as dt
from itertools import count

from kiosk.catalogue import wording
from kiosk.catalogue.checklist import Checklist, ListedMethod, ListedPaper
from kiosk.catalogue.model import PORTAL, Channel, Office, Procedure
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
from kiosk.words import printing as words


def checklist_document(
    checklist: Checklist, office: Office, edition_text: str, today: dt.date
) -> Document:
    """The checklist as a document. ``edition_text`` names the edition of the catalogue."""
    procedure = checklist.procedure
    numbers = count(1)
    blocks: list[Block] = [Paragraph(words.OFFICIAL_NAME(name=procedure.name))]
    if checklist.answers:
        blocks += [Heading(words.YOUR_ANSWERS()), Facts(checklist.answers)]
    blocks.append(Heading(words.TO_SUBMIT()))
    blocks += [_to_bring(next(numbers), paper) for paper in checklist.submit]
    if not checklist.submit:
        blocks.append(Paragraph(words.NO_PAPERS_KNOWN()))
    if checklist.present:
        blocks.append(Heading(words.TO_PRESENT()))
        blocks += [_to_bring(next(numbers), paper) for paper in checklist.present]
    if checklist.exempt:
        blocks.append(Heading(words.NOT_NEEDED()))
        blocks += [_not_needed(paper) for paper in checklist.exempt]
    blocks += _how(checklist, office)
    if checklist.notes:
        blocks.append(Heading(words.NOTES()))
        blocks += [Bullet(note) for note in checklist.notes]
    blocks += [Heading(words.CODES()), _codes(procedure)]
    blocks.append(Paragraph(wording.source(procedure.provenance), small=True))
    return Document(
        issuer=issuer(office),
        title=words.CHECKLIST_TITLE(),
        subtitle=procedure.plain_name,
        blocks=tuple(blocks),
        footer_lines=footer(office, words.PRINTED_ON(date=format_date(today)), edition_text),
    )


def _to_bring(number: int, listed: ListedPaper) -> CheckItem:
    paper = listed.paper
    form = words.FORM(form=paper.form.rstrip(" .")) if paper.form else ""
    plain = " ".join(filter(None, (paper.plain, form)))
    return CheckItem(number, paper.name, plain, wording.quantity(paper), listed.only_if)


def _not_needed(listed: ListedPaper) -> CheckItem:
    return CheckItem(None, listed.paper.name, listed.paper.plain, only_if=listed.only_if)


def _how(checklist: Checklist, office: Office) -> list[Block]:
    """Time, fee and place: once, or for each way of handing in where several are still open."""
    if not checklist.methods:
        return [Heading(words.HOW()), Paragraph(words.HOW_UNKNOWN())]
    blocks: list[Block] = []
    for method in checklist.methods:
        alone = len(checklist.methods) == 1
        heading = words.HOW() if alone else words.HOW_BY_CHANNEL(channel=method.channel_text)
        blocks.append(Heading(heading))
        if method.only_if:
            blocks.append(Paragraph(method.only_if))
        blocks.append(_facts(method, checklist.procedure, office))
    return blocks


def _facts(method: ListedMethod, procedure: Procedure, office: Office) -> Facts:
    rows = [
        (words.TIME(), ". ".join(filter(None, (method.time_text, method.note)))),
        (words.FEE(), "; ".join(method.fee_texts)),
    ]
    if method.where:
        rows.append((words.WHERE(), method.where))
    if method.channel is Channel.IN_PERSON:
        rows.append((words.COUNTER(), _counters(procedure, office)))
    return Facts(tuple(rows))


def _counters(procedure: Procedure, office: Office) -> str:
    names = [
        words.COUNTER_HOURS(counter=counter.name, hours=counter.hours)
        if counter.hours
        else counter.name
        for counter in office.counters
        if procedure.field_id in counter.fields
    ]
    return "; ".join(names) or words.COUNTER_UNKNOWN()


def _codes(procedure: Procedure) -> CodesRow:
    url = procedure.provenance.url
    caption = words.QR_PROCEDURE() if url else words.QR_PORTAL()
    return CodesRow(procedure.code, words.PROCEDURE_CODE(), url or PORTAL, caption)
