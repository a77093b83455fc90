"""A workbook that nobody touched gives back the catalogue it was made of, field by field."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue import folder, workbook
from kiosk.catalogue.model import Catalogue, Field, Note, Option, Question
from kiosk.catalogue.reading import Parts
from kiosk.catalogue.workbook import reading
from kiosk.catalogue.workbook.conditions import Questions
from kiosk.catalogue.workbook.parts import Part
from kiosk.catalogue.workbook.terms import LIST_SIGNS, join, texts
from kiosk.text import clean

from . import workbooks
from .workbooks import TODAY


def _there_and_back(catalogue: Catalogue, path: Path) -> Catalogue:
    """What the workbook holds, before the common checks judge whether it may be posted."""
    workbook.write(catalogue, path, today=TODAY)
    parts: Parts | None = reading.parts(path, Part(path.name))
    assert parts is not None
    assert parts.office is not None
    posted = tuple(procedure for _, procedure in parts.procedures)
    words = None if parts.words is None else parts.words.all()
    office, fields, events = parts.office[1], parts.fields.all(), parts.life_events.all()
    # The files of forms lie beside the workbook; other tests read them from there.
    files = catalogue.form_files
    return Catalogue(office, fields, events, posted, parts.repealed, words, files)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(workbooks.catalogues)
def test_any_catalogue_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue
) -> None:
    path = tmp_path_factory.mktemp("any") / "danh-muc.xlsx"
    assert _there_and_back(catalogue, path) == catalogue


@pytest.mark.slow
@settings(
    max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(workbooks.catalogues)
def test_many_catalogues_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue
) -> None:
    path = tmp_path_factory.mktemp("many") / "danh-muc.xlsx"
    assert _there_and_back(catalogue, path) == catalogue


def test_the_posted_sample_comes_back_as_it_was(sample: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(sample, path, today=TODAY)
    assert workbook.read(path).catalogue == sample


def test_a_small_folder_becomes_a_workbook_without_a_remark(posted: Path, tmp_path: Path) -> None:
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(catalogue, path, today=TODAY)
    back = workbook.read(path)
    assert (back.catalogue, back.findings) == (catalogue, [])


@pytest.mark.slow
def test_two_thousand_procedures_come_back_as_they_were(sample: Catalogue, tmp_path: Path) -> None:
    known = sample.procedures
    many = tuple(
        replace(known[i % len(known)], code=f"{1 + i % 3}.{200000 + i}") for i in range(2_117)
    )
    catalogue = replace(sample, procedures=many)
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(catalogue, path, today=TODAY)
    assert workbook.read(path).catalogue == catalogue


@pytest.mark.parametrize("strange", workbooks.STRANGE)
def test_a_strange_text_is_a_text_everywhere(
    sample: Catalogue, small: Catalogue, tmp_path: Path, strange: str
) -> None:
    strange = workbooks.tidy(strange)
    first = sample.procedures[0]
    question = Question(
        id=strange,
        text=strange,
        options=(Option(id="a", text=strange), Option(id=strange, text="Khác")),
    )
    odd = replace(
        first,
        name=strange,
        subjects=(strange, "Công dân", strange),
        questions=(question,),
        notes=(Note(text=strange, when={strange: ("a", strange)}),),
        papers=tuple(replace(paper, when={}) for paper in first.papers),
        steps=(),
        conditions=(),
        methods=tuple(replace(m, when={}, fees=()) for m in first.methods),
    )
    catalogue = replace(sample, procedures=(odd,), vocabulary=small.vocabulary)
    assert _there_and_back(catalogue, tmp_path / "danh-muc.xlsx") == catalogue


def test_the_longest_text_of_the_portal_goes_on_in_the_rows_below(
    sample: Catalogue, tmp_path: Path
) -> None:
    longest = ("Điều kiện được hưởng " * 2_200)[:44_590].strip()
    first = replace(sample.procedures[0], conditions=(Note(text=longest), Note(text="Ngắn.")))
    catalogue = replace(sample, procedures=(first, *sample.procedures[1:]))
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(catalogue, path, today=TODAY)
    assert workbook.read(path).catalogue == catalogue
    with workbooks.opened(path) as desk:
        sheet = desk.sheet("Ghi chú và điều kiện")
        cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert cells.count("tiếp") == 2
    assert max(len(str(cell)) for cell in cells) < 32_767


@pytest.mark.parametrize("piece", ["chữ ", "dài; ", "x"])
def test_no_text_is_too_long(sample: Catalogue, tmp_path: Path, piece: str) -> None:
    text = clean(piece * 40_000 + '"hết"')
    first = sample.procedures[0]
    question = Question(
        id="ai", text=text, options=(Option(id="toi", text="Tôi"), Option(id="thay", text=text))
    )
    long = replace(
        first,
        name=text,
        field_id="dai",
        subjects=(text, "Công dân", text),
        everyday_names=(text, "sổ đỏ"),
        questions=(question,),
        papers=(replace(first.papers[0], when={"ai": ("toi", "thay")}),),
        notes=(Note(text=text), Note(text=text)),
        methods=(replace(first.methods[0], when={}, fees=(), note=text),),
        steps=(),
        conditions=(),
    )
    fields = (*sample.fields, Field(id="dai", name=text))
    catalogue = replace(sample, procedures=(long,), fields=fields)
    assert _there_and_back(catalogue, tmp_path / "danh-muc.xlsx") == catalogue


@given(st.lists(workbooks.words, max_size=5))
def test_a_list_in_a_cell_can_hold_any_texts(listed: list[str]) -> None:
    assert texts(join(listed)) == listed


def test_a_list_may_be_written_on_several_lines() -> None:
    assert texts("sổ đỏ\nsổ hồng;\n\n giấy đất ; ") == ["sổ đỏ", "sổ hồng", "giấy đất"]
    assert LIST_SIGNS[0] in 'a; "b; c"'
    assert texts('a; "b; c"') == ["a", "b; c"]


def _asked(*questions: Question) -> Questions:
    plain = [
        {
            "id": question.id,
            "text": question.text,
            "options": [{"id": option.id, "text": option.text} for option in question.options],
        }
        for question in questions
    ]
    return Questions(plain)


@given(
    st.lists(workbooks.questions, max_size=3, unique_by=lambda question: question.id),
    workbooks.whens,
)
def test_any_condition_is_understood_as_it_was_meant(
    asked: list[Question], when: dict[str, tuple[str, ...]]
) -> None:
    questions = _asked(*asked)
    understood = questions.understand(questions.say(when))
    assert {question: tuple(options) for question, options in understood.items()} == when


def test_a_condition_reads_like_the_question_it_is_about() -> None:
    who = Question(
        id="ai",
        text="Ai đi làm?",
        options=(Option(id="toi", text="Tôi tự đi"), Option(id="thay", text="Người đi thay")),
    )
    said = _asked(who).say({"ai": ("toi", "thay"), "channel": ("postal",)})
    assert said == "Ai đi làm? = Tôi tự đi | Người đi thay; Cách nộp = Bưu chính"


def test_days_are_real_days_and_money_real_numbers(posted: Path, tmp_path: Path) -> None:
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    first = replace(catalogue.procedures[0], valid_from=dt.date(2026, 7, 1))
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(replace(catalogue, procedures=(first,)), path, today=TODAY)
    with workbooks.opened(path) as desk:
        assert desk.get("Thủ tục", "Hiệu lực từ ngày", 2) == dt.datetime(2026, 7, 1)
        assert desk.get("Thủ tục", "Mã thủ tục", 2) == "9.000001"
        money = desk.sheet("Cách nộp và lệ phí").cell(
            2, desk.column("Cách nộp và lệ phí", "Số tiền")
        )
        assert (money.value, money.number_format) == (20000, "#,##0")
