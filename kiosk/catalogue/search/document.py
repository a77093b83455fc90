"""What one procedure is found by: its names, and the words beside its names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from kiosk import text
from kiosk.catalogue import wording
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.model import Level
from kiosk.catalogue.search.syllables import kept_fold, kept_marked, words

_BRACKETS = re.compile(r"\([^()]*\)")
_NOT_OF_A_CODE = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a procedure. ``said`` are its words, ``words`` the same folded.

    ``first`` has the first place of each folded word. ``core`` are the folded words without what
    stands in brackets: where nothing does, ``first`` itself, which has them already.
    """

    text: str
    said: tuple[str, ...]
    words: tuple[str, ...]
    first: dict[str, int]
    core: Collection[str]

    @property
    def outside(self) -> str:
        """The line of its words without what stands in brackets."""
        return line(_outside(self.text) if "(" in self.text else self.said)

    @property
    def initials(self) -> str:
        """The first letters of its words, as one word."""
        return "".join(word[0] for word in self.words)

    @staticmethod
    def of(name: str) -> Name:
        said = tuple(words(name))
        folded = tuple(map(kept_fold, said))
        first = {word: at for at, word in reversed(list(enumerate(folded)))}
        outside = _outside(name) if "(" in name else ()
        core = tuple(dict.fromkeys(map(kept_fold, outside))) or first
        return Name(name, said, folded, first, core)


def _outside(name: str) -> list[str]:
    """The words of a name without what stands in brackets."""
    return words(_BRACKETS.sub(" ", name))


def line(said: Iterable[str]) -> str:
    """Words as one line in which a part of a name can be looked for: ``" a b "``."""
    return f" {' '.join(map(kept_marked, said))} "


@dataclass(frozen=True, slots=True)
class Document:
    """One procedure, with its names: the official one, the plain one, the everyday ones.

    ``text`` are the lines of its names and keywords.
    """

    entry: Entry
    names: tuple[Name, ...]
    keywords: tuple[tuple[str, ...], ...]
    text: str
    code: str

    @property
    def in_communes(self) -> bool:
        return Level.COMMUNE in self.entry.levels


def bare_code(code: str) -> str:
    """A code without dots and blanks, in small letters."""
    return _NOT_OF_A_CODE.sub("", code.lower())


def _names(entry: Entry) -> Iterator[str]:
    yield text.without_leading_thu_tuc(entry.name)
    yield entry.plain_name
    yield from entry.everyday_names


def beside(entry: Entry) -> Iterator[str]:
    """What may be typed and is no name: keywords, results, forms, the field, the level."""
    yield from entry.keywords
    yield entry.field_name
    yield from entry.results
    yield from entry.forms
    yield from map(wording.level, entry.levels)


def document(entry: Entry) -> Document:
    """The procedure, ready to be found."""
    names = tuple(Name.of(name) for name in dict.fromkeys(_names(entry)))
    keywords = tuple(tuple(words(keyword)) for keyword in entry.keywords)
    return Document(
        entry=entry,
        names=names,
        keywords=keywords,
        text="|".join(map(line, (*(name.said for name in names), *keywords))),
        code=bare_code(entry.code),
    )
