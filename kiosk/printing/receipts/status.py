"""What the bytes mean that a receipt printer says: answers in real time, reports, acknowledgements.

The bits are those of Epson's ESC/POS reference, which other makers follow. Some bits are fixed in
every byte, and by these the kinds are told apart.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.printing.conditions import Condition, Notice
from kiosk.printing.printers import PrinterState

PRINTER, OFFLINE_CAUSE, ERROR_CAUSE, ROLL = QUESTIONS = (1, 2, 3, 4)
"""What can be asked in real time (``DLE EOT n``)."""

REPORT_BYTES = 4
"""So long is a report that nobody asked for (automatic status back)."""

_WELL = 0x12
# PRINTER
_OFFLINE = 0x08
# OFFLINE_CAUSE
_COVER_OPEN, _FED_BY_HAND, _STOPPED_AT_END = 0x04, 0x08, 0x20
# ERROR_CAUSE
_NEEDS_HELP, _CUTTER, _UNRECOVERABLE, _RECOVERS = 0x04, 0x08, 0x20, 0x40
# ROLL
_NEAR_END, _AT_END = 0x0C, 0x60


def is_status(byte: int) -> bool:
    """Whether a byte is an answer in real time: bits 1 and 4 are set in it, 0 and 7 are not."""
    return byte & 0x93 == _WELL


def begins_report(byte: int) -> bool:
    """Whether a report begins with a byte: bit 4 is set in it, 0, 1 and 7 are not."""
    return byte & 0x93 == 0x10


def is_acknowledgement(byte: int) -> bool:
    """Whether a byte may be the answer to ``GS r``: bits 4 and 7 are not set in it.

    The later bytes of a report look the same.
    """
    return byte & 0x90 == 0


def is_babble(said: Mapping[int, int]) -> bool:
    """Whether the answers mean nothing: one and the same byte whatever was asked, and not "well".

    The same bit means another thing in each answer, so no printer is in such a state.
    """
    return len(said) == len(QUESTIONS) and len({*said.values()}) == 1 and said[PRINTER] != _WELL


def state_of(said: Mapping[int, int]) -> PrinterState:
    """What the answers say of the printer; of what it left open, nothing is known."""
    cause, error, roll = (said.get(asked, 0) for asked in (OFFLINE_CAUSE, ERROR_CAUSE, ROLL))
    # In the order in which they are mended: with an open cover, the paper is never seen.
    signs = (
        (cause & _COVER_OPEN, Condition.DOOR_OPEN),
        (cause & _STOPPED_AT_END or roll & _AT_END, Condition.PAPER_OUT),
        (error & _CUTTER, Condition.JAM),
        (error & (_UNRECOVERABLE | _NEEDS_HELP), Condition.BROKEN),
        # Its head is hot, or somebody feeds paper: it goes on by itself.
        (error & _RECOVERS or cause & _FED_BY_HAND, Condition.PAUSED),
        (said.get(PRINTER, 0) & _OFFLINE, Condition.PAUSED),
    )
    condition = next((condition for bits, condition in signs if bits), None)
    low = roll & _NEAR_END and condition is not Condition.PAPER_OUT
    return PrinterState(condition, frozenset({Notice.PAPER_LOW} if low else ()))
