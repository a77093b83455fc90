"""All procedures of an edition, and where each word stands.

Folded and counted once when an edition is opened. A set of procedures is a whole number whose
bits are their places in ``Documents.all`` (see ``tally.py``).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from kiosk.catalogue.edition import Entry
from kiosk.catalogue.search.document import beside, document
from kiosk.catalogue.search.light_words import is_light
from kiosk.catalogue.search.syllables import kept_fold, words
from kiosk.catalogue.search.tally import members

_Places = dict[str, dict[str, list[int]]]
_Index = dict[str, dict[str, int]]
_NOWHERE: dict[str, int] = {}
_COMMONEST, RAREST = 2, 7


def rarity(count: int, having: int) -> int:
    """What a word says that so many procedures have: from 2 for all to 7 for one of a hundred."""
    return min(RAREST, max(_COMMONEST, (count // having.bit_count()).bit_length()))


class Documents:
    """All procedures of an edition, the plainest first, and where each word stands."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        made = [document(entry) for entry in entries]
        made.sort(key=lambda d: (not d.in_communes, min(len(name.core) for name in d.names)))
        self.all = tuple(made)
        self.everything = (1 << len(made)) - 1
        self._named: _Index = {}
        self._beside: _Index = {}
        self._pairs: dict[tuple[str, str], list[int]] = {}
        self._pairs_beside: dict[tuple[str, str], int] = {}
        fields: dict[str, list[int]] = {}
        for place, one in enumerate(self.all):
            fields.setdefault(one.entry.field_id, []).append(place)
        self._fields = {field: self._set(listed) for field, listed in fields.items()}
        self._fill()
        self.weights: dict[str, int] = {}
        """How much each word of the names says."""
        self.says: list[tuple[int, ...]] = []
        """How much each name of each procedure says, without what stands in brackets."""
        self._weigh()
        self._holding: dict[str, int] = {}
        self._named_with: dict[str, int] = {}

    def _fill(self) -> None:
        named: _Places = {}
        lines: dict[str, list[int]] = {}
        for place, one in enumerate(self.all):
            for name in one.names:
                self._note_pairs(name.words, place)
                for folded, word in zip(name.words, name.said, strict=True):
                    listed = named.setdefault(folded, {}).setdefault(word, [])
                    if not listed or listed[-1] != place:
                        listed.append(place)
            for keyword in one.keywords:
                self._note_pairs(tuple(map(kept_fold, keyword)), place)
            for line in beside(one.entry):
                lines.setdefault(line, []).append(place)
        for folded, written in named.items():
            self._named[folded] = {word: self._set(listed) for word, listed in written.items()}
        # A field or a level stands beside thousands of names: its words are read once.
        for line, listed in lines.items():
            places = self._set(listed)
            said = words(line)
            for pair in pairwise(map(kept_fold, said)):
                self._pairs.setdefault(pair, [])
                self._pairs_beside[pair] = self._pairs_beside.get(pair, 0) | places
            for word in said:
                written = self._beside.setdefault(kept_fold(word), {})
                written[word] = written.get(word, 0) | places

    def _note_pairs(self, line: Sequence[str], place: int) -> None:
        for pair in pairwise(line):
            listed = self._pairs.setdefault(pair, [])
            if not listed or listed[-1] != place:
                listed.append(place)

    def _set(self, places: Iterable[int]) -> int:
        bits = bytearray(len(self.all) // 8 + 1)
        for place in places:
            bits[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(bits, "little")

    def _weigh(self) -> None:
        count = len(self.all) + 1
        for word, written in self._named.items():
            having = 0
            for places in written.values():
                having |= places
            self.weights[word] = 1 if is_light(word) else rarity(count, having)
        self.says = [
            tuple(sum(map(self.weights.__getitem__, name.core)) for name in one.names)
            for one in self.all
        ]

    def named(self, word: str) -> dict[str, int]:
        """The procedures with a folded word in a name, by the marks it has there."""
        return self._named.get(word, _NOWHERE)

    def written(self) -> Iterator[tuple[str, str]]:
        """Every word, folded and as it is written."""
        for index in (self._named, self._beside):
            for folded, forms in index.items():
                yield from ((folded, word) for word in forms)

    def beside(self, word: str) -> dict[str, int]:
        """Those with the word beside their names: in keywords, results, forms, field or level."""
        return self._beside.get(word, _NOWHERE)

    def words(self) -> set[str]:
        """Every folded word."""
        return {*self._named, *self._beside}

    def has_pair(self, first: str, second: str) -> bool:
        """Whether two folded words stand side by side in or beside some name."""
        return (first, second) in self._pairs

    def side_by_side(self, first: str, second: str) -> int:
        """Those in whose names or keywords one folded word follows the other."""
        return self._set(self._pairs.get((first, second), ()))

    def side_by_side_beside(self, first: str, second: str) -> int:
        """Those where they stand so beside the names, as in the name of the field."""
        return self._pairs_beside.get((first, second), 0)

    def holding(self, parts: Iterable[str]) -> int:
        """Those in whose names or keywords each of the parts stands, with its marks.

        A part is a ``line`` of words that stand side by side.
        """
        found = self.everything
        for part in parts:
            found &= self._holding_part(part)
        return found

    def _holding_part(self, part: str) -> int:
        known = self._holding.get(part)
        if known is None:
            said = [kept_fold(word) for word in part.split()]
            known = self.everything if len(said) > 1 else self._anywhere(said)
            for pair in pairwise(said):
                known &= self.side_by_side(*pair)
            known = self._set(place for place in members(known) if part in self.all[place].text)
            self._holding[part] = known
        return known

    def _anywhere(self, said: Iterable[str]) -> int:
        found = 0
        for word in said:
            for places in (*self.named(word).values(), *self.beside(word).values()):
                found |= places
        return found

    def named_with(self, part: str) -> int:
        """Those that have a part in a name, not in brackets: "(trừ …)" says what it is not."""
        known = self._named_with.get(part)
        if known is None:
            known = self._set(
                place
                for place in members(self._holding_part(part))
                if any(part in name.outside for name in self.all[place].names)
            )
            self._named_with[part] = known
        return known

    def in_field(self, field_id: str) -> int:
        """The procedures of a field."""
        return self._fields.get(field_id, 0)

    def with_initials(self, letters: str) -> int:
        """Those in whose official or plain name words with these first letters follow another."""
        found = 0
        for place, one in enumerate(self.all):
            if any(letters in name.initials for name in one.names[:2]):
                found |= 1 << place
        return found

    def of_codes(self, codes: Container[str]) -> int:
        """The procedures with these codes."""
        found = 0
        for place, one in enumerate(self.all):
            if one.entry.code in codes:
                found |= 1 << place
        return found

    def with_code(self, typed: str) -> list[Entry]:
        """Those whose code begins so, the shortest first. ``typed`` is bare."""
        found = [document for document in self.all if document.code.startswith(typed)]
        found.sort(key=lambda document: (len(document.code), document.code))
        return [document.entry for document in found]
