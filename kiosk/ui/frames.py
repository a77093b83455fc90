"""How long frames take and how long after a touch the new page is painted, for diagnostics."""

from __future__ import annotations

from collections import deque
from time import perf_counter

_KEPT = 2000


class FrameTimes:
    """Rings of milliseconds: the paint of each frame, and touch or arrival to painted page."""

    def __init__(self) -> None:
        self.paints: deque[float] = deque(maxlen=_KEPT)
        self.touch_to_paint: deque[float] = deque(maxlen=_KEPT)
        self._began = 0.0
        self._touched = 0.0
        self._expected = False

    def touched(self) -> None:
        """A finger came down (or a test says so)."""
        self._touched = perf_counter()

    def expect(self) -> None:
        """The next frame shows a new page."""
        self._expected = True

    def begin(self) -> None:
        self._began = perf_counter()

    def end(self) -> None:
        now = perf_counter()
        self.paints.append((now - self._began) * 1000)
        if self._expected:
            if self._touched:
                self.touch_to_paint.append((now - self._touched) * 1000)
            self._expected = False
            self._touched = 0.0
