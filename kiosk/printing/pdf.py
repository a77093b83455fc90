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
from kiosk.printing.layout.chapters import ChapterTitle
from kiosk.printing.layout.foot import Foot
from kiosk.printing.layout.looks import ROLL_DOT, Look, look_of
from kiosk.printing.layout.paging import Page, Sheet, paged
from kiosk.printing.layout.pen import Pen
from kiosk.printing.layout.story import Story
from kiosk.printing.layout.tagging import Tags
from kiosk.printing.layout.typography import REGULAR, printable, shortened

# Streams are written as they are, not as letters for channels of seven bits: a fifth smaller.
rl_config.useA85 = 0

_RULE = 0.6
_FRAME = 2 * ROLL_DOT
_ABOVE_FOOTER = 10.0
_FOOTER_GAP = 5.0
_HEAD = 24.0
"""Room above a page for the running title."""
_CLOSER_SAVES = 0.4
"""Drawn closer, a document never needs less by more than so much of every page."""


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
    return _Drawing(document, _fitted(document)).laid_out()


def pdf_bytes(document: blocks.Document) -> bytes:
    """The document as a PDF file."""
    return lay_out(document).pdf


def write_pdf(document: blocks.Document, path: Path) -> None:
    """Write the document to a file. Raises ``OSError``; an older file then stands untouched."""
    storage.write(path, pdf_bytes(document))


class _Layout:
    """A document in one look: its pages, and what stands above and below each."""

    def __init__(self, document: blocks.Document, look: Look) -> None:
        self.look = look = look.in_a_frame() if document.framed else look
        self.foot = Foot(document.footer_lines, look)
        footer = self.foot.height + _FOOTER_GAP + _ABOVE_FOOTER
        story = Story(document, look)
        sheet = Sheet(
            width=look.text_width,
            room=look.height - look.top - look.bottom - footer,
            head=_HEAD,
            title=" · ".join(filter(None, (document.title, document.subtitle))),
            resume=story.resumed,
        )
        filled = paged(story.pieces(), sheet)
        self.pages, self.over = filled.pages, filled.over
        self.height = look.height
        if look.rolls:
            ends = (page.filled + (_HEAD if page.running else 0) for page in self.pages)
            self.height = max(ends) + footer + look.top + look.bottom

    def chapters(self) -> dict[str, int]:
        """On which page each chapter begins."""
        return {
            placed.piece.body.key: number
            for number, page in enumerate(self.pages, start=1)
            for placed in page.placed
            if isinstance(placed.piece.body, ChapterTitle)
        }


def _fitted(document: blocks.Document) -> _Layout:
    """The document as it looks best; drawn closer where it is a little too long for its sheets."""
    layout = _Layout(document, look_of(document.size))
    before = len(layout.pages) - 1
    if before and layout.over <= _CLOSER_SAVES * before:
        closer = _Layout(document, look_of(document.size, close=True))
        if len(closer.pages) <= before:
            return closer
    return layout


class _Drawing:
    """A document whose pieces have their places, on its way to a file."""

    def __init__(self, document: blocks.Document, layout: _Layout) -> None:
        self._document = document
        self._layout = layout
        self._look = layout.look

    def laid_out(self) -> LaidOut:
        file = BytesIO()
        document, look, layout = self._document, self._look, self._layout
        size = (look.sheet[0], layout.height) if look.rolls else look.sheet
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
        pen = Pen(canvas, Tags(canvas), look, layout.chapters())
        for number, page in enumerate(layout.pages, start=1):
            canvas.scale(size[0] / look.width, size[1] / layout.height)
            self._draw(pen, page, number)
            canvas.showPage()
            pen.tags.page_ended()
        pen.tags.write()
        canvas.save()
        pages = len(layout.pages)
        length = pages * layout.height / mm if look.rolls else 0
        return LaidOut(file.getvalue(), pages, length)

    def _draw(self, pen: Pen, page: Page, number: int) -> None:
        look = self._look
        top = self._layout.height - look.top
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
        """On a roll where the text ends."""
        look, foot = self._look, self._layout.foot
        y = end - _ABOVE_FOOTER if look.rolls else look.bottom + foot.height + _FOOTER_GAP
        self._rule(canvas, y)
        foot.draw(canvas, y - _FOOTER_GAP, number, len(self._layout.pages))

    def _draw_frame(self, canvas: Canvas) -> None:
        """Its outer side is as far out as a printer reaches."""
        look = self._look
        start = look.edge + _FRAME / 2
        canvas.setStrokeColor(look.colours.ink)
        canvas.setLineWidth(_FRAME)
        canvas.rect(start, start, look.width - 2 * start, self._layout.height - 2 * start)

    def _rule(self, canvas: Canvas, y: float) -> None:
        look = self._look
        canvas.setStrokeColor(look.colours.rule)
        canvas.setLineWidth(_RULE)
        canvas.line(look.side, y, look.width - look.side, y)
