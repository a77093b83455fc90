"""The words an edition and its vocabulary know, and those that were probably meant.

Every word is folded. One slip is one letter more, less, other or changed places with its
neighbour; letters that regions of the country do not tell apart are a slip too, however many.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from kiosk.catalogue.search.syllables import agree, sound, spelling

_LEAST_LETTERS = 2

_LONGEST_WORD = 7
"""Letters of the longest Vietnamese syllable ("nghiêng"). Longer words are foreign or joined."""

_MOST_JOINED = 40
"""Letters of joined words that are taken apart."""


def _without_one(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


def _one_slip(typed: str, known: str) -> bool:
    """Whether two different words are one slip apart."""
    if len(typed) > len(known):
        typed, known = known, typed
    start = 0
    while start < len(typed) and typed[start] == known[start]:
        start += 1
    if len(typed) < len(known):
        return typed[start:] == known[start + 1 :]
    swapped = typed[start : start + 2] == known[start : start + 2][::-1]
    return typed[start + 1 :] == known[start + 1 :] or (
        swapped and typed[start + 2 :] == known[start + 2 :]
    )


class Lexicon:
    """All words, and which of them stand side by side somewhere."""

    def __init__(
        self,
        known: set[str],
        written: Iterable[tuple[str, str]],
        pairs: Iterable[Callable[[str, str], bool]],
    ) -> None:
        """``known`` words are folded, ``written`` ones have their marks too.

        ``pairs`` tell whether two words stand side by side somewhere.
        """
        self._written: dict[str, set[str]] = {}
        for folded, word in written:
            self._written.setdefault(folded, set()).add(word)
        self._pairs = tuple(pairs)
        self._sorted = sorted(known)
        self._known = known
        self._shorter: dict[str, list[str]] = {}
        self._sounds: dict[str, list[str]] = {}
        self._spelt: dict[str, list[str]] = {}
        for word in self._sorted:
            self._spelt.setdefault(spelling(word), []).append(word)
            if len(word) < _LEAST_LETTERS or not word.isalpha():
                continue
            self._sounds.setdefault(sound(word), []).append(word)
            for shorter in _without_one(word):
                self._shorter.setdefault(shorter, []).append(word)

    def __contains__(self, word: object) -> bool:
        return word in self._known

    def is_written(self, folded: str, word: str) -> bool:
        """Whether some known word that folds so has these marks, hỏi and ngã being one."""
        return any(agree(word, known) for known in self._written.get(folded, ()))

    def pair(self, first: str, second: str) -> bool:
        """Whether the two words stand side by side in some name or phrase."""
        return any(stand(first, second) for stand in self._pairs)

    def beginning(self, typed: str) -> list[str]:
        """The words that begin so, the word itself too."""
        start = bisect_left(self._sorted, typed)
        end = bisect_left(self._sorted, typed + "\uffff", lo=start)
        return self._sorted[start:end]

    def spelt(self, typed: str) -> list[str]:
        """The words that are the same but for i and y at the end."""
        return self._spelt.get(spelling(typed), [])

    def heard(self, typed: str) -> set[str]:
        """The words of the same sound; not the word itself."""
        return {word for word in self._sounds.get(sound(typed), ()) if word != typed}

    def alike(self, typed: str) -> set[str]:
        """The words one slip away, or of the same sound; not the word itself."""
        if not typed.isalpha():
            return set()
        found = set(self._sounds.get(sound(typed), ()))
        if len(typed) >= _LEAST_LETTERS:
            near = set(self._shorter.get(typed, ()))
            for shorter in _without_one(typed):
                if len(shorter) >= _LEAST_LETTERS and shorter in self._known:
                    near.add(shorter)
                near.update(self._shorter.get(shorter, ()))
            found.update(word for word in near if _one_slip(typed, word))
        found.discard(typed)
        return found

    def apart(self, typed: str, *, last: bool) -> list[str] | None:
        """Joined words taken apart, with the fewest and best known seams, or ``None``.

        ``last``: the word is still being typed, so its last part may be the beginning of a word.
        """
        end = len(typed)
        if not 4 <= end <= _MOST_JOINED:
            return None
        # For each place: the cost of getting there, and the parts on the way.
        best: list[tuple[int, list[str]] | None] = [None] * (end + 1)
        best[0] = (0, [])
        for place in range(1, end + 1):
            for start in range(max(0, place - _LONGEST_WORD), place):
                before = best[start]
                part = typed[start:place]
                if before is None or not self._is_part(part, last and place == end):
                    continue
                seam = before[1] and not self.pair(before[1][-1], part)
                cost = before[0] + 2 + (3 if seam else 0) + (2 if len(part) == 1 else 0)
                here = best[place]
                if here is None or cost < here[0]:
                    best[place] = (cost, [*before[1], part])
        reached = best[end]
        return reached[1] if reached and len(reached[1]) > 1 else None

    def _is_part(self, part: str, may_begin: bool) -> bool:
        if part in self._known:
            return len(part) > 1 or part in "yo"
        return may_begin and len(part) > 1 and bool(self.beginning(part)[:1])
