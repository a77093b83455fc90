"""Builds one edition after the other until it is killed (run by ``test_edition.py``).

Every line on stdin makes one builder: a process of its own, named by its id on stdout.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.catalogue import edition, folder

from .conftest import BUILT_AT


def main() -> None:
    """Arguments: the folder to build from, the edition file."""
    catalogue = folder.read(Path(sys.argv[1])).catalogue
    assert catalogue is not None
    path = Path(sys.argv[2])
    for _ in sys.stdin:
        builder = os.fork()
        if builder == 0:
            number = edition.number_after(path)
            while True:
                edition.write(catalogue, path, BUILT_AT, number)
                number += 1
        print(builder, flush=True)
        os.waitpid(builder, 0)
        print("gone", flush=True)


if __name__ == "__main__":
    main()
