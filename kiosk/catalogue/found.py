"""What the search answers: procedures, why each of them, and how sure it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from kiosk.catalogue.edition import Entry

MOST_HITS = 7
"""Rows a person reads at one glance."""

Ranges = tuple[tuple[int, int], ...]
"""Parts of a text as (first character, one past the last), in order, not overlapping."""


def _no_marks(_: str) -> Ranges:
    return ()


class Fit(Enum):
    """How well the first hits fit what was typed."""

    FITS = "fits"
    NEAR = "near"  # some of the words only: to be said before the rows
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Reason:
    """An everyday name by which a procedure was found.

    ``said`` as people say it ("sổ đỏ"); ``means`` the official words it stands for, or empty
    where the procedure itself carries the everyday name.
    """

    said: str
    means: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One procedure that was found. ``marks`` gives the parts of a text that were asked for."""

    entry: Entry
    reason: Reason | None = None
    marks: Callable[[str], Ranges] = field(default=_no_marks, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to what was typed: at most ``MOST_HITS`` procedures, best first.

    Unless it fits, ``field_ids`` and ``life_event_ids`` name the nearest places to look in.
    ``elsewhere``: the errand is known, and nothing that is posted here is it.
    """

    hits: tuple[Hit, ...] = ()
    fit: Fit = Fit.NOTHING
    field_ids: tuple[str, ...] = ()
    life_event_ids: tuple[str, ...] = ()
    elsewhere: bool = False


class Why(Enum):
    """Why a procedure is suggested before anything is typed."""

    MOST_OPENED = "most opened"  # here, on this kiosk
    COMMON = "common"  # by the vocabulary
    SEASON = "season"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A procedure under the empty search box; ``season`` names the season where it is one."""

    entry: Entry
    why: Why
    season: str = ""
