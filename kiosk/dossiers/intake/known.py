"""What the catalogue knows of dossiers that come in: official names, secrets, promised times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.catalogue.model import Channel


class Estimate(Protocol):
    """When a dossier should be ready by the catalogue's times."""

    @property
    def due_at(self) -> dt.datetime: ...

    @property
    def by_minute(self) -> bool: ...


def _nothing(_: str) -> str | None:
    return None


def _no_secret(_: str) -> bool:
    return False


def _no_estimate(_: str, __: Channel | None, ___: dt.datetime) -> Estimate | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Questions to the catalogue. Without one, nothing is known.

    ``names`` and ``fields``: the official name of a procedure's code, and the name of its field.
    ``codes``: the code of an official name.
    ``sensitive``: whether the name of a procedure tells a family secret. ``estimate``: when it is
    due by its code, channel and the moment of receipt.
    """

    names: Callable[[str], str | None] = _nothing
    fields: Callable[[str], str | None] = _nothing
    codes: Callable[[str], str | None] = _nothing
    sensitive: Callable[[str], bool] = _no_secret
    estimate: Callable[[str, Channel | None, dt.datetime], Estimate | None] = _no_estimate
