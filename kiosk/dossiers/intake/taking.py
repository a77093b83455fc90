"""Taking one export into the register: all of its sound rows, or nothing at all.

Rows stream from the file into one transaction. One bad row is left out and said; a file that is
bad as a whole (no header, cut off while it was written, half of it unreadable) changes nothing. The
same file again changes nothing either, and what is older than what is known never overwrites it:
the register sees to that by the time of change.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.intake.headers import Header
from kiosk.dossiers.intake.known import Known
from kiosk.dossiers.intake.mapping import read_mapping, write_mapping
from kiosk.dossiers.intake.meanings import Meaning
from kiosk.dossiers.intake.opening import look_into, open_export, stamp_of
from kiosk.dossiers.intake.reader import DossierReader
from kiosk.dossiers.intake.refusals import FileNotReady, FileRefused, IntakeStopped
from kiosk.dossiers.intake.troubles import Report, Trouble, quoted
from kiosk.dossiers.row import Row
from kiosk.errors import KioskError
from kiosk.findings import Finding
from kiosk.system.log import Event, record
from kiosk.words import intake as words

_EVERY = 1_000
"""Rows between two looks at whether somebody wants to stop."""
_HOPELESS = 5_000
"""So many rows are enough to see that a file is bad."""


class _Taken(Protocol):
    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def same(self) -> int: ...
    @property
    def older(self) -> int: ...
    @property
    def contested(self) -> int: ...


class TakesRows(Protocol):
    """The register, as far as intake needs it."""

    def take(self, rows: Iterable[Row], contested: Callable[[int], None] = ...) -> _Taken: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What became of one file. Rows: ``new`` to ``contested`` were sound, ``refused`` were not.

    ``kinds`` counts every finding by its kind; ``findings`` are the first ones, word by word.
    ``columns`` says how each header was understood, ``mapping`` where that was written just now.
    """

    rows: int
    new: int
    changed: int
    same: int
    older: int
    contested: int
    refused: int
    kinds: dict[str, int]
    findings: tuple[Finding, ...]
    columns: tuple[tuple[str, Meaning | None], ...]
    mapping: Path | None = None

    def summary(self) -> str:
        """One sentence for whoever has brought the file."""
        return words.TAKEN(
            new=self.new,
            changed=self.changed,
            same=self.same,
            older=self.older,
            contested=self.contested,
            refused=self.refused,
        )

    def lines(self) -> list[str]:
        """Every finding that was kept, and how many were not."""
        said = [str(finding) for finding in self.findings]
        more = sum(self.kinds.values()) - len(said)
        if more > 0:
            said.append(words.KIND_COUNTED(count=more))
        return said or [words.FINDINGS_NONE()]


def columns_of(path: Path, mapping: Path) -> tuple[tuple[str, Meaning | None], ...]:
    """How the columns of an export would be understood. Raises ``KioskError``."""
    header = look_into(path, read_mapping(mapping))
    return tuple(zip(header.names, header.meanings, strict=True))


def take_file(
    path: Path,
    register: TakesRows,
    mapping: Path,
    *,
    now: dt.datetime,
    known: Known | None = None,
    progress: Callable[[int], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Intake:
    """Take an export. ``mapping`` is the mapping file, written on first use.

    ``progress`` hears how many rows have been read; once ``stopped`` says so, nothing is taken.

    Raises ``FileRefused`` (somebody must mend the file or the mapping), ``FileNotReady`` (try again
    later), ``IntakeStopped``, or a problem of the register. The register is then as it was.
    """
    try:
        done = _Intaking(path, register, mapping, now, known or Known()).take(progress, stopped)
    except KioskError as problem:
        record(Event.DOSSIERS_REFUSED, kind=type(problem).__name__)
        raise
    record(
        Event.DOSSIERS_TAKEN,
        new=done.new,
        changed=done.changed,
        same=done.same,
        older=done.older,
        contested=done.contested,
        refused=done.refused,
    )
    return done


class _Intaking:
    """One file on its way."""

    def __init__(
        self, path: Path, register: TakesRows, mapping: Path, now: dt.datetime, known: Known
    ) -> None:
        self._path, self._register, self._mapping_file = path, register, mapping
        self._before = stamp_of(path)
        self._mapping = read_mapping(mapping)
        self._header = self._opened()
        self._report = Report(path.name)
        self._report.sheet = self._header.table.sheet
        self._reader = DossierReader(
            self._header,
            self._mapping,
            known,
            self._report,
            now=now,
            written_at=dt.datetime.fromtimestamp(self._before.modified, VIETNAM_TIME),
        )
        self._leaps: list[tuple[int, int, str]] = []
        """Where counting sound rows and rows of a sheet drift apart: both counts, and the sheet."""

    def _opened(self) -> Header:
        try:
            return open_export(self._path, self._mapping)
        except FileRefused:
            # The clerk needs the headers of this file before anything can be mapped.
            self._write_mapping(look_into(self._path, self._mapping))
            raise

    def take(self, progress: Callable[[int], None], stopped: Callable[[], bool]) -> Intake:
        self._remarks_on_the_file()
        taken = self._register.take(self._rows(progress, stopped), self._contest)
        written = self._write_mapping(self._header, self._reader.terms.unknown_statuses)
        report = self._report
        return Intake(
            rows=self._reader.rows_seen,
            new=taken.new,
            changed=taken.changed,
            same=taken.same,
            older=taken.older,
            contested=taken.contested,
            refused=report.refused,
            kinds=dict(report.counts),
            findings=tuple(report.findings),
            columns=tuple(zip(self._header.names, self._header.meanings, strict=True)),
            mapping=self._mapping_file if written else None,
        )

    def _remarks_on_the_file(self) -> None:
        header, report = self._header, self._report
        if Meaning.UPDATED not in header.columns:
            report.note(Trouble.NO_TIME_OF_CHANGE)
        if Meaning.RECEIVED not in header.columns:
            report.note(Trouble.NO_TIME_OF_RECEIPT)
        if header.month_first:
            report.note(Trouble.MONTH_FIRST)
        for lost, meaning, used in header.twice:
            report.note(Trouble.COLUMN_TWICE, 0, lost, meaning=meaning.label, used=used)
        for sheet in header.unread:
            report.note(Trouble.SHEET_UNREAD, written=quoted(sheet))
        for line in self._mapping.unclear:
            report.note(Trouble.MAPPING_UNCLEAR, written=line[:80])

    def _rows(self, progress: Callable[[int], None], stopped: Callable[[], bool]) -> Iterator[Row]:
        """The sound rows. What makes the whole file bad is raised, and undoes what came before."""
        try:
            yield from self._sound_rows(progress, stopped)
        except PermissionError as problem:
            raise FileNotReady(words.NOT_ALLOWED, file=self._path.name) from problem
        except OSError as problem:
            raise FileNotReady(words.FILE_GONE, file=self._path.name) from problem
        if not self._reader.rows_seen:
            raise FileRefused(words.NO_ROWS, file=self._path.name)
        self._refuse_if_mostly_bad()
        if stamp_of(self._path) != self._before:
            raise FileNotReady(words.FILE_GROWING, file=self._path.name)

    def _sound_rows(
        self, progress: Callable[[int], None], stopped: Callable[[], bool]
    ) -> Iterator[Row]:
        reader, report = self._reader, self._report
        ordinal = seen = 0
        for header in (self._header, *self._header.further):
            report.sheet = header.table.sheet
            expected = 0
            for number, cells in islice(header.table.rows(header.width), header.last_row, None):
                seen += 1
                if seen % _EVERY == 0:
                    progress(seen)
                    if stopped():
                        raise IntakeStopped(words.STOPPED)
                    if seen % _HOPELESS == 0:
                        self._refuse_if_mostly_bad()
                if isinstance(cells, Trouble):
                    reader.unreadable(number, cells)
                    continue
                row = reader.read(number, cells)
                if row is not None:
                    if number != expected:
                        self._leaps.append((ordinal, number, report.sheet))
                    yield row
                    ordinal += 1
                    expected = number + 1

    def _refuse_if_mostly_bad(self) -> None:
        refused, rows = self._report.refused, self._reader.rows_seen
        if refused * 2 > rows:
            raise FileRefused(
                words.MOSTLY_BAD,
                file=self._path.name,
                refused=refused,
                rows=rows,
                mapping=self._mapping.name,
            )

    def _contest(self, ordinal: int) -> None:
        """The register has the same code and time with another content, in the row so counted."""
        leap = self._leaps[bisect_right(self._leaps, ordinal, key=lambda one: one[0]) - 1]
        name, read_now = self._header.name(Meaning.CODE), self._report.sheet
        self._report.sheet = leap[2]
        self._report.note(Trouble.CONTESTED, leap[1] + ordinal - leap[0], name)
        self._report.sheet = read_now

    def _write_mapping(self, header: Header, statuses: Iterable[str] = ()) -> bool:
        if self._mapping_file.exists():
            return False
        columns = zip(header.names, header.meanings, strict=True)
        write_mapping(self._mapping_file, columns, statuses)
        return True
