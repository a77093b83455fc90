"""One dossier on its way, one moment to look at it (a Wednesday morning), and where it is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.catalogue.model import Channel
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Change, Dossier, DossierEvent, Status
from tests.postgres import PostgresServer, running


@pytest.fixture
def now() -> dt.datetime:
    return dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)


@pytest.fixture
def dossier(now: dt.datetime) -> Dossier:
    """In progress, received on Monday, due on Friday."""
    received_at = dt.datetime(2026, 11, 23, 8, 20, tzinfo=VIETNAM_TIME)
    return Dossier(
        code="H26.99.01-261123-0001",
        unit="H26.99.01",
        field="Cư trú",
        procedure_code="1.004194",
        procedure_name="Đăng ký tạm trú",
        status=Status.IN_PROGRESS,
        channel=Channel.IN_PERSON,
        received_at=received_at,
        due_at=dt.datetime(2026, 11, 27, 16, 30, tzinfo=VIETNAM_TIME),
        collect_at="Quầy 3",
        trail=(Change(received_at, Status.RECEIVED), Change(now, Status.IN_PROGRESS)),
        events=(
            DossierEvent(at=received_at, title="Tiếp nhận hồ sơ", who="Bộ phận một cửa"),
            DossierEvent(at=None, title="Trả kết quả", who="Bộ phận một cửa", done=False),
        ),
        updated_at=now,
        sample=True,
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server of the tests' own; skips where there is none to start."""
    with running() as server:
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a register would lie; no place for one with a poor idea of names."""
    return tmp_path / "hồ sơ 1%" / "register.sqlite"


@pytest.fixture(params=["file", "server"])
def where(request: pytest.FixtureRequest) -> Path | str:
    """Where there is no register yet: a file of this machine, a database on a server."""
    if request.param == "file":
        return request.getfixturevalue("path")
    return request.getfixturevalue("postgres").empty_database()
