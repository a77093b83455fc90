"""All editions of this machine, and putting an earlier one in force again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kiosk.dossiers.wording import format_date
from kiosk.errors import KioskError
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen, ListScreen
from kiosk.ui.staff.catalogue_routes import CopyRoute, DoneRoute, EditionRoute, HistoryRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.rows import RowText
from kiosk.words import Sentence
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.catalogue.record import Record

_TONES = {
    words.STATE_IN_FORCE: ("circle-check", "good_tint"),
    words.STATE_WAITING: ("hourglass", "tint"),
    words.STATE_KEPT: ("history", "surface"),
    words.STATE_GONE: ("ban", "surface"),
}


class HistoryScreen(ListScreen[HistoryRoute]):
    """Newest first."""

    def fill(self, route: HistoryRoute) -> None:
        self.begin()
        records = self.desk.history()
        if not records:
            title = Label(self.theme, words.HISTORY_TITLE(), Role.TITLE)
            self.refill((), title, self.fact_card("info", words.NO_HISTORY()))
            return
        hint = Label(self.theme, words.HISTORY_COUNT(count=len(records)), Role.BODY, "soft_ink")
        states = says.states(self.desk)
        rows = [self._row(record, states[record.number]) for record in records]
        self.show_rows(words.HISTORY_TITLE(), [hint], rows, ())

    def _row(self, record: Record, state: Sentence) -> RowText:
        title = words.EDITION_ROW(number=record.number, state=state())
        start = says.start(record, state == words.STATE_WAITING)
        why = record.note or says.origin(record)
        facts = " · ".join(filter(None, (says.publisher(record), why)))
        return RowText(str(record.number), title, start, facts)

    def choose(self, key: str) -> None:
        self.go.emit(EditionRoute(int(key)))


class EditionScreen(CatalogueScreen[EditionRoute]):
    """One edition, and what can be done with it."""

    def fill(self, route: EditionRoute) -> None:
        """Raises ``KioskError`` where its record is gone."""
        self.begin()
        record = self._record(route.number)
        state = says.states(self.desk)[record.number]
        icon, token = _TONES[state]
        title = words.EDITION_ROW(number=record.number, state=state())
        lines = list(says.facts(record, waiting=state == words.STATE_WAITING))
        if state == words.STATE_GONE:
            lines.append(words.GONE_WHY())
        self.refill(self._ways(record, state), self.fact_card(icon, title, *lines, token=token))

    def _record(self, number: int) -> Record:
        for record in self.desk.history():
            if record.number == number:
                return record
        raise KioskError(words.NO_HISTORY)

    def _ways(self, record: Record, state: Sentence) -> list[Button]:
        ways: list[Button] = []
        current = self.desk.in_force()
        if state == words.STATE_KEPT:
            ask = partial(self._ask_back, record)
            ways.append(self.action(words.GO_BACK_TO(), "history", ask, Look.PRIMARY))
        elif state == words.STATE_WAITING and current is not None and self.desk.may_publish:
            ways.append(
                self.action(words.DROP_WAITING(), "x", partial(self._ask_drop, record, current))
            )
        if state != words.STATE_GONE and self.can_be_carried(record):
            ways.append(self.way(words.COPY_TO_STICK(), "usb", CopyRoute(record)))
        return ways

    def _ask_back(self, record: Record) -> None:
        self.confirm(
            words.GO_BACK_QUESTION(number=record.number),
            " ".join((words.GO_BACK_HOW(number=record.number), *self._lost())),
            words.GO_BACK_TO(),
            lambda: self._go_back(record),
            "history",
        )

    def _lost(self) -> list[str]:
        """What waits takes effect no more once a later edition is in force."""
        return [words.WAITING_LOST(number=waiting.number) for waiting in self.desk.waiting()]

    def _ask_drop(self, record: Record, current: Record) -> None:
        self.confirm(
            words.DROP_QUESTION(number=record.number),
            words.DROP_HOW(number=current.number, date=format_date(record.effective)),
            words.DROP_WAITING(),
            lambda: self._drop(record, current),
            "x",
        )

    def _drop(self, record: Record, current: Record) -> None:
        """What is posted is published again: a later edition makes one that waits void."""
        desk, who = self.desk, self.who
        note = words.DROPPED_NOTE(number=record.number)

        def publish() -> Record:
            posted = desk.posted()
            assert posted is not None, "an edition is in force"
            draft = desk.draft_from(posted, words.EDITION(number=current.number))
            return desk.publish(draft, by=who, note=note).record

        self._change(record, publish, self._dropped)

    def _dropped(self, record: Record) -> None:
        self.did("waiting-dropped", edition=record.number)
        sentence = words.DROPPED(number=record.number)
        self.go.emit(DoneRoute(sentence, (words.USED_NOW(),), record))

    def _go_back(self, record: Record) -> None:
        desk, who = self.desk, self.who
        back = partial(desk.roll_back, record.number, by=who)
        self._change(record, back, self._went_back)

    def _change(
        self, record: Record, job: Callable[[], Record], done: Callable[[Record], None]
    ) -> None:
        self.work_on(
            words.CHANGING(),
            self.and_show(job),
            done,
            again=lambda: self.fill(EditionRoute(record.number)),
            hint=words.DO_NOT_PULL(),
            kept=words.NOTHING_CHANGED(),
        )

    def _went_back(self, record: Record) -> None:
        self.did("rolled-back", edition=record.number, restores=record.restores)
        sentence = words.WENT_BACK(restores=record.restores, number=record.number)
        self.go.emit(DoneRoute(sentence, (self.when_used(record),), record))
