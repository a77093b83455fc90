"""Reading the catalogue from a folder of YAML files (``procedures_data/``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.catalogue import checks, yaml_file
from kiosk.catalogue.findings import Finding, Severity, errors
from kiosk.catalogue.model import Catalogue, Field, LifeEvent, Office, Procedure
from kiosk.catalogue.shapes import field_name, shape
from kiosk.catalogue.yaml_file import YamlFile
from kiosk.words import findings as words

T = TypeVar("T")
Listed = TypeVar("Listed", Field, LifeEvent)


@dataclass(slots=True)
class Reading:
    """What a folder gave: the catalogue if nothing blocks it, and all findings either way."""

    catalogue: Catalogue | None
    findings: list[Finding] = field(default_factory=list[Finding])


def _load(folder: Path, name: str, files: list[YamlFile]) -> YamlFile:
    file = yaml_file.load(folder / name, name)
    files.append(file)
    return file


def _one(file: YamlFile, wanted: type[T]) -> T | None:
    return None if file.data is None else shape(file, file.data, wanted)


def _many(file: YamlFile, wanted: type[Listed]) -> tuple[Listed, ...]:
    if file.data is None:
        return ()
    if not isinstance(file.data, list):
        file.note(Severity.ERROR, 1, words.NO_LIST(), words.START_WITH_DASHES())
        return ()
    listed: dict[str, Listed] = {}
    for i, data in enumerate(file.data):
        item = shape(file, data, wanted, (i,))
        if item is not None and item.id in listed:
            path = (i, "id")
            what, remedy = words.ID_TWICE(key="id"), words.USE_ANOTHER_ID(key="id")
            file.note(Severity.ERROR, file.line_of(path), what, remedy, field_name(path))
        elif item is not None:
            listed[item.id] = item
    return tuple(listed.values())


def read(folder: Path) -> Reading:
    """Read and check a whole folder. The catalogue is ``None`` if any finding is an error."""
    if not folder.is_dir():
        missing = Finding(
            severity=Severity.ERROR,
            file=str(folder),
            what=words.NO_FOLDER(),
            remedy=words.GIVE_THE_FOLDER(),
        )
        return Reading(None, [missing])
    files: list[YamlFile] = []
    office_file = _load(folder, "office.yaml", files)
    office = _one(office_file, Office)
    fields = _many(_load(folder, "fields.yaml", files), Field)
    events = _many(_load(folder, "life_events.yaml", files), LifeEvent)
    procedures: list[tuple[YamlFile, Procedure]] = []
    for path in sorted((folder / "procedures").rglob("*.y*ml")):
        file = _load(folder, path.relative_to(folder).as_posix(), files)
        procedure = _one(file, Procedure)
        if procedure is not None:
            procedures.append((file, procedure))
    checks.check(procedures, fields, events)
    if office is not None:
        checks.check_office(office_file, office, fields)
    findings = [finding for file in files for finding in file.findings]
    if not procedures and not errors(findings):
        findings.append(
            Finding(
                severity=Severity.ERROR,
                file="procedures",
                what=words.NO_PROCEDURES(),
                remedy=words.ADD_A_PROCEDURE(),
            )
        )
    if errors(findings) or office is None:
        return Reading(None, findings)
    posted = tuple(procedure for _, procedure in procedures)
    return Reading(Catalogue(office, fields, events, posted), findings)
