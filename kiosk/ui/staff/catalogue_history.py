"""All editions of this machine, and putting an earlier one in force again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kiosk.dossiers.wording import format_date
from kiosk.errors import KioskError
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen, Done, ListScreen
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
    words.STATE_NEVER_USED: ("ban", "surface"),
    words.STATE_KEPT: ("history", "surface"),
    words.STATE_GONE: ("ban", "surface"),
}

_OVER = {words.STATE_GONE: words.GONE_WHY, words.STATE_NEVER_USED: words.NEVER_USED_WHY}
"""States in which nothing can be done with an edition, and why."""


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
        states = says.states(self.desk, self.services.clock.now())
        rows = [self._row(record, states[record.number]) for record in records]
        self.show_rows(words.HISTORY_TITLE(), [hint], rows, ())

    def _row(self, record: Record, state: Sentence) -> RowText:
        title = words.EDITION_ROW(number=record.number, state=state())
        start = says.start(record, state)
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
        state = says.states(self.desk, self.services.clock.now())[record.number]
        icon, token = _TONES[state]
        title = words.EDITION_ROW(number=record.number, state=state())
        lines = list(says.facts(record, state))
        if state in _OVER:
            lines.append(_OVER[state]())
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
        if state not in _OVER and self.can_be_carried(record):
            ways.append(self.way(words.COPY_TO_STICK(), "usb", CopyRoute(record)))
        return ways

    def _ask_back(self, record: Record) -> None:
        how = words.GO_BACK_HOW_FOR_OTHERS if self.for_others else words.GO_BACK_HOW
        self.confirm(
            words.GO_BACK_QUESTION(number=record.number),
            " ".join((how(number=record.number), *self._lost())),
            words.GO_BACK_TO(),
            lambda: self._go_back(record),
            "history",
        )

    def _lost(self, but: Record | None = None) -> list[str]:
        """What waits takes effect no more once a later edition is in force."""
        waiting = (record for record in self.desk.waiting() if record != but)
        return [words.WAITING_LOST(number=record.number) for record in waiting]

    def _ask_drop(self, record: Record, current: Record) -> None:
        how = [words.DROP_HOW(number=current.number, date=format_date(record.effective))]
        if self.for_others:
            how.append(words.DROP_FOR_OTHERS())
        self.confirm(
            words.DROP_QUESTION(number=record.number),
            " ".join((*how, *self._lost(but=record))),
            words.DROP_WAITING(),
            lambda: self._drop(record, current),
            "x",
        )

    def _drop(self, record: Record, current: Record) -> None:
        """What is posted is published again: a later edition makes one that waits void."""
        desk, who = self.desk, self.who
        note = words.DROPPED_NOTE(number=record.number)

        def publish() -> Done:
            posted = desk.posted()
            assert posted is not None, "an edition is in force"
            draft = desk.draft_from(posted, words.EDITION(number=current.number))
            done = desk.publish(draft, by=who, note=note)
            others = [other for other in done.superseded if other.number != record.number]
            lines = (self.when_used(done.record), *says.superseded(others))
            said = DoneRoute(words.DROPPED(number=done.record.number), lines, done.record)
            return Done(said, {"dropped": record.number, "edition": done.record.number})

        self._change("waiting-dropped", record, publish)

    def _go_back(self, record: Record) -> None:
        desk, who = self.desk, self.who

        def back() -> Done:
            done = desk.roll_back(record.number, by=who)
            new = done.record
            sentence = words.WENT_BACK(restores=new.restores, number=new.number)
            lines = (self.when_used(new), *says.superseded(done.superseded))
            said = DoneRoute(sentence, lines, new)
            return Done(said, {"edition": new.number, "restores": new.restores})

        self._change("rolled-back", record, back)

    def _change(self, what: str, record: Record, job: Callable[[], Done]) -> None:
        again = partial(self.fill, EditionRoute(record.number))
        self.change(what, words.CHANGING(), job, again=again)
