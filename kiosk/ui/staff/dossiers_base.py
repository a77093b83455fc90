"""What the staff screens about dossiers share: their desk, and the way back to their first page."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Generic

from kiosk.errors import KioskError
from kiosk.system.log import Event
from kiosk.system.log import record as log
from kiosk.ui.staff.catalogue_base import CatalogueScreen, ListScreen, R, T
from kiosk.ui.staff.dossiers_routes import ChooseExportRoute
from kiosk.ui.staff.routes import DossierDataRoute
from kiosk.ui.widgets.button import Button
from kiosk.words import staff_dossiers as words

_MISTAKES_SHOWN = 5
"""Of the settings: more would push everything else from the glass."""

_TOO_LONG = re.compile(r"(\S{10})\S{3,}(\S{10})")
_MUCH_TOO_LONG = re.compile(r"(\S{13})\S{3,}(\S{13})")
"""The longest name of a setting is to be copied, and stays whole."""


def shortened(said: str) -> str:
    """The same, with names of files and columns cut in their middle that no line could hold."""
    return _TOO_LONG.sub(r"\1…\2", said)


def in_lines(problem: KioskError) -> list[str]:
    """What is wrong with the settings, each mistake on a line of its own."""
    return [_MUCH_TOO_LONG.sub(r"\1…\2", line) for line in problem.lines(_MISTAKES_SHOWN)]


class DossierPage(CatalogueScreen[R], Generic[R]):
    """A page about dossiers: what goes wrong on it leads back to their first page."""

    def way_home(self) -> Button:
        return self.way(words.TO_DOSSIERS(), "folder-open", DossierDataRoute())

    def other_file(self) -> Button:
        """To the files again."""
        return self.way(words.ANOTHER_FILE(), "file-up", ChooseExportRoute())

    def logged(self, what: str, job: Callable[[], T], **facts: object) -> Callable[[], T]:
        """The job, and a line in the log of who did it, also where its page is left meanwhile."""
        who = self.who

        def do() -> T:
            given = job()
            log(Event.STAFF_DID, what=what, **facts, who=who)
            return given

        return do

    def say_problem(
        self, sentence: str, *more: str, again: Callable[[], None] | None = None
    ) -> None:
        super().say_problem(shortened(sentence), *more, again=again)


class DossierList(ListScreen[R], DossierPage[R], Generic[R]):
    """The same with a long list."""
