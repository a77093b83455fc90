"""Lists stand in the order in which people look: by the name they see, what most need first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue import edition
from kiosk.catalogue.edition import Edition, Entry, Imprint
from kiosk.catalogue.listing import a_to_z, for_event, listed_name, most_needed
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.vocabulary import Saying, SayingKind
from kiosk.text import sort_key

from .conftest import BUILT_AT, TODAY, Watch
from .machines import Machine


@pytest.fixture
def entry(small: Catalogue, tmp_path: Path) -> Entry:
    edition.write(small, tmp_path / "small.sqlite")
    opened = Edition(tmp_path / "small.sqlite", Imprint(1, BUILT_AT.date()))
    first = opened.entries(TODAY)[0]
    opened.close()
    return first


def _named(entry: Entry, code: str, plain: str, name: str = "", *events: str) -> Entry:
    return replace(
        entry, code=code, plain_name=plain, name=name or f"Thủ tục {plain}", life_events=events
    )


def test_the_plain_name_decides_and_not_the_official_one(entry: Entry) -> None:
    listed = a_to_z(
        [
            _named(entry, "1", "Xin giấy độc thân", "Thủ tục cấp Giấy xác nhận"),
            _named(entry, "2", "Đổi thẻ căn cước", "Cấp đổi thẻ căn cước"),
            _named(entry, "3", "Dời bia mộ", "Di chuyển"),
            _named(entry, "4", "Thủ tục ăn hỏi", "Thủ tục ăn hỏi"),
        ]
    )
    assert [one.code for one in listed] == ["4", "3", "2", "1"]
    assert listed_name(listed[0]) == "Ăn hỏi", "«Thủ tục» is no word to look for"


def test_what_most_people_need_is_the_plainest_of_its_kind(entry: Entry) -> None:
    entries = [
        _named(entry, "1", "Cưới người nước ngoài", "Thủ tục đăng ký kết hôn có yếu tố nước ngoài"),
        _named(entry, "2", "Cưới", "Thủ tục đăng ký kết hôn"),
        _named(entry, "3", "Khai sinh", "Thủ tục đăng ký khai sinh"),
    ]
    common = Saying(kind=SayingKind.COMMON, said=("đăng ký khai sinh", "đăng ký kết hôn", "đi tàu"))
    elsewhere = Saying(kind=SayingKind.IGNORED, said=("nước ngoài",))
    assert most_needed(entries, (elsewhere, common)) == {"3": 0, "2": 1}


def test_a_life_event_begins_with_what_most_need_and_is_its_own(entry: Entry) -> None:
    entries = a_to_z(
        [
            _named(entry, "1", "Ăn ở riêng", "", "cuoi"),
            _named(entry, "2", "Bản sao", "", "giay", "cuoi"),
            _named(entry, "3", "Cưới", "", "cuoi"),
            _named(entry, "4", "Độc thân", "", "cuoi", "nha"),
            _named(entry, "5", "Xe", "", "xe"),
            _named(entry, "6", "Đổi họ", "", "giay", "cuoi"),
        ]
    )
    listed = for_event(entries, "cuoi", {"2": 0, "4": 1, "3": 2, "5": 3})
    assert [one.code for one in listed] == ["4", "3", "2", "1", "6"]


def test_marriage_comes_first_in_its_life_event(
    sample: Catalogue, tmp_path: Path, watch: Watch
) -> None:
    machine = Machine(tmp_path / "kiosk", watch)
    machine.publish(sample)
    screens = machine.screens()
    _, marriage = screens.in_life_event("ket-hon")
    assert [one.code for one in marriage[:2]] == ["1.000894", "1.004873"]
    _, land = screens.in_life_event("nha-dat")
    assert land[0].plain_name.startswith("Làm sổ đỏ lần đầu")
    names = [one.plain_name for one in marriage if "hôn" not in one.plain_name][3:]
    assert names == sorted(names, key=sort_key)
    for field, _ in screens.fields():
        shown = [listed_name(one) for one in screens.in_field(field.id)[1]]
        assert shown == sorted(shown, key=sort_key)
