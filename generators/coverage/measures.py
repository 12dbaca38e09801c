"""The figures of coverage: objects, those screened and tagged, and codes that something is tagged with.

Source of the rules: cross-cutting data of the domain brief, section 6; a blank means not screened and never zero, and
beside each share stands how many objects were screened (reporting directives of the OECD-DAC Rio markers).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generators.asked import cached_property
from generators.coverage.bodies import bodies_of
from generators.coverage.schemes import code_id, counted
from generators.document import Document
from generators.figures.ratio import Ratio, ratio
from generators.grouping import grouped
from generators.library import Library
from generators.tags import Subject, Tagged, subjects, tagged

STRENGTHS = ("principal", "significant", "supporting", "not-stated")
"""Strengths of a tag, the strongest first; the last is that of codes that carry no strength of their own."""


@dataclass(frozen=True)
class Coverage:
    """One scheme held against some objects; `tags` are those of the scheme that these objects carry."""

    library: Library
    scheme: Document
    objects: tuple[Subject, ...]
    tags: tuple[Tagged, ...]
    as_of: date

    @cached_property
    def by_code(self) -> Mapping[str, tuple[Tagged, ...]]:
        """Return the tags by the id of their code, in the order of the objects; scores name no code."""
        found = grouped((code_id(self.library, self.scheme, one.tag.code), one) for one in self.tags)
        return {code: tags for code, tags in found.items() if code}

    @cached_property
    def tagged(self) -> frozenset[str]:
        """Return the addresses of the objects that carry a tag of the scheme."""
        return frozenset(one.subject.address for one in self.tags)

    @cached_property
    def screened(self) -> frozenset[str]:
        """Return the addresses of the objects that were held against the scheme: those tagged, and those found bare."""
        bare = (one.address for one in self.objects if self._bare(one))
        return self.tagged | frozenset(bare)

    def _bare(self, one: Subject) -> bool:
        return any(entry.scheme == self.scheme.id for entry in one.part.screened)

    @property
    def gaps(self) -> tuple[str, ...]:
        """Return the ids of the codes that no object is tagged with, in the order of the scheme."""
        return tuple(code.id for code in counted(self.library, self.scheme) if code.id not in self.by_code)

    def screened_share(self) -> Ratio:
        """Return objects screened / objects: a tag or a screening that found nothing counts, silence does not."""
        return ratio("coverage-screened", len(self.screened), len(self.objects), self.as_of, self.screened)

    def tagged_share(self) -> Ratio:
        """Return objects tagged / objects screened: of what nobody examined nothing is known."""
        return ratio("coverage-tagged", len(self.tagged), len(self.screened), self.as_of, self.tagged)

    def codes_share(self) -> Ratio:
        """Return codes that at least one object is tagged with / codes that have none below them."""
        codes = [code.id for code in counted(self.library, self.scheme)]
        covered = [code for code in codes if code in self.by_code]
        return ratio("coverage-codes", len(covered), len(codes), self.as_of, covered)


def groups(library: Library) -> tuple[str, ...]:
    """Return the groups of objects that there are, in the order of reading."""
    there = {one.group for one in subjects(library)}
    return (*(one for one in GROUPS if one in there), *sorted(there - set(GROUPS)))


GROUPS = ("guideline", "tor", "strategy", "lines", "indicator", "decisions", "recommendations", "actions")
"""In which order groups of objects are read; one that is not named here comes last."""


def coverages(library: Library, as_of: date, scheme: Document, body: str = "") -> dict[str, Coverage]:
    """Return the coverage of a scheme by group of objects: of all of them, or of those that belong to a body."""
    return library.once(("coverages", as_of, scheme.id, body), lambda: _coverages(library, as_of, scheme, body))


def _coverages(library: Library, as_of: date, scheme: Document, body: str) -> dict[str, Coverage]:
    own = _tags(library).get((scheme.id, body), ())
    return {
        group: Coverage(library, scheme, objects, tuple(one for one in own if one.subject.group == group), as_of)
        for group, objects in _by_group(library, _objects(library, body)).items()
    }


def together(library: Library, as_of: date, scheme: Document, body: str = "") -> Coverage:
    """Return the coverage over all groups of objects: a code that several of them have counts once."""
    return Coverage(library, scheme, tuple(_objects(library, body)), _tags(library).get((scheme.id, body), ()), as_of)


def _tags(library: Library) -> Mapping[tuple[str, str], tuple[Tagged, ...]]:
    """Return the tags by scheme and body; those of all bodies and of none stand under the empty body."""
    return library.once("tags-by-scheme-and-body", lambda: grouped(_placed(library)))


def _placed(library: Library) -> Iterator[tuple[tuple[str, str], Tagged]]:
    for one in tagged(library):
        for body in ("", *bodies_of(library, one.subject)):
            yield (one.tag.scheme, body), one


def _objects(library: Library, body: str) -> Sequence[Subject]:
    if not body:
        return subjects(library)
    found: Mapping[str, Sequence[Subject]] = library.once("subjects-by-body", lambda: grouped(_belonging(library)))
    return found.get(body, ())


def bodies(library: Library) -> frozenset[str]:
    """Return the ids of the bodies that anything which can be tagged belongs to."""
    return library.once("bodies-with-subjects", lambda: frozenset(body for body, _ in _belonging(library)))


def _belonging(library: Library) -> Iterator[tuple[str, Subject]]:
    for one in subjects(library):
        for body in bodies_of(library, one):
            yield body, one


def _by_group(library: Library, objects: Sequence[Subject]) -> dict[str, tuple[Subject, ...]]:
    return {group: found for group in groups(library) if (found := tuple(one for one in objects if one.group == group))}
