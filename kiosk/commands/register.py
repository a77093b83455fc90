"""``kiosk register``: copies of the register, whether it is sound, and one that kiosks share."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.clock import SystemClock
from kiosk.commands.common import Commands, say
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import keeping as words

if TYPE_CHECKING:
    from kiosk.dossiers.keeping import Backup
    from kiosk.dossiers.soundness import Soundness


def add(commands: Commands) -> None:
    here = commands.below("register", helps.REGISTER())
    backup = here.add("backup", _backup, helps.BACKUP())
    backup.add_argument("--out", type=Path, metavar=typed.FOLDER(), help=helps.BACKUP_OUT())
    check = here.add("check", _check, helps.CHECK_REGISTER())
    # Without them nobody knows whether there is a shared one.
    check.set_defaults(needs_settings=True)
    here.add("tend", _tend, helps.TEND())
    restore = here.add("restore", _restore, helps.RESTORE())
    restore.add_argument("file", type=Path, metavar=typed.FILE(), help=helps.BACKUP_FILE())
    share = here.add("share", _share, helps.SHARE(system="PostgreSQL"))
    share.add_argument(
        "--register", required=True, metavar=typed.ADDRESS(), help=helps.SHARE_REGISTER()
    )
    share.add_argument("--kiosk-role", required=True, metavar=typed.NAME(), help=helps.KIOSK_ROLE())


def _backup(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers import keeping

    clock, out = SystemClock(), parsed.out
    keep = keeping.KEEP if out is None else None
    made = keeping.backup(where.register_file, out or where.backup_folder, clock, keep)
    say(parsed, {"file": str(made)}, words.BACKED_UP(file=made))
    return 0


def _tend(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers import keeping

    healed = app.look_after_register(where, SystemClock())
    known = keeping.backups(where.backup_folder)
    answer = {"mended": str(healed) if healed else None, "backups": [str(k.path) for k in known]}
    say(parsed, answer, str(healed) if healed else _copies(known))
    return 0


def _restore(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers import keeping

    before = keeping.restore(parsed.file, where.register_file, SystemClock())
    # One that this version cannot read says so now, not to the next citizen.
    app.open_register(where)
    lines = [words.RESTORED(file=parsed.file)]
    if before is not None:
        lines.append(words.REPLACED_KEPT(file=before.name))
    answer = {"file": str(parsed.file), "before": before.name if before else None}
    say(parsed, answer, *lines)
    return 0


def _check(parsed: argparse.Namespace, where: Home) -> int:
    from kiosk.dossiers import keeping
    from kiosk.dossiers.proofreading import read_through
    from kiosk.dossiers.soundness import Soundness, check

    soundness, dossiers, unreadable = check(where.register_file), 0, 0
    if soundness is Soundness.SOUND:
        dossiers, unreadable = read_through(app.open_register(where))
    known = keeping.backups(where.backup_folder)
    silent = _why_silent(where)
    answer = {
        "register": soundness.value,
        "dossiers": dossiers,
        "unreadable": unreadable,
        "backups": [str(one.path) for one in known],
        "server": silent,
    }
    lines = [_soundness(soundness, dossiers)]
    if unreadable:
        lines.append(words.UNREADABLE(count=unreadable))
    lines.append(_copies(known))
    if silent is not None:
        lines.append(words.SERVER_SILENT(kind=silent) if silent else words.SERVER_ANSWERS())
    say(parsed, answer, *lines)
    return 1 if soundness is not Soundness.SOUND or unreadable or silent else 0


def _soundness(soundness: Soundness, dossiers: int) -> str:
    from kiosk.dossiers.soundness import Soundness

    if soundness is Soundness.SOUND:
        return words.IS_SOUND(count=dossiers)
    if soundness is Soundness.MISSING:
        return words.IS_MISSING(command="dossiers import")
    if soundness is Soundness.DAMAGED:
        return words.IS_DAMAGED(command="register restore")
    return words.IS_UNSURE()


def _copies(known: list[Backup]) -> str:
    from kiosk.dossiers.notices import time_text

    if not known:
        return words.NO_BACKUPS()
    return words.BACKUPS_ARE(count=len(known), time=time_text(known[0].made_at))


def _why_silent(where: Home) -> str | None:
    """Why the shared register does not answer, "" where it does; ``None`` where there is none."""
    from kiosk.dossiers.codes import EXAMPLE
    from kiosk.dossiers.sources import ServerAway

    settings, _ = app.read_settings(where)
    if not settings.dossiers.server:
        return None
    from kiosk.dossiers.server import ServerSource

    try:
        with closing(ServerSource(settings.dossiers.server)) as source:
            source.find(EXAMPLE, "")
    except ServerAway as away:
        return away.kind
    return ""


def _share(parsed: argparse.Namespace, _where: Home) -> int:
    from kiosk.dossiers.engines import place_of
    from kiosk.dossiers.sharing import share

    role: str = parsed.kiosk_role
    is_new = share(parsed.register, role)
    place = place_of(parsed.register)
    server, _, database = place.partition("/")
    steps = {
        "password": f"ALTER ROLE \"{role}\" LOGIN PASSWORD '…';",
        "pg_hba": f'hostssl "{database}" "{role}" 10.0.0.0/8 scram-sha-256',
        "setting": f'server = "postgresql://{role}@{server}/{database}?sslmode=verify-full"',
    }
    say(
        parsed,
        {"role": role, "new_role": is_new, "place": place, "next": steps},
        words.SHARED(role=role),
        words.SHARED_NEXT(),
        f"1. {words.SHARED_PASSWORD()}:",
        f"    {steps['password']}",
        f"2. {words.SHARED_DOOR(file='pg_hba.conf')}:",
        f"    {steps['pg_hba']}",
        f"3. {words.SHARED_SETTING(file='kiosk.toml', secret='.pgpass')}:",
        f"    [dossiers] {steps['setting']}",
    )
    return 0
