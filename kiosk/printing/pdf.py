"""Documents become pages: large clear type, room to breathe, nothing cut, nothing lost.

The typeface is embedded, so a page looks the same everywhere and its text can be copied and read
aloud; the same document always gives the same bytes. What is on a page, and how it looks on each
size of sheet, is decided elsewhere (``story``, ``looks``, ``paging``); here the pages are drawn,
with a running title above and the footer below.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk import storage
from kiosk.printing import blocks
from kiosk.printing.layout.bodies import Text
from kiosk.printing.layout.chapters import ChapterTitle
from kiosk.printing.layout.looks import ROLL_DOT, look_of
from kiosk.printing.layout.paging import Page, Sheet, paged
from kiosk.printing.layout.pen import Pen
from kiosk.printing.layout.story import Story
from kiosk.printing.layout.tagging import Tags
from kiosk.printing.layout.typography import REGULAR, printable, shortened
from kiosk.words import printing as words

# Streams are written as they are, not as letters for channels of seven bits: a fifth smaller.
rl_config.useA85 = 0

_RULE = 0.6
_FRAME = 2 * ROLL_DOT
_ABOVE_FOOTER = 10.0
_FOOTER_GAP = 5.0
_HEAD = 24.0
"""Room above a page for the running title."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document as a PDF file, and what it takes to print it once.

    ``height_mm`` is the length of paper it takes from a roll, 0 for sheets.
    """

    pdf: bytes = field(repr=False)
    pages: int
    height_mm: float = 0


def lay_out(document: blocks.Document) -> LaidOut:
    """The document on pages of its size; a roll is one page, as long as what stands on it."""
    return _Drawing(document).laid_out()


def pdf_bytes(document: blocks.Document) -> bytes:
    """The document as a PDF file."""
    return lay_out(document).pdf


def write_pdf(document: blocks.Document, path: Path) -> None:
    """Write the document to a file. Raises ``OSError``; an older file then stands untouched."""
    storage.write(path, pdf_bytes(document))


class _Drawing:
    """One document: its pages, and what is drawn on each."""

    def __init__(self, document: blocks.Document) -> None:
        self._document = document
        look = look_of(document.size)
        self._look = look = look.in_a_frame() if document.framed else look
        self._footer = [Text(line, look.styles.footer) for line in document.footer_lines]
        self._footer_width = look.text_width - look.page_number
        lines = sum(line.height(self._footer_width) for line in self._footer)
        footer = max(lines, look.styles.footer.leading) + _FOOTER_GAP + _ABOVE_FOOTER
        story = Story(document, look)
        self._running = " · ".join(filter(None, (document.title, document.subtitle)))
        sheet = Sheet(
            width=look.text_width,
            room=look.height - look.top - look.bottom - footer,
            head=_HEAD,
            title=self._running,
            resume=story.resumed,
        )
        self._pages = paged(story.pieces(), sheet)
        self._height = look.height
        if look.rolls:
            ends = (page.filled + (_HEAD if page.running else 0) for page in self._pages)
            self._height = max(ends) + footer + look.top + look.bottom

    def laid_out(self) -> LaidOut:
        file = BytesIO()
        document, look = self._document, self._look
        size = (look.sheet[0], self._height) if look.rolls else look.sheet
        canvas: Any = Canvas(
            file,
            pagesize=size,
            invariant=1,
            lang=document.language,
            initialFontName=REGULAR,  # pyright: ignore[reportArgumentType] (a name)
        )
        canvas.setTitle(printable(document.title))
        canvas.setAuthor(printable(document.issuer))
        canvas.setSubject(printable(document.subtitle))
        canvas.setViewerPreference("DisplayDocTitle", "true")
        # Fitted to the page, the bars of a code would no longer be whole dots of the printer.
        canvas.setViewerPreference("PrintScaling", "None")
        pen = Pen(canvas, Tags(canvas), look, self._chapters())
        for number, page in enumerate(self._pages, start=1):
            canvas.scale(size[0] / look.width, size[1] / self._height)
            self._draw(pen, page, number)
            canvas.showPage()
            pen.tags.page_ended()
        pen.tags.write()
        canvas.save()
        pages = len(self._pages)
        length = pages * self._height / mm if look.rolls else 0
        return LaidOut(file.getvalue(), pages, length)

    def _chapters(self) -> dict[str, int]:
        """On which page each chapter begins."""
        return {
            placed.piece.body.key: number
            for number, page in enumerate(self._pages, start=1)
            for placed in page.placed
            if isinstance(placed.piece.body, ChapterTitle)
        }

    def _draw(self, pen: Pen, page: Page, number: int) -> None:
        look = self._look
        top = self._height - look.top
        start = top - (_HEAD if page.running else 0)
        for placed in page.placed:
            if placed.piece.listed:
                pen.tags.continues("L")
            else:
                pen.tags.ends()
            placed.piece.body.draw(pen, look.side, start - placed.below, look.text_width)
        pen.tags.ends()
        with pen.tags.decoration():
            if self._document.framed:
                self._draw_frame(pen.canvas)
            if page.running:
                self._draw_head(pen.canvas, page.running, top)
            self._draw_footer(pen.canvas, start - page.filled, number)

    def _draw_head(self, canvas: Canvas, running: str, top: float) -> None:
        look, style = self._look, self._look.styles.footer
        said = shortened(running, style.fontName, style.fontSize, look.text_width)
        canvas.setFillColor(look.colours.quiet)
        canvas.setFont(style.fontName, style.fontSize)
        canvas.drawString(look.side, top - style.fontSize, said)
        self._rule(canvas, top - style.fontSize - 5)

    def _draw_footer(self, canvas: Canvas, end: float, number: int) -> None:
        """The document's lines and the number of the page; on a roll where the text ends."""
        look, styles = self._look, self._look.styles
        lines = [(line, line.height(self._footer_width)) for line in self._footer]
        if look.rolls:
            y = end - _ABOVE_FOOTER
        else:
            height = max(sum(height for _line, height in lines), styles.footer.leading)
            y = look.bottom + height + _FOOTER_GAP
        self._rule(canvas, y)
        y -= _FOOTER_GAP
        if look.page_number:
            said = words.PAGE(page=number, pages=len(self._pages))
            page = Text(said, styles.page_number)
            page.height(look.page_number)
            right = look.side + look.text_width - look.page_number
            page.paragraph.drawOn(canvas, right, y - page.height(look.page_number))
        for line, height in lines:
            line.paragraph.drawOn(canvas, look.side, y - height)
            y -= height

    def _draw_frame(self, canvas: Canvas) -> None:
        """Its outer side is as far out as a printer reaches."""
        look = self._look
        start = look.edge + _FRAME / 2
        canvas.setStrokeColor(look.colours.ink)
        canvas.setLineWidth(_FRAME)
        canvas.rect(start, start, look.width - 2 * start, self._height - 2 * start)

    def _rule(self, canvas: Canvas, y: float) -> None:
        look = self._look
        canvas.setStrokeColor(look.colours.rule)
        canvas.setLineWidth(_RULE)
        canvas.line(look.side, y, look.width - look.side, y)
