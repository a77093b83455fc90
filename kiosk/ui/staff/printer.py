"""The printers: what each can do now, its paper, a page to try it, and letting it go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from kiosk.printing.blocks import Document
from kiosk.printing.conditions import Condition
from kiosk.printing.outlets import Kind, Outlet
from kiosk.settings import PrinterKind
from kiosk.system import slots, slots_said
from kiosk.system.log import Event, record
from kiosk.system.sheets import sample_page
from kiosk.system.slots import Slot
from kiosk.ui.screens.base import PrintRequest, TileGrid
from kiosk.ui.staff.catalogue_base import CatalogueScreen
from kiosk.ui.staff.dossiers_base import shortened
from kiosk.ui.staff.routes import PrinterRoute
from kiosk.ui.theme import Role, Theme
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.card import Card, icon_row
from kiosk.ui.widgets.label import Label
from kiosk.words import problems
from kiosk.words import staff_printers as words

if TYPE_CHECKING:
    from kiosk.services import Services
    from kiosk.ui.staff.mode import StaffMode


class PrinterScreen(CatalogueScreen[PrinterRoute]):
    """Asking a printer may take some seconds, so its state comes a little after the page."""

    def __init__(self, services: Services, theme: Theme, mode: StaffMode) -> None:
        super().__init__(services, theme, mode)
        mode.talk.ended.connect(self._count_anew)

    def _count_anew(self) -> None:
        """What was printed from here is paper, or says why there is none."""
        if self.isVisible():
            self._ask()

    def fill(self, route: PrinterRoute) -> None:
        self.begin()
        self._ask()

    def _ask(self) -> None:
        # What buttons elsewhere say is then as new as what is read here.
        self.mode.printers.ask()
        services = self.services
        self.work_on(
            words.ASKING(),
            lambda: slots.look(services, Outlet.look_after),
            self._show,
            again=self._ask,
            reads=True,
        )

    def way_home(self) -> Button:
        return self.way(words.TO_PRINTERS(), "printer", PrinterRoute())

    def _show(self, found: list[Slot]) -> None:
        theme = self.theme
        sections = "[printing], [receipt]"
        self.refill(
            [self.action(words.ASK_AGAIN(), "rotate-ccw", self._ask)],
            Label(theme, words.PRINTER(), Role.TITLE),
            *(self._card(slot, several=len(found) > 1) for slot in found),
            Label(theme, words.CHANGE_PRINTER(section=sections), token="soft_ink"),
        )

    def _card(self, slot: Slot, *, several: bool) -> Card:
        theme = self.theme
        icon, token = _look_of(slot)
        card = Card(theme, f"{token}_tint", gap_mm=4)
        said, *more = slots_said.state_lines(slot)
        lines = [Label(theme, said, Role.LEAD), *(Label(theme, line) for line in more)]
        if several:
            lines.insert(0, Label(theme, slot.title(), Role.STRONG))
        card.add(icon_row(theme, icon, *lines, token=token, size_mm=11))
        about = [Label(theme, line) for line in slots_said.paper_lines(slot)]
        about += [Label(theme, shortened(fact), Role.SMALL) for fact in self._facts(slot)]
        if about:
            card.add(icon_row(theme, "file-text", *about, token=token, size_mm=11))
        buttons = list(self._buttons(slot))
        if buttons:
            card.add(TileGrid(theme, buttons, columns=len(buttons)))
        return card

    def _facts(self, slot: Slot) -> Iterator[str]:
        """Which printer it is, and for which paper."""
        if slot.printing.kind is not PrinterKind.NONE:
            name = slots_said.printer_name(slot.printing, self.services.home)
            paper = slots_said.paper_name(slot.outlet.size)
            yield f"{name} · {paper}" if slot.uses_paper else name

    def _buttons(self, slot: Slot) -> Iterator[Button]:
        outlet = slot.outlet
        if slot.state.condition is Condition.PAUSED:
            yield self.action(
                words.RESUME(), "rotate-ccw", lambda: self._resume(outlet), Look.PRIMARY
            )
        if slot.printing.kind is not PrinterKind.NONE:
            yield self.action(words.TEST_PAGE(), "printer", lambda: self._try(slot))
        if slot.uses_paper:
            yield self.action(words.CHANGED(), "check", lambda: self._ask_about_paper(slot))

    # What is done

    def _try(self, slot: Slot) -> None:
        self.did("test-page", slot=slot.outlet.name)
        services, who = self.services, self.who
        printer = slots_said.printer_name(slot.printing, services.home)
        paper = slots_said.paper_name(slot.outlet.size)

        def document() -> Document:
            now = services.clock.now()
            return sample_page(services.catalogue.office, who, now, printer, paper)

        self.print_out.emit(PrintRequest(Kind.STAFF, document, outlet=slot.outlet.name))

    def _ask_about_paper(self, slot: Slot) -> None:
        self.confirm(
            words.CHANGED_SURE(),
            words.CHANGED_WHY(printer=slot.title()),
            words.CHANGED_YES(),
            lambda: self._paper_changed(slot.outlet),
        )

    def _paper_changed(self, outlet: Outlet) -> None:
        paper, file, who = self.services.paper, self.services.home.paper_file, self.who

        def change() -> None:
            if not paper.changed(outlet):
                raise KioskError(problems.FILE_UNWRITABLE, file=file)
            record(Event.PAPER_CHANGED, slot=outlet.name, who=who)

        self.work_on(
            words.CHANGING(),
            change,
            lambda _: self._ask(),
            again=lambda: self._paper_changed(outlet),
        )

    def _resume(self, outlet: Outlet) -> None:
        who = self.who

        def resume() -> bool:
            goes_on = outlet.printer.resume()
            if goes_on:
                record(Event.PRINTER_RESUMED, slot=outlet.name, who=who)
            return goes_on

        def told(goes_on: bool) -> None:
            if goes_on:
                self._ask()
            else:
                self.say_problem(words.NOT_RESUMED(), again=self._ask)

        self.work_on(words.RESUMING(), resume, told, again=lambda: self._resume(outlet))


def _look_of(slot: Slot) -> tuple[str, str]:
    """Icon and colour."""
    if slot.printing.kind is PrinterKind.NONE:
        return "ban", "warn"
    if slot.state.condition is not None:
        return "circle-alert", "bad"
    if slot.state.notices or (slot.uses_paper and slot.paper.low):
        return "circle-alert", "warn"
    return "circle-check", "good"
