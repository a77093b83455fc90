"""The measured side: starts the real window and says on stdout when it has painted.

``python kiosk_child.py HOME start``  the moments of the first and of the complete home screen
``python kiosk_child.py HOME visit N``  touches and memory over N screens, as one JSON line
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def pss_kb() -> int:
    """Proportional set size of this process, in kB (Linux)."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise RuntimeError("no Pss")


def start(home_folder: str) -> None:
    from kiosk import app, first_start
    from kiosk.home import Home
    from kiosk.ui.application import make_application
    from kiosk.ui.window import KioskWindow

    home = Home(Path(home_folder))
    first_start.prepare(home)
    settings, _ = app.read_settings(home)
    application = make_application()
    window = KioskWindow(settings, lambda: app.open_services(home))
    window.setGeometry(application.primaryScreen().geometry())
    painted: list[float] = []
    end = window.frame_times.end

    def ended() -> None:
        end()
        painted.append(time.time())
        if len(painted) == 1:
            print(f"first {painted[0]}", flush=True)
        elif window.is_open:
            print(f"complete {painted[-1]}", flush=True)
            application.quit()

    window.frame_times.end = ended  # pyright: ignore[reportAttributeAccessIssue]
    window.showFullScreen()
    application.exec()


def visit(home_folder: str, screens: int) -> None:
    from kiosk import app
    from kiosk.home import Home
    from kiosk.ui.application import make_application
    from kiosk.ui.collecting import Collecting
    from kiosk.ui.rehearsal import Rehearsal
    from kiosk.ui.routes import AllRoute, ChecklistRoute, ProcedureRoute
    from kiosk.words import screens as words

    collecting = Collecting(make_application())
    services = app.open_services(Home(Path(home_folder)))
    visitor = Rehearsal(services, 1920, 1080)
    window = visitor.window
    # The search makes its index beside the screens; a kiosk at home has it.
    services.catalogue.suggestions(wait=True)
    visitor.let_run(1000)
    collecting.settle()
    at_home = pss_kb()
    for _ in range(12):
        for said in ("Có con nhỏ", words.HOME(), words.BY_FIELD(), "Hộ tịch", words.BACK()):
            visitor.touch_button(said)
        visitor.touch_button(words.HOME())
        visitor.touch_button(words.A_TO_Z())
        visitor.touch_list_row(1)
        visitor.touch_button(words.MAKE_MY_LIST())
        visitor.touch_button(words.HOME())
    codes = [entry.code for entry in services.catalogue.all()]
    readings: list[int] = []
    for seen in range(0, screens, 4):
        code = codes[seen % len(codes)]
        for route in (AllRoute(), ProcedureRoute(code), ChecklistRoute(code)):
            window.go(route)
            visitor.let_run(40)
        window.end_visit()
        visitor.let_run(5)
        if seen % 100 == 0:
            readings.append(pss_kb())
    touches = sorted(window.frame_times.touch_to_paint)
    paints = sorted(window.frame_times.paints)
    print(
        json.dumps(
            {
                "screens": screens,
                "pss_home_mb": at_home / 1024,
                "pss_mb": [round(kb / 1024, 1) for kb in readings],
                "touch_median_ms": touches[len(touches) // 2],
                "touch_p95_ms": touches[int(len(touches) * 0.95)],
                "touch_max_ms": touches[-1],
                "paint_p95_ms": paints[int(len(paints) * 0.95)],
            }
        )
    )


if __name__ == "__main__":
    if sys.argv[2] == "start":
        start(sys.argv[1])
    else:
        visit(sys.argv[1], int(sys.argv[3]))
