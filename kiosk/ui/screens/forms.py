"""The blank forms that belong to a procedure: to be seen, printed, or opened on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from kiosk.catalogue.checklist import ListedForm
from kiosk.printing.outlets import Kind
from kiosk.ui.screens.base import PrintRequest
from kiosk.ui.screens.printing import PrintingScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Look
from kiosk.ui.widgets.card import Card, Row, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.themed import Column
from kiosk.words import paper as words


def blank_forms(
    screen: PrintingScreen, forms: Sequence[ListedForm], address: str
) -> Iterator[QWidget]:
    """A heading and a card for each form; nothing where there is none.

    ``address`` is the page of the procedure, for a form that has none of its own.
    """
    if forms:
        yield Label(screen.theme, words.FORMS(), Role.HEADING)
    for listed in forms:
        yield _card(screen, listed, address)


def _card(screen: PrintingScreen, listed: ListedForm, address: str) -> Card:
    theme, form = screen.theme, listed.form
    catalogue = screen.services.catalogue
    labels: list[QWidget] = [words_of(theme, form.name, Role.STRONG)]
    if listed.only_if:
        labels.append(Label(theme, listed.only_if, Role.SMALL_STRONG, "warn"))
    opens = form.url or address
    request = PrintRequest(Kind.FORM, form=lambda: catalogue.form_pdf(form.file), address=opens)
    beside = Column(theme, gap_mm=3.5)
    beside.add(
        Label(theme, (words.FORM_ON_PHONE if form.url else words.FORM_PAGE_ON_PHONE)()),
        screen.print_button(request, words.SEE_FORM(), Look.QUIET),
    )
    card = Card(theme, gap_mm=4)
    named = words.FORM_CODE_NAME if form.url else words.QR_ADDRESS_NAME
    code = QrCode(theme, opens, named())
    card.add(icon_row(theme, "file-pen", *labels), Row(theme, code, beside, stretch=(0, 1)))
    return card
