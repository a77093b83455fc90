"""Where is my dossier: each status says in a sentence what is, when, and what to do now."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.dossiers import advice, wording
from kiosk.dossiers.asking import Answer, Dossiers, DossierUnknown
from kiosk.dossiers.codes import EXAMPLE, read_code
from kiosk.dossiers.model import Dossier, Status, Timeliness, timeliness
from kiosk.dossiers.timeline import timeline, when_text, who_text
from kiosk.errors import KioskError
from kiosk.services import Services
from kiosk.ui.paper.panel import PrintPanel
from kiosk.ui.paper.preview import PreviewPanel
from kiosk.ui.routes import DossierRoute, HomeRoute, LookupCodeRoute, ProblemRoute, TypeCodeRoute
from kiosk.ui.scanner import PAUSE_MS
from kiosk.ui.widgets.label import Label
from kiosk.words import QT_TRANSLATE_NOOP
from kiosk.words import dossiers as dossier_words
from kiosk.words import printers as printer_words
from kiosk.words import printing as paper_words
from kiosk.words import problems as problem_words
from kiosk.words import screens as words

from .conftest import Arrive
from .papers import printed_text
from .visitor import CODE, DOSSIERS, MOMENT, OTHER_CODE, Visitor, both_ways_up, dossier_in

UNKNOWN = "H26.99.01-261102-7777"
SECRET = next(dossier for dossier in DOSSIERS.values() if dossier.sensitive)
RESTED = QT_TRANSLATE_NOOP("test", "Máy đang nghỉ.")


class Source:
    """Dossiers that come when they are let go, also where no server is."""

    def __init__(self, *, from_copy: bool = False, has_hashes: bool = True) -> None:
        self.asked: list[str] = []
        self._has_hashes = has_hashes
        self.let_go = threading.Event()
        self.let_go.set()
        self._from_copy = from_copy

    def find(self, code: str, lookup_hash: str) -> tuple[Dossier | None, bool]:
        self.asked.append(code)
        assert self.let_go.wait(20)
        found = DOSSIERS.get(code)
        if found is not None and not self._has_hashes:
            found = dataclasses.replace(found, lookup_hash="")
        return found, self._from_copy


class Pace:
    """Lets everybody ask, or nobody."""

    def __init__(self, *, rests: bool = False) -> None:
        self._rests = rests

    def admit(self, code: str) -> float:
        if self._rests:
            raise KioskError(RESTED)
        return 0

    def tell(self, code: str, *, known: bool) -> None: ...


def asking(services: Services, source: Source, pace: Pace | None = None) -> Services:
    """The same kiosk with this register behind it."""
    dossiers = Dossiers(
        lambda: services.dossiers.register, lambda: source, pace or Pace(), lambda _: False
    )
    return dataclasses.replace(services, dossiers=dossiers)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def waits(arrive: Arrive, services: Services, source: Source) -> Visitor:
    """Somebody at a kiosk whose register answers when ``source`` is let go."""
    visitor = arrive(services=asking(services, source))
    visitor.waits_for_answers = False
    return visitor


def answered(visitor: Visitor) -> None:
    """All that was asked is answered, and what came of it is on the glass."""
    visitor.wait_for_answer()
    visitor.let_run(60)


def scan(visitor: Visitor, dossier: Dossier) -> None:
    visitor.send_scan(dossier.code)
    answered(visitor)
    assert visitor.route == DossierRoute(dossier.code)
    visitor.wait_for(lambda: visitor.reads(words.SAMPLE_DOSSIER()))


def untold(visitor: Visitor, services: Services, dossier: Dossier) -> list[str]:
    """What the page of a dossier should say and does not."""
    wanted = [
        words.DOSSIER_CODE(code=dossier.code),
        wording.status_text(dossier),
        wording.timeliness_text(dossier, MOMENT),
        wording.sentence(dossier, MOMENT, services.calendar),
        words.WHAT_NOW(),
        advice.what_to_do(dossier, MOMENT),
        *(advice.day_of_result(dossier) or ()),
        advice.about_date(dossier, MOMENT),
        *dossier.digitised,
        dossier.handled_by,
        words.AS_OF(time="09:00, 23/11/2026"),
        words.SAMPLE_DOSSIER(),
    ]
    for stage in timeline(dossier, MOMENT):
        wanted += [stage.title, when_text(stage, MOMENT), who_text(stage)]
    return [said for said in wanted if not visitor.reads(said)]


@both_ways_up
@pytest.mark.usefixtures("unhurried")
def test_every_demonstration_dossier_says_what_is_when_and_what_to_do(
    arrive: Arrive, services: Services, size: tuple[int, int]
) -> None:
    # More than one visitor asks for in a row: the pace of the kiosk is another test's.
    visitor = arrive(size, asking(services, Source()))
    for dossier in DOSSIERS.values():
        if dossier.sensitive:
            continue
        scan(visitor, dossier)
        assert untold(visitor, services, dossier) == [], dossier.code
        assert not any(visitor.reads(code) for code in DOSSIERS if code != dossier.code)
        assert visitor.button(words.DONE()).isVisible()
        assert visitor.button(words.PRINT_SLIP()).isVisible()
        titles = (dossier_words.RESULT_DUE(), dossier_words.RESULT_DUE_BEFORE_PAUSE())
        if dossier.status in (Status.REFUSED, Status.WITHDRAWN, Status.STOPPED):
            assert not any(visitor.reads(title) for title in titles), "no result to wait for"


def test_the_badge_says_in_words_and_colour_how_it_stands(visitor: Visitor) -> None:
    tokens = {
        Timeliness.EARLY: "good",
        Timeliness.ON_TIME: "good",
        Timeliness.NOT_DUE: "good",
        Timeliness.LATE: "warn",
        Timeliness.PAUSED: "warn",
        Timeliness.OVERDUE: "bad",
    }
    for state, token in tokens.items():
        dossier = dossier_in(state)
        scan(visitor, dossier)
        said = wording.timeliness_text(dossier, MOMENT)
        badge = next(label for label in visitor.visible(Label) if said in label.text())
        assert badge.palette().windowText().color() == visitor.window.theme.colour(token), state


def test_where_the_office_tells_no_steps_those_of_the_procedure_stand_apart(
    visitor: Visitor, services: Services
) -> None:
    bare = next(d for d in DOSSIERS.values() if not d.events and d.status is Status.IN_PROGRESS)
    steps = services.catalogue.procedure(bare.procedure_code).steps
    scan(visitor, bare)
    visitor.wait_for(lambda: visitor.reads(words.USUAL_STEPS()))
    visitor.wait_for(lambda: all(visitor.reads(step.what) for step in steps))
    scan(visitor, DOSSIERS[CODE])
    assert not visitor.reads(words.USUAL_STEPS())


@both_ways_up
def test_done_is_large_in_sight_and_ends_the_visit(visitor: Visitor) -> None:
    scan(visitor, DOSSIERS[CODE])
    visitor.settle()
    done = visitor.button(words.DONE())
    theme = visitor.window.theme
    assert done.height() >= theme.px(20) - 1
    assert done.width() >= theme.px(40)
    visitor.tap(done)
    assert visitor.route == HomeRoute()
    assert not any(CODE in text for text in visitor.kept_texts())


def test_the_slip_says_what_the_screen_says(
    visitor: Visitor, services: Services, prints: Path
) -> None:
    dossier = dossier_in(Status.PAPERS_NEEDED)
    scan(visitor, dossier)
    visitor.settle()
    visitor.have_printed(words.PRINT_SLIP())
    visitor.wait_for(lambda: visitor.reads(printer_words.TAKEN_BY_FOLDER()))
    slip = printed_text(prints / "0001.pdf")
    assert dossier.code in slip
    assert wording.sentence(dossier, MOMENT, services.calendar) in slip
    counter = services.dossiers.find(dossier.code).counter
    assert counter == "Quầy 5"
    assert advice.what_to_do(dossier, MOMENT, counter) in slip
    visitor.settle()
    visitor.touch_button(words.CLOSE())
    assert not visitor.panel(PrintPanel).isVisible()
    assert visitor.route == DossierRoute(dossier.code)


def test_whoever_has_to_ask_reads_at_which_counter(visitor: Visitor, services: Services) -> None:
    dossier = dossier_in(Status.STOPPED)
    scan(visitor, dossier)
    counter = services.dossiers.find(dossier.code).counter
    assert counter
    assert visitor.reads(f"hỏi {counter}")


def test_a_secret_dossier_names_no_counter_that_would_tell_its_field(services: Services) -> None:
    withheld = services.dossiers.find(SECRET.code)
    assert withheld.withheld
    assert withheld.counter == ""


# While there is no answer


def test_a_slow_answer_is_announced_and_then_takes_that_place(
    waits: Visitor, source: Source
) -> None:
    source.let_go.clear()
    waits.send_scan(CODE)
    waits.wait_for(lambda: waits.reads(words.WAIT_FOR_ANSWER()))
    assert waits.reads(CODE)
    assert waits.button(words.DONE()).isVisible()
    waits.wait_for(lambda: waits.reads(words.WAIT_LONGER()))
    assert not waits.reads(words.WAIT_FOR_ANSWER())
    source.let_go.set()
    waits.wait_for(lambda: waits.reads(wording.status_text(DOSSIERS[CODE])))
    assert not waits.reads(words.WAIT_LONGER())


def go_back(visitor: Visitor) -> None:
    visitor.touch_button(words.BACK())


def finish(visitor: Visitor) -> None:
    visitor.touch_button(words.DONE())


def nobody_there(visitor: Visitor) -> None:
    visitor.window.idle.gone.emit()


@pytest.mark.parametrize("leave", [go_back, finish, nobody_there])
def test_an_answer_that_comes_after_somebody_left_is_never_shown(
    waits: Visitor, source: Source, leave: Callable[[Visitor], None]
) -> None:
    source.let_go.clear()
    waits.go(TypeCodeRoute())
    waits.send_scan(CODE)
    waits.settle()
    leave(waits)
    waits.settle()
    # The next visitor stands before the same page when the answer of the first arrives.
    waits.send_scan(OTHER_CODE)
    source.let_go.set()
    answered(waits)
    assert source.asked == [CODE, OTHER_CODE]
    assert waits.route == DossierRoute(OTHER_CODE)
    assert waits.reads(OTHER_CODE)
    assert not any(CODE in text for text in waits.kept_texts())
    assert wording.status_text(DOSSIERS[OTHER_CODE]) in " ".join(waits.texts())


def test_an_answer_that_comes_to_an_empty_room_stays_away(waits: Visitor, source: Source) -> None:
    source.let_go.clear()
    waits.send_scan(CODE)
    waits.settle()
    waits.window.end_visit()
    source.let_go.set()
    answered(waits)
    assert waits.route == HomeRoute()
    assert not any(CODE in text for text in waits.kept_texts())


def test_a_problem_that_comes_after_somebody_left_disturbs_nobody(
    waits: Visitor, source: Source
) -> None:
    source.let_go.clear()
    waits.send_scan(UNKNOWN)
    waits.settle()
    waits.window.end_visit()
    source.let_go.set()
    answered(waits)
    assert waits.route == HomeRoute()


def test_a_touch_meant_for_the_waiting_page_prints_nothing(
    waits: Visitor, source: Source, prints: Path
) -> None:
    source.let_go.clear()
    waits.send_scan(CODE)
    waits.wait_for(lambda: waits.reads(words.WAIT_FOR_ANSWER()))
    waits.settle()
    source.let_go.set()
    waits.wait_for(lambda: waits.find_button(words.PRINT_SLIP()) is not None)
    waits.tap(waits.button(words.PRINT_SLIP()))
    waits.let_pass(60)
    assert not waits.panel(PreviewPanel).isVisible()
    assert not prints.exists()


# Where there is no dossier to show


def test_an_unknown_code_gets_a_sentence_in_its_place_and_the_keys_again(
    visitor: Visitor,
) -> None:
    visitor.go(TypeCodeRoute())
    visitor.go(DossierRoute(UNKNOWN))
    answered(visitor)
    said = problem_words.DOSSIER_UNKNOWN(code=UNKNOWN)
    assert isinstance(visitor.route, ProblemRoute)
    assert visitor.reads(said)
    visitor.settle()
    visitor.touch_button(words.LOOKING_UP_AGAIN())
    assert visitor.route == TypeCodeRoute()
    visitor.touch_button(words.BACK())
    assert visitor.route == HomeRoute(), "the way back leads past what went wrong"


def test_where_the_machine_rests_it_says_so_and_shows_nothing(
    arrive: Arrive, services: Services, source: Source
) -> None:
    visitor = arrive(services=asking(services, source, Pace(rests=True)))
    visitor.send_scan(CODE)
    assert visitor.reads(RESTED())
    assert source.asked == []
    assert not visitor.reads(wording.status_text(DOSSIERS[CODE]))


def test_what_is_from_the_copy_says_from_when_it_is(arrive: Arrive, services: Services) -> None:
    visitor = arrive(services=asking(services, Source(from_copy=True)))
    scan(visitor, DOSSIERS[CODE])
    assert visitor.reads(words.FROM_COPY(time="09:00, 23/11/2026"))
    assert not visitor.reads(words.AS_OF(time="09:00, 23/11/2026"))


# A name that tells a secret


def test_a_secret_name_is_shown_only_for_its_look_up_code(visitor: Visitor) -> None:
    visitor.send_scan(SECRET.code)
    answered(visitor)
    visitor.settle()
    assert visitor.reads(words.NAME_WITHHELD())
    assert visitor.reads(wording.status_text(SECRET))
    assert not any("con nuôi" in text for text in visitor.kept_texts())
    visitor.touch_button(words.SEE_NAME())
    assert visitor.route == LookupCodeRoute(SECRET.code)
    visitor.touch_keys("2", "0", "2", "6")
    visitor.touch_button(words.SEE_NAME())
    answered(visitor)
    assert visitor.reads(words.LOOKUP_WRONG())
    assert not any("con nuôi" in text for text in visitor.kept_texts())
    visitor.settle()
    visitor.touch_button(words.TYPE_LOOKUP_AGAIN())
    assert visitor.typed() == "2026", "a slip is mended"
    for _ in range(4):
        visitor.touch_keys(words.KEY_DELETE())
    visitor.send_letters("mau-2026")
    visitor.let_pass(PAUSE_MS)
    assert visitor.typed() == "MAU-2026"
    visitor.touch_button(words.SEE_NAME())
    answered(visitor)
    assert visitor.reads(SECRET.procedure_name)
    assert not visitor.reads(words.NAME_WITHHELD())
    visitor.settle()
    visitor.touch_button(words.DONE())
    kept = " ".join(visitor.kept_texts())
    assert "con nuôi" not in kept
    assert "2026" not in kept.replace("/2026", "")


@both_ways_up
def test_a_look_up_code_is_typed_without_looking_for_letters_or_digits(visitor: Visitor) -> None:
    visitor.go(LookupCodeRoute(SECRET.code))
    visitor.touch_keys("K", "7", "M", "2", words.KEY_SPACE(), "9", "Q", "4", "T")
    assert visitor.typed() == "K7M2 9Q4T"
    visitor.touch_keys(words.CLEAR(), "0", "O", "-", words.KEY_DELETE())
    assert visitor.typed() == "0O"


def test_one_example_shows_everywhere_what_a_code_looks_like(visitor: Visitor) -> None:
    visitor.go(TypeCodeRoute())
    assert visitor.reads(dossier_words.CODE_EXAMPLE(example=EXAMPLE))
    visitor.touch_keys("1")
    visitor.touch_button(words.LOOK_UP())
    answered(visitor)
    assert visitor.reads(EXAMPLE)


def with_server(services: Services) -> Services:
    """The same kiosk, told of a shared register."""
    tracking = dataclasses.replace(services.settings.dossiers, server="postgresql://example")
    settings = dataclasses.replace(services.settings, dossiers=tracking)
    return dataclasses.replace(services, settings=settings)


def test_a_copy_that_holds_no_look_up_codes_blames_nobody_for_a_wrong_one(
    arrive: Arrive, services: Services
) -> None:
    source = Source(from_copy=True, has_hashes=False)
    visitor = arrive(services=asking(with_server(services), source))
    visitor.send_scan(SECRET.code)
    answered(visitor)
    assert visitor.find_button(words.SEE_NAME()) is not None
    visitor.go(DossierRoute(SECRET.code, "MAU 2026"))
    answered(visitor)
    assert visitor.reads(words.LOOKUP_NOT_COMPARED())
    assert not visitor.reads(words.LOOKUP_WRONG())
    assert not any("con nuôi" in text for text in visitor.kept_texts())


def test_where_the_receipt_has_no_look_up_code_nobody_is_asked_to_type_one(
    arrive: Arrive, services: Services
) -> None:
    visitor = arrive(services=asking(services, Source(has_hashes=False)))
    visitor.send_scan(SECRET.code)
    answered(visitor)
    assert visitor.reads(words.NAME_WITHHELD())
    assert visitor.reads(words.ASK_FOR_NAME())
    assert visitor.find_button(words.SEE_NAME()) is None


def test_the_look_up_code_of_one_dossier_is_not_offered_for_the_next(visitor: Visitor) -> None:
    visitor.go(LookupCodeRoute(SECRET.code))
    visitor.touch_keys("1", "2")
    visitor.go(LookupCodeRoute(OTHER_CODE))
    assert visitor.typed() == ""


def test_the_slip_keeps_the_secret(visitor: Visitor, prints: Path) -> None:
    visitor.send_scan(SECRET.code)
    answered(visitor)
    visitor.settle()
    visitor.have_printed(words.PRINT_SLIP())
    visitor.wait_for(lambda: visitor.reads(printer_words.TAKEN_BY_FOLDER()))
    slip = printed_text(prints / "0001.pdf")
    assert paper_words.PROCEDURE_WITHHELD() in slip
    assert "nuôi" not in slip


def test_the_demonstration_is_what_the_register_gives(services: Services) -> None:
    """The tests above compare with the demonstration; this holds them to what is stored."""
    for dossier in DOSSIERS.values():
        found = services.dossiers.find(dossier.code, "MAU 2026" if dossier.sensitive else "")
        assert dataclasses.replace(found, counter="") == Answer(dossier)
        assert timeliness(found.dossier, MOMENT) is timeliness(dossier, MOMENT)
    with pytest.raises(DossierUnknown):
        services.dossiers.find(read_code(UNKNOWN))
