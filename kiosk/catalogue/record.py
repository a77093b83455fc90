"""The record of an edition: what is known of it beside its content.

One small file each, never changed: ``editions/000007.json``. Putting it in place is the moment
at which an edition exists on this machine, so there is no other state to keep in step with it.
Its last line is the SHA-256 of the rest, which tells a spoilt file from a sound one.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Annotated

import msgspec

from kiosk.catalogue.edition import Imprint

_Moment = Annotated[dt.datetime, msgspec.Meta(tz=True)]


class RecordDamaged(Exception):
    """The file is no record; never shown, the edition before it serves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One edition on this machine.

    ``number`` counts on this machine; ``serial`` is the number the publishing machine gave, and
    0 for what was put here without one. ``effective`` is the first day it holds. ``sources``
    are names of files, without folders. ``restores`` is the number whose content a roll-back put
    in force again. ``expires`` is the last day on which it could be installed. ``body`` is the
    SHA-256 of the content. ``signed_by`` names the keys, "" for what was made here unsigned.
    ``added_at`` is when it came to this machine, by this machine's clock.
    """

    number: int
    serial: int
    published_at: _Moment
    effective: dt.date
    by: str
    note: str
    sources: tuple[str, ...]
    restores: int | None
    expires: dt.date | None
    body: str
    signed_by: str
    added_at: _Moment

    @property
    def imprint(self) -> Imprint:
        """How screens and papers name it."""
        return Imprint(self.number, self.effective)


def encode(record: Record) -> bytes:
    content = msgspec.json.encode(record)
    return content + b"\n" + _digest(content) + b"\n"


def decode(file: bytes) -> Record:
    """Raises ``RecordDamaged``."""
    content, _, digest = file.partition(b"\n")
    if digest.strip() != _digest(content):
        raise RecordDamaged
    try:
        return msgspec.json.decode(content, type=Record)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise RecordDamaged from error


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
