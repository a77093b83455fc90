"""Why a whole file was not taken. Nothing in the register has changed then."""

from __future__ import annotations

from kiosk.errors import KioskError


class FileRefused(KioskError):
    """The file is not one that can be taken; somebody has to mend it."""


class FileNotReady(KioskError):
    """It cannot be read now: still being written, locked, its disk away. Later it may be."""


class IntakeStopped(KioskError):
    """Somebody has stopped it on the way."""
