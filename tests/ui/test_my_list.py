"""My list holds what this person needs and nothing else, and goes onto a phone."""

from __future__ import annotations

import itertools

import pytest

from kiosk.catalogue import checklist, wording
from kiosk.catalogue.checklist import Checklist
from kiosk.catalogue.model import PORTAL
from kiosk.printing.documents.expected import expected_text
from kiosk.printing.documents.pocket import pocket_text
from kiosk.services import Services
from kiosk.ui.routes import ChecklistRoute, HomeRoute, ProcedureRoute, QuestionRoute
from kiosk.words import paper
from kiosk.words import screens as words

from .papers import codes_seen
from .visitor import BIRTH, MOMENT, Visitor, both_ways_up

pytestmark = pytest.mark.usefixtures("briskly")

RESIDENCE = "1.010041"


def all_answers(services: Services, code: str) -> list[dict[str, str]]:
    """Every way to answer the questions of a procedure."""
    asked = checklist.questions(services.catalogue.procedure(code))
    choices = [[(question.id, option.id) for option in question.options] for question in asked]
    return [dict(chosen) for chosen in itertools.product(*choices)]


def answer(visitor: Visitor, services: Services, answers: dict[str, str]) -> Checklist:
    """Touch these answers one question after the other, up to the list."""
    procedure = services.catalogue.procedure(BIRTH)
    while isinstance(visitor.route, QuestionRoute):
        given = dict(visitor.route.answers)
        asked = [q for q in checklist.questions(procedure, given) if q.id not in given]
        assert visitor.reads(asked[0].text)
        chosen = answers[asked[0].id]
        visitor.touch_button(next(o.text for o in asked[0].options if o.id == chosen))
    assert isinstance(visitor.route, ChecklistRoute)
    return checklist.make(procedure, dict(visitor.route.answers))


def names(made: Checklist) -> set[str]:
    return {item.paper.name for item in (*made.submit, *made.present, *made.exempt)}


def wait_for_list(visitor: Visitor) -> None:
    """Until also what lies below the first glance is there."""
    visitor.wait_for(lambda: visitor.reads(paper.TAKE_HOME()))


def first_and_last(services: Services) -> list[dict[str, str]]:
    answers = all_answers(services, BIRTH)
    return [answers[0], answers[-1]]


def test_the_form_of_a_paper_is_named_once(visitor: Visitor, services: Services) -> None:
    made = checklist.make(services.catalogue.procedure(RESIDENCE))
    form = next(item.paper.form for item in made.submit if item.paper.form.startswith("Mẫu"))
    visitor.go(ChecklistRoute(RESIDENCE))
    wait_for_list(visitor)
    assert form in visitor.texts()


@both_ways_up
def test_the_list_holds_the_papers_of_the_answers_and_no_others(
    visitor: Visitor, services: Services
) -> None:
    everything = {paper.name for paper in services.catalogue.procedure(BIRTH).papers}
    different: list[set[str]] = []
    for answers in first_and_last(services):
        visitor.go(ProcedureRoute(BIRTH))
        visitor.touch_button(words.MAKE_MY_LIST())
        made = answer(visitor, services, answers)
        wait_for_list(visitor)
        shown = {name for name in everything if name in visitor.texts()}
        assert shown == names(made)
        different.append(shown)
        for item in (*made.submit, *made.present):
            assert visitor.reads(wording.quantity(item.paper))
        for option in (option for _, option in made.answers):
            assert visitor.reads(option)
        visitor.go(HomeRoute())
    assert different[0] != different[1]


def test_answers_can_be_changed(visitor: Visitor, services: Services) -> None:
    first, last = first_and_last(services)
    visitor.go(QuestionRoute(BIRTH))
    answer(visitor, services, first)
    visitor.touch_button(words.CHANGE_ANSWERS())
    assert visitor.route == QuestionRoute(BIRTH)
    made = answer(visitor, services, last)
    wait_for_list(visitor)
    everything = {paper.name for paper in services.catalogue.procedure(BIRTH).papers}
    assert {name for name in everything if name in visitor.texts()} == names(made)


def test_time_and_fee_are_those_of_the_chosen_channel(visitor: Visitor, services: Services) -> None:
    for entry in services.catalogue.all():
        procedure = services.catalogue.procedure(entry.code)
        channels = sorted({str(method.channel) for method in procedure.methods})
        if len(channels) < 2:
            continue
        made = {each: checklist.make(procedure, {"channel": each}) for each in channels}
        for channel, chosen in made.items():
            assert {str(method.channel) for method in chosen.methods} == {channel}
        # Where every channel says the same, one page of it is as good as all.
        alike = len({times_and_fees(each) for each in made.values()}) == 1
        for channel in channels[:1] if alike else channels:
            visitor.window.go(ChecklistRoute(entry.code, (("channel", channel),)))
            wait_for_list(visitor)
            read = visitor.texts()
            for said in times_and_fees(made[channel]):
                assert any(said in text for text in read), (entry.code, channel)
            fast = {method.time_text for method in checklist.make(procedure).methods}
            for other in fast - {method.time_text for method in made[channel].methods}:
                assert other not in read, (entry.code, channel)


def times_and_fees(made: Checklist) -> frozenset[str]:
    return frozenset(said for m in made.methods for said in (m.time_text, *m.fee_texts))


def codes_below(visitor: Visitor) -> set[str]:
    """What a phone reads of the page, from its top to its end."""
    wait_for_list(visitor)
    found = codes_seen(visitor.window)
    while visitor.find_button(words.MORE_BELOW()) is not None:
        visitor.touch_button(words.MORE_BELOW())
        found |= codes_seen(visitor.window)
    return found


@both_ways_up
def test_the_page_leads_a_phone_to_the_procedure(visitor: Visitor, services: Services) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    assert codes_below(visitor) == {services.catalogue.procedure(BIRTH).provenance.url}


def short_list(services: Services) -> tuple[str, str]:
    """A procedure whose list fits into a code, and what that code says."""
    for entry in services.catalogue.all():
        made = checklist.make(services.catalogue.procedure(entry.code))
        if text := pocket_text(made, services.catalogue.office):
            return entry.code, text
    raise AssertionError("every list is too long for a code")


@both_ways_up
def test_a_short_list_goes_into_a_phone_without_a_network(
    visitor: Visitor, services: Services
) -> None:
    code, text = short_list(services)
    visitor.go(ChecklistRoute(code))
    address = services.catalogue.procedure(code).provenance.url or PORTAL
    assert codes_below(visitor) == {text, address}
    assert visitor.reads(paper.QR_POCKET())


def test_a_long_list_offers_no_code_that_would_cut_it(visitor: Visitor) -> None:
    visitor.go(ChecklistRoute(BIRTH))
    wait_for_list(visitor)
    assert not visitor.reads(paper.QR_POCKET())


def test_the_time_says_the_day_on_which_it_would_be_ready(
    visitor: Visitor, services: Services
) -> None:
    """The same day as on the paper: there is one place where it is reckoned."""
    told = 0
    for entry in services.catalogue.all():
        procedure = services.catalogue.procedure(entry.code)
        methods = checklist.make(procedure).methods
        expected = [expected_text(procedure, m, MOMENT, services.calendar) for m in methods]
        if not any(expected):
            continue
        visitor.window.go(ChecklistRoute(entry.code))
        wait_for_list(visitor)
        for said in filter(None, expected):
            assert visitor.reads(said), entry.code
            told += 1
    assert told > 10
