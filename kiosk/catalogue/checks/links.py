"""What holds between procedures, and between a procedure and the lists beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from kiosk import text
from kiosk.catalogue import law, review
from kiosk.catalogue.checks.problem import ERROR, WARNING, Problem
from kiosk.catalogue.model import Procedure, RepealedDocument
from kiosk.words import findings as words

MOST_OF_ONE_EVERYDAY_NAME = 10
"""An everyday name that more procedures claim finds none of them."""


class Links:
    """Everything a procedure can refer to, and what the procedures share."""

    def __init__(
        self,
        procedures: Sequence[Procedure],
        fields: Set[str],
        events: Set[str],
        repealed: Iterable[RepealedDocument],
        codes: Set[str] = frozenset(),
    ) -> None:
        """``fields`` and ``events`` are ids; ``codes`` are of other procedures that are there."""
        self._fields = fields
        self._events = events
        self._codes = codes | {procedure.code for procedure in procedures}
        self._repealed = {law.normal(document.number): document for document in repealed}
        self._names: dict[str, list[str]] = defaultdict(list)
        self._plain_names: dict[str, list[str]] = defaultdict(list)
        for procedure in procedures:
            self._names[_name(procedure)].append(procedure.code)
            self._plain_names[text.fold(procedure.plain_name)].append(procedure.code)
        self._claims = Counter(
            name for procedure in procedures for name in _everyday_names(procedure)
        )
        self._said: set[str] = set()

    def of(self, procedure: Procedure) -> Iterator[Problem]:
        """What is wrong with the links of one procedure. Asked once for each, in order."""
        yield from self._dead(procedure)
        yield from self._shared(procedure)
        if self._repealed:
            for i, basis in enumerate(procedure.legal_bases):
                document = self._repealed.get(law.normal(basis.number))
                if document is not None:
                    what = words.RESTS_ON_REPEALED(said=review.repeal(document))
                    yield ("legal_bases", i), WARNING, what, words.READ_THE_NEW_LAW()

    def _dead(self, procedure: Procedure) -> Iterator[Problem]:
        if procedure.field_id not in self._fields:
            what = words.FIELD_UNKNOWN(field=procedure.field_id)
            yield ("field_id",), ERROR, what, words.CHOOSE_LISTED_FIELD()
        for i, event in enumerate(procedure.life_events):
            if event not in self._events:
                what = words.EVENT_UNKNOWN(event=event)
                yield ("life_events", i), ERROR, what, words.CHOOSE_LISTED_EVENT()
        for i, code in enumerate(procedure.related):
            if code == procedure.code:
                yield ("related", i), WARNING, words.RELATED_TO_ITSELF(), words.DROP_CODE()
            elif code not in self._codes:
                what = words.RELATED_UNKNOWN(code=code)
                yield ("related", i), WARNING, what, words.MEND_OR_DROP_CODE()

    def _shared(self, procedure: Procedure) -> Iterator[Problem]:
        name, plain = _name(procedure), text.fold(procedure.plain_name)
        for key, known, written in (
            ("name", self._names[name], name),
            ("plain_name", self._plain_names[plain], plain),
        ):
            others = [code for code in known if code != procedure.code]
            if written and others:
                what = words.NAME_SHARED(codes=_some(others))
                yield (key,), WARNING, what, words.TELL_NAMES_APART()
                break  # two remarks on one pair of procedures say no more than one
        for i, everyday in enumerate(procedure.everyday_names):
            folded = text.clean(everyday).lower()
            count = self._claims[folded]
            if count > MOST_OF_ONE_EVERYDAY_NAME and folded not in self._said:
                self._said.add(folded)
                what = words.EVERYDAY_NAME_OF_MANY(name=everyday, count=count)
                yield ("everyday_names", i), WARNING, what, words.CHOOSE_CLEARER_NAME()


def _name(procedure: Procedure) -> str:
    return text.fold(text.without_leading_thu_tuc(procedure.name))


def _everyday_names(procedure: Procedure) -> set[str]:
    return {text.clean(name).lower() for name in procedure.everyday_names}


def _some(codes: list[str]) -> str:
    """The first codes of many."""
    shown = list(dict.fromkeys(codes))[:5]
    return ", ".join(shown) + (" …" if len(set(codes)) > len(shown) else "")
