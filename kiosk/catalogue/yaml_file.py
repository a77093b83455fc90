"""YAML as staff mean it: every value is text, and every value knows its line.

Nothing is guessed: ``1.001193`` stays a code and never becomes a number, ``no`` stays a word.
Values left empty count as not written. Turning text into numbers and dates is the job of the
reader that knows what a field is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from kiosk import text
from kiosk.catalogue.written import Data, PathInFile, Place, Written, field_name
from kiosk.findings import Severity
from kiosk.words import findings as words

_ENCODING = "UTF-8"
_MAX_BYTES = 2_000_000
_MAX_NODES = 100_000
_MAX_DEPTH = 20


class YamlFile(Written):
    """The content of one file."""

    __slots__ = ("_nodes",)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._nodes = 0

    def note_line(
        self, severity: Severity, line: int, what: str, remedy: str, field: str = ""
    ) -> None:
        self.remark(severity, Place(line=line), what, remedy, field)

    def _convert(self, node: yaml.Node, path: PathInFile) -> Data | None:
        self._nodes += 1
        if self._nodes > _MAX_NODES or len(path) > _MAX_DEPTH:
            raise _TooLarge
        self.places[path] = Place(line=node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            items: list[Data] = []
            for item in node.value:
                value = self._convert(item, (*path, len(items)))
                if value is not None:
                    items.append(value)
            return items
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: PathInFile) -> Data:
        result: dict[str, Data] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in result:
                self.note_line(
                    Severity.ERROR,
                    key_node.start_mark.line + 1,
                    words.KEY_TWICE(),
                    words.KEEP_ONE(),
                    key,
                )
            value = self._convert(value_node, (*path, key))
            if value is not None:
                result[key] = value
            elif node.flow_style and not value_node.value:
                # In braces a comma inside a sentence begins a new key, and cuts the sentence.
                self.note_line(
                    Severity.ERROR,
                    key_node.start_mark.line + 1,
                    words.KEY_WITHOUT_VALUE(),
                    words.QUOTE_COMMAS(),
                    key,
                )
        return result

    def _scalar(self, node: yaml.Node, path: PathInFile) -> str | None:
        raw = str(node.value)
        tidy = text.clean(raw)
        if raw and text.needs_repair(raw):
            self.note_line(
                Severity.WARNING,
                node.start_mark.line + 1,
                words.TEXT_REPAIRED(),
                words.TYPE_AGAIN(),
                field_name(path),
            )
        return tidy or None


class _TooLarge(Exception):
    """More nodes or deeper nesting than any honest file has."""


def _events(source: str) -> Iterator[yaml.Event]:
    return yaml.parse(source, yaml.CSafeLoader)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def _compose(source: str) -> yaml.Node | None:
    # Composing calls itself for every level, in C: too many would end the whole program.
    depth = 0
    for event in _events(source):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise _TooLarge
    loader = yaml.CSafeLoader(source)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def load(path: Path, name: str) -> YamlFile:
    """Read one file. Never raises for what the file holds; ``findings`` says what was wrong."""
    file = YamlFile(name)
    try:
        raw = path.read_bytes()
        if len(raw) > _MAX_BYTES:
            raise _TooLarge
        node = _compose(raw.decode("utf-8-sig"))
        if node is not None:
            file.data = file._convert(node, ())  # pyright: ignore[reportPrivateUsage]
        if file.data is None:
            file.note_line(Severity.ERROR, 0, words.FILE_EMPTY(), words.FILL_OR_DELETE())
    except OSError:
        file.note_line(Severity.ERROR, 0, words.FILE_UNREADABLE(), words.CHECK_ACCESS())
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        what = words.ENCODING_WRONG(encoding=_ENCODING)
        file.note_line(Severity.ERROR, line, what, words.SAVE_ENCODED(encoding=_ENCODING))
    except (_TooLarge, RecursionError):
        file.note_line(Severity.ERROR, 0, words.FILE_TOO_LARGE(), words.SPLIT_FILE())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        what = words.SYNTAX_WRONG(format="YAML")
        file.note_line(Severity.ERROR, line, what, words.CHECK_SYNTAX())
    except yaml.YAMLError:
        remedy = words.DELETE_AND_SAVE_ENCODED(encoding=_ENCODING)
        file.note_line(Severity.ERROR, 0, words.CHARACTER_FORBIDDEN(), remedy)
    return file
