"""Where everything stands: pieces in reading order become pages on which nothing is torn.

A heading keeps company with what it heads. What fits on a page is never cut; only what is longer
is, between its lines, and running text where the page is full. A section that goes on over the end
of a page has its heading said again above. A sheet is saved where that costs nothing to read: the
pieces move together a little, and what is spare is left out. A last page with next to nothing on it
gets company. Pages are filled before anything is drawn,
so "page 1 of 3" and a table of contents need no second round.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import pairwise

from kiosk.printing.layout.bodies import Body

_TIGHTER = (0.85, 0.7, 0.55)
"""How much of the space between pieces is left, tried one after the other to save a page."""
_LONELY = 0.25
"""A last page filled no further than this gets company where it cannot be saved."""
_HEADED = 70.0
"""A heading over something longer than a page needs so much room below it, in points."""


class Said(Enum):
    """When a piece is printed: always, or only with or without what is spare."""

    ALWAYS = auto()
    WITH_SPARE = auto()
    WITHOUT_SPARE = auto()


@dataclass(slots=True)
class Piece:
    """A body in the flow of a document, with the space it wants around it.

    ``keeps_next``: the next piece stands on the same page. ``flows``: it may be cut wherever a
    page ends, not only where it is longer than a page. ``opens``: the heading of the section that
    begins here ("" ends one). ``resumed``: that heading is said again where it begins a page.
    ``breaks``: a chapter of that name begins here, on a new page. ``listed``: one of a list.
    """

    body: Body
    before: float = 0
    after: float = 0
    keeps_next: bool = False
    flows: bool = False
    opens: str | None = None
    resumed: bool = False
    breaks: str | None = None
    listed: bool = False
    said: Said = Said.ALWAYS


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and how far below the top of its page it begins."""

    piece: Piece
    below: float


@dataclass(slots=True)
class Page:
    """``running``: what stands small above it; empty where a title stands large on it."""

    running: str = ""
    chapter: str = ""
    placed: list[Placed] = field(default_factory=list[Placed])
    filled: float = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room of a page. ``head`` is taken from it where a running title stands above.

    ``resume`` makes the piece that says a heading again.
    """

    width: float
    room: float
    head: float
    title: str
    resume: Callable[[str], Piece]


@dataclass(frozen=True, slots=True)
class Paged:
    """The pages, and how little is too much for one page less: the part of a page that is filled
    on the last one where everything stands closest; infinite for a book of several chapters."""

    pages: list[Page]
    over: float = 0


def paged(pieces: Sequence[Piece], sheet: Sheet) -> Paged:
    """The pieces on as few pages as they need, each chapter on pages of its own."""
    chapters = [_filled(units, sheet) for units in _chapters(_units(pieces))]
    if len(chapters) == 1:
        return chapters[0]
    return Paged([page for chapter in chapters for page in chapter.pages], math.inf)


def _filled(units: list[list[Piece]], sheet: Sheet) -> Paged:
    whole = [unit for unit in units if unit[0].said is not Said.WITHOUT_SPARE]
    pages = _Filling(sheet, 1).fill(whole)
    if len(pages) == 1:
        return Paged(pages)
    bare = [unit for unit in units if unit[0].said is not Said.WITH_SPARE]
    fewer = pages
    for some in (whole, bare) if len(bare) < len(units) else (whole,):
        for squeeze in (1, *_TIGHTER):
            fewer = _Filling(sheet, squeeze).fill(some)
            if len(fewer) < len(pages):
                return Paged(fewer, fewer[-1].filled / sheet.room)
    over = fewer[-1].filled / sheet.room
    if pages[-1].filled <= _LONELY * sheet.room:
        pages = _with_company(whole, pages, sheet)
    return Paged(pages, over)


def _with_company(units: list[list[Piece]], pages: list[Page], sheet: Sheet) -> list[Page]:
    """The pages, the last of which begins some units earlier."""
    last = {id(placed.piece) for placed in pages[-1].placed}
    begins = next((n for n, unit in enumerate(units) if id(unit[0]) in last), 0)
    for earlier in range(begins - 1, 0, -1):
        moved = _Filling(sheet, 1).fill(units, fresh=earlier)
        if len(moved) != len(pages):
            break
        if moved[-1].filled > _LONELY * sheet.room:
            return moved
    return pages


def _units(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces that stand on the same page if they can."""
    units: list[list[Piece]] = []
    joins = False
    for piece in pieces:
        if joins and piece.breaks is None:
            units[-1].append(piece)
        else:
            units.append([piece])
        joins = piece.keeps_next
    return units


def _chapters(units: Iterable[list[Piece]]) -> list[list[list[Piece]]]:
    chapters: list[list[list[Piece]]] = [[]]
    for unit in units:
        if unit[0].breaks is not None and chapters[-1]:
            chapters.append([])
        chapters[-1].append(unit)
    return chapters


class _Filling:
    """One way of filling the pages; ``squeeze`` is the part of all spaces that is left."""

    def __init__(self, sheet: Sheet, squeeze: float) -> None:
        self._sheet = sheet
        self._squeeze = squeeze
        self._pages = [Page()]
        self._section = ""
        self._space = 0.0
        self._fresh = True

    def fill(self, units: Sequence[list[Piece]], fresh: int = -1) -> list[Page]:
        """The filled pages of a chapter; the unit number ``fresh`` begins one."""
        if units:
            self._page.chapter = units[0][0].breaks or ""
        for number, unit in enumerate(units):
            if number == fresh and not self._fresh:
                self._turn(unit[0])
            self._put(unit)
        return self._pages

    @property
    def _page(self) -> Page:
        return self._pages[-1]

    def _room(self) -> float:
        """What is left of the page."""
        head = self._sheet.head if self._page.running else 0
        return self._sheet.room - head - self._page.filled

    def _fresh_room(self, piece: Piece) -> float:
        """What there would be on the next page for that piece."""
        room = self._sheet.room - self._sheet.head
        if piece.resumed and self._section:
            said = self._sheet.resume(self._section)
            room -= said.body.height(self._sheet.width) + said.after * self._squeeze
        return room

    def _turn(self, piece: Piece) -> None:
        """Go on to the next page, which ``piece`` begins."""
        chapter = self._page.chapter
        self._pages.append(Page(chapter or self._sheet.title, chapter))
        self._space, self._fresh = 0, True
        if piece.resumed and self._section:
            self._place(self._sheet.resume(self._section))
            self._fresh = True

    def _gap(self, piece: Piece) -> float:
        """Between the last piece of the page and that one: the larger of what both want."""
        return 0 if not self._page.placed else max(self._space, piece.before) * self._squeeze

    def _extent(self, unit: Sequence[Piece], fresh: bool = False) -> float:
        width = self._sheet.width
        extent = unit[0].body.height(width) + (0 if fresh else self._gap(unit[0]))
        for above, piece in pairwise(unit):
            extent += max(above.after, piece.before) * self._squeeze + piece.body.height(width)
        return extent

    def _place(self, piece: Piece) -> None:
        if piece.opens is not None:
            self._section = piece.opens
        page = self._page
        below = page.filled + self._gap(piece)
        page.placed.append(Placed(piece, below))
        page.filled = below + piece.body.height(self._sheet.width)
        self._space = piece.after
        self._fresh = False

    def _put(self, unit: Sequence[Piece]) -> None:
        first = unit[0]
        if self._extent(unit) <= self._room():
            for piece in unit:
                self._place(piece)
        elif len(unit) == 1 and first.flows:
            self._pour(first)
        elif not self._fresh and self._extent(unit, fresh=True) <= self._fresh_room(first):
            self._turn(first)
            self._put(unit)
        elif len(unit) == 1:
            self._pour(first)
        else:
            self._put_long(unit)

    def _put_long(self, unit: Sequence[Piece]) -> None:
        """Several pieces that no page holds: headings with what follows them, then one by one."""
        heads = next((n for n, piece in enumerate(unit[:-1]) if piece.opens is None), len(unit) - 1)
        if heads and heads + 1 < len(unit):
            self._put(unit[: heads + 1])
            heads += 1
        elif heads:
            above = unit[:heads]
            if not self._fresh and self._room() < self._extent(above) + _HEADED:
                self._turn(unit[0])
            for piece in above:
                self._put([piece])
        for piece in unit[heads:]:
            self._put([piece])

    def _pour(self, piece: Piece) -> None:
        """A piece that is cut wherever a page ends."""
        while self._gap(piece) + piece.body.height(self._sheet.width) > self._room():
            room = self._room() - self._gap(piece)
            parts = piece.body.cut(self._sheet.width, room) if room > 0 else None
            if parts is None and self._fresh:
                break  # it cannot be cut: better printed too long than lost
            if parts:
                self._place(replace(piece, body=parts[0], after=0))
                piece = replace(piece, body=parts[1], before=0, opens=None)
            self._turn(piece)
        self._place(piece)
