"""Text on the screen: wraps, follows the theme, and never asks for more width than there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
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
        self.setFont(theme.font(self._role))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._token))
        self.setPalette(palette)

    def set_token(self, theme: Theme, token: str) -> None:
        """Change the colour by meaning."""
        self._token = token
        self.set_theme(theme)
