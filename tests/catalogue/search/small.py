"""Small catalogues, each made for one question: a few procedures among others of no interest."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import Found
from kiosk.catalogue.model import Level
from kiosk.catalogue.search import Search
from kiosk.catalogue.vocabulary import Saying, SayingKind, Vocabulary


def entry(
    code: str,
    name: str,
    *,
    plain: str = "",
    everyday: tuple[str, ...] = (),
    keywords: tuple[str, ...] = (),
    field: str = "",
    events: tuple[str, ...] = (),
    results: tuple[str, ...] = (),
    forms: tuple[str, ...] = (),
    levels: tuple[Level, ...] = (Level.COMMUNE,),
) -> Entry:
    """A procedure of which only what is said here is of interest."""
    return Entry(
        code=code,
        name=name,
        plain_name=plain or name,
        field_id=field or "khac",
        field_name=field or "Khác",
        life_events=events,
        everyday_names=everyday,
        keywords=keywords,
        levels=levels,
        time=None,
        fee=None,
        valid_from=None,
        valid_to=None,
        results=results,
        forms=forms,
    )


_SYLLABLES = [
    "quầng",
    "thuyền",
    "vượn",
    "ghềnh",
    "bươm",
    "phễu",
    "nghễu",
    "voan",
    "duyềnh",
    "khuya",
    "quýt",
    "ngoặc",
    "yếm",
]
OTHERS = tuple(
    entry(f"8.{i:06}", f"Cấp lại {one} {two}")
    for i, (one, two) in enumerate(list(permutations(_SYLLABLES, 2))[:60])
)
"""So many others that a word of one or two procedures is rare, and "cấp lại" is common."""


def search(
    *entries: Entry, vocabulary: Vocabulary = (), popular: Mapping[str, float] | None = None
) -> Search:
    """The search over these procedures and the others."""
    return Search((*entries, *OTHERS), vocabulary, popular)


def codes(found: Found) -> list[str]:
    """Of the procedures that were found, best first."""
    return [hit.entry.code for hit in found.hits]


def means(said: str, *meant: str, never: tuple[str, ...] = ()) -> Saying:
    """What people say (phrases between commas), and the official words it stands for."""
    return Saying(said=tuple(said.split(", ")), means=meant, never=never)


def group(name: str, *said: str) -> Saying:
    return Saying(kind=SayingKind.GROUP, name=name, said=said)


def ignored(*said: str) -> Saying:
    return Saying(kind=SayingKind.IGNORED, said=said)


def common(*said: str) -> Saying:
    return Saying(kind=SayingKind.COMMON, said=said)
