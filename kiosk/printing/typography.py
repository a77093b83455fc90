"""The look of everything on paper: typeface, sizes, colours, and which letters can be drawn.

No text is smaller than 10 pt, and lines stand wide apart because Vietnamese stacks its marks
(ậ, ễ, ứ). A letter that Be Vietnam Pro does not have would leave a blank that nobody notices,
so it is replaced by a visible "[?]": the reader sees that something is missing and can ask.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kiosk.resources import asset
from kiosk.text import clean

REGULAR = "BeVietnamPro-Regular"
MEDIUM = "BeVietnamPro-Medium"
SEMIBOLD = "BeVietnamPro-SemiBold"
BOLD = "BeVietnamPro-Bold"
_NAMES = (REGULAR, MEDIUM, SEMIBOLD, BOLD)

INK = HexColor(0x1B1F24)
QUIET_INK = HexColor(0x4A5560)
ACCENT = HexColor(0x0B3A5E)
TINT = HexColor(0xEAF1F7)
RULE = HexColor(0xB9C6D2)

MISSING = "[?]"
# Bullets of Word's symbol fonts, as they stand in the portal's records.
_BULLETS = str.maketrans(dict.fromkeys("\uf0a7\uf0b7\uf0d8\uf0fc●▪■◦", "•"))


def _style(font: str, size: float, **more: Any) -> ParagraphStyle:
    settings: dict[str, Any] = {"leading": size * 1.38, "textColor": INK} | more
    return ParagraphStyle(f"{font} {size}", fontName=font, fontSize=size, **settings)


ISSUER = _style(SEMIBOLD, 11, textColor=QUIET_INK, spaceAfter=6)
TITLE = _style(BOLD, 23, textColor=ACCENT, leading=31)
SUBTITLE = _style(MEDIUM, 15, leading=22, spaceBefore=2)
HEADING = _style(SEMIBOLD, 14, textColor=ACCENT, spaceBefore=11, spaceAfter=4, keepWithNext=1)
CHAPTER = _style(BOLD, 18, textColor=ACCENT, leading=26, spaceAfter=4)
LISTED = _style(SEMIBOLD, 14, textColor=ACCENT, leading=20)
BODY = _style(REGULAR, 11, spaceAfter=5)
SMALL = _style(REGULAR, 10, textColor=QUIET_INK, spaceAfter=3)
LABEL = _style(REGULAR, 11, textColor=QUIET_INK)
VALUE = _style(MEDIUM, 11)
NAME = _style(SEMIBOLD, 12)
PLAIN = _style(REGULAR, 11)
QUANTITY = _style(SEMIBOLD, 11, textColor=ACCENT)
CONDITION = _style(MEDIUM, 11)
CONTENTS_PAGE = _style(MEDIUM, 11, alignment=2)
HEAD = _style(SEMIBOLD, 10, textColor=ACCENT, alignment=1, leading=13)
CELL = _style(REGULAR, 10)
CELL_STRONG = _style(SEMIBOLD, 10)
FIGURE = _style(REGULAR, 10, alignment=2)
FIGURE_STRONG = _style(SEMIBOLD, 10, alignment=2)
CODE = _style(MEDIUM, 12, alignment=1)
CAPTION = _style(REGULAR, 10, textColor=QUIET_INK, alignment=1)
FOOTER = _style(REGULAR, 10, textColor=QUIET_INK)
PAGE_NUMBER = _style(MEDIUM, 10, textColor=QUIET_INK, alignment=2)

# A panel's padding lies outside the text it is measured by, so the space around has to hold both.
CALLOUT = _style(
    MEDIUM,
    11,
    leftIndent=14,
    rightIndent=14,
    borderColor=ACCENT,
    borderWidth=1,
    borderPadding=(7, 14, 8, 14),
    spaceBefore=14,
    spaceAfter=16,
)
STRONG_CALLOUT = _style(
    SEMIBOLD,
    16,
    backColor=TINT,
    leftIndent=14,
    rightIndent=14,
    textColor=ACCENT,
    borderPadding=(12, 14, 14, 14),
    spaceBefore=22,
    spaceAfter=24,
)


@cache
def _fonts() -> dict[str, TTFont]:
    fonts = {name: TTFont(name, str(asset(f"fonts/{name}.ttf"))) for name in _NAMES}
    for font in fonts.values():
        pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType]
    return fonts


@cache
def _undrawable() -> re.Pattern[str]:
    """A run of letters that one of the four weights lacks (they are cut from one design)."""
    common = set[int].intersection(*(set(font.face.charToGlyph) for font in _fonts().values()))
    drawable = "".join(re.escape(chr(letter)) for letter in sorted(common) if letter > 0x20)
    return re.compile(f"[^{drawable} ]+")


def printable(text: str) -> str:
    """Clean text in which everything can be drawn; a run of undrawable letters becomes "[?]"."""
    return _undrawable().sub(MISSING, clean(text).translate(_BULLETS))


def markup(text: str) -> str:
    """``printable`` text for reportlab's paragraphs, whose ``<`` and ``&`` are instructions."""
    return escape(printable(text), quote=False)
