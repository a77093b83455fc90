"""What people see and touch. Holds no SQL and no rule of law.

PySide6 puts an import function of its own in the place of Python's. It reads the source of every
module that is imported afterwards, to see whether one of its optional spellings (``snake_case``)
is asked for there, and the lines stay in ``linecache``: 17 MB, and a part of every start. Nobody
asks for them here, so Python's own, which PySide6 keeps for itself, is put back.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # pyright: ignore[reportUnusedImport]

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
