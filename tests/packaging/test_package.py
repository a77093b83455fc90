"""What is handed to an office: a folder without Python, and a wheel.

Both run in an environment with nothing of ours in it. A file forgotten in ``build_kiosk.spec``
or in the wheel shows only here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

_REPOSITORY = Path(__file__).resolve().parents[2]
_PNG, _PDF = b"\x89PNG\r\n", b"%PDF-"


def _build(*command: str | Path) -> None:
    """Run one step of building; its whole output is shown where it fails."""
    done = subprocess.run(
        command, cwd=_REPOSITORY, capture_output=True, text=True, check=False, timeout=3600
    )
    assert done.returncode == 0, done.stdout + done.stderr


class Kiosk:
    """The built command on a bare machine: a home of its own, no virtual environment, no display.

    It starts outside the repository, so nothing is found there by chance.
    """

    def __init__(self, command: Path, home: Path) -> None:
        self._command = command
        self._home = home

    def __call__(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self._command, *arguments],
            cwd=self._home,
            env={
                "PATH": "/usr/bin:/bin",
                "HOME": str(self._home),
                "LANG": "C",
                "KIOSK_HOME": str(self._home / "kiosk"),
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=1800,
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as PyInstaller makes it."""
    out = tmp_path_factory.mktemp("folder")
    _build(
        *(sys.executable, "-m", "PyInstaller", "build_kiosk.spec", "--noconfirm"),
        *("--distpath", out / "dist", "--workpath", out / "work"),
    )
    return out / "dist" / "kiosk"


@pytest.fixture(scope="module")
def wheel_command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``kiosk`` command of a fresh virtual environment with the wheel in it."""
    out = tmp_path_factory.mktemp("wheel")
    _build(sys.executable, "-m", "venv", out / "venv")
    pip = (out / "venv" / "bin" / "python", "-m", "pip", "--disable-pip-version-check")
    _build(*pip, "install", "--require-hashes", "-r", "requirements.lock")
    build = ("--no-deps", "--no-build-isolation", "--wheel-dir", out, _REPOSITORY)
    _build(*pip, "wheel", *build)
    (wheel,) = out.glob("*.whl")
    _build(*pip, "install", "--no-deps", wheel)
    return out / "venv" / "bin" / "kiosk"


@pytest.fixture(params=["folder", "wheel_command"])
def kiosk(request: pytest.FixtureRequest, tmp_path: Path) -> Kiosk:
    built: Path = request.getfixturevalue(request.param)
    return Kiosk(built / "kiosk" if built.is_dir() else built, tmp_path)


def test_it_finds_everything_it_needs(kiosk: Kiosk) -> None:
    done = kiosk("self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    procedures = len(list((_REPOSITORY / "procedures_data" / "procedures").rglob("*.yaml")))
    assert f"{procedures} thủ tục" in done.stdout
    assert done.stderr == ""


def test_it_knows_the_sample_catalogue_by_unaccented_words(kiosk: Kiosk) -> None:
    done = kiosk("search", "khai sinh", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[0]["code"] == "1.001193"


def test_it_carries_a_change_from_the_workbook_to_the_screens(kiosk: Kiosk, tmp_path: Path) -> None:
    """The libraries for workbooks, signatures and PINs are all in it."""
    book = tmp_path / "danh-muc.xlsx"
    for words in (
        ("catalogue", "export", "--out", book),
        ("catalogue", "diff", book),
        ("catalogue", "publish", book, "--by", "Cán bộ Mẫu"),
        ("catalogue", "install", tmp_path / "kiosk" / "catalogue" / "outgoing"),
    ):
        done = kiosk(*words)
        assert done.returncode == 0, done.stdout + done.stderr
    history = json.loads(kiosk("catalogue", "history", "--json").stdout)
    assert [edition["number"] for edition in history] == [2, 1]


def test_it_names_the_version_of_this_repository(kiosk: Kiosk) -> None:
    from kiosk import __version__

    assert kiosk("--version").stdout.strip() == __version__


def test_the_folder_walks_a_whole_visit_in_pictures_and_prints(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "tour"
    done = Kiosk(folder / "kiosk", tmp_path)("tour", "--out", out)
    assert done.returncode == 0, done.stdout + done.stderr
    for ending, beginning in (("png", _PNG), ("pdf", _PDF)):
        files = list(out.rglob(f"*.{ending}"))
        assert files, f"no {ending} in the tour"
        assert all(file.read_bytes().startswith(beginning) for file in files)


def test_the_folder_carries_no_other_toolkit_and_nothing_under_the_gpl_alone(folder: Path) -> None:
    unwanted = ("libgtk", "libQt6Qml", "libQt6Quick", "libQt6VirtualKeyboard", "libreadline")
    assert not [path for path in folder.rglob("*") if path.name.startswith(unwanted)]


def test_the_folder_stays_small(folder: Path) -> None:
    assert sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) < 220_000_000


def test_the_locks_hold_every_dependency_with_its_hash_and_no_address() -> None:
    project = tomllib.loads((_REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [str(name) for name in project["project"]["dependencies"]]
    # "psycopg[binary]" is two packages, the second of which carries the compiled part.
    wanted = {name.split(">")[0].split("=")[0].split("[")[0] for name in asked} | {"psycopg-binary"}
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (_REPOSITORY / lock).read_text(encoding="utf-8")
        blocks = text.replace("\\\n", "").splitlines()
        pinned = {line.split("==")[0]: line for line in blocks if "==" in line and line[0] != "#"}
        assert wanted <= set(pinned)
        assert all("--hash=sha256:" in line for line in pinned.values())
        assert "://" not in text
