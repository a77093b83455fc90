"""Files of blank forms that came, went, or keep their names and say something else now.

The procedures tell which forms they have; what is in a file shows nowhere else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kiosk.catalogue.diff.change import Change
from kiosk.catalogue.model import Catalogue
from kiosk.words import diff as words

_MOST_CODES = 5
_MARK = 6
"""Hexadecimal digits by which two files of one size are told apart."""


def form_files(old: Catalogue, new: Catalogue) -> Iterator[Change]:
    """The files that differ, by their names."""
    for name in sorted(old.form_files.keys() | new.form_files.keys()):
        before, after = old.form_files.get(name), new.form_files.get(name)
        if before != after:
            codes = _codes(new, name) or _codes(old, name)
            what = words.FORM_FILE_NAMED(file=name)
            if codes:
                what = words.FORM_FILE_OF(file=name, codes=codes)
            yield Change(what, _said(before), _said(after))


def _codes(catalogue: Catalogue, name: str) -> str:
    codes = [p.code for p in catalogue.procedures if any(form.file == name for form in p.forms)]
    return ", ".join(codes[:_MOST_CODES]) + (" …" if len(codes) > _MOST_CODES else "")


def _said(pdf: bytes | None) -> str:
    if pdf is None:
        return ""
    digest = hashlib.sha256(pdf).hexdigest()
    return words.FORM_SIZE(size=f"{-(-len(pdf) // 1000)} KB", mark=digest[:_MARK])
