"""YAML as staff mean it: every value is text, and every value knows its line.

Nothing is guessed: ``1.001193`` stays a code and never becomes a number, ``no`` stays a word.
Values left empty count as not written. Turning text into numbers and dates is the job of the
reader that knows what a field is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from kiosk import text
from kiosk.catalogue.findings import Finding, Severity

Data = dict[str, "Data"] | list["Data"] | str
PathInFile = tuple[str | int, ...]

_MAX_BYTES = 2_000_000
_MAX_NODES = 100_000
_MAX_DEPTH = 20


@dataclass(slots=True)
class YamlFile:
    """The content of one file, the line of each value, and what was wrong with it."""

    name: str
    data: Data | None = None
    lines: dict[PathInFile, int] = field(default_factory=dict[PathInFile, int])
    findings: list[Finding] = field(default_factory=list[Finding])
    _nodes: int = 0

    def line_of(self, path: PathInFile) -> int:
        """The line of a value, or of the nearest thing around it that was written."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 0)

    def note(self, severity: Severity, line: int, what: str, remedy: str, field: str = "") -> None:
        self.findings.append(
            Finding(
                severity=severity, file=self.name, line=line, field=field, what=what, remedy=remedy
            )
        )

    def _convert(self, node: yaml.Node, path: PathInFile) -> Data | None:
        self._nodes += 1
        if self._nodes > _MAX_NODES or len(path) > _MAX_DEPTH:
            raise _TooLarge
        self.lines[path] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            items = (self._convert(item, (*path, i)) for i, item in enumerate(node.value))
            return [item for item in items if item is not None]
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: PathInFile) -> Data:
        result: dict[str, Data] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in result:
                self.note(
                    Severity.ERROR,
                    key_node.start_mark.line + 1,
                    "mục này viết hai lần.",
                    "Giữ lại một lần.",
                    key,
                )
            value = self._convert(value_node, (*path, key))
            if value is not None:
                result[key] = value
        return result

    def _scalar(self, node: yaml.Node, path: PathInFile) -> str | None:
        raw = str(node.value)
        tidy = text.clean(raw)
        if raw and text.needs_repair(raw):
            self.note(
                Severity.WARNING,
                node.start_mark.line + 1,
                "có ký tự ẩn hoặc dấu tiếng Việt không đúng chuẩn; đã tự sửa khi đọc.",
                "Gõ lại dòng này bằng bộ gõ tiếng Việt thông thường.",
                ".".join(map(str, path)),
            )
        return tidy or None


class _TooLarge(Exception):
    """More nodes or deeper nesting than any honest file has."""


def _compose(source: str) -> yaml.Node | None:
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
        if node is None:
            file.note(Severity.ERROR, 0, "tệp trống.", "Điền nội dung hoặc xóa tệp.")
        else:
            file.data = file._convert(node, ())  # pyright: ignore[reportPrivateUsage]
    except OSError:
        file.note(Severity.ERROR, 0, "không mở được tệp.", "Kiểm tra tệp và quyền đọc.")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        file.note(Severity.ERROR, line, "tệp không ở dạng UTF-8.", "Lưu lại tệp với bảng mã UTF-8.")
    except (_TooLarge, RecursionError):
        file.note(
            Severity.ERROR, 0, "tệp quá lớn hoặc lồng quá sâu.", "Chia nhỏ, mỗi thủ tục một tệp."
        )
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        file.note(
            Severity.ERROR,
            mark.line + 1 if mark else 0,
            "viết sai cú pháp YAML nên không đọc được từ đây.",
            "Xem lại dấu hai chấm, dấu ngoặc và khoảng trắng đầu dòng.",
        )
    except yaml.YAMLError:
        file.note(
            Severity.ERROR,
            0,
            "có ký tự không được phép trong tệp.",
            "Xóa ký tự lạ, lưu lại với bảng mã UTF-8.",
        )
    return file
