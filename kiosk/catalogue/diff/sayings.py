"""A saying of the vocabulary in a sentence: «sổ đỏ», «sổ hồng» nghĩa là «giấy chứng nhận …»."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.catalogue.diff.names import Names
from kiosk.catalogue.vocabulary import Saying, SayingKind
from kiosk.words import Sentence
from kiosk.words import catalogue as catalogue_words
from kiosk.words import diff as words

_MOST = 12
"""Phrases shown of a saying that came or went."""
_KINDS: dict[SayingKind, Sentence] = {
    SayingKind.MEANS: words.OF_MEANING,
    SayingKind.GROUP: words.OF_GROUP,
    SayingKind.IGNORED: words.OF_IGNORED,
    SayingKind.COMMON: words.OF_COMMON,
    SayingKind.SEASON: words.OF_SEASON,
}


def kind(value: SayingKind, _names: Names) -> str:
    return _KINDS[value]()


def phrases(value: Sequence[str], _names: Names) -> str:
    return ", ".join(words.QUOTED(said=phrase) for phrase in value)


def described(saying: Saying, names: Names) -> str:
    """All that a saying says, as far as its kind has a use for it."""
    said = phrases(saying.said[:_MOST], names) or words.NO_TEXT()
    if len(saying.said) > _MOST:
        said = words.SAID_AND_MORE(said=said, count=len(saying.said) - _MOST)
    match saying.kind:
        case SayingKind.GROUP:
            return words.SAID_GROUP(name=saying.name, said=said)
        case SayingKind.IGNORED:
            return words.SAID_IGNORED(said=said)
        case SayingKind.COMMON:
            return words.SAID_COMMON(said=said)
        case SayingKind.SEASON:
            return words.SAID_SEASON(
                name=saying.name, begins=saying.begins, ends=saying.ends, said=said
            )
        case SayingKind.MEANS:
            either = catalogue_words.OR()
            means = either.join(words.QUOTED(said=one) for one in saying.means) or words.NO_TEXT()
            if not saying.never:
                return words.SAID_MEANS(said=said, means=means)
            never = either.join(words.QUOTED(said=one) for one in saying.never)
            return words.SAID_MEANS_NOT(said=said, means=means, never=never)
