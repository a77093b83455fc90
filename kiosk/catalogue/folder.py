"""Reading the catalogue from a folder of YAML files (``procedures_data/``)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.catalogue import checks, yaml_file
from kiosk.catalogue.findings import Finding, Severity, errors
from kiosk.catalogue.model import Catalogue, Field, LifeEvent, Office, Procedure
from kiosk.catalogue.shapes import shape
from kiosk.catalogue.yaml_file import YamlFile

T = TypeVar("T")


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


def _many(file: YamlFile, wanted: type[T]) -> tuple[T, ...]:
    if file.data is None:
        return ()
    if not isinstance(file.data, list):
        file.note(Severity.ERROR, 1, "phải là danh sách.", "Mỗi dòng bắt đầu bằng «- ».")
        return ()
    shaped = (shape(file, item, wanted, (i,)) for i, item in enumerate(file.data))
    return tuple(item for item in shaped if item is not None)


def read(folder: Path) -> Reading:
    """Read and check a whole folder. The catalogue is ``None`` if any finding is an error."""
    if not folder.is_dir():
        missing = Finding(
            severity=Severity.ERROR,
            file=str(folder),
            what="không có thư mục này.",
            remedy="Chỉ đúng thư mục chứa danh mục thủ tục.",
        )
        return Reading(None, [missing])
    files: list[YamlFile] = []
    office = _one(_load(folder, "office.yaml", files), Office)
    fields = _many(_load(folder, "fields.yaml", files), Field)
    events = _many(_load(folder, "life_events.yaml", files), LifeEvent)
    procedures: list[tuple[YamlFile, Procedure]] = []
    for path in sorted((folder / "procedures").rglob("*.yaml")):
        file = _load(folder, path.relative_to(folder).as_posix(), files)
        procedure = _one(file, Procedure)
        if procedure is not None:
            procedures.append((file, procedure))
    checks.check(procedures, fields, events)
    findings = [finding for file in files for finding in file.findings]
    if not procedures and not errors(findings):
        findings.append(
            Finding(
                severity=Severity.ERROR,
                file="procedures",
                what="không có thủ tục nào.",
                remedy="Thêm ít nhất một tệp thủ tục.",
            )
        )
    if errors(findings) or office is None:
        return Reading(None, findings)
    posted = tuple(procedure for _, procedure in procedures)
    return Reading(Catalogue(office, fields, events, posted), findings)
