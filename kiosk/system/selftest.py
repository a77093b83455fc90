"""The self-test inside the shipped program: everything a kiosk needs, tried for real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.catalogue.checklist import make
from kiosk.errors import KioskError
from kiosk.printing.conditions import notice_of, remedy_of, sentence_of
from kiosk.printing.documents import checklist_document
from kiosk.printing.outlets import Outlet
from kiosk.printing.pdf import pdf_bytes
from kiosk.resources import asset
from kiosk.services import Services
from kiosk.settings import PrinterKind, Printing
from kiosk.system import slots
from kiosk.system.log import record_bug
from kiosk.system.slots_said import no_printer_set
from kiosk.words import problems as words
from kiosk.words import staff_printers as printer_words

_ASSETS = (
    "fonts/BeVietnamPro-Regular.ttf",
    "fonts/BeVietnamPro-Medium.ttf",
    "fonts/BeVietnamPro-SemiBold.ttf",
    "fonts/BeVietnamPro-Bold.ttf",
    "icons/house.svg",
)

_DOSSIERS_TRIED = 100


@dataclass(frozen=True, slots=True)
class Result:
    """One part: fine or not, in words; a part that is not needed does not fail the test."""

    name: str
    ok: bool
    said: str
    needed: bool = True


def _window(services: Services) -> str:
    from kiosk.ui.rehearsal import home_screen_paints

    if not home_screen_paints(services):
        raise KioskError(words.WINDOW_FAILED)
    return words.FINE()


def run(services: Services, window: Callable[[Services], str] = _window) -> list[Result]:
    """Try every part; what fails does not keep the rest from being tried.

    ``window`` tries the window; one that is running already speaks for itself.
    """
    parts: list[tuple[str, bool, Callable[[Services], str]]] = [
        (words.TEST_SETTINGS(), True, _settings),
        (words.TEST_ASSETS(), True, _assets),
        (words.TEST_EDITION(), True, _edition),
        (words.TEST_REGISTER(), True, _register),
        (words.TEST_PAPER(), True, _paper),
        (words.TEST_WINDOW(), True, window),
        *(_printer(services, outlet) for outlet in services.outlets.all),
    ]
    results: list[Result] = []
    for name, needed, check in parts:
        try:
            results.append(Result(name, True, check(services), needed))
        except KioskError as problem:
            results.append(Result(name, False, str(problem), needed))
        except Exception as bug:
            # The one place that must report whatever is wrong instead of ending with it.
            record_bug(bug)
            results.append(Result(name, False, words.TROUBLE(), needed))
    return results


def _settings(services: Services) -> str:
    if services.settings_problem is not None:
        raise services.settings_problem
    return words.FINE()


def _assets(services: Services) -> str:
    for name in _ASSETS:
        if not asset(name).is_file():
            raise KioskError(words.ASSET_MISSING, name=name)
    return words.FINE()


def _edition(services: Services) -> str:
    passed_over = services.desk.problem()
    if passed_over is not None:
        raise passed_over
    edition = services.catalogue.edition
    entries = services.catalogue.all()
    for entry in entries:
        edition.procedure(entry.code)
    return words.FOUND_PROCEDURES(count=len(entries), edition=edition.imprint)


def _register(services: Services) -> str:
    register = services.dossiers.register
    for code in register.codes(_DOSSIERS_TRIED):
        register.find(code)
    return words.FOUND_DOSSIERS(count=register.count())


def _paper(services: Services) -> str:
    catalogue = services.catalogue
    office, imprint = catalogue.edition.office, catalogue.imprint_text()
    now, calendar = services.clock.now(), services.calendar
    for entry in catalogue.all()[:1]:
        procedure = catalogue.procedure(entry.code)
        pdf_bytes(checklist_document(make(procedure), office, imprint, now, calendar))
    return words.FINE()


def _printer(services: Services, outlet: Outlet) -> tuple[str, bool, Callable[[Services], str]]:
    """A slot is needed where a printer is set up for it: a folder is what nobody set up."""
    printing = slots.printing(services, outlet)
    needed = slots.uses_paper(printing)
    return slots.title(services, outlet)(), needed, lambda _: _state(outlet, printing)


def _state(outlet: Outlet, printing: Printing) -> str:
    if printing.kind is PrinterKind.NONE:
        # Asked for, so nothing is wrong.
        return printer_words.NOT_USED()
    state = outlet.state()
    if state.condition is not None:
        raise KioskError(
            printer_words.CANNOT_PRINT,
            why=sentence_of(state.condition)(),
            remedy=remedy_of(state.condition)(),
        )
    if printing.kind is PrinterKind.FOLDER:
        return no_printer_set(outlet)
    return " ".join(notice_of(notice)() for notice in state.notices) or words.FINE()
