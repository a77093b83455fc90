"""Text on the screen: wraps, follows the theme, and never asks for more width than there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.theme import Role, Theme


class Label(QLabel):
    """A text with a role and a colour token."""

    def __init__(
        self, theme: Theme, said: str = "", role: Role = Role.BODY, token: str = "ink"
    ) -> None:
        super().__init__()
        self._role = role
        self._heights: dict[tuple[str, int], int] = {}
        self._token = token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(1)
        self.set_theme(theme)
        self.setText(said)

    def set_theme(self, theme: Theme) -> None:
        self._heights.clear()
        self.setFont(theme.font(self._role))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._token))
        self.setPalette(palette)

    # Nested layouts ask for the same height a dozen times, and each answer lays the text out.

    def heightForWidth(self, width: int) -> int:
        key = (self.text(), width)
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = super().heightForWidth(width)
        return height

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """One line, however long: the layout gives the width and asks for the height."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()), metrics.height())
