"""What is done for dossiers while the kiosk runs: exports are taken in, the register looked after.

A process of its own does it: a hundred thousand rows in a thread of this one would make touches
wait. It runs with a low priority, and never twice at a time.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer

_EVERY_MS = 300_000
"""Starting a process costs half a second of the processor: more often would be felt."""
_TEND_EVERY = 24 * 12
"""So many looks for one check of the whole register: once a day."""
_IN_GOOD_ORDER_MS = 5_000
_NICENESS = 15

_WATCH = ("dossiers", "watch", "--once")
_TEND = ("register", "tend")


class Watching(QObject):
    """Lives as long as its parent. What is under way when that goes is ended, and begun again
    another time: a file is taken whole or not at all.

    ``folder``: whether there is one to look into. ``every_ms`` between two looks.
    """

    def __init__(
        self, parent: QObject, home: Path, *, folder: bool, every_ms: int = _EVERY_MS
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._folder = folder
        self._looks = 0
        self._process = QProcess(self)
        # Its sentences are in the log and beside the files; nobody reads them here.
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(every_ms)

    def look(self) -> None:
        """Do what is due, unless the last is still under way."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            return
        tend = self._looks % _TEND_EVERY == 0
        self._looks += 1
        if tend or self._folder:
            program, *arguments = _own_command()
            arguments += [*(_TEND if tend else _WATCH), "--home", str(self._home)]
            self._process.start(program, arguments)

    def stop(self) -> None:
        """Do no more."""
        self._timer.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.terminate()
            if not self._process.waitForFinished(_IN_GOOD_ORDER_MS):
                self._process.kill()
                self._process.waitForFinished(_IN_GOOD_ORDER_MS)


def _own_command() -> list[str]:
    """How this program is started again; gently, where the system knows how."""
    itself = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return ["nice", "-n", str(_NICENESS), *itself] if os.name == "posix" else itself
