"""The house keeps its shape: who may know whom, how large a room is, and what waits for nobody."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_archon import archrule

import kiosk

PACKAGE = Path(kiosk.__file__).parent
MODULES = {
    ".".join(("kiosk", *path.relative_to(PACKAGE).with_suffix("").parts)): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
CORE = ["catalogue", "dossiers", "printing", "staff", "words"]
CORE_MODULES = [
    "kiosk.clock",
    "kiosk.composing",
    "kiosk.errors",
    "kiosk.home",
    "kiosk.resources",
    "kiosk.services",
    "kiosk.settings",
    "kiosk.spreadsheets*",
    "kiosk.storage",
    "kiosk.system.log",
    "kiosk.text",
]
LONGEST, SHORT = 400, 120


def _imports(path: Path) -> set[str]:
    """What a module itself imports, also inside functions; not what is only for types."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _begins(name: str, *wholes: str) -> bool:
    return any(name == whole or name.startswith(f"{whole}.") for whole in wholes)


def _who_imports(*wanted: str) -> list[str]:
    return [
        name
        for name, path in MODULES.items()
        if any(_begins(imported, *wanted) for imported in _imports(path))
    ]


# Who may know whom


def _forbid(rule: str, rooms: list[str], wanted: list[str]) -> None:
    """No module of these rooms imports any of those, not even through others."""
    for_rooms = archrule(rule).match(*rooms)  # pyright: ignore[reportUnknownMemberType]
    forbidden = for_rooms.should_not_import(*wanted)  # pyright: ignore[reportUnknownMemberType]
    forbidden.check("kiosk")


def test_the_core_knows_no_qt() -> None:
    _forbid(
        "the core knows no Qt",
        [*(f"kiosk.{room}*" for room in CORE), *CORE_MODULES],
        ["PySide6*", "shiboken6*"],
    )


def test_the_core_knows_no_screen_no_command_and_no_wiring() -> None:
    _forbid(
        "data walks one way",
        [*(f"kiosk.{room}*" for room in CORE), *CORE_MODULES],
        ["kiosk.ui*", "kiosk.cli", "kiosk.commands*", "kiosk.app", "kiosk.tour"],
    )


def test_the_catalogue_knows_neither_dossiers_nor_paper() -> None:
    _forbid(
        "the catalogue stands alone",
        ["kiosk.catalogue*"],
        ["kiosk.dossiers*", "kiosk.printing*", "kiosk.services"],
    )


def test_dossiers_know_of_the_catalogue_only_what_a_procedure_is() -> None:
    _forbid(
        "dossiers stand alone",
        ["kiosk.dossiers*"],
        ["kiosk.printing*", "kiosk.services", "kiosk.catalogue.edition"],
    )


def test_words_know_nothing() -> None:
    for name, path in MODULES.items():
        if _begins(name, "kiosk.words"):
            ours = {i for i in _imports(path) if _begins(i, "kiosk")}
            assert all(_begins(imported, "kiosk.words") for imported in ours), name


def test_only_the_screens_and_their_rehearsal_import_qt() -> None:
    outside = [name for name in _who_imports("PySide6") if not _begins(name, "kiosk.ui")]
    assert outside == []


def test_screens_hold_no_sql_and_read_no_files_of_data() -> None:
    storing = ("sqlalchemy", "sqlite3", "yaml", "pydantic", "msgspec", "kiosk.storage")
    assert [name for name in _who_imports(*storing) if _begins(name, "kiosk.ui")] == []


def test_screens_do_not_reach_past_the_services() -> None:
    behind = (
        "kiosk.catalogue.folder",
        "kiosk.catalogue.search",
        "kiosk.dossiers.schema",
        "kiosk.dossiers.register",
        "kiosk.app",
        "kiosk.first_start",
    )
    assert [name for name in _who_imports(*behind) if _begins(name, "kiosk.ui")] == []


def test_sql_stays_where_things_are_stored() -> None:
    storing = {
        "engines",
        "intake.exporting",
        "keeping",
        "making",
        "migrating",
        "migrations.first_tables",
        "migrations.env",
        "migrations.versions.0001_the_first_register",
        "migrations.versions.0002_one_row_a_dossier",
        "proofreading",
        "register",
        "schema",
        "server",
        "sharing",
        "soundness",
        "storing",
        "taking",
        "tallied",
        "troubles",
    }
    stores = {f"kiosk.dossiers.{name}" for name in storing} | {"kiosk.catalogue.edition"}
    assert set(_who_imports("sqlalchemy", "sqlite3", "psycopg", "alembic")) == stores


def test_pydantic_and_yaml_stay_where_files_are_read() -> None:
    assert _who_imports("pydantic") == ["kiosk.catalogue.shapes"]
    assert _who_imports("yaml") == ["kiosk.catalogue.yaml_file"]


def _calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def test_only_the_wiring_opens_what_is_outside() -> None:
    outside = {
        "Editions",
        "KeyRing",
        "Register.open",
        "Register.create",
        "CupsPrinter",
        "EscposPrinter",
        "FolderPrinter",
    }
    homes = {
        "kiosk.catalogue.edition",
        # Two that make a register for others: a file of invented dossiers, a shared database.
        "kiosk.dossiers.anew",
        "kiosk.dossiers.generator.making",
        # Reads a register file from the first dossier to the last.
        "kiosk.dossiers.proofreading",
        "kiosk.dossiers.register",
        "kiosk.dossiers.sharing",
    }
    openers = {
        name for name, path in MODULES.items() if outside & set(_calls(path)) and name not in homes
    }
    assert openers == {"kiosk.app"}


def test_only_commands_the_first_start_and_the_tour_call_the_wiring() -> None:
    callers = {name for name in _who_imports("kiosk.app") if not _begins(name, "kiosk.commands")}
    assert callers == {"kiosk.cli", "kiosk.first_start", "kiosk.tour"}


# Rooms one can see at a glance


def _lines(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_short_and_says_why_it_exists(name: str) -> None:
    path = MODULES[name]
    assert _lines(path) <= LONGEST
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_half_of_the_modules_are_small() -> None:
    small = [path for path in MODULES.values() if _lines(path) < SHORT]
    assert len(small) * 2 >= len(MODULES)


# What the first picture waits for

_FIRST_PICTURE = """
import sys
import kiosk.cli
from kiosk.settings import Settings
from kiosk.ui.application import make_application
from kiosk.ui.window import KioskWindow

def later():
    raise AssertionError("the first picture does not wait for the services")

application = make_application()
window = KioskWindow(Settings(), later)
window.setFixedSize(540, 960)
heavy = ("sqlalchemy", "sqlite3", "reportlab", "pydantic", "yaml", "barcode", "segno")
print(*(name for name in heavy if name in sys.modules))
"""


def test_the_home_screen_waits_for_no_heavy_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PICTURE],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_finding_out_the_version_waits_for_nothing_at_all() -> None:
    code = (
        "import sys, kiosk.cli; print(*(m for m in ('PySide6', 'sqlalchemy') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
