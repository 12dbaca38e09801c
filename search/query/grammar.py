"""Which words are operators and which are fields: English always, and what each language of the site adds as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.plan import FACETS

OPERATORS = {"AND": "and", "OR": "or", "NOT": "not"}
FIELDS = {name: name for name in (*FACETS, "since", "until")}


@dataclass(frozen=True)
class Grammar:
    """`operators` maps words in capitals to `and`, `or` and `not`; `fields` small words to the names of filters."""

    operators: Mapping[str, str] = field(default_factory=lambda: OPERATORS)
    fields: Mapping[str, str] = field(default_factory=lambda: FIELDS)


def grammar(operators: Mapping[str, str], fields: Mapping[str, str]) -> Grammar:
    """Return the English grammar with the words of other languages beside it."""
    return Grammar({**operators, **OPERATORS}, {**fields, **FIELDS})
