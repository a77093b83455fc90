"""Texts of any length can be read to their end, and none of them hides what comes below it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import text
from kiosk.settings import Screen, TextSize
from kiosk.ui import glass
from kiosk.ui.theme import Theme
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import LONG, LongText, words_of

SENTENCE = "Người yêu cầu nộp hồ sơ tại Trung tâm Phục vụ hành chính công; cán bộ kiểm tra hồ sơ."


def long_text(characters: int) -> str:
    """Numbered sentences, so that a lost one is missed."""
    said = ""
    number = 0
    while len(said) < characters:
        number += 1
        said += f"{number}. {SENTENCE} "
    return said.strip()


@pytest.fixture
def theme() -> Theme:
    return Theme(glass.measure(Screen(), 1080, 1920, (0, 0)), TextSize.NORMAL)


def shown(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def test_a_text_of_ordinary_length_is_simply_there(theme: Theme, qtbot: QtBot) -> None:
    label = words_of(theme, long_text(LONG - 100))
    qtbot.addWidget(label)
    assert isinstance(label, Label)


@pytest.mark.parametrize("characters", [1_094, 6_962, 22_855, 44_590])
def test_a_long_text_begins_at_once_and_is_read_to_its_end(
    theme: Theme, qtbot: QtBot, characters: int
) -> None:
    said = long_text(characters)
    widget = words_of(theme, said)
    assert isinstance(widget, LongText)
    page = QWidget()
    qtbot.addWidget(page)
    widget.setParent(page)
    page.show()
    beginning = shown(widget)
    assert said.startswith(beginning)
    assert 100 < len(beginning) <= LONG
    (more,) = (button for button in widget.findChildren(Button) if button.isVisible())
    assert str(len(text.passages(said)) - 1) in more.text()
    more.click()
    qtbot.waitUntil(lambda: shown(widget) == said, timeout=20_000)
    assert not more.isVisible()


def test_a_text_that_goes_away_while_it_unfolds_is_no_trouble(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    widget = words_of(theme, long_text(22_855))
    widget.setParent(page)
    page.show()
    widget.findChildren(Button)[0].click()
    widget.hide()
    widget.deleteLater()
    QTest.qWait(100)


@given(st.text(), st.integers(20, 600))
def test_passages_lose_and_change_nothing(said: str, about: int) -> None:
    clean = text.clean(said)
    assert " ".join(text.passages(clean, about)) == clean


@given(st.lists(st.sampled_from(["a", "điều", "khoản.", "mục;", "- x", "1)"]), max_size=400))
def test_passages_have_about_the_length_they_should(words: list[str]) -> None:
    parts = text.passages(text.clean(" ".join(words)), 100)
    assert all(len(part) <= 200 for part in parts)
    assert all(len(a) + len(b) > 100 for a, b in pairwise(parts))
