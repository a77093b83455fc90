"""The first sheet of the workbook: how to edit it, what its colours mean, what stands where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.workbook.columns import Sheet
from kiosk.catalogue.workbook.forms import FORMS_FOLDER
from kiosk.catalogue.workbook.looks import LEFT_ALONE, REQUIRED, USUAL, Looks
from kiosk.catalogue.workbook.scan import KIND
from kiosk.catalogue.workbook.sheets import VOCABULARY
from kiosk.words import Sentence
from kiosk.words import workbook as words
from kiosk.words import workbook_forms as form_words

_STEPS = (
    words.HOW_1,
    words.HOW_2,
    words.HOW_3,
    words.HOW_4,
    words.HOW_5,
    words.HOW_6,
)
_COLOURS = {
    REQUIRED: words.COLOUR_REQUIRED,
    USUAL: words.COLOUR_USUAL,
    LEFT_ALONE: words.COLOUR_GREY,
}
_WIDTHS = (30, 100)


class _Lines:
    """Lines of the sheet, one below the other: a short word at the left, a sentence beside it."""

    def __init__(self, page: Worksheet, looks: Looks) -> None:
        self._page = page
        self._looks = looks
        self._row = 0

    def skip(self) -> None:
        self._row += 1

    def section(self, title: Sentence) -> None:
        self.skip()
        self._page.write_string(self._row, 0, title.source, self._looks.section)
        self.skip()

    def step(self, number: int, said: str) -> None:
        self._page.write_string(self._row, 0, f"{number}.", self._looks.number)
        self._sentence(said)

    def sentence(self, said: Sentence, **blanks: str) -> None:
        self._sentence(said.source.format(**blanks))

    def example(self, said: Sentence) -> None:
        self._page.write_string(self._row, 1, said.source, self._looks.example)
        self.skip()

    def colour(self, rank: int, said: Sentence) -> None:
        self._page.write_string(self._row, 0, said.source, self._looks.headers[rank])
        self.skip()

    def link(self, name: Sentence, said: Sentence) -> None:
        target = f"internal:'{name.source}'!A1"
        self._page.write_url(self._row, 0, target, self._looks.link, name.source)
        self._sentence(said.source)

    def _sentence(self, said: str) -> None:
        if len(said) > _WIDTHS[1]:
            self._page.set_row(self._row, 32)
        self._page.write_string(self._row, 1, said, self._looks.line)
        self.skip()


def write(
    page: Worksheet, looks: Looks, catalogue: Catalogue, sheets: Sequence[Sheet], today: dt.date
) -> None:
    """Fill the guide. ``today`` is the day of the export."""
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    for i, width in enumerate(_WIDTHS):
        page.set_column(i, i, width)
    page.set_row(0, 32)
    page.write_string(0, 0, words.TITLE.source, looks.title)
    count = len(catalogue.procedures)
    exported = words.EXPORTED_ON.source.format(date=f"{today:%d/%m/%Y}", count=count)
    page.write_string(1, 0, exported, looks.subtitle)
    lines = _Lines(page, looks)
    lines.skip()
    lines.skip()
    lines.section(words.HOW)
    last = words.HOW_7.source.format(kind=KIND)
    for number, said in enumerate((*(step.source for step in _STEPS), last), start=1):
        lines.step(number, said)
    lines.section(words.COLOURS)
    for rank, said in _COLOURS.items():
        lines.colour(rank, said)
    lines.section(words.SHEETS)
    for sheet in sheets:
        lines.link(sheet.name, sheet.purpose)
    lines.section(words.CONDITIONS)
    lines.sentence(words.CONDITIONS_1)
    lines.example(words.CONDITIONS_2)
    lines.sentence(words.CONDITIONS_3)
    lines.sentence(words.CONDITIONS_4)
    lines.section(form_words.GUIDE)
    lines.sentence(form_words.GUIDE_1, folder=FORMS_FOLDER)
    lines.sentence(form_words.GUIDE_2)
    lines.sentence(form_words.GUIDE_3)
    if VOCABULARY in sheets:
        lines.section(words.VOCABULARY)
        lines.sentence(words.VOCABULARY_1)
        lines.example(words.VOCABULARY_2)
        lines.sentence(words.VOCABULARY_3)
        lines.example(words.VOCABULARY_4)
        lines.sentence(words.VOCABULARY_5)
        lines.sentence(words.VOCABULARY_6)
    lines.section(words.LONG_TEXTS)
    lines.sentence(words.LONG_TEXTS_1)
