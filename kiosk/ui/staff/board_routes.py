"""Where staff can be while they carry away a report of the office's figures."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.dossiers.report_period import ReportPeriod
from kiosk.ui.routes import StaffRoute


@dataclass(frozen=True, slots=True)
class BoardExportRoute(StaffRoute):
    """Of which period."""


@dataclass(frozen=True, slots=True)
class BoardKindRoute(StaffRoute):
    """As a spreadsheet or on paper."""

    period: ReportPeriod


@dataclass(frozen=True, slots=True)
class BoardPlaceRoute(StaffRoute):
    """Where to; ``ending`` is that of the file."""

    period: ReportPeriod
    ending: str


@dataclass(frozen=True, slots=True)
class BoardDoneRoute(StaffRoute):
    """The report has been written."""

    sentence: str
    lines: tuple[str, ...] = ()
