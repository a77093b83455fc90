"""Branches become the options of one question, "somebody goes in your place" of a second.

The two are asked apart because they are about different things, and somebody sent by a new
cooperative needs the papers of both. "On the internet" needs no question: it is the channel.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.catalogue.model import CHANNEL_QUESTION, Channel, Option, Question, When
from kiosk.catalogue.portal import cases
from kiosk.catalogue.portal.cases import Kind
from kiosk.catalogue.portal.rows import Row
from kiosk.words import portal as words

_CHANNELS = {
    Kind.ONLINE: (Channel.ONLINE,),
    Kind.OFFLINE: (Channel.IN_PERSON, Channel.POSTAL),
}
_CASE_QUESTION = "truong-hop"
_HELPER_QUESTION = "nguoi-lam-thay"
_NOBODY = "khong"


class Options:
    """The branches of a procedure as options; the same heading twice is one option."""

    def __init__(self, groups: Sequence[tuple[str, list[Row]]], kinds: Sequence[Kind]) -> None:
        found = list(zip(groups, kinds, strict=True))
        self._cases = self._of(Kind.BRANCH, found)
        self._helpers = self._of(Kind.HELPER, found)
        for_all = any(rows and kind is not Kind.BRANCH for (_, rows), kind in found)
        self._has_rest = for_all
        if len(self._cases) == 1 and not for_all:
            self._cases = {}
        self.made = len(self._cases) + len(self._helpers)

    @staticmethod
    def _of(wanted: Kind, found: Sequence[tuple[tuple[str, list[Row]], Kind]]) -> dict[str, str]:
        headings = [heading for (heading, rows), kind in found if kind is wanted and rows]
        return {heading: str(n) for n, heading in enumerate(dict.fromkeys(headings), start=1)}

    def when(self, heading: str, kind: Kind, channels: Sequence[Channel]) -> When:
        if kind in _CHANNELS:
            wanted = [channel for channel in _CHANNELS[kind] if channel in channels]
            return {CHANNEL_QUESTION: tuple(map(str, wanted))} if wanted else {}
        if kind is Kind.BRANCH and heading in self._cases:
            return {_CASE_QUESTION: (self._cases[heading],)}
        if kind is Kind.HELPER and heading in self._helpers:
            return {_HELPER_QUESTION: (self._helpers[heading],)}
        return {}

    def questions(self) -> list[Question]:
        asked: list[Question] = []
        if self._cases:
            options = [_option(number, said) for said, number in self._cases.items()]
            if self._has_rest:
                options.append(Option(id=_NOBODY, text=words.NO_CASE()))
            question = words.CASE_QUESTION()
            asked.append(Question(id=_CASE_QUESTION, text=question, options=tuple(options)))
        if self._helpers:
            options = [Option(id=_NOBODY, text=words.NO_HELPER())]
            if len(self._helpers) == 1:
                (said, number), *_ = self._helpers.items()
                options.append(Option(id=number, text=words.HELPER(), help=said))
            else:
                options += [_option(number, said) for said, number in self._helpers.items()]
            question = words.HELPER_QUESTION()
            asked.append(Question(id=_HELPER_QUESTION, text=question, options=tuple(options)))
        return asked


def _option(number: str, said: str) -> Option:
    short, whole = cases.shortened(said)
    return Option(id=number, text=short, help=whole)
