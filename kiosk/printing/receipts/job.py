"""One print on its way into a receipt printer, fed piece by piece in a thread of its own.

The printer has no queue and no names for prints: it prints what comes. So it gets a piece only when
it has done the one before the last, and where it is quiet it is asked why. A print that is not
wanted any more is taken out of its buffers, and what had come out of it is cut off.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic

from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.printers import JobStage, JobState, PrinterState
from kiosk.printing.receipts.conversation import Conversation
from kiosk.printing.receipts.habits import ACKNOWLEDGING, Habits
from kiosk.printing.receipts.line import Line, condition_of
from kiosk.printing.receipts.stream import ACKNOWLEDGE, CLEAR, CLEARED, CUT, START_ANEW
from kiosk.system.log import record_bug

_IN_HAND = 2
"""So many pieces may be with the printer at a time: one is printed, one waits."""
_LOOK_SECONDS = 0.2
_QUIET_SECONDS = 0.5
_MUTE_SECONDS = 4.0
"""A printer that is well and has acknowledged nothing for so long does not know how to: the first
piece takes one that has slept up to three seconds."""
_PIECE_SECONDS = 0.05
"""In which a slow printer (60 mm a second) prints a piece."""
_ABANDONED_SECONDS = 60.0


class _UnwantedError(Exception):
    """Somebody took the print back, or nobody follows it any more."""


class EscposJob:
    """``opening`` goes before everything; ``pages`` are the pieces of each, of all copies.

    It begins at once and closes the ``line`` at its end. ``seconds``: how long an answer may take.
    """

    def __init__(
        self,
        line: Line,
        habits: Habits,
        opening: bytes,
        pages: Sequence[Sequence[bytes]],
        seconds: float,
    ) -> None:
        self._line = line
        self._habits = habits
        self._opening = opening
        self._pages = pages
        self._seconds = seconds
        self._stage = JobStage.PRINTING
        self._printer = PrinterState()
        self._sheets = self._parts = 0
        self._owed = 0
        self._begun = False
        can_acknowledge = line.answers and not habits.lacks(ACKNOWLEDGING)
        self._acknowledges: bool | None = None if can_acknowledge else False
        self._heard = 0
        self._started = self._moved = self._followed = monotonic()
        self._unwanted = threading.Event()
        self._talk = Conversation(line, habits, self._unwanted)
        self._thread = threading.Thread(target=self._run, name="receipt-printer", daemon=True)
        self._thread.start()

    @property
    def ended(self) -> bool:
        return self._stage in {JobStage.DONE, JobStage.LOST}

    def state(self) -> JobState:
        """Where it is; whoever asks follows it. A minute without, and it is taken back."""
        self._followed = monotonic()
        stage, condition = self._stage, self._printer.condition
        if stage is JobStage.PRINTING and condition is not None:
            stage = JobStage.STOPPED
        condition = None if stage is JobStage.DONE else condition
        return JobState(stage, condition, self._sheets, self._parts)

    def printer(self) -> PrinterState:
        """What the printer said of itself when it was last asked; this print is in it."""
        return PrinterState(self._printer.condition, self._printer.notices, ahead=1)

    def take_back(self) -> None:
        """End it, and wait until nothing of it is under way: a few seconds at most."""
        self._unwanted.set()
        self._thread.join(3 * self._seconds)

    # In the thread

    def _run(self) -> None:
        end = JobStage.LOST
        try:
            self._feed()
            end = JobStage.DONE
        except _UnwantedError:
            with suppress(OSError):
                self._take_out()
        except OSError as error:
            self._printer = PrinterState(condition_of(error))
        except Exception as bug:
            record_bug(bug)
        finally:
            with suppress(OSError):
                self._line.close(drop=end is JobStage.LOST)
            self._pages = ()
            self._stage = end

    def _feed(self) -> None:
        self._give(self._opening)
        self._begun = True
        pieces = 0
        for page in self._pages:
            for piece in page:
                self._give(piece)
            self._wait_until_owed(0)
            pieces += len(page)
            self._wait_where_it_is_mute(pieces)
            self._sheets += 1
        if self._line.answers:
            # Done is only what it has not run out of paper over, whatever it acknowledged.
            self._ask()
            self._wait_until_owed(0)

    def _give(self, piece: bytes) -> None:
        """Hand over a piece as soon as the printer may have one more."""
        self._wait_until_owed(_IN_HAND - 1)
        asks_for_sign = self._acknowledges is not False
        rest = piece + ACKNOWLEDGE if asks_for_sign else piece
        while rest:
            self._check()
            taken = self._line.write(rest, _LOOK_SECONDS)
            rest = rest[taken:]
            if taken:
                self._move()
            elif monotonic() - self._moved > self._seconds:
                # Nothing can be asked here: a question would be taken for a part of the piece.
                self._printer = PrinterState(Condition.SILENT)
        self._parts += 1
        if asks_for_sign:
            self._owed += 1
        elif self._line.answers:
            self._ask()

    def _wait_until_owed(self, most: int) -> None:
        """Until it has acknowledged all but ``most`` pieces, and nothing is in its way."""
        while self._owed > most or self._printer.condition is not None:
            self._check()
            self._talk.listen(_LOOK_SECONDS)
            self._count()
            quiet = monotonic() - self._moved
            if quiet > _QUIET_SECONDS:
                self._ask()
                mute = self._acknowledges is None and self._printer.condition is None
                if mute and quiet > _MUTE_SECONDS:
                    self._acknowledges = False
                    self._owed = 0
                    self._habits.saw(ACKNOWLEDGING, answered=False)

    def _wait_where_it_is_mute(self, pieces: int) -> None:
        """One that acknowledges nothing may still print, and run out of paper: it is asked."""
        until = self._started + _PIECE_SECONDS * pieces
        while self._line.answers and not self._acknowledges and monotonic() < until:
            self._ask()
            self._wait_until_owed(0)
            self._unwanted.wait(_LOOK_SECONDS)

    def _count(self) -> bool:
        """Count what it has acknowledged since the last time; whether that was anything."""
        done = self._talk.acknowledged - self._heard
        self._heard += done
        if done and self._acknowledges is False:
            # Later than it was waited for: the next print will know.
            self._habits.saw(ACKNOWLEDGING, answered=True)
        if not done or not self._owed:
            return False
        self._owed = max(0, self._owed - done)
        self._acknowledges = True
        self._habits.saw(ACKNOWLEDGING, answered=True)
        self._move()
        return True

    def _move(self) -> None:
        """It goes on, whatever it said before."""
        self._moved = monotonic()
        self._printer = PrinterState(None, self._printer.notices)

    def _ask(self) -> None:
        try:
            said = self._talk.ask(self._seconds)
        except PrinterProblem as problem:
            said = PrinterState(problem.condition)
        if self._count() and said.condition is Condition.SILENT:
            return  # it was busy with what it has acknowledged meanwhile
        self._printer = said

    def _check(self) -> None:
        if self._unwanted.is_set() or monotonic() - self._followed > _ABANDONED_SECONDS:
            raise _UnwantedError

    def _take_out(self) -> None:
        """Nothing of it comes out later, and half a slip does not hang on to the next one."""
        self._line.write(CLEAR, _QUIET_SECONDS)
        until, came = monotonic() + self._seconds / 2, b""
        while self._line.answers and CLEARED not in came and monotonic() < until:
            came = came[-len(CLEARED) :] + self._line.read(_LOOK_SECONDS)
        self._line.write(START_ANEW + CUT if self._begun else START_ANEW, _QUIET_SECONDS)
