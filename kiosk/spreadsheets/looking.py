"""A look through a workbook: which sheets it has, and whether they fit in memory.

The reader of cells lays out a sheet from its first to its last cell and unpacks whatever a zip
holds; a single cell at the far corner would take all memory there is. So every part is unpacked
here first, in pieces, and what may be a sheet is walked through once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.spreadsheets.limits import Limits, Spoilt, TooLarge
from kiosk.spreadsheets.package import Package
from kiosk.spreadsheets.walking import Attributes, Walk, local, parse

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_HOUSE = "xl/"

W = TypeVar("W", bound=Walk)


def look_through(package: Package, walk: Callable[[str, Limits], W]) -> dict[str, W]:
    """The walks through the sheets by their names. Raises ``TooLarge`` or ``Spoilt``."""
    if WORKBOOK not in package.parts or _RELATIONS not in package.parts:
        raise Spoilt
    sheets = _sheets(package)
    walks: dict[str, W] = {}
    together = 0
    for part in package.parts:
        if part in sheets:
            name = sheets[part]
            walked = walks[name] = walk(name, package.limits)
        elif part.startswith(_HOUSE) and part.endswith(".xml"):
            # The reader of cells might yet take it for a sheet.
            walked = Walk("", package.limits)
        else:
            for _ in package.unpacked(part):
                pass
            continue
        walked.through(package.unpacked(part))
        together += walked.rows * walked.columns
        if together > package.limits.cells_together:
            raise TooLarge
    return walks


def _sheets(package: Package) -> dict[str, str]:
    """The name of each sheet, by its part."""
    names: list[tuple[str, str]] = []
    targets: dict[str, str] = {}

    def sheet(name: str, attributes: Attributes) -> None:
        if local(name) == "sheet":
            ids = [value for key, value in attributes.items() if key != "id" and local(key) == "id"]
            names.append((attributes["name"], (ids or [""])[0]))

    def relation(name: str, attributes: Attributes) -> None:
        if local(name) == "Relationship":
            kind, target = attributes["Type"].rpartition("/")[2], attributes["Target"]
            if kind == "worksheet":
                targets[attributes["Id"]] = _within(target).lower()

    parse(package.unpacked(WORKBOOK), sheet)
    parse(package.unpacked(_RELATIONS), relation)
    listed = [(targets[id], name) for name, id in names if id in targets]
    found = dict(listed)
    # Two sheets of one name or in one part: which of them is meant, each reader decides for itself.
    is_one = len(set(found.values())) == len(found) == len(listed)
    if not is_one or not found.keys() <= package.parts.keys():
        raise Spoilt
    return found


def _within(target: str) -> str:
    """The part that a relation leads to: from the root, or from where the workbook lies."""
    return target[1:] if target.startswith("/") else f"{_HOUSE}{target}"
