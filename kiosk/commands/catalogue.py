"""Commands by which staff keep the posted catalogue true (``kiosk catalogue …``)."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app, first_start
from kiosk.commands import review
from kiosk.commands.common import Commands, add_level, count, day, say
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.desk import CatalogueDesk, Draft, Published
    from kiosk.catalogue.record import Record
    from kiosk.findings import Finding

_DRAFT = "danh-muc-nhap.xlsx"
_YAML = "YAML"
_DATE = "%d/%m/%Y"


def add(commands: Commands) -> None:
    here = commands.below("catalogue", helps.CATALOGUE())
    build = here.add("build", _build, helps.BUILD(format=_YAML))
    build.add_argument(
        "folder", nargs="?", type=Path, metavar=typed.FOLDER(), help=helps.BUILD_FOLDER()
    )
    export = here.add("export", _export, helps.EXPORT())
    export.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar=typed.FILE_OF(kind="xlsx"),
        help=helps.OUT_FILE(),
    )
    for name, command, text in (
        ("check", _check, helps.CHECK()),
        ("diff", _diff, helps.DIFF()),
        ("publish", _publish, helps.PUBLISH()),
    ):
        made = here.add(name, command, text)
        draft = helps.DRAFT(format=_YAML)
        made.add_argument("files", nargs="+", type=Path, metavar=typed.FILE(), help=draft)
        if command is _publish:
            made.add_argument("--effective", type=day, metavar=typed.DAY(), help=helps.EFFECTIVE())
            _add_who(made)
    _add_import(here)
    compare = here.add("compare", _compare, helps.COMPARE())
    compare.add_argument(
        "list", type=Path, metavar=typed.FILE_OF(kind="xlsx"), help=helps.COMPARE_LIST()
    )
    install = here.add("install", _install, helps.INSTALL(scheme="https"))
    install.add_argument("source", nargs="?", metavar=typed.SOURCE(), help=helps.INSTALL_SOURCE())
    here.add("history", _history, helps.HISTORY())
    rollback = here.add("rollback", _rollback, helps.ROLLBACK())
    rollback.add_argument(
        "number", nargs="?", type=count, metavar=typed.NUMBER(), help=helps.ROLLBACK_NUMBER()
    )
    _add_who(rollback)
    review.add(here)


def _add_who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", default="", metavar=typed.NAME(), help=helps.BY())
    parser.add_argument("--note", default="", metavar=typed.TEXT(), help=helps.NOTE())


def _add_import(here: Commands) -> None:
    made = here.add("import", _import, helps.IMPORT(kinds=".json, .jsonl, .jsonl.gz"))
    files = helps.IMPORT_FILES()
    made.add_argument("files", nargs="+", type=Path, metavar=typed.FILE(), help=files)
    made.add_argument(
        "--out",
        type=Path,
        metavar=typed.FILE_OF(kind="xlsx"),
        help=helps.IMPORT_OUT(file=_DRAFT),
    )
    add_level(made)
    for option, metavar, text in (
        ("--field", typed.FIELD(), helps.IMPORT_FIELD()),
        ("--code", typed.CODE(), helps.IMPORT_CODE()),
    ):
        made.add_argument(option, action="append", default=[], metavar=metavar, help=text)
    made.add_argument("--replace", action="store_true", help=helps.IMPORT_REPLACE())
    made.add_argument("--alone", action="store_true", help=helps.IMPORT_ALONE())


def _summary(findings: Sequence[Finding]) -> str:
    from kiosk.findings import errors

    wrong = len(errors(findings))
    if not findings:
        return words.NO_FINDINGS()
    return words.FOUND(errors=wrong, warnings=len(findings) - wrong)


def _refuse_errors(findings: Sequence[Finding]) -> None:
    from kiosk.findings import errors

    blocking = errors(findings)
    if blocking:
        # Output and errors may go into one file: what to do comes after the errors.
        print(end="", flush=True)
        raise KioskError(words.HAS_ERRORS, count=len(blocking))


def _build(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.clock import SystemClock
    from kiosk.findings import errors
    from kiosk.resources import data_folder
    from kiosk.words import catalogue as catalogue_words

    folder = parsed.folder or data_folder()
    findings = first_start.build_catalogue(where, folder, SystemClock().now())
    say(parsed, findings, *map(str, findings))
    blocking = errors(findings)
    if blocking:
        raise KioskError(catalogue_words.FOLDER_HAS_ERRORS, folder=folder, count=len(blocking))
    return 0


def _export(parsed: argparse.Namespace, where: Home) -> int:
    app.open_services(where).desk.export(parsed.out)
    say(parsed, {"file": str(parsed.out)}, words.EXPORTED(file=parsed.out))
    return 0


def _check(parsed: argparse.Namespace, where: Home) -> int:
    draft = app.open_services(where).desk.open_draft(parsed.files)
    say(parsed, draft.findings, *map(str, draft.findings), _summary(draft.findings))
    _refuse_errors(draft.findings)
    return 0


def _sound(parsed: argparse.Namespace, draft: Draft) -> Draft:
    """The draft if nothing blocks it; else its findings are said and it ends here."""
    from kiosk.findings import errors

    if errors(draft.findings):
        say(parsed, draft.findings, *map(str, draft.findings))
    _refuse_errors(draft.findings)
    return draft


def _diff(parsed: argparse.Namespace, where: Home) -> int:
    draft = _sound(parsed, app.open_services(where).desk.open_draft(parsed.files))
    assert draft.diff is not None
    say(parsed, draft.diff, draft.diff.summary(), *draft.diff.lines())
    return 0


def _lines(done: Published) -> list[str]:
    """What to know of a new edition, beside that it is there."""
    lines: list[str] = []
    if done.package is not None:
        lines.append(words.PACKAGE_AT(file=done.package))
    for old in done.superseded:
        lines.append(words.SUPERSEDED(number=old.number, date=f"{old.effective:{_DATE}}"))
    return lines


def _answer(done: Published) -> dict[str, object]:
    import msgspec

    return {
        **msgspec.to_builtins(done.record),
        "package": done.package,
        "superseded": [old.number for old in done.superseded],
    }


def _publish(parsed: argparse.Namespace, where: Home) -> int:
    services = app.open_services(where)
    draft = _sound(parsed, services.desk.open_draft(parsed.files))
    done = services.desk.publish(draft, effective=parsed.effective, by=parsed.by, note=parsed.note)
    record = done.record
    later = record.effective > services.clock.now().date()
    said = words.PUBLISHED_LATER if later else words.PUBLISHED_NOW
    lines = [said(number=record.number, date=f"{record.effective:{_DATE}}")]
    if draft.diff is not None:
        # A draft made before the newest edition undoes that one: the count may give it away.
        lines.append(draft.diff.summary())
    lines += _lines(done)
    before = [other for other in services.desk.waiting() if other.effective < record.effective]
    for other in before:
        lines.append(words.COMES_AFTER(number=other.number, date=f"{other.effective:{_DATE}}"))
    if draft.findings:
        lines.append(_summary(draft.findings))
    say(parsed, {**_answer(done), "comes_after": [other.number for other in before]}, *lines)
    return 0


def _import(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue import portal, workbook
    from kiosk.catalogue.model import Level

    out = parsed.out or Path(_DRAFT)
    if parsed.out is None and out.exists():
        raise KioskError(words.DRAFT_THERE, file=out, option="--out")
    services = app.open_services(where)
    level = Level(parsed.level) if parsed.level else None
    imported = portal.read(parsed.files, level=level, fields=parsed.field, codes=parsed.code)
    reading = portal.merge(
        services.desk.posted(), imported, replace=parsed.replace, alone=parsed.alone
    )
    if reading.catalogue is None:
        say(parsed, reading.findings, *map(str, reading.findings))
        _refuse_errors(reading.findings)
        return 1
    workbook.write(reading.catalogue, out, today=services.clock.now().date())
    read, total = len(imported.procedures), len(reading.catalogue.procedures)
    answer = {
        "file": str(out),
        "imported": read,
        "procedures": total,
        "findings": reading.findings,
    }
    done = words.IMPORTED(count=read, total=total, file=out)
    say(parsed, answer, *map(str, reading.findings), _summary(reading.findings), done)
    return 0


def _compare(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue import official_list

    services = app.open_services(where)
    listed = official_list.read(parsed.list)
    today = services.clock.now().date()
    found = official_list.compare(review.posted_catalogue(services), listed, today)
    lines = [
        *(f"+ {one.code}  {one.name}" for one in found.missing),
        *(f"- {one.code}  {one.name}" for one in found.gone),
        *(f"* {one.code}  {one.old}  →  {one.new}" for one in found.renamed),
        words.COMPARED(
            missing=len(found.missing), gone=len(found.gone), renamed=len(found.renamed)
        ),
    ]
    say(parsed, found, *lines)
    return 0


def _newest_in_use(desk: CatalogueDesk) -> Record | None:
    """What came last to this machine, if that is in force or waits for its day."""
    newest = max((record.serial for record in desk.history()), default=0)
    used = (*filter(None, [desk.in_force()]), *desk.waiting())
    return next((record for record in used if record.serial == newest), None)


def _install(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.catalogue.installing import AlreadyHere

    services = app.open_services(where)
    source = parsed.source or services.settings.catalogue.source
    if not source:
        raise KioskError(words.NO_SOURCE, setting="[catalogue] source")
    fresh = words.INSTALLED_NOW, words.INSTALLED_LATER
    known = words.ALREADY_IN_FORCE, words.ALREADY_WAITING
    try:
        record, (now, later) = services.desk.install(source), fresh
    except AlreadyHere:
        # Asked every night by a timer, this is the usual answer. After a roll-back it is not.
        record, (now, later) = _newest_in_use(services.desk), known
        if record is None:
            raise
    said = later if record in services.desk.waiting() else now
    say(parsed, record, said(number=record.number, date=f"{record.effective:{_DATE}}"))
    return 0


def _history(parsed: argparse.Namespace, where: Home) -> int:
    import msgspec

    desk = app.open_services(where).desk
    current, waiting = desk.in_force(), desk.waiting()

    def state(record: Record) -> tuple[str, str]:
        if record == current:
            return "in_force", words.STATE_IN_FORCE()
        if record in waiting:
            return "waiting", words.STATE_WAITING()
        if desk.is_kept(record):
            return "kept", words.STATE_KEPT()
        return "gone", words.STATE_GONE()

    records = desk.history()
    answer = [{**msgspec.to_builtins(record), "state": state(record)[0]} for record in records]
    lines = [
        "  ".join(
            [
                f"{record.number:>4}",
                words.FROM_DAY(date=f"{record.effective:{_DATE}}"),
                *filter(None, (state(record)[1], record.by, *record.sources, record.note)),
            ]
        )
        for record in records
    ]
    say(parsed, answer, *(lines or [words.NO_HISTORY()]))
    return 0


def _rollback(parsed: argparse.Namespace, where: Home) -> int:
    desk = app.open_services(where).desk
    done = desk.roll_back(parsed.number, by=parsed.by, note=parsed.note)
    said = words.ROLLED_BACK(restores=done.record.restores, number=done.record.number)
    say(parsed, _answer(done), said, *_lines(done))
    return 0
