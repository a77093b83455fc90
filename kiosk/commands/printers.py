"""``kiosk printers``: how the printers stand, a test page, and that paper was put in."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.commands.common import Commands, say
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.settings import PaperSize
from kiosk.system.log import Event, record
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import problems as problem_words
from kiosk.words import staff_printers as words

if TYPE_CHECKING:
    from kiosk.printing.following import Progress
    from kiosk.services import Services
    from kiosk.system.slots import Slot


def add(commands: Commands) -> None:
    printers = commands.add("printers", _list, helps.PRINTERS())
    here = commands.under(printers)
    test = here.add("test", _test, helps.PRINTERS_TEST())
    paper = here.add("paper", _paper, helps.PRINTERS_PAPER())
    for action in (test, paper):
        slots = helps.PRINTER_SLOT(page="page", receipt="receipt")
        action.add_argument("slot", metavar=typed.SLOT(), help=slots)


def _list(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.system import slots

    services = app.open_services(where)
    problem = services.settings_problem
    found = slots.look(services)
    answer = {
        "settings_problem": None if problem is None else str(problem),
        "printers": [_plain(slot) for slot in found],
    }
    lines = [] if problem is None else [str(problem)]
    for slot in found:
        lines += _lines(services, slot)
    say(parsed, answer, *lines)
    return 0


def _lines(services: Services, slot: Slot) -> Iterator[str]:
    from kiosk.system import slots_said

    name = slots_said.printer_name(slot.printing, services.home)
    paper = slots_said.paper_name(slot.outlet.size)
    yield words.SLOT(slot=slot.outlet.name, printer=slot.title(), name=name, paper=paper)
    for line in (*slots_said.state_lines(slot), *slots_said.paper_lines(slot)):
        yield f"  {line}"


def _plain(slot: Slot) -> dict[str, object]:
    from kiosk.system import slots_said

    outlet, paper = slot.outlet, slot.paper
    return {
        "slot": outlet.name,
        "kind": slot.printing.kind,
        "printer": slot.printing.printer,
        "paper": PaperSize.ROLL if outlet.rolls else slot.printing.paper,
        "ready": slot.state.ready,
        "condition": slot.state.condition,
        "notices": sorted(slot.state.notices),
        "waiting": slot.state.ahead,
        "sentences": list(slots_said.state_lines(slot)),
        "used": paper.used,
        "capacity": paper.capacity,
        "unit": "mm" if outlet.rolls else "sheet",
        "since": None if paper.since is None else paper.since.isoformat(),
        "low": paper.low,
    }


def _test(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.printing.conditions import Condition, remedy_of, sentence_of
    from kiosk.printing.following import Stage, follow
    from kiosk.printing.outlets import Kind
    from kiosk.printing.preparing import prepare
    from kiosk.system import slots, slots_said
    from kiosk.system.sheets import sample_page

    services = app.open_services(where)
    outlet = slots.named(services, parsed.slot)
    page = sample_page(
        services.catalogue.office,
        words.BY_IT(),
        services.clock.now(),
        slots_said.printer_name(slots.printing(services, outlet), services.home),
        slots_said.paper_name(outlet.size),
    )
    printout = prepare(page, outlet, Kind.STAFF)
    tell: Callable[[Progress], None] = (lambda _: None) if parsed.json else _tell
    end = follow(outlet, printout, tell, threading.Event())
    services.paper.printed(outlet, end.sheet, printout.height_mm)
    if end.stage is not Stage.PRINTED:
        why = end.condition or Condition.FAILED
        record(Event.PRINT_FAILED, slot=outlet.name, condition=why)
        raise KioskError(words.TEST_PAGE_FAILED, why=sentence_of(why)(), remedy=remedy_of(why)())
    record(Event.PRINTED, slot=outlet.name)
    say(parsed, {"slot": outlet.name, "printed": True}, outlet.printer.taken())
    return 0


def _tell(progress: Progress) -> None:
    """One line for each thing that happens on the way."""
    from kiosk.printing.conditions import remedy_of, sentence_of
    from kiosk.printing.following import Stage

    if progress.stage is Stage.HELD_UP and progress.condition is not None:
        why = progress.condition
        print(f"{sentence_of(why)()} {remedy_of(why)()}", flush=True)
    elif progress.stage is Stage.SENDING:
        print(words.SENDING(), flush=True)
    elif progress.stage is Stage.WAITING and progress.ahead:
        print(words.BEHIND(count=progress.ahead), flush=True)
    elif progress.stage is Stage.PRINTING:
        print(words.PRINTING(), flush=True)


def _paper(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.system import slots

    services = app.open_services(where)
    outlet = slots.named(services, parsed.slot)
    if not services.paper.changed(outlet):
        raise KioskError(problem_words.FILE_UNWRITABLE, file=where.paper_file)
    record(Event.PAPER_CHANGED, slot=outlet.name)
    said = words.COUNTED_ANEW(printer=slots.title(services, outlet)())
    say(parsed, {"slot": outlet.name}, said)
    return 0
