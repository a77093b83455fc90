"""A name that tells a family secret is marked, and the mark goes wherever the procedure goes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

from kiosk.catalogue import edition, folder, workbook
from kiosk.catalogue.diff import compare
from kiosk.catalogue.edition import Edition, Imprint
from kiosk.catalogue.model import Catalogue
from kiosk.findings import errors
from kiosk.text import fold

from .conftest import BUILT_AT, PROCEDURE
from .workbooks import Desk, opened

TODAY = BUILT_AT.date()
HEADER = "Tên riêng tư"


@pytest.fixture
def marked(small: Catalogue) -> Catalogue:
    """The first procedure has a name that tells a secret, the second has not."""
    first, second = small.procedures
    return replace(small, procedures=(replace(first, sensitive=True), second))


@pytest.fixture
def desk(marked: Catalogue, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "danh-muc.xlsx"
    workbook.write(marked, path, today=TODAY)
    with opened(path) as desk:
        yield desk


# In the files of staff


@pytest.mark.parametrize(("written", "meant"), [("true", True), ("false", False)])
def test_it_is_written_in_a_file_of_its_procedure(posted: Path, written: str, meant: bool) -> None:
    file = posted / "procedures" / "giay" / "one.yaml"
    file.write_text(f"{PROCEDURE}sensitive: {written}\n", "utf-8")
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    assert [procedure.sensitive for procedure in catalogue.procedures] == [meant, False]


def test_what_is_neither_yes_nor_no_is_an_error_at_its_line(posted: Path) -> None:
    file = posted / "procedures" / "giay" / "one.yaml"
    file.write_text(f"{PROCEDURE}sensitive: kín\n", "utf-8")
    [finding] = errors(folder.read(posted).findings)
    assert (finding.field, finding.line) == ("sensitive", PROCEDURE.count("\n") + 1)


def test_the_workbook_gives_back_what_went_in(desk: Desk, marked: Catalogue) -> None:
    assert [desk.get("Thủ tục", HEADER, row) for row in (2, 3)] == ["có", "không"]
    reading = desk.read()
    assert reading.catalogue == marked
    assert reading.findings == []


@pytest.mark.parametrize(("written", "meant"), [("x", True), (None, False), ("Khong", False)])
def test_staff_mark_it_in_the_workbook(desk: Desk, written: str | None, meant: bool) -> None:
    desk.put("Thủ tục", HEADER, 2, written)
    catalogue = desk.read().catalogue
    assert catalogue is not None
    assert catalogue.procedures[0].sensitive is meant


def test_the_workbook_offers_yes_and_no_to_pick(desk: Desk) -> None:
    letter = get_column_letter(desk.column("Thủ tục", HEADER))
    lists = [
        rule.formula1
        for rule in desk.sheet("Thủ tục").data_validations.dataValidation
        if str(rule.sqref).startswith(f"{letter}2:")
    ]
    assert lists == ['"có,không"']


def test_a_workbook_without_the_column_loses_no_mark_unseen(desk: Desk) -> None:
    desk.sheet("Thủ tục").delete_cols(desk.column("Thủ tục", HEADER))
    reading = desk.read()
    assert reading.catalogue is None
    assert HEADER in [finding.field for finding in errors(reading.findings)]


def test_the_review_says_that_a_name_is_private_from_now_on(
    small: Catalogue, marked: Catalogue
) -> None:
    [procedure] = compare(small, marked).changed
    assert [str(change) for change in procedure.changes] == [f"{HEADER}: không → có"]
    [procedure] = compare(marked, small).changed
    assert [str(change) for change in procedure.changes] == [f"{HEADER}: có → không"]


# In an edition


def test_an_edition_keeps_it(marked: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "edition.sqlite"
    edition.write(marked, path)
    assert edition.read(path) == marked


def test_an_edition_of_before_knows_no_private_name_and_still_opens(
    marked: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "edition.sqlite"
    edition.write(marked, path)
    with closing(sqlite3.connect(path)) as file, file:
        bodies = file.execute("SELECT code, body FROM procedure").fetchall()
        for code, body in bodies:
            told = json.loads(body)
            del told["sensitive"]
            as_before = json.dumps(told).encode()
            file.execute("UPDATE procedure SET body = ? WHERE code = ?", (as_before, code))
    old = Edition(path, Imprint(1, TODAY))
    found = old.procedure("9.000001")
    assert found is not None
    assert found.sensitive is False
    old.close()


# In the sample


@pytest.mark.parametrize(
    "secret",
    [
        "con nuôi",
        "nhận cha, mẹ, con",
        "ly hôn",
        "cấm tiếp xúc",
        "cai nghiện",
        "di chúc",
        "nạn nhân",
    ],
)
def test_names_that_tell_a_family_secret_are_marked(sample: Catalogue, secret: str) -> None:
    telling = [p for p in sample.procedures if fold(secret) in fold(p.name)]
    assert telling
    assert all(procedure.sensitive for procedure in telling)


def test_ordinary_errands_are_not_marked(sample: Catalogue) -> None:
    ordinary = {p.code: p.sensitive for p in sample.procedures}
    assert not any(ordinary[code] for code in ("1.001193", "1.000894", "1.004194", "1.000656"))
    assert sum(ordinary.values()) < len(ordinary) / 5
