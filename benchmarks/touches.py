"""From a touch to the painted page, page by page: ``python -m benchmarks.touches [--rounds N]``.

Under Xvfb, with the sample catalogue. A touch is counted from the decision to go to a page to the
end of the frame that shows it: milliseconds that passed, and milliseconds that the GUI thread
worked, which another program on the same machine changes little. Prints Markdown for
``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.display import xvfb
from kiosk import app, first_start
from kiosk.home import Home
from kiosk.ui.routes import (
    AllRoute,
    BoardRoute,
    ChecklistRoute,
    FieldRoute,
    FieldsRoute,
    HomeRoute,
    LifeEventRoute,
    ProcedureRoute,
    QuestionRoute,
    Route,
    SearchRoute,
    TypeCodeRoute,
)

_READS_MS = 60
_IS_MADE_MS = 4000
_ASKS = "1.001193"
"""Birth registration asks questions."""

_Touch = tuple[float, float]
"""Milliseconds that passed, and that were worked."""


def _part(values: Iterator[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _child(home: Path, rounds: int) -> None:
    from kiosk.ui.application import make_application
    from kiosk.ui.collecting import Collecting
    from kiosk.ui.rehearsal import Rehearsal

    application = make_application()
    collecting = Collecting(application)
    services = app.open_services(Home(home))
    catalogue = services.catalogue
    visitor = Rehearsal(services, 1920, 1080)
    window = visitor.window
    visitor.let_run(_IS_MADE_MS)
    collecting.settle()

    def touch(route: Route) -> _Touch:
        painted = window.frame_times.touch_to_paint
        before, worked = len(painted), time.thread_time()
        window.frame_times.touched()
        window.go(route)
        while len(painted) == before:
            application.processEvents()
        return painted[-1], (time.thread_time() - worked) * 1000

    codes = [entry.code for entry in catalogue.all()]
    fields, events = catalogue.fields(), catalogue.life_events()
    taken: dict[str, list[_Touch]] = {}
    for i in range(rounds):
        code = codes[i * 37 % len(codes)]
        walk: dict[str, Route] = {
            "fields": FieldsRoute(),
            "a field": FieldRoute(fields[i % len(fields)][0].id),
            "a life event": LifeEventRoute(events[i % len(events)].id),
            "a procedure": ProcedureRoute(code),
            "my list": ChecklistRoute(code),
            "home": HomeRoute(),
            "A to Z": AllRoute(),
            "search": SearchRoute(),
            "a question": QuestionRoute(_ASKS),
            "typing a code": TypeCodeRoute(),
            "board": BoardRoute(),
        }
        for name, route in walk.items():
            taken.setdefault(name, []).append(touch(route))
            visitor.let_run(_READS_MS)
        window.end_visit()
    print("| page | first | median | 95 % | work, median | work, 95 % |\n|---|---|---|---|---|---|")
    everything: list[_Touch] = []
    for name, (first, *later) in taken.items():
        everything += later
        _row(name, f"{first[0]:.0f} ms", later)
    _row("all", "", everything)
    visitor.close()


def _row(name: str, first: str, touches: list[_Touch]) -> None:
    figures = [
        f"{_part((touch[kind] for touch in touches), share):.1f} ms"
        for kind in (0, 1)
        for share in (0.5, 0.95)
    ]
    print(f"| {name} | {first} | {' | '.join(figures)} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--child", type=Path, metavar="HOME")
    given = parser.parse_args()
    if given.child:
        _child(given.child, given.rounds)
        return
    with tempfile.TemporaryDirectory(prefix="kiosk-touches-") as name, xvfb() as env:
        first_start.prepare(Home(Path(name)))
        command = [sys.executable, "-m", "benchmarks.touches", "--rounds", str(given.rounds)]
        subprocess.run([*command, "--child", name], env={**os.environ, **env}, check=True)


if __name__ == "__main__":
    main()
