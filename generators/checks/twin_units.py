"""Twins whose sections do not have the same blocks: paragraphs, list items, tables."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import in_unit
from generators.problem import Place, Problem, Severity
from generators.twins import Section, Twin, block, same_blocks, shared_sections, twins


def find(library: Library) -> Iterator[Problem]:
    """Yield one problem a section, at the first block that differs, and one for each point with another id."""
    for twin in twins(library):
        for source, section in shared_sections(twin):
            if same_blocks(source, section):
                yield from _other_ids(twin, source, section)
            else:
                yield _first_difference(twin, source, section)


def _first_difference(twin: Twin, source: Section, section: Section) -> Problem:
    values = {"section": section.id, "here": str(len(section.units)), "there": str(len(source.units)), **twin.values}
    for variant, first, second in (("points-missing", source, section), ("points-extra", section, source)):
        ids = _only_in(first, second)
        if ids:
            unit = next((unit for unit in section.units if unit.mark in ids), section.heading)
            place = in_unit(twin.prose, unit, "") if unit else Place(twin.prose.path, 1, 1)
            return Problem(place, "twin-units", values | {"ids": ", ".join(ids)}, variant)
    for one, other in zip(source.units, section.units, strict=False):
        if block(one) != block(other):
            kinds = {"kind": f"word:block.{other.kind}", "expected_kind": f"word:block.{one.kind}"}
            variant = "kind" if one.kind != other.kind else "nested"
            return Problem(in_unit(twin.prose, other, ""), "twin-units", values | kinds, variant)
    last = section.units[-1] if section.units else section.heading
    place = in_unit(twin.prose, last, "") if last else Place(twin.prose.path, 1, 1)
    return Problem(place, "twin-units", values)


def _only_in(one: Section, other: Section) -> list[str]:
    """Return the ids of points that only one of two sections has, where all points of both have one."""
    held = {unit.mark for unit in other.units}
    if None in held or not all(unit.mark for unit in one.units):
        return []
    return [unit.mark for unit in one.units if unit.mark and unit.mark not in held]


def _other_ids(twin: Twin, source: Section, section: Section) -> Iterator[Problem]:
    for one, other in zip(source.units, section.units, strict=True):
        if one.mark and other.mark and one.mark != other.mark:
            values = {"id": other.mark, "expected_id": one.mark, **twin.values}
            yield Problem(in_unit(twin.prose, other, other.mark), "twin-units", values, "id")


CHECK = Check(code="E121", severity=Severity.ERROR, find=find)
