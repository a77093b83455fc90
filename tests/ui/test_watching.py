"""While the kiosk runs, exports that are put into its folder are taken in, beside the screens."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.home import Home
from kiosk.ui.watching import Watching

EXPORT = (
    "Mã hồ sơ;Trạng thái;Ngày tiếp nhận;Cập nhật lúc\n"
    "H26.77.01-261102-0001;Đang xử lý;02/11/2026;03/11/2026 09:00\n"
)


@pytest.fixture
def home(sample_home: Home, tmp_path: Path) -> Home:
    copied = Home(Path(shutil.copytree(sample_home.root, tmp_path / "home")))
    folder = tmp_path / "xuat"
    folder.mkdir()
    settings = f"[dossiers]\nfolder = {json.dumps(str(folder))}\n"
    copied.settings_file.write_text(settings, "utf-8")
    return copied


def test_an_export_in_the_folder_is_taken_in_and_the_register_backed_up(
    home: Home, tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QObject()
    watching = Watching(parent, home.root, folder=True, every_ms=50)
    (tmp_path / "xuat" / "hom-nay.csv").write_text(EXPORT, "utf-8")
    qtbot.waitUntil((tmp_path / "xuat" / "da-nhap").exists, timeout=300_000)
    watching.stop()
    register = app.open_register(home)
    assert register.find("H26.77.01-261102-0001") is not None
    register.close()
    assert [*home.backup_folder.glob("register-*.sqlite")]


def test_without_a_folder_the_register_alone_is_looked_after(home: Home, qtbot: QtBot) -> None:
    parent = QObject()
    watching = Watching(parent, home.root, folder=False, every_ms=50)
    qtbot.waitUntil(lambda: bool([*home.backup_folder.glob("register-*")]), timeout=300_000)
    watching.stop()
