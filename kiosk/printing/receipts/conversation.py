"""Talking with a receipt printer over an open line: it is asked, and what it says is sorted.

It answers ``DLE EOT n`` at once, also with an open cover or without paper. Nobody promises that
what stands at an address is a printer, so every wait ends by the clock and every listening by the
number of bytes.
"""

from __future__ import annotations

import threading
from time import monotonic

from escpos.constants import RT_STATUS

from kiosk.printing.conditions import Condition, PrinterProblem
from kiosk.printing.printers import PrinterState
from kiosk.printing.receipts.habits import Habits
from kiosk.printing.receipts.line import Line, condition_of
from kiosk.printing.receipts.status import (
    QUESTIONS,
    REPORT_BYTES,
    begins_report,
    is_acknowledgement,
    is_babble,
    is_status,
    state_of,
)

_MORE_SECONDS = 0.5
"""A printer that has answered once answers again soon, or knows no answer to this question."""
_SLICE_SECONDS = 0.2
_MOST_BYTES = 512
"""A printer says a few bytes at a time. What says more when it is asked has nothing to say."""


class Conversation:
    """``acknowledged``: so many acknowledgements came so far. ``unwanted`` ends every waiting."""

    def __init__(self, line: Line, habits: Habits, unwanted: threading.Event | None = None) -> None:
        self.acknowledged = 0
        self._line = line
        self._habits = habits
        self._unwanted = unwanted or threading.Event()
        self._of_report = 0
        self._room = _MOST_BYTES

    def ask(self, seconds: float) -> PrinterState:
        """What the printer says within ``seconds``. Raises ``PrinterProblem``: SILENT, or broken
        off.

        Of a printer on a line without answers nothing is known but that the line is there.
        """
        if not self._line.answers:
            return PrinterState()
        end = monotonic() + seconds
        self._room = _MOST_BYTES
        try:
            # What came in before, and answers to what somebody asked before.
            while self._hear(0) is not None:
                pass
            said = self._answers(end)
        except OSError as error:
            raise PrinterProblem(condition_of(error)) from error
        if not said or is_babble(said):
            raise PrinterProblem(Condition.SILENT)
        return state_of(said)

    def listen(self, seconds: float) -> None:
        """Hear what comes in within that time: until something does. Raises ``OSError``."""
        came = self._line.read(seconds)
        if not came:
            self._of_report = 0  # its bytes come together
        self._sort(came)

    def _answers(self, end: float) -> dict[int, int]:
        said: dict[int, int] = {}
        slowest = 0.0
        for question in QUESTIONS:
            if said and self._habits.lacks(question):
                continue
            began = monotonic()
            allowed = max(_MORE_SECONDS, 2 * slowest) if said else end - began
            answer = self._answer(question, min(end, began + allowed))
            if answer is not None:
                said[question] = answer
                slowest = max(slowest, monotonic() - began)
                self._habits.saw(question, answered=True)
            elif not said:
                break
            elif monotonic() - began >= allowed:
                self._habits.saw(question, answered=False)
        return said

    def _answer(self, question: int, until: float) -> int | None:
        self._line.write(RT_STATUS + bytes([question]), max(0, until - monotonic()))
        while (left := until - monotonic()) > 0 and not self._unwanted.is_set():
            if answers := self._hear(min(left, _SLICE_SECONDS)):
                return answers[0]
        return None

    def _hear(self, seconds: float) -> bytes | None:
        """The answers in real time that come in within that time; ``None`` where nothing does."""
        came = self._line.read(seconds)
        self._room -= len(came)
        if self._room < 0:
            raise PrinterProblem(Condition.SILENT)
        return self._sort(came) if came else None

    def _sort(self, came: bytes) -> bytes:
        """The answers in real time among what came; the rest is counted or left aside."""
        answers = bytearray()
        for byte in came:
            if self._of_report and is_acknowledgement(byte):
                self._of_report -= 1
                continue
            self._of_report = REPORT_BYTES - 1 if begins_report(byte) else 0
            if is_status(byte):
                answers.append(byte)
            elif is_acknowledgement(byte):
                self.acknowledged += 1
        return bytes(answers)
