"""Documents become A4 pages: large clear type, room to breathe, nothing cut, nothing lost.

The typeface is embedded, so a page looks the same everywhere and its text can be copied and read
aloud. The same document always gives the same bytes. That "page 1 of 3" can be printed, the pages
are laid out twice: the first time only to count them.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    PageTemplate,
    Paragraph,
)

from kiosk.printing import blocks, flowables, typography
from kiosk.printing.typography import markup, printable
from kiosk.words import printing as words

_WIDTH, _HEIGHT = A4
_SIDE = 20 * mm
_TOP = 16 * mm
_BOTTOM = 12 * mm
_TEXT_WIDTH = _WIDTH - 2 * _SIDE
_PAGE_NUMBER_WIDTH = 28 * mm
_MARK_WIDTH = 9 * mm
_LABEL_WIDTH = 44 * mm


def pdf_bytes(document: blocks.Document) -> bytes:
    """The document as a PDF file."""
    layout = _Layout(document)
    return layout.build(layout.build(None)[1])[0]


def write_pdf(document: blocks.Document, path: Path) -> None:
    """Write the document to a file. Raises ``OSError`` where the disk will not take it."""
    path.write_bytes(pdf_bytes(document))


class _Layout:
    """One document on A4: how much room its footer leaves, and what is drawn on each page."""

    def __init__(self, document: blocks.Document) -> None:
        self.document = document
        width = _TEXT_WIDTH - _PAGE_NUMBER_WIDTH
        self.footer = [Paragraph(markup(line), typography.FOOTER) for line in document.footer_lines]
        text_height = sum(line.wrap(width, _HEIGHT)[1] for line in self.footer)
        self.footer_top = _BOTTOM + max(text_height, typography.FOOTER.leading) + 6
        self.room = _HEIGHT - _TOP - self.footer_top - 14

    def build(self, pages: int | None) -> tuple[bytes, int]:
        """The file and its number of pages; ``pages`` is the number to print, once it is known."""
        file = BytesIO()
        frame = Frame(
            _SIDE,
            self.footer_top + 14,
            _TEXT_WIDTH,
            self.room,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

        def finish(canvas: Canvas, _template: BaseDocTemplate) -> None:
            self._draw_footer(canvas, pages)

        template = BaseDocTemplate(
            file,
            pagesize=A4,
            title=printable(self.document.title),
            author=printable(self.document.issuer),
            subject=printable(self.document.subtitle),
            lang=self.document.language,
            invariant=1,
            initialFontName=typography.REGULAR,
            pageTemplates=[PageTemplate("page", [frame], onPageEnd=finish)],
        )
        template.build(self._story())
        return file.getvalue(), template.page

    def _draw_footer(self, canvas: Canvas, pages: int | None) -> None:
        canvas.saveState()
        canvas.setStrokeColor(typography.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(_SIDE, self.footer_top, _WIDTH - _SIDE, self.footer_top)
        y = self.footer_top - 6
        for line in self.footer:
            y -= line.height
            line.drawOn(canvas, _SIDE, y)
        text = words.PAGE(page=canvas.getPageNumber(), pages=pages or 0)
        number = Paragraph(markup(text), typography.PAGE_NUMBER)
        height = number.wrap(_PAGE_NUMBER_WIDTH, _HEIGHT)[1]
        number.drawOn(canvas, _WIDTH - _SIDE - _PAGE_NUMBER_WIDTH, self.footer_top - 6 - height)
        canvas.restoreState()

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = [
            Paragraph(markup(self.document.issuer), typography.ISSUER),
            Paragraph(markup(self.document.title), typography.TITLE),
        ]
        if self.document.subtitle:
            story.append(Paragraph(markup(self.document.subtitle), typography.SUBTITLE))
        story.append(
            HRFlowable(
                "100%", 1.4, color=typography.ACCENT, spaceBefore=8, spaceAfter=10, lineCap="butt"
            )
        )
        for block in self.document.blocks:
            story.extend(self._flow(block))
        return story

    def _flow(self, block: blocks.Block) -> list[Flowable]:
        match block:
            case blocks.Heading(text):
                return [Paragraph(markup(text), typography.HEADING)]
            case blocks.Paragraph(text, small):
                return [Paragraph(markup(text), typography.SMALL if small else typography.BODY)]
            case blocks.Callout(text, strong):
                style = typography.STRONG_CALLOUT if strong else typography.CALLOUT
                return [Paragraph(markup(text), style)]
            case blocks.CheckItem():
                return [self._check_item(block)]
            case blocks.Bullet(text):
                right = [Paragraph(markup(text), typography.PLAIN)]
                return [flowables.Beside(flowables.dash, right, _MARK_WIDTH, self.room)]
            case blocks.Facts(rows):
                facts = [self._fact(label, value) for label, value in rows]
                for fact in facts[:-1]:
                    fact.keepWithNext = True
                return [*facts]
            case blocks.TimelineItem():
                return [self._timeline_item(block)]
            case blocks.CodesRow(linear, linear_caption, qr, qr_caption):
                return [flowables.Codes(linear, linear_caption, qr, qr_caption)]

    def _check_item(self, item: blocks.CheckItem) -> Flowable:
        name = item.name if item.number is None else f"{item.number}. {item.name}"
        lines = [
            (name, typography.NAME),
            (item.plain, typography.PLAIN),
            (item.quantity_text, typography.QUANTITY),
            (item.only_if, typography.CONDITION),
        ]
        right = [Paragraph(markup(text), style) for text, style in lines if text]
        mark = flowables.dash if item.number is None else flowables.tick_box
        return flowables.Beside(mark, right, _MARK_WIDTH, self.room)

    def _fact(self, label: str, value: str) -> flowables.Beside:
        left = Paragraph(markup(label), typography.LABEL)
        right = [Paragraph(markup(value), typography.VALUE)]
        return flowables.Beside(left, right, _LABEL_WIDTH, self.room, 4)

    def _timeline_item(self, item: blocks.TimelineItem) -> Flowable:
        lines = [
            (item.title, typography.NAME),
            (" · ".join(filter(None, (item.date_text, item.who))), typography.PLAIN),
        ]
        right = [Paragraph(markup(text), style) for text, style in lines if text]
        mark = flowables.done_dot if item.done else flowables.coming_dot
        return flowables.Beside(mark, right, _MARK_WIDTH, self.room)
