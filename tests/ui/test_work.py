"""Work beside the GUI thread: one job at a time, told in words, or to nobody."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread
from PySide6.QtTest import QTest

from kiosk.errors import KioskError
from kiosk.system.log import Event
from kiosk.ui.work import Work
from kiosk.words import QT_TRANSLATE_NOOP
from kiosk.words import staff as words

from .conftest import ExpectInLog

FULL = QT_TRANSLATE_NOOP("test", "Ổ đĩa đầy.")


@pytest.fixture
def work(qapp: QCoreApplication) -> Work:
    return Work(QObject(qapp))


def told(work: Work) -> None:
    """Let the outcome come back."""
    work.wait()
    QTest.qWait(20)


def test_what_a_job_gives_is_told_in_the_thread_of_the_screens(work: Work) -> None:
    here = QThread.currentThread()
    seen: list[object] = []

    def job() -> str:
        seen.append(QThread.currentThread() is not here)
        return "fertig"

    def done(given: str) -> None:
        seen.extend((given, QThread.currentThread() is here, work.busy))

    assert work.start(job, done, seen.append)
    assert work.busy
    told(work)
    assert seen == [True, "fertig", True, False]


def test_a_problem_is_told_as_its_sentence(work: Work) -> None:
    failed: list[str] = []

    def job() -> None:
        raise KioskError(FULL)

    work.start(job, lambda _: None, failed.append)
    told(work)
    assert failed == ["Ổ đĩa đầy."]
    assert not work.busy


def test_a_bug_is_logged_and_told_as_a_sentence(work: Work, expect_in_log: ExpectInLog) -> None:
    expect_in_log(Event.BUG)
    failed: list[str] = []

    def job() -> None:
        raise ZeroDivisionError

    work.start(job, lambda _: None, failed.append)
    told(work)
    assert failed == [words.WORK_BUG()]


def test_a_second_job_is_not_begun_while_one_is_under_way(work: Work) -> None:
    let_go, seen = threading.Event(), list[str]()
    assert work.start(lambda: let_go.wait(10), lambda _: seen.append("first"), seen.append)
    assert not work.start(lambda: "x", lambda _: seen.append("second"), seen.append)
    let_go.set()
    told(work)
    assert seen == ["first"]
    assert work.start(lambda: "x", lambda _: seen.append("third"), seen.append)
    told(work)
    assert seen == ["first", "third"]


def test_a_job_nobody_waits_for_ends_in_silence(work: Work) -> None:
    let_go, seen = threading.Event(), list[str]()
    work.start(lambda: let_go.wait(10), lambda _: seen.append("told"), seen.append)
    work.forget()
    assert work.busy, "it still runs, and nothing else begins beside it"
    let_go.set()
    told(work)
    assert seen == []
    assert not work.busy


def test_a_job_that_only_reads_gives_way_to_the_next_and_is_told_to_nobody(work: Work) -> None:
    let_go, seen = threading.Event(), list[str]()
    work.start(lambda: let_go.wait(10), lambda _: seen.append("first"), seen.append, reads=True)
    second = threading.Event()
    assert work.start(second.set, lambda _: seen.append("second"), seen.append)
    assert second.wait(10), "it does not wait for the first"
    told(work)
    assert seen == ["second"]
    assert not work.busy
    let_go.set()
    told(work)
    assert seen == ["second"]


def test_the_next_job_may_begin_from_the_outcome_of_the_last(work: Work) -> None:
    seen: list[str] = []

    def again(_: str) -> None:
        work.start(lambda: "x", lambda _: seen.append("second"), seen.append)

    work.start(lambda: "x", again, seen.append)
    told(work)
    told(work)
    assert seen == ["second"]


def held_up(work: Work) -> threading.Event:
    """As many reads as may run at once have begun, and stand still until the event is set."""
    let_go, begun = threading.Event(), threading.Semaphore(0)

    def hangs() -> None:
        begun.release()
        let_go.wait(60)

    for _ in range(3):
        work.start(hangs, lambda _: None, lambda _: None, reads=True)
        assert begun.acquire(timeout=60)
    return let_go


def test_what_was_given_up_before_its_turn_is_never_begun(work: Work) -> None:
    """Pages that nobody looks at any more do not keep the next visitor's page waiting."""
    let_go, seen = held_up(work), list[str]()
    for number in range(5):
        work.start(
            lambda n=number: seen.append(f"drew {n}"), lambda _: None, seen.append, reads=True
        )
    let_go.set()
    told(work)
    assert seen == ["drew 4"]


def test_of_a_visit_that_is_over_nothing_more_is_begun(work: Work) -> None:
    let_go, seen = held_up(work), list[str]()
    work.start(lambda: seen.append("drew"), lambda _: None, seen.append, reads=True)
    work.forget()
    let_go.set()
    told(work)
    assert seen == []
    assert not work.busy
