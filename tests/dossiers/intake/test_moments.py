"""Dates are read as Việt Nam writes them, and what is no date stays none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.intake.moments import Moments, NoMoment, month_comes_first
from kiosk.dossiers.row import moment_text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("25/11/2026", "2026-11-25T00:00:00"),
        ("25-11-2026 16:30", "2026-11-25T16:30:00"),
        ("25/11/2026 16:30:05", "2026-11-25T16:30:05"),
        ("2026-11-25T16:30:00+07:00", "2026-11-25T16:30:00"),
        ("2026-11-25T09:30:00Z", "2026-11-25T16:30:00"),
        ("2026-11-25 23:30:00+00:00", "2026-11-26T06:30:00"),
        ("2026-11-25 16:30:00.123", "2026-11-25T16:30:00"),
        ("2026/11/25", "2026-11-25T00:00:00"),
        ("25/11/2026 4:30:00 CH", "2026-11-25T16:30:00"),
        ("25/11/2026 4:30:00 PM", "2026-11-25T16:30:00"),
        ("25/11/2026 4:30 SA", "2026-11-25T04:30:00"),
        ("25/11/2026 12:05:00 SA", "2026-11-25T00:05:00"),
        ("25/11/2026 12:05:00 CH", "2026-11-25T12:05:00"),
        ("25/11/2026 16:30 CH", "2026-11-25T16:30:00"),
        ("25.11.26", "2026-11-25T00:00:00"),
        ("5/1/26 8:05", "2026-01-05T08:05:00"),
        ("16:30 25/11/2026", "2026-11-25T16:30:00"),
        ("16:30:00, 25/11/2026", "2026-11-25T16:30:00"),
        ("16h30 - 25/11/2026", "2026-11-25T16:30:00"),
        ("25/11/2026 16 giờ 30 phút", "2026-11-25T16:30:00"),
        ("16 giờ, ngày 25 tháng 11 năm 2026", "2026-11-25T16:00:00"),
        ("ngày 25 tháng 11 năm 2026", "2026-11-25T00:00:00"),
        ("46351.6875", "2026-11-25T16:30:00"),
        ("46351,6875", "2026-11-25T16:30:00"),
        ("46351", "2026-11-25T00:00:00"),
        ("thứ Tư, ngày 25/11/2026", "2026-11-25T00:00:00"),
        ("Thứ năm 26/11/2026 16:30", "2026-11-26T16:30:00"),
        ("T4 25/11/2026", "2026-11-25T00:00:00"),
        ("16 giờ 30 phút ngày 25/11/2026", "2026-11-25T16:30:00"),
        ("ngày 25/11/2026 lúc 16h30", "2026-11-25T16:30:00"),
        ("25 tháng 11, 2026", "2026-11-25T00:00:00"),
        ("25 Thg11 2026", "2026-11-25T00:00:00"),
        ("25-NOV-26 04.30.00.000000 PM", "2026-11-25T16:30:00"),
        ("25 November 2026", "2026-11-25T00:00:00"),
        ("20261125", "2026-11-25T00:00:00"),
        ("25112026", "2026-11-25T00:00:00"),
        ("25 / 11 / 2026 (16:30)", "2026-11-25T16:30:00"),
        ("25/11/2026 9:5", "2026-11-25T09:05:00"),
        ("25/11/2026 0:15:00 SA", "2026-11-25T00:15:00"),
        ("25/11/2026 4 giờ 30 chiều", "2026-11-25T16:30:00"),
        ("25/11/2026 24:00", "2026-11-25T23:59:59"),
        ("25/11/2026 16:30 GMT+7", "2026-11-25T16:30:00"),
        ("'25/11/2026.", "2026-11-25T00:00:00"),
        (" 25/11/2026\u00a016:30 ", "2026-11-25T16:30:00"),
    ],
)
def test_a_date_is_read_in_every_form(written: str, meant: str) -> None:
    moments = Moments()
    assert moments.read(written) == f"{meant}+07:00"
    assert moments.read(written) == f"{meant}+07:00", "and the same the second time"


@pytest.mark.parametrize(
    "written",
    [
        "31/11/2026",
        "29/02/2026",
        "00/11/2026",
        "25/13/2026",
        "25/11",
        "11/2026",
        "25/11/20261",
        "25/11/1926",
        "25/11/2126",
        "25/11/202",
        "25/11-2026",
        "25/11/2026 25:00",
        "25/11/2026 16:60",
        "25/11/2026 16:",
        "25/11/2026 0:30 CH",
        "25/11/2026 - 27/11/2026",
        "25/11/2026 sau 5 ngày",
        "1",
        "-46351",
        "99999",
        "1234567",
        "hôm nay",
        "25/11/2026 07:30-11:30",
        "25/11/2026 16:30 SA",
        "25/11/2026 24:01",
        "32112026",
        "1/13/2026",
        "٢٥/١١/٢٠٢٦",
        "25/11/2026" * 100,
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(NoMoment):
        Moments().read(written)


@pytest.mark.parametrize(
    "blank",
    [
        *("", "  ", "\u00a0", "\u200b", "-", "--", "…", "N/A", "#N/A", "null", "NULL", "Chưa có"),
        *("0000-00-00", "0001-01-01T00:00:00", "01/01/0001 12:00:00 SA", "1/1/1900", "30/12/1899"),
    ],
)
def test_nothing_written_is_no_date_and_no_mistake(blank: str) -> None:
    assert Moments().read(blank) == ""


def test_what_was_learnt_of_one_cell_is_not_bent_onto_another() -> None:
    """Days and clocks are remembered apart, and only where they mean the same on every day."""
    moments = Moments()
    assert moments.read("25/11/2026 23:30Z") == "2026-11-26T06:30:00+07:00"
    assert moments.read("26/11/2026 23:30Z") == "2026-11-27T06:30:00+07:00"
    assert moments.read("25/11/2026 08:00Z") == "2026-11-25T15:00:00+07:00"
    assert moments.read("26/11/2026 20:00Z") == "2026-11-27T03:00:00+07:00"
    assert moments.read("25/11/26 4:30") == "2026-11-25T04:30:00+07:00"
    assert moments.read("25/11/26 4:31") == "2026-11-25T04:31:00+07:00"


FORMS = (
    "{0:%d/%m/%Y %H:%M:%S}",
    "{0:%d-%m-%Y %H:%M:%S}",
    "{0:%Y-%m-%dT%H:%M:%S}+07:00",
    "{0:%d.%m.%y %H:%M:%S}",
    "{0.day}/{0.month}/{0.year} {0.hour}:{0:%M:%S}",
    "{0:%H:%M:%S} {0:%d/%m/%Y}",
    "{0:%d/%m/%Y %I:%M:%S %p}",
)
TIMES = st.datetimes(dt.datetime(2001, 1, 1), dt.datetime(2098, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)


@settings(max_examples=60)
@given(st.lists(st.tuples(TIMES, st.sampled_from(FORMS)), min_size=1, max_size=6))
def test_every_moment_comes_back_from_every_form(
    written: list[tuple[dt.datetime, str]],
) -> None:
    moments = Moments()
    for moment, form in written:
        assert moments.read(form.format(moment)) == moment_text(moment.replace(tzinfo=VIETNAM_TIME))


@settings(max_examples=60)
@given(TIMES)
def test_the_serial_number_of_a_spreadsheet_hits_the_second(moment: dt.datetime) -> None:
    serial = (moment - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)
    meant = moment_text(moment.replace(tzinfo=VIETNAM_TIME))
    assert Moments().read(f"{serial:.9f}") == meant


@settings(max_examples=200)
@given(st.text(alphabet="0123456789/-.: TZ+hgiờCHSAPM,eE", max_size=30) | st.text(max_size=30))
def test_any_text_is_a_moment_of_this_century_or_refused(written: str) -> None:
    try:
        found = Moments().read(written)
    except NoMoment:
        return
    assert found == "" or 1999 <= dt.datetime.fromisoformat(found).year <= 2100


def test_months_come_first_only_where_nothing_else_can_be_meant() -> None:
    assert month_comes_first(["11/05/2026", "11/25/2026 4:30 PM"])
    assert not month_comes_first(["11/05/2026", "12/12/2026"])
    assert not month_comes_first(["11/25/2026", "25/11/2026"]), "a slip, and not the whole file"
    assert not month_comes_first(["2026-11-25", "", "x", "13/32/2026"])
    assert Moments(month_first=True).read("11/05/2026") == "2026-11-05T00:00:00+07:00"
