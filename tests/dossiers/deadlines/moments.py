"""Moments as the examples write them: "03/11/2026 09:10", in Việt Nam's zone."""

from __future__ import annotations

import datetime as dt

from kiosk.clock import VIETNAM_TIME


def at(said: str) -> dt.datetime:
    """A moment; a day alone is its closing time, 17:30."""
    day, _, time = said.partition(" ")
    moment = dt.datetime.strptime(f"{day} {time or '17:30'}", "%d/%m/%Y %H:%M")
    return moment.replace(tzinfo=VIETNAM_TIME)


def day(said: str) -> dt.date:
    """A day."""
    return at(said).date()


def span(said: str) -> tuple[dt.datetime, dt.datetime | None]:
    """A pause: "04/11/2026 10:00 – 06/11/2026 09:00", or "04/11/2026 10:00 – " while it lasts."""
    start, _, end = said.partition(" – ")
    return at(start), at(end) if end else None
