"""What holds for every test: no display is needed, and no warning in the log goes unseen."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator

import hypothesis
import pytest

from kiosk.resources import asset
from kiosk.system.log import Event

# Before Qt is imported anywhere: Qt's own offscreen screen is too small for touches on lists.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={asset('offscreen.json')}"

# A busy machine is no fault of the code.
hypothesis.settings.register_profile("kiosk", deadline=None)
hypothesis.settings.load_profile("kiosk")


class LogBook(logging.Handler):
    """Everything of level WARNING and above that the product logged during one test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: list[str] = []
        self._expected: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())

    def expect(self, *events: Event) -> None:
        """These warnings belong to the test; they must come, and may come more than once."""
        self._expected |= {event.value[0] for event in events}

    def objections(self) -> list[str]:
        """What was logged without being expected, and what was expected and never logged."""
        events = {said.split()[0] for said in self._said}
        unexpected = [said for said in self._said if said.split()[0] not in self._expected]
        return unexpected + [f"never logged: {name}" for name in sorted(self._expected - events)]


@pytest.fixture(autouse=True)
def log_book() -> Iterator[LogBook]:
    """Fails a test that logged a warning it did not expect, and closes log files it opened."""
    logger = logging.getLogger("kiosk")
    before, level, propagate = list(logger.handlers), logger.level, logger.propagate
    book = LogBook()
    logger.addHandler(book)
    yield book
    for handler in [handler for handler in logger.handlers if handler not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)
    logger.propagate = propagate
    objections = book.objections()
    if objections:
        pytest.fail("log: " + "; ".join(objections), pytrace=False)


@pytest.fixture
def expect_in_log(log_book: LogBook) -> Callable[..., None]:
    """``expect_in_log(Event.PRINT_FAILED)``: this test is about that warning."""
    return log_book.expect
