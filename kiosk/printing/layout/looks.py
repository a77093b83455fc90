"""How each kind of sheet looks: its size, margins, columns and colours.

The roll is black on white only: a thermal head makes dots of every tint and grey. Measures are in
points.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from reportlab.lib.pagesizes import A3, A4, A5, landscape
from reportlab.lib.units import mm

from kiosk.printing.blocks import PageSize
from kiosk.printing.layout.styles import BLACK, Colours, Styles, styles_in

ENDLESS = 14_400.0
"""The longest page a PDF reader must take (ISO 32000-1, annex C): 5.08 m of roll."""
ROLL_DOT = mm / 8
"""A dot of a receipt printer: eight to the millimetre."""
_FRAME_GAP = 3 * mm
_CLOSE = 1.24
"""Between lines that stand closer than usual, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Look:
    """A sheet and everything about it that is not the document's. ``width`` and ``height`` are
    those of the page on which things find their place, ``sheet`` is how large it is printed.

    ``mark``, ``label``, ``quantity``, ``moment`` (when a step was done) and ``page_number`` are
    widths of columns; 0 for the middle three: they stand above and below instead of beside.
    ``bars``: how high linear codes are, 0 where none is printed. ``snap``: the grid on which the
    squares of QR codes lie, 0 for none. ``close``: what finds room on one line shares it.
    ``edge``: what printers cannot reach on every side; a thermal head prints the middle 72 mm of
    80.
    """

    sheet: tuple[float, float]
    width: float
    height: float
    side: float
    top: float
    bottom: float
    colours: Colours
    styles: Styles
    mark: float
    box: float
    label: float
    quantity: float
    page_number: float
    moment: float
    qr: float
    bars: float
    snap: float = 0
    rolls: bool = False
    close: bool = False
    edge: float = 5 * mm

    @property
    def text_width(self) -> float:
        return self.width - 2 * self.side

    def in_a_frame(self) -> Look:
        """The same with room for a line along the edge."""
        least = self.edge + _FRAME_GAP
        side, top, bottom = (max(least, own) for own in (self.side, self.top, self.bottom))
        return replace(self, side=side, top=top, bottom=bottom)


def _page(sheet: tuple[float, float], laid_out: tuple[float, float], close: bool) -> Look:
    colours = Colours()
    styles = styles_in(colours, 0.85, 10, _CLOSE) if close else styles_in(colours, 1, 11)
    return Look(
        sheet=sheet,
        width=laid_out[0],
        height=laid_out[1],
        side=20 * mm,
        top=(11 if close else 13) * mm,
        bottom=(10.5 if close else 11) * mm,
        colours=colours,
        styles=styles,
        mark=9 * mm,
        box=(4.5 if close else 5) * mm,
        label=47 * mm,
        quantity=31 * mm,
        moment=56 * mm,
        page_number=28 * mm,
        qr=(25 if close else 27) * mm,
        bars=(10 if close else 15) * mm,
        close=close,
    )


@cache
def look_of(size: PageSize, *, close: bool = False) -> Look:
    """How a sheet of that size looks. A3 is A4 drawn larger: type for a wall.

    ``close``: type and lines of a sheet stand a little closer; nobody sees it without the other
    beside it.
    """
    colours = Colours()
    match size:
        case PageSize.A4 | PageSize.A3:
            sheet = A3 if size is PageSize.A3 else A4
            return _page(sheet, A4, close)
        case PageSize.A4_LYING:
            lying = landscape(A4)
            return _page(lying, lying, close)
        case PageSize.A5:
            styles = styles_in(colours, 0.74, 10, _CLOSE) if close else styles_in(colours, 0.8, 10)
            return Look(
                sheet=A5,
                width=A5[0],
                height=A5[1],
                side=12 * mm,
                top=(9.5 if close else 11) * mm,
                bottom=9 * mm,
                colours=colours,
                styles=styles,
                mark=8 * mm,
                box=(4.1 if close else 4.5) * mm,
                label=43 * mm,
                quantity=28 * mm,
                moment=40 * mm,
                page_number=24 * mm,
                qr=25 * mm,
                bars=(10 if close else 15) * mm,
                close=close,
            )
        case PageSize.ROLL_80:
            black = Colours(BLACK, BLACK, BLACK, BLACK, None)
            return Look(
                sheet=(80 * mm, ENDLESS),
                width=80 * mm,
                height=ENDLESS,
                side=4 * mm,
                top=4 * mm,
                bottom=4 * mm,
                colours=black,
                styles=styles_in(black, 0.74, 10.5),
                mark=7 * mm,
                box=4.5 * mm,
                label=0,
                quantity=0,
                moment=0,
                page_number=0,
                qr=30 * mm,
                bars=0,
                snap=ROLL_DOT,
                rolls=True,
                edge=4 * mm,
            )
