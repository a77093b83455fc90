"""What somebody typed, word by word, and the known words each of them may be.

What is said here is about letters only: keys that no input method composed, words typed together
or torn apart, slips. What the words mean is another question (``sayings.py``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from kiosk import text
from kiosk.catalogue.search.lexicon import Lexicon
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.syllables import agree, agrees_so_far, composed, fold, words

_LONGEST = 160
"""Characters that are read. A screen keyboard writes some 40 in a minute."""

_MOST_WORDS = 30
_MOST_SLIPS = 40
_LEAST_LETTERS_ALONE = 3
_LEAST_INITIALS = 3


class Likeness(IntEnum):
    """How surely a known word is the one that was typed. Smaller is surer."""

    SAME = 0
    BEGUN = 1  # the known word begins with what was typed last
    SLIP = 2
    NOT = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """One word. ``said`` has the marks that were typed or composed; ``folded`` has none.

    ``same`` are the known words that it is, ``slips`` those that it may be if a finger or an ear
    slipped. ``begun``: it is the last word, and perhaps not whole. ``initials``: the first
    letters of some name's words, where it is no word at all.
    """

    said: str
    folded: str
    same: tuple[str, ...]
    slips: frozenset[str]
    begun: bool
    initials: bool

    def likeness(self, known: str) -> Likeness:
        """Of a known, folded word."""
        if known in self.same:
            return Likeness.SAME
        if self.begun and known.startswith(self.folded):
            return Likeness.BEGUN
        return Likeness.SLIP if known in self.slips else Likeness.NOT

    def said_so(self, written: str) -> bool:
        """Whether the marks of a word that folds or begins alike are those typed, if any were."""
        if self.said == self.folded:
            return True
        return agrees_so_far(self.said, written) if self.begun else agree(self.said, written)


def read(typed: str, lexicon: Lexicon) -> list[Typed]:
    """The words of a query. The last one counts as begun unless a blank follows it."""
    clean = text.clean(typed[:_LONGEST])
    said = words(clean)[:_MOST_WORDS]
    begun = bool(typed) and len(typed) <= _LONGEST and not typed[-1].isspace()
    return _Reader(lexicon, begun).read(said)


class _Reader:
    def __init__(self, lexicon: Lexicon, begun: bool) -> None:
        self._lexicon = lexicon
        self._begun = begun

    def read(self, said: list[str]) -> list[Typed]:
        said = self._apart(self._together(self._composed(said)))
        known = [self._known(word, i == len(said) - 1) for i, word in enumerate(said)]
        return [self._typed(said, known, place) for place in range(len(said))]

    def _is_known(self, folded: str, last: bool) -> bool:
        return bool(self._lexicon.spelt(folded)) or bool(
            last and self._begun and self._lexicon.beginning(folded)
        )

    def _composed(self, said: list[str]) -> list[str]:
        """Telex and VNI keys made into letters where only that gives known words."""
        made: list[str | None] = []
        sure = False
        for i, word in enumerate(said):
            other = composed(word)
            last = i == len(said) - 1
            fits = other is not None and self._is_known(fold(other), last)
            made.append(other if fits else None)
            sure = sure or (fits and not self._is_known(fold(word), last))
        if not sure:
            return said
        return [other or word for word, other in zip(said, made, strict=True)]

    def _together(self, said: list[str]) -> list[str]:
        """Words torn apart ("kh ai sinh", "CT 01") put together again."""
        whole: list[str] = []
        for i, word in enumerate(said):
            if whole:
                joined = fold(whole[-1] + word)
                last = i == len(said) - 1
                if joined in self._lexicon and self._torn(whole, word, joined, last):
                    whole[-1] += word
                    continue
                moved = self._blank_moved(whole[-1], word, joined)
                if moved:
                    whole[-1:] = moved
                    continue
            whole.append(word)
        return whole

    def _blank_moved(self, first: str, second: str, joined: str) -> list[str] | None:
        """Two words whose blank slipped by some letters ("hộk hẩu")."""
        if fold(first) in self._lexicon or not joined.isalpha():
            return None
        parts = self._lexicon.apart(joined, last=False)
        if not parts or len(parts) != 2 or not self._lexicon.pair(*parts):
            return None
        whole = first + second
        return [whole[: len(parts[0])], whole[len(parts[0]) :]]

    def _torn(self, before: list[str], word: str, joined: str, last: bool) -> bool:
        first, second = fold(before[-1]), fold(word)
        if first not in self._lexicon or not self._is_known(second, last):
            return True
        seen = self._lexicon.pair(first, second)
        if not seen and not joined.isalpha() and not joined.isdigit():
            return True
        return not seen and len(before) > 1 and self._lexicon.pair(fold(before[-2]), joined)

    def _apart(self, said: list[str]) -> list[str]:
        """Words typed together ("khaisinh") taken apart."""
        parts: list[str] = []
        for i, word in enumerate(said):
            folded = fold(word)
            last = i == len(said) - 1
            found = None
            if not self._is_known(folded, last) and folded.isalpha():
                found = self._lexicon.apart(folded, last=last and self._begun)
            parts += self._cut(word, folded, found) if found else [word]
        return parts

    def _cut(self, word: str, folded: str, parts: list[str]) -> list[str]:
        # A slip in one word is likelier than two words that never stand together.
        seams = pairwise(parts)
        if any(not self._lexicon.pair(*seam) for seam in seams) and self._lexicon.alike(folded):
            return [word]
        if len(word) != len(folded):
            return parts
        cut: list[str] = []
        for part in parts:
            cut.append(word[: len(part)])
            word = word[len(part) :]
        return cut

    def _known(self, word: str, last: bool) -> bool:
        """Whether it is a word; marks that no word has there are a slip."""
        folded = fold(word)
        if word == folded or (last and self._begun) or folded not in self._lexicon:
            return self._is_known(folded, last)
        return self._lexicon.is_written(folded, word)

    def _typed(self, said: list[str], known: list[bool], place: int) -> Typed:
        folded = fold(said[place])
        begun = self._begun and place == len(said) - 1
        same = tuple(self._lexicon.spelt(folded))
        around = [
            (-1, fold(said[place - 1])) if place else None,
            (1, fold(said[place + 1])) if place + 1 < len(said) else None,
        ]
        beside = [side for side in around if side]
        if is_light(said[place]):
            # Nobody means "mất" by "một"; but "tạm chú" is how "tạm trú" sounds.
            heard = self._lexicon.heard(folded)
            slips = {word for word in heard if self._company(word, beside) == len(beside)}
        elif said[place] != folded and self._lexicon.is_written(folded, said[place]):
            # Whoever puts the right marks on a word means it, unless it stands there like no other.
            alone = not self._company(folded, beside)
            near = self._lexicon.alike(folded) if alone and beside else set[str]()
            slips = {word for word in near if self._company(word, beside) == len(beside)}
        else:
            slips = set(self._slips(folded, known[place], beside))
        initials = not known[place] and not slips and _may_be_initials(folded)
        return Typed(said[place], folded, same, frozenset(slips), begun, initials)

    def _slips(self, folded: str, known: bool, around: list[tuple[int, str]]) -> Iterable[str]:
        """Words that may have been meant. What is a word already must have better company."""
        company = self._company(folded, around)
        if known and company == len(around):
            return ()
        near = sorted(self._lexicon.alike(folded))
        fitting = [word for word in near if self._company(word, around) > company]
        # A word of two letters is one slip away from half of all words of two letters.
        if known or len(folded) < _LEAST_LETTERS_ALONE:
            return fitting
        return fitting or near[:_MOST_SLIPS]

    def _company(self, word: str, around: list[tuple[int, str]]) -> int:
        """Beside how many of its neighbours the word stands somewhere."""
        pair = self._lexicon.pair
        return sum(pair(other, word) if at < 0 else pair(word, other) for at, other in around)


def _may_be_initials(folded: str) -> bool:
    return len(folded) >= _LEAST_INITIALS and folded.isalpha() and not set(folded) & set("aeiou")
