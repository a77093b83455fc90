"""The PDF files of blank forms: found beside what staff bring, or taken over from what is posted.

A form is a line in a table or a file of texts; its PDF lies in a folder beside that. Each file is
read once, looked into, and only then carried on in the catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from kiosk import storage
from kiosk.catalogue import form_names
from kiosk.catalogue.form_child import MOST_PAGES
from kiosk.catalogue.form_look import Fault, look
from kiosk.catalogue.model import Procedure
from kiosk.catalogue.written import PathInFile, Written, file_name
from kiosk.findings import Finding, Severity
from kiosk.settings import Printing
from kiosk.words import Sentence
from kiosk.words import findings as words

_LARGEST = 5_000_000
_LARGEST_TOGETHER = 60_000_000
_PRINTED_PAGES = Printing().pages
"""What a kiosk prints at one time unless its settings say otherwise."""
_MEGABYTE = 1_000_000
_MOST_LOOKED_AT = 20_000
_MOST_FONTS = 5
_SHADOWS = (".", "~$")
"""What some systems and programs leave beside a file that they copied or have open."""
_MOST_LEFT_OUT = 20
"""Files nobody names that are told of; a folder of other things needs no longer list."""

_FAULTS: dict[Fault, tuple[Sentence, Sentence]] = {
    Fault.NO_PDF: (words.FORM_NO_PDF, words.SAVE_AS_PDF),
    Fault.LOCKED: (words.FORM_LOCKED, words.UNLOCK_FORM),
    Fault.BROKEN: (words.FORM_BROKEN, words.SAVE_AS_PDF),
    Fault.OVERSIZE: (words.FORM_OVERSIZE, words.SAVE_SMALLER),
    Fault.WHITE: (words.FORM_WHITE, words.PRINT_AS_PDF),
    Fault.ELSEWHERE: (words.FORM_ELSEWHERE, words.PRINT_AS_PDF),
}


def nothing(_file: str) -> bytes | None:
    """What is posted where nothing is."""
    return None


@dataclass(frozen=True, slots=True)
class FormSource:
    """Where files may lie: ``folder`` (``None``: nowhere), and what is posted under a name."""

    folder: Path | None = None
    posted: Callable[[str], bytes | None] = nothing


@dataclass(slots=True)
class Gathered:
    """The files by their names, and the remarks that belong to no line of a form."""

    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    findings: list[Finding] = field(default_factory=list[Finding])


@dataclass(frozen=True, slots=True)
class _Named:
    """A file where it is named for the first time; remarks on it go there.

    ``url``: where people find the same form on the web, or empty.
    """

    name: str
    url: str
    written: Written
    path: PathInFile

    def error(self, what: str, remedy: str) -> None:
        self.written.note(Severity.ERROR, self.path, what, remedy)

    def warning(self, what: str, remedy: str) -> None:
        self.written.note(Severity.WARNING, self.path, what, remedy)


def gather(
    procedures: Sequence[tuple[Written, Procedure]],
    source: FormSource,
    named_elsewhere: Set[str] = frozenset(),
) -> Gathered:
    """The files that forms name; what is wrong with one is remarked on where it is named.

    ``named_elsewhere``: keys of files that procedures name which could not be read.
    """
    gathered = Gathered()
    named = _named(procedures)
    lying = _lying(source.folder)
    brought: dict[str, _Named] = {}
    for key, form in named.items():
        paths = lying.get(key, [])
        if not paths:
            pdf = source.posted(form.name)
            if pdf is None:
                form.error(words.FORM_FILE_MISSING(file=form.name), _put_it(source.folder))
        elif len(paths) > 1:
            what = words.FORM_FILES_ALIKE(files=", ".join(path.name for path in paths))
            form.error(what, words.RENAME_OR_DROP_FILE())
            continue
        else:
            pdf = _content(paths[0], form)
            brought[form.name] = form
        if pdf is not None:
            gathered.files[form.name] = pdf
    _remark(brought, gathered.files)
    _weigh(gathered, source.folder)
    used = named.keys() | named_elsewhere
    left_out = [paths[0] for key, paths in lying.items() if key not in used]
    for path in left_out[:_MOST_LEFT_OUT]:
        _file_remark(
            gathered, path, Severity.WARNING, words.FORM_FILE_UNUSED(), words.NAME_OR_DROP_FILE()
        )
    return gathered


def _named(procedures: Iterable[tuple[Written, Procedure]]) -> dict[str, _Named]:
    """Each file that forms name, by its key. Names that will not do are remarked on elsewhere."""
    found: dict[str, _Named] = {}
    for written, procedure in procedures:
        for i, form in enumerate(procedure.forms):
            if not form_names.fits(form.file):
                continue
            here = _Named(form.file, form.url, written, ("forms", i, "file"))
            first = found.setdefault(form_names.key(form.file), here)
            if first.name != form.file:
                what = words.FORM_FILE_SPELT(file=form.file, other=first.name)
                here.error(what, words.SPELL_ALIKE())
    return found


def _lying(folder: Path | None) -> dict[str, list[Path]]:
    """The PDF files of a folder by their keys; a folder that cannot be read holds none."""
    found: dict[str, list[Path]] = {}
    if folder is None:
        return found
    try:
        paths = sorted(islice(folder.iterdir(), _MOST_LOOKED_AT))
    except OSError:
        return found
    for path in paths:
        is_pdf = path.name.lower().endswith(form_names.ENDING)
        if is_pdf and not path.name.startswith(_SHADOWS) and storage.is_file(path):
            found.setdefault(form_names.key(path.name), []).append(path)
    return found


def _content(path: Path, form: _Named) -> bytes | None:
    try:
        with path.open("rb") as file:
            pdf = file.read(_LARGEST + 1)
    except OSError:
        form.error(words.FORM_FILE_UNREADABLE(file=form.name), words.CHECK_ACCESS())
        return None
    if len(pdf) > _LARGEST:
        what = words.FORM_FILE_LARGE(file=form.name, most=_megabytes(_LARGEST))
        form.error(what, words.SHRINK_FORM())
        return None
    return pdf


def _remark(brought: dict[str, _Named], files: dict[str, bytes]) -> None:
    """Say what looking into the files has shown; what is posted was looked into when it came."""
    said = look({name: files[name] for name in brought if name in files})
    for name, seen in said.items():
        form = brought[name]
        if isinstance(seen, Fault):
            what, remedy = _FAULTS[seen]
            form.error(what(file=name), remedy())
            continue
        if seen.fonts:
            # Not a warning: nobody may see it before a sheet with wrong letters lies at a counter.
            said_fonts = ", ".join(f"«{font}»" for font in seen.fonts[:_MOST_FONTS])
            form.error(words.FORM_FONTS_MISSING(file=name, fonts=said_fonts), words.EMBED_FONTS())
        if seen.pages > MOST_PAGES:
            what = words.FORM_PAGES_TOO_MANY(file=name, pages=seen.pages, most=MOST_PAGES)
            form.error(what, words.CUT_FORM())
        elif seen.pages > _PRINTED_PAGES:
            what = words.FORM_TOO_LONG_TO_PRINT(file=name, pages=seen.pages, most=_PRINTED_PAGES)
            remedy = words.CUT_FORM if form.url else words.CUT_FORM_OR_GIVE_ADDRESS
            form.warning(what, remedy())


def _weigh(gathered: Gathered, folder: Path | None) -> None:
    total = sum(map(len, gathered.files.values()))
    if total > _LARGEST_TOGETHER:
        what = words.FORMS_TOO_LARGE(size=_megabytes(total), most=_megabytes(_LARGEST_TOGETHER))
        where = folder or Path(max(gathered.files, key=lambda name: len(gathered.files[name])))
        _file_remark(gathered, where, Severity.ERROR, what, words.SHRINK_FORM())


def _file_remark(
    gathered: Gathered, path: Path, severity: Severity, what: str, remedy: str
) -> None:
    gathered.findings.append(
        Finding(severity=severity, file=file_name(path), what=what, remedy=remedy)
    )


def _megabytes(size: int) -> str:
    return f"{-(-size // _MEGABYTE)} MB"


def _put_it(folder: Path | None) -> str:
    if folder is None:
        return words.DROP_FORM()
    return words.PUT_FORM_FILE(folder=folder.name)
