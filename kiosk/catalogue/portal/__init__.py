"""The national portal's door: its records become procedures of a draft, with findings.

``reader`` reads files of records, ``convert`` makes a procedure of each (``cases`` and ``papers``,
``methods``, ``passages`` and ``laws`` know the traps of their part), ``merging`` puts them beside
what is posted.
"""

from kiosk.catalogue.portal.merging import merge
from kiosk.catalogue.portal.reader import Imported, Origin, national, read
from kiosk.catalogue.portal.source import PortalUnreadable

__all__ = ["Imported", "Origin", "PortalUnreadable", "merge", "national", "read"]
