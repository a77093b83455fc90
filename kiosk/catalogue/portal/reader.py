"""Reading files of the portal, whole or by level, field and code.

A bad line costs that line, and only hundreds of them the rest of the file; what was left out,
mended or doubtful is a finding at the line it came from, with the procedure's code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from kiosk import text
from kiosk.catalogue.checks import CODE
from kiosk.catalogue.model import Level, Procedure
from kiosk.catalogue.portal import convert
from kiosk.catalogue.portal.record import Misfit, Record, parse
from kiosk.catalogue.portal.source import Flaw, pieces, unreadable
from kiosk.catalogue.written import Place, Written
from kiosk.clock import SystemClock
from kiosk.findings import Finding, Severity
from kiosk.words import portal as words

_FLAWS = {Flaw.TOO_LONG: words.LINE_TOO_LONG, Flaw.CUT_SHORT: words.CUT_SHORT}
_FIELDS_NAMED = 8
_MOST_BAD = 200
"""Bad lines of one file after which the rest is not read: more tell nobody more."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a procedure was read."""

    file: str
    line: int

    def __str__(self) -> str:
        return words.PLACE(file=self.file, line=self.line)


@dataclass(slots=True)
class Imported:
    """What the files gave. Nothing is posted by reading."""

    procedures: tuple[Procedure, ...] = ()
    field_names: dict[str, str] = field(default_factory=dict[str, str])
    findings: list[Finding] = field(default_factory=list[Finding])
    origins: dict[str, Origin] = field(default_factory=dict[str, Origin])


@dataclass(slots=True)
class _Found:
    """One record before it is chosen and converted."""

    record: Record
    code: str
    origin: Origin
    weight: int
    repaired: bool


def national(code: str) -> str:
    """The code of the national procedure: provinces add their own ending ("1.001193.H13")."""
    return ".".join(code.split(".")[:2])


def read(
    paths: Sequence[Path],
    *,
    level: Level | None = None,
    fields: Sequence[str] = (),
    codes: Sequence[str] = (),
    read_on: str = "",
) -> Imported:
    """Read .json, .jsonl and .jsonl.gz files. Raises ``PortalUnreadable`` for what is none.

    ``fields`` are ids or names; ``codes`` take the copies of provinces with them. ``read_on`` is
    the day or month of the data ("2026-07"), today where nobody knows it.
    """
    codes = [text.clean(code).upper() for code in codes]
    files: list[Written] = []
    chosen: dict[str, _Found] = {}
    known_fields: dict[str, str] = {}
    for path in paths:
        file = Written(path.name)
        files.append(file)
        foreign = 0
        for found in _found(path, file):
            name = text.clean(found.record.category or "")
            known_fields.setdefault(convert.field_id(name), name)
            if not _wanted(found, fields, codes):
                continue
            if level and not _at(found.record, level):
                continue
            foreigner = convert.is_foreign_to_communes(found.record)
            if level is Level.COMMUNE and foreigner and found.code not in codes:
                foreign += 1
                continue
            _choose(chosen, found, file)
        if foreign:
            _warn(file, Place(), words.LEFT_OUT(count=foreign), words.NAME_CODES())
    day = read_on or f"{SystemClock().now():%Y-%m-%d}"
    procedures: list[Procedure] = []
    by_name = {file.name: file for file in files}
    for found in chosen.values():
        procedures.append(_converted(found, day, by_name[found.origin.file]))
    _remark_copies(chosen, by_name)
    result = Imported(
        procedures=tuple(procedures),
        field_names={p.field_id: known_fields[p.field_id] for p in procedures},
        findings=[finding for file in files for finding in file.findings],
        origins={code: found.origin for code, found in chosen.items()},
    )
    result.findings += _not_found(paths, known_fields, chosen, fields, codes)
    return result


def _found(path: Path, file: Written) -> Iterator[_Found]:
    """The records of a file that have a code and a name."""
    usable, bad = 0, 0

    def skip(what: str, remedy: str) -> None:
        nonlocal bad
        bad += 1
        _warn(file, place, what, remedy)

    for piece in pieces(path):
        place = Place(line=piece.line)
        if bad >= _MOST_BAD:
            what, remedy = words.TOO_MANY_BAD(count=bad), words.DOWNLOAD_AGAIN()
            file.remark(Severity.ERROR, place, what, remedy)
            break
        if piece.flaw:
            skip(_FLAWS[piece.flaw](), words.DOWNLOAD_AGAIN())
            continue
        try:
            record = parse(piece.raw)
        except Misfit as misfit:
            skip(words.VALUE_MISFIT(part=misfit.part), words.DOWNLOAD_AGAIN())
            continue
        except ValueError:
            skip(words.LINE_BROKEN(), words.DOWNLOAD_AGAIN())
            continue
        code = text.clean(record.code or "").upper()
        if not code or not text.clean(record.name or ""):
            skip(words.NO_CODE_OR_NAME(), words.DOWNLOAD_AGAIN())
            continue
        usable += 1
        if not CODE.fullmatch(code):
            skip(words.CODE_MISFIT(code=code), words.CHECK_CODE())
            continue
        # Not the raw line: there a mark may hide as "\\u0301".
        repaired = text.needs_repair(msgspec.json.encode(record).decode())
        origin = Origin(path.name, piece.line)
        yield _Found(record, code, origin, len(piece.raw), repaired)
    if not usable:
        raise unreadable(path)


def _wanted(found: _Found, fields: Sequence[str], codes: Sequence[str]) -> bool:
    category = found.record.category or ""
    by_field = not fields or convert.field_id(category) in map(convert.field_id, fields)
    by_code = not codes or found.code in codes or national(found.code) in codes
    return by_field and by_code


def _at(record: Record, level: Level) -> bool:
    flags = {
        Level.COMMUNE: record.is_ward,
        Level.PROVINCE: record.is_province,
        Level.MINISTRY: record.is_ministry,
        Level.OTHER: record.is_other_agency,
    }
    return bool(flags[level])


def _choose(chosen: dict[str, _Found], found: _Found, file: Written) -> None:
    """The fuller of two records with one code stays; of two alike the later."""
    before = chosen.get(found.code)
    if before is None:
        chosen[found.code] = found
        return
    kept, other = (found, before) if found.weight >= before.weight else (before, found)
    chosen[found.code] = kept
    what = words.CODE_TWICE(place=other.origin, kept=kept.origin)
    place = Place(line=found.origin.line)
    file.remark(Severity.WARNING, place, what, words.COMPARE_BOTH(), found.code)


def _converted(found: _Found, day: str, file: Written) -> Procedure:
    place = Place(line=found.origin.line)

    def remark(what: str, remedy: str) -> None:
        file.remark(Severity.WARNING, place, what, remedy, found.code)

    if found.repaired:
        remark(words.TEXT_REPAIRED(), words.READ_THROUGH())
    source = words.SOURCE(file=found.origin.file)
    return convert.procedure(found.record, found.code, source, day, remark)


def _remark_copies(chosen: dict[str, _Found], files: dict[str, Written]) -> None:
    """Copies of provinces beside the national procedure."""
    for code, found in chosen.items():
        original = national(code)
        if original != code and original in chosen:
            what = words.LOCAL_COPY(code=original)
            place = Place(line=found.origin.line)
            file = files[found.origin.file]
            file.remark(Severity.WARNING, place, what, words.KEEP_ONE_COPY(), code)


def _not_found(
    paths: Sequence[Path],
    known: dict[str, str],
    chosen: dict[str, _Found],
    fields: Sequence[str],
    codes: Sequence[str],
) -> Iterator[Finding]:
    """What was asked for and is not there is an error: a slip must not pass for an import."""
    there = {*chosen, *map(national, chosen)}
    file = ", ".join(path.name for path in paths)
    for code in codes:
        if code not in there:
            what = words.CODE_NOT_FOUND(code=code)
            yield _error(file, what, words.CHECK_CODE(), code)
    names = sorted(known.values(), key=text.sort_key)
    said = ", ".join(names[:_FIELDS_NAMED])
    if len(names) > _FIELDS_NAMED:
        said = words.MORE(known=said, count=len(names) - _FIELDS_NAMED)
    for wanted in fields:
        if convert.field_id(wanted) not in known:
            what = words.FIELD_NOT_FOUND(field=wanted)
            yield _error(file, what, words.KNOWN_FIELDS(known=said))


def _warn(file: Written, place: Place, what: str, remedy: str) -> None:
    file.remark(Severity.WARNING, place, what, remedy)


def _error(file: str, what: str, remedy: str, code: str = "") -> Finding:
    return Finding(severity=Severity.ERROR, file=file, field=code, what=what, remedy=remedy)
