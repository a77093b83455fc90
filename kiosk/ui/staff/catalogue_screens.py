"""Which screen shows which route of the catalogue part."""

from __future__ import annotations

from typing import Any

from kiosk.ui.staff.catalogue_choose import ChooseFileScreen
from kiosk.ui.staff.catalogue_day import DayScreen, PickDayScreen
from kiosk.ui.staff.catalogue_diff import ChangeScreen, DiffScreen
from kiosk.ui.staff.catalogue_export import PlaceScreen
from kiosk.ui.staff.catalogue_findings import FindingScreen, FindingsScreen
from kiosk.ui.staff.catalogue_history import EditionScreen, HistoryScreen
from kiosk.ui.staff.catalogue_home import CatalogueHomeScreen, DoneScreen
from kiosk.ui.staff.catalogue_publish import PublishScreen
from kiosk.ui.staff.catalogue_review import ConcernScreen, ConcernsScreen, ReviewScreen
from kiosk.ui.staff.catalogue_routes import (
    CatalogueHomeRoute,
    ChangeRoute,
    ChooseFileRoute,
    ConcernRoute,
    ConcernsRoute,
    CopyRoute,
    DayRoute,
    DiffRoute,
    DoneRoute,
    EditionRoute,
    ExportRoute,
    FindingRoute,
    FindingsRoute,
    HistoryRoute,
    LawRoute,
    NoteRoute,
    OfferedRoute,
    PickDayRoute,
    PublishRoute,
    ReviewRoute,
)
from kiosk.ui.staff.catalogue_sticks import OfferedScreen
from kiosk.ui.staff.catalogue_typing import LawScreen, NoteScreen
from kiosk.ui.staff.screens import StaffScreen

CATALOGUE_SCREENS: dict[type[object], type[StaffScreen[Any]]] = {
    CatalogueHomeRoute: CatalogueHomeScreen,
    DoneRoute: DoneScreen,
    ChooseFileRoute: ChooseFileScreen,
    FindingsRoute: FindingsScreen,
    FindingRoute: FindingScreen,
    DiffRoute: DiffScreen,
    ChangeRoute: ChangeScreen,
    DayRoute: DayScreen,
    PickDayRoute: PickDayScreen,
    NoteRoute: NoteScreen,
    PublishRoute: PublishScreen,
    OfferedRoute: OfferedScreen,
    HistoryRoute: HistoryScreen,
    EditionRoute: EditionScreen,
    ReviewRoute: ReviewScreen,
    LawRoute: LawScreen,
    ConcernsRoute: ConcernsScreen,
    ConcernRoute: ConcernScreen,
    ExportRoute: PlaceScreen,
    CopyRoute: PlaceScreen,
}
