"""Questions answered beside the GUI thread: only the latest counts.

A key may be touched before the answer to the one before is there. At most one question is being
answered and one waits; what was overtaken, or is wanted no more, is dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from kiosk.system.log import record_bug

Q = TypeVar("Q")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[Q, T]):
    question: Q
    given: T | None = None
    bug: Exception | None = None


class _Told(QObject):
    """Carries an answer into the GUI thread. Nobody's child: it lives until the last thread that
    may speak through it has ended."""

    ended = Signal(int, object)


class Finding(QObject, Generic[Q, T]):
    """Asks ``answer`` and hands what it gives to ``done``, in the GUI thread."""

    def __init__(
        self, parent: QObject, answer: Callable[[Q], T], done: Callable[[Q, T], None]
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._done = done
        self._number = 0
        self._running = False
        self._waits: tuple[Q] | None = None
        self._told = _Told()
        self._told.ended.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether a question is being answered, wanted or not."""
        return self._running

    def ask(self, question: Q) -> None:
        """``done`` is called when the answer is there."""
        self.forget()
        if self._running:
            self._waits = (question,)
        else:
            self._start(question)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._number += 1
        self._waits = None

    def _start(self, question: Q) -> None:
        self._running = True
        number, answer, told = self._number, self._answer, self._told

        def run() -> None:
            outcome: _Outcome[Q, T]
            try:
                outcome = _Outcome(question, answer(question))
            except Exception as bug:
                outcome = _Outcome(question, bug=bug)
            told.ended.emit(number, outcome)

        try:
            threading.Thread(target=run, name="finding", daemon=True).start()
        except RuntimeError:
            # The machine has no thread left: a slow answer is better than none.
            run()

    def _end(self, number: int, outcome: _Outcome[Q, T]) -> None:
        self._running = False
        wanted = number == self._number
        if self._waits is not None:
            (waits,), self._waits = self._waits, None
            self._start(waits)
        if outcome.bug is None:
            if wanted:
                self._done(outcome.question, cast("T", outcome.given))
        elif wanted:
            # Here it surfaces where bugs are healed; in a thread nobody would.
            raise outcome.bug
        else:
            record_bug(outcome.bug)
