"""The change in words: which procedures come, change and go, and each change old beside new."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from kiosk.catalogue import checklist, wording
from kiosk.catalogue.checklist import Checklist
from kiosk.catalogue.diff import Change, Diff
from kiosk.catalogue.model import Procedure
from kiosk.dossiers.wording import format_date
from kiosk.ui.staff.catalogue_base import CatalogueScreen, ListScreen
from kiosk.ui.staff.catalogue_routes import (
    ChangeKind,
    ChangeRoute,
    ChooseFileRoute,
    DayRoute,
    DiffRoute,
    OpenedDraft,
)
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.lazy_rows import LazyRows
from kiosk.ui.widgets.long_text import words_of
from kiosk.ui.widgets.rows import RowText
from kiosk.words import Sentence
from kiosk.words import staff_catalogue as words

_KINDS: dict[ChangeKind, tuple[Sentence, str, str]] = {
    ChangeKind.ADDED: (words.ADDED, "file-plus", "good_tint"),
    ChangeKind.CHANGED: (words.CHANGED, "file-pen", "tint"),
    ChangeKind.REPEALED: (words.REPEALED, "file-minus", "bad_tint"),
    ChangeKind.OTHER: (words.OTHER, "file-pen", "tint"),
}
_MOST_NAMED = 4
"""So many changed things are named in a row; the page has them all."""


def _diff(opened: OpenedDraft) -> Diff:
    diff = opened.draft.diff
    assert diff is not None, "a draft with errors has no way here"
    return diff


def _title(kind: ChangeKind, name: str) -> str:
    return words.CHANGE_TITLE(kind=_KINDS[kind][0](), name=name)


class _Listed:
    """The changes in the order of the list: what goes first, since a slip there hurts most."""

    def __init__(self, diff: Diff) -> None:
        self._diff = diff
        self.keys = [
            (kind, i)
            for kind, things in (
                (ChangeKind.REPEALED, diff.repealed),
                (ChangeKind.ADDED, diff.added),
                (ChangeKind.CHANGED, diff.changed),
                (ChangeKind.OTHER, diff.other),
            )
            for i in range(len(things))
        ]

    def row(self, index: int) -> RowText:
        kind, i = self.keys[index]
        match kind:
            case ChangeKind.REPEALED | ChangeKind.ADDED:
                whole = self._diff.added if kind is ChangeKind.ADDED else self._diff.repealed
                code = words.CODE(code=whole[i].code)
                return RowText(str(index), _title(kind, whole[i].plain_name), whole[i].name, code)
            case ChangeKind.CHANGED:
                changed = self._diff.changed[i]
                named = ", ".join(change.what for change in changed.changes[:_MOST_NAMED])
                places = words.CHANGED_PLACES(count=len(changed.changes), places=named)
                code = words.CODE(code=changed.code)
                return RowText(str(index), _title(kind, changed.name), places, code)
            case ChangeKind.OTHER:
                change = self._diff.other[i]
                old = change.old or words.WAS_NOT_THERE()
                new = change.new or words.IS_NOT_THERE()
                return RowText(
                    str(index),
                    _title(kind, change.what),
                    words.CHANGE_TITLE(kind=words.OLD(), name=old),
                    words.CHANGE_TITLE(kind=words.NEW(), name=new),
                )


class DiffScreen(ListScreen[DiffRoute]):
    """All changes of a draft, by kind."""

    def fill(self, route: DiffRoute) -> None:
        self.begin()
        self._opened = route.opened
        diff = _diff(route.opened)
        other = self.way(words.OTHER_FILE(), "file-up", ChooseFileRoute())
        if diff.is_empty:
            title = Label(self.theme, words.CHANGES(), Role.TITLE)
            self.refill([other], title, self.fact_card("info", words.NO_CHANGES()))
            return
        go_on = self.way(words.CHOOSE_DAY(), "calendar-days", DayRoute(route.opened), Look.PRIMARY)
        head = [Label(self.theme, diff.summary(), Role.LEAD)]
        self._listed = _Listed(diff)
        rows = LazyRows(len(self._listed.keys), self._listed.row)
        self.show_rows(words.CHANGES(), head, rows, [go_on, other])

    def choose(self, key: str) -> None:
        self.go.emit(ChangeRoute(self._opened, *self._listed.keys[int(key)]))


class ChangeScreen(CatalogueScreen[ChangeRoute]):
    """One procedure of the change, or one change beside the procedures."""

    def fill(self, route: ChangeRoute) -> None:
        self.begin()
        diff, index = _diff(route.opened), route.index
        match route.kind:
            case ChangeKind.ADDED:
                self._show_whole(route.kind, diff.added[index], words.ADDED_WHOLE())
            case ChangeKind.REPEALED:
                self._show_whole(route.kind, diff.repealed[index], words.REPEALED_WHOLE())
            case ChangeKind.CHANGED:
                changed = diff.changed[index]
                head = self._head(route.kind, changed.name, words.CODE(code=changed.code))
                self.refill((), head, later=map(self._change, changed.changes))
            case ChangeKind.OTHER:
                change = diff.other[index]
                self.refill((), self._head(route.kind, change.what), self._change(change))

    def _head(self, kind: ChangeKind, name: str, *lines: str) -> Card:
        sentence, icon, token = _KINDS[kind]
        title = words.CHANGE_TITLE(kind=sentence(), name=name)
        return self.fact_card(icon, title, *lines, token=token)

    def _change(self, change: Change) -> Card:
        card = Card(self.theme, gap_mm=3)
        card.add(words_of(self.theme, change.what, Role.STRONG))
        for title, icon, token, said in (
            (words.OLD(), "minus", "bad", change.old or words.WAS_NOT_THERE()),
            (words.NEW(), "plus", "good", change.new or words.IS_NOT_THERE()),
        ):
            label = Label(self.theme, title, Role.SMALL_STRONG, token)
            text = words_of(self.theme, said)
            card.add(icon_row(self.theme, icon, label, text, token=token, size_mm=6))
        return card

    def _show_whole(self, kind: ChangeKind, procedure: Procedure, said: str) -> None:
        code = words.CODE(code=procedure.code)
        head = self._head(kind, procedure.plain_name, said, procedure.name, code)
        self.refill((), head, later=self._facts(procedure))

    def _facts(self, procedure: Procedure) -> Iterator[QWidget]:
        """What a clerk holds against the decision: papers, ways, law, dates."""
        made = checklist.make(procedure)
        for title, lines in (
            (words.PAPERS(), list(_papers(made))),
            (words.WAYS(), list(_ways(made))),
            (words.LAWS(), [wording.law(basis) for basis in procedure.legal_bases]),
            (words.VALIDITY(), _validity(procedure)),
        ):
            if lines:
                yield Label(self.theme, title, Role.HEADING)
                yield from self.line_cards(lines)


def _papers(made: Checklist) -> Iterator[str]:
    for item in (*made.submit, *made.present, *made.exempt):
        quantity = wording.quantity(item.paper)
        said = words.PAPER(name=item.paper.name, quantity=quantity)
        yield f"{said}. {item.only_if}" if item.only_if else said


def _ways(made: Checklist) -> Iterator[str]:
    for method in made.methods:
        fees = "; ".join(method.fee_texts)
        yield words.WAY(channel=method.channel_text, time=method.time_text, fees=fees)


def _validity(procedure: Procedure) -> list[str]:
    lines: list[str] = []
    if procedure.valid_from:
        lines.append(words.VALID_FROM(date=format_date(procedure.valid_from)))
    if procedure.valid_to:
        lines.append(words.VALID_TO(date=format_date(procedure.valid_to)))
    return lines
