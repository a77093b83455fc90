"""Somebody at a command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk import cli


class Kiosk:
    """Runs commands in this process and remembers what they said."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = ""
        self.err = ""

    def __call__(self, *words: str | Path) -> int:
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as exit_:
            code = int(exit_.code or 0)
        self.out, self.err = self._capsys.readouterr()
        return code

    def json(self, *words: str | Path) -> Any:
        assert self(*words, "--json") == 0, self.err
        assert self.err == ""
        return json.loads(self.out)

    def problem(self, *words: str | Path) -> str:
        """The one sentence (or two) of a command that failed because of something out there."""
        assert self(*words) == 1
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        assert self.err.endswith((".\n", ".)\n"))
        return self.err.strip()
