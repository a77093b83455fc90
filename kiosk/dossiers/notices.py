"""What staff must read about a damaged register: a notice that stays until they have read it."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk import storage
from kiosk.clock import VIETNAM_TIME
from kiosk.words import keeping as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Healed:
    """A register was damaged or gone, and its last good backup serves."""

    at: dt.datetime
    damaged: str
    """The file the damaged register is kept as; empty where it was gone altogether."""

    backup_at: dt.datetime | None
    """When the backup that serves was made; ``None`` where there is none to serve."""

    def __str__(self) -> str:
        said = words.LOST()
        if self.backup_at is not None:
            said = words.HEALED(time=time_text(self.backup_at))
        return f"{said} {words.KEPT_ASIDE(file=self.damaged)}" if self.damaged else said


def time_text(moment: dt.datetime) -> str:
    """ "16:30 25/11/2026"."""
    return f"{moment.astimezone(VIETNAM_TIME):%H:%M %d/%m/%Y}"


def notice(path: Path) -> Healed | None:
    """What is to be read about the register at ``path``; a notice that is spoilt is none."""
    try:
        return msgspec.json.decode(_file(path).read_bytes(), type=Healed)
    except (OSError, msgspec.MsgspecError):
        return None


def write_notice(path: Path, healed: Healed) -> None:
    """Leave a notice; without room for one the kiosk goes on all the same."""
    with suppress(OSError):
        storage.write(_file(path), msgspec.json.encode(healed))


def dismiss(path: Path) -> None:
    """Somebody has read it. Raises ``OSError``."""
    _file(path).unlink(missing_ok=True)


def _file(path: Path) -> Path:
    return path.with_name(f"{path.stem}.notice.json")
