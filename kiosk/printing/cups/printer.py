"""Printing through CUPS: hand over a print, follow it, and leave nothing of it behind.

CUPS calls a print of an IPP printer done when the printer does; behind USB and plain sockets, when
the printer has taken it all, which nobody can improve on from here. CUPS counts the pages it
passed on, not those that came out, so no sheets are counted here.

Taking a print back has three steps, because there are two copies. A plain Cancel-Job stops CUPS;
the printer is told by us; only then ``purge-job`` removes the file, which CUPS keeps for a day.
Purged at once, the printer would never hear of it, and print when it has paper again, in front
of a stranger. What cannot be taken back now is owed, and done as soon as somebody answers.

Who stopped a queue CUPS does not tell. But where it did so itself because a print failed, the
queue goes on saying the very words that the print said last; where somebody stops it, it says
"Paused", their reason, or nothing. So only the first is ever let go on without being asked.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.cups import ipp, owners
from kiosk.printing.cups.device import IppPrinter
from kiosk.printing.cups.last_failure import LastFailure
from kiosk.printing.cups.media import medium
from kiosk.printing.cups.queue import CupsQueue, QueueFacts
from kiosk.printing.cups.reasons import read_reasons
from kiosk.printing.printers import JobStage, JobState, PrinterState, Printout, Ticket
from kiosk.words import printers as words

_TIMEOUT_SECONDS = 5.0
# CUPS ends a print by itself after so long, should the kiosk not be there any more.
_LONGEST_PRINT_SECONDS = 900
_BETWEEN_SWEEPS_SECONDS = 600
_PATIENCE_SECONDS = 3.0
_BETWEEN_SECONDS = 0.1

_WAITING, _HELD, _PRINTING, _STOPPED, _CANCELLED, _GIVEN_UP, _DONE = range(3, 10)
_STAGES = {
    _WAITING: JobStage.WAITING,
    _HELD: JobStage.STOPPED,
    _PRINTING: JobStage.PRINTING,
    _STOPPED: JobStage.STOPPED,
    _CANCELLED: JobStage.LOST,
    _GIVEN_UP: JobStage.LOST,
    _DONE: JobStage.DONE,
}
_ENDED = (_CANCELLED, _GIVEN_UP, _DONE)
_WANTS_PASSWORD = "cups-held-for-authentication"
_FILTER_FAILED = {"job-completed-with-errors", "cups-filter-crashed"}
_UNKNOWN = "client-error-not-found"
_REFUSALS = {
    _UNKNOWN: Condition.NO_PRINTER,
    "client-error-not-possible": Condition.BUSY,
    # So CUPS says that it has no room to write it down.
    "client-error-bad-request": Condition.DISK_FULL,
    "client-error-request-entity-too-large": Condition.DISK_FULL,
    "client-error-request-value-too-long": Condition.DISK_FULL,
    "server-error-busy": Condition.BUSY,
    "server-error-not-accepting-jobs": Condition.REFUSING,
    "server-error-too-many-jobs": Condition.BUSY,
}

_SHORT_MM = 100
"""Of a roll: a slip that every printer of rolls can cut."""


class CupsPrinter:
    """A queue of CUPS. ``queue`` is its name; ``None`` means the default queue of the machine.

    ``timeout`` is in seconds and holds for each request; ``server`` is the socket or host of CUPS
    where it is not the usual one; ``size`` the paper that will be asked for, so that a queue
    without it says so before anything is sent. ``resume`` needs a user of the group ``lpadmin``;
    all else can be done by anybody on this machine.
    """

    taken = words.TAKEN_BY_PRINTER

    def __init__(
        self,
        queue: str | None = None,
        *,
        size: PageSize | None = None,
        timeout: float = _TIMEOUT_SECONDS,
        server: str = "",
    ) -> None:
        self._size = size
        self._queue = CupsQueue(queue, timeout, server, size)
        # Both are touched by several threads, so each step is a single call of theirs: nothing
        # that one thread adds is lost to another that writes back what it read before.
        self._under_way: dict[str, tuple[QueueFacts, float]] = {}
        self._owed: dict[str, str] = {}
        """What is to be taken back yet, and from which queue; "": from the one of that name."""

        self._swept_at = -math.inf
        self._last_words = ""
        self._last_failure = LastFailure()

    def state(self) -> PrinterState:
        try:
            queue = self._facts()
            state = self._queue.state(queue)
        except PrinterProblem as problem:
            return PrinterState(problem.condition)
        if queue.stopped:
            return replace(state, may_go_on=self._stopped_by_a_print(queue))
        if state.ready and self._size and medium(self._size, _SHORT_MM, queue.media) is None:
            return replace(state, condition=Condition.WRONG_PAPER)
        if state.ready and not queue.busy:
            met = self._last_failure.recall(queue.changed)
            return replace(state, condition=met, recalled=met is not None)
        return state

    def tidy(self) -> None:
        now = time.monotonic()
        if not self._owed and now - self._swept_at < _BETWEEN_SWEEPS_SECONDS:
            return
        try:
            queue = self._queue.facts()
            done = self._take_back_all(queue)
            # Another queue may have been the default one.
            for uri in {*self._owed.values()} - {"", queue.uri}:
                done = self._take_back_all(self._queue.facts(uri)) and done
        except PrinterProblem:
            return  # it is tried again at the next look
        if done:
            self._swept_at = now

    def send(self, printout: Printout) -> Ticket:
        queue = self._queue.facts()
        if queue.obstacle is not None:
            raise PrinterProblem(queue.obstacle)
        media = medium(printout.size, printout.height_mm, queue.media)
        if media is None:
            raise PrinterProblem(Condition.WRONG_PAPER)
        mark = owners.new_mark()
        self._under_way[mark] = queue, time.monotonic()
        try:
            answer = self._queue.ask(
                queue.uri,
                "print",
                document=printout.pdf,
                name=f"{printout.title} {mark}",
                mark=mark,
                media=media,
                copies=printout.copies,
                scaling="fit" if printout.fit else "none",
                longest=_LONGEST_PRINT_SECONDS,
            )
        except PrinterProblem:
            # It may have been taken all the same.
            self._owed[mark] = queue.uri
            self._under_way.pop(mark)
            raise
        if not answer.ok:
            self._under_way.pop(mark)
            raise PrinterProblem(_REFUSALS.get(answer.status, Condition.BROKEN))
        return Ticket(f"{answer.first.number('job-id')} {mark}")

    def look(self, ticket: Ticket) -> JobState:
        number, mark = _parts(ticket)
        queue, since = self._under_way.get(mark) or (self._queue.facts(), math.inf)
        answer = self._queue.ask(queue.uri, "job", job=number)
        if answer.status == _UNKNOWN:
            return JobState(JobStage.LOST)
        stage = _STAGES.get(answer.first.number("job-state"))
        if not answer.ok or stage is None:
            raise PrinterProblem(Condition.BROKEN)
        self._listen(answer)
        if stage is JobStage.DONE:
            self._last_failure.forget()
        reasons = answer.first.texts("job-state-reasons")
        if _WANTS_PASSWORD in reasons:
            return JobState(JobStage.LOST, Condition.REFUSING)  # nobody here can type one
        if stage is JobStage.STOPPED and not _FILTER_FAILED.isdisjoint(reasons):
            return JobState(JobStage.LOST, Condition.FAILED)  # CUPS keeps it for a repair by hand
        if "printer-stopped" in reasons:
            return JobState(JobStage.STOPPED, Condition.PAUSED)
        printer = self._queue.printer(queue)
        if printer is not None and stage is JobStage.DONE:
            return self._done(printer, mark, time.monotonic() - since)
        if printer is not None:
            return JobState(stage)
        trouble = read_reasons(answer.first.texts("job-printer-state-reasons")).condition
        if stage is JobStage.PRINTING and trouble is not None:
            return JobState(JobStage.STOPPED, trouble)
        return JobState(stage, trouble if stage is JobStage.LOST else None)

    def _done(self, printer: IppPrinter, mark: str, seconds: float) -> JobState:
        """What CUPS calls done after so many seconds, as the printer says it."""
        stage = printer.stage(mark)
        if stage is None and printer.restarted_within(seconds):
            # It was switched off in the middle, has forgotten the print, and seems well again.
            return JobState(JobStage.LOST)
        return JobState(stage or JobStage.DONE)

    def clear(self, ticket: Ticket, met: Condition | None = None) -> None:
        number, mark = _parts(ticket)
        known = self._under_way.get(mark)
        try:
            queue = known[0] if known else self._queue.facts()
            # A printer that can be asked says itself how it is, only not that it wants a password.
            silent = self._queue.printer(queue) is None
            if met is not None and (silent or met is Condition.REFUSING):
                self._last_failure.keep(met)
            done = self._take_back(queue, [number], lambda said: said.endswith(mark))
        except PrinterProblem:
            done = False
        if not done:
            self._owed[mark] = known[0].uri if known else ""
        self._under_way.pop(mark, None)

    def resume(self) -> bool:
        try:
            queue = self._facts()
            if not queue.stopped:
                return True
            if self._under_way and self._stopped_by_a_print(queue):
                return False  # it is still there, and would begin anew
            printer = self._queue.printer(queue)
            if printer is not None and printer.reading(busy=False).condition is not None:
                return False
            if not self._take_back_all(queue):
                return False  # something old would come out of it
            if not self._queue.ask(queue.uri, "resume").ok:
                return False
            return not self._queue.facts().stopped
        except PrinterProblem:
            return False

    def _facts(self) -> QueueFacts:
        """Of the queue where a print is under way: another may be the default one by now."""
        under_way = list(self._under_way.values())
        return self._queue.facts(under_way[0][0].uri if under_way else "")

    def _stopped_by_a_print(self, queue: QueueFacts) -> bool:
        return queue.message == self._last_words != ""

    def _listen(self, job: ipp.Answer) -> None:
        """What a print of ours said last is kept, to tell who stopped the queue."""
        self._last_words = job.first.text("job-printer-state-message") or self._last_words

    def _take_back_all(self, queue: QueueFacts) -> bool:
        """Take back what is owed, and what a process left behind that ended in the middle.

        Whether nothing is left of it. The printer is asked in any case: one that hung when the
        kiosk ended has prints of which CUPS knows nothing any more.
        """
        owed = {mark for mark, uri in self._owed.copy().items() if uri in {"", queue.uri}}

        def ours(said: str) -> bool:
            return any(map(said.endswith, owed)) or owners.is_left_behind(said)

        jobs = self._queue.ask(queue.uri, "jobs").groups
        numbers = [job.number("job-id") for job in jobs if ours(job.text("job-billing"))]
        done = self._take_back(queue, numbers, ours)
        if done:
            for mark in owed:
                self._owed.pop(mark, None)
        return done

    def _take_back(
        self, queue: QueueFacts, jobs: Sequence[int], ours: Callable[[str], bool]
    ) -> bool:
        """End prints and remove what is kept of them; whether nothing is left, here and there.

        ``ours`` knows them in the printer by their names.
        """
        for job in jobs:
            found = self._queue.ask(queue.uri, "job", job=job)
            self._listen(found)
            if found.first.number("job-state") not in _ENDED:
                self._queue.ask(queue.uri, "cancel", job=job)
        printer = self._queue.printer(queue)
        heard = printer is None or printer.cancel(ours)
        left, until = list(jobs), time.monotonic() + _PATIENCE_SECONDS
        while left and time.monotonic() < until:
            for job in left:
                self._queue.ask(queue.uri, "purge", job=job)
            left = [
                job for job in left if self._queue.ask(queue.uri, "job", job=job).status != _UNKNOWN
            ]
            if left:
                time.sleep(_BETWEEN_SECONDS)
        return heard and not left


def _parts(ticket: Ticket) -> tuple[int, str]:
    number, mark = ticket.split()
    return int(number), mark
