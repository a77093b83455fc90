"""What a visit tells the counts of the search: what was opened from it, and looked for in vain.

A search was in vain when somebody left with it unanswered, or gave it up for other words. A word
half typed is no search, and words that were mended until they fitted were not in vain.
"""

from __future__ import annotations

from itertools import takewhile

from kiosk import text
from kiosk.catalogue.asked import Asked
from kiosk.catalogue.found import Fit

_LEAST_LETTERS = 3


class SearchTally:
    """One visit at a time."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._last = ""
        self._in_vain = False
        self._unanswered = ""
        self._done_with: set[str] = set()

    def answered(self, typed: str, fit: Fit) -> None:
        """This is what stands on the glass now."""
        if sum(map(str.isalpha, typed)) < _LEAST_LETTERS:
            return
        self._last, self._in_vain = text.clean(typed), fit is not Fit.FITS
        if not _goes_on(self._last, self._unanswered):
            self._miss(self._unanswered)
            self._unanswered = ""
        if not _begins(self._last, self._unanswered):
            # What is only taken back letter by letter may still be given up for something else.
            self._unanswered = self._last if self._in_vain else ""

    def opened(self, code: str, typed: str) -> None:
        """A procedure that these words found, also where it was only near."""
        self._asked.opened(code)
        self._done_with.add(text.clean(typed))

    def left(self) -> None:
        """Nobody looks at the answer any more."""
        if self._in_vain:
            self._miss(self._last)

    def forget(self) -> None:
        """The visit has ended; the same words may be told again."""
        self.left()
        self._last, self._in_vain, self._unanswered = "", False, ""
        self._done_with.clear()

    def _miss(self, words: str) -> None:
        if words and words not in self._done_with:
            self._done_with.add(words)
            self._asked.missed(words)


def _begins(words: str, longer: str) -> bool:
    return text.fold(longer).startswith(text.fold(words))


def _goes_on(words: str, before: str) -> bool:
    """Whether it is still the same search: typed on, taken back, or mended in its second half."""
    new, old = text.fold(words), text.fold(before)
    pairs = zip(new, old, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return same == len(new) or 2 * same >= len(old)
