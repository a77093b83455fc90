"""What is written in things that could not be read: whoever refers to it makes no mistake.

One bad cell keeps a whole procedure from taking shape. Its code and its forms are there all the
same, and a remark that they are missing would send staff to places where nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.catalogue import form_names
from kiosk.catalogue.written import Data

_FORMS, _CODE, _FILE = "forms", "code", "file"


@dataclass(frozen=True, slots=True)
class Unshaped:
    """``codes`` of procedures and ``files`` of forms (by their keys) that are written somewhere."""

    codes: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()


def named_in(procedures: Iterable[Data | None], codes: Iterable[str] = ()) -> Unshaped:
    """What procedures name that did not take shape; ``codes`` are known to be meant besides."""
    found, files = set(codes), set[str]()
    for data in procedures:
        if not isinstance(data, dict):
            continue
        code, forms = data.get(_CODE), data.get(_FORMS)
        if isinstance(code, str):
            found.add(code)
        for form in forms if isinstance(forms, list) else []:
            file = form.get(_FILE) if isinstance(form, dict) else None
            if isinstance(file, str):
                files.add(form_names.key(file))
    return Unshaped(frozenset(found), frozenset(files))
