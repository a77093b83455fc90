"""The columns that only a file written by a kiosk has: flags, and what is for machines to read."""

from __future__ import annotations

import json
import re
from typing import Any

from kiosk.dossiers.intake.discretion import looks_personal
from kiosk.dossiers.intake.headings import key
from kiosk.words import intake as words

_YES = {key(words.YES.source), "x", "1", "true"}
_CHANGE = r"20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\+07:00=(?:10|[0-9])"
_TRAIL = re.compile(rf"{_CHANGE}(?: {_CHANGE})*")
_LONGEST = 20_000


class Damaged(ValueError):
    """Somebody has edited it, or it was cut."""


def flag(cell: str) -> bool:
    """Whether "có" stands there."""
    return bool(cell) and key(cell) in _YES


def trail(cell: str) -> str:
    """A trail as the register stores it. Raises ``Damaged``."""
    if cell and (len(cell) > _LONGEST or not _TRAIL.fullmatch(cell)):
        raise Damaged
    return cell


def steps(cell: str) -> str:
    """Steps as the register stores them. Raises ``Damaged``."""
    if not cell:
        return ""
    try:
        found: Any = json.loads(cell) if len(cell) <= _LONGEST else None
        sound = isinstance(found, list) and all(map(_is_step, found))  # pyright: ignore[reportUnknownArgumentType]
    except (ValueError, RecursionError):
        sound = False
    if not sound:
        raise Damaged
    return cell


def _is_step(step: Any) -> bool:
    match step:
        case [str() | None as at, str() as title, str() as who, bool(), str() as takes]:
            is_moment = at is None or _TRAIL.fullmatch(f"{at}=0") is not None
            return is_moment and not any(map(looks_personal, (title, who, takes)))
        case _:
            return False


def papers(cell: str) -> str:
    """ "Khai sinh; Hộ tịch" as the register stores names of papers."""
    names = [name for part in cell.split(";") if (name := part.strip())]
    return json.dumps(names, ensure_ascii=False, separators=(",", ":")) if names else ""
