"""A finger without a hand: touches and scans the real window, for the tour and the self-test.

Everything goes in through the window system (the window, not a widget), so what holds back a
double touch or takes a scan is rehearsed too.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.resources import asset
from kiosk.services import Services
from kiosk.ui.finding import Finding
from kiosk.ui.settling import SETTLE_MS
from kiosk.ui.widgets.page_picture import PagePicture
from kiosk.ui.widgets.rows import TouchList
from kiosk.ui.window import KioskWindow
from kiosk.words import paper
from kiosk.words import screens as words

_PATIENCE_MS = 5000
_LOOK_EVERY_MS = 20


class Rehearsal:
    """Drives one window of a given size."""

    def __init__(self, services: Services, width: int, height: int, *, on_pc: bool = False) -> None:
        self.window = KioskWindow(services.settings, lambda: services, on_pc=on_pc)
        self.window.setFixedSize(width, height)
        self.window.show()
        self.wait_for(lambda: self.window.windowHandle().isExposed())
        self.window.services()
        self.settle()

    def settle(self) -> None:
        """Long enough that the next touch is meant for this page."""
        self.let_run(SETTLE_MS + 150)

    def let_run(self, milliseconds: int) -> None:
        """Qt's own loop: unlike ``QTest.qWait`` it leaves other threads their turns."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Until something is so; an ``AssertionError`` where it never is."""
        waited = 0
        while not condition():
            if waited >= _PATIENCE_MS:
                raise AssertionError("the rehearsal waited in vain")
            self.let_run(_LOOK_EVERY_MS)
            waited += _LOOK_EVERY_MS

    def wait_for_answer(self) -> None:
        """Until what was typed or scanned is answered, as people wait who look at the glass."""
        asked: list[Finding[object, object]] = self.window.findChildren(Finding)
        self.wait_for(lambda: not any(each.busy for each in asked))

    def touch(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press and release on a widget, through the window."""
        spot = widget.mapTo(self.window, at or widget.rect().center())
        QTest.mouseClick(
            self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), spot
        )
        self.settle()

    def find_button(self, said: str) -> QAbstractButton | None:
        """The visible button whose words begin so."""
        for button in self.window.findChildren(QAbstractButton):
            if button.isVisible() and button.accessibleName().startswith(said):
                return button
        return None

    def button(self, said: str) -> QAbstractButton:
        """The same, where it must be there."""
        found = self.find_button(said)
        if found is None:
            raise AssertionError(f"no button says {said!r}")
        return found

    def wait_for_button(self, said: str) -> None:
        """Until the button is there and may be touched."""
        self.wait_for(lambda: self.find_button(said) is not None)
        self.settle()

    def touch_button(self, said: str) -> None:
        self.touch(self.button(said))

    def reads(self, words: str) -> bool:
        """Whether these words are on the glass, in one text."""
        labels = self.window.findChildren(QLabel)
        return any(label.isVisible() and words in label.text() for label in labels)

    def open_preview(self, said: str) -> None:
        """Touch the button that prints, and look at what will be printed."""
        self.touch_button(said)
        self.see_preview()

    def see_preview(self) -> None:
        """Until the page that will be printed is seen."""
        sheets = self.window.findChildren(PagePicture)
        assert sheets, "there is no preview"
        self.wait_for(lambda: sheets[0].accessibleName() != paper.PREPARING())
        self.settle()

    def have_begun(self, said: str) -> None:
        """The same, and have it printed."""
        self.open_preview(said)
        self.touch_button(paper.PRINT_NOW())

    def have_printed(self, said: str) -> None:
        """The same, until it is printed or has failed."""
        self.have_begun(said)
        self.wait_for(lambda: not self.window.talk.is_waiting)
        self.settle()

    def touch_further_down(self, said: str) -> None:
        """Touch a button that may stand below what is in sight, the way people get there."""
        while not self._is_in_sight(self.button(said)):
            self.touch_button(words.MORE_BELOW())
        self.touch_button(said)

    def _is_in_sight(self, widget: QWidget) -> bool:
        return widget.visibleRegion().contains(widget.rect().center())

    def touch_list_row(self, row: int) -> None:
        """Touch a row of the list that is shown."""
        for view in self.window.findChildren(TouchList):
            if view.isVisible():
                self.touch(view.viewport(), view.visualRect(view.rows.index(row, 0)).center())
                return
        raise AssertionError("no list is shown")

    def type_keys(self, keys: str) -> None:
        """Touch the keys of our own keyboard, one after the other."""
        for key in keys:
            found = self.button(key if key != " " else "dấu cách")
            spot = found.mapTo(self.window, found.rect().center())
            handle = self.window.windowHandle()
            QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), spot)
            self.let_run(70)

    def scan(self, code: str) -> None:
        """What a scanner does: letters in quick succession, then Enter."""
        handle = self.window.windowHandle()
        for letter in code:
            QTest.keyClick(handle, Qt.Key(ord(letter.upper())), _shift(letter))
        QTest.keyClick(handle, Qt.Key.Key_Return)
        self.wait_for_answer()
        self.settle()

    def picture(self, path: Path) -> None:
        """Save what is on the glass."""
        self.wait_for_answer()
        path.parent.mkdir(parents=True, exist_ok=True)
        # Quality 0 is the smallest file; PNG loses nothing.
        if not self.window.grab().save(str(path), "PNG", 0):  # pyright: ignore[reportArgumentType, reportCallIssue]
            raise OSError(f"cannot write {path}")

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()


def _shift(letter: str) -> Qt.KeyboardModifier:
    """Scanners hold Shift for capitals, as people do."""
    capital = letter.isupper()
    return Qt.KeyboardModifier.ShiftModifier if capital else Qt.KeyboardModifier.NoModifier


def without_display() -> None:
    """From here on Qt paints into memory; to be said before the application is made.

    The screen is made as large as both orientations need: Qt's own is 800 x 800, and touches on
    lists outside of it would find no widget.
    """
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={asset('offscreen.json')}"


def home_screen_paints(services: Services) -> bool:
    """Whether the home screen can be painted at all, and is not one flat colour."""
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        without_display()
    from kiosk.ui.application import make_application

    make_application()
    rehearsal = Rehearsal(services, 540, 960)
    image = rehearsal.window.grab().toImage()
    rehearsal.close()
    seen = {image.pixel(x, y) for x in range(0, 540, 9) for y in range(0, 960, 9)}
    return len(seen) > 8
