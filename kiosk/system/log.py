"""Log events: each is named and explained here, and ``docs/log-events.md`` is written from here.

A log line holds an event and technical facts. Never a dossier code, a search text or an answer.
"""

from __future__ import annotations

import logging
import logging.handlers
import traceback
from enum import Enum
from pathlib import Path

_logger = logging.getLogger("kiosk")
# Where no file can be written, Python would put the bare events before people on a terminal.
_logger.addHandler(logging.NullHandler())


class Event(Enum):
    """Name in the log, level, meaning."""

    STARTED = ("started", logging.INFO, "The kiosk window is shown.")
    STOPPED = ("stopped", logging.INFO, "The kiosk was closed on purpose.")
    FIRST_RUN = ("first-run", logging.INFO, "An empty home folder was filled with the sample.")
    HOME_UNFILLED = (
        "home-unfilled",
        logging.WARNING,
        "A new home folder could not be filled, for want of room or rights.",
    )
    SETTINGS_PROBLEM = (
        "settings-problem",
        logging.WARNING,
        "Settings lost or with mistakes; wrong says which, and on which line.",
    )
    CATALOGUE_PROBLEM = ("catalogue-problem", logging.WARNING, "No usable edition.")
    REGISTER_PROBLEM = ("register-problem", logging.WARNING, "No usable dossier register.")
    REGISTER_SET_ASIDE = (
        "register-set-aside",
        logging.WARNING,
        "The dossier register was damaged: set aside, and the last backup serves.",
    )
    REGISTER_BACKED_UP = ("register-backed-up", logging.INFO, "A copy of the register was made.")
    BACKUP_FAILED = ("backup-failed", logging.WARNING, "No copy of the register could be made.")
    DOSSIERS_TAKEN = ("dossiers-taken", logging.INFO, "An export was read into the register.")
    DOSSIERS_REFUSED = ("dossiers-refused", logging.WARNING, "An export was not taken at all.")
    SERVER_AWAY = (
        "server-away",
        logging.WARNING,
        "The shared register did not answer; this machine's own copy serves.",
    )
    SERVER_BACK = ("server-back", logging.INFO, "The shared register answers again.")
    LOOKUPS_SLOWED = ("lookups-slowed", logging.WARNING, "Many different dossiers were asked for.")
    LOOKUPS_STOPPED = ("lookups-stopped", logging.WARNING, "Too many were: none for a while.")
    CATALOGUE_BUILT = ("catalogue-built", logging.INFO, "A new edition was written.")
    CATALOGUE_CHANGED = ("catalogue-changed", logging.INFO, "The screens show another edition.")
    EDITION_PASSED_OVER = (
        "edition-passed-over",
        logging.WARNING,
        "A newer edition is spoilt on the disk; the one before it serves.",
    )
    EDITION_PUBLISHED = ("edition-published", logging.INFO, "An edition was published here.")
    EDITION_INSTALLED = ("edition-installed", logging.INFO, "A signed edition was installed.")
    EDITION_REFUSED = ("edition-refused", logging.INFO, "A file was not taken as an edition.")
    EDITION_ROLLED_BACK = ("edition-rolled-back", logging.INFO, "An edition holds again.")
    PACKAGE_PROBLEM = (
        "package-problem",
        logging.WARNING,
        "An edition was published, but its signed file could not be put into its place.",
    )
    KEYS_PROBLEM = (
        "keys-problem",
        logging.WARNING,
        "Keys could not be dropped as an edition says; the next one tries again.",
    )
    ASKED_DAMAGED = (
        "asked-damaged",
        logging.WARNING,
        "The counts of what people look for were spoilt: set aside, and begun anew.",
    )
    ASKED_UNWRITTEN = (
        "asked-unwritten",
        logging.WARNING,
        "The disk refuses the counts of what people look for; they are kept in memory.",
    )
    VISIT_ENDED = ("visit-ended", logging.INFO, "A visit ended, by touch or by the clock.")
    PRINTED = ("printed", logging.INFO, "A document was printed, as the printer says.")
    PRINT_FAILED = ("print-failed", logging.WARNING, "A document was not printed, and why.")
    PRINT_GIVEN_UP = (
        "print-given-up",
        logging.INFO,
        "A document was not wanted any more before it was printed: it was taken back.",
    )
    PRINTER_CANNOT = ("printer-cannot", logging.WARNING, "A printer cannot print, and why.")
    PRINTER_CAN = ("printer-can", logging.INFO, "A printer can print again.")
    PRINTER_RESUMED = ("printer-resumed", logging.INFO, "A paused queue was let go on.")
    PAPER_CHANGED = ("paper-changed", logging.INFO, "Somebody put in paper; counting begins anew.")
    PAPER_COUNT_LOST = (
        "paper-count-lost",
        logging.WARNING,
        "The count of printed sheets could not be read or written.",
    )
    STAFF_ENTERED = ("staff-entered", logging.INFO, "Somebody came into staff mode.")
    STAFF_LEFT = ("staff-left", logging.INFO, "They left staff mode, or were away too long.")
    STAFF_REFUSED = ("staff-refused", logging.WARNING, "A PIN was wrong, or came too soon.")
    STAFF_DID = ("staff-did", logging.INFO, "What somebody did in staff mode, and who.")
    BUG = ("bug", logging.ERROR, "An unexpected error; the trace follows.")


def record(event: Event, **facts: object) -> None:
    """Write one event with its technical facts."""
    name, level, _ = event.value
    said = "".join(f" {key}={value}" for key, value in facts.items())
    _logger.log(level, "%s%s", name, said)


def record_bug(error: BaseException) -> None:
    """Write where an unexpected error arose, and its kind.

    Not its message: that may quote what somebody typed.
    """
    chain: list[str] = []
    link: BaseException | None = error
    while link is not None:
        chain.append("".join(traceback.format_tb(link.__traceback__)) + type(link).__name__)
        link = link.__cause__ or link.__context__
    _logger.error("%s\n%s", Event.BUG.value[0], "\n--\n".join(chain))


class _File(logging.handlers.RotatingFileHandler):
    """A log that cannot be written keeps nobody from their work, and says nothing on the way."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        pass


def log_to(path: Path) -> None:
    """Keep the log in a file of at most four times 1 MB."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = _File(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(message)s", datefmt="%Y-%m-%dT%H:%M:%S%z")
    )
    _logger.addHandler(handler)
    _logger.setLevel(logging.INFO)
    _logger.propagate = False


def documentation() -> str:
    """``docs/log-events.md``."""
    lines = ["# Log events", "", "Generated from `kiosk/system/log.py`.", "", "| event | level | |"]
    lines.append("|---|---|---|")
    for event in Event:
        name, level, meaning = event.value
        lines.append(f"| `{name}` | {logging.getLevelName(level).lower()} | {meaning} |")
    return "\n".join(lines) + "\n"
