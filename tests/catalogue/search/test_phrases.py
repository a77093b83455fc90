"""Of all phrases those are tried that may stand there: not one fewer, not one more."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk.catalogue.search.phrases import Element, Gap, Group, Phrase, Phrases, Row, Sense, Word

A, B, C, GAP = Word("á", "a"), Word("b", "b"), Word("c", "c"), Gap()
OTHER_A = Word("à", "a")
PEOPLE = Group("nguoi")
ELEMENTS: tuple[Element, ...] = (A, OTHER_A, B, C, PEOPLE, GAP)
ROWS: tuple[Row, ...] = tuple(
    row
    for length in (1, 2, 3)
    for row in product(ELEMENTS, repeat=length)
    if GAP not in (row[0], row[-1])
)
EVEN, ODD = Sense(), Sense(never=(" x ",))
NEEDS = ("a", "b", "c", "<nguoi>")


def _needs(row: Row) -> set[str]:
    words = {element.folded for element in row if isinstance(element, Word)}
    return words | ({"<nguoi>"} if PEOPLE in row else set())


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    said = ((row, (EVEN, ODD)[at % 2]) for at, row in enumerate(ROWS))
    return Phrases(said, {"nguoi": [(B,)]})


@pytest.mark.parametrize("chosen", list(product((True, False), repeat=4)))
def test_a_phrase_is_possible_where_all_it_needs_is_there(
    phrases: Phrases, chosen: tuple[bool, ...]
) -> None:
    there = {need for need, is_there in zip(NEEDS, chosen, strict=True) if is_there}
    found = list(phrases.possible(there | {"unknown"}))
    expected = [row for row in ROWS if _needs(row) <= there]
    assert len(found) == len(expected)
    assert {phrase.elements for phrase in found} == set(expected)


def test_each_phrase_keeps_what_its_saying_means(phrases: Phrases) -> None:
    senses = {phrase.elements: phrase.sense for phrase in phrases.possible(set(NEEDS))}
    assert [senses[row] for row in ROWS] == [(EVEN, ODD)[at % 2] for at in range(len(ROWS))]


def test_phrases_that_begin_with_a_word_come_in_the_order_of_the_vocabulary(
    phrases: Phrases,
) -> None:
    longer: list[Phrase] = list(phrases.beginning_with("a", longer=2))
    rows = [row for row in ROWS if len(row) > 2 and row[0] in (A, OTHER_A)]
    assert [phrase.elements for phrase in longer] == rows


def test_without_phrases_nothing_is_possible() -> None:
    none = Phrases((), {})
    assert list(none.possible({"a"})) == []
    assert list(none.beginning_with("a", longer=0)) == []
