"""The documents of the kiosk, built from the domain as blocks, ready for ``pdf``."""

from kiosk.printing.documents.booklet import booklet_document
from kiosk.printing.documents.checklist import checklist_document
from kiosk.printing.documents.dossier import receipt_document, slip_document
from kiosk.printing.documents.expected import expected_text
from kiosk.printing.documents.pocket import pocket_text
from kiosk.printing.documents.poster import poster_document
from kiosk.printing.documents.procedure import procedure_document
from kiosk.printing.documents.report import report_document

__all__ = [
    "booklet_document",
    "checklist_document",
    "expected_text",
    "pocket_text",
    "poster_document",
    "procedure_document",
    "receipt_document",
    "report_document",
    "slip_document",
]
