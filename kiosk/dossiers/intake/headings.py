"""How the headers of exports are compared: by what they say, not by how they are written.

Every software writes "Mã hồ sơ" in its own way: "MA_HO_SO", "Mã HS (*)", "Mã hồ sơ quốc gia".
"""

from __future__ import annotations

import re

from kiosk.text import fold

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NO_LETTER = re.compile(r"[^a-z0-9]+")

_SHORT = {
    "hs": "ho so",
    "hshc": "ho so",
    "kq": "ket qua",
    "tn": "tiep nhan",
    "gq": "giai quyet",
    "xl": "xu ly",
    "yc": "yeu cau",
    "bs": "bo sung",
    "bn": "bien nhan",
    "dk": "dang ky",
    "tg": "thoi gian",
    "dv": "don vi",
    "cq": "co quan",
    "tthc": "thu tuc hanh chinh",
    "hc": "hanh chinh",
    "qg": "quoc gia",
}
_SAYS_NOTHING = (
    *(("quoc gia", ""), ("hien tai", ""), ("hanh chinh", ""), ("du kien", ""), ("expected", "")),
    *(("ngay gio", "ngay"), ("ho so", "")),
)
"""What is written shorter, one after the other, as long as two words remain: "Mã hồ sơ" is not
just "Mã"."""
_PLANNED = re.compile(r"\b(?:du kien|ke hoach|quy dinh|hen|phai|expected|planned|estimated)\b")


def key(written: str) -> str:
    """The bare letters and digits of a header or a word; what stands in brackets belongs to it."""
    return _NO_LETTER.sub("", fold(written))


def without_brackets(written: str) -> str:
    """The same text without what stands in brackets: "Số tiền (đồng)" is "Số tiền "."""
    return _BRACKETS.sub("", written)


def gist(header: str) -> str:
    """A looser key: abbreviations written out, and without words that change nothing."""
    words = _NO_LETTER.sub(" ", fold(header)).split()
    said = " ".join(_SHORT.get(word, word) for word in words)
    for longer, instead in _SAYS_NOTHING:
        if longer in said:
            shorter = f" {said} ".replace(f" {longer} ", f" {instead} ").split()
            if len(shorter) > 1:
                said = " ".join(shorter)
    return said.replace(" ", "")


def is_planned(header: str) -> bool:
    """Whether it speaks of what is expected, and not of what has been: "Ngày trả (dự kiến)"."""
    return _PLANNED.search(_NO_LETTER.sub(" ", fold(header))) is not None
