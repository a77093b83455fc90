"""Where paper comes out: one or two printers with their paper, and what is printed where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition
from kiosk.printing.printers import Printer, PrinterState
from kiosk.system.log import Event, record


class Kind(StrEnum):
    """What is printed."""

    SLIP = "slip"  # phiếu tình trạng hồ sơ
    CHECKLIST = "checklist"  # danh sách giấy tờ
    PROCEDURE = "procedure"  # toàn văn một thủ tục
    FORM = "form"  # biểu mẫu trống
    STAFF = "staff"  # báo cáo, trang thử


@dataclass(frozen=True, slots=True)
class Outlet:
    """A slot in the kiosk. ``name`` ("page", "receipt") is that of its section in the settings.

    ``copies`` and ``pages`` are the most one print may have. ``capacity``: sheets in a full
    tray, or millimetres of a new roll; 0 where nobody said. ``resumes``: a queue that a failed
    print of ours has stopped is let go on without asking anybody.
    """

    name: str
    printer: Printer
    size: PageSize
    copies: int = 3
    pages: int = 20
    capacity: int = 0
    resumes: bool = True

    @property
    def rolls(self) -> bool:
        """Whether it prints on a roll instead of sheets."""
        return self.size is PageSize.ROLL_80

    def state(self) -> PrinterState:
        """What its printer can do now. Only asks, so that anybody may, while the kiosk prints.

        Blocks a few seconds at most, never raises.
        """
        return self.printer.state()

    def look_after(self) -> PrinterState:
        """Set right what can be without anybody, and say what its printer can do then.

        What nobody waits for is taken back. A queue that stands still since a print of ours failed
        is let go on, where the settings allow it and the printer finds its cause gone; one that
        somebody stopped is theirs. Blocks a few seconds at most, never raises.
        """
        self.printer.tidy()
        state = self.printer.state()
        if state.may_go_on and self.resumes and self.printer.resume():
            record(Event.PRINTER_RESUMED, slot=self.name)
            state = self.printer.state()
        return state


_READY = PrinterState()


@dataclass(frozen=True, slots=True)
class Outlets:
    """The slots of this kiosk; at least one (a folder where nothing is set up)."""

    page: Outlet
    receipt: Outlet | None = None
    checklists_on_receipt: bool = False

    @property
    def all(self) -> Sequence[Outlet]:
        return (self.page,) if self.receipt is None else (self.page, self.receipt)

    def for_kind(self, kind: Kind) -> Sequence[Outlet]:
        """The slots that can take such a document, best first; a roll takes no form."""
        order = [*self.all]
        if kind is Kind.SLIP or (kind is Kind.CHECKLIST and self.checklists_on_receipt):
            order.reverse()
        if kind is Kind.FORM:
            order = [outlet for outlet in order if not outlet.rolls]
        return order

    def choose(self, kind: Kind, states: Mapping[str, PrinterState]) -> Outlet | None:
        """The best slot that can print now; ``None`` where no slot takes such a document.

        ``states`` are by the slots' names; a slot nobody has asked yet is taken to be well. Where
        none can print, it is the best one that has a printer at all: its sentence helps most.
        """

        def trouble(outlet: Outlet) -> int:
            match states.get(outlet.name, _READY).condition:
                case None:
                    return 0
                case Condition.NO_PRINTER:
                    return 2
                case _:
                    return 1

        return min(self.for_kind(kind), key=trouble, default=None)
