"""The exports of the one-stop software that lie on sticks and in folders, to be chosen by touch.

Found in one go, in the folder itself and one below, the newest first: nobody wants to walk through
folders on a glass. A stick may be pulled out at any moment; what cannot be read is not there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from kiosk import storage
from kiosk.clock import VIETNAM_TIME
from kiosk.staff.carried import Carried, newest_in

EXPORT_KINDS = (".csv", ".xlsx")
"""As they are named to people; text tables of other names are read too."""

_LISTED = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls")
"""An old workbook too: who touches it learns how to save it anew."""


def exports_in(folders: Iterable[Path]) -> tuple[Carried, ...]:
    """What may be an export in these folders and one below, the newest first."""
    return newest_in(folders, _export)


def _export(path: Path) -> Carried | None:
    if not path.name.lower().endswith(_LISTED) or not storage.is_file(path):
        return None
    try:
        facts = path.stat()
        changed_at = dt.datetime.fromtimestamp(facts.st_mtime, VIETNAM_TIME)
    except (OSError, OverflowError, ValueError):
        # Gone with its stick, or a clock that never was.
        return None
    return Carried(path, facts.st_size, changed_at)
