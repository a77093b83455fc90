"""What the screens and commands work with: the catalogue of today, the dossiers, the printers.

Built once by ``app.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.catalogue.asked import Asked
from kiosk.catalogue.desk import CatalogueDesk
from kiosk.catalogue.today import CatalogueOfToday
from kiosk.clock import Clock
from kiosk.dossiers.asking import Dossiers
from kiosk.dossiers.deadlines.calendar import WorkCalendar
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.printing.outlets import Outlets
from kiosk.printing.paper_count import PaperCount
from kiosk.settings import Settings
from kiosk.staff.book import StaffBook
from kiosk.staff.sticks import Sticks

if TYPE_CHECKING:
    from kiosk.staff.intake_desk import IntakeDesk


@dataclass(frozen=True, slots=True)
class Services:
    """Everything outside the screens.

    ``open_intake`` is for what staff do with dossiers: no citizen waits for what reads exports.
    """

    home: Home
    settings: Settings
    settings_problem: KioskError | None
    clock: Clock
    catalogue: CatalogueOfToday
    desk: CatalogueDesk
    dossiers: Dossiers
    open_intake: Callable[[], IntakeDesk]
    calendar: WorkCalendar
    asked: Asked
    outlets: Outlets
    paper: PaperCount
    staff: StaffBook
    sticks: Sticks
