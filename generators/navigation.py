"""The navigation, computed once for all pages of a language: a way to everything in about sixty entries at most."""

from __future__ import annotations

from collections.abc import Iterator

from generators.document import Document
from generators.in_force import is_draft
from generators.kind import Kind, ProseRule, registry
from generators.register import registers
from generators.site_plan import Link, Section
from generators.view import View, plain

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("handbook", ("page",)),
    ("rules", ("guideline", "tor")),
    ("mechanism", ("body", "institution", "act")),
    ("registers", ("minutes",)),
    ("reference", ("glossary", "scheme", "vocabulary")),
)
"""Which kinds stand under which heading, in order; a kind that is not named here comes under `other`."""

MANY = 20


def shelves() -> Iterator[tuple[str, tuple[Kind, ...]]]:
    """Yield every heading with its kinds; what is new in kinds/ comes last."""
    kinds = registry()
    named = {name for _, names in SECTIONS for name in names}
    for key, names in SECTIONS:
        yield key, tuple(kinds[name] for name in names if name in kinds)
    yield "other", tuple(kind for name, kind in kinds.items() if name not in named and kind.paged)


def sections(view: View) -> tuple[Section, ...]:
    """Return the headings of the navigation with their entries; an empty heading is left out."""
    found = []
    for key, kinds in shelves():
        links = tuple(_links(view, key, kinds))
        if links:
            named = (*(kind.name for kind in kinds), *(("register",) if key == "registers" else ()))
            found.append(Section(key, view.words(f"section.{key}"), links, named))
    return tuple(found)


def _links(view: View, key: str, kinds: tuple[Kind, ...]) -> Iterator[Link]:
    if key == "registers":
        for register in registers():
            yield Link(view.words(f"register.{register.key}.title"), register.address)
    for kind in kinds:
        if is_listed(view, kind):
            yield Link(many(view, kind), f"{kind.name}/index")
        else:
            yield from (Link(plain(view.title(one)), one.address) for one in in_order(view, kind))


def is_listed(view: View, kind: Kind) -> bool:
    """Say whether readers are led to the list of a kind, because it has too many records to name each of them."""
    count = len(view.library.of(kind.name))
    return count > MANY or (count > 0 and kind.prose is ProseRule.NONE)


def in_order(view: View, kind: Kind) -> list[Document]:
    """Return the documents of a kind as readers expect them: by their own order, then by title."""
    return sorted(
        (one for one in view.library.of(kind.name) if not is_draft(one)),
        key=lambda one: (
            one.field("order") or 0,
            one.field("role") != "standard",
            view.language.sort_key(plain(view.title(one))),
        ),
    )


def many(view: View, kind: Kind) -> str:
    """Return the plural name of a kind; a kind without words shows its id."""
    return view.words.get(f"kind.{kind.name}.many", kind.name)
