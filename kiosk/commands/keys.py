"""``kiosk keys``: the keys that sign editions, and those this machine trusts."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.commands.common import Commands, say
from kiosk.home import Home
from kiosk.words import command_help as helps
from kiosk.words import command_line as typed
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.keys import Known


def add(commands: Commands) -> None:
    here = commands.below("keys", helps.KEYS())
    create = here.add("create", _create, helps.KEYS_CREATE())
    create.add_argument("--name", default="", metavar=typed.NAME(), help=helps.KEYS_NAME())
    here.add("list", _list, helps.KEYS_LIST())
    trust = here.add("trust", _trust, helps.KEYS_TRUST())
    trust.add_argument(
        "file", type=Path, metavar=typed.FILE_OF(kind="pub"), help=helps.KEYS_TRUST_FILE()
    )
    revoke = here.add("revoke", _revoke, helps.KEYS_REVOKE())
    retire = here.add("retire", _retire, helps.KEYS_RETIRE())
    export = here.add("export", _export, helps.KEYS_EXPORT())
    for which in (revoke, retire, export):
        known = helps.KEY_ID(command="kiosk keys list")
        which.add_argument("key", metavar=typed.CODE(), help=known)
    for writes in (create, export):
        _add_out(writes)


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, default=Path(), metavar=typed.FOLDER(), help=helps.KEY_OUT()
    )


def _create(parsed: argparse.Namespace, where: Home) -> int:
    ring = app.key_ring(where)
    name = parsed.name or _office_name(where)
    key = ring.create(name, parsed.out)
    file = parsed.out / f"{key.id}.pub"
    secret = ring.folder / "signing"
    said = words.KEY_MADE(key=key.id, file=file, secret=secret)
    say(parsed, {"key": key.id, "name": key.name, "file": str(file)}, said)
    return 0


def _office_name(where: Home) -> str:
    office = app.open_services(where).catalogue.office
    return office.name if office else "?"


def _kind(key: Known) -> str:
    said = [words.KEY_SIGNS()] if key.signs else []
    return ", ".join([*said, words.KEY_TRUSTED()] if key.trusted else said)


def _list(parsed: argparse.Namespace, where: Home) -> int:
    known = app.key_ring(where).known()
    lines = [f"{key.id}  {key.name}  ({_kind(key)})" for key in known]
    say(parsed, known, *(lines or [words.NO_KEYS()]))
    return 0


def _trust(parsed: argparse.Namespace, where: Home) -> int:
    key = app.key_ring(where).trust(parsed.file)
    said = words.KEY_NOW_TRUSTED(key=f"{key.id} ({key.name})")
    say(parsed, {"key": key.id, "name": key.name}, said)
    return 0


def _revoke(parsed: argparse.Namespace, where: Home) -> int:
    app.key_ring(where).revoke(parsed.key)
    say(parsed, {"key": parsed.key}, words.KEY_NO_LONGER(key=parsed.key))
    return 0


def _retire(parsed: argparse.Namespace, where: Home) -> int:
    app.open_services(where).desk.retire_key(parsed.key)
    said = words.KEY_RETIRED(key=parsed.key), words.KEY_RETIRED_ADVICE()
    say(parsed, {"key": parsed.key}, *said)
    return 0


def _export(parsed: argparse.Namespace, where: Home) -> int:
    file = app.key_ring(where).export(parsed.key, parsed.out)
    say(parsed, {"file": str(file)}, str(file))
    return 0
