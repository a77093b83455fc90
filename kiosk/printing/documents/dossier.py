"""A dossier on paper: the slip that says where it stands, and the receipt that promises a date.

Both may be left lying at the printer, so they carry nothing about a person; the QR code holds the
dossier's code and nothing else. Paper from invented data says so in its first line and in the
footer of every page.
"""

from __future__ import annotations

import datetime as dt

from kiosk.catalogue import wording as catalogue_wording
from kiosk.catalogue.model import Office
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import wording
from kiosk.dossiers.model import (
    Dossier,
    DossierEvent,
    Status,
    office_day,
    timeliness,
)
from kiosk.printing.blocks import (
    Block,
    Callout,
    CodesRow,
    Document,
    Facts,
    Heading,
    Paragraph,
    TimelineItem,
)
from kiosk.printing.documents.office import footer, issuer
from kiosk.words import printing as words


def slip_document(dossier: Dossier, now: dt.datetime, office: Office) -> Document:
    """The status slip (phiếu tình trạng hồ sơ): the same sentences as on the screen."""
    blocks = _sample_warning(dossier)
    blocks += [
        Callout(wording.sentence(dossier, now), strong=True),
        Heading(words.NOW_DO()),
        Paragraph(wording.what_to_do(dossier, now)),
        Heading(words.ABOUT_DOSSIER()),
        Facts(
            (
                (words.DOSSIER_CODE(), dossier.code),
                (words.STATUS(), _status(dossier, now)),
                _handed_in(dossier, _opening(_date(dossier.received_at))),
                (words.DUE(), _opening(_due(dossier))),
                (words.UPDATED(), _moment(dossier.updated_at)),
            )
        ),
        _codes(dossier),
    ]
    if dossier.events:
        blocks.append(Heading(words.WAY()))
        blocks += [_step(event) for event in dossier.events]
    printed = words.PRINTED_AT(moment=_moment(now))
    return _paper(words.SLIP_TITLE(), dossier.procedure_name, blocks, dossier, office, printed)


def receipt_document(dossier: Dossier, office: Office) -> Document:
    """The receipt (giấy tiếp nhận hồ sơ và hẹn trả kết quả).

    It is dated by the receipt of the dossier, not by the day of printing, so that printing it
    again gives the same paper.
    """
    blocks = _sample_warning(dossier)
    blocks += [
        Facts(
            (
                (words.DOSSIER_CODE(), dossier.code),
                (words.PROCEDURE(), dossier.procedure_name),
                (words.PROCEDURE_CODE_LABEL(), dossier.procedure_code),
                (words.CHANNEL(), catalogue_wording.channel(dossier.channel)),
                _handed_in(dossier, _moment(dossier.received_at)),
            )
        ),
        Callout(words.DUE_LINE(due=_due(dossier)), strong=True),
        Facts(((words.COLLECT_AT(), dossier.collect_at or words.COLLECT_AT_UNKNOWN()),)),
        _codes(dossier),
        Paragraph(words.KEEP_RECEIPT()),
    ]
    return _paper(words.RECEIPT_TITLE(), "", blocks, dossier, office, dossier.code)


def _paper(
    title: str, subtitle: str, blocks: list[Block], dossier: Dossier, office: Office, printed: str
) -> Document:
    return Document(
        issuer=issuer(office),
        title=title,
        subtitle=subtitle,
        blocks=tuple(blocks),
        footer_lines=footer(office, printed, words.SAMPLE_SHORT() if dossier.sample else ""),
    )


def _sample_warning(dossier: Dossier) -> list[Block]:
    return [Callout(words.SAMPLE())] if dossier.sample else []


def _status(dossier: Dossier, now: dt.datetime) -> str:
    status = wording.status_text(dossier.status)
    badge = wording.timeliness_text(timeliness(dossier, now))
    return words.STATUS_AND_TIMELINESS(status=status, timeliness=badge) if badge else status


def _handed_in(dossier: Dossier, when: str) -> tuple[str, str]:
    """Nobody has received what is only registered, or what was refused."""
    waiting = dossier.status in (Status.REGISTERED, Status.REFUSED)
    return (words.SENT_ON() if waiting else words.RECEIVED_ON()), when


def _due(dossier: Dossier) -> str:
    if dossier.due_at is None:
        return words.DUE_UNKNOWN()
    day = _date(dossier.due_at)
    return words.DUE_ESTIMATE(date=day) if dossier.due_is_estimate else day


def _step(event: DossierEvent) -> TimelineItem:
    if event.at is None:
        when = words.STEP_DONE_UNDATED() if event.done else words.STEP_COMING_UNDATED()
    else:
        said = words.STEP_DONE if event.done else words.STEP_COMING
        when = said(date=_date(event.at))
    return TimelineItem(when, event.title, event.who, event.done)


def _codes(dossier: Dossier) -> CodesRow:
    return CodesRow(dossier.code, words.SCAN_AT_KIOSK(), dossier.code, words.QR_DOSSIER())


def _date(moment: dt.datetime) -> str:
    return wording.format_date(office_day(moment))


def _moment(moment: dt.datetime) -> str:
    time = f"{moment.astimezone(VIETNAM_TIME):%H:%M}"
    return words.DAY_AND_TIME(time=time, date=_date(moment))


def _opening(text: str) -> str:
    """A text where it opens a line."""
    return text[:1].upper() + text[1:]
