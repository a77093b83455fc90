"""The office's own table of days, as clerks and their spreadsheet programs write it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.dossiers.deadlines import DayKind, WorkCalendar, days_table, read_calendar
from kiosk.dossiers.deadlines.reading import announced
from kiosk.findings import Finding, Severity

from .moments import day

HOURS = "07:30-11:30 13:30-17:30"
ROWS = "ngày;nghỉ hay làm;ghi chú\n28/12/2026;nghỉ;Nghỉ bù bão\n26/12/2026;làm;Làm bù\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "ngay-nghi.csv"


def _read(table: Path, content: str | bytes) -> tuple[WorkCalendar, list[Finding]]:
    table.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_calendar(table, HOURS)


def _is_taken(calendar: WorkCalendar) -> bool:
    off, worked = day("28/12/2026"), day("26/12/2026")
    return not calendar.is_working_day(off) and calendar.is_working_day(worked)


@pytest.mark.parametrize(
    "content",
    [
        ROWS.encode(),
        ROWS.encode("utf-8-sig"),
        ROWS.replace("\n", "\r\n").encode("utf-8-sig"),
        ROWS.replace(";", ",").encode(),
        ROWS.replace(";", "\t").encode("utf-16"),
        unicodedata.normalize("NFD", ROWS).encode(),
        ROWS.replace("28/12/2026", "2026-12-28").replace("26/12/2026", "26-12-2026").encode(),
        ROWS.replace("\n", ";;;\n").encode(),
        ROWS.replace("28/12/2026;nghỉ", '"28/12/2026";" NGHỈ "').encode(),
        ROWS.replace(";nghỉ;", ";nghỉ lễ;").replace(";làm;", ";làm việc;").encode(),
        ROWS.partition("\n")[2].encode(),
        ("sep=;\n" + ROWS).encode(),
        (ROWS + "\n;;\n\n").encode(),
    ],
    ids=[
        "utf-8",
        "BOM",
        "CRLF",
        "commas",
        "tabs, UTF-16",
        "NFD",
        "other dates",
        "empty columns",
        "quotes, capitals",
        "longer words",
        "no heading",
        "sep=",
        "empty rows",
    ],
)
def test_it_is_read_as_spreadsheet_programs_write_it(table: Path, content: bytes) -> None:
    calendar, findings = _read(table, content)
    assert findings == []
    assert _is_taken(calendar)
    assert [one.note for one in calendar.days(2026)][-2:] == ["Làm bù", "Nghỉ bù bão"]
    assert announced(calendar, 2026)


def test_an_old_code_page_spoils_no_day(table: Path) -> None:
    old = unicodedata.normalize("NFD", "28/12/2026;nghỉ;x\n26/12/2026;làm;x\n")
    # Windows-1258 has â as one sign and the tones beside the letters.
    content = old.replace("a\u0302", "â").encode("cp1258")
    calendar, findings = _read(table, content)
    assert findings == []
    assert _is_taken(calendar)


def test_no_table_is_no_trouble(table: Path) -> None:
    calendar, findings = read_calendar(table, HOURS)
    assert findings == []
    assert not calendar.is_looked_after(2026)


def test_a_wrong_row_is_named_and_the_others_hold(table: Path) -> None:
    rows = "31/02/2027;nghỉ;\n28/12/26;nghỉ;\n01/03/2027;có lẽ;\nmai;nghỉ\n02/03/2027\n"
    calendar, findings = _read(table, ROWS + rows)
    assert _is_taken(calendar)
    assert [finding.line for finding in findings] == [4, 5, 6, 7, 8]
    assert all(finding.severity is Severity.ERROR for finding in findings)
    said = [str(finding) for finding in findings]
    assert "«31/02/2027» không phải ngày" in said[0]
    assert "22/08/2026" in said[1]
    assert "«có lẽ» không phải «nghỉ» hay «làm»" in said[2]
    assert all("ngay-nghi.csv" in one for one in said)
    assert calendar.is_working_day(day("01/03/2027"))


def test_a_day_cannot_be_both(table: Path) -> None:
    calendar, findings = _read(table, ROWS + "28/12/2026;nghỉ;lần nữa\n28/12/2026;làm;\n")
    assert _is_taken(calendar)
    (finding,) = findings
    assert finding.line == 5
    assert "28/12/2026" in finding.what
    assert "dòng 2" in finding.what


def test_many_wrong_rows_are_summed_up(table: Path) -> None:
    _, findings = _read(table, ROWS + "sai;sai;sai\n" * 500)
    assert len(findings) == 21
    assert "480" in findings[-1].what


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04\x14\0\0\0", b"\xff\xfe\x00", b"x" * 300_000, b'"' + b"x" * 150_000],
    ids=["a workbook", "half a letter", "too large", "a quote without an end"],
)
def test_another_file_is_said_once_and_the_public_days_hold(table: Path, content: bytes) -> None:
    calendar, findings = _read(table, content)
    assert len(findings) == 1
    assert findings[0].remedy
    assert not calendar.is_working_day(day("24/11/2026"))


def test_a_folder_in_its_place_is_said(table: Path) -> None:
    table.mkdir()
    calendar, (finding,) = read_calendar(table, HOURS)
    assert "Không đọc được bảng ngày nghỉ" in finding.what
    assert calendar.is_working_day(day("02/11/2026"))


@settings(max_examples=150)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda said: said.encode("utf-8")))
def test_no_file_breaks_it(content: bytes) -> None:
    days, findings = days_table.read(content, "x.csv", by_office=True)
    assert all(isinstance(one.kind, DayKind) for one in days)
    assert all(finding.what and finding.remedy for finding in findings)


def test_a_blank_table_is_an_empty_one(table: Path) -> None:
    calendar, findings = _read(table, days_table.blank())
    assert findings == []
    assert not calendar.is_looked_after(2026)


def test_hours_that_make_no_sense_are_said_and_the_standard_serves(table: Path) -> None:
    calendar, (finding,) = read_calendar(table, "sáng chiều")
    assert finding.severity is Severity.ERROR
    assert "«sáng chiều»" in str(finding)
    assert "[dossiers] hours" in str(finding)
    assert str(calendar.hours) == HOURS


def test_a_day_that_has_not_eight_hours_is_remarked(table: Path) -> None:
    calendar, (finding,) = read_calendar(table, "07:30-11:30 13:00-16:30")
    assert finding.severity is Severity.WARNING
    assert "7 giờ 30 phút" in finding.what
    assert calendar.hours.minutes == 450


def test_a_year_not_announced_is_one_until_staff_have_looked(table: Path) -> None:
    calendar, _ = read_calendar(table, HOURS)
    assert announced(calendar, 2026)
    assert not announced(calendar, 2027)
    calendar, _ = _read(table, "06/02/2027;nghỉ;Tết, theo thông báo\n")
    assert announced(calendar, 2027)
    assert not announced(calendar, 2028)
