"""Every sentence people read stands in this package, in plain Vietnamese, and is translatable.

A sentence is written once, as a constant::

    BACK = QT_TRANSLATE_NOOP("nav", "Quay lại")

and said where it is needed: ``BACK()``, or ``DUE(date="25/11")`` where it has blanks. Saying it
goes through the installed translator (the window installs Qt's), so one sentence follows the
language of the moment. ``QT_TRANSLATE_NOOP`` is the name that Qt's ``lupdate`` looks for.
Core modules use it too and still know no Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _as_written(_context: str, source: str) -> str:
    return source


_translate: Callable[[str, str], str] = _as_written


def use_translator(translate: Callable[[str, str], str] | None) -> None:
    """Send every sentence through ``translate(context, source)``; ``None`` undoes it."""
    global _translate
    _translate = translate or _as_written


@dataclass(frozen=True, slots=True)
class Sentence:
    """A translatable sentence, with ``{named}`` blanks."""

    context: str
    source: str

    def __call__(self, **blanks: object) -> str:
        return _translate(self.context, self.source).format(**blanks)


def QT_TRANSLATE_NOOP(context: str, source: str) -> Sentence:  # noqa: N802 (lupdate's name)
    """Mark a sentence for translation and give it a home."""
    return Sentence(context, source)
