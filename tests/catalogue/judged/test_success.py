"""The search finds what people mean, on the shipped catalogue and on records nobody has curated.

``python -m benchmarks.search`` prints the figures by class and by halves; here they may not fall
below what was promised for all queries together.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import search_catalogues
from kiosk.catalogue.found import Fit
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.search import Search

from . import AS_TYPED, NOT_DONE_HERE, Judged, read
from .variants import one_slip, telex, unaccented

FIRST = 3
PROMISED: dict[str, tuple[Callable[[str], str], float]] = {
    "as typed": (str, 0.95),
    "without accents": (unaccented, 0.93),
    "one slip": (one_slip, 0.88),
    "keys of Telex": (telex, 0.88),
}
each_way = pytest.mark.parametrize("way", PROMISED)


@pytest.fixture(scope="module")
def shipped(sample: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Search:
    return _search(sample, tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="module")
def communes(tmp_path_factory: pytest.TempPathFactory) -> Search:
    if not search_catalogues.PORTAL.is_dir():
        pytest.skip("the portal's records are not here")
    catalogue = search_catalogues.communes(search_catalogues.PORTAL)
    return _search(catalogue, tmp_path_factory.mktemp("communes"))


def _search(catalogue: Catalogue, folder: Path) -> Search:
    made, entries = search_catalogues.opened(
        search_catalogues.write(catalogue, folder / "edition.sqlite")
    )
    return search_catalogues.search(made, entries)


def _success(search: Search, change: Callable[[str], str]) -> float:
    known = search.codes
    asked = [one for one in read() if one.kind in AS_TYPED and one.codes & known]
    assert len(asked) > 200
    return sum(_is_found(search, one, change) for one in asked) / len(asked)


def _is_found(search: Search, judged: Judged, change: Callable[[str], str]) -> bool:
    hits = search.find(change(judged.query)).hits[:FIRST]
    return any(hit.entry.code in judged.codes for hit in hits)


@each_way
def test_the_shipped_catalogue_is_found_in(shipped: Search, way: str) -> None:
    change, least = PROMISED[way]
    assert _success(shipped, change) >= least


@pytest.mark.slow
@each_way
def test_so_are_records_of_the_portal_as_they_come(communes: Search, way: str) -> None:
    change, least = PROMISED[way]
    assert _success(communes, change) >= least


@pytest.mark.parametrize("change", [str, unaccented])
def test_what_is_not_done_here_is_hardly_ever_said_to_be_found(
    shipped: Search, change: Callable[[str], str]
) -> None:
    asked = [change(line) for line in NOT_DONE_HERE.read_text("utf-8").splitlines()]
    assert len(asked) > 100
    found = [query for query in asked if shipped.find(query).fit is Fit.FITS]
    assert len(found) <= 0.05 * len(asked), found
