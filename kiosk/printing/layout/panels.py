"""Sentences nobody may miss, in a frame or on a tint, and the line across a page."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.layout.bodies import Text, Uncut
from kiosk.printing.layout.pen import Pen


@dataclass(slots=True)
class Panel:
    """A text in a frame, or on a tint where the sheet has one and ``tinted`` asks for it."""

    text: Text
    tinted: bool = False
    padding: float = 9
    side: float = 13

    def height(self, width: float) -> float:
        return self.text.height(width - 2 * self.side) + 2 * self.padding

    def cut(self, width: float, room: float) -> tuple[Panel, Panel] | None:
        parts = self.text.cut(width - 2 * self.side, room - 2 * self.padding)
        if parts is None:
            return None
        first, rest = (Panel(part, self.tinted, self.padding, self.side) for part in parts)
        return first, rest

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        height = self.height(width)
        colours = pen.look.colours

        def frame(canvas: Canvas) -> None:
            if self.tinted and colours.tint:
                canvas.setFillColor(colours.tint)
                canvas.roundRect(0, -height, width, height, 4, stroke=0, fill=1)
            else:
                canvas.setStrokeColor(colours.accent)
                canvas.setLineWidth(1.6 if self.tinted else 1)
                canvas.roundRect(0.8, 0.8 - height, width - 1.6, height - 1.6, 4)

        pen.decorate(frame, x, top)
        self.text.draw(pen, x + self.side, top - self.padding, width - 2 * self.side)


@dataclass(slots=True)
class Rule(Uncut):
    """A line across."""

    weight: float = 1.4

    def height(self, width: float) -> float:
        return self.weight

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        def line(canvas: Canvas) -> None:
            canvas.setStrokeColor(pen.look.colours.accent)
            canvas.setLineWidth(self.weight)
            canvas.line(0, -self.weight / 2, width, -self.weight / 2)

        pen.decorate(line, x, top)
