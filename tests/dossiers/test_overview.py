"""What the board on the glass is told of a period."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import VIETNAM_TIME, SystemClock
from kiosk.dossiers.board import UnitUnknown
from kiosk.dossiers.generator.making import make, plan_of
from kiosk.dossiers.model import Dossier
from kiosk.dossiers.overview import overview
from kiosk.dossiers.register import Register
from kiosk.dossiers.report_period import ReportPeriod, Span

TODAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """All that came to a commune in half a year, long ago."""
    path = tmp_path_factory.mktemp("village") / "register.sqlite"
    make(plan_of("dien-huong-2023"), path, SystemClock())
    return Register.open(path)


def test_without_being_asked_it_tells_the_newest_year_that_has_news(village: Register) -> None:
    made = overview(village, None, TODAY)
    assert made.period.name == "Năm 2023"
    assert made.last == dt.date(2023, 6, 30)
    assert made.sample
    assert made.whole.solved.early_or_on_time == made.whole.received.total == 190
    assert sum(of_field.received.total for _, of_field in made.fields) == 190
    assert not made.earlier
    assert not made.later


def test_the_months_begin_with_the_first_dossier_and_add_up(village: Register) -> None:
    made = overview(village, None, TODAY)
    assert [first.month for first, _ in made.months] == [1, 2, 3, 4, 5, 6]
    assert sum(of_month.received.total for _, of_month in made.months) == 190


def test_a_period_knows_whether_there_is_one_before_and_after(village: Register) -> None:
    march = overview(village, ReportPeriod.around(Span.MONTH, dt.date(2023, 3, 1)), TODAY)
    assert (march.earlier, march.later) == (True, True)
    june = overview(village, march.period.step(3), TODAY)
    assert (june.earlier, june.later) == (True, False)
    january = overview(village, march.period.step(-2), TODAY)
    assert (january.earlier, january.later) == (False, True)
    assert overview(village, march.period.step(-3), TODAY).is_empty


def test_this_year_is_told_up_to_today(tmp_path: Path, dossier: Dossier) -> None:
    register = Register.create(tmp_path / "register.sqlite")
    register.add([replace(dossier, sample=False)])
    made = overview(register, None, TODAY)
    assert (made.period.name, made.last) == ("Năm 2026", TODAY)
    assert (made.whole.in_hand.not_due, made.sample) == (1, False)
    assert made.news_at == dossier.updated_at
    later = overview(register, None, dt.date(2026, 11, 30))
    assert later.whole.in_hand.overdue == 1, "promised for the 27th"


def test_a_clock_ahead_of_midnight_in_vietnam_is_no_other_day(
    tmp_path: Path, dossier: Dossier
) -> None:
    new_year = dt.datetime(2026, 1, 1, 0, 30, tzinfo=VIETNAM_TIME).astimezone(dt.UTC)
    register = Register.create(tmp_path / "register.sqlite")
    register.add([replace(dossier, received_at=new_year, updated_at=new_year)])
    assert overview(register, None, TODAY).period.name == "Năm 2026"


def test_an_empty_register_has_nothing_to_tell(tmp_path: Path) -> None:
    made = overview(Register.create(tmp_path / "register.sqlite"), None, TODAY)
    assert made.is_empty
    assert (made.news_at, made.months, made.earlier) == (None, (), False)


def test_an_office_that_never_received_anything_is_named(village: Register) -> None:
    with pytest.raises(UnitUnknown, match=r"H57\.99\.02"):
        overview(village, None, TODAY, "H57.99.02")
    assert overview(village, None, TODAY, "H57.99.01").whole.received.total == 190
