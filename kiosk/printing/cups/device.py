"""A printer on the network, asked itself instead of the queue before it.

CUPS forgets to look, and is not always right: of prints that a printer breaks off at once, it calls
one in ten completed; one that it must remove in a hurry it leaves in the printer, which prints it
when it can. So our prints carry a mark in their names, by which they are found here again.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition
from kiosk.printing.cups import ipp
from kiosk.printing.cups.media import is_ready
from kiosk.printing.cups.reasons import Reading, has_paper, read_reasons
from kiosk.printing.printers import JobStage

_STOPPED = 5
_ENDED_WELL, _ENDED = 9, (7, 8, 9)
_GONE = ("successful-ok", "client-error-not-possible", "client-error-not-found")
"""What a printer answers where a print has been, or was before, at its end."""


class IppPrinter:
    """``uri`` is its address; it has ``seconds`` for each answer. ``size``: the paper it needs."""

    def __init__(self, uri: str, seconds: float, size: PageSize | None = None) -> None:
        self._uri, self._seconds, self._size = uri, seconds, size

    def reading(self, *, busy: bool) -> Reading:
        """What it says of itself. ``busy``: it has something to print, so it may be silent."""
        try:
            answer = ipp.ask(self._uri, "device", {}, seconds=self._seconds)
        except ipp.NotReached:
            return Reading(Condition.OFFLINE)
        except ipp.NoAnswer:
            return Reading(None if busy else Condition.SILENT)
        if not answer.ok:
            # It wants a password, or another kind of connection; or it cannot just now.
            may_be_well = busy and answer.status.startswith("server-error-")
            return Reading(None if may_be_well else Condition.REFUSING)
        said = answer.first
        reading = read_reasons(
            said.texts("printer-state-reasons"),
            stopped=said.number("printer-state") == _STOPPED,
            paper_left=has_paper(said.texts("printer-input-tray"), self._size),
        )
        if reading.condition is None and not said.flag("printer-is-accepting-jobs", default=True):
            return Reading(Condition.REFUSING, reading.notices)
        ready = said.texts("media-ready")
        if reading.condition is None and self._size and not is_ready(self._size, ready):
            return Reading(Condition.WRONG_PAPER, reading.notices)
        return reading

    def stage(self, mark: str) -> JobStage | None:
        """What became of the print with this mark; ``None``: it does not know or say."""
        try:
            # In this order: a print that ends between the questions is in the second list.
            for which in ("not-completed", "completed"):
                if job := self._find(mark, which):
                    state = job.number("job-state")
                    if state not in _ENDED:
                        return JobStage.PRINTING
                    return JobStage.DONE if state == _ENDED_WELL else JobStage.LOST
        except (ipp.NotReached, ipp.NoAnswer):
            pass
        return None

    def restarted_within(self, seconds: float) -> bool:
        """Whether it was switched on again in the last ``seconds``, less one it may round off.

        By ``printer-up-time`` (RFC 8011, 5.4.29); one that does not tell was not.
        """
        try:
            up = self._ask("device").first.number("printer-up-time", default=-1)
        except (ipp.NotReached, ipp.NoAnswer):
            return False
        return 0 <= up < seconds - 1

    def cancel(self, ours: Callable[[str], bool]) -> bool:
        """End the prints whose names are ``ours``; whether the printer has none of them any more.

        One that cannot be reached may only have lost its network: it is asked again later.
        """
        try:
            jobs = self._ask("device-jobs", which="not-completed").groups
            ended = [
                self._ask("cancel", job=job.number("job-id")).status
                for job in jobs
                if ours(job.text("job-name"))
            ]
        except (ipp.NotReached, ipp.NoAnswer):
            return False
        return all(status.startswith(_GONE) for status in ended)

    def _find(self, mark: str, which: str) -> ipp.Attributes | None:
        jobs = self._ask("device-jobs", which=which).groups
        return next((job for job in jobs if job.text("job-name").endswith(mark)), None)

    def _ask(self, operation: str, **values: str | int) -> ipp.Answer:
        """Raises ``NotReached`` or ``NoAnswer``, also where it does not understand."""
        answer = ipp.ask(self._uri, operation, values, seconds=self._seconds)
        if not answer.ok and operation != "cancel":
            raise ipp.NoAnswer
        return answer
