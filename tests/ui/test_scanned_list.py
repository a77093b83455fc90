"""The barcode of a list of papers is for staff, but people hold it under the scanner too."""

from __future__ import annotations

import pytest

from kiosk.ui.routes import AllRoute, DossierRoute, HomeRoute, ProblemRoute, ProcedureRoute

from .conftest import Arrive
from .visitor import BIRTH, CODE


@pytest.mark.parametrize("before", [None, AllRoute()])
def test_the_code_of_a_list_opens_its_procedure(arrive: Arrive, before: AllRoute | None) -> None:
    visitor = arrive()
    visitor.wait_for(lambda: visitor.reads("Có con nhỏ"))
    if before is not None:
        visitor.go(before)
    visitor.send_scan(BIRTH)
    visitor.wait_for(lambda: visitor.route == ProcedureRoute(BIRTH))


def test_what_somebody_else_looked_at_before_is_not_behind_it(arrive: Arrive) -> None:
    visitor = arrive()
    visitor.go(DossierRoute(CODE))
    visitor.send_scan(BIRTH)
    visitor.wait_for(lambda: visitor.route == ProcedureRoute(BIRTH))
    visitor.window.back()
    assert visitor.route == HomeRoute()


@pytest.mark.parametrize("scanned", ["9.999999", "11.001193", "8934563138165"])
def test_any_other_code_is_no_procedure(arrive: Arrive, scanned: str) -> None:
    visitor = arrive()
    visitor.go(AllRoute())
    visitor.send_scan(scanned)
    visitor.wait_for(lambda: isinstance(visitor.route, ProblemRoute))
    assert any("mã hồ sơ" in text for text in visitor.texts())
