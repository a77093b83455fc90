"""What people say, beside what procedures are called: the words by which the search understands.

A list that staff edit (``vocabulary.yaml``, or the sheet of the workbook). A saying is tied to
words of official names, never to the code of one procedure, so it holds for every procedure that
is imported later. It stays in the edition, so that it changes, is reviewed and rolled back with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SayingKind(StrEnum):
    """What a saying is for."""

    MEANS = "means"  # cách nói: stands for official words
    GROUP = "group"  # nhóm từ: words that sayings name together as <name>
    IGNORED = "ignored"  # bỏ qua: phrases of a question that say nothing about the procedure
    COMMON = "common"  # hay hỏi: what most people come for, most wanted first
    SEASON = "season"  # theo mùa: what people come for in one part of the year


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One line of the vocabulary.

    ``said``: phrases as people say them, each two to five words as a rule. Other words may stand
    between the words of a phrase where it has "…" there. ``<name>`` stands for any word of the
    group of that name. Accents are written; people need not type them.

    ``means`` (only MEANS): words of official names, the best first. Parts joined by " + " must
    all stand in a procedure's names, in any order; the words of one part stand side by side.

    ``never`` (only MEANS): parts of names that this saying does not mean. A procedure with such a
    part is put aside unless that part was typed too.

    ``name`` is a group's or a season's; ``begins`` and ``ends`` (only SEASON) are the first and
    last day as "dd/mm", every year; a season may run over the turn of the year.
    """

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 (read by pydantic, as in the model)
    kind: SayingKind = SayingKind.MEANS
    name: str = ""
    said: tuple[str, ...]
    means: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    begins: str = ""
    ends: str = ""


Vocabulary = tuple[Saying, ...]
