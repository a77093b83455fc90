"""QR codes to take something home on a phone: its page in the network, and its text itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.card import Row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.themed import Column
from kiosk.words import paper as words

_ADDRESS_MM = 70
_POCKET_MM = 82
"""A whole list is many small squares: three pixels each on the usual glass."""


def codes(theme: Theme, address: str, pocket: str) -> QWidget:
    """One code or two, each above the words that say what it opens; at least one is given."""
    made: list[QWidget] = []
    if pocket:
        code = QrCode(theme, pocket, words.QR_POCKET_NAME(), _POCKET_MM)
        made.append(_above(theme, code, words.QR_POCKET()))
    if address:
        code = QrCode(theme, address, words.QR_ADDRESS_NAME(), _ADDRESS_MM)
        made.append(_above(theme, code, words.QR_ADDRESS()))
    return Row(theme, *made, gap_mm=8, stretch=(1,) * len(made))


def _above(theme: Theme, code: QrCode, caption: str) -> QWidget:
    said = Label(theme, caption, Role.SMALL_STRONG)
    said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column = Column(theme, gap_mm=2)
    column.rows.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
    column.add(said)
    return column
