"""The catalogue: read from files, checked, built, found, and cut down to one person's list."""
