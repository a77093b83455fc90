"""Every text of a procedure that people read, with the way to it.

Not among them: names and keywords by which people search (they may well look for "chứng minh
nhân dân"), and the titles of documents of law.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.catalogue.model import Method, Procedure
from kiosk.catalogue.written import PathInFile

_LISTS: dict[str, tuple[str, ...]] = {
    "papers": ("name", "plain", "form"),
    "forms": ("name",),
    "notes": ("text",),
    "conditions": ("text",),
    "steps": ("what", "who"),
    "results": ("name", "code"),
}


def read_by_people(procedure: Procedure) -> Iterator[tuple[PathInFile, str]]:
    """The texts, empty ones too, in the order of the model."""
    yield ("name",), procedure.name
    if procedure.plain_name != procedure.name:
        yield ("plain_name",), procedure.plain_name
    yield ("summary",), procedure.summary
    agencies = procedure.agencies
    for name, said in (("deciding", agencies.deciding), ("authorised", agencies.authorised)):
        yield ("agencies", name), said
    for name, agency in (
        ("executing", agencies.executing),
        ("coordinating", agencies.coordinating),
    ):
        for i, said in enumerate(agency):
            yield ("agencies", name, i), said
    for i, said in enumerate(procedure.subjects):
        yield ("subjects", i), said
    for i, question in enumerate(procedure.questions):
        yield from _of(("questions", i), question, "text", "help")
        for j, option in enumerate(question.options):
            yield from _of(("questions", i, "options", j), option, "text", "help")
    for name, keys in _LISTS.items():
        for i, item in enumerate(getattr(procedure, name)):
            yield from _of((name, i), item, *keys)
    for i, method in enumerate(procedure.methods):
        yield from _method(("methods", i), method)


def _of(at: PathInFile, thing: Any, *keys: str) -> Iterator[tuple[PathInFile, str]]:
    for key in keys:
        yield (*at, key), getattr(thing, key)


def _method(at: PathInFile, method: Method) -> Iterator[tuple[PathInFile, str]]:
    yield from _of(at, method, "where", "note")
    if method.statutory_time:
        yield (*at, "statutory_time", "note"), method.statutory_time.note
    if method.committed_time:
        yield (*at, "committed_time", "note"), method.committed_time.note
    for j, fee in enumerate(method.fees):
        yield from _of((*at, "fees", j), fee, "label", "wording", "per", "currency")
