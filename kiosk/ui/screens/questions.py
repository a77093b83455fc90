"""One question a screen, large answers; the touch on an answer leads to the next question."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.catalogue import checklist as lists
from kiosk.ui.routes import ChecklistRoute, QuestionRoute
from kiosk.ui.screens.base import PageScreen
from kiosk.ui.theme import Role
from kiosk.ui.widgets.button import Button, Look
from kiosk.ui.widgets.label import Label
from kiosk.ui.widgets.long_text import words_of
from kiosk.words import screens as words


class QuestionScreen(PageScreen):
    """Asks the first question that is still open."""

    def fill(self, route: QuestionRoute) -> None:
        """Raises ``KioskError``."""
        procedure = self.services.catalogue.procedure(route.code)
        answers = dict(route.answers)
        asked = lists.questions(procedure, answers)
        question = next(question for question in asked if question.id not in answers)
        number = asked.index(question) + 1
        parts: list[QWidget] = [
            words_of(self.theme, procedure.plain_name, Role.SMALL, "soft_ink"),
            Label(
                self.theme, words.QUESTION_OF(number=number, count=len(asked)), Role.SMALL_STRONG
            ),
            Label(self.theme, question.text, Role.TITLE),
        ]
        if question.help:
            parts.append(Label(self.theme, question.help))
        for option in question.options:
            button = Button(self.theme, option.text, Look.CHOICE, "circle", option.help)
            chosen = (*route.answers, (question.id, option.id))
            last = not self._more_after(route.code, dict(chosen))
            target = (
                ChecklistRoute(route.code, chosen) if last else QuestionRoute(route.code, chosen)
            )
            button.clicked.connect(lambda _=False, t=target: self.go.emit(t))
            parts.append(button)
        self.refill((), *parts)

    def _more_after(self, code: str, answers: dict[str, str]) -> bool:
        procedure = self.services.catalogue.procedure(code)
        return any(q.id not in answers for q in lists.questions(procedure, answers))
