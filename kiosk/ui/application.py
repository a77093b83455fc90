"""Starting Qt: fonts, the palette of nothing, and what happens when something unexpected does."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from kiosk.resources import asset
from kiosk.settings import Settings
from kiosk.system.log import Event, record, record_bug
from kiosk.ui.collecting import Collecting
from kiosk.ui.theme import FAMILY
from kiosk.ui.watching import Watching
from kiosk.ui.window import KioskWindow
from kiosk.words import staff as words
from kiosk.words import use_translator

if TYPE_CHECKING:
    from kiosk.services import Services

_ON_PC, _LEAST_ON_PC = (1280, 800), (960, 640)
_ALL_IS_MADE_MS = 10_000
"""After the opening: by then the pages and the search are made."""
_FONTS = ("Regular", "Medium", "SemiBold", "Bold")


def has_display() -> bool:
    """Whether a window could be shown to anybody.

    A ``DISPLAY`` of this machine that no server answers on counts as none: Qt would abort.
    """
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = re.fullmatch(r":(\d+)(\.\d+)?", display)
    return Path(f"/tmp/.X11-unix/X{local[1]}").exists() if local else bool(display)


def make_application() -> QApplication:
    """The one QApplication, with our fonts and our sentences going through Qt's translation."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["kiosk"])
    application.setApplicationName("Kiosk Một Cửa")
    application.setStyle("Fusion")
    for weight in _FONTS:
        QFontDatabase.addApplicationFont(str(asset(f"fonts/BeVietnamPro-{weight}.ttf")))
    # A letter they lack would be a blank, and on the machine of another office perhaps not.
    QFontDatabase.addApplicationFont(str(asset("fonts/StandIns.ttf")))
    QFont.insertSubstitution(FAMILY, "Kiosk Stand-ins")
    use_translator(QCoreApplication.translate)
    return application


def run(
    settings: Settings,
    open_services: Callable[[], Services],
    size: tuple[int, int] | None = None,
    *,
    staff: bool = False,
) -> int:
    """Show the kiosk until it is closed: full-screen, or in a window of ``size`` pixels.

    With ``staff`` it is the window of staff mode on a PC: with a frame, and as large as one likes.
    """
    application = make_application()
    window = KioskWindow(settings, open_services, on_pc=staff)
    collecting = Collecting(window)
    window.opened.connect(lambda: QTimer.singleShot(_ALL_IS_MADE_MS, collecting.settle))
    _heal_after_bugs(window)
    if staff:
        window.setWindowTitle(words.WINDOW_TITLE())
        window.setMinimumSize(*_LEAST_ON_PC)
        window.resize(*(size or _ON_PC))
        # The door stands there from the first picture on.
        window.services()
        window.show()
    elif size is not None:
        window.setFixedSize(*size)
        window.show()
    else:
        # Without a window manager full-screen alone can give a tiny window.
        window.setGeometry(application.primaryScreen().geometry())
        window.showFullScreen()
    watching: list[Watching] = []

    def watch() -> None:
        home, folder = window.services().home.root, bool(settings.dossiers.folder)
        watching.append(Watching(window, home, folder=folder))

    if not staff:
        window.opened.connect(watch)
    _stop_on_signals(application, window)
    record(Event.STARTED, width=window.width(), height=window.height())
    code = application.exec()
    for one in watching:
        one.stop()
    record(Event.STOPPED)
    return code


def _heal_after_bugs(window: KioskWindow) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        record_bug(error)
        QTimer.singleShot(0, window.recover)

    sys.excepthook = hook


def _stop_on_signals(application: QApplication, window: KioskWindow) -> None:
    """SIGTERM and SIGINT close the kiosk in good order."""

    def stop() -> None:
        # Hidden first: quitting alone takes the window away under a picture that is being painted.
        window.close()
        application.quit()

    for number in (signal.SIGTERM, signal.SIGINT):
        # Python may hear of it in the middle of a paint; closing then would take the window away.
        signal.signal(number, lambda _number, _frame: QTimer.singleShot(0, stop))
    # Python sees signals only between its own instructions; Qt's loop needs a reason to run some.
    pulse = QTimer(application)
    pulse.timeout.connect(lambda: None)
    pulse.start(500)
