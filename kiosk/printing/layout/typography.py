"""The typeface on paper, and what stands there in place of letters that it does not have.

A letter that Be Vietnam Pro lacks (an emoji, an Arabic or a Chinese letter) would leave a blank
that nobody notices. It becomes a framed label with its Unicode number and name instead: the reader
sees that something is missing, and staff can find out what. Since no letter written from right to
left is ever drawn as such, none can turn the words around it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kiosk.resources import asset
from kiosk.text import clean
from kiosk.words import printing as words

REGULAR = "BeVietnamPro-Regular"
MEDIUM = "BeVietnamPro-Medium"
SEMIBOLD = "BeVietnamPro-SemiBold"
BOLD = "BeVietnamPro-Bold"
_NAMES = (REGULAR, MEDIUM, SEMIBOLD, BOLD)

# Bullets of Word's symbol fonts, as they stand in the portal's records.
_BULLETS = str.maketrans(dict.fromkeys("\uf0a7\uf0b7\uf0d8\uf0fc●▪■◦", "•"))
_NO_BREAK = re.compile("[\u00a0\u2007\u202f]")
# They only say how the sign before them looks: a colour of skin, a picture or a letter, a flag.
_MODIFIERS = re.compile(
    "[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
_NAMED = 2
"""So many letters of a run are named; of more, the first is named and the others are counted."""
# Brackets whose arms two lines join to a frame; it may go on over the end of a line.
_FRAME = (
    '<u offset="-0.19*F" width="0.06*F"><strike offset="0.83*F" width="0.06*F">'
    "[{label}]</strike></u>"
)


@cache
def _fonts() -> dict[str, TTFont]:
    fonts = {name: TTFont(name, str(asset(f"fonts/{name}.ttf"))) for name in _NAMES}
    for font in fonts.values():
        pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType]
    return fonts


@cache
def _missing() -> re.Pattern[str]:
    """Letters that one of the four weights lacks, with the blanks between them."""
    common = set[int].intersection(*(set(font.face.charToGlyph) for font in _fonts().values()))
    drawable = "".join(
        re.escape(chr(letter)) for letter in sorted(common) if 0x20 < letter < 0xFFFE
    )
    return re.compile(f"[^{drawable} ]+(?: [^{drawable} ]+)*")


def width_of(text: str, font: str, size: float) -> float:
    """How wide a printable text is, in points."""
    _fonts()
    return pdfmetrics.stringWidth(text, font, size)


def shortened(text: str, font: str, size: float, width: float) -> str:
    """The text on one line of that width (points), cut at a word with "…" where it is longer."""
    said = printable(text)
    if width_of(said, font, size) <= width:
        return said
    # No letter is so narrow that more could fit.
    said = said[: int(width)]
    while said and width_of(said + "…", font, size) > width:
        said = said.rpartition(" ")[0] or said[:-1]
    return said + "…"


def _cleaned(text: str) -> str:
    """Clean text that keeps its no-break spaces: "8.000 đồng" stays on one line."""
    parts = map(clean, _NO_BREAK.split(_MODIFIERS.sub("", text)))
    return "\u00a0".join(filter(None, parts)).translate(_BULLETS)


def _labels(run: str) -> list[str]:
    letters = [letter for letter in run if letter != " "]
    if len(letters) <= _NAMED:
        return [_label(letter) for letter in letters]
    return [words.LETTER_AND_MORE(letter=_label(letters[0]), count=len(letters) - 1)]


def _label(letter: str) -> str:
    number = f"U+{ord(letter):04X}"
    # A letter named by its number alone has said it already.
    name = unicodedata.name(letter, "").removesuffix(f"-{ord(letter):04X}")
    return f"{number} {name}".rstrip()


def printable(text: str) -> str:
    """Clean text in which everything can be drawn; what cannot stands in brackets by its name."""
    return _missing().sub(
        lambda run: " ".join(f"[{label}]" for label in _labels(run[0])), _cleaned(text)
    )


def markup(text: str) -> str:
    """``printable`` text for reportlab's paragraphs, whose ``<`` and ``&`` are instructions."""
    said = escape(_cleaned(text), quote=False)
    return _missing().sub(
        lambda run: " ".join(_FRAME.format(label=label) for label in _labels(run[0])), said
    )
