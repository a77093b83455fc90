"""Legal bases whose numbers were cut, put together again.

The portal writes titles and numbers without a gap ("…của Nghị định số 24/2012/NĐ-CP ngày…
232/2025/NĐ-CP"). Whoever took them apart cut every number that stands inside a title one or two
letters short ("24/2012/NĐ-C") and began the next title with the rest ("P ngày…"). What a number
may end with is known, so nearly all can be joined again without a doubt; the others are said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk import text
from kiosk.catalogue.model import LegalBasis

_AGENCY = (
    "(?:BCA|BCT|BDTTG|BGDĐT|BGTVT|BKHCN|BKHĐT|BKH|BKHCNMT|BLĐTBXH|BNG|BNN|BNNMT|BNNPTNT|BNV|BQP|BTC"
    "|BTNMT|BTP|BTTTT|BVHTTDL|BXD|BYT|CP|KTNN|NHNN|TANDTC|TTCP|UBDT|UBTVQH|VKSNDTC|VPCP"
    "|BTS|BTM|TCHQ|NHCSXH|UBTWMTTQVN|UBTƯMTTQVN|HĐND|UBND)"
)
_ENDING = (
    rf"(?:NĐ-CP|ND-CP|NQ-CP|NQ-HĐND|QĐ-TTg|QĐ-{_AGENCY}|TT-{_AGENCY}|TTLT(?:-{_AGENCY})+"
    rf"|NQLT(?:-{_AGENCY})+|L-CTN|PL-UBTVQH\d+|NQ-UBTVQH\d+|UBTVQH\d+|NQ-QH\d+|QH\d+|VBHN-{_AGENCY}"
    r"|VBHN-VPQH)(?!-[A-ZĐ])"
)
# Resolutions on cutting procedures carry two figures: 66.7/2025/NQ-CP.
NUMBER = re.compile(rf"\d+(?:\.\d+)?/(?:\d{{4}}/)?{_ENDING}")
_NUMBER_AT_END = re.compile(NUMBER.pattern + r"$")
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)\.(?=\d+/\d{4}/)")
_OTHER_PART = re.compile(r"cơ quan thực hiện", re.IGNORECASE)
_NUMBER_IN_FRONT = re.compile(rf"[^\W\d]+(?: [^\W\d]+)?(?: số)? ({NUMBER.pattern})")
_EXPECTS_NUMBER = re.compile(
    r"(?:số|và|của|theo|nghị định|thông tư|liên tịch|luật|quyết định|nghị quyết|pháp lệnh)$",
    re.IGNORECASE,
)
_CUT_TITLE = re.compile(r"(?:(?<!\d)(20\d?|19\d?)|/QH(\d?))$")
_STARTS_NUMBER = re.compile(r"\d{1,3}/")
# Titles and numbers of whole rows without a gap: "Luật Dầu khí12/2022/QH15193/2025/NĐ-CP".
_GLUED_LAW = re.compile(r"(/QH1\d)(?=\d{1,3}/)")
# Some numbers carry their kind with them, glued to the title: "…và mẫu biểu báo cáoThông tư số".
_OWN_KIND = re.compile(
    r"(?<=[a-zà-ỹ.;)])(?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|Pháp lệnh)(?: số)?$"
)
_ROW_IN_FRONT = re.compile(rf"(.*?[^\d\s/.,(])({NUMBER.pattern})(?=[A-ZĐ]|hông tư)")
_ROWS_WITHIN = re.compile(rf"(.*[^\d\s/.])((?:{NUMBER.pattern}\s?)+)")
_STUB = re.compile(r"\s+số$")
_LONGEST_REST = 12


@dataclass(slots=True)
class Laws:
    """What was found: the bases, and which numbers stay doubtful."""

    bases: list[LegalBasis] = field(default_factory=list[LegalBasis])
    doubtful: list[str] = field(default_factory=list[str])
    unnumbered: int = 0

    def add(self, title: str, number: str) -> None:
        """One more basis; the same number twice is one basis."""
        title = _STUB.sub("", _OWN_KIND.sub("", text.clean(title).strip(" .;:,-–")))
        if not number:
            said = _NUMBER_IN_FRONT.match(title)
            number = said[1] if said else ""
        if not number:
            if len(title) < 8 or _OTHER_PART.match(title):
                return
            self.unnumbered += 1
            number, title = title, ""
        if number not in {basis.number for basis in self.bases}:
            self.bases.append(LegalBasis(number=number, title=title))


def mend(pairs: Iterable[tuple[str, str]]) -> Laws:
    """The legal bases of one procedure, from titles and numbers as the portal's data has them."""
    laws = Laws()
    title, cut = "", ""
    for said, code in pairs:
        rest = text.clean(said)
        if cut:
            whole = _completed(cut, rest)
            after = rest[len(whole) - len(cut) :]
            if not whole:
                _give_up(laws, title, cut)
                title = rest
            elif _ends_row(title, whole, after):
                laws.add(title, whole)
                title = after
            else:
                # The number belongs to the title of the document whose number is still to come.
                gap = " " if after[:1].isalpha() else ""
                title = f"{title} {whole}{gap}{after}"
        else:
            title = f"{title}{rest}"
        title, code = _borders(title, text.clean(code))
        title = _GLUED_LAW.sub(r"\1 ", title)
        while (row := _ROW_IN_FRONT.match(title)) and not _EXPECTS_NUMBER.search(row[1]):
            laws.add(row[1], row[2])
            title = title[row.end() :]
        if rows := _ROWS_WITHIN.fullmatch(title):
            first, *others = NUMBER.findall(rows[2])
            laws.add(rows[1], first)
            for number in others:
                laws.add("", number)
            title = ""
        cut = ""
        found = NUMBER.match(code)
        if not code:
            at_end = _NUMBER_AT_END.search(title)
            laws.add(title[: at_end.start()] if at_end else title, at_end[0] if at_end else "")
            title = ""
        elif found:
            laws.add(title, found[0])
            # Capitals behind a whole number open the next title: "NĐ-CPQU" + "Y ĐỊNH".
            title = code[found.end() :]
        else:
            cut = code
    if cut:
        _give_up(laws, title, cut)
    return laws


def _ends_row(title: str, number: str, after: str) -> bool:
    """Whether a number that was cut is the row's own, and ``after`` begins the next title."""
    begins = after[:1].isupper() or after[:1].isdigit()
    own = _OWN_KIND.search(title) or not _EXPECTS_NUMBER.search(title)
    return begins or number in title or bool(own)


def _borders(title: str, code: str) -> tuple[str, str]:
    """Give the title back the digits that the number took from its end ("năm 20" "2448/2024/…")."""
    year = _YEAR_BEFORE.match(code)
    if year and re.search(r"(?:năm|/)$", title):
        return f"{title} {year[1]}", code[year.end() :]
    for size in range(1, min(4, len(code))):
        taken, number = code[:size], code[size:]
        if taken.isdigit() and NUMBER.fullmatch(number) and title.endswith(number[:-size]):
            return title + taken, number
    if short := _CUT_TITLE.search(title):
        size = 4 - len(short[1]) if short[1] else 2 - len(short[2])
        if _STARTS_NUMBER.match(code[size:]) and code[:size].isdigit():
            return title + code[:size], code[size:]
    return title, code


def _completed(cut: str, rest: str) -> str:
    """The cut number with what the rest begins with, or with the only ending it can have."""
    for size in range(min(_LONGEST_REST, len(rest)), 0, -1):
        if NUMBER.fullmatch(cut + rest[:size]):
            return cut + rest[:size]
    if not rest and cut.endswith(("NĐ-C", "NQ-C")):
        return cut + "P"
    return ""


def _give_up(laws: Laws, title: str, cut: str) -> None:
    whole = _completed(cut, "")
    if not whole:
        laws.doubtful.append(cut)
    laws.add(title, whole or cut)
