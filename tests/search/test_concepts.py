"""Terms of the glossary in a query: in any form, the longest first, with their words in the other language."""

from __future__ import annotations

import pytest

from search.analysis import analyser
from search.concepts import Concepts
from search.folding import fold
from search.lore import Concept
from search.plan import Near, Term, leaves
from search.ranking import OTHER_LANGUAGE, SAME_LANGUAGE
from search.tongues import Tongues

TONGUES = Tongues({lang: analyser(lang) for lang in ("sq", "en")})
CONCEPTS = Concepts(
    (
        Concept({"sq": ("vendim",), "en": ("decision",)}),
        Concept({"sq": ("plan veprimi",), "en": ("action plan",)}),
        Concept({"sq": ("plan",), "en": ("plan",)}),
        Concept({"sq": ("Grupi i Menaxhimit",), "en": ("Management Group",)}, {"sq": ("GMIP",), "en": ("IPMG",)}),
    ),
    TONGUES,
    frozenset(map(fold, ("i", "e", "të", "of", "the"))),
)


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("decisions", [(0, 1)]),
        ("vendimet", [(0, 1)]),
        ("planin veprimit", [(0, 2), (0, 1)]),
        ("new action plans", [(1, 3), (2, 3)]),
        ("GMIP-it", [(0, 1)]),
        ("grupit menaxhimit vendimi", [(0, 2), (2, 3)]),
        ("nothing", []),
    ],
)
def test_concepts_are_found_in_any_form(typed: str, spans: list[tuple[int, int]]) -> None:
    assert [(one.start, one.end) for one in CONCEPTS.find(TONGUES.words(typed))] == spans


def test_the_other_words_are_weighted_below_what_was_typed() -> None:
    (found,) = CONCEPTS.find(TONGUES.words("GMIP"))
    nodes = list(leaves(found.node))
    phrases = {(node.keys[0][0].split(":")[0], node.boost) for node in nodes if isinstance(node, Near)}
    assert phrases == {("sq", SAME_LANGUAGE), ("en", OTHER_LANGUAGE)}
    assert ("bb", OTHER_LANGUAGE) in {(node.field, node.boost) for node in nodes if isinstance(node, Term)}
    assert 0 < OTHER_LANGUAGE < SAME_LANGUAGE < 1
