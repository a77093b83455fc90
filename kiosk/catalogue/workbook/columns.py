"""What a sheet of the workbook is made of: columns, each with a header, a kind and a place in the
model. Writing and reading both follow these descriptions, so that they cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from kiosk.catalogue.workbook.labels import Labels
from kiosk.words import Sentence


class Kind(Enum):
    """What stands in the cells of a column."""

    TEXT = auto()
    TEXTS = auto()  # several, separated by ";"
    WHOLE = auto()
    MONEY = auto()
    CURRENCY = auto()
    DATE = auto()
    DAY_OR_MONTH = auto()
    DAY_OF_YEAR = auto()  # every year
    LABEL = auto()
    LABELS = auto()
    CODE = auto()  # of a procedure
    CODES = auto()
    FIELD = auto()  # the name of a field on its sheet
    FIELDS = auto()
    EVENTS = auto()
    WHEN = auto()
    ID = auto()  # nobody needs to write one
    # These say something about the row and are no value of the model.
    OWNER = auto()  # the code of the procedure to which the row belongs
    SHOWN = auto()  # for people only, never read
    NUMBER = auto()  # rows of one number belong together
    CHOICE = auto()  # which list of the procedure the row belongs to
    CONTINUES = auto()


GREY = {Kind.SHOWN, Kind.ID, Kind.CONTINUES}
"""Columns a clerk can leave alone."""

OPTIONAL = GREY - {Kind.ID}
"""Columns that may be missing from a sheet without anything being lost."""

JOINED = {Kind.TEXT, Kind.TEXTS, Kind.CODES, Kind.FIELD, Kind.FIELDS, Kind.EVENTS, Kind.WHEN}
"""Columns whose cells may be continued in the next row."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column. ``path`` leads to the value inside the record of the row.

    ``inner``: the value belongs to the inner record (the option of a question, the fee of a
    method), not to the record that several rows share.
    """

    header: Sentence
    note: Sentence
    kind: Kind = Kind.TEXT
    path: tuple[str, ...] = ()
    width: int = 20
    required: bool = False
    inner: bool = False
    labels: Labels | None = None


@dataclass(frozen=True, eq=False)
class Sheet:
    """One sheet: whose records its rows are.

    ``of_procedure``: the rows belong to procedures. ``attribute`` is the list they make up, and
    ``inner`` the list inside each of its records where several rows share one. A sheet with a
    CHOICE column fills several lists. An ``optional`` one may be missing, which says nothing; the
    same sheet without rows says that there is nothing.
    """

    name: Sentence
    purpose: Sentence
    columns: tuple[Column, ...]
    attribute: str = ""
    inner: str = ""
    of_procedure: bool = True
    optional: bool = False

    def only(self, kind: Kind) -> Column | None:
        """The column of a kind that a sheet has at most once."""
        return next((column for column in self.columns if column.kind is kind), None)

    @cached_property
    def valued(self) -> tuple[Column, ...]:
        """The columns whose cells are values of the model."""
        about_the_row = {Kind.OWNER, Kind.SHOWN, Kind.NUMBER, Kind.CHOICE, Kind.CONTINUES}
        return tuple(column for column in self.columns if column.kind not in about_the_row)
