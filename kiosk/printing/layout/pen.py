"""What draws a page: reportlab's canvas, with every piece tagged as it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from kiosk.printing.layout.looks import Look
from kiosk.printing.layout.tagging import Tags


@dataclass(slots=True)
class Pen:
    """``chapters`` says on which page each chapter begins, once everything has its place."""

    canvas: Canvas
    tags: Tags
    look: Look
    chapters: dict[str, int] = field(default_factory=dict[str, int])

    def write(self, paragraph: Paragraph, role: str, x: float, top: float) -> None:
        """A wrapped paragraph, read as what ``role`` says (PDF's name for it)."""
        with self.tags.content(role):
            paragraph.drawOn(self.canvas, x, top - paragraph.height)

    def decorate(self, draw: Callable[[Canvas], None], x: float, top: float) -> None:
        """Lines and shapes that nobody reads; ``draw`` finds the place as its origin."""
        with self.tags.decoration():
            self.canvas.saveState()
            self.canvas.translate(x, top)
            draw(self.canvas)
            self.canvas.restoreState()
