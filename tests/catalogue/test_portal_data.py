"""All 2,117 real records of the portal import, and every trap in them is met with its eyes open."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from typing import Any

import pytest

from kiosk.catalogue import portal
from kiosk.catalogue.model import FeeState, Level, PaperUse, Procedure
from kiosk.catalogue.portal.laws import NUMBER
from kiosk.findings import errors
from kiosk.text import clean, fold, needs_repair
from tests.catalogue.portal_records import NO_PORTAL, PORTAL

pytestmark = pytest.mark.skipif(not PORTAL.is_dir(), reason=NO_PORTAL)


@pytest.fixture(scope="module")
def imported() -> portal.Imported:
    return portal.read(sorted(PORTAL.glob("*.jsonl.gz")), read_on="2026-07")


@pytest.fixture(scope="module")
def procedures(imported: portal.Imported) -> dict[str, Procedure]:
    return {procedure.code: procedure for procedure in imported.procedures}


@pytest.fixture(scope="module")
def records() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for path in PORTAL.glob("*.jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found |= {record["code"]: record for record in map(json.loads, lines)}
    return found


def test_every_record_becomes_a_procedure_and_nothing_blocks_the_draft(
    imported: portal.Imported,
) -> None:
    assert len(imported.procedures) == 2117
    reading = portal.merge(None, imported)
    assert list(map(str, errors(reading.findings)[:5])) == []
    assert reading.catalogue is not None
    assert len(reading.catalogue.procedures) == 2117


def test_every_remark_has_a_place_and_a_remedy(imported: portal.Imported) -> None:
    assert [f for f in imported.findings if not (f.line and f.field and f.remedy)] == []


def test_no_more_is_left_unsure_than_a_clerk_can_read(imported: portal.Imported) -> None:
    unsure = [finding for finding in imported.findings if "không rõ «" in finding.what]
    assert len(unsure) <= 120
    cut = [finding for finding in imported.findings if "bị cắt, không chắc" in finding.what]
    assert len(cut) <= 10


def test_headings_are_no_questions(procedures: dict[str, Procedure]) -> None:
    asked = [
        fold(option.text)
        for procedure in procedures.values()
        for question in procedure.questions
        for option in question.options
    ]
    assert len(asked) > 1000
    wrong = r"giay to phai|luu y|thanh phan ho so$|bao gom$|ho so cua nguoi"
    assert [option for option in asked if re.match(wrong, option)] == []


@pytest.mark.parametrize("code", ["1.001193", "1.000656", "1.004837"])
def test_civil_status_has_papers_to_submit_and_to_show_and_no_false_question(
    procedures: dict[str, Procedure], code: str
) -> None:
    procedure = procedures[code]
    assert procedure.questions == ()
    assert {paper.use for paper in procedure.papers} == {PaperUse.SUBMIT, PaperUse.PRESENT}
    assert procedure.notes


def test_permanent_residence_asks_which_home_it_is(procedures: dict[str, Procedure]) -> None:
    (question,) = procedures["1.004222"].questions
    assert any("thuê, mượn, ở nhờ" in option.text for option in question.options)


def test_every_paper_of_a_record_is_kept_as_paper_or_note(
    procedures: dict[str, Procedure], records: dict[str, dict[str, Any]]
) -> None:
    def letters(said: str) -> str:
        return re.sub(r"[^a-z0-9]", "", fold(said))

    def beginning(name: str) -> str:
        bare = letters(re.sub(r"^\W*(?:\w{1,4}[.)])*\W*", "", clean(name)))
        # Where something is glued to the name it is cut inside, and only the beginning is left.
        glued = re.search(r"bản chính\S|\.(?:docx?|pdf|xlsx?)$", name)
        return bare[2:10] if glued else bare[2:60]

    lost: list[tuple[str, str]] = []
    for code, record in records.items():
        procedure = procedures[code]
        kept = "|".join(letters(p.name) for p in procedure.papers)
        kept += "|".join(letters(note.text) for note in procedure.notes)
        for case in record["executionCases"]:
            for paper in case["profileComponents"]:
                if beginning(paper["name"]) not in kept:
                    lost.append((code, paper["name"][:60]))
    assert lost == []


def test_no_fee_is_below_a_thousand_and_no_empty_fee_is_free(
    procedures: dict[str, Procedure], records: dict[str, dict[str, Any]]
) -> None:
    for code, procedure in procedures.items():
        said = {row["value"] for way in records[code]["executionMethods"] for row in way["fees"]}
        for fee in (fee for method in procedure.methods for fee in method.fees):
            if fee.amount is not None:
                assert fee.amount in said
                assert fee.amount >= (1000 if fee.currency == "VND" else 1)
            if fee.state is FeeState.FEE:
                assert fee.amount or fee.wording
        if not said:
            assert not any(method.fees for method in procedure.methods)


def test_nothing_of_customs_or_taxes_is_at_a_communes_counter(imported: portal.Imported) -> None:
    of_communes = portal.read(sorted(PORTAL.glob("*.jsonl.gz")), level=Level.COMMUNE)
    assert 250 < len(of_communes.procedures) < 350
    names = Counter(imported.field_names[p.field_id] for p in of_communes.procedures)
    assert not {"Hải quan", "Thuế"} & names.keys()


def test_law_numbers_are_whole(procedures: dict[str, Procedure]) -> None:
    numbers = [b.number for p in procedures.values() for b in p.legal_bases]
    odd = [number for number in numbers if not NUMBER.fullmatch(number)]
    assert len(numbers) > 8000
    assert len(odd) <= 40
    assert not [number for number in numbers if number.endswith(("NĐ-C", "NQ-C", "TT-BT"))]


def test_no_text_keeps_a_hidden_character(procedures: dict[str, Procedure]) -> None:
    assert [code for code, p in procedures.items() if needs_repair(repr(p))] == []


def test_the_longest_texts_are_divided_and_lose_no_word(
    procedures: dict[str, Procedure], records: dict[str, dict[str, Any]]
) -> None:
    for code, record in records.items():
        said = "".join(step["description"] for step in record["executionSteps"])
        kept = "".join(step.what for step in procedures[code].steps)
        letters = sum(c.isalpha() for c in clean(said))
        labels = 4 * len(re.findall(r"bước", clean(said), re.IGNORECASE))
        assert letters - labels <= sum(c.isalpha() for c in kept) <= letters
