"""Reading the catalogue from a folder of YAML files (``procedures_data/``)."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from typing import TypeVar

from kiosk import storage
from kiosk.catalogue import yaml_file
from kiosk.catalogue.commitments import Commitment, promise
from kiosk.catalogue.form_files import FormSource
from kiosk.catalogue.model import Field, LifeEvent, Office, Procedure, RepealedDocument
from kiosk.catalogue.reading import Listed, Parts, Reading, conclude
from kiosk.catalogue.shapes import shape
from kiosk.catalogue.unshaped import named_in
from kiosk.catalogue.vocabulary import Saying
from kiosk.catalogue.written import Data, PathInFile, Written
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


def _many(file: YamlFile, wanted: type[T], key: str = "id") -> Listed[T]:
    listed: dict[object, tuple[PathInFile, T]] = {}
    for path, item in _items(file, wanted):
        if getattr(item, key) in listed:
            what, remedy = words.ID_TWICE(key=key), words.USE_ANOTHER_ID(key=key)
            file.note(Severity.ERROR, (*path, key), what, remedy)
        listed.setdefault(getattr(item, key), (path, item))
    return Listed(file, list(listed.values()), _unshaped(file, listed, key))


def _unshaped(file: YamlFile, shaped: Container[object], key: str) -> frozenset[str]:
    """What the items of a list that took no shape are called."""
    items = [item for item in file.data or () if isinstance(item, dict)]
    written = [item[key] for item in items if key in item]
    return frozenset(id for id in written if isinstance(id, str) and id not in shaped)


def read_words(path: Path) -> Listed[Saying]:
    """A vocabulary as it is written; the checks have not seen it yet."""
    file = yaml_file.load(path, path.name)
    return Listed(file, list(_items(file, Saying)))


def read(folder: Path) -> Reading:
    """Read and check a whole folder. The catalogue is ``None`` if any finding is an error."""
    if not storage.is_folder(folder):
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
        repealed = _many(load("repealed.yaml"), RepealedDocument, "number").all()
    procedures: list[tuple[Written, Procedure]] = []
    misfits: list[Data | None] = []
    # A file that cannot be read at all still has its name, which is the code by custom.
    misfit_codes: set[str] = set()
    for path in sorted((folder / "procedures").rglob("*.y*ml")):
        file = load(path.relative_to(folder).as_posix())
        procedure = _one(file, Procedure)
        if procedure is not None:
            procedures.append((file, procedure))
        else:
            misfits.append(file.data)
            misfit_codes.add(path.stem)
    unshaped = named_in(misfits, misfit_codes)
    if (folder / "commitments.yaml").exists():
        promises_file = load("commitments.yaml")
        promises = _many(promises_file, Commitment, "code").all()
        procedures = promise(procedures, promises, promises_file, unshaped.codes)
    vocabulary: Listed[Saying] | None = None
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
        unshaped=unshaped,
    )
    return conclude(parts, "procedures")
