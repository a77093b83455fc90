"""From what was written, wherever it was, to a checked catalogue or the reasons why not.

Every reader (folder, workbook) ends here, so the same checks hold whichever door staff use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

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
from kiosk.catalogue.vocabulary import Saying
from kiosk.catalogue.written import PathInFile, Written
from kiosk.findings import Finding, Severity, errors
from kiosk.words import findings as words


@dataclass(slots=True)
class Reading:
    """What a file gave: the catalogue if nothing blocks it, and all findings either way."""

    catalogue: Catalogue | None
    findings: list[Finding] = field(default_factory=list[Finding])


@dataclass(slots=True, kw_only=True)
class Parts:
    """The parts of a catalogue as far as they took shape, each with what it was written in.

    ``files`` are all that was read; their remarks are the findings. ``forms``: where the PDF
    files of blank forms are.
    """

    files: Sequence[Written]
    office: tuple[Written, Office] | None
    fields: tuple[Field, ...]
    life_events: tuple[LifeEvent, ...]
    procedures: Sequence[tuple[Written, Procedure]]
    repealed: tuple[RepealedDocument, ...] = ()
    words: Words | None = None
    forms: FormSource = field(default_factory=FormSource)


@dataclass(frozen=True, slots=True)
class Words:
    """A vocabulary as far as it took shape: what it was written in, and the way to each saying."""

    file: Written
    sayings: Sequence[tuple[PathInFile, Saying]]


def conclude(parts: Parts, place_of_procedures: str) -> Reading:
    """Check the parts and put them together.

    ``place_of_procedures`` is the file or sheet to name where there is not one procedure.
    """
    checks.check(parts.procedures, parts.fields, parts.life_events, parts.repealed)
    if parts.office is not None:
        checks.check_office(*parts.office, parts.fields)
    if parts.words is not None:
        checks.check_words(parts.words.file, parts.words.sayings)
    gathered = form_files.gather(parts.procedures, parts.forms)
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
        parts.fields,
        parts.life_events,
        posted,
        parts.repealed,
        None if parts.words is None else tuple(saying for _, saying in parts.words.sayings),
        gathered.files,
    )
    return Reading(catalogue, findings)
