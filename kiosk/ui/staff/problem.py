"""What went wrong, said to somebody who is in: they are the ones who can do something about it."""

from __future__ import annotations

from kiosk.ui.routes import ProblemRoute
from kiosk.ui.staff.routes import StaffHomeRoute
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import screens
from kiosk.words import staff as words


class StaffProblemScreen(StaffScreen[ProblemRoute]):
    """Shown in the place of a staff page that could not be shown."""

    def fill(self, route: ProblemRoute) -> None:
        theme = self.theme
        card = Card(theme, "warn_tint")
        said = Label(theme, route.sentence, Role.LEAD)
        card.add(icon_row(theme, "circle-alert", said, token="warn", size_mm=11))
        on = Button(theme, words.TO_STAFF_HOME(), Look.PRIMARY, "layout-grid")
        on.clicked.connect(lambda: self.go.emit(StaffHomeRoute()))
        self.refill([on], Label(theme, screens.SOMETHING_WRONG(), Role.TITLE), card)
