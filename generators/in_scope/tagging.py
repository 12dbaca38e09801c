"""The objects of a report and their tags: of its bodies, of its period where they have one, as of the cut-off day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from generators.coverage.bodies import bodies_of
from generators.coverage.measures import Coverage
from generators.coverage.schemes import code_id, counted
from generators.document import Document
from generators.figures.ratio import Ratio
from generators.in_scope.bodies import bodies
from generators.in_scope.lines import plans_in
from generators.in_scope.meetings import held
from generators.library import Library
from generators.model.record import Tag
from generators.model.texts import Text
from generators.planning.lines import PlannedLine, all_lines
from generators.reports.data import ReportScope
from generators.tags import Subject, Tagged, subjects, tagged


def objects(scope: ReportScope) -> tuple[Subject, ...]:
    """Return what can be tagged: of all bodies everything, else what belongs to the bodies of the scope.

    Of minutes those of the period's meetings count, of work programmes those that reach into it.
    """
    return scope.library.once(("objects of", *_asked(scope)), partial(_objects, scope))


def _asked(scope: ReportScope) -> tuple[object, ...]:
    return scope.body, scope.period, scope.cut_off


def _objects(scope: ReportScope) -> tuple[Subject, ...]:
    own = set(bodies(scope)) if scope.body is not None else None
    dated = {one.document.id for one in held(scope).sittings} | {one.document.id for one in plans_in(scope)}
    return tuple(
        one
        for one in subjects(scope.library)
        if (one.document.kind.name not in ("minutes", "programme") or one.document.id in dated)
        and (own is None or not own.isdisjoint(bodies_of(scope.library, one)))
    )


def tags(scope: ReportScope) -> tuple[Tagged, ...]:
    """Return the tags of these objects that were given by the cut-off day; one without a day always was."""
    return scope.library.once(("tags of", *_asked(scope)), partial(_tags, scope))


def _tags(scope: ReportScope) -> tuple[Tagged, ...]:
    found = {one.address for one in objects(scope)}
    return tuple(one for one in tagged(scope.library) if one.subject.address in found and _given(scope, one.tag))


def _given(scope: ReportScope, tag: Tag) -> bool:
    return not isinstance(tag.date, date) or tag.date <= scope.cut_off


def coverage(scope: ReportScope, scheme: Document) -> Coverage:
    """Return how far these objects cover a scheme."""
    own = tuple(one for one in tags(scope) if one.tag.scheme == scheme.id)
    return Coverage(scope.library, scheme, objects(scope), own, scope.cut_off)


def shares(found: Coverage) -> dict[str, Ratio]:
    """Return the shares `screened`, `tagged` and `codes` of a coverage, with sources that can be cited."""
    named = {one.address: source(one) for one in found.objects}

    def cited(sources: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(sources))) or (found.scheme.id,)

    screened, tagged_, covered = found.screened_share(), found.tagged_share(), found.codes_share()
    return {
        "screened": replace(screened, sources=cited(named[one] for one in screened.sources)),
        "tagged": replace(tagged_, sources=cited(named[one] for one in tagged_.sources)),
        "codes": replace(covered, sources=cited(f"{found.scheme.id}#{one}" for one in covered.sources)),
    }


def scheme_of(library: Library, role: str) -> Document | None:
    """Return the scheme whose codes lines name as their `chapters` or `targets`; None where there is none."""
    return next((one for one in library.of("scheme") if one.field("role") == role), None)


def by_code(scope: ReportScope, role: str) -> Iterator[tuple[Document, Any, tuple[Tagged, ...]]]:
    """Yield the scheme of a role with each of its codes that coverage counts, and the tags that name it."""
    scheme = scheme_of(scope.library, role)
    if scheme is not None:
        found = coverage(scope, scheme).by_code
        yield from ((scheme, code, found.get(code.id, ())) for code in counted(scope.library, scheme))


def codes(scheme: Document) -> Mapping[str, Any]:
    """Return the codes of a scheme by their id."""
    return {one.id: one for one in scheme.field("codes")}


def code_of(library: Library, tag: Tag) -> Any | None:
    """Return the code that a tag names, or None where its scheme has no such code."""
    scheme = library.get(tag.scheme)
    return codes(scheme).get(code_id(library, scheme, tag.code)) if scheme else None


def title(one: Subject) -> Text | str:
    """Return what an object is called: its activity, title or text, else its code or id."""
    if not one.anchor:
        return one.document.title
    named = (getattr(one.part, name, None) for name in ("activity", "title", "text"))
    found = next((words for words in named if isinstance(words, Text)), None)
    return found if found is not None else one.anchor


def source(one: Subject) -> str:
    """Return how an object is named as a source: its code, `record#entry` or the id of its record."""
    code = getattr(one.part, "code", None) if one.anchor else None
    return str(code) if code else one.document.id + (f"#{one.anchor}" if one.anchor else "")


def lines_among(library: Library, found: Iterable[Tagged]) -> tuple[PlannedLine, ...]:
    """Return the lines of work programmes among the objects that carry these tags, each once."""
    wanted = {source(one.subject) for one in found if one.subject.group == "lines"}
    return tuple(one for one in all_lines(library) if one.key in wanted)
