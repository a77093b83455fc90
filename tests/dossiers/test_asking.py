"""Asking at the public glass: what is kept back, what costs, and what is reckoned anew."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest

from kiosk.clock import VIETNAM_TIME
from kiosk.dossiers.asking import Dossiers, DossierUnknown
from kiosk.dossiers.lookup_code import hash_of
from kiosk.dossiers.model import Dossier, DossierEvent, Status
from kiosk.dossiers.register import Register

CODE = "H26.99.01-261123-0001"
TELLING = "con nuôi"


@pytest.fixture
def secret(dossier: Dossier) -> Dossier:
    """Every text of it tells the secret."""
    told = f"việc {TELLING}"
    return dataclasses.replace(
        dossier,
        code=CODE,
        procedure_code="2.001263",
        procedure_name=told,
        field=told,
        status=Status.OTHER,
        status_words=told,
        needs=told,
        amount=400_000,
        pay_how=told,
        handled_by=told,
        digitised=(told,),
        events=(DossierEvent(at=None, title=told, who=told),),
        sensitive=True,
        lookup_hash=hash_of(CODE, "AB12CD"),
    )


class Shelf:
    """One dossier, from this machine's register or from the copy."""

    def __init__(self, dossier: Dossier, *, from_copy: bool = False) -> None:
        self._dossier = dossier
        self._from_copy = from_copy

    def find(self, code: str, lookup_hash: str) -> tuple[Dossier | None, bool]:
        return (self._dossier if code == self._dossier.code else None), self._from_copy


class Book:
    """Writes down what was asked for, and how it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, bool]] = []

    def admit(self, code: str) -> float:
        return 0

    def tell(self, code: str, *, known: bool) -> None:
        self.told.append((code, known))


def no_register() -> Register:
    raise AssertionError("nobody opens it here")


def asking(shelf: Shelf, book: Book, estimate: Callable[[Dossier], dt.datetime | None]) -> Dossiers:
    return Dossiers(no_register, lambda: shelf, book, lambda _: False, estimate)


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def dossiers(secret: Dossier, book: Book) -> Dossiers:
    return asking(Shelf(secret), book, lambda _: None)


def test_of_a_secret_only_status_and_dates_are_given(dossiers: Dossiers, secret: Dossier) -> None:
    answer = dossiers.ask(CODE)
    assert answer.withheld
    assert TELLING not in repr(answer)
    assert answer.dossier.amount is None
    assert answer.dossier.status is secret.status
    assert answer.dossier.due_at == secret.due_at


def test_the_look_up_code_of_the_receipt_shows_it(dossiers: Dossiers, secret: Dossier) -> None:
    answer = dossiers.ask(CODE, "ab12-cd")
    assert answer.dossier == secret
    assert not answer.withheld


def test_each_wrong_look_up_code_is_a_question_of_its_own(dossiers: Dossiers, book: Book) -> None:
    for guess in ("AB12CE", "AB12CF", "AB12CE"):
        assert dossiers.ask(CODE, guess).withheld
    assert len({asked for asked, _ in book.told}) == 2
    assert not any(known for _, known in book.told), "and each costs as much as an unknown code"
    assert "AB12" not in repr(book.told)


def test_a_copy_without_look_up_codes_blames_nobody(secret: Dossier, book: Book) -> None:
    copied = dataclasses.replace(secret, lookup_hash="")
    dossiers = asking(Shelf(copied, from_copy=True), book, lambda _: None)
    assert dossiers.ask(CODE, "AB12CD").withheld
    assert [known for _, known in book.told] == [True]


def test_an_unknown_code_is_told_as_one(dossiers: Dossiers, book: Book) -> None:
    with pytest.raises(DossierUnknown):
        dossiers.ask("H26.99.01-261123-0002")
    assert book.told == [("H26.99.01-261123-0002", False)]


def test_a_date_of_our_own_moves_with_a_pause_and_a_promise_does_not(
    dossier: Dossier, book: Book
) -> None:
    moved = dt.datetime(2026, 12, 4, 17, 30, tzinfo=VIETNAM_TIME)
    for estimated, due in ((True, moved), (False, dossier.due_at)):
        shelf = Shelf(dataclasses.replace(dossier, due_is_estimate=estimated))
        answer = asking(shelf, book, lambda _: moved).ask(dossier.code)
        assert answer.dossier.due_at == due
