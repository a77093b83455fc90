"""The foot of every page: the document's lines, and which page it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.layout.bodies import Text
from kiosk.printing.layout.looks import Look
from kiosk.words import printing as words


class Foot:
    """The first line shares its height with the number of the page, the others have all of it."""

    def __init__(self, lines: Sequence[str], look: Look) -> None:
        self._look = look
        self._lines = [Text(line, look.styles.footer) for line in lines]

    def _parts(self) -> Iterator[tuple[Text, float]]:
        """The lines, and how high each is."""
        width = self._look.text_width - self._look.page_number
        for line in self._lines:
            yield line, line.height(width)
            width = self._look.text_width

    @property
    def height(self) -> float:
        lines = sum(height for _line, height in self._parts())
        return max(lines, self._look.styles.footer.leading)

    def draw(self, canvas: Canvas, top: float, page: int, pages: int) -> None:
        look = self._look
        if look.page_number:
            said = Text(words.PAGE(page=page, pages=pages), look.styles.page_number)
            height = said.height(look.page_number)
            right = look.side + look.text_width - look.page_number
            said.paragraph.drawOn(canvas, right, top - height)
        for line, height in self._parts():
            line.paragraph.drawOn(canvas, look.side, top - height)
            top -= height
