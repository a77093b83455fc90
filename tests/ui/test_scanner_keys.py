"""What becomes of the keys of a scanner and of a person, between the keyboard and the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.dossiers.codes import AmbiguousCode, MalformedCode, read_code
from kiosk.ui.scanner import MOST_LETTERS, PAUSE_MS, Scanner

from .glass_time import GlassTime

CODE = "H26.99.01-261123-0001"
LONG_CODE = "000.00.16.H40-200518-0003"
TAIL = "H40-200518-0003"

SHORT_PAUSE_MS = PAUSE_MS - 10


class Keys:
    """A keyboard on a bare window, and what came of it: scans, typing, keys nobody took."""

    def __init__(self, time: GlassTime) -> None:
        self.time = time
        self.window = QWidget()
        self.scanner = Scanner(self.window)
        self.scans: list[str] = []
        self.typing: list[str] = []
        self.left_over: list[int] = []
        self.scanner.scanned.connect(self.scans.append)
        self.scanner.typed.connect(self.typing.append)
        self.window.keyPressEvent = lambda event: self.left_over.append(event.key())  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType]
        self.window.show()
        self.window.windowHandle().installEventFilter(self.scanner)

    def press(self, key: Qt.Key, text: str = "") -> None:
        none = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, self.window.windowHandle(), key, text, none)

    def send(self, letters: str) -> None:
        """Letters; "\\b" takes one back, "\\r" ends."""
        for letter in letters:
            match letter:
                case "\b":
                    self.press(Qt.Key.Key_Backspace, "\b")
                case "\r":
                    self.press(Qt.Key.Key_Return, "\r")
                case _:
                    self.press(Qt.Key.Key_unknown, letter)

    def pause(self) -> None:
        """As long as the scanner waits for more."""
        self.time.pass_by(PAUSE_MS)


@pytest.fixture
def keys(qapp: QApplication, time: GlassTime) -> Iterator[Keys]:
    keys = Keys(time)
    yield keys
    keys.window.close()
    keys.window.deleteLater()


def test_a_scan_is_one_line(keys: Keys) -> None:
    keys.send(f"{CODE}\r")
    assert keys.scans == [CODE]
    keys.pause()
    assert keys.typing == []


def test_two_scans_in_a_row_are_two(keys: Keys) -> None:
    keys.send(f"{CODE}\r{LONG_CODE}\r")
    assert keys.scans == [CODE, LONG_CODE]


def test_a_busy_program_cuts_no_scan_in_two(keys: Keys) -> None:
    """A page is being made for half a second while the second half waits."""
    keys.send(CODE[:9])
    keys.time.stall(2 * PAUSE_MS)
    keys.time.pass_by(0)
    keys.send(f"{CODE[9:]}\r")
    assert keys.scans == [CODE]
    assert keys.typing == []


def test_what_was_typed_while_the_program_was_busy_is_handed_on_all_the_same(keys: Keys) -> None:
    keys.send("khai sinh")
    keys.time.stall(2 * PAUSE_MS)
    keys.pause()
    assert keys.typing == ["khai sinh"]


def test_an_input_method_that_takes_letters_back_is_followed(keys: Keys) -> None:
    """As on Windows: "a", then back, then "á"; "d", "đ"; in the end what one would see."""
    keys.send("0a\bá.00.16.H40-200518-0003\r")
    assert keys.scans == ["0á.00.16.H40-200518-0003"]
    with pytest.raises(AmbiguousCode):
        read_code(keys.scans[0])
    assert keys.left_over == []


def test_a_letter_taken_back_before_a_pause_is_not_typed(keys: Keys) -> None:
    keys.send("sao\b\b\b")
    keys.pause()
    assert keys.typing == []
    keys.send("so\ba")
    keys.pause()
    assert keys.typing == ["sa"]


def test_taking_back_what_was_handed_on_is_for_the_page(keys: Keys) -> None:
    keys.send("a")
    keys.pause()
    keys.send("\b")
    assert keys.left_over == [Qt.Key.Key_Backspace]


def test_a_shorter_code_after_a_pause_in_a_longer_one_is_never_read(keys: Keys) -> None:
    """Typed slowly or cut in two: the tail alone would be somebody else's dossier."""
    keys.send(LONG_CODE.removesuffix(TAIL))
    keys.pause()
    keys.time.pass_by(PAUSE_MS)
    keys.send(f"{TAIL}\r")
    assert len(keys.scans) == 1
    with pytest.raises(AmbiguousCode):
        read_code(keys.scans[0])
    keys.send(f"{TAIL}\r")
    assert read_code(keys.scans[-1]) == TAIL, "scanned again, alone, it is what it is"


def test_a_spoiled_beginning_and_a_pause_let_nothing_be_read_either(keys: Keys) -> None:
    keys.send("00.00.16.")
    keys.pause()
    keys.send(f"{TAIL}\r")
    with pytest.raises(MalformedCode):
        read_code(keys.scans[0])


@pytest.mark.parametrize("cut", range(1, len(LONG_CODE)))
def test_a_scan_cut_by_a_pause_opens_nothing(keys: Keys, cut: int) -> None:
    keys.send(LONG_CODE[:cut])
    keys.scanner._pause.timeout.emit()  # pyright: ignore[reportPrivateUsage]
    keys.send(f"{LONG_CODE[cut:]}\r")
    with pytest.raises((MalformedCode, AmbiguousCode)):
        read_code(keys.scans[0])


def test_words_typed_before_a_scan_do_not_spoil_it(keys: Keys) -> None:
    keys.send("khai sinh")
    keys.pause()
    keys.send(f"{CODE}\r")
    assert keys.scans == [CODE]


def test_a_dot_that_was_taken_back_does_not_matter(keys: Keys) -> None:
    keys.send("xin hỏi.")
    keys.pause()
    keys.send("\b")
    keys.send(f"{TAIL}\r")
    assert keys.scans == [TAIL]


def test_what_was_typed_in_a_visit_before_does_not_matter(keys: Keys) -> None:
    keys.send("xin hỏi.")
    keys.pause()
    keys.scanner.forget()
    keys.send(f"{TAIL}\r")
    assert keys.scans == [TAIL]


def test_a_person_who_types_slowly_is_never_a_scan(keys: Keys) -> None:
    for letter in "H26.9":
        keys.send(letter)
        keys.pause()
    keys.send("\r")
    assert keys.scans == []
    assert "".join(keys.typing) == "H26.9"
    assert keys.left_over == [Qt.Key.Key_Return], "the end is for the page"


def test_letters_with_short_pauses_are_one_scan(keys: Keys) -> None:
    for letter in CODE[:6]:
        keys.send(letter)
        keys.time.pass_by(SHORT_PAUSE_MS)
    keys.send(f"{CODE[6:]}\r")
    assert keys.scans == [CODE]


def test_a_flood_is_cut_and_forgotten(keys: Keys) -> None:
    keys.send("9" * 5000)
    keys.pause()
    assert [len(letters) for letters in keys.typing] == [MOST_LETTERS]
    for _ in range(3):
        keys.send("9" * 500)
        keys.pause()
    keys.send(f"{CODE}\r")
    assert keys.scans == [CODE]
