"""What posters and booklets say alike: conditions in words, counters, and where a QR code leads."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk import text
from kiosk.catalogue.checklist import only_if
from kiosk.catalogue.model import PORTAL, Office, Procedure, When
from kiosk.words import poster as words
from kiosk.words import printing as printing_words
from kiosk.words import screens as glass_words

_LONGEST_ADDRESS = 300
"""Characters of an address in a QR code that is still as small as the others beside it."""


def with_condition(said: str, procedure: Procedure, when: When) -> str:
    """A sentence, and in brackets when it holds."""
    condition = only_if(procedure, when)
    return words.IN_BRACKETS(said=said, more=condition) if condition else said


def address(procedure: Procedure) -> str:
    """Where the procedure can be read on the portal, or the portal itself."""
    url = procedure.provenance.url
    return url if url and len(url) <= _LONGEST_ADDRESS else PORTAL


def phone_code(procedure: Procedure) -> tuple[str, str]:
    """What the QR code for phones says, and its caption: the procedure's page, or the portal."""
    leads_to = address(procedure)
    if leads_to == PORTAL:
        return leads_to, printing_words.QR_PORTAL(code=procedure.code)
    return leads_to, printing_words.QR_PROCEDURE()


def in_order(procedures: Iterable[Procedure]) -> list[Procedure]:
    """By the name that stands in large type, as a Vietnamese dictionary orders it."""
    return sorted(procedures, key=lambda procedure: text.sort_key(procedure.plain_name))


def counters(office: Office, field_id: str, at: str = "") -> list[str]:
    """The counters of a field, each with its officer and hours as far as they are known.

    ``at`` is the place they are in, where nothing around them says it.
    """
    lines: list[str] = []
    for counter in office.counters:
        if field_id in counter.fields:
            said = glass_words.COUNTER(counter=counter.name, office=at) if at else counter.name
            if counter.officer:
                said = words.COUNTER_OFFICER(counter=said, officer=counter.officer)
            if counter.hours:
                said = words.COUNTER_HOURS(counter=said, hours=counter.hours)
            lines.append(said)
    return lines


def place(office: Office, field_id: str, at: str = "") -> tuple[tuple[str, str], ...]:
    """Where somebody goes with a matter of this field, as labels and values; ``at`` as above.

    The hours of the office stand there where no counter has hours of its own.
    """
    there = counters(office, field_id, at)
    if not there:
        there = [*filter(None, (at,)), printing_words.COUNTER_UNKNOWN()]
    own_hours = any(c.hours for c in office.counters if field_id in c.fields)
    rows = [
        *((printing_words.COUNTER(), said) for said in there),
        (printing_words.ADDRESS(), office.address),
        (printing_words.HOURS(), "" if own_hours else office.hours),
        (printing_words.PHONE(), office.phone),
    ]
    return tuple((label, said) for label, said in rows if said)
