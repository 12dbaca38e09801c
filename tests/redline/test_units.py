"""Prose compared unit by unit: readable cases, and the law over whole texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators import prose
from generators.redline import tables
from generators.redline.terminal import marked
from generators.redline.units import UnitChange, accepted, changes, rejected, shown
from tests.case_files import Case, cases


def said(found: tuple[UnitChange, ...]) -> Iterator[str]:
    for one in found:
        if one.fate == "same":
            continue
        was = f" (was {one.old.mark})" if one.id_changed and one.old else ""
        kinds = f" ({one.old.kind} to {one.new.kind})" if one.kind_changed and one.old and one.new else ""
        yield f"{one.fate} {one.unit.id}{was}{kinds}: {'table' if one.rows else marked(one.runs)}\n"
        for row in one.rows:
            if row.what != "same":
                yield f"  {row.what}: {' | '.join(map(marked, row.cells))}\n"


@pytest.mark.parametrize("case", cases("redline"), ids=str)
def test_case(case: Case) -> None:
    old, new = case.given.split("====\n")
    assert "".join(said(changes(prose.parse("x.md", old), prose.parse("x.md", new)))) == case.expected


PIECES = st.sampled_from(
    [
        "{#p-2222}\nOne point.\n",
        "{#p-2222}\nAnother point of that id.\n",
        "{#p-3333}\nOne point.\n",
        "{#a}\n## Purpose\n",
        "{#b}\n## Purpose\n",
        "### Purpose and more\n",
        "Words without an id.\n",
        "Words without any id at all.\n",
        "- []{#p-4444} An item.\n- An item.\n",
        "| A | B |\n|---|---|\n| 1 | 2 |\n| 1 | 3 |\n",
        "{#p-5555}\n| A | C | B |\n|---|---|---|\n| 1 | 2 |\n",
        "```\ncode  here\n```\n",
        "::: note\nA box.\n:::\n",
        "> quoted\n",
        "---\n",
        "[^1]: A note.\n",
    ]
)
TEXTS = st.one_of(st.lists(PIECES).map("\n".join), st.text(), st.lists(st.one_of(PIECES, st.text())).map("\n".join))


def texts(text: str) -> list[str]:
    return [shown(unit) for unit in prose.parse("x.md", text).units if unit.kind != "rule"]


@given(TEXTS, TEXTS)
def test_accepting_all_units_gives_the_new_text_and_rejecting_the_old_one(old: str, new: str) -> None:
    found = changes(prose.parse("x.md", old), prose.parse("x.md", new))
    assert accepted(found) == texts(new)
    assert rejected(found) == texts(old)
    for one in found:
        if one.old and one.new and one.fate != "moved-away":
            assert "".join(run.text for run in one.runs if run.what != "removed") == shown(one.new)
            assert "".join(run.text for run in one.runs if run.what != "added") == shown(one.old)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    read = prose.parse("x.md", text)
    assert {one.fate for one in changes(read, read)} <= {"same"}


CELLS = st.text(alphabet="ab1 ë", max_size=6)


@st.composite
def table(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6))
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


@given(table(), table())
def test_rows_and_cells_keep_the_law(old: str, new: str) -> None:
    rows = tables.compare(old, new)

    def full(found: list[list[str]]) -> list[list[str]]:
        return [sorted(cell for cell in row if cell) for row in found]

    assert full(tables.accepted(rows)) == full([list(row) for row in tables.rows_of(new)])
    assert full(tables.rejected(rows)) == full([list(row) for row in tables.rows_of(old)])
