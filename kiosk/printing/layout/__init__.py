"""How a document is laid out: its blocks become text and shapes, placed once on pages or a roll."""
