"""What the posted catalogue knows goes before what a clerk has typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pytest

from kiosk.catalogue.model import Channel, Method, Procedure, Provenance, TimeLimit, TimeUnit
from kiosk.dossiers.deadlines import WorkCalendar, public_days
from kiosk.dossiers.intake import Known, catalogued
from kiosk.errors import KioskError
from kiosk.words import problems

from .office import HEADER, ROW, Office, moment

POSTED = Procedure(
    code="9.999001",
    name="Thủ tục mẫu",
    plain_name="Việc mẫu",
    field_id="mau",
    methods=(
        Method(
            channel=Channel.IN_PERSON,
            statutory_time=TimeLimit(amount=3, unit=TimeUnit.WORKING_DAY),
        ),
    ),
    provenance=Provenance(source="mẫu", read_on="2026-07"),
)


@dataclass(frozen=True)
class Entry:
    code: str
    name: str
    field_name: str = "Lĩnh vực mẫu"


class Catalogue:
    def __init__(self, *procedures: Procedure) -> None:
        self._procedures = {procedure.code: procedure for procedure in procedures}
        self.asked = 0

    def find(self, code: str) -> Procedure:
        self.asked += 1
        if code not in self._procedures:
            raise KioskError(problems.DOSSIER_UNKNOWN, code=code)
        return self._procedures[code]

    def known(self, *entries: Entry) -> Known:
        listed = entries or (Entry(POSTED.code, POSTED.name),)
        return catalogued(self.find, WorkCalendar(public_days()), listed)


@pytest.mark.parametrize("code", ["9.999001", "9.999001.H26", "9.999001.000.00.00.H26"])
def test_a_procedure_is_known_by_its_code_also_as_a_province_writes_it(
    office: Office, code: str
) -> None:
    header, row = (*HEADER, "Mã thủ tục"), (*ROW[:3], "", *ROW[4:], code)
    office.bring([header, row], known=Catalogue(POSTED).known())
    dossier = office.dossier()
    assert (dossier.procedure_code, dossier.procedure_name) == (code, "Thủ tục mẫu")
    assert dossier.field == "Lĩnh vực mẫu"
    assert dossier.due_is_estimate
    assert dossier.due_at is not None
    # Received on Monday; Tuesday 24 November 2026 is a day off.
    assert dossier.due_at.date() == dt.date(2026, 11, 27)


def test_the_offices_own_field_goes_before_the_catalogues(office: Office) -> None:
    header, row = (*HEADER, "Mã thủ tục", "Lĩnh vực"), (*ROW, "9.999001", "Lĩnh vực khác")
    office.bring([header, row], known=Catalogue(POSTED).known())
    assert office.dossier().field == "Lĩnh vực khác"


def test_a_procedure_without_a_code_is_known_by_its_official_name(office: Office) -> None:
    secret = Catalogue(replace(POSTED, sensitive=True))
    office.bring([HEADER, (ROW[0], "THỦ TỤC MẪU", *ROW[2:])], known=secret.known())
    assert office.dossier().procedure_code == "9.999001"
    assert office.dossier().sensitive


def test_a_name_that_two_procedures_share_tells_no_code() -> None:
    twice = (Entry("9.999001", "Thủ tục mẫu"), Entry("9.999002", "Thủ tục mẫu"))
    assert Catalogue(POSTED).known(*twice).codes("Thủ tục mẫu") is None


def test_what_the_catalogue_does_not_know_stays_as_it_is_written(office: Office) -> None:
    header, row = (*HEADER, "Mã thủ tục"), (*ROW[:3], "", *ROW[4:], "8.888888")
    catalogue = Catalogue(POSTED)
    office.bring([header, row], known=catalogue.known())
    dossier = office.dossier()
    assert (dossier.procedure_code, dossier.procedure_name) == ("8.888888", "Đăng ký tạm trú")
    assert (dossier.due_at, dossier.sensitive, dossier.field) == (None, False, "")


def test_a_procedure_is_looked_up_once() -> None:
    catalogue = Catalogue(POSTED)
    known = catalogue.known()
    for _ in range(5):
        known.names("9.999001")
        known.sensitive("9.999001")
        known.estimate("9.999001", Channel.IN_PERSON, moment("2026-11-23 08:00"))
        known.names("8.888888")
    assert catalogue.asked == 2
