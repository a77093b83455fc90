"""What staff choose for one column goes into the mapping file, and nothing else in it changes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.dossiers.intake import FileRefused
from kiosk.dossiers.intake.mapping import read_mapping
from kiosk.dossiers.intake.meanings import Meaning, key
from kiosk.staff.columns import CHOICES, Column, columns_in, missing, remember

HEADERS = ("Số biên nhận", "Họ tên người nộp", "Tình trạng", "Vị trí tủ", "Hẹn trả")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "xuat.csv"
    path.write_text(";".join(HEADERS) + "\nH26.99.01-261120-0101;A;Đang xử lý;3;\n", "utf-8")
    return path


def meanings(export: Path, mapping: Path) -> dict[str, Meaning | None]:
    return {column.name: column.meaning for column in columns_in(export, mapping)}


def understood(mapping: Path, header: str) -> Meaning | None:
    found = read_mapping(mapping).meaning(header)
    return None if found is None else found[0]


def choose(export: Path, mapping: Path, name: str, meaning: Meaning) -> None:
    among = columns_in(export, mapping)
    chosen = next(column for column in among if column.name == name)
    remember(mapping, among, chosen, meaning)


@given(
    choices=some.lists(
        some.tuples(some.sampled_from(HEADERS), some.sampled_from(CHOICES)), min_size=1, max_size=6
    )
)
@settings(max_examples=40)
def test_the_last_choice_for_a_column_counts_and_no_other_column_has_it(
    tmp_path_factory: pytest.TempPathFactory, choices: list[tuple[str, Meaning]]
) -> None:
    mapping = tmp_path_factory.mktemp("office") / "cot.csv"
    for name, meaning in choices:
        among = tuple(Column(header, understood(mapping, header)) for header in HEADERS)
        remember(mapping, among, among[HEADERS.index(name)], meaning)
        assert understood(mapping, name) is meaning
        if meaning not in (Meaning.PRIVATE, Meaning.IGNORED):
            assert [understood(mapping, header) for header in HEADERS].count(meaning) == 1


def test_the_first_choice_writes_down_all_columns(export: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "cot.csv"
    choose(export, mapping, "Vị trí tủ", Meaning.IGNORED)
    assert set(read_mapping(mapping).columns) == {key(header) for header in HEADERS}


def test_what_the_office_wrote_stays_line_by_line(export: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "cot.csv"
    ours = ["Cột trong tệp\tÝ nghĩa", "Trạng thái: Chờ ký\t4\tbà Mẫu dặn", "", "Quầy số\tBỏ qua"]
    mapping.write_bytes(
        "\r\n".join([*ours, "Hẹn trả\tHẹn lại", "hẹn trả\tBỏ qua"]).encode("utf-16")
    )
    choose(export, mapping, "Hẹn trả", Meaning.DUE)
    with mapping.open(encoding="utf-8-sig", newline="") as file:
        lines = ["\t".join(cells) for cells in csv.reader(file, delimiter=";")]
    assert lines == [*ours, "Hẹn trả\tNgày hẹn trả"]
    assert meanings(export, mapping)["Hẹn trả"] is Meaning.DUE


def test_a_mapping_file_that_cannot_be_read_is_not_written_over(
    export: Path, tmp_path: Path
) -> None:
    mapping = tmp_path / "cot.csv"
    among = columns_in(export, mapping)
    mapping.mkdir()
    with pytest.raises(FileRefused):
        remember(mapping, among, among[0], Meaning.CODE)
    assert mapping.is_dir()


def test_what_is_needed_and_not_there_is_named(export: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "cot.csv"
    assert missing(columns_in(export, mapping)) == ()
    choose(export, mapping, "Tình trạng", Meaning.IGNORED)
    assert missing(columns_in(export, mapping)) == (Meaning.STATUS,)
