"""Tests of what leaves the kiosk on paper."""
