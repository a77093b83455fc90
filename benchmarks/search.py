"""How often the search finds what people mean: ``python -m benchmarks.search``.

Asks every judged query of ``tests/catalogue/judged`` of the kiosk's search and of two engines that
lie ready, FTS5 and RapidFuzz, on the shipped catalogue and on the portal's commune-level procedures
(``--portal``), and prints Markdown for ``docs/benchmarks.md``: by class, and the four figures of
queries typed well, without accents, with one slip and as keys of Telex.

``--tuned`` and ``--held-out`` ask one half only. ``--misses`` lists what the kiosk's search did not
find, of the tuned half unless the other is asked for: whoever reads those can tune on them.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks import search_catalogues
from benchmarks.search_engines import Engine, full_text, fuzzy
from kiosk.catalogue.edition import Entry
from kiosk.catalogue.model import Catalogue
from tests.catalogue.judged import AS_TYPED, Judged, Kind, read
from tests.catalogue.judged.variants import one_slip, telex, unaccented, vni

KIOSK = "this kiosk"
_SLIPS = 3
"""So many different slips in each query, so that luck weighs less."""

_FIRST = 3


def _slips(query: str) -> list[str]:
    return [one_slip(query, seed) for seed in range(_SLIPS)]


FIGURES: tuple[tuple[str, int | None, Callable[[str], list[str]]], ...] = (
    ("as typed", 95, lambda query: [query]),
    ("without accents", 93, lambda query: [unaccented(query)]),
    ("one slip", 88, _slips),
    ("Telex keys", 88, lambda query: [telex(query)]),
    ("one slip, without accents", None, lambda query: _slips(unaccented(query))),
    ("VNI keys", None, lambda query: [vni(query)]),
)
"""What is done to the queries that are typed well, and the success in the first three to reach."""


@dataclass(slots=True)
class Score:
    """How far down the first right answer stood; 0 where there was none."""

    ranks: list[int] = field(default_factory=list[int])

    def within(self, place: int) -> float:
        """Per cent of the queries with a right answer that far up."""
        return 100 * sum(0 < rank <= place for rank in self.ranks) / (len(self.ranks) or 1)

    @property
    def reciprocal(self) -> float:
        return sum(1 / rank for rank in self.ranks if rank) / (len(self.ranks) or 1)

    def cells(self) -> str:
        return f"{self.within(1):.0f} | {self.within(_FIRST):.0f} | {self.reciprocal:.2f}"


class Trial:
    """One catalogue, its engines, and those queries to which it has an answer."""

    def __init__(self, name: str, catalogue: Catalogue, queries: Sequence[Judged], place: Path):
        path = search_catalogues.write(catalogue, place / f"{name}.sqlite")
        edition, entries = search_catalogues.opened(path)
        search = search_catalogues.search(edition, entries)

        def find(typed: str) -> Sequence[str]:
            return [hit.entry.code for hit in search.find(typed).hits]

        self.name = name
        self.sayings = len(edition.vocabulary or ())
        self.entries: dict[str, Entry] = {entry.code: entry for entry in entries}
        # Classes, figures and misses ask the same again.
        self.engines: dict[str, Engine] = {
            KIOSK: cache(find),
            "FTS5": cache(full_text(entries)),
            "RapidFuzz": cache(fuzzy(entries)),
        }
        self.queries = [one for one in queries if one.codes & self.entries.keys()]

    def score(self, engine: str, asked: Sequence[tuple[Judged, str]]) -> Score:
        """What an engine makes of queries, each as it is typed this time."""
        find = self.engines[engine]
        return Score([_rank(find(typed), judged.codes) for judged, typed in asked])

    def finds(self, judged: Judged, typed: str) -> bool:
        """Whether the kiosk's search has a right answer among the first three."""
        return 0 < _rank(self.engines[KIOSK](typed), judged.codes) <= _FIRST

    def lines(self, before: str, codes: Sequence[str]) -> Iterator[str]:
        """Those of the procedures that are here, one a line."""
        for code in codes:
            if code in self.entries:
                yield f"{before}{code}  {self.entries[code].name[:100]}"

    def made(self, change: Callable[[str], list[str]]) -> list[tuple[Judged, str]]:
        """The queries that are typed well, changed."""
        well = [judged for judged in self.queries if judged.kind in AS_TYPED]
        return [(judged, typed) for judged in well for typed in change(judged.query)]


def _rank(codes: Sequence[str], accepted: frozenset[str]) -> int:
    return next((place for place, code in enumerate(codes, start=1) if code in accepted), 0)


# Printing


def _by_class(trial: Trial) -> Iterator[str]:
    counts = f"{len(trial.entries)} procedures, {trial.sayings} sayings"
    yield f"{trial.name}: {counts}, {len(trial.queries)} queries\n"
    heads = "".join(f" | {engine} @1 | @3 | MRR" for engine in trial.engines)
    yield f"| class | queries{heads} |\n|---|---{'|---' * 3 * len(trial.engines)}|"
    kinds: list[tuple[str, tuple[Kind, ...]]] = [(kind.value, (kind,)) for kind in Kind]
    for name, among in (*kinds, ("all", tuple(Kind))):
        asked = [(judged, judged.query) for judged in trial.queries if judged.kind in among]
        if asked:
            scores = " | ".join(trial.score(engine, asked).cells() for engine in trial.engines)
            yield f"| {name} | {len(asked)} | {scores} |"
    yield ""


def _figures(trials: Sequence[Trial]) -> Iterator[str]:
    heads = "".join(f" | {t.name}: {engine}" for t in trials for engine in t.engines)
    columns = sum(len(trial.engines) for trial in trials)
    yield f"| success in the first three | to reach{heads} | |\n|---|---{'|---' * columns}|---|"
    for name, limit, change in FIGURES:
        cells: list[str] = []
        reached = True
        for trial in trials:
            asked = trial.made(change)
            for engine in trial.engines:
                share = trial.score(engine, asked).within(_FIRST)
                cells.append(f"{share:.1f} %")
                reached &= engine != KIOSK or limit is None or share >= limit
        said = "" if limit is None else "reached" if reached else "**not reached**"
        goal = "" if limit is None else f"≥ {limit} %"
        yield f"| {name} | {goal} | {' | '.join(cells)} | {said} |"
    yield ""


def _misses(trial: Trial, *, held_out: bool) -> Iterator[str]:
    """What was not among the first three; of the changed queries only those lost by the change."""
    as_written = [(judged, judged.query) for judged in trial.queries]
    asked = {"as written": as_written, **{name: trial.made(make) for name, _, make in FIGURES[1:]}}
    for name, queries in asked.items():
        of_half = [(judged, typed) for judged, typed in queries if judged.held_out is held_out]
        missed = [one for one in of_half if not trial.finds(*one)]
        yield f"{trial.name}, {name}: {len(missed)} of {len(of_half)} missed\n"
        for judged, typed in missed:
            if typed == judged.query or trial.finds(judged, judged.query):
                found = trial.engines[KIOSK](typed)
                rank = _rank(found, judged.codes)
                of = "" if typed == judged.query else f" (of «{judged.query}»)"
                place = f"place {rank}" if rank else "not found"
                yield f"- [{judged.kind.value}] «{typed}»{of}: {place}"
                yield from trial.lines("  wanted ", sorted(judged.codes))
                yield from trial.lines("  found  ", found[:_FIRST])
        yield ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", type=Path, default=search_catalogues.PORTAL, metavar="DIR")
    half = parser.add_mutually_exclusive_group()
    half.add_argument("--held-out", action="store_true", help="only the half nobody tuned on")
    half.add_argument("--tuned", action="store_true", help="only the other half")
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    parser.add_argument("--queries", nargs="+", type=Path, metavar="FILE.tsv", help="others")
    given = parser.parse_args()
    halves = {True} if given.held_out else {False} if given.tuned else {True, False}
    queries = [judged for judged in read(given.queries) if judged.held_out in halves]
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        trials = [Trial("shipped", search_catalogues.shipped(), queries, place)]
        if given.portal.is_dir():
            portal = search_catalogues.communes(given.portal)
            trials.append(Trial("portal", portal, queries, place))
        else:
            print(f"The portal's records are not in {given.portal}.\n")
        for trial in trials:
            print("\n".join(_by_class(trial)), flush=True)
        print("\n".join(_figures(trials)), flush=True)
        if given.misses:
            for trial in trials:
                print("\n".join(_misses(trial, held_out=given.held_out)), flush=True)


if __name__ == "__main__":
    main()
