"""The marks left of a line: a box to tick, a dash, dots along a way. Be Vietnam Pro has none.

Each is drawn below the origin, whose height is the top of the line.
"""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.layout.looks import Look

Mark = Callable[[Canvas, Look], None]
_MIDDLE = 8.3
"""Of the first line, below its top."""
_RADIUS = 6.2


def tick_box(canvas: Canvas, look: Look) -> None:
    """An empty box, large enough for a pen in an old hand."""
    canvas.setStrokeColor(look.colours.ink)
    canvas.setLineWidth(1.1)
    canvas.roundRect(0.6, -look.box - 1, look.box, look.box, 2)


def dash(canvas: Canvas, look: Look) -> None:
    """Instead of a box, where there is nothing to tick off."""
    canvas.setStrokeColor(look.colours.accent)
    canvas.setLineWidth(1.6)
    canvas.line(2, -_MIDDLE, 11, -_MIDDLE)


def done_dot(canvas: Canvas, look: Look) -> None:
    """A filled dot with a tick: this step is behind us."""
    canvas.setFillColor(look.colours.accent)
    canvas.circle(7, -_MIDDLE, _RADIUS, stroke=0, fill=1)
    canvas.setStrokeColor(white)
    canvas.setLineWidth(1.5)
    canvas.line(4.2, -_MIDDLE, 6.3, -_MIDDLE - 2.3)
    canvas.line(6.3, -_MIDDLE - 2.3, 10.1, -_MIDDLE + 2.5)


def coming_dot(canvas: Canvas, look: Look) -> None:
    """A hollow dot: this step is still to come."""
    canvas.setStrokeColor(look.colours.accent)
    canvas.setLineWidth(1.3)
    canvas.circle(7, -_MIDDLE, _RADIUS - 0.6, stroke=1, fill=0)
