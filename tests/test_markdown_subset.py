"""The subset of Markdown is read alike: by the site's own path, by pandoc for Word and PDF, and by `prose` as units."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generators import prose
from generators.outputs.site import markdown
from generators.pandoc import NOT_READ
from generators.words import shipped
from tests import outline_of_pandoc, outline_of_site
from tests.case_files import Case, cases

REFUSED = "not allowed: "
ALLOWED = [case for case in cases("markdown") if not case.expected.startswith(REFUSED)]
NOT_ALLOWED = [case for case in cases("markdown") if case.expected.startswith(REFUSED)]


def expected(case: Case) -> list[str]:
    return [line.rstrip() for line in case.expected.splitlines()]


@pytest.mark.parametrize("case", ALLOWED, ids=str)
def test_the_site_reads_it_so(case: Case) -> None:
    assert [line.rstrip() for line in outline_of_site.outline(case.given)] == expected(case)


@pytest.mark.parametrize("case", ALLOWED, ids=str)
def test_pandoc_reads_it_so(case: Case) -> None:
    assert [line.rstrip() for line in outline_of_pandoc.outline(case.given)] == expected(case)


@pytest.mark.parametrize("case", ALLOWED, ids=str)
def test_units_are_the_blocks_that_readers_see(case: Case) -> None:
    read = prose.parse("x.md", case.given)
    seen = [(unit.kind, unit.mark or "", unit.level) for unit in read.units if unit.kind != "footnote"]
    assert [(kind, mark, max(level, 2) if level else 0) for kind, mark, level in seen] == list(blocks(case))
    assert read.oddities == ()


def blocks(case: Case) -> Iterator[tuple[str, str, int]]:
    """Yield the blocks of an outline that are units: kind, id and level; of lists the items of the first level."""
    within = False
    for line in expected(case):
        if not line.startswith(" "):
            within = line.startswith(("bullets", "numbers"))
        if (within and re.match(r"  item\b", line)) or (not within and not line.startswith(" ")):
            head = line.strip().partition(":")[0].split()
            mark = next((word[1:] for word in head if word.startswith("#")), "")
            yield head[0], mark, int(head[1]) if head[0] == "heading" else 0


@pytest.mark.parametrize("case", NOT_ALLOWED, ids=str)
def test_what_is_outside_the_subset_is_named(case: Case) -> None:
    names = dict.fromkeys(oddity.name for oddity in prose.parse("x.md", case.given).oddities)
    assert f"{REFUSED}{', '.join(names)}" == case.expected.strip()


def test_every_name_of_an_oddity_has_a_case_and_words() -> None:
    named = {name for case in NOT_ALLOWED for name in case.expected.strip().removeprefix(REFUSED).split(", ")}
    known = {
        oddity.name for case in (*cases("prose"), *NOT_ALLOWED) for oddity in prose.parse("x.md", case.given).oddities
    }
    assert named == known
    for lang in ("en", "sq"):
        assert [name for name in named if f"problem.markdown-subset.{name}.message" not in shipped(lang)] == []


def test_nothing_outside_the_subset_becomes_markup_on_the_site() -> None:
    reader = markdown.make_parser()
    for case in NOT_ALLOWED:
        types = {token.type for token in markdown.parse(reader, case.given)}
        assert not [name for name in types if name.startswith(("html", "math", "s_", "sup", "sub"))], case.title


def test_pandoc_reads_no_extension_that_the_design_forbids() -> None:
    assert {"raw_html", "emoji", "tex_math_dollars", "strikeout", "superscript", "subscript"} <= set(NOT_READ)
