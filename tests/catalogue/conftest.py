"""The posted sample, and a small folder of two procedures to spoil."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.catalogue import edition, folder, workbook
from kiosk.catalogue.model import Catalogue, Procedure
from kiosk.clock import VIETNAM_TIME
from kiosk.resources import data_folder

from .workbooks import TODAY, Desk, opened

BUILT_AT = dt.datetime(2026, 11, 25, 9, 0, tzinfo=VIETNAM_TIME)

ExpectInLog = Callable[..., None]


@dataclasses.dataclass
class Watch:
    """A clock the test sets."""

    moment: dt.datetime

    def now(self) -> dt.datetime:
        return self.moment


PROCEDURE = """\
code: 9.000001
name: Thủ tục xin một tờ giấy
plain_name: Xin tờ giấy
field_id: giay
life_events: [can-giay]
questions:
  - id: ai
    text: Ai đi làm?
    options:
      - {id: toi, text: Tôi tự đi}
      - {id: thay, text: Người khác đi thay}
  - id: thay-ai
    text: Đi thay cho ai?
    options:
      - {id: cha-me, text: Cha hoặc mẹ}
      - {id: khac, text: Người khác}
    when: {ai: [thay]}
papers:
  - name: Tờ khai
    originals: 1
  - name: Giấy ủy quyền
    originals: 1
    when: {ai: [thay], thay-ai: [khac]}
  - name: Bản sao thẻ căn cước
    copies: 2
    when: {channel: [postal]}
notes:
  - text: Nhớ mang bút.
methods:
  - channel: in_person
    where: Quầy 1
    statutory_time: {unit: working_day, amount: 3}
    fees:
      - {state: fee, label: Lệ phí, amount: 20000}
  - channel: postal
    where: Bưu điện
    statutory_time: {unit: working_day, amount: 5}
    fees:
      - {state: unknown}
provenance:
  source: Một nguồn bịa ra
  read_on: 2026-07
"""

SECOND = """\
code: 9.000002
name: Thủ tục trả lại tờ giấy
plain_name: Trả tờ giấy
field_id: giay
methods:
  - {channel: in_person}
provenance: {source: Một nguồn bịa ra, read_on: 2026-07-15}
"""

VOCABULARY = """\
- {said: [mảnh giấy, giấy tờ gì đó], means: [tờ giấy], never: [trả lại]}
- {said: ["<người nhà> … làm mất giấy"], means: [xin + tờ giấy, giấy tờ]}
- {kind: group, name: người nhà, said: [bố, mẹ]}
- {kind: ignored, said: [cho hỏi]}
- {kind: common, said: [xin tờ giấy, trả tờ giấy]}
- {kind: season, name: Mùa giấy, said: [xin tờ giấy], begins: 15/11, ends: 28/02}
"""


@pytest.fixture(scope="session")
def sample() -> Catalogue:
    reading = folder.read(data_folder())
    assert reading.catalogue is not None, "\n".join(map(str, reading.findings))
    return reading.catalogue


@pytest.fixture(scope="session")
def procedures(sample: Catalogue) -> dict[str, Procedure]:
    return {procedure.code: procedure for procedure in sample.procedures}


@pytest.fixture(scope="session")
def _built(sample: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("edition") / "edition.sqlite"
    edition.write(sample, path)
    return path


@pytest.fixture
def edition_file(_built: Path, tmp_path: Path) -> Path:
    """The sample as an edition, for this test alone."""
    return Path(shutil.copy(_built, tmp_path / "edition.sqlite"))


def _post(root: Path) -> Path:
    (root / "procedures" / "giay").mkdir(parents=True)
    (root / "office.yaml").write_text("name: Ủy ban nhân dân xã Mẫu\n", "utf-8")
    (root / "fields.yaml").write_text("- {id: giay, name: Giấy tờ}\n", "utf-8")
    (root / "life_events.yaml").write_text("- {id: can-giay, name: Cần giấy}\n", "utf-8")
    (root / "vocabulary.yaml").write_text(VOCABULARY, "utf-8")
    (root / "procedures" / "giay" / "one.yaml").write_text(PROCEDURE, "utf-8")
    (root / "procedures" / "giay" / "two.yaml").write_text(SECOND, "utf-8")
    return root


@pytest.fixture
def posted(tmp_path: Path) -> Path:
    """A folder without a fault: one office, one field, two procedures, words of people."""
    return _post(tmp_path / "posted")


@pytest.fixture
def small(posted: Path) -> Catalogue:
    """Two procedures, quickly published."""
    catalogue = folder.read(posted).catalogue
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="session")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("small")
    catalogue = folder.read(_post(root / "posted")).catalogue
    assert catalogue is not None
    workbook.write(catalogue, root / "danh-muc.xlsx", today=TODAY)
    return root / "danh-muc.xlsx"


@pytest.fixture
def desk(_written: Path, tmp_path: Path) -> Iterator[Desk]:
    """The workbook of ``small``, open for editing."""
    with opened(Path(shutil.copy(_written, tmp_path))) as desk:
        yield desk


@pytest.fixture
def watch() -> Watch:
    return Watch(BUILT_AT)
