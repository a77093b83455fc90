"""The register of dossiers: whether it is there, how much is in it, how fresh it is."""

from __future__ import annotations

from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.ui.staff.routes import DossierDataRoute
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.card import Card, answer_card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import staff as words


class DossierDataScreen(StaffScreen[DossierDataRoute]):
    """Says what citizens who scan a receipt find."""

    def fill(self, route: DossierDataRoute) -> None:
        theme = self.theme
        title = Label(theme, words.DOSSIERS_TITLE(), Role.TITLE)
        try:
            register = self.services.dossiers.register
            count, latest = register.count(), register.latest()
        except KioskError as problem:
            card = Card(theme, "bad_tint")
            said = Label(theme, str(problem), Role.LEAD)
            card.add(icon_row(theme, "circle-x", said, token="bad", size_mm=11))
            self.refill((), title, card)
            return
        said = words.DOSSIER_COUNT(count=count) if count else words.NO_DOSSIERS()
        cards = [answer_card(theme, "folder-open", words.IN_REGISTER(), said)]
        if latest is not None:
            moment = f"{latest.astimezone(VIETNAM_TIME):%H:%M, %d/%m/%Y}"
            cards.append(answer_card(theme, "clock", words.NEWEST_DATA(), moment))
        self.refill((), title, *cards, Label(theme, words.DOSSIERS_COME(), token="soft_ink"))
