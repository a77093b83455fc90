"""Syllables as they are typed and as they are compared.

A Vietnamese word is a few syllables with blanks between them, and people leave out its marks,
put them in the old or the new place, or type the keys of an input method that nobody turned on.
So a syllable is compared in three forms: folded (no marks, đ as d), its marks in an order that
does not depend on where they were put, and its sound, in which letters that regions of the
country do not tell apart are one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kiosk import composing, text
from kiosk.composing import Tone

_WORD = re.compile(r"[^\W_]+")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


def _folds() -> dict[int, str]:
    """Every Vietnamese letter with its tones, and the plain letter under them."""
    table: dict[int, str] = {}
    for letter in _LETTERS:
        for tone in ("", *(tone.value for tone in Tone)):
            whole = unicodedata.normalize("NFC", letter + tone)
            if len(whole) == 1:
                table[ord(whole)] = text.fold(letter)
    return table


_FOLDS = _folds()


def words(said: str) -> list[str]:
    """The words of a text in small letters, with their marks. ``said`` is NFC."""
    return _WORD.findall(said.lower())


def fold(word: str) -> str:
    """The word without marks. As ``text.fold``, but for one clean word and much faster."""
    folded = word.translate(_FOLDS)
    return folded if folded.isascii() else text.fold(folded)


def marked(word: str) -> str:
    """The word with its tone behind it: "hoà" and "hòa" are the same."""
    tones = ""
    kept: list[str] = []
    for mark in unicodedata.normalize("NFD", word):
        if mark in _TONE_MARKS:
            tones += mark
        else:
            kept.append(mark)
    return unicodedata.normalize("NFC", "".join(kept)) + tones


_TONE_MARKS = {tone.value for tone in Tone}
_HOOK_OR_TILDE = str.maketrans({Tone.TILDE.value: Tone.HOOK.value})


def agree(typed: str, written: str) -> bool:
    """Whether the marks of two words that fold alike are the same, hỏi and ngã being one."""
    return typed == written or (
        marked(typed).translate(_HOOK_OR_TILDE) == kept_marked(written).translate(_HOOK_OR_TILDE)
    )


def agrees_so_far(typed: str, written: str) -> bool:
    """Whether a word whose end is not typed yet has the marks typed so far.

    A letter may still get its tone ("hô" on the way to "hộ"); a tone that stands there stays.
    """
    letters, tone = _apart(marked(typed).translate(_HOOK_OR_TILDE))
    whole, tone_there = _apart(kept_marked(written).translate(_HOOK_OR_TILDE))
    return whole.startswith(letters) and tone in ("", tone_there)


def _apart(word: str) -> tuple[str, str]:
    return (word[:-1], word[-1]) if word[-1:] in _TONE_MARKS else (word, "")


_SOUNDS = (
    (re.compile(r"^ngh"), "ng"),
    (re.compile(r"^gh"), "g"),
    (re.compile(r"^(?:gi(?=[aeouy])|gi|r)"), "d"),
    (re.compile(r"^tr"), "ch"),
    (re.compile(r"^s"), "x"),
    (re.compile(r"^n(?!g|h)"), "l"),
    (re.compile(r"^[kq]"), "c"),
    (re.compile(r"y"), "i"),
)


def sound(word: str) -> str:
    """How a folded word sounds where n and l, s and x, ch and tr, d, gi and r are one."""
    for letters, heard in _SOUNDS:
        word = letters.sub(heard, word, count=1)
    return word


def spelling(word: str) -> str:
    """The folded word with i for y at its end: "kí" and "ký" are both right."""
    return word[:-1] + "i" if len(word) > 1 and word[-1] == "y" and word[-2] not in "aeou" else word


_TELEX_TONES = dict(zip("fsrxj", Tone.__members__.values(), strict=True))
_VNI_TONES = dict(zip("21345", Tone.__members__.values(), strict=True))
_DOUBLED = {"a": "â", "e": "ê", "o": "ô"}
_HORNED = {"a": "ă", "o": "ơ", "u": "ư"}
_VNI_MARKS = {"6": _DOUBLED, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}, "9": {"d": "đ"}}


def _with_marks(letters: list[str], tone: Tone | None) -> str:
    whole = "".join(letters)
    return composing.put_tone(whole, tone) if tone else whole


def _mark_last(letters: list[str], changes: dict[str, str]) -> bool:
    """Put a mark on the last letter that can carry it; whether there was one."""
    for place in range(len(letters) - 1, -1, -1):
        changed = changes.get(letters[place])
        if changed:
            letters[place] = changed
            if changed == "ơ" and place and letters[place - 1] == "u":
                letters[place - 1] = "ư"
            return True
    return False


def from_telex(keys: str) -> str | None:
    """The word that Telex makes of these keys, or ``None`` where they are no Telex."""
    letters: list[str] = []
    tone: Tone | None = None
    changed = False
    for key in keys:
        vowel = any(letter in "aăâeêioôơuưy" for letter in letters)
        if key in _TELEX_TONES and vowel:
            tone = _TELEX_TONES[key]
        elif key == "w":
            if not _mark_last(letters, _HORNED):
                letters.append("ư")
        elif key in _DOUBLED and key in letters:
            _mark_last(letters, {key: _DOUBLED[key]})
        elif key == "d" and letters[:1] == ["d"]:
            letters[0] = "đ"
        elif key == "z" and vowel:
            tone = None
        else:
            letters.append(key)
            continue
        changed = True
    return _with_marks(letters, tone) if changed else None


def from_vni(keys: str) -> str | None:
    """The word that VNI makes of these keys, or ``None`` where they are no VNI."""
    letters: list[str] = []
    tone: Tone | None = None
    changed = False
    for key in keys:
        if not key.isdigit():
            letters.append(key)
            continue
        if not letters:
            return None
        if key in _VNI_TONES:
            tone = _VNI_TONES[key]
        elif key not in _VNI_MARKS or not _mark_last(letters, _VNI_MARKS[key]):
            return None
        changed = True
    return _with_marks(letters, tone) if changed else None


def composed(keys: str) -> str | None:
    """What an input method would have made of keys it did not get to see, if anything."""
    return from_vni(keys) if any(key.isdigit() for key in keys) else from_telex(keys)


# Of names and phrases, which are few and the office's own. What somebody types is kept nowhere.
kept_fold = lru_cache(maxsize=8192)(fold)
kept_marked = lru_cache(maxsize=8192)(marked)
