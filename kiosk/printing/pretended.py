"""A printer that only pretends, led by hand: for the tour, tests and figures.

It does what real printers do to people: it runs out of paper, is slow, hangs, refuses and loses
prints, whenever it is told to, and remembers what came out. Any thread may ask it or lead it.
"""

from __future__ import annotations

import threading

from kiosk.printing.conditions import Condition, Notice, PrinterProblem
from kiosk.printing.printers import JobStage, JobState, PrinterState, Printout, Ticket
from kiosk.words import printers as words


class PretendedPrinter:
    """``condition`` keeps it from printing until it is taken away; ``refuses`` from taking prints.
    ``recalled`` and ``may_go_on`` say of the condition what they say of a ``PrinterState``.

    ``ahead``: so many prints of others wait before ours. ``by_hand``: sheets come out only by
    ``let_out``; otherwise a print comes out as soon as nothing is in its way. ``printed`` came out
    whole, ``sent`` was taken, ``cleared`` was ended, and it was ``tidied`` so many times.
    ``threads`` are those that asked it anything.
    """

    taken = words.TAKEN_BY_PRINTER

    def __init__(self, condition: Condition | None = None, *, by_hand: bool = False) -> None:
        self.condition = condition
        self.notices: frozenset[Notice] = frozenset()
        self.refuses: Condition | None = None
        self.recalled = self.may_go_on = False
        self.tidied = 0
        self.ahead = 0
        self.by_hand = by_hand
        self.sent: list[Printout] = []
        self.printed: list[Printout] = []
        self.cleared: list[Ticket] = []
        self.threads: set[int] = set()
        self._jobs: dict[Ticket, Printout] = {}
        self._sheets = 0
        self._done: set[Ticket] = set()
        self._answers = threading.Event()
        self._answers.set()
        self._lock = threading.RLock()

    # Led by hand

    def hang(self) -> None:
        """Answer nobody until ``answer``; whoever asks waits."""
        self._answers.clear()

    def answer(self) -> None:
        """Answer again, also those who wait."""
        self._answers.set()

    def let_out(self, sheets: int = 1) -> None:
        """So many sheets of the print under way come out; with the last one it is done."""
        with self._lock:
            for ticket, printout in self._jobs.items():
                if ticket not in self._done:
                    self._sheets = min(self._sheets + sheets, _whole(printout))
                    if self._sheets == _whole(printout):
                        self._finish(ticket)
                    break

    def lose(self) -> None:
        """What is under way is lost, and nobody says why."""
        with self._lock:
            for ticket in self._jobs.keys() - self._done:
                del self._jobs[ticket]

    # Asked by the kiosk

    def state(self) -> PrinterState:
        self._called()
        with self._lock:
            under_way = len(self._jobs.keys() - self._done)
            ahead = self.ahead + under_way
            return PrinterState(self.condition, self.notices, ahead, self.recalled, self.may_go_on)

    def send(self, printout: Printout) -> Ticket:
        self._called()
        with self._lock:
            if self.refuses is not None:
                raise PrinterProblem(self.refuses)
            self.sent.append(printout)
            ticket = Ticket(str(len(self.sent)))
            self._jobs[ticket] = printout
            self._sheets = 0
            return ticket

    def look(self, ticket: Ticket) -> JobState:
        self._called()
        with self._lock:
            if ticket in self._done:
                return JobState(JobStage.DONE, sheets=_whole(self._jobs[ticket]))
            if ticket not in self._jobs:
                return JobState(JobStage.LOST)
            if self.condition is not None:
                return JobState(JobStage.STOPPED, self.condition, self._sheets)
            if self.ahead:
                return JobState(JobStage.WAITING)
            if self.by_hand:
                return JobState(JobStage.PRINTING, sheets=self._sheets)
            self._finish(ticket)
            return JobState(JobStage.DONE, sheets=_whole(self._jobs[ticket]))

    def tidy(self) -> None:
        self._called()
        self.tidied += 1

    def clear(self, ticket: Ticket, met: Condition | None = None) -> None:
        self._called()
        with self._lock:
            self.cleared.append(ticket)
            self._jobs.pop(ticket, None)
            self._done.discard(ticket)

    def resume(self) -> bool:
        """A pause ends; anything else does not."""
        self._called()
        with self._lock:
            if self.condition is Condition.PAUSED:
                self.condition, self.may_go_on = None, False
            return self.condition is None

    def _called(self) -> None:
        self.threads.add(threading.get_ident())
        self._answers.wait()

    def _finish(self, ticket: Ticket) -> None:
        self._done.add(ticket)
        self.printed.append(self._jobs[ticket])


def _whole(printout: Printout) -> int:
    return printout.pages * printout.copies
