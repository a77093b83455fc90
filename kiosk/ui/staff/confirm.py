"""Are you sure: one question over the page before something that others will see."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.panel import Panel
from kiosk.words import staff as words

_LONG = 160
"""What would happen is said in small type where it takes a paragraph: the panel does not scroll."""


class ConfirmPanel(Panel):
    """Says what will happen; the last button, the one that Enter means, changes nothing."""

    def ask(
        self, title: str, what_happens: str, yes: str, act: Callable[[], None], icon: str
    ) -> None:
        theme = self._theme
        self.card.clear()
        go_on = Button(theme, yes, Look.PRIMARY, icon)
        go_on.clicked.connect(self.hide)
        go_on.clicked.connect(lambda: act())
        leave = Button(theme, words.KEEP_AS_IT_IS(), Look.QUIET, "undo-2")
        leave.clicked.connect(self.hide)
        self.card.add(
            icon_row(
                theme, "circle-alert", Label(theme, title, Role.TITLE), token="warn", size_mm=11
            ),
            Label(theme, what_happens, Role.SMALL if len(what_happens) > _LONG else Role.BODY),
            go_on,
            leave,
        )
        self.open()

    def forget(self) -> None:
        self.hide()
        self.card.clear()
