"""Where the files that are no code stand: fonts, icons, translations, the sample catalogue.

The same program runs from three places: a folder made by PyInstaller, an installed wheel and
the repository. Everybody asks here instead of counting parent folders, so that only this module
knows the difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _roots() -> tuple[Path, ...]:
    """The possible homes, the most specific first; the repository is always the last."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    homes = (_PACKAGE / "_bundled", _PACKAGE.parent)
    return (Path(frozen), *homes) if frozen else homes


def _find(name: str) -> Path:
    candidates = [root / name for root in _roots()]
    return next((path for path in candidates if path.exists()), candidates[-1])


def asset(name: str) -> Path:
    """The path of a file in ``assets/``, for example ``asset("fonts/BeVietnamPro-Bold.ttf")``.

    A missing asset is a packaging bug: the path is given back as it would stand in the
    repository, and whoever opens it gets the ``FileNotFoundError`` that names it.
    """
    return _find(f"assets/{name}")


def data_folder() -> Path:
    """The folder ``procedures_data`` that came with the program."""
    return _find("procedures_data")
