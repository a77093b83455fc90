"""A Vietnamese input method as a keyboard of an office has one, key by key: Telex or VNI.

Written from what the methods are said to do, not from how the product undoes it: marks may follow
their letter at once or later in the word, the same mark again takes it away and is a letter then.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from kiosk.composing import Tone, put_tone

_TELEX_TONES = dict(
    zip("SFRXJ", (Tone.ACUTE, Tone.GRAVE, Tone.HOOK, Tone.TILDE, Tone.DOT), strict=True)
)
_VNI_TONES = dict(zip("12345", _TELEX_TONES.values(), strict=True))
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_TONE_MARKS = {tone.value for tone in Tone}


def _with(letter: str, mark: str) -> str:
    return unicodedata.normalize("NFC", letter + mark)


def _toneless(letter: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in parts if mark in _TONE_MARKS)
    return unicodedata.normalize("NFC", "".join(m for m in parts if m not in _TONE_MARKS)), tone


@dataclass
class InputMethod:
    """Give it keys (capitals, as a scanner sends them); it shows what a person would see.

    ``free``: a mark may come later in the word; else only right after its letter.
    """

    telex: bool
    free: bool = True

    def shows(self, keys: str) -> str:
        """What stands on the screen after these keys."""
        done, word, spoiled = "", "", False
        for key in keys:
            if not key.isalpha() and (self.telex or not key.isdigit()) and not self._bracket(key):
                done, word, spoiled = done + word + key, "", False
                continue
            changed = None if spoiled else self._changed(word, key)
            if changed is None:
                word += key
            else:
                # What was undone stays as it is typed up to the end of the word.
                spoiled = changed.endswith(key) and len(changed) > len(word)
                word = changed
        return done + word

    def _bracket(self, key: str) -> bool:
        return self.telex and key in "[]"

    def _changed(self, word: str, key: str) -> str | None:
        """The word after a key that is not just one more letter."""
        if self.telex:
            if key in "[]":
                return word + ("Ơ" if key == "[" else "Ư")
            if key in _TELEX_TONES:
                return self._toned(word, _TELEX_TONES[key], key)
            if key == "Z":
                return self._untoned(word)
            if key == "W":
                return self._horned_or_breved(word)
            if key in "AEO":
                return self._marked(word, key, _CIRCUMFLEX, key)
            return self._barred(word, key) if key == "D" else None
        if key in _VNI_TONES:
            return self._toned(word, _VNI_TONES[key], key)
        match key:
            case "0":
                return self._untoned(word)
            case "6":
                return self._marked(word, "AEO", _CIRCUMFLEX, key)
            case "7":
                return self._horned(word, key)
            case "8":
                return self._marked(word, "A", _BREVE, key)
            case "9":
                return self._barred(word, key)
            case _:
                return None

    def _toned(self, word: str, tone: Tone, key: str) -> str | None:
        if put_tone(word, tone) == word:
            return None
        if tone.value in unicodedata.normalize("NFD", word):
            return put_tone(word, tone) + key
        return put_tone(word, tone)

    def _untoned(self, word: str) -> str | None:
        bare = "".join(_toneless(letter)[0] for letter in word)
        return bare if bare != word else None

    def _places(self, word: str) -> range:
        return (
            range(len(word) - 1, -1, -1) if self.free else range(len(word) - 1, len(word) - 2, -1)
        )

    def _marked(self, word: str, letters: str, mark: str, key: str) -> str | None:
        for i in self._places(word):
            bare, tone = _toneless(word[i]) if i >= 0 else ("", "")
            if bare and bare in letters:
                return word[:i] + _with(_with(bare, mark), tone) + word[i + 1 :]
            if bare and bare in {_with(letter, mark) for letter in letters}:
                plain = unicodedata.normalize("NFD", bare)[0]
                return word[:i] + _with(plain, tone) + word[i + 1 :] + key
        return None

    def _barred(self, word: str, key: str) -> str | None:
        for i in self._places(word):
            if i >= 0 and word[i] == "D":
                return word[:i] + "Đ" + word[i + 1 :]
            if i >= 0 and word[i] == "Đ":
                return word[:i] + "D" + word[i + 1 :] + key
        return None

    def _horned(self, word: str, key: str) -> str | None:
        bare = "".join(_toneless(letter)[0] for letter in word)
        for i in self._places(word):
            if i < 0:
                continue
            if bare[i - 1 : i + 1] in ("UO", "ƯO"):
                horns = _with(_with("U", _HORN), _toneless(word[i - 1])[1])
                return (
                    word[: i - 1]
                    + horns
                    + _with(_with("O", _HORN), _toneless(word[i])[1])
                    + word[i + 1 :]
                )
            if bare[i] in "UO":
                return (
                    word[:i] + _with(_with(bare[i], _HORN), _toneless(word[i])[1]) + word[i + 1 :]
                )
            if bare[i] in "ƯƠ":
                plain = unicodedata.normalize("NFD", bare[i])[0]
                return word[:i] + _with(plain, _toneless(word[i])[1]) + word[i + 1 :] + key
        return None

    def _horned_or_breved(self, word: str) -> str | None:
        if word.endswith("Ư") and not word.endswith("UƯ"):
            # "WW" is how one writes a W.
            return word[:-1] + "W"
        changed = self._horned(word, "W")
        if changed is None:
            changed = self._marked(word, "A", _BREVE, "W")
        return word + "Ư" if changed is None else changed
