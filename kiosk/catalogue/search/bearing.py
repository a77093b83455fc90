"""How much of what was asked for is missing in the names of a procedure, and in those about it.

A name may have the words and speak of another thing: "người không có lương hưu" is not about
"lương hưu", "mất hộ chiếu" not about getting one, and a "giấy khám sức khỏe" is a paper, not the
"khám sức khỏe". So a name does not count where the thing stands in it behind a word that turns it
round; and of the names that people gave, which name things by what lies beside them, only those
count for a few words whose own first word was asked for too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from kiosk.catalogue.search.document import Document, Name, beside
from kiosk.catalogue.search.documents import RAREST
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.query import Query, Told
from kiosk.catalogue.search.ranking import Ranked, find
from kiosk.catalogue.search.syllables import kept_marked

_FEW = 4
"""Telling words of a query that names a thing; more of them tell of a case."""

_TURNING = frozenset(
    map(kept_marked, ("không", "chưa", "mất", "hủy", "xóa", "thôi", "ngừng", "dứt", "hồi"))
)
"""What stands behind these is absent, lost or ended ("hồi" of "thu hồi", "dứt" of "chấm dứt")."""

_OF_EVERY_ERRAND = frozenset(("làm", "xin", "đăng", "ký", "kí", "cấp"))


def missing(one: Ranked, query: Query, told: Sequence[Told]) -> float:
    """The part of what was asked for that neither what it was found by has, nor what was told.

    Keywords, results, forms and the field are names too, where one of them has more.
    """
    explained = _explained(told)
    least = _missing_in(one.name, _places(one.name, query), query, explained)
    for line in map(Name.of, beside(one.document.entry)) if least else ():
        least = min(least, _missing_in(line, _places(line, query), query, explained))
    return least


def is_about(one: Ranked, query: Query, told: Sequence[Told], most: float) -> bool:
    """Whether some name that is about what was asked for lacks at most that part of it."""
    explained = _explained(told)
    meant = frozenset(word for one in told for word in one.meaning.words)
    few = sum(not is_light(word.said) for word in query.words) <= _FEW
    if few and any(not _is_known(query, i) and i not in explained for i in range(len(query.words))):
        # What nobody knows is the thing itself, where so little is said.
        return False
    has_title = False
    for name, is_title in _names(one.document):
        if has_title and not is_title:
            return True
        places = _places(name, query)
        lacking = _missing_in(name, places, query, explained)
        if lacking > most:
            continue
        met = {at for at in places if at >= 0} | {name.first[w] for w in meant & name.first.keys()}
        if _is_turned(name, met):
            if is_title and not lacking:
                # All of it stands there turned round: that is what the procedure is.
                return False
        elif is_title:
            has_title = True
        elif not few or _has_head(name, met):
            return True
    return has_title


def side_by_side_in_titles(one: Ranked, query: Query, words: Set[int]) -> frozenset[int]:
    """Those of some words of the query that stand in a title as typed, beside their neighbours."""
    found: set[int] = set()
    for name in one.document.names:
        if not _is_title(name, one.document):
            continue
        at = [
            -1 if place < 0 or not word.said_so(name.said[place]) else place
            for word, place in zip(query.words, _places(name, query), strict=True)
        ]
        for i in words:
            if i + 1 in words and -1 < at[i] == at[i + 1] - 1:
                found |= {i, i + 1}
    return frozenset(found)


def _explained(told: Sequence[Told]) -> frozenset[int]:
    return frozenset[int]().union(*(one.spotted.places for one in told))


def _names(document: Document) -> Iterator[tuple[Name, bool]]:
    """Each name, the titles first, and whether it is one."""
    for name in document.names:
        yield name, _is_title(name, document)
    for line in beside(document.entry):
        yield Name.of(line), False


def _is_title(name: Name, document: Document) -> bool:
    """The official and the plain name say what a procedure is, the others how people call it."""
    return name is document.names[0] or name.text == document.entry.plain_name


def _places(name: Name, query: Query) -> list[int]:
    """Where the name has each word; -1 for nowhere."""
    places: list[int] = []
    before = -1
    for word in query.words:
        before, _ = find(word, name, before + 1)
        places.append(before)
    return places


def _is_turned(name: Name, met: Set[int]) -> bool:
    """Whether the first word that was asked for stands behind one that turns it round."""
    before = min(met, default=0) - 1
    while before >= 0 and is_light(name.said[before]) and not _turns(name, before):
        before -= 1
    return before >= 0 and _turns(name, before)


def _turns(name: Name, at: int) -> bool:
    return kept_marked(name.said[at]) in _TURNING


def _has_head(name: Name, met: Set[int]) -> bool:
    """Whether the word that says what kind of thing it is was asked for."""
    for at, said in enumerate(name.said):
        if not is_light(said) and said not in _OF_EVERY_ERRAND:
            return at in met
    return True


def _missing_in(name: Name, places: Sequence[int], query: Query, explained: Set[int]) -> float:
    lacking = total = 0
    for i, (word, at) in enumerate(zip(query.words, places, strict=True)):
        weight = asked_weight(query, i)
        total += weight
        initials = word.initials and word.folded in name.initials
        if at < 0 and not initials and i not in explained:
            lacking += weight
    return lacking / total


def asked_weight(query: Query, word: int) -> int:
    """What a word says where it counts that it is missing: what nobody has is the rarest of all."""
    return query.weights[word] if _is_known(query, word) else RAREST


def _is_known(query: Query, word: int) -> bool:
    """Whether some procedure has the word, or every sentence may have it."""
    return is_light(query.words[word].said) or any(having for _, having in query.levels[word])
