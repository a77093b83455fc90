"""The queries that judge the search are enough, sound, cut in halves, and not its own words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from kiosk import text
from kiosk.catalogue.model import Catalogue

from . import PORTAL_CODES, Judged, Kind, read

# Not to be changed: whoever changed the rule would tune on what was held out.
HELD_OUT = ("khai sinh cho con", "ket hon", "1.001193", "mở quán ăn", "giấy độc thân")
TUNED = ("giấy khai tử", "so do", "cccd", "ctt", "sổ đỏ")


@pytest.fixture(scope="session")
def judged() -> tuple[Judged, ...]:
    return read()


def test_there_are_enough_queries_of_every_class(judged: tuple[Judged, ...]) -> None:
    assert len(judged) >= 350
    assert {one.kind for one in judged} == set(Kind)


def test_every_accepted_code_is_in_one_of_the_two_catalogues(
    judged: tuple[Judged, ...], sample: Catalogue
) -> None:
    known = {procedure.code for procedure in sample.procedures}
    known |= set(PORTAL_CODES.read_text("utf-8").split())
    assert {code for one in judged for code in one.codes} - known == set()


def test_no_query_stands_there_twice(judged: tuple[Judged, ...]) -> None:
    counted = Counter(text.clean(one.query).lower() for one in judged)
    assert [query for query, times in counted.items() if times > 1] == []


def test_queries_are_not_what_the_search_was_told(
    judged: tuple[Judged, ...], sample: Catalogue
) -> None:
    """Words that were written down for it are no question to it."""
    told = {name for procedure in sample.procedures for name in procedure.everyday_names}
    told |= {phrase for saying in sample.vocabulary or () for phrase in saying.said}
    folded = set(map(text.fold, told))
    assert [one.query for one in judged if text.fold(one.query) in folded] == []


def test_the_halves_are_halves(judged: tuple[Judged, ...]) -> None:
    held_out = sum(one.held_out for one in judged)
    assert 0.45 * len(judged) <= held_out <= 0.55 * len(judged)


@pytest.mark.parametrize(
    ("query", "held_out"), [*((q, True) for q in HELD_OUT), *((q, False) for q in TUNED)]
)
def test_the_half_of_a_query_follows_from_its_letters_alone(query: str, held_out: bool) -> None:
    for form in (query, unicodedata.normalize("NFD", query)):
        for kind in (Kind.PLAIN, Kind.PREFIX):
            assert Judged(kind, form, frozenset("1")).held_out is held_out


# Reading


def _file(folder: Path, *rows: str, header: str = "class\tquery\tcodes") -> Path:
    path = folder / "queries.tsv"
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8")
    return path


def test_a_row_is_read_as_it_was_typed(tmp_path: Path) -> None:
    path = _file(tmp_path, "prefix\tkha \t1.001193 1.000656\r", "", "official\tSổ ĐỎ\t1.1")
    assert read([path]) == (
        Judged(Kind.PREFIX, "kha ", frozenset(["1.001193", "1.000656"])),
        Judged(Kind.OFFICIAL, "Sổ ĐỎ", frozenset(["1.1"])),
    )


@pytest.mark.parametrize(
    "row",
    ["plain\tkhai sinh", "plain\t \t1.1", "plain\tkhai sinh\t ", "formal\ta\t1", "a\tb\tc\td"],
)
def test_a_row_that_is_none_is_named(tmp_path: Path, row: str) -> None:
    with pytest.raises(ValueError, match=r"queries\.tsv, line 3"):
        read([_file(tmp_path, "plain\tkhai sinh\t1.1", row)])


def test_a_file_without_the_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="does not begin with"):
        read([_file(tmp_path, header="plain\tkhai sinh\t1.1")])
