"""Tests of what the kiosk knows and says about a dossier."""
