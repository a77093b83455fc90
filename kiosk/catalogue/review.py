"""Review by law: which procedures staff should look at again, and why.

Law changes all the time. A procedure comes up when a document it rests on is asked for or was
repealed, when nobody has held it against its source for long, and when its own end is near.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.catalogue import law, wording
from kiosk.catalogue.law import Match
from kiosk.catalogue.model import Procedure, Provenance, RepealedDocument
from kiosk.words import review as words


@dataclass(frozen=True, slots=True)
class Concern:
    """A procedure to look at, and the reason in a sentence."""

    procedure: Procedure
    why: str


def resting_on(procedures: Iterable[Procedure], number: str) -> tuple[Concern, ...]:
    """What rests on a document, however its number is typed; the sure ones first.

    A number that is cut in the catalogue, or typed without its end ("123/2015"), gives the
    possible ones.
    """
    wanted = law.normal(number)
    sure: list[Concern] = []
    possible: list[Concern] = []
    for procedure in procedures:
        matches = [
            (law.match_normal(wanted, law.normal(basis.number)), basis)
            for basis in procedure.legal_bases
        ]
        same = [wording.law(basis) for found, basis in matches if found is Match.SAME]
        perhaps = [basis.number for found, basis in matches if found is Match.POSSIBLE]
        if same:
            sure.append(Concern(procedure, words.RESTS_ON(law=same[0])))
        elif perhaps:
            possible.append(Concern(procedure, words.RESTS_PERHAPS_ON(number=perhaps[0])))
    return (*sure, *possible)


def read_on(provenance: Provenance) -> dt.date | None:
    """The day on which the source was read; of a month, its last day; ``None`` if unreadable."""
    said = provenance.read_on
    try:
        if len(said) > len("2026-07"):
            return dt.date.fromisoformat(said)
        first = dt.date.fromisoformat(f"{said}-01")
    except ValueError:
        return None
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _months_before(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < dt.MINYEAR:
        return dt.date.min
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def not_reviewed(
    procedures: Iterable[Procedure], months: int, today: dt.date
) -> tuple[Concern, ...]:
    """What nobody has read or checked for this many months or more; the longest ago first.

    What has no readable day counts as never reviewed.
    """
    limit = _months_before(today, months)
    found: list[tuple[dt.date, Concern]] = []
    for procedure in procedures:
        read, checked = read_on(procedure.provenance), procedure.provenance.checked_on
        last = max(filter(None, (read, checked)), default=None)
        if last is None:
            found.append((dt.date.min, Concern(procedure, words.NEVER_REVIEWED())))
        elif last <= limit:
            found.append((last, Concern(procedure, _last_looked_at(procedure.provenance, last))))
    return _ordered(found)


def _last_looked_at(provenance: Provenance, last: dt.date) -> str:
    if last == provenance.checked_on:
        return words.CHECKED_LONG_AGO(date=f"{last:%d/%m/%Y}")
    if len(provenance.read_on) > len("2026-07"):
        return words.READ_LONG_AGO(date=words.DAY(date=f"{last:%d/%m/%Y}"))
    return words.READ_LONG_AGO(date=words.MONTH(date=f"{last:%m/%Y}"))


def expiring(procedures: Iterable[Procedure], days: int, today: dt.date) -> tuple[Concern, ...]:
    """What ends within this many days, today included, and before it what has ended already."""
    found: list[tuple[dt.date, Concern]] = []
    for procedure in procedures:
        end = procedure.valid_to
        if end is None or (end - today).days > days:
            continue
        left, date = (end - today).days, f"{end:%d/%m/%Y}"
        if left < 0:
            why = words.EXPIRED(date=date)
        else:
            why = words.EXPIRES(date=date, days=left) if left else words.EXPIRES_TODAY()
        found.append((end, Concern(procedure, why)))
    return _ordered(found)


def on_repealed(
    procedures: Iterable[Procedure], repealed: Iterable[RepealedDocument], today: dt.date
) -> tuple[Concern, ...]:
    """What rests on a document that staff marked, whether repealed already or soon to be."""
    marked = [(law.normal(document.number), document) for document in repealed]
    concerns: list[Concern] = []
    for procedure in procedures if marked else ():
        whys: list[str] = []
        for basis in procedure.legal_bases:
            number = law.normal(basis.number)
            for wanted, document in marked:
                found = law.match_normal(wanted, number)
                if found is not None:
                    whys.append(repeal(document, today))
                if found is Match.POSSIBLE:
                    whys.append(words.PERHAPS(number=basis.number))
        if whys:
            concerns.append(Concern(procedure, " ".join(dict.fromkeys(whys))))
    return tuple(concerns)


def repeal(document: RepealedDocument, today: dt.date | None = None) -> str:
    """Since when, or from when, a document no longer holds, and what replaces it."""
    if document.since is None:
        said = words.REPEALED(number=document.number)
    else:
        coming = today is not None and today < document.since
        sentence = words.REPEALED_SOON if coming else words.REPEALED_SINCE
        said = sentence(number=document.number, date=f"{document.since:%d/%m/%Y}")
    if document.replaced_by:
        said = f"{said} {words.REPLACED_BY(number=document.replaced_by)}"
    return said


def _ordered(found: list[tuple[dt.date, Concern]]) -> tuple[Concern, ...]:
    return tuple(concern for _, concern in sorted(found, key=lambda pair: pair[0]))
