"""What the kiosk holds in memory: ``python -m benchmarks.memory [--screens N] [--prints N]``.

At home, after every hundred screens, and after previews of what would be printed; under Xvfb, with
the sample catalogue, collecting as the kiosk does. PSS counts a share of what other programs of Qt
and Python use too, so it falls while such run beside; *own* is what belongs to the kiosk alone.
Prints Markdown for ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.display import xvfb
from kiosk import first_start
from kiosk.home import Home

_IS_MADE_MS = 4000
_READS_MS = 40
"""By then the page below the first glance is made."""
_IS_COLLECTED_MS = 6000
_SCREENS_A_VISIT = 4
_TIMED = 10


class Memory(NamedTuple):
    """Proportional set size, and what no other process uses, in MB."""

    pss: float
    own: float


def memory() -> Memory:
    """Of this process (Linux)."""
    said = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
    mb = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in said}
    return Memory(mb["Pss"], mb["Private_Clean"] + mb["Private_Dirty"])


def _child(home: Path, screens: int, prints: int) -> None:
    from kiosk import app
    from kiosk.system.heap import give_back
    from kiosk.ui.application import make_application
    from kiosk.ui.collecting import Collecting
    from kiosk.ui.rehearsal import Rehearsal
    from kiosk.ui.routes import AllRoute, ChecklistRoute, ProcedureRoute
    from kiosk.words import screens as words

    application = make_application()
    collecting = Collecting(application)
    services = app.open_services(Home(home))
    visitor = Rehearsal(services, 1920, 1080)
    window = visitor.window
    # The search makes its index beside the screens; a kiosk at home has it.
    services.catalogue.suggestions(wait=True)
    visitor.let_run(_IS_MADE_MS)
    collecting.settle()
    codes = [entry.code for entry in services.catalogue.all()]
    first = memory()
    print("| after | PSS | own | since home |\n|---|---|---|---|")

    def say(what: str) -> None:
        now = memory()
        share = (now.pss / first.pss - 1) * 100
        print(
            f"| {what} | {now.pss:.1f} MB | {now.own:.1f} MB | "
            f"{share:+.1f} % of PSS, {now.own - first.own:+.1f} MB own |",
            flush=True,
        )

    def preview(number: int) -> None:
        window.go(ChecklistRoute(codes[number % len(codes)]))
        visitor.settle()
        visitor.open_preview(words.PRINT_LIST())
        window.end_visit()
        visitor.settle()

    say("the start, at home")
    for visit in range(screens // _SCREENS_A_VISIT):
        code = codes[visit % len(codes)]
        for route in (AllRoute(), ProcedureRoute(code), ChecklistRoute(code)):
            window.go(route)
            visitor.let_run(_READS_MS)
        window.end_visit()
        visitor.let_run(5)
        seen = (visit + 1) * _SCREENS_A_VISIT
        if seen % 100 == 0:
            visitor.let_run(_IS_COLLECTED_MS)
            say(f"{seen} screens")
    for number in range(prints):
        preview(number)
        if number + 1 in (1, prints):
            visitor.let_run(_IS_COLLECTED_MS)
            say(f"{number + 1} previews")
    took: list[float] = []
    for number in range(_TIMED if prints else 0):
        preview(number)
        worked = time.thread_time()
        give_back()
        took.append((time.thread_time() - worked) * 1000)
    if took:
        print(
            f"\nGiving back after a preview: {median(took):.2f} ms of work, {max(took):.2f} most."
        )
    visitor.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--screens", type=int, default=1000)
    parser.add_argument("--prints", type=int, default=60)
    parser.add_argument("--child", type=Path, metavar="HOME")
    given = parser.parse_args()
    if given.child:
        _child(given.child, given.screens, given.prints)
        return
    with tempfile.TemporaryDirectory(prefix="kiosk-memory-") as name, xvfb() as env:
        first_start.prepare(Home(Path(name)))
        command = [sys.executable, "-m", "benchmarks.memory", "--screens", str(given.screens)]
        command += ["--prints", str(given.prints), "--child", name]
        subprocess.run(command, env={**os.environ, **env}, check=True)


if __name__ == "__main__":
    main()
