"""A register made from the ground up, in the place of the one that was there."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kiosk.clock import Clock
from kiosk.dossiers import keeping
from kiosk.dossiers.register import Register, RegisterNotWritten

T = TypeVar("T")


def make_anew(path: Path, clock: Clock, fill: Callable[[Register], T]) -> T:
    """Put a new register that ``fill`` has filled at ``path``; what was there is set aside.

    Raises ``KioskError``, and what ``fill`` raises; nothing has changed then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # On the same disk: what does not fit is known before anything is replaced.
        with tempfile.TemporaryDirectory(prefix=".", dir=path.parent) as folder:
            side = Path(folder) / path.name
            register = Register.create(side)
            filled = fill(register)
            register.close()
            keeping.restore(side, path, clock)
    except (OSError, keeping.NotBroughtBack) as problem:
        # What was made a moment ago is a sound copy, unless the disk did not take all of it.
        raise RegisterNotWritten(path) from problem
    return filled
