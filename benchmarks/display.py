"""A screen of its own for a benchmark: Xvfb on a free display, stopped by its process id."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def xvfb(width: int = 1920, height: int = 1080) -> Generator[dict[str, str]]:
    """Start a virtual screen; gives the environment in which programs find it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()
