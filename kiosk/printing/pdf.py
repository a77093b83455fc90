"""Documents become A4 pages: large clear type, room to breathe, nothing cut, nothing lost.

The typeface is embedded, so a page looks the same everywhere and its text can be copied and read
aloud. The same document always gives the same bytes. That "page 1 of 3" and a table of contents
can be printed, the pages are laid out twice: the first time only to count them. An A3 page is an
A4 page drawn larger by the square root of two: type for a wall, and nothing laid out anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from pathlib import Path

from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    PageBreak,
    PageTemplate,
    Paragraph,
)

from kiosk.printing import blocks, flowables, tables, typography
from kiosk.printing.typography import markup, printable
from kiosk.words import printing as words

_SIDE = 20 * mm
_TOP = 16 * mm
_BOTTOM = 12 * mm
_PAGE_NUMBER_WIDTH = 28 * mm
_MARK_WIDTH = 9 * mm
_LABEL_WIDTH = 44 * mm
_LISTED_QR_WIDTH = 27 * mm
_LISTED_GAP = 4 * mm
_CONTENTS_PAGE_WIDTH = 18 * mm
_Plain = (
    blocks.Heading
    | blocks.Paragraph
    | blocks.Callout
    | blocks.CheckItem
    | blocks.Bullet
    | blocks.Facts
    | blocks.TimelineItem
    | blocks.CodesRow
    | blocks.Listed
    | blocks.Table
)
"""Blocks that are drawn without knowing on which page they stand."""
_LAID_OUT = {
    blocks.PageSize.A4: A4,
    blocks.PageSize.A3: A4,
    blocks.PageSize.A4_LYING: landscape(A4),
}
"""How large the page is on which everything finds its place; the sheet may be larger."""
_SIZES = _LAID_OUT | {blocks.PageSize.A3: A3}


@dataclass(frozen=True, slots=True)
class _Counted:
    """What the first time round found out: how many pages, and where the chapters begin."""

    pages: int = 0
    chapters: dict[str, int] = field(default_factory=dict[str, int])


def pdf_bytes(document: blocks.Document) -> bytes:
    """The document as a PDF file."""
    layout = _Layout(document)
    return layout.build(layout.build(_Counted())[1])[0]


def write_pdf(document: blocks.Document, path: Path) -> None:
    """Write the document to a file. Raises ``OSError`` where the disk will not take it."""
    path.write_bytes(pdf_bytes(document))


class _Layout:
    """One document: how much room its footer leaves, and what is drawn on each page."""

    def __init__(self, document: blocks.Document) -> None:
        self.document = document
        self.width, self.height = _LAID_OUT[document.size]
        self.text_width = self.width - 2 * _SIDE
        width = self.text_width - _PAGE_NUMBER_WIDTH
        self.footer = [Paragraph(markup(line), typography.FOOTER) for line in document.footer_lines]
        text_height = sum(line.wrap(width, self.height)[1] for line in self.footer)
        self.footer_top = _BOTTOM + max(text_height, typography.FOOTER.leading) + 6
        self.room = self.height - _TOP - self.footer_top - 14

    def build(self, counted: _Counted) -> tuple[bytes, _Counted]:
        """The file and what was counted in it; ``counted`` is printed, once it is known."""
        file = BytesIO()
        found: dict[str, int] = {}
        size = _SIZES[self.document.size]
        frame = Frame(
            _SIDE,
            self.footer_top + 14,
            self.text_width,
            self.room,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

        def begin(canvas: Canvas, _template: BaseDocTemplate) -> None:
            canvas.saveState()
            canvas.scale(size[0] / self.width, size[1] / self.height)

        def finish(canvas: Canvas, _template: BaseDocTemplate) -> None:
            self._draw_footer(canvas, counted.pages)
            canvas.restoreState()

        template = BaseDocTemplate(
            file,
            pagesize=size,
            title=printable(self.document.title),
            author=printable(self.document.issuer),
            subject=printable(self.document.subtitle),
            lang=self.document.language,
            invariant=1,
            initialFontName=typography.REGULAR,
            pageTemplates=[PageTemplate("page", [frame], begin, finish, size)],
        )
        template.build(self._story(counted.chapters, found.__setitem__))
        return file.getvalue(), _Counted(template.page, found)

    def _draw_footer(self, canvas: Canvas, pages: int) -> None:
        canvas.saveState()
        canvas.setStrokeColor(typography.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(_SIDE, self.footer_top, self.width - _SIDE, self.footer_top)
        y = self.footer_top - 6
        for line in self.footer:
            y -= line.height
            line.drawOn(canvas, _SIDE, y)
        text = words.PAGE(page=canvas.getPageNumber(), pages=pages)
        number = Paragraph(markup(text), typography.PAGE_NUMBER)
        height = number.wrap(_PAGE_NUMBER_WIDTH, self.height)[1]
        left = self.width - _SIDE - _PAGE_NUMBER_WIDTH
        number.drawOn(canvas, left, self.footer_top - 6 - height)
        canvas.restoreState()

    def _story(self, chapters: dict[str, int], found: Callable[[str, int], None]) -> list[Flowable]:
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
        numbers = count(1)
        for block in self.document.blocks:
            if isinstance(block, blocks.Chapter):
                story.extend(_chapter(block, _key(next(numbers)), found))
            elif isinstance(block, blocks.Contents):
                story.extend(self._contents(block, chapters))
            else:
                story.extend(self._flow(block))
        return story

    def _flow(self, block: _Plain) -> list[Flowable]:
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
            case blocks.Listed():
                return [self._listed(block)]
            case blocks.Table():
                return [tables.table(block, self.text_width)]

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

    def _listed(self, item: blocks.Listed) -> Flowable:
        code = flowables.QrSquares(item.qr, _LISTED_QR_WIDTH)
        lines = [(item.name, typography.LISTED), (item.official, typography.SMALL)]
        lines += [(fact, typography.VALUE) for fact in item.facts]
        lines.append((item.remark, typography.SMALL))
        right = [Paragraph(markup(text), style) for text, style in lines if text]
        # White on white: the quiet zone stands in the margin, the dark squares begin with the text.
        return flowables.Beside(
            lambda canvas, top: code.draw(canvas, -code.quiet, top),
            right,
            code.width - code.quiet + _LISTED_GAP,
            self.room,
            mark_height=code.width,
        )

    def _contents(self, contents: blocks.Contents, chapters: dict[str, int]) -> list[Flowable]:
        numbers = count(1)
        story: list[Flowable] = []
        for group, titles in contents.groups:
            story.append(Paragraph(markup(group), typography.HEADING))
            for title in titles:
                key = _key(next(numbers))
                page = Paragraph(str(chapters.get(key, 0)), typography.CONTENTS_PAGE)
                line = Paragraph(f'<a href="#{key}">{markup(title)}</a>', typography.PLAIN)
                story.append(flowables.Beside(page, [line], _CONTENTS_PAGE_WIDTH, self.room, 3))
        return story


def _key(chapter: int) -> str:
    return f"chapter-{chapter}"


def _chapter(
    chapter: blocks.Chapter, key: str, found: Callable[[str, int], None]
) -> list[Flowable]:
    story: list[Flowable] = [
        PageBreak(),
        flowables.ChapterMark(key, printable(chapter.title), found),
        Paragraph(markup(chapter.title), typography.CHAPTER),
    ]
    if chapter.subtitle:
        story.append(Paragraph(markup(chapter.subtitle), typography.BODY))
    return story
