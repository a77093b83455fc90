"""The catalogues on which the search is measured, each written as a real edition and opened again.

The portal's procedures are curated by nobody: they have no everyday names and no keywords. All
catalogues have the vocabulary that comes with the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.catalogue import edition, folder, portal, sayings
from kiosk.catalogue.edition import Edition, Entry, Imprint
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.portal.record import parse
from kiosk.catalogue.portal.source import pieces
from kiosk.catalogue.search import Search
from kiosk.clock import SystemClock
from kiosk.resources import data_folder

PORTAL = Path(__file__).parents[2] / "shared" / "data" / "portal"
"""Where the portal's records lie unless another folder is named."""

_CUSTOMS = "Hải quan"


def shipped() -> Catalogue:
    """What comes with the program."""
    reading = folder.read(data_folder())
    assert reading.catalogue is not None, reading.findings[:3]
    return reading.catalogue


def communes(records: Path) -> Catalogue:
    """Those of the portal that communes do, without customs."""
    return _imported(records, sorted(set(_codes_of_communes(records))))


def repeated(records: Path, count: int) -> Catalogue:
    """All of the portal, over and over under other codes, until there are so many."""
    whole = _imported(records, [])
    known = whole.procedures
    many = [
        replace(known[i % len(known)], code=f"{i // len(known) + 1}{known[i % len(known)].code}")
        for i in range(count)
    ]
    return replace(whole, procedures=tuple(many))


def opened(path: Path) -> tuple[Edition, tuple[Entry, ...]]:
    """An edition, and what is in force today."""
    today = SystemClock().now().date()
    made = Edition(path, Imprint(1, today))
    return made, made.entries(today)


def write(catalogue: Catalogue, path: Path) -> Path:
    edition.write(catalogue, path)
    return path


def search(made: Edition, entries: tuple[Entry, ...]) -> Search:
    return Search(entries, made.vocabulary or ())


def _files(records: Path) -> list[Path]:
    return sorted(records.glob("*.jsonl.gz"))


def _codes_of_communes(records: Path) -> Iterator[str]:
    for path in _files(records):
        for record in (parse(piece.raw) for piece in pieces(path)):
            if record.is_ward and record.category != _CUSTOMS and record.code:
                yield record.code


def _imported(records: Path, codes: list[str]) -> Catalogue:
    reading = portal.merge(None, portal.read(_files(records), codes=codes), alone=True)
    assert reading.catalogue is not None, reading.findings[:3]
    return sayings.with_words(reading.catalogue)
