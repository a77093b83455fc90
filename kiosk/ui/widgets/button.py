"""Everything that can be touched: painted, wide as a thumb, with icon and words.

Touched means pressed and released inside, once: a second touch within a third of a second is a
trembling finger and does nothing. The space bar does nothing either, because scanners type it.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.theme import Role, Theme

DOUBLE_TOUCH_MS = 350
KEY_REPEAT_MS = 60
"""The same key may be meant twice ("oo"); only the bounce of the glass is held back."""


class Look(Enum):
    """How a button presents itself."""

    HERO = "hero"  # the way most people take, on the first screen
    SECOND = "second"  # the other way most people take
    PRIMARY = "primary"  # the one thing to do next
    QUIET = "quiet"  # other things one may do
    WARN = "warn"  # something does not work, and this leads to what can be done
    NAV = "nav"  # the bar at the bottom: icon above the word, beside it on a wide glass
    TILE = "tile"  # a choice among many: icon left, words, count
    CHOICE = "choice"  # an answer to a question
    KEY = "key"  # a key of the keyboard


_FILLED = (Look.HERO, Look.PRIMARY)
_ICON_TOKENS = {Look.HERO: "on_action", Look.PRIMARY: "on_action", Look.WARN: "warn"}
_ROLES = {
    Look.HERO: Role.HEADING,
    Look.SECOND: Role.HEADING,
    Look.PRIMARY: Role.LEAD,
    Look.QUIET: Role.STRONG,
    Look.WARN: Role.STRONG,
    Look.NAV: Role.SMALL_STRONG,
    Look.TILE: Role.STRONG,
    Look.CHOICE: Role.LEAD,
    Look.KEY: Role.HEADING,
}
_HEIGHT_MM = {
    Look.HERO: 32.0,
    Look.SECOND: 32.0,
    Look.PRIMARY: 20.0,
    Look.QUIET: 20.0,
    Look.WARN: 20.0,
    Look.NAV: 20.0,
    Look.TILE: 24.0,
    Look.CHOICE: 26.0,
    Look.KEY: 13.5,
}
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class Button(QAbstractButton):
    """A touch target. ``detail`` is a second, quieter line."""

    def __init__(
        self,
        theme: Theme,
        said: str,
        look: Look = Look.QUIET,
        icon: str = "",
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._detail = ""
        self._since_touch = QElapsedTimer()
        self._ringed = False
        self._hears_enter = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # Not to the clock itself: PySide keeps such a connection for ever.
        self.clicked.connect(self._count_from_now)
        self.set_theme(theme)
        self.say(said, detail)

    def say(self, said: str, detail: str = "") -> None:
        """Change the words."""
        if (said, detail) == (self.text(), self._detail):
            return
        self._detail = detail
        self._measured.clear()
        self.setText(said)
        self.setAccessibleName(f"{said.rstrip('.')}. {detail}" if detail else said)
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        self._icon = name
        self._measured.clear()
        self.update()

    def present(self, look: Look, icon: str) -> None:
        """Take on another look."""
        self._look, self._icon = look, icon
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._measured: dict[int, tuple[int, int]] = {}
        self.setFont(theme.font(_ROLES[self._look]))
        self._detail_font = theme.font(Role.SMALL)
        slim = {Look.KEY: 1.0, Look.NAV: 2.0 if self._stacked() else 4.0}
        self._pad = theme.px(slim.get(self._look, 4.5))
        scale = {Look.HERO: 1.5, Look.SECOND: 1.5, Look.TILE: 1.2}.get(self._look, 1.0)
        self._icon_size = round(QFontMetrics(self.font()).height() * scale)
        self._padding = self._pad if self._look is Look.KEY else round(1.6 * self._pad)
        self._least_height = theme.px(_HEIGHT_MM[self._look])
        self.updateGeometry()
        self.update()

    # Geometry: the words decide the height, never less than the target.

    def _stacked(self) -> bool:
        # A wide glass is low, and large words need the height that an icon would take.
        return self._look is Look.NAV and self._theme.glass.portrait

    def _text_box(self, width: int) -> QRect:
        inner = width - 2 * self._pad
        if self._icon and not self._stacked():
            inner -= self._icon_size + self._pad // 2
        return QRect(0, 0, max(inner, 10), 100_000)

    def _heights(self, width: int) -> tuple[int, int]:
        """Pixel heights of the words and of the detail at this width."""
        # A layout asks eight times whenever its page is shown, and a paint once more.
        heights = self._measured.get(width)
        if heights is None:
            heights = self._measured[width] = self._measure(width)
        return heights

    def _measure(self, width: int) -> tuple[int, int]:
        box = self._text_box(width)
        words = QFontMetrics(self.font()).boundingRect(box, int(_WRAP), self.text()).height()
        if not self.text():
            words = 0
        if not self._detail:
            return words, 0
        detail = QFontMetrics(self._detail_font).boundingRect(box, int(_WRAP), self._detail)
        return words, detail.height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, detail = self._heights(width)
        content = words + detail
        if self._stacked():
            content += self._icon_size
        return max(content + self._padding, self._least_height)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        frame = 2 * self._pad
        if self._icon and not self._stacked():
            frame += self._icon_size + self._pad
        width = metrics.horizontalAdvance(self.text()) + frame
        # The detail asks for no room of its own, and lends no height it will not need.
        detail = QFontMetrics(self._detail_font).horizontalAdvance(self._detail) + frame
        return QSize(width, self.heightForWidth(max(width, detail, 10)))

    def minimumSizeHint(self) -> QSize:
        side = self._theme.px(12.7)
        return QSize(side, side)

    # Touch

    def mousePressEvent(self, event: QMouseEvent) -> None:
        guard = KEY_REPEAT_MS if self._look is Look.KEY else DOUBLE_TOUCH_MS
        if self._since_touch.isValid() and self._since_touch.elapsed() < guard:
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        touched = self.isDown()
        super().mouseReleaseEvent(event)
        if touched:
            # Counted from here, since a weak machine may have been busy for long with the touch:
            # the second one of a trembling finger waits meanwhile, and is still no new one.
            self._since_touch.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A key held down means it once.
            # Qt also puts the focus somewhere by itself; nobody can see it there.
            if self._hears_enter and not event.isAutoRepeat():
                self.click()
            elif not self._hears_enter:
                event.ignore()
        elif event.key() == Qt.Key.Key_Space or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came here by keys; a finger needs none."""
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._ringed = event.reason() in keys
        self._hears_enter = self._ringed or event.reason() == Qt.FocusReason.PopupFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = self._hears_enter = False
        super().focusOutEvent(event)

    @property
    def ringed(self) -> bool:
        """Whether somebody who uses keys is here."""
        return self._ringed

    # Painting

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, edge, ink."""
        theme, down = self._theme, self.isDown()
        if not self.isEnabled() and self._look is not Look.NAV:
            # Flat: not a button at the moment.
            return theme.colour("ground"), None, theme.colour("soft_ink")
        if self._look in _FILLED:
            fill = theme.colour("action_pressed" if down else "action")
            return fill, None, theme.colour("on_action")
        if self._look is Look.NAV:
            return (theme.colour("tint") if down else None), None, theme.colour("ink")
        if down:
            return theme.colour("tint"), theme.colour("action"), theme.colour("tint_ink")
        if self._look is Look.WARN:
            return theme.colour("warn_tint"), theme.colour("warn"), theme.colour("warn")
        return theme.colour("surface"), theme.colour("line"), theme.colour("ink")

    def _count_from_now(self) -> None:
        self._since_touch.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = self._colours()
        if not self.isEnabled():
            ink = self._theme.colour("soft_ink")
        self._paint_frame(painter, fill, edge)
        words, detail = self._heights(self.width())
        if self._stacked():
            self._paint_stacked(painter, ink, words)
            return
        left, box_width = self._start(), self._text_box(self.width()).width()
        if self._icon:
            usual = _ICON_TOKENS.get(self._look, "action")
            token = usual if self.isEnabled() else self._quiet_token()
            mark = icons.pixmap(self._icon, self._icon_size, getattr(self._theme.colours, token))
            painter.drawPixmap(left, (self.height() - self._icon_size) // 2, mark)
            left += self._icon_size + self._pad // 2 + self._pad % 2
        centred = self._look is Look.KEY
        flag = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        box = QRect(left, (self.height() - words - detail) // 2, box_width, words)
        painter.setPen(ink)
        painter.setFont(self.font())
        painter.drawText(box, int(_WRAP | flag), self.text())
        if self._detail:
            painter.setFont(self._detail_font)
            quiet = self._look not in (*_FILLED, Look.WARN)
            painter.setPen(self._theme.colour("soft_ink") if quiet else ink)
            box = QRect(box.left(), box.bottom() + 1, box_width, detail)
            painter.drawText(box, int(_WRAP | flag), self._detail)

    def _quiet_token(self) -> str:
        """The colour of the icon where a touch does nothing."""
        return "line" if self._look is Look.NAV else "soft_ink"

    def _start(self) -> int:
        """Where icon and words begin: left in lists, in the middle of buttons that stand alone."""
        if self._look in (Look.HERO, Look.SECOND, Look.TILE, Look.CHOICE):
            return self._pad
        if self._look is Look.KEY and not self._icon:
            return self._pad
        icon = self._icon_size if self._icon else 0
        if not self.text():
            return (self.width() - icon) // 2
        box = self._text_box(self.width())
        metrics = QFontMetrics(self.font())
        words = metrics.boundingRect(box, int(_WRAP), self.text()).width()
        if self._detail:
            small = QFontMetrics(self._detail_font)
            words = max(words, small.boundingRect(box, int(_WRAP), self._detail).width())
        gap = self._pad // 2 if icon else 0
        return max(self._pad, (self.width() - icon - gap - words) // 2)

    def _paint_frame(self, painter: QPainter, fill: QColor | None, edge: QColor | None) -> None:
        width = max(2, self._theme.px(0.35))
        radius = self._theme.radius if self._look is not Look.KEY else self._theme.px(2)
        frame = QRectF(self.rect()).adjusted(width, width, -width, -width)
        if fill is not None:
            painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(frame, radius, radius)
        if self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2 * width))
            painter.drawRoundedRect(frame.adjusted(width, width, -width, -width), radius, radius)

    def _paint_stacked(self, painter: QPainter, ink: QColor, words: int) -> None:
        top = (self.height() - self._icon_size - words) // 2
        left = (self.width() - self._icon_size) // 2
        token = "action" if self.isEnabled() else self._quiet_token()
        mark = icons.pixmap(self._icon, self._icon_size, getattr(self._theme.colours, token))
        painter.drawPixmap(left, top, mark)
        painter.setPen(ink)
        painter.setFont(self.font())
        box = QRect(self._pad, top + self._icon_size, self.width() - 2 * self._pad, words)
        painter.drawText(box, int(_WRAP | Qt.AlignmentFlag.AlignHCenter), self.text())
