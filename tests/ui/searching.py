"""Answers that a test gives, in place of those of the search: quick ones, slow ones, any kind."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from kiosk.catalogue.asked import Asked
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.found import Fit, Found, Hit, Ranges, Suggestion
from kiosk.catalogue.today import CatalogueOfToday
from kiosk.services import Services
from kiosk.text import fold

PATIENCE_S = 20


def marking(*wanted: str) -> Callable[[str], Ranges]:
    """Marks these words wherever they stand, written with or without their accents."""

    def marks(said: str) -> Ranges:
        words = re.finditer(r"[^\W_]+", said)
        return tuple(word.span() for word in words if fold(word.group()) in wanted)

    return marks


@dataclass
class Heard(Asked):
    """Remembers what it was told."""

    codes: list[str] = field(default_factory=list[str])
    in_vain: list[str] = field(default_factory=list[str])

    def opened(self, code: str) -> None:
        self.codes.append(code)

    def missed(self, typed: str) -> None:
        self.in_vain.append(typed)

    def flush(self) -> None:
        """Nothing is written."""


class GivenAnswers(CatalogueOfToday):
    """The catalogue of a kiosk, which finds what the test says; everything else fits nothing."""

    def __init__(
        self,
        real: CatalogueOfToday,
        answers: Mapping[str, Found] | None = None,
        suggested: tuple[Suggestion, ...] = (),
    ) -> None:
        vars(self).update(vars(real))
        self._answers = answers or {}
        self._suggested = suggested

    def prepare_search(self) -> None:
        """There is nothing to make, and nothing that takes a test's time from its touches."""

    def find(self, typed: str) -> Found:
        return self._answers.get(typed, Found())

    def suggestions(self, *, wait: bool = False) -> tuple[Suggestion, ...]:
        return self._suggested


class SlowAnswers(GivenAnswers):
    """A search that ends when the test says so."""

    def __init__(self, real: CatalogueOfToday, answers: Mapping[str, Found]) -> None:
        super().__init__(real, answers)
        self.begun: list[str] = []
        self.at_once = self.most_at_once = 0
        self._may_end = threading.Semaphore(0)

    def find(self, typed: str) -> Found:
        self.begun.append(typed)
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        self._may_end.acquire(timeout=PATIENCE_S)
        self.at_once -= 1
        return super().find(typed)

    def let_end(self, searches: int = 1) -> None:
        self._may_end.release(searches)


def entries(services: Services, *codes: str) -> list[Entry]:
    """Procedures of the sample; without codes all of them."""
    known = {entry.code: entry for entry in services.catalogue.all()}
    return [known[code] for code in codes] if codes else list(known.values())


def hits(found: list[Entry], *marked: str) -> tuple[Hit, ...]:
    return tuple(Hit(entry, None, marking(*marked)) for entry in found)


def fitting(found: list[Entry], fit: Fit = Fit.FITS) -> Found:
    return Found(hits(found), fit)


def with_catalogue(services: Services, catalogue: CatalogueOfToday) -> Services:
    return replace(services, catalogue=catalogue, asked=Heard())
