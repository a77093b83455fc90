"""What a printed document says, without how it is drawn.

A document is a title and a run of blocks in reading order. ``documents`` builds them from the
domain, ``pdf`` draws them. Between the two stands only this vocabulary, so that a slip and a
checklist look alike, and so that tests and other media can read a document without a PDF.
It holds what today's documents need and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageSize(StrEnum):
    """The sheet. A3 is for walls: the same page, drawn larger. Lying A4 is for wide tables.

    A roll of 80 mm is one page, as long as what stands on it.
    """

    A4 = "A4"
    A3 = "A3"
    A4_LYING = "A4 lying"
    A5 = "A5"
    ROLL_80 = "80 mm"


@dataclass(frozen=True, slots=True)
class Heading:
    """Opens a section; never stands alone at the foot of a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. ``small`` is for sources and remarks (10 pt, still readable)."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A sentence nobody may miss, in a frame; ``strong``: large, on a tinted panel."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A paper to gather. ``number`` is ``None`` where there is nothing to tick off.

    ``name`` is the official name, ``plain`` what it is in plain words, ``quantity_text`` how many
    of it, ``only_if`` the condition under which it is needed; all but the name may be empty.
    """

    number: int | None
    name: str
    plain: str = ""
    quantity_text: str = ""
    only_if: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A remark among several."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts, label left and value right, kept on one page."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One step on the way of a dossier; ``done`` steps are drawn filled, coming ones hollow."""

    date_text: str
    title: str
    who: str
    done: bool


@dataclass(frozen=True, slots=True)
class CodesRow:
    """A linear code for the scanners of the office and a QR code for phones, side by side.

    ``linear`` and ``qr`` are what the codes say, the captions stand under them. ``linear`` is
    also printed in letters, for the day the scanner is broken.
    """

    linear: str
    linear_caption: str
    qr: str
    qr_caption: str


@dataclass(frozen=True, slots=True)
class QrRow:
    """One or two QR codes for phones, side by side: what each says, and its caption.

    A code of up to about 900 bytes is drawn large enough for a phone. ``spare``: it is left out
    where it would cost a sheet, because the same can be had elsewhere.
    """

    codes: tuple[tuple[str, str], ...]
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing in a list on a wall, with a QR code beside it that tells more.

    ``name`` in large type, ``official`` below it, then ``facts`` line by line; ``remark`` in
    small type. All but the name may be empty.
    """

    name: str
    official: str
    facts: tuple[str, ...]
    qr: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells below heads, which are said again on every page.

    ``widths`` are parts of the whole width, of any sum. ``groups`` stand above the heads, each over
    so many columns. The first ``texts`` columns hold words, the others figures. The rows whose
    places are in ``strong`` are sums.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    texts: int = 1
    groups: tuple[tuple[str, int], ...] = ()
    strong: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Begins a part of a book on a new page; ``Contents`` lists it."""

    title: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The pages on which chapters begin, group by group: (group, titles of its chapters).

    The chapters follow in the document in this very order.
    """

    groups: tuple[tuple[str, tuple[str, ...]], ...]


Block = (
    Heading
    | Paragraph
    | Callout
    | CheckItem
    | Bullet
    | Facts
    | TimelineItem
    | CodesRow
    | QrRow
    | Listed
    | Table
    | Chapter
    | Contents
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``issuer`` is the office; ``footer_lines`` stand on every page.

    ``language`` is a BCP 47 tag; programs that read the paper aloud choose the voice by it.
    ``framed``: every page has a line around all that a printer can reach, to see whether it does.
    """

    issuer: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    footer_lines: tuple[str, ...] = ()
    size: PageSize = PageSize.A4
    language: str = "vi"
    framed: bool = False
