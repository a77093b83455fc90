"""One problem of a procedure, before anybody knows in which file or cell it stands."""

from __future__ import annotations

from kiosk.catalogue.written import PathInFile
from kiosk.findings import Severity

Problem = tuple[PathInFile, Severity, str, str]
"""Where, how bad, what is wrong, how to mend it."""

ERROR, WARNING = Severity.ERROR, Severity.WARNING
