"""Putting marks on Vietnamese syllables, for the keys of the screen keyboard.

A tone key changes the last syllable typed: it goes to the vowel that carries the tone in the
spelling schools teach (hòa, thúy, quả, giờ, khuyến). The same tone twice takes it away again.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum


class Tone(Enum):
    GRAVE = "\u0300"  # huyền
    ACUTE = "\u0301"  # sắc
    HOOK = "\u0309"  # hỏi
    TILDE = "\u0303"  # ngã
    DOT = "\u0323"  # nặng


_TONES = {tone.value for tone in Tone}
_VOWELS = "aăâeêioôơuưy"
_LAST_SYLLABLE = re.compile(r"[^\W\d_]+\Z")


def _without_tone(letter: str) -> tuple[str, str]:
    """The letter without its tone, and the tone (a combining mark or nothing)."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in parts if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(m for m in parts if m not in _TONES)), tone


def _carrier(letters: list[str]) -> int | None:
    """Which letter carries the tone, or ``None`` where there is no vowel."""
    low = [letter.lower() for letter in letters]
    places = [i for i, letter in enumerate(low) if letter in _VOWELS]
    if not places:
        return None
    # "qu" and "gi" before another vowel are consonants: quả, giờ.
    if len(places) > 1 and places[0] == 1 and low[0] + low[1] in ("qu", "gi"):
        places = places[1:]
    run = [i for i in places if i - places[0] == places.index(i)]
    marked = [i for i in run if low[i] in "ăâêôơư"]
    if marked:
        return marked[-1]
    closed = run[-1] < len(low) - 1
    if len(run) == 1:
        return run[0]
    if len(run) == 2:
        return run[1] if closed else run[0]
    return run[1]


def put_tone(text: str, tone: Tone) -> str:
    """The text with the tone on its last syllable; unchanged where no syllable can carry one."""
    found = _LAST_SYLLABLE.search(text)
    if found is None:
        return text
    bare = [_without_tone(letter) for letter in found.group()]
    letters = [letter for letter, _ in bare]
    present = "".join(mark for _, mark in bare)
    carrier = _carrier(letters)
    if carrier is None:
        return text
    if present != tone.value:
        letters[carrier] = unicodedata.normalize("NFC", letters[carrier] + tone.value)
    return text[: found.start()] + "".join(letters)
