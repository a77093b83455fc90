"""Which screen shows which route of the part about dossiers."""

from __future__ import annotations

from typing import Any

from kiosk.ui.staff.dossiers import DossierDataScreen
from kiosk.ui.staff.dossiers_brought import BroughtScreen, RemarkScreen, RemarksScreen
from kiosk.ui.staff.dossiers_choose import ChooseExportScreen
from kiosk.ui.staff.dossiers_columns import ColumnsScreen, MeaningScreen
from kiosk.ui.staff.dossiers_keeping import BackupScreen, CheckScreen, KeptScreen
from kiosk.ui.staff.dossiers_routes import (
    BackupRoute,
    BroughtRoute,
    CheckRoute,
    ChooseExportRoute,
    ColumnsRoute,
    KeptRoute,
    MeaningRoute,
    RemarkRoute,
    RemarksRoute,
)
from kiosk.ui.staff.routes import DossierDataRoute
from kiosk.ui.staff.screens import StaffScreen

DOSSIER_SCREENS: dict[type[object], type[StaffScreen[Any]]] = {
    DossierDataRoute: DossierDataScreen,
    ChooseExportRoute: ChooseExportScreen,
    ColumnsRoute: ColumnsScreen,
    MeaningRoute: MeaningScreen,
    BroughtRoute: BroughtScreen,
    RemarksRoute: RemarksScreen,
    RemarkRoute: RemarkScreen,
    BackupRoute: BackupScreen,
    CheckRoute: CheckScreen,
    KeptRoute: KeptScreen,
}
