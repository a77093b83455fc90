"""A dossier on paper: the slip that says where it stands, and the receipt that promises a date.

Both may be left lying at the printer, so they carry nothing about a person, and no name that tells
a secret; the QR code holds the dossier's code and nothing else. Paper from invented data says so in
its first line and in the footer of every page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kiosk.catalogue import wording as catalogue_wording
from kiosk.catalogue.model import Office, Step
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import advice, timeline, wording
from kiosk.dossiers.model import Delivery, Dossier, Status, office_day
from kiosk.printing.blocks import (
    Block,
    Bullet,
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
from kiosk.words import screens as glass_words

if TYPE_CHECKING:
    # Printing needs no register.
    from kiosk.dossiers.asking import Answer

_COLLECT = {
    Delivery.POST: words.COLLECT_BY_POST,
    Delivery.HOME: words.COLLECT_AT_HOME,
    Delivery.ONLINE: words.COLLECT_ONLINE,
}
_LONGEST_STEP = 240
"""What the portal calls one step may fill pages; the slip is to be read at a glance."""


def slip_document(
    answer: Answer,
    now: dt.datetime,
    office: Office,
    calendar: wording.WorkingDays,
    *,
    steps: Iterable[Step] = (),
    unit: str = "",
) -> Document:
    """The status slip (phiếu tình trạng hồ sơ): the same sentences as on the screen.

    ``steps`` are those of its procedure in the catalogue, ``unit`` the code of ``office``.
    """
    dossier = answer.dossier
    blocks = _sample_warning(dossier)
    blocks.append(Callout(wording.sentence(dossier, now, calendar), strong=True))
    if answer.from_copy:
        blocks.append(Callout(words.FROM_COPY(moment=_moment(dossier.updated_at))))
    blocks += [
        Heading(glass_words.WHAT_NOW()),
        Paragraph(advice.what_to_do(dossier, now, answer.counter)),
    ]
    if hours := advice.collecting_hours(dossier, office, unit):
        blocks.append(Paragraph(words.COUNTER_OPEN(hours=hours)))
    if about := advice.about_date(dossier, now):
        blocks.append(Paragraph(about))
    if dossier.digitised:
        blocks.append(Heading(glass_words.DIGITISED()))
        blocks += [Bullet(name) for name in dossier.digitised]
    blocks += [Heading(words.ABOUT_DOSSIER()), _facts(dossier, now), _codes(dossier)]
    way = timeline.timeline(dossier, now)
    if way:
        blocks.append(Heading(glass_words.TIMELINE()))
        blocks += [_stage(stage, now) for stage in way]
    usual = () if answer.withheld else timeline.planned(dossier, steps)
    if usual:
        blocks.append(Heading(glass_words.USUAL_STEPS()))
        blocks += [_usual(stage) for stage in usual]
    printed = words.PRINTED_AT(moment=_moment(now))
    return _paper(words.SLIP_TITLE(), _name(answer), blocks, dossier, office, printed)


def receipt_document(answer: Answer, office: Office) -> Document:
    """The receipt (giấy tiếp nhận hồ sơ và hẹn trả kết quả).

    It is dated by the receipt of the dossier, not by the day of printing, so that printing it
    again gives the same paper.
    """
    dossier = answer.dossier
    channel = dossier.channel
    facts = (
        (words.DOSSIER_CODE(), dossier.code),
        (words.PROCEDURE(), _name(answer)),
        (words.PROCEDURE_CODE_LABEL(), dossier.procedure_code),
        (words.CHANNEL(), catalogue_wording.channel(channel) if channel else ""),
        _handed_in(dossier, _moment(dossier.received_at)),
    )
    blocks = _sample_warning(dossier)
    blocks += [
        _known(facts),
        Callout(_promise(dossier), strong=True),
        Facts(((words.COLLECT_AT(), _collect_at(dossier)),)),
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


def _name(answer: Answer) -> str:
    return words.PROCEDURE_WITHHELD() if answer.withheld else answer.dossier.procedure_name


def _known(facts: Iterable[tuple[str, str]]) -> Facts:
    """Only what somebody knows has a line."""
    return Facts(tuple((label, value) for label, value in facts if value))


def _facts(dossier: Dossier, now: dt.datetime) -> Facts:
    handled_by = (words.HANDLED_BY(), dossier.handled_by)
    return _known(
        (
            (words.DOSSIER_CODE(), dossier.code),
            (words.STATUS(), _status(dossier, now)),
            handled_by,
            _handed_in(dossier, _opening(_date(dossier.received_at))),
            advice.day_of_result(dossier) or ("", ""),
            (words.UPDATED(), _moment(dossier.updated_at)),
        )
    )


def _status(dossier: Dossier, now: dt.datetime) -> str:
    status = wording.status_text(dossier)
    badge = wording.timeliness_text(dossier, now)
    return words.STATUS_AND_TIMELINESS(status=status, timeliness=badge) if badge else status


def _handed_in(dossier: Dossier, when: str) -> tuple[str, str]:
    """Nobody has received what is only registered, or what was refused."""
    waiting = dossier.status in (Status.REGISTERED, Status.REFUSED)
    return (words.SENT_ON() if waiting else words.RECEIVED_ON()), when


def _promise(dossier: Dossier) -> str:
    """What was promised when it was handed in; what came later is no part of the receipt."""
    if dossier.due_at is None:
        return words.DUE_LINE(due=words.DUE_UNKNOWN())
    day = _moment(dossier.due_at) if dossier.due_by_minute else _date(dossier.due_at)
    return words.DUE_ESTIMATE(date=day) if dossier.due_is_estimate else words.DUE_LINE(due=day)


def _collect_at(dossier: Dossier) -> str:
    if dossier.delivery is not None and dossier.delivery in _COLLECT:
        return _COLLECT[dossier.delivery]()
    return dossier.collect_at or words.COLLECT_AT_UNKNOWN()


def _stage(stage: timeline.Stage, now: dt.datetime) -> TimelineItem:
    when = timeline.when_text(stage, now)
    done = stage.mark is timeline.Mark.DONE
    return TimelineItem(when, stage.title, timeline.who_text(stage), done)


def _usual(stage: timeline.Stage) -> Bullet:
    what = stage.title
    if len(what) > _LONGEST_STEP:
        what = what[:_LONGEST_STEP].rpartition(" ")[0].rstrip(",;:") + "…"
    return Bullet(" · ".join(filter(None, (what, timeline.who_text(stage)))))


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
