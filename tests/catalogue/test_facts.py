"""Every fact of the posted sample that can be compared with the portal's records is compared.

``DIFFERENCES`` holds what differs and is known to be right, each with its reason. A fact that
differs and is not there fails the test with a list to work through; so does a reason that is no
longer needed. Procedures that the records do not hold (health, education, labour…) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.catalogue import portal
from kiosk.catalogue.model import Catalogue, Level, Method, Paper, PaperUse, Procedure, TimeUnit
from kiosk.text import clean, fold
from tests.catalogue.portal_records import NO_PORTAL, PORTAL

pytestmark = pytest.mark.skipif(not PORTAL.is_dir(), reason=NO_PORTAL)

SHORT_NAME = 12

# Code and what differs -> why ours is right. The records' own words outweigh their fields.
DIFFERENCES: dict[tuple[str, str], str] = {
    ("1.003677", "channels"): "all stands under ONLINE; its note says in person too",
    ("1.003677", "times"): "the note gives the same time in person",
    ("1.010040", "times"): "the note says 30 ngày, the field working days",
    (
        "1.012812",
        "quantities",
    ): "the name says bản phô tô or certified: copies; no original is kept",
    ("1.012996", "times"): "the steps say 01 ngày làm việc, the field days",
    ("1.013076", "times"): "the note says 30 ngày to check a certificate that was lost",
    ("1.013123", "quantities"): "the name itself says 02",
    ("2.000986", "times"): "the note says 20 ngày làm việc, the field days",
    ("1.004982", "times"): "the steps say 05 ngày làm việc; 3 is the time of the notice before",
    ("2.002642", "times"): "the steps say 05 ngày làm việc; 3 is the time of the notice before",
    ("1.012531", "times"): "the steps give 09 and 03 ngày làm việc",
    ("1.013997", "channels"): "the steps describe posting and the internet",
    ("1.013997", "times"): "the note says 25 ngày, the field working days",
}


@pytest.fixture(scope="module")
def official() -> dict[str, Procedure]:
    found = portal.read(sorted(PORTAL.glob("*.jsonl.gz")), read_on="2026-07")
    return {procedure.code: procedure for procedure in found.procedures}


Difference = tuple[str, str, str, str]
"""Code, what, ours, the portal's."""


def _compared(ours: Procedure, theirs: Procedure) -> Iterator[Difference]:
    for what, compare in COMPARISONS.items():
        for mine, portals in compare(ours, theirs):
            yield ours.code, what, str(mine), str(portals)


def _name(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    if clean(ours.name) != theirs.name:
        yield ours.name, theirs.name


def _levels(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    """The ministry's flag stands beside the commune's where it only issues the procedure."""
    mine, portals = set(ours.levels), set(theirs.levels)
    if not mine <= portals or portals - mine - {Level.MINISTRY}:
        yield sorted(mine), sorted(portals)


def _decision(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    mine = ours.decision.number if ours.decision else ""
    portals = theirs.decision.number if theirs.decision else ""
    # "QĐ2338-BTP" and "2338/QĐ-BTP" are one number written in two ways.
    parts = [sorted(re.findall(r"\d+|[^\W\d]+", number)) for number in (mine, portals)]
    if mine and parts[0] != parts[1]:
        yield mine, portals


def _channels(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    mine, portals = ({m.channel for m in p.methods} for p in (ours, theirs))
    if mine - portals:
        yield list(map(str, sorted(mine))), list(map(str, sorted(portals)))


def _times(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    """Where no field of a record holds a time, its text may: "trong 03 ngày làm việc"."""
    text = repr(theirs)
    timed = {method.channel for method in theirs.methods if method.statutory_time}
    portals = set(map(_time, theirs.methods)) - {""}
    for method in ours.methods:
        limit = method.statutory_time
        if limit is None or _time(method) in portals:
            continue
        if method.channel in timed or not re.search(
            _IN_TEXT[limit.unit].format(limit.amount), text
        ):
            yield _time(method), sorted(portals)


_DAYS = r"(?:\b0?{}(?: \([^)]*\))?|một|hai|ba|bốn|năm|sáu|bảy|mười) ngày"
_IN_TEXT = {
    TimeUnit.WORKING_DAY: _DAYS + " làm việc",
    TimeUnit.DAY: _DAYS + "(?! làm việc)",
    TimeUnit.WORKING_HOUR: r"\b0?{} giờ làm việc",
    TimeUnit.HOUR: r"\b0?{} giờ(?! làm việc)",
    TimeUnit.MONTH: r"\b0?{} tháng",
    TimeUnit.SAME_DAY: r"(?i)trong ngày|sau 15 giờ|ngay sau khi",
}


def _time(method: Method) -> str:
    limit = method.statutory_time
    return f"{method.channel} {limit.amount or ''} {limit.unit}" if limit else ""


def _fees(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    mine, portals = (
        {(f.amount, f.currency) for m in p.methods for f in m.fees if f.amount}
        for p in (ours, theirs)
    )
    said = " ".join(m.note + " ".join(f.wording for f in m.fees) for m in theirs.methods)
    named = {int(re.sub(r"\D", "", digits)) for digits in re.findall(r"\d[\d.]*", said)}
    invented = {fee for fee in mine - portals if fee[0] not in named}
    if invented:
        yield sorted(invented), sorted(portals)


def _laws(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    portals = {_squeezed(basis.number) for basis in theirs.legal_bases}
    text = _squeezed(repr(theirs))
    for basis in ours.legal_bases:
        number = _squeezed(basis.number)
        if number not in portals and number not in text:
            yield basis.number, ", ".join(sorted(b.number for b in theirs.legal_bases))


def _squeezed(said: str) -> str:
    return re.sub(r"[^0-9a-z]", "", fold(said))


def _quantities(ours: Procedure, theirs: Procedure) -> Iterator[tuple[object, object]]:
    """Papers that are the same by name; ours may begin like theirs and be shorter."""
    for paper in ours.papers:
        counts = {_count(other, paper.name) for other in _same(paper, theirs.papers)}
        if counts and _count(paper, paper.name) not in counts:
            yield f"{paper.name[:50]}: {paper.originals}+{paper.copies}", sorted(counts)


def _count(paper: Paper, name: str) -> tuple[int, int]:
    """Originals and copies; a paper that is a copy by its name has no original to bring."""
    if fold(name).startswith(("ban sao", "ban photo")):
        return 0, max(paper.originals, paper.copies)
    if "điện tử tương tác" in name:
        return paper.originals, 0  # Filled in on a screen: nothing to copy.
    return paper.originals, paper.copies


def _same(paper: Paper, theirs: tuple[Paper, ...]) -> Iterator[Paper]:
    mine = fold(paper.name)
    if paper.use is PaperUse.EXEMPT or len(mine) < SHORT_NAME:
        return
    yield from (other for other in theirs if fold(other.name).startswith(mine))


COMPARISONS: dict[str, Any] = {
    "name": _name,
    "levels": _levels,
    "decision": _decision,
    "channels": _channels,
    "times": _times,
    "fees": _fees,
    "laws": _laws,
    "quantities": _quantities,
}


def _all(sample: Catalogue, official: dict[str, Procedure]) -> list[Difference]:
    found = [
        difference
        for procedure in sample.procedures
        if procedure.code in official
        for difference in _compared(procedure, official[procedure.code])
    ]
    return list(dict.fromkeys(found))


def test_every_fact_is_the_portals_or_its_difference_is_explained(
    sample: Catalogue, official: dict[str, Procedure]
) -> None:
    unexplained = [
        f"{code} {what}: ours {mine}, portal {portals}"
        for code, what, mine, portals in _all(sample, official)
        if (code, what) not in DIFFERENCES
    ]
    assert unexplained == [], "\n" + "\n".join(unexplained)


def test_no_explanation_has_outlived_its_difference(
    sample: Catalogue, official: dict[str, Procedure]
) -> None:
    differing = {(code, what) for code, what, _, _ in _all(sample, official)}
    assert DIFFERENCES.keys() - differing == set()


def test_most_of_the_sample_can_be_compared(
    sample: Catalogue, official: dict[str, Procedure]
) -> None:
    compared = [p for p in sample.procedures if p.code in official]
    assert len(compared) >= 100
    elsewhere = [p for p in sample.procedures if p.code not in official]
    assert [p.code for p in elsewhere if "danh mục một xã" not in p.provenance.source] == []
