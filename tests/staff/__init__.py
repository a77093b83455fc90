"""Tests of who may enter staff mode, and of the drives."""
