"""The ways of handing in on paper: what is alike for all is said once, the rest way by way.

Most procedures can be handed in at a counter, on the net and by post, with one time and one fee for
all three. Said three times that fills a page, and an unknown fee becomes a column of "unknown".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.printing.blocks import Block, Facts, Heading
from kiosk.words import printing as words

Rows = tuple[tuple[str, str], ...]
"""Label and value; a label may come several times. A row without a value is not printed."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way of handing in: when it is open to somebody ("" for always), and its facts.

    ``channels`` are several where they say the same. ``where`` ("" where nobody says) is kept
    apart, because it mostly goes with the channel alone.
    """

    channels: tuple[str, ...]
    only_if: str
    rows: Rows
    where: str = ""


def told_once(ways: Iterable[Way]) -> tuple[Rows, list[Way]]:
    """The facts that are the same for all ways, and the ways with those that are their own.

    A fact is the same where all values of its label are. Ways that say the same are one.
    """
    known = [replace(way, rows=tuple(row for row in way.rows if row[1])) for way in ways]
    if not known:
        return (), []
    first, *others = [_by_label(way.rows) for way in known]
    alike = {label for label, said in first.items() if all(said == o.get(label) for o in others)}
    common = tuple(row for row in known[0].rows if row[0] in alike)
    channels: dict[Way, dict[str, None]] = {}
    for way in known:
        rows = tuple(row for row in way.rows if row[0] not in alike)
        same = channels.setdefault(replace(way, channels=(), rows=rows), {})
        same.update(dict.fromkeys(way.channels))
    return common, [replace(way, channels=tuple(names)) for way, names in channels.items()]


def ways_blocks(ways: Sequence[Way], place: Rows = ()) -> list[Block]:
    """The section about the ways; ``place`` is where people go, the same for all of them.

    A way that has one fact of its own at the most is a row among those for all, under the name of
    that fact; what has more gets a heading, and so does what is not open to everybody.
    """
    places, ways = _places(ways)
    common, own = told_once(ways)
    order = [label for way in ways for label, _ in way.rows]
    rows = [*common]
    unnamed: list[str] = []
    headed: list[Block] = []
    for way in own:
        name = "; ".join(way.channels)
        if way.only_if:
            facts = ((words.CHANNEL(), name), *way.rows)
            headed += [Heading(way.only_if), Facts(facts)]
        elif len(way.rows) > 1:
            headed += [Heading(name), Facts(way.rows)]
        elif way.rows:
            ((label, value),) = way.rows
            rows.append((label, words.LABELLED(label=name, value=value)))
        else:
            unnamed += [channel for channel in way.channels if channel not in dict(places)]
    rows.sort(key=lambda row: order.index(row[0]))
    rows += places
    if unnamed:
        rows.append((words.CHANNEL(), "; ".join(unnamed)))
    rows += place
    return [Heading(words.HOW()), Facts(tuple(rows)), *headed] if rows else headed


def _places(ways: Sequence[Way]) -> tuple[Rows, list[Way]]:
    """Where each channel leads, and the ways without it; with it where one leads to several."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for way in ways:
        found.setdefault(way.channels, {})[way.where] = None
    one = {channels: next(iter(those)) for channels, those in found.items() if len(those) == 1}
    left = [
        replace(way, where="")
        if way.channels in one
        else replace(way, where="", rows=((words.WHERE(), way.where), *way.rows))
        for way in ways
    ]
    if len(one) == len(found) and len(set(one.values())) == 1:
        one = {(words.WHERE(),): next(iter(one.values()))}
    return tuple(("; ".join(label), where) for label, where in one.items() if where), left


def time_row(said: str, *notes: str) -> tuple[str, str]:
    """How long it takes, and behind it what the number cannot say."""
    return words.TIME(), ". ".join(filter(None, (said, *notes)))


def fee_rows(fees: Iterable[str]) -> Rows:
    """A row for each fee. The word it begins with is its label, and is not said twice."""
    rows: list[tuple[str, str]] = []
    for fee in fees:
        label = fee_label(fee)
        said = fee.removeprefix(label).lstrip(": ")
        rows.append((label, said[:1].upper() + said[1:]))
    return tuple(rows)


def fee_label(fee: str) -> str:
    """The word for the kind of fee: the one it begins with, if it does."""
    labels = (words.ANY_FEE(), words.FEE(), words.CHARGE())
    return next((one for one in labels if fee.startswith((f"{one} ", f"{one}: "))), words.FEE())


def _by_label(rows: Rows) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    for label, value in rows:
        values[label] = (*values.get(label, ()), value)
    return values
