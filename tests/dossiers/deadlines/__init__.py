"""Tests of working time and due dates."""
