"""What keeps a printer from printing, named once for every kind of printer.

A printer says it in its own way (IPP keywords, ESC/POS status bytes, an error of the disk); people
read one sentence for each. The sentences for citizens and for staff stand in
``kiosk/words/printers.py``.
"""

from __future__ import annotations

from enum import StrEnum

from kiosk.errors import KioskError
from kiosk.words import Sentence
from kiosk.words import printers as words


class Condition(StrEnum):
    """Why nothing is printed. Each has a sentence that says what happened."""

    PAPER_OUT = "paper_out"
    TRAY_OUT = "tray_out"
    """The tray with the paper is not in its place."""

    OUTPUT_FULL = "output_full"
    """There is no room where the paper comes out."""

    JAM = "jam"
    DOOR_OPEN = "door_open"
    INK_OUT = "ink_out"
    WRONG_PAPER = "wrong_paper"
    """The printer has no paper of the size that was asked for."""

    PAUSED = "paused"
    """Somebody stopped it, or its queue was stopped after a failure."""

    REFUSING = "refusing"
    OFFLINE = "offline"
    """Switched off or unplugged, as far as somebody who knows it says."""

    SILENT = "silent"
    """No answer within the time."""

    BUSY = "busy"
    """It had so much to do that this print was given up."""

    NO_PRINTER = "no_printer"
    """None is set up, or the one in the settings does not exist."""

    NO_SERVICE = "no_service"
    """The printing system of the machine (CUPS) does not run or is not installed."""

    DISK_FULL = "disk_full"
    """There is no room for the print: on this machine, or in the printer's queue."""

    UNWRITABLE = "unwritable"
    """The folder for prints cannot be written to."""

    BROKEN = "broken"
    """It says that it needs somebody, and not why."""

    FAILED = "failed"
    """The print was given up by the printer, and nobody says why."""


class Notice(StrEnum):
    """It prints still; staff are told."""

    PAPER_LOW = "paper_low"
    INK_LOW = "ink_low"


class PrinterProblem(KioskError):
    """A document could not be printed; ``condition`` says why."""

    def __init__(self, condition: Condition) -> None:
        self.condition = condition
        super().__init__(sentence_of(condition))


_SENTENCES = {
    Condition.PAPER_OUT: (words.PAPER_OUT, words.REMEDY_PAPER_OUT),
    Condition.TRAY_OUT: (words.TRAY_OUT, words.REMEDY_TRAY_OUT),
    Condition.OUTPUT_FULL: (words.OUTPUT_FULL, words.REMEDY_OUTPUT_FULL),
    Condition.JAM: (words.JAM, words.REMEDY_JAM),
    Condition.DOOR_OPEN: (words.DOOR_OPEN, words.REMEDY_DOOR_OPEN),
    Condition.INK_OUT: (words.INK_OUT, words.REMEDY_INK_OUT),
    Condition.WRONG_PAPER: (words.WRONG_PAPER, words.REMEDY_WRONG_PAPER),
    Condition.PAUSED: (words.PAUSED, words.REMEDY_PAUSED),
    Condition.REFUSING: (words.REFUSING, words.REMEDY_REFUSING),
    Condition.OFFLINE: (words.OFFLINE, words.REMEDY_OFFLINE),
    Condition.SILENT: (words.SILENT, words.REMEDY_SILENT),
    Condition.BUSY: (words.BUSY, words.REMEDY_BUSY),
    Condition.NO_PRINTER: (words.NO_PRINTER, words.REMEDY_NO_PRINTER),
    Condition.NO_SERVICE: (words.NO_SERVICE, words.REMEDY_NO_SERVICE),
    Condition.DISK_FULL: (words.DISK_FULL, words.REMEDY_DISK_FULL),
    Condition.UNWRITABLE: (words.UNWRITABLE, words.REMEDY_UNWRITABLE),
    Condition.BROKEN: (words.BROKEN, words.REMEDY_BROKEN),
    Condition.FAILED: (words.FAILED, words.REMEDY_FAILED),
}
_NOTICES = {
    Notice.PAPER_LOW: words.PAPER_LOW,
    Notice.INK_LOW: words.INK_LOW,
}


def sentence_of(condition: Condition) -> Sentence:
    """What happened, in one sentence for anybody."""
    return _SENTENCES[condition][0]


def remedy_of(condition: Condition) -> Sentence:
    """What staff do about it."""
    return _SENTENCES[condition][1]


def notice_of(notice: Notice) -> Sentence:
    """What staff should see to before the printer stops."""
    return _NOTICES[notice]
