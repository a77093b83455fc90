"""The watched folder: an export that is put there is taken in, and moved aside with a report.

The folder often lies on the office's network, filled by a program that nobody here can change. So
a file is taken only once it has stopped growing, it is moved and never deleted, and whatever
happens in between (a kill, the network gone) it is simply taken again: taking twice is harmless.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.dossiers.intake.opening import Stamp, stamp_of
from kiosk.dossiers.intake.refusals import FileRefused
from kiosk.dossiers.intake.taking import Intake
from kiosk.errors import KioskError
from kiosk.words import intake as words

TAKEN, REFUSED = "da-nhap", "loi"
"""The folders for what was taken and what was refused, inside the watched one."""

_ENDINGS = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"}
_UNFINISHED = ("~", ".", "_tmp")
_REPORT = ".bao-cao.txt"
_LONGEST_NAME = 100
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of one file: ``intake`` where it was taken, else the ``problem``.

    ``moved_to`` is ``None`` where it stays in the folder and is tried again.
    """

    name: str
    intake: Intake | None = None
    problem: KioskError | None = None
    moved_to: Path | None = None


class WatchedFolder:
    """Looks into a folder whenever it is told to; remembers how large the files were last time."""

    def __init__(self, folder: Path, take: Callable[[Path], Intake]) -> None:
        self._folder, self._take = folder, take
        self._before: dict[str, Stamp] = {}
        self._stuck: dict[str, Stamp] = {}
        """What was dealt with and could not be moved away: not every few seconds again."""

    def look(self) -> list[Seen]:
        """Take every file that has not changed since the look before this one.

        Raises ``KioskError`` where the folder is away.
        """
        try:
            found = sorted(path for path in self._folder.iterdir() if _is_export(path))
        except (OSError, ValueError) as problem:
            raise KioskError(words.FOLDER_AWAY, folder=self._folder) from problem
        now: dict[str, Stamp] = {}
        ready: list[Path] = []
        for path in found:
            with suppress(KioskError):
                now[path.name] = stamp_of(path)
                is_stuck = self._stuck.get(path.name) == now[path.name]
                if self._before.get(path.name) == now[path.name] and not is_stuck:
                    ready.append(path)
        self._before = now
        return [self._see(path) for path in ready]

    def _see(self, path: Path) -> Seen:
        name = _plain(path.name)
        try:
            intake = self._take(path)
        except FileRefused as refused:
            said = [words.REFUSED_FILE(why=refused)]
            return self._put_aside(Seen(name, problem=refused), path, REFUSED, said)
        except KioskError as problem:
            # As far as anybody knows not the file is at fault, but the disk or the register.
            return Seen(name, problem=problem)
        said = [intake.summary(), "", *intake.lines()]
        return self._put_aside(Seen(name, intake=intake), path, TAKEN, said)

    def _put_aside(self, seen: Seen, path: Path, where: str, said: list[str]) -> Seen:
        """Move the file away. The report is written first: a kill in between only repeats it."""
        try:
            folder = self._folder / where
            folder.mkdir(exist_ok=True)
            target = _free(folder, seen.name)
            report = target.with_name(target.name + _REPORT)
            text = "\r\n".join(said) + "\r\n"
            report.write_bytes(text.encode("utf-8-sig", "replace"))
            path.rename(target)
        except OSError as problem:
            if path.name in self._before:
                self._stuck[path.name] = self._before[path.name]
            not_moved = KioskError(words.NOT_MOVED, folder=self._folder)
            not_moved.__cause__ = problem
            return Seen(seen.name, seen.intake, seen.problem or not_moved)
        self._before.pop(path.name, None)
        return Seen(seen.name, seen.intake, seen.problem, target)


def _is_export(path: Path) -> bool:
    name = path.name.lower()
    return path.suffix.lower() in _ENDINGS and not name.startswith(_UNFINISHED)


def _plain(name: str) -> str:
    """A name that any disk takes and any screen shows."""
    stem, dot, ending = _NOT_IN_NAMES.sub("_", name).rpartition(".")
    return f"{stem[:_LONGEST_NAME].strip()}{dot}{ending[:10]}"


def _free(folder: Path, name: str) -> Path:
    """A path where nothing lies yet: what was moved earlier is never replaced."""
    stem, dot, ending = name.rpartition(".")
    target, copy = folder / name, 1
    while target.exists():
        copy += 1
        target = folder / f"{stem} ({copy}){dot}{ending}"
    return target
