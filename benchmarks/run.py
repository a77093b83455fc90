"""The figures of the product, measured side by side: ``python -m benchmarks.run``.

Start-up against a bare Qt window and against Chromium showing a static page of the same content;
memory (PSS) at home and after many screens; touch to painted page; CPU while nobody is there.
Prints Markdown for ``docs/benchmarks.md``. Needs Xvfb, and Chromium for its row.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from statistics import median

from benchmarks.display import xvfb
from kiosk import app, first_start
from kiosk.catalogue import folder
from kiosk.catalogue.publishing import Particulars, post_unsigned
from kiosk.clock import SystemClock
from kiosk.home import Home
from kiosk.resources import data_folder

_HERE = Path(__file__).parent
_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtCore import QEvent
application = QApplication(sys.argv)
class Bare(QWidget):
    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            print("first", time.time(), flush=True)
            application.quit()
        return done
window = Bare()
window.showFullScreen()
application.exec()
"""


def sample_home(root: Path, procedures: int) -> Home:
    """A settled home whose catalogue holds that many procedures: the sample, repeated."""
    home = Home(root)
    first_start.prepare(home)
    catalogue = folder.read(data_folder()).catalogue
    assert catalogue is not None
    repeated = [
        replace(procedure, code=f"{9 - i // len(catalogue.procedures) % 8}.{100000 + i}")
        for i in range(procedures)
        for procedure in [catalogue.procedures[i % len(catalogue.procedures)]]
    ]
    grown = replace(catalogue, procedures=tuple(repeated))
    clock = SystemClock()
    said = Particulars(effective=clock.now().date())
    post_unsigned(app.open_editions(home, clock), grown, said, clock.now())
    return home


def moments(command: list[str], env: dict[str, str]) -> dict[str, float]:
    """Milliseconds from the start of a process to each moment that it prints."""
    began = time.time()
    said = subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout
    lines = (line.split() for line in said.splitlines())
    return {name: (float(moment) - began) * 1000 for name, moment in lines}


def chromium(env: dict[str, str], home: Home) -> float:
    """Milliseconds until Chromium in kiosk mode has painted a static page of the same words."""
    rows = app.open_services(home).catalogue.all()
    page = "".join(f"<li><b>{row.plain_name}</b><br>{row.name}</li>" for row in rows)
    told = threading.Event()
    script = "requestAnimationFrame(()=>requestAnimationFrame(()=>fetch('/painted')))"
    body = f"<meta charset=utf-8><ul>{page}</ul><script>{script}</script>".encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/painted":
                told.set()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        began = time.time()
        browser = subprocess.Popen(
            [
                "chromium",
                "--kiosk",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                f"--user-data-dir={profile}",
                f"http://127.0.0.1:{server.server_port}/",
            ],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        painted = told.wait(60)
        took = (time.time() - began) * 1000
        browser.terminate()
        browser.wait()
    server.shutdown()
    return took if painted else float("nan")


def idle_cpu(env: dict[str, str], home: Home, seconds: int = 10) -> float:
    """Percent of one core while the home screen is shown and nobody touches it."""
    command = [sys.executable, "-m", "kiosk", "--home", str(home.root)]
    process = subprocess.Popen(command, env=env)
    time.sleep(4)

    def used() -> int:
        fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    before = used()
    time.sleep(seconds)
    spent = (used() - before) / os.sysconf("SC_CLK_TCK")
    process.terminate()
    process.wait()
    return spent / seconds * 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--screens", type=int, default=1000)
    chosen = parser.parse_args()
    child = [sys.executable, str(_HERE / "kiosk_child.py")]
    with tempfile.TemporaryDirectory() as root, xvfb() as env:
        home = sample_home(Path(root), 600)
        bare: list[float] = []
        first: list[float] = []
        complete: list[float] = []
        browser: list[float] = []
        # Side by side, so that whatever else the machine does hits all alike.
        for _ in range(chosen.rounds):
            bare.append(moments([sys.executable, "-c", _BARE], env)["first"])
            kiosk = moments([*child, root, "start"], env)
            first.append(kiosk["first"])
            complete.append(kiosk["complete"])
            if shutil.which("chromium"):
                browser.append(chromium(env, home))
        visit = subprocess.run(
            [*child, root, "visit", str(chosen.screens)],
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        figures = json.loads(visit.stdout)
        cpu = idle_cpu(env, home)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, Xvfb 1920×1080, no GPU,")
    print(f"catalogue of 600, medians of {chosen.rounds} rounds.\n")
    print("| what | measured | against |\n|---|---|---|")
    print(f"| bare Qt window painted | {median(bare):.0f} ms | |")
    print(f"| home painted | {median(first):.0f} ms | {median(first) / median(bare):.1f} × bare |")
    ratio = median(complete) / median(bare)
    print(f"| home complete, catalogue open | {median(complete):.0f} ms | {ratio:.1f} × bare |")
    if browser:
        faster = median(browser) / median(first)
        whole = median(browser) / median(complete)
        print(
            f"| Chromium, static page | {median(browser):.0f} ms | home {faster:.1f} × faster, "
            f"complete {whole:.1f} × |"
        )
    after = figures["pss_mb"]
    growth = (after[-1] / after[0] - 1) * 100
    print(f"| memory (PSS) at home | {figures['pss_home_mb']:.0f} MB | |")
    print(
        f"| memory after {figures['screens']} screens | {after[-1]:.0f} MB | "
        f"{growth:+.1f} % since the first hundred |"
    )
    print(
        f"| touch to painted page | median {figures['touch_median_ms']:.1f} ms, "
        f"p95 {figures['touch_p95_ms']:.1f} ms, max {figures['touch_max_ms']:.1f} ms | |"
    )
    print(f"| CPU while idle at home | {cpu:.2f} % of a core | |")


if __name__ == "__main__":
    main()
