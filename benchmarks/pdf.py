"""The one-page checklist against bare reportlab with its strings: ``python -m benchmarks.pdf``.

Bare means: every string one paragraph in one of the four weights, on pages of the same size, by
reportlab's own template, nothing aligned, tagged or drawn. The codes are ours alone. Both are made
by turns in one process; prints Markdown for ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from html import escape
from io import BytesIO
from statistics import median
from typing import Any, cast

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Paragraph, SimpleDocTemplate

from kiosk.catalogue import checklist, folder
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.deadlines import WorkCalendar, public_days
from kiosk.printing.blocks import Document, PageSize, QrRow
from kiosk.printing.documents import checklist_document
from kiosk.printing.layout.looks import look_of
from kiosk.printing.pdf import lay_out
from kiosk.resources import data_folder

_NOW = dt.datetime(2026, 11, 25, 10, 5, tzinfo=VIETNAM_TIME)


def checklists() -> Iterator[Document]:
    """The checklists of the sample catalogue, every first option chosen."""
    catalogue = folder.read(data_folder()).catalogue
    assert catalogue is not None
    calendar = WorkCalendar(public_days())
    for procedure in catalogue.procedures:
        answers = {question.id: question.options[0].id for question in procedure.questions}
        listed = checklist.make(procedure, answers)
        assert catalogue.office is not None
        yield checklist_document(listed, catalogue.office, "Danh mục số 3", _NOW, calendar)


def strings(said: object) -> Iterator[str]:
    """Every text in a document."""
    if isinstance(said, str):
        if said and not isinstance(said, PageSize):
            yield said
    elif isinstance(said, tuple):
        for part in cast("tuple[object, ...]", said):
            yield from strings(part)
    elif is_dataclass(said):
        for field in fields(said):
            yield from strings(getattr(said, field.name))


def bare(said: list[str]) -> bytes:
    styles = look_of(PageSize.A4).styles
    weights = (styles.body, styles.label, styles.name, styles.title)
    file = BytesIO()
    story: list[Any] = [
        Paragraph(escape(text, quote=False), weights[place % 4]) for place, text in enumerate(said)
    ]
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build(story)
    return file.getvalue()


def has_pocket(document: Document) -> bool:
    """Whether it carries itself in a QR code; making that one costs as much as a short page."""
    return any(isinstance(block, QrRow) for block in document.blocks)


def milliseconds(make: Callable[[], object]) -> float:
    began = time.perf_counter()
    make()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=60)
    rounds = parser.parse_args().rounds
    documents = list(checklists())
    single = [one for one in documents if lay_out(one).pages == 1]
    for with_pocket in (False, True):
        document = next(one for one in single if has_pocket(one) is with_pocket)
        print("\n## " + ("with a code that holds the list" if with_pocket else "without") + "\n")
        compared(document, rounds)
    pages = [lay_out(one).pages for one in documents]
    shares = ", ".join(f"{pages.count(n)} of {n}" for n in sorted(set(pages)))
    print(f"Pages of the {len(pages)} checklists: {shares}.")


def compared(document: Document, rounds: int) -> None:
    said = list(strings(document))
    print(f"{len(said)} strings, {sum(map(len, said))} letters\n")
    print("| what | median | least | bytes |\n|---|---|---|---|")
    makers: dict[str, Callable[[], bytes]] = {"bare reportlab": lambda: bare(said)}
    for size in (PageSize.A4, PageSize.A5, PageSize.ROLL_80):
        sized = replace(document, size=size)
        makers[f"the checklist, {size.value}"] = lambda sized=sized: lay_out(sized).pdf
    took: dict[str, list[float]] = {name: [] for name in makers}
    for _round in range(rounds):
        for name, make in makers.items():
            took[name].append(milliseconds(make))
    for name, make in makers.items():
        print(
            f"| {name} | {median(took[name]):.1f} ms | {min(took[name]):.1f} ms | {len(make()):,} |"
        )
    ours, theirs = took["the checklist, A4"], took["bare reportlab"]
    print(
        f"\nRatio: {median(ours) / median(theirs):.2f} of medians, {min(ours) / min(theirs):.2f}."
    )


if __name__ == "__main__":
    main()
