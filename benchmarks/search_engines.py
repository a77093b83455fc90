"""What the search is held against: the engines that lie ready, set up as anybody would.

Both get the same names as the kiosk's own search: official, plain, everyday. Neither of them knows
that đ is a d to somebody without accents, so that is done for them.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import fuzz, process

from kiosk import text
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import MOST_HITS

Engine = Callable[[str], Sequence[str]]
"""From what was typed to codes, best first, ``MOST_HITS`` at most."""

_WORD = re.compile(r"\w+")


def _names(entry: Entry) -> tuple[str, ...]:
    return (entry.name, entry.plain_name, *entry.everyday_names)


def _without_stroke(said: str) -> str:
    return said.replace("đ", "d").replace("Đ", "D")


def full_text(entries: Iterable[Entry]) -> Engine:
    """SQLite's FTS5 over names and field: words joined by OR, the last one a prefix, bm25."""
    store = sqlite3.connect(":memory:")
    store.execute(
        "create virtual table entry using fts5"
        "(code unindexed, names, field, tokenize = 'unicode61 remove_diacritics 2')"
    )
    store.executemany(
        "insert into entry values (?, ?, ?)",
        (
            (e.code, _without_stroke("\n".join(_names(e))), _without_stroke(e.field_name))
            for e in entries
        ),
    )
    # One segment, as in a file that is made once and then only read.
    store.execute("insert into entry(entry) values ('optimize')")
    query = "select code from entry where entry match ? order by rank limit ?"

    def find(typed: str) -> list[str]:
        words = _WORD.findall(_without_stroke(typed))
        if not words:
            return []
        asked = " OR ".join(f'"{word}"' for word in words) + "*"
        return [code for (code,) in store.execute(query, (asked, MOST_HITS))]

    return find


def fuzzy(entries: Iterable[Entry]) -> Engine:
    """RapidFuzz's WRatio over folded names; each procedure once, by the best of its names."""
    named = [(text.fold(name), entry.code) for entry in entries for name in _names(entry)]
    choices = [name for name, _ in named]

    def find(typed: str) -> list[str]:
        # A procedure of many names must not crowd out the others.
        best = process.extract(text.fold(typed), choices, scorer=fuzz.WRatio, limit=None)
        codes = dict.fromkeys(named[place][1] for _, _, place in best)
        return list(codes)[:MOST_HITS]

    return find
