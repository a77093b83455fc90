"""Blank forms as they are listed: their names, the names of their files, their addresses.

Whether the files are there and of use is for ``catalogue/form_files.py`` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from kiosk import text
from kiosk.catalogue import form_names
from kiosk.catalogue.checks.facts import LONGEST_NAME
from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.model import Procedure
from kiosk.words import findings as words

_SAFE = "https"
_SIGNS = "/ \\ : ? * < > |"
_LONGEST_ADDRESS = 300
"""Characters. The QR code of a longer one is too fine for a phone, and at last there is none."""


def forms(procedure: Procedure) -> Iterator[Problem]:
    """What keeps people from telling forms apart, or from getting them."""
    seen: set[tuple[str, str]] = set()
    for i, form in enumerate(procedure.forms):
        at = ("forms", i)
        which = (text.fold(form.name), repr(sorted(form.when.items())))
        if not form.name:
            yield (*at, "name"), ERROR, words.FORM_NAMELESS(), words.NAME_FORM()
        elif which in seen:
            what = words.FORM_TWICE(name=form.name)
            yield (*at, "name"), ERROR, what, words.TELL_FORMS_APART()
        if len(form.name) > LONGEST_NAME:
            what = words.NAME_LONG(count=LONGEST_NAME)
            yield (*at, "name"), WARNING, what, words.CHECK_PASTED()
        seen.add(which)
        if not form_names.fits(form.file):
            what = words.FORM_FILE_ODD(file=form.file[:60])
            yield (
                (*at, "file"),
                ERROR,
                what,
                words.RENAME_FORM_FILE(
                    ending=form_names.ENDING, signs=_SIGNS, example="to-khai.pdf"
                ),
            )
        if form.url and not _is_safe(form.url):
            what = words.FORM_ADDRESS_WRONG(address=form.url[:60])
            yield (*at, "url"), ERROR, what, words.MEND_FORM_ADDRESS(safe=f"{_SAFE}://")
        elif len(form.url) > _LONGEST_ADDRESS:
            what = words.FORM_ADDRESS_LONG(most=_LONGEST_ADDRESS)
            yield (*at, "url"), ERROR, what, words.SHORTEN_FORM_ADDRESS()


def _is_safe(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return (
            parts.scheme == _SAFE
            and bool(parts.hostname)
            and parts.port != 0  # asked for one that cannot be, it raises
            and parts.username is None
            and " " not in address
            and address.isprintable()
        )
    except ValueError:
        return False
