"""What must hold between the parts of a catalogue. Errors block the build, warnings do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.catalogue.findings import Severity
from kiosk.catalogue.model import (
    CHANNEL_QUESTION,
    Channel,
    Fee,
    FeeState,
    Field,
    LifeEvent,
    PaperUse,
    Procedure,
    TimeLimit,
    TimeUnit,
    When,
)
from kiosk.catalogue.shapes import field_name
from kiosk.catalogue.yaml_file import PathInFile, YamlFile

CODE = re.compile(r"\d\.\d{6,7}(?:\.[0-9A-Z]{2,3}){0,4}")
_READ_ON = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?")
_ABOLISHED = re.compile(
    r"sổ hộ khẩu|chứng minh nhân dân|cấp huyện|ủy ban nhân dân (?:quận|huyện)|thị trấn",
    re.IGNORECASE,
)

Problem = tuple[PathInFile, Severity, str, str]
ERROR, WARNING = Severity.ERROR, Severity.WARNING


def check(
    procedures: Sequence[tuple[YamlFile, Procedure]],
    fields: Sequence[Field],
    events: Sequence[LifeEvent],
) -> None:
    """Check everything; each remark goes to the findings of the file it stands in."""
    field_ids = {field.id for field in fields}
    event_ids = {event.id for event in events}
    seen: dict[str, str] = {}
    for file, procedure in procedures:
        problems = [*_own(procedure), *_links(procedure, field_ids, event_ids)]
        if procedure.code in seen:
            what = f"mã {procedure.code} đã có trong {seen[procedure.code]}."
            problems.append((("code",), ERROR, what, "Mỗi thủ tục một tệp."))
        seen.setdefault(procedure.code, file.name)
        for path, severity, what, remedy in problems:
            file.note(severity, file.line_of(path), what, remedy, field_name(path))


def _links(procedure: Procedure, fields: set[str], events: set[str]) -> Iterator[Problem]:
    if procedure.field_id not in fields:
        what = f"không có lĩnh vực «{procedure.field_id}»."
        yield ("field_id",), ERROR, what, "Dùng một id trong fields.yaml."
    for i, event in enumerate(procedure.life_events):
        if event not in events:
            what = f"không có sự kiện «{event}»."
            yield ("life_events", i), ERROR, what, "Dùng một id trong life_events.yaml."


def _own(procedure: Procedure) -> Iterator[Problem]:
    if not CODE.fullmatch(procedure.code):
        yield ("code",), ERROR, "mã thủ tục không đúng dạng.", "Ví dụ đúng: 1.001193."
    if len(procedure.name) > 300:
        yield ("name",), WARNING, "tên dài hơn 300 ký tự.", "Kiểm tra có dán nhầm đoạn văn không."
    if not _READ_ON.fullmatch(procedure.provenance.read_on):
        path = ("provenance", "read_on")
        yield path, ERROR, "ngày đọc nguồn không đúng.", "Viết 2026-07 hoặc 2026-07-15."
    start, end = procedure.valid_from, procedure.valid_to
    if start and end and end < start:
        yield ("valid_to",), ERROR, "ngày hết hiệu lực trước ngày có hiệu lực.", "Sửa lại ngày."
    if not procedure.methods:
        yield ("methods",), ERROR, "chưa có cách nộp hồ sơ nào.", "Thêm ít nhất một cách nộp."
    yield from _questions(procedure)
    yield from _papers(procedure)
    yield from _methods(procedure)


def _conditions(procedure: Procedure) -> Iterator[tuple[PathInFile, When]]:
    for i, question in enumerate(procedure.questions):
        yield ("questions", i, "when"), question.when
    for i, paper in enumerate(procedure.papers):
        yield ("papers", i, "when"), paper.when
    for name, notes in (("notes", procedure.notes), ("conditions", procedure.conditions)):
        for i, note in enumerate(notes):
            yield (name, i, "when"), note.when
    for i, step in enumerate(procedure.steps):
        yield ("steps", i, "when"), step.when
    for i, method in enumerate(procedure.methods):
        yield ("methods", i, "when"), method.when
        for j, fee in enumerate(method.fees):
            yield ("methods", i, "fees", j, "when"), fee.when


def _questions(procedure: Procedure) -> Iterator[Problem]:
    options = {CHANNEL_QUESTION: {str(channel) for channel in Channel}}
    for i, question in enumerate(procedure.questions):
        if question.id in options:
            yield ("questions", i, "id"), ERROR, "id câu hỏi bị trùng.", "Đặt id khác."
        options[question.id] = {option.id for option in question.options}
        if len(options[question.id]) < len(question.options):
            yield ("questions", i, "options"), ERROR, "hai lựa chọn trùng id.", "Đặt id khác."
        if not 2 <= len(question.options) <= 5:
            path = ("questions", i, "options")
            yield path, ERROR, "câu hỏi phải có 2 đến 5 lựa chọn.", "Gộp hoặc chia lại lựa chọn."
    if len(procedure.questions) > 3:
        yield ("questions",), WARNING, "nhiều hơn ba câu hỏi.", "Gộp bớt để người dân đỡ mệt."
    used: set[str] = set()
    for path, when in _conditions(procedure):
        for question_id, wanted in when.items():
            used.add(question_id)
            at = (*path, question_id)
            if question_id not in options:
                yield at, ERROR, f"không có câu hỏi «{question_id}».", "Sửa tên hoặc thêm câu hỏi."
                continue
            for option in wanted:
                if option not in options[question_id]:
                    what = f"câu hỏi «{question_id}» không có lựa chọn «{option}»."
                    yield at, ERROR, what, f"Có: {', '.join(sorted(options[question_id]))}."
    for i, question in enumerate(procedure.questions):
        if question.id not in used:
            what = f"không có gì phụ thuộc câu hỏi «{question.id}»."
            yield ("questions", i), WARNING, what, "Bỏ câu hỏi, hoặc nêu giấy tờ nào cần nó."


def _papers(procedure: Procedure) -> Iterator[Problem]:
    for i, paper in enumerate(procedure.papers):
        if paper.originals < 0 or paper.copies < 0:
            yield ("papers", i), ERROR, "số lượng âm.", "Viết số từ 0 trở lên."
        if paper.use is not PaperUse.EXEMPT and not paper.originals and not paper.copies:
            remedy = "Ghi originals hoặc copies; nếu chỉ là lời dặn thì chuyển xuống notes."
            yield ("papers", i), ERROR, "giấy tờ không có số bản.", remedy
        if _ABOLISHED.search(paper.name):
            remedy = "Hỏi lại cơ quan chuyên môn xem còn dùng không."
            yield ("papers", i, "name"), WARNING, "nhắc đến giấy tờ hoặc cấp đã bãi bỏ.", remedy


def _methods(procedure: Procedure) -> Iterator[Problem]:
    for i, method in enumerate(procedure.methods):
        for name in ("statutory_time", "committed_time"):
            limit: TimeLimit | None = getattr(method, name)
            if limit and (limit.amount is None) != (limit.unit is TimeUnit.SAME_DAY):
                remedy = "Ghi amount; riêng same_day thì không ghi."
                yield ("methods", i, name), ERROR, "thời hạn thiếu hoặc thừa số.", remedy
            elif limit and limit.amount is not None and limit.amount <= 0:
                yield ("methods", i, name), ERROR, "thời hạn phải lớn hơn 0.", "Sửa lại con số."
        for j, fee in enumerate(method.fees):
            for what, remedy in _fee(fee):
                yield ("methods", i, "fees", j), ERROR, what, remedy


def _fee(fee: Fee) -> Iterator[tuple[str, str]]:
    if fee.amount is not None and fee.amount < 0:
        yield "số tiền âm.", "Sửa lại số tiền."
    if fee.state is FeeState.FEE and not fee.amount and not fee.wording:
        yield "có thu phí nhưng không có số tiền lẫn lời giải thích.", "Ghi amount hoặc wording."
    if fee.state is not FeeState.FEE and fee.amount:
        yield "ghi là không thu hoặc chưa rõ nhưng lại có số tiền.", "Sửa state thành fee."
