"""Files of the portal are read as they come, bad lines are passed over, bombs are refused."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue import portal
from kiosk.catalogue.model import Level
from kiosk.catalogue.portal import PortalUnreadable, source
from kiosk.findings import Severity, errors
from tests.catalogue.portal_records import imported, record, said, write


def codes(result: portal.Imported) -> list[str]:
    return [procedure.code for procedure in result.procedures]


# Shapes of files


@pytest.mark.parametrize("name", ["bo.jsonl", "bo.jsonl.gz"])
def test_one_record_a_line_is_read_packed_or_not(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, [record("9.000001"), record("9.000002")])
    assert codes(portal.read([path])) == ["9.000001", "9.000002"]


@pytest.mark.parametrize("around", ["%s", '{"data": %s}', '{"total": 2, "found": {"items": %s}}'])
def test_a_list_may_stand_alone_or_inside(tmp_path: Path, around: str) -> None:
    path = tmp_path / "bo.json"
    found = json.dumps([record("9.000001"), record("9.000002")], indent=1)
    path.write_text(around % found, "utf-8")
    result = portal.read([path])
    assert codes(result) == ["9.000001", "9.000002"]
    assert result.origins["9.000001"].line < result.origins["9.000002"].line


def test_one_procedure_alone_is_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "mot.json"
    path.write_text("\ufeff" + json.dumps(record("9.000001")), "utf-8")
    assert codes(portal.read([path])) == ["9.000001"]


def test_a_mark_at_the_beginning_of_the_file_does_no_harm(tmp_path: Path) -> None:
    path = write(tmp_path / "bo.jsonl", ["\ufeff" + json.dumps(record("9.000001"))])
    assert codes(portal.read([path])) == ["9.000001"]


# Bad lines


def test_a_bad_line_costs_that_line_and_is_named(tmp_path: Path) -> None:
    result = imported(
        tmp_path,
        record("9.000001"),
        '{"code": "9.0000',
        "",
        record("9.000002", name=""),
        record("9.000003", executionCases="?"),
        record("không mã"),
        record("9.000004"),
    )
    assert codes(result) == ["9.000001", "9.000004"]
    assert errors(result.findings) == []
    lines = [finding.line for finding in result.findings]
    assert lines == [2, 4, 5, 6]
    assert "executionCases" in result.findings[2].what


def test_after_hundreds_of_bad_lines_the_rest_is_not_read(tmp_path: Path) -> None:
    result = imported(tmp_path, record("9.000001"), *["{}"] * 1_000, record("9.000002"))
    assert codes(result) == ["9.000001"]
    assert len(result.findings) == 201
    [stopped] = errors(result.findings)
    assert stopped.line == 202
    assert "không đọc tiếp" in stopped.what


@pytest.mark.parametrize("name", ["bo.jsonl", "bo.json"])
def test_a_file_of_nothing_but_bad_records_is_no_file_of_the_portal(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_text("{}\n" * 1_000 if name == "bo.jsonl" else f"[{'{},' * 1_000}{{}}]", "utf-8")
    with pytest.raises(PortalUnreadable, match="không phải tệp thủ tục"):
        portal.read([path])


@pytest.mark.parametrize("line", ["\n", " \n"])
def test_empty_lines_without_end_are_refused(tmp_path: Path, line: str) -> None:
    path = write(tmp_path / "bo.jsonl.gz", [record("9.000001"), line * 200_000])
    with pytest.raises(PortalUnreadable, match="quá lớn"):
        portal.read([path])


@pytest.mark.parametrize(("value", "count"), [("{}", 200_001), ("1", 2_000_002)])
def test_a_list_of_hundreds_of_thousands_is_refused(tmp_path: Path, value: str, count: int) -> None:
    path = tmp_path / "bo.json"
    path.write_text(f"[{','.join([value] * count)}]", "utf-8")
    with pytest.raises(PortalUnreadable, match="quá lớn"):
        portal.read([path])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_device_is_not_opened() -> None:
    with pytest.raises(PortalUnreadable, match="Không mở được"):
        portal.read([Path("/dev/zero")])


def test_a_line_too_long_for_a_procedure_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "_MAX_LINE", 5_000)
    result = imported(
        tmp_path, record("9.000001"), record("9.000002", name="x" * 30_000), record("9.000003")
    )
    assert codes(result) == ["9.000001", "9.000003"]
    assert [finding.line for finding in result.findings] == [2]


def test_half_a_packed_file_gives_what_is_in_it_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "bo.jsonl.gz"
    lines = "".join(json.dumps(record(f"9.{n:06}")) + "\n" for n in range(2000))
    whole = gzip.compress(lines.encode())
    path.write_bytes(whole[: len(whole) // 2])
    result = portal.read([path])
    assert 0 < len(result.procedures) < 2000
    assert result.findings[-1].line > 1


# Not a file of procedures


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("anh.json", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("anh.jsonl", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("trong.jsonl", b""),
        ("trong.json", b""),
        ("bang.jsonl", "mã;tên\n1;x\n".encode()),
        ("bang.json", b'{"ten": "khac"}'),
        ("so.json", b"[1, 2, 3]"),
        ("hai.jsonl", json.dumps({"a": 1}).encode("utf-16")),
        ("cut.jsonl.gz", gzip.compress(b"x" * 100, mtime=0)[:12]),
        ("hong.jsonl.gz", b"\x1f\x8b\x08\x00rubbish that is not packed at all"),
        ("sau.json", b"[" * 100_000),
        ("sau.jsonl", b"[" * 100_000),
    ],
)
def test_what_is_no_file_of_procedures_is_refused_in_a_sentence(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(PortalUnreadable) as refused:
        portal.read([path])
    assert name in str(refused.value)


def test_a_missing_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PortalUnreadable, match=r"\S"):
        portal.read([tmp_path / "khong-co.jsonl"])


def test_a_bomb_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "_MAX_WHOLE", 2_000_000)
    monkeypatch.setattr(source, "_MAX_LINE", 100_000)
    path = tmp_path / "bom.jsonl.gz"
    path.write_bytes(gzip.compress(b" " * 50_000_000))
    with pytest.raises(PortalUnreadable, match=r"bom\.jsonl\.gz"):
        portal.read([path])


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_fail_in_another_way(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    for name in ("a.json", "a.jsonl"):
        path = folder / name
        path.write_bytes(content)
        with pytest.raises(PortalUnreadable):
            portal.read([path])


# What is taken


def test_the_level_the_field_and_the_code_choose(tmp_path: Path) -> None:
    records = [
        record("9.000001"),
        record("9.000002", isWard=False, isProvince=True),
        record("9.000003", category="Đất đai"),
    ]
    assert codes(imported(tmp_path, *records, level=Level.COMMUNE)) == ["9.000001", "9.000003"]
    assert codes(imported(tmp_path, *records, fields=["đất đai"])) == ["9.000003"]
    assert codes(imported(tmp_path, *records, fields=["dat-dai"])) == ["9.000003"]
    assert codes(imported(tmp_path, *records, codes=["9.000002"])) == ["9.000002"]


def test_asking_for_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    result = imported(tmp_path, record("9.000001"), codes=["9.000001", "9.999999"])
    assert [finding.field for finding in errors(result.findings)] == ["9.999999"]
    result = imported(tmp_path, record("9.000001"), fields=["Hộ tích"])
    assert "Giấy tờ" in said(errors(result.findings))


def test_customs_marked_as_of_the_commune_are_left_out_of_the_communes(tmp_path: Path) -> None:
    customs = record("9.000002", category="Hải quan", executingAgencies=["Hải quan cửa khẩu"])
    records = [record("9.000001"), customs]
    result = imported(tmp_path, *records, level=Level.COMMUNE)
    assert codes(result) == ["9.000001"]
    assert "1 thủ tục hải quan" in said(result.findings)
    named = imported(tmp_path, *records, level=Level.COMMUNE, codes=["9.000002"])
    assert named.procedures[0].levels == (Level.OTHER,)
    assert named.findings[0].field == "9.000002"


def test_the_fuller_of_two_records_with_one_code_is_kept(tmp_path: Path) -> None:
    full = write(tmp_path / "a.jsonl", [record("9.000001", requirementsAndConditions="Đủ tuổi.")])
    poor = write(tmp_path / "b.jsonl", [record("9.000001")])
    result = portal.read([full, poor])
    assert len(result.procedures) == 1
    assert result.procedures[0].conditions
    assert "a.jsonl" in result.findings[0].what
    assert result.findings[0].severity is Severity.WARNING


def test_the_copy_of_a_province_is_named_beside_the_national_procedure(tmp_path: Path) -> None:
    records = [record("9.000001"), record("9.000001.H13"), record("9.000002.000.00.00.H13")]
    result = imported(tmp_path, *records)
    assert [finding.field for finding in result.findings] == ["9.000001.H13"]
    assert codes(imported(tmp_path, *records, codes=["9.000002"])) == ["9.000002.000.00.00.H13"]


def test_hidden_characters_and_loose_marks_are_mended_and_said(tmp_path: Path) -> None:
    broken = "Xin to\u031b\u0300 gi\u200bấy"
    result = imported(tmp_path, json.dumps(record("9.000001", name=broken)))
    assert result.procedures[0].name == "Xin tờ giấy"
    assert [(f.line, f.field, f.severity) for f in result.findings] == [
        (1, "9.000001", Severity.WARNING)
    ]
