"""One dossier on its way, and one moment to look at it: a Wednesday morning."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.catalogue.model import Channel
from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.model import Dossier, DossierEvent, Status


@pytest.fixture
def now() -> dt.datetime:
    return dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)


@pytest.fixture
def dossier(now: dt.datetime) -> Dossier:
    """In progress, received on Monday, due on Friday."""
    return Dossier(
        code="H26.99.01-261123-0001",
        procedure_code="1.004194",
        procedure_name="Đăng ký tạm trú",
        status=Status.IN_PROGRESS,
        channel=Channel.IN_PERSON,
        received_at=dt.datetime(2026, 11, 23, 8, 20, tzinfo=VIETNAM_TIME),
        due_at=dt.datetime(2026, 11, 27, 16, 30, tzinfo=VIETNAM_TIME),
        collect_at="Quầy 3",
        events=(
            DossierEvent(
                at=dt.datetime(2026, 11, 23, 8, 20, tzinfo=VIETNAM_TIME),
                title="Tiếp nhận hồ sơ",
                who="Bộ phận một cửa",
            ),
            DossierEvent(at=None, title="Trả kết quả", who="Bộ phận một cửa", done=False),
        ),
        updated_at=now,
        sample=True,
    )
