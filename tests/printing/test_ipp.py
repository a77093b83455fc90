"""What printers say in IPP, and how its own program is asked: answers, silence, nonsense."""

from __future__ import annotations

import os
import plistlib
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.blocks import PageSize
from kiosk.printing.conditions import Condition, Notice
from kiosk.printing.cups import ipp
from kiosk.printing.cups.media import is_ready, medium
from kiosk.printing.cups.reasons import has_paper, read_reasons
from kiosk.resources import asset

from .patience import SECONDS

LETTER_ONLY = ("na_letter_8.5x11in", "na_legal_8.5x14in")

Install = Callable[[str], None]


@pytest.fixture
def ipptool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """``ipptool("script")``: a program of that name does this instead of the real one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def install(script: str) -> None:
        (folder / "ipptool").write_text(f"#!/bin/sh\n{script}\n")
        (folder / "ipptool").chmod(0o755)

    return install


def ask(seconds: float = SECONDS, document: bytes = b"", **values: str | int) -> ipp.Answer:
    return ipp.ask("ipp://printer/", "device", values, seconds=seconds, document=document)


def test_an_answer_is_read_with_what_it_is_about(ipptool: Install, tmp_path: Path) -> None:
    told = {"attributes-charset": "utf-8", "status-message": "Ổn"}
    printer = {
        "printer-state": 3,
        "printer-is-accepting-jobs": False,
        "tray": [b"level=1", b"\xff"],
    }
    test = {
        "StatusCode": "successful-ok",
        "Successful": True,
        "ResponseAttributes": [told, printer],
    }
    (tmp_path / "answer").write_bytes(plistlib.dumps({"Tests": [test]}))
    ipptool(f"/bin/cat {tmp_path}/answer")
    answer = ask()
    assert answer.ok
    assert answer.first.number("printer-state") == 3
    assert answer.first.flag("printer-is-accepting-jobs", default=True) is False
    assert answer.first.texts("tray") == ["level=1", "\ufffd"]
    assert (answer.first.number("gone"), answer.first.text("gone")) == (0, "")


def test_a_document_goes_over_whole_however_often_it_is_begun(
    ipptool: Install, tmp_path: Path
) -> None:
    document = os.urandom(300_000)
    ipptool(f"read first < /dev/stdin; /bin/cat /dev/stdin > {tmp_path}/document; echo broken")
    with pytest.raises(ipp.NoAnswer):
        ask(document=document)
    assert (tmp_path / "document").read_bytes() == document


def test_a_document_that_is_broken_off_for_ever_is_given_up(ipptool: Install) -> None:
    ipptool("while read line; do :; done < /dev/zero")
    with pytest.raises(ipp.NotTaken):
        ask(seconds=60, document=b"%PDF")


def test_values_are_never_read_as_options_or_commands(ipptool: Install, tmp_path: Path) -> None:
    ipptool(f'printf "%s\\n" "$@" > {tmp_path}/words')
    with pytest.raises(ipp.NoAnswer):
        ask(title='Phiếu "$(id)" ; -f x')
    words = (tmp_path / "words").read_text().splitlines()
    assert words == [
        *("-X", "-d", 'title=Phiếu "$(id)" ; -f x'),
        *("ipp://printer/", str(asset("ipp/device.test"))),
    ]


def test_the_libraries_of_a_packaged_kiosk_are_not_forced_upon_the_program(
    ipptool: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ipptool(f'echo "$LD_LIBRARY_PATH" > {tmp_path}/libraries')
    monkeypatch.setattr("sys._MEIPASS", "/opt/kiosk/_internal", raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/kiosk/_internal")
    with pytest.raises(ipp.NoAnswer):
        ask()
    assert (tmp_path / "libraries").read_text().strip() == ""
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/office/lib")
    with pytest.raises(ipp.NoAnswer):
        ask()
    assert (tmp_path / "libraries").read_text().strip() == "/opt/office/lib"


def test_without_the_program_nothing_can_be_asked(ipptool: Install) -> None:
    del ipptool
    with pytest.raises(ipp.NoIpptool):
        ask()


def test_nobody_at_the_address_is_told_from_silence(ipptool: Install, tmp_path: Path) -> None:
    (tmp_path / "answer").write_bytes(plistlib.dumps({"Tests": [], "Successful": False}))
    ipptool(f"/bin/cat {tmp_path}/answer; exit 1")
    with pytest.raises(ipp.NotReached):
        ask()
    test = {"StatusCode": "successful-ok", "Successful": False}
    (tmp_path / "answer").write_bytes(plistlib.dumps({"Tests": [test]}))
    with pytest.raises(ipp.NoAnswer):
        ask()


@pytest.mark.parametrize("said", ["", "not xml", "<?xml version='1.0'?><plist><dict>"])
def test_nonsense_is_no_answer(ipptool: Install, tmp_path: Path, said: str) -> None:
    (tmp_path / "answer").write_text(said)
    ipptool(f"/bin/cat {tmp_path}/answer")
    with pytest.raises(ipp.NoAnswer):
        ask()


def test_a_program_that_hangs_is_ended_with_all_it_started(
    ipptool: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "child"
    ipptool(f"/bin/sleep 600 & echo $! > {told}.part; /bin/mv {told}.part {told}; wait")
    monkeypatch.setattr(ipp, "time", ClockOf(told))
    with pytest.raises(ipp.NoAnswer):
        ask()
    child = int(told.read_text())
    until = time.monotonic() + SECONDS
    while _runs(child):
        assert time.monotonic() < until, "a child of the program was left running"
        time.sleep(0.01)


class ClockOf:
    """Time that passes quickly once a file is there, and not before."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._now = 0.0

    def monotonic(self) -> float:
        self._now += 1000 if self._file.exists() else 0
        return self._now


def _runs(process: int) -> bool:
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


@pytest.mark.parametrize(
    ("reasons", "condition"),
    [
        (["none"], None),
        ([], None),
        (["media-empty-report"], Condition.PAPER_OUT),
        (["media-empty-warning", "media-needed-warning"], Condition.PAPER_OUT),
        (["media-needed"], Condition.PAPER_OUT),
        (["media-jam-error", "cover-open-error"], Condition.DOOR_OPEN),
        (["media-jam-warning"], Condition.JAM),
        (["door-open-report"], Condition.DOOR_OPEN),
        (["interlock-open-error"], Condition.DOOR_OPEN),
        (["toner-empty-error"], Condition.INK_OUT),
        (["marker-supply-empty"], Condition.INK_OUT),
        (["offline-report"], Condition.OFFLINE),
        (["shutdown"], Condition.OFFLINE),
        (["timed-out-error"], Condition.SILENT),
        (["spool-area-full-report"], Condition.DISK_FULL),
        (["paused"], Condition.PAUSED),
        (["moving-to-paused", "media-jam"], Condition.JAM),
        (["cups-missing-filter-warning"], Condition.BROKEN),
        (["fuser-over-temp-error"], Condition.BROKEN),
        (["input-tray-missing"], Condition.TRAY_OUT),
        (["input-tray-missing-error", "media-empty"], Condition.TRAY_OUT),
        (["output-area-full"], Condition.OUTPUT_FULL),
        # These are said of printers that print.
        (["input-tray-missing-report"], None),
        (["output-area-full-warning"], None),
        (["output-area-almost-full-report"], None),
        (["toner-empty-warning"], None),
        (["fuser-over-temp-warning"], None),
        (["connecting-to-device"], None),
        (["cups-waiting-for-job-completed"], None),
        (["media-low-warning", "toner-low-report"], None),
    ],
)
def test_reasons_mean_what_keeps_people_waiting(
    reasons: list[str], condition: Condition | None
) -> None:
    assert read_reasons(reasons).condition is condition


def test_what_will_stop_a_printer_soon_is_for_staff() -> None:
    notices = read_reasons(["media-low-report", "marker-supply-low", "toner-empty-report"]).notices
    assert notices == {Notice.PAPER_LOW, Notice.INK_LOW}


@pytest.mark.parametrize(
    ("reason", "condition"),
    [
        ("input-tray-missing-warning", Condition.TRAY_OUT),
        ("output-area-full-report", Condition.OUTPUT_FULL),
    ],
)
def test_what_others_print_without_has_stopped_one_that_stands_still(
    reason: str, condition: Condition
) -> None:
    assert read_reasons([reason], stopped=True).condition is condition


def test_a_tray_that_is_out_beside_one_with_paper_stops_nobody() -> None:
    reading = read_reasons(["input-tray-missing"], paper_left=True)
    assert (reading.condition, reading.notices) == (None, frozenset())


def test_an_empty_tray_beside_a_full_one_stops_nobody() -> None:
    reading = read_reasons(["media-empty-warning"], paper_left=True)
    assert (reading.condition, reading.notices) == (None, {Notice.PAPER_LOW})
    stopped = read_reasons(["media-empty-warning"], paper_left=True, stopped=True)
    assert stopped.condition is Condition.PAPER_OUT


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=30)), st.booleans())
def test_a_printer_that_stands_still_always_has_a_reason(reasons: list[str], left: bool) -> None:
    assert read_reasons(reasons, stopped=True, paper_left=left).condition is not None


@given(st.text(st.sampled_from("abcdefghij-"), min_size=1, max_size=20))
def test_an_error_nobody_knows_is_still_one(name: str) -> None:
    assert read_reasons([f"{name}-error"]).condition is not None


MAIN = "type=sheetFeedAutoRemovableTray;mediafeed=29700;mediaxfeed=21000;maxcapacity=250;level={};"
NO_TRAY = "type=sheetFeedAutoRemovableTray;mediafeed=0;mediaxfeed=0;maxcapacity=-2;level=-2;"
BY_HAND = "type=sheetFeedManual;mediafeed=29700;mediaxfeed=21000;maxcapacity=1;level=-2;"


def test_trays_tell_whether_there_is_paper_anywhere() -> None:
    assert has_paper([NO_TRAY, MAIN.format(120), BY_HAND])
    assert has_paper([MAIN.format(0), MAIN.format(-3)])
    assert not has_paper([NO_TRAY, MAIN.format(0), BY_HAND])
    assert not has_paper([])
    assert not has_paper(["", "level", "==;;"])


TRAY = "type=sheetFeedAutoRemovableTray;mediafeed={};mediaxfeed={};maxcapacity=250;level={};"


@pytest.mark.parametrize(
    ("a4", "a5"),
    [
        ((297_000, 210_000), (210_000, 148_000)),
        ((29_700, 21_000), (21_000, 14_800)),
        ((116_929, 82_677), (82_677, 58_268)),
        ((210_000, 297_000), (148_000, 210_000)),
    ],
    ids=["micrometres", "hundredths of a millimetre", "parts of an inch", "fed lying"],
)
def test_paper_of_another_size_is_none(a4: tuple[int, int], a5: tuple[int, int]) -> None:
    trays = [TRAY.format(*a4, 0), TRAY.format(*a5, 200)]
    assert not has_paper(trays, PageSize.A4)
    assert has_paper(trays, PageSize.A5)
    assert has_paper(trays, PageSize.ROLL_80), "nobody knows how a roll is called"
    assert has_paper([TRAY.format(-2, -2, 200)], PageSize.A4), "any paper, as far as is known"


@pytest.mark.parametrize(
    ("ready", "lies_there"),
    [
        (("iso_a5_148x210mm",), False),
        (("iso_a5_148x210mm", "iso_a4_210x297mm"), True),
        (("om_sheet_8.27x11.69in",), True),
        (LETTER_ONLY, False),
        ((), True),
        (("iso_a5_148x210mm", "tray-2"), True),
    ],
)
def test_a_printer_says_which_paper_lies_in_it(ready: tuple[str, ...], lies_there: bool) -> None:
    assert is_ready(PageSize.A4, ready) is lies_there
    assert is_ready(PageSize.ROLL_80, ready)


@pytest.mark.parametrize(
    ("size", "supported", "name"),
    [
        (PageSize.A4, ("iso_a4_210x297mm", *LETTER_ONLY), "iso_a4_210x297mm"),
        (PageSize.A4_LYING, ("iso_a4_210x297mm",), "iso_a4_210x297mm"),
        (PageSize.A5, ("iso_a4_210x297mm",), None),
        (PageSize.A5, (), "iso_a5_148x210mm"),
        (PageSize.A4, LETTER_ONLY, None),
        # The same sheet under a driver's own name, in inches, or cut to measure.
        (PageSize.A4, ("om_mot-to_210.2x296.9mm",), "om_mot-to_210.2x296.9mm"),
        (PageSize.A4, ("oe_sheet_8.27x11.69in",), "oe_sheet_8.27x11.69in"),
        (
            PageSize.A5,
            ("custom_min_76x127mm", "custom_max_216x356mm"),
            "custom_148x210mm_148x210mm",
        ),
        (PageSize.A3, ("custom_min_76x127mm", "custom_max_216x356mm"), None),
    ],
)
def test_paper_is_found_by_name_and_measure(
    size: PageSize, supported: tuple[str, ...], name: str | None
) -> None:
    assert medium(size, 0, supported) == name


@pytest.mark.parametrize(
    ("supported", "name"),
    [
        ((), "custom_80x181mm_80x181mm"),
        (("roll_min_25.4x25.4mm", "roll_max_82.5x3000mm"), "custom_80x181mm_80x181mm"),
        (("om_80x100_80x100mm", "om_72x200_72x200mm", "om_72x297_72x297mm"), "om_72x200_72x200mm"),
        (("om_80x100_80x100mm", "om_58x297_58x297mm"), None),
        (("iso_a4_210x297mm",), None),
    ],
)
def test_a_roll_is_cut_as_long_as_the_text(supported: tuple[str, ...], name: str | None) -> None:
    assert medium(PageSize.ROLL_80, 180.4, supported) == name
