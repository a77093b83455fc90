"""What every paper says about the office that gives it out."""

from __future__ import annotations

from kiosk.catalogue.model import Office
from kiosk.words import printing as words


def issuer(office: Office) -> str:
    """The office and the unit it belongs to, for the top of the page and the PDF's author."""
    return words.ISSUER(name=office.name, unit=office.unit) if office.unit else office.name


def footer(office: Office, printed: str, *more: str) -> tuple[str, ...]:
    """The office's notice to everybody, then when the paper was printed and from what."""
    line = " · ".join((printed, *(part for part in more if part)))
    return (office.notice, line) if office.notice else (line,)
