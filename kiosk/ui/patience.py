"""How long a page waits for somebody who does not touch it: before it asks, and before it goes."""

from __future__ import annotations

from kiosk.settings import Settings
from kiosk.ui.routes import DossierRoute, LookupCodeRoute, ProblemRoute, Route, TypeCodeRoute
from kiosk.ui.staff.routes import FirstPersonRoute, PinRoute

_AT_THE_DOOR = (30, 10)
"""The question for a PIN does not stand long on the glass of a kiosk with nobody answering."""


def patience(
    route: Route, settings: Settings, staff_is_in: bool, *, on_pc: bool = False
) -> tuple[int, int]:
    """Seconds until the question, and seconds that the question waits."""
    visit, staff = settings.visit, settings.staff
    if staff_is_in:
        # Nobody passes by a PC of the staff, and they mend a workbook beside a draft they read.
        idle = staff.pc_idle_seconds if on_pc else staff.idle_seconds
        return idle, staff.warning_seconds
    if isinstance(route, PinRoute | FirstPersonRoute):
        return _AT_THE_DOOR
    if _shows_code(route):
        return visit.dossier_idle_seconds, visit.dossier_warning_seconds
    return visit.idle_seconds, visit.warning_seconds


def _shows_code(route: Route) -> bool:
    """Whether the code of a dossier stands on the glass: such a page is left sooner."""
    match route:
        case DossierRoute() | LookupCodeRoute() | TypeCodeRoute():
            return True
        case ProblemRoute(about_dossier=about_dossier):
            return about_dossier
        case _:
            return False
