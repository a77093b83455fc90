"""From what was written, wherever it was, to a checked catalogue or the reasons why not.

Every reader (folder, workbook) ends here, so the same checks hold whichever door staff use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kiosk.catalogue import checks, form_files
from kiosk.catalogue.form_files import FormSource
from kiosk.catalogue.model import (
    Catalogue,
    Field,
    LifeEvent,
    Office,
    Procedure,
    RepealedDocument,
)
from kiosk.catalogue.unshaped import Unshaped
from kiosk.catalogue.vocabulary import Saying
from kiosk.catalogue.written import PathInFile, Written
from kiosk.findings import Finding, Severity, errors
from kiosk.words import findings as words

T = TypeVar("T")


@dataclass(slots=True)
class Reading:
    """What a file gave: the catalogue if nothing blocks it, and all findings either way."""

    catalogue: Catalogue | None
    findings: list[Finding] = field(default_factory=list[Finding])


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A list as far as it took shape: what it was written in, and the way to each item.

    ``unshaped``: ids of items that took none. Whoever names one of them makes no mistake.
    """

    file: Written
    items: Sequence[tuple[PathInFile, T]]
    unshaped: frozenset[str] = frozenset()

    def all(self) -> tuple[T, ...]:
        return tuple(item for _, item in self.items)


@dataclass(slots=True, kw_only=True)
class Parts:
    """The parts of a catalogue as far as they took shape, each with what it was written in.

    ``files`` are all that was read; their remarks are the findings. ``forms``: where the PDF
    files of blank forms are. ``unshaped``: what is named in procedures that took no shape.
    """

    files: Sequence[Written]
    office: tuple[Written, Office] | None
    fields: Listed[Field]
    life_events: Listed[LifeEvent]
    procedures: Sequence[tuple[Written, Procedure]]
    repealed: tuple[RepealedDocument, ...] = ()
    words: Listed[Saying] | None = None
    forms: FormSource = field(default_factory=FormSource)
    unshaped: Unshaped = field(default_factory=Unshaped)


def conclude(parts: Parts, place_of_procedures: str) -> Reading:
    """Check the parts and put them together.

    ``place_of_procedures`` is the file or sheet to name where there is not one procedure.
    """
    fields, events = parts.fields.all(), parts.life_events.all()
    field_ids = {field.id for field in fields} | parts.fields.unshaped
    event_ids = {event.id for event in events} | parts.life_events.unshaped
    checks.check(parts.procedures, field_ids, event_ids, parts.repealed, parts.unshaped.codes)
    for listed in (parts.fields, parts.life_events):
        checks.check_names(listed.file, listed.items)
    if parts.office is not None:
        checks.check_office(*parts.office, field_ids)
    if parts.words is not None:
        checks.check_words(parts.words.file, parts.words.items)
    gathered = form_files.gather(parts.procedures, parts.forms, parts.unshaped.files)
    findings = [finding for file in parts.files for finding in file.findings]
    findings += gathered.findings
    if not parts.procedures and not errors(findings):
        findings.append(
            Finding(
                severity=Severity.ERROR,
                file=place_of_procedures,
                what=words.NO_PROCEDURES(),
                remedy=words.ADD_A_PROCEDURE(),
            )
        )
    if errors(findings) or parts.office is None:
        return Reading(None, findings)
    posted = tuple(procedure for _, procedure in parts.procedures)
    catalogue = Catalogue(
        parts.office[1],
        fields,
        events,
        posted,
        parts.repealed,
        None if parts.words is None else parts.words.all(),
        gathered.files,
    )
    return Reading(catalogue, findings)
