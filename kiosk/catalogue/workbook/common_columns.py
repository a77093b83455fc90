"""The columns that stand on more than one sheet of the workbook."""

from __future__ import annotations

from kiosk.catalogue.workbook import labels
from kiosk.catalogue.workbook.columns import Column, Kind
from kiosk.words import workbook_columns as words

OWNER = Column(words.CODE, words.CODE_LINK_NOTE, Kind.OWNER, width=15, required=True)
SHOWN = Column(words.SHOWN_NAME, words.SHOWN_NAME_NOTE, Kind.SHOWN, width=28)
WHEN = Column(words.WHEN, words.WHEN_NOTE, Kind.WHEN, ("when",), width=34)
ID = Column(words.ID, words.ID_NOTE, Kind.ID, ("id",), width=14)
ICON = Column(words.ICON, words.ICON_NOTE, path=("icon",), width=18)
CONTINUES = Column(
    words.CONTINUES, words.CONTINUES_NOTE, Kind.CONTINUES, width=10, labels=labels.CONTINUATIONS
)
STATUTORY = (
    Column(words.STATUTORY, words.STATUTORY_NOTE, Kind.WHOLE, ("statutory_time", "amount"), 10),
    Column(
        words.STATUTORY_UNIT,
        words.STATUTORY_UNIT_NOTE,
        Kind.LABEL,
        ("statutory_time", "unit"),
        15,
        labels=labels.UNITS,
    ),
    Column(
        words.STATUTORY_REMARK,
        words.STATUTORY_REMARK_NOTE,
        path=("statutory_time", "note"),
        width=24,
    ),
)
COMMITTED = (
    Column(words.COMMITTED, words.COMMITTED_NOTE, Kind.WHOLE, ("committed_time", "amount"), 10),
    Column(
        words.COMMITTED_UNIT,
        words.COMMITTED_UNIT_NOTE,
        Kind.LABEL,
        ("committed_time", "unit"),
        15,
        labels=labels.UNITS,
    ),
    Column(
        words.COMMITTED_REMARK,
        words.COMMITTED_REMARK_NOTE,
        path=("committed_time", "note"),
        width=24,
    ),
)
