"""A record of the portal becomes a procedure of ours: all that is known, nothing that is not.

Official texts stay as they are, as data of the office that posts them. What our model has and the
portal does not (everyday names, life events, a committed time) stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kiosk import text
from kiosk.catalogue.model import (
    Agencies,
    Decision,
    Level,
    Note,
    Procedure,
    Provenance,
    Result,
)
from kiosk.catalogue.portal import laws, methods, papers, passages
from kiosk.catalogue.portal.papers import Remark
from kiosk.catalogue.portal.record import PortalNamed, Record, items
from kiosk.words import portal as words

_NAME_OF_DECISION = re.compile(
    r"(?:công bố danh mục|v/v|về việc|thông tư|nghị định|nghị quyết"
    r"|quyết định (?:công bố|ban hành|số|về việc))\b",
    re.IGNORECASE,
)
_NOT_AT_COUNTER = re.compile(r"\b(?:hai quan|thue)\b")
_LEAST_NAME = 2


def field_id(category: str) -> str:
    """The id of a field: its name folded, words joined by dashes."""
    return re.sub(r"[^a-z0-9]+", "-", text.fold(category)).strip("-") or "khac"


def is_foreign_to_communes(record: Record) -> bool:
    """Whether the record is of customs or taxes, which no commune's counter handles."""
    category = text.fold(record.category or "")
    return category in ("hai quan", "thue") or bool(
        record.executing_agencies
        and all(_NOT_AT_COUNTER.search(text.fold(name)) for name in record.executing_agencies)
    )


def procedure(record: Record, code: str, source: str, read_on: str, remark: Remark) -> Procedure:
    """The whole procedure. ``remark`` hears what a clerk should look at."""
    name = text.clean(record.name or "")
    if _NAME_OF_DECISION.match(name):
        remark(words.NAME_OF_DECISION(), words.ASK_FOR_NAME())
    ways = methods.methods(
        items(record.execution_methods), text.clean(record.dossier_receiving_address or ""), remark
    )
    channels = list(dict.fromkeys(method.channel for method in ways))
    listed = papers.listed(items(record.execution_cases), channels, remark)
    decision = text.clean(record.decision_no or "")
    return Procedure(
        code=code,
        name=name,
        plain_name=text.without_leading_thu_tuc(name),
        decision=Decision(number=decision) if decision else None,
        levels=_levels(record, remark),
        field_id=field_id(record.category or ""),
        subjects=tuple(_rejoined(items(record.subject_types))),
        agencies=_agencies(record),
        questions=tuple(listed.questions),
        papers=tuple(listed.papers),
        notes=tuple(listed.notes),
        methods=tuple(ways),
        steps=tuple(
            step
            for part in items(record.execution_steps)
            for step in passages.steps("\n".join(filter(None, (part.name, part.description))))
        ),
        results=tuple(_results(items(record.results))),
        conditions=tuple(_conditions(record)),
        legal_bases=tuple(_legal_bases(items(record.legal_bases), remark)),
        provenance=Provenance(
            source=source, read_on=read_on, url=text.clean(record.detail_url or "")
        ),
    )


def _conditions(record: Record) -> list[Note]:
    return passages.notes(record.requirements_and_conditions or "")


def _levels(record: Record, remark: Remark) -> tuple[Level, ...]:
    flags = (
        (Level.COMMUNE, record.is_ward),
        (Level.PROVINCE, record.is_province),
        (Level.MINISTRY, record.is_ministry),
        (Level.OTHER, record.is_other_agency),
    )
    levels = [level for level, flag in flags if flag]
    if not levels:
        remark(words.LEVEL_UNKNOWN(), words.CHOOSE_LEVEL())
        return (Level.OTHER,)
    if Level.COMMUNE in levels and is_foreign_to_communes(record):
        remark(words.NOT_AT_COUNTER(), words.READ_THROUGH())
        levels = list(dict.fromkeys((*levels[1:], Level.OTHER)))
    return tuple(levels)


def _agencies(record: Record) -> Agencies:
    return Agencies(
        executing=tuple(_rejoined(items(record.executing_agencies))),
        deciding=text.clean(record.authority_agency or ""),
        authorised=text.clean(record.authorized_agency or ""),
        coordinating=tuple(_rejoined((record.coordinating_agency or "").split(", "))),
    )


def _rejoined(parts: Iterable[str]) -> list[str]:
    """Names that were cut at their commas: inside a bracket, and before a small letter."""
    whole: list[str] = []
    for part in map(text.clean, parts):
        if not part:
            continue
        within = whole and whole[-1].count("(") > whole[-1].count(")")
        if whole and (within or part[0].islower()):
            whole[-1] += ", " + part
        else:
            whole.append(part)
    return list(dict.fromkeys(whole))


def _results(listed: Sequence[PortalNamed]) -> list[Result]:
    found: dict[str, Result] = {}
    for item in listed:
        name = text.clean(item.name or "")
        if len(name) >= _LEAST_NAME:
            found.setdefault(name, Result(name=name, code=text.clean(item.code or "")))
    return list(found.values())


def _legal_bases(listed: Sequence[PortalNamed], remark: Remark) -> list[laws.LegalBasis]:
    found = laws.mend((item.name or "", item.code or "") for item in listed)
    for number in found.doubtful:
        remark(words.LAW_UNSURE(number=number), words.COMPLETE_NUMBER())
    if found.unnumbered:
        remark(words.LAW_NO_NUMBER(count=found.unnumbered), words.COMPLETE_NUMBER())
    return found.bases
