"""The blocks of a document as pieces in the look of its sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, groupby
from math import ceil
from typing import cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph

from kiosk.printing import blocks
from kiosk.printing.layout import codes, marks, tables
from kiosk.printing.layout.bodies import GAP, Beside, Body, Text
from kiosk.printing.layout.chapters import ChapterTitle, ContentsLine
from kiosk.printing.layout.looks import Look
from kiosk.printing.layout.paging import Piece, Said
from kiosk.printing.layout.panels import Panel, Rule
from kiosk.printing.layout.typography import (
    BOLD,
    MEDIUM,
    REGULAR,
    markup,
    printable,
    shortened,
    width_of,
)
from kiosk.words import printing as words

_LISTED_QR = 27 * mm
_LISTED_GAP = 4 * mm
_NARROWEST_LABEL = 24 * mm
_CONTENTS_PAGE = 18 * mm
_Code = blocks.CodesRow | blocks.QrRow
_NO_BREAK = "\u00a0"
_NUMBERS = 1.25
_MOST_RESUMED = 0.85
"""Of the width; a longer heading is shortened where it is said again."""
_NUMBER = re.compile(r"\b(\d+) ")
_SLACK = 2.0
"""A quantity that is so little higher than the name beside it pushes nothing down."""
_SHORT_REMARK = 120
"""Letters of a remark that stands beside codes in a few lines."""
_ONE_LINE_QUANTITY = 40
"""A quantity of more letters is a remark, and stands below instead of in a column."""


class Story:
    """One document on its way to the pages; ``look`` is that of its sheet."""

    def __init__(self, document: blocks.Document, look: Look) -> None:
        self._document = document
        self._look = look
        self._styles = look.styles
        self._chapters = count(1)
        self._listed_chapters = count(1)

    def pieces(self) -> list[Piece]:
        """Everything in reading order."""
        pieces = [*self._opening()]
        runs = ((codes, list(run)) for codes, run in groupby(self._document.blocks, _is_code))
        above: list[_Code] = []
        for are_codes, run in runs:
            if are_codes:
                above = cast("list[_Code]", run)
                continue
            remark = self._fits_beside(run[0]) if above else None
            pieces += self._codes(above, remark)
            pieces += chain.from_iterable(map(self._pieces, run[1:] if remark else run))
            above = []
        return pieces + self._codes(above)

    def _fits_beside(self, block: blocks.Block) -> Text | None:
        """A small remark that finds a place in the row of the codes above it."""
        match block:
            case blocks.Paragraph(text, small=True) if self._look.close:
                return Text(text, self._styles.small) if len(text) <= _SHORT_REMARK else None
            case _:
                return None

    def resumed(self, heading: str) -> Piece:
        """A heading said again where its section goes on over a page."""
        style = self._styles.continued
        room = self._look.text_width * _MOST_RESUMED
        short = shortened(heading, style.fontName, style.fontSize, room)
        return Piece(Text(words.CONTINUED(heading=short), style), after=5)

    def _opening(self) -> Iterator[Piece]:
        document, styles = self._document, self._styles
        yield Piece(Text(document.issuer, styles.issuer), after=3, keeps_next=True)
        yield Piece(Text(document.title, styles.title, "H1"), keeps_next=True)
        if document.subtitle:
            yield Piece(Text(document.subtitle, styles.subtitle), before=1, keeps_next=True)
        yield Piece(Rule(), before=6, after=8)

    def _pieces(self, block: blocks.Block) -> Iterable[Piece]:
        styles = self._styles
        match block:
            case blocks.Heading(text):
                return [self._heading(text)]
            case blocks.Paragraph(text, small):
                style = styles.small if small else styles.body
                return [Piece(Text(text, style), 2, 3 if small else 5, flows=True)]
            case blocks.Callout(text, strong):
                style = styles.strong_callout if strong else styles.callout
                panel = Panel(Text(text, style), strong, 9 if strong else 6)
                return [Piece(panel, before=7, after=9)]
            case blocks.CheckItem():
                return [Piece(self._check_item(block), after=6, resumed=True, listed=True)]
            case blocks.Bullet(text):
                said = (Text(text, styles.plain),)
                beside = Beside(marks.dash, self._look.mark, said)
                return [Piece(beside, after=4, resumed=True, listed=True)]
            case blocks.Facts():
                return self._facts(block)
            case blocks.TimelineItem():
                return [Piece(self._timeline_item(block), after=6, resumed=True, listed=True)]
            case blocks.CodesRow() | blocks.QrRow():
                return self._codes([block])
            case blocks.Listed():
                return [Piece(self._listed(block), after=9, resumed=True, listed=True)]
            case blocks.Table():
                return self._table(block)
            case blocks.Chapter():
                return self._chapter(block)
            case blocks.Contents():
                return self._contents(block)

    def _heading(self, text: str) -> Piece:
        body = Text(text, self._styles.heading, "H2")
        return Piece(body, before=9, after=3.5, keeps_next=True, opens=text)

    def _check_item(self, item: blocks.CheckItem) -> Body:
        styles, look = self._styles, self._look
        name = item.name if item.number is None else f"{item.number}. {item.name}"
        beside = bool(look.quantity) and len(item.quantity_text) <= _ONE_LINE_QUANTITY
        quantity = self._quantity(item.quantity_text) if item.quantity_text else None
        title = Text(name, styles.name)
        mark = marks.dash if item.number is None else marks.tick_box
        if quantity is None or not beside:
            plain, only_if = self._remarks(item)
            stack = (title, *plain, *([quantity] if quantity else []), *only_if)
            return Beside(mark, look.mark, stack)
        quantity.rise = styles.quantity.fontSize * _NUMBERS - styles.name.fontSize
        inner = look.text_width - look.mark - look.quantity - GAP
        high = quantity.height(look.quantity) > title.height(inner) + _SLACK
        plain, only_if = self._remarks(item, apart=high)
        texts, below = ((title, *plain), only_if) if high else ((title,), (*plain, *only_if))
        return Beside(mark, look.mark, texts, quantity, look.quantity, below)

    def _remarks(
        self, item: blocks.CheckItem, *, apart: bool = False
    ) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
        """What a paper is, and when it is needed; all in the last where it saves a line, unless
        they stand ``apart``."""
        styles, look = self._styles, self._look
        plain = (Text(item.plain, styles.plain),) if item.plain else ()
        only_if = (Text(item.only_if, styles.condition),) if item.only_if else ()
        if look.close and plain and only_if and not apart:
            said = f'{markup(item.plain)} <font name="{MEDIUM}">{markup(item.only_if)}</font>'
            both = Text(Paragraph(said, styles.plain), styles.plain)
            width = look.text_width - look.mark
            if both.height(width) < plain[0].height(width) + only_if[0].height(width):
                return (), (both,)
        return plain, only_if

    def _quantity(self, said: str) -> Text:
        """Its numbers are large, and stay with what they count."""
        style = self._styles.quantity
        size = style.fontSize * _NUMBERS
        numbers = rf'<font name="{BOLD}" size="{size}">\1</font>' + _NO_BREAK
        return Text(Paragraph(_NUMBER.sub(numbers, markup(said)), style), style)

    def _facts(self, facts: blocks.Facts) -> list[Piece]:
        """The rows, kept together; label above value where the sheet is narrow. What follows under
        the same label in its column needs no other."""
        styles, width = self._styles, self._label_width(facts)
        pieces: list[Piece] = []
        said = ""
        for label, value in facts.rows:
            left, right = Text(label, styles.label, "Lbl"), Text(value, styles.value)
            again = bool(width) and label == said
            body = Beside(None, width, (right,)) if again else self._fact(left, right, width)
            said = label
            pieces.append(Piece(body, after=3, keeps_next=True, resumed=True, listed=True))
        if pieces:
            pieces[-1].keeps_next = False
            pieces[-1].after = 5
        return pieces

    def _label_width(self, facts: blocks.Facts) -> float:
        """The column of the labels: wider for long ones (whole questions) beside short values."""
        look, styles = self._look, self._styles
        if not look.label or not facts.rows:
            return look.label

        def widths(column: int, style: ParagraphStyle) -> list[float]:
            font, size = style.fontName, style.fontSize
            return [width_of(printable(row[column]), font, size) + 1 for row in facts.rows]

        labels = [width + GAP for width in widths(0, styles.label)]
        values = widths(1, styles.value)
        widest = max(labels)
        usual = max(min(look.label, widest), min(widest, look.text_width - max(values)))
        if not look.close:
            return usual

        def lines(width: float) -> float:
            """About how many lines all rows take."""
            rest = look.text_width - width
            rows = zip(labels, values, strict=True)
            return sum(max(ceil(label / width), ceil(value / rest)) for label, value in rows)

        return min(
            (usual, *filter(lambda width: _NARROWEST_LABEL <= width < usual, labels)), key=lines
        )

    def _fact(self, label: Text, value: Text, width: float) -> Body:
        """On a narrow sheet a label stands above its value where one line does not hold both."""
        if not width:
            beside = label.natural_width() + GAP
            if beside + value.natural_width() > self._look.text_width:
                return Beside(None, 0, (label, value))
            width = beside
        return Beside(label, width, (value,))

    def _timeline_item(self, item: blocks.TimelineItem) -> Body:
        """Who does it stands after what is done, and when in a column of its own; on a narrow sheet
        both stand below."""
        styles, look = self._styles, self._look
        mark = marks.done_dot if item.done else marks.coming_dot
        if not look.moment:
            texts = [Text(item.title, styles.name)]
            if below := " · ".join(filter(None, (item.date_text, item.who))):
                texts.append(Text(below, styles.plain))
            return Beside(mark, look.mark, tuple(texts))
        said = Text(item.title, styles.name)
        if item.who:
            who = f'<font name="{REGULAR}"> · {markup(item.who)}</font>'
            said = Text(Paragraph(markup(item.title) + who, styles.name), styles.name)
        when = Text(item.date_text, styles.plain) if item.date_text else None
        return Beside(mark, look.mark, (said,), when, look.moment if when else 0)

    def _codes(self, run: Sequence[_Code], remark: Text | None = None) -> list[Piece]:
        if not run:
            return []
        rows = codes.Rows(run, self._look, remark)
        if not rows.spare:
            return [_row(body, Said.ALWAYS) for body in rows.all()]
        return [
            *(_row(body, Said.WITH_SPARE) for body in rows.all()),
            *(_row(body, Said.WITHOUT_SPARE) for body in rows.without_spare()),
        ]

    def _listed(self, item: blocks.Listed) -> Body:
        styles = self._styles
        lines = [(item.name, styles.listed), (item.official, styles.small)]
        lines += [(fact, styles.value) for fact in item.facts]
        lines.append((item.remark, styles.small))
        texts = tuple(Text(said, style) for said, style in lines if said)
        return codes.QrBeside(item.qr, _LISTED_QR, _LISTED_GAP, texts, self._look)

    def _table(self, table: blocks.Table) -> list[Piece]:
        grid = tables.grid(table, self._look)
        if grid:
            return [Piece(grid, before=4, after=9, flows=True)]
        pieces: list[Piece] = []
        for name, facts in tables.as_facts(table):
            pieces.append(Piece(Text(name, self._styles.name), 6, 2, keeps_next=True))
            pieces += self._facts(facts)
        return pieces

    def _chapter(self, chapter: blocks.Chapter) -> Iterator[Piece]:
        key = _key(next(self._chapters))
        said = printable(chapter.title)
        title = ChapterTitle(Text(chapter.title, self._styles.chapter, "H1"), key, said)
        # On a roll nothing can begin a page.
        name = None if self._look.rolls else chapter.title
        yield Piece(title, before=14, after=4, keeps_next=True, opens="", breaks=name)
        if chapter.subtitle:
            yield Piece(Text(chapter.subtitle, self._styles.body), after=5, flows=True)

    def _contents(self, contents: blocks.Contents) -> Iterator[Piece]:
        styles = self._styles
        for group, titles in contents.groups:
            yield self._heading(group)
            for title in titles:
                key = _key(next(self._listed_chapters))
                text = Text(title, styles.plain)
                line = ContentsLine(text, key, styles.page_number, _CONTENTS_PAGE)
                yield Piece(line, after=3, resumed=True, listed=True)


def _row(body: Body, said: Said) -> Piece:
    return Piece(body, before=5, after=codes.ROWS_APART, said=said)


def _is_code(block: blocks.Block) -> bool:
    return isinstance(block, blocks.CodesRow | blocks.QrRow)


def _key(chapter: int) -> str:
    return f"chapter-{chapter}"
