"""How long a key in the search box takes: ``python -m benchmarks.search_speed``.

Types every judged query letter by letter, over 6,300 procedures (the portal's records under changed
codes), into the kiosk's search and into bare FTS5, in one process and turn by turn. Then opens the
edition and makes the index in processes of their own, for the time and the memory they take.
Prints Markdown for ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import search_catalogues
from benchmarks.search_engines import full_text
from tests.catalogue.judged import Judged, read

PROCEDURES = 6300
_ROUNDS = 5
_SLOWEST = 10
_MS, _MB = 1000, 1 / 1_000_000


def _timed(find: Callable[[str], object], typed: str) -> float:
    start = time.perf_counter()
    find(typed)
    return (time.perf_counter() - start) * _MS


def _share(sorted_times: Sequence[float], share: float) -> float:
    return sorted_times[min(len(sorted_times) - 1, int(len(sorted_times) * share))]


def _keys(queries: Sequence[Judged], every: int) -> list[tuple[Judged, str]]:
    """What stands in the box after each key."""
    typed = [(one, one.query[:end]) for one in queries for end in range(1, len(one.query) + 1)]
    return typed[::every]


def typing(path: Path, queries: Sequence[Judged], every: int) -> dict[str, Any]:
    """The times of both, and the slowest keys of queries that may be looked at."""
    edition, entries = search_catalogues.opened(path)
    search = search_catalogues.search(edition, entries)
    bare = full_text(entries)
    keys = _keys(queries, every)
    for _, typed in keys[:50]:
        search.find(typed)
        bare(typed)
    ours: list[float] = []
    others: list[float] = []
    slowest: list[tuple[float, str]] = []
    for turn, (judged, typed) in enumerate(keys):
        # Neither of them always finds the processor's cache as the other left it.
        if turn % 2:
            others.append(_timed(bare, typed))
        ours.append(_timed(search.find, typed))
        if not turn % 2:
            others.append(_timed(bare, typed))
        if not judged.held_out:
            slowest.append((ours[-1], typed))
    slowest.sort(reverse=True)
    return {"ours": sorted(ours), "bare": sorted(others), "slowest": slowest[:_SLOWEST]}


def indexing(path: Path, *, traced: bool) -> dict[str, float]:
    """Opening the edition and making the index: time and memory; traced memory spoils the time."""
    start = time.perf_counter()
    edition, entries = search_catalogues.opened(path)
    at_open = time.perf_counter()
    gc.collect()
    before = _resident()
    if traced:
        tracemalloc.start()
    at_index = time.perf_counter()
    search = search_catalogues.search(edition, entries)
    done = time.perf_counter()
    gc.collect()
    taken, most = tracemalloc.get_traced_memory() if traced else (0, 0)
    after = _resident()
    del search
    return {
        "open": (at_open - start) * _MS,
        "index": (done - at_index) * _MS,
        "resident": (after - before) * _MB,
        "traced": taken * _MB,
        "most": most * _MB,
    }


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _child(path: Path, step: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.search_speed", "--child", step, str(path)]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def _report(times: dict[str, Any]) -> None:
    ours, bare = times["ours"], times["bare"]
    print(f"{PROCEDURES:,} procedures, {len(ours):,} keys\n")
    print("| a key to its results | this kiosk | bare FTS5 | ratio | to reach |")
    print("|---|---|---|---|---|")
    goals = {0.95: "≤ 10 ms, ≤ 1.5 ×"}
    for name, share in (("median", 0.5), ("95th percentile", 0.95), ("99th percentile", 0.99)):
        one, other = _share(ours, share), _share(bare, share)
        goal = goals.get(share, "")
        print(f"| {name} | {one:.1f} ms | {other:.1f} ms | {one / other:.2f} × | {goal} |")
    print(f"| longest | {ours[-1]:.1f} ms | {bare[-1]:.1f} ms | | |\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", type=Path, default=search_catalogues.PORTAL, metavar="DIR")
    parser.add_argument("--queries", nargs="+", type=Path, metavar="FILE.tsv", help="others")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth key")
    parser.add_argument("--slowest", action="store_true", help="list them, of the tuned half")
    parser.add_argument("--child", nargs=2, metavar=("STEP", "EDITION"))
    given = parser.parse_args()
    if given.child:
        step, path = given.child
        print(json.dumps(indexing(Path(path), traced=step == "traced")))
        return
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "edition.sqlite"
        search_catalogues.write(search_catalogues.repeated(given.portal, PROCEDURES), path)
        gc.collect()
        times = typing(path, read(given.queries), given.every)
        _report(times)
        rounds = [_child(path, "timed") for _ in range(_ROUNDS)]
        traced = _child(path, "traced")
        size = path.stat().st_size * _MB
    print(f"| the edition of {size:.0f} MB, medians of {_ROUNDS} | |\n|---|---|")
    print(f"| open it | {median(one['open'] for one in rounds):.0f} ms |")
    print(f"| make the index | {median(one['index'] for one in rounds):.0f} ms |")
    held = median(one["resident"] for one in rounds)
    print(f"| memory the index takes | {traced['traced']:.1f} MB (in the process: {held:.1f} MB) |")
    print(f"| most while it is made | {traced['most']:.1f} MB |")
    if given.slowest:
        print("\nSlowest keys of the tuned half:\n")
        print("\n".join(f"- {took:.1f} ms «{typed}»" for took, typed in times["slowest"]))


if __name__ == "__main__":
    main()
