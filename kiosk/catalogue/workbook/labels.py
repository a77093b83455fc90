"""The Vietnamese words that stand in cells for the choices of the model, and what else is meant.

Staff pick a label from a list; who types may write it without accents, or use another common
word for it.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.catalogue.model import Audience, Channel, FeeState, Level, PaperUse, TimeUnit
from kiosk.catalogue.vocabulary import SayingKind
from kiosk.text import fold
from kiosk.words import Sentence
from kiosk.words import workbook_columns as words


class Labels:
    """Labels for values. ``also`` are further ways of writing a value, already folded.

    ``stand_in`` is the value that takes the place of one nobody understands, and by itself gives
    no further reason for a remark.
    """

    def __init__(
        self,
        said: Mapping[str, Sentence],
        also: Mapping[str, str] | None = None,
        stand_in: str = "",
    ) -> None:
        self.stand_in = stand_in or next(iter(said))
        self._said = {value: label.source for value, label in said.items()}
        self._exactly = {label: value for value, label in self._said.items()}
        self._meant = {fold(value): value for value in said}
        self._meant |= also or {}
        self._meant |= {fold(label): value for value, label in self._said.items()}

    @property
    def all(self) -> tuple[str, ...]:
        """The labels, in the order in which they are offered."""
        return tuple(self._said.values())

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(self._said)

    def say(self, value: str) -> str:
        return self._said[value]

    def mean(self, written: str) -> str | None:
        """The value that is meant, or ``None`` if no label is anything like it."""
        return self._exactly.get(written) or self._meant.get(fold(written).rstrip("."))


CHANNELS = Labels(
    {
        Channel.IN_PERSON: words.IN_PERSON,
        Channel.ONLINE: words.ONLINE,
        Channel.POSTAL: words.POSTAL,
    },
    also={
        "nop truc tiep": Channel.IN_PERSON,
        "truc tiep tai quay": Channel.IN_PERSON,
        "tren mang": Channel.ONLINE,
        "nop tren mang": Channel.ONLINE,
        "nop truc tuyen": Channel.ONLINE,
        "buu dien": Channel.POSTAL,
        "qua buu dien": Channel.POSTAL,
        "gui qua buu dien": Channel.POSTAL,
        "qua buu chinh": Channel.POSTAL,
        "dich vu buu chinh": Channel.POSTAL,
    },
)
LEVELS = Labels(
    {
        Level.COMMUNE: words.COMMUNE,
        Level.PROVINCE: words.PROVINCE,
        Level.MINISTRY: words.MINISTRY,
        Level.OTHER: words.OTHER,
    },
    also={"xa": Level.COMMUNE, "tinh": Level.PROVINCE, "bo": Level.MINISTRY, "khac": Level.OTHER},
)
USES = Labels(
    {
        PaperUse.SUBMIT: words.SUBMIT,
        PaperUse.PRESENT: words.PRESENT,
        PaperUse.EXEMPT: words.EXEMPT,
    },
    also={"nop": PaperUse.SUBMIT, "xuat trinh": PaperUse.PRESENT, "khong nop": PaperUse.EXEMPT},
    stand_in=PaperUse.EXEMPT,
)
UNITS = Labels(
    {
        TimeUnit.WORKING_DAY: words.WORKING_DAY,
        TimeUnit.DAY: words.DAY,
        TimeUnit.WORKING_HOUR: words.WORKING_HOUR,
        TimeUnit.HOUR: words.HOUR,
        TimeUnit.MONTH: words.MONTH,
        TimeUnit.SAME_DAY: words.SAME_DAY,
    }
)
FEE_STATES = Labels(
    {
        FeeState.FEE: words.HAS_FEE,
        FeeState.FREE: words.FREE,
        FeeState.UNKNOWN: words.UNKNOWN,
    },
    also={"co": FeeState.FEE, "khong": FeeState.FREE, "mien phi": FeeState.FREE},
    stand_in=FeeState.UNKNOWN,
)
AUDIENCES = Labels({Audience.CITIZEN: words.CITIZEN, Audience.BUSINESS: words.BUSINESS})
YES_NO = Labels(
    {"true": words.YES, "false": words.NO},
    also={"x": "true", "1": "true", "0": "false", "dung": "true", "sai": "false"},
)
NOTE_KINDS = Labels(
    {"notes": words.ADVICE, "conditions": words.CONDITION}, also={"ghi chu": "notes"}
)
NAME_KINDS = Labels({"everyday_names": words.EVERYDAY, "keywords": words.KEYWORD})
SAYING_KINDS = Labels(
    {
        SayingKind.MEANS: words.SAYING,
        SayingKind.GROUP: words.GROUP,
        SayingKind.IGNORED: words.IGNORED,
        SayingKind.COMMON: words.COMMON,
        SayingKind.SEASON: words.SEASON,
    },
    also={"nhom": SayingKind.GROUP, "mua": SayingKind.SEASON},
)
CONTINUATIONS = Labels(
    {" ": words.JOINED_BY_BLANK, "": words.JOINED_DIRECTLY}, also={"x": " ", "co": " "}
)
"""What stands between a text and its continuation in the next row."""
