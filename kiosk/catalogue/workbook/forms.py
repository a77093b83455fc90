"""The folder beside a workbook in which the PDF files of its blank forms lie."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk import storage
from kiosk.catalogue import form_names
from kiosk.errors import KioskError
from kiosk.words import workbook_forms as words

FORMS_FOLDER = "bieu-mau"


class FormsInTheWay(KioskError):
    """A file of that name lies there and says something else; somebody may be working on it."""


def write(files: Mapping[str, bytes], beside: Path) -> None:
    """Put the files into the folder; those that lie there as they are stay untouched.

    Raises ``FormsInTheWay`` before anything is written, and ``OSError``.
    """
    folder = beside / FORMS_FOLDER
    # A disk may know a file by another spelling of its name; it is the same file all the same.
    there = {form_names.key(path.name): path for path in _files(folder)}
    missing: list[str] = []
    for name in sorted(files):
        path = there.get(form_names.key(name))
        if path is None:
            missing.append(name)
        elif path.stat().st_size != len(files[name]) or path.read_bytes() != files[name]:
            raise FormsInTheWay(words.IN_THE_WAY, folder=folder, file=path.name)
    for name in missing:
        storage.write(folder / name, files[name])


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if storage.is_folder(folder) else []
