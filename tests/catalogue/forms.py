"""Small sound PDF files, and procedures that name them."""

from __future__ import annotations

from dataclasses import replace

from kiosk.catalogue.model import BlankForm, Catalogue
from tests.printing import broken_forms

SHEET = "to-khai.pdf"
PDF = broken_forms.sound(2)
OTHER_PDF = broken_forms.sound(3)
FORM = BlankForm(name="Tờ khai mẫu", file=SHEET, url="https://xa-mau.example.vn/to-khai")


def with_forms(
    catalogue: Catalogue, *forms: BlankForm, files: dict[str, bytes] | None = None
) -> Catalogue:
    """The same catalogue, its first procedure with these forms; ``SHEET`` where none is given."""
    first, *others = catalogue.procedures
    return replace(
        catalogue,
        procedures=(replace(first, forms=forms or (FORM,)), *others),
        form_files={SHEET: PDF} if files is None else files,
    )
