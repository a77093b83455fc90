"""Ways of handing in, with what the portal knows about time and money, and no more than that.

The portal fills gaps with values that look like facts: 0 đồng where a note names a fee, 20 đồng
where 20.000 are meant, "1 other" where nothing is known. Such values are left out and said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kiosk import text
from kiosk.catalogue import wording
from kiosk.catalogue.model import Channel, Fee, FeeState, Method, TimeLimit, TimeUnit
from kiosk.catalogue.portal.papers import Remark
from kiosk.catalogue.portal.record import PortalFee, PortalMethod, items
from kiosk.words import portal as words

_CHANNELS = {
    "DIRECT": Channel.IN_PERSON,
    "ONLINE": Channel.ONLINE,
    "POSTAL": Channel.POSTAL,
}
_UNITS = {
    "WORKING_DAY": TimeUnit.WORKING_DAY,
    "DAY": TimeUnit.DAY,
    "WORKING_HOUR": TimeUnit.WORKING_HOUR,
    "HOUR": TimeUnit.HOUR,
    "MONTH": TimeUnit.MONTH,
}
_SAME_DAY = re.compile(
    r"(?:ngay )?trong ngay\b(?! lam viec tiep)|trong ngay lam viec nhan|ngay sau khi nhan"
)
_NOTHING = re.compile(
    r"(?:khong|khong co|khong thu|khong thu phi|khong co phi|mien phi|khong phai nop)"
)
_NOT_REGULATED = re.compile(r"(?:chua|khong) (?:co )?quy dinh.*|khong xac dinh")
_FREE = re.compile(r"^(?:khong thu|mien (?:le )?phi|mien thu|khong phai nop|khong mat phi)")
_NAMES_FEE = re.compile(
    r"\bphi\b|le phi|muc thu|\d ?(?:dong|d|vnd|usd)\b|gia dich vu|bieu gia|tt-btc|hdnd"
    r"|hoi dong nhan dan"
)
_FEE_IN_NOTE = re.compile(r"(?:le phi|phi|muc thu)[^.;]{0,60}?\d[\d.]{2,} ?(?:dong|d|vnd|usd)")
_PER = re.compile(
    r"^(?:đồng|vnđ|vnd|usd)?\s*/\s*(?:01 |1 )?([^\W\d_]+(?: [^\W\d_]+){0,3})\.?$", re.I
)
_SMALLEST_DONG = 1_000
"""No fee is below 1.000 đồng; the portal's 20 means 20.000, or is cut."""

_LARGEST = 10**12


# The ways of one procedure mostly carry the same long text.
_fold = lru_cache(maxsize=16)(text.fold)


@dataclass(slots=True)
class _Seen:
    """What is remarked once for all methods of a procedure."""

    not_free: bool = False


def methods(listed: Sequence[PortalMethod], where: str, remark: Remark) -> list[Method]:
    """All ways of handing in; rows that differ only in their fee are one way with several fees."""
    found: list[Method] = []
    seen = _Seen()
    for row in listed:
        channel = _CHANNELS.get((row.submission_method or "").upper())
        if channel is None:
            remark(words.CHANNEL_UNKNOWN(said=row.submission_method or ""), words.ASK_OFFICE())
            continue
        charged, note = _parted(row.description or "")
        fees = tuple(_fees(row, charged, note, seen, remark))
        method = Method(
            channel=channel,
            where=where if channel is Channel.IN_PERSON else "",
            statutory_time=_time(row, f"{charged} {note}", remark),
            fees=fees,
            note=note if fees or not charged else f"{charged} {note}".strip(),
        )
        _join(found, method)
    if seen.not_free:
        remark(words.FEE_NOT_FREE(), words.ASK_FEE())
    _remark_times(found, remark)
    return found


def _parted(description: str) -> tuple[str, str]:
    """The text about the fee, which stands in brackets in front, and the rest."""
    said = text.clean(description)
    if not said.startswith("("):
        return "", said
    depth = 0
    for at, letter in enumerate(said):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return said[1:at].strip(), said[at + 1 :].strip()
    return said.lstrip("(").strip(), ""


def _join(found: list[Method], method: Method) -> None:
    for at, before in enumerate(found):
        if replace(before, fees=()) == replace(method, fees=()):
            added = tuple(fee for fee in method.fees if fee not in before.fees)
            found[at] = replace(before, fees=before.fees + added)
            return
    found.append(method)


def _remark_times(found: Sequence[Method], remark: Remark) -> None:
    for channel in Channel:
        same = [method for method in found if method.channel is channel]
        untold = [method.note for method in same]
        times = [method.statutory_time for method in same]
        differ = any(time != times[0] for time in times)
        if differ and len(set(untold)) < len(untold):
            remark(words.TIMES_DIFFER(), words.READ_THROUGH())
            return


# Time


def _time(row: PortalMethod, said: str, remark: Remark) -> TimeLimit | None:
    folded = _fold(said)
    amount = int(row.processing_time or 0)
    unit = _UNITS.get((row.processing_time_unit or "").upper())
    if unit is None or amount <= 0:
        if _SAME_DAY.search(folded):
            return TimeLimit(unit=TimeUnit.SAME_DAY)
        if amount > 1:
            remark(words.TIME_UNKNOWN(amount=amount), words.ASK_OFFICE())
        return None
    if unit is TimeUnit.HOUR and "gio lam viec" in folded:
        unit = TimeUnit.WORKING_HOUR
    named = re.findall(rf"\b0?{amount} ?(?:\([^)]*\) ?)?ngay( lam viec)?", folded)
    if named and unit in (TimeUnit.DAY, TimeUnit.WORKING_DAY):
        working = {bool(days) for days in named}
        if (unit is TimeUnit.WORKING_DAY) not in working:
            remark(words.TIME_CONTRADICTED(amount=amount), words.WHICH_DAYS())
    return TimeLimit(unit=unit, amount=amount)


# Money


def _fees(row: PortalMethod, charged: str, note: str, seen: _Seen, remark: Remark) -> Iterable[Fee]:
    for fee in items(row.fees):
        said = text.clean(fee.description or "") or charged
        yield _fee(fee, said, note, bool(row.ambiguous), seen, remark)


def _fee(fee: PortalFee, said: str, note: str, ambiguous: bool, seen: _Seen, remark: Remark) -> Fee:
    currency = (fee.currency or "VND").upper()
    amount = int(fee.value or 0)
    if amount <= 0:
        return _nothing_named(said, note, seen)
    unit = _PER.match(said)
    per = unit[1] if unit else ""
    wording_of = "" if unit else said
    small = currency == "VND" and amount < _SMALLEST_DONG
    if small or ambiguous or amount > _LARGEST or _off_by_thousand(amount, said):
        told = wording.money(amount, currency)
        remark(words.FEE_UNSURE(amount=told), words.ASK_FEE())
        return Fee(
            state=FeeState.FEE,
            currency=currency,
            per=per,
            wording=wording_of or words.FEE_SAID(amount=told),
        )
    return Fee(state=FeeState.FEE, amount=amount, currency=currency, per=per, wording=wording_of)


def _off_by_thousand(amount: int, said: str) -> bool:
    """Whether the wording names the amount with three noughts more or fewer, and not as it is."""
    named = {int(re.sub(r"\D", "", digits)) for digits in re.findall(r"\d[\d.,]*", said)}
    return amount not in named and bool({amount * 1000, amount / 1000} & named)


def _nothing_named(said: str, note: str, seen: _Seen) -> Fee:
    """0 đồng: free, unless the words beside it name a fee or say nothing."""
    folded = _fold(said).strip(" .;:-")
    if _NOT_REGULATED.fullmatch(folded):
        return Fee(state=FeeState.UNKNOWN, wording=said)
    if _FREE.match(folded) and "doi voi" not in folded and "truong hop" not in folded:
        return Fee(state=FeeState.FREE, wording="" if _NOTHING.fullmatch(folded) else said)
    if not folded or _NOTHING.fullmatch(folded):
        in_note = _FEE_IN_NOTE.search(_fold(note)) if not folded else None
        if in_note is None:
            return Fee(state=FeeState.FREE)
        seen.not_free = True
        return Fee(state=FeeState.UNKNOWN)
    if _NAMES_FEE.search(folded):
        seen.not_free = True
        return Fee(state=FeeState.FEE, wording=said)
    return Fee(state=FeeState.UNKNOWN, wording=said)
