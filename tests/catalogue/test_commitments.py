"""An office promises to be faster than the law in a file of its own."""

from __future__ import annotations

from pathlib import Path

from kiosk.catalogue import wording
from kiosk.catalogue.folder import read
from kiosk.catalogue.model import TimeUnit

CODE = "9.000001"


def promise(posted: Path, said: str) -> None:
    (posted / "commitments.yaml").write_text(said, "utf-8")


def test_a_promise_holds_for_every_way_of_handing_in(posted: Path) -> None:
    promise(posted, f'- {{code: "{CODE}", time: {{unit: working_day, amount: 2}}}}\n')
    catalogue = read(posted).catalogue
    assert catalogue is not None
    promised = {p.code: {m.committed_time for m in p.methods} for p in catalogue.procedures}
    (time,) = promised.pop(CODE)
    assert time is not None
    assert (time.unit, time.amount) == (TimeUnit.WORKING_DAY, 2)
    assert set().union(*promised.values()) == {None}
    method = next(p for p in catalogue.procedures if p.code == CODE).methods[0]
    assert wording.handling_time(method).startswith("2 ngày làm việc")


def test_a_promise_for_a_procedure_that_is_not_there_is_an_error(posted: Path) -> None:
    promise(posted, '- {code: "9.999999", time: {unit: day, amount: 2}}\n')
    reading = read(posted)
    assert reading.catalogue is None
    (finding,) = reading.findings
    assert (finding.file, finding.line) == ("commitments.yaml", 1)
    assert "9.999999" in finding.what


def test_a_promise_made_twice_is_an_error(posted: Path) -> None:
    line = f'- {{code: "{CODE}", time: {{unit: working_day, amount: 2}}}}\n'
    promise(posted, line * 2)
    (finding,) = read(posted).findings
    assert finding.line == 2


def test_a_promise_longer_than_the_law_is_remarked_on(posted: Path) -> None:
    promise(posted, f'- {{code: "{CODE}", time: {{unit: working_day, amount: 90}}}}\n')
    assert any("luật" in finding.what for finding in read(posted).findings)
