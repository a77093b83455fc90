"""Nothing is cut off, nothing too small to touch, nothing beside the glass: at every text size,
in both contrasts, upright and lying, on every page.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition
from kiosk.printing.following import Progress, Stage
from kiosk.printing.pretended import PretendedPrinter
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.system.log import Event
from kiosk.ui.frame import Header, NavBar
from kiosk.ui.panels import IdlePanel
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.paper.preview import PreviewPanel
from kiosk.ui.routes import (
    AllRoute,
    ChecklistRoute,
    DossierRoute,
    HomeRoute,
    SearchRoute,
    TypeCodeRoute,
)
from kiosk.ui.theme import Contrast
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.page_picture import PagePicture
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.rows import TouchList
from kiosk.ui.widgets.scroll import TouchScroll
from kiosk.words import paper, printers
from kiosk.words import screens as words

from .conftest import Arrive, ExpectInLog
from .papers import with_printer
from .visitor import (
    BIRTH,
    CODE,
    LANDSCAPE,
    PORTRAIT,
    ROUTES,
    Visitor,
    both_ways_up,
    route_name,
)

pytestmark = pytest.mark.usefixtures("briskly")

every_look = pytest.mark.parametrize("contrast", Contrast)
every_text_size = pytest.mark.parametrize("text_size", TextSize)

SMALLEST_MM, MAIN_MM, APART_MM = 12.7, 20.0, 2.5


def on_glass(visitor: Visitor, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(visitor.window, QPoint(0, 0)), widget.size())


def scrolls(widget: QWidget) -> bool:
    """Whether it lies in something that is longer than the glass."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def longest_word(widget: QAbstractButton | QLabel) -> int:
    metrics = QFontMetrics(widget.font())
    return max((metrics.horizontalAdvance(word) for word in widget.text().split()), default=0)


def is_key(button: Button) -> bool:
    """A key of the keyboard, or a letter to jump to; there are many of them in a row."""
    above = button.parentWidget()
    while above is not None:
        if isinstance(above, Keyboard):
            return True
        above = above.parentWidget()
    return len(button.text()) == 1


def faults(visitor: Visitor) -> Iterator[str]:
    """What somebody in front of this glass would complain about."""
    window = visitor.window
    if not window.rect().contains(QRect(QPoint(0, 0), window.minimumSizeHint())):
        yield f"the window needs {window.minimumSizeHint().toTuple()}"
    yield from cut_texts(visitor)
    yield from bad_targets(visitor)
    for area in visitor.visible(TouchScroll):
        if area.viewport().height() < window.theme.px(50):
            yield f"only {area.viewport().height()} pixels are left to read the page"


def settled_faults(visitor: Visitor) -> list[str]:
    """The faults that stay once the whole page is there (long pages come in two parts)."""
    visitor.see_whole_page()
    for _ in range(20):
        if not list(faults(visitor)):
            break
        QTest.qWait(30)
    return list(faults(visitor))


def cut_texts(visitor: Visitor) -> Iterator[str]:
    for label in visitor.visible(Label):
        if not label.text():
            continue
        # Qt's own answer, not the one the label remembers.
        needed = QLabel.heightForWidth(label, label.width())
        if label.height() < needed - 2:
            yield f"cut: {label.text()!r} is {label.height()} high and needs {needed}"
        if longest_word(label) > label.width():
            yield f"a word is wider than its label: {label.text()!r}"
        box = on_glass(visitor, label)
        if not scrolls(label) and not visitor.window.rect().contains(box):
            yield f"beside the glass: {label.text()!r}"
    for button in visitor.visible(Button):
        needed = button.heightForWidth(button.width())
        if button.height() < needed:
            yield f"cut: button {button.text()!r} is {button.height()} high and needs {needed}"
        around = button.sizeHint().width() - QFontMetrics(button.font()).horizontalAdvance(
            button.text()
        )
        if longest_word(button) > button.width() - around:
            yield f"a word is wider than its button: {button.text()!r}"


def bad_targets(visitor: Visitor) -> Iterator[str]:
    theme = visitor.window.theme
    smallest, main = theme.px(SMALLEST_MM) - 1, theme.px(MAIN_MM) - 1
    buttons = visitor.visible(Button)
    for button in buttons:
        if min(button.width(), button.height()) < smallest:
            yield f"too small: {button.accessibleName()!r} {button.size().toTuple()}"
        if not is_key(button) and button.height() < main:
            yield f"too low: {button.accessibleName()!r} {button.height()}"
        box = on_glass(visitor, button)
        if not scrolls(button) and not visitor.window.rect().contains(box):
            yield f"beside the glass: {button.accessibleName()!r}"
    seen = {button: button.visibleRegion().boundingRect() for button in buttons}
    boxes = {
        button: part.translated(button.mapTo(visitor.window, QPoint(0, 0)))
        for button, part in seen.items()
        if not part.isEmpty()
    }
    for one, other in itertools.combinations(boxes, 2):
        if boxes[one].intersects(boxes[other]):
            yield f"on top of each other: {one.accessibleName()!r} {other.accessibleName()!r}"


def too_close(visitor: Visitor, inside: QWidget) -> Iterator[str]:
    apart = visitor.window.theme.px(APART_MM) - 1
    buttons = [button for button in inside.findChildren(Button) if button.isVisible()]
    for one, other in itertools.combinations(buttons, 2):
        a, b = on_glass(visitor, one), on_glass(visitor, other)
        across = max(a.left(), b.left()) - min(a.right(), b.right()) - 1
        down = max(a.top(), b.top()) - min(a.bottom(), b.bottom()) - 1
        if max(across, down) < apart:
            yield f"too close: {one.accessibleName()!r} {other.accessibleName()!r}"


def look(visitor: Visitor, text_size: TextSize, contrast: Contrast) -> None:
    visitor.window.set_theme(replace(visitor.window.theme, text_size=text_size, contrast=contrast))


@both_ways_up
@every_look
@every_text_size
def test_every_page_fits_the_glass(
    visitor: Visitor, text_size: TextSize, contrast: Contrast
) -> None:
    found: list[str] = []
    for route in ROUTES:
        if isinstance(route, HomeRoute):
            visitor.window.end_visit()
        else:
            visitor.window.go(route)
        look(visitor, text_size, contrast)
        assert visitor.route == route
        found += [f"{route_name(route)}: {fault}" for fault in settled_faults(visitor)]
    assert not found, "\n".join(found)


@both_ways_up
@every_text_size
def test_a_page_that_was_opened_at_this_text_size_fits_too(
    visitor: Visitor, text_size: TextSize
) -> None:
    found: list[str] = []
    look(visitor, text_size, Contrast.DAY)
    for route in ROUTES[1:]:
        visitor.window.go(route)
        found += [f"{route_name(route)}: {fault}" for fault in settled_faults(visitor)]
    assert not found, "\n".join(found)


@both_ways_up
@every_text_size
def test_the_panels_fit_the_glass(visitor: Visitor, text_size: TextSize) -> None:
    visitor.window.go(AllRoute())
    look(visitor, text_size, Contrast.DAY)
    told = visitor.panel(PrintPanel)
    asks = visitor.panel(IdlePanel)
    asks.ask(20)
    QTest.qWait(30)
    found = list(panel_faults(visitor, asks))
    asks.hide()
    address = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"
    pocket = "Giấy tờ phải nộp, mỗi thứ mấy bản. " * 20
    waits = Progress(Stage.WAITING, ahead=12)
    prints = Progress(Stage.PRINTING, sheet=7)
    held = Progress(Stage.HELD_UP, Condition.NO_SERVICE)
    for show in (
        told.show_preparing,
        lambda: told.show_progress(waits, 20, address, pocket),
        lambda: told.show_progress(prints, 20, address, pocket),
        lambda: told.show_progress(held, 20, address, pocket),
        lambda: told.show_printed(printers.TAKEN_BY_PRINTER()),
        lambda: told.show_failed(printers.NO_SERVICE(), paper.SCAN_INSTEAD(), address, pocket),
        lambda: told.show_failed(printers.NO_SERVICE(), paper.NOTE_INSTEAD()),
    ):
        show()
        QTest.qWait(30)
        found += panel_faults(visitor, told)
        told.forget()
    assert not found, "\n".join(found)


@both_ways_up
@every_text_size
@pytest.mark.parametrize("size_of_paper", [PageSize.A4, PageSize.ROLL_80])
def test_the_preview_fits_the_glass(
    arrive: Arrive,
    services: Services,
    size: tuple[int, int],
    text_size: TextSize,
    size_of_paper: PageSize,
) -> None:
    visitor = arrive(size, with_printer(services, PretendedPrinter(), size_of_paper, copies=9))
    visitor.window.go(ChecklistRoute(BIRTH))
    look(visitor, text_size, Contrast.NIGHT)
    visitor.settle()
    shown = visitor.panel(PreviewPanel)
    visitor.open_preview(words.PRINT_LIST())
    found = [*panel_faults(visitor, shown), *too_close(visitor, shown)]
    theme = visitor.window.theme
    for sheet in visitor.visible(PagePicture):
        seen = sheet.visibleRegion().boundingRect()
        if seen.width() < sheet.width():
            found.append("the page is cut off at its sides")
        if seen.height() < theme.px(60):
            found.append(f"only {seen.height()} pixels of the page are seen")
    assert visitor.visible(PagePicture)
    assert not found, "\n".join(found)


@both_ways_up
@every_look
@every_text_size
def test_a_button_that_cannot_print_fits_too(
    arrive: Arrive,
    services: Services,
    size: tuple[int, int],
    text_size: TextSize,
    contrast: Contrast,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.PRINTER_CANNOT)
    printer = PretendedPrinter(Condition.NO_SERVICE)
    visitor = arrive(size, with_printer(services, printer))
    look(visitor, text_size, contrast)
    found: list[str] = []
    for route in (ChecklistRoute(BIRTH), DossierRoute(CODE)):
        visitor.go(route)
        visitor.wait_for_button(printers.NO_SERVICE())
        found += settled_faults(visitor)
    assert not found, "\n".join(found)


def panel_faults(visitor: Visitor, panel: QWidget) -> Iterator[str]:
    for part in panel.findChildren(QWidget):
        if (
            part.isVisible()
            and not scrolls(part)
            and not visitor.window.rect().contains(on_glass(visitor, part))
        ):
            yield f"beside the glass: {part!r}"
    labels = [label for label in panel.findChildren(Label) if label.isVisible()]
    for label in labels:
        if label.height() < QLabel.heightForWidth(label, label.width()) - 2:
            yield f"cut: {label.text()!r}"
    for button in (button for button in panel.findChildren(Button) if button.isVisible()):
        if button.height() < visitor.window.theme.px(MAIN_MM) - 1:
            yield f"too low: {button.accessibleName()!r}"
        if button.height() < button.heightForWidth(button.width()):
            yield f"cut: button {button.accessibleName()!r}"
    codes = [code for code in panel.findChildren(QrCode) if code.isVisible()]
    boxes = [on_glass(visitor, part) for part in (*labels, *codes)]
    for one, other in itertools.combinations(boxes, 2):
        if one.intersects(other):
            yield "one sentence or code on top of another"


@both_ways_up
@every_text_size
def test_keys_and_bar_are_apart_enough_for_a_thumb(visitor: Visitor, text_size: TextSize) -> None:
    found: list[str] = []
    for route in (SearchRoute(), TypeCodeRoute()):
        visitor.window.go(route)
        look(visitor, text_size, Contrast.DAY)
        visitor.see_whole_page()
        keyboard = visitor.visible(Keyboard)[0]
        for page in range(keyboard.count()):
            keyboard.setCurrentIndex(page)
            visitor.see_whole_page()
            found += too_close(visitor, keyboard)
            found += cut_texts(visitor)
            found += bad_targets(visitor)
    found += too_close(visitor, visitor.visible(NavBar)[0])
    assert not found, "\n".join(found)


@both_ways_up
@every_text_size
def test_lists_show_more_than_one_row(visitor: Visitor, text_size: TextSize) -> None:
    """One row alone does not look like a list that can be moved."""
    for route in (AllRoute(), SearchRoute()):
        visitor.window.go(route)
        look(visitor, text_size, Contrast.DAY)
        if isinstance(route, SearchRoute):
            visitor.send_scan("khai sinh")
        visitor.see_whole_page()
        view = visitor.visible(TouchList)[0]
        row = view.visualRect(view.rows.index(0, 0)).height()
        seen = view.viewport().visibleRegion().boundingRect().height()
        assert seen >= 1.3 * row, route


class CutPaints(QObject):
    """Notes every text that reaches the glass while its label is too low for it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.paints = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, Label):
            self.paints += 1
            needed = QLabel.heightForWidth(watched, watched.width()) if watched.text() else 0
            if watched.height() < needed - 2 and not watched.visibleRegion().isEmpty():
                self.seen.append(watched.text())
        return False


def test_no_half_laid_out_page_flashes_up(visitor: Visitor, qapp: QApplication) -> None:
    watch = CutPaints()
    qapp.installEventFilter(watch)
    for route in ROUTES[1:]:
        visitor.window.go(route)
        QTest.qWait(150)
    qapp.removeEventFilter(watch)
    assert watch.paints > 50
    assert watch.seen == []


@both_ways_up
def test_the_frame_leaves_the_glass_to_the_page(visitor: Visitor) -> None:
    for text_size in TextSize:
        look(visitor, text_size, Contrast.DAY)
        QTest.qWait(30)
        frame = visitor.visible(Header)[0].height() + visitor.visible(NavBar)[0].height()
        assert frame < visitor.window.height() * 0.35, text_size


@pytest.mark.parametrize(
    "size", [PORTRAIT, LANDSCAPE, (1280, 800)], ids=["portrait", "landscape", "small"]
)
def test_the_words_of_the_bar_follow_the_text_size(visitor: Visitor) -> None:
    capitals: list[int] = []
    for text_size in TextSize:
        look(visitor, text_size, Contrast.NIGHT)
        assert settled_faults(visitor) == [], text_size
        metrics = QFontMetrics(visitor.button(words.BACK()).font())
        capitals.append(metrics.capHeight())
        for said in (words.BACK(), words.HOME(), words.DAY()):
            button = visitor.button(said)
            assert metrics.horizontalAdvance(button.text()) < button.width(), "on one line"
    assert capitals == sorted(set(capitals)), "each size is larger than the one before"
