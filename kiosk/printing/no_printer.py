"""The kiosk that has no printer: people take everything along on their phones."""

from __future__ import annotations

from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.printers import JobStage, JobState, PrinterState, Printout, Ticket
from kiosk.words import printers as words


class NoPrinter:
    """Says that it is none, and takes nothing."""

    taken = words.TAKEN_BY_PRINTER

    def state(self) -> PrinterState:
        return PrinterState(Condition.NO_PRINTER)

    def send(self, printout: Printout) -> Ticket:
        raise PrinterProblem(Condition.NO_PRINTER)

    def look(self, ticket: Ticket) -> JobState:
        return JobState(JobStage.LOST, Condition.NO_PRINTER)

    def tidy(self) -> None:
        pass

    def clear(self, ticket: Ticket, met: Condition | None = None) -> None:
        pass

    def resume(self) -> bool:
        return False
