"""The citizen's own list on paper: what to gather, tick off and bring, and where to bring it.

The papers come first, because they are what people came for; everything that only the office or
a doubting reader needs (codes, source, edition) comes last.
"""

from __future__ import annotations

import datetime as dt
from itertools import count

from kiosk.catalogue import wording
from kiosk.catalogue.checklist import Checklist, ListedForm, ListedMethod, ListedPaper
from kiosk.catalogue.model import Channel, Office
from kiosk.dossiers.deadlines import WorkCalendar
from kiosk.dossiers.model import office_day
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
    QrRow,
)
from kiosk.printing.documents.expected import expected_text
from kiosk.printing.documents.office import footer, issuer
from kiosk.printing.documents.pocket import pocket_text
from kiosk.printing.documents.posting import phone_code, place
from kiosk.printing.documents.ways import Way, fee_rows, time_row, ways_blocks
from kiosk.words import paper as paper_words
from kiosk.words import printing as words
from kiosk.words import screens as glass_words


def checklist_document(
    checklist: Checklist,
    office: Office,
    edition_text: str,
    now: dt.datetime,
    calendar: WorkCalendar,
) -> Document:
    """The checklist as a document. ``edition_text`` names the edition of the catalogue.

    By ``now`` and ``calendar`` it says when something handed in today would be ready.
    """
    procedure = checklist.procedure
    numbers = count(1)
    blocks: list[Block] = []
    if official := wording.official_name(procedure.name, procedure.plain_name):
        blocks.append(Paragraph(glass_words.OFFICIAL_NAME(name=official)))
    if checklist.answers:
        blocks += [Heading(words.YOUR_ANSWERS()), Facts(checklist.answers)]
    if checklist.submit:
        blocks.append(Heading(glass_words.TO_SUBMIT()))
        blocks += [_to_bring(next(numbers), paper) for paper in checklist.submit]
    if checklist.present:
        blocks.append(Heading(glass_words.TO_PRESENT()))
        blocks += [_to_bring(next(numbers), paper) for paper in checklist.present]
    if not checklist.submit and not checklist.present:
        blocks += [Heading(glass_words.TO_SUBMIT()), Paragraph(glass_words.NO_PAPERS())]
    if checklist.exempt:
        blocks.append(Heading(glass_words.EXEMPT()))
        blocks += [_not_needed(paper) for paper in checklist.exempt]
    if checklist.forms:
        blocks.append(Heading(paper_words.FORMS()))
        blocks += [Bullet(_form(listed)) for listed in checklist.forms]
    blocks += _how(checklist, office, now, calendar)
    if checklist.notes:
        blocks.append(Heading(glass_words.NOTES()))
        blocks += [Bullet(note) for note in checklist.notes]
    blocks += _codes(checklist, office)
    blocks.append(Paragraph(wording.source(procedure.provenance), small=True))
    printed = words.PRINTED_ON(date=format_date(office_day(now)))
    return Document(
        issuer=issuer(office),
        title=glass_words.MY_LIST(),
        subtitle=procedure.plain_name,
        blocks=tuple(blocks),
        footer_lines=footer(office, printed, edition_text),
    )


def _to_bring(number: int, listed: ListedPaper) -> CheckItem:
    paper = listed.paper
    form = wording.form(paper)
    plain = " ".join(filter(None, (paper.plain, f"{form}." if form else "")))
    return CheckItem(number, paper.name, plain, wording.quantity(paper), listed.only_if)


def _not_needed(listed: ListedPaper) -> CheckItem:
    return CheckItem(None, listed.paper.name, listed.paper.plain, only_if=listed.only_if)


def _form(listed: ListedForm) -> str:
    name = listed.form.name
    return words.WITH_CONDITION(said=name, only_if=listed.only_if) if listed.only_if else name


def _how(
    checklist: Checklist, office: Office, now: dt.datetime, calendar: WorkCalendar
) -> list[Block]:
    """Time, fee and place, for each way of handing in that is still open."""
    if not checklist.methods:
        return [Heading(words.HOW()), Paragraph(words.HOW_UNKNOWN())]
    procedure = checklist.procedure

    def way(method: ListedMethod) -> Way:
        rows = (
            time_row(method.time_text, method.time_note),
            (words.READY(), expected_text(procedure, method, now, calendar, labelled=True)),
            (words.NOTE(), method.note),
            *fee_rows(method.fee_texts),
        )
        return Way((method.channel_text,), method.only_if, rows, method.where)

    at_counter = any(method.channel is Channel.IN_PERSON for method in checklist.methods)
    where = place(office, procedure.field_id) if at_counter else ()
    return ways_blocks([way(method) for method in checklist.methods], where)


def _codes(checklist: Checklist, office: Office) -> list[Block]:
    """For the scanner of the office, for a phone, and for a phone without a network.

    The last is spare: the glass offers it too.
    """
    procedure = checklist.procedure
    leads_to, caption = phone_code(procedure)
    codes: list[Block] = [CodesRow(procedure.code, words.PROCEDURE_CODE(), leads_to, caption)]
    if pocket := pocket_text(checklist, office):
        codes.append(QrRow(((pocket, words.QR_POCKET()),), spare=True))
    return codes
