"""Fees whose state, amount and wording do not agree.

An amount ends up in front of people as it is, so 20.000 that became 20 must be seen. Wordings
are free text: only what is sure, or so likely that a look is worth it, is remarked upon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk import text
from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.model import Fee, FeeState, Procedure
from kiosk.words import findings as words

_DONG = "VND"
_LEAST = 500
"""Below this many đồng a fee has lost its zeros: the smallest ones charged are about 1.000."""
_SCALES = {"nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000, "ty": 1_000_000_000}
_MONEY = re.compile(
    r"(?<![\d.,/])(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?)\s*"
    r"(?:(nghin|ngan|trieu|ty)\b\s*)?(dong\b|d\b|vnd\b)?"
)
_FREE = re.compile(
    r"(?:(?:le )?phi:? |phi, le phi:? )?"
    r"(?:mien (?:phi|le phi|thu)"
    r"|khong (?:thu|mat|phai nop|phai dong)(?: (?:phi|le phi|tien|phi, le phi))?"
    r"|khong co|khong)"
)
# A figure that is no price: a ceiling, a supplement, a price of one case only.
_LIMITED = re.compile(
    r"\b(?:toi da|khong qua|toi thieu|it nhat|cong|them|giam|truong hop|doi voi|neu|tu|moi|phan"
    r"|tren|duoi|den|vuot|gia tri|von|muc|hoac|tuy|tiep theo)\b|%"
)


def fees(procedure: Procedure) -> Iterator[Problem]:
    """Every fee of every way of handing in."""
    for i, method in enumerate(procedure.methods):
        for j, fee in enumerate(method.fees):
            at = ("methods", i, "fees", j)
            for what, remedy in _shape(fee):
                yield at, ERROR, what, remedy
            contradiction = _contradiction(fee)
            if contradiction:
                yield (*at, "wording"), WARNING, contradiction, words.COMPARE_WITH_SOURCE()
            elif fee.amount and fee.currency == _DONG and 0 < fee.amount < _LEAST:
                yield at, WARNING, words.FEE_TINY(amount=fee.amount), words.ADD_ZEROS()


def _shape(fee: Fee) -> Iterator[tuple[str, str]]:
    if fee.amount is not None and fee.amount < 0:
        yield words.FEE_NEGATIVE(), words.MEND_FEE()
    elif fee.state is FeeState.FEE and not fee.amount and not fee.wording:
        yield words.FEE_MISSING(), words.ADD_AMOUNT_OR_WORDING()
    elif fee.state is not FeeState.FEE and fee.amount:
        yield words.FEE_CONTRADICTORY(), words.MEND_FEE_STATE()
    if not fee.currency:
        yield words.CURRENCY_MISSING(), words.WRITE_CURRENCY(currency=_DONG)


def sums(wording: str) -> list[int]:
    """The sums in đồng that a text names, in its order: "20.000 đồng", "20 nghìn", "1,5 triệu đ".

    A bare figure is no sum, nor is one in another currency.
    """
    found: list[int] = []
    for number, scale, unit in _MONEY.findall(text.fold(wording)):
        if not scale and not unit:
            continue
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number):
            amount = float(re.sub(r"[.,]", "", number))
        else:
            amount = float(number.replace(",", "."))
        found.append(round(amount * _SCALES.get(scale, 1)))
    return found


def _contradiction(fee: Fee) -> str:
    """What the wording says against the rest of the fee, or nothing."""
    if not fee.wording:
        return ""
    if fee.amount and _says_free(fee.wording):
        return words.WORDING_SAYS_FREE(amount=fee.amount)
    named = [amount for amount in sums(fee.wording) if amount]
    if not named or fee.currency != _DONG:
        return ""
    first = f"{named[0]:,}".replace(",", ".")
    if fee.state is FeeState.FREE:
        return words.FREE_BUT_NAMES_A_SUM(amount=first)
    if fee.state is FeeState.FEE and fee.amount and _differ(fee.amount, named, fee.wording):
        said = f"{fee.amount:,}".replace(",", ".")
        return words.WORDING_NAMES_ANOTHER_SUM(amount=said, other=first)
    return ""


def _says_free(wording: str) -> bool:
    return _FREE.fullmatch(text.fold(wording).strip(" .;:!")) is not None


def _differ(amount: int, named: list[int], wording: str) -> bool:
    if amount in named:
        return False
    if any(other in (amount * 1_000, amount * 1_000_000) for other in named):
        return True
    if any(amount == other * 1_000 for other in named):
        return True
    return len(named) == 1 and not _LIMITED.search(text.fold(wording))
