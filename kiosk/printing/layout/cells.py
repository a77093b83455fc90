"""A code on paper with its words: below it, or beside it where that is the lower of the two.

The quiet zones are part of every size here: nothing else can come too near.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing import barcodes
from kiosk.printing.layout.bodies import Text, Uncut
from kiosk.printing.layout.looks import Look
from kiosk.printing.layout.pen import Pen
from kiosk.printing.layout.squares import fill

_CAPTION_WIDTH = 58 * mm
_NARROWEST_CAPTION = 27 * mm
_GAP = 3.0
_HANG = 2.5 * mm
"""So far a quiet zone may reach into the margin, and stay within the width of a thermal head."""


class Drawn(Protocol):
    """Bars or squares, quiet zones included."""

    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def quiet(self) -> float: ...
    def draw(self, canvas: Canvas, left: float, top: float) -> None: ...


class Bars:
    """A Code 128, its bars so ``high``; ``drop`` is how far below the top they begin."""

    def __init__(self, value: str, high: float, drop: float) -> None:
        self._bars = barcodes.code128(value)
        self._high, self._drop = high, drop
        self._module = barcodes.CODE128_MODULE_MM * mm
        self.quiet = barcodes.CODE128_QUIET_MODULES * self._module
        self.width = self._bars.modules * self._module + 2 * self.quiet
        self.height = drop + high

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        height = round(self._high / self._module)
        bars = [(x, 0, width, height) for x, width in self._bars.bars]
        fill(canvas, left + self.quiet, top - self._drop, self._module, bars)


class Cell(Uncut):
    """A code and its words in a column at least ``least`` wide, best ``natural`` wide."""

    least: float
    natural: float

    def height(self, width: float) -> float:
        raise NotImplementedError

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        raise NotImplementedError


class Above(Cell):
    """The code above its words, all centred. ``letters``: what it says, for the day nothing can
    read it; may be empty."""

    def __init__(self, drawn: Drawn, caption: str, letters: str, look: Look) -> None:
        self._drawn, self._caption = drawn, caption
        self._texts = [Text(letters, look.styles.code, "Caption")] if letters else []
        self._texts.append(Text(caption, look.styles.caption, "Caption"))
        widths = [text.natural_width() for text in self._texts]
        letters_width = widths[0] if letters else 0
        least = max(drawn.width, _NARROWEST_CAPTION, letters_width)
        self.least = max(drawn.width, min(look.text_width, least))
        self.natural = max(self.least, min(max(widths), _CAPTION_WIDTH))

    def height(self, width: float) -> float:
        return self._drawn.height + _GAP + _stacked(self._texts, width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        with pen.tags.content("Figure", self._caption):
            self._drawn.draw(pen.canvas, x + (width - self._drawn.width) / 2, top)
        y = top - self._drawn.height - _GAP
        for text in self._texts:
            text.draw(pen, x, y, width)
            y -= text.height(width)


class Left(Cell):
    """The code left of its caption, and its letters below."""

    def __init__(self, drawn: Drawn, caption: str, letters: str, look: Look) -> None:
        self._drawn = drawn
        self._caption = Text(caption, look.styles.beside, "Caption")
        self._letters = [Text(letters, look.styles.name, "Caption")] if letters else []
        # White on white: the quiet zone stands in the margin, the squares begin with the text.
        self._hang = min(drawn.quiet, _HANG)
        self._side = drawn.width - self._hang
        letters_width = max((text.natural_width() for text in self._letters), default=0)
        self.least = max(self._side + _NARROWEST_CAPTION, min(look.text_width, letters_width))
        # A caption may be as many lines long as the code is high; the width is for its neighbours.
        lines = _lines_beside(drawn.height, self._caption)
        self.natural = max(self.least, self._side + self._caption.natural_width() / lines)

    def _code_height(self, width: float) -> float:
        return max(self._drawn.height, self._caption.height(width - self._side))

    def height(self, width: float) -> float:
        return self._code_height(width) + _stacked(self._letters, width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height, beside = self._code_height(width), width - self._side
        with pen.tags.content("Figure", self._caption.said):
            slack = height - self._drawn.height
            self._drawn.draw(pen.canvas, x - self._hang, top - slack / 2)
        slack = height - self._caption.height(beside)
        self._caption.draw(pen, x + self._side, top - slack / 2, beside)
        for text in self._letters:
            text.draw(pen, x, top - height, width)


class Words(Cell):
    """Words alone, level with the middle of a code that is so ``high``."""

    def __init__(self, text: Text, high: float) -> None:
        self._text, self._high = text, high
        self.least = _NARROWEST_CAPTION
        self.natural = max(self.least, text.natural_width() / _lines_beside(high, text))

    def height(self, width: float) -> float:
        return max(self._high, self._text.height(width))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        slack = self.height(width) - self._text.height(width)
        self._text.draw(pen, x, top - slack / 2, width)


def _lines_beside(high: float, text: Text) -> float:
    """So many full lines find room beside a code; one is kept for the ragged ends of the others."""
    return max(1, high // text.style.leading - 1)


def _stacked(texts: Sequence[Text], width: float) -> float:
    return sum(text.height(width) for text in texts)
