"""Registers of invented dossiers whose figures are those that real offices have published.

Four offices made known what they received, solved and had left. A board that cannot say the same,
dossier by dossier, cannot be trusted with the dossiers of anybody else; and whoever wants to see
the board has none of their own yet. Only the figures are real: see ``docs/board.md``.
"""
