"""The look-up code (mã tra cứu) on a receipt, kept only as a hash.

It opens the name of a procedure that tells a family secret. The kiosk never needs the code itself,
only whether the one typed is the one printed, so nothing else is stored.
"""

from __future__ import annotations

import hashlib
import unicodedata

_PURPOSE = b"kiosk lookup"


def hash_of(code: str, lookup: str) -> str:
    """64 hexadecimal digits for the look-up code of the dossier ``code`` (in normal form).

    However it is written: case, blanks, dashes and other signs between its letters and digits do
    not count, full-width forms are ordinary ones; the letter O and the digit 0 stay apart. Empty
    where no letter or digit is left (an export that writes "-" for none): that never fits.

    What it protects: nobody reads look-up codes out of the register or its copies at sight; one
    code printed on many receipts hashes differently on each, so one table of guesses does not
    serve for all. What it does not: whoever holds the register file can try every short code (six
    digits: a second), and reads the procedure's name in it anyway. Guessing at the glass is
    slowed and stopped by the pace, not by this.
    """
    normal = unicodedata.normalize("NFKC", lookup).upper()
    kept = "".join(letter for letter in normal if letter.isalnum())
    if not kept:
        return ""
    # The dossier's code holds no line feed, so no two pairs run together to the same text.
    said = f"{code}\n{kept}".encode()
    return hashlib.blake2b(said, digest_size=32, person=_PURPOSE).hexdigest()
