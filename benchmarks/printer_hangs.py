"""Touches while a printer hangs, side by side with touches while all is well.

``python -m benchmarks.printer_hangs [--seconds N]``

The printer takes a print and then answers nobody; meanwhile somebody goes from page to page, all
of them pages that say what the printer can do. Two windows take turns. Prints Markdown for
``docs/benchmarks.md``: touch to painted page, and what asking printers costs in idle time.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk import app, first_start
from kiosk.clock import SystemClock
from kiosk.home import Home
from kiosk.printing.blocks import PageSize
from kiosk.printing.outlets import Outlet, Outlets
from kiosk.printing.pretended import PretendedPrinter
from kiosk.resources import data_folder
from kiosk.services import Services
from kiosk.ui.collecting import Collecting
from kiosk.ui.rehearsal import Rehearsal, without_display
from kiosk.ui.routes import AllRoute, ChecklistRoute, ProcedureRoute, Route
from kiosk.words import screens as words

_FRAME_MS = 1000 / 60
_LOOK_MS = 60
"""A quick reader: the page has been added to itself, and the next is touched."""
_ROUND_SECONDS = 4


@dataclass(slots=True)
class Touches:
    """Milliseconds from a touch to the painted page."""

    times: list[float] = field(default_factory=list[float])

    def part(self, share: float) -> float:
        return sorted(self.times)[min(len(self.times) - 1, int(len(self.times) * share))]


def kiosk(services: Services, printer: PretendedPrinter) -> Rehearsal:
    """A window of its own with that printer."""
    outlets = Outlets(Outlet("page", printer, PageSize.A4))
    return Rehearsal(replace(services, outlets=outlets), 1920, 1080)


def walk(visitor: Rehearsal, codes: Iterator[str], touches: Touches) -> None:
    """Go from page to page for a while."""
    window = visitor.window
    window.frame_times.touch_to_paint.clear()
    until = time.monotonic() + _ROUND_SECONDS
    while time.monotonic() < until:
        code = next(codes)
        routes: tuple[Route, ...] = (AllRoute(), ProcedureRoute(code), ChecklistRoute(code))
        for route in routes:
            window.frame_times.touched()
            window.go(route)
            visitor.let_run(_LOOK_MS)
    touches.times += window.frame_times.touch_to_paint


def measure(services: Services, codes: Sequence[str], seconds: float) -> tuple[Touches, Touches]:
    """While the printer is well, and while it hangs, turn by turn."""
    printer = PretendedPrinter(by_hand=True)
    well, hangs = kiosk(services, PretendedPrinter()), kiosk(services, printer)
    hangs.window.go(ChecklistRoute(codes[0]))
    hangs.settle()
    hangs.have_begun(words.PRINT_LIST())
    hangs.wait_for(lambda: bool(printer.sent))
    printer.hang()
    hangs.touch_button(words.CLOSE())
    both = (well, Touches()), (hangs, Touches())
    walked = itertools.cycle(codes)
    for visitor, _ in both:
        walk(visitor, walked, Touches())
    for _ in range(round(seconds / _ROUND_SECONDS)):
        for visitor, touches in both:
            walk(visitor, walked, touches)
    printer.answer()
    for visitor, _ in both:
        visitor.close()
    return both[0][1], both[1][1]


def idle_share(services: Services, seconds: float) -> tuple[float, float]:
    """Parts of a core that are used at home and at a page with a print button, doing nothing."""
    visitor = kiosk(services, PretendedPrinter())
    visitor.let_run(2000)
    shares: list[float] = []
    for route in (None, ChecklistRoute("1.001193")):
        if route is not None:
            visitor.window.go(route)
            visitor.let_run(1000)
        before = time.process_time()
        visitor.let_run(int(seconds * 1000))
        shares.append((time.process_time() - before) / seconds)
    visitor.close()
    return shares[0], shares[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    seconds: float = parser.parse_args().seconds
    without_display()
    from kiosk.ui.application import make_application

    collecting = Collecting(make_application())
    with tempfile.TemporaryDirectory(prefix="kiosk-printer-hangs-") as folder:
        home, clock = Home(Path(folder)), SystemClock()
        first_start.build_catalogue(home, data_folder(), clock.now())
        services = app.open_services(home)
        codes = [entry.code for entry in services.catalogue.all()]
        well, hangs = measure(services, codes, seconds)
        at_home, at_page = idle_share(services, min(seconds, 30))
    collecting.collect()
    print("| touch to painted page | touches | median | 95 % | slowest | over a frame |")
    print("|---|---|---|---|---|---|")
    for name, touches in (("printer well", well), ("printer hangs", hangs)):
        late = sum(each > _FRAME_MS for each in touches.times)
        print(
            f"| {name} | {len(touches.times)} | {touches.part(0.5):.1f} ms "
            f"| {touches.part(0.95):.1f} ms | {touches.part(1):.1f} ms | {late} |"
        )
    print(f"\nIdle: {at_home:.2%} of a core at home, {at_page:.2%} at a page that prints.")


if __name__ == "__main__":
    main()
