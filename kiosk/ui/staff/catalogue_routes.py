"""Where one can be in the catalogue part of staff mode. Routes are values, as everywhere.

A draft that was read travels in the routes, from its findings to its publication: there is no
"current draft" anywhere that one screen could change under another, and forgetting the way at
the end of the session forgets the draft.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.ui.routes import StaffRoute

if TYPE_CHECKING:
    from kiosk.catalogue.desk import Draft
    from kiosk.catalogue.record import Record
    from kiosk.catalogue.review import Concern


@dataclass(frozen=True, slots=True, eq=False)
class OpenedDraft:
    """A draft, and the newest edition there was when it was read (0: none).

    Its changes are changes against what was posted then: with a newer edition it has to be read
    again.
    """

    draft: Draft
    newest: int


@dataclass(frozen=True, slots=True)
class CatalogueHomeRoute(StaffRoute):
    """What is posted, what waits, and what can be done."""


@dataclass(frozen=True, slots=True)
class ChooseFileRoute(StaffRoute):
    """The files that a draft can be read from."""


@dataclass(frozen=True, slots=True)
class FindingsRoute(StaffRoute):
    """What the checks say about a draft."""

    opened: OpenedDraft


@dataclass(frozen=True, slots=True)
class FindingRoute(StaffRoute):
    """One finding in full; ``index`` in the order in which they are listed."""

    opened: OpenedDraft
    index: int


class ChangeKind(Enum):
    ADDED = "added"
    CHANGED = "changed"
    REPEALED = "repealed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DiffRoute(StaffRoute):
    """What a draft changes."""

    opened: OpenedDraft


@dataclass(frozen=True, slots=True)
class ChangeRoute(StaffRoute):
    """One procedure of the change; ``index`` among those of its kind."""

    opened: OpenedDraft
    kind: ChangeKind
    index: int


@dataclass(frozen=True, slots=True)
class DayRoute(StaffRoute):
    """From when a draft shall be used."""

    opened: OpenedDraft


@dataclass(frozen=True, slots=True)
class PickDayRoute(StaffRoute):
    """Any later day."""

    opened: OpenedDraft


@dataclass(frozen=True, slots=True)
class NoteRoute(StaffRoute):
    """A note for the history. ``effective`` is ``None`` for at once."""

    opened: OpenedDraft
    effective: dt.date | None


@dataclass(frozen=True, slots=True)
class PublishRoute(StaffRoute):
    """The last look before publishing."""

    opened: OpenedDraft
    effective: dt.date | None
    note: str


@dataclass(frozen=True, slots=True)
class DoneRoute(StaffRoute):
    """What was done, in sentences; ``edition`` is a new one that other machines may need."""

    sentence: str
    lines: tuple[str, ...] = ()
    edition: Record | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a change whose page was left while it was under way. No route: the home of
    the part says it.
    """

    sentence: str
    lines: tuple[str, ...]
    went_well: bool


@dataclass(frozen=True, slots=True)
class OfferedRoute(StaffRoute):
    """The signed editions on the sticks."""


@dataclass(frozen=True, slots=True)
class HistoryRoute(StaffRoute):
    """All editions."""


@dataclass(frozen=True, slots=True)
class EditionRoute(StaffRoute):
    """One edition, by its number on this machine."""

    number: int


@dataclass(frozen=True, slots=True)
class ReviewRoute(StaffRoute):
    """What staff may look for."""


@dataclass(frozen=True, slots=True)
class LawRoute(StaffRoute):
    """Typing the number of a document of law."""


class ReviewKind(Enum):
    LAW = "law"
    REPEALED = "repealed"
    NOT_REVIEWED = "not-reviewed"
    EXPIRING = "expiring"


@dataclass(frozen=True, slots=True)
class ConcernsRoute(StaffRoute):
    """The procedures to look at. ``asked`` is the number typed, the months or the days."""

    kind: ReviewKind
    asked: str = ""


@dataclass(frozen=True, slots=True)
class ConcernRoute(StaffRoute):
    """One of them."""

    concern: Concern


@dataclass(frozen=True, slots=True)
class ExportRoute(StaffRoute):
    """Where to write the workbook."""


@dataclass(frozen=True, slots=True)
class CopyRoute(StaffRoute):
    """Where to copy the signed file of an edition."""

    edition: Record
