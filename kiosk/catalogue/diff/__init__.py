"""What a draft changes against what is posted, in words that a clerk reads before publishing.

Every difference of facts or texts shows. Not a difference: the order of the procedures in their
files, since every list of procedures is sorted where it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.catalogue.diff.change import Change
from kiosk.catalogue.diff.files import form_files
from kiosk.catalogue.diff.kinds import (
    CATALOGUE_PARTS,
    OFFICE,
    PROCEDURE_ASPECTS,
    PROCEDURE_PARTS,
)
from kiosk.catalogue.diff.names import Names
from kiosk.catalogue.diff.walking import Walk
from kiosk.catalogue.model import Catalogue, Office, Procedure
from kiosk.words import diff as words

__all__ = ["Change", "ChangedProcedure", "Diff", "compare"]


@dataclass(frozen=True, slots=True)
class ChangedProcedure:
    """A procedure that stays, and what changes in it. ``name`` is the plain one it will have."""

    code: str
    name: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Diff:
    """Procedures that come, go and change; ``other`` is what stands beside the procedures."""

    added: tuple[Procedure, ...]
    repealed: tuple[Procedure, ...]
    changed: tuple[ChangedProcedure, ...]
    other: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.repealed or self.changed or self.other)

    def summary(self) -> str:
        """ "Thêm 2 thủ tục, thay đổi 5 thủ tục." """
        counted = (
            (words.SUMMARY_ADDED, self.added),
            (words.SUMMARY_CHANGED, self.changed),
            (words.SUMMARY_REPEALED, self.repealed),
            (words.SUMMARY_OTHER, self.other),
        )
        said = ", ".join(sentence(count=len(things)) for sentence, things in counted if things)
        return f"{said[0].upper()}{said[1:]}." if said else words.NOTHING()

    def lines(self) -> list[str]:
        """Everything, one change a line; those of one procedure stand indented below it."""
        return list(self._lines())

    def _lines(self) -> Iterator[str]:
        for procedure in self.added:
            yield words.PROCEDURE_ADDED(code=procedure.code, name=procedure.plain_name)
        for procedure in self.repealed:
            yield words.PROCEDURE_REPEALED(code=procedure.code, name=procedure.plain_name)
        for changed in self.changed:
            yield words.PROCEDURE_CHANGED(code=changed.code, name=changed.name)
            yield from (f"  {change}" for change in changed.changes)
        yield from map(str, self.other)


def compare(old: Catalogue | None, new: Catalogue) -> Diff:
    """What ``new`` changes against ``old``; against nothing, everything is added.

    A procedure is known by its code: one with a new code is another procedure.
    """
    if old is None:
        none = None if new.vocabulary is None else ()
        old = Catalogue(Office(name=""), (), (), (), vocabulary=none)
    before = {procedure.code: procedure for procedure in old.procedures}
    after = {procedure.code: procedure for procedure in new.procedures}
    walk = Walk(Names.of(old), Names.of(new))
    return Diff(
        added=tuple(p for code, p in after.items() if code not in before),
        repealed=tuple(p for code, p in before.items() if code not in after),
        changed=tuple(
            _changed(before[code], procedure, walk)
            for code, procedure in after.items()
            if code in before and before[code] != procedure
        ),
        other=tuple(_other(old, new, walk)),
    )


def _changed(old: Procedure, new: Procedure, names: Walk) -> ChangedProcedure:
    walk = Walk(names.old.within(old), names.new.within(new))
    changes = (
        *walk.aspects(PROCEDURE_ASPECTS, old, new),
        *walk.parts(PROCEDURE_PARTS, old, new),
    )
    return ChangedProcedure(new.code, new.plain_name, changes)


def _other(old: Catalogue, new: Catalogue, walk: Walk) -> Iterator[Change]:
    yield from walk.aspects(OFFICE.aspects, old.office, new.office, OFFICE.thing())
    yield from walk.parts(OFFICE.parts, old.office, new.office)
    yield from walk.parts(CATALOGUE_PARTS, old, new)
    yield from form_files(old, new)
    if old.vocabulary != new.vocabulary and not old.vocabulary and not new.vocabulary:
        yield Change(words.SAYING(), _no_words(old), _no_words(new))


def _no_words(catalogue: Catalogue) -> str:
    return words.NO_TEXT() if catalogue.vocabulary is None else words.NO_SAYINGS()
