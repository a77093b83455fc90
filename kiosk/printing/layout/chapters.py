"""A book's chapters: their titles, and the table of contents that names their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.lib.styles import ParagraphStyle

from kiosk.printing.layout.bodies import GAP, Beside, Body, Text
from kiosk.printing.layout.pen import Pen


@dataclass(slots=True)
class ChapterTitle:
    """The title of a chapter: a place to jump to, and a line in the reader's outline."""

    text: Text
    key: str
    said: str

    def height(self, width: float) -> float:
        return self.text.height(width)

    def cut(self, width: float, room: float) -> tuple[Body, Body] | None:
        parts = self.text.cut(width, room)
        return parts and (ChapterTitle(parts[0], self.key, self.said), parts[1])

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        canvas: Any = pen.canvas  # reportlab gives these two no types
        canvas.bookmarkPage(self.key)
        canvas.addOutlineEntry(self.said, self.key)
        self.text.draw(pen, x, top, width)


@dataclass(slots=True)
class ContentsLine:
    """A chapter's title and, left of it, the page on which it begins."""

    text: Text
    key: str
    page_style: ParagraphStyle
    page_width: float

    def height(self, width: float) -> float:
        return self.text.height(width - self.page_width)

    def cut(self, width: float, room: float) -> tuple[Body, Body] | None:
        parts = self.text.cut(width - self.page_width, room)
        if parts is None:
            return None
        page = ContentsLine(parts[0], self.key, self.page_style, self.page_width)
        return page, Beside(None, self.page_width, (parts[1],))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        page = Text(str(pen.chapters.get(self.key, 0)), self.page_style, "Lbl")
        with pen.tags.element("LI"):
            page.draw(pen, x, top, self.page_width - GAP)
            with pen.tags.element("LBody"):
                self.text.draw(pen, x + self.page_width, top, width - self.page_width)
