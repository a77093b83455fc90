"""Kiosk Một Cửa: administrative procedures and dossiers on the touchscreen of a one-stop office."""

__version__ = "0.1.0"
