"""Nothing that people read is written into the screens: it is a sentence or it is data."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.ui.panels import IdlePanel
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.routes import HomeRoute, SearchRoute, TypeCodeRoute
from kiosk.ui.theme import Contrast
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.words import screens as words

from .conftest import Arrive
from .test_layout import look, settled_faults
from .visitor import DOSSIERS, LANDSCAPE, PORTRAIT, ROUTES, Visitor, both_ways_up, route_name

OPEN, CLOSE = "⟦", "⟧"


class Bracketing(QTranslator):
    """Another language: every sentence in brackets."""

    def translate(
        self,
        context: str,
        source: str,
        /,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return f"{OPEN}{source}{CLOSE}"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def foreigner(qapp: QApplication, arrive: Arrive, size: tuple[int, int]) -> Iterator[Visitor]:
    """Somebody whose kiosk speaks the other language from the start."""
    translator = Bracketing(QObject(qapp))
    qapp.installTranslator(translator)
    yield arrive(size)
    qapp.removeTranslator(translator)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]
            yield from strings(key)  # pyright: ignore[reportUnknownArgumentType]
            yield from strings(item)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, list | tuple):
        for item in value:  # pyright: ignore[reportUnknownVariableType]
            yield from strings(item)  # pyright: ignore[reportUnknownArgumentType]


@pytest.fixture
def data(services: Services) -> list[str]:
    """Every string of catalogue, office and dossiers, longest first."""
    catalogue = services.catalogue
    found: set[str] = set()
    things: list[object] = [catalogue.office, catalogue.fields(), catalogue.life_events()]
    things += [catalogue.procedure(entry.code) for entry in catalogue.all()]
    things += [list(catalogue.all()), list(DOSSIERS.values())]
    for thing in things:
        found |= set(strings(msgspec.to_builtins(thing)))
    return sorted((said for said in found if len(said) > 1), key=len, reverse=True)


def unspoken(said: str) -> str:
    """What is left of a text without its sentences, from the inmost out."""
    before = ""
    while before != said:
        before, said = said, re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", said)
    return said


def hard_coded(texts: list[str], data: list[str]) -> list[str]:
    """Texts with letters that are neither in a sentence nor in the data."""
    found: list[str] = []
    for said in dict.fromkeys(texts):
        left = unspoken(said)
        for known in data:
            if not re.search(r"[^\W\d_]", left):
                break
            left = left.replace(known, " ")
        if re.search(r"[^\W\d_]", left) and len(said) > 1:
            found.append(f"{said!r} says {left.strip()!r}")
    return found


@both_ways_up
def test_every_word_on_every_page_can_be_translated(foreigner: Visitor, data: list[str]) -> None:
    found: list[str] = []
    for route in ROUTES:
        if isinstance(route, HomeRoute):
            foreigner.window.end_visit()
        else:
            foreigner.window.go(route)
        foreigner.see_whole_page()
        # The sentence of the problem page is a part of its route.
        sentence = getattr(route, "sentence", "")
        said = [line for line in foreigner.texts() if line != sentence]
        assert any(OPEN in line for line in said), route_name(route)
        found += hard_coded(said, data)
    assert not found, "\n".join(found)


@pytest.mark.usefixtures("unhurried")
def test_dossiers_panels_and_problems_too(foreigner: Visitor, data: list[str]) -> None:
    said: list[str] = []
    for dossier in DOSSIERS.values():
        foreigner.send_scan(dossier.code)
        said += foreigner.texts()
    for wrong in ("123456", "H26.99.01-261102-7777"):
        foreigner.send_scan(wrong)
        said += foreigner.texts()
    for panel in (foreigner.panel(IdlePanel), foreigner.panel(PrintPanel)):
        if isinstance(panel, IdlePanel):
            panel.ask(20)
        else:
            panel.show_preparing()
        said += foreigner.texts()
        panel.hide()
    assert any(f"{OPEN}{words.STILL_THERE.source}{CLOSE}" in line for line in said)
    assert not hard_coded(said, [*data, "H26.99.01-261102-7777", "H26.99.01-261123-0001"])


def test_the_keys_too(foreigner: Visitor, data: list[str]) -> None:
    said: list[str] = []
    for route in (SearchRoute(), TypeCodeRoute()):
        foreigner.window.go(route)
        keyboard = foreigner.visible(Keyboard)[0]
        for page in range(keyboard.count()):
            keyboard.setCurrentIndex(page)
            said += foreigner.texts()
    assert not hard_coded(said, data)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, (1280, 800)], ids=str)
def test_the_bar_has_room_for_longer_words_at_every_text_size(foreigner: Visitor) -> None:
    for text_size in TextSize:
        look(foreigner, text_size, Contrast.DAY)
        assert settled_faults(foreigner) == [], text_size


def test_this_test_would_see_a_hard_coded_word(data: list[str]) -> None:
    assert hard_coded(["Bấm vào đây"], data)
    assert hard_coded([f"{OPEN}Câu{CLOSE} Bấm"], data)
    assert not hard_coded([f"{OPEN}Hồ sơ {OPEN}này{CLOSE}{CLOSE} · 25/11/2026"], data)
    assert not hard_coded([f"{next(iter(DOSSIERS))} (1)"], data)
