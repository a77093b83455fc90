"""All dossiers of a plan, ready for the register: the same ones every time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

from kiosk.catalogue.model import Channel
from kiosk.dossiers.deadlines import WorkCalendar, public_days
from kiosk.dossiers.generator.courses import Outcome, Span, course
from kiosk.dossiers.generator.moments import Moments, Story
from kiosk.dossiers.generator.plans import Plan, Tier
from kiosk.dossiers.generator.procedures import ASKED, Asked
from kiosk.dossiers.row import Row

_MARGIN = dt.timedelta(days=60)
"""Before the period something may have been received, and after it something may be due."""

_SHORTEST = {Outcome.EARLY: 1, Outcome.NOT_DUE: 3, Outcome.OVERDUE: 1, Outcome.STOPPED: 1}
_SHORTEST_CARRIED = 5
_REFUSED = 0.6
_BY_POST = 0.04


class _Way(NamedTuple):
    """What is planned for one dossier."""

    outcome: Outcome
    channel: Channel
    carried: bool = False


def rows(plan: Plan) -> Iterator[Row]:
    """The dossiers of a plan, in the order in which they came in. All are marked as samples."""
    draw = Random(plan.name)
    days, span = _working_days(plan)
    moments = Moments(days, span.last, draw)
    made: list[tuple[str, str, Channel, Asked, Story]] = []
    for way in _ways(plan, draw):
        asked = _asked(plan.tier, way, draw)
        went = course(way.outcome, asked.days, span, draw, carried=way.carried)
        story = moments.story(way.outcome, went, online=way.channel is Channel.ONLINE)
        came, unit = story.trail.partition("=")[0], draw.choice(plan.units)
        made.append((came, unit, way.channel, asked, story))
    serials: Counter[str] = Counter()
    for came, unit, channel, asked, story in sorted(made, key=lambda one: one[0]):
        day = f"{unit}-{came[2:4]}{came[5:7]}{came[8:10]}"
        serials[day] += 1
        yield _row(f"{day}-{serials[day]:04}", unit, channel, asked, story)


def _working_days(plan: Plan) -> tuple[list[dt.date], Span]:
    calendar = WorkCalendar(public_days())
    every = (plan.first - _MARGIN + dt.timedelta(days=n) for n in range(10_000))
    days: list[dt.date] = []
    for day in every:
        if day > plan.last + _MARGIN:
            break
        if calendar.is_working_day(day):
            days.append(day)
    within = [place for place, day in enumerate(days) if plan.first <= day <= plan.last]
    due = next(place for place, day in enumerate(days) if day >= plan.last)
    return days, Span(within[0], within[-1], due)


def _ways(plan: Plan, draw: Random) -> list[_Way]:
    solved = [Outcome.EARLY] * plan.early + [Outcome.ON_TIME] * plan.on_time
    solved += [Outcome.LATE] * plan.late
    draw.shuffle(solved)
    carried, received = solved[: plan.carried_over], solved[plan.carried_over :]
    received += [Outcome.NOT_DUE] * plan.not_due + [Outcome.OVERDUE] * plan.overdue
    draw.shuffle(received)
    ways = [_Way(outcome, Channel.ONLINE) for outcome in received[: plan.online]]
    ways += [_Way(outcome, _on_paper(draw)) for outcome in received[plan.online :]]
    ways += [_Way(outcome, _on_paper(draw), carried=True) for outcome in carried]
    for _ in range(plan.not_eligible):
        outcome = Outcome.REFUSED if draw.random() < _REFUSED else Outcome.STOPPED
        ways.append(_Way(outcome, draw.choice((Channel.ONLINE, _on_paper(draw)))))
    return ways


def _on_paper(draw: Random) -> Channel:
    return Channel.POSTAL if draw.random() < _BY_POST else Channel.IN_PERSON


def _asked(tier: Tier, way: _Way, draw: Random) -> Asked:
    shortest = _SHORTEST_CARRIED if way.carried else _SHORTEST.get(way.outcome, 0)
    found, often = _choice(tier, shortest, way.outcome is Outcome.NOT_DUE)
    return draw.choices(found, cum_weights=often)[0]


@cache
def _choice(tier: Tier, shortest: int, in_hand: bool) -> tuple[list[Asked], list[int]]:
    """What may be asked for and how often, up to each; what takes long is in hand more often."""
    found = [one for one in ASKED if one.days >= shortest and one.often[tier]]
    often = [one.often[tier] * (one.days if in_hand else 1) for one in found]
    return found, list(accumulate(often))


def _row(code: str, unit: str, channel: Channel, asked: Asked, story: Story) -> Row:
    return Row(
        code=code,
        unit=unit,
        field=asked.field,
        procedure_code=asked.code,
        procedure_name=asked.name,
        status=int(story.status),
        status_words="",
        channel=channel.value,
        received_at=story.received_at,
        due_at=story.due_at,
        due_is_estimate=False,
        due_by_minute=False,
        extended_to=None,
        new_date=None,
        finished_at=story.finished_at,
        returned_at=story.returned_at,
        needs="",
        needs_by=None,
        amount=None,
        pay_how="",
        collect_at="",
        delivery="",
        handled_by="",
        digitised="",
        steps="",
        trail=story.trail,
        sensitive=False,
        lookup_hash="",
        updated_at=story.updated_at,
        sample=True,
    )
