"""Workbooks (xlsx) from outside, looked through before a reader lays their cells out in memory."""
