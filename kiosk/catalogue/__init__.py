"""The posted procedures: how they are read, checked, built and found. Knows no Qt."""
