"""The last look at a draft, and publishing it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from kiosk.dossiers.wording import format_date
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen, Done
from kiosk.ui.staff.catalogue_routes import CatalogueHomeRoute, DoneRoute, PublishRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Look
from kiosk.ui.widgets.label import Label
from kiosk.words import staff_catalogue as words


class PublishScreen(CatalogueScreen[PublishRoute]):
    """Everything that will be so, on one page, and one button."""

    def fill(self, route: PublishRoute) -> None:
        self.begin()
        self._route = route
        if self.newest() != route.opened.newest:
            # Also when this very draft was published and somebody went back to this page.
            self.say_problem(words.STALE())
            return
        publish = self.action(words.PUBLISH(), "check", self._publish, Look.PRIMARY)
        keep = self.way(words.NOT_NOW(), "undo-2", CatalogueHomeRoute())
        self.refill([publish, keep], *self._facts())

    def _facts(self) -> Iterator[QWidget]:
        route, today = self._route, self.services.clock.now().date()
        draft = route.opened.draft
        yield Label(self.theme, words.LAST_LOOK(), Role.TITLE)
        if route.effective is None:
            start = words.TODAY_HOW(date=format_date(today))
            yield self.fact_card("circle-check", words.TODAY(), start)
        else:
            start = words.FROM_MIDNIGHT(date=format_date(route.effective))
            left = words.IN_DAYS(days=(route.effective - today).days)
            yield self.fact_card("calendar-days", start, left)
        effective = route.effective or today
        for waiting in self.desk.waiting():
            sentence = words.WILL_REPLACE if waiting.effective >= effective else words.COMES_AFTER
            said = sentence(number=waiting.number, date=format_date(waiting.effective))
            yield self.fact_card("triangle-alert", said, token="warn_tint")
        files = ", ".join(draft.sources)
        found = len(draft.findings)
        yield self.fact_card(
            "files",
            draft.diff.summary() if draft.diff else "",
            words.FROM_FILES(files=files),
            words.HAS_WARNINGS(count=found) if found else "",
        )
        note = words.NOTE(note=route.note) if route.note else ""
        yield self.fact_card("user", words.BY_WHOM(by=self.who), note)

    def _publish(self) -> None:
        route, desk, who = self._route, self.desk, self.who

        def publish() -> Done:
            draft = route.opened.draft
            done = desk.publish(draft, effective=route.effective, by=who, note=route.note)
            record = done.record
            lines = (self.when_used(record), *says.superseded(done.superseded))
            said = DoneRoute(words.PUBLISHED(number=record.number), lines, record)
            return Done(said, {"edition": record.number, "effective": record.effective})

        self.change("published", words.PUBLISHING(), publish, again=lambda: self.fill(route))
