"""Texts from files become typed objects; what does not fit becomes findings in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.catalogue.written import Data, PathInFile, Written
from kiosk.findings import Severity
from kiosk.words import Sentence
from kiosk.words import catalogue as catalogue_words
from kiosk.words import findings as words

T = TypeVar("T")

_NUMBERS = ("amount", "originals", "copies")
_DOTTED_NUMBER = re.compile(r"[-+\d_]+\.0+")

_Saying = tuple[Sentence, Sentence]

_UNKNOWN: _Saying = (words.KEY_UNKNOWN, words.CHECK_SPELLING)
_NUMBER: _Saying = (words.NO_WHOLE_NUMBER, words.WRITE_DIGITS)
_LIST: _Saying = (words.NO_LIST, words.WRITE_LIST)
_GROUP: _Saying = (words.NO_GROUP, words.SEE_ANOTHER_FILE)
_DATE: _Saying = (words.NO_DATE, words.WRITE_DATE)
_OTHER: _Saying = (words.VALUE_WRONG, words.SEE_ANOTHER_FILE)

_SAYINGS: dict[str, _Saying] = {
    "missing": (words.KEY_MISSING, words.ADD_KEY),
    "extra_forbidden": _UNKNOWN,
    "unexpected_keyword_argument": _UNKNOWN,
    "int_parsing": _NUMBER,
    "int_from_float": _NUMBER,
    "int_parsing_size": (words.NUMBER_TOO_LARGE, words.CHECK_NUMBER),
    "string_type": (words.NO_TEXT, words.WRITE_TEXT),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _GROUP,
    "dataclass_type": _GROUP,
}


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _saying(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "enum":
        allowed = str(context.get("expected", "")).replace(" or ", catalogue_words.OR())
        return words.VALUE_FORBIDDEN(), words.CHOOSE_ONE(allowed=allowed)
    if kind == "bool_parsing":
        what = words.NO_YES_OR_NO(yes="true", no="false")
        return what, words.WRITE_YES_OR_NO(yes="true", no="false")
    what, remedy = _DATE if kind.startswith("date") else _SAYINGS.get(kind, _OTHER)
    return what(), remedy()


def _dotted_numbers(data: Data, path: PathInFile) -> Iterator[PathInFile]:
    """Where a number is written as "20.000": pydantic would take it for 20."""
    if isinstance(data, str):
        if path and path[-1] in _NUMBERS and _DOTTED_NUMBER.fullmatch(data):
            yield path
        return
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from _dotted_numbers(value, (*path, key))


def shape(file: Written, data: Data, wanted: type[T], at: PathInFile = ()) -> T | None:
    """``data`` as ``wanted``, or ``None`` with every misfit among the file's findings."""
    for path in _dotted_numbers(data, at):
        what, remedy = words.NUMBER_DOTTED(), words.WRITE_WITHOUT_DOT()
        file.note(Severity.ERROR, path, what, remedy)
    try:
        return _adapter(wanted).validate_python(data)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_input=False):
            path = (*at, *problem["loc"])
            what, remedy = _saying(problem["type"], problem.get("ctx", {}))
            file.note(Severity.ERROR, path, what, remedy)
        return None
