"""Again and again without harm: the same file, an old one, two that disagree, in any order."""

from __future__ import annotations

import dataclasses
import logging
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.dossiers.intake.troubles import MOST_FINDINGS
from kiosk.dossiers.model import Status

from .office import CODE, HEADER, NOW, ROW, Office, code, moment, said


def written_at(path: Path, said: str) -> None:
    seconds = moment(said).timestamp()
    os.utime(path, (seconds, seconds))


ROWS = [(code(i), *ROW[1:]) for i in range(1, 50)]


def test_the_same_file_again_changes_nothing(office: Office) -> None:
    path = office.write([HEADER, *ROWS], "xuat.csv")
    first = office.take(path)
    before = [office.dossier(i) for i in range(1, 50)]
    second = office.take(path)
    assert (first.new, second.new, second.changed, second.same) == (49, 0, 0, 49)
    assert [office.dossier(i) for i in range(1, 50)] == before


def test_a_late_export_never_overwrites_a_newer_state(office: Office) -> None:
    newer = (*ROW[:4], "Đã có kết quả", "25/11/2026 08:00")
    office.bring([HEADER, newer])
    intake = office.bring([HEADER, ROW])
    assert (intake.older, intake.changed) == (1, 0)
    assert office.dossier().status is Status.FINISHED


def test_a_newer_export_changes_the_state_and_keeps_the_way(office: Office) -> None:
    office.bring([HEADER, ROW])
    intake = office.bring([HEADER, (*ROW[:4], "Đã có kết quả", "25/11/2026 08:00")])
    assert (intake.new, intake.changed) == (0, 1)
    assert [change.status for change in office.dossier().trail] == [
        Status.RECEIVED,
        Status.IN_PROGRESS,
        Status.FINISHED,
    ]


def test_a_code_twice_with_different_content_is_said_and_the_first_stays(office: Office) -> None:
    bad = [("?", *ROW[1:])] * 3
    other = (*ROW[:3], "30/11/2026", *ROW[4:])
    intake = office.bring([HEADER, ROW, *bad, (code(2), *ROW[1:]), *bad[:1], other, ROWS[5]])
    assert (intake.new, intake.contested, intake.refused) == (3, 1, 4)
    assert office.dossier().due_at == moment("2026-11-27 16:30")
    contested = [finding for finding in intake.findings if "giữ điều đã có" in finding.what]
    assert [finding.row for finding in contested] == [8]


def test_without_a_time_of_change_the_files_own_time_counts(office: Office) -> None:
    path = office.write([HEADER[:5], ROW[:5]], "xuat.csv")
    written_at(path, "2026-11-24 12:00")
    intake = office.take(path)
    assert office.dossier().updated_at == moment("2026-11-24 12:00")
    assert "giờ của tệp" in said(intake)
    assert office.take(path).same == 1


def test_a_files_time_that_is_still_to_come_counts_as_now(office: Office) -> None:
    """Else no later export could ever change what it brought."""
    path = office.write([HEADER[:5], ROW[:5]], "xuat.csv")
    written_at(path, "2036-01-01")
    office.take(path)
    assert office.dossier().updated_at == NOW


@settings(max_examples=12)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 4),
            st.sampled_from(["Đang xử lý", "Chờ bổ sung", "Đã có kết quả"]),
            st.integers(1, 20),
        ),
        max_size=8,
        # One state at one time: what differs at the same moment is contested, and the first stays.
        unique_by=lambda row: (row[0], row[2]),
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_two_exports_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory,
    changes: list[tuple[int, str, int]],
    random: object,
) -> None:
    rows = [(code(i), *ROW[1:4], status, f"24/11/2026 {at:02}:00") for i, status, at in changes]
    half = len(rows) // 2
    exports = [rows[:half], rows[half:]]
    told: list[list[object]] = []
    for order in (exports, exports[::-1]):
        office = Office(tmp_path_factory.mktemp("office"))
        for i, export in enumerate(order):
            if export:
                office.bring([HEADER, *export], f"{i}.csv")
        found = [office.register.find(code(i)) for i in range(1, 5)]
        # What comes too late is not taken, so the way to the same state may be known less well.
        told.append([one and dataclasses.replace(one, trail=()) for one in found])
        office.register.close()
    assert told[0] == told[1]


def test_a_thousand_findings_are_kept_and_the_rest_counted(office: Office) -> None:
    bad = [("?", *ROW[1:])] * (MOST_FINDINGS + 200)
    good = [(f"H26.99.01-261123-{i:05}", *ROW[1:]) for i in range(2000)]
    mixed = [row for pair in zip(good, bad, strict=False) for row in pair] + good[len(bad) :]
    intake = office.bring([HEADER, *mixed])
    assert intake.refused == intake.kinds["code_unreadable"] == MOST_FINDINGS + 200
    assert len(intake.findings) == MOST_FINDINGS
    assert "200 điều lưu ý nữa" in intake.lines()[-1]


def test_the_log_counts_and_names_nobody(
    office: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("kiosk"), "propagate", True)
    with caplog.at_level(logging.INFO, "kiosk"):
        office.bring([HEADER, ROW, ("sai", *ROW[1:])], "hồ sơ của Nguyễn Văn A.csv")
    # The same line may be heard twice, where more than one listens.
    assert [*dict.fromkeys(caplog.messages)] == [
        "dossiers-taken new=1 changed=0 same=0 older=0 contested=0 refused=1"
    ]


def test_findings_never_repeat_a_code_or_a_name(office: Office) -> None:
    intake = office.bring(
        [HEADER, ROW, (CODE + "9999", "Trích lục cho Nguyễn Văn A", "x", "y", "z", "u")]
    )
    for finding in intake.findings:
        assert "261123" not in str(finding)
        assert "Nguyễn" not in str(finding)


def test_progress_is_told_now_and_then(office: Office) -> None:
    heard: list[int] = []
    rows = [(f"H26.99.01-261123-{i:05}", *ROW[1:]) for i in range(3500)]
    office.bring([HEADER, *rows], progress=heard.append)
    assert heard == [1000, 2000, 3000]


def test_the_register_holds_no_more_than_the_file_brought(office: Office, tmp_path: Path) -> None:
    office.bring([HEADER, *ROWS])
    assert sorted(path.name for path in tmp_path.glob("*.csv")) == ["cot.csv", "xuat.csv"]
    assert office.register.count() == 49
