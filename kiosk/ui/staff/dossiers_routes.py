"""Where staff can be while they bring dossiers in and keep the register safe.

What became of an export travels in the routes, as a draft of the catalogue does: forgetting the
way at the end of the session forgets it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ui.routes import StaffRoute

if TYPE_CHECKING:
    from kiosk.dossiers.intake import Intake
    from kiosk.staff.columns import Column
    from kiosk.staff.intake_desk import Brought


@dataclass(frozen=True, slots=True)
class ChooseExportRoute(StaffRoute):
    """The files that may be exports."""


@dataclass(frozen=True, slots=True)
class ColumnsRoute(StaffRoute):
    """How the columns of an export are understood, and taking it in."""

    export: Path


@dataclass(frozen=True, slots=True)
class MeaningRoute(StaffRoute):
    """What one column means; ``place`` is its place in ``columns``."""

    export: Path
    columns: tuple[Column, ...]
    place: int


@dataclass(frozen=True, slots=True)
class BroughtRoute(StaffRoute):
    """What became of an export."""

    brought: Brought


@dataclass(frozen=True, slots=True)
class RemarksRoute(StaffRoute):
    """What was found in its rows."""

    intake: Intake


@dataclass(frozen=True, slots=True)
class RemarkRoute(StaffRoute):
    """One of these in full; ``index`` in the order in which they are listed."""

    intake: Intake
    index: int


@dataclass(frozen=True, slots=True)
class BackupRoute(StaffRoute):
    """Where a copy of the register is written to."""


@dataclass(frozen=True, slots=True)
class CheckRoute(StaffRoute):
    """Whether the register is sound."""


@dataclass(frozen=True, slots=True)
class KeptRoute(StaffRoute):
    """Something was done to keep the register safe."""

    sentence: str
    lines: tuple[str, ...] = ()
