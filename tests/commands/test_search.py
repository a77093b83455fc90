"""One line of answer for every line of a file, whatever is in it, from any catalogue one names."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from kiosk.home import Home
from kiosk.resources import data_folder
from tests.catalogue.portal_records import record, write

from .shell import Kiosk

BIRTH, MARRIAGE = "1.001193", "1.000894"


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "queries.txt"
    path.write_bytes(content)
    return path


def _answers(kiosk: Kiosk, content: bytes, folder: Path, *more: str | Path) -> list[list[str]]:
    """The JSON lists, one for each line."""
    path = _file(folder, content)
    assert kiosk("search", "--batch", path, "--json", *more) == 0, kiosk.err
    assert kiosk.err == ""
    assert kiosk.out == "" or kiosk.out.endswith("\n")
    return [json.loads(line) for line in kiosk.out.splitlines()]


# A file of queries


def test_each_line_is_answered_in_its_place(kiosk: Kiosk, tmp_path: Path) -> None:
    found = _answers(kiosk, "kết hôn\nxyzzy\nkhai sinh\n1001193\n".encode(), tmp_path)
    assert [codes[:1] for codes in found] == [[MARRIAGE], [], [BIRTH], [BIRTH]]
    assert all(len(codes) <= 7 for codes in found)


def test_the_answer_is_that_of_the_same_words_asked_alone(kiosk: Kiosk, tmp_path: Path) -> None:
    for query in ("giấy độc thân", "tam tru", "sao y ban chinh"):
        alone = [entry["code"] for entry in kiosk.json("search", query)]
        assert _answers(kiosk, query.encode(), tmp_path) == [alone]


def test_without_json_codes_stand_beside_each_other(kiosk: Kiosk, tmp_path: Path) -> None:
    content = "kết hôn\nxyzzy\nkhai sinh".encode()
    codes = _answers(kiosk, content, tmp_path)
    assert kiosk("search", "--batch", _file(tmp_path, content)) == 0
    assert kiosk.out.splitlines() == [" ".join(line) for line in codes]
    assert kiosk.out.splitlines()[1] == ""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("beginning", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_files_of_all_editors_are_read_alike(
    kiosk: Kiosk, tmp_path: Path, form: str, beginning: str, end: str
) -> None:
    queries = ["đăng ký kết hôn", "", "1.001193", "thường trú"]
    said = unicodedata.normalize("NFC" if form == "NFC" else "NFD", end.join([*queries, ""]))
    expected = _answers(kiosk, "\n".join(queries).encode(), tmp_path)
    assert [codes[:1] for codes in expected[:3]] == [[MARRIAGE], [], [BIRTH]]
    assert _answers(kiosk, (beginning + said).encode(), tmp_path) == expected


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"   ",
        b"\xff\xfe\x00\xc3",
        "khai sinh".encode("utf-16"),
        b"\x00",
        b"a" * 3_000_000,
        "🙂 ".encode() * 50_000,
        b'" OR NEAR( * -',
        b"'; drop table procedure; --",
        "\u202eoàt\u200b".encode(),
        b"\r",
    ],
)
def test_a_line_of_rubbish_costs_no_other_line_its_answer(
    kiosk: Kiosk, tmp_path: Path, line: bytes
) -> None:
    # A line that itself holds an end of a line is two.
    found = _answers(kiosk, b"1000894\n" + line + b"\n1.001193", tmp_path)
    assert len(found) == line.count(b"\n") + 3
    assert found[0][0] == MARRIAGE
    assert found[-1] == [BIRTH]


def test_words_before_the_end_of_a_long_line_count(kiosk: Kiosk, tmp_path: Path) -> None:
    found = _answers(kiosk, b"1.001193" + b" " * 1_000_000 + b"\n1.000894\n", tmp_path)
    assert [codes[0] for codes in found] == [BIRTH, MARRIAGE]


@pytest.mark.parametrize(("content", "lines"), [(b"", 0), (b"\n", 1), (b"\n\n", 2), (b"x\n\n", 2)])
def test_there_are_as_many_answers_as_lines(
    kiosk: Kiosk, tmp_path: Path, content: bytes, lines: int
) -> None:
    assert len(_answers(kiosk, content, tmp_path)) == lines


@pytest.mark.parametrize("name", ["nowhere.txt", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_said(kiosk: Kiosk, tmp_path: Path, name: str) -> None:
    said = kiosk.problem("search", "--batch", tmp_path / name)
    assert said.startswith("Không đọc được tệp câu hỏi")
    assert "làm lại" in said


@pytest.mark.parametrize(
    "words", [["--batch"], ["khai", "--batch", "x.txt"], ["--level", "xa", "a"]]
)
def test_a_command_that_can_mean_nothing_is_wrong_usage(kiosk: Kiosk, words: list[str]) -> None:
    assert kiosk("search", *words) == 2


# In a pipe


def _command(*words: str) -> subprocess.Popen[bytes]:
    # As in anybody's shell: what is written waits in a buffer unless it is sent off.
    environment = {name: said for name, said in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", "search", "--batch", *words],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_each_answer_comes_before_the_next_question(home: Home) -> None:
    assert home.catalogue_folder.exists()
    with _command("-", "--json") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for query, code in ((b"1.000894\n", MARRIAGE), (b"1.001193\n", BIRTH)):
            process.stdin.write(query)
            process.stdin.flush()
            assert select.select([process.stdout], [], [], 60)[0], "the answer is kept back"
            assert json.loads(process.stdout.readline())[0] == code
        out, err = process.communicate(b"1.001193")
    assert (json.loads(out), err, process.returncode) == ([BIRTH], b"", 0)


def test_a_reader_who_has_had_enough_is_no_trouble(home: Home, tmp_path: Path) -> None:
    assert home.catalogue_folder.exists()
    many = _file(tmp_path, b"1.000894\n" * 20_000)
    with _command(str(many)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(MARRIAGE.encode())
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(60)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_a_file_of_any_length_takes_no_more_memory(home: Home) -> None:
    assert home.catalogue_folder.exists()

    def most(process: subprocess.Popen[bytes]) -> int:
        status = Path(f"/proc/{process.pid}/status").read_text()
        return next(int(s.split()[1]) for s in status.splitlines() if s.startswith("VmHWM"))

    with _command("-") as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def ask(line: bytes) -> None:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(line + b"\n")
            process.stdin.flush()
            process.stdout.readline()

        for turn in range(500):
            ask(f"ho so {turn}".encode())
        before = most(process)
        for turn in range(3000):
            ask(f"giay so {turn} cua toi".encode())
        ask(b"x" * 40_000_000)
        assert most(process) - before < 4_000
        process.communicate()


# Another catalogue


def _everything(home: Home) -> dict[str, bytes]:
    return {
        str(path.relative_to(home.root)): path.read_bytes()
        for path in home.catalogue_folder.rglob("*")
        if path.is_file()
    }


def _portal(folder: Path) -> Path:
    """Two procedures of communes, and one of a province."""
    return write(
        folder / "bo-thu.jsonl",
        [
            record("9.000001", name="Cấp giấy phép nuôi ong"),
            record("9.000002", name="Đổi giấy phép nuôi ong"),
            record("9.000003", name="Thu hồi giấy phép nuôi ong", isWard=False, isProvince=True),
        ],
    )


def test_records_of_the_portal_are_searched_alone_and_not_posted(
    kiosk: Kiosk, home: Home, tmp_path: Path
) -> None:
    before = _everything(home)
    queries = "cấp nuôi ong\nkết hôn\n".encode()
    bees, marriage = _answers(kiosk, queries, tmp_path, "--catalogue", _portal(tmp_path))
    assert bees[0] == "9.000001"
    assert set(bees) == {"9.000001", "9.000002", "9.000003"}
    assert MARRIAGE not in marriage
    assert _everything(home) == before
    assert all(entry["code"][0] != "9" for entry in kiosk.json("search", "nuôi ong"))


def test_a_folder_of_records_is_its_records(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    _portal(tmp_path / "portal")
    (tmp_path / "portal" / "ghi-chu.txt").write_text("Ghi chú\n", "utf-8")
    found = kiosk.json("search", "--catalogue", tmp_path / "portal", "cấp", "nuôi", "ong")
    assert found[0]["code"] == "9.000001"


def test_records_are_read_over_the_catalogue_that_is_named_too(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    both = ("--catalogue", _portal(tmp_path), "--catalogue", data_folder())
    bees, marriage = _answers(kiosk, "cấp nuôi ong\n1.000894".encode(), tmp_path, *both)
    assert (bees[0], marriage[0]) == ("9.000001", MARRIAGE)


def test_a_folder_and_its_workbook_answer_alike(kiosk: Kiosk, tmp_path: Path) -> None:
    folder, workbook = tmp_path / "data", tmp_path / "danh-muc.xlsx"
    shutil.copytree(data_folder(), folder)
    birth = folder / "procedures" / "ho-tich" / f"{BIRTH}.yaml"
    birth.write_text(
        birth.read_text("utf-8").replace("everyday_names:", "everyday_names:\n  - xi nê ma"),
        "utf-8",
    )
    queries = "xi nê ma\nkết hôn\ntạm trú\n".encode()
    answers = _answers(kiosk, queries, tmp_path, "--catalogue", folder)
    assert answers[0][0] == BIRTH
    assert kiosk("catalogue", "build", folder) == 0
    assert kiosk("catalogue", "export", "--out", workbook) == 0
    assert kiosk("catalogue", "rollback", "1") == 0
    assert _answers(kiosk, queries, tmp_path, "--catalogue", workbook) == answers
    assert _answers(kiosk, queries, tmp_path)[0] != answers[0]


def test_only_procedures_of_a_level_are_found(kiosk: Kiosk, tmp_path: Path) -> None:
    portal = ("--catalogue", _portal(tmp_path))
    for level, codes in (("commune", {"9.000001", "9.000002"}), ("province", {"9.000003"})):
        (found,) = _answers(kiosk, b"nuoi ong", tmp_path, *portal, "--level", level)
        assert set(found) == codes
    said = kiosk.problem("search", "nuoi ong", *portal, "--level", "ministry")
    assert "--level" in said


def test_a_level_may_be_asked_of_what_is_posted(kiosk: Kiosk) -> None:
    found = kiosk.json("search", "ket hon", "--level", "commune")
    assert MARRIAGE in [entry["code"] for entry in found]
    assert all("commune" in entry["levels"] for entry in found)


def test_a_draft_with_errors_is_not_searched(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    office = folder / "office.yaml"
    office.write_text(office.read_text("utf-8") + "fax: 1\n", "utf-8")
    queries = _file(tmp_path, b"ket hon\n")
    assert kiosk("search", "--batch", queries, "--json", "--catalogue", folder) == 1
    assert kiosk.out == ""
    assert "LỖI: office.yaml, dòng" in kiosk.err
    assert "còn 1 lỗi" in kiosk.err


@pytest.mark.parametrize(
    ("names", "said"), [(["không-có.xlsx"], "Không thấy tệp"), ([".", "."], "nhiều tệp cùng lúc")]
)
def test_a_catalogue_that_cannot_be_read_is_said(
    kiosk: Kiosk, tmp_path: Path, names: list[str], said: str
) -> None:
    named = [word for name in names for word in ("--catalogue", tmp_path / name)]
    assert said in kiosk.problem("search", "khai sinh", *named)


def test_nothing_is_left_behind(
    kiosk: Kiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    kiosk.json("search", "nuôi ong", "--catalogue", _portal(tmp_path))
    assert list(scratch.iterdir()) == []
