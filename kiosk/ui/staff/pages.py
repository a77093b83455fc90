"""Which screen shows which route of staff mode."""

from __future__ import annotations

from typing import Any

from kiosk.ui.routes import ProblemRoute
from kiosk.ui.staff.asked import AskedScreen, MissedScreen, OpenedScreen
from kiosk.ui.staff.asked_export import AskedDoneScreen, AskedExportScreen
from kiosk.ui.staff.board_export import BOARD_SCREENS
from kiosk.ui.staff.catalogue_screens import CATALOGUE_SCREENS
from kiosk.ui.staff.diagnostics import DiagnosticsScreen
from kiosk.ui.staff.dossiers_screens import DOSSIER_SCREENS
from kiosk.ui.staff.first import FirstPersonScreen
from kiosk.ui.staff.home import StaffHomeScreen
from kiosk.ui.staff.office import OfficeScreen, OfficeTextScreen
from kiosk.ui.staff.pin import PinScreen
from kiosk.ui.staff.printer import PrinterScreen
from kiosk.ui.staff.problem import StaffProblemScreen
from kiosk.ui.staff.routes import (
    AskedDoneRoute,
    AskedExportRoute,
    AskedRoute,
    DiagnosticsRoute,
    FirstPersonRoute,
    MissedRoute,
    OfficeRoute,
    OfficeTextRoute,
    OpenedRoute,
    PinRoute,
    PrinterRoute,
    StaffHomeRoute,
)
from kiosk.ui.staff.screens import StaffScreen

STAFF_SCREENS: dict[type[object], type[StaffScreen[Any]]] = {
    PinRoute: PinScreen,
    FirstPersonRoute: FirstPersonScreen,
    StaffHomeRoute: StaffHomeScreen,
    PrinterRoute: PrinterScreen,
    DiagnosticsRoute: DiagnosticsScreen,
    OfficeRoute: OfficeScreen,
    OfficeTextRoute: OfficeTextScreen,
    AskedRoute: AskedScreen,
    MissedRoute: MissedScreen,
    OpenedRoute: OpenedScreen,
    AskedExportRoute: AskedExportScreen,
    AskedDoneRoute: AskedDoneScreen,
    ProblemRoute: StaffProblemScreen,
    **CATALOGUE_SCREENS,
    **DOSSIER_SCREENS,
    **BOARD_SCREENS,
}
