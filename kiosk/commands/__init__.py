"""The commands, one module for each thing they are about. Thin: each reads its words, calls the
core, prints a sentence or JSON. What the core needs is imported when a command runs, so that none
waits for what another uses.
"""
