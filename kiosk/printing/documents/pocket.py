"""A short checklist as a text of its own in a QR code, for a phone that has no network.

A phone that reads the code shows these lines as they are. A list that was cut would send people to
the counter without a paper they need, so what does not fit is not given at all.
"""

from __future__ import annotations

from itertools import count

from kiosk.catalogue import wording
from kiosk.catalogue.checklist import Checklist, ListedMethod, ListedPaper
from kiosk.catalogue.model import Channel, Office
from kiosk.printing.documents.posting import place
from kiosk.printing.documents.ways import Way, fee_label, time_row, told_once
from kiosk.text import clean
from kiosk.words import printing as words
from kiosk.words import screens as glass_words

MOST_BYTES = 900
"""UTF-8 bytes of a text in a code that a phone still reads from paper and from the glass."""


def pocket_text(checklist: Checklist, office: Office | None) -> str:
    """The list as plain lines, in NFC; "" where it does not fit into a code, or names no paper.

    It holds what to bring and how many of each, time, fee, counter and source, all of it or
    nothing.
    """
    procedure = checklist.procedure
    numbers = count(1)
    lines = [procedure.plain_name, words.POCKET_CODE(code=procedure.code)]
    for heading, papers in (
        (glass_words.TO_SUBMIT(), checklist.submit),
        (glass_words.TO_PRESENT(), checklist.present),
    ):
        if papers:
            lines.append(heading)
            lines += [_paper(next(numbers), listed) for listed in papers]
    if next(numbers) == 1:
        return ""
    lines += _ways(checklist)
    at_counter = any(method.channel is Channel.IN_PERSON for method in checklist.methods)
    if office and at_counter:
        there = place(office, procedure.field_id, office.name)
        lines += [_fact(label, said) for label, said in there]
    lines.append(wording.source(procedure.provenance))
    said = "\n".join(clean(line) for line in lines)
    return said if len(said.encode()) <= MOST_BYTES else ""


def _paper(number: int, listed: ListedPaper) -> str:
    paper = listed.paper
    said = words.POCKET_PAPER(number=number, name=paper.name, quantity=wording.quantity(paper))
    return words.WITH_CONDITION(said=said, only_if=listed.only_if) if listed.only_if else said


def _ways(checklist: Checklist) -> list[str]:
    common, own = told_once(_way(method) for method in checklist.methods)
    lines = [_fact(label, said) for label, said in common]
    for way in own:
        if way.rows:
            said = "; ".join(_fact(label, value) for label, value in way.rows)
            name = "; ".join(way.channels)
            if way.only_if:
                name = words.WITH_CONDITION(said=name, only_if=way.only_if)
            lines.append(_fact(name, said))
    return lines


def _way(method: ListedMethod) -> Way:
    fees = ((fee_label(fee), fee) for fee in method.fee_texts)
    rows = (time_row(method.time_text, method.time_note), *fees)
    return Way((method.channel_text,), method.only_if, rows)


def _fact(label: str, value: str) -> str:
    """In one line; a value that begins with its label needs no other."""
    return value if value.startswith(label) else words.LABELLED(label=label, value=value)
