"""English: stems find more than base forms do, because they join *decide* and *decision* to their derivations."""

from search.language import Language

LANGUAGE = Language(tag="en", enclitics=frozenset(["s", "re", "ve", "ll", "d", "m"]), stemmer="english")
