"""Ten thousand documents in a row: ``python -m benchmarks.documents_in_a_row``.

Checklists and procedures on A4, slips and checklists on the 80 mm roll and a blank form, in turn:
each made of the sample catalogue and the demonstration dossiers, laid out, printed into a folder
and followed to its end, in one process, as a kiosk does that is never started anew. What the
process holds is read again and again: its memory (PSS, and how much of that is its own and no
other's), its open files and threads, and what lies in the folder for temporary files. Prints
Markdown for ``docs/benchmarks.md``. Takes some minutes.
"""

from __future__ import annotations

import argparse
import gc
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from benchmarks.kiosk_child import pss_kb
from kiosk import app, first_start
from kiosk.catalogue.checklist import make
from kiosk.dossiers.asking import Answer
from kiosk.home import Home
from kiosk.printing.blocks import Document, PageSize
from kiosk.printing.documents import checklist_document, procedure_document, slip_document
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.following import Stage, follow
from kiosk.printing.outlets import Kind, Outlet
from kiosk.printing.paper_count import PaperCount
from kiosk.printing.preparing import prepare, prepare_form
from kiosk.printing.printers import Printout
from kiosk.services import Services

_MOST_PAGES = 100
_WARM_UP = 200
"""Documents until every kind was printed often, and fonts, pictures and tables are there."""

Source = Callable[[], tuple[Outlet, Printout]]


@dataclass(frozen=True, slots=True)
class Holding:
    """What this process holds after so many documents."""

    documents: int
    memory_kb: int
    own_kb: int
    handles: int
    threads: int
    temporary: int
    prints: int


def _own_kb() -> int:
    """Memory with nothing of a file in it: how many others run the same libraries is no matter."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss_Anon:"))


@contextmanager
def own_temporary_folder(folder: Path) -> Generator[None]:
    """Python's temporary files go there, so that only this process's are counted."""
    before = tempfile.tempdir
    folder.mkdir()
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


def sources(services: Services, folder: Path) -> list[Source]:
    """Everything that can be printed of the sample, kind after kind in turn."""
    page = Outlet("page", FolderPrinter(folder / "page"), PageSize.A4, pages=_MOST_PAGES)
    roll = Outlet("receipt", FolderPrinter(folder / "roll"), PageSize.ROLL_80, pages=_MOST_PAGES)
    codes = services.dossiers.register.codes(100)
    answers = cycle([services.dossiers.find(code) for code in codes])
    found: list[Source] = []
    for entry in services.catalogue.all():
        found += _of_procedure(services, entry.code, next(answers), page, roll)
    _, checklist = found[0]()
    return [*found, lambda: (page, prepare_form(checklist.pdf, page))]


def _of_procedure(
    services: Services, code: str, answer: Answer, page: Outlet, roll: Outlet
) -> list[Source]:
    catalogue, calendar = services.catalogue, services.calendar
    office, imprint, now = catalogue.edition.office, catalogue.imprint_text(), services.clock.now()
    procedure = catalogue.procedure(code)
    field_name = catalogue.field_name(procedure.field_id)

    def checklist() -> Document:
        return checklist_document(make(procedure), office, imprint, now, calendar)

    def whole() -> Document:
        return procedure_document(procedure, field_name, office, imprint, now.date())

    def slip() -> Document:
        return slip_document(answer, now, office, calendar)

    return [
        lambda: (page, prepare(checklist(), page, Kind.CHECKLIST)),
        lambda: (roll, prepare(slip(), roll, Kind.SLIP)),
        lambda: (page, prepare(whole(), page, Kind.PROCEDURE)),
        lambda: (roll, prepare(checklist(), roll, Kind.CHECKLIST)),
    ]


def print_in_a_row(root: Path, documents: int, every: int) -> Iterator[Holding]:
    """Print so many; what is held after the first ones, and then after every so many."""
    home = Home(root / "home")
    first_start.prepare(home)
    services = app.open_services(home)
    paper = PaperCount(root / "paper.json", services.clock)
    temporary, prints = root / "temporary", root / "prints"
    with own_temporary_folder(temporary):
        what = cycle(sources(services, prints))
        for number, source in enumerate(islice(what, _WARM_UP + documents), start=1):
            outlet, printout = source()
            end = follow(outlet, printout, lambda _: None, threading.Event())
            assert end.stage is Stage.PRINTED, end
            paper.printed(outlet, end.sheet, printout.height_mm)
            if number >= _WARM_UP and (number - _WARM_UP) % every == 0:
                gc.collect()
                yield Holding(
                    number - _WARM_UP,
                    pss_kb(),
                    _own_kb(),
                    sum(1 for _ in Path("/proc/self/fd").iterdir()),
                    threading.active_count(),
                    sum(1 for _ in temporary.rglob("*")),
                    sum(1 for _ in prints.rglob("*.pdf")),
                )


def main() -> None:
    """Print, measure, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parsed = parser.parse_args()
    print("| documents | memory (PSS) | its own | open files | threads | temporary | prints kept |")
    print("|---|---|---|---|---|---|---|")
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        every = max(1, parsed.documents // 10)
        for held in print_in_a_row(Path(folder), parsed.documents, every):
            megabytes = f"{held.memory_kb / 1024:.1f} MB | {held.own_kb / 1024:.1f} MB"
            counted = f"{held.handles} | {held.threads} | {held.temporary} | {held.prints}"
            print(f"| {held.documents:,} | {megabytes} | {counted} |", flush=True)
    each = 1000 * (time.perf_counter() - began) / (parsed.documents + _WARM_UP)
    print(f"\n{each:.0f} ms a document, from the catalogue to the end of its print.")


if __name__ == "__main__":
    main()
