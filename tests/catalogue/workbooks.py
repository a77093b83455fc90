"""Catalogues of every kind, strange ones too, and hands that edit a workbook as staff would."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.catalogue import workbook
from kiosk.catalogue.model import (
    Agencies,
    Audience,
    BlankForm,
    Catalogue,
    Channel,
    Counter,
    Decision,
    Fee,
    FeeState,
    Field,
    LegalBasis,
    Level,
    LifeEvent,
    Method,
    Note,
    Office,
    Option,
    Paper,
    PaperUse,
    Procedure,
    Provenance,
    Question,
    RepealedDocument,
    Result,
    Step,
    TimeLimit,
    TimeUnit,
    When,
)
from kiosk.catalogue.reading import Reading
from kiosk.catalogue.vocabulary import Saying, SayingKind
from kiosk.text import clean

TODAY = dt.date(2026, 11, 22)

STRANGE = (
    "=1+1",
    "'=A1",
    "_x0041_",
    "_x005F_x0041_",
    "_x005f_x005F_",
    "<r>không phải XML</r>",
    "a<b>&amp;\"c\"'d'",
    "#N/A",
    "#x",
    "TRUE",
    "007",
    "1.001193",
    "2026-07-01",
    "http://a.b/c?d=e;f",
    "a; b | c = d",
    '"trong ngoặc"',
    'nửa "ngoặc',
    '"',
    "có",
    "tiếp",
    "Trực tiếp",
    "channel",
    "Cách nộp",
    "😀 sổ đỏ",
    "a\x01b\x00c",
    "-",
    "–",
)


def tidy(written: str) -> str:
    return clean(written.replace("\ufffe", "").replace("\uffff", ""))


# A surrogate alone is no text in any file.
_free = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(tidy)
_texts = st.one_of(_free, st.sampled_from(STRANGE).map(tidy))
words = _texts.filter(bool)
maybe = st.one_of(st.just(""), words)
ids = st.one_of(st.sampled_from(("a", "b", "c", "channel", "Ai đi?")), words)
days = st.none() | st.dates()
amounts = st.none() | st.integers(-(10**20), 10**20) | st.integers(0, 10**6)


def several(item: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[Any]:
    return st.lists(item, max_size=most).map(tuple)


def _when(known: st.SearchStrategy[str]) -> st.SearchStrategy[When]:
    options = st.one_of(known, st.sampled_from([str(channel) for channel in Channel]))
    asked = st.one_of(known, st.just("channel"))
    return st.dictionaries(asked, several(options), max_size=2)


whens = _when(ids)
limits = st.none() | st.builds(
    TimeLimit, unit=st.sampled_from(TimeUnit), amount=amounts, note=maybe
)
notes = st.builds(Note, text=words, when=whens)
options = st.builds(Option, id=ids, text=words, help=maybe)
questions = st.builds(
    Question, id=ids, text=words, help=maybe, options=several(options), when=whens
)
papers = st.builds(
    Paper,
    name=words,
    plain=maybe,
    use=st.sampled_from(PaperUse),
    originals=st.integers(-1, 100),
    copies=st.integers(0, 3),
    form=maybe,
    when=whens,
)
forms = st.builds(BlankForm, name=words, file=words, url=maybe, when=whens)
fees = st.builds(
    Fee,
    state=st.sampled_from(FeeState),
    label=maybe,
    amount=amounts,
    currency=st.sampled_from(["VND", "USD", "EUR"]),
    per=maybe,
    wording=maybe,
    when=whens,
)
methods = st.builds(
    Method,
    channel=st.sampled_from(Channel),
    where=maybe,
    statutory_time=limits,
    committed_time=limits,
    fees=several(fees),
    note=maybe,
    when=whens,
)
steps = st.builds(Step, what=words, who=maybe, time=limits, committed_time=limits, when=whens)
read_on = st.one_of(st.dates().map(str), st.dates().map(lambda day: day.isoformat()[:7]))
procedures = st.builds(
    Procedure,
    code=words,
    name=words,
    plain_name=words,
    summary=maybe,
    decision=st.none() | st.builds(Decision, number=words, date=days, agency=maybe),
    levels=several(st.sampled_from(Level)),
    field_id=ids,
    subjects=several(words),
    agencies=st.builds(
        Agencies,
        executing=several(words),
        deciding=maybe,
        authorised=maybe,
        coordinating=several(words),
    ),
    non_territorial=st.none() | st.booleans(),
    everyday_names=several(words),
    keywords=several(words),
    life_events=several(ids),
    related=several(words),
    valid_from=days,
    valid_to=days,
    questions=st.lists(questions, max_size=3, unique_by=lambda q: q.id).map(tuple),
    papers=several(papers),
    forms=several(forms),
    notes=several(notes),
    methods=several(methods),
    steps=several(steps),
    results=several(st.builds(Result, name=words, code=maybe)),
    conditions=several(notes),
    legal_bases=several(st.builds(LegalBasis, number=words, title=maybe, agency=maybe, date=days)),
    provenance=st.builds(
        Provenance,
        source=words,
        read_on=read_on,
        url=maybe,
        checked_by=maybe,
        checked_on=days,
    ),
)
days_of_the_year = st.one_of(st.just(""), st.dates().map(lambda day: f"{day:%d/%m}"))
sayings = st.builds(
    Saying,
    kind=st.sampled_from(SayingKind),
    name=maybe,
    said=several(words),
    means=several(words),
    never=several(words),
    begins=days_of_the_year,
    ends=days_of_the_year,
)
catalogues = st.builds(
    Catalogue,
    office=st.builds(
        Office,
        name=words,
        unit=maybe,
        address=maybe,
        phone=maybe,
        hours=maybe,
        notice=maybe,
        counters=several(
            st.builds(Counter, name=words, fields=several(ids), officer=maybe, hours=maybe)
        ),
    ),
    fields=several(st.builds(Field, id=ids, name=words, icon=words)),
    life_events=several(
        st.builds(LifeEvent, id=ids, name=words, icon=words, audience=st.sampled_from(Audience))
    ),
    procedures=st.lists(procedures, max_size=2, unique_by=lambda p: p.code).map(tuple),
    repealed=several(
        st.builds(RepealedDocument, number=words, since=days, replaced_by=maybe, note=maybe)
    ),
    vocabulary=st.none() | several(sayings),
)


class Desk:
    """A workbook that lies open: find cells by their headers, change them, read it back."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def sheet(self, name: str) -> Worksheet:
        found: Any = self.book[name]
        return found

    def column(self, sheet: str, header: str) -> int:
        """The number of a column, counting from 1."""
        heads = [str(cell.value).removesuffix(" *") for cell in self.sheet(sheet)[1]]
        return heads.index(header) + 1

    def put(self, sheet: str, header: str, row: int, value: object) -> None:
        cell: Any = self.sheet(sheet).cell(row, self.column(sheet, header))
        cell.value = value

    def get(self, sheet: str, header: str, row: int) -> Any:
        return self.sheet(sheet).cell(row, self.column(sheet, header)).value

    def add(self, sheet: str, **cells: object) -> int:
        """A new row at the end; headers with "_" for blanks. Returns its number."""
        row = self.sheet(sheet).max_row + 1
        for header, value in cells.items():
            self.put(sheet, header.replace("_", " "), row, value)
        return row

    def read(self) -> Reading:
        self.book.save(self.path)
        return workbook.read(self.path)


@contextmanager
def opened(path: Path) -> Generator[Desk]:
    desk = Desk(path)
    try:
        yield desk
    finally:
        desk.book.close()
