"""Finding procedures by what people type: see ``ranking.py`` for the order of what is found.

``typed.py`` reads letters, ``sayings.py`` the vocabulary, ``query.py`` brings both together,
``tally.py`` picks out of thousands of procedures the few that ``ranking.py`` puts in order.
"""

from kiosk.catalogue.search.search import Search
from kiosk.catalogue.search.suggesting import suggestions

__all__ = ["Search", "suggestions"]
