"""The search of one edition, made once: it answers from memory and nobody can change it.

Making it takes half a second, and hundreds of tests want the one of the sample. What was made is
told by everything it was made of, so a test that changes a word gets a search of its own.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping

import pytest

from kiosk.catalogue import lookup
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.search import Search
from kiosk.catalogue.vocabulary import Vocabulary

_Made = tuple[tuple[Entry, ...], Vocabulary, dict[str, float], Search]
_MOST = 4

_kept: deque[_Made] = deque(maxlen=_MOST)
_one_maker = threading.Lock()


def _kept_or_new(
    entries: tuple[Entry, ...], vocabulary: Vocabulary, popular: Mapping[str, float]
) -> Search:
    wanted = (entries, vocabulary, dict(popular))
    with _one_maker:
        for *made_of, search in _kept:
            if tuple(made_of) == wanted:
                return search
        search = Search(entries, vocabulary, popular)
        _kept.append((*wanted, search))
        return search


def share(patch: pytest.MonkeyPatch) -> None:
    """Give every catalogue that is opened from here on the search that is made already."""
    patch.setattr(lookup, "Search", _kept_or_new)
