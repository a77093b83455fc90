"""Going through two versions of a thing, aspect by aspect and list by list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from kiosk.catalogue.diff.change import Change, told
from kiosk.catalogue.diff.kinds import Aspect, Kind, Part
from kiosk.catalogue.diff.names import Names
from kiosk.catalogue.diff.pairing import pair
from kiosk.words import catalogue as catalogue_words
from kiosk.words import diff as words

_FEW = 3
"""So many stand for many."""
_MORE = "…"


def _whole(thing: object) -> bytes:
    """Everything a thing says, as something that can be looked up."""
    return msgspec.json.encode(thing, order="deterministic")


def _lower(said: str) -> str:
    return said[:1].lower() + said[1:]


def _too_many(kind: Kind, things: Sequence[Any]) -> bool:
    return kind.most is not None and len(things) > kind.most


def _counted(kind: Kind, things: Sequence[Any], names: Names) -> str:
    """ "412 mục, như «sổ đỏ», «cắt khẩu», «giấy độc thân»"."""
    some = ", ".join(words.QUOTED(said=kind.title(thing, names)) for thing in things[:_FEW])
    return words.MANY(count=len(things), some=some)


@dataclass(frozen=True, slots=True)
class Walk:
    """The two sides' names, and the heading of the thing that is being looked at."""

    old: Names
    new: Names
    outer: str = ""

    def aspects(
        self, aspects: Sequence[Aspect], old: Any, new: Any, heading: str = ""
    ) -> Iterator[Change]:
        """What a thing says of itself."""
        for aspect in aspects:
            before, after = aspect.get(old), aspect.get(new)
            if before == after:
                continue
            was, will_be = aspect.say(before, self.old), aspect.say(after, self.new)
            if was == will_be:  # another id of the same name
                was = words.SEE_CODE(said=was, code=before)
                will_be = words.SEE_CODE(said=will_be, code=after)
            label = aspect.label()
            what = words.ASPECT_OF(thing=heading, aspect=_lower(label)) if heading else label
            yield told(what, was, will_be)

    def parts(self, parts: Sequence[Part], old: Any, new: Any) -> Iterator[Change]:
        """The lists within a thing."""
        for part in parts:
            before, after = part.get(old), part.get(new)
            if before != after:
                yield from self._items(part.kind, before, after)

    def _items(self, kind: Kind, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
        paired = pair(old, new, (_whole, *kind.keys), kind.reads)
        partner = {j: i for i, j in paired.both}
        gone = [old[i] for i in paired.removed]
        come = [new[j] for j in paired.added]
        thing = self._within(kind.thing())
        if _too_many(kind, gone):
            yield Change(thing, _counted(kind, gone, self.old), "")
        else:
            for item in gone:
                yield Change(thing, self._described(kind, item, self.old), "")
        if _too_many(kind, come):
            yield Change(thing, "", _counted(kind, come, self.new))
        for j, item in enumerate(new):
            if j not in partner:
                if not _too_many(kind, come):
                    yield Change(thing, "", self._described(kind, item, self.new))
            elif (before := old[partner[j]]) != item:
                yield from self._item(kind, before, item, j)
        if not paired.in_order:
            yield self._order(kind, old, [i for i, _ in paired.both])

    def _item(self, kind: Kind, old: Any, new: Any, place: int) -> Iterator[Change]:
        title = kind.title(new, self.new)
        named = words.NUMBERED if kind.numbered else None
        heading = (
            named(thing=kind.thing(), number=place + 1, title=title)
            if named
            else words.TITLED(thing=kind.thing(), title=title)
        )
        yield from self.aspects(kind.aspects, old, new, self._within(heading))
        yield from Walk(self.old, self.new, title).parts(kind.parts, old, new)

    def _within(self, heading: str) -> str:
        return words.WITHIN(thing=heading, outer=self.outer) if self.outer else heading

    def _described(self, kind: Kind, item: Any, names: Names) -> str:
        """A thing that came or went, with all it says."""
        if kind.described is not None:
            return kind.described(item, names)
        if not kind.aspects:
            return kind.title(item, names) or words.NO_TEXT()
        first, *others = kind.aspects
        said = [first.say(first.get(item), names)]
        for aspect in others:
            value = aspect.get(item)
            if value and (text := aspect.say(value, names)):
                said.append(words.VALUE(aspect=_lower(aspect.label()), value=text))
        for part in kind.parts:
            for inner in part.get(item):
                described = self._described(part.kind, inner, names)
                said.append(words.VALUE(aspect=_lower(part.kind.thing()), value=described))
        return catalogue_words.AND().join(filter(None, said)) or words.NO_TEXT()

    def _order(self, kind: Kind, old: Sequence[Any], kept: Sequence[int]) -> Change:
        """The stretch of the list in which things changed places."""
        before = sorted(kept)
        moved = [at for at, (i, j) in enumerate(zip(before, kept, strict=True)) if i != j]
        stretch = slice(moved[0], moved[-1] + 1)
        titles = {i: kind.title(old[i], self.old) for i in before[stretch]}
        times = Counter(titles.values())
        for i, title in titles.items():
            if times[title] > 1:
                titles[i] = words.ITEM_AT(title=title, number=i + 1)
        # The stretch begins with what moved, so that a few of many are told apart too.
        shown = _FEW if _too_many(kind, before[stretch]) else len(titles)
        rest = [_MORE] if shown < len(titles) else []
        joint = catalogue_words.AND()
        return Change(
            words.ORDER_OF(thing=_lower(self._within(kind.thing()))),
            joint.join([*(titles[i] for i in before[stretch][:shown]), *rest]),
            joint.join([*(titles[i] for i in kept[stretch][:shown]), *rest]),
        )
