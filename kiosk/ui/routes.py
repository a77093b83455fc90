"""Where one can be. A route is a value: screens emit them, the window goes there."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


@dataclass(frozen=True, slots=True)
class HomeRoute:
    """The first screen."""


@dataclass(frozen=True, slots=True)
class FieldsRoute:
    """All fields (lĩnh vực)."""


@dataclass(frozen=True, slots=True)
class FieldRoute:
    """The procedures of one field."""

    field_id: str


@dataclass(frozen=True, slots=True)
class LifeEventRoute:
    """The procedures of one life event (sự kiện)."""

    event_id: str


@dataclass(frozen=True, slots=True)
class AllRoute:
    """All procedures from A to Z."""


@dataclass(frozen=True, slots=True)
class SearchRoute:
    """Search by typing."""


@dataclass(frozen=True, slots=True)
class ProcedureRoute:
    """One procedure."""

    code: str


@dataclass(frozen=True, slots=True)
class QuestionRoute:
    """One question on the way to my list, with the answers so far (question id, option id)."""

    code: str
    answers: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ChecklistRoute:
    """My list."""

    code: str
    answers: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class TypeCodeRoute:
    """Typing the code of a dossier by hand."""


@dataclass(frozen=True, slots=True)
class DossierRoute:
    """One dossier, by its code as it was typed or scanned, and its look-up code where one was."""

    code: str
    lookup: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class LookupCodeRoute:
    """Typing the look-up code that shows the name of a dossier's procedure."""

    code: str


class BoardPart(Enum):
    """What of the board: the whole office, its fields, or its months."""

    WHOLE = "whole"
    FIELDS = "fields"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class BoardRoute:
    """The figures of the office."""

    part: BoardPart = BoardPart.WHOLE


@dataclass(frozen=True, slots=True)
class ProblemRoute:
    """A sentence: what happened, and what to do now.

    ``in_place``: of the page that one is on, which has nothing to show; no way leads back to it.
    """

    sentence: str
    about_dossier: bool = False
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class StaffRoute:
    """Base of the pages of staff mode; the window shows them only to somebody who is in."""


CitizenRoute = (
    HomeRoute
    | FieldsRoute
    | FieldRoute
    | LifeEventRoute
    | AllRoute
    | SearchRoute
    | ProcedureRoute
    | QuestionRoute
    | ChecklistRoute
    | TypeCodeRoute
    | DossierRoute
    | LookupCodeRoute
    | BoardRoute
    | ProblemRoute
)
Route = CitizenRoute | StaffRoute
