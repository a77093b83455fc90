"""What is read of a dossier at a glance: whose code, where it stands, what to do, by when.

From three metres the sentence and the day must do; all else is for whoever steps nearer.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers import advice, wording
from kiosk.dossiers.asking import Answer
from kiosk.dossiers.model import Dossier, Timeliness
from kiosk.services import Services
from kiosk.ui.screens.base import TileGrid
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.words import screens as words

_TONES = {
    Timeliness.EARLY: ("good", "circle-check"),
    Timeliness.ON_TIME: ("good", "circle-check"),
    Timeliness.NOT_DUE: ("good", "hourglass"),
    Timeliness.LATE: ("warn", "triangle-alert"),
    Timeliness.OVERDUE: ("bad", "triangle-alert"),
    Timeliness.PAUSED: ("warn", "circle-pause"),
    Timeliness.NONE: ("tint_ink", "info"),
}
_DAY = re.compile(r"\w+ \w+ \d{1,2}/\d")
_TINTS = {"good": "good_tint", "warn": "warn_tint", "bad": "bad_tint", "tint_ink": "tint"}


def glance(theme: Theme, services: Services, answer: Answer) -> Iterator[QWidget]:
    """The first page of an answer, in the order in which it is read."""
    dossier, now = answer.dossier, services.clock.now()
    yield _standing(theme, services, dossier, now)
    # Side by side only on a wide glass: in half of a tall one large type leaves three words a line.
    columns = 1 if theme.glass.portrait else 2
    yield TileGrid(theme, list(_facts(theme, services, answer, now)), columns)
    if answer.from_copy:
        card = Card(theme, "warn_tint")
        said = words.FROM_COPY(time=_moment(dossier.updated_at))
        card.add(icon_row(theme, "plug-zap", Label(theme, said), token="warn"))
        yield card


def name_of(theme: Theme, dossier: Dossier) -> list[QWidget]:
    """The code that was asked for, and the procedure, as far as it may be shown."""
    labels: list[QWidget] = [
        Label(theme, words.DOSSIER_CODE(code=dossier.code), Role.SMALL_STRONG, "soft_ink")
    ]
    if dossier.procedure_name:
        labels.append(words_of(theme, dossier.procedure_name, Role.SMALL, "soft_ink"))
    return labels


def below_the_glance(theme: Theme, dossier: Dossier) -> Iterator[QWidget]:
    """What need not be handed in again, and who handles it where that is another office."""
    if dossier.digitised:
        card = Card(theme)
        title = Label(theme, words.DIGITISED(), Role.SMALL, "soft_ink")
        names = [words_of(theme, name) for name in dossier.digitised]
        card.add(icon_row(theme, "file-check", title, *names))
        yield card
    if dossier.handled_by:
        card = Card(theme)
        said = Label(theme, words.LINKED(office=wording.inside(dossier.handled_by)))
        card.add(icon_row(theme, "landmark", said))
        yield card


def fresh(theme: Theme, answer: Answer) -> Iterator[QWidget]:
    """From when it is, and whether it is invented."""
    dossier = answer.dossier
    if not answer.from_copy:
        said = words.AS_OF(time=_moment(dossier.updated_at))
        yield Label(theme, said, Role.SMALL, "soft_ink")
    if dossier.sample:
        yield Label(theme, words.SAMPLE_DOSSIER(), Role.SMALL_STRONG, "warn")


def _standing(theme: Theme, services: Services, dossier: Dossier, now: dt.datetime) -> QWidget:
    token, icon = _TONES[wording.said_timeliness(dossier, now)]
    badge = ": ".join(
        filter(None, (wording.status_text(dossier), wording.timeliness_text(dossier, now)))
    )
    said = wording.sentence(dossier, now, services.calendar)
    card = Card(theme, _TINTS[token], gap_mm=3)
    card.add(
        icon_row(
            theme,
            icon,
            Label(theme, badge, Role.STRONG, token),
            Label(theme, _whole_days(said), Role.TITLE),
            token=token,
            size_mm=13,
        )
    )
    return card


def _facts(theme: Theme, services: Services, answer: Answer, now: dt.datetime) -> Iterator[QWidget]:
    dossier = answer.dossier
    to_do = advice.what_to_do(dossier, now, answer.counter)
    todo = Card(theme)
    lines: list[QWidget] = [
        Label(theme, words.WHAT_NOW(), Role.SMALL, "soft_ink"),
        words_of(theme, _whole_days(to_do), Role.STRONG),
    ]
    office, unit = services.catalogue.office, services.settings.dossiers.unit
    if hours := advice.collecting_hours(dossier, office, unit):
        lines.append(Label(theme, words.COUNTER_OPEN(hours=hours), Role.SMALL))
    todo.add(icon_row(theme, "circle-help", *lines))
    yield todo
    if day := advice.day_of_result(dossier):
        said, date = day
        card = Card(theme)
        lines = [Label(theme, said, Role.SMALL, "soft_ink"), Label(theme, date, Role.HEADING)]
        if about := advice.about_date(dossier, now):
            lines.append(Label(theme, _whole_days(about), Role.SMALL))
        card.add(icon_row(theme, "calendar", *lines))
        yield card


def _whole_days(said: str) -> str:
    """With no line ending inside "thứ Tư 25/11"."""
    return _DAY.sub(lambda day: day.group().replace(" ", "\N{NO-BREAK SPACE}"), said)


def _moment(moment: dt.datetime) -> str:
    return f"{moment.astimezone(VIETNAM_TIME):%H:%M, %d/%m/%Y}"
