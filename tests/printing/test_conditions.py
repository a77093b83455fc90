"""Every reason why nothing prints has a sentence for everybody and a remedy for staff."""

from __future__ import annotations

import pytest

from kiosk.printing.conditions import (
    Condition,
    Notice,
    PrinterProblem,
    notice_of,
    remedy_of,
    sentence_of,
)


@pytest.mark.parametrize("condition", Condition)
def test_every_condition_says_what_happened_and_what_staff_do(condition: Condition) -> None:
    assert sentence_of(condition)().endswith(".")
    assert remedy_of(condition)().startswith("Bạn hãy ")


def test_no_two_conditions_are_told_in_the_same_words() -> None:
    assert len({sentence_of(condition)() for condition in Condition}) == len(Condition)
    assert len({remedy_of(condition)() for condition in Condition}) == len(Condition)


@pytest.mark.parametrize("notice", Notice)
def test_every_notice_says_what_will_be_missing(notice: Notice) -> None:
    assert "sắp hết" in notice_of(notice)()


def test_a_problem_speaks_the_sentence_of_its_condition() -> None:
    problem = PrinterProblem(Condition.PAPER_OUT)
    assert str(problem) == "Máy in đã hết giấy."
    assert problem.condition is Condition.PAPER_OUT
