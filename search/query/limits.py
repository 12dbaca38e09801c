"""The bounds that keep every query cheap, whatever is typed."""

CHARACTERS = 512
"""What stands after this many characters is not read."""
WORDS = 32
"""Words, phrases counted by their words, that one query may hold."""
DEPTH = 8
"""Brackets within brackets."""
PREFIX = 3
"""Letters that must stand before `*`."""
EXPANSIONS = 64
"""Keys that a prefix or a misspelt word may stand for."""
DISTANCE = 2
"""Letters that `word~2` may differ in."""
FUZZY = 4
"""Words of one query that may be typed with `~`."""
APART = 20
"""Words that may stand between those of `"a b"~20`."""
