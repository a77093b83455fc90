"""My list, not everybody's: a procedure plus a set of answers (Danh sách của bạn).

What depends on a question nobody has answered stays on the list and says when it applies;
what the answers rule out is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.catalogue import wording
from kiosk.catalogue.model import (
    CHANNEL_QUESTION,
    BlankForm,
    Channel,
    Method,
    Option,
    Paper,
    PaperUse,
    Procedure,
    Question,
    When,
)
from kiosk.errors import KioskError
from kiosk.words import catalogue as words

Answers = Mapping[str, str]
"""Question id -> option id."""


class UnknownAnswer(KioskError):
    """An answer names a question or an option that the procedure does not have."""


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """A paper on the list; ``only_if`` says the condition that is still open, or is empty."""

    paper: Paper
    only_if: str


@dataclass(frozen=True, slots=True)
class ListedForm:
    """A blank form to take along; ``only_if`` as with papers."""

    form: BlankForm
    only_if: str


@dataclass(frozen=True, slots=True)
class ListedMethod:
    """A way of handing in, in words. ``time_note`` is what the number of the time cannot say."""

    channel: Channel
    channel_text: str
    where: str
    time_text: str
    time_note: str
    fee_texts: tuple[str, ...]
    note: str
    only_if: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """What this person needs. ``answers`` are (question text, chosen option text)."""

    procedure: Procedure
    answers: tuple[tuple[str, str], ...]
    submit: tuple[ListedPaper, ...]
    present: tuple[ListedPaper, ...]
    exempt: tuple[ListedPaper, ...]
    notes: tuple[str, ...]
    methods: tuple[ListedMethod, ...]
    forms: tuple[ListedForm, ...] = ()


def applies(when: When, answers: Answers) -> bool:
    """Whether nothing answered so far rules it out."""
    return all(
        question not in answers or answers[question] in options
        for question, options in when.items()
    )


def questions(procedure: Procedure, answers: Answers | None = None) -> tuple[Question, ...]:
    """The questions to ask, in order, given what was answered; the channel comes last.

    The channel is asked only where the procedure offers more than one.
    """
    given = answers or {}
    own = tuple(question for question in procedure.questions if applies(question.when, given))
    channels = tuple(dict.fromkeys(method.channel for method in procedure.methods))
    if len(channels) < 2:
        return own
    ordered = sorted(channels, key=list(Channel).index)
    options = tuple(Option(id=str(item), text=wording.channel(item)) for item in ordered)
    asked = Question(id=CHANNEL_QUESTION, text=words.CHANNEL_QUESTION(), options=options)
    return (*own, asked)


_NOT_ASKED = ""


def _settled(procedure: Procedure, answers: Answers) -> dict[str, str]:
    """Every question that is settled: answered, ruled out by an answer, or without a choice."""
    asked = {question.id for question in questions(procedure, answers)}
    known = {question: option for question, option in answers.items() if question in asked}
    for question in procedure.questions:
        if question.id not in asked:
            known[question.id] = _NOT_ASKED
    channels = {str(method.channel) for method in procedure.methods}
    if len(channels) == 1:
        known[CHANNEL_QUESTION] = channels.pop()
    return known


def _said(procedure: Procedure, answers: Answers) -> tuple[tuple[str, str], ...]:
    asked = {question.id: question for question in questions(procedure, answers)}
    pairs: list[tuple[str, str]] = []
    for question in asked.values():
        for option in question.options:
            if answers.get(question.id) == option.id:
                pairs.append((question.text, option.text))
    return tuple(pairs)


_LONG = 60
"""Options that hold and take more letters are harder to read than the fewer that do not."""


def only_if(procedure: Procedure, when: When, answers: Answers | None = None) -> str:
    """The part of a condition that is still open, in the options' own words; "" where none is.

    Where most options of a question hold, and take a line to say, it names those that do not.
    """
    given = answers or {}
    parts: list[str] = []
    left_out: list[str] = []
    known = {question.id: question for question in (*procedure.questions, *questions(procedure))}
    for question_id, options in when.items():
        if question_id in given or question_id not in known:
            continue
        asked = known[question_id]
        holding = [option.text for option in asked.options if option.id in options]
        others = [option.text for option in asked.options if option.id not in options]
        if not holding or not others:
            continue
        said = _either(holding)
        long = len(said) > _LONG and len(others) < len(holding)
        if long and _all_are_asked(asked, when, given):
            left_out += others
        else:
            parts.append(said)
    only, but = words.AND().join(parts), _either(left_out)
    if only and but:
        return words.ONLY_IF_BUT(options=only, others=but)
    if but:
        return words.ALWAYS_BUT(others=but)
    return words.ONLY_IF(options=only) if only else ""


def _either(options: Sequence[str]) -> str:
    """Options in a row; in quotation marks where their own words would run into one another."""
    joint = words.OR()
    if len(options) > 1 and any("," in option or joint in option for option in options):
        return joint.join(words.OPTION(option=option) for option in options)
    return joint.join(options)


def _all_are_asked(question: Question, when: When, given: Answers) -> bool:
    """Whether everybody whom the rest of a condition concerns is asked this question.

    What holds for most of its options holds for nobody who is never asked.
    """
    return all(
        before in given or (before in when and set(when[before]) <= set(options))
        for before, options in question.when.items()
    )


def validate(procedure: Procedure, answers: Answers) -> None:
    """Raise ``UnknownAnswer`` for a question or an option the procedure does not have."""
    known = {q.id: q for q in (*procedure.questions, *questions(procedure))}
    for question_id, option_id in answers.items():
        if question_id not in known:
            names = ", ".join(known) or "–"
            raise UnknownAnswer(words.NO_SUCH_QUESTION, question=question_id, known=names)
        options = [option.id for option in known[question_id].options]
        if option_id not in options:
            raise UnknownAnswer(
                words.NO_SUCH_OPTION,
                question=question_id,
                option=option_id,
                known=", ".join(options),
            )


def make(procedure: Procedure, answers: Answers | None = None) -> Checklist:
    """The list for these answers. Raises ``UnknownAnswer``."""
    validate(procedure, answers or {})
    given = _settled(procedure, answers or {})

    def papers(use: PaperUse) -> tuple[ListedPaper, ...]:
        return tuple(
            ListedPaper(paper, only_if(procedure, paper.when, given))
            for paper in procedure.papers
            if paper.use is use and applies(paper.when, given)
        )

    def listed(method: Method) -> ListedMethod:
        limit = method.committed_time or method.statutory_time
        fees = tuple(wording.fee(fee) for fee in method.fees if applies(fee.when, given))
        return ListedMethod(
            channel=method.channel,
            channel_text=wording.channel(method.channel),
            where=method.where,
            time_text=wording.handling_time(method),
            time_note=limit.note if limit else "",
            fee_texts=tuple(dict.fromkeys(fees)) or (words.FEE_UNKNOWN(),),
            note=method.note,
            only_if=only_if(procedure, method.when, {**given, CHANNEL_QUESTION: "-"}),
        )

    def applicable(method: Method) -> bool:
        channel = given.get(CHANNEL_QUESTION)
        return channel in (None, str(method.channel)) and applies(method.when, given)

    return Checklist(
        procedure=procedure,
        answers=_said(procedure, answers or {}),
        submit=papers(PaperUse.SUBMIT),
        present=papers(PaperUse.PRESENT),
        exempt=papers(PaperUse.EXEMPT),
        notes=tuple(note.text for note in procedure.notes if applies(note.when, given)),
        methods=tuple(listed(method) for method in procedure.methods if applicable(method)),
        forms=tuple(
            ListedForm(form, only_if(procedure, form.when, given))
            for form in procedure.forms
            if applies(form.when, given)
        ),
    )
