"""What is wrong in a ``kiosk.toml``: every mistake with its line, and what of the file still holds.

Loaded only where something is wrong: the home screen waits for settings, not for their mistakes.
What is right counts. A wrong setting keeps the value the program gives it, except where that would
do unseen what nobody asked for: a printer of which anything is wrong prints nothing, and where the
role is not certain, nobody publishes.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints

import msgspec

from kiosk.settings import (
    SMALLEST_INCH,
    PrinterKind,
    Role,
    Settings,
    SettingsDamaged,
    only_defaults,
    sections,
)
from kiosk.words import Sentence
from kiosk.words import settings as words

_MOST_SAID = 20
_LONGEST_VALUE = 40
_PRINTERS = ("printing", "receipt")
_BARE = re.compile(r"[A-Za-z0-9_-]{1,40}")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")
_WHY = (
    (r"twice|overwrite|mutate|already", words.WHY_TWICE),
    (r"hex value|Unescaped|surrogate|escape", words.WHY_BACKSLASH),
    (r"Unterminated|Unclosed|Illegal character '\\n'|Expected (\"|')", words.WHY_UNCLOSED),
)
"""How the reader of TOML says what people can be told more exactly."""
_TOKEN = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}|"(?:\\.|[^"\\])*"|#[^\n]*|[\[\]{}\n]'''
    r"""|'''.*?'{3,5}|'[^']*'""",
    re.DOTALL,
)
"""What can hide the end of an entry, and that end."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. ``sections`` are those it may have been meant for; none: nobody knows.

    ``name`` is for the log, which is never told what somebody wrote.
    """

    sections: tuple[str, ...]
    name: str
    line: int
    said: Callable[[], str]


class _Mistakes:
    """What a problem says of them, in the language of the moment it is shown."""

    def __init__(self, mistakes: Sequence[Mistake], kept: Settings) -> None:
        self._mistakes = mistakes
        self._kept = kept

    def __str__(self) -> str:
        return " ".join(self.lines(_MOST_SAID))

    def lines(self, most: int) -> list[str]:
        """The first ``most`` of them, how many more there are, and what they lead to."""
        said = [mistake.said() for mistake in self._mistakes[:most]]
        if len(self._mistakes) > most:
            said.append(words.AND_MORE(count=len(self._mistakes) - most))
        spoilt = _spoilt(self._mistakes)
        said += [words.NOT_PRINTING(section=name) for name in _PRINTERS if name in spoilt]
        if self._kept.catalogue.role is Role.KIOSK and _is_role_uncertain(self._mistakes):
            said.append(words.NOT_PUBLISHING())
        return said


class SettingsMistaken(SettingsDamaged):
    """A file with mistakes that can be said one by one."""

    def __init__(
        self, sentence: Sentence, kept: Settings, wrong: str, mistakes: _Mistakes, **blanks: object
    ) -> None:
        self._mistakes = mistakes
        super().__init__(sentence, kept, wrong, mistakes=mistakes, **blanks)

    def lines(self, most: int) -> list[str]:
        mistakes = "\n".join(("", *self._mistakes.lines(most), ""))
        said = self.sentence(**{**self.blanks, "mistakes": mistakes})
        return [line.strip() for line in said.splitlines()]


def of_values(content: str, data: dict[str, Any], file: str) -> SettingsMistaken:
    """What is wrong in a file that is TOML."""
    good: dict[str, dict[str, Any]] = {name: {} for name, _, _ in sections()}
    try:
        mistakes = sorted(_look(content, data, good), key=lambda mistake: mistake.line)
    except RecursionError as error:
        # It was just not too deep to be read once.
        return of_form(content, error, file)
    kept = _kept(good, mistakes)
    return SettingsMistaken(
        words.WRONG,
        kept,
        ",".join(f"{mistake.name}:{mistake.line}" for mistake in mistakes[:_MOST_SAID]),
        file=file,
        count=len(mistakes),
        mistakes=_Mistakes(mistakes, kept),
    )


def of_form(content: str, error: Exception, file: str) -> SettingsMistaken:
    """What keeps a file from being TOML: the first place where its reader stops."""
    place = _PLACE.search(str(error))
    last = max(1, len(content.rstrip().split("\n")))
    line, column = (int(place[1]), int(place[2])) if place else (last, 0)
    why = next((why for sign, why in _WHY if re.search(sign, str(error))), None)
    if isinstance(error, RecursionError):
        why = words.WHY_TOO_DEEP

    def said() -> str:
        reason = why() if why else words.WHY_FORM(examples='idle_seconds = 90, paper = "A4"')
        if place is None:
            return words.STOPS_AT_END(line=line, why=reason)
        return words.STOPS(line=line, column=column, why=reason)

    kept, nobody_knows = only_defaults(), Mistake(("printing", "catalogue"), "", line, said)
    return SettingsMistaken(
        words.UNCLEAR,
        kept,
        f"line:{line}",
        file=file,
        mistakes=_Mistakes([nobody_knows], kept),
    )


def _look(content: str, data: dict[str, Any], good: dict[str, dict[str, Any]]) -> Iterator[Mistake]:
    """Every mistake; what is right is put into ``good`` on the way."""
    known = {name: (shape, list(described)) for name, shape, described in sections()}
    homes = {
        key: tuple(n for n in known if key in known[n][1]) for n in known for key in known[n][1]
    }
    lines = _begin_lines(content)
    for name, given in data.items():
        line = lines[(name,)]
        if name in known and isinstance(given, dict):
            shape, keys = known[name]
            hints = get_type_hints(shape, include_extras=True)
            for key, value in cast("dict[str, Any]", given).items():
                if key not in keys:
                    yield _unknown_key(name, key, keys, homes, lines[name, key])
                elif _is_right(value, hints[key], key):
                    good[name][key] = msgspec.convert(value, hints[key])
                else:
                    yield _wrong(name, key, value, hints[key], lines[name, key])
        elif name in known:
            yield _no_section(name, given, line)
        elif name in homes:
            yield _misplaced(name, homes[name], line)
        else:
            yield _unknown_section(name, list(known), line)


def _is_right(value: Any, hint: Any, key: str) -> bool:
    try:
        found = msgspec.convert(value, hint)
    except (msgspec.ValidationError, RecursionError):
        return False
    return key != "diagonal_inch" or not 0 < found < SMALLEST_INCH


def _wrong(section: str, key: str, value: Any, hint: Any, line: int) -> Mistake:
    def said() -> str:
        return words.WRONG_VALUE(
            line=line, section=section, key=key, value=_shown(value), allowed=_allowed(hint, key)
        )

    return Mistake((section,), f"{section}.{key}", line, said)


def _no_section(section: str, value: Any, line: int) -> Mistake:
    def said() -> str:
        return words.NO_SECTION(line=line, section=section, value=_shown(value))

    return Mistake((section,), section, line, said)


def _misplaced(key: str, homes: tuple[str, ...], line: int) -> Mistake:
    def said() -> str:
        return words.MISPLACED(line=line, key=key, section=homes[0])

    return Mistake(homes, f"?.{key}", line, said)


def _unknown_section(section: str, known: list[str], line: int) -> Mistake:
    nearest = _nearest(section, known)

    def said() -> str:
        if nearest:
            return words.UNKNOWN_SECTION_NEAR(line=line, section=_name(section), nearest=nearest)
        brackets = ", ".join(f"[{name}]" for name in known)
        return words.UNKNOWN_SECTION(line=line, section=_name(section), known=brackets)

    return Mistake((nearest,) if nearest else (), nearest or "?", line, said)


def _unknown_key(
    section: str, key: str, keys: list[str], homes: dict[str, tuple[str, ...]], line: int
) -> Mistake:
    elsewhere = homes.get(key, ())
    nearest = _nearest(key, keys)

    def said() -> str:
        if elsewhere:
            return words.MISPLACED(line=line, key=key, section=elsewhere[0])
        if nearest:
            return words.UNKNOWN_KEY_NEAR(
                line=line, section=section, key=_name(key), nearest=nearest
            )
        return words.UNKNOWN_KEY(line=line, section=section, key=_name(key), known=", ".join(keys))

    return Mistake((section, *elsewhere), f"{section}.?", line, said)


def _nearest(name: str, known: list[str]) -> str:
    """The known name that was probably meant; empty where none is like it."""
    return next(iter(get_close_matches(name.lower(), known, 1, 0.5)), "")


def _allowed(hint: Any, key: str) -> str:
    base = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    bounds = [meta for meta in get_args(hint)[1:] if meta.ge is not None]
    if base is bool:
        return words.EITHER(one="true", other="false")
    if isinstance(base, type) and issubclass(base, StrEnum):
        return words.ONE_OF(values=", ".join(f'"{choice}"' for choice in base))
    if not bounds:
        return words.QUOTED()
    least, most = bounds[0].ge, bounds[0].le
    if key == "diagonal_inch":
        return words.NOTHING_OR_NUMBER(least=SMALLEST_INCH, most=most)
    return (words.WHOLE_NUMBER if base is int else words.NUMBER)(least=least, most=most)


def _shown(value: Any) -> str:
    """As it stands in the file, on one line."""
    said = json.dumps(value, ensure_ascii=False, default=str)
    return said if len(said) <= _LONGEST_VALUE else said[: _LONGEST_VALUE - 1] + "…"


def _name(name: str) -> str:
    return name if _BARE.fullmatch(name) else _shown(name)


def _begin_lines(content: str) -> dict[tuple[str, ...], int]:
    """The line on which each section and each of its settings begins, in a file that is TOML."""
    found: dict[tuple[str, ...], int] = {}
    under: tuple[str, ...] = ()
    for line, entry in _entries(content):
        is_header = entry.startswith("[")
        paths = list(_paths(tomllib.loads(entry), () if is_header else under))
        under = paths[-1] if is_header else under
        for path in paths:
            found.setdefault(path, line)
    return found


def _entries(content: str) -> Iterator[tuple[int, str]]:
    """Headers, settings with their values, comments and empty lines, each with its line.

    Read once from first to last, because the home screen waits: a file may be nothing but mistakes.
    """
    begin, line, depth = 0, 1, 0
    for token in _TOKEN.finditer(content):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if token[0] == "\n" and depth == 0:
            entry = content[begin : token.end()]
            yield line, entry.lstrip()
            begin, line = token.end(), line + entry.count("\n")
    yield line, content[begin:].lstrip()


def _paths(entry: dict[str, Any], under: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The section and the setting that an entry begins; deeper there is nothing."""
    for name, value in entry.items():
        path = (*under, name)[:2]
        yield path
        if isinstance(value, dict) and len(path) == 1:
            yield from _paths(cast("dict[str, Any]", value), path)


def _kept(good: dict[str, dict[str, Any]], mistakes: Sequence[Mistake]) -> Settings:
    kept = Settings(**{name: shape(**good[name]) for name, shape, _ in sections()})
    spoilt = _spoilt(mistakes)
    if "printing" in spoilt:
        kept = replace(kept, printing=replace(kept.printing, kind=PrinterKind.NONE))
    if "receipt" in spoilt:
        kept = replace(kept, receipt=replace(kept.receipt, kind=PrinterKind.NONE))
    if "role" not in good["catalogue"] and _is_role_uncertain(mistakes):
        kept = replace(kept, catalogue=replace(kept.catalogue, role=Role.KIOSK))
    return kept


def _spoilt(mistakes: Sequence[Mistake]) -> set[str]:
    return {name for mistake in mistakes for name in mistake.sections}


def _is_role_uncertain(mistakes: Sequence[Mistake]) -> bool:
    """What a machine publishes must not hang on a slip of the pen."""
    return "catalogue" in _spoilt(mistakes) or any(not mistake.sections for mistake in mistakes)
