"""Staff make mistakes in files: each is named by file, line and field, and nothing is changed."""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import first_start
from kiosk.catalogue.folder import read
from kiosk.clock import VIETNAM_TIME
from kiosk.findings import Finding, Severity, errors
from kiosk.home import Home
from kiosk.resources import data_folder

ONE = "procedures/giay/one.yaml"
TWO = "procedures/giay/two.yaml"
NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)


def _change(posted: Path, name: str, old: str, new: str) -> int:
    """Spoil one file; the line (from 1) where the first change is."""
    path = posted / name
    content = path.read_text("utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), "utf-8")
    return content[: content.index(old)].count("\n") + 1


def _errors(posted: Path) -> list[Finding]:
    reading = read(posted)
    assert reading.catalogue is None
    assert errors(reading.findings)
    return errors(reading.findings)


def _only_error(posted: Path) -> Finding:
    [found] = _errors(posted)
    return found


def test_a_folder_without_fault_has_nothing_to_find(posted: Path) -> None:
    reading = read(posted)
    assert reading.findings == []
    assert reading.catalogue is not None
    assert [p.code for p in reading.catalogue.procedures] == ["9.000001", "9.000002"]


def test_the_posted_sample_has_no_error() -> None:
    assert errors(read(data_folder()).findings) == []


# What is written wrong in a procedure: (what is there, what stands there instead, field, words)

FAULTS: dict[str, tuple[str, str, str, str]] = {
    "missing key": ("plain_name: Xin tờ giấy\n", "", "plain_name", "thiếu mục bắt buộc"),
    "key left empty": ("name: Thủ tục xin một tờ giấy", "name:", "name", "thiếu mục bắt buộc"),
    "unknown key": ("field_id: giay", "field_id: giay\nphi: 2", "phi", "không có mục nào tên"),
    "key misspelt in a paper": (
        "copies: 2",
        "copys: 2",
        "papers[3].copys",
        "không có mục nào tên",
    ),
    "word for a number": ("copies: 2", "copies: hai", "papers[3].copies", "phải là số nguyên"),
    "half a copy": ("copies: 2", "copies: 2.5", "papers[3].copies", "phải là số nguyên"),
    "dots in a number": (
        "amount: 20000",
        "amount: 20.000",
        "methods[1].fees[1].amount",
        "dấu chấm",
    ),
    "comma in a number": (
        "amount: 20000",
        'amount: "20,000"',
        "methods[1].fees[1].amount",
        "phải là số nguyên",
    ),
    "text for a list": (
        "life_events: [can-giay]",
        "life_events: can-giay",
        "life_events",
        "phải là danh sách",
    ),
    "list for a text": (
        "plain_name: Xin tờ giấy",
        "plain_name: [Xin tờ giấy]",
        "plain_name",
        "phải là chữ",
    ),
    "text for a group": (
        "provenance:\n  source: Một nguồn bịa ra\n  read_on: 2026-07",
        "provenance: ở trên mạng",
        "provenance",
        "phải là nhóm",
    ),
    "channel that is none": (
        "- channel: postal",
        "- channel: bo-cau",
        "methods[2].channel",
        "không được phép",
    ),
    "unit that is none": (
        "unit: working_day, amount: 3",
        "unit: tuan, amount: 3",
        "methods[1].statutory_time.unit",
        "không được phép",
    ),
    "date that is none": (
        "field_id: giay",
        "field_id: giay\nvalid_from: 2026-02-30",
        "valid_from",
        "phải là ngày",
    ),
    "date in local order": (
        "field_id: giay",
        "field_id: giay\nvalid_from: 01/07/2026",
        "valid_from",
        "phải là ngày",
    ),
    "date that is a number": (
        "field_id: giay",
        "field_id: giay\nvalid_from: 20260701",
        "valid_from",
        "phải là ngày",
    ),
    "ends before it starts": (
        "field_id: giay",
        "field_id: giay\nvalid_from: 2026-07-01\nvalid_to: 2026-06-30",
        "valid_to",
        "trước ngày có hiệu lực",
    ),
    "day of reading that is none": (
        "read_on: 2026-07",
        "read_on: 2026-02-31",
        "provenance.read_on",
        "ngày đọc nguồn",
    ),
    "month of reading that is none": (
        "read_on: 2026-07",
        "read_on: tháng 7",
        "provenance.read_on",
        "ngày đọc nguồn",
    ),
    "key written twice": (
        "field_id: giay",
        "field_id: giay\nname: Tên khác",
        "name",
        "viết hai lần",
    ),
    "code that is none": ("code: 9.000001", "code: 9.01", "code", "không đúng dạng"),
    "code in wide digits": ("code: 9.000001", "code: ９.０００００１", "code", "không đúng dạng"),
    "unknown field": ("field_id: giay", "field_id: bia", "field_id", "không có lĩnh vực «bia»"),
    "unknown life event": (
        "life_events: [can-giay]",
        "life_events: [can-giay, bia]",
        "life_events[2]",
        "không có sự kiện «bia»",
    ),
    "condition on an unknown question": (
        "when: {channel: [postal]}",
        "when: {gi: [postal]}",
        "papers[3].when.gi",
        "không có câu hỏi «gi»",
    ),
    "condition on an unknown option": (
        "when: {channel: [postal]}",
        "when: {ai: [em]}",
        "papers[3].when.ai",
        "không có lựa chọn «em»",
    ),
    "condition without an option": (
        "when: {channel: [postal]}",
        "when: {ai: []}",
        "papers[3].when.ai",
        "chưa nêu lựa chọn nào",
    ),
    "paper without a quantity": (
        "  - name: Tờ khai\n    originals: 1",
        "  - name: Tờ khai",
        "papers[1].originals",
        "không có số bản",
    ),
    "negative quantity": ("copies: 2", "copies: -2", "papers[3].copies", "số lượng âm"),
    "two questions of one name": (
        "id: thay-ai",
        "id: ai",
        "questions[2].id",
        "mã câu hỏi bị trùng",
    ),
    "question named like the channel's": (
        "id: thay-ai",
        "id: channel",
        "questions[2].id",
        "mã câu hỏi bị trùng",
    ),
    "two options of one name": (
        "{id: thay, text",
        "{id: toi, text",
        "questions[1].options",
        "hai lựa chọn trùng mã",
    ),
    "question with one option": (
        "      - {id: thay, text: Người khác đi thay}\n",
        "",
        "questions[1].options",
        "chưa có hai lựa chọn",
    ),
    "fee without an amount or a word": (
        "state: fee, label: Lệ phí, amount: 20000",
        "state: fee, label: Lệ phí",
        "methods[1].fees[1]",
        "không có số tiền",
    ),
    "free but with an amount": (
        "state: fee, label: Lệ phí, amount: 20000",
        "state: free, amount: 20000",
        "methods[1].fees[1]",
        "lại có số tiền",
    ),
    "unknown but with an amount": (
        "{state: unknown}",
        "{state: unknown, amount: 1}",
        "methods[2].fees[1]",
        "lại có số tiền",
    ),
    "negative fee": ("amount: 20000", "amount: -5", "methods[1].fees[1]", "số tiền âm"),
    "time without a number": (
        "unit: working_day, amount: 3",
        "unit: working_day",
        "methods[1].statutory_time",
        "thiếu hoặc thừa số",
    ),
    "same day with a number": (
        "unit: working_day, amount: 3",
        "unit: same_day, amount: 3",
        "methods[1].statutory_time",
        "thiếu hoặc thừa số",
    ),
    "no time at all": (
        "unit: working_day, amount: 3",
        "unit: working_day, amount: 0",
        "methods[1].statutory_time",
        "lớn hơn 0",
    ),
    "number too large for any computer": (
        "copies: 2",
        f"copies: {'9' * 5000}",
        "papers[3].copies",
        "số",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_by_file_line_and_field(posted: Path, fault: str) -> None:
    old, new, field, said = FAULTS[fault]
    name = ONE if old in (posted / ONE).read_text("utf-8") else TWO
    line = _change(posted, name, old, new)
    found = [finding for finding in _errors(posted) if finding.field == field]
    assert found, [str(finding) for finding in _errors(posted)]
    assert found[0].file == name
    assert said in found[0].what
    assert found[0].remedy
    if new and not said.startswith(("thiếu mục", "chưa có cách")):
        assert abs(found[0].line - line) <= 2


def test_a_finding_says_where_in_one_line(posted: Path) -> None:
    _change(posted, ONE, "copies: 2", "copies: hai")
    [said] = map(str, read(posted).findings)
    assert said == (
        "LỖI: procedures/giay/one.yaml, dòng 25, mục «papers[3].copies»: "
        "phải là số nguyên. Viết bằng chữ số, ví dụ 2."
    )


def test_the_line_is_right_below_an_item_left_empty(posted: Path) -> None:
    _change(posted, ONE, "papers:\n", "papers:\n  -\n")
    line = _change(posted, ONE, "copies: 2", "copies: hai")
    assert _only_error(posted).line == line


def test_the_words_allowed_are_listed_in_vietnamese(posted: Path) -> None:
    _change(posted, ONE, "channel: postal", "channel: bo-cau")
    remedy = _only_error(posted).remedy
    assert all(word in remedy for word in ("in_person", "online", "postal"))
    assert " or " not in remedy


def test_a_code_that_stands_twice_names_the_other_file(posted: Path) -> None:
    _change(posted, TWO, "9.000002", "9.000001")
    found = _only_error(posted)
    assert (found.file, found.line, found.field) == (TWO, 1, "code")
    assert ONE in found.what


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("fields.yaml", "- {id: giay, name: Giấy tờ}\n- {id: giay, name: Khác}\n", "trùng"),
        ("life_events.yaml", "- {id: can-giay, name: A}\n- {id: can-giay, name: B}\n", "trùng"),
        ("fields.yaml", "giay: Giấy tờ\n", "phải là danh sách"),
        ("fields.yaml", "- {id: giay}\n", "thiếu mục"),
        ("office.yaml", "- name: Xã Mẫu\n", "phải là nhóm"),
        ("office.yaml", "ten: Xã Mẫu\nname: Xã\n", "không có mục nào"),
        (
            "office.yaml",
            "name: Xã\ncounters:\n  - {name: Quầy 1, fields: [giay, bia]}\n",
            "không có lĩnh vực «bia»",
        ),
        ("life_events.yaml", "- {id: can-giay, name: A, audience: ai}\n", "không được phép"),
    ],
)
def test_the_files_beside_the_procedures_are_checked_too(
    posted: Path, name: str, content: str, said: str
) -> None:
    (posted / name).write_text(content, "utf-8")
    found = [finding for finding in _errors(posted) if finding.file == name]
    assert any(said in finding.what for finding in found)
    assert all(finding.line for finding in found)


# Files that are hardly files

Spoil = Callable[[Path], object]

BROKEN: dict[str, tuple[Spoil, str]] = {
    "broken syntax": (lambda p: p.write_text("code: [1, 2\nname: x\n", "utf-8"), "cú pháp YAML"),
    "a tab as indentation": (lambda p: p.write_text("a:\n\t- b\n", "utf-8"), "cú pháp YAML"),
    "two documents": (lambda p: p.write_text("a: b\n---\nc: d\n", "utf-8"), "cú pháp YAML"),
    "an alias to nothing": (lambda p: p.write_text("a: *b\n", "utf-8"), "cú pháp YAML"),
    "the old Vietnamese code page": (lambda p: p.write_bytes(b"name: Th\xf4n\n"), "UTF-8"),
    "another encoding": (lambda p: p.write_bytes("name: Thôn\n".encode("utf-16")), "UTF-8"),
    "a program": (lambda p: p.write_bytes(b"\x7fELF\x02\x01\x01\x00" * 50), "ký tự"),
    "random bytes": (lambda p: p.write_bytes(bytes(range(128, 256)) * 40), "UTF-8"),
    "nothing": (lambda p: p.write_bytes(b""), "trống"),
    "blanks": (lambda p: p.write_bytes(b"\n  \n"), "trống"),
    "a remark": (lambda p: p.write_text("# chưa viết\n", "utf-8"), "trống"),
    "two quotes": (lambda p: p.write_text('""\n', "utf-8"), "trống"),
    "a word": (lambda p: p.write_text("khai sinh\n", "utf-8"), "phải là nhóm"),
    "a list": (lambda p: p.write_text("- a\n- b\n", "utf-8"), "phải là nhóm"),
    "three megabytes": (lambda p: p.write_text("name: " + "a" * 3_000_000, "utf-8"), "quá lớn"),
    "a hundred thousand lines": (lambda p: p.write_text("- a\n" * 100_001, "utf-8"), "quá lớn"),
    "deep brackets": (lambda p: p.write_text("[" * 900_000, "utf-8"), "quá lớn"),
    "deep dashes": (lambda p: p.write_text("- " * 500_000 + "a", "utf-8"), "quá lớn"),
    "deep braces": (lambda p: p.write_text("{a: " * 300_000, "utf-8"), "quá lớn"),
    "a list within itself": (lambda p: p.write_text("&a [*a, *a]\n", "utf-8"), "quá lớn"),
    "an alias bomb": (
        lambda p: p.write_text(
            "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10)),
            "utf-8",
        ),
        "quá lớn",
    ),
    "a folder": (lambda p: (p.unlink(), p.mkdir()), "không mở được"),
    "a link to nowhere": (lambda p: (p.unlink(), p.symlink_to("nowhere")), "không mở được"),
}


@pytest.mark.parametrize("name", [ONE, "office.yaml", "fields.yaml"])
@pytest.mark.parametrize("kind", BROKEN)
def test_what_is_no_readable_file_is_said_of_this_file(posted: Path, kind: str, name: str) -> None:
    spoil, said = BROKEN[kind]
    spoil(posted / name)
    found = [finding for finding in _errors(posted) if finding.file == name]
    assert found
    if not (said == "phải là nhóm" and name == "fields.yaml"):
        assert said in found[0].what


@pytest.mark.skipif(os.geteuid() == 0, reason="the system administrator may read every file")
def test_a_file_nobody_may_read_is_said(posted: Path) -> None:
    (posted / ONE).chmod(0)
    assert "không mở được" in _only_error(posted).what


def test_a_syntax_error_names_its_line(posted: Path) -> None:
    line = _change(posted, ONE, "text: Ai đi làm?", 'text: "Ai đi làm?')
    assert _only_error(posted).line >= line


@pytest.mark.parametrize("name", ["office.yaml", "fields.yaml", "life_events.yaml"])
def test_a_missing_file_is_named(posted: Path, name: str) -> None:
    (posted / name).unlink()
    assert any(
        finding.file == name and "không mở được" in finding.what for finding in _errors(posted)
    )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    found = _only_error(tmp_path / "nothing")
    assert "không có thư mục này" in found.what


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a")
    assert "không có thư mục này" in _only_error(tmp_path / "file").what


def test_an_empty_folder(tmp_path: Path) -> None:
    assert {finding.file for finding in _errors(tmp_path)} == {
        "office.yaml",
        "fields.yaml",
        "life_events.yaml",
    }


@pytest.mark.parametrize("instead", ["nothing", "file", "empty folder"])
def test_without_procedures_nothing_is_posted(posted: Path, instead: str) -> None:
    shutil.rmtree(posted / "procedures")
    if instead == "file":
        (posted / "procedures").write_text("a")
    elif instead == "empty folder":
        (posted / "procedures").mkdir()
    assert "không có thủ tục nào" in _only_error(posted).what


def test_all_faults_of_all_files_are_listed_at_once(posted: Path) -> None:
    _change(posted, ONE, "copies: 2", "copies: hai")
    _change(posted, ONE, "channel: postal", "channel: bo-cau")
    _change(posted, ONE, "plain_name: Xin tờ giấy\n", "")
    _change(posted, TWO, "field_id: giay", "field_id: bia")
    _change(posted, TWO, "code: 9.000002", "code: chín")
    (posted / "office.yaml").write_text("ten: a\n", "utf-8")
    found = {(finding.file, finding.field) for finding in _errors(posted)}
    assert found >= {
        (ONE, "papers[3].copies"),
        (ONE, "methods[2].channel"),
        (ONE, "plain_name"),
        (TWO, "field_id"),
        (TWO, "code"),
        ("office.yaml", "ten"),
        ("office.yaml", "name"),
    }


# What is only remarked upon, or mended in reading


def test_hidden_characters_are_mended_and_remarked_upon(posted: Path) -> None:
    line = _change(posted, ONE, "plain_name: Xin tờ", "plain_name: Xin\u200b tờ")
    reading = read(posted)
    assert reading.catalogue is not None
    assert reading.catalogue.procedures[0].plain_name == "Xin tờ giấy"
    [finding] = reading.findings
    assert (finding.severity, finding.line) == (Severity.WARNING, line)


def test_a_file_from_notepad_is_read(posted: Path) -> None:
    content = (posted / ONE).read_text("utf-8")
    (posted / ONE).write_bytes(b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())
    assert read(posted).findings == []


def test_words_yaml_likes_to_guess_at_stay_words(posted: Path) -> None:
    _change(posted, ONE, "plain_name: Xin tờ giấy", "plain_name: no")
    _change(posted, ONE, "text: Nhớ mang bút.", "text: 2026-07-01")
    reading = read(posted)
    assert reading.catalogue is not None
    assert reading.catalogue.procedures[0].plain_name == "no"
    assert reading.catalogue.procedures[0].notes[0].text == "2026-07-01"


# The old edition stays


def _everything_in(home: Home) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", ["missing key", "unknown field", "ends before it starts"])
def test_a_build_with_a_fault_leaves_the_edition_byte_for_byte(
    posted: Path, tmp_path: Path, kind: str
) -> None:
    home = Home(tmp_path / "home")
    first_start.build_catalogue(home, posted, NOW)
    before = _everything_in(home)
    old, new, _, _ = FAULTS[kind]
    _change(posted, ONE, old, new)
    assert errors(first_start.build_catalogue(home, posted, NOW))
    assert _everything_in(home) == before


@pytest.mark.parametrize("kind", BROKEN)
def test_a_build_from_a_broken_file_leaves_the_edition_byte_for_byte(
    posted: Path, tmp_path: Path, kind: str
) -> None:
    home = Home(tmp_path / "home")
    first_start.build_catalogue(home, posted, NOW)
    before = _everything_in(home)
    BROKEN[kind][0](posted / "office.yaml")
    assert errors(first_start.build_catalogue(home, posted, NOW))
    assert _everything_in(home) == before


# Whatever happens to a file, reading it never breaks


Mutation = Callable[[bytes, random.Random], bytes]


def _flip(content: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.choice([1, 2, 8])):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _repeat_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    for _ in range(chance.choice([1, 3])):
        lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return b"".join(lines)


def _drop_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    for _ in range(chance.choice([1, 3])):
        del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def _swap_values(content: bytes, chance: random.Random) -> bytes:
    values = re.findall(rb"(?<=: )[^\n,}]+", content)
    return content.replace(chance.choice(values), chance.choice(values), 1)


def _odd_letters(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    odd = chance.choice([b"\x00", b"\t", b"*", b"&", b"!", b"%", b"'", b'"', b"- ", b": ", b"\xff"])
    return content[:at] + odd + content[at:]


MUTATIONS: list[Mutation] = [_flip, _cut, _repeat_lines, _drop_lines, _swap_values, _odd_letters]


@pytest.mark.parametrize("mutate", MUTATIONS)
def test_no_spoilt_file_breaks_the_reading(posted: Path, mutate: Mutation) -> None:
    chance = random.Random(mutate.__name__)
    fields = (data_folder() / "fields.yaml").read_bytes()
    events = (data_folder() / "life_events.yaml").read_bytes()
    (posted / "fields.yaml").write_bytes(fields + b"- {id: giay, name: x}\n")
    (posted / "life_events.yaml").write_bytes(events + b"- {id: can-giay, name: x}\n")
    originals = sorted((data_folder() / "procedures").rglob("*.yaml"))
    refused = 0
    for _ in range(80):
        content = chance.choice(originals).read_bytes()
        (posted / TWO).write_bytes(mutate(content, chance))
        reading = read(posted)
        if reading.catalogue is None:
            refused += 1
            found = errors(reading.findings)
            assert found
            assert all(finding.file and finding.what and finding.remedy for finding in found)
            assert all(map(str, found))
    assert refused


def test_a_sentence_cut_by_its_own_comma_is_found(posted: Path) -> None:
    """In braces YAML takes the words after a comma for another key."""
    line = _change(posted, ONE, "text: Tôi tự đi}", "text: Tôi tự đi, không nhờ ai}")
    finding = next(found for found in _errors(posted) if found.field == "không nhờ ai")
    assert (finding.file, finding.line) == (ONE, line)
    assert "ngoặc kép" in finding.remedy


def test_the_other_ending_of_yaml_files_is_read_too(posted: Path) -> None:
    before = read(posted).catalogue
    path = next((posted / "procedures").rglob("*.yaml"))
    path.rename(path.with_suffix(".yml"))
    after = read(posted).catalogue
    assert before is not None
    assert after is not None
    assert {p.code for p in after.procedures} == {p.code for p in before.procedures}


@pytest.mark.parametrize("name", ["none", "x" * 300, "a\0b"])
def test_a_folder_that_is_not_there_or_cannot_be_is_said(tmp_path: Path, name: str) -> None:
    (finding,) = read(tmp_path / name).findings
    assert finding.severity is Severity.ERROR
    assert finding.remedy
