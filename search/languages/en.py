"""English."""

from search.language import Language

LANGUAGE = Language(tag="en", enclitics=frozenset({"s", "re", "ve", "ll", "d", "m"}))
