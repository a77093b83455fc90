"""The documents of the kiosk, built from the domain as blocks, ready for ``pdf``."""

from kiosk.printing.documents.checklist import checklist_document
from kiosk.printing.documents.dossier import receipt_document, slip_document

__all__ = ["checklist_document", "receipt_document", "slip_document"]
