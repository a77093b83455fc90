"""The way of a dossier on the screen: its own steps, and those that its procedure has anyway."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtWidgets import QWidget

from kiosk.dossiers.timeline import Mark, Stage, when_text, who_text
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.card import Card, icon_row, numbered_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.words import screens as words

_LOOKS = {
    Mark.DONE: ("circle-check", "good", Role.STRONG),
    Mark.NOW: ("circle-dot", "action", Role.STRONG),
    Mark.PAUSE: ("circle-pause", "warn", Role.STRONG),
    Mark.COMING: ("circle", "soft_ink", Role.BODY),
    Mark.PROMISED: ("circle", "soft_ink", Role.BODY),
}
_A_CARD = 8
"""Steps in one card: a page of thirty is built a card at a time."""


def way(theme: Theme, stages: Iterable[Stage], now: dt.datetime) -> Iterator[QWidget]:
    """What happened and what is to come; nothing where nothing is known."""
    rows = (_stage(theme, stage, now) for stage in stages)
    yield from _titled(theme, words.TIMELINE(), rows)


def usual_steps(theme: Theme, stages: Iterable[Stage]) -> Iterator[QWidget]:
    """The procedure's steps, with numbers instead of marks: nobody says where this dossier is."""
    rows = (_usual(theme, number, stage) for number, stage in enumerate(stages, start=1))
    yield from _titled(theme, words.USUAL_STEPS(), rows)


def _titled(theme: Theme, title: str, rows: Iterator[QWidget]) -> Iterator[QWidget]:
    first = True
    while some := list(islice(rows, _A_CARD)):
        if first:
            yield Label(theme, title, Role.HEADING)
            first = False
        card = Card(theme, gap_mm=4)
        card.add(*some)
        yield card


def _stage(theme: Theme, stage: Stage, now: dt.datetime) -> QWidget:
    icon, token, role = _LOOKS[stage.mark]
    labels: list[QWidget] = [
        words_of(theme, stage.title, role),
        Label(theme, when_text(stage, now), Role.SMALL, "soft_ink"),
    ]
    if who := who_text(stage):
        labels.append(Label(theme, who, Role.SMALL, "soft_ink"))
    return icon_row(theme, icon, *labels, token=token)


def _usual(theme: Theme, number: int, stage: Stage) -> QWidget:
    labels: list[QWidget] = [words_of(theme, stage.title)]
    if who := who_text(stage):
        labels.append(Label(theme, who, Role.SMALL, "soft_ink"))
    return numbered_row(theme, number, *labels)
