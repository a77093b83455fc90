"""What the checks say about a draft: what has to be mended, and what is worth a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from kiosk.findings import Finding, Severity, errors
from kiosk.printing.blocks import Block, CheckItem, Document, Heading, Paragraph
from kiosk.printing.outlets import Kind
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.staff import catalogue_says as says
from kiosk.ui.staff.catalogue_base import CatalogueScreen, ListScreen
from kiosk.ui.staff.catalogue_routes import (
    ChooseFileRoute,
    DiffRoute,
    FindingRoute,
    FindingsRoute,
    OpenedDraft,
)
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.lazy_rows import LazyRows
from kiosk.ui.widgets.long_text import words_of
from kiosk.ui.widgets.rows import RowText
from kiosk.words import staff_catalogue as words

MOST_PRINTED = 200
"""Some twenty pages. Whoever has more to mend mends the first ones and reads the file again."""


def listed(opened: OpenedDraft) -> list[Finding]:
    """The findings as they are listed: what blocks first."""
    found = opened.draft.findings
    return sorted(found, key=lambda finding: finding.severity is not Severity.ERROR)


def kind(finding: Finding) -> str:
    return (words.ERROR if finding.severity is Severity.ERROR else words.WARNING)()


def counted(found: Sequence[Finding]) -> str:
    """How many, in one sentence."""
    blocking = len(errors(found))
    if not blocking:
        return words.ONLY_WARNINGS(count=len(found))
    return words.ERRORS_AND_WARNINGS(errors=blocking, warnings=len(found) - blocking)


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def where(finding: Finding) -> str:
    """The place inside the file, as precisely as it is known."""
    parts = (
        words.AT_SHEET(sheet=finding.sheet) if finding.sheet else "",
        words.AT_ROW(row=finding.row or finding.line) if finding.row or finding.line else "",
        words.AT_COLUMN(column=finding.column) if finding.column else "",
        words.AT_FIELD(field=finding.field) if finding.field else "",
    )
    said = ", ".join(filter(None, parts))
    return _capital(said) or finding.file


class FindingsScreen(ListScreen[FindingsRoute]):
    """All findings of a draft, and the way on where nothing blocks."""

    def fill(self, route: FindingsRoute) -> None:
        self.begin()
        self._opened = route.opened
        found = listed(route.opened)
        blocking = len(errors(found))
        head = [Label(self.theme, counted(found), Role.SMALL_STRONG)]
        what_now = words.MEND_FIRST if blocking else words.MAY_GO_ON
        head.append(Label(self.theme, what_now(), Role.SMALL))
        go_on = self.way(words.SEE_CHANGES(), "list-checks", DiffRoute(route.opened), Look.PRIMARY)
        other = self.way(words.OTHER_FILE(), "file-up", ChooseFileRoute())
        actions: list[Button] = [other] if blocking else [go_on, other]
        if not found:
            title = Label(self.theme, words.FINDINGS(), Role.TITLE)
            fine = self.fact_card("circle-check", words.NO_FINDINGS(), token="good_tint")
            self.refill(actions, title, fine)
            return
        actions.append(self.action(words.PRINT_LIST(), "printer", self._print))
        rows = LazyRows(len(found), lambda i: _row(i, found[i]))
        self.show_rows(words.FINDINGS(), head, rows, actions)

    def choose(self, key: str) -> None:
        self.go.emit(FindingRoute(self._opened, int(key)))

    def _print(self) -> None:
        opened, now = self._opened, self.services.clock.now()
        office = self.services.catalogue.office
        issuer = office.name if office else ""

        def document() -> Document:
            return findings_document(opened, issuer, words.PRINTED_AT(time=says.moment(now)))

        self.did("findings-printed")
        self.print_out.emit(PrintRequest(Kind.STAFF, document))


def _row(index: int, finding: Finding) -> RowText:
    title = words.FINDING_TITLE(kind=kind(finding), what=finding.what)
    return RowText(str(index), title, where(finding), finding.remedy)


def findings_document(opened: OpenedDraft, issuer: str, printed: str) -> Document:
    """The findings on paper, to be ticked off beside the computer on which they are mended."""
    found = listed(opened)
    files = ", ".join(opened.draft.sources)
    return Document(
        issuer=issuer,
        title=words.PRINTED_FINDINGS(files=files),
        subtitle=counted(found),
        blocks=tuple(_blocks(found)),
        footer_lines=(printed,),
    )


def _blocks(found: Sequence[Finding]) -> Iterator[Block]:
    said = ""
    for number, finding in enumerate(islice(found, MOST_PRINTED), start=1):
        if kind(finding) != said:
            said = kind(finding)
            yield Heading(said)
        yield CheckItem(number, where(finding), _capital(finding.what), finding.remedy)
    if len(found) > MOST_PRINTED:
        yield Paragraph(words.AND_MORE(count=len(found) - MOST_PRINTED))


class FindingScreen(CatalogueScreen[FindingRoute]):
    """One finding in full, and from there the next one."""

    def fill(self, route: FindingRoute) -> None:
        self.begin()
        self._found = listed(route.opened)
        self._show(route.index)

    def _show(self, index: int) -> None:
        finding, count = self._found[index], len(self._found)
        blocks = finding.severity is Severity.ERROR
        icon, token = ("circle-x", "bad_tint") if blocks else ("triangle-alert", "warn_tint")
        card = Card(self.theme, gap_mm=1.5)
        for title, said in (
            (words.WHERE(), where(finding)),
            (words.HOW_TO_MEND(), finding.remedy),
            (words.IN_FILE(), finding.file),
        ):
            if said:
                card.add(
                    Label(self.theme, title, Role.SMALL, "soft_ink"),
                    words_of(self.theme, said, Role.STRONG),
                )
        actions: list[Button] = []
        if index + 1 < count:
            go_on = self.action(
                words.NEXT_ONE(), "chevron-right", lambda: self._show(index + 1), Look.PRIMARY
            )
            actions.append(go_on)
        self.refill(
            actions,
            Label(self.theme, words.FINDING_OF(number=index + 1, count=count), Role.SMALL_STRONG),
            self.fact_card(icon, kind(finding), _capital(finding.what), token=token),
            card,
        )
