"""What the portal says stands beside what is posted, and never silently over it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue import folder, portal
from kiosk.catalogue.model import Catalogue, Counter, Procedure, TimeLimit, TimeUnit
from kiosk.catalogue.reading import Reading
from kiosk.findings import Severity, errors
from tests.catalogue.portal_records import imported, method, record, said


@pytest.fixture
def base(posted: Path) -> Catalogue:
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    return catalogue


def merged(reading: Reading) -> dict[str, Procedure]:
    assert reading.catalogue is not None, said(reading.findings)
    return {procedure.code: procedure for procedure in reading.catalogue.procedures}


def test_new_procedures_and_their_field_join_what_is_posted(
    tmp_path: Path, base: Catalogue
) -> None:
    reading = portal.merge(base, imported(tmp_path, record("9.000007", category="Đất đai")))
    assert merged(reading).keys() == {"9.000001", "9.000002", "9.000007"}
    assert reading.catalogue is not None
    assert [field.name for field in reading.catalogue.fields] == ["Giấy tờ", "Đất đai"]
    assert reading.catalogue.office == base.office


def test_a_field_that_is_posted_under_another_id_is_the_same_field(
    tmp_path: Path, base: Catalogue
) -> None:
    reading = portal.merge(base, imported(tmp_path, record("9.000007", category="GIẤY TỜ")))
    assert merged(reading)["9.000007"].field_id == "giay"
    assert reading.catalogue is not None
    assert reading.catalogue.fields == base.fields


def test_what_is_posted_stays_and_is_named(tmp_path: Path, base: Catalogue) -> None:
    reading = portal.merge(base, imported(tmp_path, record("9.000001")))
    assert merged(reading)["9.000001"] == base.procedures[0]
    named = [finding for finding in reading.findings if finding.field == "9.000001"]
    assert [(f.file, f.line, f.severity) for f in named] == [("bo.jsonl", 1, Severity.WARNING)]


def test_replacing_takes_the_facts_and_keeps_the_words_for_people(
    tmp_path: Path, base: Catalogue
) -> None:
    found = imported(tmp_path, record("9.000001", category="Đất đai"))
    reading = portal.merge(base, found, replace=True)
    new, old = merged(reading)["9.000001"], base.procedures[0]
    assert new.name == "Thủ tục xin tờ giấy số 1"
    assert new.papers == found.procedures[0].papers
    assert new.questions == ()
    assert (new.plain_name, new.field_id, new.life_events) == (
        old.plain_name,
        old.field_id,
        old.life_events,
    )
    assert "2 câu hỏi" in said(reading.findings)
    assert reading.catalogue is not None
    assert reading.catalogue.fields == base.fields


def test_the_offices_promise_is_kept_only_while_the_law_gives_the_same_time(
    tmp_path: Path, base: Catalogue
) -> None:
    promise = TimeLimit(unit=TimeUnit.WORKING_DAY, amount=2)
    first = base.procedures[0]
    ways = tuple(replace(way, committed_time=promise) for way in first.methods[:1])
    promised = replace(base, procedures=(replace(first, methods=ways), *base.procedures[1:]))
    same = imported(tmp_path, record("9.000001", executionMethods=[method(amount=3.0)]))
    kept = merged(portal.merge(promised, same, replace=True))["9.000001"]
    assert kept.methods[0].committed_time == promise
    other = imported(tmp_path, record("9.000001", executionMethods=[method(amount=1.0)]))
    reading = portal.merge(promised, other, replace=True)
    assert merged(reading)["9.000001"].methods[0].committed_time is None
    assert "cam kết" in said(reading.findings)


def test_alone_leaves_out_what_is_posted_but_not_the_office(
    tmp_path: Path, base: Catalogue
) -> None:
    counters = (Counter(name="Quầy 1", fields=("giay",)),)
    with_counter = replace(base, office=replace(base.office, counters=counters))
    found = imported(tmp_path, record("9.000007", category="Đất đai"))
    reading = portal.merge(with_counter, found, alone=True)
    assert merged(reading).keys() == {"9.000007"}
    assert reading.catalogue is not None
    assert reading.catalogue.office.name == base.office.name
    assert reading.catalogue.office.counters == ()
    assert reading.catalogue.life_events == ()
    assert [field.name for field in reading.catalogue.fields] == ["Đất đai"]


def test_without_anything_posted_the_draft_says_that_nobody_has_checked_it(tmp_path: Path) -> None:
    reading = portal.merge(None, imported(tmp_path, record("9.000007")))
    assert reading.catalogue is not None
    assert "chưa được cơ quan kiểm tra" in reading.catalogue.office.notice


def test_the_checks_of_a_catalogue_speak_of_the_line_and_the_code(tmp_path: Path) -> None:
    found = imported(tmp_path, record("9.000006"), record("9.000007", name="Dài " * 100))
    remarks = [f for f in portal.merge(None, found).findings if "300" in f.what]
    assert [(f.file, f.line, f.field) for f in remarks] == [("bo.jsonl", 2, "9.000007")]


def test_what_was_remarked_while_reading_comes_with_the_draft(tmp_path: Path) -> None:
    found = imported(tmp_path, record("9.000007", executionMethods=[method(fee=20.0)]))
    assert "20 đồng" in said(portal.merge(None, found).findings)


def test_a_slip_in_a_code_stops_the_draft(tmp_path: Path, base: Catalogue) -> None:
    reading = portal.merge(base, imported(tmp_path, record("9.000007"), codes=["9.000008"]))
    assert reading.catalogue is None
    assert [finding.field for finding in errors(reading.findings)] == ["9.000008"]


def test_reading_nothing_leaves_what_is_posted(tmp_path: Path, base: Catalogue) -> None:
    reading = portal.merge(base, imported(tmp_path, record("9.000007"), fields=["giấy tờ"]))
    assert "9.000001" in merged(reading)
