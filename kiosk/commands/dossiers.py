"""``kiosk dossiers``: bring in exports of the one-stop software, hand them on, list them."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app, first_start
from kiosk.commands.common import Commands, say
from kiosk.errors import KioskError
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import intake as words

if TYPE_CHECKING:
    from kiosk.dossiers.intake import Intake
    from kiosk.dossiers.intake.watch import Seen, WatchedFolder
    from kiosk.services import Services

_LOOK_SECONDS = 5
_ONCE_SECONDS = 2
"""How long a file must have kept its size, where there is only one look."""


def add(commands: Commands) -> None:
    here = commands.below("dossiers", helps.DOSSIERS())
    taken = here.add("import", _import, helps.DOSSIERS_IMPORT(kinds=".csv, .xlsx"))
    _add_file(taken)
    _add_register(taken)
    # Due dates are reckoned with the office hours of the settings, and stored.
    taken.set_defaults(needs_settings=True)
    columns = here.add("columns", _columns, helps.COLUMNS())
    _add_file(columns)
    watch = here.add("watch", _watch, helps.WATCH())
    watch.add_argument("--once", action="store_true", help=helps.WATCH_ONCE())
    watch.set_defaults(needs_settings=True)
    export = here.add("export", _export, helps.DOSSIERS_EXPORT())
    unit = helps.UNIT(example="H26.99.01")
    export.add_argument("--unit", required=True, metavar=typed.CODE(), help=unit)
    export.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar=typed.FILE_OF(kind="csv"),
        help=helps.OUT_FILE(),
    )
    _add_register(export)
    here.add("list", _list, helps.DOSSIERS_LIST())
    demo = here.add("demo", _demo, helps.DOSSIERS_DEMO())
    demo.add_argument("--replace", action="store_true", help=helps.DEMO_REPLACE())


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar=typed.FILE(), help=helps.EXPORT_FILE())
    parser.add_argument(
        "--mapping", type=Path, metavar=typed.FILE_OF(kind="csv"), help=helps.MAPPING()
    )


def _add_register(parser: argparse.ArgumentParser) -> None:
    text = helps.SHARED_REGISTER(system="PostgreSQL")
    parser.add_argument("--register", default="", metavar=typed.ADDRESS(), help=text)


def _take(services: Services, path: Path, mapping: Path | None = None, server: str = "") -> Intake:
    if not mapping and not server:
        brought = services.open_intake().take(path)
        if brought.backup_problem is not None:
            print(brought.backup_problem, file=sys.stderr)
        return brought.intake
    from kiosk.dossiers.intake import take_file
    from kiosk.staff.intake_desk import known

    home = services.home
    return take_file(
        path,
        app.open_shared_register(server) if server else app.register_to_fill(home),
        mapping or home.mapping_file,
        now=services.clock.now(),
        known=known(services.catalogue, services.calendar),
    )


def _import(parsed: argparse.Namespace, where: Home) -> int:
    done = _take(app.open_services(where), parsed.file, parsed.mapping, parsed.register)
    lines = [*done.lines(), done.summary()]
    if done.mapping is not None:
        lines.append(words.MAPPING_WRITTEN(file=done.mapping))
    say(parsed, done, *lines)
    return 0


def _columns(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers.intake import columns_of

    found = columns_of(parsed.file, parsed.mapping or where.mapping_file)
    answer = [{"column": name, "meaning": meaning} for name, meaning in found]
    lines = [
        words.COLUMN_LINE(column=name, meaning=meaning.label if meaning else words.COLUMN_UNKNOWN())
        for name, meaning in found
    ]
    say(parsed, answer, *lines)
    return 0


def _watch(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers.intake.watch import WatchedFolder

    services = app.open_services(where)
    folder = services.settings.dossiers.folder
    if not folder:
        raise KioskError(words.NO_FOLDER_SET, setting="[dossiers] folder")
    watched = WatchedFolder(Path(folder), lambda path: _take(services, path))
    if parsed.once:
        watched.look()
        time.sleep(_ONCE_SECONDS)
        seen = watched.look()
        lines = [line for one in seen for line in _lines(one)]
        say(parsed, seen, *(lines or [words.NOTHING_WAITS(folder=folder)]))
        return 1 if any(one.problem for one in seen) else 0
    say(parsed, {"folder": folder}, words.WATCHING(folder=folder, keys="Ctrl+C"))
    try:
        _look_on(parsed, watched)
    except KeyboardInterrupt:
        return 0
    return 0


def _look_on(parsed: argparse.Namespace, watched: WatchedFolder) -> None:
    """Look until somebody ends it; the same problem is said once."""
    said = ""
    while True:
        try:
            for one in watched.look():
                lines = _lines(one)
                if one.problem is None or lines[0] != said:
                    say(parsed, one, *lines)
                said = lines[0]
        except KioskError as problem:
            if str(problem) != said:
                said = str(problem)
                say(parsed, {"problem": said}, said)
        time.sleep(_LOOK_SECONDS)


def _lines(seen: Seen) -> list[str]:
    lines = [] if seen.intake is None else [*seen.intake.lines(), seen.intake.summary()]
    if seen.problem is not None:
        lines.insert(0, str(seen.problem))
    return lines


def _export(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers.intake.exporting import export

    services = app.open_services(where)
    server = parsed.register
    register = app.open_shared_register(server) if server else services.dossiers.register
    count = export(register, parsed.unit, parsed.out, services.catalogue.is_sensitive)
    answer = {"file": str(parsed.out), "dossiers": count}
    say(parsed, answer, words.EXPORTED(count=count, file=parsed.out))
    return 0


def _demo(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.clock import SystemClock

    if not parsed.replace:
        _spare_real_dossiers(where)
    first_start.seed_demonstration(where, SystemClock().now())
    return _list(parsed, where)


def _spare_real_dossiers(where: Home) -> None:
    from kiosk.dossiers.intake.exporting import holds_real_dossiers
    from kiosk.dossiers.register import RegisterDamaged, RegisterMissing

    try:
        real = holds_real_dossiers(app.open_register(where))
    except (RegisterMissing, RegisterDamaged):
        # Nothing in it can be read any more.
        return
    if real:
        raise KioskError(words.REAL_DOSSIERS_THERE, option="--replace")


def _list(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers.answer import as_json
    from kiosk.dossiers.asking import Answer

    services = app.open_services(where)
    register, now = services.dossiers.register, services.clock.now()
    found = [register.find(code) for code in register.codes()]
    answers = [as_json(Answer(one), now, services.calendar) for one in found if one is not None]
    lines = [f"{a['code']}  {a['status_text']}  {a['procedure_name']}" for a in answers]
    say(parsed, answers, *lines)
    return 0
