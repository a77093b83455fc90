"""Conditions as a clerk writes them: "Ai đi làm? = Người thay | Người nhà; Cách nộp = Bưu chính".

All questions must match, any option of each is enough; an empty cell holds always.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.catalogue.model import CHANNEL_QUESTION, Channel
from kiosk.catalogue.workbook import labels
from kiosk.catalogue.workbook.terms import CONDITION_SIGNS, Names, Term, split
from kiosk.errors import KioskError
from kiosk.words import workbook as words
from kiosk.words import workbook_columns

_CHANNELS = [(str(channel), labels.CHANNELS.say(channel)) for channel in Channel]
_CLAUSE_END = ("", ";", "\n")


class ConditionUnclear(KioskError):
    """A condition that cannot be understood. ``remedy`` says what would be.

    ``follows``: perhaps only because a question or an option it means has an error of its own.
    """

    def __init__(self, what: str, remedy: str, *, follows: bool = False) -> None:
        super().__init__(words.AS_IT_IS, text=what)
        self.remedy = remedy
        self.follows = follows


class Questions:
    """The questions of one procedure, as conditions name them."""

    def __init__(self, asked: Sequence[Mapping[str, Any]], *, lost: bool = False) -> None:
        """``asked`` are questions as plain data, each with its ``id``, ``text`` and ``options``.

        ``lost``: there are others, and nobody knows of which procedure.
        """
        self._lost = lost
        self._questions = Names(
            [
                (CHANNEL_QUESTION, workbook_columns.CHANNEL.source),
                *((str(each["id"]), str(each.get("text", ""))) for each in asked),
            ]
        )
        self._options = {CHANNEL_QUESTION: Names(_CHANNELS)}
        for each in asked:
            named = [(str(o["id"]), str(o.get("text", ""))) for o in each["options"]]
            self._options.setdefault(str(each["id"]), Names(named))

    def say(self, when: Mapping[str, Sequence[str]]) -> str:
        """A condition as it stands in a cell."""
        return "; ".join(self._clause(question, options) for question, options in when.items())

    def _clause(self, question: str, options: Sequence[str]) -> str:
        names = self._options.get(question, Names([]))
        said = " | ".join(names.say(option, CONDITION_SIGNS) for option in options)
        return f"{self._questions.say(question, CONDITION_SIGNS)} = {said}".rstrip()

    def understand(self, cell: str) -> dict[str, list[str]]:
        """The condition that stands in a cell. Raises ``ConditionUnclear``."""
        when: dict[str, list[str]] = {}
        current: list[str] | None = None
        names = Names([])
        asked = ""
        for term in split(cell, CONDITION_SIGNS, ids=True):
            if current is None:
                if not term.text and term.sign in _CLAUSE_END:
                    continue
                if term.sign != "=":
                    raise ConditionUnclear(words.CONDITION_UNCLEAR(), words.CONDITION_EXAMPLE())
                question = self._questions.find(term)
                if question is None:
                    known = self._known(self._questions)
                    what = words.QUESTION_UNKNOWN(question=term.text)
                    raise ConditionUnclear(
                        what, known, follows=self._lost or self._questions.has_gap
                    )
                asked, names = term.text, self._options.get(question, Names([]))
                current = when.setdefault(question, [])
                continue
            if term.sign == "=":
                raise ConditionUnclear(words.CONDITION_UNCLEAR(), words.CONDITION_EXAMPLE())
            if term.text or term.is_id:
                option = self._channel(term, names) or names.find(term)
                if option is None:
                    what = words.OPTION_UNKNOWN(question=asked, option=term.text)
                    raise ConditionUnclear(
                        what, self._known(names), follows=self._lost or names.has_gap
                    )
                current.append(option)
            if term.sign in _CLAUSE_END:
                current = None
        return when

    def _channel(self, term: Term, names: Names) -> str | None:
        """A channel may be named in any of the ways in which its own column takes it."""
        if term.is_id or names is not self._options[CHANNEL_QUESTION]:
            return None
        return labels.CHANNELS.mean(term.text)

    def _known(self, names: Names) -> str:
        return words.KNOWN(known="; ".join(names.texts))
