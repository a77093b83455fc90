"""What a receipt printer says of itself: real-time status, four bytes for four questions.

It answers ``DLE EOT n`` at once, also with an open cover or without paper. The bits are those of
Epson's ESC/POS reference, which other makers follow.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from escpos.constants import RT_STATUS

from kiosk.printing.conditions import Condition, Notice, PrinterProblem
from kiosk.printing.printers import PrinterState
from kiosk.printing.receipts.line import Line, condition_of

_PRINTER, _OFFLINE_CAUSE, _ERROR_CAUSE, _ROLL = 1, 2, 3, 4
_MORE_SECONDS = 0.5
"""A printer that has answered once answers again soon, or knows no answer to this question."""

# _PRINTER
_OFFLINE = 0x08
# _OFFLINE_CAUSE
_COVER_OPEN, _FED_BY_HAND, _STOPPED_AT_END = 0x04, 0x08, 0x20
# _ERROR_CAUSE
_NEEDS_HELP, _CUTTER, _UNRECOVERABLE, _RECOVERS = 0x04, 0x08, 0x20, 0x40
# _ROLL
_NEAR_END, _AT_END = 0x0C, 0x60


def is_status(byte: int) -> bool:
    """Whether a byte is an answer in real time: bits 1 and 4 are set in it, 0 and 7 are not."""
    return byte & 0x93 == 0x12


def is_acknowledgement(byte: int) -> bool:
    """Whether a byte may be the answer to ``GS r``: bits 4 and 7 are not set in it."""
    return byte & 0x90 == 0


def ask(
    line: Line, seconds: float, overheard: Callable[[bytes], None] = lambda _: None
) -> PrinterState:
    """What the printer says within ``seconds``. Raises ``PrinterProblem``: SILENT, or broken off.

    ``overheard`` gets what comes in meanwhile and is no answer. Of a printer on a line without
    answers nothing is known but that the line is there.
    """
    if not line.answers:
        return PrinterState()
    end = monotonic() + seconds
    said: dict[int, int] = {}
    try:
        while came := line.read(0):
            overheard(came)  # and answers to what somebody asked before
        for question in (_PRINTER, _OFFLINE_CAUSE, _ERROR_CAUSE, _ROLL):
            until = min(end, monotonic() + _MORE_SECONDS) if said else end
            answer = _answer(line, question, until, overheard)
            if answer is None and not said:
                raise PrinterProblem(Condition.SILENT)
            said[question] = answer or 0
    except OSError as error:
        raise PrinterProblem(condition_of(error)) from error
    return _state(said)


def _answer(
    line: Line, question: int, until: float, overheard: Callable[[bytes], None]
) -> int | None:
    line.write(RT_STATUS + bytes([question]), max(0, until - monotonic()))
    while (left := until - monotonic()) > 0:
        came = line.read(left)
        overheard(came)
        for byte in filter(is_status, came):
            return byte
    return None


def _state(said: dict[int, int]) -> PrinterState:
    cause, error, roll = said[_OFFLINE_CAUSE], said[_ERROR_CAUSE], said[_ROLL]
    # In the order in which they are mended: with an open cover, the paper is never seen.
    signs = (
        (cause & _COVER_OPEN, Condition.DOOR_OPEN),
        (cause & _STOPPED_AT_END or roll & _AT_END, Condition.PAPER_OUT),
        (error & _CUTTER, Condition.JAM),
        (error & (_UNRECOVERABLE | _NEEDS_HELP), Condition.BROKEN),
        # Its head is hot, or somebody feeds paper: it goes on by itself.
        (error & _RECOVERS or cause & _FED_BY_HAND, Condition.PAUSED),
        (said[_PRINTER] & _OFFLINE, Condition.PAUSED),
    )
    condition = next((condition for bits, condition in signs if bits), None)
    low = roll & _NEAR_END and condition is not Condition.PAPER_OUT
    return PrinterState(condition, frozenset({Notice.PAPER_LOW} if low else ()))
