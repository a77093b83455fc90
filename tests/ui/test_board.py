"""The office's figures on the glass: read from afar, by field, by month, for any period."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.clock import StoppedClock, SystemClock
from kiosk.dossiers.generator.making import make, plan_of
from kiosk.dossiers.model import Dossier, Status
from kiosk.dossiers.register import Register
from kiosk.home import Home
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.staff.sticks import GivenSticks
from kiosk.system.log import Event
from kiosk.ui.routes import BoardPart, BoardRoute, HomeRoute
from kiosk.ui.screens import board as board_screen
from kiosk.ui.staff.board_export import BOARD_SCREENS
from kiosk.ui.staff.board_routes import BoardDoneRoute, BoardExportRoute
from kiosk.ui.staff.pages import STAFF_SCREENS
from kiosk.ui.theme import Contrast
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.chart_bars import Bar
from kiosk.ui.widgets.chart_figure import GreatNumber
from kiosk.ui.widgets.chart_trend import Trend, scale
from kiosk.words import board_screen as words
from kiosk.words import screens
from kiosk.words import staff_catalogue as file_words

from .clerk import press, stand_on
from .conftest import Arrive, ExpectInLog
from .staff_member import TurnedClock, come_in, with_book
from .test_layout import look, settled_faults
from .visitor import DOSSIERS, MOMENT, Visitor, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")

WHOLE, FIELDS, MONTHS = (BoardRoute(part) for part in BoardPart)
Office = Callable[..., Services]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of a district in half a year, as it was published."""
    path = tmp_path_factory.mktemp("published") / "register.sqlite"
    make(plan_of("phong-dien-2023-district"), path, SystemClock())
    return path


@pytest.fixture(scope="session")
def published_home(
    sample_home: Home, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> Home:
    """A kiosk of that district; only to be read."""
    home = Home(Path(shutil.copytree(sample_home.root, tmp_path_factory.mktemp("d") / "district")))
    shutil.copyfile(published, home.register_file)
    return home


@pytest.fixture
def services(published_home: Home) -> Services:
    """The kiosk of the district."""
    return app.open_services(published_home, StoppedClock(MOMENT))


@pytest.fixture
def office(published_home: Home, tmp_path: Path) -> Office:
    """A kiosk of one's own: as that of the district, with these dossiers, or with none."""

    def open_with(*dossiers: Dossier, empty: bool = False) -> Services:
        home = Home(Path(shutil.copytree(published_home.root, tmp_path / "office")))
        if dossiers or empty:
            home.register_file.unlink()
            Register.create(home.register_file).add(dossiers)
        return app.open_services(home, StoppedClock(MOMENT))

    return open_with


@pytest.fixture
def passer_by(visitor: Visitor) -> Visitor:
    """Somebody in front of the district's figures."""
    see(visitor, WHOLE)
    return visitor


def see(visitor: Visitor, route: BoardRoute) -> None:
    visitor.window.go(route)
    visitor.see_answer()
    visitor.settle()


def numbers(visitor: Visitor) -> list[str]:
    return [number.accessibleName() for number in visitor.visible(GreatNumber)]


def reach(visitor: Visitor, said: str) -> None:
    """Touch a button that may stand further down."""
    while not visitor.window.rect().contains(visitor.place(visitor.button(said))):
        visitor.touch_button(screens.MORE_BELOW())
    visitor.touch_button(said)


DISTRICT = [
    "Đã tiếp nhận: 6.945",
    "Đã giải quyết: 6.245",
    "Đang giải quyết: 700",
    "Không đủ điều kiện: 974",
]


# The whole office


def test_from_home_one_touch_leads_to_the_published_figures(visitor: Visitor) -> None:
    visitor.touch_button(words.TITLE())
    assert visitor.route == WHOLE
    visitor.see_answer()
    assert numbers(visitor) == DISTRICT
    for said in (
        "2.442 nộp trực tuyến",
        "4.503 nộp trực tiếp hoặc qua bưu chính",
        "95 % trước hạn và đúng hạn",
        "4.870 trước hạn, 1.063 đúng hạn, cộng lại 5.933",
        "312 trễ hạn",
        "679 còn hạn",
        "21 quá hạn",
    ):
        assert visitor.reads(said), said


def test_it_says_of_which_days_how_fresh_and_that_it_is_a_sample(passer_by: Visitor) -> None:
    assert passer_by.reads("Năm 2023")
    assert passer_by.reads("Từ 01/01/2023 đến 30/06/2023. Số liệu lúc 17:02, 30/06/2023")
    assert passer_by.reads(words.SAMPLE())


@both_ways_up
def test_the_numbers_are_read_from_three_metres(passer_by: Visitor) -> None:
    """Signs to be read from there have letters of 15 mm; and nothing has to be scrolled for."""
    theme = passer_by.window.theme
    for number in passer_by.visible(GreatNumber):
        assert number.fontInfo().pixelSize() * 0.7 >= theme.px(15)
        whole = number.visibleRegion().boundingRect().size()
        assert whole == number.size(), "seen at once"


def test_a_very_long_number_is_made_to_fit(visitor: Visitor) -> None:
    number = GreatNumber(visitor.window.theme, "1.234.567.890", "Đã tiếp nhận")
    number.resize(visitor.window.theme.px(60), number.sizeHint().height())
    number.show()
    assert number.fontMetrics().horizontalAdvance("1.234.567.890") <= number.width() + 1
    number.close()


def test_none_overdue_is_said_too(arrive: Arrive, office: Office) -> None:
    one = next(d for d in DOSSIERS.values() if d.status is Status.IN_PROGRESS)
    dossier = replace(one, due_at=None, extended_to=None, trail=(), sample=False)
    visitor = arrive(services=office(dossier))
    see(visitor, WHOLE)
    assert visitor.reads(words.NONE_OVERDUE())
    assert not visitor.reads(words.SAMPLE())
    assert visitor.reads("Năm 2026")


# Other periods


def test_one_steps_to_the_period_before_and_after(passer_by: Visitor) -> None:
    passer_by.touch_button(words.CHOOSE_PERIOD())
    passer_by.touch_button("Tháng 6/2023")
    passer_by.see_answer()
    assert passer_by.reads("Từ 01/06/2023 đến 30/06/2023")
    assert numbers(passer_by)[0] == "Đã tiếp nhận: 1.664"
    passer_by.touch_button("Tháng 5/2023")
    passer_by.see_answer()
    assert passer_by.reads("Từ 01/05/2023 đến 31/05/2023")
    assert numbers(passer_by)[:2] == ["Đã tiếp nhận: 1.045", "Đã giải quyết: 1.046"]
    assert passer_by.find_button("Tháng 4/2023") is not None
    assert passer_by.find_button("Tháng 6/2023") is not None


def test_there_is_no_way_to_where_nothing_is(passer_by: Visitor) -> None:
    assert passer_by.find_button("Năm 2022") is None
    assert passer_by.find_button("Năm 2024") is None


def test_the_period_may_be_kept_after_all(passer_by: Visitor) -> None:
    passer_by.touch_button(words.CHOOSE_PERIOD())
    passer_by.touch_button(words.KEEP_PERIOD())
    passer_by.see_answer()
    assert numbers(passer_by) == DISTRICT


def test_the_period_goes_with_one_through_the_parts_and_is_forgotten_at_the_end(
    passer_by: Visitor,
) -> None:
    passer_by.touch_button(words.CHOOSE_PERIOD())
    passer_by.touch_button("Quý 2/2023")
    passer_by.see_answer()
    passer_by.touch_button(words.BY_FIELD())
    assert passer_by.reads("Từ 01/04/2023 đến 30/06/2023")
    passer_by.touch_button(screens.BACK())
    assert passer_by.route == WHOLE
    assert passer_by.reads("Quý 2/2023")
    passer_by.touch_button(screens.HOME())
    see(passer_by, WHOLE)
    assert passer_by.reads("Năm 2023")


# By field, by month


def test_fields_stand_by_how_much_came_in_and_small_ones_are_folded(passer_by: Visitor) -> None:
    see(passer_by, FIELDS)
    texts = passer_by.texts()
    order = [texts.index(field) for field in ("Hộ kinh doanh", "Cư trú", "Đất đai")]
    assert order == sorted(order)
    assert "Giáo dục" not in texts
    assert words.OTHER_FIELDS(count=5) in texts
    assert len(passer_by.visible(Bar)) == 8
    assert passer_by.reads(
        "Đã giải quyết 1.526, 94,76 % trước hạn và đúng hạn. Đang giải quyết 110, quá hạn 4."
    )
    reach(passer_by, words.SHOW_OTHERS())
    assert "Giáo dục" in passer_by.texts()
    assert len(passer_by.visible(Bar)) == 13
    assert passer_by.find_button(words.SHOW_OTHERS()) is None


def test_months_stand_in_a_picture_and_in_words(passer_by: Visitor) -> None:
    see(passer_by, MONTHS)
    (trend,) = passer_by.visible(Trend)
    said = trend.accessibleDescription()
    assert "Tháng 5/2023: Tiếp nhận 1.045, giải quyết 1.046." in said
    assert passer_by.reads("Cuối tháng còn 700, quá hạn 21")
    texts = passer_by.texts()
    assert texts.index("Tháng 6/2023") < texts.index("Tháng 1/2023"), "the newest first"
    assert "Tháng 12/2022" not in texts, "nothing had begun"


def test_a_month_that_goes_on_is_not_said_to_have_ended(arrive: Arrive, office: Office) -> None:
    visitor = arrive(services=office(*DOSSIERS.values()))
    see(visitor, MONTHS)
    (this_month,) = [text for text in visitor.texts() if text.startswith("Đến nay còn")]
    (last_month,) = [text for text in visitor.texts() if text.startswith("Cuối tháng còn")]
    texts = visitor.texts()
    assert texts.index("Tháng 11/2026") < texts.index(this_month) < texts.index("Tháng 10/2026")
    assert texts.index("Tháng 10/2026") < texts.index(last_month)


@pytest.mark.parametrize("most", [0, 1, 3, 7, 99, 1664, 68_440, 1_234_567])
def test_the_scale_has_few_round_marks_and_holds_everything(most: int) -> None:
    marks = list(scale(most))
    assert marks[0] == 0
    assert marks[-1] >= max(most, 1)
    assert 2 <= len(marks) <= 7
    step = marks[1]
    assert step.bit_length() < 4 or str(step).strip("0") in {"1", "2", "5"}
    assert marks == list(range(0, marks[-1] + 1, step))


# It stands for hours


def test_what_comes_in_is_seen_within_a_minute(
    arrive: Arrive, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_screen, "REFRESH_MS", 40)
    services = office()
    visitor = arrive(services=services)
    see(visitor, WHOLE)
    before = visitor.visible(GreatNumber)
    QTest.qWait(150)
    assert visitor.visible(GreatNumber) == before, "what is the same is not drawn anew"
    june = replace(
        next(d for d in DOSSIERS.values() if d.status is Status.IN_PROGRESS),
        received_at=MOMENT.replace(year=2023, month=6, day=30, hour=8),
        updated_at=MOMENT.replace(year=2023, month=6, day=30, hour=17, minute=30),
        trail=(),
    )
    services.dossiers.register.add([june])
    visitor.wait_for(lambda: numbers(visitor)[:1] == ["Đã tiếp nhận: 6.946"])
    assert visitor.reads("17:30, 30/06/2023")


def test_a_page_that_is_left_asks_no_more(arrive: Arrive, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real = board_screen.overview

    def counted(*given: object) -> object:
        asked.append(given)
        return real(*given)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(board_screen, "overview", counted)
    monkeypatch.setattr(board_screen, "REFRESH_MS", 30)
    visitor = arrive()
    see(visitor, WHOLE)
    visitor.window.end_visit()
    visitor.see_answer()
    before = len(asked)
    QTest.qWait(150)
    assert len(asked) == before
    assert visitor.route == HomeRoute()


# Where there is nothing to show


def test_an_empty_register_is_a_sentence(arrive: Arrive, office: Office) -> None:
    visitor = arrive(services=office(empty=True))
    for route in (WHOLE, FIELDS, MONTHS):
        see(visitor, route)
        assert visitor.reads(words.NOTHING_YET())
        assert not visitor.visible(GreatNumber)


def test_a_register_that_is_away_is_a_sentence_and_comes_back(
    arrive: Arrive,
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
    expect_in_log: ExpectInLog,
) -> None:
    expect_in_log(Event.REGISTER_PROBLEM)
    monkeypatch.setattr(board_screen, "REFRESH_MS", 40)
    services = office()
    file = services.home.register_file
    aside = file.with_name("aside")
    file.rename(aside)
    visitor = arrive(services=services)
    see(visitor, WHOLE)
    assert visitor.reads("Máy này chưa tra được hồ sơ")
    assert visitor.route == WHOLE
    aside.rename(file)
    visitor.wait_for(lambda: numbers(visitor) == DISTRICT)


# Everybody can use it


@pytest.mark.parametrize("route", [WHOLE, FIELDS, MONTHS], ids=lambda route: route.part.value)
def test_keys_reach_every_button(passer_by: Visitor, route: BoardRoute) -> None:
    see(passer_by, route)
    expected = {button for button in passer_by.visible(Button) if button.isEnabled()}
    reached: set[object] = set()
    for _ in range(60):
        QTest.keyClick(passer_by.window.windowHandle(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert expected <= reached


@both_ways_up
@pytest.mark.parametrize("text_size", TextSize)
def test_every_part_fits_the_glass(passer_by: Visitor, text_size: TextSize) -> None:
    found: list[str] = []
    for route in (WHOLE, FIELDS, MONTHS):
        see(passer_by, route)
        look(passer_by, text_size, Contrast.NIGHT)
        found += [f"{route}: {fault}" for fault in settled_faults(passer_by)]
        for number in passer_by.visible(GreatNumber):
            said = number.accessibleName().rpartition(" ")[2]
            if number.fontMetrics().horizontalAdvance(said) > number.width() + 1:
                found.append(f"{said} is wider than its card")
    see(passer_by, WHOLE)
    reach(passer_by, words.CHOOSE_PERIOD())
    found += settled_faults(passer_by)
    assert not found, "\n".join(found)


# Staff carry it away


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    return folder


@pytest.fixture
def lan(
    arrive: Arrive,
    services: Services,
    size: tuple[int, int],
    stick: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Visitor:
    for route, screen in BOARD_SCREENS.items():
        monkeypatch.setitem(STAFF_SCREENS, route, screen)
    plugged = replace(services, sticks=GivenSticks((stick,)))
    visitor = arrive(size, with_book(plugged, tmp_path / "staff", TurnedClock()))
    come_in(visitor)
    stand_on(visitor, BoardExportRoute(), words.EXPORT_PERIOD())
    return visitor


@pytest.mark.parametrize(("kind", "ending"), [(words.AS_TABLE, "xlsx"), (words.AS_PAPER, "pdf")])
def test_staff_carry_the_report_away(
    lan: Visitor, stick: Path, kind: Callable[[], str], ending: str
) -> None:
    press(lan, "6 tháng đầu năm 2023", words.EXPORT_KIND())
    press(lan, kind(), words.EXPORT_PLACE())
    name = f"bao-cao-2023-01-01-2023-06-30.{ending}"
    press(lan, file_words.PLACE_STICK(name="KINGSTON"), file_words.WRITTEN(file=name))
    assert isinstance(lan.route, BoardDoneRoute)
    assert lan.reads(file_words.MAY_PULL())
    content = (stick / name).read_bytes()
    if ending == "pdf":
        assert content.startswith(b"%PDF")
    else:
        page = load_workbook(stick / name)["Tổng hợp"]
        assert page["A3"].value == "Từ 01/01/2023 đến 30/06/2023"
        assert page["B7"].value == 6945
        assert "Cơ quan mẫu" in str(page["A2"].value)
    lan.touch_button(words.BACK_TO_PERIODS())
    assert lan.route == BoardExportRoute()


def test_a_stick_pulled_out_is_a_sentence(lan: Visitor, stick: Path) -> None:
    press(lan, "Năm 2023", words.EXPORT_KIND())
    press(lan, words.AS_TABLE(), words.EXPORT_PLACE())
    stick.rmdir()
    press(lan, file_words.PLACE_STICK(name="KINGSTON"), file_words.STICK_REFUSES(place=stick))
    assert not stick.exists(), "no folder of its name on our own disk"


@both_ways_up
def test_the_pages_of_the_export_fit(lan: Visitor) -> None:
    look(lan, TextSize.LARGEST, Contrast.NIGHT)
    found = settled_faults(lan)
    press(lan, "Tháng 6/2023", words.EXPORT_KIND())
    found += settled_faults(lan)
    press(lan, words.AS_TABLE(), words.EXPORT_PLACE())
    found += settled_faults(lan)
    assert not found, "\n".join(found)
