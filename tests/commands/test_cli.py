"""Every command answers in plain words or JSON, and says in one sentence what it could not do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from kiosk import __version__
from kiosk.home import Home
from kiosk.resources import data_folder
from kiosk.system.log import Event
from kiosk.words import commands as words

from .shell import Kiosk

ExpectInLog = Callable[..., None]

BIRTH = "1.001193"
DOSSIER_KEYS = {"code", "status", "status_text", "received_at", "due_at", "timeliness"}
TIMELINESS = {"early", "on_time", "late", "not_due", "overdue", "paused", "none"}


def _the_catalogue_of(home: Home) -> Path:
    """The file that holds the content of the one edition there is."""
    return next((home.catalogue_folder / "bodies").iterdir())


def _a_code(kiosk: Kiosk) -> str:
    return kiosk.json("dossiers", "list")[0]["code"]


def _pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(text.split())


# search


def test_search_prints_the_best_first(kiosk: Kiosk) -> None:
    assert kiosk("search", "kết", "hôn") == 0
    assert kiosk.out.splitlines()[0].startswith("1.000894  ")


def test_search_as_json_has_code_and_name(kiosk: Kiosk) -> None:
    found = kiosk.json("search", "ket hon")
    assert found[0]["code"] == "1.000894"
    assert found[0]["name"] == "Thủ tục đăng ký kết hôn"
    assert all({"code", "name", "plain_name", "field_name"} <= entry.keys() for entry in found)


def test_search_that_finds_nothing_is_no_problem(kiosk: Kiosk) -> None:
    assert kiosk.json("search", "xyzzy") == []
    assert kiosk("search", "…") == 0
    assert kiosk.out.splitlines() == [words.SEARCH_NOTHING()]


def test_search_says_where_it_only_came_near(kiosk: Kiosk) -> None:
    assert kiosk("search", "nhập khẩu xe máy") == 0
    said, *rows = kiosk.out.splitlines()
    assert said == words.SEARCH_NEAR()
    assert rows
    assert len(kiosk.json("search", "nhập khẩu xe máy")) == len(rows)


def test_search_without_words_is_wrong_usage(kiosk: Kiosk) -> None:
    assert kiosk("search") == 2


# show


def test_show_says_papers_questions_and_source(kiosk: Kiosk) -> None:
    assert kiosk("show", BIRTH) == 0
    for said in ("Thủ tục đăng ký khai sinh", "Giấy chứng sinh", "channel=online", "Trong ngày"):
        assert said in kiosk.out
    assert "Nguồn: Cổng Dịch vụ công quốc gia" in kiosk.out


def test_show_names_the_blank_forms_and_for_whom_they_are(kiosk: Kiosk) -> None:
    assert kiosk("show", BIRTH) == 0
    [said] = [line for line in kiosk.out.splitlines() if ".pdf" in line]
    assert "phieu-ghi-san-khai-sinh.pdf" in said
    assert "Mọi trường hợp, trừ: Em bé bị bỏ rơi" in said


def test_show_as_json_is_the_whole_procedure(kiosk: Kiosk) -> None:
    shown = kiosk.json("show", BIRTH)
    assert shown["code"] == BIRTH
    assert {"name", "plain_name", "papers", "questions", "methods", "provenance"} <= shown.keys()


def test_an_unknown_procedure_is_said(kiosk: Kiosk) -> None:
    said = kiosk.problem("show", "9.999999")
    assert "9.999999" in said
    assert kiosk.problem("show", "khai sinh")
    assert kiosk.problem("checklist", "9.999999", "--out", "x.pdf")


# checklist


def test_a_checklist_holds_the_papers_of_the_answers(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    answers = ("--answer", "tre=bo-roi", "--answer", "channel=postal")
    assert kiosk("checklist", BIRTH, *answers, "--out", out) == 0
    assert kiosk.out.strip() == str(out)
    said = _pdf_text(out)
    assert "Biên bản về việc trẻ bị bỏ rơi" in said
    assert "người làm chứng" not in said
    assert BIRTH in said


def test_a_checklist_as_json_names_its_file(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    assert kiosk.json("checklist", BIRTH, "--out", out) == {"file": str(out)}
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("answer", "said"),
    [("gi=x", "không có câu hỏi «gi»"), ("channel=bo-cau", "in_person, online, postal")],
)
def test_a_wrong_answer_is_said_and_nothing_is_written(
    kiosk: Kiosk, tmp_path: Path, answer: str, said: str
) -> None:
    out = tmp_path / "list.pdf"
    assert said in kiosk.problem("checklist", BIRTH, "--answer", answer, "--out", out)
    assert not out.exists()


@pytest.mark.parametrize("answer", ["channel", "=online", "channel=", ""])
def test_an_answer_that_is_none_is_wrong_usage(kiosk: Kiosk, answer: str) -> None:
    assert kiosk("checklist", BIRTH, "--answer", answer, "--out", "x.pdf") == 2
    assert "CÂU_HỎI=LỰA_CHỌN" in kiosk.err


@pytest.mark.parametrize("out", ["/proc/list.pdf", "/dev/null/list.pdf", "/nowhere/list.pdf", "/"])
def test_a_file_that_cannot_be_written_is_said(kiosk: Kiosk, out: str) -> None:
    assert kiosk.problem("checklist", BIRTH, "--out", out).startswith("Không ghi được tệp")
    code = _a_code(kiosk)
    assert kiosk.problem("receipt", code, "--out", out).startswith("Không ghi được tệp")


# dossier, receipt, dossiers


def test_a_dossier_says_where_it_is_and_what_to_do(kiosk: Kiosk) -> None:
    assert kiosk("dossier", _a_code(kiosk)) == 0
    where, what = kiosk.out.splitlines()
    assert where
    assert what


def test_a_dossier_as_json_has_the_stable_keys(kiosk: Kiosk) -> None:
    code = _a_code(kiosk)
    answer = kiosk.json("dossier", code)
    assert answer.keys() >= DOSSIER_KEYS
    assert answer["code"] == code
    assert answer["status"] in range(1, 11)
    assert answer["timeliness"] in TIMELINESS
    assert answer["due_at"] is None or answer["due_at"].endswith("+07:00")


@pytest.mark.parametrize("form", ["{}", "]C1{}", "\x02{}\r", " {}\t"])
def test_a_dossier_is_found_as_a_scanner_types_it(kiosk: Kiosk, form: str) -> None:
    code = _a_code(kiosk)
    assert kiosk.json("dossier", form.format(code.lower()))["code"] == code


def test_the_register_shows_all_ten_states(kiosk: Kiosk) -> None:
    listed = kiosk.json("dossiers", "list")
    # 0 is a state of the office's own words.
    assert {answer["status"] for answer in listed} == set(range(11))
    assert {"early", "on_time", "late", "paused"} <= {a["timeliness"] for a in listed}
    assert kiosk("dossiers", "list") == 0
    assert len(kiosk.out.splitlines()) == len(listed)


def test_an_unknown_dossier_is_said(kiosk: Kiosk) -> None:
    assert "H26.99.01-261102-9999" in kiosk.problem("dossier", "H26.99.01-261102-9999")
    assert kiosk.problem("receipt", "H26.99.01-261102-9999", "--out", "x.pdf")


@pytest.mark.parametrize("code", ["H26", "", "H26.99.01-261399-0001", "x" * 10_000, "\x00"])
def test_a_code_that_is_none_is_said(kiosk: Kiosk, code: str) -> None:
    assert "không đọc được mã hồ sơ" in kiosk.problem("dossier", code)


def test_a_receipt_carries_the_code_and_says_it_is_a_sample(kiosk: Kiosk, tmp_path: Path) -> None:
    code, out = _a_code(kiosk), tmp_path / "receipt.pdf"
    assert kiosk.json("receipt", code, "--out", out) == {"file": str(out)}
    said = _pdf_text(out)
    assert code in said
    assert "BẢN MẪU" in said


def test_a_new_demonstration_can_be_made_at_any_time(
    kiosk: Kiosk, home: Home, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.REGISTER_SET_ASIDE, Event.REGISTER_PROBLEM)
    before = len(kiosk.json("dossiers", "list"))
    home.register_file.write_bytes(b"rubbish")
    assert len(kiosk.json("dossiers", "demo")) == before


def test_the_log_knows_no_dossier_and_no_search(kiosk: Kiosk, home: Home) -> None:
    code = _a_code(kiosk)
    kiosk("dossier", code)
    kiosk("dossier", "H26.99.01-261102-9999")
    kiosk("search", "giấy độc thân")
    kiosk("catalogue", "build")
    said = home.log_file.read_text("utf-8")
    assert "catalogue-built" in said
    assert code not in said
    assert "9999" not in said
    assert "độc thân" not in said


# catalogue build


def test_a_build_of_the_sample_finds_nothing_that_blocks(kiosk: Kiosk) -> None:
    assert {found["severity"] for found in kiosk.json("catalogue", "build")} <= {"warning"}
    assert [edition["number"] for edition in kiosk.json("catalogue", "history")] == [2, 1]


def test_a_build_lists_every_finding_and_keeps_the_old(
    kiosk: Kiosk, home: Home, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    office = folder / "office.yaml"
    office.write_text(office.read_text("utf-8") + "fax: 1\n", "utf-8")
    birth = folder / "procedures" / "ho-tich" / f"{BIRTH}.yaml"
    birth.write_text(birth.read_text("utf-8").replace("field_id: ho-tich", "field_id: x"), "utf-8")
    said = kiosk.problem("catalogue", "build", folder)
    assert "2 lỗi" in said
    assert str(folder) in said
    assert "LỖI: office.yaml, dòng" in kiosk.out
    assert f"{BIRTH}.yaml, dòng" in kiosk.out
    assert [edition["number"] for edition in kiosk.json("catalogue", "history")] == [1]
    assert kiosk("catalogue", "build", folder, "--json") == 1
    findings = json.loads(kiosk.out)
    assert {"severity", "file", "line", "field", "what", "remedy"} <= findings[0].keys()


def test_a_folder_that_is_not_there_is_said(kiosk: Kiosk, tmp_path: Path) -> None:
    assert kiosk.problem("catalogue", "build", tmp_path / "nothing")
    assert "không có thư mục này" in kiosk.out


# self-test, and what it must find


def _failed(kiosk: Kiosk) -> dict[str, str]:
    """What the self-test says of the parts that are needed and not fine."""
    assert kiosk("self-test", "--json") == 1
    results = json.loads(kiosk.out)
    return {r["name"]: r["said"] for r in results if r["needed"] and not r["ok"]}


def test_a_healthy_kiosk_passes_its_test(kiosk: Kiosk) -> None:
    assert kiosk("self-test") == 0
    assert kiosk.out.count("✓") >= 6
    results = kiosk.json("self-test")
    assert all({"name", "ok", "said", "needed"} <= result.keys() for result in results)


@pytest.mark.parametrize("spoilt", [None, b"", b"rubbish" * 1000])
def test_a_spoilt_edition_is_found_and_said(
    kiosk: Kiosk, home: Home, expect_in_log: ExpectInLog, spoilt: bytes | None
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    catalogue = _the_catalogue_of(home)
    catalogue.unlink()
    if spoilt is not None:
        catalogue.write_bytes(spoilt)
    failed = _failed(kiosk)
    # Which of the two it is depends on whether this machine publishes.
    assert "kiosk catalogue build" in failed["Danh mục thủ tục"]
    assert "kiosk catalogue install" in failed["Danh mục thủ tục"]
    assert "Sổ hồ sơ" not in failed
    for command in (("search", "khai sinh"), ("show", BIRTH)):
        assert "kiosk catalogue build" in kiosk.problem(*command)
    assert kiosk.problem("checklist", BIRTH, "--out", home.root / "x.pdf")
    assert kiosk.problem("receipt", _a_code(kiosk), "--out", home.root / "x.pdf")
    assert kiosk("dossier", _a_code(kiosk)) == 0
    assert catalogue.exists() == (spoilt is not None)
    assert kiosk("catalogue", "build") == 0
    assert kiosk("search", "khai sinh") == 0


@pytest.mark.parametrize("spoilt", [None, b"", b"rubbish" * 1000])
def test_a_spoilt_register_is_found_and_said(
    kiosk: Kiosk, home: Home, expect_in_log: ExpectInLog, spoilt: bytes | None
) -> None:
    expect_in_log(Event.REGISTER_PROBLEM)
    if spoilt is not None:
        expect_in_log(Event.REGISTER_SET_ASIDE)
    code = _a_code(kiosk)
    home.register_file.unlink()
    if spoilt is not None:
        home.register_file.write_bytes(spoilt)
    failed = _failed(kiosk)
    assert "register.sqlite" in failed["Sổ hồ sơ"]
    assert "«kiosk dossiers import»" in failed["Sổ hồ sơ"]
    assert "Danh mục thủ tục" not in failed
    for command in (("dossier", code), ("receipt", code, "--out", "x.pdf"), ("dossiers", "list")):
        assert "register.sqlite" in kiosk.problem(*command)
    assert kiosk("search", "khai sinh") == 0
    # Nothing new is put in its place, and what is left of it is kept.
    assert not home.register_file.exists()
    aside = [*home.register_file.parent.glob("register.damaged-*.sqlite")]
    assert [path.read_bytes() for path in aside] == ([] if spoilt is None else [spoilt])


@pytest.mark.parametrize("spoilt", [b"[visit", b"\xff\xfe", b"[visit]\nidle_seconds = 1\n"])
def test_spoilt_settings_are_said_by_the_self_test_and_stop_nothing(
    kiosk: Kiosk, home: Home, expect_in_log: ExpectInLog, spoilt: bytes
) -> None:
    expect_in_log(Event.SETTINGS_PROBLEM)
    home.settings_file.write_bytes(spoilt)
    assert kiosk("search", "khai sinh") == 0
    assert kiosk.err == ""
    assert "kiosk.toml" in _failed(kiosk)["Cài đặt"]
    assert home.settings_file.read_bytes() == spoilt


def test_everything_spoilt_is_said_at_once(
    kiosk: Kiosk, home: Home, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.SETTINGS_PROBLEM, Event.CATALOGUE_PROBLEM)
    expect_in_log(Event.REGISTER_PROBLEM, Event.REGISTER_SET_ASIDE)
    for path in (home.settings_file, _the_catalogue_of(home), home.register_file):
        path.write_bytes(b"rubbish")
    assert _failed(kiosk).keys() >= {"Cài đặt", "Danh mục thủ tục", "Sổ hồ sơ"}


def test_a_catalogue_that_has_ended_is_no_reason_to_fail(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    for path in (folder / "procedures").rglob("*.yaml"):
        path.write_text(path.read_text("utf-8") + "valid_to: 2020-01-01\n", "utf-8")
    assert kiosk("catalogue", "build", folder) == 0
    assert kiosk("self-test") == 0


# Which home


def test_home_may_stand_before_or_after_the_command(
    kiosk: Kiosk, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Path(shutil.copytree(home.root, tmp_path / "other"))
    monkeypatch.setenv("KIOSK_HOME", str(tmp_path / "wrong"))
    assert kiosk("--home", other, "search", "kết hôn") == 0
    assert kiosk("search", "kết hôn", "--home", other) == 0
    assert kiosk("search", "--home", other, "kết hôn") == 0
    assert not (tmp_path / "wrong").exists()


def test_a_new_home_is_filled_on_the_first_command(kiosk: Kiosk, tmp_path: Path) -> None:
    new = tmp_path / "new"
    assert kiosk("--home", new, "search", "kết hôn") == 0
    assert (new / "kiosk.toml").is_file()


def test_a_home_that_is_a_file_is_said(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a")
    said = kiosk.problem("--home", tmp_path / "file", "search", "a")
    assert str(tmp_path / "file") in said
    assert "--home" in said
    assert (tmp_path / "file").read_text() == "a"


@pytest.mark.parametrize("root", ["/proc/kiosk", "/dev/null/kiosk"])
def test_a_home_that_cannot_be_written_is_said(kiosk: Kiosk, root: str) -> None:
    assert "Không ghi được vào thư mục" in kiosk.problem("--home", root, "self-test")


def test_two_kiosks_run_beside_each_other(kiosk: Kiosk, home: Home, tmp_path: Path) -> None:
    other = Path(shutil.copytree(home.root, tmp_path / "other"))
    kiosk("--home", other, "catalogue", "build")
    one = kiosk.json("self-test")
    two = kiosk.json("self-test", "--home", other)
    assert any("Danh mục số 1" in result["said"] for result in one)
    assert any("Danh mục số 2" in result["said"] for result in two)


# Wrong usage


@pytest.mark.parametrize(
    "words",
    [
        ("dance",),
        ("show",),
        ("show", "1", "2"),
        ("checklist", BIRTH),
        ("receipt", "H26.99.01-261102-0001"),
        ("tour",),
        ("catalogue", "burn"),
        ("dossiers",),
        ("search", "--fast", "a"),
        ("run", "--windowed", "large"),
        ("run", "--windowed", "0x100"),
        ("run", "--windowed", "1080x"),
        ("run", "--json"),
    ],
)
def test_wrong_usage_is_2_and_changes_nothing(
    kiosk: Kiosk, home: Home, words: tuple[str, ...]
) -> None:
    assert kiosk(*words) == 2
    assert kiosk.err.startswith("Cách gõ: kiosk")
    assert kiosk.out == ""
    assert not home.log_file.exists()


def test_help_names_every_command(kiosk: Kiosk) -> None:
    assert kiosk("--help") == 0
    for command in (
        "run",
        "tour",
        "search",
        "show",
        "checklist",
        "dossier",
        "receipt",
        "self-test",
        "catalogue",
        "dossiers",
    ):
        assert re.search(rf"^    {command}\b", kiosk.out, re.MULTILINE), command


def test_version_is_said(kiosk: Kiosk) -> None:
    assert kiosk("--version") == 0
    assert kiosk.out.strip() == __version__


def test_a_tour_that_cannot_be_kept_is_said(kiosk: Kiosk) -> None:
    assert kiosk.problem("tour", "--out", "/dev/null/tour").startswith("Không ghi được tệp")


# As a program of its own


def _run(home: Home, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "kiosk", *words],
        env={"PATH": os.environ["PATH"], "KIOSK_HOME": str(home.root), **environment},
        capture_output=True,
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", ""])
def test_vietnamese_comes_out_whole_in_any_locale(home: Home, locale: str) -> None:
    done = _run(home, "search", "kết hôn", LANG=locale, LC_ALL=locale, PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Đăng ký kết hôn" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_problem_of_the_program_is_exit_code_1_and_one_sentence(home: Home) -> None:
    done = _run(home, "dossier", "H26", LANG="C")
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode("utf-8").startswith("Máy không đọc được mã hồ sơ.")


def test_wrong_usage_of_the_program_is_exit_code_2(home: Home) -> None:
    assert _run(home, "dance").returncode == 2


def test_bytes_that_are_no_text_do_not_upset_it(home: Home) -> None:
    command = [sys.executable, "-m", "kiosk", "dossier", b"\xff\xfe H26"]
    done = subprocess.run(
        command,
        env={"PATH": os.environ["PATH"], "KIOSK_HOME": str(home.root), "LANG": "C.UTF-8"},
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_reader_that_stops_listening_is_no_trouble(home: Home) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "show", BIRTH, "--json"],
        env={"PATH": os.environ["PATH"], "KIOSK_HOME": str(home.root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    with program:
        said = program.stderr.read()
    assert b"Traceback" not in said
    assert b"Exception" not in said
