"""Texts as reportlab's paragraphs: made quickly, and broken into lines the way a typesetter would.

A short word that would be left alone on the last line gets the one before it for company. Lines
stay as many as they are, and words where they can be copied and read aloud.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from kiosk.printing.layout.typography import markup, width_of

_ANY = 1e6
_ALONE = 8
"""A last word of more letters looks like a line of its own."""
_FEW = 4
"""A line of fewer words gives none away."""


@cache
def _plain_letters(style: ParagraphStyle) -> Any:
    """What reportlab makes of a text without instructions, in one style."""
    made: Any = Paragraph("x", style)
    return made.frags[0]


def paragraph(said: str, style: ParagraphStyle) -> Paragraph:
    """A text that may hold anything, in that style."""
    text = markup(said)
    if not text or "<" in text or "&" in text:
        return Paragraph(text, style)
    # Reading a text as a page of the web takes as long as breaking it into lines.
    letters = _plain_letters(style).clone(text=text)
    return Paragraph(text, style, frags=[letters])


def wrapped(made: Paragraph, width: float) -> float:
    """Break it into lines so wide; how high they are together, in points."""
    _width, height = made.wrap(width, _ANY)
    broken: Any = made
    # Lines in one style are pairs of the room that is left and the words; others carry more.
    if broken.blPara.kind == 0 and len(broken.blPara.lines) > 1:
        _give_company(broken.blPara.lines, made.style)
    return height


def _give_company(lines: list[tuple[float, list[str]]], style: ParagraphStyle) -> None:
    (room, above), (last_room, last) = lines[-2:]
    if len(last) == 1 and len(last[0]) <= _ALONE and len(above) >= _FEW:
        *above, word = above
        moved = width_of(f"{word} ", style.fontName, style.fontSize)
        if moved > last_room:
            return
        lines[-2:] = [(room + moved, above), (last_room - moved, [word, *last])]
