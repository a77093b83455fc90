"""The catalogue as a workbook: what staff who know tables edit, and what is read back."""

from kiosk.catalogue.workbook.forms import FORMS_FOLDER, FormsInTheWay
from kiosk.catalogue.workbook.reading import read
from kiosk.catalogue.workbook.unreadable import WorkbookUnreadable
from kiosk.catalogue.workbook.writing import write

__all__ = ["FORMS_FOLDER", "FormsInTheWay", "WorkbookUnreadable", "read", "write"]
