"""However a file is spoilt: a sentence or findings, and never another dossier's facts."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.dossiers.model import Dossier
from kiosk.errors import KioskError
from kiosk.system.log import Event

from .exports import export, rows, spoil
from .office import HEADER, Office, csv_text
from .test_files import workbook

COUNT = 40


def _bring(office: Office, content: bytes, name: str) -> int:
    """How many dossiers came of it; a problem is a sentence."""
    office.mapping.unlink(missing_ok=True)
    try:
        return office.bring(content, name).new
    except KioskError as refused:
        sentence = str(refused)
    assert sentence.endswith(".")
    return 0


def _facts(dossier: Dossier) -> tuple[object, ...]:
    return dossier.received_at, dossier.due_at, dossier.status, dossier.updated_at


def _try(folder: Path, seeds: range) -> None:
    """Each spoilt file into a register of its own; what comes of it is held against the truth."""
    sound = Office(_made(folder / "sound"))
    assert _bring(sound, export(COUNT), "x.csv") == COUNT
    meant = {code: sound.register.find(code) for code in sound.register.codes()}
    facts = {code: _facts(dossier) for code, dossier in meant.items() if dossier}
    book = workbook([list(HEADER), *map(list, rows(COUNT))])
    survived = 0
    for seed in seeds:
        spoilt = Office(_made(folder / str(seed)))
        name, content = ("x.xlsx", book) if seed % 10 == 9 else ("x.csv", export(COUNT, seed))
        survived += _bring(spoilt, spoil(content, random.Random(seed)), name)
        for code in spoilt.register.codes():
            dossier = spoilt.register.find(code)
            assert dossier is not None
            found = _facts(dossier)
            # One changed digit makes another date; what must not be is the facts of another.
            if code in facts and _differences(found, facts[code]) > 1:
                assert all(found[1:] != other[1:] for other in facts.values()), seed
        spoilt.register.close()
    assert survived > COUNT * len(seeds) / 4, "most rows of most files are still taken"


def _differences(one: tuple[object, ...], other: tuple[object, ...]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_spoilt_files_do_no_harm(tmp_path: Path, expect_in_log: Callable[..., None]) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    _try(tmp_path, range(25))


@pytest.mark.slow
def test_two_thousand_spoilt_files_do_no_harm(
    tmp_path: Path, expect_in_log: Callable[..., None]
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    _try(tmp_path, range(1000, 3000))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400) | st.text(alphabet=';,\t"\r\n\0ạMã hồsơHG26.-1', max_size=200))
def test_any_bytes_are_an_export_or_a_sentence(
    office: Office, expect_in_log: Callable[..., None], content: bytes | str
) -> None:
    expect_in_log(Event.DOSSIERS_REFUSED)
    header = csv_text([HEADER]).encode()
    bytes_ = content if isinstance(content, bytes) else content.encode()
    for whole in (bytes_, header + bytes_):
        _bring(office, whole, "x.csv")
