"""The posted catalogue as one file: whole, unchangeable, or openly unusable."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import random
import sqlite3
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.catalogue import edition, folder, wording
from kiosk.catalogue.checklist import make, questions
from kiosk.catalogue.edition import Edition, EditionDamaged, EditionMissing, Imprint
from kiosk.catalogue.editions import Editions
from kiosk.catalogue.model import Catalogue, Procedure, RepealedDocument
from kiosk.catalogue.publishing import Particulars, post_unsigned
from kiosk.catalogue.today import CatalogueOfToday
from kiosk.clock import VIETNAM_TIME
from kiosk.errors import KioskError
from kiosk.system.log import Event
from kiosk.text import sort_key, without_leading_thu_tuc

from .conftest import BUILT_AT, ExpectInLog, Watch

TODAY = BUILT_AT.date()
IMPRINT = Imprint(7, TODAY)


@pytest.fixture
def opened(edition_file: Path) -> Iterator[Edition]:
    made = Edition(edition_file, IMPRINT)
    yield made
    made.close()


def _read_everything(path: Path) -> int:
    """Open an edition and read every body; how many there were."""
    made = Edition(path, IMPRINT)
    try:
        codes = [entry.code for entry in made.entries(TODAY)]
        bodies = [made.procedure(code) for code in codes]
        assert all(isinstance(body, Procedure) for body in bodies)
        assert made.office.name is not None
        return len(bodies)
    finally:
        made.close()


# Round trip


def test_what_was_written_is_read_back_field_by_field(sample: Catalogue, opened: Edition) -> None:
    assert opened.office == sample.office
    assert opened.fields == sample.fields
    assert opened.life_events == sample.life_events
    for written in sample.procedures:
        read = opened.procedure(written.code)
        assert read is not None
        for field in dataclasses.fields(written):
            name = f"{written.code} {field.name}"
            assert getattr(read, field.name) == getattr(written, field.name), name


def test_the_whole_catalogue_comes_back_in_the_order_of_its_files(
    sample: Catalogue, opened: Edition
) -> None:
    assert opened.catalogue() == sample


def test_the_list_of_repealed_documents_comes_back(sample: Catalogue, tmp_path: Path) -> None:
    gone = RepealedDocument(number="01/2000/NĐ-CP", since=dt.date(2026, 1, 1), note="Đã thay.")
    edition.write(dataclasses.replace(sample, repealed=(gone,)), tmp_path / "e.sqlite")
    made = Edition(tmp_path / "e.sqlite", IMPRINT)
    assert made.catalogue().repealed == (gone,)
    made.close()


def test_the_vocabulary_is_read_whenever_it_is_asked_for_and_held_by_nobody(
    sample: Catalogue, opened: Edition
) -> None:
    assert sample.vocabulary
    assert opened.vocabulary == sample.vocabulary
    assert opened.vocabulary is not opened.vocabulary


def test_the_same_catalogue_makes_the_same_bytes(sample: Catalogue, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    edition.write(sample, one)
    edition.write(sample, two)
    assert one.read_bytes() == two.read_bytes()


def test_several_may_read_at_once(opened: Edition) -> None:
    """A print under way and the next visitor."""
    codes = [entry.code for entry in opened.entries(TODAY)]

    def read(turn: int) -> list[str]:
        wanted = codes[turn % len(codes) :] + codes[: turn % len(codes)]
        return [p.code for code in wanted if (p := opened.procedure(code))]

    with ThreadPoolExecutor(8) as readers:
        assert all(len(found) == len(codes) for found in readers.map(read, range(24)))


def test_an_edition_nobody_holds_any_more_is_closed(edition_file: Path) -> None:
    closed: list[str] = []
    made = Edition(edition_file, IMPRINT)
    weakref.finalize(made, closed.append, "closed")
    part = made.procedure
    del made
    assert part("1.001193") is not None, "somebody still reads"
    del part
    assert closed == ["closed"]


def test_a_procedure_with_everything_in_it_survives(posted: Path, tmp_path: Path) -> None:
    """What the sample does not use is stored too: dates, promises, dollars, officers."""
    one = posted / "procedures" / "giay" / "one.yaml"
    said = one.read_text("utf-8").replace(
        "field_id: giay",
        "field_id: giay\nvalid_from: 2026-01-01\nvalid_to: 2030-12-31\nnon_territorial: true",
    )
    said = said.replace(
        "statutory_time: {unit: working_day, amount: 3}",
        "statutory_time: {unit: working_day, amount: 3}\n"
        "    committed_time: {unit: working_hour, amount: 4, note: Xong sớm.}",
    ).replace("amount: 20000", "amount: 10, currency: USD, per: trang")
    one.write_text(said, "utf-8")
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    edition.write(catalogue, tmp_path / "e.sqlite")
    made = Edition(tmp_path / "e.sqlite", IMPRINT)
    read = made.procedure("9.000001")
    made.close()
    assert read is not None
    assert read == catalogue.procedures[0]
    assert read.valid_to == dt.date(2030, 12, 31)
    method = make(read, {"ai": "toi", "channel": "in_person"}).methods[0]
    assert method.time_text == "4 giờ làm việc (luật cho phép 3 ngày làm việc)"
    assert method.fee_texts == ("Lệ phí: 10 USD một trang",)


def test_an_edition_says_its_number_and_date(opened: Edition) -> None:
    assert str(opened.imprint) == "Danh mục số 7, từ ngày 25/11/2026"


def test_procedures_stand_in_vietnamese_order(opened: Edition) -> None:
    names = [without_leading_thu_tuc(entry.name) for entry in opened.entries(TODAY)]
    assert names == sorted(names, key=sort_key)
    assert len(names) >= 45


def test_a_procedure_that_is_not_there_is_none(opened: Edition) -> None:
    assert opened.procedure("9.999999") is None
    assert opened.procedure("'; drop table procedure; --") is None


def test_the_fee_and_time_in_a_list_are_those_of_everybody(
    sample: Catalogue, opened: Edition
) -> None:
    """A row may stay silent; what it says holds whatever somebody answers."""
    entries = {entry.code: entry for entry in opened.entries(TODAY)}
    for procedure in sample.procedures:
        entry = entries[procedure.code]
        for channel in {str(method.channel) for method in procedure.methods}:
            asked = any(question.id == "channel" for question in questions(procedure))
            made = make(procedure, {"channel": channel} if asked else {})
            for method in made.methods:
                if entry.time:
                    assert wording.duration(entry.time) in method.time_text, procedure.code
                if entry.fee:
                    assert any(wording.fee_amount(entry.fee) in fee for fee in method.fee_texts), (
                        procedure.code
                    )


# Nobody changes it


def test_reading_changes_nothing_on_the_disk(edition_file: Path) -> None:
    before = edition_file.read_bytes()
    _read_everything(edition_file)
    assert edition_file.read_bytes() == before
    assert [path.name for path in edition_file.parent.iterdir()] == [edition_file.name]


@pytest.mark.parametrize(
    "order", ["DELETE FROM procedure", "UPDATE meta SET value = 'x'", "CREATE TABLE t (x)"]
)
def test_an_open_edition_refuses_to_be_written(edition_file: Path, order: str) -> None:
    made = Edition(edition_file, IMPRINT)
    before = edition_file.read_bytes()
    reading = made._reading()  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(EditionDamaged) as refused, reading as connection:
        connection.exec_driver_sql(order)
    made.close()
    assert "readonly" in str(refused.value.__cause__)
    assert edition_file.read_bytes() == before


def test_a_reader_keeps_its_edition_while_a_new_one_lands(
    sample: Catalogue, edition_file: Path, opened: Edition
) -> None:
    only = dataclasses.replace(sample, procedures=sample.procedures[:1])
    edition.write(only, edition_file)
    assert all(opened.procedure(entry.code) for entry in opened.entries(TODAY))
    assert _read_everything(edition_file) == 1


def test_an_edition_lies_in_any_folder(sample: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "Ổ đĩa 100% của?xã#1" / "edition.sqlite"
    edition.write(sample, path)
    assert _read_everything(path) == len(sample.procedures)


def test_a_disk_that_refuses_gets_a_sentence_and_keeps_the_old(
    sample: Catalogue, edition_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edition_file.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KioskError) as problem:
        edition.write(sample, edition_file)
    assert "Không ghi được danh mục" in str(problem.value)
    assert edition_file.read_bytes() == before
    assert [path.name for path in edition_file.parent.iterdir()] == [edition_file.name]


# Missing, or not what it should be


def test_no_edition_says_what_staff_do(tmp_path: Path) -> None:
    with pytest.raises(EditionMissing) as problem:
        Edition(tmp_path / "edition.sqlite", IMPRINT)
    assert "kiosk catalogue build" in str(problem.value)


def test_a_folder_in_its_place_is_no_edition(tmp_path: Path) -> None:
    (tmp_path / "edition.sqlite").mkdir()
    with pytest.raises(EditionMissing):
        Edition(tmp_path / "edition.sqlite", IMPRINT)


Spoil = Callable[[Path], object]


def _other_database(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE meta (key, value)")
    connection.execute("INSERT INTO meta VALUES ('schema', 7), (NULL, 1), (3, NULL)")
    connection.execute("CREATE TABLE procedure (code, position, field_id, summary, body)")
    connection.commit()
    connection.close()


def _ordered(order: str) -> Spoil:
    def spoil(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute(order)
        connection.commit()
        connection.close()

    return spoil


def _instead(content: bytes) -> Spoil:
    return lambda path: path.write_bytes(content)


def _cut(size: Callable[[int], int]) -> Spoil:
    return lambda path: os.truncate(path, size(path.stat().st_size))


SPOILT: dict[str, Spoil] = {
    "nothing in it": _instead(b""),
    "a text": _instead("không phải danh mục\n".encode() * 400),
    "zeros": _instead(bytes(100_000)),
    "another database": _other_database,
    "half of it": _cut(lambda size: size // 2),
    "one page less": _cut(lambda size: size - 4096),
    "its header only": _cut(lambda _: 100),
    "of a later program": _ordered("UPDATE meta SET value = '5' WHERE key = 'schema'"),
    "a number for a text": _ordered("UPDATE meta SET value = 99999999999 WHERE key = 'office'"),
    "a text for bytes": _ordered("UPDATE meta SET value = 'x' WHERE key = 'office'"),
    "a fraction for bytes": _ordered("UPDATE procedure SET summary = 1.5"),
    "a number for a summary": _ordered("UPDATE procedure SET summary = 9223372036854775807"),
    "text for a summary": _ordered("UPDATE procedure SET summary = 'x'"),
    "one procedure lost": _ordered("DELETE FROM procedure WHERE position = 3"),
    "no office": _ordered("DELETE FROM meta WHERE key = 'office'"),
    "no table": _ordered("DROP TABLE procedure"),
    "not UTF-8": _ordered("UPDATE procedure SET summary = x'22ff22'"),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_what_is_no_edition_says_so(edition_file: Path, kind: str) -> None:
    SPOILT[kind](edition_file)
    with pytest.raises(EditionDamaged) as problem:
        Edition(edition_file, IMPRINT)
    assert "kiosk catalogue build" in str(problem.value)


@pytest.mark.parametrize("body", ["''", "x'7b7d'", "12", "1.5", "'chữ'", "x'ff'"])
def test_a_body_that_is_none_says_so_when_it_is_opened(edition_file: Path, body: str) -> None:
    connection = sqlite3.connect(edition_file)
    connection.execute("CREATE TABLE copy (code, position, field_id, summary, body)")
    connection.execute("INSERT INTO copy SELECT * FROM procedure")
    connection.execute("DROP TABLE procedure")
    connection.execute("ALTER TABLE copy RENAME TO procedure")
    connection.execute(f"UPDATE procedure SET body = {body} WHERE code = '1.001193'")
    connection.commit()
    connection.close()
    made = Edition(edition_file, IMPRINT)
    try:
        with pytest.raises(EditionDamaged):
            made.procedure("1.001193")
        assert made.procedure("1.000894") is not None
    finally:
        made.close()


@pytest.mark.parametrize("where", ["anywhere", "first page", "page heads"])
def test_no_spoilt_byte_does_worse_than_damage(posted: Path, tmp_path: Path, where: str) -> None:
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    path = tmp_path / "edition.sqlite"
    edition.write(catalogue, path)
    healthy = path.read_bytes()
    chance = random.Random(where)
    damaged = 0
    for _ in range(250):
        spoilt = bytearray(healthy)
        for _ in range(chance.choice([1, 1, 2, 6])):
            page = chance.randrange(len(spoilt) // 4096) * 4096
            at = {
                "anywhere": chance.randrange(len(spoilt)),
                "first page": chance.randrange(4096),
                "page heads": page + chance.randrange(40),
            }[where]
            spoilt[at] = chance.randrange(256)
        path.write_bytes(spoilt)
        try:
            _read_everything(path)
        except (EditionDamaged, EditionMissing):
            damaged += 1
    assert damaged


# From and until


def _moment(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 6, day, hour, minute, tzinfo=VIETNAM_TIME)


@pytest.fixture
def changing(posted: Path, tmp_path: Path) -> tuple[CatalogueOfToday, Watch]:
    """The first procedure ends on 20 June 2026, the second starts on the 21st."""
    for name, line in (("one", "valid_to: 2026-06-20"), ("two", "valid_from: 2026-06-21")):
        path = posted / "procedures" / "giay" / f"{name}.yaml"
        path.write_text(f"{path.read_text('utf-8')}{line}\n", "utf-8")
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    watch = Watch(_moment(20, 23, 59))
    editions = Editions(tmp_path / "catalogue", watch)
    post_unsigned(editions, catalogue, Particulars(effective=dt.date(2026, 6, 1)), watch.now())
    return CatalogueOfToday(editions, watch), watch


def test_at_midnight_the_old_goes_and_the_new_comes(
    changing: tuple[CatalogueOfToday, Watch],
) -> None:
    catalogue, watch = changing
    assert [entry.code for entry in catalogue.all()] == ["9.000001"]
    assert [hit.entry.code for hit in catalogue.find("to giay").hits] == ["9.000001"]
    assert [event.id for event in catalogue.life_events()] == ["can-giay"]
    watch.moment = _moment(21, 0)
    assert [entry.code for entry in catalogue.all()] == ["9.000002"]
    assert [hit.entry.code for hit in catalogue.find("to giay").hits] == ["9.000002"]
    assert [count for _, count in catalogue.fields()] == [1]
    assert catalogue.life_events() == []


def test_a_procedure_out_of_force_cannot_be_opened_by_its_code(
    changing: tuple[CatalogueOfToday, Watch],
) -> None:
    catalogue, watch = changing
    assert catalogue.procedure("9.000001").plain_name == "Xin tờ giấy"
    with pytest.raises(KioskError, match=r"."):
        catalogue.procedure("9.000002")
    watch.moment = _moment(21, 7)
    with pytest.raises(KioskError) as problem:
        catalogue.procedure("9.000001")
    assert "9.000001" in str(problem.value)
    assert catalogue.procedure("9.000002").plain_name == "Trả tờ giấy"


def test_the_search_follows_the_day_even_if_it_is_the_first_to_be_asked(
    changing: tuple[CatalogueOfToday, Watch],
) -> None:
    catalogue, watch = changing
    watch.moment = _moment(21, 0)
    assert [hit.entry.code for hit in catalogue.find("9.000002").hits] == ["9.000002"]


def test_without_an_edition_the_catalogue_says_why(
    tmp_path: Path, expect_in_log: ExpectInLog
) -> None:
    expect_in_log(Event.CATALOGUE_PROBLEM)
    watch = Watch(BUILT_AT)
    catalogue = CatalogueOfToday(Editions(tmp_path, watch), watch)
    assert catalogue.office is None
    with pytest.raises(EditionMissing):
        catalogue.all()
    with pytest.raises(EditionMissing):
        catalogue.find("khai sinh")
    with pytest.raises(EditionMissing):
        catalogue.procedure("1.001193")
