"""Sheets of paper."""

PAPER = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height of an upright sheet in millimetres (ISO 216; ANSI Y14.1)."""
LINE_SPACING = 1.12
"""Distance of lines as a multiple of their own height."""
