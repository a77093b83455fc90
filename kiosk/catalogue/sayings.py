"""Words for a catalogue whose source says nothing about words.

Files of the portal, a folder without ``vocabulary.yaml`` and a workbook of an older version bring
none. What is in force then stays, as staff expect of things they did not touch; where nothing is
in force, the vocabulary that came with the program is put in. An edition is given its words when
it is made, so that reading one never reads YAML.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.vocabulary import Vocabulary
from kiosk.findings import errors
from kiosk.resources import data_folder


def with_words(catalogue: Catalogue, in_force: Vocabulary | None = None) -> Catalogue:
    """The catalogue with words: its own, else those in force, else those of the program."""
    if catalogue.vocabulary is not None:
        return catalogue
    return replace(catalogue, vocabulary=shipped() if in_force is None else in_force)


def shipped() -> Vocabulary | None:
    """The vocabulary that came with the program, or ``None`` where it has none without a fault."""
    return _read(data_folder())


@cache
def _read(folder: Path) -> Vocabulary | None:
    # Loaded here: a kiosk in front of citizens never carries the readers of files.
    from kiosk.catalogue.checks import check_words
    from kiosk.catalogue.folder import VOCABULARY, read_words

    if not (folder / VOCABULARY).is_file():
        return None
    words = read_words(folder / VOCABULARY)
    check_words(words.file, words.items)
    if errors(words.file.findings):
        return None
    return words.all()
