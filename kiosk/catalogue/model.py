"""What a procedure is (thủ tục hành chính), as plain frozen dataclasses.

The national portal has no structure for the conditions a citizen needs most ("a shortened
list for an abandoned child", "only when posted"), so a procedure here carries *questions*,
and everything that may differ carries ``when``: the answers under which it applies.
A checklist is a procedure plus a set of answers (see ``checklist.py``).

Texts are NFC. Money is an integer in the smallest unit people use (đồng, dollars).
An unknown fact is ``None`` or empty, never a made-up value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.catalogue.vocabulary import Vocabulary

CHANNEL_QUESTION = "channel"
"""The question every procedure has without writing it down: how the dossier is handed in."""

PORTAL = "https://dichvucong.gov.vn"
"""The national public service portal, for procedures without an address of their own."""

When = dict[str, tuple[str, ...]]
"""Question id -> option ids. All questions must match, any option of each is enough."""


class Channel(StrEnum):
    """How a dossier is handed in (cách thức thực hiện)."""

    IN_PERSON = "in_person"  # trực tiếp
    ONLINE = "online"  # trực tuyến
    POSTAL = "postal"  # bưu chính


class Level(StrEnum):
    """The level of government that handles the procedure (cấp thực hiện)."""

    COMMUNE = "commune"
    PROVINCE = "province"
    MINISTRY = "ministry"
    OTHER = "other"


class PaperUse(StrEnum):
    """What the citizen does with a paper."""

    SUBMIT = "submit"  # phải nộp
    PRESENT = "present"  # phải xuất trình, mang về
    EXEMPT = "exempt"  # không phải nộp: cơ quan đã có


class TimeUnit(StrEnum):
    WORKING_DAY = "working_day"
    DAY = "day"
    WORKING_HOUR = "working_hour"
    HOUR = "hour"
    MONTH = "month"
    SAME_DAY = "same_day"


class FeeState(StrEnum):
    """An empty fee is not a free one: the three are kept apart."""

    FEE = "fee"
    FREE = "free"
    UNKNOWN = "unknown"


class Audience(StrEnum):
    CITIZEN = "citizen"
    BUSINESS = "business"


# pydantic reads this where files people edit are validated; msgspec and the rest ignore it.
_STRICT_KEYS = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The decision that announced the procedure (quyết định công bố)."""

    __pydantic_config__ = _STRICT_KEYS
    number: str
    date: dt.date | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies:
    """Who executes, decides, is authorised, and coordinates."""

    __pydantic_config__ = _STRICT_KEYS
    executing: tuple[str, ...] = ()
    deciding: str = ""
    authorised: str = ""
    coordinating: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to a question, in the citizen's words."""

    __pydantic_config__ = _STRICT_KEYS
    id: str
    text: str
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A plain question whose answer shortens the list ("Trường hợp của bạn?")."""

    __pydantic_config__ = _STRICT_KEYS
    id: str
    text: str
    help: str = ""
    options: tuple[Option, ...]
    when: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper of the dossier (thành phần hồ sơ): its official name and plain words beside it."""

    __pydantic_config__ = _STRICT_KEYS
    name: str
    plain: str = ""
    use: PaperUse = PaperUse.SUBMIT
    originals: int = 0
    copies: int = 0
    form: str = ""
    when: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankForm:
    """A blank form that staff attach to a procedure (biểu mẫu trống), to print and fill in.

    ``file`` names a PDF among the catalogue's ``form_files``; ``url`` is where people find the
    same form on the web, or empty.
    """

    __pydantic_config__ = _STRICT_KEYS
    name: str
    file: str
    url: str = ""
    when: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A sentence worth knowing that is no paper."""

    __pydantic_config__ = _STRICT_KEYS
    text: str
    when: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """A handling time. ``amount`` is ``None`` only for SAME_DAY."""

    __pydantic_config__ = _STRICT_KEYS
    unit: TimeUnit
    amount: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """One fee (phí, lệ phí).

    ``amount`` in whole units of ``currency``; ``None`` where the source names no figure
    (``wording`` then says why). ``per`` is the unit charged for: "trang", "bản".
    """

    __pydantic_config__ = _STRICT_KEYS
    state: FeeState
    label: str = ""
    amount: int | None = None
    currency: str = "VND"
    per: str = ""
    wording: str = ""
    when: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One way of handing in, with the time by law, the office's own promise, and the fees."""

    __pydantic_config__ = _STRICT_KEYS
    channel: Channel
    where: str = ""
    statutory_time: TimeLimit | None = None
    committed_time: TimeLimit | None = None
    fees: tuple[Fee, ...] = ()
    note: str = ""
    when: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Who does what, and how long it takes, as far as the source says."""

    __pydantic_config__ = _STRICT_KEYS
    what: str
    who: str = ""
    time: TimeLimit | None = None
    committed_time: TimeLimit | None = None
    when: When = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the citizen receives in the end (kết quả)."""

    __pydantic_config__ = _STRICT_KEYS
    name: str
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """A document of law the procedure rests on (căn cứ pháp lý)."""

    __pydantic_config__ = _STRICT_KEYS
    number: str
    title: str = ""
    agency: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where the facts come from, when they were read, who has checked them.

    ``read_on`` is ISO 8601, a day or, where only that is known, a month: "2026-07".
    ``checked_on`` is the day on which ``checked_by`` last held them against the source.
    """

    __pydantic_config__ = _STRICT_KEYS
    source: str
    read_on: str
    url: str = ""
    checked_by: str = ""
    checked_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One administrative procedure as an office posts it."""

    __pydantic_config__ = _STRICT_KEYS
    code: str
    name: str
    plain_name: str
    summary: str = ""
    decision: Decision | None = None
    levels: tuple[Level, ...] = (Level.COMMUNE,)
    field_id: str
    subjects: tuple[str, ...] = ()
    agencies: Agencies = field(default_factory=Agencies)
    non_territorial: bool | None = None
    sensitive: bool = False
    """The very name tells a family secret (tên riêng tư): no dossier shows it in public."""

    everyday_names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    questions: tuple[Question, ...] = ()
    papers: tuple[Paper, ...] = ()
    forms: tuple[BlankForm, ...] = ()
    notes: tuple[Note, ...] = ()
    methods: tuple[Method, ...] = ()
    steps: tuple[Step, ...] = ()
    results: tuple[Result, ...] = ()
    conditions: tuple[Note, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of administration (lĩnh vực)."""

    __pydantic_config__ = _STRICT_KEYS
    id: str
    name: str
    icon: str = "folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent:
    """A situation in life that brings people to the office (sự kiện)."""

    __pydantic_config__ = _STRICT_KEYS
    id: str
    name: str
    icon: str = "circle"
    audience: Audience = Audience.CITIZEN


@dataclass(frozen=True, slots=True, kw_only=True)
class RepealedDocument:
    """A document of law that staff marked as no longer in force (văn bản hết hiệu lực).

    ``since`` is the first day on which it no longer holds; ``replaced_by`` the number of its
    successor.
    """

    __pydantic_config__ = _STRICT_KEYS
    number: str
    since: dt.date | None = None
    replaced_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A counter of the office: its fields, the officer in charge, its hours."""

    __pydantic_config__ = _STRICT_KEYS
    name: str
    fields: tuple[str, ...]
    officer: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The office that posts the catalogue. ``notice`` stands on every screen and paper."""

    __pydantic_config__ = _STRICT_KEYS
    name: str
    unit: str = ""
    address: str = ""
    phone: str = ""
    hours: str = ""
    notice: str = ""
    counters: tuple[Counter, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that is posted at one time.

    ``vocabulary`` is ``None`` where the source says nothing about words, and empty where staff
    want none. ``form_files`` are the PDF files that blank forms name.
    """

    office: Office
    fields: tuple[Field, ...]
    life_events: tuple[LifeEvent, ...]
    procedures: tuple[Procedure, ...]
    repealed: tuple[RepealedDocument, ...] = ()
    vocabulary: Vocabulary | None = None
    form_files: Mapping[str, bytes] = field(default_factory=dict[str, bytes], repr=False)
