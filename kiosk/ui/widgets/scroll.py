"""A page longer than the glass: moved by a finger, by the mouse that Qt makes of it, by keys."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QWidget,
)

from kiosk.ui.theme import Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.themed import paint_ground
from kiosk.words import screens as words

# The one style sheet, on the bars alone: on the application it would undo palettes and slow
# every row down.
_BAR = """
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar::handle:vertical { background: #80868d; border-radius: 5px; min-height: 60px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def scroll_by_finger(area: QAbstractScrollArea) -> None:
    """Kinetic scrolling without overshoot; a press shows at once, a drag scrolls.

    The gesture of the left mouse button, because it serves touches (which Qt turns into mouse
    events) and mice alike; the touch gesture leaves rows selected and ignores mice.
    """
    area.verticalScrollBar().setStyleSheet(_BAR)
    viewport = area.viewport()
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    metric = QScrollerProperties.ScrollMetric
    off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    properties.setScrollMetric(metric.HorizontalOvershootPolicy, off)
    properties.setScrollMetric(metric.VerticalOvershootPolicy, off)
    properties.setScrollMetric(metric.FrameRate, QScrollerProperties.FrameRates.Fps60)
    properties.setScrollMetric(metric.MousePressEventDelay, 0.08)
    properties.setScrollMetric(metric.DragStartDistance, 0.004)
    properties.setScrollMetric(metric.ScrollingCurve, QEasingCurve(QEasingCurve.Type.OutQuad))
    scroller.setScrollerProperties(properties)


def to_top(area: QAbstractScrollArea) -> None:
    """Stand at the beginning, also while a flick still moves the page."""
    QScroller.scroller(area.viewport()).stop()
    area.verticalScrollBar().setValue(0)


class MoreButton(Button):
    """Further down, and from the end to the top again, for those who do not swipe.

    Whoever owns the area gives it a place; it shows itself only where there is more.
    """

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(theme, words.MORE_BELOW(), Look.QUIET, "chevron-down")
        self._area = area
        self._says_end = False
        self.clicked.connect(self._move)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._show)
        bar.rangeChanged.connect(self._show)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._slack = theme.px(4)
        super().set_theme(theme)

    def _at_end(self) -> bool:
        bar = self._area.verticalScrollBar()
        return bar.value() >= bar.maximum() - self._slack

    def _move(self) -> None:
        bar = self._area.verticalScrollBar()
        if self._at_end():
            to_top(self._area)
        else:
            # The single step of a list is a row: large ones would be cut at the bottom of one page
            # and at the top of the next.
            there = bar.value() + round(bar.pageStep() * 0.8)
            bar.setValue(there - there % bar.singleStep())

    def _show(self) -> None:
        end = self._at_end()
        if end is not self._says_end:
            self._says_end = end
            self.say((words.TO_TOP if end else words.MORE_BELOW)())
            self.set_icon("chevron-up" if end else "chevron-down")
        self.setVisible(self._area.verticalScrollBar().maximum() > self._slack)


class TouchScroll(QScrollArea):
    """A vertical scroll area on the ground colour; ``more`` is its button."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more = MoreButton(theme, self)
        self.setWidget(content)
        # The ground shows through, so that one colour is painted once.
        content.setAutoFillBackground(False)
        scroll_by_finger(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        paint_ground(self.viewport(), theme, "ground")

    def to_top(self) -> None:
        to_top(self)
