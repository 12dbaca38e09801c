"""Albanian.

Its rules were learned from the grammar of uniparser-albanian (see `search.grammar`): Snowball knows no Albanian, and
simplemma's table lacks half of the words of a policy text.
"""

from search.language import Language

LANGUAGE = Language(
    tag="sq",
    proclitics=frozenset(["c", "s", "t", "m", "n", "l", "d", "gj"]),
    endings=frozenset(
        # After acronyms and figures: GMIP-i, GMIP-it, OZHQ-ve, BE-së, VKM-ja, OJF-të, 2020-ën, 3-ta.
        [
            "a",
            "ave",
            "e",
            "en",
            "es",
            "et",
            "eve",
            "i",
            "in",
            "ish",
            "it",
            "ite",
            "ja",
            "je",
            "jen",
            "jes",
            "jet",
            "n",
            "ne",
            "nin",
            "nit",
            "s",
            "se",
            "sh",
            "shi",
            "sit",
            "t",
            "ta",
            "tat",
            "te",
            "u",
            "un",
            "ut",
            "ve",
        ]
    ),
    spellings=(("evr", "eur"),),
)
