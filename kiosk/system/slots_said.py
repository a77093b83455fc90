"""How a slot of the kiosk is said to staff, wherever they read of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.report import number
from kiosk.home import Home
from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice, notice_of, remedy_of, sentence_of
from kiosk.printing.outlets import Outlet
from kiosk.printing.paper_count import PaperLeft
from kiosk.printing.printers import PrinterState
from kiosk.services import Services
from kiosk.settings import PrinterKind, Printing
from kiosk.system import slots
from kiosk.system.slots import Slot
from kiosk.words import staff_printers as words

_MM = 1000  # in a metre

_PAPERS = {
    PageSize.A4: words.PAPER_A4,
    PageSize.A5: words.PAPER_A5,
    PageSize.ROLL_80: words.PAPER_ROLL,
}


def printer_name(said: Printing, home: Home) -> str:
    """Which printer it is, as IT named it."""
    if said.kind is PrinterKind.FOLDER:
        return words.TO_FOLDER(folder=home.prints_folder)
    if said.kind is PrinterKind.NONE:
        return words.NOT_USED()
    return said.printer or words.DEFAULT_PRINTER()


def paper_name(size: PageSize) -> str:
    """The paper in it."""
    return _PAPERS[size]()


def state_lines(slot: Slot) -> Sequence[str]:
    """What it can do now, and what staff do about it; the first says the most."""
    if slot.printing.kind is PrinterKind.NONE:
        return (words.NOT_USED(),)
    condition = slot.state.condition
    if condition is not None:
        lines = [sentence_of(condition)(), remedy_of(condition)()]
        if condition is Condition.NO_SERVICE:
            lines.append(_for_it(slot.printing.kind))
        if slot.state.recalled:
            lines.append(words.RECALLED())
    elif slot.printing.kind is PrinterKind.FOLDER:
        lines = [no_printer_set(slot.outlet), words.FOLDER_READY()]
    else:
        lines = [words.READY()]
    notices = set(slot.state.notices)
    if slot.uses_paper and slot.paper.low:
        # Whether the printer says so or the count, it is the same to staff.
        notices.add(Notice.PAPER_LOW)
    lines += sorted(notice_of(notice)() for notice in notices)
    if slot.state.ahead:
        lines.append(words.WAITING(count=slot.state.ahead))
    return lines


def no_printer_set(outlet: Outlet) -> str:
    """That prints of this slot only go into a folder, and where a printer is written."""
    section = "[receipt]" if outlet.name == "receipt" else "[printing]"
    return words.NO_PRINTER_SET(section=section)


def _for_it(kind: PrinterKind) -> str:
    """What has to run, and to be installed, for such a printer; Debian's names."""
    if kind is PrinterKind.ESCPOS:
        return words.NO_LIBRARY_FOR_IT(packages="libusb-1.0-0")
    return words.NO_SERVICE_FOR_IT(
        command="systemctl status cups", packages="cups, cups-client, cups-ipp-utils"
    )


def paper_lines(slot: Slot) -> Sequence[str]:
    """How much was printed since paper was put in, and how much is left where that is known."""
    if not slot.uses_paper:
        return ()
    paper, rolls = slot.paper, slot.outlet.rolls
    if paper.since is None:
        return (words.NOTHING_USED(),)
    time = f"{paper.since.astimezone(VIETNAM_TIME):%H:%M, %d/%m/%Y}"
    if rolls:
        used = words.USED_METRES(count=_metres(paper.used), time=time)
    else:
        used = words.USED_SHEETS(count=number(paper.used), time=time)
    if slot.state.condition is Condition.PAPER_OUT:
        return (used,)  # whatever the count says is left
    return (used, *_left_lines(paper, rolls=rolls))


def warnings(services: Services, states: Mapping[str, PrinterState]) -> list[Sequence[str]]:
    """For every slot that needs somebody: what is wrong with it, and what to do.

    ``states`` is what is known of the printers, by the names of their slots; none is asked here.
    """
    found: list[Sequence[str]] = []
    for outlet in services.outlets.all:
        if not slots.uses_paper(slots.printing(services, outlet)):
            continue
        printer = slots.title(services, outlet)()
        paper, state = services.paper.left(outlet), states.get(outlet.name, PrinterState())
        if state.condition is not None:
            what = words.PRINTER_CANNOT(printer=printer, why=sentence_of(state.condition)())
            found.append((what, remedy_of(state.condition)()))
        elif paper.low or Notice.PAPER_LOW in state.notices:
            soon = words.SOON_EMPTY(printer=printer)
            left = _left_lines(paper, rolls=outlet.rolls) if paper.low else ()
            found.append((soon, *left, words.PUT_IN_PAPER()))
    return found


def _left_lines(paper: PaperLeft, *, rolls: bool) -> Sequence[str]:
    """How much is left, where somebody said how much there was."""
    if not paper.capacity:
        return ()
    if not paper.left:
        return (words.SHOULD_BE_EMPTY(),)
    if rolls:
        return (words.METRES_LEFT(count=_metres(paper.left)),)
    return (words.SHEETS_LEFT(count=number(paper.left)),)


def _metres(millimetres: int) -> str:
    """One figure after the comma, as it is written here."""
    return f"{millimetres / _MM:.1f}".replace(".", ",")
