"""Fonts that a form names and does not carry along: on another machine its letters are others.

A printing system, this program and a clerk's PC each put a font of their own in the place of one
that is missing. Plain letters survive that; Vietnamese ones are lost, and those of old fonts such
as .VnTime turn into signs.
"""

from __future__ import annotations

import ctypes
import re
from typing import Any

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_EVERYWHERE = re.compile(r"Helvetica|Times|Courier|Arial")
"""Families of the 14 fonts that every reader of PDF has to have, and those measured like them.
Their plain letters come out everywhere, nothing more."""
_SIGNS = frozenset({"Symbol", "ZapfDingbats"})
"""The two of the 14 that hold signs; every one of these is everywhere."""
_PLAIN = range(0x7F)
_LONGEST_NAME = 60


def missing(raw: Any, page: Any) -> set[str]:
    """The fonts by which something of a page would be lost; ``page``: open, with nothing laid on.

    What is written invisibly, as a scanner writes below its picture, does not count.
    """
    text = raw.FPDFText_LoadPage(page)
    if not text:
        return set()
    try:
        return _missing(raw, text)
    finally:
        raw.FPDFText_ClosePage(text)


def _missing(raw: Any, text: Any) -> set[str]:
    found: set[str] = set()
    for place in range(raw.FPDFText_CountChars(text)):
        written = raw.FPDFText_GetTextObject(text, place)
        if not written or _is_invisible(raw, written):
            continue
        font = raw.FPDFTextObj_GetFont(written)
        if not font or raw.FPDFFont_GetIsEmbedded(font) == 1:
            continue
        name = _name(raw, font)
        unknown = raw.FPDFText_HasUnicodeMapError(text, place) == 1
        plain = not unknown and raw.FPDFText_GetUnicode(text, place) in _PLAIN
        if name not in _SIGNS and not (plain and _EVERYWHERE.match(name)):
            found.add(name)
    return found


def _is_invisible(raw: Any, written: Any) -> bool:
    return raw.FPDFTextObj_GetTextRenderMode(written) in (
        raw.FPDF_TEXTRENDERMODE_INVISIBLE,
        raw.FPDF_TEXTRENDERMODE_CLIP,
    )


def _name(raw: Any, font: Any) -> str:
    given = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(font, given, len(given))
    name = given.value.decode("utf-8", "replace")
    shown = "".join(sign for sign in _SUBSET.sub("", name) if sign.isprintable())
    return shown[:_LONGEST_NAME]
