"""Every procedure of the sample, with every answer: no paper lost, nothing empty, nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue import checklist, folder, wording
from kiosk.catalogue.checklist import Checklist
from kiosk.catalogue.model import (
    Catalogue,
    Channel,
    Fee,
    FeeState,
    Method,
    Office,
    PaperUse,
    Procedure,
    TimeLimit,
    TimeUnit,
)
from kiosk.catalogue.model import Paper as Bring
from kiosk.printing.blocks import Bullet, CheckItem, Document, Facts, Heading, Paragraph
from kiosk.printing.documents import checklist_document, procedure_document
from kiosk.resources import data_folder

from .conftest import CALENDAR, NOW, TODAY

UNKNOWN = "Chưa công bố, hỏi cán bộ"


@pytest.fixture(scope="module")
def sample() -> Catalogue:
    catalogue = folder.read(data_folder()).catalogue
    assert catalogue is not None
    return catalogue


def lists_of(procedure: Procedure) -> Iterator[Checklist]:
    """The list without answers, and that of each single answer."""
    yield checklist.make(procedure)
    for question in checklist.questions(procedure):
        for option in question.options:
            yield checklist.make(procedure, {question.id: option.id})


def faults(document: Document) -> Iterator[str]:
    """Headings above nothing, facts without a value, lines without a word."""
    following = (*document.blocks[1:], None)
    for block, after in zip(document.blocks, following, strict=True):
        match block:
            case Heading(text) if after is None or isinstance(after, Heading):
                yield f"nothing below {text}"
            case Facts(rows) if not rows or not all(label and value for label, value in rows):
                yield f"empty: {rows}"
            case Paragraph(text) | Bullet(text) | CheckItem(_, text) if not text.strip():
                yield "an empty line"
            case _:
                pass
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    ways = ("Chỉ khi", *map(wording.channel, Channel))
    sections = [text for text in headings if not text.startswith(ways)]
    yield from (f"{text} twice" for text in set(sections) if sections.count(text) > 1)


def names(document: Document) -> list[str]:
    return [block.name for block in document.blocks if isinstance(block, CheckItem)]


def test_every_checklist_has_its_papers_once_and_no_empty_section(sample: Catalogue) -> None:
    found: list[str] = []
    for procedure in sample.procedures:
        for made in lists_of(procedure):
            document = checklist_document(made, sample.office, "Bản 1", NOW, CALENDAR)
            found += [f"{procedure.code}: {fault}" for fault in faults(document)]
            listed = (*made.submit, *made.present, *made.exempt)
            assert names(document) == [item.paper.name for item in listed]
    assert found == []


def test_every_full_page_has_its_papers_once_and_no_empty_section(sample: Catalogue) -> None:
    found: list[str] = []
    for procedure in sample.procedures:
        document = procedure_document(procedure, "Lĩnh vực", sample.office, "Bản 1", TODAY)
        found += [f"{procedure.code}: {fault}" for fault in faults(document)]
        assert len(names(document)) == len(procedure.papers)
    assert found == []


def test_what_no_way_knows_is_said_once(sample: Catalogue) -> None:
    for procedure in sample.procedures:
        made = checklist.make(procedure)
        document = checklist_document(made, sample.office, "Bản 1", NOW, CALENDAR)
        rows = [row for block in document.blocks if isinstance(block, Facts) for row in block.rows]
        if all(item.time_text == UNKNOWN for item in made.methods):
            assert rows.count(("Thời gian", UNKNOWN)) == 1, procedure.code
        if all(UNKNOWN in "".join(item.fee_texts) for item in made.methods):
            assert rows.count(("Lệ phí", UNKNOWN)) <= 1, procedure.code


days = st.builds(TimeLimit, unit=st.just(TimeUnit.DAY), amount=st.integers(1, 3))
methods = st.builds(
    Method,
    channel=st.sampled_from(Channel),
    where=st.sampled_from(["", "Quầy tầng 1", "Cổng Dịch vụ công"]),
    statutory_time=st.none() | days,
    fees=st.lists(
        st.builds(Fee, state=st.just(FeeState.FEE), amount=st.integers(1000, 1003)), max_size=2
    ).map(tuple),
    note=st.sampled_from(["", "Trừ ngày lễ."]),
    when=st.sampled_from([{}, {"ai": ("thay",)}]),
)
papers = st.builds(
    Bring,
    name=st.text("abc ", min_size=1).filter(str.strip),
    use=st.sampled_from(PaperUse),
    originals=st.integers(1, 2),
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(methods, max_size=8), st.lists(papers, max_size=4))
def test_whatever_a_procedure_has_no_section_is_empty_and_no_way_is_lost(
    procedure: Procedure, office: Office, ways: list[Method], brought: list[Bring]
) -> None:
    odd = replace(procedure, methods=tuple(ways), papers=tuple(brought))
    made = checklist.make(odd)
    for document in (
        checklist_document(made, office, "Bản 1", NOW, CALENDAR),
        procedure_document(odd, "", office, "Bản 1", TODAY),
    ):
        assert list(faults(document)) == []
        said = str(document.blocks)
        for item in made.methods:
            assert item.time_text in said
            assert item.where in said
            assert all(fee in said for fee in item.fee_texts)
            assert item.note in said
            assert len({m.channel for m in made.methods}) == 1 or item.channel_text in said
