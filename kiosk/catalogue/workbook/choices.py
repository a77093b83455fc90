"""Drop-down lists: what may stand in a cell can be picked instead of typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.workbook import sheets
from kiosk.catalogue.workbook.columns import Column, Kind, Sheet
from kiosk.words import Sentence
from kiosk.words import workbook as words

_NEW_ROWS = 1_000
"""Rows below the last one that have their lists too."""
_LAST = 100_000
_LONG_AGO = dt.date(1901, 1, 1)

Counts = Mapping[Sheet, int]

_FROM_SHEET = {
    Kind.OWNER: (sheets.PROCEDURES, "code"),
    Kind.FIELD: (sheets.FIELDS, "name"),
    Kind.FIELDS: (sheets.FIELDS, "name"),
    Kind.EVENTS: (sheets.EVENTS, "name"),
}
_SEVERAL = {Kind.FIELDS, Kind.EVENTS, Kind.LABELS}
"""A list offers one; further ones are typed behind it, so what it does not know is let through."""


def counts(catalogue: Catalogue) -> Counts:
    """How long the sheets are to which lists refer."""
    return {
        sheets.PROCEDURES: len(catalogue.procedures),
        sheets.FIELDS: len(catalogue.fields),
        sheets.EVENTS: len(catalogue.life_events),
    }


def offer(page: Worksheet, sheet: Sheet, rows: Counts) -> None:
    """Put the lists of a sheet on its columns."""
    for i, column in enumerate(sheet.columns):
        rule = _rule(column, rows)
        if rule is not None:
            page.data_validation(1, i, _LAST, i, rule)


def _rule(column: Column, rows: Counts) -> dict[str, Any] | None:
    source = _FROM_SHEET.get(column.kind)
    if source is not None:
        return _picked(column, _cells(*source, rows))
    if column.labels is not None:
        return _picked(column, list(column.labels.all))
    if column.kind is Kind.DATE:
        bounds = {"validate": "date", "criteria": ">", "value": _LONG_AGO}
        return {**bounds, **_warning(words.DATE_TITLE, words.DATE_TEXT)}
    if column.kind in {Kind.WHOLE, Kind.MONEY, Kind.NUMBER}:
        bounds = {"validate": "integer", "criteria": ">=", "value": 0}
        return {**bounds, **_warning(words.NUMBER_TITLE, words.NUMBER_TEXT)}
    return None


def _picked(column: Column, source: str | list[str]) -> dict[str, Any]:
    several = {"show_error": False} if column.kind in _SEVERAL else {}
    listed = {"validate": "list", "source": source, **several}
    return {**listed, **_warning(words.PICK_TITLE, words.PICK_TEXT)}


def _warning(title: Sentence, text: Sentence) -> dict[str, Any]:
    return {"error_type": "warning", "error_title": title.source, "error_message": text.source}


def _cells(sheet: Sheet, key: str, rows: Counts) -> str:
    i = next(i for i, column in enumerate(sheet.columns) if column.path == (key,))
    letter, last = xl_col_to_name(i), rows[sheet] + 1 + _NEW_ROWS
    return f"='{sheet.name.source}'!${letter}$2:${letter}${last}"
