"""The catalogue at its largest: ``python -m benchmarks.catalogue [PORTAL_FOLDER]``.

All procedures of the national portal's records (``../shared/data/portal`` unless another folder is
named) are imported, checked, built into an edition, written to a workbook and read back, each in a
process of its own whose greatest memory is taken; then the screens are walked with that catalogue.
Prints Markdown for ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from kiosk import app, first_start
from kiosk.catalogue import edition, portal, workbook
from kiosk.catalogue.model import Catalogue
from kiosk.clock import SystemClock
from kiosk.home import Home

_PORTAL = Path(__file__).parents[2] / "shared" / "data" / "portal"
_PICTURES = 5


def _records(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl.gz"))


def _draft(folder: Path) -> Catalogue:
    reading = portal.merge(None, portal.read(_records(folder)), alone=True)
    assert reading.catalogue is not None, reading.findings[:3]
    return reading.catalogue


def _import(folder: Path, _work: Path) -> int:
    return len(_draft(folder).procedures)


def _build(folder: Path, work: Path) -> int:
    catalogue = _draft(folder)
    edition.write(catalogue, work / "edition.sqlite")
    return len(catalogue.procedures)


def _export(folder: Path, work: Path) -> int:
    catalogue = _draft(folder)
    workbook.write(catalogue, work / "all.xlsx", today=SystemClock().now().date())
    return len(catalogue.procedures)


def _read_back(_folder: Path, work: Path) -> int:
    catalogue = workbook.read(work / "all.xlsx").catalogue
    assert catalogue is not None
    return len(catalogue.procedures)


def _publish(_folder: Path, work: Path) -> int:
    desk = app.open_services(Home(work / "home")).desk
    draft = desk.open_draft([work / "all.xlsx"])
    desk.publish(draft)
    assert draft.catalogue is not None
    return len(draft.catalogue.procedures)


def _open(_folder: Path, work: Path) -> int:
    return len(app.open_services(Home(work / "home")).catalogue.all())


STEPS: dict[str, tuple[str, Callable[[Path, Path], int]]] = {
    "import": ("import and check the portal's records", _import),
    "build": ("import, check and build an edition", _build),
    "export": ("the same as a workbook", _export),
    "read": ("read and check the workbook", _read_back),
    "publish": ("publish the workbook: read, check, compare, build, sign, install", _publish),
    "open": ("open the services with it, as at a start", _open),
}


def _child(step: str, folder: Path, work: Path) -> None:
    start = time.perf_counter()
    count = STEPS[step][1](folder, work)
    seconds = time.perf_counter() - start
    print(count, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _measure(step: str, folder: Path, work: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.catalogue", str(folder), "--step", step, str(work)],
        capture_output=True,
        text=True,
        check=True,
    )
    count, seconds, megabytes = map(float, done.stdout.split())
    return f"| {STEPS[step][0]} | {count:.0f} | {seconds:.1f} s | {megabytes:.0f} MB |"


def _walk(work: Path) -> list[str]:
    """How long a touch takes on each page, in milliseconds, painted into memory."""
    from kiosk.ui.rehearsal import Rehearsal, without_display

    without_display()
    from kiosk.ui.application import make_application

    application = make_application()
    services = app.open_services(Home(work / "home"))
    from kiosk.ui.routes import AllRoute, ChecklistRoute, FieldRoute, FieldsRoute, ProcedureRoute

    catalogue = services.catalogue
    procedures = [catalogue.procedure(entry.code) for entry in catalogue.all()]
    most_papers = max(procedures, key=lambda p: len(p.papers))
    longest_step = max(procedures, key=lambda p: max((len(s.what) for s in p.steps), default=0))
    longest_name = max(procedures, key=lambda p: len(p.name))
    largest_field = max(catalogue.fields(), key=lambda pair: pair[1])[0]
    routes = {
        f"{len(catalogue.fields())} fields": FieldsRoute(),
        f"A to Z, {len(procedures)} names": AllRoute(),
        "the largest field": FieldRoute(largest_field.id),
        f"a name of {len(longest_name.name)} characters": ProcedureRoute(longest_name.code),
        "the longest step": ProcedureRoute(longest_step.code),
        f"{len(most_papers.papers)} papers": ProcedureRoute(most_papers.code),
        f"a list of {len(most_papers.papers)} papers": ChecklistRoute(most_papers.code, ()),
    }
    rehearsal = Rehearsal(services, 1080, 1920)
    rows: list[str] = []
    for name, route in routes.items():
        touched: list[float] = []
        turns: list[float] = []
        for _ in range(_PICTURES):
            rehearsal.window.end_visit()
            rehearsal.let_run(400)
            start = time.perf_counter()
            rehearsal.window.go(route)
            rehearsal.window.repaint()
            touched.append(1000 * (time.perf_counter() - start))
            until = time.monotonic() + 1
            while time.monotonic() < until:
                start = time.perf_counter()
                application.processEvents()
                turns.append(1000 * (time.perf_counter() - start))
                time.sleep(0.001)
        rows.append(
            f"| {name} | {touched[0]:.0f} ms | {median(touched[1:]):.0f} ms | {max(turns):.0f} ms |"
        )
    rehearsal.close()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("portal", nargs="?", type=Path, default=_PORTAL)
    parser.add_argument("--step", nargs=2, metavar=("STEP", "WORK"))
    given = parser.parse_args()
    if given.step:
        _child(given.step[0], given.portal, Path(given.step[1]))
        return
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        first_start.prepare(Home(work / "home"))
        print("| what | procedures | time | greatest memory |\n|---|---|---|---|")
        for step in STEPS:
            print(_measure(step, given.portal, work), flush=True)
        size = (work / "all.xlsx").stat().st_size / 1e6
        content = (work / "edition.sqlite").stat().st_size / 1e6
        print(f"\nThe workbook takes {size:.1f} MB, the edition {content:.1f} MB.\n")
        print("| page | first touch | later touches | longest turn after |\n|---|---|---|---|")
        print("\n".join(_walk(work)))


if __name__ == "__main__":
    main()
