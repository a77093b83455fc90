"""A print from the touch to its end: printed, or a reason why not; never "perhaps".

::

    SENDING ──► the printer cannot print, or refuses ───────────────► FAILED (nothing was sent)
       │
       ▼
    WAITING ◄─► PRINTING ◄─► HELD_UP
       │           │            │
       │           │            ├─ not well again within ``held_up_seconds`` ─► FAILED
       ├───────────┴────────────┴─ nothing moves for ``silent_seconds`` ──────► FAILED
       ├───────────┬────────────┬─ the printer lost it, or its queue fell ────► FAILED
       │           │            │
       │           └────────────┴─ the printer says that it is done ──────────► PRINTED
       └─ the visit is over (while PRINTING: and nothing moves any more) ─────► GIVEN_UP

Every end takes the print back from the printer, so that nothing comes out later in front of
a stranger and no copy of it stays in a spool. Only what the printer calls done is called printed,
and not even that where it counts its sheets, some are missing, and it has run out of something.

Something moves when the print begins, a sheet comes out, the printer takes another part of it, or
fewer prints wait before it: each can happen only so many times, so every print ends, whatever a
printer answers.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.outlets import Outlet
from kiosk.printing.printers import JobStage, JobState, PrinterState, Printout, Ticket


class Stage(Enum):
    """Where a print is, as people are told."""

    SENDING = "sending"
    WAITING = "waiting"
    PRINTING = "printing"
    HELD_UP = "held_up"
    """Paper, a door, an answer … is missing; it may go on by itself."""

    PRINTED = "printed"
    FAILED = "failed"
    GIVEN_UP = "given_up"
    """The visit was over before it was printed: it was taken back."""

    @property
    def ends(self) -> bool:
        """Whether nothing comes after it."""
        return self in {Stage.PRINTED, Stage.FAILED, Stage.GIVEN_UP}


@dataclass(frozen=True, slots=True)
class Progress:
    """``condition``: why it is held up or failed. ``ahead``: so many prints wait before this one.

    ``sheet``: so many sheets came out so far, of pages × copies; 0 also where the printer does
    not count. At the end it is what to count as used paper: all of them when printed.
    """

    stage: Stage
    condition: Condition | None = None
    ahead: int = 0
    sheet: int = 0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long nothing may move, in seconds.

    ``held_up_seconds``: something is in the way that somebody could mend. ``silent_seconds``: no
    sign at all. ``closing_seconds``: the longest that a print goes on where the kiosk itself ends,
    whatever moves. ``between_seconds``: from one look to the next. ``sheet_seconds``: what a slow
    printer takes for a sheet; it is allowed for every sheet where the printer does not count them.
    """

    held_up_seconds: float = 20
    silent_seconds: float = 60
    closing_seconds: float = 3
    between_seconds: float = 0.5
    sheet_seconds: float = 10


def follow(
    outlet: Outlet,
    printout: Printout,
    tell: Callable[[Progress], None],
    given_up: threading.Event,
    patience: Patience = Patience(),
    *,
    closing: threading.Event | None = None,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], object] | None = None,
) -> Progress:
    """Print, and stay with it to its end, which is returned. Takes long: not for the GUI thread.

    ``tell`` hears of every change and of the end, in this thread, until ``given_up`` is set: the
    visit is over. With ``closing`` set too, the kiosk itself ends. ``clock`` and ``pause`` are for
    those for whom no real time passes.
    """
    closing = closing or threading.Event()
    return _Following(outlet, printout, tell, given_up, closing, patience, clock, pause).run()


_ONLY_NEW_PRINTS = {Condition.REFUSING, Condition.DISK_FULL, Condition.UNWRITABLE}
"""What the printer took before goes on all the same."""

_BREAK_OFF = {
    Condition.TRAY_OUT,
    Condition.PAPER_OUT,
    Condition.OUTPUT_FULL,
    Condition.JAM,
    Condition.DOOR_OPEN,
    Condition.INK_OUT,
}


class _Following:
    """One print on its way. What it knows of it only ever grows, so nothing moves for ever."""

    def __init__(
        self,
        outlet: Outlet,
        printout: Printout,
        tell: Callable[[Progress], None],
        given_up: threading.Event,
        closing: threading.Event,
        patience: Patience,
        clock: Callable[[], float],
        pause: Callable[[float], object] | None,
    ) -> None:
        self._outlet = outlet
        self._printer = outlet.printer
        self._printout = printout
        self._tell = tell
        self._given_up = given_up
        self._closing = closing
        self._patience = patience
        self._clock = clock
        self._pause = pause or self._wait
        self._told: Progress | None = None
        self._whole = printout.pages * printout.copies
        self._ahead = 0
        self._sheet = self._parts = 0
        self._begun = False
        self._looked_at = 0.0
        self._held_up = self._silent = self._closing_for = 0.0

    def run(self) -> Progress:
        self._say(Progress(Stage.SENDING))
        end = self._print()
        self._say(end)
        return end

    def _print(self) -> Progress:
        state = self._outlet.look_after()
        if self._given_up.is_set():
            return Progress(Stage.GIVEN_UP)
        if state.condition is not None and not state.recalled:
            return Progress(Stage.FAILED, state.condition)
        self._ahead = max(0, state.ahead)
        try:
            ticket = self._printer.send(self._printout)
        except PrinterProblem as problem:
            return Progress(Stage.FAILED, problem.condition)
        end: Progress | None = None
        try:
            end = self._stay_with(ticket)
            return end
        finally:
            self._printer.clear(ticket, end.condition if end else None)

    def _stay_with(self, ticket: Ticket) -> Progress:
        self._looked_at = self._clock()
        while True:
            before = (self._begun, self._sheet, self._parts, self._ahead)
            seen = self._look(ticket)
            if seen.stage.ends:
                return seen
            moved = before != (self._begun, self._sheet, self._parts, self._ahead)
            overdue = self._spend(seen, moved=moved)
            if self._given_up.is_set():
                if overdue or seen.stage is not Stage.PRINTING:
                    return Progress(Stage.GIVEN_UP, sheet=self._sheet)
            elif overdue:
                return Progress(Stage.FAILED, _reason(seen), sheet=self._sheet)
            self._say(seen)
            self._pause(self._patience.between_seconds)

    def _look(self, ticket: Ticket) -> Progress:
        """What can be said of it now."""
        try:
            job = self._printer.look(ticket)
        except PrinterProblem as problem:
            return Progress(Stage.HELD_UP, problem.condition, sheet=self._sheet)
        self._sheet = max(self._sheet, min(job.sheets, self._whole))
        self._parts = max(self._parts, job.parts)
        # Where the kiosk ends nobody is told why, and a printer that hangs would hold it up.
        state = PrinterState() if self._closing.is_set() else self._outlet.state()
        condition = None if state.recalled else state.condition
        if job.stage is JobStage.LOST:
            reason = job.condition or condition or Condition.FAILED
            return Progress(Stage.FAILED, reason, sheet=self._sheet)
        if job.stage is JobStage.DONE:
            return self._done(condition)
        if state.may_go_on:
            # It failed and stopped its queue. Let go on, it would begin anew, with a sheet twice.
            known = condition is not None and condition is not Condition.PAUSED
            reason = condition if known else Condition.FAILED
            return Progress(Stage.FAILED, reason, sheet=self._sheet)
        # The print itself is among those the printer has; one that says nothing counts none.
        if state.ahead > 0:
            self._ahead = min(self._ahead, state.ahead - 1)
        obstacle = _obstacle(job, condition)
        if obstacle is not None:
            return Progress(Stage.HELD_UP, obstacle, sheet=self._sheet)
        if job.stage is JobStage.WAITING:
            return Progress(Stage.WAITING, ahead=self._ahead, sheet=self._sheet)
        self._begun = True
        return Progress(Stage.PRINTING, sheet=self._sheet)

    def _done(self, condition: Condition | None) -> Progress:
        """Some printers call a print done of which half is still in them.

        One that does not count may have run out right after the last sheet; a jam is never after.
        """
        missing = self._sheet < self._whole and (self._sheet > 0 or condition is Condition.JAM)
        if missing and condition in _BREAK_OFF:
            return Progress(Stage.FAILED, condition, sheet=self._sheet)
        return Progress(Stage.PRINTED, sheet=self._whole)

    def _spend(self, seen: Progress, *, moved: bool) -> bool:
        """Count the time since the last look; whether patience is at its end."""
        now = self._clock()
        passed, self._looked_at = now - self._looked_at, now
        if moved:
            self._held_up = self._silent = 0.0
        elif seen.stage is Stage.HELD_UP and seen.condition is not Condition.SILENT:
            self._held_up += passed
        else:
            self._silent += passed
        if self._closing.is_set():
            self._closing_for += passed
        patience = self._patience
        silent = patience.silent_seconds
        if seen.stage is Stage.PRINTING and self._sheet == 0:
            silent += patience.sheet_seconds * (self._whole - 1)
        return (
            self._held_up > patience.held_up_seconds
            or self._silent > silent
            or self._closing_for > patience.closing_seconds
        )

    def _say(self, progress: Progress) -> None:
        if progress != self._told and not self._given_up.is_set():
            self._told = progress
            self._tell(progress)

    def _wait(self, seconds: float) -> None:
        """A visit that ends is noticed at once; after that it is only waited."""
        if self._given_up.is_set():
            time.sleep(seconds)
        else:
            self._given_up.wait(seconds)


def _obstacle(job: JobState, condition: Condition | None) -> Condition | None:
    """What is in the way of a print that the printer has taken."""
    if job.condition not in {None, Condition.PAUSED}:
        return job.condition
    if condition is not None and condition not in _ONLY_NEW_PRINTS:
        return condition
    # Somebody holds this one print, or the queue was let go on a moment ago.
    return Condition.PAUSED if job.stage is JobStage.STOPPED else None


def _reason(seen: Progress) -> Condition:
    """Why it was given up, where only the patience ended."""
    if seen.condition is not None:
        return seen.condition
    return Condition.BUSY if seen.ahead else Condition.SILENT
