"""The posted sample is true to the portal, complete enough to use, and says that it is a sample."""

from __future__ import annotations

import gzip
import json
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue import checklist
from kiosk.catalogue.checks import CODE
from kiosk.catalogue.folder import read
from kiosk.catalogue.model import Catalogue, Procedure, TimeLimit
from kiosk.catalogue.vocabulary import SayingKind
from kiosk.resources import asset, data_folder
from kiosk.text import clean, fold, needs_repair

PORTAL = Path(__file__).parents[3] / "shared" / "data" / "portal"
needs_portal = pytest.mark.skipif(
    not PORTAL.is_dir(), reason=f"the portal's records are not on this machine ({PORTAL})"
)

# The longest plain name a row of the list shows in two lines.
LONGEST_PLAIN_NAME = 64


@pytest.fixture(scope="session")
def portal() -> dict[str, list[dict[str, Any]]]:
    records: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(PORTAL.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record: dict[str, Any] = json.loads(line)
                records.setdefault(record["code"], []).append(record)
    return records


# What there is


def test_there_are_at_least_45_procedures_in_9_fields(sample: Catalogue) -> None:
    assert len(sample.procedures) >= 45
    assert len({procedure.field_id for procedure in sample.procedures}) >= 9


def test_no_field_and_no_life_event_leads_nowhere(sample: Catalogue) -> None:
    used_fields = {procedure.field_id for procedure in sample.procedures}
    used_events = {event for procedure in sample.procedures for event in procedure.life_events}
    assert {field.id for field in sample.fields} == used_fields
    assert {event.id for event in sample.life_events} == used_events


def test_what_people_come_for_most_is_there(procedures: dict[str, Procedure]) -> None:
    assert procedures.keys() >= {
        "1.001193",  # khai sinh
        "1.000894",  # kết hôn
        "1.000656",  # khai tử
        "1.004873",  # xác nhận tình trạng hôn nhân
        "2.000815",  # bản sao từ bản chính
        "1.004222",  # thường trú
        "1.004194",  # tạm trú
        "1.001612",  # thành lập hộ kinh doanh
    }


def test_there_is_nothing_of_customs_or_taxes(sample: Catalogue) -> None:
    names = [f"{p.name} {p.plain_name}".lower() for p in sample.procedures]
    assert [name for name in names if re.search(r"\b(hải quan|thuế|nộp ngân sách)\b", name)] == []
    fields = [fold(field.name) for field in sample.fields]
    assert not {"hai quan", "thue"} & set(fields)


def test_the_citizen_is_told_that_it_is_a_sample(sample: Catalogue) -> None:
    notice = sample.office.notice.lower()
    assert "mẫu" in notice
    assert "kiểm tra" in notice


def test_the_office_and_its_officers_are_not_invented(sample: Catalogue) -> None:
    assert not sample.office.phone
    assert not sample.office.address
    assert not any(counter.officer for counter in sample.office.counters)


def test_only_the_file_of_the_office_promises_a_shorter_time() -> None:
    for path in (data_folder() / "procedures").rglob("*.yaml"):
        assert "committed_time" not in path.read_text("utf-8"), path.name


def test_the_sample_office_shows_a_cut_of_15_to_30_percent(sample: Catalogue) -> None:
    cuts = [
        1 - method.committed_time.amount / method.statutory_time.amount
        for procedure in sample.procedures
        for method in procedure.methods
        if method.committed_time and method.statutory_time
        if method.committed_time.amount and method.statutory_time.amount
    ]
    assert len(cuts) > 10
    assert [cut for cut in cuts if not 0.15 <= cut <= 0.30] == []


# Each says where it comes from and what it is called


def test_every_procedure_names_its_source_and_the_day_it_was_read(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        assert procedure.provenance.source, procedure.code
        assert re.fullmatch(r"20[0-9]{2}-[0-9]{2}(-[0-9]{2})?", procedure.provenance.read_on)


def test_plain_names_are_short_and_differ(sample: Catalogue) -> None:
    counted = Counter(fold(procedure.plain_name) for procedure in sample.procedures)
    assert [name for name, count in counted.items() if count > 1] == []
    long = [p.plain_name for p in sample.procedures if len(p.plain_name) > LONGEST_PLAIN_NAME]
    assert long == []


def test_every_text_is_as_it_should_be_typed() -> None:
    for path in data_folder().rglob("*.yaml"):
        assert not needs_repair(path.read_text("utf-8")), path.name


def test_only_what_an_old_record_says_needs_a_remark() -> None:
    """The record of 2.000986 still asks for a form of the abolished household book."""
    findings = read(data_folder()).findings
    assert [Path(finding.file).stem for finding in findings] == ["2.000986"]
    assert "Phiếu báo thay đổi hộ khẩu" in findings[0].what


def test_the_paper_that_says_the_day_has_one_name(sample: Catalogue) -> None:
    """The screens say "giấy hẹn"; two words for one paper make people look for another."""
    assert [p.code for p in sample.procedures if "phiếu hẹn" in repr(p).lower()] == []


def test_what_comes_of_it_begins_with_what_people_came_for(sample: Catalogue) -> None:
    refusal = "Phiếu từ chối tiếp nhận, giải quyết hồ sơ (lĩnh vực cư trú)"
    refused = 0
    for procedure in sample.procedures:
        names = [result.name for result in procedure.results]
        assert not any(refusal in name for name in names[:-1]), procedure.code
        if names and refusal in names[-1]:
            assert names[-1] == f"Nếu hồ sơ không đủ điều kiện: {refusal}"
            refused += 1
    assert refused == 7


def test_no_step_says_its_time_twice(sample: Catalogue) -> None:
    told = re.compile(
        r"(?:tối đa|trong|không quá) (?:\d+|một|hai|ba) (?:ngày|giờ)|trong ngày", re.I
    )
    for procedure in sample.procedures:
        for step in procedure.steps:
            assert not (step.time and told.search(step.what)), procedure.code


def test_an_abandoned_child_is_registered_only_after_the_notice_of_seven_days(
    procedures: dict[str, Procedure],
) -> None:
    birth = procedures["1.001193"]
    found = checklist.make(birth, {"tre": "bo-roi"})
    assert any(
        note.startswith("Chờ xã báo rồi mới nộp hồ sơ.") and "không gồm 7 ngày" in note
        for note in found.notes
    )
    assert not any("7 ngày" in note for note in checklist.make(birth, {"tre": "co-giay"}).notes)


def test_what_the_police_receive_is_handed_in_at_the_counter_of_the_police(
    sample: Catalogue,
) -> None:
    counter = next(one for one in sample.office.counters if "cu-tru" in one.fields)
    assert "Công an xã" in counter.name
    assert {"can-cuoc", "giay-to-di-lai", "an-ninh"} <= set(counter.fields)


def test_every_file_is_named_for_its_procedure_and_stands_in_its_field() -> None:
    for path in (data_folder() / "procedures").rglob("*.yaml"):
        content = path.read_text("utf-8")
        assert f"code: {path.stem}\n" in content, path.name
        assert f"field_id: {path.parent.name}\n" in content, path.name


def test_every_procedure_has_other_names_people_use(sample: Catalogue) -> None:
    assert [p.code for p in sample.procedures if not p.everyday_names] == []
    assert [p.code for p in sample.procedures if not p.life_events] == []


def test_nobody_is_asked_more_than_three_questions(sample: Catalogue) -> None:
    assert [p.code for p in sample.procedures if len(p.questions) > 3] == []


def test_related_procedures_exist(sample: Catalogue) -> None:
    known = {procedure.code for procedure in sample.procedures}
    wrong = [c for p in sample.procedures for c in p.related if not CODE.fullmatch(c)]
    itself = [p.code for p in sample.procedures if p.code in p.related]
    assert wrong + itself == []
    elsewhere = sorted({c for p in sample.procedures for c in p.related} - known)
    if elsewhere:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn(f"related, but not in the sample: {elsewhere}", stacklevel=1)


def test_every_icon_named_is_there(sample: Catalogue) -> None:
    named = {item.icon for item in (*sample.fields, *sample.life_events)}
    assert sorted(name for name in named if not asset(f"icons/{name}.svg").is_file()) == []


# Against the portal's records

NOT_FROM_THE_RECORDS = "theo danh mục một xã công khai"
"""The end of the source of those whose ministries' records are not among the portal's here."""


def from_records(sample: Catalogue) -> list[Procedure]:
    return [p for p in sample.procedures if NOT_FROM_THE_RECORDS not in p.provenance.source]


@needs_portal
def test_every_code_is_one_of_the_portal(
    sample: Catalogue, portal: dict[str, list[dict[str, Any]]]
) -> None:
    assert [p.code for p in from_records(sample) if p.code not in portal] == []


@needs_portal
def test_every_official_name_is_verbatim(
    sample: Catalogue, portal: dict[str, list[dict[str, Any]]]
) -> None:
    changed = [
        (p.code, p.name)
        for p in from_records(sample)
        if p.name not in {clean(record["name"]) for record in portal[p.code]}
    ]
    assert changed == []


def _numbers(said: str) -> set[int]:
    """All numbers in a text, with and without dots between thousands, "1.0" as 1."""
    found = {int(digits) for digits in re.findall(r"\d+", said)}
    for grouped in re.findall(r"\d{1,3}(?:[.,\s]\d{3})+", said):
        found.add(int(re.sub(r"\D", "", grouped)))
    return found


def _amounts(procedure: Procedure) -> Iterator[int]:
    for method in procedure.methods:
        limits: list[TimeLimit | None] = [method.statutory_time]
        limits += [step.time for step in procedure.steps]
        yield from (limit.amount for limit in limits if limit and limit.amount)
        yield from (fee.amount for fee in method.fees if fee.amount)


@needs_portal
def test_no_amount_and_no_time_is_invented(
    sample: Catalogue, portal: dict[str, list[dict[str, Any]]]
) -> None:
    invented: list[tuple[str, int]] = []
    for procedure in from_records(sample):
        known = _numbers(json.dumps(portal[procedure.code], ensure_ascii=False))
        invented += [(procedure.code, n) for n in set(_amounts(procedure)) if n not in known]
    assert invented == []


@needs_portal
def test_no_law_is_invented(sample: Catalogue, portal: dict[str, list[dict[str, Any]]]) -> None:
    def squeezed(said: str) -> str:
        return re.sub(r"[^0-9a-z]", "", fold(said))

    invented: list[tuple[str, str]] = []
    for procedure in from_records(sample):
        known = squeezed(json.dumps(portal[procedure.code], ensure_ascii=False))
        for basis in procedure.legal_bases:
            number = re.match(r"[0-9]+/[0-9]{4}", basis.number)
            if number and squeezed(number.group()) not in known:
                invented.append((procedure.code, basis.number))
    assert invented == []


def test_no_disease_is_offered_because_of_storms(sample: Catalogue) -> None:
    seasons = [one for one in sample.vocabulary or () if one.kind is SayingKind.SEASON]
    (storms,) = [" ".join(one.said) for one in seasons if "bão" in one.name]
    assert "thiên tai" in storms
    assert "bệnh" not in storms
