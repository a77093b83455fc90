"""From the portal's cases to papers, notes and at most two questions.

A paper without a single copy is a note. A heading that is no branch stays beside its papers, so
that "một trong các giấy tờ sau" is still read; the same paper in several branches is one paper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kiosk import text
from kiosk.catalogue.model import (
    Channel,
    Note,
    Paper,
    PaperUse,
    Question,
    When,
)
from kiosk.catalogue.portal import cases
from kiosk.catalogue.portal.cases import Kind
from kiosk.catalogue.portal.options import Options
from kiosk.catalogue.portal.record import PortalCase
from kiosk.catalogue.portal.rows import Counts, Row, counted, groups, official
from kiosk.words import portal as words

T = TypeVar("T", Paper, Note)

Remark = Callable[[str, str], None]
"""What is wrong, and how to mend it: becomes a warning at the record's line."""


@dataclass(slots=True)
class Listed:
    """What the cases of one procedure came to."""

    papers: list[Paper] = field(default_factory=list[Paper])
    notes: list[Note] = field(default_factory=list[Note])
    questions: list[Question] = field(default_factory=list[Question])


def listed(
    portal_cases: Sequence[PortalCase], channels: Sequence[Channel], remark: Remark
) -> Listed:
    """Papers, notes and questions of one procedure."""
    counts = Counts()
    grouped = list(groups(portal_cases, counts))
    kinds = cases.kinds([heading for heading, _ in grouped])
    result = Listed()
    options = Options(grouped, kinds)
    for (heading, rows), kind in zip(grouped, kinds, strict=True):
        _add(result, heading, rows, kind, options.when(heading, kind, channels), counts)
        if kind is Kind.UNSURE and rows:
            said, _ = cases.shortened(heading)
            remark(words.SECTION_UNSURE(heading=said), words.MAKE_QUESTION())
        if kind is Kind.AGENCY:
            said, _ = cases.shortened(heading)
            remark(words.AGENCY_PAPERS(heading=said), words.READ_THROUGH())
    result.questions = options.questions()
    result.papers = _merged(result.papers)
    result.notes = _merged(result.notes)
    _count_remarks(result, options, counts, remark)
    return result


def _count_remarks(result: Listed, options: Options, counts: Counts, remark: Remark) -> None:
    if options.made:
        remark(words.CASES_ASKED(count=options.made), words.READ_OPTIONS())
    if counts.glued:
        remark(words.PAPERS_GLUED(), words.READ_THROUGH())
    if counts.unsure:
        remark(words.COUNT_UNSURE(count=counts.unsure), words.ASK_COUNT())
    if counts.counted:
        remark(words.COUNT_FROM_NAME(count=counts.counted), words.READ_THROUGH())
    if counts.noted:
        remark(words.NOTES_MADE(count=counts.noted), words.READ_THROUGH())
    if not result.papers:
        remark(words.NO_PAPERS(), words.ASK_OFFICE())


# Papers


def _add(
    result: Listed, heading: str, rows: list[Row], kind: Kind, when: When, counts: Counts
) -> None:
    plain = heading if kind in (Kind.PART, Kind.UNSURE, Kind.AGENCY) else ""
    if kind in (Kind.ONLINE, Kind.OFFLINE, Kind.BRANCH, Kind.HELPER) and not when:
        plain = heading
    use = {Kind.PRESENT: PaperUse.PRESENT, Kind.AGENCY: PaperUse.EXEMPT}.get(kind, PaperUse.SUBMIT)
    if kind is Kind.NOTES and " " in heading and text.fold(heading) != "luu y":
        result.notes.append(Note(text=heading, when=when))
    for row in rows:
        name, form = official(row.name)
        originals, copies = row.originals, row.copies
        if not originals and not copies and use is not PaperUse.EXEMPT:
            originals, copies = counted(name)
            counts.counted += bool(originals or copies)
        if originals or copies or use is PaperUse.EXEMPT:
            paper = Paper(
                name=name,
                plain=plain,
                use=use,
                originals=originals,
                copies=copies,
                form=form,
                when=when,
            )
            result.papers.append(paper)
        else:
            result.notes.append(Note(text=name, when=when))
            counts.noted += 1
    if not rows and plain:
        result.notes.append(Note(text=plain, when=when))


def _merged(items_found: Sequence[T]) -> list[T]:
    """The same paper or note of several branches once, with the options of all of them."""
    found: dict[tuple[str, ...], T] = {}
    for item in items_found:
        bare = replace(item, when={})
        # Options of one question can be joined; conditions on different questions cannot.
        key = (repr(bare), *item.when)
        before = found.get(key)
        if before is None:
            found[key] = item
        elif len(item.when) == 1:
            (question,) = item.when
            options = dict.fromkeys((*before.when[question], *item.when[question]))
            found[key] = replace(before, when={question: tuple(options)})
    for_all = {key[0] for key, item in found.items() if not item.when}
    return [item for key, item in found.items() if not item.when or key[0] not in for_all]
