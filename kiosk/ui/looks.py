"""The look a visit begins with: measured for a kiosk's glass, or as large as suits a PC."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from kiosk.settings import Settings, TextSize
from kiosk.ui.glass import Glass, measure
from kiosk.ui.theme import Theme

_PC_PX_PER_MM = 3.0
"""On a staff PC nobody stands at arm's length: a window of 1280 x 800 shows what a lying kiosk
shows on its whole glass."""


def kiosk_look(settings: Settings, width: int, height: int) -> Theme:
    """For a kiosk whose window is so many pixels large."""
    size = QGuiApplication.primaryScreen().physicalSize()
    reported = (size.width(), size.height())
    measured = measure(settings.screen, width, height, reported)
    return Theme(measured, settings.screen.text_size)


def pc_look(width: int, height: int) -> Theme:
    """For the window of staff mode on a PC. It always lies, so that no resizing rebuilds it."""
    return Theme(Glass(width, height, _PC_PX_PER_MM), TextSize.NORMAL)
