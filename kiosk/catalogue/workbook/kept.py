"""A workbook without the sheet of blank forms says nothing about them, so those in force stay.

Such a workbook was written before there were forms, or somebody deleted the sheet. Nobody has said
that the forms shall go; the sheet without rows says that.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.catalogue.model import CHANNEL_QUESTION, BlankForm, Catalogue, Procedure
from kiosk.catalogue.reading import Parts
from kiosk.catalogue.workbook.sheets import FORMS
from kiosk.catalogue.written import Place, Written
from kiosk.findings import Severity
from kiosk.words import workbook_forms as words


def keep_forms(parts: Parts, posted: Catalogue | None, remarks: Written) -> Parts:
    """The same parts, each procedure with the forms it has in what is posted; says so."""
    before = {procedure.code: procedure.forms for procedure in posted.procedures} if posted else {}
    procedures = [
        (written, replace(one, forms=tuple(_fit(form, one) for form in before.get(one.code, ()))))
        for written, one in parts.procedures
    ]
    kept = [len(one.forms) for _, one in procedures if one.forms]
    if kept:
        what = words.FORMS_KEPT(count=sum(kept), procedures=len(kept))
        place = Place(sheet=FORMS.name.source)
        remarks.remark(Severity.WARNING, place, what, words.CHANGE_OR_DROP_FORMS())
    return replace(parts, procedures=procedures)


def _fit(form: BlankForm, procedure: Procedure) -> BlankForm:
    """Without conditions on what is asked no more: whom the form was for may not lose it."""
    asked = {one.id: {option.id for option in one.options} for one in procedure.questions}
    asked[CHANNEL_QUESTION] = {str(method.channel) for method in procedure.methods}
    when = {
        question: options
        for question, options in form.when.items()
        if asked.get(question, set[str]()) >= set(options)
    }
    return replace(form, when=when)
