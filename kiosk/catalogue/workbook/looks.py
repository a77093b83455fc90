"""How the workbook looks: few colours, each with one meaning, and texts that wrap."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from kiosk.catalogue.workbook.columns import GREY, Column, Kind

_INK = "#1F2A37"
_RED = "#9B1C1C"
_BLUE = "#1E4E79"
_PALE = "#E7ECF1"
_DIM = "#6B7280"
_LINE = "#D5DBE1"
_FONT = {"font_name": "Calibri", "font_size": 11, "font_color": _INK}

REQUIRED, USUAL, LEFT_ALONE = range(3)


class Looks:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        cell = {**_FONT, "valign": "top", "border": 1, "border_color": _LINE}
        self._cells = {
            "text": self._format(cell, text_wrap=True),
            "exact": self._format(cell, text_wrap=True, num_format="@"),
            "number": self._format(cell, num_format="0", align="center"),
            "money": self._format(cell, num_format="#,##0", align="right", indent=1),
            "date": self._format(cell, num_format="dd/mm/yyyy", align="left"),
            "grey": self._format(
                cell, font_color=_DIM, bg_color="#F7F8FA", text_wrap=True, num_format="@"
            ),
        }
        head = {**_FONT, "bold": True, "valign": "vcenter", "text_wrap": True, "border": 1}
        head |= {"border_color": "#FFFFFF"}
        self.headers = {
            REQUIRED: self._format(head, font_color="#FFFFFF", bg_color=_RED),
            USUAL: self._format(head, font_color="#FFFFFF", bg_color=_BLUE),
            LEFT_ALONE: self._format(head, font_color=_DIM, bg_color=_PALE, bold=False),
        }
        wrapped = {**_FONT, "valign": "top", "text_wrap": True}
        self.title = self._format(_FONT, font_size=20, bold=True, font_color=_BLUE)
        self.subtitle = self._format(_FONT, font_color=_DIM)
        self.section = self._format(_FONT, font_size=13, bold=True, font_color=_BLUE)
        self.line = self._format(wrapped)
        self.example = self._format(wrapped, bg_color="#FFF8E1", border=1, border_color=_LINE)
        self.number = self._format(wrapped, align="right", font_color=_DIM)
        self.link = self._format(wrapped, font_color=_BLUE, underline=1)

    def _format(self, base: dict[str, Any], **more: Any) -> Format:
        return self._book.add_format({**base, **more})  # pyright: ignore[reportUnknownMemberType]

    def cell(self, column: Column) -> Format:
        return self._cells[_LOOK.get(column.kind, "text")]

    @property
    def date(self) -> Format:
        """For a real date in a column of texts."""
        return self._cells["date"]

    def header(self, column: Column) -> Format:
        return self.headers[rank(column)]


_LOOK = {
    Kind.CODE: "exact",
    Kind.CODES: "exact",
    Kind.OWNER: "exact",
    Kind.DAY_OR_MONTH: "exact",
    Kind.DAY_OF_YEAR: "exact",
    Kind.WHOLE: "number",
    Kind.NUMBER: "number",
    Kind.MONEY: "money",
    Kind.DATE: "date",
    **dict.fromkeys(GREY, "grey"),
}


def rank(column: Column) -> int:
    """Whether a column must be filled, may be filled, or can be left alone."""
    if column.kind in GREY:
        return LEFT_ALONE
    return REQUIRED if column.required else USUAL
