"""Queries as people type them, each with the procedures that a clerk would accept for it.

They measure the search (``python -m benchmarks.search``). Half of them are held out: they are only
scored, and nobody looks at them while the search is being improved. Which half a query is in
follows from its own letters, so a new query moves no other.

The files are tables (``*.tsv``) of three columns: class, query, codes with blanks between. They
were written from the names of the procedures, without a look at the search or its vocabulary. The
codes are of the shipped catalogue and of the portal; what a catalogue lacks is not asked there.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

FOLDER = Path(__file__).parent
PORTAL_CODES = FOLDER / "portal-commune-codes.txt"
"""What the portal's records mark as done by communes, without customs."""

NOT_DONE_HERE = FOLDER / "not-done-here.txt"
"""Errands that people bring and that nothing of the shipped catalogue does, one a line."""

_HEADER = "class\tquery\tcodes"


class Kind(StrEnum):
    """The way in which somebody asks."""

    OFFICIAL = "official"  # copied from a paper
    PLAIN = "plain"
    EVERYDAY = "everyday"
    SITUATION = "situation"  # told in a sentence
    INITIALS = "initials"
    CODE = "code"
    UNACCENTED = "unaccented"
    SLIP = "slip"
    TELEX = "telex"  # keys of Telex or VNI that nothing composed
    JOINED = "joined"  # words written together or split wrongly
    PREFIX = "prefix"  # the first two to six letters


AS_TYPED = (Kind.OFFICIAL, Kind.PLAIN, Kind.EVERYDAY, Kind.SITUATION)
"""Written as they should be; slips are made of these."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One query, and the codes of which each is a right answer."""

    kind: Kind
    query: str
    codes: frozenset[str]

    @property
    def held_out(self) -> bool:
        """Whether it is of the half that is only scored."""
        letters = unicodedata.normalize("NFC", self.query)
        return bool(hashlib.sha256(letters.encode()).digest()[-1] & 1)


def read(files: Sequence[Path] | None = None) -> tuple[Judged, ...]:
    """The judged queries, all by default. Raises ``ValueError`` at a line that is none."""
    chosen = sorted(FOLDER.glob("*.tsv")) if files is None else files
    return tuple(judged for path in chosen for judged in _rows(path))


def _rows(path: Path) -> Iterator[Judged]:
    lines = path.read_text("utf-8-sig").split("\n")
    if lines[0].rstrip("\r") != _HEADER:
        raise ValueError(f"{path.name} does not begin with {_HEADER!r}")
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        try:
            # Blanks at the end of a query are typed too.
            kind, query, codes = line.rstrip("\r").split("\t")
            if not query.strip() or not codes.strip():
                raise ValueError("there is no query or no code")
            yield Judged(Kind(kind), query, frozenset(codes.split()))
        except ValueError as error:
            raise ValueError(f"{path.name}, line {number}: {error}") from error
