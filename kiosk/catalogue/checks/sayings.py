"""The vocabulary: what a saying lacks, what its kind has no use for, and groups nobody names.

That official words occur in no posted procedure is no mistake: the vocabulary is the whole
country's, and the procedures may come later.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence

from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.checks.spoilt import LOST_LETTER
from kiosk.catalogue.vocabulary import Saying, SayingKind
from kiosk.catalogue.written import PathInFile
from kiosk.text import clean, fold
from kiosk.words import findings as words

MOST_WORDS = 8
"""Who types a phrase of more words types it in another way."""

MOST_GAPS = 3
"""Each gap is tried in four widths: more of them would keep people waiting."""

_USED = {
    SayingKind.MEANS: {"means", "never"},
    SayingKind.GROUP: {"name"},
    SayingKind.IGNORED: set[str](),
    SayingKind.COMMON: set[str](),
    SayingKind.SEASON: {"name", "begins", "ends"},
}
_OF_SOME_KINDS = ("name", "means", "never", "begins", "ends")
_GROUP = re.compile(r"<([^<>]*)>")
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"…|\.\.\.")
_DAY = re.compile(r"([0-9]{2})/([0-9]{2})")
_LEAP_YEAR = 2024
_SHOWN = 60
_MOST_NAMED = 12

Written = Sequence[tuple[PathInFile, Saying]]


def sayings(written: Written, row_of: Callable[[PathInFile], int]) -> Iterator[Problem]:
    """Everything that is wrong, each saying with the way to it; ``row_of`` gives its line."""
    for at, saying in written:
        yield from _own(at, saying)
        yield from _phrases(at, saying)
        if saying.kind is SayingKind.SEASON:
            yield from _days(at, saying)
    yield from _groups(written)
    yield from _said_twice(written, row_of)


def _own(at: PathInFile, saying: Saying) -> Iterator[Problem]:
    if not saying.said:
        yield (*at, "said"), ERROR, words.SAID_MISSING(), words.ADD_SAID()
    if saying.kind is SayingKind.MEANS and not saying.means:
        yield (*at, "means"), ERROR, words.MEANS_MISSING(), words.ADD_MEANS()
    used = _USED[saying.kind]
    if "name" in used and not _WORD.search(saying.name):
        yield (*at, "name"), ERROR, words.SAYING_NAME_MISSING(), words.NAME_SAYING()
    for key in _OF_SOME_KINDS:
        if getattr(saying, key) and key not in used:
            yield (*at, key), WARNING, words.NOT_OF_THIS_KIND(), words.CLEAR_OR_CHANGE_KIND()


def _phrases(at: PathInFile, saying: Saying) -> Iterator[Problem]:
    for path, said in _texts(at, saying):
        if LOST_LETTER in said:
            yield path, ERROR, words.LETTERS_LOST(), words.TYPE_TEXT_AGAIN()
        if not _WORD.search(said):
            yield path, ERROR, words.PHRASE_EMPTY(phrase=said), words.FILL_OR_DROP_PHRASE()
        elif path[-2] == "said":
            gaps = len(_GAP.findall(said))
            if saying.kind is SayingKind.GROUP and (gaps or "<" in said):
                yield path, ERROR, words.GROUP_NOT_PLAIN(phrase=said[:_SHOWN]), words.MAKE_PLAIN()
            elif gaps > MOST_GAPS:
                what = words.GAPS_MANY(phrase=said[:_SHOWN], most=MOST_GAPS)
                yield path, ERROR, what, words.SHORTEN_PHRASE()
            if len(_WORD.findall(_GROUP.sub(" x ", said))) > MOST_WORDS:
                what = words.PHRASE_LONG(phrase=said[:_SHOWN], most=MOST_WORDS)
                yield path, WARNING, what, words.SHORTEN_PHRASE()
        elif path[-2] == "means" and not all(map(_WORD.search, said.split("+"))):
            yield path, ERROR, words.PARTS_UNCLEAR(means=said[:_SHOWN]), words.WRITE_PARTS()
        elif path[-2] == "never" and "+" in said:
            yield path, WARNING, words.NEVER_IN_PARTS(never=said[:_SHOWN]), words.SPLIT_NEVER()


def _texts(at: PathInFile, saying: Saying) -> Iterator[tuple[PathInFile, str]]:
    for key in ("said", "means", "never"):
        for i, said in enumerate(getattr(saying, key)):
            yield (*at, key, i), said


def _days(at: PathInFile, saying: Saying) -> Iterator[Problem]:
    for key, day in (("begins", saying.begins), ("ends", saying.ends)):
        if not day:
            yield (*at, key), ERROR, words.SEASON_DAY_MISSING(), words.WRITE_DAY_OF_YEAR()
        elif not _is_day(day):
            what = words.NO_DAY_OF_YEAR(written=day[:_SHOWN])
            yield (*at, key), ERROR, what, words.WRITE_DAY_OF_YEAR()


def _is_day(written: str) -> bool:
    found = _DAY.fullmatch(written)
    try:
        return found is not None and bool(dt.date(_LEAP_YEAR, int(found[2]), int(found[1])))
    except ValueError:
        return False


def _key(name: str) -> str:
    """A group is known by its words, however they are marked."""
    return " ".join(_WORD.findall(fold(name)))


def _groups(written: Written) -> Iterator[Problem]:
    # Several lines may name one group: staff add words of their own to one that came with it.
    groups: dict[str, tuple[PathInFile, str]] = {}
    for at, saying in written:
        if saying.kind is SayingKind.GROUP and _key(saying.name):
            groups.setdefault(_key(saying.name), (at, saying.name))
    named: dict[str, list[tuple[PathInFile, str]]] = {}
    for at, saying in written:
        for path, said in _texts(at, saying):
            if "<" not in said and ">" not in said:
                continue
            if any(sign in _GROUP.sub("", said) for sign in "<>"):
                yield path, ERROR, words.GROUP_SIGN_ALONE(), words.WRITE_GROUP_SIGNS()
            for name in _GROUP.findall(said):
                named.setdefault(_key(name), []).append((path, name))
    known = ", ".join([name for _, name in groups.values()][:_MOST_NAMED])
    for key, uses in named.items():
        if key not in groups:  # said once: a group whose line is lost may be named everywhere
            path, name = uses[0]
            what = words.GROUP_UNKNOWN(group=name, count=len(uses))
            remedy = words.KNOWN_GROUPS(known=known) if known else words.ADD_GROUP()
            yield path, ERROR, what, remedy
    for key, (at, name) in groups.items():
        if key not in named:
            what, remedy = words.GROUP_UNUSED(group=name), words.USE_OR_DROP_GROUP(group=name)
            yield (*at, "name"), WARNING, what, remedy


def _said_twice(written: Written, row_of: Callable[[PathInFile], int]) -> Iterator[Problem]:
    meant: dict[str, tuple[PathInFile, tuple[str, ...]]] = {}
    for at, saying in written:
        if saying.kind is not SayingKind.MEANS:
            continue
        for i, said in enumerate(saying.said):
            first, means = meant.setdefault(clean(said).lower(), (at, saying.means))
            if means != saying.means:
                what = words.SAID_TWICE(phrase=said[:_SHOWN], row=row_of(first))
                yield (*at, "said", i), WARNING, what, words.KEEP_ONE_MEANING()
