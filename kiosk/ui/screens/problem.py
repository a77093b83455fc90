"""A sentence that says what happened and what to do now."""

from __future__ import annotations

from kiosk.ui.routes import HomeRoute, ProblemRoute, TypeCodeRoute
from kiosk.ui.screens.base import PageScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import screens as words


class ProblemScreen(PageScreen):
    """Shown in the place of a page that could not be shown."""

    def fill(self, route: ProblemRoute) -> None:
        theme = self.theme
        card = Card(theme, "warn_tint")
        said = Label(theme, route.sentence, Role.LEAD)
        card.add(icon_row(theme, "circle-alert", said, token="warn", size_mm=11))
        home = Button(theme, words.HOME(), Look.PRIMARY, "house")
        home.clicked.connect(lambda: self.go.emit(HomeRoute()))
        actions = [home]
        if route.about_dossier:
            again = Button(theme, words.LOOKING_UP_AGAIN(), Look.QUIET, "keyboard")
            again.clicked.connect(lambda: self.go.emit(TypeCodeRoute()))
            actions.append(again)
        self.refill(
            actions,
            Label(theme, words.SOMETHING_WRONG(), Role.TITLE),
            card,
            Label(theme, words.ASK_STAFF()),
        )
