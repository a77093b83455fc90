"""A family with its receipts notices nothing; whoever reads the register like a list is stopped."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
import random
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.bucket import Bucket
from kiosk.dossiers.pace import Pace, Policy, TooManyLookups, policy_of
from kiosk.settings import Privacy
from kiosk.system.log import Event

BALANCED = policy_of(Privacy.BALANCED)
SERIALS = [f"H26.99.01-261123-{n:04}" for n in range(1, 4001)]
SCATTERED = random.Random(7).sample(SERIALS, len(SERIALS))
"""The same, so that no two that follow are neighbours (but by chance)."""

HASTY, PATIENT = 3, 8
"""Seconds somebody takes for an answer: as fast as one can, or as people read."""

in_haste_or_not = pytest.mark.parametrize("every", [HASTY, PATIENT], ids=["hasty", "patient"])


class Watch:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 11, 23, 8, 0, tzinfo=VIETNAM_TIME)

    def now(self) -> dt.datetime:
        return self.moment

    def go(self, **time: float) -> None:
        self.moment += dt.timedelta(**time)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of the file; a folder that cannot be, so that a thousand answers need no disk."""
    (tmp_path / "file").touch()
    return tmp_path / "file" / "pace.json"


@pytest.fixture
def pace(path: Path, watch: Watch) -> Pace:
    return Pace(path, watch, BALANCED)


@pytest.fixture
def slowed(expect_in_log: Callable[..., None]) -> None:
    """Somebody asks for so much that the log tells of it."""
    expect_in_log(Event.LOOKUPS_SLOWED)


@pytest.fixture
def stopped(expect_in_log: Callable[..., None]) -> None:
    """Somebody asks for so much that nobody is answered any more."""
    expect_in_log(Event.LOOKUPS_STOPPED)


def ask(
    pace: Pace, watch: Watch, codes: Iterable[str], every: float = HASTY, *, known: bool = True
) -> list[float]:
    """How long each answer took, up to the first that was refused."""
    waits: list[float] = []
    for code in codes:
        try:
            waits.append(pace.admit(code))
        except TooManyLookups:
            break
        pace.tell(code, known=known)
        watch.go(seconds=waits[-1] + every)
    return waits


def answered_at_once(waits: list[float]) -> int:
    return next((i for i, wait in enumerate(waits) if wait), len(waits))


def stop(pace: Pace, watch: Watch) -> int:
    """Ask until nothing is answered any more; how many minutes it says."""
    chance = random.Random(watch.moment.timestamp())
    codes = (
        f"H26.99.01-2611{chance.randint(1, 28):02}-{chance.randint(1, 9999999):07}"
        for _ in range(200)
    )
    ask(pace, watch, codes)
    with pytest.raises(TooManyLookups) as told:
        pace.admit("H26.99.01-261124-9999")
    minutes = told.value.blanks["minutes"]
    assert isinstance(minutes, int)
    return minutes


# People


@pytest.mark.parametrize("level", Privacy)
def test_a_family_with_five_receipts_of_one_day_never_waits(
    path: Path, watch: Watch, level: Privacy
) -> None:
    pace = Pace(path, watch, policy_of(level))
    for family in range(12):
        receipts = SERIALS[family * 5 : family * 5 + 5]
        assert ask(pace, watch, receipts) == [0] * 5
        watch.go(minutes=5)


@pytest.mark.usefixtures("slowed", "stopped")
def test_the_same_receipt_again_costs_nothing(pace: Pace, watch: Watch) -> None:
    assert ask(pace, watch, SERIALS[:1] * 5000, every=0.3) == [0] * 5000
    assert answered_at_once(ask(pace, watch, SCATTERED, every=PATIENT)) > BALANCED.long.at_once


def test_people_who_come_from_the_counter_one_after_the_other_never_wait(
    pace: Pace, watch: Watch
) -> None:
    """Their serials follow one another, but each needs a while to get to the machine."""
    assert ask(pace, watch, SERIALS[:100], every=40) == [0] * 100


def test_three_large_families_in_half_a_minute_never_wait(pace: Pace, watch: Watch) -> None:
    assert ask(pace, watch, SERIALS[:15], every=2) == [0] * 15


def test_five_large_families_in_a_queue_are_no_walk_along_serials(path: Path, watch: Watch) -> None:
    """Fresh from the counter: if they cost more than one each, the last would wait."""
    policy = Policy(BALANCED.short, Bucket(at_once=25, at_most=50, per_hour=1))
    assert ask(Pace(path, watch, policy), watch, SERIALS[:25], every=PATIENT) == [0] * 25


@pytest.mark.parametrize("level", Privacy)
def test_ten_people_with_two_receipts_each_in_ten_minutes_never_wait(
    path: Path, watch: Watch, level: Privacy
) -> None:
    pace = Pace(path, watch, policy_of(level))
    for person in range(10):
        assert ask(pace, watch, SCATTERED[person * 2 : person * 2 + 2]) == [0] * 2
        watch.go(seconds=54)


@pytest.mark.parametrize("seed", range(3))
def test_a_busy_day_of_300_people_never_waits(pace: Pace, watch: Watch, seed: int) -> None:
    """Three times as many as on average in the first and the last hour, one to five receipts.

    They queue at the one machine, and look at an answer for eight seconds on average.
    """
    chance = random.Random(seed)
    morning, fresh = watch.moment, 0
    at = 0.0
    while (at := at + chance.expovariate(112.5 / 3600)) < 8 * 3600:
        if 3600 < at < 7 * 3600 and chance.random() > 1 / 9:
            continue
        count = chance.randint(1, 5)
        fresh += count
        old = chance.randint(1, 500)
        is_fresh = chance.random() < 0.5
        codes = (
            SERIALS[fresh - count : fresh]
            if is_fresh
            else [f"H26.99.01-2611{chance.randint(1, 20):02}-{old + i:04}" for i in range(count)]
        )
        watch.moment = max(watch.moment, morning + dt.timedelta(seconds=at))
        for code in codes:
            assert pace.admit(code) == 0
            pace.tell(code, known=chance.random() > 0.1)
            watch.go(seconds=3 + chance.expovariate(1 / 5))


# Strangers


@in_haste_or_not
@pytest.mark.usefixtures("slowed", "stopped")
def test_a_list_read_off_is_answered_slower_and_slower_and_then_not_at_all(
    pace: Pace, watch: Watch, every: int
) -> None:
    waits = ask(pace, watch, SCATTERED, every)
    assert len(waits) < len(SCATTERED)
    assert waits == sorted(waits)
    assert sorted(set(waits)) == [0, 1, 2, 4, 8, 16, 20]


@pytest.mark.usefixtures("slowed", "stopped")
def test_a_shuffled_list_is_slowed_within_a_minute_and_stopped_within_five(
    pace: Pace, watch: Watch
) -> None:
    waits = ask(pace, watch, SCATTERED, every=3)
    assert answered_at_once(waits) * 3 <= 60
    assert sum(waits) + len(waits) * 3 <= 300


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.usefixtures("slowed", "stopped")
def test_who_is_made_to_wait_gains_nothing_by_the_wait(
    pace: Pace, watch: Watch, known: bool
) -> None:
    """Else slowness would keep whoever reads a list just below the stop."""
    assert len(ask(pace, watch, SCATTERED, every=0, known=known)) == BALANCED.short.at_most


@pytest.mark.usefixtures("slowed")
def test_asking_again_while_one_waits_shortens_no_wait(pace: Pace, watch: Watch) -> None:
    codes = iter(SCATTERED)
    code, wait = "", 0.0
    while wait < 4:
        code = next(codes)
        wait = pace.admit(code)
    assert pace.admit(code) == wait
    watch.go(seconds=wait - 1)
    assert pace.admit(code) == 1
    watch.go(seconds=1)
    assert pace.admit(code) == 0


@pytest.mark.usefixtures("slowed")
def test_slowness_passes_when_the_haste_does(pace: Pace, watch: Watch) -> None:
    assert ask(pace, watch, SCATTERED[:22])[-1] > 0
    watch.go(minutes=2)
    assert ask(pace, watch, SCATTERED[22:32], every=PATIENT) == [0] * 10


@pytest.mark.parametrize("every", [0.1, 3, 20])
@pytest.mark.parametrize("step", [1, -1, 2])
@pytest.mark.usefixtures("slowed", "stopped")
def test_a_walk_along_serials_is_stopped_long_before(
    pace: Pace, watch: Watch, every: float, step: int
) -> None:
    assert len(ask(pace, watch, SERIALS[::step], every)) < 80


@pytest.mark.usefixtures("slowed", "stopped")
def test_two_walks_at_once_are_seen_too(pace: Pace, watch: Watch) -> None:
    other = (f"H26.99.01-261120-{n:04}" for n in range(1, 1000))
    both = [code for pair in zip(SERIALS, other, strict=False) for code in pair]
    assert len(ask(pace, watch, both)) < 80


@pytest.mark.usefixtures("slowed")
def test_a_code_that_does_not_exist_costs_double(path: Path, watch: Watch) -> None:
    def asked_until_it_is_slow(*, known: bool) -> int:
        pace = Pace(path, watch, BALANCED)
        for seen, code in enumerate(SCATTERED):
            if pace.admit(code):
                return seen
            for _ in range(3):
                pace.tell(code, known=known)  # once told, it is paid for
            watch.go(seconds=PATIENT)
        return len(SCATTERED)

    known, unknown = asked_until_it_is_slow(known=True), asked_until_it_is_slow(known=False)
    # What is forgotten meanwhile is forgotten of both alike.
    assert 0.4 * known < unknown < 0.5 * known


@in_haste_or_not
@pytest.mark.usefixtures("slowed", "stopped")
def test_the_tighter_the_level_the_sooner(path: Path, watch: Watch, every: int) -> None:
    strict, balanced, wide = (
        len(ask(Pace(path, watch, policy_of(level)), watch, SCATTERED, every))
        for level in (Privacy.STRICT, Privacy.BALANCED, Privacy.OPEN)
    )
    assert strict < balanced < wide < len(SCATTERED)


# The stop


@pytest.mark.usefixtures("slowed", "stopped")
def test_who_stands_there_reads_why_and_what_to_do(pace: Pace, watch: Watch) -> None:
    ask(pace, watch, SCATTERED)
    watch.go(minutes=5)
    with pytest.raises(TooManyLookups) as told:
        pace.admit("H26.99.01-261124-0001")
    assert "nghỉ tra cứu" in str(told.value)
    assert "hỏi quầy" in str(told.value)
    assert "sau 10 phút" in str(told.value)


@in_haste_or_not
@pytest.mark.usefixtures("slowed", "stopped")
def test_after_a_quarter_of_an_hour_it_answers_again(pace: Pace, watch: Watch, every: int) -> None:
    ask(pace, watch, SCATTERED, every)
    watch.go(minutes=14)
    with pytest.raises(TooManyLookups):
        pace.admit("H26.99.01-261124-0001")
    watch.go(minutes=2)
    assert pace.admit("H26.99.01-261124-0001") <= 1


@pytest.mark.usefixtures("slowed", "stopped")
def test_a_stop_for_haste_takes_nothing_from_the_people_after_it(pace: Pace, watch: Watch) -> None:
    ask(pace, watch, SCATTERED)
    watch.go(minutes=15)
    assert ask(pace, watch, SERIALS[:5], every=2) == [0] * 5


@pytest.mark.usefixtures("slowed", "stopped")
def test_asking_in_vain_makes_a_stop_no_longer(pace: Pace, watch: Watch) -> None:
    ask(pace, watch, SCATTERED)
    for code in SERIALS[:15]:
        with pytest.raises(TooManyLookups):
            pace.admit(f"{code}99")
        watch.go(minutes=1)
    assert pace.admit("H26.99.01-261124-0001") <= 1


@pytest.mark.usefixtures("slowed", "stopped")
def test_what_was_answered_before_is_answered_during_a_stop(pace: Pace, watch: Watch) -> None:
    """A page that is painted anew, a family that looks again: nothing new is told."""
    ask(pace, watch, SCATTERED, every=0.1)
    assert pace.admit(SCATTERED[10]) == 0


@pytest.mark.usefixtures("slowed", "stopped")
def test_stops_of_one_day_become_longer_and_the_next_day_begins_anew(
    pace: Pace, watch: Watch
) -> None:
    lengths: list[int] = []
    for _ in range(6):
        lengths.append(stop(pace, watch))
        watch.go(minutes=lengths[-1])
    assert lengths == [15, 30, 60, 120, 240, 240]
    watch.go(days=1)
    assert stop(pace, watch) == 15


# What may go wrong


@pytest.mark.usefixtures("slowed", "stopped")
def test_pulling_the_plug_ends_no_stop(tmp_path: Path, watch: Watch) -> None:
    path = tmp_path / "dossiers" / "pace.json"
    policy = policy_of(Privacy.STRICT)
    ask(Pace(path, watch, policy), watch, SERIALS)
    with pytest.raises(TooManyLookups):
        Pace(path, watch, policy).admit("H26.99.01-261124-0001")


@pytest.mark.parametrize(
    ("policy", "every"),
    [
        (BALANCED, HASTY),
        (Policy(BALANCED.short, Bucket(at_once=20, at_most=30, per_hour=1)), PATIENT),
    ],
    ids=["short", "long"],
)
@pytest.mark.usefixtures("slowed", "stopped")
def test_pulling_the_plug_gives_no_new_beginning(
    tmp_path: Path, watch: Watch, policy: Policy, every: int
) -> None:
    path = tmp_path / "pace.json"
    plugged_in = ask(Pace(tmp_path / "other.json", watch, policy), watch, SCATTERED, every)
    pulled: list[float] = []
    for first in range(0, 100, 5):
        waits = ask(Pace(path, watch, policy), watch, SCATTERED[first : first + 5], every)
        pulled += waits
        if len(waits) < 5:
            break
    assert pulled == plugged_in


def test_the_file_holds_no_code_and_no_mark_of_one(tmp_path: Path, watch: Watch) -> None:
    path = tmp_path / "pace.json"
    pace = Pace(path, watch, BALANCED)
    ask(pace, watch, SERIALS[:5])
    kept = json.loads(path.read_bytes())
    assert set(kept) == {"at", "short", "long", "stopped_until", "stops", "stopped_on"}
    assert set(kept["short"]) == set(kept["long"]) == {"codes", "is_slow"}
    assert 3 < kept["short"]["codes"] < 4 < kept["long"]["codes"] <= 5
    assert [file.name for file in tmp_path.iterdir()] == ["pace.json"]


LEVELS = st.none() | st.fixed_dictionaries(
    {}, optional={"codes": st.integers() | st.floats(), "is_slow": st.booleans() | st.none()}
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=60)
    | st.fixed_dictionaries(
        {"at": st.sampled_from(["2026-11-23T08:00:00+07:00", "0001-01-01T00:00:00Z", "x", None])},
        optional={
            "short": LEVELS,
            "long": LEVELS,
            "stopped_until": st.sampled_from(["9999-12-31T23:59:59Z", "2026-11-23T08:00:00", None]),
            "stops": st.integers(),
            "stopped_on": st.sampled_from(["2026-11-23", "2026-02-30", 7, None]),
        },
    ).map(lambda kept: json.dumps(kept).encode())
)
@example(b'{"at":"2026-11-23T08:00:00+07:00","short":{"codes":1e999},"long":{"codes":1e300}}')
@example(b'{"at":"9999-12-31T23:59:59Z","short":{"codes":24},"long":{"codes":5}}')
@example(b'{"at":"2026-11-23T08:00:00+07:00","level":500.0,"stopped_until":null}')
@example(b"\xff\xfe")
@example(b"[" * 4000)
def test_a_spoilt_file_keeps_nobody_out_for_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(logging.getLogger("kiosk"), "disabled", True)
    watch = Watch()
    path = tmp_path / "pace.json"
    path.write_bytes(content)
    pace = Pace(path, watch, BALANCED)
    # At worst it says that it is full, and that ends as it always does.
    with contextlib.suppress(TooManyLookups):
        pace.admit(SERIALS[0])
    watch.go(hours=4)
    assert pace.admit(SERIALS[1]) <= 1


def test_a_folder_in_the_place_of_the_file_keeps_nobody_out(tmp_path: Path, watch: Watch) -> None:
    (tmp_path / "pace.json").mkdir()
    assert ask(Pace(tmp_path / "pace.json", watch, BALANCED), watch, SERIALS[:5]) == [0] * 5


@pytest.mark.parametrize("set_by", [dt.timedelta(days=-4000), dt.timedelta(hours=-2)])
@pytest.mark.usefixtures("slowed", "stopped")
def test_a_clock_set_back_makes_no_stop_longer(
    pace: Pace, watch: Watch, set_by: dt.timedelta
) -> None:
    ask(pace, watch, SCATTERED)
    watch.moment += set_by
    with pytest.raises(TooManyLookups) as told:
        pace.admit("H26.99.01-261124-0001")
    assert told.value.blanks["minutes"] == 15
    watch.go(minutes=15)
    assert pace.admit("H26.99.01-261124-0001") <= 1


@pytest.mark.usefixtures("slowed", "stopped")
def test_a_clock_set_back_empties_nothing(pace: Pace, watch: Watch) -> None:
    ask(pace, watch, SCATTERED[:12], every=0.1)
    watch.go(hours=-5)
    assert len(ask(pace, watch, SCATTERED[12:], every=0)) <= BALANCED.short.at_most - 11


def test_a_clock_set_ahead_and_back_holds_nothing_full(pace: Pace, watch: Watch) -> None:
    watch.go(days=4000)
    ask(pace, watch, SCATTERED[:11], every=0.1)
    watch.go(days=-4000)
    assert pace.admit(SCATTERED[11]) == 0
    watch.go(minutes=2)
    assert ask(pace, watch, SCATTERED[12:17]) == [0] * 5


@pytest.mark.usefixtures("slowed", "stopped")
def test_a_clock_set_ahead_and_back_keeps_nobody_out(pace: Pace, watch: Watch) -> None:
    watch.go(days=4000)
    ask(pace, watch, SCATTERED)
    watch.go(days=-4000)
    watch.go(minutes=15)
    with pytest.raises(TooManyLookups):
        pace.admit("H26.99.01-261124-0001")
    watch.go(minutes=15)
    assert pace.admit("H26.99.01-261124-0001") <= 1


def test_many_threads_are_counted_together(tmp_path: Path, watch: Watch) -> None:
    path = tmp_path / "pace.json"
    wide = Bucket(at_once=1000, at_most=2000, per_hour=1)
    pace = Pace(path, watch, Policy(short=wide, long=wide))
    days = [f"H26.99.01-2611{day:02}" for day in range(1, 9)]

    def people(day: str) -> None:
        for n in range(10):
            pace.admit(f"{day}-{n * 100:04}")
            pace.tell(f"{day}-{n * 100:04}", known=n > 0)

    threads = [threading.Thread(target=people, args=(day,)) for day in days]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = json.loads(path.read_bytes())
    assert (kept["short"]["codes"], kept["long"]["codes"]) == (8 * 10, 8 * 11)


@pytest.mark.usefixtures("slowed", "stopped")
def test_the_log_tells_each_change_once_and_no_code(
    pace: Pace, watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "kiosk")
    ask(pace, watch, SCATTERED)
    for _ in range(5):
        with pytest.raises(TooManyLookups):
            pace.admit("H26.99.01-261124-0001")
    assert caplog.messages == ["lookups-slowed", "lookups-stopped minutes=15"]
