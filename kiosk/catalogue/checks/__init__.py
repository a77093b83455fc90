"""What must hold within and between the parts of a catalogue.

Errors block the build, warnings do not. Each remark goes to what the part was written in, which
knows its place, so that the same checks serve a folder of files and a workbook.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from kiosk.catalogue.checks.abolished import abolished
from kiosk.catalogue.checks.conditions import conditions
from kiosk.catalogue.checks.facts import CODE, contents, dates, identity
from kiosk.catalogue.checks.forms import forms
from kiosk.catalogue.checks.letters import letters, not_on_paper
from kiosk.catalogue.checks.links import Links
from kiosk.catalogue.checks.money import fees
from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.checks.sayings import sayings
from kiosk.catalogue.checks.spoilt import LOST_LETTER, spoilt
from kiosk.catalogue.model import Field, LifeEvent, Office, Procedure, RepealedDocument
from kiosk.catalogue.vocabulary import Saying
from kiosk.catalogue.written import PathInFile, Written
from kiosk.words import findings as words

__all__ = ["CODE", "check", "check_names", "check_office", "check_words"]


def check(
    procedures: Sequence[tuple[Written, Procedure]],
    fields: Set[str],
    events: Set[str],
    repealed: Sequence[RepealedDocument] = (),
    codes: Set[str] = frozenset(),
) -> None:
    """Check everything; each remark goes to the findings of the file it stands in.

    ``fields`` and ``events`` are the ids that may be named; ``codes`` are those of procedures that
    could not be read, but are there. Where a part of what
    was written could not be read, something else was put in its place: nobody judges that.
    """
    links = Links([procedure for _, procedure in procedures], fields, events, repealed, codes)
    seen: dict[str, str] = {}
    for file, procedure in procedures:
        for path, severity, what, remedy in chain(_own(procedure), links.of(procedure)):
            if not file.is_unread(path):
                file.note(severity, path, what, remedy)
        if procedure.code in seen:
            what = words.CODE_TWICE(code=procedure.code, place=seen[procedure.code])
            file.note(ERROR, ("code",), what, words.ONE_PLACE_EACH())
        seen.setdefault(procedure.code, _place_of_code(file))


def check_office(file: Written, office: Office, fields: Set[str]) -> None:
    """Check that its words are whole and that the counters serve fields that there are."""
    for path, said in _said_of_office(office):
        _check_letters(file, path, said)
    for i, counter in enumerate(office.counters):
        for j, field in enumerate(counter.fields):
            if field not in fields:
                what, remedy = words.FIELD_UNKNOWN(field=field), words.CHOOSE_LISTED_FIELD()
                file.note(ERROR, ("counters", i, "fields", j), what, remedy)


def check_names(file: Written, listed: Sequence[tuple[PathInFile, Field | LifeEvent]]) -> None:
    """Check that the names of fields or life events are whole."""
    for path, item in listed:
        _check_letters(file, (*path, "name"), item.name)


def _check_letters(file: Written, path: PathInFile, said: str) -> None:
    if LOST_LETTER in said:
        file.note(ERROR, path, words.LETTERS_LOST(), words.TYPE_TEXT_AGAIN())
    if named := not_on_paper(said):
        what, remedy = words.NOT_ON_PAPER(letters=named), words.TYPE_LETTERS_AGAIN()
        file.note(WARNING, path, what, remedy)


def _said_of_office(office: Office) -> Iterator[tuple[PathInFile, str]]:
    """Its texts, which stand on every paper."""
    for key in ("name", "unit", "address", "phone", "hours", "notice"):
        yield (key,), getattr(office, key)
    for i, counter in enumerate(office.counters):
        for key in ("name", "officer", "hours"):
            yield ("counters", i, key), getattr(counter, key)


def check_words(file: Written, written: Sequence[tuple[PathInFile, Saying]]) -> None:
    """Check the vocabulary: what each saying lacks, and what two of them say of one phrase."""

    def row_of(path: PathInFile) -> int:
        place = file.place_of(path)
        return place.row or place.line

    for path, severity, what, remedy in sayings(written, row_of):
        if not file.is_unread(path):
            file.note(severity, path, what, remedy)


def _own(procedure: Procedure) -> Iterator[Problem]:
    yield from identity(procedure)
    yield from dates(procedure)
    yield from conditions(procedure)
    yield from contents(procedure)
    yield from fees(procedure)
    yield from forms(procedure)
    yield from abolished(procedure)
    yield from spoilt(procedure)
    yield from letters(procedure)


def _place_of_code(file: Written) -> str:
    place = file.place_of(("code",))
    said = words.AT_SHEET(file=file.name, sheet=place.sheet) if place.sheet else file.name
    return words.AT_ROW(place=said, row=place.row) if place.row else said
