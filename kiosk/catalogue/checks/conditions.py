"""Questions, their options, and whatever depends on them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.model import CHANNEL_QUESTION, Channel, Procedure, When
from kiosk.catalogue.written import PathInFile
from kiosk.words import findings as words

_MOST_QUESTIONS = 3
_FEWEST_OPTIONS, _MOST_OPTIONS = 2, 5


def conditions(procedure: Procedure) -> Iterator[Problem]:
    """Everything that keeps a question from being asked, answered or worth its while."""
    options = {CHANNEL_QUESTION: {str(channel) for channel in Channel}}
    for i, question in enumerate(procedure.questions):
        at = ("questions", i)
        if question.id in options:
            yield (*at, "id"), ERROR, words.QUESTION_ID_TWICE(), words.CHOOSE_ANOTHER_ID()
        for earlier in question.when:
            if earlier not in options and any(q.id == earlier for q in procedure.questions):
                what = words.QUESTION_ASKED_LATER(question=earlier)
                yield (*at, "when", earlier), ERROR, what, words.ASK_IN_ORDER()
        options[question.id] = {option.id for option in question.options}
        if len(options[question.id]) < len(question.options):
            what, remedy = words.OPTION_ID_TWICE(), words.CHOOSE_ANOTHER_ID()
            yield (*at, "options"), ERROR, what, remedy
        if len(question.options) < _FEWEST_OPTIONS:
            what, remedy = words.OPTIONS_TOO_FEW(), words.ADD_OPTION_OR_DROP_QUESTION()
            yield (*at, "options"), ERROR, what, remedy
        elif len(question.options) > _MOST_OPTIONS:
            what = words.OPTIONS_TOO_MANY(count=len(question.options), most=_MOST_OPTIONS)
            yield (*at, "options"), WARNING, what, words.REGROUP_OPTIONS()
    if len(procedure.questions) > _MOST_QUESTIONS:
        yield ("questions",), WARNING, words.QUESTIONS_TOO_MANY(), words.MERGE_QUESTIONS()
    yield from _uses(procedure, options)


def _uses(procedure: Procedure, options: dict[str, set[str]]) -> Iterator[Problem]:
    offered = {str(method.channel) for method in procedure.methods}
    used: set[str] = set()
    for path, when in _written(procedure):
        for question, wanted in when.items():
            used.add(question)
            at = (*path, question)
            if question not in options:
                what = words.QUESTION_UNKNOWN(question=question)
                yield at, ERROR, what, words.MEND_OR_ADD_QUESTION()
                continue
            if not wanted:
                yield at, ERROR, words.CONDITION_EMPTY(), words.FILL_OR_DROP_CONDITION()
            unknown = [option for option in wanted if option not in options[question]]
            for option in unknown:
                what = words.OPTION_UNKNOWN(question=question, option=option)
                known = ", ".join(sorted(options[question]))
                yield at, ERROR, what, words.KNOWN_OPTIONS(known=known)
            never = question == CHANNEL_QUESTION and not offered.intersection(wanted)
            if never and offered and wanted and not unknown:
                yield at, WARNING, words.CHANNEL_NOT_OFFERED(), words.ADD_METHOD_OR_DROP_CONDITION()
    for i, question in enumerate(procedure.questions):
        if question.id not in used:
            what = words.QUESTION_UNUSED(question=question.id)
            yield ("questions", i), WARNING, what, words.DROP_OR_USE_QUESTION()


def _written(procedure: Procedure) -> Iterator[tuple[PathInFile, When]]:
    for i, question in enumerate(procedure.questions):
        yield ("questions", i, "when"), question.when
    for i, paper in enumerate(procedure.papers):
        yield ("papers", i, "when"), paper.when
    for i, form in enumerate(procedure.forms):
        yield ("forms", i, "when"), form.when
    for name, notes in (("notes", procedure.notes), ("conditions", procedure.conditions)):
        for i, note in enumerate(notes):
            yield (name, i, "when"), note.when
    for i, step in enumerate(procedure.steps):
        yield ("steps", i, "when"), step.when
    for i, method in enumerate(procedure.methods):
        yield ("methods", i, "when"), method.when
        for j, fee in enumerate(method.fees):
            yield ("methods", i, "fees", j, "when"), fee.when
