"""When staff last brought in an export, and what became of it: kept beside the register.

Only numbers: neither the name of the file nor any dossier.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk import storage
from kiosk.dossiers.intake import Intake


@dataclass(frozen=True, slots=True, kw_only=True)
class LastIntake:
    """Rows by what they were to the register, as in ``Intake``."""

    at: dt.datetime
    new: int
    changed: int
    same: int
    older: int
    contested: int
    refused: int

    @property
    def left_out(self) -> int:
        """Rows that somebody should look at."""
        return self.contested + self.refused


def last_intake(register: Path) -> LastIntake | None:
    """The last one into the register at this path; ``None`` where nobody knows of any."""
    try:
        return msgspec.json.decode(_file(register).read_bytes(), type=LastIntake)
    except (OSError, msgspec.MsgspecError):
        return None


def keep_last_intake(register: Path, done: Intake, at: dt.datetime) -> None:
    """Remember it. Where the disk refuses, the dossiers are in all the same."""
    last = LastIntake(
        at=at,
        new=done.new,
        changed=done.changed,
        same=done.same,
        older=done.older,
        contested=done.contested,
        refused=done.refused,
    )
    with suppress(OSError):
        storage.write(_file(register), msgspec.json.encode(last))


def _file(register: Path) -> Path:
    return register.with_name(f"{register.stem}.intake.json")
