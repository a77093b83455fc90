"""What the catalogue's staff screens share: work beside the GUI thread, and lists.

Reading a catalogue of thousands of procedures takes seconds on a weak machine, so it is done by
``Work``; meanwhile the page says what is being done and may be left. A result that comes when
its page is no longer looked at is dropped: nobody is carried off to another page. What came
of a change is kept for the home of the part, or that of the office, instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from kiosk.dossiers.wording import format_date
from kiosk.services import Services
from kiosk.settings import Role as Duty
from kiosk.system.log import Event
from kiosk.system.log import record as log
from kiosk.ui.routes import Route
from kiosk.ui.staff.catalogue_routes import CatalogueHomeRoute, DoneRoute, Outcome
from kiosk.ui.staff.screens import StaffScreen
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.ui.widgets.rows import RowText, TouchList
from kiosk.ui.widgets.themed import Column
from kiosk.words import staff_catalogue as words

if TYPE_CHECKING:
    from kiosk.catalogue.record import Record
    from kiosk.ui.staff.mode import StaffMode

R = TypeVar("R", contravariant=True)
T = TypeVar("T")

_A_CARD = 8


@dataclass(frozen=True, slots=True)
class Done:
    """What to say of a change that was made, and its facts for the log. ``then`` is the page that
    shows the change by itself, in the place of the one that says it.
    """

    said: DoneRoute
    facts: Mapping[str, object]
    then: Route | None = None


class CatalogueScreen(StaffScreen[R], Generic[R]):
    """A page about the catalogue, with its desk."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        self.desk = services.desk
        self._looked_at = 0

    def begin(self) -> None:
        """To be said first in ``fill``: what was asked for before is no longer waited for."""
        self._looked_at += 1

    def work_on(
        self,
        said: str,
        job: Callable[[], T],
        done: Callable[[T], None],
        *,
        again: Callable[[], None],
        hint: str = "",
        kept: str = "",
        left: Callable[[T | None, str], None] | None = None,
        reads: bool = False,
    ) -> None:
        """Do something slow, and say so until it is done.

        ``done`` gets the result if this page is still looked at. A problem is said in place with
        ``kept``, what did not change by it; ``again`` is what trying again means. ``left`` gets
        the result, or the sentence of a problem, once the page is not looked at any more. A job
        that only ``reads`` is given up for the next one.
        """
        self._looked_at += 1
        asked = self._looked_at

        def finish(result: T) -> None:
            if asked == self._looked_at and self.isVisible():
                done(result)
            elif left is not None:
                left(result, "")

        def fail(sentence: str) -> None:
            if asked == self._looked_at and self.isVisible():
                self.say_problem(sentence, kept, again=again)
            elif left is not None:
                left(None, sentence)

        lines: list[QWidget] = [words_of(self.theme, said, Role.LEAD)]
        if hint:
            lines.append(Label(self.theme, hint))
        card = Card(self.theme)
        card.add(icon_row(self.theme, "hourglass", *lines, size_mm=11))
        self.refill((), card)
        if not self.work.start(job, finish, fail, reads=reads):
            self.say_problem(words.STILL_BUSY(), again=again)

    def say_problem(
        self, sentence: str, *more: str, again: Callable[[], None] | None = None
    ) -> None:
        """What happened and what to do now, in the place of the page."""
        card = Card(self.theme, "warn_tint")
        lines: list[QWidget] = [words_of(self.theme, sentence, Role.LEAD)]
        lines += [Label(self.theme, line) for line in more if line]
        card.add(icon_row(self.theme, "circle-alert", *lines, token="warn", size_mm=11))
        actions: list[Button] = []
        if again is not None:
            actions.append(self.action(words.TRY_AGAIN(), "rotate-ccw", again, Look.PRIMARY))
        self.refill([*actions, self.way_home()], card)

    def way_home(self) -> Button:
        """To the first page of this part, from where something went wrong."""
        return self.way(words.TO_CATALOGUE(), "book-open", CatalogueHomeRoute())

    def action(
        self,
        said: str,
        icon: str,
        do: Callable[[], None],
        look: Look = Look.QUIET,
        detail: str = "",
    ) -> Button:
        """A button that does something."""
        button = Button(self.theme, said, look, icon, detail)
        button.clicked.connect(lambda: do())
        return button

    def way(
        self, said: str, icon: str, route: Route, look: Look = Look.QUIET, detail: str = ""
    ) -> Button:
        """A button that leads to another page."""
        return self.action(said, icon, lambda: self.go.emit(route), look, detail)

    def newest(self) -> int:
        """The number of the newest edition of this machine; 0 where there is none."""
        return max((record.number for record in self.desk.history()), default=0)

    def line_cards(self, lines: Iterable[str]) -> Iterator[Card]:
        """Lines of any length and number, some a card: a page grows card by card."""
        coming = iter(lines)
        while some := list(islice(coming, _A_CARD)):
            card = Card(self.theme, gap_mm=2)
            card.add(*(words_of(self.theme, line) for line in some if line))
            yield card

    def change(
        self, what: str, said: str, job: Callable[[], Done], *, again: Callable[[], None]
    ) -> None:
        """Do what changes what is posted, and say that it was done: here, or where people went.

        ``what`` names it in the log, which says who did it even when the page is left or staff
        mode ends meanwhile.
        """
        catalogue, who, mode = self.services.catalogue, self.who, self.mode

        def do() -> Done:
            try:
                done = job()
            except Exception as problem:
                kind = type(problem).__name__
                log(Event.STAFF_DID, what=f"{what}-failed", kind=kind, who=who)
                raise
            log(Event.STAFF_DID, what=what, **done.facts, who=who)
            # Making citizens' screens ready takes a second where there are thousands of
            # procedures, so it belongs to the job.
            catalogue.refresh()
            return done

        def left(done: Done | None, problem: str) -> None:
            if done is None:
                lines = (problem, words.NOTHING_CHANGED())
                mode.leave_outcome(Outcome(words.LEFT_FAILED(), lines, went_well=False))
            else:
                mode.show_news()
                mode.leave_outcome(Outcome(done.said.sentence, done.said.lines, went_well=True))

        def here(done: Done) -> None:
            mode.show_news()
            self.go.emit(done.then or done.said)

        self.work_on(
            said,
            do,
            here,
            again=again,
            hint=words.DO_NOT_PULL(),
            kept=words.NOTHING_CHANGED(),
            left=left,
        )

    def outcomes(self) -> list[QWidget]:
        """What became of what was left under way; said once."""
        outcomes = self.mode.outcomes[:]
        self.mode.outcomes.clear()
        return [self._outcome(outcome) for outcome in outcomes]

    def _outcome(self, outcome: Outcome) -> QWidget:
        icon, token = (
            ("circle-check", "good_tint") if outcome.went_well else ("circle-alert", "warn_tint")
        )
        return self.fact_card(icon, outcome.sentence, *outcome.lines, token=token)

    def can_be_carried(self, record: Record) -> bool:
        """Whether this machine can give out the signed file of an edition."""
        return self.desk.may_publish and bool(record.signed_by)

    @property
    def for_others(self) -> bool:
        """Whether citizens look at other machines, which have to take an edition first."""
        return self.services.settings.catalogue.role is Duty.STAFF

    def when_used(self, record: Record) -> str:
        """From when citizens see an edition."""
        if record.effective > self.services.clock.now().date():
            later = words.USED_LATER_WHEN_TAKEN if self.for_others else words.USED_LATER
            return later(date=format_date(record.effective))
        return words.USED_WHEN_TAKEN() if self.for_others else words.USED_NOW()

    def fact_card(self, icon: str, title: str, *lines: str, token: str = "surface") -> Card:
        """A title in large type and what belongs to it, leaving out what is empty."""
        labels: list[QWidget] = [words_of(self.theme, title, Role.LEAD)]
        labels += [words_of(self.theme, line) for line in lines if line]
        card = Card(self.theme, token)
        card.add(icon_row(self.theme, icon, *labels, token=_INKS.get(token, "action")))
        return card

    def forget(self) -> None:
        self._looked_at += 1
        super().forget()


_INKS = {"good_tint": "good", "warn_tint": "warn", "bad_tint": "bad"}


class ListScreen(CatalogueScreen[R], Generic[R]):
    """A page that is a head, a long list, and actions; a problem takes the place of all."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        self._head = Column(theme, margins_mm=6, gap_mm=2)
        self._listing = TouchList(theme)
        self._listing.chosen.connect(self.choose)
        self._rows.insertWidget(0, self._head)
        self._rows.insertWidget(1, self._listing, 1)
        self._show_list(False)

    def choose(self, key: str) -> None:
        """A row was touched."""
        raise NotImplementedError

    def show_rows(
        self,
        title: str,
        head: Sequence[QWidget],
        rows: Sequence[RowText],
        actions: Sequence[Button],
    ) -> None:
        """Show a list from its top."""
        super().refill(actions)
        self._head.clear()
        self._head.add(Label(self.theme, title, Role.TITLE), *head)
        self._listing.setAccessibleName(title)
        self._listing.show_rows(rows)
        self._show_list(True)

    def refill(
        self,
        actions: Sequence[Button],
        *widgets: QWidget,
        later: Iterable[QWidget] = (),
    ) -> None:
        """Show a page in the place of the list."""
        self._drop_rows()
        super().refill(actions, *widgets, later=later)

    def _show_list(self, shown: bool) -> None:
        self._head.setVisible(shown)
        self._listing.setVisible(shown)
        self.scroller_area.setVisible(not shown)
        if shown:
            self.scroller_area.more.hide()

    def _drop_rows(self) -> None:
        self._head.clear()
        self._listing.show_rows(())
        self._show_list(False)

    @property
    def place(self) -> int:
        return self._listing.verticalScrollBar().value()

    def return_to(self, place: int) -> None:
        self._listing.executeDelayedItemsLayout()
        self._listing.verticalScrollBar().setValue(place)

    def forget(self) -> None:
        super().forget()
        self._drop_rows()
