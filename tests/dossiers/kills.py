"""Work that is killed in the middle, many times over, without starting Python for each time."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from types import TracebackType
from typing import Self

_STEP = 1.2
"""By so much more or less time is left to the next, where one was killed at work or not."""

_FORKER = """
import os, sys
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        work(*line.rstrip("\\n").split("\\t"))
        os._exit(0)
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    print("killed" if os.WIFSIGNALED(status) else f"ended {status}", flush=True)
"""


class Worker:
    """Does ``work(*words)`` of a script in a process of its own, to the end or not.

    Kills come at any moment of the work, and as often after its end, also where the machine becomes
    slower or faster meanwhile.
    """

    def __init__(self, script: str, seed: int) -> None:
        command = [sys.executable, "-c", script + _FORKER]
        self._forker = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._chance = random.Random(seed)
        self._longest = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._forker.__exit__(kind, error, trace)

    def finish(self, *words: str) -> None:
        """Let it come to its end, and see how long that takes."""
        began = time.perf_counter()
        self._begin(words)
        assert self._said() == "ended 0"
        self._longest = max(self._longest, time.perf_counter() - began)

    def kill(self, *words: str) -> bool:
        """Kill it somewhere on its way; whether it was still at work."""
        child = self._begin(words)
        time.sleep(self._chance.uniform(0, self._longest))
        with contextlib.suppress(ProcessLookupError):  # at its end already
            os.kill(child, signal.SIGKILL)
        said = self._said()
        assert said in ("killed", "ended 0")
        at_work = said == "killed"
        self._longest *= _STEP if at_work else 1 / _STEP
        return at_work

    def _begin(self, words: tuple[str, ...]) -> int:
        assert self._forker.stdin is not None
        self._forker.stdin.write("\t".join(words) + "\n")
        self._forker.stdin.flush()
        return int(self._said())

    def _said(self) -> str:
        assert self._forker.stdout is not None
        return self._forker.stdout.readline().strip()
