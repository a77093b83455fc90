"""A draft: what somebody would like to post, read and checked, and what it would change.

Whatever staff bring is read here by its kind. The readers are loaded when one is needed, so that
a kiosk in front of citizens never carries them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import storage
from kiosk.catalogue import edition, sayings
from kiosk.catalogue.keys import KeyRing
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.written import file_name
from kiosk.errors import KioskError
from kiosk.findings import Finding
from kiosk.words import editions as words

if TYPE_CHECKING:
    from kiosk.catalogue.diff import Diff
    from kiosk.catalogue.reading import Reading

_PORTAL = (".json", ".jsonl", ".json.gz", ".jsonl.gz")
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_SIGNED = ".kmc"
_SHOWN = ".xlsx, .json, .jsonl, .jsonl.gz, .kmc"


@dataclass(frozen=True, slots=True)
class Draft:
    """``catalogue`` and ``diff`` are there only if no finding is an error."""

    paths: tuple[Path, ...]
    catalogue: Catalogue | None
    findings: Sequence[Finding]
    diff: Diff | None
    sources: tuple[str, ...]
    """Names of files only: where they lay is nobody's business."""


def read(paths: Sequence[Path], posted: Callable[[], Catalogue | None], ring: KeyRing) -> Draft:
    """Read and check what staff bring. Raises ``KioskError`` where nothing can be made of it."""
    if not paths:
        raise KioskError(words.DRAFT_NOTHING)
    for path in paths:
        if not storage.is_file(path) and not storage.is_folder(path):
            raise KioskError(words.DRAFT_NO_FILE, file=path)
    # A workbook may ask for the forms that are posted before the diff asks for everything.
    posted = cache(posted)
    if all(path.name.lower().endswith(_PORTAL) and storage.is_file(path) for path in paths):
        before = posted()
        reading = _portal(paths, before)
    elif len(paths) > 1:
        raise KioskError(words.DRAFT_ONE_FILE)
    else:
        reading = _one(paths[0], posted, ring)
        before = posted()
    sources = tuple(file_name(path.resolve()) for path in paths)
    if reading.catalogue is None:
        return Draft(tuple(paths), None, reading.findings, None, sources)
    made = of(reading.catalogue, before, sources)
    return replace(made, paths=tuple(paths), findings=reading.findings)


def of(catalogue: Catalogue, posted: Catalogue | None, sources: tuple[str, ...]) -> Draft:
    """A draft of a catalogue that nothing is wrong with, and what it would change."""
    from kiosk.catalogue.diff import compare

    # Words that are put in come here and not only when it is published: the diff tells of them.
    whole = sayings.with_words(catalogue, posted.vocabulary if posted else None)
    return Draft((), whole, (), compare(posted, whole), sources)


def _one(path: Path, posted: Callable[[], Catalogue | None], ring: KeyRing) -> Reading:
    from kiosk.catalogue.reading import Reading

    if storage.is_folder(path):
        from kiosk.catalogue import folder

        return folder.read(path)
    if path.name.lower().endswith(_WORKBOOKS):
        from kiosk.catalogue import workbook

        return workbook.read(path, posted)
    if path.name.lower().endswith(_SIGNED):
        return Reading(_signed(path, ring))
    raise KioskError(words.DRAFT_UNKNOWN_KIND, file=path.name, known=_SHOWN)


def _portal(paths: Sequence[Path], posted: Catalogue | None) -> Reading:
    from kiosk.catalogue import portal

    return portal.merge(posted, portal.read(paths))


def _signed(path: Path, ring: KeyRing) -> Catalogue:
    """What is in a signed file, if a trusted key vouches for it; old ones may be read too."""
    from kiosk.catalogue.package import unpack, vouch

    with tempfile.TemporaryDirectory(prefix="kiosk-draft-") as folder:
        content = Path(folder) / "content.sqlite"
        try:
            unpack(path, vouch(path, ring), content)
        except OSError as error:
            raise KioskError(words.PACKAGE_UNREADABLE, file=path.name) from error
        return edition.read(content)
