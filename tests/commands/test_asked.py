"""What IT and staff read at the command line of what people look for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.catalogue.asked import Asked
from kiosk.clock import SystemClock
from kiosk.home import Home
from kiosk.system.log import Event

from .shell import Kiosk

BIRTH = "1.001193"


@pytest.fixture
def counted(home: Home) -> Home:
    """Two visits missed the same, one something else; one opened a procedure twice."""
    asked = Asked(home.asked_file, SystemClock(), pause_seconds=0)
    for typed in (("Nuôi chó mèo",), ("nuoi cho meo", "con mèo đi lạc")):
        for each in typed:
            asked.missed(each)
        asked.opened(BIRTH)
        asked.flush()
        asked.wait()
    return home


def test_it_says_what_is_missed_and_what_is_opened(kiosk: Kiosk, counted: Home) -> None:
    assert counted.asked_file.exists()
    answer = kiosk.json("asked")
    assert answer["missed"] == [{"words": "nuoi cho meo", "visits": 2}]
    assert answer["missed_once"] == 1
    (opened,) = answer["opened"]
    assert (opened["code"], opened["times"]) == (BIRTH, 2)
    assert "khai sinh" in opened["name"].lower()
    assert kiosk("asked") == 0
    assert "nuoi cho meo" in kiosk.out
    assert opened["name"] in kiosk.out
    assert "lạc" not in kiosk.out
    assert "1 câu chỉ có một lượt tìm" in kiosk.out


def test_it_says_when_there_is_nothing_yet(kiosk: Kiosk, home: Home) -> None:
    assert kiosk("asked") == 0
    assert "chưa đếm được gì" in kiosk.out
    assert kiosk.json("asked") == {"missed": [], "missed_once": 0, "opened": []}
    assert not home.asked_file.exists(), "looking leaves nothing behind"


def test_it_is_written_as_a_table(kiosk: Kiosk, counted: Home, tmp_path: Path) -> None:
    out = tmp_path / "dem.csv"
    assert kiosk.json("asked", "--out", out) == {"file": str(out)}
    lines = out.read_bytes().decode("utf-8-sig").splitlines()
    assert lines[1] == "Tìm mà không thấy,nuoi cho meo,,2"
    assert lines[3].endswith(f",Mã {BIRTH},2")
    assert kiosk("asked", "--out", out) == 0
    assert "dem.csv" in kiosk.out
    said = kiosk.problem("asked", "--out", "/proc/kiosk/dem.csv")
    assert "/proc/kiosk/dem.csv" in said
    assert counted.asked_file.exists()


def test_without_a_catalogue_procedures_are_said_by_their_codes(
    kiosk: Kiosk, counted: Home, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    for path in (counted.catalogue_folder / "editions").iterdir():
        path.unlink()
    (opened,) = kiosk.json("asked")["opened"]
    assert opened == {"code": BIRTH, "name": BIRTH, "times": 2}
