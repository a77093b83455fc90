"""Staff bring dossiers in: exports of the one-stop software become rows of the register."""

from kiosk.dossiers.intake.catalogued import catalogued
from kiosk.dossiers.intake.known import Known
from kiosk.dossiers.intake.refusals import FileNotReady, FileRefused, IntakeStopped
from kiosk.dossiers.intake.taking import Intake, columns_of, take_file

__all__ = [
    "FileNotReady",
    "FileRefused",
    "Intake",
    "IntakeStopped",
    "Known",
    "catalogued",
    "columns_of",
    "take_file",
]
