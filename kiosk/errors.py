"""Problems a person can meet. Each carries its sentence: what happened, and what to do now.

Everything else that goes wrong is a bug: it is logged with its trace and not caught by name.
"""

from __future__ import annotations

from kiosk.words import Sentence


class KioskError(Exception):
    """Base of all problems people can meet. ``str()`` is the sentence to show."""

    def __init__(self, sentence: Sentence, **blanks: object) -> None:
        self.sentence = sentence
        self.blanks = blanks
        super().__init__(sentence.source)

    def __str__(self) -> str:
        return self.sentence(**self.blanks)

    def lines(self, most: int) -> list[str]:
        """The same in lines, where it names several things: ``most`` of them, and how many more."""
        return [str(self)]
