"""``kiosk keys``: the keys that sign editions, and those this machine trusts."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.commands.common import Commands, say
from kiosk.home import Home
from kiosk.words import commands as words

if TYPE_CHECKING:
    from kiosk.catalogue.keys import Known


def add(commands: Commands) -> None:
    here = commands.below("keys", "the keys that sign editions, and those this machine trusts")
    create = here.add("create", _create, "a new key that signs, and its public half as a file")
    create.add_argument("--name", default="", help="whose key it is, e.g. the office")
    _add_out(create)
    here.add("list", _list, "every key of this machine")
    trust = here.add("trust", _trust, "take editions signed by this key from now on")
    trust.add_argument("file", type=Path, metavar="FILE.pub")
    revoke = here.add("revoke", _revoke, "take nothing signed by this key any more")
    revoke.add_argument("key", metavar="ID")
    retire = here.add("retire", _retire, "sign no more with this key")
    retire.add_argument("key", metavar="ID")
    export = here.add("export", _export, "write a public half into a folder, for the kiosks")
    export.add_argument("key", metavar="ID")
    _add_out(export)


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, default=Path(), metavar="DIR", help="where the public half goes"
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
