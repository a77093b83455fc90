"""Taking a signed edition from a stick: what is offered, and why something is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.catalogue.desk import Offer
from kiosk.errors import KioskError
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen, Done
from kiosk.ui.staff.catalogue_routes import DoneRoute, OfferedRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Look
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.catalogue.desk import CatalogueDesk
    from kiosk.catalogue.record import Record

_SIGNED = ".kmc"


def _offered(desk: CatalogueDesk, folder: Path) -> tuple[Offer, ...]:
    """What lies on one stick; one that cannot be read keeps nobody from the others."""
    try:
        return desk.offered(folder)
    except KioskError as problem:
        return (Offer(folder, None, problem),)


class OfferedScreen(CatalogueScreen[OfferedRoute]):
    """Every signed edition on the sticks; a touch asks, and a yes takes it."""

    def fill(self, route: OfferedRoute) -> None:
        self.begin()
        self._look()

    def _look(self) -> None:
        sticks, desk = self.sticks, self.desk

        def look() -> tuple[bool, list[Offer]]:
            folders = sticks.folders()
            return bool(folders), [offer for folder in folders for offer in _offered(desk, folder)]

        self.work_on(words.LOOKING_ON_STICKS(), look, self._show, again=self._look, reads=True)

    def _show(self, seen: tuple[bool, Sequence[Offer]]) -> None:
        any_stick, offers = seen
        again = self.action(words.LOOK_AGAIN(), "rotate-ccw", self._look)
        parts: list[QWidget] = [Label(self.theme, words.OFFERED(), Role.TITLE)]
        if not offers:
            nothing = words.NOTHING_OFFERED(kinds=_SIGNED) if any_stick else words.NO_STICK()
            parts.append(self.fact_card("usb", nothing))
        parts += self._source()
        self.refill([again], *parts, later=map(self._offer, offers))

    def _source(self) -> list[QWidget]:
        """The place on the network that the settings name."""
        source = self.services.settings.catalogue.source
        if not source:
            return []
        detail = words.SOURCE_NAMED(source=source)
        ask = partial(self._ask, source, detail)
        return [self.action(words.TAKE_FROM_SOURCE(), "download", ask, Look.CHOICE, detail)]

    def _offer(self, offer: Offer) -> QWidget:
        if offer.record is None:
            title = words.CANNOT_TAKE(file=offer.path.name)
            why = str(offer.problem) if offer.problem else ""
            return self.fact_card("ban", title, why, token="warn_tint")
        return self._takeable(offer, offer.record)

    def _takeable(self, offer: Offer, record: Record) -> Card:
        state = words.STATE_WAITING if self._is_later(record) else words.STATE_IN_FORCE
        facts = says.facts(record, state)
        named = words.FILE_NAMED(file=offer.path.name)
        card = self.fact_card("usb", words.EDITION(number=record.serial), *facts, named)
        ask = partial(self._ask, offer.path, ". ".join(facts[:2]) + ".")
        card.add(self.action(words.TAKE(), "download", ask))
        return card

    def _is_later(self, record: Record) -> bool:
        return record.effective > self.services.clock.now().date()

    def _ask(self, source: Path | str, said: str) -> None:
        self.confirm(
            words.TAKE_QUESTION(),
            said,
            words.TAKE(),
            lambda: self._take(source),
            "download",
        )

    def _take(self, source: Path | str) -> None:
        desk = self.desk

        def take() -> Done:
            record = desk.install(source)
            facts = {"edition": record.number, "effective": record.effective}
            sentence = words.TAKEN(number=record.number)
            return Done(DoneRoute(sentence, (self.when_used(record),)), facts)

        self.change("installed", words.TAKING(), take, again=self._look)
