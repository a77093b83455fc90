"""A visitor in a hurry, at a glass that is too: for tests about what is said, not about when.

After a page change, a touch or a key the glass takes no further touch for a moment, so that nobody
presses what they have not seen. The tests of those moments (``test_touch.py``, ``test_search.py``,
``test_scanner.py``) live through them as people do; for all others they are a fifth as long.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from kiosk.ui import rehearsal, settling, steady
from kiosk.ui.widgets import button
from tests import quick_pins

from . import staff_member, visitor
from .visitor import Visitor

_TIMES_FASTER = 5
_GUARDS = {
    "SETTLE_MS": settling,
    "CHANGED_MS": steady,
    "DOUBLE_TOUCH_MS": button,
    "KEY_REPEAT_MS": button,
}
_SOON_MS = 100
"""What a page still has to add to itself, it adds sooner than that."""

_LAID_OUT_MS = 10
"""Time for what was posted meanwhile; it is all done before this ends."""


def hurry(patch: pytest.MonkeyPatch) -> None:
    """Make the guards of the glass shorter, the visitor's patience with them, and PINs cheap."""
    for name, where in _GUARDS.items():
        shorter = getattr(where, name) // _TIMES_FASTER
        for knows in (where, rehearsal, staff_member, visitor):
            if hasattr(knows, name):
                patch.setattr(knows, name, shorter)
    quick_pins.use(patch)


def whole(somebody: Visitor) -> None:
    """Wait until the page on the glass has added all there is to it, and is laid out."""
    somebody.wait_for(lambda: not _something_comes(somebody))
    QTest.qWait(_LAID_OUT_MS)


def _something_comes(somebody: Visitor) -> bool:
    timers = somebody.window.findChildren(QTimer)
    return any(t.isActive() and t.isSingleShot() and t.interval() <= _SOON_MS for t in timers)


class BriskVisitor(Visitor):
    """Waits for a page until it is whole instead of for a time."""

    def settle(self) -> None:
        super().settle()
        whole(self)
