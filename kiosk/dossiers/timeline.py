"""The way of a dossier as steps: what is done, where it stands still, what is to come.

The office's own steps say most. Where its software gives none, the trail of states is the way, and
where there is not even that, the dates. Nothing is put in between, and no step of the procedure is
called done or current because it would fit: ``planned`` gives them apart, as the procedure's own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from kiosk.catalogue.model import CHANNEL_QUESTION, Step
from kiosk.catalogue.wording import handling_time
from kiosk.dossiers.model import Change, Dossier, DossierEvent, Status, office_day
from kiosk.dossiers.wording import day_text, expected_at, is_estimate, status_name, status_text
from kiosk.words import dossiers as words


class Mark(StrEnum):
    """How a stage stands; drawn with a sign and said in words."""

    DONE = "done"
    NOW = "now"
    PAUSE = "pause"
    COMING = "coming"
    PROMISED = "promised"  # still to come, on the day the office has promised


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step. ``at`` is ``None`` where nobody knows; ``until`` is the end of a pause.

    ``who`` answers for it, ``takes`` says how long it may take; both may be empty.
    """

    title: str
    mark: Mark
    at: dt.datetime | None = None
    until: dt.datetime | None = None
    who: str = ""
    takes: str = ""


_PAUSES = {
    Status.PAPERS_NEEDED: words.PAUSE_FOR_PAPERS,
    Status.PAYMENT_NEEDED: words.PAUSE_FOR_PAYMENT,
}
_STANDING = (Status.REGISTERED, Status.RECEIVED, Status.IN_PROGRESS, Status.OTHER)
_NOT_ACCEPTED = (Status.REGISTERED, Status.REFUSED)
_GOES_ON = (*_STANDING, *_PAUSES)
_AHEAD = (Mark.COMING, Mark.PROMISED)
_SAID_WHEN = {
    Mark.DONE: (words.STAGE_DONE, words.STAGE_DONE_UNDATED),
    Mark.NOW: (words.STAGE_NOW, words.STAGE_NOW_UNDATED),
    Mark.PAUSE: (words.STAGE_PAUSE, words.STAGE_PAUSE_UNDATED),
    Mark.COMING: (words.STAGE_COMING, words.STAGE_COMING_UNDATED),
    Mark.PROMISED: (words.STAGE_PROMISED, words.STAGE_COMING_UNDATED),
}


def timeline(dossier: Dossier, now: dt.datetime) -> tuple[Stage, ...]:
    """What happened and what is to come, in order, with every pause."""
    if dossier.events:
        stages = [_of_event(event, dossier) for event in dossier.events]
        return _with_pauses(stages, _pauses(dossier))
    return (*_of_trail(dossier), *_the_end(dossier, now))


def planned(dossier: Dossier, steps: Iterable[Step]) -> tuple[Stage, ...]:
    """The procedure's own steps that name who answers or how long it takes.

    Only of a dossier that still goes on, and only where the office does not tell its steps itself.
    A step that hangs on a question nobody has answered here is left out.
    """
    if dossier.events or dossier.status not in _GOES_ON:
        return ()
    return tuple(
        Stage(title=step.what, mark=Mark.COMING, who=step.who, takes=_takes(step))
        for step in steps
        if (step.who or step.time or step.committed_time) and _concerns(step, dossier)
    )


def when_text(stage: Stage, now: dt.datetime) -> str:
    """When it was or will be, in words; for a stage without a day, how it stands."""
    if stage.at is None:
        return _SAID_WHEN[stage.mark][1]()
    day = day_text(office_day(stage.at), now)
    if stage.mark in _AHEAD and office_day(stage.at) < office_day(now):
        return words.STAGE_LATE(day=day)
    if stage.until is not None:
        return words.STAGE_PAUSE_OVER(day=day, until=day_text(office_day(stage.until), now))
    return _SAID_WHEN[stage.mark][0](day=day)


def who_text(stage: Stage) -> str:
    """Who answers for it and how long it may take, as far as somebody has said so."""
    takes = words.STAGE_TAKES(time=stage.takes) if stage.takes else ""
    return " · ".join(filter(None, (stage.who, takes)))


def _of_event(event: DossierEvent, dossier: Dossier) -> Stage:
    mark = Mark.DONE if event.done else _ahead(event.at, dossier)
    return Stage(title=event.title, mark=mark, at=event.at, who=event.who, takes=event.takes)


def _ahead(at: dt.datetime | None, dossier: Dossier) -> Mark:
    """Only what falls on the day the office has given its word for is promised."""
    expected = expected_at(dossier)
    ours = is_estimate(dossier) and dossier.new_date is None
    if at is None or expected is None or ours or dossier.status in _PAUSES:
        return Mark.COMING
    return Mark.PROMISED if office_day(at) == office_day(expected) else Mark.COMING


def _pauses(dossier: Dossier) -> list[Stage]:
    found = [
        _pause(change.status, change.at, then.at if then else None)
        for change, then in zip_longest(dossier.trail, dossier.trail[1:])
        if change.status in _PAUSES
    ]
    told = dossier.trail and dossier.trail[-1].status is dossier.status
    if dossier.status in _PAUSES and not told:
        found.append(_pause(dossier.status, None, None))
    return found


def _pause(status: Status, at: dt.datetime | None, until: dt.datetime | None) -> Stage:
    return Stage(title=_PAUSES[status](), mark=Mark.PAUSE, at=at, until=until)


def _with_pauses(stages: list[Stage], pauses: list[Stage]) -> tuple[Stage, ...]:
    """A pause stands after what was done before it began; one of unknown begin after all that."""
    for pause in pauses:
        place = 0
        for i, stage in enumerate(stages, start=1):
            before = pause.at is None or stage.at is None or stage.at <= pause.at
            if stage.mark not in _AHEAD and before:
                place = i
        stages.insert(place, pause)
    return tuple(stages)


def _of_trail(dossier: Dossier) -> list[Stage]:
    trail = dossier.trail or _facts(dossier)
    stages = [
        _pause(change.status, change.at, then.at if then else None)
        if change.status in _PAUSES
        else _state(change, dossier, last=then is None)
        for change, then in zip_longest(trail, trail[1:])
    ]
    if trail[-1].status is not dossier.status:
        now_in = dossier.status
        if now_in in _PAUSES:
            return [*stages, _pause(now_in, None, None)]
        mark = Mark.NOW if now_in in _STANDING else Mark.DONE
        stages.append(Stage(title=status_text(dossier), mark=mark, who=_handler(dossier, now_in)))
    return stages


def _facts(dossier: Dossier) -> tuple[Change, ...]:
    """The states whose day is a fact of its own."""
    first = Status.REGISTERED if dossier.status in _NOT_ACCEPTED else Status.RECEIVED
    found = [Change(dossier.received_at, first)]
    ended = dossier.status if dossier.status not in (*_GOES_ON, Status.RETURNED) else None
    if dossier.finished_at is not None:
        found.append(Change(dossier.finished_at, ended or Status.FINISHED))
    if dossier.returned_at is not None:
        found.append(Change(dossier.returned_at, Status.RETURNED))
    return tuple(found)


def _state(change: Change, dossier: Dossier, *, last: bool) -> Stage:
    own = last and change.status is dossier.status
    title = status_text(dossier) if own else status_name(change.status)
    if change.status is Status.REGISTERED and not own:
        title = words.IT_WAS_SENT()
    mark = Mark.NOW if own and change.status in _STANDING else Mark.DONE
    return Stage(title=title, mark=mark, at=change.at, who=_handler(dossier, change.status))


def _handler(dossier: Dossier, status: Status) -> str:
    return dossier.handled_by if status is Status.IN_PROGRESS else ""


def _the_end(dossier: Dossier, now: dt.datetime) -> list[Stage]:
    """Handing out the result, where that is still to come; its day only while it is the word."""
    if dossier.status not in (*_GOES_ON, Status.FINISHED):
        return []
    expected = expected_at(dossier)
    waits = dossier.status in (Status.RECEIVED, Status.IN_PROGRESS)
    over = expected is None or office_day(expected) < office_day(now)
    at = expected if waits and not over else None
    return [Stage(title=words.RESULT_GIVEN(), mark=_ahead(at, dossier), at=at)]


def _takes(step: Step) -> str:
    return handling_time(step) if step.time or step.committed_time else ""


def _concerns(step: Step, dossier: Dossier) -> bool:
    given = {CHANNEL_QUESTION: dossier.channel.value} if dossier.channel else {}
    return all(given.get(question) in options for question, options in step.when.items())
