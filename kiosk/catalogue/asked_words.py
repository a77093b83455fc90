"""What of a search in vain may be remembered, and of which searches of one visit.

Somebody may type a name or a number where procedures are looked for. What looks like a number
or an address is not kept at all. All else is known by a mark at first, a keyed hash; the words
themselves are kept once a second visit asks for the same, be it of the same person. The key lies
beside the marks: whoever holds both cannot read the words, but can try whether a guess is there.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kiosk import text

MOST_LETTERS = 60
MARK_BYTES = 8
_MOST_DIGITS = 3
_LEAST_LETTERS = 2
_MOST_A_VISIT = 20
_WORD = re.compile(r"\w+")


def keepable(typed: str) -> str:
    """What was typed as it may be kept, in small letters; "" for what is not kept at all."""
    # Figures and @ come in several shapes (①, ２, ＠); the compatible form has one of each.
    plain = unicodedata.normalize("NFKC", typed)
    if "@" in plain or sum(letter.isnumeric() for letter in plain) > _MOST_DIGITS:
        return ""
    shown = "".join(c if c.isprintable() else " " for c in text.clean(typed).lower())
    words = text.clean(shown)[:MOST_LETTERS].strip()
    return words if sum(letter.isalpha() for letter in words) >= _LEAST_LETTERS else ""


def likeness(words: str) -> str:
    """What the same words have in common however they are typed: accents and signs left out."""
    return " ".join(_WORD.findall(text.fold(words)))


def mark(words: str, key: bytes) -> str:
    """A sign of these words under this key; it gives nothing away but a right guess."""
    said = likeness(words).encode("utf-8", "replace")
    return hashlib.blake2b(said, key=key, digest_size=MARK_BYTES).hexdigest()


class Visit:
    """What one visit searched for in vain.

    Of a text that grew under somebody's fingers, or was taken back letter by letter, only the
    longest counts: where it turns out to be a number, its beginning was one too.
    """

    def __init__(self) -> None:
        self._typed: list[tuple[str, str]] = []

    def missed(self, typed: str) -> None:
        whole = text.fold(typed)
        if not whole or any(longer.startswith(whole) for longer, _ in self._typed):
            return
        self._typed = [each for each in self._typed if not whole.startswith(each[0])]
        if len(self._typed) < _MOST_A_VISIT:
            self._typed.append((whole, keepable(typed)))

    def words(self) -> tuple[str, ...]:
        """What may be kept of it, the same words once."""
        alike = {likeness(words): words for _, words in self._typed if words}
        return tuple(alike.values())
