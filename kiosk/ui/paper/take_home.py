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
_RIM_MM = 4
"""Around it beside the other, whose larger squares want a wider quiet zone."""


def codes(theme: Theme, address: str, pocket: str) -> QWidget:
    """One code or two, each above the words that say what it opens; at least one is given."""
    made: list[QWidget] = []
    first: QrCode | None = None
    if pocket:
        rim = _RIM_MM if address else 0
        size = _POCKET_MM + 2 * rim
        first = QrCode(theme, pocket, words.QR_POCKET_NAME(), size, rim_mm=rim)
        made.append(_above(theme, first, words.QR_POCKET()))
    if address:
        size = _POCKET_MM + 2 * _RIM_MM if first else _ADDRESS_MM
        code = QrCode(theme, address, words.QR_ADDRESS_NAME(), size, beside=first)
        made.append(_above(theme, code, words.QR_ADDRESS()))
    return Row(theme, *made, gap_mm=8, stretch=(1,) * len(made))


def _above(theme: Theme, code: QrCode, caption: str) -> QWidget:
    said = Label(theme, caption, Role.SMALL_STRONG)
    said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column = Column(theme, gap_mm=2)
    column.rows.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
    column.add(said)
    return column
