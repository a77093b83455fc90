"""Every sentence for people is plain Vietnamese, complete, used, and open to translation."""

from __future__ import annotations

import ast
import importlib
import re
import string
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import kiosk
from kiosk import errors, words
from kiosk.errors import KioskError
from kiosk.text import fold
from kiosk.words import QT_TRANSLATE_NOOP, Sentence, use_translator

PACKAGE = Path(kiosk.__file__).parent
FILES = sorted(path for path in (PACKAGE / "words").glob("*.py") if path.stem != "__init__")
SENTENCES: dict[str, Sentence] = {
    f"{path.stem}.{name}": value
    for path in FILES
    for name, value in vars(importlib.import_module(f"kiosk.words.{path.stem}")).items()
    if isinstance(value, Sentence)
}
# They join other words, and are no sentence of their own.
JOINTS = {"catalogue.OR", "catalogue.AND"}
# Names and words of the machine, which stand as they are.
AS_THEY_ARE = {
    "abc",
    "build",
    "catalogue",
    "channel",
    "home",
    "install",
    "kiosk",
    "log",
    "online",
    "pdf",
    "qr",
    "pin",
    "readme",
    "usb",
}
_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?"
)


def _blanks(sentence: Sentence) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence.source) if name is not None}


@pytest.fixture(autouse=True)
def _as_written() -> Iterator[None]:
    """Other tests may have started Qt, which translates."""
    before = words._translate  # pyright: ignore[reportPrivateUsage]
    use_translator(None)
    yield
    use_translator(before)


def test_there_are_sentences() -> None:
    assert len(SENTENCES) > 200


# One by one, a file of sentences at a time


Check = Callable[[str, Sentence], Iterator[str]]
each_file = pytest.mark.parametrize("file", [path.stem for path in FILES])


def _assert_no_fault(file: str, check: Check) -> None:
    """Every fault of every sentence in a file is named."""
    of_file = ((name, said) for name, said in SENTENCES.items() if name.split(".")[0] == file)
    found = [
        f"{name} {fault}: {said.source}" for name, said in of_file for fault in check(name, said)
    ]
    assert not found, "\n".join(found)


def _badly_written(name: str, sentence: Sentence) -> Iterator[str]:
    said = sentence.source
    if not unicodedata.is_normalized("NFC", said):
        yield "is not composed"
    if "  " in said:
        yield "has two blanks in a row"
    if "..." in said:
        yield "writes three points, the sign for this is …"
    if re.search(r"\s[.,;:?!]", said):
        yield "has a blank before a sign"
    if name not in JOINTS and said != said.strip():
        yield "begins or ends with a blank"


@each_file
def test_sentences_are_well_written(file: str) -> None:
    _assert_no_fault(file, _badly_written)


def _left_open(name: str, sentence: Sentence) -> Iterator[str]:
    said = sentence.source
    several = re.search(r"[.?!] ", said) and name not in JOINTS
    if several and said.removesuffix(")")[-1] not in ".?!…}":
        yield "has no end"


@each_file
def test_what_is_more_than_one_sentence_ends_like_one(file: str) -> None:
    _assert_no_fault(file, _left_open)


def _nameless_blanks(_: str, sentence: Sentence) -> Iterator[str]:
    if not all(blank.isidentifier() for blank in _blanks(sentence)):
        yield "has a blank without a name"
    elif re.search("[{}]", sentence(**dict.fromkeys(_blanks(sentence), 7))):
        yield "has a blank that nothing fills"


@each_file
def test_blanks_have_names(file: str) -> None:
    _assert_no_fault(file, _nameless_blanks)


def _english(_: str, sentence: Sentence) -> Iterator[str]:
    text = re.sub(r"\{[^}]*\}", " ", sentence.source)
    syllables = re.findall(r"[^\W\d_]+", fold(text))
    foreign = {s for s in syllables if len(s) > 1 and not _SYLLABLE.fullmatch(s)} - AS_THEY_ARE
    yield from (f"says {word!r}" for word in sorted(foreign))


@each_file
def test_there_is_no_english(file: str) -> None:
    _assert_no_fault(file, _english)


def _addressed_otherwise(_: str, sentence: Sentence) -> Iterator[str]:
    if re.search(r"ông/bà|quý (khách|vị|ông)|anh/chị|công dân", sentence.source, re.I):
        yield "does not say «bạn»"


@each_file
def test_people_are_addressed_in_one_way(file: str) -> None:
    _assert_no_fault(file, _addressed_otherwise)


@pytest.mark.parametrize(
    ("said", "check"),
    [
        ("Hai  dấu cách", _badly_written),
        ("Chờ...", _badly_written),
        ("Chờ , rồi", _badly_written),
        (" Chờ", _badly_written),
        (unicodedata.normalize("NFD", "Chờ"), _badly_written),
        ("Xong. Chờ", _left_open),
        ("Còn {} ngày", _nameless_blanks),
        ("Còn {{x}} ngày", _nameless_blanks),
        ("Mở file", _english),
        ("Mời quý khách", _addressed_otherwise),
    ],
)
def test_these_tests_would_see_it(said: str, check: Check) -> None:
    assert list(check("test.SAID", QT_TRANSLATE_NOOP("test", said)))


# All together


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def _words_named(tree: ast.Module) -> dict[str, str]:
    """Under which name a module knows which file of sentences."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "kiosk.words"
        for alias in node.names
    }


def _sentence_of(node: ast.expr, known: dict[str, str]) -> str | None:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        name = f"{known.get(node.value.id, '')}.{node.attr}"
        return name if name in SENTENCES else None
    return None


def _said_in(tree: ast.Module) -> Iterator[tuple[str, set[str]]]:
    """Every sentence that is said, or raised, with the blanks that are filled."""
    known = _words_named(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        said = _sentence_of(node.func, known)
        if said is None and node.args and _raises(node.func):
            said = _sentence_of(node.args[0], known)
        if said is not None:
            yield said, {keyword.arg or "**" for keyword in node.keywords}


def _raises(function: ast.expr) -> bool:
    name = function.id if isinstance(function, ast.Name) else ""
    is_super = isinstance(function, ast.Attribute) and function.attr == "__init__"
    return is_super or name in _problem_names()


def _problem_names() -> set[str]:
    found: set[str] = set()
    kinds: list[type[KioskError]] = [KioskError]
    while kinds:
        kind = kinds.pop()
        found.add(kind.__name__)
        kinds += kind.__subclasses__()
    return found


def test_every_sentence_is_said_with_exactly_its_blanks() -> None:
    wrong = [
        (path.name, name, filled, _blanks(SENTENCES[name]))
        for path, tree in _modules()
        for name, filled in _said_in(tree)
        if filled != _blanks(SENTENCES[name])
    ]
    assert wrong == []


def test_every_sentence_is_used_somewhere() -> None:
    used: set[str | None] = set()
    for _, tree in _modules():
        known = _words_named(tree)
        used |= {_sentence_of(n, known) for n in ast.walk(tree) if isinstance(n, ast.expr)}
    assert sorted(SENTENCES.keys() - used) == []


def test_qt_finds_every_sentence(tmp_path: Path) -> None:
    """What ``lupdate`` does not see, no translator ever gets."""
    program = Path(sys.executable).with_name("pyside6-lupdate")
    if not program.exists():
        pytest.skip(f"there is no {program}")
    out = tmp_path / "kiosk.ts"
    files = sorted(map(str, (PACKAGE / "words").glob("*.py")))
    subprocess.run([program, *files, "-ts", out], check=True, capture_output=True, timeout=300)
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in ET.parse(out).iter("context")
        for message in context.iter("message")
    }
    assert found == {(sentence.context, sentence.source) for sentence in SENTENCES.values()}


# Translation


def test_a_sentence_says_itself_and_fills_its_blanks() -> None:
    assert QT_TRANSLATE_NOOP("test", "Còn {count} ngày")(count=3) == "Còn 3 ngày"


def test_sentences_follow_the_translator_of_the_moment() -> None:
    sentence = QT_TRANSLATE_NOOP("test", "Còn {count} ngày")
    asked: list[tuple[str, str]] = []

    def english(context: str, source: str) -> str:
        asked.append((context, source))
        return "{count} days left"

    use_translator(english)
    assert sentence(count=3) == "3 days left"
    assert asked == [("test", "Còn {count} ngày")]
    use_translator(None)
    assert sentence(count=3) == "Còn 3 ngày"


def test_a_problem_speaks_the_language_of_the_moment_it_is_shown() -> None:
    problem = KioskError(QT_TRANSLATE_NOOP("test", "Không ghi được {file}."), file="a.pdf")
    use_translator(lambda _context, _source: "Cannot write {file}.")
    assert str(problem) == "Cannot write a.pdf."
    use_translator(None)
    assert str(problem) == "Không ghi được a.pdf."


def test_what_stands_in_a_blank_is_not_read_as_a_blank() -> None:
    problem = errors.KioskError(QT_TRANSLATE_NOOP("test", "Sai: {detail}."), detail="{x} {0} %s")
    assert str(problem) == "Sai: {x} {0} %s."
