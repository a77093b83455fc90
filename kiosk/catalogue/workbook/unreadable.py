"""The one problem a file has as a whole: it is no workbook that can be read."""

from __future__ import annotations

from kiosk.errors import KioskError


class WorkbookUnreadable(KioskError):
    """The file cannot be read as a workbook at all; its sentence says why and what to do."""
