"""Letters paper cannot show: staff hear which and where, and paper agrees with what they hear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont

from kiosk.catalogue import folder, workbook
from kiosk.catalogue.checks.letters import letters, not_on_paper
from kiosk.catalogue.model import Catalogue, Procedure
from kiosk.findings import Severity
from kiosk.printing.layout.typography import printable
from kiosk.resources import asset
from kiosk.text import clean

from .workbooks import TODAY, opened

FACES = sorted(asset("fonts").glob("BeVietnamPro-*.ttf"))
LISTED = [
    (int(first, 16), int(last, 16))
    for first, last in (
        line.split("-") for line in asset("fonts/letters.txt").read_text("ascii").splitlines()
    )
]
AGAIN = "assets/fonts/letters.txt is out of date: sh scripts/letters"


def boxed(said: str) -> bool:
    """Whether a box stands on paper in the place of a letter."""
    return "[U+" in printable(said)


def test_an_emoji_in_a_procedure_is_found_where_it_stands(posted: Path) -> None:
    file = posted / "procedures" / "giay" / "one.yaml"
    file.write_text(file.read_text("utf-8").replace("Nhớ mang bút.", "Nhớ mang bút 😀."), "utf-8")
    (found,) = folder.read(posted).findings
    assert found.severity is Severity.WARNING
    assert "one.yaml" in str(found)
    assert "notes" in str(found)
    assert "«😀» (U+1F600)" in found.what
    assert found.remedy == "Gõ lại chữ đó bằng bộ gõ tiếng Việt, hoặc xóa đi."


def test_an_emoji_in_the_name_of_the_office_is_found(posted: Path) -> None:
    (posted / "office.yaml").write_text("name: Ủy ban nhân dân xã Mẫu ☎\n", "utf-8")
    (found,) = folder.read(posted).findings
    assert "«☎» (U+260E)" in str(found)
    assert "office.yaml" in str(found)


@pytest.mark.parametrize(
    ("file", "written", "changed", "place"),
    [
        ("fields.yaml", "name: Giấy tờ", "name: Giấy tờ ☎", "[1].name"),
        ("life_events.yaml", "name: Cần giấy", "name: Cần giấy ☎", "[1].name"),
        (
            "office.yaml",
            "name: Ủy ban nhân dân xã Mẫu",
            "name: A\ncounters:\n  - {name: Quầy ☎, fields: [giay]}",
            "counters[1].name",
        ),
        (
            "office.yaml",
            "name: Ủy ban nhân dân xã Mẫu",
            "name: A\ncounters:\n  - {name: Quầy 1, fields: [giay], officer: Bà Lan ☎}",
            "counters[1].officer",
        ),
        (
            "procedures/giay/one.yaml",
            "code: 9.000001",
            "code: 9.000001\neveryday_names: [tờ giấy, giấy ☎]",
            "everyday_names[2]",
        ),
    ],
)
def test_an_odd_letter_in_any_name_is_found_where_it_stands(
    posted: Path, file: str, written: str, changed: str, place: str
) -> None:
    before = (posted / file).read_text("utf-8")
    assert written in before
    (posted / file).write_text(before.replace(written, changed, 1), "utf-8")
    (found,) = (one for one in folder.read(posted).findings if "☎" in one.what)
    assert (found.severity, found.file, found.field) == (Severity.WARNING, file, place)
    assert found.line


@pytest.mark.parametrize(
    ("sheet", "header", "row"),
    [("Lĩnh vực", "Tên lĩnh vực", 2), ("Sự kiện", "Tên sự kiện", 2)],
)
def test_an_odd_letter_in_a_list_of_a_workbook_is_found_in_its_cell(
    small: Catalogue, tmp_path: Path, sheet: str, header: str, row: int
) -> None:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(small, path, today=TODAY)
    with opened(path) as desk:
        desk.put(sheet, header, row, "Giấy 😀")
        findings = desk.read().findings
    (found,) = (one for one in findings if "😀" in one.what)
    assert (found.sheet, found.field, found.row) == (sheet, header, row)


def test_a_letter_lost_in_the_name_of_a_field_is_an_error(posted: Path) -> None:
    (posted / "fields.yaml").write_text("- {id: giay, name: Gi\ufffdy tờ}\n", "utf-8")
    (found,) = folder.read(posted).findings
    assert found.severity is Severity.ERROR
    assert "chữ bị hỏng" in found.what


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Сăn cước", "«С» (U+0421)"),  # a Cyrillic letter that looks like C
        ("مرحبا", "«م» (U+0645), «ر» (U+0631), «ح» (U+062D)"),
        ("証明書", "«証» (U+8A3C), «明» (U+660E), «書» (U+66F8)"),
        ("😀 rồi 😀", "«😀» (U+1F600)"),
        ("một\ue000hai", "U+E000"),
    ],
)
def test_letters_are_named(said: str, named: str) -> None:
    assert not_on_paper(said) == named


@pytest.mark.parametrize(
    "said",
    [
        "Ấy, ễnh ương: «Đặng Thị Hạnh» – “100.000₫” (½ m²)…",
        "Gạch đầu dòng: ● ▪ ■ ◦ \uf0b7",
        "\u00a0",
        "© \ufe0f",
        "",
    ],
)
def test_what_paper_shows_is_left_alone(said: str) -> None:
    assert not_on_paper(said) == ""


def test_a_lost_letter_is_another_matter() -> None:
    assert not_on_paper("th\ufffd tục") == ""


def test_every_printed_text_is_looked_at(small: Catalogue) -> None:
    procedure = small.procedures[0]
    odd = replace(
        procedure,
        summary="😀",
        everyday_names=("giấy 😀",),
        provenance=replace(procedure.provenance, source="Nguồn 😀", checked_by="Mẫu 😀"),
    )
    places = [".".join(map(str, path)) for path, *_ in letters(odd)]
    assert places == ["summary", "everyday_names.0", "provenance.source", "provenance.checked_by"]


def test_the_sample_can_be_printed(procedures: dict[str, Procedure]) -> None:
    assert [found for one in procedures.values() for found in letters(one)] == []


# The file, the typefaces and the paper say the same


def test_the_file_has_every_letter_of_the_typefaces() -> None:
    drawn = set[int].intersection(*(set(TTFont(f.stem, f).face.charToGlyph) for f in FACES))
    listed = {number for first, last in LISTED for number in range(first, last + 1)}
    assert len(FACES) == 4
    assert {number for number in drawn if 0x20 <= number < 0xFFFE} - listed == set(), AGAIN


def test_at_the_ends_of_every_range_paper_and_file_agree() -> None:
    for first, last in LISTED:
        assert not boxed(chr(first)), AGAIN
        assert not boxed(chr(last)), AGAIN
        for outside in (first - 1, last + 1):
            if not any(low <= outside <= high for low, high in LISTED):
                assert boxed(chr(outside)), AGAIN


@given(st.text(st.characters(exclude_characters="\ufffd", exclude_categories=["Cs"])))
def test_staff_hear_of_a_letter_exactly_where_paper_has_a_box(said: str) -> None:
    tidy = clean(said)
    assert bool(not_on_paper(tidy)) == boxed(tidy)
