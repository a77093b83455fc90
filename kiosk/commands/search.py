"""``kiosk search``: procedures by a few words, or one line of answer for every line of a file.

The file is for whoever wants to judge the search with queries of their own. It may be of any length
and hold any bytes; what is no text is answered like any other nonsense.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kiosk import app
from kiosk.commands import aside
from kiosk.commands.common import Commands, add_level, say
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.found import Found

_STDIN = "-"
_LONGEST_BYTES = 20_000
"""Of one query. The search itself reads far less."""


def add(commands: Commands) -> None:
    made = commands.add("search", _search, helps.SEARCH())
    asked = made.add_mutually_exclusive_group(required=True)
    asked.add_argument(
        "text", nargs="*", default=[], metavar=typed.TEXT(), help=helps.SEARCH_TEXT()
    )
    asked.add_argument("--batch", metavar=typed.FILE(), help=helps.SEARCH_BATCH())
    made.add_argument(
        "--catalogue",
        action="append",
        default=[],
        type=Path,
        metavar=typed.SOURCE(),
        help=helps.SEARCH_CATALOGUE(),
    )
    add_level(made)


def _search(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue.found import Fit

    with _finder(parsed, where) as find:
        if parsed.batch is not None:
            _answer_all(parsed, find)
            return 0
        found = find(" ".join(parsed.text))
    entries = [hit.entry for hit in found.hits]
    lines = [f"{entry.code}  {entry.plain_name}  ({entry.name})" for entry in entries]
    if not entries:
        lines = [words.SEARCH_NOTHING()]
    elif found.fit is not Fit.FITS:
        lines.insert(0, words.SEARCH_NEAR())
    say(parsed, entries, *lines)
    return 0


@contextmanager
def _finder(parsed: argparse.Namespace, where: Home) -> Generator[Callable[[str], Found]]:
    """The search over what is posted, or over what was asked for instead."""
    if not parsed.catalogue and parsed.level is None:
        yield app.open_services(where).catalogue.find
        return
    with aside.in_force(aside.chosen(parsed.catalogue, parsed.level, where)) as catalogue:
        yield catalogue.find


def _answer_all(parsed: argparse.Namespace, find: Callable[[str], Found]) -> None:
    for query in _queries(parsed.batch):
        codes = [hit.entry.code for hit in find(query).hits]
        # At once: somebody may wait for it before asking on.
        print(json.dumps(codes) if parsed.json else " ".join(codes), flush=True)


def _queries(said: str) -> Iterator[str]:
    """Every line as it stands, empty ones too; what is too long is cut. Raises ``KioskError``."""
    # The end of the input belongs to whoever gave it.
    source = nullcontext[IO[bytes]](sys.stdin.buffer) if said == _STDIN else None
    try:
        with source or Path(said).open("rb") as file:
            while line := file.readline(_LONGEST_BYTES):
                rest = line
                while not rest.endswith(b"\n") and (rest := file.readline(_LONGEST_BYTES)):
                    pass
                yield line.rstrip(b"\r\n").decode("utf-8", "replace")
    except (OSError, ValueError) as error:
        # A name with a NUL in it is a ValueError.
        raise KioskError(words.QUERIES_UNREADABLE, file=said) from error
