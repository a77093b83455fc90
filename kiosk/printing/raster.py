"""Pages of a PDF as pictures: for the glass, and for printers that print dots.

The same library draws both, so that what is seen before printing is what comes out. Only files of
this program, and those that passed ``inspect``, are drawn in this process.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.catalogue.form_look import Fault, look
from kiosk.printing.pdfium import PdfUnusable, opened

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["FormFacts", "PdfUnusable", "Picture", "dots", "inspect", "page_picture"]

PRINTABLE_MM = 72
"""What the head of a printer for 80 mm paper reaches: the middle of the paper."""

THRESHOLD = 160
"""Grey from 0 (black) to 255: what is darker becomes a black dot. Above the middle, so that thin
strokes of 10 pt letters and their marks stay whole; far below white, so that they stay apart."""
_BLACK_OR_WHITE = [0] * THRESHOLD + [255] * (256 - THRESHOLD)

_MOST_DOTS = 24_000_000
"""72 MB. Five metres of roll get 190 dots to the inch; no sheet on any screen needs as many."""


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What a file is: its pages, and its first page in millimetres as it lies before a reader."""

    pages: int
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as dots: rows from the top, three bytes (red, green, blue) a dot, no gaps."""

    width: int
    height: int
    rgb: bytes = field(repr=False)


def inspect(pdf: bytes) -> FormFacts:
    """Look into a file that comes from elsewhere. Raises ``PdfUnusable``.

    A process of its own does it first, with little memory and little time: what is broken, locked
    or built to hang its reader ends there. Some tenths of a second, and nothing the second time.
    """
    seen = look({"": pdf})[""]
    if isinstance(seen, Fault):
        raise PdfUnusable(seen)
    with opened(pdf) as file:
        return FormFacts(seen.pages, *file.size_mm(0))


def page_picture(pdf: bytes, page: int, width: int) -> Picture:
    """A page, ``width`` dots wide, as it will be printed. ``page`` counts from 0.

    A very long one is narrower: so many dots are enough to read it, and memory has its bounds.
    Raises ``PdfUnusable`` for a file that cannot be drawn, ``IndexError`` for a page there is not.
    """
    with opened(pdf) as file:
        page_width, page_height = file.size_mm(page)
        wide = max(1, min(width, int(math.sqrt(_MOST_DOTS * page_width / page_height))))
        high = max(1, round(wide * page_height / page_width))
        drawn = b"".join(file.strips(page, wide, high, wide / page_width))
        return Picture(wide, high, drawn)


def dots(pdf: bytes, page: int, dots_wide: int) -> Image:
    """A page of 80 mm paper as black and white dots (mode "1"), for a head of ``dots_wide`` dots.

    The head reaches the middle 72 mm: with 576 dots a millimetre is 8 dots, and lines that stand
    on eighths of a millimetre are sharp. Raises like ``page_picture``.
    """
    from PIL import Image

    a_millimetre = dots_wide / PRINTABLE_MM
    with opened(pdf) as file:
        page_width, page_height = file.size_mm(page)
        cut = round((page_width - PRINTABLE_MM) / 2 * a_millimetre)
        high = max(1, round(page_height * a_millimetre))
        picture = Image.new("1", (dots_wide, high))
        top = 0
        for strip in file.strips(page, dots_wide, high, a_millimetre, cut=cut, grey=True):
            grey = Image.frombytes("L", (dots_wide, len(strip) // dots_wide), strip)
            one_bit = grey.point(_BLACK_OR_WHITE, "1")  # pyright: ignore[reportUnknownMemberType]
            picture.paste(one_bit, (0, top))
            top += grey.height
    return picture
