"""One procedure as the national portal gives it, typed as it arrives and nothing more.

Everything may be missing or null; a value of another kind makes the record unreadable, and the
error says at which part. What the values mean is decided in the modules beside this one.
"""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

T = TypeVar("T")
_PART = re.compile(r"at `\$\.?([^`]*)`")


class Misfit(Exception):
    """The record has another shape; ``part`` is the way to the value, "" for the whole."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class _Shape(msgspec.Struct, rename="camel", gc=False):
    pass


class PortalFee(_Shape):
    """``value`` is 0 both for free and for "see the description"."""

    value: float | None = None
    currency: str | None = None
    description: str | None = None


class PortalMethod(_Shape):
    submission_method: str | None = None
    processing_time: float | None = None
    processing_time_unit: str | None = None
    description: str | None = None
    fees: list[PortalFee] | None = None
    ambiguous: bool | None = None


class PortalPaper(_Shape):
    name: str | None = None
    original_qty: float | None = None
    copy_qty: float | None = None
    ambiguous: bool | None = None


class PortalCase(_Shape):
    name: str | None = None
    profile_components: list[PortalPaper] | None = None


class PortalStep(_Shape):
    name: str | None = None
    description: str | None = None


class PortalNamed(_Shape):
    """A result or a legal basis."""

    name: str | None = None
    code: str | None = None


class Record(_Shape):
    code: str | None = None
    name: str | None = None
    decision_no: str | None = None
    is_ward: bool | None = None
    is_province: bool | None = None
    is_ministry: bool | None = None
    is_other_agency: bool | None = None
    category: str | None = None
    subject_types: list[str] | None = None
    executing_agencies: list[str] | None = None
    authority_agency: str | None = None
    authorized_agency: str | None = None
    coordinating_agency: str | None = None
    dossier_receiving_address: str | None = None
    execution_steps: list[PortalStep] | None = None
    execution_methods: list[PortalMethod] | None = None
    execution_cases: list[PortalCase] | None = None
    results: list[PortalNamed] | None = None
    legal_bases: list[PortalNamed] | None = None
    requirements_and_conditions: str | None = None
    detail_url: str | None = None


_decoder = msgspec.json.Decoder(Record, strict=False)


def parse(raw: bytes) -> Record:
    """Raises ``Misfit`` for another shape and ``ValueError`` for what is no JSON at all."""
    try:
        return _decoder.decode(raw)
    except msgspec.ValidationError as error:
        found = _PART.search(str(error))
        raise Misfit(found[1] if found else "") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError from error


def items(listed: list[T] | None) -> list[T]:
    """A list that may be missing."""
    return listed or []
