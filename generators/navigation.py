"""The navigation, computed once for all pages of a language: a way to everything in about sixty entries at most."""

from __future__ import annotations

from collections.abc import Iterator

from generators.derived import Derived, derived
from generators.document import Document
from generators.in_force import is_draft
from generators.kind import Kind, ProseRule, registry
from generators.register import Register, registers
from generators.site_plan import Link, Section
from generators.view import View, plain

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("entrances", ()),
    ("rules", ("guideline", "tor")),
    ("checklists", ()),
    ("mechanism", ("body", "institution", "act")),
    ("registers", ("minutes",)),
    ("planning", ("programme", "strategy", "indicator", "contract", "calendar", "thresholds")),
    ("reports", ("report",)),
    ("communication", ("communication-plan", "self-check")),
    ("reference", ("glossary", "scheme", "vocabulary")),
    ("handbook", ("page",)),
)
"""Which kinds stand under which heading, in order; a kind that is not named here comes under `other`.

A page that states its `part` stands under that heading, before the kinds.
"""

MANY, FEW = 20, 5
"""Kinds with more records than that are reached by their list; few where each body may bring one more."""
STANDARD = "standard"


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
            register = ("register",) if key == "registers" else ()
            named = (key, *(kind.name for kind in kinds), *register, *(one.key for one in derived_under(key)))
            found.append(Section(key, view.words(f"section.{key}"), links, named))
    return tuple(found)


def derived_under(key: str) -> tuple[Derived, ...]:
    """Return the pages that follow from many records and stand under this heading."""
    return tuple(one for one in derived() if one.heading == key)


def ways_to_derived(view: View, key: str) -> Iterator[Link]:
    """Yield the registers, and the ways to what follows from many records, that stand under this heading."""
    if key == "registers":
        leading = {one.key for one in derived() if any(one.links(view))}
        yield from (_to(view, register) for register in registers() if register.within not in leading)
    for one in derived_under(key):
        yield from one.links(view)


def ways_within(view: View, key: str) -> Iterator[Link]:
    """Yield the registers that the first page of these derived pages leads to."""
    yield from (_to(view, register) for register in registers() if register.within == key)


def _to(view: View, register: Register) -> Link:
    return Link(view.words(f"register.{register.key}.title"), register.address)


def _links(view: View, key: str, kinds: tuple[Kind, ...]) -> Iterator[Link]:
    yield from ways_to_derived(view, key)
    listed = {one.lists for one in derived_under(key)}
    for entry in entries(view, key, tuple(kind for kind in kinds if kind.name not in listed)):
        if isinstance(entry, Kind):
            yield Link(many(view, entry), f"{entry.name}/index")
        else:
            yield Link(plain(view.title(entry)), entry.address)


def entries(view: View, key: str, kinds: tuple[Kind, ...]) -> Iterator[Kind | Document]:
    """Yield what stands under a heading: pages that name it, then each document of its kinds or the kind's list."""
    yield from (one for one in in_order(view, registry()["page"]) if one.field("part") == key)
    for kind in kinds:
        if is_listed(view, kind):
            yield from (one for one in in_order(view, kind) if one.field("role") == STANDARD)
            yield kind
        else:
            yield from (one for one in in_order(view, kind) if not one.field("part"))


def section_of(document: Document) -> str:
    """Return what the navigation knows the section of a document's page by."""
    return document.field("part") or document.kind.name


def is_listed(view: View, kind: Kind) -> bool:
    """Say whether readers are led to the list of a kind, because it has too many records to name each of them.

    Where one of them is the standard of the others, there is one of these for each body, and the standard is named.
    """
    held = [one for one in view.library.of(kind.name) if not one.field("part")]
    most = FEW if any(one.field("role") == STANDARD for one in held) else MANY
    return len(held) > most or (len(held) > 0 and kind.prose is ProseRule.NONE)


def in_order(view: View, kind: Kind) -> list[Document]:
    """Return the documents of a kind as readers expect them: by their own order, then by title."""
    return sorted(
        (one for one in view.library.of(kind.name) if not is_draft(one)),
        key=lambda one: (
            one.field("order") or 0,
            one.field("role") != STANDARD,
            view.language.sort_key(plain(view.title(one))),
        ),
    )


def many(view: View, kind: Kind) -> str:
    """Return the plural name of a kind; a kind without words shows its id."""
    return view.words.get(f"kind.{kind.name}.many", kind.name)
