"""Albanian."""

from search.language import Language

LANGUAGE = Language(
    tag="sq",
    proclitics=frozenset({"c", "s", "t", "m", "n", "l", "d", "gj"}),
    endings=frozenset(
        "a ja i u it ut in un ne en ve et at te es se s ise ja je ta ave eve ite sh esh ish ash ne si nen nin".split()
    ),
    spellings=(("evr", "eur"),),
)
