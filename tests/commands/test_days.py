"""The days this machine reckons with, at the command line."""

from __future__ import annotations

from kiosk.clock import SystemClock
from kiosk.home import Home

from .shell import Kiosk


def test_it_says_which_days_are_off_and_which_weekends_are_worked(kiosk: Kiosk, home: Home) -> None:
    answer = kiosk.json("days", "--year", "2026")
    assert answer["year"] == 2026
    assert answer["hours"] == "07:30-11:30 13:30-17:30"
    off = {one["date"]: one["note"] for one in answer["off"]}
    assert off["2026-11-24"] == "Ngày Văn hóa Việt Nam"
    assert {"2026-02-16", "2026-08-31"} <= off.keys()
    assert [one["date"] for one in answer["worked"]] == ["2026-08-22"]
    assert (answer["announced"], answer["table"], answer["findings"]) == (True, None, [])
    assert kiosk("days", "--year", "2026") == 0
    assert "24/11/2026  thứ Ba  Ngày Văn hóa Việt Nam" in kiosk.out
    assert "22/08/2026  thứ Bảy  Làm bù cho ngày 31/08/2026" in kiosk.out
    assert "--new-table" in kiosk.out
    assert not home.days_file.exists(), "looking leaves nothing behind"


def test_without_a_year_it_is_this_one(kiosk: Kiosk) -> None:
    assert kiosk.json("days")["year"] == SystemClock().now().year


def test_staff_make_a_table_and_what_they_write_holds(kiosk: Kiosk, home: Home) -> None:
    assert kiosk("days", "--new-table") == 0
    assert "ngay-nghi.csv" in kiosk.out
    with home.days_file.open("a", encoding="utf-8") as table:
        table.write("26/12/2026;làm;Làm bù\n25/12/2026;nghỉ;Nghỉ bù bão\n1/1;nghỉ;\n")
    answer = kiosk.json("days", "--year", "2026")
    assert answer["off"][-1] == {"date": "2026-12-25", "note": "Nghỉ bù bão", "by_office": True}
    assert answer["worked"][-1]["date"] == "2026-12-26"
    (finding,) = answer["findings"]
    assert finding["line"] == 4
    assert kiosk("days", "--year", "2026") == 0
    assert "25/12/2026  thứ Sáu  Nghỉ bù bão (theo bảng của cơ quan)" in kiosk.out
    assert "LỖI: ngay-nghi.csv" in kiosk.out
    assert "dòng 4" in kiosk.out


def test_a_table_is_never_written_over(kiosk: Kiosk, home: Home) -> None:
    assert kiosk.json("days", "--new-table") == {"table": str(home.days_file)}
    home.days_file.write_text("25/12/2026;nghỉ;\n", encoding="utf-8")
    assert "Đã có bảng" in kiosk.problem("days", "--new-table")
    assert home.days_file.read_text("utf-8") == "25/12/2026;nghỉ;\n"


def test_a_year_that_is_only_reckoned_is_said_to_be(kiosk: Kiosk) -> None:
    assert kiosk("days", "--year", "2031") == 0
    assert "Lịch nghỉ năm 2031 mới tính theo luật chung" in kiosk.out
    assert "không có ngày nào" in kiosk.out
    assert kiosk.json("days", "--year", "2031")["announced"] is False
    assert "2101" in kiosk.problem("days", "--year", "2101")


def test_wrong_hours_in_the_settings_are_said(kiosk: Kiosk, home: Home) -> None:
    home.settings_file.write_text('[dossiers]\nhours = "cả ngày"\n', encoding="utf-8")
    assert kiosk("days", "--year", "2026") == 0
    assert "Không hiểu giờ làm việc «cả ngày»" in kiosk.out
    assert "Giờ làm việc: 07:30-11:30 13:30-17:30" in kiosk.out


def test_a_disk_that_refuses_is_said(kiosk: Kiosk, home: Home) -> None:
    folder = home.days_file.parent
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_text("x", encoding="utf-8")
    assert "ngay-nghi.csv" in kiosk.problem("days", "--new-table")
