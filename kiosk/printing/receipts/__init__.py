"""Receipt printers (ESC/POS): pages as dots, fed band by band, with what the printer answers."""
