"""Reading the catalogue from a folder of YAML files (``procedures_data/``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from kiosk.catalogue import yaml_file
from kiosk.catalogue.commitments import Commitment, promise
from kiosk.catalogue.form_files import FormSource
from kiosk.catalogue.model import Field, LifeEvent, Office, Procedure, RepealedDocument
from kiosk.catalogue.reading import Parts, Reading, Words, conclude
from kiosk.catalogue.shapes import shape
from kiosk.catalogue.vocabulary import Saying
from kiosk.catalogue.written import PathInFile, Written
from kiosk.catalogue.yaml_file import YamlFile
from kiosk.findings import Finding, Severity
from kiosk.words import findings as words

T = TypeVar("T")

VOCABULARY = "vocabulary.yaml"
FORMS = "forms"
"""The folder of the PDF files of blank forms."""


def _one(file: Written, wanted: type[T]) -> T | None:
    return None if file.data is None else shape(file, file.data, wanted)


def _items(file: YamlFile, wanted: type[T]) -> Iterator[tuple[PathInFile, T]]:
    """The items of a list that take shape, each with its place in the list."""
    if file.data is None:
        return
    if not isinstance(file.data, list):
        file.note_line(Severity.ERROR, 1, words.NO_LIST(), words.START_WITH_DASHES())
        return
    for i, data in enumerate(file.data):
        item = shape(file, data, wanted, (i,))
        if item is not None:
            yield (i,), item


def _many(file: YamlFile, wanted: type[T], key: str = "id") -> tuple[T, ...]:
    listed: dict[object, T] = {}
    for path, item in _items(file, wanted):
        if getattr(item, key) in listed:
            what, remedy = words.ID_TWICE(key=key), words.USE_ANOTHER_ID(key=key)
            file.note(Severity.ERROR, (*path, key), what, remedy)
        listed.setdefault(getattr(item, key), item)
    return tuple(listed.values())


def read_words(path: Path) -> Words:
    """A vocabulary as it is written; the checks have not seen it yet."""
    file = yaml_file.load(path, path.name)
    return Words(file, list(_items(file, Saying)))


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

    def load(name: str) -> YamlFile:
        files.append(yaml_file.load(folder / name, name))
        return files[-1]

    office_file = load("office.yaml")
    office = _one(office_file, Office)
    fields = _many(load("fields.yaml"), Field)
    events = _many(load("life_events.yaml"), LifeEvent)
    repealed: tuple[RepealedDocument, ...] = ()
    if (folder / "repealed.yaml").exists():
        repealed = _many(load("repealed.yaml"), RepealedDocument, "number")
    procedures: list[tuple[Written, Procedure]] = []
    for path in sorted((folder / "procedures").rglob("*.y*ml")):
        file = load(path.relative_to(folder).as_posix())
        procedure = _one(file, Procedure)
        if procedure is not None:
            procedures.append((file, procedure))
    if (folder / "commitments.yaml").exists():
        promises_file = load("commitments.yaml")
        promises = _many(promises_file, Commitment, "code")
        procedures = promise(procedures, promises, promises_file)
    vocabulary: Words | None = None
    if (folder / VOCABULARY).exists():
        vocabulary = read_words(folder / VOCABULARY)
    parts = Parts(
        files=[*files, *([vocabulary.file] if vocabulary else [])],
        office=office and (office_file, office),
        fields=fields,
        life_events=events,
        procedures=procedures,
        repealed=repealed,
        words=vocabulary,
        forms=FormSource(folder / FORMS),
    )
    return conclude(parts, "procedures")
