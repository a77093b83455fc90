"""How the columns of an export are understood; each can be told otherwise by touch.

Nothing of what stands in the cells is shown here: exports carry people's names and numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.dossiers.intake.meanings import Meaning, guess
from kiosk.staff.columns import CHOICES, NOT_READ, Column, missing
from kiosk.ui.staff.dossiers_base import DossierList, shortened
from kiosk.ui.staff.dossiers_routes import ColumnsRoute, MeaningRoute
from kiosk.ui.staff.dossiers_taking import Taking
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.rows import RowText
from kiosk.words import staff_catalogue as file_words
from kiosk.words import staff_dossiers as words


class ColumnsScreen(Taking, DossierList[ColumnsRoute]):
    """What nobody understands stands first; from here the file is taken in."""

    def fill(self, route: ColumnsRoute) -> None:
        self.begin()
        self._export = route.export
        self._look()

    def _look(self) -> None:
        export, desk = self._export, self.services.open_intake()
        self.work_on(
            file_words.READING(file=shortened(export.name)),
            lambda: desk.columns(export),
            self._show,
            again=self._look,
            kept=words.REGISTER_AS_BEFORE(),
            reads=True,
        )

    def _show(self, columns: tuple[Column, ...]) -> None:
        self._columns = columns
        lacking = missing(columns)
        told = [words.NEEDED_COLUMN(meaning=meaning.label) for meaning in lacking]
        told = told or [_counted(columns), words.TOUCH_TO_CHANGE()]
        roles = (Role.SMALL_STRONG, Role.SMALL)
        head = [Label(self.theme, said, role) for said, role in zip(told, roles, strict=False)]
        actions: list[Button] = []
        if not lacking:
            actions.append(
                self.action(
                    words.TAKE_IN(), "check", lambda: self.take_in(self._export), Look.PRIMARY
                )
            )
        actions.append(self.other_file())
        places = sorted(range(len(columns)), key=lambda place: columns[place].meaning is not None)
        rows = [RowText(str(i), columns[i].name, _said(columns[i].meaning)) for i in places]
        self.show_rows(words.COLUMNS(), head, rows, actions)

    def choose(self, key: str) -> None:
        self.go.emit(MeaningRoute(self._export, self._columns, int(key)))


def _counted(columns: Sequence[Column]) -> str:
    private = sum(column.meaning is Meaning.PRIVATE for column in columns)
    others = sum(column.meaning in (None, Meaning.IGNORED) for column in columns)
    read = len(columns) - private - others
    return words.COLUMNS_COUNT(read=read, private=private, others=others)


def _said(meaning: Meaning | None) -> str:
    if meaning is None:
        return words.MEANS_NOTHING()
    if meaning is Meaning.PRIVATE:
        return words.MEANS_PRIVATE()
    return (
        words.MEANS_IGNORED() if meaning is Meaning.IGNORED else words.MEANS(meaning=meaning.label)
    )


class MeaningScreen(DossierList[MeaningRoute]):
    """All that one column may mean."""

    def fill(self, route: MeaningRoute) -> None:
        self.begin()
        self._route = route
        column = route.columns[route.place]
        self._column = column
        head = [Label(self.theme, words.REMEMBERED(), Role.SMALL)]
        # Not to be read is what staff mostly want to say.
        ordered = (*NOT_READ, *(meaning for meaning in CHOICES if meaning not in NOT_READ))
        rows = [RowText(meaning, meaning.label, self._now(meaning)) for meaning in ordered]
        self.show_rows(words.WHAT_IS_COLUMN(column=shortened(column.name)), head, rows, ())

    def _now(self, meaning: Meaning) -> str:
        if self._column.meaning is meaning:
            return words.NOW_THIS()
        if meaning in NOT_READ:
            return ""
        others = (column.name for column in self._route.columns if column.meaning is meaning)
        other = next(others, "")
        return words.NOW_COLUMN(column=other) if other else ""

    def choose(self, key: str) -> None:
        meaning, column = Meaning(key), self._column
        guessed = guess(column.name)
        looks_private = guessed is not None and guessed[0] is Meaning.PRIVATE
        if looks_private and meaning not in NOT_READ:
            self.confirm(
                words.PRIVATE_SURE(column=shortened(column.name)),
                words.PRIVATE_WHY(),
                words.PRIVATE_YES(),
                lambda: self._remember(meaning),
                "eye",
            )
        else:
            self._remember(meaning)

    def _remember(self, meaning: Meaning) -> None:
        route, column, desk = self._route, self._column, self.services.open_intake()

        def remember() -> None:
            desk.remember(route.columns, column, meaning)

        def remembered(_: None) -> None:
            self.go.emit(ColumnsRoute(route.export))

        self.work_on(
            words.REMEMBERING(),
            self.logged("column-changed", remember, meaning=meaning.value),
            remembered,
            again=lambda: self.fill(route),
            kept=words.REGISTER_AS_BEFORE(),
        )
