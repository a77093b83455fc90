"""The styles of everything on paper, named by what they are for.

No text is smaller than 10 pt, and lines stand wide apart because Vietnamese stacks its marks
(ậ, ễ, ứ).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle

from kiosk.printing.layout.typography import BOLD, MEDIUM, REGULAR, SEMIBOLD

INK = HexColor(0x1B1F24)
QUIET_INK = HexColor(0x4A5560)
ACCENT = HexColor(0x0B3A5E)
TINT = HexColor(0xEAF1F7)
RULE = HexColor(0xB9C6D2)
BLACK = HexColor(0x000000)


@dataclass(frozen=True, slots=True)
class Colours:
    ink: Color = INK
    quiet: Color = QUIET_INK
    accent: Color = ACCENT
    rule: Color = RULE
    tint: Color | None = TINT


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of paragraphs, named by what they are for."""

    issuer: ParagraphStyle
    title: ParagraphStyle
    subtitle: ParagraphStyle
    heading: ParagraphStyle
    continued: ParagraphStyle
    chapter: ParagraphStyle
    listed: ParagraphStyle
    body: ParagraphStyle
    small: ParagraphStyle
    label: ParagraphStyle
    value: ParagraphStyle
    name: ParagraphStyle
    plain: ParagraphStyle
    quantity: ParagraphStyle
    condition: ParagraphStyle
    callout: ParagraphStyle
    strong_callout: ParagraphStyle
    head: ParagraphStyle
    cell: ParagraphStyle
    cell_strong: ParagraphStyle
    figure: ParagraphStyle
    figure_strong: ParagraphStyle
    code: ParagraphStyle
    caption: ParagraphStyle
    beside: ParagraphStyle
    footer: ParagraphStyle
    page_number: ParagraphStyle


_LEFT, _CENTRED, _RIGHT = 0, 1, 2


def styles_in(colours: Colours, scale: float, text: float, leading: float = 1.3) -> Styles:
    """``scale`` is for the large type, ``text`` the size of running text; lines are so many sizes
    of their type apart."""
    ink, quiet, accent = colours.ink, colours.quiet, colours.accent

    def style(
        font: str, size: float, colour: Color = ink, *, alignment: int = _LEFT
    ) -> ParagraphStyle:
        settings: dict[str, Any] = {"allowWidows": 0, "allowOrphans": 0, "alignment": alignment}
        settings |= {"fontName": font, "fontSize": size, "textColor": colour}
        return ParagraphStyle(f"{font} {size}", leading=size * leading, **settings)

    def large(font: str, size: float, colour: Color = accent) -> ParagraphStyle:
        return style(font, max(size * scale, text + 1), colour)

    return Styles(
        issuer=style(SEMIBOLD, max(10, text - 0.5), quiet),
        title=large(BOLD, 22),
        subtitle=large(MEDIUM, 14.5, ink),
        heading=large(SEMIBOLD, 13.5),
        continued=style(MEDIUM, text, accent),
        chapter=large(BOLD, 18),
        listed=large(SEMIBOLD, 14),
        body=style(REGULAR, text),
        small=style(REGULAR, 10, quiet),
        label=style(REGULAR, text, quiet),
        value=style(MEDIUM, text),
        name=style(SEMIBOLD, text + 0.5),
        plain=style(REGULAR, text),
        quantity=style(SEMIBOLD, text, accent),
        condition=style(MEDIUM, text),
        callout=style(MEDIUM, text),
        strong_callout=large(SEMIBOLD, 15.5),
        head=style(SEMIBOLD, 10, accent, alignment=_CENTRED),
        cell=style(REGULAR, 10),
        cell_strong=style(SEMIBOLD, 10),
        figure=style(REGULAR, 10, alignment=_RIGHT),
        figure_strong=style(SEMIBOLD, 10, alignment=_RIGHT),
        code=style(MEDIUM, text + 0.5, alignment=_CENTRED),
        caption=style(REGULAR, 10, quiet, alignment=_CENTRED),
        beside=style(REGULAR, 10, quiet),
        footer=style(REGULAR, 10, quiet),
        page_number=style(MEDIUM, 10, quiet, alignment=_RIGHT),
    )
