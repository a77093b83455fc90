"""How identifiers are said to people: a field by its name, an option by its text.

A catalogue refers by id; whoever reads a change knows the names only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.catalogue import wording
from kiosk.catalogue.model import CHANNEL_QUESTION as CHANNEL
from kiosk.catalogue.model import (
    Audience,
    Catalogue,
    Channel,
    Level,
    PaperUse,
    Procedure,
    Question,
    TimeLimit,
    When,
)
from kiosk.words import Sentence
from kiosk.words import catalogue as catalogue_words
from kiosk.words import diff as words

_USES: dict[PaperUse, Sentence] = {
    PaperUse.SUBMIT: words.SUBMIT,
    PaperUse.PRESENT: words.PRESENT,
    PaperUse.EXEMPT: words.EXEMPT,
}
_AUDIENCES: dict[Audience, Sentence] = {
    Audience.CITIZEN: words.FOR_CITIZENS,
    Audience.BUSINESS: words.FOR_BUSINESSES,
}


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids of one catalogue, and the questions of one procedure, are called."""

    fields: dict[str, str] = field(default_factory=dict[str, str])
    events: dict[str, str] = field(default_factory=dict[str, str])
    procedures: dict[str, str] = field(default_factory=dict[str, str])
    questions: dict[str, Question] = field(default_factory=dict[str, Question])

    @staticmethod
    def of(catalogue: Catalogue) -> Names:
        return Names(
            fields={field.id: field.name for field in catalogue.fields},
            events={event.id: event.name for event in catalogue.life_events},
            procedures={p.code: p.plain_name for p in catalogue.procedures},
        )

    def within(self, procedure: Procedure) -> Names:
        """The same names, and those of this procedure's questions."""
        return replace(self, questions={question.id: question for question in procedure.questions})


Say = Callable[[Any, Names], str]
"""A value in words; empty where there is none."""


def as_is(value: object, _names: Names) -> str:
    return "" if value is None else str(value)


def day(value: dt.date | None, _names: Names) -> str:
    return f"{value:%d/%m/%Y}" if value else ""


def yes_or_no(value: bool | None, _names: Names) -> str:
    return "" if value is None else words.YES() if value else words.NO()


def field_name(value: str, names: Names) -> str:
    return names.fields.get(value, value)


def field_names(value: tuple[str, ...], names: Names) -> str:
    return ", ".join(field_name(one, names) for one in value)


def event_name(value: str, names: Names) -> str:
    return names.events.get(value, value)


def procedure_name(value: str, names: Names) -> str:
    name = names.procedures.get(value)
    return words.SEE_CODE(said=name, code=value) if name else value


def level(value: Level, _names: Names) -> str:
    return wording.level(value)


def channel(value: Channel, _names: Names) -> str:
    return wording.channel(value)


def use(value: PaperUse, _names: Names) -> str:
    return _USES[value]()


def audience(value: Audience, _names: Names) -> str:
    return _AUDIENCES[value]()


def time_limit(value: TimeLimit | None, _names: Names) -> str:
    if value is None:
        return ""
    said = wording.duration(value)
    return f"{said}. {value.note}" if value.note else said


def when(value: When, names: Names) -> str:
    """ "«Ai đi làm?» là Người khác đi thay"."""
    if not value:
        return words.ANYBODY()
    channels = {str(one): wording.channel(one) for one in Channel}
    parts: list[str] = []
    for question_id, wanted in value.items():
        question = names.questions.get(question_id)
        options = {option.id: option.text for option in question.options} if question else {}
        asked = question.text if question else question_id
        if question_id == CHANNEL:
            asked, options = catalogue_words.CHANNEL_QUESTION(), channels
        said = catalogue_words.OR().join(options.get(one, one) for one in wanted)
        parts.append(words.CONDITION(question=asked, options=said))
    return catalogue_words.AND().join(parts)
