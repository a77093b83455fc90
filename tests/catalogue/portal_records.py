"""Invented records in the shape in which the national portal gives one procedure."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kiosk.catalogue import portal
from kiosk.catalogue.model import Procedure
from kiosk.findings import Finding

Record = dict[str, Any]
Change = Callable[[Record], None]

PORTAL = Path(__file__).parents[3] / "shared" / "data" / "portal"
NO_PORTAL = f"the portal's records are not on this machine ({PORTAL})"


def record(code: str = "9.000001", **changes: Any) -> Record:
    """A procedure of a commune: one paper, one way of handing in, three working days."""
    made: Record = {
        "code": code,
        "name": f"Thủ tục xin tờ giấy số {code[-1]}",
        "decisionNo": "12/QĐ-XYZ",
        "isWard": True,
        "isProvince": False,
        "isMinistry": False,
        "isOtherAgency": False,
        "category": "Giấy tờ",
        "subjectTypes": ["Công dân Việt Nam"],
        "executingAgencies": ["Ủy ban nhân dân cấp xã"],
        "authorityAgency": "",
        "authorizedAgency": "",
        "coordinatingAgency": "",
        "dossierReceivingAddress": "",
        "executionSteps": [{"name": "", "description": "Nộp giấy rồi nhận giấy."}],
        "executionMethods": [method()],
        "executionCases": [case("", paper("Tờ khai"))],
        "results": [{"name": "Tờ giấy", "code": "KQ.1"}],
        "legalBases": [],
        "requirementsAndConditions": "",
        "relatedProcedures": "",
        "detailUrl": "",
    }
    return made | changes


def method(
    channel: str = "DIRECT",
    amount: float | None = 3.0,
    unit: str | None = "WORKING_DAY",
    said: str = "",
    fee: float | None = None,
    currency: str = "VND",
) -> Record:
    fees: list[Record] = []
    if fee is not None:
        fees = [{"type": "FEE", "value": fee, "currency": currency, "description": ""}]
    return {
        "submissionMethod": channel,
        "processingTime": amount,
        "processingTimeUnit": unit,
        "description": said,
        "fees": fees,
    }


def case(name: str, *papers: Record) -> Record:
    return {"name": name, "profileComponents": list(papers)}


def paper(name: str, originals: int = 1, copies: int = 0, **more: Any) -> Record:
    return {"name": name, "originalQty": originals, "copyQty": copies} | more


def write(path: Path, records: Sequence[Record | str]) -> Path:
    """One record a line; a text stands as it is. Packed where the name ends in .gz."""
    lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records]
    raw = ("\n".join(lines) + "\n").encode()
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


def imported(folder: Path, *records: Record | str, **choice: Any) -> portal.Imported:
    path = write(folder / "bo.jsonl", records)
    return portal.read([path], read_on="2026-07", **choice)


def one(folder: Path, **changes: Any) -> tuple[Procedure, list[Finding]]:
    """The procedure that one record becomes, and what is remarked about it."""
    result = imported(folder, record(**changes))
    return result.procedures[0], result.findings


def said(findings: Sequence[Finding]) -> str:
    return "\n".join(map(str, findings))
