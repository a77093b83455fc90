"""``python -m kiosk``, and what the packaged program starts with."""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["look-into-forms"]:
        # The packaged program is also the process that looks into foreign PDF files.
        from kiosk.catalogue.form_child import main
    else:
        from kiosk.cli import main
    sys.exit(main())
