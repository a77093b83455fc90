"""What the pace remembers over a restart: how full, since when, how often stopped. No code at all.

Whoever pulls the plug does not get empty buckets.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk import storage
from kiosk.dossiers.bucket import Level

_Moment = Annotated[dt.datetime, Meta(tz=True)]
_LARGEST_FILE = 4096


@dataclass(slots=True)
class Standing:
    """How full the buckets are, and whether nobody is answered until when.

    They leak from ``at`` on: not while somebody is made to wait. ``stops`` counts those of the
    day ``stopped_on``.
    """

    at: _Moment
    short: Level = field(default_factory=Level)
    long: Level = field(default_factory=Level)
    stopped_until: _Moment | None = None
    stops: Annotated[int, Meta(ge=0)] = 0
    stopped_on: dt.date | None = None


def read_standing(path: Path, now: dt.datetime) -> Standing:
    """What is in the file; nothing yet where there is none, or where it is spoilt."""
    if storage.is_file(path):
        with (
            contextlib.suppress(OSError, msgspec.MsgspecError, ValueError),
            path.open("rb") as file,
        ):
            return msgspec.json.decode(file.read(_LARGEST_FILE), type=Standing)
    return Standing(now)


def write_standing(path: Path, standing: Standing) -> None:
    """Keep it. Where the disk refuses, it is remembered until the next start: that is enough."""
    with contextlib.suppress(OSError):
        storage.write(path, msgspec.json.encode(standing))
