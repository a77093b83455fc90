"""Texts from files become typed objects; what does not fit becomes findings in Vietnamese."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.catalogue.findings import Severity
from kiosk.catalogue.yaml_file import Data, PathInFile, YamlFile

T = TypeVar("T")

_SAYINGS: dict[str, tuple[str, str]] = {
    "missing": ("thiếu mục bắt buộc.", "Thêm mục này."),
    "extra_forbidden": ("không có mục nào tên như vậy.", "Kiểm tra chính tả tên mục."),
    "unexpected_keyword_argument": (
        "không có mục nào tên như vậy.",
        "Kiểm tra chính tả tên mục.",
    ),
    "int_parsing": ("phải là số nguyên.", "Viết bằng chữ số, ví dụ 2."),
    "int_from_float": ("phải là số nguyên.", "Viết bằng chữ số, ví dụ 2."),
    "int_parsing_size": ("số quá lớn.", "Kiểm tra lại con số."),
    "bool_parsing": ("phải là true hoặc false.", "Viết true (có) hoặc false (không)."),
    "string_type": ("phải là chữ.", "Viết một câu hoặc một từ."),
    "tuple_type": ("phải là danh sách.", "Viết trong ngoặc vuông, ví dụ [a, b]."),
    "list_type": ("phải là danh sách.", "Viết trong ngoặc vuông, ví dụ [a, b]."),
    "dict_type": ("phải là nhóm «tên: giá trị».", "Xem mẫu trong một tệp khác."),
    "dataclass_type": ("phải là nhóm «tên: giá trị».", "Xem mẫu trong một tệp khác."),
}
_DATE = ("phải là ngày.", "Viết năm-tháng-ngày, ví dụ 2026-07-01.")
_OTHER = ("giá trị không đúng.", "Xem mẫu trong một tệp khác.")


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _saying(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "enum":
        return "giá trị không được phép.", f"Chọn một trong: {context.get('expected', '')}."
    if kind.startswith("date"):
        return _DATE
    return _SAYINGS.get(kind, _OTHER)


def field_name(path: PathInFile) -> str:
    """A path as people read it: ``papers[2].originals``, counting from 1."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name


def shape(file: YamlFile, data: Data, wanted: type[T], at: PathInFile = ()) -> T | None:
    """``data`` as ``wanted``, or ``None`` with every misfit among the file's findings."""
    try:
        return _adapter(wanted).validate_python(data)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_input=False):
            path = (*at, *problem["loc"])
            what, remedy = _saying(problem["type"], problem.get("ctx", {}))
            file.note(Severity.ERROR, file.line_of(path), what, remedy, field_name(path))
        return None
