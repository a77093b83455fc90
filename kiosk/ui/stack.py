"""The pages on top of each other, of which one is seen; a page that comes is painted once."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from kiosk.ui.screens.base import Screen


class PageStack(QStackedWidget):
    """All pages of the window. The one that is seen alone says how much room is needed."""

    @property
    def shown(self) -> Screen:
        """The page that is seen."""
        shown = self.currentWidget()
        assert isinstance(shown, Screen)
        return shown

    def take_in(self, screen: Screen) -> None:
        """One more page, hidden."""
        # As large as Qt makes it, it would have what is seen painted anew in its place.
        screen.resize(0, 0)
        self.addWidget(screen)

    def show_page(self, screen: Screen) -> None:
        """See this page in the place of the one before."""
        if screen is not self.shown:
            self.setCurrentWidget(screen)
            # Qt would paint the ground with all that stands on it, and then again each thing that
            # stands on it, because each has been shown. A page that changes its place in the pile
            # is one dirty area instead; among hidden pages any place is as good.
            screen.lower()

    # Qt would ask all pages, and with each touch lay out the keys of those that nobody sees.

    def sizeHint(self) -> QSize:
        return self.shown.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.shown.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return self.shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self.shown.heightForWidth(width)

    def make_ready(self, screen: Screen) -> None:
        """Polish and lay out a page that is not seen yet."""
        screen.resize(self.size())
        for widget in (screen, *screen.findChildren(QWidget)):
            widget.ensurePolished()
        for layout in screen.findChildren(QLayout):
            layout.activate()
