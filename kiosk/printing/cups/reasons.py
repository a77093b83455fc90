"""Why a printer does not print, read from its ``printer-state-reasons`` (RFC 8011 §5.4.12).

The keywords end in -error, -warning or -report, or in nothing, which counts as -error. The endings
are no guide: CUPS reports an empty tray or a jam as a warning, printers an open door as a report.
So what stops any printer is believed whatever its ending; an empty cartridge only as an error,
because most go on printing, if paler, and so is a tray that is out or full: there may be others.
Keywords nobody knows count where the printer says that they are errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice
from kiosk.printing.cups.media import fits_tray

_STOPS = {
    "cover-open": Condition.DOOR_OPEN,
    "door-open": Condition.DOOR_OPEN,
    "interlock-open": Condition.DOOR_OPEN,
    "media-jam": Condition.JAM,
    "media-empty": Condition.PAPER_OUT,
    "media-needed": Condition.PAPER_OUT,
    "offline": Condition.OFFLINE,
    "shutdown": Condition.OFFLINE,
    "timed-out": Condition.SILENT,
    "spool-area-full": Condition.DISK_FULL,
    "cups-missing-filter": Condition.BROKEN,
    "cups-insecure-filter": Condition.BROKEN,
    "paused": Condition.PAUSED,
    "moving-to-paused": Condition.PAUSED,
}
_STOPS_AS_ERROR = {
    "input-tray-missing": Condition.TRAY_OUT,
    "output-area-full": Condition.OUTPUT_FULL,
}
_OF_ONE_TRAY = {"media-empty": (Notice.PAPER_LOW,), "input-tray-missing": ()}
"""No reason to stop where another tray has the paper, and what staff are told then."""
_INK = {"toner-empty", "marker-supply-empty", "developer-empty"}
_LOW = {
    "media-low": Notice.PAPER_LOW,
    "toner-low": Notice.INK_LOW,
    "marker-supply-low": Notice.INK_LOW,
    "developer-low": Notice.INK_LOW,
}
# What people can do something about comes first; what follows from it, last.
_ORDER = [
    Condition.OFFLINE,
    Condition.DOOR_OPEN,
    Condition.JAM,
    Condition.TRAY_OUT,
    Condition.PAPER_OUT,
    Condition.OUTPUT_FULL,
    Condition.INK_OUT,
    Condition.DISK_FULL,
    Condition.SILENT,
    Condition.BROKEN,
    Condition.PAUSED,
]
_ENDING = re.compile(r"-(error|warning|report)$")
_TRAY_FIELD = re.compile(r"(\w+)=([^;]*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """``condition``: what stops it, ``None``: nothing; ``notices``: what will stop it soon."""

    condition: Condition | None = None
    notices: frozenset[Notice] = field(default_factory=frozenset[Notice])


def read_reasons(
    reasons: Iterable[str], *, stopped: bool = False, paper_left: bool = False
) -> Reading:
    """What the keywords of a printer mean.

    ``stopped``: it says that it stands still, so that every keyword is as good as an error.
    ``paper_left``: another tray has paper; then an empty one is no reason to stop.
    """
    conditions: set[Condition] = set()
    notices: set[Notice] = set()
    for reason in reasons:
        name = _ENDING.sub("", reason)
        severe = stopped or name == reason or reason.endswith("-error")
        if name in _OF_ONE_TRAY and paper_left and not stopped:
            notices.update(_OF_ONE_TRAY[name])
        elif name in _STOPS_AS_ERROR:
            if severe:
                conditions.add(_STOPS_AS_ERROR[name])
        elif name in _STOPS:
            conditions.add(_STOPS[name])
        elif name in _LOW:
            notices.add(_LOW[name])
        elif name in _INK:
            if severe:
                conditions.add(Condition.INK_OUT)
            notices.add(Notice.INK_LOW)
        elif reason.endswith("-error"):
            conditions.add(Condition.BROKEN)
    found = next((condition for condition in _ORDER if condition in conditions), None)
    if found is None and stopped:
        found = Condition.BROKEN
    return Reading(found, frozenset(notices))


def has_paper(trays: Iterable[str], size: PageSize | None = None) -> bool:
    """Whether a tray has paper, and of that size, by ``printer-input-tray`` (PWG 5100.13 §5.6).

    A tray fed by hand, and one without a size, is none; levels below 0 mean that some is there,
    or that nobody knows.
    """
    for tray in trays:
        facts = dict(_TRAY_FIELD.findall(tray))
        by_hand = facts.get("type", "") == "sheetFeedManual"
        if size and not fits_tray(size, _number(facts, "mediafeed"), _number(facts, "mediaxfeed")):
            continue
        loaded = facts.get("mediafeed", "0") != "0" and facts.get("level", "0") != "0"
        if loaded and not by_hand:
            return True
    return False


def _number(facts: dict[str, str], name: str) -> int:
    """-2: unknown, as the Printer MIB says it."""
    try:
        return int(facts.get(name, ""))
    except ValueError:
        return -2
