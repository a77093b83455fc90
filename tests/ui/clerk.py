"""A clerk at a kiosk that publishes: a home of its own, a stick, a clock that can go on."""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.catalogue import workbook
from kiosk.catalogue.desk import CatalogueDesk, Published
from kiosk.catalogue.drafts import Draft
from kiosk.catalogue.model import Catalogue, Procedure
from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.services import Services
from kiosk.staff.sticks import GivenSticks
from kiosk.ui.routes import Route
from kiosk.ui.staff.catalogue_routes import CatalogueHomeRoute
from kiosk.ui.staff.routes import PinRoute
from kiosk.words import staff_catalogue as words

from .visitor import Visitor

NAME, PIN = "Cán bộ Mẫu", "482915"


@dataclass(slots=True)
class WalkingClock:
    """Stands still until it is moved on."""

    moment: dt.datetime

    def now(self) -> dt.datetime:
        return self.moment


@dataclass
class SlowDesk:
    """The desk of a weak machine: reading and publishing wait until they are let go.

    Everything else is real.
    """

    real: CatalogueDesk
    let_go: threading.Event
    broken: Exception | None = None

    def open_draft(self, paths: Sequence[Path]) -> Draft:
        self.let_go.wait(10)
        if self.broken is not None:
            raise self.broken
        return self.real.open_draft(paths)

    def publish(
        self, draft: Draft, *, effective: dt.date | None = None, by: str = "", note: str = ""
    ) -> Published:
        self.let_go.wait(10)
        if self.broken is not None:
            raise self.broken
        return self.real.publish(draft, effective=effective, by=by, note=note)

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)


def with_stick(services: Services, stick: Path) -> Services:
    """The same kiosk with a stick in it."""
    stick.mkdir(exist_ok=True)
    return replace(services, sticks=GivenSticks((stick,)))


def changed(catalogue: Catalogue, code: str, change: Callable[[Procedure], Procedure]) -> Catalogue:
    """The catalogue with one procedure changed."""
    procedures = tuple(change(p) if p.code == code else p for p in catalogue.procedures)
    return replace(catalogue, procedures=procedures)


def put_workbook(catalogue: Catalogue, path: Path, today: dt.date, age_seconds: int = 0) -> Path:
    """What somebody saved on a stick some time ago."""
    workbook.write(catalogue, path, today=today)
    then = dt.datetime.combine(today, dt.time(8), VIETNAM_TIME).timestamp() - age_seconds
    os.utime(path, (then, then))
    return path


def enter(visitor: Visitor) -> None:
    """Knock, type the PIN, and stand on the catalogue's page."""
    try:
        visitor.window.services().staff.add(NAME, PIN)
    except KioskError:
        """They are in the book already."""
    visitor.go(PinRoute())
    visitor.send_scan(PIN)
    visitor.wait_for(lambda: bool(visitor.window.staff.name))
    visitor.settle()
    visitor.go(CatalogueHomeRoute())
    visitor.wait_for(lambda: visitor.reads(words.WHAT_TO_DO()))


def press(visitor: Visitor, said: str, then: str) -> None:
    """Touch a button, and wait until the page reads so."""
    visitor.wait_for_button(said)
    visitor.touch_button(said)
    await_words(visitor, then)


def press_row(visitor: Visitor, title: str, then: str) -> None:
    """Touch a row, and wait until the page reads so."""
    visitor.touch_row(title)
    await_words(visitor, then)


def await_words(visitor: Visitor, said: str) -> None:
    """Until the page reads so, and a touch on it counts."""
    visitor.wait_for(lambda: visitor.reads(said))
    visitor.settle()


def stand_on(visitor: Visitor, route: Route, said: str) -> None:
    """Stand on a page, once it reads so."""
    visitor.go(route)
    await_words(visitor, said)
