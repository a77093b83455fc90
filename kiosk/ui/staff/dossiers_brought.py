"""What became of an export, and what was found in its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtWidgets import QWidget

from kiosk.dossiers.intake import Intake
from kiosk.dossiers.report import number
from kiosk.findings import Finding, Severity
from kiosk.printing.blocks import Block, CheckItem, Document, Heading, Paragraph
from kiosk.printing.outlets import Kind
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.dossiers_base import DossierList, DossierPage, shortened
from kiosk.ui.staff.dossiers_routes import BroughtRoute, RemarkRoute, RemarksRoute
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.lazy_rows import LazyRows
from kiosk.ui.widgets.long_text import words_of
from kiosk.ui.widgets.rows import RowText
from kiosk.words import staff_catalogue as file_words
from kiosk.words import staff_dossiers as words

MOST_PRINTED = 200
"""Some twenty pages. Whoever has more to mend mends the first ones and exports again."""


class BroughtScreen(DossierPage[BroughtRoute]):
    """How many dossiers are new, how many changed, and what was left out."""

    def fill(self, route: BroughtRoute) -> None:
        self.begin()
        brought = route.brought
        intake = brought.intake
        remarks = sum(intake.kinds.values())
        actions: list[Button] = []
        if remarks:
            said = words.SEE_REMARKS(count=number(remarks))
            there = RemarksRoute(intake)
            actions.append(self.way(said, "list-checks", there, Look.PRIMARY))
        actions += [self.way_home(), self.other_file()]
        parts: list[QWidget] = [self._head(intake), *self._left_out(intake)]
        if brought.backup_problem is not None:
            problem = str(brought.backup_problem)
            parts.append(self.fact_card("circle-alert", problem, token="warn_tint"))
        if intake.mapping is not None:
            parts.append(self.fact_card("info", words.COLUMNS_KEPT(), token="tint"))
        self.refill(actions, *parts)

    def _head(self, intake: Intake) -> Card:
        said = words.BROUGHT() if intake.new or intake.changed else words.BROUGHT_NOTHING_NEW()
        return self.fact_card("circle-check", said, *_taken(intake), token="good_tint")

    def _left_out(self, intake: Intake) -> Iterator[Card]:
        first, *more = (*_left_out(intake), "")
        if first:
            lines = (*more, words.MEND_IN_SOURCE())
            yield self.fact_card("circle-alert", first, *lines, token="warn_tint")


def counts(intake: Intake) -> tuple[str, ...]:
    """What the rows were to the register, a line each, leaving out what none was."""
    return (*_taken(intake), *_left_out(intake))


def _taken(intake: Intake) -> Iterator[str]:
    for count, said in (
        (intake.new, words.NEW),
        (intake.changed, words.CHANGED),
        (intake.same, words.SAME),
        (intake.older, words.OLDER),
    ):
        if count:
            yield said(count=number(count))


def _left_out(intake: Intake) -> Iterator[str]:
    for count, said in ((intake.refused, words.REFUSED), (intake.contested, words.CONTESTED)):
        if count:
            yield said(count=number(count))


def listed(intake: Intake) -> list[Finding]:
    """The findings as they are listed: rows that were left out first, then in their order."""
    return sorted(intake.findings, key=lambda finding: finding.severity is not Severity.ERROR)


def _kind(finding: Finding) -> str:
    return (words.LEFT_OUT if finding.severity is Severity.ERROR else words.REMARK)()


def _where(finding: Finding) -> str:
    parts = (
        words.AT_ROW(row=finding.row) if finding.row else "",
        words.AT_COLUMN(column=finding.field) if finding.field else "",
        words.AT_SHEET(sheet=finding.sheet) if finding.sheet else "",
    )
    return _capital(", ".join(filter(None, parts))) or words.WHOLE_FILE()


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _counted(intake: Intake) -> str:
    left_out = intake.refused + intake.contested
    others = sum(intake.kinds.values()) - left_out
    return words.REMARKS_COUNT(left_out=number(left_out), others=number(others))


class RemarksScreen(DossierList[RemarksRoute]):
    """The first of them, by row and column; a file may have a million."""

    def fill(self, route: RemarksRoute) -> None:
        self.begin()
        self._intake = route.intake
        found = listed(route.intake)
        more = sum(route.intake.kinds.values()) - len(found)
        head = [Label(self.theme, _counted(route.intake), Role.SMALL_STRONG)]
        if more > 0:
            said = words.REMARKS_MORE(count=number(len(found)), more=number(more))
            head.append(Label(self.theme, said, Role.SMALL))
        head.append(Label(self.theme, words.MEND_IN_SOURCE(), Role.SMALL))
        actions = [
            self.way_home(),
            self.action(file_words.PRINT_LIST(), "printer", self._print),
        ]
        rows = LazyRows(len(found), lambda i: _row(i, found[i]))
        self.show_rows(words.REMARKS(), head, rows, actions)

    def choose(self, key: str) -> None:
        self.go.emit(RemarkRoute(self._intake, int(key)))

    def _print(self) -> None:
        intake, now = self._intake, self.services.clock.now()
        office = self.services.catalogue.office
        issuer = office.name if office else ""

        def document() -> Document:
            printed = file_words.PRINTED_AT(time=says.moment(now))
            return remarks_document(intake, issuer, printed)

        self.did("remarks-printed")
        self.print_out.emit(PrintRequest(Kind.STAFF, document))


def _row(index: int, finding: Finding) -> RowText:
    title = words.REMARK_TITLE(kind=_kind(finding), what=finding.what)
    return RowText(str(index), title, _where(finding), finding.remedy)


def remarks_document(intake: Intake, issuer: str, printed: str) -> Document:
    """The findings on paper, to be ticked off beside the one-stop software."""
    found = listed(intake)
    return Document(
        issuer=issuer,
        title=words.PRINTED_REMARKS(file=found[0].file if found else ""),
        subtitle=_counted(intake),
        blocks=tuple(_blocks(found, sum(intake.kinds.values()))),
        footer_lines=(printed,),
    )


def _blocks(found: Sequence[Finding], count: int) -> Iterator[Block]:
    said = ""
    for place, finding in enumerate(islice(found, MOST_PRINTED), start=1):
        if _kind(finding) != said:
            said = _kind(finding)
            yield Heading(said)
        yield CheckItem(place, _where(finding), _capital(finding.what), finding.remedy)
    more = count - min(len(found), MOST_PRINTED)
    if more > 0:
        yield Paragraph(words.PRINTED_MORE(count=number(more)))


class RemarkScreen(DossierPage[RemarkRoute]):
    """One finding in full, and from there the next one."""

    def fill(self, route: RemarkRoute) -> None:
        self.begin()
        self._found = listed(route.intake)
        self._show(route.index)

    def _show(self, index: int) -> None:
        finding, count = self._found[index], len(self._found)
        left_out = finding.severity is Severity.ERROR
        icon, token = ("circle-x", "bad_tint") if left_out else ("triangle-alert", "warn_tint")
        what = shortened(_capital(finding.what))
        card = Card(self.theme, gap_mm=1.5)
        for title, said in (
            (file_words.WHERE(), _where(finding)),
            (file_words.HOW_TO_MEND(), finding.remedy),
            (file_words.IN_FILE(), finding.file),
        ):
            if said:
                card.add(
                    Label(self.theme, title, Role.SMALL, "soft_ink"),
                    words_of(self.theme, shortened(said), Role.STRONG),
                )
        actions: list[Button] = []
        if index + 1 < count:
            on = self.action(
                file_words.NEXT_ONE(), "chevron-right", lambda: self._show(index + 1), Look.PRIMARY
            )
            actions.append(on)
        place = words.REMARK_OF(number=index + 1, count=count)
        self.refill(
            actions,
            Label(self.theme, place, Role.SMALL_STRONG),
            self.fact_card(icon, _kind(finding), what, token=token),
            card,
        )
