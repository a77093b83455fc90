"""Dossiers (hồ sơ): the code on the receipt, where each one stands, and what to say about it."""
