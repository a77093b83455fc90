"""Every page of the catalogue part fits every glass, and the window of a staff PC."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import app
from kiosk.catalogue.model import Catalogue, Office
from kiosk.catalogue.review import Concern
from kiosk.findings import Finding, Severity
from kiosk.home import Home
from kiosk.services import Services
from kiosk.settings import TextSize
from kiosk.ui.routes import Route
from kiosk.ui.staff.catalogue_routes import (
    CatalogueHomeRoute,
    ChangeKind,
    ChangeRoute,
    ChooseFileRoute,
    ConcernRoute,
    ConcernsRoute,
    DayRoute,
    DiffRoute,
    DoneRoute,
    EditionRoute,
    ExportRoute,
    FindingRoute,
    FindingsRoute,
    HistoryRoute,
    LawRoute,
    NoteRoute,
    OfferedRoute,
    OpenedDraft,
    PickDayRoute,
    PublishRoute,
    ReviewKind,
    ReviewRoute,
)
from kiosk.ui.theme import Contrast
from kiosk.ui.widgets.rows import TouchList
from kiosk.words import staff_catalogue as words

from .clerk import WalkingClock, enter, with_stick
from .conftest import Arrive
from .glass_time import do_what_waits
from .test_layout import look, settled_faults
from .visitor import BIRTH, LANDSCAPE, MOMENT, PORTRAIT, Visitor, route_name

pytestmark = pytest.mark.usefixtures("briskly")

PC = (1280, 800)
every_glass = pytest.mark.parametrize(
    "glass", [PORTRAIT, LANDSCAPE, PC], ids=["portrait", "landscape", "pc"]
)
DECEMBER = dt.date(2026, 12, 1)


@pytest.fixture
def services(sample_home: Home, tmp_path: Path) -> Services:
    """An edition in force, one that waits, some that can be had again; a stick with files."""
    shutil.copytree(sample_home.root, tmp_path / "home")
    clock = WalkingClock(MOMENT)
    opened = app.open_services(Home(tmp_path / "home"), clock)
    posted = opened.desk.posted()
    assert posted is not None
    for effective in (None, None, DECEMBER):
        clock.moment += dt.timedelta(minutes=10)
        note = "Theo Quyết định số 1234/QĐ-UBND về danh mục thủ tục hộ tịch và chứng thực"
        draft = opened.desk.draft_from(posted, "danh-muc-thang-11.xlsx")
        opened.desk.publish(draft, effective=effective, by="Cán bộ Mẫu có tên rất dài", note=note)
    opened.catalogue.refresh()
    plugged = with_stick(opened, tmp_path / "KINGSTON")
    (tmp_path / "KINGSTON" / "danh-muc-thang-12-da-sua-lan-cuoi.xlsx").write_bytes(b"x" * 5000)
    (tmp_path / "KINGSTON" / "danh-muc-0009.kmc").write_bytes(b"x")
    return plugged


def new_catalogue(posted: Catalogue) -> Catalogue:
    """One procedure goes, one comes, one changes, and so does the office."""
    _gone, *rest = sorted(posted.procedures, key=lambda p: p.code == BIRTH)
    birth = rest.pop()
    come = replace(birth, code="9.999999", plain_name="Xin giấy thử")
    papers = (replace(birth.papers[0], originals=2), *birth.papers[1:])
    long = "Thêm một câu rất dài để xem trang có bị cắt không. " * 40
    other = replace(birth, papers=papers, summary=long)
    return replace(posted, procedures=(*rest, come, other), office=Office(name="Xã Thử"))


FINDINGS = tuple(
    Finding(
        severity=severity,
        file="danh-muc-thang-12.xlsx",
        sheet="Cách nộp và lệ phí",
        row=1234,
        column="AB",
        field="Lệ phí, phần lời giải thích",
        what="số tiền ghi là 20.000 nhưng lời giải thích ghi 200.000 đồng, hai chỗ phải như nhau.",
        remedy="Xem lại quyết định, sửa chỗ sai, hoặc xóa lời giải thích nếu số tiền là đúng.",
    )
    for severity in (Severity.ERROR, Severity.WARNING)
    for _ in range(10)
)


def all_routes(services: Services) -> Iterator[Route]:
    posted = services.desk.posted()
    assert posted is not None
    sound = services.desk.draft_from(new_catalogue(posted), "danh-muc-thang-12.xlsx")
    newest = services.desk.history()[0].number
    draft = OpenedDraft(replace(sound, findings=FINDINGS[10:]), newest)
    spoilt = OpenedDraft(replace(sound, catalogue=None, diff=None, findings=FINDINGS), newest)
    yield CatalogueHomeRoute()
    yield ChooseFileRoute()
    yield FindingsRoute(spoilt)
    yield FindingsRoute(draft)
    yield FindingRoute(spoilt, 0)
    yield DiffRoute(draft)
    yield from (ChangeRoute(draft, kind, 0) for kind in ChangeKind)
    yield DayRoute(draft)
    yield PickDayRoute(draft)
    yield NoteRoute(draft, DECEMBER)
    yield PublishRoute(draft, DECEMBER, "Theo Quyết định số 1234/QĐ-UBND")
    yield DoneRoute(words.PUBLISHED(number=4), (words.USED_NOW(),), services.desk.history()[0])
    yield OfferedRoute()
    yield HistoryRoute()
    yield from (EditionRoute(number) for number in (1, 2, 3, 4))
    yield ReviewRoute()
    yield LawRoute()
    yield ConcernsRoute(ReviewKind.LAW, "60/2014")
    yield ConcernRoute(Concern(posted.procedures[0], "Văn bản này đã hết hiệu lực từ 01/07/2025."))
    yield ExportRoute()


def idle(clerk: Visitor) -> None:
    """Until nothing is under way beside the GUI thread."""
    do_what_waits()
    clerk.window.staff.wait()
    do_what_waits()


@every_glass
@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGEST])
def test_every_page_fits_and_lists_show_more_than_one_row(
    arrive: Arrive, services: Services, glass: tuple[int, int], text_size: TextSize
) -> None:
    clerk = arrive(glass, services)
    enter(clerk)
    look(clerk, text_size, Contrast.DAY)
    found: list[str] = []
    for route in all_routes(services):
        clerk.window.go(route)
        idle(clerk)
        assert clerk.route == route
        found += [f"{route_name(route)}: {fault}" for fault in settled_faults(clerk)]
        for view in clerk.visible(TouchList):
            row = view.visualRect(view.rows.index(0, 0)).height()
            if view.viewport().height() < 1.3 * row:
                found.append(f"{route_name(route)}: the list is too low")
    assert not found, "\n".join(found)
